//! Attacks by standard output and standard error: led into the ledger or another file in use, full, closed, or read by
//! somebody who goes away.
//!
//! What must hold: nothing is ever written into a ledger, a journal, another's database or an input, and no verb is begun
//! then; what was recorded is said to be recorded, by message and by status, and nothing is said to be that was not. The
//! control: output into an ordinary file, and a pipe that is read to its end.

use super::office::Office;
use rusqlite::Connection;
use std::fs;
use std::sync::LazyLock;

/// A command line of every verb; `ID` is a claim's id.
const VERBS: [&str; 34] = [
    "record target 蚶江镇 2025 粮食产量增长5% --source 计划",
    "record target 蚶江镇 2025 粮食产量增长5% --dry-run",
    "import rows.csv",
    "read report.txt --place 蚶江镇 --year 2024",
    "extract report.txt",
    "document add 蚶江镇 --kind 工作计划 --plans 2026",
    "list targets",
    "list results --format json",
    "reconcile",
    "scorecard 蚶江镇 2024",
    "audit",
    "audit --output new.csv",
    "explain ID",
    "trend 蚶江镇 开工项目",
    "league 2024 开工项目",
    "repeated",
    "dropped",
    "just-met",
    "rules",
    "compare-rules rules.csv",
    "completions bash",
    "manual",
    "manual --all man",
    "review --accept-all",
    "review --export new.csv",
    "correct ID --value 31",
    "withdraw ID --why 重复",
    "overrule ID met --why 核定",
    "history ID",
    "merge other.db",
    "verify",
    "demo new",
    "no-such-verb",
    "--help",
];

fn office() -> Office {
    let office = Office::new();
    office.done(
        "printf 'role,place,year,indicator,value,unit\\ntarget,蚶江镇,2025,税收收入,5,亿元\\n' > rows.csv
         printf '2024年政府工作报告\\n一、2024年工作安排\\n粮食产量增长5%%。\\n' > report.txt
         duizhang rules --format csv > rules.csv
         duizhang --ledger other.db record target 石狮市 2024 粮食产量增长5% > /dev/null
         ln -s duizhang.db link.db; ln duizhang.db hard.db",
    );
    office
}

fn with_id(office: &Office, verb: &str) -> String {
    let id = || {
        let connection = Connection::open(office.ledger()).unwrap();
        connection
            .query_row("SELECT uid FROM claim ORDER BY id LIMIT 1", [], |row| row.get::<_, String>(0))
            .unwrap()
    };
    if verb.contains("ID") { verb.replace("ID", &id()) } else { verb.to_owned() }
}

#[test]
fn output_into_an_ordinary_file_is_no_attack() {
    let office = office();
    office.done(
        "duizhang audit > audit.csv 2> remarks; duizhang audit >> audit.csv 2>> remarks; duizhang list targets | cat > list
         : > empty; duizhang list documents >> empty",
    );
    assert!(office.read("audit.csv").starts_with(b"id,") && office.read("empty").len() > 10);
}

#[test]
fn no_verb_writes_its_answer_into_the_ledger() {
    let office = office();
    for verb in VERBS {
        let command = format!("duizhang {}", with_id(&office, verb));
        for (into, words) in [
            (">> duizhang.db", "standard output leads into"),
            ("2>> duizhang.db", "standard error leads into"),
            (">> link.db", "standard output leads into"),
            (">> ./hard.db", "standard output leads into"),
        ] {
            office.refused(&format!("{command} {into}"), words);
        }
        // Where both do, there is no place left to say so.
        let (before, script) = (office.all(), format!("{command} >> duizhang.db 2>&1"));
        let done = office.run(&script);
        assert!(
            done.status.code() == Some(2) && done.stdout.is_empty() && done.stderr.is_empty(),
            "{done:?}"
        );
        office.same(&before, &script);
    }
    assert_eq!(office.claims("duizhang.db"), 4);
}

