//! `just-met`: how many figures lie within a hair of their targets.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::compare::hairs;
use crate::render::{self, Format, Wanted};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::compared::Hairs;

/// Prints the counts by place and year, or each near figure.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::JustMet,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let of = &arguments.of;
    let asked = Asked::named(&ledger, of.place.as_ref(), of.year)?;
    let policy = world.policy;
    let mut all: Vec<Hairs> = Vec::new();
    judging::each_place(&ledger, &asked, vocabulary, &policy, |mut judged| {
        judged.findings.retain(|finding| of.works || finding.code.is_some());
        let mut years = hairs(&judged.findings, &vocabulary.units, &policy);
        if !arguments.each {
            for year in &mut years {
                year.near.clear();
            }
        }
        all.extend(years);
        Ok(())
    })?;
    let form = world.form(&of.output, Format::Table)?;
    let wanted = Wanted { each: arguments.each, works: of.works };
    let page = render::just_met(&all, wanted, &policy, &form.style);
    world.show_judged(&page, form, &of.output)?;
    Ok(Answer::Done)
}
