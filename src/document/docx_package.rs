//! The package that a DOCX file is: which of its parts holds the text, and that part unpacked within limits.

use super::decode::decode;
use super::error::{Fault, Unsupported};
use super::limits::Limits;
use crate::message;
use crate::vocabulary::Message;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Parts an archive may list; Word writes a few dozen, and one for each picture.
const PARTS: usize = 20_000;
const RELATIONS: &str = "_rels/.rels";
pub(super) const DOCUMENT: &str = "word/document.xml";

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The part of a DOCX file that holds its text, as XML.
pub(super) fn main_part(bytes: &[u8], limits: Limits) -> Result<String, Fault> {
    let parts = bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count();
    if parts > PARTS {
        return Err(Fault::Intricate { what: message!("part-archive", parts = parts) });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let name = main_name(&mut archive, limits)?;
    part(&mut archive, &name, limits)
}

fn broken(error: &ZipError) -> Fault {
    Fault::damaged_as("zip", error)
}

/// The name of the part that holds the text, as the package itself says.
fn main_name(archive: &mut Archive, limits: Limits) -> Result<String, Fault> {
    let names = |name: &str| archive.index_for_name(name).is_some();
    let format = if names(DOCUMENT) {
        return Ok(DOCUMENT.to_owned());
    } else if names("xl/workbook.xml") {
        Unsupported::Spreadsheet("XLSX")
    } else if names("ppt/presentation.xml") {
        Unsupported::Slides("PPTX")
    } else if names("OFD.xml") {
        Unsupported::Ofd
    } else if names("content.xml") {
        Unsupported::OpenDocument
    } else if names(RELATIONS) {
        let relations = part(archive, RELATIONS, limits)?;
        return target(&relations).ok_or_else(|| Fault::damaged(message!("damage-no-document")));
    } else {
        Unsupported::Archive("zip")
    };
    Err(Fault::Unsupported(format))
}

fn target(relations: &str) -> Option<String> {
    let mut reader = Reader::from_str(relations);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag)
                if attribute(&tag, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")) =>
            {
                return attribute(&tag, "Target").map(|path| path.trim_start_matches('/').to_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

pub(super) fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let attribute = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(attribute.value.into_owned())
}

/// One part as text, unpacked no further than the limit.
fn part(archive: &mut Archive, name: &str, limits: Limits) -> Result<String, Fault> {
    let file = archive.by_name(name).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Fault::Locked,
        other => broken(&other),
    })?;
    let mut xml = Vec::new();
    let room = u64::try_from(limits.expanded).unwrap_or(u64::MAX).saturating_add(1);
    let cut_short = |error| Fault::damaged(message!("labelled", label = name, words = Message::from(&error)));
    file.take(room).read_to_end(&mut xml).map_err(cut_short)?;
    if xml.len() > limits.expanded {
        return Err(Fault::Expands { part: Message::Foreign(name.to_owned()), limit: limits.expanded });
    }
    Ok(decode(&xml)?)
}
