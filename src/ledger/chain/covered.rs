//! What the chain covers: the tables, and the columns of each, under each layout.

use super::FIRST_CHAINED;

/// How many tables are covered.
pub(in crate::ledger) const TABLES: usize = COLUMNS.len();

/// The tables in the order they are hashed, with the columns that they had when they came, in the order of their
/// numbers. Tables that came later stand after those before them: a table keeps its number.
pub(in crate::ledger) const COLUMNS: [(&str, &str); 16] = [
    ("place", "id, path, name, parent, level, code, recorded_at, recorded_by"),
    (
        "document",
        "id, uid, root, place, kind, title, url, date, reviews, plans, extent, sha256, text, recorded_at, \
         recorded_by",
    ),
    (
        "claim",
        "id, uid, supersedes, role, place, document, year, indicator, measure, comparator, cue, value, \
         value_high, stretch, unit, period, relative_to, flags, quote, start, \"end\", section, rule, reviewed, \
         recorded_at, recorded_by, why",
    ),
    ("ruling", "id, uid, claim, status, why, recorded_at, recorded_by"),
    ("withdrawal", "id, claim, ruling, document, why, recorded_at, recorded_by"),
    ("restoration", "id, withdrawal, why, recorded_at, recorded_by"),
    ("acceptance", "id, claim, accepted, recorded_at, recorded_by"),
    (
        "item",
        "id, uid, root, withdrawn, why, place, year, name, target, parent, lead, co_units, official, person, due, \
         topic, weight, binding, baseline, indicator, measure, comparator, cue, value, value_high, unit, \
         provisional, source, note, recorded_at, recorded_by",
    ),
    ("milestone", "id, item, due, words, value, recorded_at, recorded_by"),
    (
        "progress",
        "id, uid, root, withdrawn, why, item, as_of, reach, indicator, measure, comparator, cue, value, value_high, \
         unit, provisional, printed, done, milestone, words, note, evidence, recorded_at, recorded_by",
    ),
    (
        "letter",
        "id, uid, root, withdrawn, why, item, number, grade, sent, answer_by, new_due, words, recorded_at, recorded_by",
    ),
    ("reply", "id, uid, root, withdrawn, why, letter, date, words, recorded_at, recorded_by"),
    (
        "obstacle",
        "id, uid, root, withdrawn, why, item, raised, owner, due, words, solved, solution, recorded_at, recorded_by",
    ),
    (
        "project",
        "id, uid, root, withdrawn, why, place, name, lead, value, unit, source, note, recorded_at, recorded_by",
    ),
    (
        "stage",
        "id, uid, root, withdrawn, why, project, stage, date, value, unit, evidence, note, recorded_at, recorded_by",
    ),
    (
        "response",
        "id, uid, root, withdrawn, why, claim, unit, date, words, evidence, recorded_at, recorded_by",
    ),
];

/// How many of the tables an entry closed under that layout covers: the first seven are as old as the chain, the next
/// six came with layout 7, the others with layout 8. `entry` has a column for each, nullable where its table came later.
pub(super) fn covered(layout: i64) -> usize {
    const CAME: [(i64, usize); 3] = [(FIRST_CHAINED, 7), (7, 13), (8, TABLES)];
    CAME.iter().filter(|(came, _)| *came <= layout).map(|(_, tables)| *tables).max().unwrap_or_default()
}

/// The tables that an entry closed under that layout does not cover.
pub(in crate::ledger) fn uncovered(layout: i64) -> impl Iterator<Item = &'static str> {
    COLUMNS.into_iter().skip(covered(layout)).map(|(table, _)| table)
}

/// A column that came later, nullable and last in its table: it takes the next number there. Entries closed before hold
/// NULL in it, and it is no part of their heads.
#[derive(Debug, Clone, Copy)]
pub(in crate::ledger) struct Later {
    /// The layout it came with.
    pub(in crate::ledger) layout: i64,
    /// Its table.
    pub(in crate::ledger) table: &'static str,
    /// Its name.
    pub(in crate::ledger) column: &'static str,
}

/// The columns that came later, in that order.
pub(in crate::ledger) const LATER: &[Later] = &[
    Later { layout: 4, table: "document", column: "scope" },
    Later { layout: 5, table: "document", column: "told" },
    Later { layout: 6, table: "claim", column: "responsible" },
    Later { layout: 6, table: "claim", column: "note" },
];

/// The tables with all their columns, in the order in which rows are put in.
pub(in crate::ledger) fn tables() -> impl Iterator<Item = (&'static str, String)> {
    COLUMNS.into_iter().map(|(table, first)| (table, columns(table, first, i64::MAX, LATER)))
}

/// The columns of a table that an entry closed under that layout covers.
pub(super) fn columns(table: &str, first: &str, layout: i64, later: &[Later]) -> String {
    let added = later.iter().filter(|later| later.table == table && later.layout <= layout);
    added.fold(first.to_owned(), |columns, later| format!("{columns}, {}", later.column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_covers_the_columns_of_its_own_layout() {
        let later = [
            Later { layout: 4, table: "document", column: "scope" },
            Later { layout: 5, table: "document", column: "rank" },
            Later { layout: 4, table: "claim", column: "owner" },
        ];
        let of = |layout| columns("document", "id, uid", layout, &later);
        assert_eq!([of(2), of(3)], ["id, uid", "id, uid"]);
        assert_eq!([of(4), of(5)], ["id, uid, scope", "id, uid, scope, rank"]);
    }
}
