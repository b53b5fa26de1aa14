//! What the ledger keeps, finds and hands back.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "ledger/office.rs"]
mod office;

use chrono::NaiveDate;
use duizhang::ledger::{DocumentKey, Filing, Filter, Ledger, LedgerError, LookupError, Outcome};
use duizhang::vocabulary::*;
use office::{Office, complete, day, id, now, place, target};
use rusqlite::Connection;
use std::path::Path;

#[test]
fn every_field_comes_back_as_it_was_recorded() {
    let office = Office::new();
    let claim = Claim {
        role: Role::Result,
        place: place("晋江市/紫帽镇"),
        year: Year::new(2022).unwrap(),
        indicator: "公共停车泊位".into(),
        measure: Measure::Level,
        comparator: Comparator::Range,
        cue: "左右".into(),
        value: Some("-1.50".parse().unwrap()),
        value_high: Some("2.0".parse().unwrap()),
        stretch: Some("3".parse().unwrap()),
        unit: "万个".into(),
        period: "2022-01/2022-08".parse().unwrap(),
        relative_to: Some(RelativeTo::Indicator("gdp".into())),
        flags: [Flag::Provisional, Flag::Floor].into_iter().collect(),
        quote: "约1.5—2.0万个".into(),
        span: Some(Span { start: 12, end: 15 }),
        section: "一、回顾".into(),
        rule: "range".into(),
        responsible: String::new(),
        note: String::new(),
    };
    let document = Document {
        place: place("晋江市/紫帽镇"),
        kind: "新闻".into(),
        title: "一年\u{201c}成绩单\u{201d}".into(),
        url: "https://example.org/1".into(),
        date: day("2022-09-16"),
        reviews: Some("2022-01/2022-08".parse().unwrap()),
        plans: Some("2021/2025".parse().unwrap()),
        extent: Extent::Excerpt,
        sha256: "0123456789abcdef".repeat(4),
        scope: None,
    };
    let kept = office.enter(|entry| {
        let filed = entry.document(&document).unwrap();
        assert_eq!((filed.filing, &filed.document), (Filing::New, &document));
        id(entry.claim(&claim, &filed.key).unwrap())
    });
    let read = office.ledger().claim(&kept).unwrap();
    assert_eq!((&read.id, &read.claim, read.document.as_ref()), (&kept, &claim, &document));
    assert_eq!(
        (read.recorded_on, read.recorded_by.as_str(), read.reviewed),
        (now().date_naive(), "陈", false)
    );
    assert_eq!(office.all(), [read]);
    assert_eq!(office.ledger().documents(None).unwrap(), [document]);
}

#[test]
fn a_number_stays_as_printed() {
    let office = Office::new();
    for value in ["5.0", "5", "0.00", "-2.20", "-0.5", "12345678901234567890.12345"] {
        let claim = Claim { value: Some(value.parse().unwrap()), ..target() };
        let kept = id(office.record(&claim, "", None));
        let read = office.ledger().claim(&kept).unwrap().claim.value.unwrap();
        assert_eq!(read.to_string(), value);
    }
    assert_eq!(office.all().len(), 6, "5.0 and 5 are two statements");
}

#[test]
fn the_same_row_twice_is_known_and_changes_nothing() {
    let office = Office::new();
    let first = office.record(&target(), "2023年政府工作报告", None);
    let before = std::fs::read(office.file()).unwrap();
    let again = office.record(&target(), "2023年政府工作报告", None);
    assert!(matches!(&first, Outcome::New(id) if again == Outcome::Known(id.clone())));
    assert_eq!(std::fs::read(office.file()).unwrap(), before);
}

#[test]
fn an_id_does_not_depend_on_what_is_later_learnt_of_the_document() {
    let (early, late) = (Office::new(), Office::new());
    let title = "2024年政府工作报告";
    let typed_first = id(early.record(&target(), title, None));
    early.add(&complete(title, day("2024-01-10")));
    late.add(&complete(title, day("2024-01-10")));
    let typed_last = id(late.record(&target(), title, None));
    assert_eq!(typed_first, typed_last);
    assert_eq!(early.all(), late.all());
    assert_eq!(late.record(&target(), title, day("2024-01-10")), Outcome::Known(typed_last));
}

