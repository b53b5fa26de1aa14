//! What units say of findings, beside the targets.

use super::super::error::{At as _, LedgerError};
use super::super::named::{Kind, Named};
use super::super::row::parsed;
use super::super::{Ledger, standing};
use super::dossier::standing as each_standing;
use super::rows::{Versioned, said};
use crate::vocabulary::Response;
use rusqlite::Row;
use std::collections::{BTreeMap, HashMap};

impl Versioned for Response {
    const KIND: Kind = Kind::Response;

    fn cells(&self) -> Vec<Option<String>> {
        vec![said(&self.claim), said(&self.unit), said(&self.date), said(&self.words), said(&self.evidence)]
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            claim: row.get(from)?,
            unit: row.get(from + 1)?,
            date: parsed(row, from + 2)?,
            words: row.get(from + 3)?,
            evidence: row.get(from + 4)?,
        })
    }
}

impl Ledger {
    /// The responses that stand, by the id of the target as it now stands; those to one target by day, unit and words.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn responses(&self) -> Result<HashMap<String, Vec<Response>>, LedgerError> {
        let read = || -> rusqlite::Result<HashMap<String, Vec<Response>>> {
            let mut of_claims: BTreeMap<i64, Vec<Response>> = BTreeMap::new();
            each_standing::<Response>(&self.connection, &|_| true, |claim, _, filed| {
                of_claims.entry(claim).or_default().push(filed.row);
            })?;
            let mut found = HashMap::new();
            for (row, mut responses) in of_claims {
                let named = Named { kind: Kind::Claim, id: String::new(), row };
                let Some(id) = standing::current(&self.connection, &named)? else { continue };
                responses.sort_by(|a, b| (a.date, &a.unit, &a.words).cmp(&(b.date, &b.unit, &b.words)));
                for own in &mut responses {
                    own.claim.clone_from(&id);
                }
                found.insert(id, responses);
            }
            Ok(found)
        };
        read().at(&self.path)
    }
}
