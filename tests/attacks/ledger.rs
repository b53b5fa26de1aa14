//! Attacks on the ledger file: rows changed behind its back, damage, other programs' files, full disks, read-only media,
//! two writers at once, a writer killed. Nothing is lost, and the message says where, what, and what next. The control:
//! the ledger that was left alone is read and recorded in.

use duizhang::ledger::{Filter, Ledger, LedgerError, Outcome, Trouble};
use duizhang::vocabulary::{Claim, Comparator, Flags, Measure, Role, Year};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn claim(indicator: &str) -> Claim {
    Claim {
        role: Role::Target,
        place: "晋江市/紫帽镇".parse().unwrap(),
        year: Year::new(2023).unwrap(),
        indicator: indicator.into(),
        measure: Measure::Growth,
        comparator: Comparator::Eq,
        cue: String::new(),
        value: Some("7.6".parse().unwrap()),
        value_high: None,
        stretch: None,
        unit: "%".into(),
        period: "2023".parse().unwrap(),
        relative_to: None,
        flags: Flags::default(),
        quote: format!("{indicator}增长7.6%"),
        span: None,
        section: String::new(),
        rule: String::new(),
        responsible: String::new(),
        note: String::new(),
    }
}

fn record(file: &Path, indicator: &str) -> Result<Outcome, LedgerError> {
    let mut ledger = Ledger::open_to_write(file)?;
    let mut entry = ledger.entry("陈", "2024-01-15T08:30:00Z".parse().unwrap())?;
    let claim = claim(indicator);
    let source = entry.source(&claim.place, "报告", "", None)?;
    let outcome = entry.claim(&claim, &source)?;
    entry.commit()?;
    Ok(outcome)
}

fn ledger_in(folder: &TempDir) -> PathBuf {
    let file = folder.path().join("duizhang.db");
    record(&file, "规上工业产值").unwrap();
    file
}

fn count(file: &Path) -> usize {
    Ledger::open_to_read(file).unwrap().claims(&Filter::default()).unwrap().len()
}

fn trouble<T>(result: Result<T, LedgerError>) -> Trouble {
    match result.map(|_| "it worked") {
        Err(LedgerError::File { trouble, .. }) => trouble,
        other => panic!("{other:?}"),
    }
}

/// Both ways of opening refuse the file and leave it, and its folder, as they were.
fn refused(file: &Path, is: impl Fn(&Trouble) -> bool) {
    let folder = file.parent().unwrap();
    let names = || fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>();
    let before = (fs::read(file).ok(), names());
    for found in [trouble(Ledger::open_to_read(file)), trouble(Ledger::open_to_write(file))] {
        assert!(is(&found), "{found:?}");
    }
    assert!(before == (fs::read(file).ok(), names()), "{} was touched", file.display());
}

const TABLES: [(&str, &str); 14] = [
    ("place", "path"),
    ("document", "uid"),
    ("claim", "uid"),
    ("ruling", "uid"),
    ("withdrawal", "claim"),
    ("item", "uid"),
    ("milestone", "item"),
    ("progress", "uid"),
    ("letter", "uid"),
    ("reply", "uid"),
    ("obstacle", "uid"),
    ("project", "uid"),
    ("stage", "uid"),
    ("response", "uid"),
];

