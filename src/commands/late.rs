//! What was reached after its due date: a target whose result dates it so, or whose item was reported so.

use super::CommandError;
use super::judging::Asked;
use crate::extract::{due_of, finished_in};
use crate::ledger::{Ledger, LedgerError, LookupError, Wanted};
use crate::supervise::{Judge, done_late};
use crate::vocabulary::supervised::{DEFAULT, LightRules};
use crate::vocabulary::{Caveat, Finding, Policy, Span, Status, Vocabulary};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::HashMap;

/// The numbers that items wanted which were done late, by the ids of their targets as they stand; `None` of an item without a number.
pub type LateItems = HashMap<String, Option<Decimal>>;

/// The items that were done late, each the whole of a target.
///
/// # Errors
/// A ledger that cannot be read.
pub fn items(
    ledger: &Ledger,
    asked: &Asked,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<LateItems, CommandError> {
    let rules = vocabulary.lights.get(DEFAULT).unwrap_or_else(|_| LightRules::default());
    let judge = Judge { rules: &rules, vocabulary, policy };
    let place = asked.places.first().filter(|_| asked.places.len() == 1).cloned();
    let mut late = HashMap::new();
    for dossier in ledger.dossiers(&Wanted { place, year: asked.year })? {
        let item = &dossier.item.row;
        let Some(target) = item.target.as_ref().filter(|_| item.parent.is_none()) else { continue };
        let dated = || {
            let words = dossier.progress.iter().map(|filed| filed.row.words.as_str());
            let mut days = words.filter_map(|words| finished_in(words, item.year, &vocabulary.works));
            days.next_back().is_some_and(|day| day > item.due_day())
        };
        let done = || judge.pace(&dossier, None, NaiveDate::MAX).status.is_done();
        if done_late(judge, &dossier).is_none() && !(dated() && done()) {
            continue;
        }
        let id = match ledger.claim(target) {
            Ok(standing) => standing.id,
            Err(LedgerError::Lookup(LookupError::Superseded { by, .. })) => by,
            Err(LedgerError::Lookup(_)) => continue,
            Err(error @ LedgerError::File { .. }) => return Err(error.into()),
        };
        late.insert(id, item.wanted.as_ref().map(|wanted| wanted.value));
    }
    Ok(late)
}

/// Gives findings the caveat `late` where what says when a target was reached says that it was after its due date: the result's own
/// words, the clause after them (新建公厕6座，11月20日全部建成), or the reports of its item.
///
/// # Errors
/// A ledger that cannot be read.
pub fn mark(
    findings: &mut [Finding],
    items: &LateItems,
    ledger: &Ledger,
    vocabulary: &Vocabulary,
) -> Result<(), CommandError> {
    let is_met = |finding: &&mut Finding| match finding.computed {
        Status::Met | Status::Claimed => true,
        Status::Missed | Status::Unreported | Status::Incomparable | Status::Pending => false,
    };
    for finding in findings.iter_mut().filter(is_met) {
        let target = &finding.target.claim;
        let wanted = items.get(&finding.target.id);
        let item_late = wanted.is_some_and(|wanted| wanted.is_none() || *wanted == target.value);
        if item_late || dated_late(finding, ledger, vocabulary)? {
            finding.caveats.push(Caveat::Late);
        }
    }
    Ok(())
}

/// Whether the document that has the result dates it after the due date of the target.
fn dated_late(finding: &Finding, ledger: &Ledger, vocabulary: &Vocabulary) -> Result<bool, CommandError> {
    let target = &finding.target.claim;
    let (Some(due), Some(result)) = (due_of(target), &finding.result) else { return Ok(false) };
    let finished = |words: &str| finished_in(words, target.year, &vocabulary.works);
    if let Some(day) = finished(&result.claim.quote) {
        return Ok(day > due);
    }
    let sha256 = result.document.sha256.as_str();
    let text = if sha256.is_empty() { None } else { ledger.text(sha256)? };
    let clause = text.as_deref().zip(result.claim.span).and_then(|(text, span)| clause_after(text, span));
    Ok(clause.and_then(finished).is_some_and(|day| day > due))
}

/// The clause after the one of a number, where it has no subject of its own: 均于11月底完工.
fn clause_after(text: &str, span: Span) -> Option<&str> {
    let rest = text.get(span.end..)?;
    let sentence = &rest[..rest.find(['。', '；', '\n']).unwrap_or(rest.len())];
    let clause = sentence.split(['，', ',']).nth(1)?.trim();
    let bare = clause.trim_start_matches(['均', '已', '并', '于', '全', '部', '在']);
    bare.starts_with(|c: char| c.is_ascii_digit()).then_some(clause)
}
