//! Attacks on `verify AUDIT`, each done for real with the built program: a file that is no whole audit is refused, a
//! forged row is named, and an audit made otherwise is not compared.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const REPORT: &str = "泉水县政府工作报告\n——2024年1月10日在泉水县第十七届人民代表大会第三次会议上\n泉水县县长 王某某\n\
     各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n2023年，全县地区生产总值增长5.8%。\n\
     二、2024年工作安排\n今年主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%。\n";

/// A ledger of two counties, one of them with two years, a target met only by the tolerance of 左右, a source that a
/// spreadsheet would run, and a ruling; and audits of it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        desk.write("2024.txt", REPORT);
        desk.ok(&["read", "2024.txt"]);
        for (role, place, year, words, source) in [
            ("target", "泉水县", "2023", "地区生产总值增长6%左右", "=1+1"),
            ("target", "山水县", "2024", "开工项目30个", "2024年计划"),
            ("target", "山水县", "2024", "竣工项目20个", "2024年计划"),
            ("result", "山水县", "2024", "开工项目32个", "2024年总结"),
            ("result", "山水县", "2024", "竣工项目18个", "2024年总结"),
            ("result", "泉水县", "2024", "地区生产总值增长5.9%", "2025年报告"),
        ] {
            desk.ok(&["record", role, place, year, words, "--source", source, "--date", "2025-01-08"]);
        }
        let missed = desk.id("竣工项目");
        desk.ok(&["overrule", &missed, "met", "--why", "核定为20个", "--by", "王主任"]);
        desk.ok(&["audit", "--output", "audit.csv"]);
        desk.ok(&["audit", "--format", "jsonl", "--output", "audit.jsonl"]);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// What the program prints on both streams, and its exit status.
    fn run_in(&self, locale: &str, arguments: &[&str]) -> (String, i32) {
        let output = Command::new(env!("CARGO_BIN_EXE_duizhang"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("DUIZHANG_BY", "李审计")
            .env("LANG", locale)
            .env("COLUMNS", "80")
            .env_remove("LC_ALL")
            .env_remove("DUIZHANG_LEDGER")
            .output()
            .unwrap();
        let told = [output.stdout, output.stderr].map(|told| String::from_utf8(told).unwrap()).concat();
        (told, output.status.code().expect("it ends by itself"))
    }

    fn run(&self, arguments: &[&str]) -> (String, i32) {
        self.run_in("en_US.UTF-8", arguments)
    }

    fn ok(&self, arguments: &[&str]) -> String {
        let (told, exit) = self.run(arguments);
        assert_eq!(exit, 0, "{arguments:?}: {told}");
        told
    }

    /// The id of the 2024 target of that indicator.
    fn id(&self, indicator: &str) -> String {
        let rows = parsed(&self.ok(&["audit", "--year", "2024"]));
        rows.iter().find(|row| row[at("indicator")] == indicator).unwrap()[0].clone()
    }

    /// The file verifies, and every row of it was compared.
    fn agrees(&self, file: &str, count: usize) {
        let told = self.ok(&["verify", file]);
        assert!(told.contains(&format!("{file}: {count} row")), "{told}");
        assert!(told.contains("as the ledger has it"), "{told}");
    }

    /// `verify` with that file exits so and says all of that, and never that the file agrees.
    fn told(&self, what: &str, text: impl AsRef<[u8]>, exit: i32, wanted: &[&str]) -> String {
        let name = if what.contains("JSON") { "forged.jsonl" } else { "forged.csv" };
        self.write(name, text);
        let (told, found) = self.run(&["verify", name]);
        assert_eq!(found, exit, "{what}: {told}");
        for words in wanted {
            assert!(told.contains(words), "{what}: no {words:?} in: {told}");
        }
        assert!(!told.contains("as the ledger has it"), "{what}: {told}");
        told
    }

    /// Refused: nothing is compared.
    fn refused(&self, what: &str, text: impl AsRef<[u8]>, wanted: &[&str]) {
        let told = self.told(what, text, 2, wanted);
        assert!(!told.contains("in the ledger \"") && !told.contains("lacks"), "{what}: {told}");
    }

    /// Named: the answer is no.
    fn named(&self, what: &str, text: impl AsRef<[u8]>, wanted: &[&str]) -> String {
        self.told(what, text, 1, wanted)
    }

    /// Answered that it is not comparable, and nothing else is said of its rows.
    fn incomparable(&self, what: &str, text: impl AsRef<[u8]>, wanted: &[&str]) {
        let told = self.told(what, text, 1, wanted);
        assert!(told.contains("not comparable"), "{what}: {told}");
        for claim in
            ["in the ledger \"", "does not follow", "lacks", "is not a target", "twice", "other rows"]
        {
            assert!(!told.contains(claim), "{what}: {claim}: {told}");
        }
        assert_eq!(told.matches('✗').count(), 1, "{what}: {told}");
    }
}

const HEADS: &str = "id,place,year,indicator,code,direction,target_measure,target_comparator,target_value,\
    target_value_high,target_stretch,target_unit,target_period,target_cue,relative_to,responsible,target_document,target_sha256,\
    target_start,target_quote,status,computed_status,ruled_by,rule,result_measure,result_comparator,result_value,\
    result_value_high,result_unit,result_period,result_document,result_sha256,result_start,result_quote,compared_with,\
    margin,margin_unit,tolerance,caveats,searched,match_score,reviewed,rules,vocabulary_sha256,program,responses";

fn at(column: &str) -> usize {
    HEADS.split(',').position(|head| head == column).unwrap()
}

/// All rows of a CSV, the headings first.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn joined(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// The CSV with every row, its headings first, made over.
fn each(text: &str, over: impl Fn(usize, &mut Vec<String>)) -> String {
    let mut rows = parsed(text);
    rows.iter_mut().enumerate().for_each(|(at, row)| over(at, row));
    joined(&rows)
}

/// The CSV with these cells of that row set.
fn set(text: &str, row: usize, cells: &[(&str, &str)]) -> String {
    each(text, |number, cell| {
        if number == row {
            for (column, value) in cells {
                (*value).clone_into(&mut cell[at(column)]);
            }
        }
    })
}

/// The CSV with that cell set in all its rows.
fn set_all(text: &str, column: &str, value: &str) -> String {
    each(text, |number, cell| {
        if number > 0 {
            value.clone_into(&mut cell[at(column)]);
        }
    })
}

/// The CSV with one more column.
fn with_column(text: &str, head: &str, value: &str) -> String {
    each(text, |number, row| row.push(if number == 0 { head } else { value }.to_owned()))
}

fn without_column(text: &str, column: &str) -> String {
    each(text, |_, row| {
        row.remove(at(column));
    })
}

// Controls.

#[test]
fn honest_audits_verify_in_every_form_that_the_program_writes() {
    let desk = Desk::new();
    for format in ["csv", "jsonl"] {
        for lang in ["en", "zh"] {
            for (scope, count) in [
                (&[][..], 5),
                (&["--year", "2024"], 4),
                (&["--year", "2023"], 1),
                (&["泉水县"], 3),
                (&["泉水县", "--year", "2024"], 2),
                (&["山水县"], 2),
            ] {
                let options = ["audit", "--format", format, "--lang", lang, "--output", "own.file"];
                desk.ok(&[&options[..], scope].concat());
                desk.agrees("own.file", count);
                let (zh, exit) = desk.run_in("zh_CN.UTF-8", &["verify", "own.file"]);
                assert!(exit == 0 && zh.contains("与账本一致"), "{zh}");
            }
        }
    }
}

#[test]
fn an_honest_audit_verifies_after_a_spreadsheet_or_a_mail_program_saved_it() {
    let desk = Desk::new();
    let (csv, jsonl) = (desk.read("audit.csv"), desk.read("audit.jsonl"));
    assert!(csv.contains(",'=1+1,"), "the control has a defused cell");
    assert_eq!(csv.lines().next().unwrap(), HEADS);
    let mut rows = parsed(&csv);
    rows[1..].reverse();
    let columns_turned = each(&csv, |_, row| row.reverse());
    let quoted: Vec<String> = parsed(&csv)
        .iter()
        .map(|row| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(","))
        .collect();
    desk.ok(&["audit", "--lang", "zh", "--output", "zh.csv"]);
    let chinese = desk.read("zh.csv");
    let (gb18030, _, _) = encoding_rs::GB18030.encode(chinese.trim_start_matches('\u{FEFF}'));
    for (what, bytes) in [
        ("line ends", csv.replace('\n', "\r\n").into_bytes()),
        ("a mark", format!("\u{FEFF}{csv}").into_bytes()),
        ("empty lines at the end", format!("{csv}\n\r\n\n").into_bytes()),
        ("a line of blanks at the end", format!("{csv}  \n").into_bytes()),
        ("no line end at the end", csv.trim_end().as_bytes().to_vec()),
        ("rows in another order", joined(&rows).into_bytes()),
        ("columns in another order", columns_turned.into_bytes()),
        ("every cell quoted", quoted.join("\r\n").into_bytes()),
        ("the encoding of Chinese spreadsheets", gb18030.into_owned()),
        ("JSON line ends", jsonl.replace('\n', "\r\n").into_bytes()),
        ("a mark before JSON", format!("\u{FEFF}{jsonl}").into_bytes()),
        ("JSON with empty lines", format!("\n{}\n\n  \n", jsonl.replace('\n', "\n\n")).into_bytes()),
        ("JSON lines in another order", jsonl.lines().rev().collect::<Vec<_>>().join("\n").into_bytes()),
        ("JSON with blanks", jsonl.replace(",\"", " , \"").into_bytes()),
        ("JSON with escapes", jsonl.replace("开工项目", "\\u5f00\\u5de5项目").into_bytes()),
    ] {
        desk.write("saved", bytes);
        let (told, exit) = desk.run(&["verify", "saved"]);
        assert!(exit == 0 && told.contains("saved: 5 rows, each as the ledger has it"), "{what}: {told}");
    }
}

#[test]
fn an_honest_audit_verifies_after_more_was_recorded_elsewhere() {
    let desk = Desk::new();
    desk.ok(&["audit", "泉水县", "--year", "2024", "--output", "own.csv"]);
    desk.ok(&["record", "target", "东山县", "2024", "开工项目7个"]);
    desk.ok(&["record", "target", "山水县", "2025", "开工项目40个"]);
    desk.ok(&["record", "target", "泉水县", "2025", "地区生产总值增长5%"]);
    desk.agrees("audit.csv", 5);
    desk.agrees("audit.jsonl", 5);
    desk.agrees("own.csv", 2);
}

#[test]
fn an_audit_under_other_rules_verifies_under_the_same_and_under_no_other() {
    let desk = Desk::new();
    desk.write("strict.csv", "rule,value\napprox_reading,strict\n");
    desk.write("again.csv", "# in other words\napprox_reading,从严\n");
    desk.write("wide.csv", "rule,value\npercent_tolerance,0.5\n");
    desk.write("reviewed.csv", "rule,value\nevidence_reading,reviewed\n");
    for format in ["csv", "jsonl"] {
        desk.ok(&["--rules", "strict.csv", "audit", "--format", format, "--output", "own"]);
        desk.ok(&["audit", "--reviewed-only", "--format", format, "--output", "reviewed"]);
        for (rules, file) in [("strict.csv", "own"), ("again.csv", "own"), ("reviewed.csv", "reviewed")] {
            let told = desk.ok(&["--rules", rules, "verify", file]);
            assert!(told.contains("each as the ledger has it"), "{told}");
            assert!(told.contains("6+"), "it says by which rules: {told}");
        }
        for arguments in [
            &["verify", "own"][..],
            &["--rules", "wide.csv", "verify", "own"],
            &["verify", "reviewed"],
            &["--rules", "strict.csv", "verify", "audit.csv"],
            &["--rules", "strict.csv", "verify", "audit.jsonl"],
        ] {
            let (told, exit) = desk.run(arguments);
            assert_eq!(exit, 1, "{told}");
            assert!(
                told.contains("made under rules 6") && told.contains("not comparable with rules 6"),
                "{told}"
            );
            assert!(told.contains("--rules"), "it says what next: {told}");
            assert!(!told.contains("does not follow") && !told.contains("in the ledger \""), "{told}");
        }
    }
    // The tag alone opens nothing: a usual audit that claims the strict rules differs from one made under them.
    let strict = parsed(&{
        desk.ok(&["--rules", "strict.csv", "audit", "--output", "own"]);
        desk.read("own")
    })[1][at("rules")]
    .clone();
    desk.write("claimed.csv", set_all(&desk.read("audit.csv"), "rules", &strict));
    let (told, exit) = desk.run(&["--rules", "strict.csv", "verify", "claimed.csv"]);
    assert!(exit == 1 && told.contains("does not follow from the ledger"), "{told}");
}

// Columns.

#[test]
fn a_column_that_occurs_twice_is_refused_by_name() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    let zh = each(&audit, |number, row| {
        if number == 0 {
            row[at("status")] = "判定".to_owned();
        }
    });
    for (what, text, column) in [
        ("the verdict again, forged", with_column(&audit, "status", "missed"), "\"status\""),
        ("the verdict again, in Chinese", with_column(&audit, "判定", "missed"), "\"判定\""),
        ("the verdict again, in English", with_column(&zh, "status", "missed"), "\"status\""),
        (
            "the verdict before itself",
            each(&audit, |number, row| {
                row.insert(0, if number == 0 { "status" } else { "missed" }.to_owned());
            }),
            "\"status\"",
        ),
        ("the same cells again", each(&audit, |_, row| row.push(row[0].clone())), "\"id\""),
        ("all columns again", each(&audit, |_, row| row.extend(row.clone())), "\"id\""),
        ("an unknown one, twice", with_column(&with_column(&audit, "note", ""), "note", ""), "\"note\""),
    ] {
        desk.refused(what, text, &[column, "twice"]);
    }
}

