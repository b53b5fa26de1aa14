//! Tables that were handed on and come back: an audit, or the claims of a data package. They have no column to decide in: a
//! cell that was changed is a correction, and `reviewed` set to true accepts.

use super::super::CommandError;
use super::super::judging::{self, Asked};
use super::fields::edited;
use super::sheet::version;
use crate::extract::form::{BadRow, Decision, DecisionRow, Handed, HandedRow};
use crate::ledger::{Happening, Ledger, LedgerError, LookupError};
use crate::message;
use crate::render::visible;
use crate::vocabulary::form::FIELDS;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Claim, Lang, Policy, Recorded, Status, Vocabulary};
use std::collections::{BTreeSet, HashMap};

/// The columns of an audit that are the target's own, with those of the claim.
const OF_TARGET: [(&str, &str); 12] = [
    ("place", "place"),
    ("year", "year"),
    ("indicator", "indicator"),
    ("target_measure", "measure"),
    ("target_comparator", "comparator"),
    ("target_value", "value"),
    ("target_value_high", "value_high"),
    ("target_stretch", "stretch"),
    ("target_unit", "unit"),
    ("target_period", "period"),
    ("relative_to", "relative_to"),
    ("target_cue", "cue"),
];

/// The columns of an audit that are the result's own.
const OF_RESULT: [(&str, &str); 6] = [
    ("result_measure", "measure"),
    ("result_comparator", "comparator"),
    ("result_value", "value"),
    ("result_value_high", "value_high"),
    ("result_unit", "unit"),
    ("result_period", "period"),
];

/// What a table asks.
#[derive(Debug, Default)]
pub struct Wanted {
    /// A decision for each claim, or that there is none.
    pub rows: Vec<DecisionRow>,
    /// What was changed in the table and is not taken from there.
    pub left: Vec<BadRow>,
    /// How many rows have another verdict than the ledger gives now.
    pub verdicts: usize,
    /// How many rows rest on another result than the ledger's now.
    pub results: usize,
}

