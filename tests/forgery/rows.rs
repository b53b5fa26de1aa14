//! Attacks on `merge` and `verify` by rows that were changed, or put in, with ids and chain redone.
//!
//! What must hold: a row whose id, quote, span, value, hash, time or kind does not fit is named; a ledger that holds one
//! is not merged, not a row of it, and neither ledger's file changes. What a single file cannot betray is stated in
//! `what_the_file_alone_cannot_betray`.

use super::chain::{Forger, sha256};
use super::desk::{Desk, REPORT, said, trouble};
use duizhang::ledger::{Fault, Trouble};
use std::fs;

/// One attack: what it is, what must be said of it, and how it is done. The chain is redone afterwards.
struct Attack {
    what: &'static str,
    named: &'static str,
    forge: fn(&Forger),
}

const fn attack(what: &'static str, named: &'static str, forge: fn(&Forger)) -> Attack {
    Attack { what, named, forge }
}

/// The chain of the forged ledger recomputes, and yet it is refused by name, by `verify` and by `merge`.
fn refused(attacks: &[Attack]) {
    for Attack { what, named, forge } in attacks {
        let desk = Desk::new();
        let forger = Forger::at(&desk.other());
        forge(&forger);
        forger.covered().chained();
        forger.done();
        let faults = desk.verified(&desk.other()).faults;
        let told: Vec<String> = faults.iter().map(said).collect();
        let slip = |fault: &Fault| {
            matches!(
                fault,
                Fault::Changed { .. } | Fault::Unlinked(_) | Fault::Uncovered(_) | Fault::Layout(_)
            )
        };
        assert!(!faults.iter().any(slip), "{what}: the forger's own slip: {told:#?}");
        assert!(told.iter().any(|told| told.contains(named)), "{what}: {named:?} is not in {told:#?}");
        let (own, other) = (fs::read(desk.ours()).unwrap(), fs::read(desk.other()).unwrap());
        let refused = trouble(desk.merge(&desk.ours(), &desk.other()));
        assert!(matches!(&refused, Trouble::Unsound(found) if *found == faults), "{what}: {refused}");
        assert!(refused.to_string().contains("Nothing was taken"), "{refused}");
        assert!(fs::read(desk.ours()).unwrap() == own, "{what}: something was taken");
        assert!(fs::read(desk.other()).unwrap() == other, "{what}: the other was touched");
    }
}

#[test]
fn what_nobody_forged_is_sound_and_merged() {
    let desk = Desk::new();
    desk.sound(&desk.other());
    let merged = desk.merge(&desk.ours(), &desk.other()).unwrap();
    assert_eq!((merged.claims, merged.corrections, merged.rulings, merged.restorations), (9, 1, 1, 1));
    desk.sound(&desk.ours());
    let again = desk.merge(&desk.ours(), &desk.other()).unwrap();
    assert_eq!((again.claims, again.known), (0, 11));
    desk.sound(&desk.ours());
}

