//! Names of the other ledger: none is brought in that could not have been typed here. What an earlier release recorded
//! in another form stays readable where it is, and is no fault of that ledger.

use super::super::error::UnfitName;
use crate::message;
use crate::vocabulary::canonical::{self, beginning};
use crate::vocabulary::limits::{ADDRESS, NAME, REASON};
use crate::vocabulary::place::PlaceError;
use crate::vocabulary::{Message, PlacePath, Worded as _};
use rusqlite::Connection;

/// A column that holds names, and how many characters each may have; none where it holds paths of places, whose limits
/// are their own.
type Column = (&'static str, Option<usize>);

/// Who recorded a row.
const BY: Column = ("recorded_by", Some(NAME));
/// Why.
const WHY: Column = ("why", Some(REASON));

/// What an item, a reply or an obstacle says at length.
const WORDS: Column = ("words", Some(REASON));

const COLUMNS: [(&str, &[Column]); 16] = [
    ("place", &[("path", None), BY]),
    ("document", &[("kind", Some(NAME)), ("title", Some(NAME)), ("url", Some(ADDRESS)), BY]),
    (
        "claim",
        &[
            ("indicator", Some(NAME)),
            ("cue", Some(NAME)),
            ("unit", Some(NAME)),
            ("relative_to", Some(NAME)),
            ("section", Some(NAME)),
            WHY,
            BY,
        ],
    ),
    ("ruling", &[WHY, BY]),
    ("withdrawal", &[WHY, BY]),
    ("restoration", &[WHY, BY]),
    ("acceptance", &[BY]),
    (
        "item",
        &[
            ("name", Some(NAME)),
            ("lead", Some(NAME)),
            ("co_units", Some(REASON)),
            ("official", Some(NAME)),
            ("person", Some(NAME)),
            ("topic", Some(NAME)),
            ("indicator", Some(NAME)),
            ("cue", Some(NAME)),
            ("unit", Some(NAME)),
            ("source", Some(NAME)),
            ("note", Some(REASON)),
            WHY,
            BY,
        ],
    ),
    ("milestone", &[("words", Some(NAME)), BY]),
    (
        "progress",
        &[
            ("indicator", Some(NAME)),
            ("cue", Some(NAME)),
            ("unit", Some(NAME)),
            ("milestone", Some(NAME)),
            WORDS,
            ("note", Some(REASON)),
            ("evidence", Some(ADDRESS)),
            WHY,
            BY,
        ],
    ),
    ("letter", &[("number", Some(NAME)), ("grade", Some(NAME)), WHY, BY]),
    ("reply", &[WORDS, WHY, BY]),
    ("obstacle", &[("owner", Some(NAME)), WORDS, ("solution", Some(REASON)), WHY, BY]),
    (
        "project",
        &[
            ("name", Some(NAME)),
            ("lead", Some(NAME)),
            ("unit", Some(NAME)),
            ("source", Some(NAME)),
            ("note", Some(REASON)),
            WHY,
            BY,
        ],
    ),
    (
        "stage",
        &[
            ("stage", Some(NAME)),
            ("unit", Some(NAME)),
            ("evidence", Some(ADDRESS)),
            ("note", Some(REASON)),
            WHY,
            BY,
        ],
    ),
    ("response", &[("unit", Some(NAME)), WORDS, ("evidence", Some(ADDRESS)), WHY, BY]),
];

/// The names in a ledger that are not in the form in which names are kept.
pub(super) fn unfit(connection: &Connection) -> rusqlite::Result<Vec<UnfitName>> {
    let mut found = Vec::new();
    for (table, columns) in COLUMNS {
        let listed: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
        let sql = format!("SELECT id, {} FROM {table} ORDER BY id", listed.join(", "));
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for ((column, most), at) in columns.iter().zip(1..) {
                let Some(name) = row.get_ref(at)?.as_str_or_null()? else { continue };
                if let Some(why) = amiss(name, *most) {
                    found.push(UnfitName { table, row: row.get(0)?, column, name: beginning(name), why });
                }
            }
        }
    }
    let mut letters = connection.prepare("SELECT id, words FROM letter ORDER BY id")?;
    let mut rows = letters.query([])?;
    while let Some(row) = rows.next()? {
        let Some(words) = row.get_ref(1)?.as_str_or_null()? else { continue };
        // A letter has lines, each as it could have been typed.
        let amiss = words.lines().filter(|line| !line.is_empty()).find_map(|line| amiss(line, Some(REASON)));
        if let Some(why) = amiss {
            let name = beginning(words);
            found.push(UnfitName { table: "letter", row: row.get(0)?, column: "words", name, why });
        }
    }
    Ok(found)
}

/// What is wrong with a name: one of at most so many characters, or the path of a place.
fn amiss(name: &str, most: Option<usize>) -> Option<Message> {
    if let Some(most) = most {
        return canonical::check(name, most).err().map(|unfit| unfit.message());
    }
    match name.parse::<PlacePath>() {
        Ok(path) if path.as_str() == name => None,
        Ok(_) => Some(canonical::difference(name).message()),
        Err(PlaceError::Unfit { why, .. }) => Some(why.message()),
        Err(PlaceError::NotAName(_)) => Some(message!("name-none")),
        Err(error @ PlaceError::TooDeep { .. }) => Some(error.message()),
    }
}
