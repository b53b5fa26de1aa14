//! What stands in the ledger, in an order that does not depend on the order of entry.

use super::error::{At as _, Failure, LedgerError, LookupError};
use super::named::{Kind, Named};
use super::place::{self, FiledPlace};
use super::{Ledger, row, standing, uid};
use crate::vocabulary::{Document, PlacePath, Recorded, Role, Year};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

/// Which claims are wanted; what is `None` is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of exactly this place, not of those below it.
    pub place: Option<PlacePath>,
    /// Of this year.
    pub year: Option<Year>,
    /// Targets, or results.
    pub role: Option<Role>,
}

/// How many candidates an error lists.
const OFFERED: u32 = 10;

impl Ledger {
    /// The documents on file, each in its latest version; of one place, or of all. By place, title and date.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn documents(&self, place: Option<&PlacePath>) -> Result<Vec<Document>, LedgerError> {
        let own = if place.is_some() { "WHERE place.path = ?1" } else { "WHERE ?1 IS NULL" };
        let sql = format!(
            "SELECT {} FROM live_document JOIN place ON place.id = live_document.place {own}",
            row::DOCUMENT
        );
        let read = || -> rusqlite::Result<Vec<Document>> {
            let mut statement = self.connection.prepare_cached(&sql)?;
            statement.query_map([place.map(PlacePath::as_str)], |row| row::document(row, 0))?.collect()
        };
        let mut documents = read().at(&self.path)?;
        documents.sort_by(|a, b| (&a.place, order(a)).cmp(&(&b.place, order(b))));
        Ok(documents)
    }

    /// The decoded text of a document that was read, by its checksum; `None` where none is on file.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn text(&self, sha256: &str) -> Result<Option<String>, LedgerError> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT text FROM document WHERE sha256 = ?1 AND sha256 <> '' AND text IS NOT NULL",
                )?
                .query_row([sha256], |row| row.get(0))
                .optional()
        };
        read().at(&self.path)
    }

    /// Hands every claim that stands and fits to `take`: by place and year, then by its document's title and
    /// date, its start, indicator, role and id. Reads one place and year at a time, all as of one moment.
    ///
    /// # Errors
    /// The first error of `take`; `LedgerError::File` where reading fails.
    pub fn each_claim<E: From<LedgerError>>(
        &self,
        filter: &Filter,
        mut take: impl FnMut(Recorded) -> Result<(), E>,
    ) -> Result<(), E> {
        let _moment = moment(&self.connection).at(&self.path)?;
        let places = match &filter.place {
            Some(place) => place::exact(&self.connection, place).at(&self.path)?.into_iter().collect(),
            None => place::all(&self.connection).at(&self.path)?,
        };
        places.iter().try_for_each(|place| self.of_place(place, filter, &mut take))
    }

    /// Every claim that stands and fits, in the order of `each_claim`.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn claims(&self, filter: &Filter) -> Result<Vec<Recorded>, LedgerError> {
        let mut claims = Vec::new();
        self.each_claim(filter, |claim| {
            claims.push(claim);
            Ok::<(), LedgerError>(())
        })?;
        Ok(claims)
    }

    /// The claims for which nobody vouches yet, as `review` walks them: by place, then document after document,
    /// each from its beginning to its end.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn unreviewed(&self, filter: &Filter) -> Result<Vec<Recorded>, LedgerError> {
        let mut claims = Vec::new();
        self.each_claim(filter, |claim| {
            if !claim.reviewed {
                claims.push(claim);
            }
            Ok::<(), LedgerError>(())
        })?;
        claims.sort_by(|a, b| (&a.claim.place, key(a)).cmp(&(&b.claim.place, key(b))));
        Ok(claims)
    }

    /// The claim with that id, of which the first four characters are enough where no other begins so.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoClaim`, `AmbiguousClaim` with the candidates, `Superseded` with the id that
    /// took its place, `Withdrawn` with the reason; `LedgerError::File` where reading fails.
    pub fn claim(&self, id: &str) -> Result<Recorded, LedgerError> {
        self.one(id).at(&self.path)
    }

    fn one(&self, id: &str) -> Result<Recorded, Failure> {
        let prefix = uid::prefix(id)?;
        let _moment = moment(&self.connection)?;
        let mut statement = self.connection.prepare_cached(
            "SELECT uid, id FROM claim WHERE uid >= ?1 AND uid < ?1 || '~' ORDER BY uid LIMIT ?2",
        )?;
        let mut found: Vec<(String, i64)> = statement
            .query_map((&prefix, OFFERED), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let named = match (found.pop(), found.is_empty()) {
            (None, _) => return Err(LookupError::NoClaim(prefix).into()),
            (Some((id, row)), true) => Named { kind: Kind::Claim, id, row },
            (Some(last), false) => {
                found.push(last);
                let found = found.into_iter().map(|(id, _)| id).collect();
                return Err(LookupError::AmbiguousClaim { given: prefix, candidates: found }.into());
            }
        };
        let sql = format!(
            "SELECT {RECORDED}, {}, place.path FROM live_claim JOIN place ON place.id = live_claim.place \
             WHERE live_claim.id = ?1",
            row::CLAIM
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([named.row])?;
        let Some(row) = rows.next()? else {
            let hidden = standing::hidden(&self.connection, &named)?;
            return Err(hidden.unwrap_or(LookupError::NoClaim(named.id)).into());
        };
        let place: PlacePath = row::parsed(row, row.as_ref().column_count() - 1)?;
        Ok(recorded(row, place, &mut Shared::new(&self.connection))?)
    }

    /// Reads the claims of a place year by year.
    fn of_place<E: From<LedgerError>>(
        &self,
        place: &FiledPlace,
        filter: &Filter,
        take: &mut impl FnMut(Recorded) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "SELECT {RECORDED}, {} FROM live_claim WHERE place = ?1 AND year BETWEEN ?2 AND ?3 \
             AND (?4 IS NULL OR role = ?4) ORDER BY year",
            row::CLAIM
        );
        let (from, to) = filter.year.map_or((i32::MIN, i32::MAX), |year| (year.number(), year.number()));
        let mut statement = self.connection.prepare_cached(&sql).at(&self.path)?;
        let mut rows = statement.query((place.row, from, to, filter.role.map(Role::code))).at(&self.path)?;
        let mut documents = Shared::new(&self.connection);
        let mut year: Vec<Recorded> = Vec::new();
        while let Some(row) = rows.next().at(&self.path)? {
            let claim = recorded(row, place.path.clone(), &mut documents).at(&self.path)?;
            if year.first().is_some_and(|first| first.claim.year != claim.claim.year) {
                hand_over(&mut year, take)?;
            }
            year.push(claim);
        }
        hand_over(&mut year, take)
    }
}