#[test]
fn a_column_that_no_audit_has_is_refused_by_name() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    let renamed = |column: &str, name: &str| {
        each(&audit, |number, row| {
            if number == 0 {
                row[at(column)] = name.to_owned();
            }
        })
    };
    for (what, text, column) in [
        ("one more", with_column(&audit, "note", "forged"), "\"note\""),
        ("one more, empty", with_column(&audit, "note", ""), "\"note\""),
        ("one without a name", with_column(&audit, "", ""), "\"\""),
        ("a column of another form", with_column(&audit, "url", ""), "\"url\""),
        ("a name in capitals", renamed("margin", "Margin"), "\"Margin\""),
        ("a name with a blank", renamed("margin", " margin"), "\" margin\""),
        ("a name with a mark that has no width", renamed("margin", "mar\u{200B}gin"), "gin\""),
        ("a name spelt with another letter", renamed("margin", "mаrgin"), "\"mаrgin\""),
    ] {
        desk.refused(what, text, &[column, "which no audit has"]);
    }
    let long = with_column(&audit, &"x".repeat(100_000), "");
    desk.refused("an endless name", long, &["xxx…"]);
    desk.refused("no audit at all", REPORT, &["is not an audit: it has no column id"]);
    desk.refused("a verdict renamed away", renamed("status", "Status"), &["it has no column status"]);
    desk.refused("no rules", without_column(&audit, "rules"), &["it has no column rules"]);
}

