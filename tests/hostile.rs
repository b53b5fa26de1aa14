//! Names, titles, reasons and cells that attack whoever reads them: the screen, CSV, Markdown and JSON stay safe, whether
//! the words were typed here or stand in the ledger of somebody else.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "hostile/office.rs"]
mod office;

use office::{Office, STRINGS, safe};
use std::fs;

/// Every verb that prints what is in a ledger; `ID` is a target's id and `BAD` an attack.
const PRINTING: [&str; 34] = [
    "list targets",
    "list results",
    "list documents",
    "list targets --format markdown",
    "list documents --format markdown",
    "reconcile",
    "scorecard 蚶江镇 2024",
    "scorecard --all",
    "scorecard 蚶江镇 2024 --format markdown",
    "explain ID",
    "history ID",
    "history ID --format markdown",
    "trend 蚶江镇 工业产值",
    "trend 蚶江镇 工业产值 --format markdown",
    "league 2024 工业产值",
    "league 2024 工业产值 --format markdown",
    "repeated --works",
    "repeated --works --format markdown",
    "dropped --works",
    "dropped --works --format markdown",
    "just-met --works --each",
    "just-met --works --each --format markdown",
    "cascade 蚶江镇 --works",
    "score --year 2024 --explain",
    "score --year 2024 --explain --format markdown",
    "verify",
    "verify --head BAD",
    "list targets BAD",
    "list targets --year BAD",
    "explain BAD",
    "trend 蚶江镇 BAD",
    "league 2024 BAD",
    "BAD",
    "rules",
];

/// Every verb that writes a file's form.
const FILED: [&str; 8] = [
    "list targets",
    "list results",
    "list documents",
    "scorecard 蚶江镇 2024",
    "history ID",
    "trend 蚶江镇 工业产值",
    "dropped --works",
    "just-met --works --each",
];

#[test]
fn nothing_in_a_ledger_of_somebody_else_reaches_the_terminal_raw() {
    let office = Office::attacked();
    for lang in ["zh", "en"] {
        for verb in PRINTING {
            // In a ledger with every attack in it, one in the arguments is enough.
            let done = office.run(&format!("{verb} --lang {lang}"), "\u{1b}]8;;http://x\u{7}x\u{202e}");
            safe(verb, &done);
        }
        for verb in FILED {
            for format in ["csv", "json"] {
                let done = office.run(&format!("{verb} --format {format} --lang {lang}"), "");
                safe(verb, &done);
                assert_eq!(done.status.code(), Some(0), "{verb}: {done:?}");
                office::well_formed(format, &String::from_utf8(done.stdout).unwrap());
            }
        }
        for format in ["csv", "jsonl"] {
            let done = office.run(&format!("audit --format {format} --lang {lang}"), "");
            safe("audit", &done);
            office::well_formed(format, &String::from_utf8(done.stdout).unwrap());
        }
    }
}

#[test]
fn a_markdown_table_has_as_many_cells_in_every_row_whatever_stands_in_them() {
    let office = Office::attacked();
    for verb in PRINTING.iter().filter(|verb| verb.contains("markdown")) {
        let told = String::from_utf8(office.run(verb, "").stdout).unwrap();
        let mut cells = None;
        for line in told.lines() {
            if !line.starts_with('|') {
                assert!(!line.contains("<script"), "{verb}: {line}");
                cells = None;
                continue;
            }
            assert!(!line.contains("<script") && !line.contains("<img"), "{verb}: {line}");
            let own = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            assert_eq!(*cells.get_or_insert(own), own, "{verb}: {line}");
        }
    }
}

#[test]
fn an_audit_of_attacks_is_verified_by_the_ledger_it_came_from() {
    let office = Office::attacked();
    for format in ["csv", "jsonl"] {
        let file = office.path(&format!("audit.{format}"));
        let made = office.run(&format!("audit --format {format} --output {}", file.display()), "");
        assert_eq!(made.status.code(), Some(0), "{made:?}");
        let done = office.run(&format!("verify {}", file.display()), "");
        safe("verify audit", &done);
        let told = String::from_utf8(done.stdout).unwrap();
        // The ledger was tampered with, and says so; the audit is what it says all the same.
        assert!(!told.contains(&format!("audit.{format}:")), "{told}");
    }
}

