//! `export sdmx-csv`: an observation for each claim with a number, or the definition of the dataflow they belong to.

use super::super::judging::Asked;
use super::super::{Answer, CommandError, World};
use super::to;
use crate::cli;
use crate::ledger::Filter;
use crate::render::{self, Observations, Observed};
use crate::say;
use crate::vocabulary::{Recorded, Vocabulary};

/// Writes the observations, and says what has no number or no span of time and was left out.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, a file that cannot be written.
pub fn run(
    arguments: &cli::ExportSdmx,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let output = arguments.output.as_deref();
    if arguments.structure {
        to(output, world, |out| Ok(render::structure(out)?))?;
        return Ok(Answer::Done);
    }
    let ledger = world.ledger_to_read()?;
    let asked = Asked::these(&ledger, &arguments.scope.places, arguments.scope.year)?;
    let mut observed = Observed::default();
    to(output, world, |out| {
        let mut observations = Observations::begin(out)?;
        for place in &asked.places {
            let filter = Filter { place: Some(place.clone()), year: asked.year, role: None };
            ledger.each_claim(&filter, |recorded: Recorded| {
                let claim = &recorded.claim;
                let indicator = vocabulary.indicators.find(&claim.indicator, &claim.place);
                let code = indicator.map(|indicator| indicator.code.as_str());
                Ok::<(), CommandError>(observations.claim(&recorded, code)?)
            })?;
        }
        observed = observations.end()?;
        Ok(())
    })?;
    let Observed { written, numberless, timeless } = observed;
    let lang = world.style.lang;
    let line = say!(lang, "sdmx-written", written = written, numberless = numberless, timeless = timeless);
    writeln!(world.err, "{line}")?;
    Ok(Answer::Done)
}