#[test]
fn headings_of_two_languages_are_refused() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    for (column, zh) in [("id", "编号"), ("status", "判定"), ("program", "程序")] {
        let text = each(&audit, |number, row| {
            if number == 0 {
                row[at(column)] = zh.to_owned();
            }
        });
        desk.refused(column, text, &["English and Chinese headings", zh]);
    }
}

// Rows.

#[test]
fn a_row_with_more_or_fewer_cells_than_headings_is_refused_by_line() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    let only = |row: usize, over: fn(&mut Vec<String>)| {
        each(&audit, |number, cells| {
            if number == row {
                over(cells);
            }
        })
    };
    for (what, text, line, cells) in [
        ("a cell more", only(2, |row| row.push("missed".to_owned())), "line 3", "47 cells, but 46 headings"),
        ("an empty cell more", only(1, |row| row.push(String::new())), "line 2", "47 cells"),
        ("a cell more in the last row", only(5, |row| row.push(String::new())), "line 6", "47 cells"),
        ("a cell fewer", only(3, |row| drop(row.pop())), "line 4", "45 cells"),
        ("a row twice as long", only(1, |row| row.extend(row.clone())), "line 2", "92 cells"),
        ("a heading fewer", only(0, |row| drop(row.pop())), "line 2", "46 cells, but 45 headings"),
        (
            "a cell more in all rows",
            each(&audit, |number, row| {
                if number > 0 {
                    row.push("x".to_owned());
                }
            }),
            "line 2",
            "47 cells",
        ),
        ("a remark at the end", format!("{audit}核对无误\n"), "line 7", "1 cell, but"),
        ("empty lines before it", format!("{audit}\n\r\n核对无误\n"), "line 9", "1 cell, but"),
    ] {
        desk.refused(what, text, &[line, cells]);
    }
    desk.refused("a row of nothing", format!("{audit}{}\n", ",".repeat(45)), &["line 7: has no id"]);
}

