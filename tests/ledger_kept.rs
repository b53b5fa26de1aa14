//! What becomes of rows over the years: corrected, withdrawn, restored, accepted, ruled on. Nothing is lost.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "ledger/office.rs"]
mod office;

use duizhang::ledger::{
    Acceptance, Correction, Entry, Filter, Happening, Kind, Ledger, LedgerError, LookupError, Outcome, Ruled,
};
use duizhang::vocabulary::*;
use office::{Office, complete, day, id, target};
use rusqlite::Connection;

fn lookup<T: std::fmt::Debug>(result: Result<T, LedgerError>) -> LookupError {
    match result.unwrap_err() {
        LedgerError::Lookup(error) => error,
        other @ LedgerError::File { .. } => panic!("{other}"),
    }
}

fn valued(value: &str) -> Claim {
    Claim { value: Some(value.parse().unwrap()), ..target() }
}

fn correct(office: &Office, id: &str, claim: &Claim, why: &str) -> String {
    office.enter(|entry| entry.correct(id, claim, why).unwrap().id().to_owned())
}

fn withdraw(office: &Office, id: &str) -> Option<String> {
    office.enter(|entry| entry.withdraw(id, "录错了").unwrap().again)
}

fn restore(office: &Office, id: &str) {
    office.enter(|entry| entry.restore(id, "").unwrap());
}

