//! The codebook: every column of the audit with its meaning, unit and values in both languages. The audit's writer, the
//! check of an audit's types, the README, `audit --codebook` and the workbook share its one table, `data/codebook.csv`.

use super::form::Column;
use super::message::Lang;
use super::words::words;
use serde::Deserialize;
use std::sync::LazyLock;

const CODEBOOK: &str = include_str!("../../data/codebook.csv");

words! {
    /// What the values of a column are.
    Holds {
        /// Words.
        Text = "text" "文字",
        /// A whole number.
        Integer = "integer" "整数",
        /// A decimal as printed; a string in JSON.
        Decimal = "decimal" "十进制数",
        /// Several texts: an array in JSON, joined by `;` in CSV.
        List = "list" "列表",
        /// Yes or no.
        Truth = "truth" "是否",
        /// The usual rules as an integer, others as a text.
        Rules = "rules" "规则版本",
    }
}

/// A column of the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Its name in files and its Chinese heading.
    pub column: Column,
    /// What its values are.
    pub holds: Holds,
    /// Whether a value may be missing: an empty cell in CSV, null in JSON. A list never is; one of nothing is `[]` in JSON.
    pub absent: bool,
    meaning: [String; 2],
    unit: [String; 2],
    values: [String; 2],
}

impl Variable {
    /// What it means.
    pub fn meaning(&self, lang: Lang) -> &str {
        in_lang(&self.meaning, lang)
    }

    /// What its numbers count; empty where it has none.
    pub fn unit(&self, lang: Lang) -> &str {
        in_lang(&self.unit, lang)
    }

    /// Which values it takes; empty where any words may stand there.
    pub fn values(&self, lang: Lang) -> &str {
        in_lang(&self.values, lang)
    }
}

fn in_lang(both: &[String; 2], lang: Lang) -> &str {
    match lang {
        Lang::Zh => &both[0],
        Lang::En => &both[1],
    }
}

/// A row of the table.
#[derive(Deserialize)]
struct Row {
    code: String,
    zh: String,
    holds: String,
    absent: String,
    meaning_zh: String,
    meaning_en: String,
    unit_zh: String,
    unit_en: String,
    values_zh: String,
    values_en: String,
}

/// A word for as long as the program runs: the table is read once.
fn kept(word: String) -> &'static str {
    Box::leak(word.into_boxed_str())
}

/// The columns of the audit, in order.
pub static VARIABLES: LazyLock<Vec<Variable>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(CODEBOOK.as_bytes());
    // A row that cannot be read is left out here and fails `tests/data.rs`.
    let rows = reader.deserialize().filter_map(Result::ok);
    rows.filter_map(|row: Row| {
        Some(Variable {
            column: Column { code: kept(row.code), zh: kept(row.zh) },
            holds: row.holds.parse().ok()?,
            absent: row.absent == "yes",
            meaning: [row.meaning_zh, row.meaning_en],
            unit: [row.unit_zh, row.unit_en],
            values: [row.values_zh, row.values_en],
        })
    })
    .collect()
});

/// The columns of the audit, in order: one row per finding.
pub static AUDIT: LazyLock<Vec<Column>> =
    LazyLock::new(|| VARIABLES.iter().map(|variable| variable.column).collect());