#[test]
fn what_a_claim_says_is_bound_by_its_id_its_quote_and_its_text() {
    const GRAIN: &str = "indicator = '粮食总产量'";
    assert!(REPORT.contains("12.60"));
    refused(&[
        attack(
            "a value changed under its quote",
            "content of claim k58rvyep71ka is not that of its id",
            |forger| {
                forger.sql(&format!("UPDATE claim SET value = '12.61' WHERE {GRAIN}"));
            },
        ),
        attack("and its id made anew", "the text prints \"12.60\"", |forger| {
            forger.sql(&format!("UPDATE claim SET value = '12.61' WHERE {GRAIN}")).all_ids();
        }),
        attack("printed otherwise than it was", "the text prints \"12.60\"", |forger| {
            forger.sql(&format!("UPDATE claim SET value = '12.6' WHERE {GRAIN}")).all_ids();
        }),
        attack("a fall made another", "the text prints \"3.1\"", |forger| {
            forger.sql("UPDATE claim SET value = '3.11' WHERE value = '-3.1'").all_ids();
        }),
        attack("a number printed with a comma", "the text prints \"1,680\"", |forger| {
            forger.sql("UPDATE claim SET value = '168' WHERE value = '1680'").all_ids();
        }),
        attack("one end of a range", "the text prints \"4.5%—5\"", |forger| {
            forger.sql("UPDATE claim SET value_high = '6' WHERE value_high = '5'").all_ids();
        }),
        attack("the other end of a range", "the text prints \"4.5%—5\"", |forger| {
            forger.sql("UPDATE claim SET value = '4' WHERE value_high = '5'").all_ids();
        }),
        attack("a range made a number", "the text prints \"4.5%—5\"", |forger| {
            forger
                .sql("UPDATE claim SET value = '9', value_high = NULL, comparator = 'eq' WHERE value_high = '5'")
                .all_ids();
        }),
        attack("another indicator", "is not that of its id", |forger| {
            forger.sql(&format!("UPDATE claim SET indicator = '油料总产量' WHERE {GRAIN}"));
        }),
        attack("a target made a result", "is not that of its id", |forger| {
            forger.sql("UPDATE claim SET role = 'result' WHERE indicator = '城镇新增就业'");
        }),
        attack("another unit", "is not that of its id", |forger| {
            forger.sql(&format!("UPDATE claim SET unit = '亿吨' WHERE {GRAIN}"));
        }),
        attack("another year", "is not that of its id", |forger| {
            forger.sql(&format!("UPDATE claim SET year = 2022 WHERE {GRAIN}"));
        }),
        attack("another quote", "the quote of claim", |forger| {
            forger.sql(&format!("UPDATE claim SET quote = '粮食总产量13.60万吨' WHERE {GRAIN}")).all_ids();
        }),
        attack("words of the text from elsewhere", "the quote of claim", |forger| {
            forger.sql(&format!("UPDATE claim SET quote = '地区生产总值增长6%左右' WHERE {GRAIN}")).all_ids();
        }),
        attack("no quote", "the quote of claim", |forger| {
            forger.sql(&format!("UPDATE claim SET quote = '' WHERE {GRAIN}")).all_ids();
        }),
        attack("a span beyond the text", "the quote of claim", |forger| {
            forger.sql(&format!("UPDATE claim SET start = 900000, \"end\" = 900005 WHERE {GRAIN}")).all_ids();
        }),
        attack("a span of the largest numbers", "the quote of claim", |forger| {
            let largest = format!("start = {}, \"end\" = {}", i64::MAX - 1, i64::MAX);
            forger.sql(&format!("UPDATE claim SET {largest} WHERE {GRAIN}")).all_ids();
        }),
        attack("a span within a number", "the text prints \"12.60\"", |forger| {
            forger
                .sql(&format!("UPDATE claim SET \"end\" = start + 2, value = '12' WHERE {GRAIN}"))
                .all_ids();
        }),
        attack("a span over the last digits of a number", "the text prints \"12.60\"", |forger| {
            forger
                .sql(&format!("UPDATE claim SET start = start + 1, value = '2.60' WHERE {GRAIN}"))
                .all_ids();
        }),
        attack("a span over the decimals", "the text prints \"12.60\"", |forger| {
            forger.sql(&format!("UPDATE claim SET start = start + 3, value = '60' WHERE {GRAIN}")).all_ids();
        }),
        attack("a span within a number with a comma", "the text prints \"1,680\"", |forger| {
            forger.sql("UPDATE claim SET start = start + 2, value = '680' WHERE value = '1680'").all_ids();
        }),
        attack("a read claim without a place", "is not that of its id", |forger| {
            forger.sql(&format!("UPDATE claim SET start = NULL, \"end\" = NULL WHERE {GRAIN}"));
        }),
    ]);
}

#[test]
fn a_text_is_bound_by_its_checksum() {
    refused(&[
        attack("another text", "does not match its checksum", |forger| {
            forger.sql("UPDATE document SET text = replace(text, '12.60', '12.61') WHERE text IS NOT NULL");
        }),
        attack("another checksum", "does not match its checksum", |forger| {
            forger
                .sql(&format!("UPDATE document SET sha256 = '{}' WHERE text IS NOT NULL", "ab".repeat(32)))
                .all_ids();
        }),
        attack("both, and the ids", "the quote of claim", |forger| {
            let text = REPORT.replace("粮食总产量12.60", "粮食总产量22.60");
            let set = format!("text = '{text}', sha256 = '{}'", sha256(&text));
            forger.sql(&format!("UPDATE document SET {set} WHERE text IS NOT NULL")).all_ids();
        }),
        attack("no text", "points into a text that is not on file", |forger| {
            forger.sql("UPDATE document SET text = NULL");
        }),
        // The text itself would be taken for one on file when it is read later, and its claims would point into nothing.
        attack("the checksum of a text that is still to be read, without it", "its text", |forger| {
            let sum = sha256("石狮市政府工作报告\n");
            let row = forger.twin(
                "document",
                1,
                &[("title", "'待读'"), ("text", "NULL"), ("sha256", &format!("'{sum}'"))],
            );
            forger.document_id(row, 0);
        }),
        attack("a text without a checksum", "does not match its checksum", |forger| {
            forger.sql("UPDATE document SET text = '别的' WHERE text IS NULL");
        }),
    ]);
}

