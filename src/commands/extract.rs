//! `extract`: the claims that stand in documents, as a pure filter. No ledger is touched.

use super::gather::gather;
use super::reading::{ReadFile, Settled, read_files};
use super::unread::Unread;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::render::{Extracted, Format};
use crate::say;
use crate::vocabulary::canonical::in_line;
use crate::vocabulary::whereabouts::paragraph;
use crate::vocabulary::{Claim, Lang, PlacePath, Vocabulary, Worded};
use std::fs::File;
use std::io::{self, Seek as _, Write};
use std::path::Path;

/// Prints the claims of the files and of those below the folders, in order; the numbers not understood too, where
/// asked for. One document at a time is held, however many there are. A page has a table for each.
///
/// # Errors
/// A file named alone that cannot be read.
pub fn run(
    arguments: &cli::Extract,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let form = world.form(&arguments.output, Format::Table)?;
    let mut gathered = gather(&arguments.files);
    let mut unread = Unread::of(&mut gathered)?;
    gathered.tell(world)?;
    // What is one sheet, or goes into a file, is put together first.
    let spooled = arguments.output.file.is_some()
        || !matches!(form.format, Format::Table | Format::Csv | Format::Jsonl);
    let spool = spooled.then(tempfile::tempfile).transpose()?;
    let mut into = spool.as_ref().map(File::try_clone).transpose()?;
    let (mut one, mut pages) = match &mut into {
        Some(into) if !form.format.is_words() => (Some(Extracted::new(form.format, form.style, into)?), None),
        into => (None, into.as_mut()),
    };
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
        if let Some(one) = &mut one {
            return Ok(one.document(&document, &file.text, &file.described, coded(&file, vocabulary))?);
        }
        let out: &mut dyn Write = match &mut pages {
            Some(pages) => *pages,
            None => world.out,
        };
        if gathered.many && form.format.is_words() {
            writeln!(out, "{}{}", if headed { "\n" } else { "" }, document)?;
        }
        let mut sheet = Vec::new();
        let mut extracted = Extracted::new(form.format, form.style, &mut sheet)?;
        extracted.document(&document, &file.text, &file.described, coded(&file, vocabulary))?;
        extracted.end()?;
        let heading = sheet.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let again = headed && form.format == Format::Csv;
        out.write_all(if again { &sheet[heading..] } else { &sheet })?;
        headed = true;
        Ok(())
    })?;
    if let Some(one) = one {
        one.end()?;
    }
    if let Some(mut spool) = spool {
        spool.rewind()?;
        world.answer(&arguments.output, form, |out| {
            io::copy(&mut spool, out)?;
            Ok(())
        })?;
    }
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

/// A line for each number that was not understood: file, paragraph, the words and why.
fn notices(file: &ReadFile, lang: Lang) -> String {
    file.notices.iter().fold(String::new(), |mut told, notice| {
        let (file, number) = (file.path.display().to_string(), paragraph(&file.text, notice.span.start));
        let line = say!(
            lang,
            "notice",
            file = file,
            number = number,
            words = &notice.words,
            why = notice.reason.message()
        );
        told.push_str(&line);
        told.push('\n');
        told
    })
}