#[test]
fn neither_a_journal_nor_another_database_nor_an_input_is_written_into() {
    let office = office();
    office.done("mkdir mine; duizhang demo demo > /dev/null; duizhang audit --output audit.csv");
    for (command, words) in [
        (": > duizhang.db-journal; duizhang audit >> duizhang.db-journal", "a journal of the ledger"),
        (
            ": > duizhang.db-wal; duizhang record target 甲县 2024 粮食产量增长5% > duizhang.db-wal",
            "a journal of the ledger",
        ),
        (
            ": > duizhang.db-shm; duizhang --ledger link.db list targets >> duizhang.db-shm",
            "a journal of the ledger",
        ),
        ("duizhang audit >> other.db", "an SQLite database"),
        ("duizhang --ledger other.db list targets >> duizhang.db", "an SQLite database"),
        ("cp other.db twin; duizhang list targets 2>> twin", "an SQLite database"),
        ("duizhang merge other.db >> other.db", "the ledger in use"),
        ("duizhang demo demo >> demo/duizhang.db", "the ledger in use"),
        ("duizhang import rows.csv >> rows.csv", "a file that this command reads"),
        ("duizhang import rows.csv 2>> rows.csv", "a file that this command reads"),
        ("duizhang read report.txt --place 甲县 --year 2024 >> report.txt", "a file that this command reads"),
        ("duizhang extract report.txt >> ./report.txt", "a file that this command reads"),
        ("duizhang verify audit.csv >> audit.csv", "a file that this command reads"),
        ("duizhang review --apply rows.csv >> rows.csv", "a file that this command reads"),
        ("duizhang compare-rules rules.csv >> rules.csv", "the rules in use"),
        ("duizhang --rules rules.csv audit >> rules.csv", "the rules in use"),
        (
            ": > fresh.db; duizhang --ledger fresh.db record target 甲县 2024 粮食产量增长5% >> fresh.db",
            "the ledger in use",
        ),
        (": > mine/duizhang.db; duizhang demo mine >> mine/duizhang.db", "the ledger in use"),
    ] {
        // What the shell itself makes is there before.
        if let Some((made, _)) = command.split_once("; ") {
            office.done(made);
        }
        office.refused(command, words);
        office.done("rm -f duizhang.db-* mine/duizhang.db");
    }
    assert_eq!(
        (office.claims("duizhang.db"), office.claims("other.db"), office.claims("demo/duizhang.db")),
        (4, 1, 792)
    );
}

/// Every verb that records, with what the ledger then holds more of.
const RECORDING: [(&str, &str); 10] = [
    ("record target 蚶江镇 2025 粮食产量增长5% --source 计划", "claim"),
    ("record target 蚶江镇 2025 --indicator 税收收入 --value 5 --unit 亿元", "claim"),
    ("import rows.csv", "claim"),
    ("read report.txt --place 蚶江镇 --year 2024", "claim"),
    ("document add 蚶江镇 --kind 工作计划 --plans 2026", "document"),
    ("correct ID --value 31", "claim"),
    ("withdraw ID --why 重复", "withdrawal"),
    ("overrule ID met --why 核定", "ruling"),
    ("merge other.db", "claim"),
    ("review --accept-all", "acceptance"),
];

