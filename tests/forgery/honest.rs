//! No attack: offices that record, read, correct, withdraw, restore, rule, accept and merge to and fro, at random and for
//! years.
//!
//! What must hold: a check that accuses an honest ledger is as bad as one that lets a forged one pass; so nothing is ever
//! found wrong with any of them. A merge once more changes nothing, and a rebuilt ledger is the same.
//! `DUIZHANG_SEED` and `DUIZHANG_OFFICES` set which and how many.

use super::chain::sha256;
use super::desk::{Desk, said};
use super::export::rows;
use chrono::{DateTime, TimeDelta, Utc};
use duizhang::ledger::{Entry, Ledger, LedgerError};
use duizhang::vocabulary::*;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const PLACES: [&str; 3] = ["泉水县", "石狮市/蚶江镇", "蚶江镇"];
const TITLES: [&str; 3] = ["政府工作报告", "工作计划", ""];
const TEXTS: [&str; 3] = [
    "地区生产总值增长6.0%，粮食总产量12.60万吨。",
    "地区生产总值增长6.0%，粮食总产量增长4.5%—5%，就业1,680人。",
    "开工项目30个，能耗下降3.1%，开工项目30个。",
];
const INDICATORS: [&str; 2] = ["地区生产总值", "开工项目"];

fn claim(dice: &mut Dice, place: &PlacePath, value: &str) -> Claim {
    let year = 2023 + i32::try_from(dice.below(2)).unwrap();
    Claim {
        role: if dice.below(3) == 0 { Role::Result } else { Role::Target },
        place: place.clone(),
        year: Year::new(year).unwrap(),
        indicator: (*dice.of(&INDICATORS)).to_owned(),
        measure: Measure::Growth,
        comparator: Comparator::Eq,
        cue: String::new(),
        value: Some(value.parse().unwrap()),
        value_high: None,
        stretch: None,
        unit: "%".to_owned(),
        period: year.to_string().parse().unwrap(),
        relative_to: None,
        flags: Flags::default(),
        quote: format!("增长{value}%"),
        span: None,
        section: String::new(),
        rule: String::new(),
        responsible: String::new(),
        note: String::new(),
    }
}

fn document(dice: &mut Dice, place: &PlacePath, text: Option<&str>) -> Document {
    let period = |dice: &mut Dice| ["", "2023", "2024"][dice.below(3)].parse().ok();
    Document {
        place: place.clone(),
        kind: (*dice.of(&["", "政府工作报告"])).to_owned(),
        title: (*dice.of(&TITLES)).to_owned(),
        url: (*dice.of(&["", "https://example.com/1"])).to_owned(),
        date: ["", "2024-01-10", "2024-01-11"][dice.below(3)].parse().ok(),
        reviews: period(dice),
        plans: period(dice),
        extent: *dice.of(&[Extent::Keyed, Extent::Excerpt, Extent::Full]),
        sha256: text.map(sha256).unwrap_or_default(),
        scope: None,
    }
}

/// A text and what the program reads in it.
fn read(dice: &mut Dice, entry: &mut Entry<'_>, place: &PlacePath) -> Result<(), LedgerError> {
    let text = *dice.of(&TEXTS);
    let filed = entry.text(&document(dice, place, Some(text)), text, &Facts::default())?;
    for number in ["6.0", "12.60", "1,680", "30", "3.1"] {
        let found: Vec<usize> = text.match_indices(number).map(|(start, _)| start).collect();
        for start in found {
            let read = claim(dice, place, &number.replace(',', ""));
            let span = Some(Span { start, end: start + number.len() });
            let quote = number.to_owned();
            entry.claim(&Claim { span, quote, rule: "growth".to_owned(), ..read }, &filed.key)?;
        }
    }
    Ok(())
}

