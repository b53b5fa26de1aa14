//! Attacks by names: characters that nobody sees, spellings that differ in bytes alone, names that look alike, names and
//! numbers beyond every measure. Each is done with the program as it is built, beside an honest case that works.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::ledger::Ledger;
use duizhang::vocabulary::canonical;
use duizhang::vocabulary::limits::{ADDRESS, DIGITS, LEVELS, NAME, PLACE, REASON};
use duizhang::vocabulary::{Claim, Comparator, Flags, Measure, PlacePath, Role, Year};
use proptest::prelude::*;
use rusqlite::Connection;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const COUNTY: &str = "泉水县";

/// What is drawn as nothing.
const MARKS: [char; 14] = [
    '\u{200B}',
    '\u{200C}',
    '\u{200D}',
    '\u{2060}',
    '\u{2063}',
    '\u{FEFF}',
    '\u{AD}',
    '\u{180E}',
    '\u{34F}',
    '\u{2065}',
    '\u{FE0F}',
    '\u{E0100}',
    '\u{E0041}',
    '\u{FFFC}',
];

/// What is drawn as a blank.
const BLANKS: [char; 9] =
    [' ', '\u{3000}', '\u{A0}', '\u{2009}', '\u{115F}', '\u{1160}', '\u{3164}', '\u{FFA0}', '\u{2800}'];

/// What a screen obeys.
const OBEYED: [char; 8] = ['\u{1b}', '\n', '\t', '\u{9b}', '\u{202e}', '\u{2067}', '\u{2028}', '\u{61C}'];

const REPORT: &str = "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n泉水县县长 王某某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n2024年，全县地区生产总值增长5.0%，一般公共预算收入完成16.2亿元、增长4.1%。\n二、2025年工作安排\n今年主要预期目标是：地区生产总值增长6%左右，居民收入与经济增长同步。新增规上企业20家。\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n";

struct Office {
    folder: tempfile::TempDir,
}

struct Told {
    out: String,
    err: String,
    code: i32,
}

impl Office {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn command(&self, arguments: &[impl AsRef<str>]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command.current_dir(self.folder.path()).args(arguments.iter().map(AsRef::as_ref));
        command.env("LANG", "en_GB.UTF-8").env("DUIZHANG_BY", "李审计").env("COLUMNS", "400");
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("DUIZHANG_LEDGER");
        command
    }

    fn fed(&self, arguments: &[impl AsRef<str>], input: &str) -> Told {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A program that was refused its arguments reads nothing.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        told(child.wait_with_output().unwrap())
    }

    fn run(&self, arguments: &[impl AsRef<str>]) -> Told {
        told(self.command(arguments).output().unwrap())
    }

    /// Does what must succeed, and returns the remarks.
    fn done(&self, arguments: &[impl AsRef<str>]) -> String {
        let told = self.run(arguments);
        assert_eq!(told.code, 0, "{}: {}", begin(arguments), told.err);
        told.err
    }

