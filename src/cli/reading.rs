//! What is read from documents: `extract`, `read`.

use super::{address, words};
use crate::vocabulary::{PlacePath, Year};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `extract`
#[derive(Debug, Args)]
pub struct Extract {
    /// Documents, or folders of them (txt, md, html, docx, doc, pdf); - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// In which form
    #[arg(long, value_enum, default_value = "table")]
    pub format: ExtractFormat,
    /// Also tell, on standard error, of each number that looks like a quantity and was not understood
    #[arg(long)]
    pub notices: bool,
}

/// The forms of extracted claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExtractFormat {
    /// For the screen
    Table,
    /// For spreadsheets
    Csv,
    /// For programs: one object a line
    Jsonl,
}

/// `read`
#[derive(Debug, Args)]
pub struct Read {
    /// Documents, or folders of them (txt, md, html, docx, doc, pdf); - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Whose documents, where the text does not tell
    #[arg(long)]
    pub place: Option<PlacePath>,
    /// The year they plan (or, without a plan, review), where the text does not tell
    #[arg(long)]
    pub year: Option<Year>,
    /// 政府工作报告, 统计公报 …, where the text does not tell
    #[arg(long, value_parser = words)]
    pub kind: Option<String>,
    /// Where it was published
    #[arg(long, value_parser = address)]
    pub url: Option<String>,
}
