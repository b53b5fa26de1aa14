//! `league`: places side by side, by how far each came beyond its own target.

use super::judging::{self, Asked};
use super::naming::OnFile;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Filter;
use crate::message;
use crate::reconcile::compare::leagues;
use crate::render::{self, Format};
use crate::vocabulary::{PlacePath, Role, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};

/// Prints the leagues of an indicator and year. Only places with a target for it are judged.
///
/// # Errors
/// A ledger that cannot be read, or an indicator of which no place has a target that year.
pub fn run(
    arguments: &cli::League,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let filter = Filter { year: Some(arguments.year), role: Some(Role::Target), ..Filter::default() };
    let mut on_file = OnFile::default();
    let mut places: BTreeMap<PlacePath, BTreeSet<String>> = BTreeMap::new();
    ledger.each_claim(&filter, |target| {
        let key = on_file.note(&target.claim, vocabulary);
        places.entry(target.claim.place).or_default().insert(key);
        Ok::<(), CommandError>(())
    })?;
    let among = message!("targets-of-year", year = arguments.year.to_string());
    let meant = on_file.meant(&arguments.indicator, &PlacePath::nation(), among, vocabulary)?;
    let with_targets = places.len();
    let places: Vec<PlacePath> =
        places.into_iter().filter(|(_, keys)| keys.contains(&meant.key)).map(|(place, _)| place).collect();
    let others = with_targets - places.len();
    let asked = Asked { places, year: Some(arguments.year) };
    let mut findings = Vec::new();
    judging::each_place(&ledger, &asked, vocabulary, &world.policy, |judged| {
        let own = judged.findings.into_iter().filter(|finding| {
            let claim = &finding.target.claim;
            vocabulary.indicators.key(&claim.indicator, &claim.place) == meant.key
        });
        findings.extend(own);
        Ok(())
    })?;
    let leagues = leagues(findings, &vocabulary.units);
    let form = world.form(&arguments.output, Format::Table)?;
    let page = render::league(&meant.name, arguments.year, &leagues, others, &world.policy, &form.style);
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
