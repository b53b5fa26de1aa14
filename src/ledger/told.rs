//! What of a document a person said, and what it comes to with what else is said of it.

use super::document::{Given, OnFile};
use super::row;
use crate::vocabulary::{Document, Extent, Fact, Facts, PlacePath};
use rusqlite::Connection;

/// What of the document with that first row a person said, as the versions that stand tell it. A version from before
/// that was kept does not tell; what differs in one that no text was read for, a person typed. What a person said of a
/// text with the options of an older `read` is not known.
pub(super) fn told(connection: &Connection, first: i64) -> rusqlite::Result<Facts> {
    let columns = row::DOCUMENT.replace("live_document.", "").replace("place.path, ", "");
    let sql = format!(
        "SELECT told, text IS NOT NULL, {columns} FROM document AS version WHERE (id = ?1 OR root = ?1) \
         AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = version.id) ORDER BY id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([first])?;
    let mut said = Facts::default();
    let mut before: Option<Document> = None;
    while let Some(row) = rows.next()? {
        let (kept, read): (Option<String>, bool) = (row.get(0)?, row.get(1)?);
        let version = row::document_of(row, 2, PlacePath::nation())?;
        said = match kept {
            Some(_) => row::parsed(row, 0)?,
            None if read => {
                let stands =
                    |fact: &Fact| before.as_ref().is_some_and(|before| alike(*fact, before, &version));
                said.0.into_iter().filter(stands).collect()
            }
            None => {
                let typed = Facts::typed(&version).0.into_iter();
                let new = |fact: &Fact| before.as_ref().is_none_or(|before| !alike(*fact, before, &version));
                said.and(&typed.filter(new).collect())
            }
        };
        before = Some(version);
    }
    Ok(said)
}

/// Whether two versions of a document say the same of that.
fn alike(fact: Fact, one: &Document, other: &Document) -> bool {
    match fact {
        Fact::Kind => one.kind == other.kind,
        Fact::Date => one.date == other.date,
        Fact::Reviews => one.reviews == other.reviews,
        Fact::Plans => one.plans == other.plans,
        Fact::Extent => one.extent == other.extent,
        Fact::Scope => one.scope == other.scope,
        Fact::Target | Fact::Result => true,
    }
}

/// What was on file with what is newly said. What a person says now holds, else what a person said before; of a text
/// that was read before, else what it is described as now, and of another document what is new in it.
pub(super) fn merge(on_file: &OnFile, given: &Given<'_>) -> Document {
    let (own, new) = (&on_file.document, &given.document);
    let again = given.text.is_some() && !own.sha256.is_empty() && own.sha256 == new.sha256;
    let or = |new: &String, own: &String| if new.is_empty() { own.clone() } else { new.clone() };
    let takes = |fact: Fact, says: bool| given.told.has(fact) || !on_file.told.has(fact) && (again || says);
    let extent = match (given.told.has(Fact::Extent), on_file.told.has(Fact::Extent)) {
        (true, _) if given.text.is_some() => new.extent,
        (false, true) => own.extent,
        (false, false) if again => new.extent,
        // The fullest is the first; a person who types a document knows of no less.
        (true | false, true | false) => own.extent.min(new.extent),
    };
    Document {
        place: new.place.clone(),
        kind: if takes(Fact::Kind, true) { or(&new.kind, &own.kind) } else { own.kind.clone() },
        title: own.title.clone(),
        url: or(&new.url, &own.url),
        date: if takes(Fact::Date, new.date.is_some()) { new.date } else { own.date },
        reviews: if takes(Fact::Reviews, new.reviews.is_some()) { new.reviews } else { own.reviews },
        plans: if takes(Fact::Plans, new.plans.is_some()) { new.plans } else { own.plans },
        extent,
        sha256: or(&new.sha256, &own.sha256),
        scope: if takes(Fact::Scope, new.scope.is_some()) { new.scope } else { own.scope },
    }
}

/// Of two ledgers' versions of one document, both as they stand: what a person said in either holds, and here before
/// there; the rest as it is here, unless both read the text and the other did so `later`.
pub(super) fn of_two(here: &OnFile, there: &Document, said: &Facts, later: bool) -> (Document, Facts) {
    let own = &here.document;
    let read = !own.sha256.is_empty() && own.sha256 == there.sha256;
    let or = |own: &String, there: &String| if own.is_empty() { there.clone() } else { own.clone() };
    let ours = |fact: Fact| here.told.has(fact) || !(said.has(fact) || read && later);
    let extent = match (here.told.has(Fact::Extent), said.has(Fact::Extent)) {
        (false, true) if own.extent != Extent::Keyed => there.extent,
        (true, false) if there.extent != Extent::Keyed => own.extent,
        (false, false) if read => {
            if later {
                there.extent
            } else {
                own.extent
            }
        }
        (true | false, true | false) => own.extent.min(there.extent),
    };
    let document = Document {
        place: own.place.clone(),
        kind: if ours(Fact::Kind) { or(&own.kind, &there.kind) } else { or(&there.kind, &own.kind) },
        title: own.title.clone(),
        url: or(&own.url, &there.url),
        date: one_of(ours(Fact::Date), read, own.date, there.date),
        reviews: one_of(ours(Fact::Reviews), read, own.reviews, there.reviews),
        plans: one_of(ours(Fact::Plans), read, own.plans, there.plans),
        extent,
        sha256: or(&own.sha256, &there.sha256),
        scope: one_of(ours(Fact::Scope), read, own.scope, there.scope),
    };
    (document, here.told.and(said))
}

/// What one of two says; where it says nothing and they are not of one text, what the other does.
fn one_of<T>(ours: bool, read: bool, own: Option<T>, there: Option<T>) -> Option<T> {
    let (first, second) = if ours { (own, there) } else { (there, own) };
    first.or(second.filter(|_| !read))
}
