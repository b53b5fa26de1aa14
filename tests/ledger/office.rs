//! An office with a ledger, and what it records: for tests and for fuzz targets.

#![allow(dead_code)] // each takes what it needs

use chrono::{DateTime, NaiveDate, Utc};
use duizhang::ledger::{Filing, Filter, Ledger, Outcome};
use duizhang::vocabulary::*;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
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

/// Where fuzz targets put their files: in memory, where there is such a place.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// Writes a small ledger with rows in every table.
pub fn fill(path: &Path) {
    let mut ledger = Ledger::open_to_write(path).unwrap();
    let mut entry = ledger.entry("陈", now()).unwrap();
    let source = entry.source(&target().place, "报告", "", None).unwrap();
    let first = id(entry.claim(&target(), &source).unwrap());
    entry.claim(&Claim { role: Role::Result, ..target() }, &source).unwrap();
    entry.commit().unwrap();
    let mut entry = ledger.entry("王", now()).unwrap();
    let mended =
        Claim {
            value: Some("7.7".parse().unwrap()), quote: "规上工业产值增长7.7%".into(), ..target()
        };
    let corrected = entry.correct(&first, &mended, "看错").unwrap().id().to_owned();
    entry.rule(&corrected, Status::Met, "核定").unwrap();
    entry.withdraw(&corrected, "重复").unwrap();
    entry.restore(&corrected, "并不重复").unwrap();
    entry.commit().unwrap();
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
