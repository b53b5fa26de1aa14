//! What an entry recorded of items and of what belongs to them, taken back by later versions.

use super::super::entry::Entry;
use super::super::error::Failure;
use super::super::named::Kind;
use super::columns::{Column, Content, columns};
use super::state::{first, versions};

/// The rows of a table that an entry covers: those after the first number, up to the last.
pub(in crate::ledger) type Range = (i64, i64);

impl Entry<'_> {
    /// Lets every row of a kind that has versions in that range be again what it was before, in versions after them;
    /// says how many. What belongs to a row that is new in its own range, `above`, goes with that.
    pub(in crate::ledger) fn unversion(
        &mut self,
        kind: Kind,
        range: Range,
        above: impl Fn(Kind) -> Range,
        why: &str,
    ) -> Result<usize, Failure> {
        let table = kind.code();
        let beside = match columns(kind).first() {
            Some(Column::First(column, owner)) => {
                let (from, to) = above(*owner);
                format!("AND NOT ({column} > {from} AND {column} <= {to})")
            }
            Some(Column::Own(_) | Column::Place) | None => String::new(),
        };
        let sql = format!(
            "SELECT DISTINCT coalesce(root, id) FROM {table} WHERE id > ?1 AND id <= ?2 {beside} ORDER BY 1 DESC"
        );
        let firsts: Vec<i64> = self
            .transaction
            .prepare_cached(&sql)?
            .query_map(range, |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut count = 0;
        for row in firsts {
            let (_, uid) = first(&self.transaction, kind, row)?;
            let before = versions(&self.transaction, kind, row, range.0)?.pop();
            let now = versions(&self.transaction, kind, row, i64::MAX)?.pop();
            let Some(now) = now else { continue };
            let stood = before.as_ref().is_some_and(|before| !before.withdrawn);
            if !stood && now.withdrawn {
                continue;
            }
            let mut content = Content::of(
                &self.transaction,
                kind,
                before.filter(|_| stood).map_or(now.row, |before| before.row),
            )?;
            if !stood {
                content.milestones.clear();
            }
            self.later_version(kind, &content, (row, &uid), !stood, why)?;
            count += 1;
        }
        Ok(count)
    }
}
