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

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its words, or its number as an exact decimal; empty where nothing stands there.
    pub text: String,
    /// How it shows that.
    pub shown: Shown,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// Its name: Sheet1.
    pub name: String,
    /// Its rows from the first to the last that holds anything, each as long as the longest.
    pub rows: Vec<Vec<Cell>>,
}
