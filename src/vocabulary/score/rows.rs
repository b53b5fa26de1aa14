//! Formulas as rows, from `data/scores.csv`. A formula in a file of one's own takes the place of the one of that name, whole.

use super::formula::{Band, Bonus, Deduction, Formula, Scale};
use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::data::{DataError, Rows};
use crate::vocabulary::words::{UnknownWord, nearest};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The formula that is used where none is named.
pub const DEFAULT: &str = "completion";

/// All formulas, in the order of their rows.
#[derive(Debug, Clone, Default)]
pub struct Formulas {
    formulas: Vec<(Formula, BTreeSet<&'static str>)>,
}

#[derive(Deserialize)]
struct Row {
    formula: String,
    #[serde(rename = "row")]
    kind: String,
    #[serde(default)]
    word: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    cap: String,
    #[serde(default)]
    zh: String,
    #[serde(default)]
    en: String,
}

impl Formulas {
    /// Adds the rows of a `scores.csv`.
    ///
    /// # Errors
    /// A row that cannot be read or says what cannot be used.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        let mut own = Self::default();
        rows.each(|row: Row| {
            let known = own.formulas.iter().position(|(formula, _)| formula.code == row.formula);
            let at = known.unwrap_or_else(|| {
                own.formulas.push((Formula::unsaid(&row.formula), BTreeSet::new()));
                own.formulas.len() - 1
            });
            let (formula, said) = &mut own.formulas[at];
            said.insert(formula.take(&row)?);
            Ok(())
        })?;
        self.formulas.retain(|(before, _)| own.formulas.iter().all(|(now, _)| now.code != before.code));
        self.formulas.extend(own.formulas);
        Ok(())
    }

    /// The formula of that name, as its rows call it or in either language.
    ///
    /// # Errors
    /// None is so called, or it lacks a row, or it would give a better result fewer points than a worse one.
    pub fn get(&self, name: &str) -> Result<&Formula, Message> {
        let called = |(formula, _): &&(Formula, BTreeSet<_>)| {
            formula.code == name || formula.names.iter().any(|own| own == name)
        };
        let Some((formula, said)) = self.formulas.iter().find(called) else {
            let known: Vec<&str> = self.all().map(|formula| formula.code.as_str()).collect();
            let list = Message::list(&known);
            return Err(match nearest(name, known) {
                Some(near) => message!("unknown-word-near", given = name, known = list, near = near),
                None => message!("unknown-word", given = name, known = list),
            });
        };
        if let Some(row) = ["name", "amount", "percent"].into_iter().find(|row| !said.contains(row)) {
            return Err(message!("scores-lacks", formula = &formula.code, row = row));
        }
        formula.fault().map_or(Ok(formula), Err)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Formula> {
        self.formulas.iter().map(|(formula, _)| formula)
    }
}

impl Formula {
    fn unsaid(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            names: [code.to_owned(), code.to_owned()],
            says: Default::default(),
            amount: Scale::Status,
            percent: Scale::Status,
            bands: Vec::new(),
            points: BTreeMap::new(),
            deductions: BTreeMap::new(),
            bonus: None,
            weights: BTreeMap::new(),
        }
    }

    /// Takes a row; what kind of row it is.
    fn take(&mut self, row: &Row) -> Result<&'static str, Message> {
        let outcome = || row.word.parse().map_err(|error: UnknownWord| error.at("word"));
        Ok(match row.kind.as_str() {
            "name" => {
                self.names = both(row, &self.code);
                "name"
            }
            "says" => {
                self.says = both(row, "");
                "says"
            }
            "amount" => {
                self.amount = scale(row)?;
                "amount"
            }
            "percent" => {
                self.percent = scale(row)?;
                "percent"
            }
            "band" => {
                let from = number(&row.word)?;
                if self.bands.iter().any(|band| band.from == from) {
                    return Err(message!("scores-twice", given = &row.word));
                }
                self.bands.push(Band { from, points: optional(&row.value)? });
                self.bands.sort_by_key(|band| std::cmp::Reverse(band.from));
                "band"
            }
            "points" => {
                self.points.insert(outcome()?, number(&row.value)?);
                "points"
            }
            "deduct" => {
                let own = Deduction { each: number(&row.value)?, at_most: optional(&row.cap)? };
                self.deductions.insert(outcome()?, own);
                "deduct"
            }
            "bonus" => {
                let (from, each) = (number(&row.word)?, number(&row.value)?);
                self.bonus = Some(Bonus { from, each, at_most: optional(&row.cap)? });
                "bonus"
            }
            "weight" => {
                let weight = number(&row.value)?;
                if weight.is_zero() {
                    return Err(message!("scores-no-number", given = &row.value));
                }
                self.weights.insert(row.word.clone(), weight);
                "weight"
            }
            other => return Err(message!("scores-no-row", given = other)),
        })
    }
}

/// The words of both languages; where one has none, those of the other.
fn both(row: &Row, neither: &str) -> [String; 2] {
    let or = |own: &str, other: &str| {
        [own, other, neither].into_iter().find(|words| !words.is_empty()).unwrap_or_default().to_owned()
    };
    [or(&row.zh, &row.en), or(&row.en, &row.zh)]
}

fn scale(row: &Row) -> Result<Scale, Message> {
    Ok(match row.word.as_str() {
        "ratio" => Scale::Ratio { cap: number(&row.cap)? },
        "difference" => Scale::Difference { each: number(&row.value)?, cap: number(&row.cap)? },
        "status" => Scale::Status,
        other => return Err(message!("scores-no-scale", given = other)),
    })
}

/// A number from 0 up to what no sum of many goes beyond.
fn number(given: &str) -> Result<Decimal, Message> {
    let number = given.parse::<Decimal>().ok();
    let usable = number.filter(|own| !own.is_sign_negative() && *own <= Decimal::from(1_000_000));
    usable.ok_or_else(|| message!("scores-no-number", given = given))
}

fn optional(given: &str) -> Result<Option<Decimal>, Message> {
    if given.is_empty() { Ok(None) } else { number(given).map(Some) }
}
