//! The headings of a sheet as offices write them: in any order, with blanks, units and years, under names of their own.

use crate::extract::cells::Refused;
use crate::extract::entered::bracketed;
use crate::vocabulary::canonical::beginning;
use crate::vocabulary::codebook::AUDIT;
use crate::vocabulary::form::{CLAIM, Column, DESCRIBED, DOCUMENT, EXTRACT, REVIEW, named};
use crate::vocabulary::table::squeezed;
use crate::vocabulary::words::nearest;
use crate::vocabulary::{Lang, Measure, Message, Role, Vocabulary, Year};
use crate::{message, say};
use std::collections::{BTreeMap, HashMap};

/// A column of numbers, and what its heading says of them: 2024年目标值（亿元）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figures {
    /// Which column, from 0.
    pub(super) at: usize,
    pub(super) role: Option<Role>,
    pub(super) year: Option<Year>,
    pub(super) measure: Option<Measure>,
    pub(super) unit: String,
}

/// Columns of which the wrong one would make another claim.
const ESSENTIAL: [&str; 6] = ["role", "place", "year", "indicator", "unit", "comparator"];

/// The headings of a sheet, understood.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// What each is, as printed, on one line.
    pub(super) printed: Vec<String>,
    /// Where each column of the form stands.
    pub(super) places: Vec<Option<usize>>,
    /// The columns of numbers; only of claims.
    pub(super) figures: Vec<Figures>,
    /// The unit that stands above the headings for all of them; may be empty.
    pub(super) unit: String,
    /// Columns whose cells are kept as notes.
    pub(super) notes: Vec<usize>,
    /// Columns that say nothing: 序号.
    pub(super) aside: Vec<usize>,
    /// What is said of columns, none of it an error.
    pub(super) remarks: Vec<(usize, Message)>,
}

/// What a heading is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Meaning {
    Column {
        code: &'static str,
        own: bool,
        role: Option<Role>,
        measure: Option<Measure>,
        inner: String,
        year: Option<Year>,
    },
    Aside,
    Unknown,
}

/// How headings of a form are read: by its own words, and those of `data/columns.csv` where a vocabulary is at hand.
#[derive(Clone, Copy)]
pub(super) struct Words<'v> {
    pub(super) columns: &'static [Column],
    pub(super) vocabulary: Option<&'v Vocabulary>,
}

