//! DOCX → text: paragraphs, tables and text boxes as lines. The parts are unpacked and the XML is walked under
//! limits and without recursion, so neither a zip bomb nor an XML bomb finds room.

use super::docx_package::{DOCUMENT, attribute, main_part};
use super::error::Fault;
use super::layout::{Lines, join};
use super::limits::Limits;
use super::quiet::quietly;
use crate::message;
use crate::vocabulary::note::raised;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// The text of a DOCX file.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<String, Fault> {
    quietly(|| walk(&main_part(bytes, limits)?)).unwrap_or_else(|| Err(Fault::broke_off("zip")))
}

/// Where the walk stands.
#[derive(Debug, Default)]
struct Walk {
    /// The body's lines, then those of each text box within it that is open.
    flows: Vec<Flow>,
    /// Elements open inside one whose content does not count, itself included.
    ignored: usize,
    /// Inside `w:t`.
    in_text: bool,
}

#[derive(Debug, Default)]
struct Flow {
    lines: Lines,
    /// Whether the next cell joins the one before, for each table row open.
    rows: Vec<bool>,
    /// How many columns the cell that is open takes beside its first.
    span: usize,
    /// For each table open, at which line it began.
    tables: Vec<usize>,
    /// Text boxes anchored in the paragraph that is open.
    boxes: Vec<Lines>,
    /// How the words of the run that is open are shown.
    run: Option<Shown>,
}

/// How a run of words is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Plainly,
    /// Above the line.
    Raised,
    /// Struck out, or hidden.
    Not,
}

fn walk(xml: &str) -> Result<String, Fault> {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk { flows: vec![Flow::default()], ..Walk::default() };
    loop {
        let event = reader.read_event().map_err(|error| {
            let (at, why) = (reader.error_position(), error.to_string());
            Fault::damaged(message!("damage-at", part = DOCUMENT, at = at, why = why))
        })?;
        match event {
            Event::Start(tag) => {
                walk.span(&tag);
                walk.open(tag.local_name().as_ref(), &tag);
            }
            Event::Empty(tag) => {
                walk.span(&tag);
                let name = tag.local_name();
                walk.open(name.as_ref(), &tag);
                walk.close(name.as_ref());
            }
            Event::End(tag) => walk.close(tag.local_name().as_ref()),
            Event::Text(text) => walk.text(&text),
            Event::CData(text) => walk.text(&text),
            Event::GeneralRef(name) => walk.text(&reference(&name)?),
            Event::DocType(_) => {
                return Err(Fault::damaged(message!("damage-own-entities")));
            }
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if walk.flows.len() != 1 {
        return Err(Fault::damaged(message!("damage-text-box", part = DOCUMENT)));
    }
    let lines = walk.flows.pop().unwrap_or_default().lines.into_lines();
    Ok(join(&lines))
}

/// One of the five names, or a character by its number. No entity is ever expanded.
fn reference(name: &BytesRef) -> Result<String, Fault> {
    if let Ok(Some(sign)) = name.resolve_char_ref() {
        return Ok(sign.to_string());
    }
    let known: [(&str, &str); 5] = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")];
    let found = known.iter().find(|(known, _)| **known == **name).map(|(_, sign)| (*sign).to_owned());
    found.ok_or_else(|| Fault::damaged(message!("damage-own-entity")))
}

impl Walk {
    fn flow(&mut self) -> Option<&mut Flow> {
        self.flows.last_mut()
    }

    /// A cell that takes several columns says so among its properties.
    fn span(&mut self, tag: &BytesStart) {
        const MOST: usize = 64;
        if self.ignored > 0 || tag.local_name().as_ref() != "gridSpan" {
            return;
        }
        let columns: Option<usize> = attribute(tag, "w:val").and_then(|columns| columns.trim().parse().ok());
        if let (Some(columns), Some(flow)) = (columns, self.flow()) {
            flow.span = columns.clamp(1, MOST) - 1;
        }
    }

    fn open(&mut self, name: &str, tag: &BytesStart) {
        // The older form of what was just read or of how it was shown, text struck out, and ruby's reading aid.
        if self.ignored > 0 || matches!(name, "Fallback" | "rPrChange" | "del" | "moveFrom" | "rt") {
            self.ignored += 1;
            return;
        }
        if name == "txbxContent" {
            self.flows.push(Flow::default());
            return;
        }
        self.in_text |= name == "t";
        let Some(flow) = self.flow() else { return };
        match name {
            "tab" => flow.lines.exact("\t"),
            "br" | "cr" => flow.lines.exact("\n"),
            "noBreakHyphen" => flow.lines.exact("-"),
            "tbl" => flow.tables.push(flow.lines.len()),
            "r" => flow.run = Some(Shown::default()),
            // Outside a run these say how the paragraph's own mark is shown.
            "strike" | "dstrike" | "vanish" => flow.show(is_on(tag), Shown::Not),
            "vertAlign" => flow.show(value(tag).as_deref() == Some("superscript"), Shown::Raised),
            "tr" => flow.rows.push(false),
            "tc" => {
                let joins = flow.rows.last().copied().unwrap_or(false);
                flow.span = 0;
                flow.lines.begin_cell(!joins);
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        if name == "txbxContent" && self.flows.len() > 1 {
            let closed = self.flows.pop();
            if let (Some(closed), Some(outer)) = (closed, self.flow()) {
                outer.boxes.push(closed.lines);
            }
            return;
        }
        self.in_text &= name != "t";
        let Some(flow) = self.flow() else { return };
        match name {
            "p" => {
                flow.lines.end_line();
                for lines in std::mem::take(&mut flow.boxes) {
                    flow.lines.append(lines);
                }
            }
            "tc" => {
                let joins = flow.lines.end_cell();
                let span = std::mem::take(&mut flow.span);
                if joins {
                    flow.lines.widen(span);
                }
                if let Some(row) = flow.rows.last_mut() {
                    *row = joins;
                }
            }
            "tr" => {
                flow.rows.pop();
            }
            "tbl" => {
                let from = flow.tables.pop().unwrap_or(flow.lines.len());
                flow.lines.end_table(from);
            }
            "r" => flow.run = None,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text
            && self.ignored == 0
            && let Some(flow) = self.flow()
        {
            match flow.run.unwrap_or_default() {
                Shown::Plainly => flow.lines.exact(text),
                Shown::Raised => flow.lines.exact(&raised(flow.lines.begun(), text)),
                Shown::Not => {}
            }
        }
    }
}

impl Flow {
    /// The run that is open is shown so, where that is said and nothing hides it.
    fn show(&mut self, said: bool, shown: Shown) {
        if let Some(run) = self.run.as_mut().filter(|run| said && **run != Shown::Not) {
            *run = shown;
        }
    }
}

/// The `w:val` of an element.
fn value(tag: &BytesStart) -> Option<String> {
    let attribute =
        tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == "val")?;
    Some(attribute.value.into_owned())
}

/// Whether a property is set: `<w:strike/>`, and not `<w:strike w:val="0"/>`.
fn is_on(tag: &BytesStart) -> bool {
    !value(tag).is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
}
