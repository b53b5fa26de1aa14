//! CSV that a spreadsheet will not run: an answer's first sheet.

use super::cell::Cell;
use super::format::{Opening, Rows, Writer};
use super::page::Part;
use super::sheet::{FILE, Head, seen};
use super::text::{is_visible, visible};
use super::{Lang, Style};
use crate::vocabulary::form::defuse;
use ::csv::{IntoInnerError, Writer as Fields};
use std::io::{self, Write};

/// Rows are handed on in portions of this size.
const PORTION: usize = 256;

/// The format.
pub(super) struct Csv;

impl Writer for Csv {
    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let mut rows = Lines { seen: seen(&opening.heads, FILE), fields: begun(), held: 0, out };
        let heads = rows.seen.iter().map(|at| opening.heads[*at].column.in_lang(style.lang));
        rows.fields.write_record(heads)?;
        Ok(Box::new(rows))
    }

    fn encoded(&self, heads: &[Head], rows: &[Vec<Cell<'_>>], _: Lang) -> Option<io::Result<Vec<u8>>> {
        let (seen, mut fields) = (seen(heads, FILE), begun());
        let written = rows.iter().try_for_each(|cells| row(&mut fields, &seen, cells));
        Some(written.and_then(|()| finished(fields)))
    }
}

struct Lines<'a> {
    seen: Vec<usize>,
    fields: Fields<Vec<u8>>,
    held: usize,
    out: &'a mut dyn Write,
}

impl Lines<'_> {
    fn hand_on(&mut self) -> io::Result<()> {
        self.held = 0;
        self.out.write_all(&finished(std::mem::replace(&mut self.fields, begun()))?)
    }
}

impl Rows for Lines<'_> {
    fn row(&mut self, cells: Vec<Cell<'_>>) -> io::Result<()> {
        row(&mut self.fields, &self.seen, &cells)?;
        self.held += 1;
        if self.held == PORTION { self.hand_on() } else { Ok(()) }
    }

    fn encoded(&mut self, rows: &[u8]) -> io::Result<()> {
        self.hand_on()?;
        self.out.write_all(rows)
    }

    fn end(mut self: Box<Self>, _: &[Part<'_>]) -> io::Result<()> {
        self.hand_on()?;
        self.out.flush()
    }
}

fn begun() -> Fields<Vec<u8>> {
    Fields::from_writer(Vec::new())
}

fn finished(fields: Fields<Vec<u8>>) -> io::Result<Vec<u8>> {
    fields.into_inner().map_err(IntoInnerError::into_error)
}

fn row(fields: &mut Fields<Vec<u8>>, seen: &[usize], cells: &[Cell<'_>]) -> io::Result<()> {
    for at in seen {
        let filed = cells[*at].filed();
        if is_visible(&filed) {
            fields.write_field(defuse(&filed).as_bytes())?;
        } else {
            fields.write_field(defuse(&visible(&filed)).as_bytes())?;
        }
    }
    fields.write_record(None::<&[u8]>).map_err(io::Error::from)
}
