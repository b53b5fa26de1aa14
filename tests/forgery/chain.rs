//! The forger's toolkit: whoever holds a ledger's file changes its rows around the triggers, makes ids from what they
//! then say, and closes the chain anew, exactly as the program does. Nothing of the program is called for it.
//!
//! What must hold: redone over rows that were not touched, the chain and the ids come out as they were, so that what is
//! found out about a forged ledger is not found out by a slip of the forger's.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// What an entry covers, table by table, with the columns in the order they are hashed.
const COVERED: [(&str, &str); 16] = [
    ("place", "id, path, name, parent, level, code, recorded_at, recorded_by"),
    (
        "document",
        "id, uid, root, place, kind, title, url, date, reviews, plans, extent, sha256, text, recorded_at, recorded_by",
    ),
    (
        "claim",
        "id, uid, supersedes, role, place, document, year, indicator, measure, comparator, cue, value, value_high, \
         stretch, unit, period, relative_to, flags, quote, start, \"end\", section, rule, reviewed, recorded_at, \
         recorded_by, why",
    ),
    ("ruling", "id, uid, claim, status, why, recorded_at, recorded_by"),
    ("withdrawal", "id, claim, ruling, document, why, recorded_at, recorded_by"),
    ("restoration", "id, withdrawal, why, recorded_at, recorded_by"),
    ("acceptance", "id, claim, accepted, recorded_at, recorded_by"),
    (
        "item",
        "id, uid, root, withdrawn, why, place, year, name, target, parent, lead, co_units, official, person, due, topic, \
         weight, binding, baseline, indicator, measure, comparator, cue, value, value_high, unit, provisional, source, \
         note, recorded_at, recorded_by",
    ),
    ("milestone", "id, item, due, words, value, recorded_at, recorded_by"),
    (
        "progress",
        "id, uid, root, withdrawn, why, item, as_of, reach, indicator, measure, comparator, cue, value, value_high, unit, \
         provisional, printed, done, milestone, words, note, evidence, recorded_at, recorded_by",
    ),
    (
        "letter",
        "id, uid, root, withdrawn, why, item, number, grade, sent, answer_by, new_due, words, recorded_at, recorded_by",
    ),
    ("reply", "id, uid, root, withdrawn, why, letter, date, words, recorded_at, recorded_by"),
    (
        "obstacle",
        "id, uid, root, withdrawn, why, item, raised, owner, due, words, solved, solution, recorded_at, recorded_by",
    ),
    (
        "project",
        "id, uid, root, withdrawn, why, place, name, lead, value, unit, source, note, recorded_at, recorded_by",
    ),
    (
        "stage",
        "id, uid, root, withdrawn, why, project, stage, date, value, unit, evidence, note, recorded_at, recorded_by",
    ),
    (
        "response",
        "id, uid, root, withdrawn, why, claim, unit, date, words, evidence, recorded_at, recorded_by",
    ),
];