#[test]
fn every_time_is_one_and_is_not_later_than_its_entry() {
    for table in ["place", "document", "claim", "ruling", "withdrawal", "restoration", "acceptance"] {
        for at in
            ["2024-02-30T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-01T25:00:00Z", "0000-00-00T00:00:00Z"]
        {
            let desk = Desk::new();
            let forger = Forger::at(&desk.other());
            forger.sql(&format!("UPDATE {table} SET recorded_at = '{at}' WHERE id = 1")).chained();
            forger.done();
            let told: Vec<String> = desk.verified(&desk.other()).faults.iter().map(said).collect();
            assert!(told.iter().any(|told| told.contains("cannot be read")), "{table} {at}: {told:?}");
            let own = fs::read(desk.ours()).unwrap();
            assert!(
                matches!(trouble(desk.merge(&desk.ours(), &desk.other())), Trouble::Unsound(_)),
                "{table} {at}"
            );
            assert!(fs::read(desk.ours()).unwrap() == own);
        }
        let desk = Desk::new();
        let forger = Forger::at(&desk.other());
        forger
            .sql(&format!("UPDATE {table} SET recorded_at = '9999-12-31T23:59:59Z' WHERE id = 1"))
            .chained();
        forger.done();
        let told: Vec<String> = desk.verified(&desk.other()).faults.iter().map(said).collect();
        assert!(told.iter().any(|told| told.contains("after the entry that covers it")), "{table}: {told:?}");
        assert!(matches!(trouble(desk.merge(&desk.ours(), &desk.other())), Trouble::Unsound(_)), "{table}");
    }
}

#[test]
fn other_words_and_dates_that_are_none_are_named() {
    refused(&[
        attack("a day that is none", "cannot be read", |forger| {
            forger.sql("UPDATE document SET date = '2024-02-30' WHERE id = 1").all_ids();
        }),
        attack("a month that is none", "cannot be read", |forger| {
            forger.sql("UPDATE document SET reviews = '2023-13' WHERE id = 1").all_ids();
        }),
        attack("a period that is none", "cannot be read", |forger| {
            forger.sql("UPDATE claim SET period = '2024x' WHERE id = 1").all_ids();
        }),
        attack("a flag that is none", "cannot be read", |forger| {
            forger.sql("UPDATE claim SET flags = 'sworn' WHERE id = 1").all_ids();
        }),
        attack("a number that is none", "cannot be read", |forger| {
            forger.sql("UPDATE claim SET stretch = '1.2.3' WHERE id = 1").all_ids();
        }),
        attack("a NUL behind a number", "cannot be read", |forger| {
            forger.sql("UPDATE claim SET value = '5.8' || char(0) || '9' WHERE id = 1").all_ids();
        }),
        attack("a NUL behind a time", "cannot be read", |forger| {
            forger.sql("UPDATE claim SET recorded_at = recorded_at || char(0) || '9' WHERE id = 1");
        }),
        attack("a number spelt as the program never spells it", "cannot be read", |forger| {
            forger.sql("UPDATE claim SET value = '030' WHERE value = '30'");
        }),
        attack("a flag said twice", "cannot be read", |forger| {
            forger.sql("UPDATE claim SET flags = 'provisional;provisional' WHERE id = 1");
        }),
        attack("a name of a place that is none", "cannot be read", |forger| {
            forger.sql("UPDATE place SET path = '', name = '' WHERE id = 1").all_ids();
        }),
        attack("a path without the place above", "refers to a row", |forger| {
            forger
                .sql("UPDATE place SET path = '福建省/泉水县', name = '福建省/泉水县' WHERE id = 1")
                .all_ids();
        }),
        attack("a name that is not the last of its path", "refers to a row", |forger| {
            forger.sql("UPDATE place SET name = '水县' WHERE id = 1");
        }),
        attack("a place above itself", "refers to a row", |forger| {
            forger.sql("UPDATE place SET parent = 1 WHERE id = 1");
        }),
    ]);
}

