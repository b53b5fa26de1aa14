//! The columns of a table, and what becomes of the numbers below the head of each.

use super::caption::Caption;
use super::grid::Grid;
use super::head::headings;
use super::heading::Heading;
use crate::vocabulary::table::TableWord;
use crate::vocabulary::{Period, Role, Scope, Vocabulary, Year};

/// What becomes of the numbers of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// They are claims of that role and period.
    Claim(Role, Period),
    /// What others are compared with.
    Baseline,
    /// Nobody knows.
    Unread,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// What its head says.
    pub(super) heading: Heading,
    /// What becomes of its numbers.
    pub(super) fate: Fate,
    /// The column to its left that names the rows.
    pub(super) name: usize,
}

impl Column {
    /// Whether it holds figures.
    pub(super) fn counts(&self) -> bool {
        use TableWord as W;
        !matches!(self.heading.says, Some(W::Name | W::Place | W::Unit | W::Ordinal | W::Note | W::Year))
    }

    fn says(&self, word: TableWord) -> bool {
        self.heading.says == Some(word)
    }

    /// Whether it holds amounts, and not a percentage of others.
    pub(super) fn is_amount(&self) -> bool {
        use TableWord as W;
        self.counts()
            && !matches!(self.heading.says, Some(W::Growth | W::Rate | W::Share | W::Completion | W::Other))
    }
}

/// What the document says of the years its tables speak of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
    /// What it reviews.
    pub(super) reviews: Option<Period>,
    /// What it plans.
    pub(super) plans: Option<Period>,
    /// What the text around the table is, and of which period.
    pub(super) here: Option<(Role, Option<Period>)>,
    /// What it can be silent about; a communiqué plans nothing.
    pub(super) scope: Option<Scope>,
}

/// The columns of a table; none where its head is not understood.
pub(super) fn columns(
    grid: &Grid<'_>,
    caption: &Caption,
    years: &Years,
    vocabulary: &Vocabulary,
) -> Vec<Column> {
    let headings = headings(grid, vocabulary);
    let mut columns: Vec<Column> = Vec::new();
    let mut name = None;
    for (at, heading) in headings.into_iter().enumerate() {
        use TableWord as W;
        if matches!(heading.says, Some(W::Name | W::Place | W::Year)) {
            name = Some(at);
        }
        columns.push(Column { heading, fate: Fate::Unread, name: name.unwrap_or(usize::MAX) });
    }
    // 类别 | 指标 | 2025年: the last name before the figures is the row's.
    if columns.is_empty() || columns.iter().any(|column| column.counts() && column.name == usize::MAX) {
        return Vec::new();
    }
    if !columns.iter().any(Column::counts) {
        return Vec::new();
    }
    for at in 0..columns.len() {
        columns[at].fate = own_fate(&columns, at, caption, years);
    }
    for at in 0..columns.len() {
        if let Some(fate) = borrowed(&columns, at) {
            columns[at].fate = fate;
        }
    }
    columns
}

/// The year that a period ends in.
fn year_of(period: Period) -> Option<Year> {
    period.last_year()
}

