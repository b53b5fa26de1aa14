//! The command line in the language of the screen: every command and argument with its words from `help.ftl`.
//!
//! The ids are made of names: `help-<verb>` says what a verb does and `help-<verb>-detail` what else there is to know,
//! `help-<verb>-<argument>` what an argument is, `help-<verb>-<argument>-<value>` what a value of it means, and
//! `help-value-<name>` is the name of what it takes. `any` stands in the place of the verb where all say the same.
//! `tests/help.rs` keeps them complete.

use super::Cli;
use super::page::Page;
use crate::vocabulary::Lang;
use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, CommandFactory};

/// The command line in that language, for manuals, completions and errors: what it parses cannot be made into a [`Cli`].
pub(super) fn worded(lang: Lang) -> Command {
    let mut program = Cli::command();
    program.build();
    command(program, "", lang)
}

/// The same with its help laid out for a screen of that many columns.
pub(super) fn on_screen(worded: Command, lang: Lang, width: usize) -> Command {
    let help = Page::of(&worded, lang).on_screen(width, worded.get_styles());
    worded.override_help(help).mut_subcommands(|below| on_screen(below, lang, width))
}

/// The command below `above`, a verb such as `document`, and all that lie below it.
fn command(plain: Command, above: &str, lang: Lang) -> Command {
    let name = plain.get_name().to_owned();
    let verb = match above {
        "" => name.clone(),
        _ if name == "help" => name.clone(),
        _ => format!("{above}-{name}"),
    };
    let below = match name.as_str() {
        "duizhang" => "",
        // `help` repeats the verbs beside it.
        "help" => above,
        _ => &verb,
    };
    let worded = plain
        .about(lang.text(&format!("help-{verb}")))
        .long_about(lang.text(&format!("help-{verb}-detail")))
        .mut_args(|plain| argument(plain, &verb, lang))
        .mut_subcommands(|plain| command(plain, below, lang));
    let usage = Page::of(&worded, lang).usage;
    worded.override_usage(usage)
}

fn argument(plain: Arg, verb: &str, lang: Lang) -> Arg {
    let name = plain.get_id().as_str().replace('_', "-");
    // What every command takes means the same everywhere: `export ledger` is a verb, and no word of `export --ledger`.
    let is_own = !plain.is_global_set();
    let text = |of: &str| {
        let own = is_own.then(|| lang.text(&format!("help-{verb}-{name}{of}"))).flatten();
        own.or_else(|| lang.text(&format!("help-any-{name}{of}")))
    };
    let mut worded = match text("") {
        Some(text) => plain.help(text),
        None => plain,
    };
    let values = worded.get_possible_values();
    if !values.is_empty() {
        let meaning = |name: &str| text(&format!("-{name}"));
        let values = values.into_iter().map(|value| match meaning(value.get_name()) {
            Some(meaning) => value.help(meaning),
            None => value,
        });
        worded = worded.value_parser(PossibleValuesParser::new(values));
    }
    match value_id(&worded).and_then(|id| lang.text(&id)) {
        Some(name) => worded.value_name(name),
        None => worded,
    }
}

/// The id of the name of what an argument takes.
fn value_id(argument: &Arg) -> Option<String> {
    let name = argument.get_value_names()?.first()?;
    let takes = argument.get_action().takes_values();
    takes.then(|| format!("help-value-{}", name.to_lowercase().replace('_', "-")))
}