    /// Does what must be refused with these words, and must leave the ledger as it was.
    fn refused(&self, arguments: &[impl AsRef<str>], words: &str) {
        let ledger = || fs::read(self.path("duizhang.db")).ok();
        let before = ledger();
        let (told, line) = (self.run(arguments), begin(arguments));
        assert_eq!(told.code, 2, "{line}: {}{}", told.out, told.err);
        assert!(told.err.contains(words), "{line}: {words:?} is not in {:?}", told.err);
        assert!(told.err.len() < 2_000, "{line}: {} bytes", told.err.len());
        assert!(!told.err.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')), "{:?}", told.err);
        assert!(ledger() == before, "{line}: the ledger was touched");
    }

    fn column(&self, sql: &str) -> Vec<String> {
        let connection = Connection::open(self.path("duizhang.db")).unwrap();
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    fn places(&self) -> Vec<String> {
        self.column("SELECT path FROM place ORDER BY path")
    }

    fn id(&self) -> String {
        self.column("SELECT uid FROM claim ORDER BY id").remove(0)
    }

    fn target(&self, place: &str) -> String {
        self.done(&["record", "target", place, "2024", "开工项目30个", "--source", "2024年工作计划"])
    }

    fn result(&self, place: &str) -> String {
        self.done(&["record", "result", place, "2024", "开工项目32个", "--source", "2025年工作报告"])
    }
}

/// A sheet of targets of 2024, 30 each, with these columns beside.
fn sheet(columns: &str, rows: impl Iterator<Item = String>) -> String {
    let rows = rows.map(|row| format!("target,2024,30,{row}\n"));
    std::iter::once(format!("role,year,value,{columns}\n")).chain(rows).collect()
}

/// The beginning of a command line.
fn begin(arguments: &[impl AsRef<str>]) -> String {
    arguments.iter().map(|word| word.as_ref().chars().take(40).chain([' ']).collect::<String>()).collect()
}

fn told(output: std::process::Output) -> Told {
    Told {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// A name with that character inside.
fn with(c: char, name: &str) -> String {
    let (first, rest) = name.split_at(name.char_indices().nth(1).unwrap().0);
    format!("{first}{c}{rest}")
}

// ---- one name, many spellings

#[test]
fn a_place_typed_with_what_nobody_sees_is_the_place_on_file() {
    let office = Office::new();
    office.target(COUNTY);
    for c in MARKS.into_iter().chain(BLANKS) {
        for spelt in [with(c, COUNTY), format!("{c}{COUNTY}{c}")] {
            let told = office.result(&spelt);
            assert_eq!(told, "", "U+{:04X}", u32::from(c));
        }
    }
    assert_eq!(office.places(), [COUNTY]);
    let judged = office.run(&["reconcile", &with('\u{200B}', COUNTY)]);
    assert!(judged.out.contains('✓') && !judged.out.contains("unreported"), "{}", judged.out);
    // The honest case: another name is another place.
    office.target("石桥县");
    assert_eq!(office.places().len(), 2);
}

#[test]
fn two_spellings_in_one_column_are_one_place_indicator_and_source() {
    let office = Office::new();
    let spelt = |name: &str| MARKS.map(|c| with(c, name));
    let names = spelt(COUNTY).into_iter().zip(spelt("新增停车位")).zip(spelt("2024年工作计划"));
    let names = names.chain([((COUNTY.to_owned(), "新增停车位".to_owned()), "2024年工作计划".to_owned())]);
    let rows = names.map(|((place, indicator), source)| format!("{place},{indicator},个,{source}"));
    office.write("rows.csv", &sheet("place,indicator,unit,source", rows));
    office.done(&["import", "--new-place", "rows.csv"]);
    // A blank is one blank, whatever it was typed with.
    let rows = BLANKS.map(|c| format!("{},A{c}{c}座,个,\"{c}B{c} 册{c}\"", with(c, COUNTY)));
    office.write("blanks.csv", &sheet("place,indicator,unit,source", rows.into_iter()));
    office.done(&["import", "blanks.csv"]);
    assert_eq!(office.places(), [COUNTY]);
    assert_eq!(office.column("SELECT title FROM document"), ["2024年工作计划", "B 册"]);
    assert_eq!(office.column("SELECT indicator FROM claim"), ["新增停车位", "A 座"]);
}

#[test]
fn a_compatibility_ideograph_is_the_character_it_stands_for_typed_and_in_a_document() {
    // 隆 and 丽 each have a second place in Unicode, which NFC takes back.
    let office = Office::new();
    let (county, other) = ("隆德县", "\u{F9DC}德县");
    office.target(county);
    office.result(other);
    office.done(&["document", "add", other, "--kind", "统计公报", "--reviews", "2023"]);
    office.write("rows.csv", &format!("place,kind,reviews\n{other},新闻,2023\n"));
    office.done(&["import", "--new-place", "rows.csv"]);
    office.write("report.txt", &REPORT.replace(COUNTY, other).replace("泉水", "\u{F9DC}德"));
    office.done(&["read", "report.txt"]);
    assert_eq!(office.places(), [county]);
    let titles = office.column("SELECT title FROM document WHERE text IS NOT NULL");
    assert_eq!(titles, ["隆德县政府工作报告"]);
    // What the document says stays byte for byte.
    let texts = office.column("SELECT text FROM document WHERE text IS NOT NULL");
    assert!(texts[0].contains(other));
    assert_eq!(office.run(&["verify"]).code, 0);
}

#[test]
fn names_read_from_a_document_are_canonical_and_its_quotes_are_its_own_bytes() {
    let office = Office::new();
    let sown = REPORT.replace("泉水县", "泉\u{200B}水县").replace("规上企业", "规上\u{FEFF}企业");
    office.write("sown.txt", &sown);
    office.done(&["read", "sown.txt"]);
    assert_eq!(office.places(), [COUNTY]);
    let indicators = office.column("SELECT indicator FROM claim");
    assert!(indicators.iter().all(|name| canonical::check(name, NAME).is_ok()), "{indicators:?}");
    assert!(indicators.contains(&"新增规上企业".to_owned()), "{indicators:?}");
    assert!(office.column("SELECT quote FROM claim").contains(&"新增规上\u{FEFF}企业20家".to_owned()));
    // The honest case reads the same.
    let plain = Office::new();
    plain.write("plain.txt", REPORT);
    plain.done(&["read", "plain.txt"]);
    assert_eq!(plain.column("SELECT indicator FROM claim"), indicators);
}

#[test]
fn a_file_name_gives_a_title_that_a_title_can_be() {
    let office = Office::new();
    let text = "蚶江镇\n一、2024年工作安排\n全镇工业产值增长5.0%。\n";
    let name = format!("甲\u{202e}乙\n丙\u{200b}丁{}.txt", "a".repeat(220));
    office.write(&name, text);
    office.done(&["read", &name, "--place", "蚶江镇", "--year", "2024"]);
    let title = office.column("SELECT title FROM document").remove(0);
    assert_eq!(canonical::check(&title, NAME), Ok(()), "{title:?}");
}

#[test]
fn who_records_is_one_name_however_it_was_set() {
    for spelt in ["李审计", "李\u{200B}审计", " 李审计\u{3000}", "\u{FEFF}李审\u{2060}计"] {
        let office = Office::new();
        let record = ["record", "target", COUNTY, "2024", "开工项目30个"];
        let by = |set: &dyn Fn(&mut Command)| {
            let mut command = office.command(&record);
            set(&mut command);
            assert!(command.output().unwrap().status.success(), "{spelt:?}");
        };
        by(&|command| _ = command.args(["--by", spelt]));
        fs::remove_file(office.path("duizhang.db")).unwrap();
        by(&|command| _ = command.env("DUIZHANG_BY", spelt));
        assert_eq!(office.column("SELECT DISTINCT recorded_by FROM claim"), ["李审计"]);
        fs::remove_file(office.path("duizhang.db")).unwrap();
        by(&|command| _ = command.env_remove("DUIZHANG_BY").env("USER", spelt));
        assert_eq!(office.column("SELECT DISTINCT recorded_by FROM claim"), ["李审计"]);
        // A user whose name is no name is nobody; so is one that cannot be seen.
        for nobody in ["a\u{1b}[31mb", "\u{200B}\u{3164}", ""] {
            fs::remove_file(office.path("duizhang.db")).unwrap();
            by(&|command| {
                _ = command.env("DUIZHANG_BY", "\u{200B}").env("USER", nobody).env("LOGNAME", spelt);
            });
            assert_eq!(office.column("SELECT DISTINCT recorded_by FROM claim"), ["李审计"], "{nobody:?}");
        }
    }
}

#[test]
fn titles_kinds_addresses_and_reasons_are_kept_in_one_form() {
    let office = Office::new();
    office.target(COUNTY);
    let id = office.id();
    let spelt = |words: &str| format!("\u{3000}{}\u{200B} ", with('\u{2060}', words));
    let add = ["document", "add", COUNTY, "--reviews", "2023"];
    for (kind, title, url) in [
        ("统计公报".to_owned(), "2023年公报".to_owned(), "https://a.example/b".to_owned()),
        (spelt("统计公报"), spelt("2023年公报"), spelt("https://a.example/b")),
    ] {
        office.done(&[&add[..], &["--kind", &kind, "--title", &title, "--url", &url]].concat());
    }
    let documents = office.column("SELECT kind || '|' || title || '|' || url FROM document WHERE kind <> ''");
    assert_eq!(documents, ["统计公报|2023年公报|https://a.example/b"]);
    let short = format!("\u{FEFF}{}\u{200B}", &id[..6]);
    office.done(&["overrule", &short, "met", "--why", &spelt("已核实")]);
    office.done(&["withdraw", &short.to_uppercase(), "--why", &spelt("误录")]);
    office.done(&["restore", &short, "--why", &spelt("并未误录")]);
    office.done(&[
        "correct",
        &short,
        "--value",
        "31",
        "--why",
        &spelt("看错一行"),
        "--place",
        &spelt(COUNTY),
    ]);
    let whys = "SELECT why FROM ruling UNION ALL SELECT why FROM withdrawal UNION ALL SELECT why FROM restoration \
                UNION ALL SELECT why FROM claim WHERE why <> ''";
    assert_eq!(office.column(whys), ["已核实", "误录", "并未误录", "看错一行"]);
    assert_eq!(office.places(), [COUNTY]);
}

#[test]
fn reasons_and_names_given_in_review_are_kept_in_one_form() {
    let office = Office::new();
    office.write("report.txt", REPORT);
    office.done(&["read", "report.txt"]);
    // Typed: a reason that a terminal would obey is refused, told and asked for again; a name is cleaned.
    let typed = "r 看\u{1b}[31m错\nr 看\u{200B}错\nc 指标=新\u{2060}增规上企业 地区=泉\u{200B}水县 数值=1\u{200B}6.3\na\nq\n";
    let told = office.fed(&["review"], typed);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("the reason holds the control character U+001B"), "{}", told.out);
    assert_eq!(office.column("SELECT why FROM withdrawal"), ["看错"]);
    let corrected = office.column("SELECT indicator || value FROM claim WHERE supersedes IS NOT NULL");
    assert_eq!(corrected, ["新增规上企业16.3"]);
    // In a spreadsheet.
    office.done(&["review", "--export", "check.csv"]);
    let sheet = fs::read_to_string(office.path("check.csv")).unwrap();
    let mut lines: Vec<String> = sheet.lines().map(str::to_owned).collect();
    lines[1] += "reject,误\u{200B}读";
    lines[1] = lines[1].replacen(",,reject", ",reject", 1);
    office.write("decided.csv", &(lines.join("\n") + "\n"));
    office.done(&["review", "--apply", "decided.csv"]);
    assert_eq!(office.column("SELECT why FROM withdrawal"), ["看错", "误读"]);
    assert_eq!(office.places(), [COUNTY]);
}

#[test]
fn a_stroke_of_a_chinese_keyboard_parts_a_path() {
    let office = Office::new();
    office.target("晋江市/紫帽镇");
    for stroke in ['／', '\u{2215}', '\u{2044}', '\u{29F8}'] {
        office.result(&format!("晋江市 {stroke} 紫帽镇"));
    }
    assert_eq!(office.places(), ["晋江市", "晋江市/紫帽镇"]);
    for nothing in
        ["晋江市／", "／紫帽镇", "晋江市//紫帽镇", "晋江市/\u{3164}/紫帽镇", "。", "２０２４", "\u{200B}"]
    {
        office.refused(&["record", "target", nothing, "2024", "开工项目30个"], "is not a place name");
    }
}

// ---- what is refused

#[test]
fn what_a_screen_obeys_is_refused_wherever_a_name_enters() {
    let office = Office::new();
    office.target(COUNTY);
    office.write("report.txt", REPORT);
    let id = office.id();
    let record = ["record", "target", COUNTY, "2024", "开工项目30个"];
    let columns = ["record", "target", COUNTY, "2024", "--value", "7"];
    let document = ["document", "add", COUNTY, "--reviews", "2023"];
    let ways: [(&[&str], &str); 22] = [
        (&["record", "target", "BAD", "2024", "开工项目30个"], ""),
        (&["record", "target", COUNTY, "2024", "BAD30个"], ""),
        (&record, "--by"),
        (&record, "--source"),
        (&record, "--url"),
        (&record, "--indicator"),
        (&[&columns[..], &["--unit", "个"]].concat(), "--indicator"),
        (&[&columns[..], &["--indicator", "开工项目"]].concat(), "--unit"),
        (&["document", "add", "BAD", "--kind", "新闻"], ""),
        (&document, "--kind"),
        (&[&document[..], &["--kind", "新闻"]].concat(), "--title"),
        (&[&document[..], &["--kind", "新闻"]].concat(), "--url"),
        (&["withdraw", &id], "--why"),
        (&["restore", &id], "--why"),
        (&["overrule", &id, "met"], "--why"),
        (&["correct", &id, "--value", "5"], "--why"),
        (&["correct", &id], "--place"),
        (&["correct", &id], "--cue"),
        (&["read", "report.txt"], "--place"),
        (&["read", "report.txt"], "--kind"),
        (&["read", "report.txt"], "--url"),
        (&["trend", COUNTY, "BAD"], ""),
    ];
    for c in OBEYED {
        let bad = format!("甲{c}乙");
        let code = format!("U+{:04X}", u32::from(c));
        for (words, option) in &ways {
            let mut arguments: Vec<String> = words.iter().map(|word| word.replace("BAD", &bad)).collect();
            if !option.is_empty() {
                arguments.extend([(*option).to_owned(), bad.clone()]);
            }
            office.refused(&arguments, &code);
        }
        let told = told(office.command(&record).env("DUIZHANG_BY", &bad).output().unwrap());
        assert_eq!((told.code, told.err.contains(&code)), (2, true), "{}", told.err);
    }
}

#[test]
fn a_cell_with_what_a_screen_obeys_is_refused_with_its_row() {
    let office = Office::new();
    for c in ['\u{1b}', '\u{202e}', '\u{2028}'] {
        for column in ["place", "indicator", "source", "url", "unit", "cue", "quote"] {
            let cell = |name: &str, usual: &str| {
                if name == column { format!("甲{c}乙") } else { usual.to_owned() }
            };
            let row = [
                cell("place", COUNTY),
                cell("indicator", "开工项目"),
                cell("source", "计划"),
                cell("url", ""),
                cell("unit", "个"),
                cell("cue", ""),
                cell("quote", ""),
            ];
            office.write(
                "rows.csv",
                &format!(
                    "role,year,value,place,indicator,source,url,unit,cue,quote\ntarget,2024,30,{}\n",
                    row.join(",")
                ),
            );
            office.refused(&["import", "--new-place", "rows.csv"], &format!("rows.csv:2: {column}: "));
        }
    }
    office
        .write("rows.csv", &sheet("place,indicator,unit", std::iter::once("泉水县,开工项目,个".to_owned())));
    office.done(&["import", "--new-place", "rows.csv"]);
}

// ---- limits

#[test]
fn a_path_has_so_many_levels_and_characters_and_no_more() {
    let office = Office::new();
    let path = |levels: usize| vec!["县"; levels].join("/");
    for levels in [LEVELS + 1, 8_000, 20_000, 30_000] {
        let began = Instant::now();
        office.refused(&["record", "target", &path(levels), "2024", "开工项目30个"], "at most 8 levels");
        office.refused(&["list", "targets", &path(levels)], "at most 8 levels");
        assert!(began.elapsed() < Duration::from_secs(20));
    }
    office.write(
        "rows.csv",
        &sheet("place,indicator,unit", std::iter::once(format!("{},开工项目,个", path(8_000)))),
    );
    office.refused(&["import", "--new-place", "rows.csv"], "at most 8 levels");
    let long = "长".repeat(PLACE);
    office.refused(&["record", "target", &format!("{long}县"), "2024", "开工项目30个"], "at most 200");
    // Many names, each in order.
    let deep: Vec<String> = (0..LEVELS).map(|level| format!("第{level}县")).collect();
    office.target(&deep.join("/"));
    office.target(&long);
    assert_eq!(office.places().len(), LEVELS + 1);
    // What is not seen does not count.
    office.target(&long.replace('长', "\u{200B}长"));
    assert_eq!(office.places().len(), LEVELS + 1);
}

/// Levels that an earlier release took.
const DEEP: usize = 2_000;

#[test]
fn a_ledger_that_holds_thousands_of_levels_is_read_in_no_time() {
    let office = Office::new();
    office.target(COUNTY);
    let mut connection = Connection::open(office.path("duizhang.db")).unwrap();
    let transaction = connection.transaction().unwrap();
    let mut path = String::new();
    for level in 0..DEEP {
        path += if level == 0 { "乙" } else { "/乙" };
        transaction
            .prepare_cached(
                "INSERT INTO place (path, name, parent, recorded_at, recorded_by) \
                 VALUES (?1, '乙', (SELECT max(id) FROM place WHERE id > 1), '2024-01-01T00:00:00Z', '陈')",
            )
            .unwrap()
            .execute([&path])
            .unwrap();
    }
    transaction
        .execute_batch(
            "INSERT INTO claim SELECT id + 1, '0123456789ab', supersedes, role, (SELECT max(id) FROM place), document, \
             year, indicator, measure, comparator, cue, value, value_high, stretch, unit, period, relative_to, flags, \
             quote, start, \"end\", section, rule, reviewed, recorded_at, recorded_by, why, responsible, note FROM claim",
        )
        .unwrap();
    transaction.commit().unwrap();
    drop(connection);
    let began = Instant::now();
    for verb in [&["audit"][..], &["reconcile"], &["list", "targets"], &["scorecard", "--all"]] {
        let told = office.run(verb);
        assert_eq!(told.code, 0, "{verb:?}: {:.300}", told.err);
    }
    assert_eq!(office.run(&["verify"]).code, 1, "another program put these rows there");
    assert!(began.elapsed() < Duration::from_mins(2), "{:?}", began.elapsed());
    office.refused(&["list", "targets", "某县"], "no place");
    office.done(&["correct", "0123456789ab", "--value", "31"]);
}

#[test]
fn names_reasons_and_addresses_have_limits_that_are_told() {
    let office = Office::new();
    office.target(COUNTY);
    let id = office.id();
    let record = |option: &str, words: String| -> Vec<String> {
        ["record", "target", COUNTY, "2024", "开工项目31个", option]
            .map(str::to_owned)
            .into_iter()
            .chain([words])
            .collect()
    };
    let ways: [(&str, usize); 4] =
        [("--by", NAME), ("--source", NAME), ("--url", ADDRESS), ("--indicator", NAME)];
    for (option, most) in ways {
        let arguments = |words: String| record(option, words);
        let run =
            |arguments: Vec<String>| arguments.iter().map(String::as_str).collect::<Vec<_>>().join("\u{0}");
        let _ = run;
        let long = arguments("长".repeat(most + 1));
        let told = format!("has {} characters; at most {most}", most + 1);
        office.refused(&long, &told);
        let fits = arguments("长".repeat(most));
        office.done(&fits);
    }
    let (long, fits) = ("长".repeat(REASON + 1), "长".repeat(REASON));
    for verb in [&["withdraw"][..], &["restore"], &["overrule", "met"], &["correct", "--value=33"]] {
        let arguments = |why| [&verb[..1], &[id.as_str()], &verb[1..], &["--why", why]].concat();
        office.refused(&arguments(&long), "at most 2000");
        office.done(&arguments(&fits));
    }
    for (column, most) in [("indicator", NAME), ("source", NAME), ("url", ADDRESS)] {
        let row = |length: usize| {
            let cell = |name: &str, usual: &str| {
                if name == column { "长".repeat(length) } else { usual.to_owned() }
            };
            let (indicator, source, url) =
                (cell("indicator", "开工项目"), cell("source", "计划"), cell("url", ""));
            format!(
                "role,year,value,unit,place,indicator,source,url\ntarget,2024,30,个,{COUNTY},{indicator},{source},{url}\n"
            )
        };
        office.write("rows.csv", &row(most + 1));
        office.refused(
            &["import", "--new-place", "rows.csv"],
            &format!("{column}: has {} characters", most + 1),
        );
        office.write("rows.csv", &row(most));
        office.done(&["import", "--new-place", "rows.csv"]);
    }
    // A title made of a long place and a long kind is no longer than one that is typed.
    let (place, kind) = ("长".repeat(150), "文".repeat(150));
    office.refused(&["document", "add", &place, "--kind", &kind, "--reviews", "2023"], "at most 200");
    office.refused(&["explain", &"k".repeat(100_000)], "is not an id");
}

#[test]
fn a_number_is_kept_to_its_last_digit_or_refused() {
    let office = Office::new();
    let fits = "1".repeat(DIGITS);
    let small = format!("0.{}", &fits[1..]);
    let columns = |value: &str| -> Vec<String> {
        let words =
            ["record", "target", COUNTY, "2024", "--indicator", "税收收入", "--unit", "亿元", "--value"];
        words.iter().map(ToString::to_string).chain([value.to_owned()]).collect()
    };
    let long = [
        format!("0.{}", "1".repeat(40)),
        "1".repeat(30),
        format!("{fits}1"),
        format!("{fits}.1"),
        format!("-{fits}1"),
        "１".repeat(29),
    ];
    for number in &long {
        let arguments = columns(number);
        office.refused(&arguments, "at most 28");
        let phrase = format!("税收收入增长{number}%");
        office.refused(&["record", "target", COUNTY, "2024", &phrase], "at most 28");
        let row =
            format!("role,year,place,indicator,value,unit\ntarget,2024,{COUNTY},税收收入,{number},亿元\n");
        office.write("rows.csv", &row);
        office.refused(&["import", "--new-place", "rows.csv"], "rows.csv:2: value: ");
        let row = format!(
            "role,year,place,indicator,value,value_high,unit\ntarget,2024,{COUNTY},税收收入,1,{number},亿元\n"
        );
        office.write("rows.csv", &row);
        office.refused(&["import", "--new-place", "rows.csv"], "rows.csv:2: value_high: ");
    }
    for number in [&fits, &small] {
        let arguments = columns(number);
        office.done(&arguments);
        office.done(&["record", "target", COUNTY, "2024", &format!("税收收入增长{number}%")]);
    }
    office.refused(&["correct", &office.id(), "--value", &long[0]], "at most 28");
    let values = office.column("SELECT value FROM claim ORDER BY id");
    assert_eq!(values, [fits.clone(), fits.clone(), small.clone(), small.clone()]);
    assert_eq!(office.run(&["verify"]).code, 0);
    let listed = office.run(&["list", "targets", "--format", "csv"]).out;
    assert!(listed.contains(&small) && listed.contains(&fits), "{listed}");
}

#[test]
fn a_number_of_too_many_digits_in_a_document_is_told_and_no_part_of_it_is_claimed() {
    let office = Office::new();
    for number in [
        "1".repeat(30),
        "１".repeat(30),
        format!("0.{}", "1".repeat(40)),
        format!("1,{}", "111,".repeat(12) + "111"),
    ] {
        office.write("report.txt", &REPORT.replace("5.0%", &format!("{number}%")));
        let told = office.run(&["extract", "report.txt", "--format", "jsonl", "--notices"]);
        assert_eq!(told.code, 0, "{}", told.err);
        assert!(told.err.contains("at most 28"), "{number}: {}", told.err);
        assert!(
            !told.out.contains("\"value\":\"1111") && !told.out.contains("\"value\":\"0.1"),
            "{number}: {}",
            told.out
        );
        assert!(told.out.contains("\"value\":\"16.2\""), "the rest is read: {}", told.out);
    }
}

// ---- names that look alike

#[test]
fn a_new_place_that_looks_like_one_on_file_is_said_once() {
    for (known, new) in [
        (COUNTY, "泉永县"),
        (COUNTY, "泉水縣"),
        (COUNTY, "泉⽔县"),
        (COUNTY, "泉水县，"),
        (COUNTY, "泉水\u{301}县"),
        (COUNTY, "福建省/泉水县"),
        ("第1县", "第１县"),
        ("O区", "0区"),
        ("己县", "已县"),
        ("晋江市", "晋江巿"),
    ] {
        let office = Office::new();
        office.target(known);
        let said = office.target(new);
        let words = format!("new place {new} is much like {known}");
        assert!(said.contains(&words) && said.lines().count() == 1, "{new}: {said:?}");
        assert_eq!(office.target(new), "", "{new} is known by now");
        let zh = Office::new();
        zh.target(known);
        let said = zh.done(&["--lang", "zh", "record", "target", new, "2024", "开工项目30个"]);
        assert!(said.contains(&format!("新地区 {new} 与已有的 {known} 相近，请核对")), "{said}");
    }
    let office = Office::new();
    for other in [
        "河北省",
        "河南省",
        "苏州市",
        "徐州市",
        "第1县",
        "第2县",
        "东城区",
        "西城区",
        "甲县",
        "乙县",
        "丙市/城关镇",
        "丁市/城关镇",
    ] {
        assert_eq!(office.target(other), "", "{other}");
    }
}

#[test]
fn whatever_brings_in_a_place_says_what_it_looks_like() {
    let said = |told: &str, new: &str| {
        assert!(told.contains(&format!("new place {new} is much like")), "{told:?}");
        assert_eq!(told.matches("new place").count(), 1, "{told:?}");
    };
    let office = Office::new();
    office.target(COUNTY);
    office.write(
        "rows.csv",
        &sheet(
            "place,indicator,unit",
            ["泉永县,开工项目,个", "泉永县,竣工项目,个"].map(str::to_owned).into_iter(),
        ),
    );
    said(&office.done(&["import", "--new-place", "rows.csv"]), "泉永县");
    said(&office.done(&["document", "add", "泉冰县", "--kind", "新闻", "--reviews", "2024"]), "泉冰县");
    office.write("report.txt", &REPORT.replace("泉水", "泉木"));
    said(&office.done(&["read", "report.txt"]), "泉木县");
    said(&office.done(&["correct", &office.id(), "--place", "水泉县"]), "水泉县");
    // Two new ones in one file are compared with each other.
    let fresh = Office::new();
    fresh.write(
        "rows.csv",
        &sheet(
            "place,indicator,unit",
            ["泉水县,开工项目,个", "泉永县,竣工项目,个"].map(str::to_owned).into_iter(),
        ),
    );
    said(&fresh.done(&["import", "--new-place", "rows.csv"]), "泉永县");
    // Merging.
    let other = Office::new();
    other.target("泉水縣");
    let path = other.path("duizhang.db");
    said(&fresh.done(&["merge", path.to_str().unwrap()]), "泉水縣");
    // Not more than a screen holds.
    let many = Office::new();
    let rows = ('\u{4E00}'..'\u{4E40}').map(|c| format!("泉{c}县,开工项目,个"));
    many.write("rows.csv", &sheet("place,indicator,unit", rows));
    let told = many.done(&["import", "--new-place", "rows.csv"]);
    assert!(told.lines().count() <= 21 && told.contains("more new places"), "{told}");
}

#[test]
fn thousands_of_new_places_are_compared_in_no_time() {
    let office = Office::new();
    let rows = (0..4_000).map(|number| format!("示例市/第{number}县,开工项目,个"));
    office.write("rows.csv", &sheet("place,indicator,unit", rows));
    let began = Instant::now();
    assert_eq!(office.done(&["import", "--new-place", "rows.csv"]), "");
    assert!(began.elapsed() < Duration::from_mins(1), "{:?}", began.elapsed());
}

// ---- ledgers of earlier releases, and of others

/// A ledger as an earlier release left it, which kept that place and that name as they were typed.
fn earlier(office: &Office, place: &str, by: &str, indicator: &str) {
    let path = PlacePath::stored(place).unwrap();
    let mut ledger = Ledger::open_to_write(office.path("duizhang.db")).unwrap();
    let mut entry = ledger.entry(by, "2024-01-15T08:30:00Z".parse().unwrap()).unwrap();
    let claim = Claim {
        role: Role::Target,
        place: path,
        year: Year::new(2024).unwrap(),
        indicator: indicator.into(),
        measure: Measure::Level,
        comparator: Comparator::Eq,
        cue: String::new(),
        value: Some("30".parse().unwrap()),
        value_high: None,
        stretch: None,
        unit: "个".into(),
        period: "2024".parse().unwrap(),
        relative_to: None,
        flags: Flags::default(),
        quote: format!("{indicator}30个"),
        span: None,
        section: String::new(),
        rule: String::new(),
        responsible: String::new(),
        note: String::new(),
    };
    let source = entry.source(&claim.place, "2024年工作计划", "", None).unwrap();
    entry.claim(&claim, &source).unwrap();
    entry.commit().unwrap();
}

#[test]
fn a_place_that_an_earlier_release_spelt_otherwise_is_found_by_its_name() {
    for spelt in ["泉水\u{200B}县", "泉水 县", "泉\u{2F83}水县", "\u{F9DC}德县"] {
        let office = Office::new();
        earlier(&office, spelt, "陈", "开工项目");
        let Ok(name) = spelt.parse::<PlacePath>() else { panic!("{spelt}") };
        assert_eq!(office.run(&["verify"]).code, 0, "an honest ledger is none that was forged");
        for verb in [&["audit"][..], &["list", "targets"], &["scorecard", "--all"], &["reconcile"]] {
            assert_eq!(office.run(verb).code, 0, "{verb:?}");
        }
        assert_eq!(office.result(name.as_str()), "", "{spelt:?}");
        office.done(&["correct", &office.id(), "--value", "31"]);
        assert_eq!(office.places(), [spelt], "what is on file stays as it is");
        let judged = office.run(&["reconcile", name.as_str()]);
        assert!(judged.out.contains('✓'), "{spelt:?}: {}{}", judged.out, judged.err);
    }
}

#[test]
fn a_ledger_whose_names_are_spelt_otherwise_is_not_merged_but_its_claims_can_be_imported() {
    let long = "长".repeat(NAME + 1);
    for (place, by, indicator, told) in [
        ("泉水\u{200B}县", "陈", "开工项目", "row 1 of place: path “泉水县” holds the character U+200B"),
        ("\u{F9DC}德县", "陈", "开工项目", "is not composed"),
        (COUNTY, "陈\u{2060}某", "开工项目", "recorded_by"),
        (COUNTY, "陈", "开工\u{200B}项目", "row 1 of claim: indicator"),
        (COUNTY, "陈", "开工\u{202e}项目", "U+202E"),
        (COUNTY, "陈", &long, "has 201 characters"),
        ("一县/二县/三县/四县/五县/六县/七县/八县", "陈", "开工项目", ""),
    ] {
        let (here, there) = (Office::new(), Office::new());
        here.target("石桥县");
        earlier(&there, place, by, indicator);
        assert_eq!(there.run(&["verify"]).code, 0, "{place:?} {by:?} {indicator:?}");
        let path = there.path("duizhang.db");
        let bytes = fs::read(&path).unwrap();
        let merge = ["merge", path.to_str().unwrap()];
        if told.is_empty() {
            here.done(&merge);
            continue;
        }
        here.refused(&merge, told);
        assert!(fs::read(&path).unwrap() == bytes);
        if indicator.contains('\u{202e}') || indicator.len() > 3 * NAME {
            continue;
        }
        let rows = there.run(&["list", "targets", "--format", "csv"]).out;
        let imported = here.fed(&["import", "-"], &rows);
        assert_eq!(imported.code, 0, "{}", imported.err);
        let all = here.places();
        assert!(all.iter().all(|path| path.parse::<PlacePath>().unwrap().as_str() == path), "{all:?}");
    }
}

#[test]
fn a_short_form_that_is_typed_means_the_only_place_it_fits() {
    let office = Office::new();
    for (year, typed, place) in [
        ("2000", "四川", "四川省"),
        ("2001", "泉水县", "泉水县"),
        ("2002", "泉水", "泉水县"),
        ("2003", "泉水县/向阳镇", "泉水县/向阳镇"),
        ("2004", "向阳", "泉水县/向阳镇"),
    ] {
        office.done(&["record", "target", typed, year, "开工项目30个"]);
        let sql = format!("SELECT path FROM claim JOIN place ON place.id = claim.place WHERE year = {year}");
        assert_eq!(office.column(&sql), [place], "{typed}");
    }
    assert!(office.run(&["scorecard", "四川", "2000"]).out.contains("四川省"));
    office.done(&["document", "add", "泉水", "--kind", "工作总结", "--reviews", "2003"]);
    assert_eq!(office.column("SELECT title FROM document WHERE reviews = '2003'"), ["泉水县2003年工作总结"]);
    office.refused(&["record", "target", "吉林", "2024", "开工项目30个"], "吉林省");
    office.done(&["record", "target", "清溪县", "2024", "开工项目30个"]);
    office.done(&["record", "target", "清溪市", "2024", "开工项目30个"]);
    office.refused(&["record", "target", "清溪", "2024", "开工项目31个"], "清溪市");
}

#[test]
fn a_row_that_would_make_a_place_beside_a_like_one_wants_to_be_told_so() {
    let office = Office::new();
    office.done(&["record", "target", "蓝田市/泉水县", "2024", "开工项目30个"]);
    let row =
        |place: &str| format!("role,place,year,indicator,value,unit\ntarget,{place},2024,竣工项目,11,个\n");
    office.write("like.csv", &row("蓝田市/泉氺县"));
    office.refused(&["import", "like.csv"], "--new-place");
    office.write("other.csv", &row("蓝田市/清溪县"));
    office.done(&["import", "other.csv"]);
    let told = office.done(&["import", "--new-place", "like.csv"]);
    assert!(told.contains("泉水县"), "it is said all the same: {told}");
}

#[test]
fn a_name_of_signs_that_a_screen_obeys_is_none_once_it_is_taken() {
    for (words, wanted) in
        [("\u{2028}", ""), (" \u{2029}甲\u{2028}", "甲"), ("甲\n乙\u{85}", "甲 乙"), ("\u{1b}", "")]
    {
        assert_eq!(canonical::taken(words, NAME), wanted, "{words:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_place_that_was_parsed_is_parsed_to_itself(words in "[泉水县/／ \u{3000}\u{200B}\u{F9DC}\u{301}a-c0-3。\u{3164}\u{FE0F}]{0,24}") {
        if let Ok(path) = words.parse::<PlacePath>() {
            prop_assert_eq!(path.as_str().parse::<PlacePath>(), Ok(path.clone()));
            prop_assert_eq!(PlacePath::stored(path.as_str()), Ok(path));
        }
    }

    #[test]
    fn a_name_that_was_taken_is_one_that_can_be_typed(words in any::<String>()) {
        let taken = canonical::taken(&words, NAME);
        prop_assert_eq!(canonical::check(&taken, NAME), Ok(()));
        if let Ok(name) = canonical::name(&words, NAME) {
            prop_assert_eq!(name, taken);
        }
    }
}
