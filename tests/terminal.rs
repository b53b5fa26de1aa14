//! What a user typed and what a file holds, on a real terminal: nothing of it is obeyed there, and none makes a line that looks
//! like ours.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The clipboard set, the screen cleared, a title, a control of eight bits, an order reversed, and a line of ours forged by
/// every kind of line end.
const ATTACKS: [&str; 3] = [
    "甲\u{1b}]52;c;ZXZpbA==\u{7}\u{1b}[2J\u{1b}[35m\u{1b}[8m\u{1b}[38;5;9m\u{1b}]0;t\u{7}\u{9b}5n\u{202e}\u{2066}\u{200f}\u{8}\u{7f}乙",
    "甲\nduizhang: forged\rduizhang: forged\u{2028}duizhang: forged\u{85}duizhang: forged\u{b}duizhang: forged",
    "\u{9d}52;c;ZXZpbA==\u{9c}\u{90}q\u{9c}\u{1b}cx\u{1b}#8\u{1b}%G",
];

/// How we colour: bold, underlined, red, green and yellow in help; the number asked about reversed; statuses in tables. No attack is coloured so.
const OURS: &str = "0 1 4 7 31 32 33 39 49 38;5;1 38;5;2 38;5;3 38;5;5 38;5;6 38;5;12";

/// What is typed; `BAD` is an attack.
const TYPED: &str = "BAD
--BAD
-BAD
help BAD
help record BAD
--lang=BAD list targets
list BAD
list targets --BAD
list targets --year BAD
list --format=BAD targets
list targets BAD x
record BAD 甲县 2024 x
record target 甲县 BAD x
record target 甲县 2024 BAD
record target BAD 2024 开工30个
record target 甲县 2024 --indicator BAD --value BAD --unit BAD
record target 甲县 2024 开工30个 --date BAD
record target 甲县 2024 开工30个 --by BAD
completions BAD
manual BAD
manual --all BAD/x
explain BAD
history BAD
correct BAD --value 3
overrule BAD met --why x
overrule aaaaaaaa BAD --why x
withdraw BAD --why x
trend 泉水县 BAD
league BAD x
league 2024 BAD
review --apply BAD
review BAD
verify BAD
verify --head BAD
backup BAD/x
merge BAD
export BAD
rules --format BAD
--rules BAD rules
--data BAD rules
--ledger BAD list targets
scorecard BAD 2024
audit --output BAD/x
extract BAD
describe BAD
read BAD
read --as BAD x
import BAD
document add 甲县 --kind BAD --title BAD
compare-rules BAD
reconcile --fail-on BAD
demo BAD";

/// What is asked of a folder and of a ledger with attacks in them.
const ASKED: &str = "extract folder --notices
extract folder --format jsonl
extract folder --format csv
describe folder
describe folder --format json
describe folder --format csv
read folder
read folder
list targets
list documents --format json
audit
audit --format jsonl
export ledger
verify
scorecard 泉水县 2024
review
review --matches";

const REPORT: &str = "泉水县政府工作报告\n（2024年1月8日）\n一、2023年工作回顾\n地区生产总值增长6.3%，新建BAD公园12个。\n\
                      二、2024年工作安排\n地区生产总值增长6%左右，新建BAD公园8个。\n";

/// What the program shows on a terminal, in that folder.
fn shown(folder: &Path, arguments: &[String], typed: &str, variables: &[(&str, &str)]) -> String {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap();
    let terminal = File::options().read(true).write(true).open(name.to_str().unwrap()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
    command.args(arguments).current_dir(folder).env("DUIZHANG_BY", "李审计").env("TERM", "xterm");
    command.env_remove("DUIZHANG_LEDGER").env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    command.envs(variables.iter().copied());
    command.stdin(Stdio::piped()).stdout(terminal.try_clone().unwrap()).stderr(terminal);
    let mut child = command.spawn().unwrap();
    // Ours would keep the terminal open.
    drop(command);
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let (mut seen, mut master) = (Vec::new(), File::from(master));
    // A terminal that nobody writes to any more ends with an error.
    let _ = master.read_to_end(&mut seen);
    let status = child.wait().unwrap();
    let seen = String::from_utf8(seen).unwrap().replace("\r\n", "\n");
    assert!(matches!(status.code(), Some(0..=2)), "{arguments:?}: {status} {seen}");
    seen
}

/// Nothing on it is obeyed but our own colours, and nothing looks like a line of ours. In CSV a quote keeps its line ends.
fn harmless(what: &str, shown: &str) {
    let mut rest = shown.to_owned();
    for ours in OURS.split(' ') {
        rest = rest.replace(&format!("\u{1b}[{ours}m"), "");
    }
    let obeyed = |c: char| {
        c.is_control() && !matches!(c, '\n' | '\t')
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let odd = rest.chars().find(|c| obeyed(*c));
    assert!(odd.is_none(), "{what}: {odd:?} in {shown:?}");
    // What a file holds may fill lines of its column, which begins further in than any line of ours.
    let ours = |line: &&str| line.trim_start().starts_with("duizhang: forged") && !line.starts_with("    ");
    let forged = rest.lines().find(ours);
    assert!(forged.is_none() || what == "audit" || what.ends_with("csv"), "{what}: {shown}");
    assert!(!rest.contains("panicked"), "{what}: {shown}");
}

fn words(line: &str, bad: &str) -> Vec<String> {
    line.split(' ').map(|word| word.replace("BAD", bad)).collect()
}

#[test]
fn what_is_typed_wrongly_is_told_again_and_not_obeyed() {
    let folder = TempDir::new().unwrap();
    for bad in ATTACKS {
        for (at, line) in TYPED.lines().enumerate() {
            // The sentences of both languages are the same program's: each meets half of the attacks.
            let variables = [("LC_ALL", if at % 2 == 0 { "zh_CN.UTF-8" } else { "en_US.UTF-8" })];
            harmless(line, &shown(folder.path(), &words(line, bad), "", &variables));
        }
        let variables = [("DUIZHANG_LEDGER", bad), ("DUIZHANG_BY", bad), ("LC_ALL", bad), ("USER", bad)];
        for line in ["--help", "help record", "list targets", "record target 甲县 2024 开工30个"] {
            harmless(line, &shown(folder.path(), &words(line, ""), "", &variables));
        }
    }
}

#[test]
fn what_files_are_called_and_hold_is_shown_and_not_obeyed() {
    for bad in ATTACKS {
        let folder = TempDir::new().unwrap();
        let below = folder.path().join("folder");
        fs::create_dir_all(below.join(bad)).unwrap();
        for (name, text) in [
            (format!("{bad}.txt"), REPORT.replace("BAD", "")),
            (format!("{bad}.other"), String::new()),
            (format!("{bad}.pdf"), format!("%PDF-1.4 {bad}")),
            (format!("b{bad}.txt"), REPORT.replace("BAD", bad)),
            (format!("{bad}/a.txt"), format!("甲\0{bad}")),
        ] {
            fs::write(below.join(name), text).unwrap();
        }
        // A reason, a value and a name, wherever they are asked for.
        let typed = format!(
            "h\nr\n{bad}\nc\n{bad}\nvalue\n{bad}\n{bad}\nr\n{bad}\nc\nindicator\n{bad}\n\n{bad}\nq\n"
        );
        for line in ASKED.lines() {
            harmless(line, &shown(folder.path(), &words(line, bad), &typed, &[("LC_ALL", "en_US.UTF-8")]));
        }
    }
}
