//! The rows of `data/`: compiled in, and extended by a user's own.

use super::column::ColumnWords;
use super::cue::Cues;
use super::duplicates::Duplicates;
use super::files;
use super::heading::Headings;
use super::indicator::Indicators;
use super::kind::Kinds;
use super::limits;
use super::linkage::Linkage;
use super::message::{Message, Worded};
use super::pipeline::Stages;
use super::score::Formulas;
use super::supervised::letters;
use super::supervised::{Ladder, Lights};
use super::table::TableWords;
use super::unit::Units;
use super::works::Works;
use crate::message;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const INDICATORS: &str = include_str!("../../data/indicators.csv");
const UNITS: &str = include_str!("../../data/units.csv");
const CUES: &str = include_str!("../../data/cues.csv");
const HEADINGS: &str = include_str!("../../data/headings.csv");
const KINDS: &str = include_str!("../../data/kinds.csv");
const WORKS: &str = include_str!("../../data/works.csv");
const LINKAGE: &str = include_str!("../../data/linkage.csv");
const TABLES: &str = include_str!("../../data/tables.csv");
const DUPLICATES: &str = include_str!("../../data/duplicates.csv");
const COLUMNS: &str = include_str!("../../data/columns.csv");
const LIGHTS: &str = include_str!("../../data/lights.csv");
const LETTERS: &str = include_str!("../../data/letters.csv");
const SCORES: &str = include_str!("../../data/scores.csv");
const STAGES: &str = include_str!("../../data/stages.csv");

/// The files a folder of one's own may hold.
pub const NAMES: [&str; 14] = [
    "indicators.csv",
    "units.csv",
    "cues.csv",
    "headings.csv",
    "kinds.csv",
    "works.csv",
    "linkage.csv",
    "tables.csv",
    "duplicates.csv",
    "columns.csv",
    "lights.csv",
    "letters.csv",
    "scores.csv",
    "stages.csv",
];

/// A vocabulary file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum DataError {
    /// The file cannot be read.
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A row says something that cannot be used.
    Row {
        /// Which file.
        file: String,
        /// Which line, from 1.
        line: u64,
        /// What is wrong and what would be right.
        what: Message,
    },
    /// The folder holds none of the files.
    Empty(PathBuf),
}

impl Worded for DataError {
    fn message(&self) -> Message {
        let (file, what) = match self {
            Self::Unreadable { path, source } => {
                (path.display().to_string(), message!("data-unreadable", why = no_text(source)))
            }
            Self::Row { file, line, what } => (format!("{file}:{line}"), what.clone()),
            Self::Empty(folder) => (folder.display().to_string(), message!("data-none")),
        };
        message!("labelled", label = file, words = what)
    }
}

/// Why a file of text cannot be read.
pub(super) fn no_text(error: &std::io::Error) -> Message {
    match error.kind() {
        // So the standard library refuses what is not UTF-8.
        std::io::ErrorKind::InvalidData => message!("not-utf8"),
        _ => error.into(),
    }
}

/// What is wrong with a row that the CSV reader refuses.
pub fn bad_row(error: &csv::Error) -> Message {
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => message!("not-utf8"),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            message!("row-width", cells = *len, headings = *expected_len)
        }
        csv::ErrorKind::Io(error) => message!("unreadable", why = error),
        csv::ErrorKind::Deserialize { err, .. } => {
            message!("unreadable", why = Message::Foreign(err.kind().to_string()))
        }
        _ => message!("unreadable", why = Message::Foreign(error.to_string())),
    }
}

/// What a cell of that column says, which must be yes or no.
pub(super) fn yes_or_no(column: &str, word: &str) -> Result<bool, Message> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        other => Err(message!("row-yes-or-no", column = column, given = other)),
    }
}

/// One vocabulary file, ready to be read row by row.
pub struct Rows {
    file: String,
    text: String,
}

impl Rows {
    /// Hands every row to `take`, which may refuse it with a reason.
    ///
    /// # Errors
    /// The first row that does not fit its columns or is refused.
    pub fn each<T: DeserializeOwned>(
        &self,
        mut take: impl FnMut(T) -> Result<(), Message>,
    ) -> Result<(), DataError> {
        let mut reader = csv::ReaderBuilder::new().from_reader(self.text.as_bytes());
        let wrong = |line, what| DataError::Row { file: self.file.clone(), line, what };
        let mut headers = reader.headers().map_err(|error| wrong(1, bad_row(&error)))?.clone();
        headers.trim();
        let mut record = csv::StringRecord::new();
        loop {
            let more = reader.read_record(&mut record);
            let at = |error: &csv::Error| error.position().map_or(0, csv::Position::line);
            if !more.map_err(|error| wrong(at(&error), bad_row(&error)))? {
                break;
            }
            if record.iter().any(|cell| cell.trim().len() < cell.len()) {
                record.trim();
            }
            let line = record.position().map_or(0, csv::Position::line);
            let row = record.deserialize(Some(&headers)).map_err(|error| wrong(line, bad_row(&error)))?;
            take(row).map_err(|what| wrong(line, what))?;
        }
        Ok(())
    }
}

