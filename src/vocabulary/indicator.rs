//! Canonical indicators, and the lookup of a document's words among them.

use super::canonical::{self, narrow};
use super::claim::Direction;
use super::data::{DataError, Rows, yes_or_no};
use super::limits;
use super::message::Message;
use super::place::PlacePath;
use super::scope::Domain;
use super::signs::is_ideograph;
use super::tree::Tree;
use super::words::{UnknownWord, words};
use crate::message;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::borrow::Cow;

words! {
    /// How an indicator comes about over a year.
    Accrual {
        /// It adds up: output, new jobs.
        Flow = "flow" "流量",
        /// It stands at a moment: a number of firms, a mileage.
        Stock = "stock" "存量",
        /// It does neither: a percentage, a price index.
        Rate = "rate" "比率",
    }
}

/// The slack 左右 allows, where an indicator has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tolerance {
    /// In the figure's own unit: percentage points for percentages.
    Absolute(Decimal),
    /// A fraction of the figure: 0.01 is one percent.
    Fraction(Decimal),
}

/// A row of `data/indicators.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its stable code: `gdp`.
    pub code: String,
    /// Its standard Chinese name.
    pub name: String,
    /// Its English name.
    pub name_en: String,
    /// The unit family of its level; empty where it varies.
    pub family: String,
    /// Which way is good.
    pub direction: Direction,
    /// Whether it adds up over the year.
    pub accrual: Accrual,
    /// `real` or `nominal`: the basis of its growth where none is said; empty where either is printed.
    pub basis: String,
    /// Whether its growth may be computed from two printed levels.
    pub derivable: bool,
    /// The slack of 左右, where the usual one does not serve.
    pub tolerance: Option<Tolerance>,
    /// The code of what it adds to: loans, of new loans; empty where there is none.
    pub total: String,
    /// Which part of public life it belongs to; `None` where a row does not say.
    pub domain: Option<Domain>,
    /// Codes of the parts that make up the whole: where each reaches a target, so does the whole.
    pub parts: Vec<String>,
}

#[derive(Deserialize)]
struct Row {
    code: String,
    name: String,
    name_en: String,
    aliases: String,
    family: String,
    direction: String,
    accrual: String,
    basis: String,
    derivable: String,
    tolerance: String,
    #[serde(default)]
    parts: String,
    #[serde(default)]
    total: String,
    #[serde(default)]
    domain: String,
}

impl Row {
    fn indicator(self) -> Result<(Indicator, Vec<String>), Message> {
        let derivable = yes_or_no("derivable", &self.derivable)?;
        if !["", "real", "nominal"].contains(&self.basis.as_str()) {
            return Err(message!("row-basis", given = self.basis));
        }
        let names = std::iter::once(self.name.clone()).chain(list(&self.aliases)).collect();
        let indicator = Indicator {
            direction: self.direction.parse().map_err(|error: UnknownWord| error.at("direction"))?,
            accrual: self.accrual.parse().map_err(|error: UnknownWord| error.at("accrual"))?,
            tolerance: tolerance(&self.tolerance)?,
            domain: domain(&self.domain)?,
            parts: list(&self.parts),
            total: self.total,
            code: self.code,
            name: self.name,
            name_en: self.name_en,
            family: self.family,
            basis: self.basis,
            derivable,
        };
        Ok((indicator, names))
    }
}

fn domain(text: &str) -> Result<Option<Domain>, Message> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error: UnknownWord| error.at("domain"))
}