impl Words<'_> {
    /// How many of the headings are known.
    pub(super) fn known(&self, headings: &[&str]) -> usize {
        let known = |heading: &&&str| matches!(self.meaning(heading), Meaning::Column { .. });
        headings.iter().filter(known).count()
    }

    /// Whether a heading is the form's own name of that column.
    pub(super) fn names(&self, heading: &str, code: &str) -> bool {
        matches!(self.meaning(heading), Meaning::Column { code: own_code, own: true, .. } if own_code == code)
    }

    /// Whether a heading names the year of its numbers; `None` where it is none of a column of numbers.
    pub(super) fn of_number(&self, heading: &str) -> Option<bool> {
        match self.meaning(heading) {
            Meaning::Column { code: "value", year, inner, .. } => {
                Some(year.is_some() || inner.parse::<Year>().is_ok())
            }
            Meaning::Column { .. } | Meaning::Aside | Meaning::Unknown => None,
        }
    }

    /// Whether a word is a unit.
    pub(super) fn is_unit(&self, word: &str) -> bool {
        !word.is_empty() && self.vocabulary.is_some_and(|known| known.units.family(word).is_some())
    }

    /// Whether it is the form of claims: what else stands in a row is kept.
    fn keeps_notes(&self) -> bool {
        self.columns.iter().any(|column| column.code == "note")
    }

    fn own(&self, key: &str) -> Option<&'static str> {
        // A workbook in English has blanks for the underscores.
        let is = |column: &&Column| {
            column.code == key || column.code.replace('_', "") == key || squeezed(column.zh) == key
        };
        self.columns.iter().find(is).map(|column| column.code)
    }

    fn word(&self, key: &str) -> Option<Meaning> {
        let plain = |code, own, role, measure| Meaning::Column {
            code,
            own,
            role,
            measure,
            inner: String::new(),
            year: None,
        };
        if let Some(code) = self.own(key) {
            return Some(plain(code, true, None, None));
        }
        let word = self.vocabulary?.columns.get(key)?;
        match word.column {
            Some(code) => self.own(code).map(|code| plain(code, false, word.role, word.measure)),
            None => Some(Meaning::Aside),
        }
    }

    fn meaning(&self, heading: &str) -> Meaning {
        let key = squeezed(heading).to_lowercase();
        let key = key.trim_matches(['*', ':', '：', '"', '\u{FEFF}']);
        if let Some(meaning) = self.word(key) {
            return meaning;
        }
        let slash = || {
            let (name, unit) = key.rsplit_once('/')?;
            let known = self.vocabulary?.units.family(unit).is_some() && !unit.is_empty();
            known.then(|| (name.to_owned(), unit.to_owned()))
        };
        let (stem, inner) = bracketed(key).or_else(slash).unwrap_or_else(|| (key.to_owned(), String::new()));
        let (year, rest) = dated(&stem);
        for (stem, year) in [(stem.as_str(), None), (rest, year)] {
            match self.word(stem) {
                Some(Meaning::Column { code, own, role, measure, .. })
                    if year.is_none() || code == "value" =>
                {
                    return Meaning::Column { code, own, role, measure, inner, year };
                }
                Some(Meaning::Aside) => return Meaning::Aside,
                Some(Meaning::Column { .. } | Meaning::Unknown) | None => {}
            }
        }
        Meaning::Unknown
    }

    /// What the headings say, and every one that cannot be used.
    pub(super) fn head(&self, headings: &[&str], refused: &mut Refused) -> Head {
        let mut head = Head {
            printed: headings.iter().map(|heading| printed(heading)).collect(),
            places: vec![None; self.columns.len()],
            ..Head::default()
        };
        let mut meanings: Vec<Meaning> = headings.iter().map(|heading| self.meaning(heading)).collect();
        // Of a number and its digits as printed, the digits are read: a spreadsheet's number is binary.
        for (number, digits) in exactly(&head.printed) {
            meanings[digits] = std::mem::replace(&mut meanings[number], Meaning::Aside);
        }
        // A column that bears the form's own name is the one; others of like names stand beside it.
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, meaning) in meanings.iter().enumerate() {
            if let Meaning::Column { code, own: true, .. } = meaning
                && *code != "value"
                && taken.insert(code, at).is_some()
            {
                refused.add(code, &head.printed[at], message!("heading-twice"));
            }
        }
        for (at, meaning) in meanings.into_iter().enumerate() {
            match meaning {
                Meaning::Aside => head.aside.push(at),
                Meaning::Unknown => self.unknown(at, &mut head, refused),
                Meaning::Column { code, own, role, measure, inner, year } => {
                    if code == "value" && self.keeps_notes() {
                        self.figures(
                            Figures { at, role, year, measure, unit: String::new() },
                            &inner,
                            &mut head,
                            refused,
                        );
                    }
                    match taken.get(code) {
                        Some(first) if *first != at && code != "value" => {
                            let one = &head.printed[*first];
                            if own
                                || !ESSENTIAL.contains(&code)
                                || self.own(&squeezed(one).to_lowercase()).is_some()
                            {
                                head.keep(at);
                            } else {
                                let alike = message!("heading-alike", one = one, name = named(code));
                                refused.add(&head.printed[at], &head.printed[at], alike);
                            }
                            continue;
                        }
                        Some(_) => {}
                        None => {
                            taken.insert(code, at);
                        }
                    }
                    let place = self.columns.iter().position(|column| column.code == code);
                    if let Some(place) = place.and_then(|place| head.places.get_mut(place)) {
                        place.get_or_insert(at);
                    }
                }
            }
        }
        head
    }

    /// A column of numbers; the bracket in its heading is a unit or a year.
    fn figures(&self, mut figures: Figures, inner: &str, head: &mut Head, refused: &mut Refused) {
        let heading = &head.printed[figures.at];
        let units = self.vocabulary.map(|vocabulary| &vocabulary.units);
        if !inner.is_empty() {
            match inner.parse::<Year>() {
                _ if units.is_some_and(|units| units.family(inner).is_some()) => {
                    inner.clone_into(&mut figures.unit);
                }
                Ok(year) if figures.year.is_none() => figures.year = Some(year),
                Ok(_) | Err(_) => refused.add(heading, heading, message!("heading-unit", given = inner)),
            }
        }
        let same = |other: &Figures| {
            (other.role, other.year, other.measure) == (figures.role, figures.year, figures.measure)
        };
        if head.figures.iter().any(same) {
            refused.add(heading, heading, message!("heading-twice"));
        }
        head.figures.push(figures);
    }

    /// A misspelt heading would silently drop its column; one of something else is kept as a note.
    fn unknown(&self, at: usize, head: &mut Head, refused: &mut Refused) {
        const MISSPELT: f64 = 0.7;
        let heading = head.printed[at].clone();
        if heading.is_empty() {
            return head.notes.push(at);
        }
        let key = squeezed(&heading).to_lowercase();
        // 2025年安排数 would be a note, and its numbers lost.
        if self.keeps_notes() && dated(&key).0.is_some() {
            return refused.add(&heading, &heading, message!("heading-dated"));
        }
        let words = self.columns.iter().flat_map(|column| [column.code, column.zh]);
        let enough = |near: &&str| {
            !self.keeps_notes() || strsim::normalized_damerau_levenshtein(&key, near) >= MISSPELT
        };
        if let Some(near) = nearest(&key, words).filter(enough) {
            return refused.add(&heading, &heading, message!("heading-near", near = near));
        }
        let ours = |form: &[Column]| form.iter().any(|column| column.code == key || column.zh == key);
        let forms: [&[Column]; 6] = [&CLAIM, &EXTRACT, &REVIEW, &DOCUMENT, &DESCRIBED, &AUDIT];
        if !self.keeps_notes() || forms.into_iter().any(ours) {
            head.aside.push(at);
            head.remarks.push((at, message!("heading-unknown")));
        } else {
            head.keep(at);
        }
    }
}