#[test]
fn the_same_words_in_two_documents_of_one_title_are_two_claims() {
    let office = Office::new();
    let first = id(office.record(&target(), "政府工作报告", day("2023-01-05")));
    let second = id(office.record(&target(), "政府工作报告", day("2023-08-05")));
    assert_ne!(first, second);
    assert_eq!(office.record(&target(), "政府工作报告", day("2023-08-05")), Outcome::Known(second));
    assert_eq!(office.all().len(), 2);
}

#[test]
fn a_document_declared_complete_takes_over_the_claims_typed_under_its_title() {
    let office = Office::new();
    office.record(&target(), "2024年政府工作报告", None);
    assert_eq!(office.all()[0].document.extent, Extent::Keyed);
    let document = complete("2024年政府工作报告", day("2024-01-10"));
    assert_eq!(office.add(&document), Filing::Revised);
    assert_eq!(office.add(&document), Filing::Known);
    assert_eq!(*office.all()[0].document, document);
    assert_eq!(office.ledger().documents(Some(&place("紫帽镇"))).unwrap(), [document]);
}

#[test]
fn filing_less_of_a_document_takes_nothing_away() {
    let office = Office::new();
    let full = complete("2024年政府工作报告", day("2024-01-10"));
    office.add(&full);
    let less = Document {
        extent: Extent::Keyed,
        reviews: None,
        plans: None,
        kind: String::new(),
        date: None,
        ..full.clone()
    };
    assert_eq!(office.add(&less), Filing::Known);
    assert_eq!(office.ledger().documents(None).unwrap(), [full]);
}

#[test]
fn a_source_of_another_date_or_address_is_another_document() {
    let office = Office::new();
    let keys = office.enter(|entry| {
        let mut source = |title: &str, url: &str, date: Option<NaiveDate>| -> DocumentKey {
            entry.source(&place("紫帽镇"), title, url, date).unwrap()
        };
        [
            source("公报", "", day("2023-01-05")),
            source("公报", "", day("2024-01-05")),
            source("公报", "u1", None),
            source("公报", "", None),
            source("公报", "u2", None),
            source("", "", None),
            source("", "u1", None),
            source("", "", day("2023-01-05")),
        ]
    });
    assert_ne!(keys[0], keys[1]);
    assert_eq!(keys[2], keys[1], "an address newly learnt belongs to the latest of that title");
    assert_eq!(keys[3], keys[1], "without a date the latest serves");
    assert_eq!(keys[4], keys[0], "the later one has another address");
    assert!(keys[5] != keys[6] && keys[5] != keys[7] && keys[6] != keys[7]);
    assert_eq!(office.ledger().documents(None).unwrap().len(), 5);
}

#[test]
fn a_text_read_twice_is_one_document_whatever_it_is_called() {
    let office = Office::new();
    let read = Document { sha256: "ab".repeat(32), ..complete("a.txt", day("2024-01-10")) };
    assert_eq!(office.add(&read), Filing::New);
    assert_eq!(office.add(&Document { title: "b.txt".into(), ..read.clone() }), Filing::Known);
    assert_eq!(office.add(&Document { sha256: "cd".repeat(32), ..read }), Filing::New);
}

#[test]
fn places_are_filed_with_those_above_them_and_found_by_a_unique_name() {
    let office = Office::new();
    office.record(&Claim { place: place("泉州市/晋江市/紫帽镇"), ..target() }, "", None);
    let ledger = office.ledger();
    assert_eq!(ledger.places().unwrap(), ["泉州市", "泉州市/晋江市", "泉州市/晋江市/紫帽镇"].map(place));
    for name in ["紫帽镇", "晋江市/紫帽镇", "泉州市/晋江市/紫帽镇"] {
        assert_eq!(ledger.place(name).unwrap(), place("泉州市/晋江市/紫帽镇"), "{name}");
    }
    let again = office.record(&Claim { place: place("紫帽镇"), ..target() }, "", None);
    assert!(matches!(again, Outcome::Known(_)), "the bare name means the only place so called");
    office.record(&Claim { place: place("晋江市/安海镇"), ..target() }, "", None);
    assert_eq!(office.ledger().place("安海镇").unwrap(), place("泉州市/晋江市/安海镇"));
}