#[test]
fn who_vouches_is_bound_by_where_a_claim_comes_from() {
    refused(&[
        attack("a machine-read row said to be reviewed", "the review mark of claim k58rvyep71ka", |forger| {
            forger.sql("UPDATE claim SET reviewed = 1 WHERE indicator = '粮食总产量'");
        }),
        attack("a typed row said to be unreviewed", "the review mark of claim", |forger| {
            forger.sql("UPDATE claim SET reviewed = 0 WHERE start IS NULL AND supersedes IS NULL");
        }),
        attack("a correction said to be unreviewed", "the content of claim", |forger| {
            forger.sql("UPDATE claim SET reviewed = 0 WHERE supersedes IS NOT NULL");
        }),
        attack("a correction by the program of what was typed", "the review mark of claim", |forger| {
            let row =
                forger.number("SELECT id FROM claim WHERE start IS NULL AND supersedes IS NULL LIMIT 1");
            let row = forger.twin("claim", row, &[("supersedes", &row.to_string()), ("reviewed", "0")]);
            forger.claim_id(row, "", 0);
        }),
        attack("a reading of what the text does not print", "the text prints", |forger| {
            let row = "SELECT id FROM claim WHERE indicator = '粮食总产量'";
            let row = forger.number(row);
            let row = forger.twin("claim", row, &[("supersedes", &row.to_string()), ("value", "'999'")]);
            forger.claim_id(row, "", 0);
        }),
        attack(
            "a read row passed off as a correction, which no text need bear out",
            "refers to a row",
            |forger| {
                let set = "supersedes = 2, value = '99', reviewed = 1";
                forger.sql(&format!("UPDATE claim SET {set} WHERE indicator = '新增城镇就业'")).all_ids();
            },
        ),
    ]);
}

#[test]
fn a_row_refers_only_to_what_it_can_be_about() {
    refused(&[
        attack(
            "a correction of another document's claim",
            "refers to a row that it cannot be about",
            |forger| {
                let set = [("supersedes", "1"), ("reviewed", "1"), ("document", "2")];
                let row = forger.twin("claim", 1, &set);
                forger.claim_id(row, "", 0);
            },
        ),
        attack("a correction of a later row", "refers to a row that it cannot be about", |forger| {
            let later =
                forger.number("SELECT id FROM claim WHERE supersedes IS NULL ORDER BY id DESC LIMIT 1");
            let earlier =
                "SELECT id FROM claim WHERE start IS NULL AND supersedes IS NULL ORDER BY id LIMIT 1";
            let row = forger.number(earlier);
            forger.sql(&format!(
                "UPDATE claim SET supersedes = {later}, document = (SELECT document FROM claim WHERE id = {later}) \
                 WHERE id = {row}"
            ));
            forger.claim_id(row, "", 0);
        }),
        attack("a correction of itself", "refers to a row that it cannot be about", |forger| {
            let row = forger.number("SELECT id FROM claim WHERE start IS NULL ORDER BY id LIMIT 1");
            forger.sql(&format!("UPDATE claim SET supersedes = {row} WHERE id = {row}"));
            forger.claim_id(row, "", 0);
        }),
        // Both would stand: a claim counted twice.
        attack("a correction of a correction", "refers to a row that it cannot be about", |forger| {
            let corrected = forger.number("SELECT id FROM claim WHERE supersedes IS NOT NULL");
            let set = [("supersedes", &*corrected.to_string()), ("value", "'32'")];
            let row = forger.twin("claim", corrected, &set);
            forger.claim_id(row, "", 0);
        }),
        attack(
            "a correction that points elsewhere in the text",
            "refers to a row that it cannot be about",
            |forger| {
                let set = [("supersedes", "1"), ("reviewed", "1"), ("start", "start + 1"), ("value", "'7'")];
                let row = forger.twin("claim", 1, &set);
                forger.claim_id(row, "", 0);
            },
        ),
        attack(
            "a version of another place's document",
            "refers to a row that it cannot be about",
            |forger| {
                let row = forger.twin("document", 2, &[("root", "1"), ("title", "'别的'")]);
                forger.document_id(row, 0);
            },
        ),
        attack("a version of a version", "refers to a row that it cannot be about", |forger| {
            let row = forger.twin("document", 1, &[("root", "1"), ("kind", "'新闻'"), ("text", "NULL")]);
            forger.document_id(row, 0);
            let set = [("root", &*row.to_string()), ("kind", "'规划'"), ("text", "NULL")];
            let row = forger.twin("document", 1, &set);
            forger.document_id(row, 0);
        }),
        attack("a version that has another text", "refers to a row that it cannot be about", |forger| {
            let text = "别的";
            let (text, sum) = (format!("'{text}'"), format!("'{}'", sha256(text)));
            let row = forger.twin("document", 1, &[("root", "1"), ("text", &text), ("sha256", &sum)]);
            forger.document_id(row, 0);
        }),
        attack("a ruling on a result", "refers to a row that it cannot be about", |forger| {
            forger.sql("UPDATE ruling SET claim = 1");
            forger.ruling_id(1, 0);
        }),
        attack("a ruling on nothing", "refers to a row that does not exist", |forger| {
            forger.sql("UPDATE ruling SET claim = 999");
        }),
        attack("a withdrawal of nothing", "refers to a row that does not exist", |forger| {
            forger.sql("UPDATE withdrawal SET claim = 999");
        }),
        attack(
            "a withdrawal of two rows at once",
            "breaks a rule of the layout: ( claim IS NOT NULL )",
            |forger| {
                forger.sql("UPDATE withdrawal SET document = 1");
            },
        ),
        attack(
            "a claim of a document's later version",
            "refers to a row that it cannot be about",
            |forger| {
                let row = forger.twin("document", 1, &[("root", "1"), ("kind", "'新闻'"), ("text", "NULL")]);
                forger.document_id(row, 0);
                forger.sql(&format!("UPDATE claim SET document = {row} WHERE id = 1"));
            },
        ),
    ]);
}