/// A ledger with a row in every table.
fn full_ledger(folder: &TempDir) -> PathBuf {
    let file = ledger_in(folder);
    let stamp = "'2024-02-01T00:00:00Z', '林'";
    let mut ledger = Ledger::open_to_write(&file).unwrap();
    let mut entry = ledger.entry("林", "2024-01-16T08:30:00Z".parse().unwrap()).unwrap();
    super::year::fill(&mut entry, &claim("规上工业产值").place);
    entry.commit().unwrap();
    Connection::open(&file)
        .unwrap()
        .execute_batch(&format!(
            "INSERT INTO ruling (uid, claim, status, why, recorded_at, recorded_by) \
             SELECT '000000000001', id, 'met', '复核', {stamp} FROM claim; \
             INSERT INTO response (uid, withdrawn, why, claim, unit, date, words, evidence, recorded_at, recorded_by) \
             SELECT '000000000002', 0, '', id, '工信局', '2024-02-01', '口径调整', '', {stamp} FROM claim; \
             INSERT INTO withdrawal (claim, why, recorded_at, recorded_by) \
             SELECT id, '误录', {stamp} FROM claim;"
        ))
        .unwrap();
    file
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
    statement.query_map([table], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn no_row_of_any_table_can_be_updated_deleted_or_replaced() {
    let folder = TempDir::new().unwrap();
    let file = full_ledger(&folder);
    let before = fs::read(&file).unwrap();
    let connection = Connection::open(&file).unwrap();
    for (table, key) in TABLES {
        let names = columns(&connection, table);
        let list = |names: &[String]| format!("\"{}\"", names.join("\", \""));
        let (all, but_id) = (list(&names), list(&names[1..]));
        let mut attacks = vec![
            format!("UPDATE {table} SET recorded_by = '某人'"),
            format!("UPDATE OR REPLACE {table} SET id = id + 1"),
            format!("DELETE FROM {table}"),
            format!("INSERT OR REPLACE INTO {table} ({all}) SELECT {all} FROM {table}"),
            format!("REPLACE INTO {table} ({all}) SELECT {all} FROM {table}"),
            format!("INSERT OR IGNORE INTO {table} ({all}) SELECT {all} FROM {table}"),
            format!(
                "INSERT INTO {table} ({all}) SELECT {all} FROM {table} WHERE true \
                 ON CONFLICT DO UPDATE SET recorded_by = '某人'"
            ),
        ];
        if key == "uid" || key == "path" {
            attacks.push(format!("REPLACE INTO {table} ({but_id}) SELECT {but_id} FROM {table}"));
        }
        for attack in attacks {
            let error = connection.execute_batch(&attack).expect_err(&attack).to_string();
            assert!(error.contains("the ledger is append-only"), "{attack}: {error}");
        }
    }
    drop(connection);
    assert!(fs::read(&file).unwrap() == before, "something changed");
}

#[test]
fn a_row_that_breaks_the_rules_of_a_column_is_refused() {
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    let connection = Connection::open(&file).unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();
    let names = columns(&connection, "claim");
    let breaks = |column: &str, value: &str| {
        let picked: Vec<String> = names
            .iter()
            .filter(|name| *name != "id")
            .map(|name| match name.as_str() {
                name if name == column => value.to_owned(),
                "uid" => "'zzzzzzzzzzzz'".to_owned(),
                name => format!("\"{name}\""),
            })
            .collect();
        let list = names[1..].join("\", \"");
        let sql = format!("INSERT INTO claim (\"{list}\") SELECT {} FROM claim LIMIT 1", picked.join(", "));
        connection.execute_batch(&sql).expect_err(&format!("{column} = {value}"));
    };
    for value in
        ["'7,6'", "'7.6%'", "'1e3'", "''", "'-'", "'--1'", "'1.2.3'", "'.5'", "'5.'", "x'00'", "NULL"]
    {
        breaks("value", value);
    }
    for (column, value) in [
        ("uid", "'short'"),
        ("uid", "'UPPERCASEXYZ'"),
        ("role", "'promise'"),
        ("place", "999"),
        ("document", "999"),
        ("year", "23"),
        ("year", "'二〇二三'"),
        ("indicator", "''"),
        ("measure", "'size'"),
        ("comparator", "'=='"),
        ("period", "'1—8月'"),
        ("start", "3"),
        ("recorded_at", "'2024-01-15 08:30:00'"),
        ("recorded_by", "''"),
        ("reviewed", "2"),
    ] {
        breaks(column, value);
    }
}

#[test]
fn a_row_of_the_year_in_between_that_breaks_a_rule_is_refused() {
    let folder = TempDir::new().unwrap();
    let file = full_ledger(&folder);
    let connection = Connection::open(&file).unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();
    let put = |table: &str, column: &str, value: &str| {
        let names = columns(&connection, table);
        let picked: Vec<String> = names
            .iter()
            .filter(|name| *name != "id")
            .map(|name| match name.as_str() {
                name if name == column => value.to_owned(),
                "uid" => "'zzzzzzzzzzzz'".to_owned(),
                name => format!("\"{name}\""),
            })
            .collect();
        let list = names[1..].join("\", \"");
        // The first row of each table, which has a figure, a day and words.
        let sql = format!(
            "INSERT INTO {table} (\"{list}\") SELECT {} FROM {table} WHERE id = 1",
            picked.join(", ")
        );
        connection.execute_batch(&format!("SAVEPOINT attack; {sql}; ROLLBACK TO attack"))
    };
    for (table, column, value) in [
        ("item", "year", "25"),
        ("item", "name", "''"),
        ("item", "lead", "NULL"),
        ("item", "due", "'2025年10月'"),
        ("item", "binding", "'must'"),
        ("item", "weight", "'2,5'"),
        ("item", "value", "NULL"),
        ("item", "value", "'12个'"),
        ("item", "unit", "NULL"),
        ("item", "provisional", "2"),
        ("item", "measure", "'size'"),
        ("item", "target", "999"),
        ("item", "root", "999"),
        ("item", "withdrawn", "1"),
        ("item", "why", "'没有前一版'"),
        ("milestone", "due", "NULL"),
        ("milestone", "words", "''"),
        ("milestone", "item", "999"),
        ("progress", "as_of", "'2025-6-30'"),
        ("progress", "reach", "'total'"),
        ("progress", "value", "NULL"),
        ("progress", "printed", "'95%'"),
        ("progress", "done", "'yes'"),
        ("progress", "milestone", "''"),
        ("letter", "number", "''"),
        ("letter", "sent", "NULL"),
        ("letter", "answer_by", "NULL"),
        ("letter", "new_due", "'八月底'"),
        ("reply", "letter", "NULL"),
        ("reply", "words", "''"),
        ("obstacle", "words", "''"),
        ("obstacle", "solution", "'没有日期'"),
        ("obstacle", "recorded_by", "''"),
        ("project", "name", "''"),
        ("project", "place", "999"),
        ("project", "value", "'约5'"),
        ("project", "unit", "NULL"),
        ("project", "lead", "NULL"),
        ("stage", "stage", "''"),
        ("stage", "project", "999"),
        ("stage", "date", "'2025年5月'"),
        ("stage", "value", "'5'"),
        ("stage", "evidence", "NULL"),
        ("response", "unit", "''"),
        ("response", "words", "''"),
        ("response", "date", "NULL"),
        ("response", "claim", "999"),
    ] {
        put(table, column, value).expect_err(&format!("{table}.{column} = {value}"));
        let _ = connection.execute_batch("ROLLBACK");
    }
    // The control: with no rule broken, each is taken.
    for table in
        ["item", "milestone", "progress", "letter", "reply", "obstacle", "project", "stage", "response"]
    {
        put(table, "recorded_by", "'林'").unwrap_or_else(|error| panic!("{table}: {error}"));
        connection.execute_batch("ROLLBACK").unwrap();
    }
}

#[test]
fn reading_never_makes_a_ledger() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("none.db");
    assert!(matches!(trouble(Ledger::open_to_read(&file)), Trouble::Missing));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    assert!(matches!(trouble(Ledger::open_to_read(":memory:")), Trouble::Missing));
}

#[test]
fn a_folder_and_a_file_in_a_folder_that_is_not_there_are_told_apart() {
    let folder = TempDir::new().unwrap();
    assert!(matches!(trouble(Ledger::open_to_read(folder.path())), Trouble::Folder));
    assert!(matches!(trouble(Ledger::open_to_write(folder.path())), Trouble::Folder));
    let nowhere = folder.path().join("none/duizhang.db");
    assert!(matches!(trouble(Ledger::open_to_write(nowhere)), Trouble::NoFolder));
}

#[test]
fn an_empty_file_is_a_ledger_not_yet_begun() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("duizhang.db");
    fs::write(&file, "").unwrap();
    assert!(matches!(trouble(Ledger::open_to_read(&file)), Trouble::Empty));
    record(&file, "规上工业产值").unwrap();
    assert_eq!(count(&file), 1);
}

