//! What became of the claims of the other ledger: rulings, withdrawals, restorations, acceptances.

use super::super::error::Failure;
use super::super::row;
use super::super::ruling::ruling_uid;
use super::super::uid::AGAIN;
use super::{Conflict, Merging};
use crate::vocabulary::{Reason, Status};
use rusqlite::{OptionalExtension as _, Row};

impl Merging<'_, '_> {
    pub(super) fn afterwards(&mut self) -> Result<(), Failure> {
        self.rulings()?;
        self.withdrawals()?;
        self.restorations()?;
        self.acceptances()?;
        self.withdrawn_here_only()
    }

    fn rulings(&mut self) -> Result<(), Failure> {
        let sql = "SELECT uid, claim, status, why, recorded_at, recorded_by, id FROM ruling ORDER BY id";
        self.each(sql, |own, row| {
            own.stamped(row, 4)?;
            let (there, number): (String, i64) = (row.get(0)?, row.get(6)?);
            let claim = own.row_here("claim", row.get(1)?)?;
            let (status, why): (Status, String) = (row::parsed(row, 2)?, row.get(3)?);
            let here = &own.entry.transaction;
            let of: String = here
                .prepare_cached("SELECT uid FROM claim WHERE id = ?1")?
                .query_row([claim], |row| row.get(0))?;
            let stamp = &own.entry.stamp;
            // An id is made from the claim's: theirs holds where that has the same id here.
            let same = |uid: &str| -> rusqlite::Result<Option<bool>> {
                here.prepare_cached(
                    "SELECT claim = ?2 AND recorded_at = ?3 AND recorded_by = ?4 FROM ruling WHERE uid = ?1",
                )?
                .query_row((uid, claim, &stamp.at, &stamp.by), |row| row.get(0))
                .optional()
            };
            let made = (0..).map(|again| ruling_uid(&of, status, &why, &stamp.by, again));
            let fits = made.clone().take(AGAIN as usize).any(|made| made == there);
            let mut ids = fits.then(|| there.clone()).into_iter().chain(made);
            let uid = loop {
                let Some(id) = ids.next() else { return Err(rusqlite::Error::QueryReturnedNoRows.into()) };
                match same(&id)? {
                    Some(true) => {
                        own.merged.known += 1;
                        return own.rename("ruling", number, &there, &id);
                    }
                    Some(false) => {}
                    None => break id,
                }
            };
            let rival = here
                .prepare_cached(
                    "SELECT uid, recorded_at FROM ruling WHERE claim = ?1 AND NOT EXISTS \
                     (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = ruling.id) \
                     ORDER BY id DESC LIMIT 1",
                )?
                .query_row([claim], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let rival = own.unknown_to_them("ruling", rival)?;
            own.entry
                .transaction
                .prepare_cached(
                    "INSERT INTO ruling (uid, claim, status, why, recorded_at, recorded_by) \
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute((&uid, claim, status.code(), why, &own.entry.stamp.at, &own.entry.stamp.by))?;
            own.merged.rulings += 1;
            own.prefer(claim)?;
            own.rename("ruling", number, &there, &uid)?;
            let Some((here, at)) = rival else { return Ok(()) };
            let ours = (&at, &here) >= (&own.entry.stamp.at, &uid);
            if ours {
                own.hide("ruling", &uid)?;
            }
            let stands = if ours { here.clone() } else { uid.clone() };
            own.merged.conflicts.push(Conflict::Ruled { here, there: uid, stands });
            Ok(())
        })
    }

    /// The row here that a withdrawal of theirs hides, and in which table; none for a later version of a document that is
    /// not on file here: only what stands is brought in.
    fn hidden_row(&self, row: &Row<'_>, from: usize) -> rusqlite::Result<Option<(&'static str, i64)>> {
        let (claim, ruling, document): (Option<i64>, Option<i64>, Option<i64>) =
            (row.get(from)?, row.get(from + 1)?, row.get(from + 2)?);
        Ok(match (claim, ruling, document) {
            (Some(claim), ..) => Some(("claim", self.row_here("claim", claim)?)),
            (None, Some(ruling), _) => Some(("ruling", self.row_here("ruling", ruling)?)),
            (None, None, Some(document)) => match self.documents.get(&document) {
                Some(key) => Some(("document", key.row)),
                None => self.row_here("document", document).optional()?.map(|version| ("document", version)),
            },
            (None, None, None) => None,
        })
    }

    /// The withdrawal here of that row, for that reason, by that person at that time. What was withdrawn, restored and
    /// withdrawn again within a second has several, and each of theirs is another of them.
    fn withdrawal_here(&self, table: &str, hidden: i64, why: &str) -> rusqlite::Result<Option<i64>> {
        let sql = format!(
            "SELECT id FROM withdrawal WHERE {table} = ?1 AND why = ?2 AND recorded_at = ?3 AND recorded_by = ?4 \
             ORDER BY id"
        );
        let stamp = &self.entry.stamp;
        let mut found = self.entry.transaction.prepare_cached(&sql)?;
        let mut rows = found.query((hidden, why, &stamp.at, &stamp.by))?;
        while let Some(row) = rows.next()? {
            let here = row.get(0)?;
            if !self.paired.contains(&here) {
                return Ok(Some(here));
            }
        }
        Ok(None)
    }

    /// Notes which withdrawal here is which of theirs.
    fn pair(&mut self, theirs: i64, here: i64) {
        self.withdrawn.insert(theirs, here);
        self.paired.insert(here);
    }

    fn withdrawals(&mut self) -> Result<(), Failure> {
        let sql = "SELECT claim, ruling, document, why, recorded_at, recorded_by, \
                   EXISTS (SELECT 1 FROM standing_withdrawal AS standing WHERE standing.id = withdrawal.id), id \
                   FROM withdrawal ORDER BY id";
        self.each(sql, |own, row| {
            own.stamped(row, 4)?;
            let why: String = row.get(3)?;
            let Some((table, hidden)) = own.hidden_row(row, 0)? else { return Ok(()) };
            let theirs: i64 = row.get(7)?;
            if let Some(here) = own.withdrawal_here(table, hidden, &why)? {
                own.pair(theirs, here);
                return Ok(());
            }
            let by_program = Reason::ALL.iter().any(|reason| reason.code() == why);
            if by_program && table == "claim" && own.decided_here(hidden)? {
                return Ok(());
            }
            let before = own.before.unwrap_or_default();
            let last = match table {
                "claim" => before[2],
                "document" => before[1],
                _ => before[3],
            };
            // Before the merge: of several withdrawals that came in the first may be one that was taken back since.
            let (uid, stood): (String, bool) = own
                .entry
                .transaction
                .prepare_cached(&format!(
                    "SELECT uid, NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding \
                     WHERE hiding.{table} = {table}.id AND hiding.id <= ?2) FROM {table} WHERE id = ?1"
                ))?
                .query_row([hidden, before[4]], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let here = own
                .entry
                .transaction
                .prepare_cached(&format!(
                    "INSERT INTO withdrawal ({table}, why, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4)"
                ))?
                .insert((hidden, why, &own.entry.stamp.at, &own.entry.stamp.by))?;
            own.pair(theirs, here);
            own.merged.withdrawals += 1;
            let conflict = Conflict::Withdrawn { id: uid, here: false };
            if !by_program
                && stood
                && hidden <= last
                && row.get(6)?
                && !own.merged.conflicts.contains(&conflict)
            {
                own.merged.conflicts.push(conflict);
            }
            Ok(())
        })
    }

    fn restorations(&mut self) -> Result<(), Failure> {
        let sql = "SELECT withdrawal, why, recorded_at, recorded_by FROM restoration ORDER BY id";
        self.each(sql, |own, row| {
            let Some(withdrawal) = own.withdrawn.get(&row.get(0)?).copied() else { return Ok(()) };
            let (why, at, by): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
            let added = own
                .entry
                .transaction
                .prepare_cached(
                    "INSERT INTO restoration (withdrawal, why, recorded_at, recorded_by) SELECT ?1, ?2, ?3, ?4 \
                     WHERE NOT EXISTS (SELECT 1 FROM restoration WHERE withdrawal = ?1)",
                )?
                .execute((withdrawal, why, at, by))?;
            own.merged.restorations += added;
            Ok(())
        })
    }

    /// Theirs are added unless a later one here decides already.
    fn acceptances(&mut self) -> Result<(), Failure> {
        let sql = "SELECT claim, accepted, recorded_at, recorded_by FROM acceptance ORDER BY id";
        self.each(sql, |own, row| {
            own.stamped(row, 2)?;
            let claim = own.row_here("claim", row.get(0)?)?;
            let accepted: bool = row.get(1)?;
            let added = own
                .entry
                .transaction
                .prepare_cached(
                    "INSERT INTO acceptance (claim, accepted, recorded_at, recorded_by) SELECT ?1, ?2, ?3, ?4 \
                     WHERE NOT EXISTS (SELECT 1 FROM acceptance WHERE claim = ?1 AND (recorded_at > ?3 \
                     OR (recorded_at = ?3 AND recorded_by = ?4 AND accepted = ?2)))",
                )?
                .execute((claim, accepted, &own.entry.stamp.at, &own.entry.stamp.by))?;
            if added > 0 && accepted {
                own.prefer(claim)?;
            }
            own.merged.acceptances += added;
            Ok(())
        })
    }

    /// What was withdrawn here alone and stands there.
    fn withdrawn_here_only(&mut self) -> Result<(), Failure> {
        for table in ["claim", "ruling", "document"] {
            let sql = format!(
                "SELECT {table}.uid FROM standing_withdrawal AS hiding JOIN {table} ON {table}.id = hiding.{table} \
                 WHERE hiding.why NOT IN ({}) ORDER BY hiding.id",
                Reason::literals()
            );
            let there = format!(
                "SELECT 1 FROM {table} WHERE uid = ?1 AND NOT EXISTS \
                 (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.{table} = {table}.id)"
            );
            let mut own = self.entry.transaction.prepare_cached(&sql)?;
            let mut there = self.other.prepare_cached(&there)?;
            let mut rows = own.query([])?;
            while let Some(row) = rows.next()? {
                let id: String = row.get(0)?;
                if there.query_row([&id], |_| Ok(())).optional()?.is_some() {
                    self.merged.conflicts.push(Conflict::Withdrawn { id, here: true });
                }
            }
        }
        Ok(())
    }
}
