//! What is wrong with a command line, in the language of the screen: what was typed, what could have been, and how the
//! command is called.

use super::page;
use crate::message;
use crate::vocabulary::canonical::Unfit;
use crate::vocabulary::document::DayError;
use crate::vocabulary::period::PeriodError;
use crate::vocabulary::place::PlaceError;
use crate::vocabulary::words::UnknownWord;
use crate::vocabulary::{Message, Worded};
use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::error::Error as _;
use std::ffi::OsString;

/// Whether the "error" is the help or the version that was asked for, or the help where nothing was.
pub(super) fn is_answer(error: &Error) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    matches!(error.kind(), DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand | DisplayVersion)
}

/// What to tell of an error that the command line, worded, found in the arguments.
pub(super) fn message(error: &Error, command_line: Command, arguments: Vec<OsString>) -> Message {
    let mut lines = vec![what(error)];
    lines.extend(suggestion(error));
    let partly = command_line.ignore_errors(true);
    let matches = partly.clone().try_get_matches_from(arguments).ok();
    let mut called = &partly;
    let mut below = matches.as_ref();
    while let Some((name, own)) = below.and_then(|matches| matches.subcommand()) {
        let Some(command) = called.find_subcommand(name) else { break };
        (called, below) = (command, Some(own));
    }
    if let Some(usage) = called.get_overridden_usage() {
        lines.push(message!("usage-line", usage = usage.to_string()));
    }
    lines.push(message!("usage-help", command = page::name(called)));
    Message::Lines(lines)
}

fn what(error: &Error) -> Message {
    let argument = || all(error, ContextKind::InvalidArg);
    let value = || first(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => match first(error, ContextKind::InvalidArg).unwrap_or_default() {
            option if option.starts_with('-') => message!("usage-no-option", option = option),
            word => message!("usage-extra-word", word = word),
        },
        ErrorKind::InvalidSubcommand => {
            message!(
                "usage-no-command",
                word = first(error, ContextKind::InvalidSubcommand).unwrap_or_default()
            )
        }
        ErrorKind::MissingSubcommand => message!("usage-command-missing"),
        ErrorKind::InvalidValue if value().is_empty() => {
            choice(message!("usage-value-missing", argument = argument()), error)
        }
        ErrorKind::InvalidValue => {
            let wrong = message!("usage-value-wrong", argument = argument(), value = value());
            choice(wrong, error)
        }
        ErrorKind::ValueValidation => {
            message!("usage-value-refused", argument = argument(), why = why(error))
        }
        ErrorKind::TooManyValues => message!("usage-value-extra", argument = argument(), value = value()),
        ErrorKind::ArgumentConflict
            if error.get(ContextKind::InvalidArg) == error.get(ContextKind::PriorArg) =>
        {
            message!("usage-option-twice", argument = argument())
        }
        ErrorKind::ArgumentConflict => {
            message!("usage-conflict", argument = argument(), others = all(error, ContextKind::PriorArg))
        }
        ErrorKind::MissingRequiredArgument => message!("usage-argument-missing", arguments = argument()),
        ErrorKind::InvalidUtf8 => message!("usage-not-utf-8"),
        // What no argument of ours can bring about, and what clap may yet add.
        _ => message!("usage-not-understood"),
    }
}

/// Why a value was refused, as its type says it.
fn why(error: &Error) -> Message {
    let Some(source) = error.source() else { return message!("usage-not-understood") };
    worded::<PlaceError>(source)
        .or_else(|| worded::<PeriodError>(source))
        .or_else(|| worded::<UnknownWord>(source))
        .or_else(|| worded::<Unfit>(source))
        .or_else(|| worded::<DayError>(source))
        .unwrap_or_else(|| Message::Foreign(source.to_string()))
}

fn worded<T: Worded + std::error::Error + 'static>(
    source: &(dyn std::error::Error + 'static),
) -> Option<Message> {
    source.downcast_ref().map(T::message)
}

/// The message with what could have been written.
fn choice(message: Message, error: &Error) -> Message {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) if !values.is_empty() => {
            message!(
                "with-note",
                text = message,
                note = message!("value-list", values = Message::list(values))
            )
        }
        _ => message,
    }
}

/// What was probably meant.
fn suggestion(error: &Error) -> Option<Message> {
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    // The likest comes last.
    if let Some(word) = meant.into_iter().find_map(|kind| named(error, kind).pop()) {
        return Some(message!("usage-meant", word = word));
    }
    let word = first(error, ContextKind::InvalidArg)?;
    let Some(ContextValue::StyledStrs(more)) = error.get(ContextKind::Suggested) else { return None };
    // clap has words only for these two; the second names the verb: 'list --year' exists.
    more.iter().map(ToString::to_string).find_map(|told| match told.strip_suffix("' exists") {
        None if told.contains(&format!("-- {word}")) => Some(message!("usage-after-dashes", word = &word)),
        Some(place) => Some(message!("usage-after-command", words = place.trim_start_matches('\''))),
        None => None,
    })
}

/// The first of what an error names.
fn first(error: &Error, kind: ContextKind) -> Option<String> {
    named(error, kind).into_iter().next()
}

/// All that an error names.
fn all(error: &Error, kind: ContextKind) -> Message {
    Message::list(named(error, kind))
}

fn named(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}
