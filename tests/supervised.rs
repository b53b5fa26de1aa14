//! Items and what belongs to them in the ledger: recorded once, corrected and withdrawn by later versions, verified, merged,
//! undone, handed over.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "ledger/office.rs"]
mod office;
#[path = "ledger/year.rs"]
mod year;

use duizhang::ledger::{
    Conflict, Correction, Entry, Fault, Happening, Imported, Kind, Ledger, LedgerError, LookupError, Odd,
    Outcome, Undo, Wanted,
};
use duizhang::vocabulary::supervised::*;
use office::{Office, place};
use rusqlite::Connection;
use std::path::Path;
use year::*;

const PLACE: &str = "泉水县";

fn dossiers(office: &Office) -> Vec<Dossier> {
    office.ledger().dossiers(&Wanted::default()).unwrap()
}

fn sound(office: &Office) {
    assert_eq!(Ledger::open_to_verify(office.file()).unwrap().verify().unwrap().faults, []);
}

fn by<T>(office: &Office, who: &str, at: &str, work: impl FnOnce(&mut Entry<'_>) -> T) -> T {
    let mut ledger = Ledger::open_to_write(office.file()).unwrap();
    let mut entry = ledger.entry(who, at.parse().unwrap()).unwrap();
    let done = work(&mut entry);
    entry.commit().unwrap();
    done
}

fn lookup<T: std::fmt::Debug>(result: Result<T, LedgerError>) -> LookupError {
    match result.unwrap_err() {
        LedgerError::Lookup(error) => error,
        other @ LedgerError::File { .. } => panic!("{other}"),
    }
}

#[test]
fn what_is_recorded_is_read_back_as_it_was() {
    let office = Office::new();
    let own = office.enter(|entry| fill(entry, &place(PLACE)));
    sound(&office);
    let all = dossiers(&office);
    let first = &all[0];
    assert_eq!((all.len(), &first.item.id), (2, &own));
    assert_eq!(first.item.row, Item { due: Some(on("2025-11-30")), ..item(&place(PLACE)) });
    let values: Vec<String> =
        first.progress.iter().map(|filed| filed.row.figure.as_ref().unwrap().value.to_string()).collect();
    assert_eq!(values, ["5", "7"]);
    assert_eq!(first.progress[0].row, progress(&own, "2025-06-30", "5"));
    assert_eq!((first.letters.len(), first.replies.len()), (1, 1));
    assert_eq!(first.replies[0].row, reply(&first.letters[0].id));
    assert_eq!(first.obstacles[0].row.solution, "已批");
    assert_eq!(all[1].item.row.parent.as_ref(), Some(&own));
    assert_eq!(all[1].progress[0].row.milestone.as_deref(), Some("完成立项"));
    for dossier in &all {
        assert_eq!(office.ledger().dossier(&dossier.item.id).unwrap(), *dossier);
    }
    let of = |place: &str, year: i32| {
        let wanted = Wanted { place: place.parse().ok(), year: duizhang::vocabulary::Year::new(year).ok() };
        office.ledger().dossiers(&wanted).map(|found| found.len())
    };
    assert_eq!((of(PLACE, 2025).unwrap(), of(PLACE, 2024).unwrap()), (2, 0));
    assert!(matches!(lookup(of("石狮市", 2025)), LookupError::NoPlace { .. }));
}

#[test]
fn the_same_once_more_changes_nothing_and_is_known() {
    let office = Office::new();
    let own = office.enter(|entry| id_of(entry.add(&item(&place(PLACE))).unwrap()));
    let told = office.enter(|entry| entry.add(&progress(&own, "2025-06-30", "5")).unwrap());
    let before = std::fs::read(office.file()).unwrap();
    office.enter(|entry| {
        assert_eq!(entry.add(&item(&place(PLACE))).unwrap(), Outcome::Known(own.clone()));
        let again = entry.add(&progress(&own[..6], "2025-06-30", "5")).unwrap();
        assert_eq!(again, Outcome::Known(id_of(told.clone())), "by the beginning of an id too");
        assert_eq!(entry.amend(&own, &item(&place(PLACE)), "无").unwrap(), Correction::Known(own.clone()));
    });
    assert!(std::fs::read(office.file()).unwrap() == before);
    // Another figure of the same day is another vintage: both are there.
    office.enter(|entry| entry.add(&progress(&own, "2025-06-30", "5.0")).unwrap());
    assert_eq!(dossiers(&office)[0].progress.len(), 2);
    // What was corrected to say it is known too; what was corrected away from it is told to be.
    let moved = Item { lead: "城管局".into(), ..item(&place(PLACE)) };
    office.enter(|entry| {
        entry.amend(&own, &moved, "移交").unwrap();
        assert_eq!(entry.add(&moved).unwrap(), Outcome::Known(own.clone()));
        let hidden = entry.add(&item(&place(PLACE))).unwrap();
        assert!(
            matches!(hidden, Outcome::Hidden { because: LookupError::Superseded { .. }, .. }),
            "{hidden:?}"
        );
    });
}

#[test]
fn a_withdrawal_hides_and_a_restoration_brings_back() {
    let office = Office::new();
    let own = office.enter(|entry| fill(entry, &place(PLACE)));
    let before = dossiers(&office);
    office.enter(|entry| assert_eq!(entry.withdraw(&own, "并入他项").unwrap().kind, Kind::Item));
    assert_eq!(dossiers(&office).len(), 1);
    let refused = |work: fn(&mut Entry<'_>, &str) -> Result<Outcome, LedgerError>| {
        let mut ledger = Ledger::open_to_write(office.file()).unwrap();
        let mut entry = ledger.entry("陈", office::now()).unwrap();
        lookup(work(&mut entry, &own))
    };
    let told = refused(|entry, own| entry.add(&progress(own, "2025-09-30", "9")));
    assert!(matches!(told, LookupError::Withdrawn { why, .. } if why == "并入他项"));
    assert!(matches!(lookup(office.ledger().dossier(&own)), LookupError::Withdrawn { .. }));
    let hidden = office
        .enter(|entry| entry.add(&Item { due: Some(on("2025-10-31")), ..item(&place(PLACE)) }).unwrap());
    assert!(matches!(hidden, Outcome::Hidden { because: LookupError::Withdrawn { .. }, .. }));
    office.enter(|entry| entry.restore(&own, "仍要做").unwrap());
    let item = |dossiers: &[Dossier]| dossiers[0].item.row.clone();
    assert_eq!(item(&dossiers(&office)), item(&before));
    assert_eq!(dossiers(&office)[0].progress, before[0].progress);
    let events = office.ledger().history(&own).unwrap().events;
    let what: Vec<&str> = events
        .iter()
        .map(|event| match event.what {
            Happening::Kept { .. } => "kept",
            Happening::Withdrawn { .. } => "withdrawn",
            Happening::Restored { .. } => "restored",
            _ => "other",
        })
        .collect();
    assert_eq!(what, ["kept", "kept", "withdrawn", "restored"]);
    sound(&office);
    let mut ledger = Ledger::open_to_write(office.file()).unwrap();
    let mut entry = ledger.entry("陈", office::now()).unwrap();
    assert!(matches!(lookup(entry.restore(&own, "")), LookupError::NotWithdrawn(_)));
    let claim = lookup(entry.rule(&own, duizhang::vocabulary::Status::Met, "核定"));
    assert!(matches!(claim, LookupError::NotAClaim { kind: Kind::Item, .. }));
    let other = lookup(entry.add(&reply(&own)));
    assert!(matches!(other, LookupError::OtherKind { kind: Kind::Item, wanted: Kind::Letter, .. }));
}

#[test]
fn an_entry_undone_leaves_what_was_before() {
    let office = Office::new();
    let own = by(&office, "陈", "2025-08-01T08:00:00Z", |entry| fill(entry, &place(PLACE)));
    let before = dossiers(&office);
    let rows =
        |dossiers: &[Dossier]| -> Vec<Item> { dossiers.iter().map(|one| one.item.row.clone()).collect() };
    by(&office, "林", "2025-08-02T08:00:00Z", |entry| {
        entry.amend(&own, &Item { lead: "城管局".into(), ..item(&place(PLACE)) }, "").unwrap();
        entry.add(&progress(&own, "2025-08-31", "9")).unwrap();
        let new = id_of(entry.add(&Item { name: "新事项".into(), ..item(&place(PLACE)) }).unwrap());
        entry.add(&progress(&new, "2025-08-31", "1")).unwrap();
    });
    assert_eq!(dossiers(&office).len(), 3);
    let undone = by(&office, "王", "2025-08-03T08:00:00Z", |entry| entry.undo("录错").unwrap());
    let Undo::Done(_, undone) = undone else { panic!("{undone:?}") };
    assert_eq!((undone.items, undone.progress), (2, 1), "what belongs to a new item goes with it");
    assert_eq!(rows(&dossiers(&office)), rows(&before));
    assert_eq!(dossiers(&office)[0].progress, before[0].progress);
    sound(&office);
    by(&office, "王", "2025-08-04T08:00:00Z", |entry| entry.undo("没录错").unwrap());
    assert_eq!(dossiers(&office).len(), 3);
    sound(&office);
}

#[test]
fn two_ledgers_merged_hold_what_both_say_once_and_agree() {
    let (ours, theirs) = (Office::new(), Office::new());
    let own = by(&ours, "陈", "2025-08-01T08:00:00Z", |entry| fill(entry, &place(PLACE)));
    let there = by(&theirs, "林", "2025-08-01T09:00:00Z", |entry| fill(entry, &place(PLACE)));
    assert_eq!(own, there, "an id is made from the content");
    let corrected = |lead: &str| Item { lead: lead.into(), ..item(&place(PLACE)) };
    by(&ours, "陈", "2025-08-05T08:00:00Z", |entry| entry.amend(&own, &corrected("城管局"), "").unwrap());
    by(&theirs, "林", "2025-08-04T08:00:00Z", |entry| entry.amend(&own, &corrected("交通局"), "").unwrap());
    by(&theirs, "林", "2025-08-04T09:00:00Z", |entry| {
        entry.add(&progress(&own, "2025-08-31", "9")).unwrap()
    });
    let merge = |into: &Office, other: &Office| {
        let mut ledger = Ledger::open_to_write(into.file()).unwrap();
        let merged = ledger.merge(&other.file(), "王", "2025-10-01T08:00:00Z".parse().unwrap()).unwrap();
        sound(into);
        merged
    };
    let merged = merge(&ours, &theirs);
    assert!(matches!(&merged.conflicts[..], [Conflict::Corrected { .. }, ..]), "{:?}", merged.conflicts);
    assert_eq!(dossiers(&ours)[0].item.row.lead, "城管局", "the one recorded later");
    let values = |office: &Office| -> Vec<String> {
        let progress = &dossiers(office)[0].progress;
        progress.iter().map(|filed| filed.row.figure.as_ref().unwrap().value.to_string()).collect()
    };
    assert_eq!(values(&ours), ["5", "7", "9"]);
    assert_eq!(merge(&ours, &theirs).kept, []);
    merge(&theirs, &ours);
    assert_eq!(dossiers(&theirs)[0].item.row.lead, "城管局");
    assert_eq!(values(&theirs), values(&ours));
    assert_eq!(merge(&ours, &theirs).conflicts, []);
    // A withdrawal made in either holds.
    by(&theirs, "林", "2025-09-02T08:00:00Z", |entry| entry.withdraw(&own, "不做了").unwrap());
    by(&ours, "陈", "2025-09-03T08:00:00Z", |entry| entry.amend(&own, &corrected("水利局"), "").unwrap());
    merge(&ours, &theirs);
    assert!(dossiers(&ours).iter().all(|dossier| dossier.item.id != own));
    merge(&theirs, &ours);
    assert!(dossiers(&theirs).iter().all(|dossier| dossier.item.id != own));
}

#[test]
fn merged_under_a_longer_name_of_the_place_ids_are_made_anew() {
    let (ours, theirs) = (Office::new(), Office::new());
    by(&ours, "陈", "2025-08-01T08:00:00Z", |entry| {
        entry.add(&Item { name: "别的".into(), ..item(&place("晋江市/紫帽镇")) }).unwrap();
    });
    let there = by(&theirs, "林", "2025-08-01T09:00:00Z", |entry| fill(entry, &place("紫帽镇")));
    let merge = || {
        let mut ledger = Ledger::open_to_write(ours.file()).unwrap();
        ledger.merge(&theirs.file(), "王", "2025-10-01T08:00:00Z".parse().unwrap()).unwrap()
    };
    assert!(!merge().kept.is_empty());
    assert_eq!(merge().kept, []);
    sound(&ours);
    let all = dossiers(&ours);
    assert_eq!(all.len(), 3);
    assert!(all.iter().all(|dossier| dossier.item.row.place.as_str() == "晋江市/紫帽镇"));
    assert!(all.iter().all(|dossier| dossier.item.id != there));
    assert_eq!(all[1].progress.len(), 2);
}

#[derive(Debug)]
struct Failed;

impl From<LedgerError> for Failed {
    fn from(error: LedgerError) -> Self {
        panic!("{error}")
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        panic!("{error}")
    }
}

#[test]
fn exported_and_rebuilt_or_backed_up_it_is_the_same_ledger() {
    let (office, rebuilt, kept) = (Office::new(), Office::new(), Office::new());
    office.enter(|entry| fill(entry, &place(PLACE)));
    let mut export = Vec::new();
    office.ledger().export::<Failed>(&mut export).unwrap();
    let imported = Ledger::open_to_write(rebuilt.file())
        .unwrap()
        .import_export(&mut export.as_slice(), Path::new("export"), "王", office::now())
        .unwrap();
    assert!(matches!(imported, Imported::Whole { .. }));
    std::fs::write(kept.file(), "").unwrap();
    assert_eq!(office.ledger().back_up(&kept.file()).unwrap().faults, []);
    for other in [&rebuilt, &kept] {
        assert_eq!(dossiers(other), dossiers(&office));
        assert_eq!(other.ledger().head().unwrap(), office.ledger().head().unwrap());
        sound(other);
    }
}

#[test]
fn a_row_that_this_program_cannot_have_recorded_is_named_even_where_the_chain_is_made_anew() {
    let stamp = "'2024-01-15T08:30:00Z', '陈'";
    for (sql, odd) in [
        ("UPDATE item SET lead = '城管局' WHERE id = 1", "id"),
        ("UPDATE item SET due = '2025-02-30' WHERE id = 1", "unreadable"),
        ("UPDATE item SET weight = '02.5' WHERE id = 1", "unreadable"),
        ("UPDATE milestone SET words = '完成可研' WHERE id = 1", "id"),
        ("UPDATE milestone SET due = '2025-13-01' WHERE id = 1", "unreadable"),
        ("UPDATE progress SET value = '6' WHERE id = 1", "id"),
        ("UPDATE progress SET item = 2 WHERE id = 3", "reference"),
        ("UPDATE progress SET item = (SELECT max(id) FROM item) WHERE id = 1", "reference"),
        ("UPDATE letter SET number = '督〔2025〕9号' WHERE id = 1", "id"),
        ("UPDATE reply SET letter = 2 WHERE id = 1", "id"),
        ("UPDATE obstacle SET solution = '没批' WHERE id = 2", "id"),
        ("UPDATE item SET parent = (SELECT max(id) FROM item) WHERE id = 2", "reference"),
    ] {
        let office = Office::new();
        office.enter(|entry| fill(entry, &place(PLACE)));
        let connection = Connection::open(office.file()).unwrap();
        let triggers: Vec<(String, String)> = connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for (name, _) in &triggers {
            connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        connection.execute_batch(sql).unwrap();
        for (_, sql) in &triggers {
            connection.execute_batch(sql).unwrap();
        }
        let faults = Ledger::open_to_verify(office.file()).unwrap().verify().unwrap().faults;
        let named = faults.iter().any(|fault| match fault {
            Fault::Row { how: Odd::Id, .. } => odd == "id",
            Fault::Row { how: Odd::Unreadable(_), .. } => odd == "unreadable",
            Fault::Row { how: Odd::Reference, .. } => odd == "reference",
            _ => false,
        });
        assert!(named, "{sql}: {faults:?}");
        assert!(faults.iter().any(|fault| matches!(fault, Fault::Changed { .. })), "{sql}: {faults:?}");
    }
    // What refers to a later version is refused by the file itself.
    let office = Office::new();
    office.enter(|entry| fill(entry, &place(PLACE)));
    let connection = Connection::open(office.file()).unwrap();
    for sql in [
        format!(
            "INSERT INTO reply (uid, withdrawn, why, letter, date, words, recorded_at, recorded_by) \
             SELECT '000000000001', 0, '', max(id), '2025-07-10', '答', {stamp} FROM letter"
        ),
        format!(
            "INSERT INTO obstacle (uid, withdrawn, why, item, raised, owner, words, solution, recorded_at, recorded_by) \
             SELECT '000000000001', 0, '', max(id), '2025-07-10', '', '难', '', {stamp} FROM item"
        ),
    ] {
        let error = connection.execute_batch(&sql).unwrap_err().to_string();
        assert!(error.contains("names its first version"), "{error}");
    }
}