#[test]
fn what_is_typed_or_imported_is_refused_with_its_reason_or_kept_and_comes_back() {
    for string in STRINGS {
        let office = Office::new();
        let by = office.run_by("record target 蚶江镇 2024 开工项目30个", string);
        safe("--by", &by);
        for verb in [
            "record target 蚶江镇 2024 BAD",
            "record target 蚶江镇 2024 BAD30个",
            "record target BAD 2024 开工项目30个",
            "record target 蚶江镇 2024 开工项目30个 --source BAD --url BAD",
            "record target 蚶江镇 2024 --indicator BAD --value 30 --unit 个",
            "record target 蚶江镇 2024 --indicator 开工项目 --value BAD --unit BAD",
            "document add 蚶江镇 --kind BAD --title BAD --reviews 2023",
            "correct ID --value 31 --why BAD",
            "correct ID --indicator BAD",
            "overrule ID met --why BAD",
            "withdraw ID --why BAD",
            "restore ID --why BAD",
            "import BAD",
            "read BAD",
            "verify BAD",
            "--ledger BAD list targets",
            "--data BAD list targets",
            "--rules BAD reconcile",
        ] {
            let done = office.run(verb, string);
            safe(&format!("{verb} with {string:?}"), &done);
        }
        office.imports_what_it_lists();
    }
}

#[test]
fn every_attack_in_every_cell_of_an_import_is_refused_with_its_line_or_kept_and_comes_back() {
    let office = Office::new();
    let columns = ["place", "indicator", "source", "url", "quote", "cue", "value", "unit", "flags", "date"];
    let usual = ["蚶江镇", "开工项目", "工作计划", "", "", "", "30", "个", "", ""];
    for (number, string) in STRINGS.iter().enumerate() {
        for at in 0..columns.len() {
            let cells = usual.iter().enumerate().map(|(own, usual)| {
                let cell = if own == at { (*string).to_owned() } else { (*usual).to_owned() };
                format!("\"{}\"", cell.replace('"', "\"\""))
            });
            let mut cells: Vec<String> = cells.collect();
            // A title of its own: under one title, what one row does not say of the document another does.
            if at != 2 {
                cells[2] = format!("计划{number}-{at}");
            }
            let text = format!("role,year,{}\ntarget,2024,{}\n", columns.join(","), cells.join(","));
            let file = office.path(&format!("{number}-{at}.csv"));
            fs::write(&file, text).unwrap();
            let done = office.run(&format!("import --new-place {}", file.display()), "");
            safe(&format!("{string:?} as {}", columns[at]), &done);
            let told = String::from_utf8_lossy(&done.stderr);
            assert!(
                done.status.success() || told.contains(".csv:2：") || told.contains("不是文本文件"),
                "{string:?}: {told}"
            );
        }
    }
    office.imports_what_it_lists();
}

#[test]
fn a_heading_may_attack_too() {
    let office = Office::new();
    for string in STRINGS {
        let file = office.path("headings.csv");
        let heading = string.replace('"', "\"\"");
        fs::write(
            &file,
            format!(
                "role,year,place,indicator,value,unit,\"{heading}\"\ntarget,2024,蚶江镇,开工项目,30,个,x\n"
            ),
        )
        .unwrap();
        safe(string, &office.run(&format!("import {}", file.display()), ""));
    }
}

#[test]
fn a_cell_of_ten_megabytes_is_refused_in_a_few_words() {
    let office = Office::new();
    let long = "长".repeat(10 << 20);
    let file = office.path("long.csv");
    for text in [
        format!("role,year,place,indicator,value,unit\ntarget,2024,蚶江镇,{long},30,个\n"),
        format!("role,year,place,indicator,value,unit\ntarget,2024,{long},开工项目,30,个\n"),
        format!("role,year,place,indicator,value,unit\ntarget,2024,蚶江镇,开工项目,30,{long}\n"),
        format!("role,year,place,indicator,value,unit,{long}\ntarget,2024,蚶江镇,开工项目,30,个,\n"),
        format!("role,year,place,indicator,value,unit\n\"target,2024,{long}\n"),
    ] {
        fs::write(&file, text).unwrap();
        let done = office.run(&format!("import {}", file.display()), "");
        safe("ten megabytes", &done);
        assert!(done.stderr.len() < 4000, "{} bytes told", done.stderr.len());
    }
}

#[test]
fn ten_megabytes_in_a_ledger_do_not_flood_the_screen() {
    let office = Office::flooded();
    for verb in [
        "list targets",
        "list documents",
        "reconcile",
        "scorecard 蚶江镇 2024",
        "explain ID",
        "history ID",
        "verify",
    ] {
        let done = office.run(verb, "x");
        safe(verb, &done);
        let told = done.stdout.len() + done.stderr.len();
        println!("{verb}: {told}");
        assert!(told < 100_000, "{verb} prints {told} bytes");
    }
    let done = office.run("audit", "");
    assert!(done.stdout.len() > 10 << 20, "a file holds all of it");
}