fn list(text: &str) -> Vec<String> {
    text.split(';').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

fn tolerance(text: &str) -> Result<Option<Tolerance>, Message> {
    let wrong = || message!("row-tolerance", given = text);
    if text.is_empty() {
        return Ok(None);
    }
    match text.strip_suffix('%') {
        Some(percent) => {
            let percent: Decimal = percent.parse().map_err(|_| wrong())?;
            Ok(Some(Tolerance::Fraction(percent / Decimal::ONE_HUNDRED)))
        }
        None => text.parse().map(|points| Some(Tolerance::Absolute(points))).map_err(|_| wrong()),
    }
}

/// All canonical indicators and the words that name them.
#[derive(Debug, Clone, Default)]
pub struct Indicators {
    rows: Vec<Indicator>,
    by_name: FxHashMap<String, usize>,
    by_code: FxHashMap<String, usize>,
    own_place_words: Tree<()>,
}

impl Indicators {
    /// Adds the rows of an `indicators.csv`. A row with a known code takes that row's place, and its words
    /// are added to those already known.
    ///
    /// # Errors
    /// A row that cannot be read, or a name that already means another indicator.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let (indicator, names) = row.indicator()?;
            let at = *self.by_code.entry(indicator.code.clone()).or_insert(self.rows.len());
            for name in names {
                let name = canonical::taken(&name, limits::NAME);
                match self.by_name.insert(normalise(&name).into_owned(), at) {
                    Some(other) if other != at => {
                        let code = &self.rows[other].code;
                        return Err(message!("row-name-taken", name = &*name, code = code));
                    }
                    Some(_) | None => {}
                }
            }
            if at < self.rows.len() {
                self.rows[at] = indicator;
            } else {
                self.rows.push(indicator);
            }
            Ok(())
        })
    }

    /// Words such as 全市 that name the place itself and are no part of an indicator.
    pub fn set_own_place_words<'w>(&mut self, words: impl Iterator<Item = &'w str>) {
        self.own_place_words = Tree::default();
        words.for_each(|word| _ = self.own_place_words.entry(word));
    }

    /// The canonical indicator of a code.
    pub fn by_code(&self, code: &str) -> Option<&Indicator> {
        self.by_code.get(code).map(|at| &self.rows[*at])
    }

    /// The canonical indicator that a document's words name, the place's own name and what a bracket adds
    /// (粮食产量（含薯类）) left aside.
    pub fn find(&self, words: &str, place: &PlacePath) -> Option<&Indicator> {
        let bracket =
            words.find(['（', '(']).and_then(|at| words.get(..at)).filter(|before| !before.is_empty());
        self.find_whole(words, place).or_else(|| self.find_whole(bracket?, place))
    }

    fn find_whole(&self, words: &str, place: &PlacePath) -> Option<&Indicator> {
        let words = normalise(words);
        self.by_normalised(&words).or_else(|| {
            let bare = self.without_place(&words, place);
            if bare.len() < words.len() { self.by_normalised(bare) } else { None }
        })
    }

    /// Where a canonical indicator stands in the file: headline figures come before works, which come last.
    pub fn rank(&self, code: Option<&str>) -> usize {
        code.and_then(|code| self.by_code.get(code)).copied().unwrap_or(usize::MAX)
    }

    /// The phrase two claims must share to speak of the same thing: the code where there is one, else the
    /// words without spaces, quotes and the place's own name.
    pub fn key(&self, words: &str, place: &PlacePath) -> String {
        if let Some(indicator) = self.find(words, place) {
            return indicator.code.clone();
        }
        let words = normalise(words);
        self.without_place(&words, place).to_owned()
    }

    /// Every canonical indicator, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Indicator> {
        self.rows.iter()
    }

    /// The names and aliases of an indicator in their normalised form.
    pub fn names_of(&self, code: &str) -> impl Iterator<Item = &str> {
        let at = self.by_code.get(code).copied();
        self.by_name.iter().filter(move |(_, own)| Some(**own) == at).map(|(name, _)| name.as_str())
    }

    fn by_normalised(&self, words: &str) -> Option<&Indicator> {
        self.by_name.get(words).map(|at| &self.rows[*at])
    }

    /// Normalised words without the place's own name, or a word such as 全市, before them.
    pub fn without_place<'w>(&self, words: &'w str, place: &PlacePath) -> &'w str {
        let rest = |rest: &&str| !rest.is_empty();
        let own = || self.own_place_words.walk(words).map(|(len, ())| &words[len..]).filter(rest).last();
        words.strip_prefix(place.name()).filter(rest).or_else(own).unwrap_or(words)
    }
}

/// The words without spaces, quotation marks and brackets (新（改）建 is 新改建), full-width letters and digits
/// made narrow.
pub fn normalise(words: &str) -> Cow<'_, str> {
    if !words.contains(|c| !is_ideograph(c) && (is_blank(c) || narrow(c) != c)) {
        return Cow::Borrowed(words);
    }
    words.chars().filter(|c| !is_blank(*c)).map(narrow).collect()
}

fn is_blank(c: char) -> bool {
    const MARKS: [char; 12] = ['“', '”', '‘', '’', '"', '\'', '「', '」', '（', '）', '(', ')'];
    c.is_whitespace() || MARKS.contains(&c)
}

/// Whether words name it, and not what comes of it to a person: 人均生产总值 is not 生产总值.
pub fn is_named(words: &str, name: &str) -> bool {
    words.match_indices(name).any(|(at, _)| !words[..at].ends_with("人均"))
}