impl Head {
    fn keep(&mut self, at: usize) {
        self.notes.push(at);
        self.remarks.push((at, message!("heading-kept", note = named("note"))));
    }
}

/// The columns of numbers beside which another has their digits as printed, in a workbook that this program made.
fn exactly(printed: &[String]) -> Vec<(usize, usize)> {
    let places: HashMap<String, usize> = printed.iter().map(|heading| squeezed(heading)).zip(0..).collect();
    let digits = |heading: &String| {
        let names =
            [Lang::Zh, Lang::En].map(|lang| squeezed(&say!(lang, "exact-heading", heading = heading)));
        names.iter().find_map(|name| places.get(name).copied())
    };
    let named = (0..).zip(printed).filter(|(_, heading)| !heading.is_empty());
    named.filter_map(|(at, heading)| Some((at, digits(heading)?))).collect()
}

/// A heading on one line; the beginning of one that is too long to be told.
fn printed(heading: &str) -> String {
    beginning(&heading.split_whitespace().collect::<String>())
}

/// The year before the name of a column: 2024年度目标值.
fn dated(stem: &str) -> (Option<Year>, &str) {
    let digits = stem.get(..4).and_then(|digits| digits.parse::<Year>().ok());
    let rest = stem.get(4..).and_then(|rest| rest.strip_prefix('年'));
    match (digits, rest) {
        (Some(year), Some(rest)) => (Some(year), rest.strip_prefix('度').unwrap_or(rest)),
        (_, None | Some(_)) => (None, stem),
    }
}
