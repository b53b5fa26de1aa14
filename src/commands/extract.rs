//! `extract`: the claims that stand in documents, as a pure filter. No ledger is touched.

use super::reading::{ReadFile, each_file};
use super::{Answer, CommandError, World};
use crate::cli::{self, ExtractFormat};
use crate::render::{Extracted, Format};
use crate::vocabulary::{Claim, PlacePath, Vocabulary};
use std::fmt::Write as _;
use std::path::Path;

/// Prints the claims of the files, in order; the numbers not understood too, where asked for.
///
/// # Errors
/// A file that cannot be read; what the files before it hold is printed.
pub fn run(
    arguments: &cli::Extract,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let format = match arguments.format {
        ExtractFormat::Table => Format::Table,
        ExtractFormat::Csv => Format::Csv,
        ExtractFormat::Jsonl => Format::Jsonl,
    };
    let mut extracted = Extracted::new(format, world.style_of(format), world.out)?;
    let settle = |_: &Path, described| Ok(described);
    each_file(&arguments.files, vocabulary, world.input, settle, |file| {
        if arguments.notices {
            world.err.write_all(notices(&file).as_bytes())?;
        }
        let place = file.described.place.clone().unwrap_or_else(PlacePath::nation);
        let code = |claim: &Claim| {
            vocabulary.indicators.find(&claim.indicator, &place).map(|indicator| indicator.code.as_str())
        };
        let claims = file.claims.iter().map(|claim| (claim, code(claim)));
        Ok(extracted.document(&file.path.display().to_string(), &file.described, claims)?)
    })?;
    extracted.end()?;
    Ok(Answer::Done)
}

/// A line for each number that was not understood: file, byte, the words and why.
pub fn notices(file: &ReadFile) -> String {
    file.notices.iter().fold(String::new(), |mut told, notice| {
        let _ = writeln!(
            told,
            "{}:{}: {}: {}",
            file.path.display(),
            notice.span.start,
            notice.words,
            notice.reason
        );
        told
    })
}
