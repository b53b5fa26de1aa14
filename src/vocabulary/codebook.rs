//! The codebook: every column of the audit with its meaning, unit and values in both languages. The audit's writer, the
//! check of an audit's types, the README, `audit --codebook` and the workbook share its one table, `data/codebook.csv`. What the
//! other tables of a data package hold is `data/package.csv`.

use super::form::Column;
use super::message::Lang;
use super::words::words;
use serde::Deserialize;
use std::sync::LazyLock;

const CODEBOOK: &str = include_str!("../../data/codebook.csv");
const PACKAGE: &str = include_str!("../../data/package.csv");

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
        /// A day: 2025-01-08.
        Date = "date" "日期",
    }
}

words! {
    /// A table of a data package.
    Table {
        /// A row for each target: what became of it.
        Audit = "audit" "审计表",
        /// The targets.
        Targets = "targets" "目标",
        /// The results.
        Results = "results" "实绩",
        /// The documents they stand in.
        Documents = "documents" "文件",
        /// What each column means.
        Codebook = "codebook" "各栏说明",
    }
}

words! {
    /// Whether an observation is provisional: the codes of SDMX's own list.
    Standing {
        /// Normal.
        Normal = "A" "正常",
        /// Provisional.
        Provisional = "P" "初步",
    }
}

impl Table {
    /// Its columns, in order.
    pub fn variables(self) -> &'static [Variable] {
        match self {
            Self::Audit => &VARIABLES,
            Self::Targets | Self::Results => &CLAIMS,
            Self::Documents => &DOCUMENTS,
            Self::Codebook => &MEANINGS,
        }
    }

    /// The name of its file.
    pub fn file(self) -> String {
        format!("{}.csv", self.code())
    }
}

/// A column of the audit, or of another table that is handed on.
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
    /// Whether its cell may be empty in CSV, where a list of nothing is empty too.
    pub fn may_be_empty(&self) -> bool {
        self.absent || self.holds == Holds::List
    }

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

    /// The codes it takes, where that is a closed list: the values between semicolons, or those of the column they are said to
    /// be as. Nothing where any words may stand there.
    pub fn codes<'t>(&'t self, table: &'t [Self]) -> Vec<&'t str> {
        let values = self.values(Lang::En);
        if let Some(other) = values.strip_prefix("as ") {
            let other = table.iter().find(|variable| variable.column.code == other);
            return other.map_or_else(Vec::new, |other| other.codes(table));
        }
        let codes: Vec<&str> = values.split("; ").collect();
        let is_code =
            |code: &&str| code.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_".contains(&byte));
        let closed = self.holds == Holds::Text && codes.len() > 1 && codes.iter().all(is_code);
        if closed { codes } else { Vec::new() }
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
    #[serde(default)]
    table: String,
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

/// The columns of a table, in order; those of the audit are in a file that names no table.
fn columns(file: &str, table: &str) -> Vec<Variable> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    // A row that cannot be read is left out here and fails `tests/data.rs`.
    let rows = reader.deserialize().filter_map(Result::ok);
    rows.filter(|row: &Row| row.table == table)
        .filter_map(|row: Row| {
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
}

/// The columns of the audit, in order.
pub static VARIABLES: LazyLock<Vec<Variable>> = LazyLock::new(|| columns(CODEBOOK, ""));

/// The columns in which a data package has claims, in order.
pub static CLAIMS: LazyLock<Vec<Variable>> = LazyLock::new(|| columns(PACKAGE, "claims"));

/// The columns in which a data package has documents, in order.
pub static DOCUMENTS: LazyLock<Vec<Variable>> = LazyLock::new(|| columns(PACKAGE, "documents"));

/// What is said of an observation of SDMX, in the order of its columns.
pub static OBSERVATION: LazyLock<Vec<Variable>> = LazyLock::new(|| columns(PACKAGE, "observation"));

/// The columns in which a data package has the codebook, in order.
pub static MEANINGS: LazyLock<Vec<Variable>> = LazyLock::new(|| columns(PACKAGE, "codebook"));

/// The columns of the audit, in order: one row per finding.
pub static AUDIT: LazyLock<Vec<Column>> =
    LazyLock::new(|| VARIABLES.iter().map(|variable| variable.column).collect());

/// The columns of claims in a data package, in order.
pub static PACKAGED: LazyLock<Vec<Column>> =
    LazyLock::new(|| CLAIMS.iter().map(|variable| variable.column).collect());
