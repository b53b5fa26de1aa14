//! `record --form`: place, year and source once, then phrase after phrase, each shown as it was understood; all of them are
//! recorded at the end, or none.

use super::super::asking::{Common, ask, ask_for};
use super::super::{Answer, CommandError, World};
use super::{Told, keep, print};
use crate::cli;
use crate::extract::{Frame, Reader};
use crate::message;
use crate::say;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{Claim, PlacePath, Role, Vocabulary, Worded as _, Year, canonical, document};
use chrono::NaiveDate;

/// What a line of the form asks for.
enum Key {
    Common(Common),
    Phrase,
    List,
    Role(Role),
}

impl Key {
    fn of(line: &str) -> Self {
        match (Common::of(line), folded(line).as_str()) {
            (Some(key), _) => Self::Common(key),
            (None, "l" | "list" | "列出") => Self::List,
            (None, "target" | "目标") => Self::Role(Role::Target),
            (None, "result" | "实绩") => Self::Role(Role::Result),
            (None, _) => Self::Phrase,
        }
    }
}

/// Asks for what was not given and for phrases, and records them.
///
/// # Errors
/// A ledger that cannot be used or written, a terminal that cannot be read.
pub fn run(
    arguments: &cli::Record,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let lang = world.style.lang;
    let Some((role, place, year)) = whose(arguments, world)? else { return nothing(world) };
    let Some(told) = source(arguments.source.as_deref(), arguments.url.as_deref(), arguments.date, world)?
    else {
        return nothing(world);
    };
    world.say(lang.word("form-keys"))?;
    let reader = Reader::new(vocabulary);
    let mut role = role;
    let mut phrases: Vec<Vec<Claim>> = Vec::new();
    loop {
        let question = format!("{} {}", role.in_lang(lang), phrases.len() + 1);
        let Some(line) = ask(&question, world)? else { return cut_off(phrases.len(), world) };
        match Key::of(&line) {
            Key::Common(Common::Nothing) => {}
            Key::Common(Common::Help) => world.say(lang.word("form-keys"))?,
            Key::Role(other) => role = other,
            Key::Common(Common::Undo) => match phrases.pop() {
                Some(claims) => {
                    let words = claims.first().map_or("", |claim| claim.quote.as_str());
                    world.say(&say!(lang, "form-undone", words = words))?;
                }
                None => world.say(lang.word("form-nothing-to-undo"))?,
            },
            Key::List => {
                for claim in phrases.iter().flatten() {
                    print(claim, lang.word("form-understood"), vocabulary, world)?;
                }
            }
            Key::Common(Common::Quit) => return nothing(world),
            Key::Common(Common::Done) => break,
            Key::Phrase => {
                let frame = Frame { role, place: &place, year, indicator: None, said_in: None };
                match reader.phrase(&line, &frame) {
                    Ok(claims) => {
                        for claim in &claims {
                            print(claim, lang.word("form-understood"), vocabulary, world)?;
                        }
                        phrases.push(claims);
                    }
                    Err(error) => world.say(&error.message().in_lang(lang))?,
                }
            }
        }
    }
    let claims: Vec<Claim> = phrases.into_iter().flatten().collect();
    if claims.is_empty() {
        return nothing(world);
    }
    keep(claims, &place, &told, vocabulary, world)
}

/// Says that nothing was recorded.
///
/// # Errors
/// What the writer says.
pub fn nothing(world: &mut World) -> Result<Answer, CommandError> {
    world.say(world.style.lang.word("form-nothing-recorded"))?;
    Ok(Answer::Done)
}

/// The end of the input is no word to record what came before it.
///
/// # Errors
/// Anything that would be lost; what the writer says.
pub fn cut_off(waiting: usize, world: &mut World) -> Result<Answer, CommandError> {
    if waiting == 0 {
        nothing(world)
    } else {
        Err(CommandError::Usage(message!("form-cut-off", count = waiting)))
    }
}

/// Whether it promises or reports, whose it is, and of which year: as given, else asked for.
fn whose(
    arguments: &cli::Record,
    world: &mut World,
) -> Result<Option<(Role, PlacePath, Year)>, CommandError> {
    let lang = world.style.lang;
    let role = match arguments.role {
        Some(role) => Some(role),
        None => ask_for(lang.word("form-role"), Some(Role::Target), world)?,
    };
    let Some(role) = role else { return Ok(None) };
    let place = match &arguments.place {
        Some(place) => Some(place.clone()),
        None => place(world)?,
    };
    let Some(place) = place else { return Ok(None) };
    let year = match arguments.year {
        Some(year) => Some(year),
        None => ask_for(lang.word("form-year"), None, world)?,
    };
    Ok(year.map(|year| (role, place, year)))
}

/// A place, asked for until it means one.
fn place(world: &mut World) -> Result<Option<PlacePath>, CommandError> {
    let lang = world.style.lang;
    loop {
        let Some(typed) = ask_for::<PlacePath>(lang.word("form-place"), None, world)? else {
            return Ok(None);
        };
        if !world.ledger.exists() {
            return Ok(Some(typed));
        }
        match world.ledger_to_read()?.typed_place(&typed) {
            Ok(place) => return Ok(Some(place)),
            Err(error) => world.say(&error.message().in_lang(lang))?,
        }
    }
}

/// The document, as given, else asked for; its title may be empty.
///
/// # Errors
/// What the reader or the writer says.
pub fn source(
    title: Option<&str>,
    url: Option<&str>,
    date: Option<NaiveDate>,
    world: &mut World,
) -> Result<Option<Told>, CommandError> {
    let lang = world.style.lang;
    let url = url.unwrap_or_default().to_owned();
    if let Some(title) = title {
        return Ok(Some(Told { title: title.to_owned(), url, date }));
    }
    let title = loop {
        let Some(typed) = ask(lang.word("form-source"), world)? else { return Ok(None) };
        match canonical::name(&typed, NAME) {
            Ok(title) => break title.into_owned(),
            Err(_) if typed.is_empty() => break typed,
            Err(unfit) => world.say(&unfit.message().in_lang(lang))?,
        }
    };
    let date = loop {
        if date.is_some() || title.is_empty() {
            break date;
        }
        let Some(typed) = ask(lang.word("form-date"), world)? else { return Ok(None) };
        match document::day(&typed) {
            Ok(day) => break Some(day),
            Err(_) if typed.is_empty() => break None,
            Err(error) => world.say(&error.message().in_lang(lang))?,
        }
    };
    Ok(Some(Told { title, url, date }))
}