#[test]
fn an_ambiguous_place_lists_its_candidates_and_records_nothing() {
    let office = Office::new();
    for path in ["福州市/鼓楼区", "南京市/鼓楼区"] {
        office.record(&Claim { place: place(path), ..target() }, "", None);
    }
    let candidates = vec!["南京市/鼓楼区".to_owned(), "福州市/鼓楼区".to_owned()];
    let ambiguous = LookupError::AmbiguousPlace { given: "鼓楼区".into(), candidates };
    let found = office.ledger().place("鼓楼区").unwrap_err();
    assert!(matches!(found, LedgerError::Lookup(error) if error == ambiguous));
    let mut ledger = Ledger::open_to_write(office.file()).unwrap();
    let mut entry = ledger.entry("陈", now()).unwrap();
    let refused = entry.source(&place("鼓楼区"), "", "", None).unwrap_err();
    assert!(matches!(refused, LedgerError::Lookup(error) if error == ambiguous));
}

#[test]
fn an_unknown_place_is_answered_with_the_nearest_names_never_with_one_that_begins_so() {
    let office = Office::new();
    for path in ["江西省", "江苏省", "紫帽镇"] {
        office.record(&Claim { place: place(path), ..target() }, "", None);
    }
    let ledger = office.ledger();
    let message = |name: &str| ledger.place(name).unwrap_err().to_string();
    assert!(message("江").contains("江"), "{}", message("江"));
    assert!(message("江").starts_with("no place \"江\""));
    assert!(message("紫冒镇").contains("紫帽镇"), "{}", message("紫冒镇"));
    let empty = Office::new();
    drop(Ledger::open_to_write(empty.file()).unwrap());
    assert!(empty.ledger().place("江").unwrap_err().to_string().contains("holds no places yet"));
}

#[test]
fn reading_gives_one_order_whatever_the_order_of_entry() {
    let mut rows = Vec::new();
    for (path, year) in [("紫帽镇", 2023), ("晋江市", 2024), ("晋江市", 2023)] {
        for (indicator, title) in [("外贸", "乙"), ("财政收入", "甲"), ("居民收入", "甲")] {
            let year = Year::new(year).unwrap();
            rows.push((Claim { place: place(path), year, indicator: indicator.into(), ..target() }, title));
        }
    }
    let (forth, back) = (Office::new(), Office::new());
    for (claim, title) in &rows {
        forth.record(claim, title, None);
    }
    for (claim, title) in rows.iter().rev() {
        back.record(claim, title, None);
    }
    let told = forth.all();
    assert_eq!(told, back.all());
    let keys: Vec<_> =
        told.iter().map(|row| (row.claim.place.as_str(), row.claim.year, &row.document.title)).collect();
    assert!(keys.is_sorted(), "{keys:?}");
    assert!(std::sync::Arc::ptr_eq(&told[1].document, &told[2].document), "one title, one document");
}

#[test]
fn a_filter_asks_for_place_year_and_role() {
    let office = Office::new();
    office.record(&target(), "", None);
    office.record(&Claim { role: Role::Result, ..target() }, "", None);
    office.record(&Claim { year: Year::new(2024).unwrap(), ..target() }, "", None);
    office.record(&Claim { place: place("晋江市"), ..target() }, "", None);
    let count = |filter: Filter| office.ledger().claims(&filter).unwrap().len();
    assert_eq!(count(Filter::default()), 4);
    assert_eq!(count(Filter { place: Some(place("紫帽镇")), ..Filter::default() }), 3);
    assert_eq!(count(Filter { year: Year::new(2023).ok(), ..Filter::default() }), 3);
    assert_eq!(count(Filter { role: Some(Role::Result), ..Filter::default() }), 1);
    assert_eq!(count(Filter { place: Some(place("福州市")), ..Filter::default() }), 0);
}

#[test]
fn an_id_is_found_by_its_beginning_where_only_one_begins_so() {
    let office = Office::new();
    let whole = id(office.record(&target(), "", None));
    let ledger = office.ledger();
    assert_eq!(ledger.claim(&whole[..4].to_uppercase()).unwrap().id, whole);
    let error = |id: &str| match ledger.claim(id).unwrap_err() {
        LedgerError::Lookup(error) => error,
        other @ LedgerError::File { .. } => panic!("{other}"),
    };
    assert_eq!(error(&whole[..3]), LookupError::NotAnId(whole[..3].to_owned()));
    assert_eq!(error("!!!!"), LookupError::NotAnId("!!!!".to_owned()));
    let other = if whole.starts_with("0000") { "1111" } else { "0000" };
    assert_eq!(error(other), LookupError::NoClaim(other.to_owned()));
    office.raw(&copy_of(&whole, &format!("{}aaaaaaaa", &whole[..4]), "NULL"));
    match error(&whole[..4]) {
        LookupError::AmbiguousClaim { candidates, .. } => assert_eq!(candidates.len(), 2),
        other => panic!("{other}"),
    }
}