#[test]
fn text_is_refused_and_left_alone() {
    let folder = TempDir::new().unwrap();
    for text in ["role,place,year\n", "短", "SQLite format 2\0 and more"] {
        let file = folder.path().join("notes.txt");
        fs::write(&file, text).unwrap();
        refused(&file, |trouble| matches!(trouble, Trouble::NotADatabase));
    }
}

#[test]
fn the_sqlite_file_of_another_program_is_refused_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("other.db");
    let connection = Connection::open(&file).unwrap();
    connection.execute_batch("CREATE TABLE claim (id INTEGER PRIMARY KEY)").unwrap();
    refused(&file, |trouble| matches!(trouble, Trouble::Foreign));
    connection.execute_batch("PRAGMA application_id = 7").unwrap();
    refused(&file, |trouble| matches!(trouble, Trouble::Foreign));
}

#[test]
fn a_ledger_from_the_future_is_refused_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    Connection::open(&file).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    refused(&file, |trouble| matches!(trouble, Trouble::Newer { found: 99, .. }));
    let message = Ledger::open_to_read(&file).unwrap_err().to_string();
    assert!(message.contains("duizhang.db: is a ledger of version 99"), "{message}");
}

#[test]
fn a_truncated_ledger_is_refused_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    let whole = fs::read(&file).unwrap();
    for kept in [whole.len() - 1, whole.len() - 4096, whole.len() / 2, 5000, 4096, 100, 17] {
        fs::write(&file, &whole[..kept]).unwrap();
        refused(&file, |trouble| matches!(trouble, Trouble::Damaged(_) | Trouble::NotADatabase));
    }
    fs::write(&file, whole).unwrap();
    assert_eq!(count(&file), 1);
}

