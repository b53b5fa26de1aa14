//! An office whose ledger holds attacks, and what may reach its screen.

use duizhang::vocabulary::canonical::is_bidi;
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

/// Terminal escapes, marks that reorder or hide, line ends, formulas, markup.
pub const STRINGS: [&str; 22] = [
    "\u{1b}[2J\u{1b}[31m红",
    "\u{9b}31m红",
    "\u{1b}]8;;http://evil.example\u{7}链接\u{1b}]8;;\u{7}",
    "\u{1b}]0;标题\u{7}",
    "甲\u{202e}乙\u{202c}",
    "甲\u{2066}乙\u{2069}\u{200f}",
    "甲\u{200b}\u{200d}\u{feff}乙\u{ad}",
    "甲\n乙",
    "甲\r\n乙\r覆盖",
    "甲\t乙",
    "甲\u{2028}乙",
    "甲\u{8}\u{8}乙\u{7f}",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "＝HYPERLINK(\"http://x\")",
    "'=1+1",
    "<script>alert(1)</script>|<img src=x>",
    "a | b ` *c* _d_ [e](f) \\",
    "\",\"=1+1",
];

pub struct Office {
    folder: TempDir,
}

impl Office {
    /// A ledger with one target.
    pub fn new() -> Self {
        let office = Self { folder: TempDir::new().unwrap() };
        let done = office.run("record target 石狮市/蚶江镇 2024 工业产值增长5% --source 2024年工作计划", "");
        assert!(done.status.success(), "{done:?}");
        office
    }

    /// A ledger in which another program put every attack into every column that holds words.
    pub fn attacked() -> Self {
        Self::holding(
            &STRINGS.iter().map(ToString::to_string).chain(["甲\0乙".to_owned()]).collect::<Vec<_>>(),
        )
    }

    /// A ledger with ten megabytes in every such column.
    pub fn flooded() -> Self {
        Self::holding(&["长".repeat((10 << 20) / 3 + 1)])
    }

