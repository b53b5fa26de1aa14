//! One sheet of a workbook as its cells show it: what the reader of workbooks hands to the reader of forms.

/// How a cell shows what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// As it stands in `Cell::text`.
    #[default]
    Plain,
    /// As a percentage, a hundred times what stands in `Cell::text`.
    Percent,
    /// As a day; `Cell::text` is `2024-01-10`.
    Day,
}

/// Why the number of a cell may not be what the cell seems to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It is merged over several rows.
    Merged,
    /// Its format shows another number than it holds, or none.
    Format,
    /// It is crossed out.
    Struck,
    /// Its row is hidden.
    Hidden,
    /// It holds a formula whose value was not kept.
    Formula,
}

/// What is to be known of a cell beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// How it shows what it holds.
    pub shown: Shown,
    /// What is doubtful about its number.
    pub doubt: Option<Doubt>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its words, or its number as an exact decimal; empty where nothing stands there.
    pub text: String,
    /// How it shows that.
    pub shown: Shown,
    /// What is doubtful about its number.
    pub doubt: Option<Doubt>,
    /// Over how many columns to its right it is merged.
    pub across: usize,
}

impl Cell {
    /// A cell of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// Its name: Sheet1.
    pub name: String,
    /// Its rows from the first to the last that holds anything, each as long as the longest.
    pub rows: Vec<Vec<Cell>>,
}
