//! What is wrong with a ledger, in words that name the rows.

use crate::ledger::{Fault, Head, Misplaced, Rows};
use crate::message;
use crate::vocabulary::Message;

/// The fault in a sentence or more.
pub fn told(fault: &Fault) -> Vec<Message> {
    let mut told = vec![sentence(fault)];
    if let Fault::Changed { claims, .. } = fault {
        told.extend(claims.iter().map(|claim| message!("fault-changed-claim", claim = claim)));
    }
    told
}

fn sentence(fault: &Fault) -> Message {
    match fault {
        Fault::Pages(what) => message!("fault-pages", what = what),
        Fault::Reference { table, row } => message!("fault-reference", table = table, row = *row),
        Fault::Layout { kind, name, how: Misplaced::Missing } => {
            message!("fault-layout-missing", kind = kind, name = name)
        }
        Fault::Layout { kind, name, how: Misplaced::Added } => {
            message!("fault-layout-added", kind = kind, name = name)
        }
        Fault::Layout { kind, name, how: Misplaced::Changed } => {
            message!("fault-layout-changed", kind = kind, name = name)
        }
        Fault::Text(document) => message!("fault-text", document = document),
        Fault::NoText(claim) => message!("fault-no-text", claim = claim),
        Fault::Quote(claim) => message!("fault-quote", claim = claim),
        Fault::Unchained => message!("fault-unchained"),
        Fault::Unlinked(entry) => message!("fault-unlinked", entry = named(entry)),
        Fault::Changed { entry, rows, .. } if rows.is_empty() => {
            message!("fault-changed-itself", entry = named(entry))
        }
        Fault::Changed { entry, rows, .. } => {
            message!("fault-changed", entry = named(entry), rows = ranges(rows))
        }
        Fault::Gone(rows) => message!("fault-gone", rows = range(rows)),
        Fault::Uncovered(rows) => message!("fault-uncovered", rows = range(rows)),
        Fault::Found { entry, rows } => {
            message!("fault-found", entry = named(entry), rows = ranges(rows))
        }
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
