//! `scorecard`: the 对照表 of a place and year, or a line for each.

use super::answer::Form;
use super::audit::provenance;
use super::judging::{self, Asked};
use super::pages::{self, Shelf};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Ledger;
use crate::render::{self, Audit, Format, Frame, scorecards};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Counted, PlacePath, Policy, Tally, Vocabulary, Year};
use std::collections::BTreeMap;
use std::io::Write;

/// Prints the scorecard, or a line for every place and year.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::Scorecard,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    world.count_reviewed_only(arguments.reviewed_only);
    let ledger = world.ledger_to_read()?;
    let (output, policy) = (&arguments.output, world.policy);
    let form = world.form(output, Format::Table)?;
    let published = pages::published(&arguments.published, form.format)?;
    let left_out = match (&arguments.place, arguments.year) {
        (Some(place), Some(year)) => {
            let (mut card, left_out) = of(&ledger, place, year, vocabulary, &policy)?;
            if form.format == Format::Html {
                let lang = form.style.lang;
                let frame = Frame { remarks: pages::remarks(&policy, left_out, lang), ..Frame::default() };
                let mut shelf = Shelf::new(&ledger, vocabulary, &policy);
                world.answer(output, form, |out| {
                    pages::scorecard(&card, &mut shelf, frame, published, form, out)
                })?;
                return Ok(Answer::Done);
            }
            if !arguments.untargeted {
                card.untargeted.clear();
            }
            world.answer(output, form, |out| write(&card, &ledger, vocabulary, &policy, form, out))?;
            left_out
        }
        (place, _) => {
            let (tallies, left_out) = all(&ledger, place.as_ref(), vocabulary, &policy)?;
            world.show(&scorecards(&tallies, form.format, &form.style), form, output)?;
            left_out
        }
    };
    world.tell_left_out(left_out, form.format, output)?;
    world.tell_other_rules(form.format, output)?;
    Ok(Answer::Done)
}

/// Writes one scorecard; a workbook has the tally, the evidence, the provenance and the codebook too.
///
/// # Errors
/// A ledger that cannot be read, or what the writer says.
pub fn write(
    card: &render::Scorecard,
    ledger: &Ledger,
    vocabulary: &Vocabulary,
    policy: &Policy,
    form: Form,
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let mut page = card.page(form.format, &form.style);
    let audit = Audit::new(vocabulary.sha256.as_str()).under(policy);
    if form.format == Format::Xlsx {
        let documents = card.sources();
        let title = page.title().to_owned();
        let provenance = provenance(ledger, title, documents, vocabulary, policy, form)?;
        page.extend(card.further(&audit, &provenance, &form.style));
    }
    Ok(page.write(form.format, &form.style, out)?)
}

/// The scorecard of a place and year, and how many targets it leaves out.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn of(
    ledger: &Ledger,
    place: &PlacePath,
    year: Year,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<(render::Scorecard, usize), CommandError> {
    let asked = Asked::named(ledger, Some(place), Some(year))?;
    let mut card = render::Scorecard {
        place: asked.places[0].clone(),
        year,
        findings: Vec::new(),
        untargeted: Vec::new(),
        documents: judging::documents(ledger, asked.places.first(), Some(year))?,
        rules: tag(policy),
    };
    let mut left_out = 0;
    judging::each_place(ledger, &asked, vocabulary, policy, |judged| {
        left_out += judged.left_out;
        card.findings.extend(judged.findings);
        card.untargeted.extend(judged.untargeted);
        Ok(())
    })?;
    Ok((card, left_out))
}

/// How many targets each place had in each year, by status; and how many are left out.
fn all(
    ledger: &Ledger,
    place: Option<&PlacePath>,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<(Vec<Counted>, usize), CommandError> {
    let asked = Asked::named(ledger, place, None)?;
    let (mut tallies, mut left_out): (BTreeMap<(PlacePath, Year), Tally>, usize) = (BTreeMap::new(), 0);
    judging::each_place(ledger, &asked, vocabulary, policy, |judged| {
        left_out += judged.left_out;
        for finding in &judged.findings {
            let claim = &finding.target.claim;
            tallies.entry((claim.place.clone(), claim.year)).or_default().count_one(finding.status);
        }
        Ok(())
    })?;
    Ok((tallies.into_iter().map(|((place, year), tally)| Counted { place, year, tally }).collect(), left_out))
}
