//! What the command line tells of itself: completions for shells, and manual pages. `completions`, `manual`.

use super::Cli;
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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

/// Writes the page of the program and of every verb into a folder.
///
/// # Errors
/// A folder that cannot be written.
pub fn pages(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Cli::command(), folder)
}

/// The names of the verbs.
pub fn verbs() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}