#[test]
fn a_file_without_a_row_is_refused_for_nothing_was_compared() {
    let desk = Desk::new();
    desk.ok(&["audit", "--lang", "zh", "--output", "zh.csv"]);
    let zh_heads = format!("{}\n", desk.read("zh.csv").lines().next().unwrap());
    for (what, text) in [
        ("no byte", String::new()),
        ("a mark alone", "\u{FEFF}".to_owned()),
        ("blanks alone", " \n\t\r\n\n".to_owned()),
        ("headings alone", format!("{HEADS}\n")),
        ("headings without a line end", HEADS.to_owned()),
        ("Chinese headings alone", zh_heads),
        ("headings and empty lines", format!("{HEADS}\r\n\r\n\n")),
        ("headings and a line of blanks", format!("{HEADS}\n   \n")),
        ("headings of another form alone", format!("{HEADS},note\n")),
    ] {
        desk.refused(what, text, &["holds no row: nothing was compared"]);
    }
}

#[test]
fn rows_that_occur_twice_or_come_from_elsewhere_are_named() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    let lines: Vec<&str> = audit.lines().collect();
    let id = |row: usize| parsed(&audit)[row][0].clone();
    let twice = format!("{} occurs twice", id(2));
    for (what, text) in [
        ("at the end", format!("{audit}{}\n", lines[2])),
        ("beside itself", audit.replace(lines[2], &format!("{}\n{}", lines[2], lines[2]))),
        ("its copy forged", set(&format!("{audit}{}\n", lines[2]), 6, &[("status", "pending")])),
    ] {
        desk.named(what, text, &[&twice]);
    }
    let foreign = set(&format!("{audit}{}\n", lines[2]), 6, &[("id", "0000aaaa0000")]);
    desk.named("an invented target", foreign, &["forged.csv:7: 0000aaaa0000 is not a target"]);
    let moved = set(&audit, 1, &[("place", "泉水县")]);
    desk.named("a target of another place", moved, &[&format!("forged.csv:2: {} is not a target", id(1))]);
    let unknown = set(&audit, 1, &[("place", "无名县")]);
    desk.named("a place that the ledger has not", unknown, &[&id(1), "is not a target"]);
    let later = set(&audit, 1, &[("year", "2023")]);
    desk.named("a target of another year", later, &[&id(1)]);
    let beginning = set(&audit, 1, &[("id", &id(1)[..8])]);
    desk.named("an id cut short", beginning, &["is not a target", &format!("lacks {}", id(1))]);
    let json = desk.read("audit.jsonl");
    let again = format!("{json}{}\n", json.lines().nth(1).unwrap());
    desk.named("JSON twice", again, &["occurs twice"]);
    let short = json.lines().take(4).collect::<Vec<_>>().join("\n");
    desk.named("JSON cut short", short, &["lacks"]);
    let two = format!("{audit}{audit}");
    desk.refused("two audits one after another", two, &["line 7: holds the headings again"]);
}

// Rules, forms and what it was made by.

#[test]
fn an_audit_under_other_rules_is_not_comparable_and_no_row_of_it_is_called_changed() {
    let desk = Desk::new();
    let (audit, json) = (desk.read("audit.csv"), desk.read("audit.jsonl"));
    for rules in ["0", "1", "17", "4+abcd1234", "1+abcd1234"] {
        let (under, with) = (format!("made under rules {rules}"), "not comparable with rules 6");
        let other = set_all(&audit, "rules", rules);
        desk.incomparable(rules, &other, &[&under, with]);
        let written = if rules.contains('+') { format!("\"{rules}\"") } else { rules.to_owned() };
        let json = json.replace("\"rules\":6", &format!("\"rules\":{written}"));
        desk.incomparable("JSON", &json, &[&under, with]);
        if !["1", "4+abcd1234"].contains(&rules) {
            continue;
        }
        let forged = set(&set(&other, 1, &[("status", "claimed")]), 2, &[("target_value", "7")]);
        desk.incomparable("forged besides", forged, &[&under, with]);
        let rows: Vec<&str> = other.lines().take(3).collect();
        desk.incomparable("rows taken out besides", rows.join("\n"), &[&under, with]);
        desk.incomparable("a column more", with_column(&other, "note", "x"), &[&under, with]);
        desk.incomparable("a column fewer", without_column(&other, "margin"), &[&under, with]);
        desk.incomparable(
            "JSON of other types",
            json.replace("\"caveats\":[", "\"confidence\":0.5,\"caveats\":["),
            &[&under, with],
        );
        desk.incomparable(
            "JSON of other values",
            json.replace("\"year\":2024", "\"year\":\"2024\""),
            &[&under],
        );
    }
    for rules in ["", "one", "1.0", "01", " 1", "1+", "１", "rules 2"] {
        desk.refused("no version of rules", set_all(&audit, "rules", rules), &["not a version of the rules"]);
    }
}

