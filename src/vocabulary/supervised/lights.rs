//! By what an item's pace is judged and which light it shows, from `data/lights.csv`: named sets of rules, each with what it
//! has otherwise than `default`.

use super::pace::{Basis, Light, PaceStatus};
use crate::message;
use crate::vocabulary::data::{DataError, Rows};
use crate::vocabulary::words::{UnknownWord, nearest, words};
use crate::vocabulary::{Message, Worded};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The set that is used where none is named.
pub const DEFAULT: &str = "default";

words! {
    /// What the bands are numbers of.
    BandsOf {
        /// Percentage points ahead of what is due.
        Points = "points" "超前百分点",
        /// Percent of the year's target done.
        Share = "share" "完成比例",
    }
}

words! {
    /// When units report.
    Reports {
        /// Each month, by a day of it.
        Month = "month" "按月",
        /// Each month, by a day of the next.
        MonthAfter = "month-after" "次月",
        /// Each quarter, by a day of its last month.
        Quarter = "quarter" "按季",
        /// Each quarter, by a day of the month after.
        QuarterAfter = "quarter-after" "季后",
        /// Never: what is on file is what there is.
        Never = "none" "不定期",
    }
}

/// One set of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LightRules {
    /// What an amount is held against, the first that it has.
    pub basis: Vec<Basis>,
    /// What the bands are numbers of.
    pub bands_of: BandsOf,
    /// From where on each status holds, the highest first; below all of them it is behind.
    pub bands: Vec<(Decimal, PaceStatus)>,
    /// When units report.
    pub reports: Reports,
    /// The day of the month by which they do, 1 to 31; a shorter month's last day stands for a later one.
    pub report_day: u32,
    /// How many days before its due day an item shows that it is near.
    pub near: i64,
    /// From how many points behind on it is far behind.
    pub far: Option<Decimal>,
    /// The light of each status.
    pub lights: BTreeMap<PaceStatus, Light>,
}

impl Default for LightRules {
    fn default() -> Self {
        Self {
            basis: Vec::new(),
            bands_of: BandsOf::Points,
            bands: Vec::new(),
            reports: Reports::Never,
            report_day: 31,
            near: 0,
            far: None,
            lights: BTreeMap::new(),
        }
    }
}

/// All sets, as rows: a set is put together when it is asked for.
#[derive(Debug, Clone, Default)]
pub struct Lights {
    sets: BTreeMap<String, Vec<Row>>,
}

/// No set of that name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct UnknownSet {
    given: String,
    known: Vec<String>,
}

impl Worded for UnknownSet {
    fn message(&self) -> Message {
        let known = Message::list(&self.known);
        match nearest(&self.given, self.known.iter().map(String::as_str)) {
            Some(near) => message!("unknown-word-near", given = &self.given, known = known, near = near),
            None => message!("unknown-word", given = &self.given, known = known),
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
struct Row {
    set: String,
    #[serde(rename = "row")]
    says: String,
    #[serde(default)]
    word: String,
    #[serde(default)]
    value: String,
}

impl Lights {
    /// Adds the rows of a `lights.csv`. A row takes the place of the one of its set with the same name and word.
    ///
    /// # Errors
    /// A row that cannot be read or says what cannot be used.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            LightRules::default().take(&row)?;
            let set = self.sets.entry(row.set.clone()).or_default();
            let many = matches!(row.says.as_str(), "band" | "light");
            set.retain(|other| other.says != row.says || many && other.word != row.word);
            set.push(row);
            Ok(())
        })
    }

    /// The set of that name.
    ///
    /// # Errors
    /// None is so called; the message lists those that are.
    pub fn get(&self, name: &str) -> Result<LightRules, UnknownSet> {
        let own = self.sets.get(name).ok_or_else(|| UnknownSet {
            given: name.to_owned(),
            known: self.sets.keys().cloned().collect(),
        })?;
        let usual = self.sets.get(DEFAULT).into_iter().flatten();
        let own_bands = own.iter().any(|row| row.says == "band");
        let mut rules = LightRules::default();
        let inherited = usual.filter(|row| row.says != "band" || !own_bands);
        for row in inherited.chain(own) {
            // What cannot be used was refused when the file was read.
            let _ = rules.take(row);
        }
        rules.bands.sort_by_key(|(from, _)| std::cmp::Reverse(*from));
        Ok(rules)
    }
}

impl LightRules {
    fn take(&mut self, row: &Row) -> Result<(), Message> {
        let at = |column: &'static str| {
            move |error: UnknownWord| message!("labelled", label = column, words = error.message())
        };
        let number = || row.value.parse::<Decimal>().map_err(|_| not_a_number(&row.value));
        let whole = || row.value.parse::<i64>().map_err(|_| not_a_number(&row.value));
        match row.says.as_str() {
            "basis" => {
                let bases = row.word.split(';').map(|word| word.parse().map_err(at("word")));
                self.basis = bases.collect::<Result<_, _>>()?;
            }
            "measure" => self.bands_of = row.word.parse().map_err(at("word"))?,
            "band" => {
                let status: PaceStatus = row.word.parse().map_err(at("word"))?;
                if !matches!(status, PaceStatus::Ahead | PaceStatus::OnPace) {
                    return Err(message!("lights-no-band", given = &row.word));
                }
                let from = number()?;
                self.bands.retain(|(_, other)| *other != status);
                self.bands.push((from, status));
            }
            "report" => {
                self.reports = row.word.parse().map_err(at("word"))?;
                if self.reports != Reports::Never {
                    let day = row.value.parse().ok().filter(|day| (1..=31).contains(day));
                    self.report_day = day.ok_or_else(|| not_a_number(&row.value))?;
                }
            }
            "near" => self.near = whole()?,
            "far" => self.far = if row.value.is_empty() { None } else { Some(number()?) },
            "light" => {
                let status = row.word.parse().map_err(at("word"))?;
                self.lights.insert(status, row.value.parse().map_err(at("value"))?);
            }
            other => return Err(message!("lights-no-row", given = other)),
        }
        Ok(())
    }

    /// The light of a status.
    pub fn light(&self, status: PaceStatus) -> Light {
        self.lights.get(&status).copied().unwrap_or(Light::Unlit)
    }
}

fn not_a_number(given: &str) -> Message {
    message!("lights-no-number", given = given)
}
