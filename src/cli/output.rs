//! In which form an answer is written, and where: what every verb that prints a sheet takes.

use crate::render::Format;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `--format` and `--output`
#[derive(Debug, Default, Args)]
pub struct Output {
    /// In which form; else as the file's name ends
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Write to this file instead of standard output
    #[arg(id = "output", long, short, value_name = "FILE")]
    pub file: Option<PathBuf>,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}