fn rows(office: &Office, table: &str) -> i64 {
    let connection = Connection::open(office.ledger()).unwrap();
    connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

/// An office where something is unreviewed.
fn unreviewed() -> Office {
    static FIRST: LazyLock<Office> = LazyLock::new(|| {
        let office = office();
        office.done(
            "sed s/粮食/水果/ report.txt > fruit.txt
             duizhang read fruit.txt --place 蚶江镇 --year 2024 > /dev/null",
        );
        office
    });
    FIRST.copied()
}

#[test]
fn what_was_recorded_is_said_to_be_though_the_answer_finds_no_room() {
    for (verb, table) in RECORDING {
        let office = unreviewed();
        let (command, before) = (format!("duizhang {}", with_id(&office, verb)), rows(&office, table));
        let done = office.run(&format!("{command} > /dev/full"));
        assert!(rows(&office, table) > before, "{verb}");
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{verb}: {told}");
        assert!(
            told.contains("recorded, but the answer could not be written: the disk is full"),
            "{verb}: {told}"
        );
        // Again, where the verb may be done again: now nothing is recorded, and nothing is said to be.
        if !matches!(verb.split(' ').next(), Some("correct" | "withdraw")) {
            let entries = rows(&office, "entry");
            let again = office.run(&format!("{command} > /dev/full"));
            let told = String::from_utf8(again.stderr).unwrap();
            assert!(again.status.code() == Some(2) && !told.contains("recorded"), "{verb}: {told}");
            assert_eq!(rows(&office, "entry"), entries, "{verb}");
        }
    }
}

#[test]
fn what_was_recorded_stays_though_nobody_reads_the_answer() {
    for (verb, table) in RECORDING {
        for gone in ["| true", "| head -c 0", ">&-", "<&- >&- 2>&-", "2> /dev/full", "2>&-"] {
            let office = unreviewed();
            let (command, before) = (with_id(&office, verb), rows(&office, table));
            let script = format!("{{ duizhang {command}; echo $? > status; }} {gone}");
            office.run(&script);
            assert_eq!(office.read("status"), b"0\n", "{script}");
            assert!(rows(&office, table) > before, "{script}");
            office.done("duizhang verify");
        }
    }
}

#[test]
fn an_answer_that_cannot_be_written_keeps_no_document_out() {
    for (gone, status) in [("> /dev/full", b"2\n"), ("| true", b"0\n"), (">&-", b"0\n")] {
        let office = Office::new();
        office.done("mkdir reports");
        for number in 0..300 {
            let text = format!("2024年政府工作报告\n一、2024年工作安排\n粮食产量增长{number}%。\n");
            office.write(&format!("reports/{number}-{}.txt", "长".repeat(40)), text);
        }
        let script = format!(
            "{{ duizhang read reports --anyway --place 蚶江镇 --year 2024 2> told; echo $? > status; }} {gone}"
        );
        office.run(&script);
        assert_eq!(office.claims("duizhang.db"), 304, "{script}");
        assert_eq!(office.read("status"), status, "{script}");
        // One that cannot be read is told whatever becomes of the answer.
        office.write("reports/bad.pdf", "%PDF-1.7 no more");
        office.run(&script);
        assert_eq!(office.read("status"), if status == b"2\n" { b"2\n" } else { b"1\n" }, "{script}");
        assert!(String::from_utf8(office.read("told")).unwrap().contains("bad.pdf"), "{script}");
    }
}

#[test]
fn nothing_is_said_to_be_recorded_that_was_not() {
    // Where the ledger is held by another process, and where it has no room.
    let office = unreviewed();
    let before = fs::read(office.ledger()).unwrap();
    let other = Connection::open(office.ledger()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let tried: Vec<_> = RECORDING
        .iter()
        .map(|(verb, _)| {
            let command = format!("duizhang {}", with_id(&office, verb));
            let mut shell = office.shell(&command);
            let shell = shell.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
            (command, shell.spawn().unwrap())
        })
        .collect();
    let mut all: Vec<_> =
        tried.into_iter().map(|(command, child)| (command, child.wait_with_output().unwrap())).collect();
    other.execute_batch("ROLLBACK").unwrap();
    for (verb, _) in RECORDING {
        let command = format!("ulimit -f 0; duizhang {} 2>&1 >&3 | cat >&2", with_id(&office, verb));
        all.push((command.clone(), office.run(&format!("exec 3>&1; {command}; exit 2"))));
    }
    for (command, done) in all {
        assert_eq!(done.status.code(), Some(2), "{command}: {done:?}");
        let told =
            format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        let nothing = told.contains("Nothing was recorded") || told.contains("Nothing was taken from it");
        assert!(done.stdout.is_empty() && nothing, "{command}: {told}");
    }
    assert!(fs::read(office.ledger()).unwrap() == before);
}

#[test]
fn rows_that_are_refused_are_refused_though_nobody_reads_why() {
    let office = office();
    office.write("bad.csv", "role,place,year,indicator,value\ntarget,蚶江镇,2025,税收收入,五\n");
    for gone in ["2> /dev/full", "2>&-", "2>&1 | true", "> /dev/full 2>&1"] {
        office.run(&format!("{{ duizhang import bad.csv; echo $? > status; }} {gone}"));
        assert_eq!(office.read("status"), b"2\n", "{gone}");
    }
    assert_eq!(office.claims("duizhang.db"), 4);
}

#[test]
fn an_answer_of_no_stays_one_though_nobody_reads_it() {
    let office = office();
    office.done("duizhang audit --output audit.csv 2> /dev/null; sed -i s/31.6/31.7/ audit.csv");
    for gone in ["", "| true", ">&-"] {
        office.run(&format!("{{ duizhang verify audit.csv; echo $? > status; }} {gone}"));
        assert_eq!(office.read("status"), b"1\n", "{gone}");
    }
}

#[test]
fn nothing_is_decided_on_that_could_not_be_shown() {
    let office = unreviewed();
    for walk in ["review", "review --matches"] {
        let done = office.run(&format!("yes a | head -n 50 | duizhang {walk} > /dev/full"));
        assert_eq!(done.status.code(), Some(2), "{walk}: {done:?}");
        assert_eq!((rows(&office, "acceptance"), rows(&office, "withdrawal")), (0, 0), "{walk}");
    }
    office.done("yes a | head -n 50 | duizhang review");
    assert_eq!(rows(&office, "acceptance"), 1);
}