#[test]
fn an_audit_in_another_form_is_not_comparable() {
    let desk = Desk::new();
    let (audit, json) = (desk.read("audit.csv"), desk.read("audit.jsonl"));
    for column in ["margin", "target_stretch", "computed_status", "vocabulary_sha256", "program"] {
        desk.incomparable(column, without_column(&audit, column), &["made in another form", column]);
    }
    let forged = set(&without_column(&audit, "program"), 1, &[("status", "claimed")]);
    desk.incomparable("forged besides", forged, &["made in another form"]);
    let fewer = without_column(&without_column(&audit, "program"), "match_score");
    desk.incomparable("two columns fewer", fewer, &["match_score, program"]);
    let later = set_all(&with_column(&audit, "confidence", "0.9"), "program", "duizhang 9.0.0");
    desk.incomparable("of a later program", later, &["made in another form", "\"confidence\""]);
    let cut = json.replace(",\"match_score\":\"1\"", "").replace(",\"match_score\":null", "");
    desk.incomparable("JSON", cut, &["made in another form", "match_score"]);
    let (zh, exit) = desk.run_in("zh_CN.UTF-8", &["verify", "forged.jsonl"]);
    assert!(exit == 1 && zh.contains("不可比，未作比对"), "{zh}");
}

#[test]
fn a_row_made_under_other_rules_or_by_another_program_than_the_rest_is_named_as_forged() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    let id = parsed(&audit)[2][0].clone();
    for (column, value) in [
        ("rules", "1"),
        ("rules", "0"),
        ("rules", "6+abcd1234"),
        ("rules", "one"),
        ("vocabulary_sha256", &"0".repeat(64)),
        ("vocabulary_sha256", ""),
        ("program", "duizhang 0.0.9"),
        ("program", "duizhang 0.1.0 "),
    ] {
        let text = set(&audit, 2, &[(column, value)]);
        let said = format!("forged.csv:3: {id} {column} is \"{value}\", in the other rows \"");
        let told = desk.named(column, text, &[&said]);
        assert_eq!(told.matches('✗').count(), 1, "{told}");
    }
    // The forger of a row marks it as made under rules that nobody can check: it is named for that, and the rest compared.
    let both = set(&set(&audit, 2, &[("rules", "1"), ("status", "claimed")]), 1, &[("margin", "9")]);
    desk.named("two forged", both, &["forged.csv:3", "in the other rows", "forged.csv:2", "margin \"9\""]);
    let all_but_one = set(&set_all(&audit, "rules", "1"), 5, &[("rules", "6")]);
    let told = desk.named("all but one", all_but_one, &["forged.csv:6", "rules is \"6\"", "not comparable"]);
    assert!(!told.contains("does not follow") && !told.contains("lacks"), "{told}");
    let json = desk.read("audit.jsonl").replacen("\"rules\":6", "\"rules\":1", 1);
    desk.named("JSON", json, &["forged.jsonl:1", "rules is \"1\""]);
}

#[test]
fn an_audit_made_wholly_by_another_program_or_vocabulary_is_compared_and_remarked_on() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    for (column, value) in [("program", "duizhang 0.0.9"), ("vocabulary_sha256", &"0".repeat(64))] {
        desk.write("older.csv", set_all(&audit, column, value));
        desk.agrees("older.csv", 5);
        assert!(desk.ok(&["verify", "older.csv"]).contains(value), "it is told which");
        let forged = set(&set_all(&audit, column, value), 1, &[("margin", "9")]);
        desk.named("forged besides", forged, &[value, "forged.csv:2", "margin \"9\""]);
    }
}

#[test]
fn an_audit_that_does_not_say_by_what_it_was_made_does_not_pass() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    for (column, value) in
        [("program", ""), ("program", "excel"), ("vocabulary_sha256", ""), ("vocabulary_sha256", "4eea493f")]
    {
        let said = format!("{column} is \"{value}\" in 5 rows, now \"");
        desk.named(column, set_all(&audit, column, value), &[&said]);
    }
}

// Verdicts.

