//! `dropped`: targets that the next year's plan no longer has.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::compare;
use crate::render::{self, Format};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::compared::Dropped;

/// Prints the dropped targets; of a year, those it was the last to have.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::OverYears,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let asked = Asked::named(&ledger, arguments.place.as_ref(), None)?;
    let policy = world.policy;
    let mut all: Vec<Dropped> = Vec::new();
    judging::each_with_records(&ledger, &asked, vocabulary, &policy, |records, judged| {
        if judged.findings.is_empty() {
            return Ok(());
        }
        let plans = judging::plans(&ledger, &records.documents, vocabulary)?;
        let claims = &records.claims;
        all.extend(compare::dropped(&judged.findings, claims, &plans, arguments.works, vocabulary, &policy));
        Ok(())
    })?;
    if let Some(year) = arguments.year {
        all.retain(|dropped| dropped.finding.target.claim.year == year);
    }
    let form = world.form(&arguments.output, Format::Table)?;
    let page = render::dropped(&all, arguments.works, &policy, &form.style);
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
