//! Letters: the text of one with its blanks filled, and lists of those sent and answered.

use super::arithmetic::brief;
use super::columns::{
    ANSWER_BY, CLOSED, DAY, GRADE, ITEM, LETTERS, NEW_DUE, NUMBER, REPLIES, SAYS, SENT, UNIT,
};
use crate::render::Lang;
use crate::render::cell::Cell;
use crate::render::columns::ID;
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::Sheet;
use crate::say;
use crate::vocabulary::Message;
use crate::vocabulary::supervised::{Blank, Filed, Judged, Ladder, Letter, NextLetter, Reply, printed_day};
use chrono::NaiveDate;

/// What a letter is filled with.
#[derive(Debug, Clone, Copy)]
pub struct Filling<'f, 'd> {
    /// The item as it stands.
    pub judged: &'f Judged<'d>,
    /// The letter that is next.
    pub next: &'f NextLetter<'f>,
    /// Its number.
    pub number: &'f str,
    /// The day it is sent.
    pub day: NaiveDate,
    /// The grades, for the names of the letters before.
    pub ladder: &'f Ladder,
}

/// The text of the letter.
pub fn letter(with: &Filling<'_, '_>, lang: Lang) -> String {
    let item = &with.judged.dossier.item.row;
    let day = |day: NaiveDate| dated(day, lang);
    with.next.grade.template(with.judged.paced.status, lang).filled(|blank| match blank {
        Blank::Number => with.number.to_owned(),
        Blank::Date => day(with.day),
        Blank::Place => item.place.name().to_owned(),
        Blank::Year => item.year.to_string(),
        Blank::Unit => item.lead.clone(),
        Blank::CoUnits => Message::list(&item.co_units).in_lang(lang),
        Blank::Official => item.official.clone(),
        Blank::Person => item.person.clone(),
        Blank::Item => item.name.clone(),
        Blank::Due => day(item.due_day()),
        Blank::AsOf => day(with.judged.paced.reported.unwrap_or(with.day)),
        Blank::Status => with.judged.paced.status.in_lang(lang).replace('-', " "),
        Blank::Arithmetic => brief(with.judged, lang),
        Blank::Before => before(with, lang),
        Blank::AnswerBy => day(with.next.answer_by),
        Blank::NewDue => day(with.next.new_due),
    })
}

/// The text of a letter as a page.
pub fn letter_page(words: &str) -> Page<'static> {
    let mut lines = words.trim_end().lines().map(str::to_owned);
    let title = lines.next().unwrap_or_default();
    let lines = lines.skip_while(String::is_empty).collect();
    Page { title, facts: Vec::new(), parts: vec![Part::Letter(lines)] }
}

/// `2025年4月1日`
fn dated(day: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Zh => printed_day(day),
        Lang::En => day.to_string(),
    }
}

/// `提醒函（督〔2025〕1号）`
fn before(with: &Filling<'_, '_>, lang: Lang) -> String {
    let Some(last) = with.next.after else { return String::new() };
    let name = name(&last.row, with.ladder, lang);
    say!(lang, "with-aside", words = name, aside = &last.row.number)
}

fn name(letter: &Letter, ladder: &Ladder, lang: Lang) -> String {
    ladder.get(&letter.grade).map_or(letter.grade.as_str(), |grade| grade.name(lang)).to_owned()
}

/// Letters sent, under a heading; nothing where none were.
pub(super) fn sent<'d>(
    letters: &[(&Judged<'d>, &'d Filed<Letter>)],
    day: NaiveDate,
    ladder: &Ladder,
    lang: Lang,
) -> Option<Part<'d>> {
    let heading = say!(lang, "letters-sent", count = letters.len());
    (!letters.is_empty()).then(|| Part::Sheet(Section { heading, ..listed(letters, day, ladder, lang) }))
}

/// Letters closed, under a heading; nothing where none were.
pub(super) fn closed<'d>(
    letters: &[(&Judged<'d>, &'d Filed<Letter>)],
    day: NaiveDate,
    ladder: &Ladder,
    lang: Lang,
) -> Option<Part<'d>> {
    let heading = say!(lang, "letters-closed", count = letters.len());
    (!letters.is_empty()).then(|| Part::Sheet(Section { heading, ..listed(letters, day, ladder, lang) }))
}

/// A row for each letter.
pub(super) fn listed<'d>(
    letters: &[(&Judged<'d>, &'d Filed<Letter>)],
    day: NaiveDate,
    ladder: &Ladder,
    lang: Lang,
) -> Section<'d> {
    let rows = letters.iter().map(|(own, letter)| {
        vec![
            Cell::text(&letter.row.number),
            Cell::text(name(&letter.row, ladder, lang)),
            Cell::text(&own.dossier.item.row.name),
            Cell::text(&own.dossier.item.row.lead),
            Cell::Date(letter.row.sent),
            Cell::Date(letter.row.answer_by),
            Cell::date(letter.row.new_due),
            Cell::date(own.closed_on(&letter.id, day)),
            Cell::Id((&letter.id).into()),
        ]
    });
    let heads = vec![NUMBER, GRADE, ITEM, UNIT, SENT, ANSWER_BY, NEW_DUE, CLOSED, ID];
    Section::of(LETTERS, Sheet { rows: rows.collect(), heads })
}

/// Answers, under a heading; nothing where none came.
pub(super) fn answered<'d>(replies: &[(&Judged<'d>, &'d Filed<Reply>)], lang: Lang) -> Option<Part<'d>> {
    let heading = say!(lang, "replies-came", count = replies.len());
    let rows = replies.iter().map(|(own, reply)| {
        let letter = own.dossier.letters.iter().find(|letter| letter.id == reply.row.letter);
        vec![
            Cell::Date(reply.row.date),
            Cell::text(letter.map_or("", |letter| letter.row.number.as_str())),
            Cell::text(&own.dossier.item.row.name),
            Cell::text(&own.dossier.item.row.lead),
            Cell::text(&reply.row.words),
        ]
    });
    let sheet = Sheet { rows: rows.collect(), heads: vec![DAY, NUMBER, ITEM, UNIT, SAYS] };
    (!replies.is_empty()).then(|| Part::Sheet(Section { heading, ..Section::of(REPLIES, sheet) }))
}
