//! The documents of the other ledger.

use super::super::document::{DocumentKey, Filed, Filing, OnFile, merge};
use super::super::error::Failure;
use super::super::row;
use super::Merging;
use crate::vocabulary::Document;
use rusqlite::OptionalExtension as _;

impl Merging<'_, '_> {
    /// Their documents, each as it stands there, or last stood; with its text, into which claims point even where the
    /// version that brought it was withdrawn.
    pub(super) fn filings(&mut self) -> Result<(), Failure> {
        let columns = row::DOCUMENT.replace("live_document.", "document.");
        let sql = format!(
            "SELECT root.id, root.uid, document.recorded_at, document.recorded_by, read.text, read.sha256, {columns} \
             FROM document AS root JOIN document ON document.id = coalesce((SELECT max(version.id) FROM document AS version \
             WHERE (version.id = root.id OR version.root = root.id) AND NOT EXISTS (SELECT 1 FROM standing_withdrawal \
             AS hiding WHERE hiding.document = version.id)), root.id) \
             LEFT JOIN document AS read ON read.id = (SELECT max(version.id) FROM document AS version \
             WHERE (version.id = root.id OR version.root = root.id) AND version.text IS NOT NULL) \
             JOIN place ON place.id = document.place WHERE root.root IS NULL ORDER BY root.id"
        );
        self.each(&sql, |own, row| {
            own.stamped(row, 2)?;
            let uid: String = row.get(1)?;
            let mut document = row::document(row, 6)?;
            let text: Option<String> = row.get(4)?;
            if let Some(sha256) = row.get(5)? {
                document.sha256 = sha256;
            }
            if let Some(key) = own.withdrawn_here(&uid, &document)? {
                if let Some(text) = &text {
                    own.hidden_text(&key, &document.sha256, text)?;
                }
                own.documents.insert(row.get(0)?, key);
                return Ok(());
            }
            let filed = own.learn(&document, text.as_deref(), &uid)?;
            own.merged.documents += usize::from(filed.filing != Filing::Known);
            own.documents.insert(row.get(0)?, filed.key);
            Ok(())
        })
    }

    /// The document here of that id, where it was withdrawn: it is not filed again. One that was read from another text
    /// since is another.
    fn withdrawn_here(&self, uid: &str, theirs: &Document) -> rusqlite::Result<Option<DocumentKey>> {
        let key = self
            .entry
            .transaction
            .prepare_cached(
                "SELECT document.id, document.title, (SELECT coalesce(max(sha256), '') FROM document AS version \
                 WHERE version.id = document.id OR version.root = document.id), place.path FROM document \
                 JOIN place ON place.id = document.place WHERE document.uid = ?1 AND document.root IS NULL \
                 AND EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = document.id)",
            )?
            .query_row([uid], |row| {
                let sha256: String = row.get(2)?;
                Ok(DocumentKey {
                    row: row.get(0)?,
                    uid: uid.to_owned(),
                    place: row::parsed(row, 3)?,
                    title: row.get(1)?,
                    sha256: if sha256.is_empty() { theirs.sha256.clone() } else { sha256 },
                })
            });
        let agrees = |key: &DocumentKey| theirs.sha256.is_empty() || theirs.sha256 == key.sha256;
        Ok(key.optional()?.filter(agrees))
    }

    /// Files a document of theirs, but what is known here stays as it is: as the one of its id here, else as one that it
    /// means. One that is another of theirs too is not meant: a document withdrawn and filed again stays two.
    fn learn(&mut self, given: &Document, text: Option<&str>, uid: &str) -> Result<Filed, Failure> {
        let place = self.entry.filed(&given.place)?.clone();
        let given = Document { place: place.path, ..given.clone() };
        let mut theirs =
            self.other.prepare_cached("SELECT 1 FROM document WHERE uid = ?1 AND root IS NULL")?;
        let mut meant = self.entry.meant(place.row, &given)?;
        // The one of that id is the likeliest of all.
        meant.sort_by_key(|found| found.uid == uid);
        let known = loop {
            match meant.pop() {
                Some(found) if found.uid != uid && theirs.exists([&found.uid])? => {}
                found => break found,
            }
        };
        let both = known.as_ref().map(|known| merge(&given, known.document.clone()));
        self.entry.file_as(place.row, known, both.unwrap_or(given), text)
    }

    /// Files the text of a document that was withdrawn here, hidden with it: claims of theirs point into it.
    fn hidden_text(&mut self, key: &DocumentKey, sha256: &str, text: &str) -> Result<(), Failure> {
        let entry = &self.entry;
        if entry.has_text(key.row)? {
            return Ok(());
        }
        let latest = "SELECT max(id), place FROM document WHERE id = ?1 OR root = ?1";
        let (latest, place) =
            entry.transaction.query_row(latest, [key.row], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let document =
            Document { sha256: sha256.to_owned(), ..row::document_at(&entry.transaction, latest)? };
        let root = OnFile { row: key.row, uid: key.uid.clone(), document: document.clone() };
        entry.insert(place, &document, Some(text), Some(&root))?;
        Ok(())
    }
}
