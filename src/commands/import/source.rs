//! What is imported: a text, or each sheet of a workbook.

use super::super::{CommandError, World, load};
use crate::document::{Fault, Limits, decode, is_old_workbook, is_workbook, workbook};
use crate::extract::form::{Form, Input, form_of};
use crate::vocabulary::canonical::in_line;
use crate::vocabulary::grid::Grid;
use crate::vocabulary::{Message, Vocabulary};
use crate::{message, say};
use std::path::{Path, PathBuf};

/// What stands in it.
pub enum Content {
    /// Text with separators, decoded.
    Text(String),
    /// A sheet of a workbook.
    Sheet(Grid),
}

/// A form and the name it is told by.
pub struct Source {
    /// As given on the command line; `-` for standard input.
    pub name: PathBuf,
    /// What stands in it.
    pub content: Content,
    /// Which form it is.
    pub form: Form,
}

impl Source {
    /// A text of that name.
    pub fn text(name: PathBuf, text: String, vocabulary: &Vocabulary) -> Self {
        // It is the only one of its file: its headings are told.
        let form = form_of(Input::Text(Box::new(text.as_bytes())), vocabulary).unwrap_or(Form::Claims);
        Self { name, content: Content::Text(text), form }
    }

    /// Its rows, from the first.
    pub fn input(&self) -> Input<'_> {
        match &self.content {
            Content::Text(text) => Input::Text(Box::new(text.as_bytes())),
            Content::Sheet(grid) => Input::Grid(grid),
        }
    }

    /// A line of it, as messages name it.
    pub fn at(&self, line: u64) -> String {
        match &self.content {
            Content::Text(_) => format!("{}:{line}", in_line(&self.name.display().to_string())),
            Content::Sheet(grid) => {
                format!("{}:{line}", in_line(&format!("{}:{}", self.name.display(), grid.name)))
            }
        }
    }
}

/// What a file holds: its text, or the sheets of its workbook.
///
/// # Errors
/// A file that cannot be read, a workbook that is damaged, locked or of the old format.
pub fn sheets(path: &Path, world: &mut World) -> Result<Vec<Content>, CommandError> {
    let bytes = load::sheet(path, world)?;
    if is_old_workbook(&bytes) {
        return Err(CommandError::of_file(path.display(), message!("workbook-old-or-locked")));
    }
    if !is_workbook(&bytes) {
        let text = decode(&bytes).map_err(|source| CommandError::NoText { path: path.to_owned(), source })?;
        return Ok(vec![Content::Text(text)]);
    }
    let read = workbook(&bytes, &path.display().to_string(), Limits::default());
    let grids = read.map_err(|error| {
        if matches!(error.fault, Fault::Unsupported(_)) {
            CommandError::of_file(path.display(), message!("workbook-none"))
        } else {
            error.into()
        }
    })?;
    Ok(grids.into_iter().map(Content::Sheet).collect())
}

/// Reads the files. Sheets of a workbook that hold no form are said and left; `only` names those that are wanted, where not
/// all are.
///
/// # Errors
/// A file that cannot be read, a workbook without a form, a sheet that is not there.
pub fn read_all(
    files: &[PathBuf],
    only: &[String],
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Vec<Source>, CommandError> {
    let mut sources = Vec::new();
    let mut there = Vec::new();
    for path in files {
        let before = sources.len();
        let mut left = Vec::new();
        for content in sheets(path, world)? {
            match content {
                Content::Text(text) => sources.push(Source::text(path.clone(), text, vocabulary)),
                Content::Sheet(grid) => {
                    there.push(grid.name.clone());
                    if !only.is_empty() && !only.contains(&grid.name) {
                        continue;
                    }
                    match form_of(Input::Grid(&grid), vocabulary) {
                        None => left.push(grid.name),
                        Some(form) => {
                            sources.push(Source { name: path.clone(), content: Content::Sheet(grid), form });
                        }
                    }
                }
            }
        }
        let is_book = !left.is_empty() || sources.len() > before;
        if sources.len() == before && (only.is_empty() || !left.is_empty()) {
            let what = if is_book { message!("workbook-no-form") } else { message!("workbook-empty") };
            return Err(CommandError::of_file(path.display(), what));
        }
        for sheet in left {
            let file = path.display().to_string();
            writeln!(world.err, "{}", say!(world.style.lang, "sheet-left", file = file, sheet = sheet))?;
        }
    }
    if let Some(missing) = only.iter().find(|wanted| !there.contains(wanted)) {
        let known = Message::list(there.iter().map(String::as_str));
        return Err(CommandError::Usage(message!("sheet-missing", given = missing, known = known)));
    }
    Ok(sources)
}
