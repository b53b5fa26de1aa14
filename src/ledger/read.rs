//! What stands in the ledger, in an order that does not depend on the order of entry.

use super::error::{At as _, Failure, LedgerError};
use super::live::{Live, LiveClaim};
use super::lookup::LookupError;
use super::named::{Kind, Named};
use super::{Ledger, row, standing, uid};
use crate::vocabulary::{Document, PlacePath, Recorded, Role, Year};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Row, Transaction};
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
        let read = || -> rusqlite::Result<Vec<Document>> {
            let live = self.live()?;
            let rows = live.documents(place);
            rows.into_iter().map(|row| row::document_at(&self.connection, row)).collect()
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
        let read = || -> rusqlite::Result<Option<String>> {
            let Some(row) = self.live()?.text(sha256) else { return Ok(None) };
            let mut statement = self.connection.prepare_cached("SELECT text FROM document WHERE id = ?1")?;
            statement.query_row([row], |row| row.get(0))
        };
        read().at(&self.path)
    }

    /// What stands, as of the first time it was asked for since the ledger was opened or last added to.
    pub(super) fn live(&self) -> rusqlite::Result<Arc<Live>> {
        if let Some(live) = self.live.get() {
            return Ok(Arc::clone(live));
        }
        let _moment = moment(&self.connection)?;
        let live = Arc::new(Live::of(&self.connection)?);
        Ok(Arc::clone(self.live.get_or_init(|| live)))
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
        let live = self.live().at(&self.path)?;
        let all = live.places.iter().map(|place| &place.path);
        let places = all.filter(|place| filter.place.as_ref().is_none_or(|wanted| wanted == *place));
        places.into_iter().try_for_each(|place| self.of_place(&live, place, filter, &mut take))
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

    pub(super) fn one(&self, id: &str) -> Result<Recorded, Failure> {
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
            "SELECT {}, {}, vouched, place.path FROM live_claim JOIN place ON place.id = live_claim.place \
             WHERE live_claim.id = ?1",
            row::columns_of("live_claim", RECORDED),
            row::claim_of("live_claim")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([named.row])?;
        let Some(row) = rows.next()? else {
            let hidden = standing::hidden(&self.connection, &named)?;
            return Err(hidden.unwrap_or(LookupError::NoClaim(named.id)).into());
        };
        let after = row.as_ref().column_count();
        let place: PlacePath = row::place(row, after - 1)?;
        let live = self.live()?;
        Ok(recorded(row, place, row.get(after - 2)?, &mut Shared::new(&self.connection, &live))?)
    }

    /// Reads the claims of a place year by year.
    fn of_place<E: From<LedgerError>>(
        &self,
        live: &Live,
        place: &PlacePath,
        filter: &Filter,
        take: &mut impl FnMut(Recorded) -> Result<(), E>,
    ) -> Result<(), E> {
        let claims = live.claims(place, filter.year.map(Year::number));
        let mut documents = Shared::new(&self.connection, live);
        for year in claims.chunk_by(|a, b| a.year == b.year) {
            let mut read = Vec::with_capacity(year.len());
            // Rows recorded one after the other are read in one go.
            for run in year.chunk_by(|a, b| a.row + 1 == b.row) {
                self.run(run, place, &mut documents, &mut read).at(&self.path)?;
            }
            read.retain(|recorded| filter.role.is_none_or(|role| recorded.claim.role == role));
            hand_over(&mut read, take)?;
        }
        Ok(())
    }

    /// Reads claims whose rows follow one another.
    fn run(
        &self,
        run: &[LiveClaim],
        place: &PlacePath,
        documents: &mut Shared<'_>,
        read: &mut Vec<Recorded>,
    ) -> rusqlite::Result<()> {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return Ok(()) };
        let sql =
            format!("SELECT {RECORDED}, {} FROM claim WHERE id BETWEEN ?1 AND ?2 ORDER BY id", row::CLAIM);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((first.row, last.row))?;
        for claim in run {
            let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
            read.push(recorded(row, place.clone(), claim.vouched, documents)?);
        }
        Ok(())
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
const RECORDED: &str = "uid, document, recorded_at, recorded_by";

fn recorded(
    row: &Row<'_>,
    place: PlacePath,
    reviewed: bool,
    documents: &mut Shared<'_>,
) -> rusqlite::Result<Recorded> {
    Ok(Recorded {
        id: row.get(0)?,
        claim: row::claim(row, 4, place)?,
        document: documents.get(row.get(1)?)?,
        recorded_on: documents.day(row, 2)?,
        recorded_by: row.get(3)?,
        reviewed,
    })
}

/// Documents, each read once and shared between its claims; and the day read last, which is that of the next
/// claim as a rule.
struct Shared<'ledger> {
    connection: &'ledger Connection,
    live: &'ledger Live,
    read: HashMap<i64, Arc<Document>>,
    moment: String,
    day: NaiveDate,
}

impl<'ledger> Shared<'ledger> {
    fn new(connection: &'ledger Connection, live: &'ledger Live) -> Self {
        Self { connection, live, read: HashMap::new(), moment: String::new(), day: NaiveDate::MIN }
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
        let version = self.live.version(first).ok_or(rusqlite::Error::QueryReturnedNoRows)?;
        let document = Arc::new(row::document_at(self.connection, version)?);
        self.read.insert(first, Arc::clone(&document));
        Ok(document)
    }
}