    fn holding(strings: &[String]) -> Self {
        let office = Self::new();
        for verb in [
            "record target 蚶江镇 2023 工业产值增长5% --source 2023年工作计划",
            "record result 蚶江镇 2024 工业产值增长5.1% --source 2025年工作报告 --date 2025-01-10",
            "document add 蚶江镇 --kind 政府工作报告 --title 2025年工作报告 --date 2025-01-10 --reviews 2024 --complete",
        ] {
            assert!(office.run(verb, "").status.success());
        }
        let connection = Connection::open(office.ledger()).unwrap();
        let at = "2025-02-01T00:00:00Z";
        for (number, string) in strings.iter().enumerate() {
            let run = |sql: &str| {
                let uid = |kind: u8| format!("{kind}{number:011}");
                let values = rusqlite::named_params! {
                    ":s": string, ":at": at, ":document": uid(1), ":target": uid(2), ":result": uid(3),
                    ":mended": uid(4), ":ruling": uid(5), ":other": uid(6),
                };
                let mut statement = connection.prepare(sql).unwrap();
                for (name, value) in values {
                    if let Some(at) = statement.parameter_index(name).unwrap() {
                        statement.raw_bind_parameter(at, value).unwrap();
                    }
                }
                statement.raw_execute().unwrap();
            };
            run(
                "INSERT INTO document (uid, place, kind, title, url, extent, sha256, recorded_at, recorded_by) \
                 SELECT :document, id, :s, :s, :s, 'keyed', '', :at, :s FROM place WHERE name = '蚶江镇'",
            );
            let claim = "INSERT INTO claim (uid, supersedes, role, place, document, year, indicator, measure, comparator, \
                 cue, value, unit, period, flags, quote, section, rule, reviewed, recorded_at, recorded_by, why) ";
            let said = "(SELECT id FROM document WHERE uid = :document)";
            for (uid, role, indicator) in
                [(":target", "target", ":s"), (":result", "result", ":s"), (":other", "target", "'工业产值'")]
            {
                run(&format!(
                    "{claim} SELECT {uid}, NULL, '{role}', id, {said}, 2024, {indicator}, 'level', 'eq', :s, '5', :s, \
                     '2024', '', :s, :s, :s, 1, :at, :s, :s FROM place WHERE name = '蚶江镇'"
                ));
            }
            run(&format!(
                "{claim} SELECT :mended, (SELECT id FROM claim WHERE uid = :target), 'target', id, {said}, 2023, :s, \
                 'growth', 'ge', :s, '5', '%', '2023', '', :s, :s, :s, 1, :at, :s, :s \
                 FROM place WHERE name = '蚶江镇'"
            ));
            run("INSERT INTO ruling (uid, claim, status, why, recorded_at, recorded_by) \
                 SELECT :ruling, id, 'met', :s, :at, :s FROM claim WHERE uid = :other");
            run("INSERT INTO ruling (uid, claim, status, why, recorded_at, recorded_by) \
                 SELECT '7' || substr(:ruling, 2), id, 'met', :s, :at, :s FROM claim WHERE value = '5' \
                 AND year = 2024 AND measure = 'growth' LIMIT 1");
            run("INSERT INTO withdrawal (claim, why, recorded_at, recorded_by) \
                 SELECT id, :s, :at, :s FROM claim WHERE uid = :result");
        }
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn ledger(&self) -> PathBuf {
        self.path("duizhang.db")
    }

    /// Runs a verb; `ID` stands for the id of the first target, `BAD` for the words given.
    pub fn run(&self, verb: &str, bad: &str) -> Output {
        self.command(verb, bad).env("DUIZHANG_BY", "李审计").output().unwrap()
    }

    pub fn run_by(&self, verb: &str, by: &str) -> Output {
        self.command(verb, "").env("DUIZHANG_BY", by).output().unwrap()
    }

    fn command(&self, verb: &str, bad: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command.current_dir(self.folder.path()).env("DUIZHANG_LEDGER", self.ledger()).env_remove("NO_COLOR");
        let id = if verb.contains("ID") { self.first() } else { String::new() };
        command.args(verb.split(' ').map(|word| word.replace("ID", &id).replace("BAD", bad)));
        command
    }

    fn first(&self) -> String {
        let connection = Connection::open(self.ledger()).unwrap();
        connection.query_row("SELECT uid FROM claim ORDER BY id LIMIT 1", [], |row| row.get(0)).unwrap()
    }

    /// What `list` writes as CSV imports into a new ledger, which then lists the same.
    pub fn imports_what_it_lists(&self) {
        let other = TempDir::new().unwrap();
        let file = other.path().join("list.csv");
        let listed = |ledger: PathBuf| {
            let mut command = self.command("list targets --format csv", "");
            command.env("DUIZHANG_LEDGER", ledger).output().unwrap().stdout
        };
        let first = listed(self.ledger());
        well_formed("csv", std::str::from_utf8(&first).unwrap());
        fs::write(&file, &first).unwrap();
        let mut import = self.command(&format!("import {}", file.display()), "");
        let done = import.env("DUIZHANG_LEDGER", other.path().join("other.db")).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        assert_eq!(
            String::from_utf8(listed(other.path().join("other.db"))).unwrap(),
            String::from_utf8(first).unwrap()
        );
    }
}

/// Nothing but visible characters and line ends, no panic, and an exit status that means something.
pub fn safe(verb: &str, done: &Output) {
    assert!(matches!(done.status.code(), Some(0..=2)), "{verb}: {done:?}");
    for (name, bytes) in [("stdout", &done.stdout), ("stderr", &done.stderr)] {
        let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{verb}: {name}: {error}"));
        let odd = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t') || is_bidi(*c));
        // A spreadsheet's rows may end in CRLF; ours do not.
        assert!(odd.is_none(), "{verb}: {odd:?} on {name}: {text:?}");
        assert!(!text.contains("panicked"), "{verb}: {text}");
    }
}

/// CSV whose cells no spreadsheet runs; JSON that a program can read.
pub fn well_formed(format: &str, text: &str) {
    match format {
        "csv" => {
            let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
            for row in reader.records() {
                for cell in &row.unwrap() {
                    let bare = cell.trim_start();
                    let number = cell.parse::<f64>().is_ok();
                    let runs = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
                        || cell.starts_with('\t');
                    assert!(!runs || number, "a spreadsheet would run {cell:?}");
                }
            }
        }
        "jsonl" => {
            for line in text.lines() {
                serde_json::from_str::<serde_json::Value>(line).unwrap();
            }
        }
        _ => drop(serde_json::from_str::<serde_json::Value>(text).unwrap()),
    }
}
