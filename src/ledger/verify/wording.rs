//! What is wrong with a ledger, in words that name the rows.

use super::super::named::Kind;
use super::layout::{Misplaced, Part};
use super::{Fault, Head, Odd, Rows};
use crate::message;
use crate::vocabulary::{Message, Worded};

impl Worded for Fault {
    fn message(&self) -> Message {
        match self {
            Fault::Pages(what) => message!("fault-pages", what = what),
            Fault::Reference { table, row } => message!("fault-reference", table = table, row = *row),
            Fault::Layout(Part { kind, name, how }) => match how {
                Misplaced::Missing => message!("fault-layout-missing", kind = kind, name = name),
                Misplaced::Added => message!("fault-layout-added", kind = kind, name = name),
                Misplaced::Changed => message!("fault-layout-changed", kind = kind, name = name),
            },
            Fault::Text(document) => message!("fault-text", document = document),
            Fault::NoText(claim) => message!("fault-no-text", claim = claim),
            Fault::Quote(claim) => message!("fault-quote", claim = claim),
            Fault::Value { claim, value, printed } => {
                message!("fault-value", claim = claim, value = value, printed = printed)
            }
            Fault::Row { table, row, id, how } => odd(row_named(table, *row, id.as_deref()), how),
            Fault::Unchained => message!("fault-unchained"),
            Fault::Unlinked(entry) => message!("fault-unlinked", entry = named(entry)),
            Fault::Backwards(entry) => message!("fault-backwards", entry = named(entry)),
            Fault::Layouts(entry) => message!("fault-layouts", entry = named(entry)),
            Fault::Changed { entry, rows } if rows.is_empty() => {
                message!("fault-changed-itself", entry = named(entry))
            }
            Fault::Changed { entry, rows } => {
                message!("fault-changed", entry = named(entry), rows = ranges(rows))
            }
            Fault::Gone(rows) => message!("fault-gone", rows = range(rows)),
            Fault::Uncovered(rows) => message!("fault-uncovered", rows = range(rows)),
            Fault::Found { entry, rows } => {
                message!("fault-found", entry = named(entry), rows = ranges(rows))
            }
        }
    }
}

/// What is wrong with a row.
fn odd(row: Message, how: &Odd) -> Message {
    match how {
        Odd::Unreadable(what) => message!("fault-row-unreadable", row = row, what = what),
        Odd::Id => message!("fault-row-id", row = row),
        Odd::Late(at) => message!("fault-row-late", row = row, at = at),
        Odd::Reference => message!("fault-row-reference", row = row),
        Odd::Rule(rule) => message!("fault-row-rule", row = row, rule = rule),
        Odd::Textless => message!("fault-row-textless", row = row),
        Odd::Reviewed => message!("fault-row-reviewed", row = row),
        Odd::Column(column) => message!("fault-row-column", row = row, column = *column),
    }
}

/// A row by its public id, or by its place in its table where it has none.
fn row_named(table: &str, row: i64, id: Option<&str>) -> Message {
    match (table, id) {
        ("claim", Some(id)) => message!("named-claim", id = id),
        ("document", Some(id)) => message!("named-document", id = id),
        ("ruling", Some(id)) => message!("named-ruling", id = id),
        (table, Some(id)) => match table.parse::<Kind>() {
            Ok(kind) => message!("named-row", kind = kind.word(), id = id),
            Err(_) => message!("row-named", table = table, row = row),
        },
        (_, None) => message!("row-named", table = table, row = row),
    }
}

fn named(Head { entry, at, by, .. }: &Head) -> Message {
    message!("entry-named", entry = *entry, by = by, at = at)
}

fn ranges(rows: &[Rows]) -> Message {
    Message::List(rows.iter().map(range).collect())
}

/// `claim 3–5 (a1b2… …)`
fn range(Rows { table, first, last, ids }: &Rows) -> Message {
    let rows = if first == last { format!("{table} {first}") } else { format!("{table} {first}–{last}") };
    if ids.is_empty() {
        return Message::Foreign(rows);
    }
    let all = usize::try_from(last - first + 1).is_ok_and(|count| count <= ids.len());
    let ids = ids.join(" ");
    if all {
        message!("rows-named-ids", rows = rows, ids = ids)
    } else {
        message!("rows-named-some-ids", rows = rows, ids = ids)
    }
}
