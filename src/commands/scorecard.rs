//! `scorecard`: the 对照表 of a place and year, or of every place and year one after another.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli::{self, SheetFormat};
use crate::ledger::Ledger;
use crate::reconcile::Judged;
use crate::render::{self, Format, Scorecards};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Document, Period, PlacePath, Policy, Vocabulary, Year};

/// Prints the scorecard, or all of them.
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
    let format = format(arguments.format);
    let (style, policy) = (world.style_of(format), world.policy);
    let mut left_out = 0;
    match (&arguments.place, arguments.year) {
        (Some(place), Some(year)) => {
            let (card, unreviewed) = of(&ledger, place, year, vocabulary, &policy)?;
            left_out = unreviewed;
            card.write(format, &style, world.out)?;
        }
        (place, _) => {
            let asked = Asked::named(&ledger, place.as_ref(), None)?;
            let mut cards = Scorecards::new(format, style, world.out);
            for place in &asked.places {
                let (every, unreviewed) = every_year(&ledger, place, vocabulary, &policy)?;
                left_out += unreviewed;
                for card in every {
                    cards.add(&card)?;
                }
            }
            cards.close()?;
        }
    }
    world.tell_left_out(left_out, format)?;
    world.tell_other_rules(format)?;
    Ok(Answer::Done)
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

/// The scorecards of every year for which a place has targets, in order, and how many targets they leave out.
fn every_year(
    ledger: &Ledger,
    place: &PlacePath,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<(Vec<render::Scorecard>, usize), CommandError> {
    let asked = Asked { places: vec![place.clone()], year: None };
    let mut all = Judged::default();
    judging::each_place(ledger, &asked, vocabulary, policy, |judged| {
        all = judged;
        Ok(())
    })?;
    let mut cards: Vec<render::Scorecard> = Vec::new();
    let documents = if all.findings.is_empty() { Vec::new() } else { ledger.documents(Some(place))? };
    // The findings stand by year.
    for finding in all.findings {
        let year = finding.target.claim.year;
        match cards.last_mut().filter(|card| card.year == year) {
            Some(card) => card.findings.push(finding),
            None => cards.push(render::Scorecard {
                place: place.clone(),
                year,
                findings: vec![finding],
                untargeted: Vec::new(),
                documents: documents.iter().filter(|document| touches(document, year)).cloned().collect(),
                rules: tag(policy),
            }),
        }
    }
    for result in all.untargeted {
        if let Some(card) = cards.iter_mut().find(|card| card.year == result.claim.year) {
            card.untargeted.push(result);
        }
    }
    Ok((cards, all.left_out))
}

fn touches(document: &Document, year: Year) -> bool {
    let year = Period::Year(year);
    let spans = [document.reviews, document.plans];
    spans.into_iter().flatten().any(|span| span.covers(year) || year.covers(span))
}

/// The form asked for on the command line.
pub fn format(format: SheetFormat) -> Format {
    match format {
        SheetFormat::Table => Format::Table,
        SheetFormat::Markdown => Format::Markdown,
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Json => Format::Json,
    }
}