fn hand_over<E>(
    claims: &mut Vec<Recorded>,
    take: &mut impl FnMut(Recorded) -> Result<(), E>,
) -> Result<(), E> {
    // The claims are large: their places are sorted, and each claim is moved once.
    let mut sorted: Vec<usize> = (0..claims.len()).collect();
    sorted.sort_by(|a, b| {
        let (a, b) = (&claims[*a], &claims[*b]);
        // Most neighbours share their document.
        let documents =
            (!Arc::ptr_eq(&a.document, &b.document)).then(|| order(&a.document).cmp(&order(&b.document)));
        documents.unwrap_or(Ordering::Equal).then_with(|| within(a).cmp(&within(b)))
    });
    let mut claims: Vec<Option<Recorded>> = claims.drain(..).map(Some).collect();
    sorted.into_iter().filter_map(|at| claims[at].take()).try_for_each(take)
}

/// The order of claims within a place and year.
fn key(recorded: &Recorded) -> impl Ord + '_ {
    (order(&recorded.document), within(recorded))
}

/// The order of claims within a document.
fn within(recorded: &Recorded) -> impl Ord + '_ {
    let claim = &recorded.claim;
    (claim.span, &claim.indicator, claim.role, &recorded.id)
}

/// The order of documents within a place.
fn order(document: &Document) -> impl Ord + '_ {
    (&document.title, document.date, &document.sha256, &document.url, &document.kind)
}

/// What is read as of one moment, even while others write; `None` inside another such reading.
pub(super) fn moment(connection: &Connection) -> rusqlite::Result<Option<Transaction<'_>>> {
    connection.is_autocommit().then(|| connection.unchecked_transaction()).transpose()
}

/// The columns of a claim that tell of its recording; `row::CLAIM` follows.
const RECORDED: &str =
    "live_claim.uid, live_claim.document, live_claim.recorded_at, live_claim.recorded_by, live_claim.vouched";

fn recorded(row: &Row<'_>, place: PlacePath, documents: &mut Shared<'_>) -> rusqlite::Result<Recorded> {
    Ok(Recorded {
        id: row.get(0)?,
        claim: row::claim(row, 5, place)?,
        document: documents.get(row.get(1)?)?,
        recorded_on: documents.day(row, 2)?,
        recorded_by: row.get(3)?,
        reviewed: row.get(4)?,
    })
}

/// Documents, each read once and shared between its claims; and the day read last, which is that of the next
/// claim as a rule.
struct Shared<'ledger> {
    connection: &'ledger Connection,
    read: HashMap<i64, Arc<Document>>,
    moment: String,
    day: NaiveDate,
}

impl<'ledger> Shared<'ledger> {
    fn new(connection: &'ledger Connection) -> Self {
        Self { connection, read: HashMap::new(), moment: String::new(), day: NaiveDate::MIN }
    }

    /// The day of a moment in that column.
    fn day(&mut self, row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
        let moment = row.get_ref(column)?.as_str()?;
        if self.moment != moment {
            self.day = row::parsed::<DateTime<Utc>>(row, column)?.date_naive();
            moment.clone_into(&mut self.moment);
        }
        Ok(self.day)
    }

    fn get(&mut self, first: i64) -> rusqlite::Result<Arc<Document>> {
        if let Some(known) = self.read.get(&first) {
            return Ok(Arc::clone(known));
        }
        // The latest version is the first row itself or one whose root it is.
        let sql = format!(
            "SELECT {} FROM live_document JOIN place ON place.id = live_document.place \
             WHERE live_document.id = ?1 OR live_document.root = ?1",
            row::DOCUMENT
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let document = Arc::new(statement.query_row([first], |row| row::document(row, 0))?);
        self.read.insert(first, Arc::clone(&document));
        Ok(document)
    }
}
