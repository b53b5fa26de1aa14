//! What is read from documents: `describe`, `extract`, `read`.

use super::{Output, address, words};
use crate::vocabulary::{PlacePath, Role, Scope, Year};
use clap::Args;
use std::path::PathBuf;

/// `extract`
#[derive(Debug, Args)]
pub struct Extract {
    /// Documents, or folders of them (txt, md, html, docx, doc, pdf); - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
    /// Also tell, on standard error, of each number that looks like a quantity and was not understood
    #[arg(long)]
    pub notices: bool,
}

/// `describe`
#[derive(Debug, Args)]
pub struct Describe {
    /// Documents, or folders of them (txt, md, html, docx, doc, pdf); - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
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
    /// What all of it is, where the text does not tell whether it plans or reviews
    #[arg(long)]
    pub role: Option<Role>,
    /// What it can be silent about, where that is not what its kind says
    #[arg(long)]
    pub scope: Option<Scope>,
    /// What each file is: the CSV of `describe`, corrected
    #[arg(long = "as", value_name = "FILE")]
    pub told: Option<PathBuf>,
    /// Where it was published
    #[arg(long, value_parser = address)]
    pub url: Option<String>,
    /// A text that is a document on file once more, or a part of one, is another document indeed
    #[arg(long)]
    pub anyway: bool,
}
