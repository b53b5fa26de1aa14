//! `cascade`: a place's targets beside those of the places directly below it.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::compare::cascades;
use crate::render::{self, Format, Wanted};
use crate::vocabulary::{Finding, PlacePath, Vocabulary};

/// Prints what the lower targets come to, or each of them.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::Cascade,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let whole = ledger.place(arguments.place.as_str())?;
    let lower = |place: &PlacePath| place.parent().as_ref() == Some(&whole);
    let mut places: Vec<PlacePath> = ledger.places()?.into_iter().filter(lower).collect();
    let lower_places = places.len();
    places.insert(0, whole);
    let asked = Asked { places, year: arguments.year };
    let policy = world.policy;
    let mut judged_places: Vec<Vec<Finding>> = Vec::new();
    judging::each_place(&ledger, &asked, vocabulary, &policy, |mut judged| {
        judged.findings.retain(|finding| arguments.works || finding.code.is_some());
        judged_places.push(judged.findings);
        Ok(())
    })?;
    let mut findings = judged_places.into_iter();
    let own = findings.next().unwrap_or_default();
    let below: Vec<_> = asked.places.iter().skip(1).cloned().zip(findings).collect();
    let all = cascades(own, &below, vocabulary);
    let form = world.form(&arguments.output, Format::Table)?;
    let wanted = Wanted { each: arguments.each, works: arguments.works };
    let page = render::cascade(&all, &asked.places[0], lower_places, wanted, &policy, &form.style);
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
