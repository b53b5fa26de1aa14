//! A sheet, or one row after another, as CSV that a spreadsheet will not run.

use super::Lang;
use super::sheet::{Sheet, Value};
use super::text::{is_visible, visible};
use crate::vocabulary::form::{Column, defuse};
use ::csv::Writer;
use std::io::{self, Write};

pub(super) fn write(sheet: &Sheet<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer::from_writer(out);
    header(&mut writer, sheet.heads.iter().map(|head| head.column), lang)?;
    for cells in &sheet.rows {
        row(&mut writer, cells)?;
    }
    writer.flush()
}

/// The rows of a sheet without its headings.
pub(super) fn rows(sheet: &Sheet<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer::from_writer(out);
    for cells in &sheet.rows {
        row(&mut writer, cells)?;
    }
    writer.flush()
}

pub(super) fn header<W: Write>(
    writer: &mut Writer<W>,
    columns: impl Iterator<Item = Column>,
    lang: Lang,
) -> io::Result<()> {
    writer.write_record(columns.map(|column| column.in_lang(lang))).map_err(io::Error::from)
}

pub(super) fn row<W: Write>(writer: &mut Writer<W>, cells: &[Value<'_>]) -> io::Result<()> {
    for value in cells {
        let filed = value.filed();
        if is_visible(&filed) {
            writer.write_field(defuse(&filed).as_bytes())?;
        } else {
            writer.write_field(defuse(&visible(&filed)).as_bytes())?;
        }
    }
    writer.write_record(None::<&[u8]>).map_err(io::Error::from)
}