/// SQL for a row like that of `uid` with another id, superseding what `supersedes` says.
fn copy_of(uid: &str, new: &str, supersedes: &str) -> String {
    format!(
        "INSERT INTO claim (uid, supersedes, role, place, document, year, indicator, measure, comparator, cue, \
         value, unit, period, flags, quote, section, rule, reviewed, recorded_at, recorded_by) \
         SELECT '{new}', {supersedes}, role, place, document, year, indicator, measure, comparator, cue, \
         '8.0', unit, period, flags, quote, section, rule, reviewed, recorded_at, recorded_by \
         FROM claim WHERE uid = '{uid}'"
    )
}

const STAMP: &str = "'2024-02-01T00:00:00Z', '林'";

#[test]
fn a_superseded_claim_is_hidden_and_stays() {
    let office = Office::new();
    let old = id(office.record(&target(), "", None));
    office.raw(&copy_of(&old, "zzzzzzzzzzzz", "id"));
    let told = office.all();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].claim.value.unwrap().to_string(), "8.0");
    let message = office.ledger().claim(&old).unwrap_err().to_string();
    assert!(message.contains("superseded by zzzzzzzzzzzz"), "{message}");
    let rows: i64 = Connection::open(office.file())
        .unwrap()
        .query_row("SELECT count(*) FROM claim", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 2);
}

#[test]
fn a_withdrawn_claim_is_hidden_with_its_reason() {
    let office = Office::new();
    let uid = id(office.record(&target(), "", None));
    office.raw(&format!(
        "INSERT INTO withdrawal (claim, why, recorded_at, recorded_by) SELECT id, '录错了', {STAMP} FROM claim"
    ));
    assert_eq!(office.all(), []);
    let message = office.ledger().claim(&uid).unwrap_err().to_string();
    assert!(message.contains("withdrawn by 林 on 2024-02-01: 录错了"), "{message}");
}

#[test]
fn a_withdrawn_version_brings_back_the_one_before_and_a_withdrawn_document_hides_its_claims() {
    let office = Office::new();
    let uid = id(office.record(&target(), "报告", None));
    office.add(&complete("报告", day("2024-01-10")));
    let withdraw = |which: &str| {
        office.raw(&format!(
            "INSERT INTO withdrawal (document, why, recorded_at, recorded_by) \
             SELECT id, '未发布', {STAMP} FROM document WHERE root IS {which}"
        ));
    };
    withdraw("NOT NULL");
    assert_eq!(office.all()[0].document.extent, Extent::Keyed);
    assert_eq!(office.add(&complete("报告", day("2024-01-10"))), Filing::Revised, "it can be said again");
    assert_eq!(office.all()[0].document.extent, Extent::Full);
    withdraw("NULL");
    assert_eq!(office.all(), []);
    assert_eq!(office.ledger().documents(None).unwrap(), []);
    assert!(office.ledger().claim(&uid).unwrap_err().to_string().contains("未发布"));
    assert!(matches!(office.record(&target(), "报告", None), Outcome::New(again) if again != uid));
}

#[test]
fn the_latest_ruling_not_withdrawn_stands() {
    let office = Office::new();
    let uid = id(office.record(&target(), "", None));
    for (ruling, status) in [("000000000001", "met"), ("000000000002", "missed")] {
        office.raw(&format!(
            "INSERT INTO ruling (uid, claim, status, why, recorded_at, recorded_by) \
             SELECT '{ruling}', id, '{status}', '复核', {STAMP} FROM claim"
        ));
    }
    let standing = |office: &Office| {
        let rulings = office.ledger().rulings(Some(&place("紫帽镇"))).unwrap();
        (rulings[&uid].status, rulings[&uid].by.clone(), rulings[&uid].at.to_rfc3339())
    };
    assert_eq!(standing(&office), (Status::Missed, "林".into(), "2024-02-01T00:00:00+00:00".into()));
    office.raw(&format!(
        "INSERT INTO withdrawal (ruling, why, recorded_at, recorded_by) SELECT max(id), '误判', {STAMP} FROM ruling"
    ));
    assert_eq!(standing(&office).0, Status::Met);
    assert!(office.ledger().rulings(Some(&place("晋江市"))).unwrap().is_empty());
}

