//! What was read out of each text, as it stands.

use super::again::{self, Stated, stated};
use super::error::{At as _, Failure, LedgerError};
use super::lookup::LookupError;
use super::told::told;
use super::{Ledger, named, row};
use crate::vocabulary::{Claim, Document, Facts, Period};

/// A text on file and the claims that were read out of it.
#[derive(Debug)]
pub struct Reading {
    /// What is on file of the text.
    pub filed: FiledText,
    /// The text.
    pub text: String,
    claims: Vec<Stated>,
}

/// A document whose text is on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledText {
    /// The id of its first version.
    pub id: String,
    /// The document as it stands.
    pub document: Document,
    /// What of it a person said.
    pub told: Facts,
}

impl Reading {
    /// How many claims would change if the text were read again and these found in it.
    pub fn otherwise(&self, now: &[Claim]) -> usize {
        again::otherwise(&self.claims, now)
    }
}

impl Ledger {
    /// Hands on every document that stands and has claims that were read out of its text; one is in memory at a time.
    ///
    /// # Errors
    /// The first error of `take`; `LedgerError::File` where reading fails.
    pub fn each_reading<E: From<LedgerError>>(
        &self,
        mut take: impl FnMut(Reading) -> Result<(), E>,
    ) -> Result<(), E> {
        let _moment = super::read::moment(&self.connection).at(&self.path)?;
        let mut statement = self
            .connection
            .prepare(
                "SELECT document, id FROM claim WHERE supersedes IS NULL AND start IS NOT NULL \
                 ORDER BY document, id",
            )
            .at(&self.path)?;
        let mut rows = statement.query([]).at(&self.path)?;
        let (mut document, mut firsts): (Option<i64>, Vec<i64>) = (None, Vec::new());
        loop {
            let next = rows.next().at(&self.path)?;
            let of: Option<i64> = next.map(|row| row.get(0)).transpose().at(&self.path)?;
            if let Some(done) = document.filter(|_| document != of)
                && let Some(reading) = self.reading(done, &std::mem::take(&mut firsts)).at(&self.path)?
            {
                take(reading)?;
            }
            document = of;
            let Some(row) = next else { return Ok(()) };
            firsts.push(row.get(1).at(&self.path)?);
        }
    }

    /// The document with that id and its text; nothing where it does not stand or its text is not on file.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`; `LedgerError::File` where reading fails.
    pub fn text_of(&self, id: &str) -> Result<Option<(FiledText, String)>, LedgerError> {
        let read = || -> Result<Option<(FiledText, String)>, Failure> {
            let Some(first) = named::document(&self.connection, id)? else { return Ok(None) };
            Ok(self.reading(first, &[])?.map(|reading| (reading.filed, reading.text)))
        };
        read().at(&self.path)
    }

    /// The documents that stand and whose texts are on file.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn filed_texts(&self) -> Result<Vec<FiledText>, LedgerError> {
        let read = || -> rusqlite::Result<Vec<FiledText>> {
            let mut firsts = self
                .connection
                .prepare("SELECT first, id FROM live_document WHERE sha256 <> '' ORDER BY first")?;
            let mut rows = firsts.query([])?;
            let mut filed = Vec::new();
            while let Some(row) = rows.next()? {
                filed.push(self.filed_text(row.get(0)?, row.get(1)?)?);
            }
            Ok(filed)
        };
        read().at(&self.path)
    }

    /// The documents that stand, of the place and the kind of that one, whose texts are on file and are not its text; each
    /// with its text. Their periods are the same, as far as both tell: an excerpt may hold the review alone.
    ///
    /// # Errors
    /// `LookupError::AmbiguousPlace`; `LedgerError::File` where reading fails.
    pub fn filed_like(&self, document: &Document) -> Result<Vec<(FiledText, String)>, LedgerError> {
        let place = match self.place(document.place.as_str()) {
            Ok(place) => place,
            Err(LedgerError::Lookup(LookupError::NoPlace { .. })) => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let told = |period: Option<Period>| period.map(|period| period.to_string());
        let read = || -> rusqlite::Result<Vec<(FiledText, String)>> {
            let mut statement = self.connection.prepare_cached(
                "SELECT live_document.first, live_document.id, read.text FROM live_document \
                 JOIN place ON place.id = live_document.place JOIN document AS read ON read.id = \
                 (SELECT max(version.id) FROM document AS version WHERE (version.id = live_document.first \
                 OR version.root = live_document.first) AND version.text IS NOT NULL) \
                 WHERE place.path = ?1 AND live_document.kind = ?2 AND read.sha256 <> ?5 \
                 AND coalesce(live_document.reviews = ?3, TRUE) AND coalesce(live_document.plans = ?4, TRUE) \
                 AND (live_document.reviews IS ?3 OR live_document.plans IS ?4) ORDER BY live_document.first",
            )?;
            let (reviews, plans) = (told(document.reviews), told(document.plans));
            let mut rows =
                statement.query((place.as_str(), &document.kind, reviews, plans, &document.sha256))?;
            let mut like = Vec::new();
            while let Some(row) = rows.next()? {
                like.push((self.filed_text(row.get(0)?, row.get(1)?)?, row.get(2)?));
            }
            Ok(like)
        };
        read().at(&self.path)
    }

    fn filed_text(&self, first: i64, version: i64) -> rusqlite::Result<FiledText> {
        let id = "SELECT uid FROM document WHERE id = ?1";
        Ok(FiledText {
            id: self.connection.prepare_cached(id)?.query_row([first], |row| row.get(0))?,
            document: row::document_at(&self.connection, version)?,
            told: told(&self.connection, first)?,
        })
    }

    /// A document that stands, its text, and the claims that begin with these rows; nothing where it was withdrawn.
    fn reading(&self, first: i64, firsts: &[i64]) -> rusqlite::Result<Option<Reading>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT live_document.id, read.text FROM live_document JOIN document AS read \
             ON (read.id = first OR read.root = first) AND read.text IS NOT NULL \
             WHERE live_document.id = ?1 OR live_document.root = ?1 ORDER BY read.id DESC LIMIT 1",
        )?;
        let mut rows = statement.query([first])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (version, text) = (row.get(0)?, row.get(1)?);
        let claims = firsts.iter().map(|first| stated(&self.connection, *first));
        let claims = claims.collect::<Result<_, _>>()?;
        Ok(Some(Reading { filed: self.filed_text(first, version)?, text, claims }))
    }
}
