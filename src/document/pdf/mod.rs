//! PDF with a text layer → paragraphs and table rows as lines. The layer is read by our own few pages on top of
//! `lopdf`, since other readers panic on, or misread, Chinese fonts that are not embedded.

mod charset;
mod cmap;
mod font;
mod furniture;
mod lines;
mod matrix;
mod page;
mod paragraphs;

use super::error::Fault;
use super::layout::{is_blank, join};
use super::limits::Limits;
use super::quiet::quietly;
use super::text::Gap;
use crate::message;
use lopdf::{Document, LoadOptions};
use page::Pages;

/// Most pages; a report with its annexes has a few hundred.
const PAGES: usize = 20_000;

/// The text of a PDF, and what it leaves out.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<(String, Vec<Gap>), Fault> {
    quietly(|| text(bytes, limits)).unwrap_or_else(|| Err(Fault::broke_off("PDF")))
}

fn text(bytes: &[u8], limits: Limits) -> Result<(String, Vec<Gap>), Fault> {
    let options = LoadOptions::with_max_decompressed_size(limits.expanded);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| refuse(&error))?;
    if document.is_encrypted() && document.encryption_state.is_none() {
        return Err(Fault::Locked);
    }
    let mut reader = Pages::new(&document, limits.expanded);
    let mut pages = Vec::new();
    let mut gaps = Vec::new();
    for (number, id) in (1..).zip(document.page_iter().take(PAGES)) {
        let shown = reader.read(id, number)?;
        let lines = lines::lines(shown.marks, number);
        if lines.is_empty() && shown.picture {
            gaps.push(Gap::Picture { page: number });
        }
        pages.push(lines);
    }
    let count = pages.len();
    if count == 0 {
        return Err(Fault::damaged(message!("damage-no-pages")));
    }
    let pages = furniture::without(pages);
    let signs = || pages.iter().flatten().flat_map(|line| line.text.chars()).filter(|sign| !is_blank(*sign));
    let (all, unknown) = (signs().count(), signs().filter(|sign| *sign == '\u{FFFD}').count());
    // A scan may still carry a stamp or a page number as text.
    if all == 0 || !gaps.is_empty() && gaps.len() * 10 >= count * 9 && all < 20 * count {
        return Err(Fault::Scanned { pages: count });
    }
    if unknown * 50 > all {
        return Err(Fault::Unmapped { unknown, all });
    }
    if unknown > 0 {
        gaps.push(Gap::Unknown { characters: u32::try_from(unknown).unwrap_or(u32::MAX) });
    }
    Ok((join(&paragraphs::paragraphs(pages)), gaps))
}

fn refuse(error: &lopdf::Error) -> Fault {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Fault::Locked,
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { limit }) => {
            Fault::Expands { part: message!("part-index"), limit: *limit }
        }
        other => Fault::damaged_as("PDF", other),
    }
}