/// What a table asks of the ledger as it is now.
///
/// # Errors
/// A ledger that cannot be read.
pub fn wanted(
    handed: Handed,
    rows: &[HandedRow],
    ledger: &Ledger,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<Wanted, CommandError> {
    let mut wanted = Wanted::default();
    let mut stands = Vec::new();
    for row in rows {
        let cells = match handed {
            Handed::Audit => own(row, &OF_TARGET),
            Handed::Claims => {
                let fields = |code: &str| FIELDS.iter().any(|column| column.code == code);
                row.cells.iter().filter(|(code, _)| fields(code)).cloned().collect()
            }
        };
        let (decision, now) = decided(row, row.get("id"), &cells, ledger)?;
        if let Some(now) = now.as_ref().filter(|now| now.id == row.get("id")) {
            let claim = &now.claim;
            let fixed: &[(&str, &String)] = match handed {
                Handed::Audit => &[("target_quote", &claim.quote)],
                Handed::Claims => {
                    &[("quote", &claim.quote), ("responsible", &claim.responsible), ("note", &claim.note)]
                }
            };
            for (code, own) in fixed.iter().copied() {
                if row.cells.iter().any(|(other, cell)| *other == code && one_line(cell) != one_line(own)) {
                    let reason = message!("handed-column-stays", column = code, id = &now.id);
                    wanted.left.push(BadRow::whole(row.line, reason).on(&row.sheet));
                }
            }
        }
        stands.push(now.map(|now| (now.id, now.claim.place)));
        wanted.rows.push(DecisionRow {
            line: row.line,
            sheet: row.sheet.clone(),
            id: row.get("id").to_owned(),
            decision,
            why: String::new(),
            cells,
            vouched: is_true(row.get("reviewed")),
        });
    }
    if handed == Handed::Audit {
        let places: BTreeSet<_> = stands.iter().flatten().map(|(_, place)| place.clone()).collect();
        let asked = Asked { places: places.into_iter().collect(), year: None };
        let judged = judged(&asked, ledger, vocabulary, policy)?;
        wanted.of_results(rows, &stands, &judged, ledger, &tag(policy))?;
    }
    Ok(wanted)
}

/// The status of every target of some places, and the result it rests on.
fn judged(
    asked: &Asked,
    ledger: &Ledger,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<HashMap<String, (Status, Option<Recorded>)>, CommandError> {
    let mut all = HashMap::new();
    judging::each_place(ledger, asked, vocabulary, policy, |judged| {
        all.extend(
            judged.findings.into_iter().map(|finding| (finding.target.id, (finding.status, finding.result))),
        );
        Ok(())
    })?;
    Ok(all)
}

impl Wanted {
    /// What the rows of an audit ask of the results.
    fn of_results<P>(
        &mut self,
        rows: &[HandedRow],
        stands: &[Option<(String, P)>],
        judged: &HashMap<String, (Status, Option<Recorded>)>,
        ledger: &Ledger,
        rules: &str,
    ) -> Result<(), CommandError> {
        let mut asked: HashMap<String, Vec<(&'static str, String)>> = HashMap::new();
        for (row, now) in rows.iter().zip(stands) {
            let Some((id, _)) = now else { continue };
            let Some((status, result)) = judged.get(id) else { continue };
            let unedited = id == row.get("id");
            let of_these_rules = row.get("rules").is_empty() || row.get("rules") == rules;
            if unedited && of_these_rules && ![status.code(), status.zh()].contains(&row.get("status")) {
                self.verdicts += 1;
            }
            let cells = own(row, &OF_RESULT);
            if cells.iter().all(|(_, cell)| cell.is_empty()) {
                continue;
            }
            let Some(result) = result.as_ref().filter(|result| stands_there(row, result)) else {
                self.results += 1;
                continue;
            };
            let (decision, _) = decided(row, &result.id, &cells, ledger)?;
            if decision == Some(Decision::Correct) && said_before(&result.id, &cells, ledger)? {
                self.results += 1;
                continue;
            }
            // A result may be that of several targets; what all of them say is said once.
            if decision.is_none() || asked.get(&result.id) == Some(&cells) {
                continue;
            }
            asked.insert(result.id.clone(), cells.clone());
            self.rows.push(DecisionRow {
                line: row.line,
                sheet: row.sheet.clone(),
                id: result.id.clone(),
                decision,
                why: String::new(),
                cells,
                vouched: is_true(row.get("reviewed")),
            });
        }
        Ok(())
    }
}

/// The cells of those columns, under the names of the claim's.
fn own(row: &HandedRow, columns: &[(&str, &'static str)]) -> Vec<(&'static str, String)> {
    let cell = |(from, to): &(&str, &'static str)| {
        let (_, cell) = row.cells.iter().find(|(code, _)| code == from)?;
        Some((*to, cell.clone()))
    };
    columns.iter().filter_map(cell).collect()
}

/// What the cells decide on a claim, and the claim that stands in its place now.
fn decided(
    row: &HandedRow,
    id: &str,
    cells: &[(&'static str, String)],
    ledger: &Ledger,
) -> Result<(Option<Decision>, Option<Recorded>), CommandError> {
    let correct = |claim: &Claim| (!edited(claim, cells).is_empty()).then_some(Decision::Correct);
    match ledger.claim(id) {
        Ok(recorded) => {
            let accept = is_true(row.get("reviewed")) && !recorded.reviewed;
            let decision = correct(&recorded.claim).or(accept.then_some(Decision::Accept));
            Ok((decision, Some(recorded)))
        }
        Err(LedgerError::Lookup(LookupError::Superseded { id, by })) => {
            let decision = version(ledger, &id)?.and_then(|claim| correct(&claim));
            Ok((decision, ledger.claim(&by).ok()))
        }
        Err(LedgerError::Lookup(LookupError::Withdrawn { of, .. })) => {
            Ok((version(ledger, &of)?.and_then(|claim| correct(&claim)), None))
        }
        // No claim has that id: the row is refused as one with a correction is.
        Err(LedgerError::Lookup(_)) => Ok((Some(Decision::Correct), None)),
        Err(error @ LedgerError::File { .. }) => Err(error.into()),
    }
}

/// Whether a result said what the cells say before it was corrected: then the table is older than the correction.
fn said_before(id: &str, cells: &[(&'static str, String)], ledger: &Ledger) -> Result<bool, CommandError> {
    let events = ledger.history(id)?.events;
    Ok(events.into_iter().filter(|event| event.id != id).any(|event| match event.what {
        Happening::Claimed { claim, .. } => edited(&claim, cells).is_empty(),
        Happening::Filed(_)
        | Happening::Kept { .. }
        | Happening::Ruled { .. }
        | Happening::Accepted(_)
        | Happening::AcceptedAgain { .. }
        | Happening::Withdrawn { .. }
        | Happening::Restored { .. } => false,
    }))
}

/// Whether the result stands where the row says that its result does.
fn stands_there(row: &HandedRow, result: &Recorded) -> bool {
    let span = result.claim.span;
    let sha256 = span.map_or("", |_| &result.document.sha256);
    let start = span.map_or_else(String::new, |span| span.start.to_string());
    one_line(row.get("result_document")) == one_line(&result.document.title)
        && row.get("result_sha256") == sha256
        && row.get("result_start") == start
}

/// A text as a table holds it.
fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_true(cell: &str) -> bool {
    cell.eq_ignore_ascii_case("true") || cell == Lang::Zh.word("yes")
}
