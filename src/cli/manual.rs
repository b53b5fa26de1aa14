//! What the command line tells of itself: completions for shells, and manual pages. `completions`, `manual`.

use super::Cli;
use super::page::{INDENT, Page};
use super::worded::worded;
use crate::vocabulary::Lang;
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use roff::{Roff, bold, roman};
use std::io::{self, Write};
use std::path::PathBuf;

/// The pages of `man` are of this section: programs that anybody may run.
const SECTION: &str = "1";
const NO_DATE: &str = "\"\"";

/// `completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: Shell,
}

/// `manual`
#[derive(Debug, Args)]
pub struct Manual {
    /// The verb; without one, the page of the whole program
    #[arg(value_name = "COMMAND")]
    pub verb: Option<String>,
    /// Write every page into this folder instead, to be put where `man` looks
    #[arg(long, value_name = "DIR", conflicts_with = "verb")]
    pub all: Option<PathBuf>,
}

/// Writes the script that completes our words in a shell.
///
/// # Errors
/// What the writer says.
pub fn complete(shell: Shell, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut worded(lang), "duizhang", &mut script);
    out.write_all(&script)
}

/// Writes the manual page of the program, or of a verb, in roff; `false` where there is no such verb.
///
/// # Errors
/// What the writer says.
pub fn page(verb: Option<&str>, lang: Lang, out: &mut dyn Write) -> io::Result<bool> {
    let program = worded(lang);
    let command = match verb {
        None => Some(&program),
        Some(verb) => program.find_subcommand(verb),
    };
    let Some(command) = command else { return Ok(false) };
    manual(command, lang).to_writer(out)?;
    Ok(true)
}

/// The pages of every verb and of the program, with the names of their files.
///
/// # Errors
/// None but what a page that cannot be made says.
pub fn pages(lang: Lang) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut pages = Vec::new();
    collect(&worded(lang), lang, &mut pages)?;
    Ok(pages)
}

/// The page of a command, and of those below it.
fn collect(command: &Command, lang: Lang, pages: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    let mut page = Vec::new();
    manual(command, lang).to_writer(&mut page)?;
    pages.push((format!("{}.{SECTION}", file_name(command)), page));
    let below = command.get_subcommands().filter(|below| below.get_name() != "help");
    below.into_iter().try_for_each(|below| collect(below, lang, pages))
}

/// `duizhang-document-add`
fn file_name(command: &Command) -> String {
    super::page::name(command).replace(' ', "-")
}

/// The page in the form that `man` reads.
fn manual(command: &Command, lang: Lang) -> Roff {
    let page = Page::of(command, lang);
    let name = file_name(command);
    let mut roff = Roff::new();
    let version = concat!("duizhang ", env!("CARGO_PKG_VERSION"));
    roff.control("TH", [name.as_str(), SECTION, NO_DATE, version]);
    if lang == Lang::Zh {
        // Chinese breaks between characters, and has no blanks to be stretched.
        roff.control("mso", ["zh.tmac"]).control("ad", ["l"]);
    }
    let heading = |roff: &mut Roff, words: &str| {
        roff.control("SH", [words.to_uppercase().as_str()]);
    };
    heading(&mut roff, lang.word("manual-name"));
    roff.text([roman(format!("{name} - {}", page.about))]);
    heading(&mut roff, lang.word("manual-synopsis"));
    roff.text([roman(&page.usage)]);
    if !page.detail.is_empty() {
        heading(&mut roff, lang.word("manual-description"));
        roff.text([roman(&page.detail)]);
    }
    for list in &page.lists {
        heading(&mut roff, list.heading);
        for entry in &list.entries {
            roff.control("TP", []);
            roff.text([bold(entry.term.trim_start())]);
            roff.text([roman(&entry.text)]);
        }
    }
    if !page.examples.is_empty() {
        heading(&mut roff, lang.word("examples-heading"));
        roff.control("nf", []);
        for example in &page.examples {
            roff.text([roman(format!("{INDENT}{example}"))]);
        }
        roff.control("fi", []);
    }
    roff
}

/// The names of the verbs.
pub fn verbs() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}
