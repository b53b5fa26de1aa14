//! Results by the name they go by, and which of them bear on a period: of one name and year a report tells some twenty
//! figures, and what is made to tell thousands is told apart from that.

use crate::vocabulary::{Claim, Comparator, Flags, Measure, Period, Recorded, RelativeTo, Year};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::cmp::Reverse;
use std::rc::Rc;

/// Most different figures of one name that are compared with a target.
pub const COMPARED: usize = 200;
/// How many are shown of those that are more.
const SHOWN: usize = 5;

/// Figures of one name and time.
#[derive(Debug, Clone, Default)]
pub struct Chosen<'a> {
    /// Those to compare, in the order of the records; of those that say the same the latest, where there are many.
    pub figures: Vec<&'a Recorded>,
    /// Whether there are more different ones than are compared; `figures` are then the latest.
    pub more: bool,
}

impl<'a> Chosen<'a> {
    /// The figures.
    pub fn iter(&self) -> std::slice::Iter<'_, &'a Recorded> {
        self.figures.iter()
    }
}

/// Which figures of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Time {
    /// Those that tell something of a target's period or year.
    Touching(Period, Year),
    /// Those of exactly that period.
    Of(Period),
}

impl Time {
    /// That of the results that bear on a target.
    pub fn of(target: &Recorded) -> Self {
        Self::Touching(target.claim.period, target.claim.year)
    }

    /// Whether a result is of that time.
    pub fn has(self, result: &Recorded) -> bool {
        let given = result.claim.period;
        match self {
            Self::Touching(wanted, year) => {
                given.covers(wanted) || wanted.covers(given) || result.claim.year == year
            }
            Self::Of(period) => given == period,
        }
    }
}

/// The results of a place by name.
#[derive(Debug, Default)]
pub struct Named<'a> {
    results: FxHashMap<String, Vec<&'a Recorded>>,
    /// What was chosen of names that have many.
    chosen: RefCell<FxHashMap<(String, Time), Rc<Chosen<'a>>>>,
}

impl<'a> Named<'a> {
    /// Adds a result under its name.
    pub fn add(&mut self, name: String, result: &'a Recorded) {
        self.results.entry(name).or_default().push(result);
    }

    /// The results of a name and time, no more of them than are compared.
    pub fn at(&self, name: &str, time: Time) -> Rc<Chosen<'a>> {
        let all = self.results.get(name).map_or(&[][..], Vec::as_slice);
        let choose = || Rc::new(choose(all.iter().copied().filter(|result| time.has(result)).collect()));
        if all.len() <= COMPARED {
            return choose();
        }
        let key = (name.to_owned(), time);
        Rc::clone(self.chosen.borrow_mut().entry(key).or_insert_with(choose))
    }
}

/// What a figure says, whoever says it.
type Said<'a> = (Measure, Comparator, Numbers, &'a str, Period, Option<&'a RelativeTo>, (&'a str, &'a Flags));
type Numbers = [Option<Decimal>; 3];

fn said(claim: &Claim) -> Said<'_> {
    let Claim { measure, comparator, value, value_high, stretch, unit, period, .. } = claim;
    let numbers = [*value, *value_high, *stretch];
    let words = (claim.cue.as_str(), &claim.flags);
    (*measure, *comparator, numbers, unit, *period, claim.relative_to.as_ref(), words)
}

fn choose(mut figures: Vec<&Recorded>) -> Chosen<'_> {
    if figures.len() <= COMPARED {
        return Chosen { figures, more: false };
    }
    let rank = |figure: &Recorded| (Reverse(figure.document.date), figure.id.clone());
    let mut latest: FxHashMap<Said, &Recorded> = FxHashMap::default();
    for figure in &figures {
        let known = latest.entry(said(&figure.claim)).or_insert(figure);
        if rank(figure) < rank(known) {
            *known = figure;
        }
    }
    figures.retain(|figure| latest[&said(&figure.claim)].id == figure.id);
    let more = figures.len() > COMPARED;
    if more {
        figures.sort_by_cached_key(|figure| rank(figure));
        figures.truncate(SHOWN);
    }
    Chosen { figures, more }
}