/// How many of them an entry of that layout covers.
fn covered_under(layout: i64) -> usize {
    match layout {
        ..7 => 7,
        7 => 13,
        _ => COVERED.len(),
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// A ledger's file in the hands of a forger.
pub struct Forger {
    pub connection: Connection,
    triggers: Vec<String>,
}

impl Forger {
    /// Takes the triggers out of the way.
    pub fn at(file: &Path) -> Self {
        let connection = Connection::open(file).unwrap();
        let careless = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF; \
                        PRAGMA journal_mode = MEMORY";
        connection.execute_batch(careless).unwrap();
        let listed: Vec<(String, String)> = connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let drops: String = listed.iter().map(|(name, _)| format!("DROP TRIGGER {name};")).collect();
        connection.execute_batch(&format!("BEGIN; {drops} COMMIT")).unwrap();
        Self { connection, triggers: listed.into_iter().map(|(_, sql)| sql).collect() }
    }

    pub fn sql(&self, sql: &str) -> &Self {
        self.connection.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        self
    }

    pub fn text(&self, sql: &str) -> String {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    pub fn number(&self, sql: &str) -> i64 {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// Puts a copy of a row in, with those columns set anew; gives its number.
    pub fn copy(&self, table: &str, row: i64, set: &[(&str, &str)]) -> i64 {
        let columns = COVERED.iter().find(|(name, _)| *name == table).unwrap().1;
        let columns: Vec<&str> =
            columns.split(", ").map(str::trim).filter(|column| *column != "id").collect();
        let values: Vec<&str> = columns
            .iter()
            .map(|column| set.iter().find(|(name, _)| name == column).map_or(*column, |(_, value)| value))
            .collect();
        let (columns, values) = (columns.join(", "), values.join(", "));
        self.sql(&format!("INSERT INTO {table} ({columns}) SELECT {values} FROM {table} WHERE id = {row}"));
        self.connection.last_insert_rowid()
    }

    /// Puts a copy of a row in as `copy` does, where ids are to be made anew.
    pub fn twin(&self, table: &str, row: i64, set: &[(&str, &str)]) -> i64 {
        let mut set = set.to_vec();
        set.push(("uid", "'000000000000'"));
        self.copy(table, row, &set)
    }

    /// Makes the id of a claim from what it says; `again` is counted up for a correction.
    pub fn claim_id(&self, row: i64, apart: &str, again: u32) -> String {
        let id = self.made_claim_id(row, apart, again);
        self.connection.execute("UPDATE claim SET uid = ?2 WHERE id = ?1", (row, &id)).unwrap();
        id
    }

    pub fn made_claim_id(&self, row: i64, apart: &str, again: u32) -> String {
        let one = |sql: &str| -> String {
            self.connection.query_row(sql, [row], |row| row.get(0)).optional().unwrap().unwrap_or_default()
        };
        let own = |column: &str| {
            one(&format!("SELECT coalesce(CAST({column} AS TEXT), '') FROM claim WHERE id = ?1"))
        };
        let place = one("SELECT path FROM claim JOIN place ON place.id = claim.place WHERE claim.id = ?1");
        let first = one(
            "SELECT first.uid FROM claim JOIN claim AS first ON first.id = claim.supersedes WHERE claim.id = ?1",
        );
        if !first.is_empty() {
            let said = [
                "measure",
                "comparator",
                "cue",
                "value",
                "value_high",
                "stretch",
                "unit",
                "relative_to",
                "flags",
            ];
            let by_program = own("reviewed") == "0";
            let mut parts = vec![
                if by_program { "reading" } else { "correction" }.to_owned(),
                first,
                own("role"),
                place,
                own("year"),
                own("period"),
                own("indicator"),
            ];
            parts.extend(said.map(own));
            parts.push(again.to_string());
            if by_program {
                parts.extend(["start", "quote", "section", "rule"].map(own));
            }
            return made(&parts);
        }
        let of = "FROM claim JOIN document ON document.id = claim.document \
                  JOIN place ON place.id = document.place WHERE claim.id = ?1";
        let whose = one(&format!("SELECT place.path {of}"));
        let sum = "FROM claim JOIN document ON document.id = claim.document OR document.root = claim.document \
                   WHERE claim.id = ?1 AND claim.start IS NOT NULL AND document.sha256 <> '' LIMIT 1";
        let mut source = one(&format!("SELECT document.sha256 {sum}"));
        if source.is_empty() {
            source = one(&format!("SELECT document.title {of}"));
        }
        let mut parts =
            vec!["claim".to_owned(), own("role"), place, own("year"), own("period"), own("indicator")];
        let said = [
            "measure",
            "comparator",
            "value",
            "value_high",
            "stretch",
            "unit",
            "relative_to",
            "flags",
            "quote",
        ];
        parts.extend(said.map(own));
        parts.extend([whose, source, own("start"), apart.to_owned()]);
        made(&parts)
    }

    /// Makes the id of a document, or of a version of one, from what it says.
    pub fn document_id(&self, row: i64, again: u32) -> String {
        let one = |sql: &str| -> String {
            self.connection.query_row(sql, [row], |row| row.get(0)).optional().unwrap().unwrap_or_default()
        };
        let own = |column: &str| one(&format!("SELECT coalesce({column}, '') FROM document WHERE id = ?1"));
        let place =
            one("SELECT path FROM document JOIN place ON place.id = document.place WHERE document.id = ?1");
        let first = one(
            "SELECT first.uid FROM document JOIN document AS first ON first.id = document.root WHERE document.id = ?1",
        );
        let mut parts =
            vec!["document".to_owned(), place, own("title"), own("date"), own("url"), own("sha256")];
        if !first.is_empty() {
            parts.push(first);
            parts.extend(["kind", "reviews", "plans", "extent"].map(own));
        }
        parts.extend((again > 0).then(|| again.to_string()));
        let id = made(&parts);
        self.connection.execute("UPDATE document SET uid = ?2 WHERE id = ?1", (row, &id)).unwrap();
        id
    }

    /// Makes the id of a ruling from what it says.
    pub fn ruling_id(&self, row: i64, again: u32) -> String {
        let mut parts = vec!["ruling".to_owned()];
        let of = "SELECT claim.uid, status, ruling.why, ruling.recorded_by FROM ruling \
                  JOIN claim ON claim.id = ruling.claim WHERE ruling.id = ?1";
        let said = self.connection.query_row(of, [row], |row| {
            (0..4).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<String>>>()
        });
        parts.extend(said.optional().unwrap().unwrap_or_default());
        parts.extend((again > 0).then(|| again.to_string()));
        let id = made(&parts);
        self.connection.execute("UPDATE ruling SET uid = ?2 WHERE id = ?1", (row, &id)).unwrap();
        id
    }

    /// Makes the ids of every document, first version of a claim, correction and ruling anew, each under the number
    /// under which the same is said for the first time.
    pub fn all_ids(&self) -> &Self {
        let rows = |sql: &str| -> Vec<i64> {
            let mut found = self.connection.prepare(sql).unwrap();
            found.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        for row in rows("SELECT id FROM document ORDER BY root IS NOT NULL, id") {
            self.document_id(row, 0);
        }
        for row in rows("SELECT id FROM claim ORDER BY supersedes IS NOT NULL, id") {
            self.claim_id(row, "", 0);
        }
        for row in rows("SELECT id FROM ruling") {
            self.ruling_id(row, 0);
        }
        self
    }

    /// Lets the last entry cover whatever rows there are now.
    pub fn covered(&self) -> &Self {
        for (table, _) in COVERED {
            self.sql(&format!(
                "UPDATE entry SET {table} = (SELECT coalesce(max(id), 0) FROM {table}) \
                 WHERE id = (SELECT max(id) FROM entry)"
            ));
        }
        self
    }

    /// Adds an entry that covers whatever rows there are now, closed at that time.
    pub fn entered(&self, at: &str) -> &Self {
        self.sql(&format!(
            "INSERT INTO entry SELECT id + 1, kind, place, document, claim, ruling, withdrawal, restoration, acceptance, \
             head, substr(head, 2) || substr(head, 1, 1), '{at}', recorded_by, layout, item, milestone, progress, \
             letter, reply, obstacle, project, stage, response FROM entry ORDER BY id DESC LIMIT 1"
        ));
        self.covered()
    }

    /// Computes every entry's head anew.
    pub fn chained(&self) -> &Self {
        let mut from = [0_i64; COVERED.len()];
        let mut head = String::new();
        for entry in 1..=self.number("SELECT count(*) FROM entry") {
            let mut bytes = b"duizhang entry".to_vec();
            put(&mut bytes, head.as_bytes());
            for column in ["kind", "recorded_at", "recorded_by"] {
                put(
                    &mut bytes,
                    self.text(&format!("SELECT {column} FROM entry WHERE id = {entry}")).as_bytes(),
                );
            }
            bytes.extend(entry.to_be_bytes());
            let last = COVERED.map(|(table, _)| {
                self.number(&format!("SELECT coalesce({table}, 0) FROM entry WHERE id = {entry}"))
            });
            let layout = self.number(&format!("SELECT coalesce(layout, 2) FROM entry WHERE id = {entry}"));
            last[..covered_under(layout)].iter().for_each(|last| bytes.extend(last.to_be_bytes()));
            if layout > 2 {
                bytes.extend(layout.to_be_bytes());
            }
            for (table, (name, columns)) in COVERED.iter().enumerate().take(covered_under(layout)) {
                let later = match (*name, layout) {
                    ("document", 5..) => ", scope, told",
                    ("document", 4) => ", scope",
                    _ => "",
                };
                let sql = format!(
                    "SELECT {columns}{later} FROM {name} NOT INDEXED WHERE id > {} AND id <= {} ORDER BY id",
                    from[table], last[table]
                );
                let mut rows = self.connection.prepare(&sql).unwrap();
                let width = rows.column_count();
                let mut rows = rows.query([]).unwrap();
                while let Some(row) = rows.next().unwrap() {
                    bytes.push(u8::try_from(table).unwrap());
                    for column in 0..width {
                        cell(&mut bytes, u8::try_from(column).unwrap(), row.get_ref(column).unwrap());
                    }
                    bytes.push(255);
                }
            }
            let made = hex(&Sha256::digest(&bytes));
            self.connection
                .execute("UPDATE entry SET previous = ?2, head = ?3 WHERE id = ?1", (entry, &head, &made))
                .unwrap();
            (from, head) = (last, made);
        }
        self
    }

    /// Puts the triggers back as they were, and lets go of the file.
    pub fn done(self) {
        self.sql(&format!("BEGIN; {}; COMMIT", self.triggers.join(";")));
    }
}

fn put(bytes: &mut Vec<u8>, words: &[u8]) {
    bytes.extend((words.len() as u64).to_be_bytes());
    bytes.extend(words);
}

fn cell(bytes: &mut Vec<u8>, column: u8, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => {}
        ValueRef::Integer(number) => {
            bytes.extend([column, b'i']);
            bytes.extend(number.to_be_bytes());
        }
        ValueRef::Text(words) => {
            bytes.extend([column, b't']);
            put(bytes, words);
        }
        ValueRef::Real(_) | ValueRef::Blob(_) => panic!("no such value is covered"),
    }
}

/// The id of what the parts say together.
fn made(parts: &[String]) -> String {
    let mut bytes = Vec::new();
    parts.iter().for_each(|part| put(&mut bytes, part.as_bytes()));
    let bits = Sha256::digest(&bytes).iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let alphabet = b"0123456789abcdefghjkmnpqrstvwxyz";
    (0..12).map(|place| char::from(alphabet[(bits >> (59 - 5 * place) & 31) as usize])).collect()
}

#[test]
fn redone_over_rows_that_were_not_touched_ids_and_heads_come_out_as_they_were() {
    let desk = super::desk::Desk::new();
    let before = std::fs::read(desk.ledger()).unwrap();
    let listed = |sql: &str| -> Vec<String> {
        let connection = Connection::open(desk.ledger()).unwrap();
        let mut rows = connection.prepare(sql).unwrap();
        rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let all = "SELECT head FROM entry UNION ALL SELECT uid FROM claim UNION ALL SELECT uid FROM document \
               UNION ALL SELECT uid FROM ruling";
    let honest = listed(all);
    let forger = Forger::at(&desk.ledger());
    forger.sql("UPDATE entry SET previous = '', head = printf('%064x', id)").all_ids().chained();
    forger.done();
    assert_eq!(listed(all), honest);
    assert!(honest.len() > 20 && std::fs::read(desk.ledger()).unwrap() != before);
    desk.sound(&desk.ledger());
}
