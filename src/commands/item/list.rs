//! `item list` and `item show`.

use super::line;
use crate::cli;
use crate::commands::{Answer, CommandError, World};
use crate::extract::milestone_cell;
use crate::ledger::Wanted;
use crate::render::{self, Format};
use crate::say;
use crate::vocabulary::supervised::{Dossier, Filed, Item};

/// Prints the items asked for.
///
/// # Errors
/// A ledger that cannot be read, an unknown place.
pub fn run(arguments: &cli::ItemList, world: &mut World) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let wanted = Wanted { place: arguments.place.clone(), year: arguments.year };
    let dossiers = ledger.dossiers(&wanted)?;
    let form = world.form(&arguments.output, Format::Table)?;
    let fits = |item: &Item| {
        arguments.lead.as_ref().is_none_or(|lead| item.lead == *lead)
            && arguments.topic.as_ref().is_none_or(|topic| item.topic == *topic)
    };
    let items: Vec<&Filed<Item>> =
        dossiers.iter().map(|dossier| &dossier.item).filter(|item| fits(&item.row)).collect();
    let page = render::items(&items, &|item| milestone_cell(&item.milestones), form.style.lang);
    world.show(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}

/// Prints what is on file of one item.
///
/// # Errors
/// A ledger that cannot be read, an unknown id.
pub fn show(arguments: &cli::ItemShow, world: &mut World) -> Result<Answer, CommandError> {
    let dossier = world.ledger_to_read()?.dossier(&arguments.id)?;
    let form = world.form(&arguments.output, Format::Table)?;
    let told = told(&dossier, form.style.lang);
    let page = render::dossier(&dossier, told, form.style.lang);
    world.show(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}

/// What is on file of an item beside its progress, a line each.
fn told(dossier: &Dossier, lang: crate::vocabulary::Lang) -> Vec<String> {
    let item = &dossier.item.row;
    let mut told = vec![format!("{}  {}", dossier.item.id, line(item, lang))];
    for (label, words) in [
        (lang.word("item-official"), &item.official),
        (lang.word("item-person"), &item.person),
        (lang.word("item-topic"), &item.topic),
        (lang.word("item-source"), &item.source),
        (lang.word("item-note"), &item.note),
    ] {
        if !words.is_empty() {
            told.push(format!("{label} {words}"));
        }
    }
    told.extend(item.milestones.iter().map(|step| {
        let words = step.value.map_or_else(|| step.words.clone(), |value| value.to_string());
        say!(lang, "item-step", due = step.due.to_string(), words = words)
    }));
    told.extend(dossier.letters.iter().map(|letter| {
        say!(lang, "item-letter", number = &letter.row.number, sent = letter.row.sent.to_string())
    }));
    told.extend(dossier.obstacles.iter().map(|obstacle| {
        let words = &obstacle.row.words;
        match obstacle.row.solved {
            Some(solved) => say!(lang, "item-obstacle-solved", words = words, solved = solved.to_string()),
            None => say!(lang, "item-obstacle", words = words, raised = obstacle.row.raised.to_string()),
        }
    }));
    told
}