#[test]
fn a_forged_verdict_is_named_with_what_the_ledger_gives() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    let rows = parsed(&audit);
    for (column, forged) in [
        ("status", "unreported"),
        ("status", "Met"),
        ("status", "完成"),
        ("status", ""),
        ("computed_status", "claimed"),
        ("rule", "statement"),
        ("margin", "0.05"),
        ("margin", "-0.10"),
        ("margin_unit", "%"),
        ("tolerance", "0.9"),
        ("caveats", "admission"),
        ("searched", "没有查过的报告"),
        ("compared_with", "地区生产总值 5 % (2024)"),
        ("match_score", "0.99"),
    ] {
        let wanted: Vec<String> = (1..rows.len())
            .map(|row| {
                let (line, id, said) = (row + 1, &rows[row][0], &rows[row][at(column)]);
                format!("forged.csv:{line}: {id} {column} \"{forged}\" does not follow from the ledger as it is, which gives \"{said}\"")
            })
            .collect();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        desk.named(column, set_all(&audit, column, forged), &wanted);
    }
    let (first, second) = (rows[1].clone(), rows[2].clone());
    let swapped = each(&audit, |number, row| {
        for column in at("status")..=at("match_score") {
            match number {
                1 => row[column].clone_from(&second[column]),
                2 => row[column].clone_from(&first[column]),
                _ => {}
            }
        }
    });
    desk.named("the verdicts of two targets swapped", swapped, &["forged.csv:2", "forged.csv:3"]);
    let (zh, _) = desk.run_in("zh_CN.UTF-8", &["verify", "forged.csv"]);
    assert!(zh.contains("不能由账本现有记录得出，应为“"), "{zh}");
}

#[test]
fn a_verdict_that_contradicts_itself_is_named() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    let rows = parsed(&audit);
    let row_of = |indicator: &str| rows.iter().position(|row| row[at("indicator")] == indicator).unwrap();
    let (plain, ruled) = (row_of("开工项目"), row_of("竣工项目"));
    assert_eq!(rows[ruled][at("ruled_by")], "王主任");
    for (what, row, cells, wanted) in [
        ("another status than computed", plain, &[("status", "missed")][..], "nobody who ruled so"),
        ("another computed than the status", plain, &[("computed_status", "missed")], "nobody who ruled so"),
        ("a ruling whose author was taken out", ruled, &[("ruled_by", "")], "nobody who ruled so"),
        ("a ruling by nobody", plain, &[("rule", "ruling")], "one of them is false"),
        ("an author without a ruling", plain, &[("ruled_by", "王主任")], "one of them is false"),
        ("a ruling under another rule", ruled, &[("rule", "figure")], "one of them is false"),
    ] {
        let line = format!("forged.csv:{}: {}", row + 1, rows[row][0]);
        desk.named(what, set(&audit, row, cells), &[&line, wanted]);
    }
    let invented = [("status", "missed"), ("ruled_by", "王主任"), ("rule", "ruling")];
    let told = desk.named("an invented ruling", set(&audit, plain, &invented), &["ruled_by is \"王主任\""]);
    assert!(told.contains("status \"missed\" does not follow"), "{told}");
    let json = desk.read("audit.jsonl");
    let forged = json.replacen("\"status\":\"met\"", "\"status\":\"missed\"", 1);
    desk.named(
        "JSON",
        forged,
        &["forged.jsonl:1", "status \"missed\" does not follow", "nobody who ruled so"],
    );
    let reviewed = json.replacen("\"reviewed\":false", "\"reviewed\":true", 1);
    desk.named("JSON that vouches", reviewed, &["reviewed is \"true\", in the ledger \"false\""]);
}

// JSON.

#[test]
fn a_json_line_that_names_a_member_twice_or_another_than_the_first_is_refused() {
    let desk = Desk::new();
    let json = desk.read("audit.jsonl");
    let second = |from: &str, to: &str| {
        let lines: Vec<String> = json
            .lines()
            .enumerate()
            .map(|(at, line)| if at == 1 { line.replacen(from, to, 1) } else { line.to_owned() })
            .collect();
        assert_ne!(lines.join("\n"), json.trim_end(), "{from}");
        lines.join("\n")
    };
    for (what, to) in [
        ("JSON, forged first", "\"status\":\"missed\",\"status\":"),
        ("JSON, the same again", "\"status\":\"met\",\"status\":"),
        ("JSON, null first", "\"status\":null,\"status\":"),
        ("JSON, in escapes", "\"st\\u0061tus\":\"missed\",\"status\":"),
    ] {
        desk.refused(what, second("\"status\":", to), &["line 2: has the column \"status\" twice"]);
    }
    let last = second(",\"program\"", ",\"rules\":1,\"program\"");
    desk.refused("JSON, rules again", last, &["line 2: has the column \"rules\" twice"]);
    let unknown_twice = json.replace("{\"id\"", "{\"note\":1,\"note\":1,\"id\"");
    desk.refused("JSON, unknown twice", unknown_twice, &["\"note\" twice"]);
    desk.refused(
        "JSON, one more",
        second("{\"id\"", "{\"note\":1,\"id\""),
        &["line 2", "\"note\"", "first has not"],
    );
    desk.refused("JSON, one fewer", second("\"code\":null,", ""), &["line 2: has no column \"code\""]);
    desk.refused("JSON, capitals", second("\"code\":", "\"Code\":"), &["line 2", "\"Code\""]);
    let all = json.replace("{\"id\"", "{\"note\":1,\"id\"");
    desk.refused("JSON, one more in all lines", all, &["\"note\", which no audit has"]);
    let zh = json.replace("\"status\":", "\"判定\":");
    desk.refused("JSON in Chinese", zh, &["is not an audit: it has no column status"]);
    desk.refused("JSON of something else", "{\"a\":1}\n", &["is not an audit: it has no column id"]);
    desk.refused("JSON without members", "{}\n", &["is not an audit"]);
}

