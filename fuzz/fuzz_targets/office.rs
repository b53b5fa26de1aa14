//! A small ledger with rows in every table, and where the targets put their files: in memory, where there is such a place.

use chrono::{DateTime, Utc};
use duizhang::ledger::{Ledger, Outcome};
use duizhang::vocabulary::*;
use std::path::{Path, PathBuf};

pub fn now() -> DateTime<Utc> {
    "2024-01-15T08:30:00Z".parse().unwrap()
}

pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

fn claim(role: Role, value: &str) -> Claim {
    Claim {
        role,
        place: "晋江市/紫帽镇".parse().unwrap(),
        year: Year::new(2023).unwrap(),
        indicator: "规上工业产值".into(),
        measure: Measure::Growth,
        comparator: Comparator::Eq,
        cue: String::new(),
        value: Some(value.parse().unwrap()),
        value_high: None,
        stretch: None,
        unit: "%".into(),
        period: "2023".parse().unwrap(),
        relative_to: None,
        flags: Flags::default(),
        quote: format!("规上工业产值增长{value}%"),
        span: None,
        section: String::new(),
        rule: String::new(),
    }
}

/// Writes the ledger.
pub fn fill(path: &PathBuf) {
    let mut ledger = Ledger::open_to_write(path).unwrap();
    let place: PlacePath = "晋江市/紫帽镇".parse().unwrap();
    let mut entry = ledger.entry("陈", now()).unwrap();
    let source = entry.source(&place, "报告", "", None).unwrap();
    let Outcome::New(first) = entry.claim(&claim(Role::Target, "7.6"), &source).unwrap() else { panic!() };
    entry.claim(&claim(Role::Result, "7.5"), &source).unwrap();
    entry.commit().unwrap();
    let mut entry = ledger.entry("王", now()).unwrap();
    let corrected = entry.correct(&first, &claim(Role::Target, "7.7"), "看错").unwrap().id().to_owned();
    entry.rule(&corrected, Status::Met, "核定").unwrap();
    entry.withdraw(&corrected, "重复").unwrap();
    entry.restore(&corrected, "并不重复").unwrap();
    entry.commit().unwrap();
}
