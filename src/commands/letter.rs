//! `letter` and `reply`: the letter that an item is next to be sent, numbered and recorded, and what was answered to one.

use super::supervising::{Desk, day};
use super::{Answer, CommandError, World, closing, outcome};
use crate::cli;
use crate::ledger::Kind;
use crate::render::{self, Filling, Format};
use crate::supervise::next_letter;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::supervised::{Judged, Letter, Reply, next_number};
use crate::{message, say};
use chrono::NaiveDate;

/// Prints the letter and records it; of a letter sent before, prints that.
///
/// # Errors
/// An unknown id or set of rules, or a ledger that cannot be used.
pub fn run(
    arguments: &cli::Letter,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let form = world.form(&arguments.output, Format::Table)?;
    let lang = form.style.lang;
    let ledger = world.ledger_to_read()?;
    if ledger.named(&arguments.id)?.kind == Kind::Letter {
        let sent = ledger.kept::<Letter>(&arguments.id)?;
        world.show(&render::letter_page(&sent.row.words), form, &arguments.output)?;
        return Ok(Answer::Done);
    }
    let dossier = ledger.dossier(&arguments.id)?;
    let item = &dossier.item.row;
    let day = day(arguments.judged.as_of, world);
    let set = &arguments.judged.set;
    let desk = Desk::of(&ledger, Some(&item.place), Some(item.year), set, vocabulary, &world.policy)?;
    let (judged, ladder) = (desk.stand(&dossier, day), &vocabulary.letters);
    let Some(next) = next_letter(desk.judge(), &dossier, desk.earlier(&dossier), day, ladder) else {
        let why = none_next(&judged, day);
        world.say(&say!(world.style.lang, "of-item", item = &item.name, what = why))?;
        return Ok(Answer::No);
    };
    let number = next_number(ledger.letter_numbers(&item.place)?.iter().map(String::as_str), item.year);
    let filling = Filling { judged: &judged, next: &next, number: &number, day, ladder };
    let words = render::letter(&filling, lang);
    let page = render::letter_page(&words);
    if arguments.dry_run {
        world.show(&page, form, &arguments.output)?;
        return Ok(Answer::Done);
    }
    let letter = Letter {
        item: dossier.item.id.clone(),
        number: number.clone(),
        grade: next.grade.code.clone(),
        sent: day,
        answer_by: next.answer_by,
        new_due: Some(next.new_due),
        words,
    };
    let name = next.grade.name(world.style.lang).to_owned();
    drop(ledger);
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let added = entry.add(&letter)?;
    entry.commit()?;
    // A letter on paper is on file.
    world.show(&page, form, &arguments.output)?;
    let said = say!(world.style.lang, "letter-recorded", grade = name, number = number);
    outcome::tell(&added, &said, world)?;
    Ok(Answer::Done)
}

/// Why no letter is next: the date of the last one is not over, or the item needs none.
fn none_next(judged: &Judged<'_>, day: NaiveDate) -> crate::vocabulary::Message {
    let standing = judged.dossier.letters.iter().rev().find(|letter| letter.row.sent <= day);
    match standing.filter(|letter| day <= letter.row.deadline()) {
        Some(letter) => {
            message!("letter-standing", number = &letter.row.number, date = letter.row.deadline().to_string())
        }
        None => message!("letter-not-needed", status = judged.paced.status.word()),
    }
}

/// Records an answer to a letter.
///
/// # Errors
/// An unknown id, or a ledger that cannot be used.
pub fn reply(
    arguments: &cli::Reply,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let date = day(arguments.date, world);
    let mut ledger = world.ledger_to_write()?;
    let letter = ledger.kept::<Letter>(&arguments.letter)?;
    if date < letter.row.sent {
        let (sent, date) = (letter.row.sent.to_string(), date.to_string());
        return Err(CommandError::Usage(message!("reply-before-letter", date = date, sent = sent)));
    }
    let reply = Reply { letter: letter.id.clone(), date, words: arguments.words.clone() };
    let mut entry = ledger.entry(&world.by, world.now)?;
    let added = entry.add(&reply)?;
    entry.commit()?;
    let said = say!(world.style.lang, "reply-recorded", number = &letter.row.number, date = date.to_string());
    outcome::tell(&added, &said, world)?;
    let dossier = ledger.dossier(&letter.row.item)?;
    closing::tell(&dossier, &[letter.id.as_str()], date, vocabulary, world)
}