#[test]
fn a_json_value_of_another_type_is_refused_by_line() {
    let desk = Desk::new();
    let json = desk.read("audit.jsonl");
    for (from, to, column) in [
        ("\"year\":2024", "\"year\":\"2024\"", "year"),
        ("\"year\":2024", "\"year\":2024.0", "year"),
        ("\"year\":2024", "\"year\":2.024e3", "year"),
        ("\"year\":2024", "\"year\":null", "year"),
        ("\"year\":2024", "\"year\":true", "year"),
        ("\"target_start\":380", "\"target_start\":\"380\"", "target_start"),
        ("\"target_start\":380", "\"target_start\":380.0", "target_start"),
        ("\"target_start\":380", "\"target_start\":[380]", "target_start"),
        ("\"target_value\":\"30\"", "\"target_value\":30", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":30.0", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\"3e1\"", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\"NaN\"", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\"Infinity\"", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\"+30\"", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\" 30\"", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\"30.\"", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\"３０\"", "target_value"),
        ("\"target_value\":\"30\"", "\"target_value\":\"\"", "target_value"),
        ("\"margin\":\"2\"", "\"margin\":2", "margin"),
        ("\"match_score\":\"1\"", "\"match_score\":1.0", "match_score"),
        ("\"caveats\":[\"within-tolerance\"]", "\"caveats\":\"within-tolerance\"", "caveats"),
        ("\"caveats\":[\"within-tolerance\"]", "\"caveats\":[[\"within-tolerance\"]]", "caveats"),
        ("\"searched\":[]", "\"searched\":null", "searched"),
        ("\"searched\":[]", "\"searched\":[1]", "searched"),
        ("\"compared_with\":[]", "\"compared_with\":{}", "compared_with"),
        ("\"reviewed\":true", "\"reviewed\":\"true\"", "reviewed"),
        ("\"reviewed\":true", "\"reviewed\":1", "reviewed"),
        ("\"code\":null", "\"code\":\"\"", "code"),
        ("\"indicator\":\"开工项目\"", "\"indicator\":[\"开工项目\"]", "indicator"),
        ("\"status\":\"met\"", "\"status\":true", "status"),
        ("\"rules\":6", "\"rules\":\"1\"", "rules"),
        ("\"rules\":6", "\"rules\":1.0", "rules"),
        ("\"rules\":6", "\"rules\":1e0", "rules"),
    ] {
        let wrong = json.replacen(from, to, 1);
        assert_ne!(wrong, json, "{from}");
        let line = 1 + wrong.lines().zip(json.lines()).position(|(new, old)| new != old).unwrap();
        let (line, column) = (format!("line {line}: holds "), format!(" as {column}, which is "));
        desk.refused("JSON", wrong, &[&line, &column]);
    }
    desk.refused("JSON", json.replace("\"rules\":6", "\"rules\":1.0"), &["line 1: holds 1.0 as rules"]);
    for bare in ["NaN", "Infinity", "-", "01", "1.", "'30'", "undefined"] {
        let wrong = json.replacen("\"target_value\":\"30\"", &format!("\"target_value\":{bare}"), 1);
        desk.refused("JSON", wrong, &["is not a JSON object: at byte"]);
    }
}

#[test]
fn csv_and_json_in_one_file_are_refused_and_so_is_json_of_another_layout() {
    let desk = Desk::new();
    let (csv, json) = (desk.read("audit.csv"), desk.read("audit.jsonl"));
    let (csv_row, json_row) = (csv.lines().nth(1).unwrap(), json.lines().next().unwrap());
    // An object of 46 members without a comma in its values has as many cells as the headings.
    assert_eq!(json_row.split(',').count(), 46);
    for (what, text, line) in [
        ("JSON after CSV", format!("{csv}{json_row}\n"), "line 7"),
        ("JSON after the headings", format!("{HEADS}\n{json}"), "line 2"),
        (
            "JSON amid CSV, after an empty line",
            csv.replacen(csv_row, &format!("{csv_row}\n\n{json_row}"), 1),
            "line 4",
        ),
        ("CSV after JSON", format!("{json}{csv_row}\n"), "line 6"),
        ("headings after JSON", format!("{json}\n{HEADS}\n"), "line 7"),
    ] {
        desk.refused(what, text, &[line, "CSV or JSON lines, not both"]);
    }
    let pretty = json_row.replace(",\"", ",\n\"");
    desk.refused("JSON over many lines", pretty, &["line 1: is not a JSON object"]);
    desk.refused("JSON, two in a line", json.replacen('\n', "", 1), &["line 1: is not a JSON object"]);
    desk.refused("JSON with commas between", json.replace("}\n", "},\n"), &["line 1: is not a JSON object"]);
    let array = format!("[{}]", json.trim_end().replace('\n', ","));
    desk.refused("an array", array, &["is not an audit"]);
    desk.refused("JSON cut off", &json[..json.len() - 20], &["line 5: is not a JSON object"]);
}

// Cells.

