//! `export stratml`: a performance report in StratML, and what it loses.

use super::super::judging::{self, Asked};
use super::super::{Answer, CommandError, World};
use super::to;
use crate::cli;
use crate::ledger::{Filter, Ledger};
use crate::reconcile::Judged;
use crate::render::{Lost, Report, audit_order};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, PlacePath, Recorded, Role, Vocabulary};
use crate::{message, say};

/// Writes the report, and says what of the ledger it has no room for.
///
/// # Errors
/// A ledger that cannot be read, no target of what is asked for, a file that cannot be written.
pub fn run(
    arguments: &cli::ExportStratml,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let mut asked = Asked::these(&ledger, &arguments.scope.places, arguments.scope.year)?;
    asked.places = with_targets(&ledger, &asked)?;
    if asked.places.is_empty() {
        return Err(CommandError::Usage(message!("stratml-no-target")));
    }
    let (lang, policy) = (world.style.lang, world.policy);
    let head = ledger.head()?.map(|head| head.head).unwrap_or_default();
    let rules = tag(&policy);
    let provenance =
        say!(lang, "stratml-provenance", rules = rules, vocabulary = &vocabulary.sha256, head = head);
    let mut lost = Lost::default();
    to(arguments.output.as_deref(), world, |out| {
        let mut report = Report::begin(&asked.places, &provenance, lang, out)?;
        judging::each_place(&ledger, &asked, vocabulary, &policy, |Judged { findings, .. }| {
            let mut sorted: Vec<&Finding> = findings.iter().collect();
            sorted.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
            for year in sorted.chunk_by(|a, b| a.target.claim.year == b.target.claim.year) {
                let claim = &year[0].target.claim;
                report.goal(&claim.place, claim.year, year)?;
            }
            Ok(())
        })?;
        lost = report.end()?;
        Ok(())
    })?;
    let Lost { objectives, relative, ends, units } = lost;
    writeln!(world.err, "{}", lang.word("stratml-loses"))?;
    let line =
        say!(lang, "stratml-lost", objectives = objectives, relative = relative, ends = ends, units = units,);
    writeln!(world.err, "{line}")?;
    Ok(Answer::Done)
}

/// Those of the places that have targets.
fn with_targets(ledger: &Ledger, asked: &Asked) -> Result<Vec<PlacePath>, CommandError> {
    let mut places = Vec::new();
    for place in &asked.places {
        let filter = Filter { place: Some(place.clone()), year: asked.year, role: Some(Role::Target) };
        let mut any = false;
        ledger.each_claim(&filter, |_: Recorded| {
            any = true;
            Ok::<(), CommandError>(())
        })?;
        places.extend(any.then(|| place.clone()));
    }
    Ok(places)
}
