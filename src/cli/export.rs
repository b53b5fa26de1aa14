//! What is handed on: `export` of the whole ledger, and in the forms that other programs load.

use crate::vocabulary::{PlacePath, Year};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `export`
#[derive(Debug, Subcommand)]
pub enum Export {
    /// The whole ledger as JSON lines, from which `import` rebuilds it
    #[command(
        after_help = "duizhang export ledger -o 2024.jsonl\nduizhang --ledger new.db import 2024.jsonl"
    )]
    Ledger(ExportLedger),
    /// A data package: the audit, targets, results and documents as CSV, with the type and meaning of each column
    #[command(
        after_help = "duizhang export datapackage -o package\nduizhang export datapackage --year 2024 -o 2024.zip\nduizhang review --apply package/audit.csv"
    )]
    Datapackage(ExportDatapackage),
    /// SDMX-CSV 2.0: an observation for each claim that has a number
    #[command(
        after_help = "duizhang export sdmx-csv --year 2022 -o 2022.csv\nduizhang export sdmx-csv --structure -o structure.json"
    )]
    SdmxCsv(ExportSdmx),
    /// StratML Part 2 (ISO 17469-2): a performance report with target and actual results
    #[command(after_help = "duizhang export stratml --year 2022 -o 2022.xml")]
    Stratml(ExportStratml),
}

/// `export ledger`
#[derive(Debug, Args)]
pub struct ExportLedger {
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Of which places and which year.
#[derive(Debug, Args)]
pub struct Scope {
    /// Only these places
    #[arg(value_name = "PLACE")]
    pub places: Vec<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
}

/// `export datapackage`
#[derive(Debug, Args)]
pub struct ExportDatapackage {
    /// Of what
    #[command(flatten)]
    pub scope: Scope,
    /// Only targets that were reviewed; what an unreviewed result would decide stays open
    #[arg(long)]
    pub reviewed_only: bool,
    /// The folder to write into, or a file whose name ends in .zip
    #[arg(long, short, value_name = "DIR")]
    pub output: PathBuf,
}

/// `export sdmx-csv`
#[derive(Debug, Args)]
pub struct ExportSdmx {
    /// Of what
    #[command(flatten)]
    pub scope: Scope,
    /// The definition of the dataflow as SDMX-JSON 2.0, instead of the observations
    #[arg(long, conflicts_with_all = ["places", "year"])]
    pub structure: bool,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `export stratml`
#[derive(Debug, Args)]
pub struct ExportStratml {
    /// Of what
    #[command(flatten)]
    pub scope: Scope,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
