//! What differs between the rows of an audit and those that the ledger gives now.

use super::made::{self, MADE_BY};
use super::read::AuditRow;
use crate::ledger::{Ledger, LedgerError, LookupError};
use crate::message;
use crate::vocabulary::codebook::AUDIT;
use crate::vocabulary::{Lang, Message, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// Columns that the ledger does not hold but the judge computes from it.
const VERDICT: [&str; 10] = [
    "status",
    "computed_status",
    "rule",
    "compared_with",
    "margin",
    "margin_unit",
    "tolerance",
    "caveats",
    "searched",
    "match_score",
];

/// What differs, as it is found.
pub struct Telling<'a> {
    /// Says what became of a claim.
    pub ledger: &'a Ledger,
    /// The name of the audit's file.
    pub name: &'a str,
    /// The rules of the audit.
    pub rules: &'a str,
    /// In which headings are named.
    pub lang: Lang,
    /// What was found.
    pub wrong: Vec<Message>,
}

impl<'a> Telling<'a> {
    /// The same, with nothing found yet.
    pub fn anew(&self) -> Telling<'a> {
        Self { wrong: Vec::new(), ..*self }
    }

    /// Compares the rows of one place with those of now, by id.
    pub fn place(&mut self, rows: &[&AuditRow], now: &BTreeMap<String, AuditRow>) {
        let mut seen = BTreeSet::new();
        for row in rows {
            let (name, line, id) = (self.name, row.line, row.cell("id"));
            if !seen.insert(id) {
                self.wrong.push(message!("audit-row-twice", file = name, line = line, id = id));
            }
            // One made under other rules than the rest was named for that.
            if !made::under(row, self.rules) {
                continue;
            }
            match now.get(id) {
                Some(expected) => self.row(row, expected),
                None => self.wrong.push(self.absent(line, id)),
            }
        }
        for (id, expected) in now.iter().filter(|(id, _)| !seen.contains(id.as_str())) {
            let target = ["place", "year", "indicator"].map(|column| expected.cell(column)).join(" ");
            self.wrong.push(message!("audit-row-missing", file = self.name, id = id, target = target));
        }
    }

    /// What became of a target that stands in the audit and no longer in the ledger.
    fn absent(&self, line: usize, id: &str) -> Message {
        let file = self.name;
        match self.ledger.claim(id) {
            Err(LedgerError::Lookup(LookupError::Superseded { by, .. })) => {
                message!("audit-row-superseded", file = file, line = line, id = id, by = by)
            }
            Err(LedgerError::Lookup(LookupError::Withdrawn { by, on, why, .. })) => message!(
                "audit-row-withdrawn",
                file = file,
                line = line,
                id = id,
                by = by,
                on = on.to_string(),
                why = why
            ),
            Ok(_) | Err(_) => message!("audit-row-foreign", file = file, line = line, id = id),
        }
    }

    fn row(&mut self, row: &AuditRow, expected: &AuditRow) {
        let (file, line, id) = (self.name, row.line, row.cell("id"));
        for (at, column) in AUDIT.iter().enumerate().filter(|(_, column)| !MADE_BY.contains(&column.code)) {
            let (then, now) = (&row.cells[at], &expected.cells[at]);
            if then == now {
                continue;
            }
            let heading = column.in_lang(self.lang);
            self.wrong.push(if VERDICT.contains(&column.code) {
                message!(
                    "audit-verdict-differs",
                    file = file,
                    line = line,
                    id = id,
                    column = heading,
                    then = then,
                    now = now
                )
            } else {
                message!(
                    "audit-cell-differs",
                    file = file,
                    line = line,
                    id = id,
                    column = heading,
                    then = then,
                    now = now
                )
            });
        }
        self.wrong.extend(self.contradiction(row));
    }

    /// That a row says one thing in one column and another in the next, which no audit does: the status is the computed
    /// one unless a person's ruling stands, and then the rule is that ruling.
    fn contradiction(&self, row: &AuditRow) -> Option<Message> {
        let [id, status, computed, by, rule] =
            ["id", "status", "computed_status", "ruled_by", "rule"].map(|column| row.cell(column));
        let (file, line) = (self.name, row.line);
        if by.is_empty() && status != computed {
            return Some(message!(
                "audit-row-unruled",
                file = file,
                line = line,
                id = id,
                status = status,
                computed = computed,
            ));
        }
        let ruled = rule == Rule::Ruling.code();
        (by.is_empty() == ruled)
            .then(|| message!("audit-row-rule", file = file, line = line, id = id, by = by, rule = rule))
    }
}
