//! The documents of the other ledger: each is the one of its id here, else one that it means, else it is filed under its id.

use super::super::document::{DocumentKey, Filed, Filing, Given, OnFile, document_uid};
use super::super::error::Failure;
use super::super::row;
use super::super::told::{of_two, told};
use super::super::uid::AGAIN;
use super::Merging;
use crate::vocabulary::{Document, Facts};
use rusqlite::{OptionalExtension as _, Row};

/// A document of theirs.
struct Theirs {
    uid: String,
    /// As it was first filed, with its text where it was read then.
    first: Document,
    first_text: Option<String>,
    /// What of it a person said then.
    first_told: Facts,
    /// As it stands there, or last stood; of the text into which its claims point, even where the version that brought it
    /// was withdrawn.
    last: Document,
    text: Option<String>,
    /// What of it a person said by now.
    told: Facts,
    withdrawn: bool,
}

/// A document here.
struct Ours {
    on_file: OnFile,
    withdrawn: bool,
    /// Of its text, whatever became of the version that brought it.
    sha256: String,
}

impl Merging<'_, '_> {
    pub(super) fn filings(&mut self) -> Result<(), Failure> {
        let columns = row::DOCUMENT.replace("live_document.", "document.");
        let firsts = format!(
            "SELECT document.uid, document.recorded_at, document.recorded_by, {columns} FROM document \
             JOIN place ON place.id = document.place WHERE document.root IS NULL ORDER BY document.id"
        );
        self.each(&firsts, |own, row| {
            own.stamped(row, 1)?;
            let first = row::document(row, 3)?;
            let id = own.id_here(&row.get::<_, String>(0)?, &first)?;
            own.theirs.insert(id);
            let place = own.entry.filed(&first.place)?.path.clone();
            let said = document_uid(&Document { place, ..first }, None, 0);
            *own.namesakes.entry(said).or_default() += 1;
            Ok(())
        })?;
        let width = columns.split(", ").count();
        let sql = format!(
            "SELECT root.id, root.uid, root.recorded_at, root.recorded_by, document.recorded_at, document.recorded_by, \
             root.text, read.text, read.sha256, EXISTS (SELECT 1 FROM standing_withdrawal AS hiding \
             WHERE hiding.document = root.id), root.told, {}, {columns} \
             FROM document AS root JOIN document ON document.id = coalesce((SELECT max(version.id) FROM document AS version \
             WHERE (version.id = root.id OR version.root = root.id) AND NOT EXISTS (SELECT 1 FROM standing_withdrawal \
             AS hiding WHERE hiding.document = version.id)), root.id) \
             LEFT JOIN document AS read ON read.id = (SELECT max(version.id) FROM document AS version \
             WHERE (version.id = root.id OR version.root = root.id) AND version.text IS NOT NULL) \
             JOIN place ON place.id = document.place WHERE root.root IS NULL ORDER BY root.id",
            columns.replace("document.", "root.")
        );
        self.each(&sql, |own, row| {
            let mut last = row::document(row, 11 + width)?;
            if let Some(sha256) = row.get(8)? {
                last.sha256 = sha256;
            }
            let (first, first_text): (_, Option<String>) = (row::document(row, 11)?, row.get(6)?);
            let typed = || if first_text.is_none() { Facts::typed(&first) } else { Facts::default() };
            let kept: Option<String> = row.get(10)?;
            let first_told = if kept.is_some() { row::parsed(row, 10)? } else { typed() };
            let theirs = Theirs {
                uid: row.get(1)?,
                first,
                first_text,
                first_told,
                last,
                text: row.get(7)?,
                told: told(own.other, row.get(0)?)?,
                withdrawn: row.get(9)?,
            };
            let key = own.document(&theirs, row)?;
            own.documents.insert(row.get(0)?, key);
            Ok(())
        })
    }

