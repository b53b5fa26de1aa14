//! The form of documents.

use super::sheet::{Row, Sheet};
use super::{BadRow, date};
use crate::extract::cells::{BadCell, Refused};
use crate::message;
use crate::vocabulary::limits::{ADDRESS, NAME};
use crate::vocabulary::{Document, Extent, Period, PlacePath, Scope};

/// A document and the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// The line, from 1.
    pub line: u64,
    /// What it says of the document.
    pub document: Document,
}

/// The rows of a form of documents. Each is read when asked for; a bad one does not end the walk.
pub struct Documents<'a> {
    sheet: Sheet<'a>,
}

impl<'a> Documents<'a> {
    pub(super) fn new(sheet: Sheet<'a>) -> Self {
        Self { sheet }
    }

    /// What is said of columns that are not of the form; their cells are left aside.
    pub fn remarks(&mut self) -> Vec<BadRow> {
        self.sheet.remarks()
    }
}

impl Iterator for Documents<'_> {
    type Item = Result<DocumentRow, Vec<BadRow>>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = loop {
            match self.sheet.next_row()? {
                Ok(row) if row.is_example() => {}
                Ok(row) => break row,
                Err(bad) => return Some(Err(bad)),
            }
        };
        Some(document(&row).map_err(|cells| row.refused(cells, None)))
    }
}

fn document(row: &Row<'_>) -> Result<DocumentRow, Vec<BadCell>> {
    let mut refused = Refused::default();
    let place = refused.require::<PlacePath>("place", row.get("place"), message!("cell-no-owner"));
    let kind = refused.name("kind", row.get("kind"), NAME);
    let title = refused.name("title", row.get("title"), NAME);
    let url = refused.name("url", row.get("url"), ADDRESS);
    let date = date(&mut refused, row.get("date"));
    let reviews = refused.read::<Period>("reviews", row.get("reviews"));
    let plans = refused.read::<Period>("plans", row.get("plans"));
    let extent = refused.read::<Extent>("extent", row.get("extent")).unwrap_or(Extent::Keyed);
    let scope = refused.read::<Scope>("scope", row.get("scope"));
    match place {
        Some(place) if refused.0.is_empty() => Ok(DocumentRow {
            line: row.line,
            document: Document {
                place,
                kind: kind.into_owned(),
                title: title.into_owned(),
                url: url.into_owned(),
                date,
                reviews,
                plans,
                extent,
                sha256: String::new(),
                scope,
            },
        }),
        Some(_) | None => Err(refused.0),
    }
}
