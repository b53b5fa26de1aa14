//! The columns of each kind, how each is spelt, and the ids made from that.

use super::super::named::Kind;
use super::super::uid;
use super::milestone;
use crate::vocabulary::supervised::Milestone;
use rusqlite::Connection;

/// A column of a kind, beside those that every kind has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ledger) enum Column {
    /// It holds what it says.
    Own(&'static str),
    /// It holds the row of a place, and is spelt as its path.
    Place,
    /// It holds the row of a first version, and is spelt as its id.
    First(&'static str, Kind),
}

impl Column {
    /// Its name.
    pub(in crate::ledger) const fn name(self) -> &'static str {
        match self {
            Self::Own(name) | Self::First(name, _) => name,
            Self::Place => "place",
        }
    }

    /// The SQL that spells it, of a row of that table.
    pub(in crate::ledger) fn spelling(self, table: &str) -> String {
        match self {
            Self::Own(name) => format!("{table}.{name}"),
            Self::Place => format!("(SELECT path FROM place WHERE place.id = {table}.place)"),
            Self::First(name, kind) => {
                let of = kind.code();
                format!("(SELECT first.uid FROM {of} AS first WHERE first.id = {table}.{name})")
            }
        }
    }
}

const OF_ITEM: Column = Column::First("item", Kind::Item);

const ITEM: [Column; 24] = [
    Column::Place,
    Column::Own("year"),
    Column::Own("name"),
    Column::First("target", Kind::Claim),
    Column::First("parent", Kind::Item),
    Column::Own("lead"),
    Column::Own("co_units"),
    Column::Own("official"),
    Column::Own("person"),
    Column::Own("due"),
    Column::Own("topic"),
    Column::Own("weight"),
    Column::Own("binding"),
    Column::Own("baseline"),
    Column::Own("indicator"),
    Column::Own("measure"),
    Column::Own("comparator"),
    Column::Own("cue"),
    Column::Own("value"),
    Column::Own("value_high"),
    Column::Own("unit"),
    Column::Own("provisional"),
    Column::Own("source"),
    Column::Own("note"),
];

const PROGRESS: [Column; 17] = [
    OF_ITEM,
    Column::Own("as_of"),
    Column::Own("reach"),
    Column::Own("indicator"),
    Column::Own("measure"),
    Column::Own("comparator"),
    Column::Own("cue"),
    Column::Own("value"),
    Column::Own("value_high"),
    Column::Own("unit"),
    Column::Own("provisional"),
    Column::Own("printed"),
    Column::Own("done"),
    Column::Own("milestone"),
    Column::Own("words"),
    Column::Own("note"),
    Column::Own("evidence"),
];

const LETTER: [Column; 7] = [
    OF_ITEM,
    Column::Own("number"),
    Column::Own("grade"),
    Column::Own("sent"),
    Column::Own("answer_by"),
    Column::Own("new_due"),
    Column::Own("words"),
];

const REPLY: [Column; 3] = [Column::First("letter", Kind::Letter), Column::Own("date"), Column::Own("words")];

const OBSTACLE: [Column; 7] = [
    OF_ITEM,
    Column::Own("raised"),
    Column::Own("owner"),
    Column::Own("due"),
    Column::Own("words"),
    Column::Own("solved"),
    Column::Own("solution"),
];

const PROJECT: [Column; 7] = [
    Column::Place,
    Column::Own("name"),
    Column::Own("lead"),
    Column::Own("value"),
    Column::Own("unit"),
    Column::Own("source"),
    Column::Own("note"),
];

const STAGE: [Column; 7] = [
    Column::First("project", Kind::Project),
    Column::Own("stage"),
    Column::Own("date"),
    Column::Own("value"),
    Column::Own("unit"),
    Column::Own("evidence"),
    Column::Own("note"),
];

const RESPONSE: [Column; 5] = [
    Column::First("claim", Kind::Claim),
    Column::Own("unit"),
    Column::Own("date"),
    Column::Own("words"),
    Column::Own("evidence"),
];

