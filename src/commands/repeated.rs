//! `repeated`: targets stated unchanged year after year.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::compare;
use crate::render::{self, Format};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::compared::Repeated;

/// Prints the runs of unchanged targets; of a year, those that repeat the year before.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::OverYears,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    // Whether a target repeats an earlier one, the earlier years tell.
    let asked = Asked::named(&ledger, arguments.place.as_ref(), None)?;
    let mut all: Vec<Repeated> = Vec::new();
    judging::each_place(&ledger, &asked, vocabulary, &world.policy, |mut judged| {
        judged.findings.retain(|finding| arguments.works || finding.code.is_some());
        all.extend(compare::repeated(&judged.findings, vocabulary));
        Ok(())
    })?;
    if let Some(year) = arguments.year {
        let repeats =
            |repeated: &Repeated| repeated.findings.iter().skip(1).any(|own| own.target.claim.year == year);
        all.retain(repeats);
    }
    let form = world.form(&arguments.output, Format::Table)?;
    let page = render::repeated(&all, arguments.works, &world.policy, &form.style);
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