#[test]
fn a_bit_flipped_in_the_frame_of_any_page_is_noticed_and_the_file_left_alone() {
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    let whole = fs::read(&file).unwrap();
    for page in 0..whole.len() / 4096 {
        // The kind of the page and its count of cells; the first page begins with the file's own header.
        for byte in [0, 4].map(|byte| byte + if page == 0 { 100 } else { page * 4096 }) {
            let mut flipped = whole.clone();
            flipped[byte] ^= 0x10;
            fs::write(&file, flipped).unwrap();
            refused(&file, |trouble| matches!(trouble, Trouble::Damaged(_)));
        }
    }
}

#[test]
fn a_second_writer_waits_for_the_first() {
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    let mut first = Ledger::open_to_write(&file).unwrap();
    let entry = first.entry("陈", "2024-01-15T08:30:00Z".parse().unwrap()).unwrap();
    let second = std::thread::spawn({
        let file = file.clone();
        move || record(&file, "固定资产投资").map(|_| Instant::now())
    });
    std::thread::sleep(Duration::from_millis(300));
    let done = Instant::now();
    entry.commit().unwrap();
    assert!(second.join().unwrap().unwrap() > done);
    assert_eq!(count(&file), 2);
}

#[test]
fn a_second_writer_that_waited_too_long_is_told_who_is_in_the_way_and_records_nothing() {
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    let mut first = Ledger::open_to_write(&file).unwrap();
    let entry = first.entry("陈", "2024-01-15T08:30:00Z".parse().unwrap()).unwrap();
    assert!(matches!(trouble(record(&file, "固定资产投资")), Trouble::Busy));
    assert_eq!(count(&file), 1, "reading goes on beside a writer");
    drop(entry);
    assert_eq!(count(&file), 1);
}

#[test]
fn two_programs_may_start_the_same_ledger_at_once() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("duizhang.db");
    let indicators = ["甲", "乙", "丙", "丁"];
    let clerks = indicators.map(|indicator| {
        let file = file.clone();
        std::thread::spawn(move || record(&file, indicator))
    });
    for clerk in clerks {
        clerk.join().unwrap().unwrap();
    }
    assert_eq!(count(&file), indicators.len());
}

/// Runs the test of that name again as another process, with the folder in `DUIZHANG_ATTACKED`.
fn again(name: &str, folder: &TempDir, command: &mut Command) {
    let begun =
        command.args([name, "--exact", "--nocapture"]).env("DUIZHANG_ATTACKED", folder.path()).output();
    let Ok(done) = begun else {
        eprintln!("note: {name} was not tried; this test cannot be run again as another process here");
        return;
    };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}

