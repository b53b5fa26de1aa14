//! `extract`: the claims that stand in documents, as a pure filter. No ledger is touched.

use super::gather::gather;
use super::reading::{ReadFile, Settled, read_files};
use super::unread::Unread;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::render::{Extracted, Format};
use crate::say;
use crate::vocabulary::canonical::in_line;
use crate::vocabulary::{Claim, Lang, PlacePath, Vocabulary, Worded};
use std::path::Path;

/// Prints the claims of the files and of those below the folders, in order; the numbers not understood too, where
/// asked for. One document at a time is held, however many there are.
///
/// # Errors
/// A file named alone that cannot be read.
pub fn run(
    arguments: &cli::Extract,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let format = arguments.format.into();
    let mut gathered = gather(&arguments.files);
    let mut unread = Unread::of(&mut gathered)?;
    gathered.tell(world)?;
    let mut headed = false;
    let as_told = |_: &Path, _: &str, described| Ok(Settled::as_told(described));
    read_files(&gathered.documents, vocabulary, world, arguments.notices, as_told, |read, world| {
        let file = match read {
            Ok(file) => file,
            Err(error) => return unread.keep(error),
        };
        if arguments.notices {
            world.err.write_all(notices(&file, world.style.lang).as_bytes())?;
        }
        let document = file.path.display().to_string();
        let document = in_line(&document);
        if gathered.many && format == Format::Table {
            world.say(&document)?;
        }
        let mut sheet = Vec::new();
        let mut extracted = Extracted::new(format, world.style_of(format), &mut sheet)?;
        extracted.document(&document, &file.described, coded(&file, vocabulary))?;
        extracted.end()?;
        let heading = sheet.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let again = headed && format == Format::Csv;
        world.out.write_all(if again { &sheet[heading..] } else { &sheet })?;
        headed = true;
        Ok(())
    })?;
    world.out.flush()?;
    unread.tell(world)
}

/// Every claim with its canonical code.
fn coded<'a>(
    file: &'a ReadFile,
    vocabulary: &'a Vocabulary,
) -> impl Iterator<Item = (&'a Claim, Option<&'a str>)> {
    let place = file.described.place.clone().unwrap_or_else(PlacePath::nation);
    file.claims.iter().map(move |claim| {
        let indicator = vocabulary.indicators.find(&claim.indicator, &place);
        (claim, indicator.map(|indicator| indicator.code.as_str()))
    })
}

/// A line for each number that was not understood: file, byte, the words and why.
fn notices(file: &ReadFile, lang: Lang) -> String {
    file.notices.iter().fold(String::new(), |mut told, notice| {
        let at = format!("{}:{}", file.path.display(), notice.span.start);
        let line = say!(lang, "notice", at = at, words = &notice.words, why = notice.reason.message());
        told.push_str(&line);
        told.push('\n');
        told
    })
}