/// What becomes of a column by its own head, the caption and the document.
fn own_fate(columns: &[Column], at: usize, caption: &Caption, years: &Years) -> Fate {
    use TableWord as W;
    let column = &columns[at];
    let panel = || columns.iter().filter(|other| other.name == column.name);
    let heading = &column.heading;
    if !column.counts() {
        return Fate::Unread;
    }
    let reviewed = years.reviews.and_then(year_of);
    let planned = years.plans.and_then(year_of);
    let told = heading.period.or(caption.period.filter(|_| !caption.years));
    let told = match (heading.period, caption.period) {
        // 1—11月 of the caption, 2025年 of the head.
        (Some(Period::Year(own)), Some(months @ (Period::Months(..) | Period::Month(_))))
            if year_of(months) == Some(own) =>
        {
            Some(months)
        }
        _ => told,
    };
    let by_year = columns.get(column.name).is_some_and(|name| name.says(W::Year));
    if by_year && heading.period.is_none() && matches!(heading.says, Some(W::Level | W::Result) | None) {
        return years.reviews.map_or(Fate::Unread, |period| Fate::Claim(Role::Result, period));
    }
    if caption.years && heading.period.is_none() {
        return Fate::Unread;
    }
    match heading.says {
        Some(W::Other | W::Name | W::Place | W::Unit | W::Ordinal | W::Note | W::Year) => Fate::Unread,
        Some(W::Earlier | W::Revised) => Fate::Baseline,
        Some(W::Target) => {
            if years.scope == Some(Scope::Statistics) {
                return Fate::Unread;
            }
            let results = panel().any(|other| other.says(W::Result) || other.says(W::Final));
            let own = if results { years.reviews } else { years.plans };
            let here = years.here.and_then(|(_, period)| period);
            let Some(period) = told.or(own).or(here) else { return Fate::Unread };
            let of = |year: Option<Year>| year.is_some() && year == year_of(period);
            match (reviewed, planned) {
                (None, None) => Fate::Unread,
                _ if of(reviewed) || of(planned) => Fate::Claim(Role::Target, period),
                _ => Fate::Baseline,
            }
        }
        Some(W::Final) if heading.period.is_some() => match (told, reviewed) {
            (Some(period), reviewed) if reviewed.is_none_or(|last| year_of(period) <= Some(last)) => {
                Fate::Claim(Role::Result, period)
            }
            _ => Fate::Unread,
        },
        Some(W::Completion) if panel().any(|other| other.says(W::Revised)) => Fate::Unread,
        Some(W::Final | W::Result | W::Level | W::Growth | W::Rate | W::Share | W::Completion) | None => {
            let here = match years.here {
                Some((Role::Result, period)) => period.or(years.reviews),
                None if years.plans.is_none() => years.reviews,
                Some((Role::Target, _)) | None => None,
            };
            let Some(period) = told.or(here) else { return Fate::Unread };
            let year = year_of(period);
            match (year, reviewed, planned) {
                (Some(year), Some(reviewed), _) if year == reviewed => Fate::Claim(Role::Result, period),
                (Some(year), _, Some(planned)) if year == planned => {
                    let wished = heading.planned || caption.planned;
                    let may = wished && years.scope != Some(Scope::Statistics);
                    if may { Fate::Claim(Role::Target, period) } else { Fate::Unread }
                }
                (Some(year), Some(reviewed), _) if year < reviewed => Fate::Baseline,
                (Some(year), None, Some(planned)) if year.next() == planned => {
                    Fate::Claim(Role::Result, period)
                }
                (Some(_) | None, _, _) => Fate::Unread,
            }
        }
        Some(W::Filler | W::Within | W::Part | W::Total | W::Ends | W::Begins | W::Owner | W::Region) => {
            Fate::Unread
        }
    }
}

/// What becomes of a percentage whose head names no year: that of the amounts to its left, or of the latest ones where
/// those are set aside.
fn borrowed(columns: &[Column], at: usize) -> Option<Fate> {
    use TableWord as W;
    let column = &columns[at];
    let depends = matches!(column.heading.says, Some(W::Growth | W::Rate | W::Share | W::Completion));
    if !depends || column.heading.period.is_some() {
        return None;
    }
    let panel =
        || columns.iter().enumerate().filter(|(_, other)| other.name == column.name && other.is_amount());
    if column.says(W::Completion) {
        if panel().any(|(_, other)| other.says(W::Revised)) {
            return None;
        }
        let result = panel().find_map(|(_, other)| match other.fate {
            fate @ Fate::Claim(Role::Result, _)
                if !other.says(W::Final) || other.heading.period.is_none() =>
            {
                Some(fate)
            }
            _ => None,
        });
        return result.or(Some(column.fate)).filter(|_| column.fate != Fate::Unread || result.is_some());
    }
    let left = panel().rfind(|(other, _)| *other < at).map(|(_, other)| other.fate);
    let last = panel().filter_map(|(_, other)| match other.fate {
        Fate::Claim(_, period) => Some(year_of(period)),
        Fate::Baseline | Fate::Unread => None,
    });
    let last = last.max();
    let newest = |fate: &Fate| matches!(fate, Fate::Claim(_, period) if Some(year_of(*period)) == last);
    let other = || panel().map(|(_, other)| other.fate).rfind(newest);
    // Before any amounts, or beside none, it says for itself.
    left.map(|fate| Some(fate).filter(newest).or_else(other).unwrap_or(Fate::Unread))
}
