//! Documents on file: which one is meant, and what is newly learnt of it.

use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError};
use super::told::{merge, told};
use super::{row, uid};
use crate::vocabulary::{Document, Extent, Facts, Period, PlacePath, Scope};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// A document on file, for claims to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentKey {
    pub(super) row: i64,
    pub(super) uid: String,
    pub(super) place: PlacePath,
    pub(super) title: String,
    pub(super) sha256: String,
}

/// What became of a document handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// For claims to point at; the same for all its versions.
    pub key: DocumentKey,
    /// The document as it now stands: what was on file with what was newly learnt.
    pub document: Document,
    /// Whether anything changed.
    pub filing: Filing,
}

/// Whether filing a document changed anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filing {
    /// It was not on file.
    New,
    /// It was on file, and now has a new version with what was learnt.
    Revised,
    /// It was on file with all of this; nothing changed.
    Known,
}

/// How a claim typed by hand names its source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct SourceName {
    place: PlacePath,
    title: String,
    url: String,
    date: Option<NaiveDate>,
}

/// A document on file, as its latest version has it.
pub(super) struct OnFile {
    pub(super) row: i64,
    pub(super) uid: String,
    pub(super) document: Document,
    /// What of it a person said.
    pub(super) told: Facts,
}

/// What is said of a document that is handed in.
pub(super) struct Given<'a> {
    pub(super) document: Document,
    /// The decoded text, where it was read.
    pub(super) text: Option<&'a str>,
    /// What of it a person said.
    pub(super) told: Facts,
}

impl Entry<'_> {
    /// Files a document, or what is new in it. It is the document on file of the same place where both were
    /// read from the same text; or where both have the same title, and neither their dates, their addresses,
    /// their kinds nor their texts differ; what one side does not say does not differ. Without a title the
    /// date must be the same, and without a date the address too: what is typed without any source is a sheet
    /// of its own. Where several fit, the one of that date and address, then the latest, then the fullest.
    ///
    /// A date, an address, a period, a greater extent that is new makes a new version, to which all claims of
    /// the document then belong. A person says all of it: what is not said again stays, and an extent never shrinks.
    ///
    /// # Errors
    /// `LookupError::AmbiguousPlace` with the candidates; `LedgerError::File` where writing fails.
    pub fn document(&mut self, document: &Document) -> Result<Filed, LedgerError> {
        let path = self.path;
        let (document, told) = (document.clone(), Facts::typed(document));
        self.file(Given { document, text: None, told }).at(path)
    }

    /// Files a document that was read, as `Entry::document` does, with its decoded text, which its checksum
    /// belongs to and its claims' spans point into. `told` is what of it a person said, now or when it was read before.
    /// Of a text that is on file already, all that no person said is from now on as it is described here, be it
    /// less.
    ///
    /// # Errors
    /// As `Entry::document`.
    pub fn text(&mut self, document: &Document, text: &str, told: &Facts) -> Result<Filed, LedgerError> {
        let path = self.path;
        let given = Given { document: document.clone(), text: Some(text), told: told.clone() };
        self.file(given).at(path)
    }

    /// The document that a claim typed by hand names by `title`, `url` (each may be empty) and date, as
    /// `Entry::document` finds it; filed as keyed where none is on file.
    ///
    /// # Errors
    /// As `Entry::document`.
    pub fn source(
        &mut self,
        place: &PlacePath,
        title: &str,
        url: &str,
        date: Option<NaiveDate>,
    ) -> Result<DocumentKey, LedgerError> {
        let name = SourceName { place: place.clone(), title: title.into(), url: url.into(), date };
        if let Some(key) = self.sources.get(&name) {
            return Ok(key.clone());
        }
        let key = self
            .document(&Document {
                place: name.place.clone(),
                kind: String::new(),
                title: name.title.clone(),
                url: name.url.clone(),
                date,
                reviews: None,
                plans: None,
                extent: Extent::Keyed,
                sha256: String::new(),
                scope: None,
            })?
            .key;
        self.sources.insert(name, key.clone());
        Ok(key)
    }

    fn file(&mut self, given: Given<'_>) -> Result<Filed, Failure> {
        let place = self.filed(&given.document.place)?.clone();
        let document = Document { place: place.path, ..given.document };
        let on_file = self.meant(place.row, &document)?.pop();
        self.file_as(place.row, on_file, Given { document, ..given })
    }

    /// Files a document, or as a version of one on file what is new in it.
    pub(super) fn file_as(
        &mut self,
        place: i64,
        on_file: Option<OnFile>,
        given: Given<'_>,
    ) -> Result<Filed, Failure> {
        let Some(on_file) = on_file else {
            self.sources.clear();
            let (row, uid) = self.insert(place, &given, None)?;
            self.already.file(row);
            return Ok(filed(row, uid, given.document, Filing::New));
        };
        let known_text = given.text.is_none() || self.has_text(on_file.row)?;
        let merged = merge(&on_file, &given);
        if merged == on_file.document && known_text {
            return Ok(filed(on_file.row, on_file.uid, merged, Filing::Known));
        }
        self.sources.clear();
        let text = given.text.filter(|_| !known_text);
        let told = on_file.told.and(&given.told);
        self.insert(place, &Given { document: merged.clone(), text, told }, Some(&on_file))?;
        Ok(filed(on_file.row, on_file.uid, merged, Filing::Revised))
    }

    /// Whether the text of the document with that first row is on file.
    pub(super) fn has_text(&self, first: i64) -> rusqlite::Result<bool> {
        self.transaction
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM document WHERE (id = ?1 OR root = ?1) AND text IS NOT NULL)",
            )?
            .query_row([first], |row| row.get(0))
    }

    /// The documents on file that `given` may mean, the likeliest last.
    pub(super) fn meant(&mut self, place: i64, given: &Document) -> rusqlite::Result<Vec<OnFile>> {
        let worth_a_look = self.worth_a_look(place, given)?;
        let sql = format!(
            "SELECT live_document.first, root.uid, (SELECT max(sha256) FROM document AS version \
             WHERE version.id = root.id OR version.root = root.id), {} FROM live_document JOIN place ON place.id = live_document.place JOIN document AS root ON root.id = live_document.first \
             WHERE (live_document.id = ?4 OR live_document.root = ?4) AND live_document.place = ?1 \
             AND (live_document.title = ?2 OR (live_document.sha256 <> '' AND live_document.sha256 = ?3))",
            row::DOCUMENT
        );
        let mut statement = self.transaction.prepare_cached(&sql)?;
        let mut fitting: Vec<OnFile> = Vec::new();
        for first in worth_a_look {
            let mut rows = statement.query((place, &given.title, &given.sha256, first))?;
            let Some(row) = rows.next()? else { continue };
            let uid = row.get(1)?;
            let document = row::document(row, 3)?;
            let found = OnFile { row: first, uid, document, told: told(&self.transaction, first)? };
            // One that was ever read from another text stays apart, for its claims point into that.
            let ever: String = row.get(2)?;
            let apart = !ever.is_empty() && !given.sha256.is_empty() && ever != given.sha256;
            if !apart && same(&found.document, given) {
                fitting.push(found);
            }
        }
        fitting.sort_by_cached_key(|found| {
            let own = &found.document;
            let said = |given: &str, own: &str| !given.is_empty() && given == own;
            let exact = (
                said(&given.sha256, &own.sha256),
                given.date.is_some() && given.date == own.date,
                said(&given.url, &own.url),
            );
            (exact, own.date, Reverse(own.extent), found.uid.clone())
        });
        Ok(fitting)
    }

    pub(super) fn insert(
        &mut self,
        place: i64,
        Given { document, text, told }: &Given<'_>,
        root: Option<&OnFile>,
    ) -> rusqlite::Result<(i64, String)> {
        let date = document.date.map(|date| date.to_string());
        let reviews = document.reviews.as_ref().map(Period::to_string);
        let plans = document.plans.as_ref().map(Period::to_string);
        let uid = self.free_uid(document, root)?;
        let mut statement = self.transaction.prepare_cached(
            "INSERT INTO document (uid, root, place, kind, title, url, date, reviews, plans, extent, sha256, \
             text, recorded_at, recorded_by, scope, told) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?;
        let row = statement.insert(rusqlite::params![
            uid,
            root.map(|root| root.row),
            place,
            document.kind,
            document.title,
            document.url,
            date,
            reviews,
            plans,
            document.extent.code(),
            document.sha256,
            text,
            self.stamp.at,
            self.stamp.by,
            document.scope.map(Scope::code),
            told.to_string(),
        ])?;
        drop(statement);
        self.note_title(place, root.map_or(row, |root| root.row), document);
        Ok((row, uid))
    }

    /// The id of a document or of a version of it. One withdrawn and filed again gets the next that is free.
    fn free_uid(&self, document: &Document, root: Option<&OnFile>) -> rusqlite::Result<String> {
        let mut taken =
            self.transaction.prepare_cached("SELECT EXISTS (SELECT 1 FROM document WHERE uid = ?1)")?;
        let root = root.map(|root| root.uid.as_str());
        let again = uid::first_free(|again| {
            taken.query_row([document_uid(document, root, again)], |row| row.get::<_, bool>(0))
        })?;
        Ok(document_uid(document, root, again))
    }
}

