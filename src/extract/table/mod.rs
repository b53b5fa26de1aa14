//! The tables of a document → claims, cell by cell: each of what its row names, in the unit and the period of its column.
//! A table whose head is not understood gives none.

mod caption;
mod cell;
mod column;
mod grid;
mod head;
mod heading;
mod read;
mod row;

use super::error::PhraseError;
use super::phrase::Reader;
use super::running::Notice;
use crate::vocabulary::numbers::Aside;
use crate::vocabulary::{Claim, Described, Measure, Period, PlacePath, Role, Span};
use column::Years;
use read::Table;
use rust_decimal::Decimal;
use std::collections::{BTreeSet, HashMap};

/// What was read in the tables of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables {
    /// Their claims, in order of their numbers.
    pub claims: Vec<Claim>,
    /// Their numbers that were not understood.
    pub notices: Vec<Notice>,
    /// Where they are, in order.
    pub spans: Vec<Span>,
    /// Their numbers that need no reading, in order.
    pub aside: Vec<(Span, Aside)>,
}

/// A table without a head that is understood is one only from this many rows on.
const ROWS: usize = 3;

impl Reader<'_> {
    /// Reads the tables of a text.
    pub(super) fn tables(&self, text: &str, described: &Described, place: &PlacePath) -> Tables {
        let (mut tables, mut stated) = (Tables::default(), HashMap::new());
        for grid in grid::grids(text) {
            let caption = caption::caption(&grid, place, self.vocabulary);
            let years = Years {
                reviews: described.reviews,
                plans: described.plans,
                here: around(described, grid.span.start),
                scope: described.kind.is_some().then(|| self.vocabulary.kinds.scope_told(described)),
            };
            let columns = column::columns(&grid, &caption, &years, self.vocabulary);
            if columns.is_empty() && grid.rows.len() < ROWS {
                continue;
            }
            let from = tables.claims.len();
            let mut table = Table {
                reader: self,
                text,
                place,
                caption: &caption,
                columns: &columns,
                tables: &mut tables,
            };
            table.head(&grid);
            table.rows(&grid);
            tables.spans.push(grid.span);
            settle(&mut tables, from, &mut stated);
        }
        tables
    }
}

/// What tells two claims apart, and what they state.
type Key = (Role, Period, Measure, String);
type Stated = (Option<Decimal>, Option<Decimal>, String);

/// Takes back the claims of the table that begins with claim `from` whose name does not tell them apart (行政运行 below
/// each of several heads), and those that an earlier table states otherwise.
fn settle(tables: &mut Tables, from: usize, stated: &mut HashMap<Key, Stated>) {
    let key = |claim: &Claim| (claim.role, claim.period, claim.measure, claim.indicator.clone());
    let value = |claim: &Claim| (claim.value, claim.value_high, claim.unit.clone());
    let mut here: HashMap<Key, BTreeSet<Stated>> = HashMap::new();
    for claim in &tables.claims[from..] {
        here.entry(key(claim)).or_default().insert(value(claim));
    }
    for claim in tables.claims.split_off(from) {
        let key = key(&claim);
        let once = here.get(&key).is_some_and(|values| values.len() == 1);
        if once && stated.get(&key).is_none_or(|earlier| *earlier == value(&claim)) {
            stated.insert(key, value(&claim));
            tables.claims.push(claim);
        } else if let Some(span) = claim.span {
            let words = claim.value.map(|value| value.to_string()).unwrap_or_default();
            let reason = PhraseError::Cell { words: words.clone() };
            tables.notices.push(Notice { span, words, reason });
        }
    }
}

/// What the text around a place is, and of which period.
fn around(described: &Described, at: usize) -> Option<(Role, Option<Period>)> {
    let next = described.passages.partition_point(|passage| passage.span.end <= at);
    let passage = described.passages.get(next).filter(|passage| passage.span.start <= at)?;
    passage.role.map(|role| (role, passage.period))
}