fn refused<T: std::fmt::Debug>(
    office: &Office,
    work: impl FnOnce(&mut Entry<'_>) -> Result<T, LedgerError>,
) -> LookupError {
    let mut ledger = Ledger::open_to_write(office.file()).unwrap();
    let mut entry = ledger.entry("陈", office::now()).unwrap();
    lookup(work(&mut entry))
}

fn values(office: &Office) -> Vec<String> {
    office.all().iter().map(|row| row.claim.value.unwrap().to_string()).collect()
}

/// A document read, with one claim at its place in the text.
fn read(office: &Office) -> String {
    let text = "规上工业产值增长7.6%";
    let start = text.find("7.6").unwrap();
    office.enter(|entry| {
        let document = Document { sha256: "ab".repeat(32), ..complete("报告", day("2024-01-10")) };
        let filed = entry.text(&document, text, &Facts::default()).unwrap();
        let span = Some(Span { start, end: start + 3 });
        id(entry.claim(&Claim { span, rule: "plain".into(), ..target() }, &filed.key).unwrap())
    })
}

#[test]
fn a_correction_keeps_the_evidence_and_is_vouched_for() {
    let office = Office::new();
    let old = read(&office);
    let before = office.ledger().claim(&old).unwrap();
    assert!(!before.reviewed);
    let wanted =
        Claim { indicator: "规模以上工业产值".into(), quote: "别的话".into(), ..valued("7.8") };
    let new = correct(&office, &old, &wanted, "看错一行");
    let after = office.ledger().claim(&new).unwrap();
    assert_eq!(
        (after.claim.indicator.as_str(), values(&office)),
        ("规模以上工业产值", vec!["7.8".to_owned()])
    );
    assert_eq!((&after.claim.quote, after.claim.span), (&before.claim.quote, before.claim.span));
    assert_eq!((&after.document, &after.claim.rule), (&before.document, &before.claim.rule));
    assert!(after.reviewed && new != old);
    assert_eq!(
        lookup(office.ledger().claim(&old)),
        LookupError::Superseded { id: old.clone(), by: new.clone() }
    );
    assert_eq!(
        refused(&office, |entry| entry.correct(&old, &wanted, "")),
        LookupError::Superseded { id: old, by: new }
    );
}

#[test]
fn a_correction_that_changes_nothing_is_known() {
    let office = Office::new();
    let uid = id(office.record(&target(), "报告", None));
    let before = std::fs::read(office.file()).unwrap();
    let same = office.enter(|entry| entry.correct(&uid, &target(), "").unwrap());
    assert_eq!(same, Correction::Known(uid));
    assert_eq!(std::fs::read(office.file()).unwrap(), before);
}

#[test]
fn a_withdrawn_correction_brings_back_the_version_before_and_the_first_hides_them_all() {
    let office = Office::new();
    let first = id(office.record(&target(), "报告", None));
    let second = correct(&office, &first, &valued("7.7"), "");
    let third = correct(&office, &second, &valued("7.6"), "原来就对");
    assert!(third != first && third != second, "every version has its own id");
    assert_eq!(values(&office), ["7.6"]);
    assert_eq!(
        refused(&office, |entry| entry.withdraw(&second, "x")),
        LookupError::Superseded { id: second.clone(), by: third.clone() }
    );
    assert_eq!(withdraw(&office, &third), Some(second.clone()));
    assert_eq!(values(&office), ["7.7"]);
    assert_eq!(withdraw(&office, &second), Some(first.clone()));
    assert_eq!(values(&office), ["7.6"]);
    restore(&office, &third);
    assert_eq!(office.all()[0].id, third);
    assert_eq!(withdraw(&office, &first), None);
    assert!(office.all().is_empty());
    let hidden = lookup(office.ledger().claim(&third));
    assert!(matches!(&hidden, LookupError::Withdrawn { of, .. } if *of == first), "{hidden}");
    restore(&office, &first);
    assert_eq!(office.all()[0].id, third);
}

#[test]
fn what_is_withdrawn_twice_or_restored_in_vain_is_refused_with_the_reason() {
    let office = Office::new();
    let uid = id(office.record(&target(), "报告", None));
    assert_eq!(refused(&office, |entry| entry.restore(&uid, "")), LookupError::NotWithdrawn(uid.clone()));
    withdraw(&office, &uid);
    let again = refused(&office, |entry| entry.withdraw(&uid, "又"));
    assert!(matches!(&again, LookupError::Withdrawn { why, by, .. } if why == "录错了" && by == "陈"));
    assert!(again.to_string().contains(&format!("duizhang restore {uid}")));
    let other = if uid.starts_with("0000") { "1111" } else { "0000" };
    assert_eq!(refused(&office, |entry| entry.withdraw(other, "x")), LookupError::NoRow(other.into()));
    assert!(matches!(refused(&office, |entry| entry.accept("!!")), LookupError::NotAnId(_)));
}

#[test]
fn a_withdrawn_claim_typed_again_says_so_and_stays_hidden() {
    let office = Office::new();
    let uid = id(office.record(&target(), "报告", None));
    withdraw(&office, &uid);
    let again = office.record(&target(), "报告", None);
    assert!(
        matches!(&again, Outcome::Hidden { because: LookupError::Withdrawn { why, .. }, .. } if why == "录错了"),
        "{again:?}"
    );
    assert!(office.all().is_empty());
    restore(&office, &uid);
    assert_eq!(office.record(&target(), "报告", None), Outcome::Known(uid.clone()));
    let new = correct(&office, &uid, &valued("8"), "");
    let because = LookupError::Superseded { id: uid.clone(), by: new };
    assert_eq!(office.record(&target(), "报告", None), Outcome::Hidden { id: uid, because });
}

#[test]
fn a_withdrawn_document_is_restored_with_all_that_was_said_in_it() {
    let office = Office::new();
    let uid = read(&office);
    let document = office.ledger().history(&uid).unwrap().document.unwrap();
    assert_eq!(office.enter(|entry| entry.withdraw(&document, "假的").unwrap().kind), Kind::Document);
    assert!(office.all().is_empty());
    let refusal = refused(&office, |entry| entry.restore(&uid, ""));
    assert!(matches!(refusal, LookupError::Withdrawn { of, .. } if of == document));
    let again = read(&office);
    let new = office.ledger().history(&again).unwrap().document.unwrap();
    assert_eq!(
        refused(&office, |entry| entry.restore(&document, "")),
        LookupError::FiledAgain { id: document.clone(), by: new.clone() }
    );
    withdraw(&office, &new);
    restore(&office, &document);
    assert_eq!(office.all()[0].id, uid);
}

#[test]
fn an_accepted_claim_is_reviewed_under_the_same_id_until_that_is_taken_back() {
    let office = Office::new();
    let uid = read(&office);
    let typed = id(office.record(&valued("1"), "手录", None));
    let waiting = |office: &Office| office.ledger().unreviewed(&Filter::default()).unwrap().len();
    assert_eq!(waiting(&office), 1);
    assert_eq!(office.enter(|entry| entry.accept(&uid[..6]).unwrap()), Acceptance::New(uid.clone()));
    assert_eq!(office.enter(|entry| entry.accept(&uid).unwrap()), Acceptance::Known(uid.clone()));
    assert_eq!(office.enter(|entry| entry.accept(&typed).unwrap()), Acceptance::Known(typed.clone()));
    assert!(office.ledger().claim(&uid).unwrap().reviewed);
    assert_eq!(waiting(&office), 0);
    assert_eq!(office.enter(|entry| entry.take_back(&uid).unwrap()), Acceptance::New(uid.clone()));
    assert_eq!(office.enter(|entry| entry.take_back(&typed).unwrap()), Acceptance::Known(typed));
    assert!(!office.ledger().claim(&uid).unwrap().reviewed);
    assert_eq!(waiting(&office), 1);
}

#[test]
fn claims_are_reviewed_document_after_document_from_beginning_to_end() {
    let office = Office::new();
    office.enter(|entry| {
        for (title, sha256) in [("乙", "cd"), ("甲", "ab")] {
            let document = Document { sha256: sha256.repeat(32), ..complete(title, day("2024-01-10")) };
            let key = entry.text(&document, "7 8 9", &Facts::default()).unwrap().key;
            for (year, start) in [(2023, 4), (2024, 2), (2023, 0)] {
                let year = Year::new(year).unwrap();
                let span = Some(Span { start, end: start + 1 });
                entry.claim(&Claim { span, year, ..target() }, &key).unwrap();
            }
        }
    });
    let walked = office.ledger().unreviewed(&Filter::default()).unwrap();
    let walked: Vec<_> =
        walked.iter().map(|row| (row.document.title.as_str(), row.claim.span.unwrap().start)).collect();
    let titles = ["乙", "甲"];
    assert_eq!(walked, titles.iter().flat_map(|title| [0, 2, 4].map(|at| (*title, at))).collect::<Vec<_>>());
}

#[test]
fn a_ruling_holds_while_the_number_stands_and_not_when_it_is_corrected() {
    let office = Office::new();
    let uid = id(office.record(&target(), "报告", None));
    let rule = |id: &str, status| office.enter(|entry| entry.rule(id, status, "复核").unwrap());
    let standing = |id: &str| office.ledger().rulings(None).unwrap().get(id).map(|ruling| ruling.status);
    let Ruled::New(missed) = rule(&uid, Status::Missed) else { panic!() };
    assert_eq!(rule(&uid, Status::Missed), Ruled::Known(missed.clone()));
    let Ruled::New(met) = rule(&uid, Status::Met) else { panic!() };
    assert_eq!(standing(&uid), Some(Status::Met));
    assert_eq!(withdraw(&office, &met), Some(missed));
    assert_eq!(standing(&uid), Some(Status::Missed));
    restore(&office, &met);
    assert_eq!(standing(&uid), Some(Status::Met));
    let renamed = correct(&office, &uid, &Claim { indicator: "规模以上工业产值".into(), ..target() }, "");
    assert_eq!((standing(&renamed), standing(&uid)), (Some(Status::Met), None));
    let changed = correct(&office, &renamed, &valued("7.8"), "");
    assert_eq!(standing(&changed), None, "nobody has ruled on 7.8");
    withdraw(&office, &changed);
    assert_eq!(standing(&renamed), Some(Status::Met));
    let result = id(office.record(&Claim { role: Role::Result, ..target() }, "报告", None));
    assert_eq!(
        refused(&office, |entry| entry.rule(&result, Status::Met, "x")),
        LookupError::NotATarget(result)
    );
}

#[test]
fn a_history_tells_everything_in_order_whichever_id_is_asked() {
    let office = Office::new();
    let first = read(&office);
    office.enter(|entry| entry.accept(&first).unwrap());
    let Ruled::New(ruling) = office.enter(|entry| entry.rule(&first, Status::Met, "复核").unwrap()) else {
        panic!()
    };
    let second = correct(&office, &first, &valued("7.8"), "看错");
    withdraw(&office, &second);
    restore(&office, &second);
    withdraw(&office, &ruling);
    let history = office.ledger().history(&first).unwrap();
    for id in [&second, &ruling] {
        assert_eq!(office.ledger().history(id).unwrap(), history);
    }
    assert_eq!((&history.first, history.stands.as_ref(), history.kind), (&first, Some(&second), Kind::Claim));
    let told: Vec<(&str, &str)> = history
        .events
        .iter()
        .map(|event| {
            let what = match &event.what {
                Happening::Claimed { .. } => "claimed",
                Happening::Filed(_) => "filed",
                Happening::Kept { .. } => "kept",
                Happening::Ruled { .. } => "ruled",
                Happening::Accepted(_) | Happening::AcceptedAgain { .. } => "accepted",
                Happening::Withdrawn { .. } => "withdrawn",
                Happening::Restored { .. } => "restored",
            };
            (what, event.id.as_str())
        })
        .collect();
    let expected: [(&str, &str); 7] = [
        ("claimed", &first),
        ("accepted", &first),
        ("ruled", &ruling),
        ("claimed", &second),
        ("withdrawn", &second),
        ("restored", &second),
        ("withdrawn", &ruling),
    ];
    assert_eq!(told, expected);
    let document = office.ledger().history(&history.document.unwrap()).unwrap();
    assert_eq!((document.kind, document.events.len()), (Kind::Document, 1));
}

#[test]
fn a_ledger_of_version_1_is_read_as_it_is_and_brought_up_to_date_when_written() {
    let office = Office::new();
    let first = include_str!("../src/ledger/layouts/1.sql");
    office.raw(&format!("PRAGMA application_id = 1146440026; PRAGMA user_version = 1; {first}"));
    office.raw(
        "INSERT INTO place (id, path, name, recorded_at, recorded_by) \
         VALUES (1, '紫帽镇', '紫帽镇', '2024-01-15T08:30:00Z', '陈'); \
         INSERT INTO document (id, uid, place, kind, title, url, extent, sha256, recorded_at, recorded_by) \
         VALUES (1, '0000000000d1', 1, '', '报告', '', 'keyed', '', '2024-01-15T08:30:00Z', '陈'); \
         INSERT INTO claim (id, uid, role, place, document, year, indicator, measure, comparator, cue, value, \
         unit, period, flags, quote, section, rule, reviewed, recorded_at, recorded_by) \
         VALUES (1, '0000000000c1', 'target', 1, 1, 2023, '外贸', 'growth', 'eq', '', '5.0', '%', '2023', '', \
         '外贸增长5.0%', '', '', 1, '2024-01-15T08:30:00Z', '陈'), \
         (2, '0000000000c2', 'target', 1, 1, 2023, '财政收入', 'growth', 'eq', '', '6', '%', '2023', '', \
         '财政收入增长6%', '', '', 1, '2024-01-15T08:30:00Z', '陈'); \
         INSERT INTO withdrawal (claim, why, recorded_at, recorded_by) \
         VALUES (2, '录错了', '2024-01-15T08:30:01Z', '陈')",
    );
    let before = std::fs::read(office.file()).unwrap();
    let told = office.all();
    assert_eq!((told.len(), told[0].id.as_str()), (1, "0000000000c1"));
    assert!(office.ledger().rulings(None).unwrap().is_empty());
    assert_eq!(office.ledger().history("0000000000c2").unwrap().events.len(), 2);
    assert_eq!(std::fs::read(office.file()).unwrap(), before, "reading leaves it as it is");
    let new = correct(&office, "0000000000c1", &Claim { indicator: "外贸".into(), ..valued("5.5") }, "");
    assert_eq!(office.all()[0].id, new);
    restore(&office, "0000000000c2");
    assert_eq!(office.all().len(), 2);
    let entries: Vec<(String, i64, String)> = Connection::open(office.file())
        .unwrap()
        .prepare("SELECT kind, claim, recorded_at FROM entry ORDER BY id")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let stamp = "2024-01-15T08:30:01Z".to_owned();
    assert_eq!(entries[0], ("migrated".into(), 2, stamp));
    assert_eq!((entries[1].0.as_str(), entries[1].1), ("recorded", 3));
    assert_eq!(entries.len(), 3);
}

#[test]
fn the_new_tables_are_append_only_too() {
    let office = Office::new();
    let uid = read(&office);
    office.enter(|entry| entry.accept(&uid).unwrap());
    withdraw(&office, &uid);
    restore(&office, &uid);
    let connection = Connection::open(office.file()).unwrap();
    for table in ["restoration", "acceptance", "entry"] {
        for attack in [
            format!("UPDATE {table} SET recorded_by = '张'"),
            format!("DELETE FROM {table}"),
            format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"),
        ] {
            let error = connection.execute_batch(&attack).unwrap_err().to_string();
            assert!(error.contains("the ledger is append-only"), "{attack}: {error}");
        }
    }
}

#[test]
fn a_correction_of_a_correction_names_the_first_version() {
    let office = Office::new();
    let first = id(office.record(&target(), "报告", None));
    correct(&office, &first, &valued("8"), "");
    let refused = Connection::open(office.file()).unwrap().execute_batch(
        "INSERT INTO claim (uid, supersedes, role, place, document, year, indicator, measure, comparator, cue, \
         value, unit, period, flags, quote, section, rule, reviewed, recorded_at, recorded_by) \
         SELECT 'zzzzzzzzzzzz', id, role, place, document, year, indicator, measure, comparator, cue, value, \
         unit, period, flags, quote, section, rule, reviewed, recorded_at, recorded_by FROM claim WHERE id = 2",
    );
    assert!(refused.unwrap_err().to_string().contains("supersedes the first version"));
}

#[test]
fn a_number_printed_otherwise_is_a_correction() {
    let office = Office::new();
    let first = id(office.record(&valued("5.0"), "报告", None));
    let second = correct(&office, &first, &valued("5"), "");
    assert!(first != second && values(&office) == ["5"]);
}
