//! In which form an answer is written, and where: what every verb that prints a sheet takes.

use super::reason;
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

/// `--contact` and `--names`
#[derive(Debug, Default, Args)]
pub struct Published {
    /// On a page: where a reader who objects may turn
    #[arg(long, value_name = "TEXT", value_parser = reason)]
    pub contact: Option<String>,
    /// On a page: name the persons who recorded and ruled
    #[arg(long)]
    pub names: bool,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}