/// The columns of that kind in the order in which they are spelt; none of a kind that is kept otherwise.
pub(in crate::ledger) const fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Item => &ITEM,
        Kind::Progress => &PROGRESS,
        Kind::Letter => &LETTER,
        Kind::Reply => &REPLY,
        Kind::Obstacle => &OBSTACLE,
        Kind::Project => &PROJECT,
        Kind::Stage => &STAGE,
        Kind::Response => &RESPONSE,
        Kind::Claim | Kind::Document | Kind::Ruling => &[],
    }
}

/// How many columns, from the first on, two rows have in common that may be the same: an index finds them by those.
pub(super) const fn near(kind: Kind) -> usize {
    match kind {
        Kind::Item => 3,
        Kind::Progress | Kind::Project => 2,
        Kind::Letter | Kind::Reply | Kind::Obstacle | Kind::Stage | Kind::Response => 1,
        Kind::Claim | Kind::Document | Kind::Ruling => 0,
    }
}

/// The columns as a list of SQL names.
pub(super) fn names(kind: Kind) -> String {
    columns(kind).iter().map(|column| column.name()).collect::<Vec<_>>().join(", ")
}

/// What a version says, spelt as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ledger) struct Content {
    pub(in crate::ledger) cells: Vec<Option<String>>,
    pub(in crate::ledger) milestones: Vec<Milestone>,
}

impl Content {
    /// What the version in that row says.
    pub(in crate::ledger) fn of(connection: &Connection, kind: Kind, row: i64) -> rusqlite::Result<Self> {
        let table = kind.code();
        let spelt: Vec<String> =
            columns(kind).iter().map(|column| format!("CAST({} AS TEXT)", column.spelling(table))).collect();
        let sql = format!("SELECT {} FROM {table} WHERE {table}.id = ?1", spelt.join(", "));
        let cells = connection
            .prepare_cached(&sql)?
            .query_row([row], |row| (0..spelt.len()).map(|cell| row.get(cell)).collect::<Result<_, _>>())?;
        let milestones =
            if kind == Kind::Item { milestone::of_version(connection, row)? } else { Vec::new() };
        Ok(Self { cells, milestones })
    }

    /// What it says, column by column; what is absent or empty is left out.
    pub(in crate::ledger) fn says(&self, kind: Kind) -> Vec<(&'static str, String)> {
        let cells = columns(kind).iter().zip(&self.cells);
        let said = cells.filter_map(|(column, cell)| Some((column.name(), cell.clone()?)));
        let steps = self.milestones.iter().map(|step| {
            let value = step.value.map(|value| value.to_string()).unwrap_or_default();
            ("milestone", format!("{} {}{value}", step.due, step.words))
        });
        let unsaid = |name: &str, words: &str| words.is_empty() || (name == "provisional" && words == "0");
        said.chain(steps).filter(|(name, words)| !unsaid(name, words)).collect()
    }

    /// The id of a version that says it: the first, or a later one of the row whose first version has the id `first`.
    /// Where it was said before, `again` counts how often.
    pub(in crate::ledger) fn uid(&self, kind: Kind, later: Option<Later<'_>>, again: u32) -> String {
        let (first, withdrawn) = later.map_or(("", false), |later| (later.first, later.withdrawn));
        let again = again.to_string();
        let steps: Vec<String> = self
            .milestones
            .iter()
            .map(|step| {
                let value = step.value.map(|value| value.to_string()).unwrap_or_default();
                format!("{}\t{value}\t{}", step.due, step.words)
            })
            .collect();
        let own = [kind.code(), first, if withdrawn { "withdrawn" } else { "" }, &again];
        let cells = self.cells.iter().map(|cell| cell.as_deref().unwrap_or_default());
        uid::of(&own.into_iter().chain(cells).chain(steps.iter().map(String::as_str)).collect::<Vec<_>>())
    }
}

/// What a later version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ledger) struct Later<'a> {
    /// The id of the first version.
    pub(in crate::ledger) first: &'a str,
    /// Whether it is a withdrawal.
    pub(in crate::ledger) withdrawn: bool,
}
