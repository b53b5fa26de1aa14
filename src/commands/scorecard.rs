//! `scorecard`: the 对照表 of a place and year, or a line for each.

use super::answer::Form;
use super::audit::provenance;
use super::judging::{self, Asked};
use super::pages::{self, Shelf};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Ledger;
use crate::render::{self, Audit, Basis, Format, Frame, scorecards};
use crate::vocabulary::{Counted, PlacePath, Policy, Vocabulary, Year};
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
    let basis = match (&arguments.place, arguments.year) {
        (Some(place), Some(year)) => {
            let mut card = of(&ledger, place, year, vocabulary, &policy)?;
            if form.format == Format::Html {
                let mut shelf = Shelf::new(&ledger, vocabulary, &policy);
                world.answer(output, form, |out| {
                    pages::scorecard(&card, &mut shelf, Frame::default(), published, form, out)
                })?;
                return Ok(Answer::Done);
            }
            if !arguments.untargeted {
                card.untargeted.clear();
            }
            world.answer(output, form, |out| write(&card, &ledger, vocabulary, form, out))?;
            card.basis
        }
        (place, _) => {
            let (tallies, left_out) = all(&ledger, place.as_ref(), vocabulary, &policy)?;
            let basis = Basis { policy, left_out };
            world.show(&scorecards(&tallies, &basis, form.format, &form.style), form, output)?;
            basis
        }
    };
    world.tell_basis(&basis, form.format)?;
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
    form: Form,
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let mut page = card.page(form.format, &form.style);
    let audit = Audit::new(vocabulary.sha256.as_str()).under(&card.basis.policy);
    if form.format == Format::Xlsx {
        let documents = card.sources();
        let title = page.title().to_owned();
        let provenance = provenance(ledger, title, documents, vocabulary, &card.basis, form)?;
        page.extend(card.further(&audit, &provenance, &form.style));
    }
    Ok(page.write(form.format, &form.style, out)?)
}

/// The scorecard of a place and year.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn of(
    ledger: &Ledger,
    place: &PlacePath,
    year: Year,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<render::Scorecard, CommandError> {
    let asked = Asked::named(ledger, Some(place), Some(year))?;
    let mut card = render::Scorecard {
        place: asked.places[0].clone(),
        year,
        findings: Vec::new(),
        untargeted: Vec::new(),
        documents: judging::documents(ledger, asked.places.first(), Some(year))?,
        basis: Basis { policy: *policy, left_out: 0 },
    };
    judging::each_place(ledger, &asked, vocabulary, policy, |judged| {
        card.basis.left_out += judged.left_out;
        card.findings.extend(judged.findings);
        card.untargeted.extend(judged.untargeted);
        Ok(())
    })?;
    Ok(card)
}

/// How many targets each place had in each year, by status; and how many are left out.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn all(
    ledger: &Ledger,
    place: Option<&PlacePath>,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<(Vec<Counted>, usize), CommandError> {
    let asked = Asked::named(ledger, place, None)?;
    let (mut tallies, mut left_out) = (Vec::new(), 0);
    judging::each_place(ledger, &asked, vocabulary, policy, |judged| {
        left_out += judged.left_out;
        tallies.extend(Counted::each(&judged.findings));
        Ok(())
    })?;
    tallies.sort_by(|one, other| (&one.place, one.year).cmp(&(&other.place, other.year)));
    Ok((tallies, left_out))
}