#[test]
fn an_entry_not_committed_leaves_nothing() {
    let office = Office::new();
    let mut ledger = Ledger::open_to_write(office.file()).unwrap();
    let mut entry = ledger.entry("陈", now()).unwrap();
    let key = entry.source(&place("紫帽镇"), "报告", "", None).unwrap();
    entry.claim(&target(), &key).unwrap();
    drop(entry);
    drop(ledger);
    assert_eq!(office.all(), []);
    assert_eq!(office.ledger().places().unwrap(), []);
    assert_eq!(office.ledger().documents(None).unwrap(), []);
}

/// Every table, index, view and trigger as SQL without comments, one space for any blank.
fn layout(file: &Path) -> String {
    let connection = Connection::open(file).unwrap();
    let mut statement =
        connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").unwrap();
    let sql: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let bare = |sql: &String| {
        let lines = sql.lines().map(|line| line.split("--").next().unwrap());
        lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ") + ";\n"
    };
    sql.iter().map(bare).collect()
}

/// Ledgers of the versions pinned here exist. A change of `schema.sql` is a new version, with a step in
/// `src/ledger/layouts` that leads there; this test then shows that it does.
#[test]
fn a_ledger_of_an_earlier_version_becomes_what_a_fresh_one_is() {
    let fresh = Office::new();
    drop(Ledger::open_to_write(fresh.file()).unwrap());
    // A column that was added stands behind a comma of other blanks.
    let bare = |line: &str| line.replace(' ', "");
    let sorted = |layout: String| layout.lines().map(bare).collect::<std::collections::BTreeSet<_>>();
    for (version, pinned) in [
        (1, include_str!("../src/ledger/layouts/1.sql")),
        (2, include_str!("ledger/v2.sql")),
        (6, include_str!("ledger/v6.sql")),
        (7, include_str!("ledger/v7.sql")),
    ] {
        let office = Office::new();
        office.raw(&format!("PRAGMA application_id = 1146440026; PRAGMA user_version = {version}; {pinned}"));
        assert_eq!(layout(&office.file()), pinned);
        drop(Ledger::open_to_write(office.file()).unwrap());
        assert_eq!(sorted(layout(&office.file())), sorted(layout(&fresh.file())), "from version {version}");
    }
}

#[test]
fn the_word_lists_of_the_schema_are_those_of_the_program() {
    fn list(codes: impl IntoIterator<Item = &'static str>) -> String {
        let quoted: Vec<String> = codes.into_iter().map(|code| format!("'{code}'")).collect();
        format!("IN ({})", quoted.join(", "))
    }
    let schema = include_str!("../schema.sql");
    for words in [
        list(Role::ALL.iter().map(|word| word.code())),
        list(Measure::ALL.iter().map(|word| word.code())),
        list(Comparator::ALL.iter().map(|word| word.code())),
        list(Extent::ALL.iter().map(|word| word.code())),
        list(Status::ALL.iter().map(|word| word.code())),
        list(supervised::Binding::ALL.iter().map(|word| word.code())),
        list(supervised::Reach::ALL.iter().map(|word| word.code())),
        list(place::Level::ALL.iter().map(|word| word.code())),
    ] {
        assert!(schema.contains(&words), "schema.sql lacks {words}");
    }
}

#[test]
fn every_table_is_strict_and_every_column_says_what_it_is() {
    // These say it for every table at the top of the page, or by their name.
    let told_once = ["id", "uid", "recorded_at", "recorded_by", "why", "status"];
    let schema = include_str!("../schema.sql");
    for table in schema.split("CREATE TABLE ").skip(1) {
        let (columns, _) = table.split_once("\n) STRICT;").expect("a table that is not STRICT");
        let columns =
            columns.lines().skip(1).filter(|line| line.starts_with("    ") && !line.starts_with("     "));
        for line in columns.map(str::trim).filter(|line| !line.starts_with("CHECK")) {
            let name = line.split_whitespace().next().unwrap();
            assert!(told_once.contains(&name) || line.contains("-- "), "{line}");
        }
    }
}
