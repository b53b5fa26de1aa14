//! Whether a row stands, and what hides it where it does not.

use super::lookup::LookupError;
use super::named::{Kind, Named};
use super::{row, supervised};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _};

/// What hides the row; `None` where it stands.
pub(super) fn hidden(connection: &Connection, named: &Named) -> rusqlite::Result<Option<LookupError>> {
    // What a withdrawal may have named, nearest first: the row, its first version, its document.
    let suspects = match named.kind {
        Kind::Claim => {
            "SELECT 1, uid, id, NULL, NULL FROM claim WHERE id = ?1 \
             UNION ALL SELECT 2, first.uid, first.id, NULL, NULL FROM claim \
             JOIN claim AS first ON first.id = claim.supersedes WHERE claim.id = ?1 \
             UNION ALL SELECT 3, document.uid, NULL, document.id, NULL FROM claim \
             JOIN document ON document.id = claim.document WHERE claim.id = ?1"
        }
        Kind::Document => {
            "SELECT 1, uid, NULL, id, NULL FROM document WHERE id = ?1 \
             UNION ALL SELECT 2, first.uid, NULL, first.id, NULL FROM document \
             JOIN document AS first ON first.id = document.root WHERE document.id = ?1"
        }
        Kind::Ruling => "SELECT 1, uid, NULL, NULL, id FROM ruling WHERE id = ?1",
        Kind::Item
        | Kind::Progress
        | Kind::Letter
        | Kind::Reply
        | Kind::Obstacle
        | Kind::Project
        | Kind::Stage
        | Kind::Response => {
            return supervised::hidden(connection, named);
        }
    };
    let sql = format!(
        "WITH suspect (rank, uid, claim, document, ruling) AS ({suspects}) \
         SELECT suspect.uid, hiding.recorded_by, hiding.recorded_at, hiding.why FROM suspect \
         JOIN standing_withdrawal AS hiding ON hiding.claim = suspect.claim \
         OR hiding.document = suspect.document OR hiding.ruling = suspect.ruling \
         ORDER BY suspect.rank, hiding.id LIMIT 1"
    );
    let withdrawn = connection.prepare_cached(&sql)?.query_row([named.row], |row| {
        Ok(LookupError::Withdrawn {
            id: named.id.clone(),
            of: row.get(0)?,
            by: row.get(1)?,
            on: row::parsed::<DateTime<Utc>>(row, 2)?.date_naive(),
            why: row.get(3)?,
        })
    });
    if let Some(withdrawn) = withdrawn.optional()? {
        return Ok(Some(withdrawn));
    }
    let by = current(connection, named)?.filter(|by| *by != named.id);
    Ok(by.map(|by| LookupError::Superseded { id: named.id.clone(), by }))
}

/// The id of the version that stands, of the claim or document that the row is a version of.
pub(super) fn current(connection: &Connection, named: &Named) -> rusqlite::Result<Option<String>> {
    let sql = match named.kind {
        Kind::Claim => {
            "WITH first (id) AS (SELECT coalesce(supersedes, id) FROM claim WHERE id = ?1) \
             SELECT live_claim.uid FROM first JOIN live_claim \
             ON live_claim.id = first.id OR live_claim.supersedes = first.id"
        }
        Kind::Document => {
            "WITH first (id) AS (SELECT coalesce(root, id) FROM document WHERE id = ?1) \
             SELECT live_document.uid FROM first JOIN live_document \
             ON live_document.id = first.id OR live_document.root = first.id"
        }
        Kind::Ruling => return Ok(Some(named.id.clone())),
        Kind::Item
        | Kind::Progress
        | Kind::Letter
        | Kind::Reply
        | Kind::Obstacle
        | Kind::Project
        | Kind::Stage
        | Kind::Response => {
            return supervised::current(connection, named);
        }
    };
    connection.prepare_cached(sql)?.query_row([named.row], |row| row.get(0)).optional()
}
