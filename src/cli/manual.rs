//! What the command line tells of itself: completions for shells, and manual pages. `completions`, `manual`.

use super::Cli;
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use std::io::{self, Write};
use std::path::PathBuf;

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
    pub verb: Option<String>,
    /// Write every page into this folder instead, to be put where `man` looks
    #[arg(long, value_name = "DIR", conflicts_with = "verb")]
    pub all: Option<PathBuf>,
}

/// Writes the script that completes our words in a shell.
///
/// # Errors
/// What the writer says.
pub fn complete(shell: Shell, out: &mut dyn Write) -> io::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "duizhang", &mut script);
    out.write_all(&script)
}

/// Writes the manual page of the program, or of a verb, in roff; `false` where there is no such verb.
///
/// # Errors
/// What the writer says.
pub fn page(verb: Option<&str>, out: &mut dyn Write) -> io::Result<bool> {
    let mut program = Cli::command();
    program.build();
    let command = match verb {
        None => Some(program),
        Some(verb) => program.find_subcommand(verb).cloned(),
    };
    let Some(command) = command else { return Ok(false) };
    clap_mangen::Man::new(command).render(out)?;
    Ok(true)
}

/// The pages of every verb and of the program, with the names of their files.
///
/// # Errors
/// None but what a page that cannot be made says.
pub fn pages() -> io::Result<Vec<(String, Vec<u8>)>> {
    fn collect(command: &Command, pages: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
        for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
            collect(verb, pages)?;
        }
        let manual = clap_mangen::Man::new(command.clone());
        let mut page = Vec::new();
        manual.render(&mut page)?;
        pages.push((manual.get_filename(), page));
        Ok(())
    }
    let mut program = Cli::command().disable_help_subcommand(true);
    program.build();
    let mut pages = Vec::new();
    collect(&program, &mut pages)?;
    Ok(pages)
}

/// The names of the verbs.
pub fn verbs() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}
