//! `extract`: the claims that stand in documents, as a pure filter. No ledger is touched.

use super::reading::{ReadFile, read_files};
use super::{Answer, CommandError, World};
use crate::cli::{self, ExtractFormat};
use crate::render::{self, Format};
use crate::vocabulary::{Claim, PlacePath, Vocabulary};
use std::fmt::Write as _;

/// Prints the claims of the files, in order; the numbers not understood too, where asked for.
///
/// # Errors
/// A file that cannot be read.
pub fn run(
    arguments: &cli::Extract,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let files = read_files(&arguments.files, vocabulary, world, |_, described| Ok(described))?;
    let format = match arguments.format {
        ExtractFormat::Table => Format::Table,
        ExtractFormat::Csv => Format::Csv,
        ExtractFormat::Jsonl => Format::Jsonl,
    };
    if arguments.notices {
        for file in &files {
            world.err.write_all(notices(file).as_bytes())?;
        }
    }
    let names: Vec<String> = files.iter().map(|file| file.path.display().to_string()).collect();
    let claims: Vec<Vec<(Claim, Option<String>)>> =
        files.iter().map(|file| coded(file, vocabulary)).collect();
    let documents: Vec<render::Extracted> = files
        .iter()
        .zip(&names)
        .zip(&claims)
        .map(|((file, document), claims)| render::Extracted { document, described: &file.described, claims })
        .collect();
    render::extracted(&documents, format, &world.style_of(format), world.out)?;
    Ok(Answer::Done)
}

/// Every claim with its canonical code.
fn coded(file: &ReadFile, vocabulary: &Vocabulary) -> Vec<(Claim, Option<String>)> {
    let place = file.described.place.clone().unwrap_or_else(PlacePath::nation);
    let code = |claim: &Claim| {
        vocabulary.indicators.find(&claim.indicator, &place).map(|indicator| indicator.code.clone())
    };
    file.claims.iter().map(|claim| (claim.clone(), code(claim))).collect()
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