/// Something that an office does. What the ledger does not allow it leaves undone.
fn act(dice: &mut Dice, entry: &mut Entry<'_>, ids: &[String]) -> Result<(), LedgerError> {
    let place: PlacePath = dice.of(&PLACES).parse().unwrap();
    let value = *dice.of(&["5", "5.0", "6", "-3.1"]);
    let none = String::new();
    let id = if ids.is_empty() { &none } else { dice.of(ids) };
    match dice.below(12) {
        0 | 1 => {
            let title = *dice.of(&TITLES);
            let date = ["", "2024-01-10"][dice.below(2)].parse().ok();
            let key = entry.source(&place, title, "", date)?;
            entry.claim(&claim(dice, &place, value), &key).map(drop)
        }
        2 | 3 => read(dice, entry, &place),
        4 => entry.document(&document(dice, &place, None)).map(drop),
        5 | 6 => entry.correct(id, &claim(dice, &place, value), "看错").map(drop),
        7 | 8 => entry.withdraw(id, "误录").map(drop),
        9 => entry.restore(id, "").map(drop),
        10 => entry.rule(id, *dice.of(&[Status::Met, Status::Missed]), "已核实").map(drop),
        _ if dice.below(3) == 0 => entry.take_back(id).map(drop),
        _ => entry.accept(id).map(drop),
    }
}

fn ids(ledger: &Path) -> Vec<String> {
    let Ok(connection) = Connection::open(ledger) else { return Vec::new() };
    let sql = "SELECT uid FROM claim UNION ALL SELECT uid FROM document UNION ALL SELECT uid FROM ruling";
    let Ok(mut rows) = connection.prepare(sql) else { return Vec::new() };
    rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn seed(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|given| given.parse().ok()).unwrap_or(usual)
}

#[test]
fn nothing_is_ever_found_wrong_with_what_offices_do() {
    let first = seed("DUIZHANG_SEED", 1);
    for number in first..first + seed("DUIZHANG_OFFICES", 6) {
        let desk = Desk::new();
        let mut dice = Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let offices: Vec<PathBuf> = ["a.db", "b.db", "c.db"].map(|name| desk.path(name)).into();
        let mut now: DateTime<Utc> = "2024-02-01T08:00:00Z".parse().unwrap();
        let sound = |ledger: &Path, what: &str| {
            let faults = desk.verified(ledger).faults;
            assert!(
                faults.is_empty(),
                "office {number}, {what}: {:#?}",
                faults.iter().map(said).collect::<Vec<_>>()
            );
        };
        for step in 0..30 {
            // A clock that now and then is set back.
            now += TimeDelta::seconds(i64::try_from(dice.below(5)).unwrap() - 1);
            let own = offices[dice.below(3)].clone();
            if dice.below(6) == 0 {
                let other = offices[dice.below(3)].clone();
                if other.exists() && other != own {
                    let mut ledger = Ledger::open_to_write(&own).unwrap();
                    match ledger.merge(&other, "王合并", now) {
                        Ok(_) => {
                            let before = rows(&own);
                            ledger.merge(&other, "王合并", now).unwrap();
                            let added: Vec<String> =
                                rows(&own).into_iter().filter(|row| !before.contains(row)).collect();
                            assert!(
                                added.is_empty(),
                                "office {number}: merged again, added: {added:#?} to {before:#?} from {:#?}",
                                rows(&other)
                            );
                        }
                        // A town whose county is not named may be either of two.
                        Err(LedgerError::Lookup(_)) => {}
                        Err(error) => panic!("office {number}, step {step}: {error}"),
                    }
                    sound(&own, "merged");
                }
                continue;
            }
            let known = ids(&own);
            let mut ledger = Ledger::open_to_write(&own).unwrap();
            let mut entry = ledger.entry(["陈", "林"][dice.below(2)], now).unwrap();
            for _ in 0..=dice.below(4) {
                match act(&mut dice, &mut entry, &known) {
                    Ok(()) | Err(LedgerError::Lookup(_)) => {}
                    Err(error) => panic!("office {number}, step {step}: {error}"),
                }
            }
            entry.commit().unwrap();
            sound(&own, "recorded");
        }
        for own in offices.iter().filter(|own| own.exists()) {
            let mut export = Vec::new();
            Ledger::open_to_read(own).unwrap().export::<super::export::Failed>(&mut export).unwrap();
            let rebuilt = desk.path("rebuilt.db");
            let _ = fs::remove_file(&rebuilt);
            let mut ledger = Ledger::open_to_write(&rebuilt).unwrap();
            ledger.import_export(&mut export.as_slice(), Path::new("export"), "王", now).unwrap();
            assert_eq!(desk.verified(&rebuilt), desk.verified(own), "office {number}");
        }
    }
}