#[test]
fn nothing_refers_to_what_was_recorded_after_it() {
    for (table, column) in [("ruling", "claim"), ("withdrawal", "claim"), ("acceptance", "claim")] {
        let desk = Desk::new();
        let forger = Forger::at(&desk.other());
        let about = forger
            .number("SELECT id FROM claim WHERE role = 'target' AND start IS NOT NULL ORDER BY id LIMIT 1");
        let row = forger.copy("claim", about, &[("uid", "'000000000000'"), ("indicator", "'将来'")]);
        forger.claim_id(row, "", 0);
        forger
            .entered("2026-01-01T00:00:00Z")
            .sql(&format!("UPDATE {table} SET {column} = {row} WHERE id = 1"));
        if table == "ruling" {
            forger.ruling_id(1, 0);
        }
        forger.sql("UPDATE entry SET recorded_at = (SELECT max(recorded_at) FROM entry)").chained();
        forger.done();
        let told: Vec<String> = desk.verified(&desk.other()).faults.iter().map(said).collect();
        assert!(
            told.iter().any(|told| told.contains("refers to a row that it cannot be about")),
            "{table}: {told:?}"
        );
        assert!(matches!(trouble(desk.merge(&desk.ours(), &desk.other())), Trouble::Unsound(_)), "{table}");
    }
}