#[test]
fn a_cell_is_defused_as_the_program_does_it_and_in_no_other_way() {
    let desk = Desk::new();
    let (csv, json) = (desk.read("audit.csv"), desk.read("audit.jsonl"));
    let row = parsed(&csv).iter().position(|row| row[at("target_document")] == "'=1+1").unwrap();
    for (column, forged) in [
        ("target_document", "=1+1"),
        ("target_document", "''=1+1"),
        ("target_document", "’=1+1"),
        ("target_document", "'1+1"),
        ("indicator", "'地区生产总值"),
        ("status", "'met"),
        ("margin", "'-0.2"),
        ("target_value", "'6"),
        ("reviewed", "TRUE"),
    ] {
        desk.named(
            forged,
            set(&csv, row, &[(column, forged)]),
            &[&format!("forged.csv:{}", row + 1), forged],
        );
    }
    let id = &parsed(&csv)[row][0];
    for forged in ["'=1+1", "''=1+1"] {
        let text = json.replacen("\"=1+1\"", &format!("\"{forged}\""), 1);
        desk.named("JSON", text, &[&format!("{id} target_document is \"{forged}\", in the ledger \"=1+1\"")]);
    }
}

#[test]
fn cells_that_look_alike_differ_and_what_a_terminal_would_obey_is_shown() {
    let desk = Desk::new();
    let audit = desk.read("audit.csv");
    for (column, forged) in [
        ("target_value", "30.0"),
        ("target_value", "３０"),
        ("indicator", "开工项目 "),
        ("indicator", "开工\u{200B}项目"),
        ("indicator", "开工\u{202E}项目"),
        ("indicator", "开工\u{1b}[2J项目"),
        ("place", " 山水县"),
        ("year", "2024年"),
    ] {
        let row = parsed(&audit).iter().position(|row| row[at("indicator")] == "开工项目").unwrap();
        let told =
            desk.named(column, set(&audit, row, &[(column, forged)]), &[&format!("forged.csv:{}", row + 1)]);
        assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told:?}");
    }
}

// Files.

#[test]
fn a_device_a_pipe_or_a_folder_is_refused_at_once() {
    let desk = Desk::new();
    let status = Command::new("mkfifo").arg(desk.path("pipe")).status().unwrap();
    assert!(status.success());
    std::os::unix::fs::symlink(desk.path("pipe"), desk.path("linked.csv")).unwrap();
    let started = Instant::now();
    for (file, said) in [
        ("pipe", "is a device or a pipe"),
        ("linked.csv", "is a device or a pipe"),
        ("/dev/zero", "is a device or a pipe"),
        ("/dev/null", "is a device or a pipe"),
        (".", "it is a folder"),
        ("absent.csv", "cannot be read"),
    ] {
        let (told, exit) = desk.run(&["verify", file]);
        assert!(exit == 2 && told.contains(said) && !told.contains("sound"), "{file}: {told}");
    }
    assert!(started.elapsed() < Duration::from_secs(20), "none of them is waited for");
}

#[test]
fn a_file_beyond_the_limit_is_refused_unread_and_one_that_is_no_text_is_told() {
    let desk = Desk::new();
    let large = fs::File::create(desk.path("large.csv")).unwrap();
    large.set_len((512 << 20) + 1).unwrap();
    let started = Instant::now();
    let (told, exit) = desk.run(&["verify", "large.csv"]);
    assert!(exit == 2 && told.contains("larger than 512 MB") && told.contains("audit PLACE"), "{told}");
    assert!(started.elapsed() < Duration::from_secs(10));
    desk.refused("a database", desk.read("audit.csv").replace("met", "m\0t"), &["not a text file"]);
    desk.refused("an archive", b"PK\x03\x04\x14\0\0\0", &["not a text file"]);
}

#[test]
fn a_file_made_to_cost_much_costs_little() {
    let desk = Desk::new();
    let json = desk.read("audit.jsonl");
    let started = Instant::now();
    let deep = format!("\"searched\":{}{}", "[".repeat(200_000), "]".repeat(200_000));
    desk.refused(
        "JSON nested deep",
        json.replacen("\"searched\":[]", &deep, 1),
        &["line 1: is not a JSON object"],
    );
    let many = (0..200_000).map(|at| format!("\"n{at}\":0,")).collect::<Vec<_>>().concat();
    desk.refused(
        "JSON of many members",
        json.replace("{\"id\"", &format!("{{{many}\"id\"")),
        &["which no audit has"],
    );
    let wide = format!("{HEADS},{}\n", (0..200_000).map(|at| format!("n{at}")).collect::<Vec<_>>().join(","));
    desk.refused("many columns", wide, &["holds no row"]);
    assert!(started.elapsed() < Duration::from_mins(1), "{:?}", started.elapsed());
}

#[test]
fn whatever_an_audit_is_cut_or_garbled_into_its_reader_answers() {
    let desk = Desk::new();
    for name in ["audit.csv", "audit.jsonl"] {
        let whole = fs::read(desk.path(name)).unwrap();
        assert_eq!(duizhang::commands::audit_rows(&whole), Ok(5));
        for at in (0..whole.len()).step_by(7) {
            assert!(!matches!(duizhang::commands::audit_rows(&whole[..at]), Ok(count) if count > 5));
            for byte in [b',', b'"', b'{', b'\n', 0xFF] {
                let mut garbled = whole.clone();
                garbled[at] = byte;
                if let Err(why) = duizhang::commands::audit_rows(&garbled) {
                    assert!(!why.to_string().is_empty());
                }
            }
        }
    }
}
