//! A command's help: what it is for, how it is called, what it takes, examples.

use crate::render::wrap;
use crate::say;
use crate::vocabulary::{Lang, Message};
use clap::builder::{StyledStr, Styles};
use clap::{Arg, Command};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

pub(super) const INDENT: &str = "  ";
/// Longer terms have their text below them.
const LONGEST_TERM: usize = 32;
/// Text beside its term wants this many columns; else it stands below.
const NARROWEST_TEXT: usize = 30;
/// Longer lines are hard to read.
const WIDEST: usize = 100;

/// The parts of a command's help.
pub(super) struct Page {
    /// What it is for, in a sentence.
    pub(super) about: String,
    /// What else there is to know; empty for most.
    pub(super) detail: String,
    /// `duizhang record [OPTIONS] <ROLE> …`
    pub(super) usage: String,
    /// Commands, arguments and options, each with what it is.
    pub(super) lists: Vec<List>,
    /// Command lines.
    pub(super) examples: Vec<String>,
    lang: Lang,
}

/// Terms with their texts, under a heading.
pub(super) struct List {
    pub(super) heading: &'static str,
    pub(super) entries: Vec<Entry>,
}

/// A term and what it is.
pub(super) struct Entry {
    pub(super) term: String,
    pub(super) text: String,
}

impl Page {
    /// The help of a command that is in that language already.
    pub(super) fn of(command: &Command, lang: Lang) -> Self {
        let words = |text: Option<&StyledStr>| text.map(ToString::to_string).unwrap_or_default();
        let commands = command
            .get_subcommands()
            .map(|below| Entry { term: below.get_name().to_owned(), text: words(below.get_about()) });
        let listed = |wanted: fn(&Arg) -> bool| -> Vec<Entry> {
            command.get_arguments().filter(|argument| wanted(argument)).map(|one| entry(one, lang)).collect()
        };
        let lists = [
            (lang.word("commands-heading"), commands.collect()),
            (lang.word("arguments-heading"), listed(Arg::is_positional)),
            (lang.word("options-heading"), listed(|one| !one.is_positional() && !is_general(one))),
            (lang.word("general-options-heading"), listed(is_general)),
        ];
        Self {
            about: words(command.get_about()),
            detail: words(command.get_long_about()),
            usage: usage(command, lang),
            lists: lists
                .into_iter()
                .filter(|(_, entries)| !entries.is_empty())
                .map(|(heading, entries)| List { heading, entries })
                .collect(),
            examples: words(command.get_after_help()).lines().map(str::to_owned).collect(),
            lang,
        }
    }

    /// The page for a screen of that many columns.
    pub(super) fn on_screen(&self, width: usize, styles: &Styles) -> StyledStr {
        let width = width.min(WIDEST);
        let head = styles.get_header();
        let heading = |words| format!("\n{head}{}{head:#}\n", say!(self.lang, "heading", words = words));
        let mut page = wrap(&self.about, width).join("\n") + "\n";
        if !self.detail.is_empty() {
            let _ = writeln!(page, "\n{}", wrap(&self.detail, width).join("\n"));
        }
        page += &heading(self.lang.word("usage-heading"));
        let _ = writeln!(page, "{INDENT}{}", self.usage);
        let terms = self.lists.iter().flat_map(|list| &list.entries).map(|entry| entry.term.width());
        let column = terms.filter(|width| *width <= LONGEST_TERM).max().unwrap_or(0) + 2 * INDENT.len();
        for list in &self.lists {
            page += &heading(list.heading);
            for entry in &list.entries {
                entry.write(column, width, styles, &mut page);
            }
        }
        if !self.examples.is_empty() {
            page += &heading(self.lang.word("examples-heading"));
        }
        for example in &self.examples {
            let _ = writeln!(page, "{INDENT}{example}");
        }
        page.into()
    }
}

impl Entry {
    /// Writes the term, and the text beside it where that leaves room, else below.
    fn write(&self, column: usize, width: usize, styles: &Styles, page: &mut String) {
        let literal = styles.get_literal();
        let _ = write!(page, "{INDENT}{literal}{}{literal:#}", self.term);
        let used = INDENT.len() + self.term.width();
        let beside = column + NARROWEST_TEXT <= width;
        let indent = if beside { column } else { 4 * INDENT.len() };
        for (index, line) in wrap(&self.text, width.saturating_sub(indent)).iter().enumerate() {
            let (blank, end) =
                if index == 0 && beside && used < column { (column - used, "") } else { (indent, "\n") };
            let _ = write!(page, "{end}{:blank$}{line}", "");
        }
        page.push('\n');
    }
}

/// `duizhang document add`
pub(super) fn name(command: &Command) -> &str {
    command.get_bin_name().unwrap_or(command.get_name())
}

/// How a command is called: the options it cannot do without, its arguments, a command below it.
fn usage(command: &Command, lang: Lang) -> String {
    let mut parts = vec![name(command).to_owned(), lang.word("usage-options").to_owned()];
    parts.extend(command.get_opts().filter(|option| option.is_required_set()).map(Arg::to_string));
    parts.extend(command.get_positionals().map(Arg::to_string));
    if command.has_subcommands() {
        parts.push(lang.word("usage-command").to_owned());
    }
    parts.join(" ")
}

/// Whether every verb has the option.
fn is_general(argument: &Arg) -> bool {
    argument.is_global_set() || ["help", "version"].contains(&argument.get_id().as_str())
}

/// An argument with what it is, and what it may and will be.
fn entry(argument: &Arg, lang: Lang) -> Entry {
    let term = match argument.get_short() {
        Some(short) => format!("-{short}, {argument}"),
        None if argument.is_positional() => argument.to_string(),
        None => format!("    {argument}"),
    };
    let mut notes = Vec::new();
    let values = argument.get_possible_values();
    if !values.is_empty() {
        let shown = values.iter().map(|value| match value.get_help() {
            Some(meaning) => {
                say!(lang, "value-meaning", value = value.get_name(), meaning = meaning.to_string())
            }
            None => value.get_name().to_owned(),
        });
        notes.push(say!(lang, "value-list", values = Message::list(shown)));
    }
    let takes = argument.get_action().takes_values() && !argument.is_hide_default_value_set();
    if let Some(default) = argument.get_default_values().first().filter(|_| takes) {
        notes.push(say!(lang, "value-default", value = default.to_string_lossy().into_owned()));
    }
    if let Some(variable) = argument.get_env() {
        notes.push(say!(lang, "value-environment", name = variable.to_string_lossy().into_owned()));
    }
    let text = argument.get_help().map(ToString::to_string).unwrap_or_default();
    Entry {
        term,
        text: notes.into_iter().fold(text, |text, note| say!(lang, "with-note", text = text, note = note)),
    }
}
