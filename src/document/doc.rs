//! Word 6 to 2003 → text: paragraphs and table rows as lines.

use super::doc_parts::vetted;
use super::error::{Fault, Unsupported};
use super::quiet::quietly;
use crate::message;
use crate::vocabulary::note::raised;
use undoc::Error;
use undoc::doc::DocParser;
use undoc::model::{Block, Paragraph, RevisionType, Table};

/// The text of a DOC file.
pub(super) fn read(bytes: &[u8]) -> Result<String, Fault> {
    let parts = quietly(|| vetted(bytes)).unwrap_or_else(|| Err(Fault::damaged(message!("damage-parts"))))?;
    let parts = parts.unwrap_or_else(|| bytes.to_vec());
    let parsed = quietly(|| DocParser::from_bytes(parts).and_then(|mut parser| parser.parse()));
    match parsed {
        Some(Ok(mut document)) => {
            document.sections.iter_mut().flat_map(|section| &mut section.content).for_each(shown);
            Ok(tidy(&document.plain_text()))
        }
        Some(Err(Error::Encrypted)) => Err(Fault::Locked),
        Some(Err(error)) => Err(refuse(bytes, &error)),
        None => Err(Fault::broke_off("DOC")),
    }
}

/// A compound file without a Word document in it is a spreadsheet or slides; names in it are UTF-16.
fn refuse(bytes: &[u8], error: &Error) -> Fault {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        super::sniff::find(bytes, &name).is_some()
    };
    if holds("WordDocument") {
        Fault::damaged_as("DOC", error)
    } else if holds("Workbook") || holds("Book") {
        Fault::Unsupported(Unsupported::Spreadsheet("XLS"))
    } else if holds("PowerPoint Document") {
        Fault::Unsupported(Unsupported::Slides("PPT"))
    } else {
        Fault::damaged_as("DOC", error)
    }
}

/// Leaves in a block what its reader takes in: neither words struck out nor note marks. (Hidden words never get here.)
fn shown(block: &mut Block) {
    match block {
        Block::Paragraph(paragraph) => shown_runs(paragraph),
        Block::Table(table) => shown_cells(table),
        _ => {}
    }
}

fn shown_cells(table: &mut Table) {
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.content.iter_mut().for_each(shown_runs);
        cell.nested_tables.iter_mut().for_each(shown_cells);
    }
}

fn shown_runs(paragraph: &mut Paragraph) {
    let mut before = String::new();
    for run in &mut paragraph.runs {
        if run.style.strikethrough || run.revision == RevisionType::Deleted {
            run.text.clear();
        } else if run.style.superscript {
            run.text = raised(&before, &run.text);
        }
        run.note = None;
        before.push_str(&run.text);
    }
}

fn tidy(text: &str) -> String {
    let lines =
        text.lines().filter(|line| *line != "---").map(|line| line.trim_matches(super::layout::is_blank));
    let mut body = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    body.push('\n');
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use undoc::model::{Cell, Row, TextRun, TextStyle};

    #[test]
    fn words_struck_out_and_note_marks_are_left_out() {
        let run = |words: &str, style: TextStyle| TextRun::styled(words.to_owned(), style);
        let plain = |words: &str| run(words, TextStyle::default());
        let raised = |words: &str| run(words, TextStyle { superscript: true, ..TextStyle::default() });
        let struck = run("9", TextStyle { strikethrough: true, ..TextStyle::default() });
        let deleted = TextRun { revision: RevisionType::Deleted, ..plain("8") };
        let noted = TextRun { note: Some("1".to_owned()), ..plain("个，厂房3万m") };
        let runs = vec![plain("新建公园"), raised("2"), struck, deleted, plain("12"), noted, raised("2")];
        let paragraph = Paragraph { runs, ..Paragraph::new() };
        let cell = Cell { content: vec![paragraph.clone()], ..Cell::default() };
        let table = Table { rows: vec![Row { cells: vec![cell], ..Row::default() }], ..Table::new() };
        let (mut words, mut cells) = (Block::Paragraph(paragraph), Block::Table(table));
        shown(&mut words);
        shown(&mut cells);
        let Block::Paragraph(paragraph) = words else { panic!("a paragraph stays one") };
        assert_eq!(paragraph.plain_text(), "新建公园12个，厂房3万m²");
        let Block::Table(table) = cells else { panic!("a table stays one") };
        assert_eq!(table.plain_text().trim(), "新建公园12个，厂房3万m²");
    }
}