    /// The document here that theirs is; what is known here stays as it is, and of one that was withdrawn here nothing is
    /// learnt but its text.
    fn document(&mut self, theirs: &Theirs, row: &Row<'_>) -> Result<DocumentKey, Failure> {
        // One that was read from another text since is another.
        let agrees = |ours: &Ours| {
            ours.sha256.is_empty() || theirs.last.sha256.is_empty() || ours.sha256 == theirs.last.sha256
        };
        let place = self.entry.filed(&theirs.first.place)?.clone();
        let here = |document: &Document| Document { place: place.path.clone(), ..document.clone() };
        let id = self.id_here(&theirs.uid, &theirs.first)?;
        let known = match self.of_id(&id)?.filter(agrees) {
            Some(Ours { on_file, withdrawn: true, .. }) => {
                self.stamped(row, 4)?;
                return self.hidden(on_file, theirs);
            }
            Some(ours) => Some(ours.on_file),
            None if theirs.withdrawn => None,
            None => self.meant(theirs)?,
        };
        let (on_file, document, told) = if let Some(known) = known {
            let (ours, theirs_at): (_, String) = (self.filed_at(known.row)?, row.get(4)?);
            let later = ours.is_some_and(|at| at < theirs_at);
            let (both, told) = of_two(&known, &here(&theirs.last), &theirs.told, later);
            (known, both, told)
        } else {
            self.stamped(row, 2)?;
            let (document, text) = (here(&theirs.first), theirs.first_text.as_deref());
            let told = theirs.first_told.clone();
            let first = Given { document, text, told: told.clone() };
            let Filed { key, document, .. } = self.entry.file_as(place.row, None, first)?;
            self.merged.documents += 1;
            let on_file = OnFile { row: key.row, uid: key.uid, document, told };
            (on_file, here(&theirs.last), theirs.told.clone())
        };
        self.stamped(row, 4)?;
        let given = Given { document, text: theirs.text.as_deref(), told };
        let filed = self.entry.file_as(place.row, Some(on_file), given)?;
        self.merged.documents += usize::from(filed.filing != Filing::Known);
        Ok(filed.key)
    }

    /// When the version here that stands was recorded.
    fn filed_at(&self, first: i64) -> rusqlite::Result<Option<String>> {
        self.entry
            .transaction
            .prepare_cached("SELECT recorded_at FROM live_document WHERE first = ?1")?
            .query_row([first], |row| row.get(0))
            .optional()
    }

    /// The id that their document has here, where its place may be known by a longer path.
    fn id_here(&mut self, uid: &str, theirs: &Document) -> Result<String, Failure> {
        let place = self.entry.filed(&theirs.place)?.path.clone();
        if place == theirs.place {
            return Ok(uid.to_owned());
        }
        let again = (0..AGAIN).find(|again| document_uid(theirs, None, *again) == uid);
        Ok(document_uid(&Document { place, ..theirs.clone() }, None, again.unwrap_or_default()))
    }

    /// The document here of that id.
    fn of_id(&self, uid: &str) -> rusqlite::Result<Option<Ours>> {
        let here = &self.entry.transaction;
        let found: Option<(i64, i64, bool, String)> = here
            .prepare_cached(
                "SELECT root.id, coalesce((SELECT max(version.id) FROM document AS version \
                 WHERE (version.id = root.id OR version.root = root.id) AND NOT EXISTS (SELECT 1 \
                 FROM standing_withdrawal AS hiding WHERE hiding.document = version.id)), root.id), \
                 EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = root.id), \
                 (SELECT max(sha256) FROM document AS version WHERE version.id = root.id OR version.root = root.id) \
                 FROM document AS root WHERE root.uid = ?1 AND root.root IS NULL",
            )?
            .query_row([uid], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        let Some((row, version, withdrawn, sha256)) = found else { return Ok(None) };
        let (document, told) = (row::document_at(here, version)?, told(here, row)?);
        Ok(Some(Ours { on_file: OnFile { row, uid: uid.to_owned(), document, told }, withdrawn, sha256 }))
    }

    /// The document here that theirs means, as `Entry::document` finds it; one that another of theirs is, is not meant.
    /// Of several of theirs that were filed with the same words none is meant by what it says.
    fn meant(&mut self, theirs: &Theirs) -> Result<Option<OnFile>, Failure> {
        let place = self.entry.filed(&theirs.last.place)?.clone();
        let first = Document { place: place.path, ..theirs.first.clone() };
        if self.namesakes.get(&document_uid(&first, None, 0)).is_some_and(|count| *count > 1) {
            return Ok(None);
        }
        let mut meant = self.entry.meant(place.row, &theirs.last)?;
        meant.retain(|found| {
            !self.theirs.contains(&found.uid) && self.documents.values().all(|key| key.row != found.row)
        });
        Ok(meant.pop())
    }

    /// A document that was withdrawn here, with the text that claims of theirs point into, hidden as it is.
    fn hidden(&mut self, ours: OnFile, theirs: &Theirs) -> Result<DocumentKey, Failure> {
        let OnFile { row, uid, document, told } = ours;
        let document = match &theirs.text {
            Some(text) if !self.entry.has_text(row)? => {
                let place = "SELECT place FROM document WHERE id = ?1";
                let place = self.entry.transaction.query_row(place, [row], |row| row.get(0))?;
                let document = Document { sha256: theirs.last.sha256.clone(), ..document };
                let root = OnFile { row, uid: uid.clone(), document: document.clone(), told: told.clone() };
                let given = Given { document: document.clone(), text: Some(text), told };
                self.entry.insert(place, &given, Some(&root))?;
                document
            }
            Some(_) => Document { sha256: theirs.last.sha256.clone(), ..document },
            None => document,
        };
        Ok(DocumentKey { row, uid, place: document.place, title: document.title, sha256: document.sha256 })
    }
}
