//! An office with a ledger, and what it records.

#![allow(dead_code)] // each test file takes what it needs

use chrono::{DateTime, NaiveDate, Utc};
use duizhang::ledger::{Filing, Filter, Ledger, Outcome};
use duizhang::vocabulary::*;
use rusqlite::Connection;
use std::path::PathBuf;
use tempfile::TempDir;

pub fn now() -> DateTime<Utc> {
    "2024-01-15T08:30:00Z".parse().unwrap()
}

pub fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

pub fn place(path: &str) -> PlacePath {
    path.parse().unwrap()
}

/// 规上工业产值增长7.6% of 紫帽镇 in 2023, as typed.
pub fn target() -> Claim {
    Claim {
        role: Role::Target,
        place: place("紫帽镇"),
        year: Year::new(2023).unwrap(),
        indicator: "规上工业产值".into(),
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
        quote: "规上工业产值增长7.6%".into(),
        span: None,
        section: String::new(),
        rule: String::new(),
        responsible: String::new(),
        note: String::new(),
    }
}

pub fn complete(title: &str, date: Option<NaiveDate>) -> Document {
    Document {
        place: place("紫帽镇"),
        kind: "政府工作报告".into(),
        title: title.into(),
        url: String::new(),
        date,
        reviews: Some("2023".parse().unwrap()),
        plans: Some("2024".parse().unwrap()),
        extent: Extent::Full,
        sha256: String::new(),
        scope: None,
    }
}

pub struct Office {
    folder: TempDir,
}

impl Office {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("duizhang.db")
    }

    pub fn ledger(&self) -> Ledger {
        Ledger::open_to_read(self.file()).unwrap()
    }

    pub fn record(&self, claim: &Claim, title: &str, date: Option<NaiveDate>) -> Outcome {
        self.enter(|entry| {
            let key = entry.source(&claim.place, title, "", date).unwrap();
            entry.claim(claim, &key).unwrap()
        })
    }

    pub fn add(&self, document: &Document) -> Filing {
        self.enter(|entry| entry.document(document).unwrap().filing)
    }

    pub fn enter<T>(&self, work: impl FnOnce(&mut duizhang::ledger::Entry<'_>) -> T) -> T {
        let mut ledger = Ledger::open_to_write(self.file()).unwrap();
        let mut entry = ledger.entry("陈", now()).unwrap();
        let done = work(&mut entry);
        entry.commit().unwrap();
        done
    }

    pub fn raw(&self, sql: &str) {
        Connection::open(self.file()).unwrap().execute_batch(sql).unwrap();
    }

    pub fn all(&self) -> Vec<Recorded> {
        self.ledger().claims(&Filter::default()).unwrap()
    }
}

pub fn id(outcome: Outcome) -> String {
    match outcome {
        Outcome::New(id) | Outcome::Known(id) | Outcome::Hidden { id, .. } => id,
    }
}