/// Everything the program knows about words: indicators, units, cues, headings, kinds, works and match weights.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    /// Canonical indicators.
    pub indicators: Indicators,
    /// Units and scales.
    pub units: Units,
    /// Words that bind, negate, hedge or date a number.
    pub cues: Cues,
    /// Words by which a document orders itself.
    pub headings: Headings,
    /// Kinds of documents.
    pub kinds: Kinds,
    /// How works are named.
    pub works: Works,
    /// What speaks for a result's being a target's.
    pub linkage: Linkage,
    /// What tables call their columns and rows.
    pub tables: TableWords,
    /// When two texts are one document.
    pub duplicates: Duplicates,
    /// What offices call the columns of their sheets.
    pub columns: ColumnWords,
    /// By what pace is judged.
    pub lights: Lights,
    /// The grades of letters.
    pub letters: Ladder,
    /// By what formulas scores are given.
    pub scores: Formulas,
    /// The stages of projects.
    pub stages: Stages,
    /// SHA-256 over every file that a finding may depend on, in lower-case hexadecimal.
    pub sha256: String,
}

impl Vocabulary {
    /// The vocabulary compiled in, and the rows of `folder` on top of it.
    ///
    /// # Errors
    /// A file that cannot be read or a row that cannot be used; both name the place.
    pub fn load(folder: Option<&Path>) -> Result<Self, DataError> {
        let mut files = vec![
            ("indicators.csv", "data/indicators.csv".to_owned(), INDICATORS.to_owned()),
            ("units.csv", "data/units.csv".to_owned(), UNITS.to_owned()),
            ("cues.csv", "data/cues.csv".to_owned(), CUES.to_owned()),
            ("headings.csv", "data/headings.csv".to_owned(), HEADINGS.to_owned()),
            ("kinds.csv", "data/kinds.csv".to_owned(), KINDS.to_owned()),
            ("works.csv", "data/works.csv".to_owned(), WORKS.to_owned()),
            ("linkage.csv", "data/linkage.csv".to_owned(), LINKAGE.to_owned()),
            ("tables.csv", "data/tables.csv".to_owned(), TABLES.to_owned()),
            ("duplicates.csv", "data/duplicates.csv".to_owned(), DUPLICATES.to_owned()),
            ("columns.csv", "data/columns.csv".to_owned(), COLUMNS.to_owned()),
            ("lights.csv", "data/lights.csv".to_owned(), LIGHTS.to_owned()),
            ("letters.csv", "data/letters.csv".to_owned(), LETTERS.to_owned()),
            ("scores.csv", "data/scores.csv".to_owned(), SCORES.to_owned()),
            ("stages.csv", "data/stages.csv".to_owned(), STAGES.to_owned()),
        ];
        let own = folder.map(own_files).transpose()?.unwrap_or_default();
        let own_rows = !own.is_empty();
        files.extend(own);
        let mut vocabulary = Self {
            indicators: Indicators::default(),
            units: Units::default(),
            cues: Cues::default(),
            headings: Headings::default(),
            kinds: Kinds::default(),
            works: Works::default(),
            linkage: Linkage::default(),
            tables: TableWords::default(),
            duplicates: Duplicates::default(),
            columns: ColumnWords::default(),
            lights: Lights::default(),
            letters: Ladder::default(),
            scores: Formulas::default(),
            stages: Stages::default(),
            sha256: String::new(),
        };
        let mut hash = Sha256::new();
        for (name, file, text) in files {
            // No finding depends on what follows the year in between, on scores, or on lists of projects.
            if !matches!(name, "lights.csv" | "letters.csv" | "scores.csv" | "stages.csv") {
                hash.update(text.as_bytes());
            }
            let rows = Rows { file, text };
            match name {
                "indicators.csv" => vocabulary.indicators.extend(&rows)?,
                "units.csv" => vocabulary.units.extend(&rows)?,
                "headings.csv" => vocabulary.headings.extend(&rows)?,
                "kinds.csv" => vocabulary.kinds.extend(&rows)?,
                "works.csv" => vocabulary.works.extend(&rows)?,
                "linkage.csv" => vocabulary.linkage.extend(&rows)?,
                "tables.csv" => vocabulary.tables.extend(&rows)?,
                "duplicates.csv" => vocabulary.duplicates.extend(&rows)?,
                "columns.csv" => vocabulary.columns.extend(&rows)?,
                "lights.csv" => vocabulary.lights.extend(&rows)?,
                "letters.csv" => vocabulary.letters.replace(&rows)?,
                "scores.csv" => vocabulary.scores.extend(&rows)?,
                "stages.csv" => vocabulary.stages.extend(&rows)?,
                _ => vocabulary.cues.extend(&rows)?,
            }
        }
        vocabulary.indicators.set_own_place_words(vocabulary.cues.own_place());
        vocabulary.works.set_verbs(&vocabulary.cues);
        let own_texts = letters::read(&mut vocabulary.letters, folder)?;
        if let Some(folder) = folder.filter(|_| own_texts == 0 && !own_rows) {
            return Err(DataError::Empty(folder.to_owned()));
        }
        vocabulary.sha256 = hex(&hash.finalize());
        Ok(vocabulary)
    }
}

fn own_files(folder: &Path) -> Result<Vec<(&'static str, String, String)>, DataError> {
    let mut files = Vec::new();
    for name in NAMES {
        let path = folder.join(name);
        match files::text(&path, limits::OWN) {
            Ok(text) => {
                let text = text.trim_start_matches('\u{FEFF}').to_owned();
                files.push((name, path.display().to_string(), text));
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && folder.is_dir() => {}
            Err(source) => return Err(DataError::Unreadable { path, source }),
        }
    }
    Ok(files)
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
