//! `describe`: what documents say of themselves. No ledger is touched.

use super::gather::gather;
use super::reading::{ReadFile, Settled, read_files};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::message;
use crate::render::{self, DescribedFile, Format};
use crate::vocabulary::canonical::in_line;
use crate::vocabulary::{Vocabulary, Worded as _};
use std::path::Path;

/// Prints a line for each of the files and of those below the folders, in order: whose it is, of what kind, which periods
/// it reviews and plans, how much of it is there, what it can be silent about, what became of its numbers; or why it
/// cannot be read. The answer is no where one cannot.
///
/// # Errors
/// Folders in which there is no document; a screen that cannot be written to.
pub fn run(
    arguments: &cli::Describe,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let gathered = gather(&arguments.files);
    if gathered.documents.is_empty() && gathered.closed.is_empty() {
        return Err(CommandError::Usage(message!("no-documents")));
    }
    gathered.tell(world)?;
    let mut files = Vec::new();
    let mut paths = gathered.documents.iter();
    let as_told = |_: &Path, _: &str, described| Ok(Settled::as_told(described));
    read_files(&gathered.documents, vocabulary, world, true, as_told, |read, _| {
        let file =
            paths.next().map(|path| in_line(&path.display().to_string()).into_owned()).unwrap_or_default();
        let told = match read.and_then(ReadFile::understood) {
            Ok(ReadFile { described, numbers, .. }) => Ok((described, numbers)),
            Err(CommandError::Document(error)) => Err(error.fault.message()),
            Err(CommandError::File { what, .. }) => Err(what),
            Err(error) => Err(error.message()),
        };
        files.push(DescribedFile { file, told });
        Ok(())
    })?;
    let refused = files.iter().any(|file| file.told.is_err()) || !gathered.closed.is_empty();
    for error in &gathered.closed {
        writeln!(world.err, "{}", error.message().in_lang(world.style.lang))?;
    }
    let form = world.form(&arguments.output, Format::Table)?;
    let page = render::described(&files, &vocabulary.kinds, form.format, form.style.lang);
    world.show(&page, form, &arguments.output)?;
    world.out.flush()?;
    Ok(if refused { Answer::No } else { Answer::Done })
}
