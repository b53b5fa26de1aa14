//! `explain`: how one target was judged, as a deputy would read it aloud; or how an item stands on a day.

use super::judging::{self, Asked};
use super::supervising::{Desk, day};
use super::{Answer, CommandError, World, project};
use crate::cli;
use crate::ledger::{Kind, Ledger};
use crate::reconcile::restated;
use crate::render::{self, Format};
use crate::vocabulary::pipeline::AtStage;
use crate::vocabulary::supervised::{Letter, Obstacle, Progress, Reply};
use crate::vocabulary::whereabouts::Whereabouts;
use crate::vocabulary::{Recorded, Response, Role, Vocabulary};
use crate::{message, say};
use std::collections::HashMap;

/// Tells the finding of one target, or how an item stands: also of a report, a letter or an obstacle of it.
///
/// # Errors
/// A ledger that cannot be read, an unknown id, or the id of a result.
pub fn run(
    arguments: &cli::Explain,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    match ledger.named(&arguments.id)?.kind {
        Kind::Claim | Kind::Document | Kind::Ruling | Kind::Response => {}
        Kind::Item | Kind::Progress | Kind::Letter | Kind::Reply | Kind::Obstacle => {
            return item(arguments, &ledger, vocabulary, world);
        }
        Kind::Project => return project::show(&arguments.id, &cli::Output::default(), vocabulary, world),
        Kind::Stage => {
            let id = ledger.kept::<AtStage>(&arguments.id)?.row.project;
            return project::show(&id, &cli::Output::default(), vocabulary, world);
        }
    }
    let claim = if ledger.named(&arguments.id)?.kind == Kind::Response {
        ledger.claim(&ledger.kept::<Response>(&arguments.id)?.row.claim)?
    } else {
        ledger.claim(&arguments.id)?
    };
    if claim.claim.role == Role::Result {
        return Err(CommandError::Usage(message!(
            "explain-wants-target",
            id = claim.id,
            quote = claim.claim.quote,
            place = claim.claim.place.as_str()
        )));
    }
    let asked = Asked { places: vec![claim.claim.place.clone()], year: Some(claim.claim.year) };
    let mut found = None;
    judging::each_with_records(&ledger, &asked, vocabulary, &world.policy, |records, judged| {
        let row = restated::told_in(&claim.id, records, vocabulary, &world.policy);
        let row = row.map(|row| row.id.as_str());
        found = judged.findings.into_iter().find(|finding| Some(finding.target.id.as_str()) == row);
        Ok(())
    })?;
    if let Some(finding) = found {
        if finding.target.id != claim.id {
            let (id, row) = (&claim.id, &finding.target.id);
            world.say(&say!(world.style.lang, "explain-restated", id = id, row = row))?;
        }
        let mut texts: HashMap<&str, String> = HashMap::new();
        for recorded in std::iter::once(&finding.target).chain(&finding.result) {
            let sha256 = recorded.document.sha256.as_str();
            if let Some(text) = if sha256.is_empty() { None } else { ledger.text(sha256)? } {
                texts.insert(sha256, text);
            }
        }
        let located = |recorded: &Recorded| {
            Whereabouts::of(&recorded.claim, texts.get(recorded.document.sha256.as_str())?)
        };
        render::explain(&finding, &located, &world.style, world.out)?;
        if let Some(told) = render::other_rules(&world.policy, world.style.lang) {
            world.say(&format!("\n{told}"))?;
        }
    }
    Ok(Answer::Done)
}

fn item(
    arguments: &cli::Explain,
    ledger: &Ledger,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let dossier = ledger.dossier(&item_of(ledger, &arguments.id)?)?;
    let item = &dossier.item.row;
    let set = &arguments.judged.set;
    let desk = Desk::of(ledger, Some(&item.place), Some(item.year), set, vocabulary, &world.policy)?;
    let day = day(arguments.judged.as_of, world);
    let page = render::item(&desk.stand(&dossier, day), day, &vocabulary.letters, &world.style);
    page.write(Format::Table, &world.style, world.out)?;
    Ok(Answer::Done)
}

/// The item that an id is of: its own, or that of a report, a letter, an answer or an obstacle of it.
fn item_of(ledger: &Ledger, id: &str) -> Result<String, CommandError> {
    Ok(match ledger.named(id)?.kind {
        Kind::Claim
        | Kind::Document
        | Kind::Ruling
        | Kind::Item
        | Kind::Project
        | Kind::Stage
        | Kind::Response => id.to_owned(),
        Kind::Progress => ledger.kept::<Progress>(id)?.row.item,
        Kind::Letter => ledger.kept::<Letter>(id)?.row.item,
        Kind::Reply => {
            let letter = ledger.kept::<Reply>(id)?.row.letter;
            ledger.kept::<Letter>(&letter)?.row.item
        }
        Kind::Obstacle => ledger.kept::<Obstacle>(id)?.row.item,
    })
}