#[test]
fn the_same_is_on_file_once_under_the_id_that_belongs_to_it() {
    refused(&[
        attack("an id of nothing", "is not that of its id", |forger| {
            forger.sql("UPDATE claim SET uid = 'zzzzzzzzzzzz' WHERE id = 1");
        }),
        attack("one id twice", "the file is not consistent", |forger| {
            forger.sql("DROP INDEX IF EXISTS none; PRAGMA writable_schema = ON");
            let sql = forger.text("SELECT sql FROM sqlite_schema WHERE name = 'ruling'");
            let loose = sql.replace("uid         TEXT NOT NULL UNIQUE", "uid         TEXT NOT NULL ");
            assert_ne!(sql, loose);
            // A twin of the table without the rule, whose pages take the place of its own.
            forger.sql(&loose.replace("CREATE TABLE ruling", "CREATE TABLE loose"));
            forger.sql("INSERT INTO loose SELECT * FROM ruling; INSERT INTO loose SELECT 2, uid, claim, status, why, \
                        recorded_at, recorded_by FROM ruling");
            forger.sql(
                "CREATE TABLE swap AS SELECT (SELECT rootpage FROM sqlite_schema WHERE name = 'ruling') AS a, \
                 (SELECT rootpage FROM sqlite_schema WHERE name = 'loose') AS b; \
                 UPDATE sqlite_schema SET rootpage = CASE name WHEN 'ruling' THEN (SELECT b FROM swap) \
                 ELSE (SELECT a FROM swap) END WHERE name IN ('ruling', 'loose'); DROP TABLE swap; \
                 PRAGMA schema_version = 4242",
            );
            forger.sql("DROP TABLE loose");
        }),
        // Without the other document's claim of the same words, nothing is told apart by this id: it stands twice.
        attack("a claim once more, told apart from itself", "is not that of its id", |forger| {
            let of = forger.text("SELECT uid FROM document WHERE id = 1");
            let row = forger.twin("claim", 1, &[]);
            forger.claim_id(row, &of, 0);
        }),
        attack("a typed claim once more", "is not that of its id", |forger| {
            let row = forger.number("SELECT id FROM claim WHERE start IS NULL AND role = 'result'");
            let of = forger.text(&format!(
                "SELECT document.uid FROM document JOIN claim ON document.id = claim.document WHERE claim.id = {row}"
            ));
            let row = forger.twin("claim", row, &[]);
            forger.claim_id(row, &of, 0);
        }),
        attack(
            "a document under the second number, of which there is no first",
            "is not that of its id",
            |forger| {
                forger.document_id(2, 1);
                let claims = "UPDATE claim SET uid = uid";
                forger.sql(claims);
            },
        ),
        attack("a correction under a number that was not reached", "is not that of its id", |forger| {
            let corrected = forger.number("SELECT id FROM claim WHERE supersedes IS NOT NULL");
            forger.claim_id(corrected, "", 999);
        }),
        attack("a ruling under a number that was not reached", "is not that of its id", |forger| {
            forger.ruling_id(1, 7);
        }),
    ]);
}

#[test]
fn what_the_file_alone_cannot_betray() {
    // Ids, quotes, spans and checksums bind what is said to the words of a text; that the words mean it, that the text is
    // the true one and that a person typed or decided something, no file can prove. Against these there are the published
    // head, the original documents, and other people's ledgers.
    let unseen: [(&str, fn(&Forger)); 9] = [
        ("what a number is said to be about, with its id made anew", |forger| {
            forger.sql("UPDATE claim SET indicator = '油料总产量' WHERE indicator = '粮食总产量'");
        }),
        ("its unit", |forger| {
            forger.sql("UPDATE claim SET unit = '亿吨' WHERE indicator = '粮食总产量'");
        }),
        ("whether it rose or fell", |forger| {
            forger.sql("UPDATE claim SET value = '3.1' WHERE value = '-3.1'");
        }),
        ("how it binds", |forger| {
            forger.sql("UPDATE claim SET comparator = 'le', cue = '以下' WHERE indicator = '城镇新增就业'");
        }),
        ("a number set upon words of the quote, which may say one", |forger| {
            let words = REPORT.find("吨，单位").unwrap();
            let span = format!("start = {words}, \"end\" = {}", words + 3);
            forger.sql(&format!("UPDATE claim SET {span}, value = '99' WHERE indicator = '粮食总产量'"));
        }),
        ("what was typed", |forger| {
            forger.sql("UPDATE claim SET value = '2', quote = '开工项目2个' WHERE value = '30'");
        }),
        ("what a person corrected it to", |forger| {
            forger.sql("UPDATE claim SET value = '2' WHERE supersedes IS NOT NULL");
        }),
        ("who ruled, why and how", |forger| {
            forger.sql("UPDATE ruling SET status = 'missed', why = '未见竣工', recorded_by = '王主任'");
        }),
        ("what kind of document it is, and how much of it there is", |forger| {
            forger.sql("UPDATE document SET kind = '新闻', extent = 'excerpt' WHERE id = 1");
        }),
    ];
    for (what, forge) in unseen {
        let desk = Desk::new();
        let published = desk.sound(&desk.other()).head.unwrap().head;
        let forger = Forger::at(&desk.other());
        forge(&forger);
        forger.all_ids().chained();
        forger.done();
        desk.sound(&desk.other());
        // But the head that was published before is not in it any more.
        let told = desk.told(&desk.other(), &["verify", "--head", &published], 1);
        assert!(told.contains(&published), "{what}: {told}");
    }
}
