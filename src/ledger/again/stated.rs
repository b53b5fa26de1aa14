//! A claim that was read out of a text, as it stands, and whether a person had a hand in it.

use super::super::row;
use super::super::said::Said;
use crate::vocabulary::{Because, Claim, Reason};
use rusqlite::Connection;

/// A claim that was read out of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ledger) struct Stated {
    /// The row and the id of its first version.
    pub(super) first: i64,
    pub(super) first_id: String,
    /// The first row of its document.
    pub(super) document: i64,
    /// The id of the version that stands; of the first, where the claim is withdrawn.
    pub(super) id: String,
    /// What that version says; what the last one said, where the claim is withdrawn.
    pub(super) claim: Claim,
    pub(in crate::ledger) because: Because,
}

/// A version of a claim.
struct Version {
    id: String,
    document: i64,
    claim: Claim,
    accepted: bool,
    /// What a person decided of it, beside accepting it: a correction, or a ruling.
    decided: Option<Because>,
    /// Who hides it: the program (`Unread`) or a person (`Withdrawn`).
    hidden: Option<Because>,
    /// Whether a person ever withdrew it or took a withdrawal back.
    handled: bool,
}

impl Stated {
    /// Whether the claim is what is read now. Neither the heading above it nor the name of the rule says anything
    /// of what is promised.
    pub(super) fn reads_as(&self, now: &Claim) -> bool {
        self.says(now)
            && (&self.claim.quote, self.claim.span, &self.claim.cue) == (&now.quote, now.span, &now.cue)
    }

    /// Whether the claim says what is read now, wherever and in whatever words.
    pub(super) fn says(&self, now: &Claim) -> bool {
        let own = &self.claim;
        Said::of(own) == Said::of(now)
            && (own.role, &own.place, own.year, &own.indicator, own.measure, own.comparator)
                == (now.role, &now.place, now.year, &now.indicator, now.measure, now.comparator)
            && (&own.unit, &own.relative_to) == (&now.unit, &now.relative_to)
    }
}

/// The claim whose first version has that row.
pub(in crate::ledger) fn stated(connection: &Connection, first: i64) -> rusqlite::Result<Stated> {
    let versions = versions(connection, first)?;
    let stands = versions.iter().rev().find(|version| version.hidden.is_none()).or(versions.last());
    let (Some(own), Some(stands)) = (versions.first(), stands) else {
        return Err(rusqlite::Error::QueryReturnedNoRows);
    };
    let decided = |what| versions.iter().any(|version| version.decided == Some(what));
    let because = if let Some(hidden) = own.hidden {
        // Whatever was decided of it before.
        hidden
    } else if decided(Because::Corrected) {
        Because::Corrected
    } else if decided(Because::Ruled) {
        Because::Ruled
    } else if stands.accepted {
        Because::Reviewed
    } else if versions.iter().any(|version| version.handled) {
        Because::Restored
    } else {
        Because::Read
    };
    Ok(Stated {
        first,
        first_id: own.id.clone(),
        document: own.document,
        id: if own.hidden.is_some() { own.id.clone() } else { stands.id.clone() },
        claim: stands.claim.clone(),
        because,
    })
}

fn versions(connection: &Connection, first: i64) -> rusqlite::Result<Vec<Version>> {
    let reasons = Reason::literals();
    let sql = format!(
        "SELECT uid, document, reviewed, \
         coalesce((SELECT accepted FROM acceptance WHERE acceptance.claim = claim.id ORDER BY id DESC LIMIT 1), 0), \
         EXISTS (SELECT 1 FROM ruling WHERE ruling.claim = claim.id AND NOT EXISTS \
         (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = ruling.id)), \
         EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.claim = claim.id), \
         EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.claim = claim.id AND hiding.why NOT IN ({reasons})), \
         EXISTS (SELECT 1 FROM withdrawal LEFT JOIN restoration ON restoration.withdrawal = withdrawal.id \
         WHERE withdrawal.claim = claim.id AND (withdrawal.why NOT IN ({reasons}) OR restoration.why NOT IN ({reasons}))), \
         path, {} FROM claim JOIN place ON place.id = claim.place \
         WHERE claim.id = ?1 OR supersedes = ?1 ORDER BY claim.id",
        row::claim_of("claim")
    );
    let mut statement = connection.prepare_cached(&sql.replace("SELECT uid,", "SELECT claim.uid,"))?;
    let versions = statement.query_map([first], |row| {
        Ok(Version {
            id: row.get(0)?,
            document: row.get(1)?,
            accepted: row.get(3)?,
            decided: match (row.get(2)?, row.get(4)?) {
                (true, _) => Some(Because::Corrected),
                (false, true) => Some(Because::Ruled),
                (false, false) => None,
            },
            hidden: match (row.get(5)?, row.get(6)?) {
                (_, true) => Some(Because::Withdrawn),
                (true, false) => Some(Because::Unread),
                (false, false) => None,
            },
            handled: row.get(7)?,
            claim: row::claim(row, 9, row::place(row, 8)?)?,
        })
    })?;
    versions.collect()
}