/// The folder to attack, inside the process that `again` began.
fn attacked() -> Option<PathBuf> {
    std::env::var_os("DUIZHANG_ATTACKED").map(PathBuf::from)
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing() {
    let name = "ledger::a_full_disk_loses_nothing";
    if let Some(folder) = attacked() {
        let long = "长".repeat(1_000_000);
        let found = trouble(record(&folder.join("duizhang.db"), &long));
        assert!(matches!(found, Trouble::Full | Trouble::Medium(_)), "{found:?}");
        return;
    }
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    // A limit on the size of a file, in blocks of 512 bytes: half a megabyte.
    let limited = "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", limited]).arg(std::env::current_exe().unwrap());
    again(name, &folder, &mut shell);
    assert_eq!(count(&file), 1);
    record(&file, "固定资产投资").unwrap();
    assert_eq!(count(&file), 2);
}

/// A user without privileges; permissions do not bind the superuser.
#[cfg(unix)]
const NOBODY: u32 = 65534;

#[cfg(unix)]
#[test]
fn a_read_only_ledger_in_a_read_only_folder_can_be_read_and_says_why_it_cannot_be_written() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let name =
        "ledger::a_read_only_ledger_in_a_read_only_folder_can_be_read_and_says_why_it_cannot_be_written";
    let check = |folder: &Path| {
        let file = folder.join("duizhang.db");
        assert_eq!(count(&file), 1);
        assert!(matches!(trouble(record(&file, "固定资产投资")), Trouble::ReadOnly));
        assert!(matches!(trouble(record(&folder.join("new.db"), "固定资产投资")), Trouble::ReadOnly));
        let secret = trouble(Ledger::open_to_read(folder.join("secret.db")));
        assert!(matches!(secret, Trouble::Unreadable(_)), "{secret:?}");
        assert_eq!(fs::read_dir(folder).unwrap().count(), 2);
    };
    if let Some(folder) = attacked() {
        return check(&folder);
    }
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    let secret = folder.path().join("secret.db");
    fs::copy(&file, &secret).unwrap();
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    allow(&secret, 0o000);
    allow(&file, 0o444);
    allow(folder.path(), 0o555);
    if fs::File::open(&secret).is_err() {
        check(folder.path());
    } else {
        let mut ordinary = Command::new(std::env::current_exe().unwrap());
        again(name, &folder, ordinary.uid(NOBODY));
    }
    allow(folder.path(), 0o755);
}

#[cfg(unix)]
#[test]
fn a_ledger_killed_in_the_middle_of_an_entry_is_as_it_was_before() {
    let name = "ledger::a_ledger_killed_in_the_middle_of_an_entry_is_as_it_was_before";
    if let Some(folder) = attacked() {
        let mut ledger = Ledger::open_to_write(folder.join("duizhang.db")).unwrap();
        let mut entry = ledger.entry("陈", "2024-01-15T08:30:00Z".parse().unwrap()).unwrap();
        let source = entry.source(&claim("甲").place, "报告", "", None).unwrap();
        // More than fits in memory, so that pages reach the file before the entry is done.
        for number in 0..20_000 {
            entry.claim(&claim(&format!("指标{number}")), &source).unwrap();
        }
        fs::write(folder.join("halfway"), "").unwrap();
        std::thread::sleep(Duration::from_mins(1));
        return;
    }
    let folder = TempDir::new().unwrap();
    let file = ledger_in(&folder);
    let mut clerk = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact"])
        .env("DUIZHANG_ATTACKED", folder.path())
        .spawn()
        .unwrap();
    while !folder.path().join("halfway").exists() {
        assert!(clerk.try_wait().unwrap().is_none(), "the clerk gave up early");
        std::thread::sleep(Duration::from_millis(20));
    }
    clerk.kill().unwrap();
    clerk.wait().unwrap();
    assert!(folder.path().join("duizhang.db-journal").exists(), "the clerk had nothing to undo");
    assert_eq!(count(&file), 1);
    record(&file, "固定资产投资").unwrap();
    assert_eq!(count(&file), 2);
}