/// The public id of a document, or of a version of the one whose first version has the id `root`.
pub(super) fn document_uid(document: &Document, root: Option<&str>, again: u32) -> String {
    let told = |period: Option<Period>| period.map_or_else(String::new, |period| period.to_string());
    let date = document.date.map_or_else(String::new, |date| date.to_string());
    let (reviews, plans, number) = (told(document.reviews), told(document.plans), again.to_string());
    let place = document.place.as_str();
    let mut parts = vec!["document", place, &document.title, &date, &document.url, &document.sha256];
    if let Some(root) = root {
        parts.extend([root, &document.kind, &reviews, &plans, document.extent.code()]);
        parts.extend(document.scope.map(Scope::code));
    }
    parts.extend((again > 0).then_some(number.as_str()));
    uid::of(&parts)
}

fn filed(row: i64, uid: String, document: Document, filing: Filing) -> Filed {
    let key = DocumentKey {
        row,
        uid,
        place: document.place.clone(),
        title: document.title.clone(),
        sha256: document.sha256.clone(),
    };
    Filed { key, document, filing }
}

/// Whether two documents of one place are one.
fn same(a: &Document, b: &Document) -> bool {
    let agree = |a: &str, b: &str| a == b || a.is_empty() || b.is_empty();
    if !a.sha256.is_empty() && !b.sha256.is_empty() {
        return a.sha256 == b.sha256;
    }
    let dates_agree = a.date == b.date || (!a.title.is_empty() && (a.date.is_none() || b.date.is_none()));
    let anonymous = a.title.is_empty() && a.date.is_none();
    let addresses_agree = if anonymous { a.url == b.url } else { agree(&a.url, &b.url) };
    a.title == b.title && dates_agree && addresses_agree && agree(&a.kind, &b.kind)
}
