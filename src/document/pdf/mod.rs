//! PDF with a text layer → paragraphs and table rows as lines. The layer is read by our own few pages on top of
//! `lopdf`, since other readers panic on, or misread, Chinese fonts that are not embedded.

mod charset;
mod cmap;
mod columns;
mod font;
mod furniture;
mod lines;
mod matrix;
mod page;
mod paragraphs;
mod table;

use super::error::Fault;
use super::layout::{is_blank, join};
use super::limits::Limits;
use super::quiet::quietly;
use super::text::Gap;
use crate::message;
use crate::vocabulary::signs::is_ideograph;
use lopdf::{Document, LoadOptions};
use page::Pages;

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
    let (mut gaps, mut pictures) = (Vec::new(), 0);
    for (number, id) in (1..).zip(document.page_iter()) {
        if pages.len() == limits.pages {
            gaps.push(Gap::Beyond { page: number - 1 });
            break;
        }
        let shown = reader.read(id, number)?;
        let lines = lines::lines(shown.marks, number).map_err(|_| Fault::Unordered { page: number })?;
        if lines.is_empty() && shown.picture {
            pictures += 1;
            gaps.push(Gap::Picture { page: number });
        } else if shown.part {
            gaps.push(Gap::Part { page: number });
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
    if all == 0 || pictures > 0 && pictures * 10 >= count * 9 && all < 20 * count {
        return Err(Fault::Scanned { pages: count });
    }
    if unknown * 50 > all {
        return Err(Fault::Unmapped { unknown, all });
    }
    if unknown > 0 {
        gaps.push(Gap::Unknown { characters: u32::try_from(unknown).unwrap_or(u32::MAX) });
    }
    let text = join(&paragraphs::paragraphs(pages));
    wordless(&text).map_or(Ok((text, gaps)), Err)
}

/// As many lines of numbers without a word in a row are no table.
const ROW: usize = 30;

/// Why a text layer is none where its words were lost and its numbers were not: most lines hold numbers alone, and long
/// runs of them.
fn wordless(text: &str) -> Option<Fault> {
    let (mut all, mut bare, mut run, mut longest) = (0, 0, 0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        all += 1;
        let numbers = line.contains(|c: char| c.is_ascii_digit()) && !line.contains(is_ideograph);
        run = if numbers { run + 1 } else { 0 };
        bare += usize::from(numbers);
        longest = longest.max(run);
    }
    (bare * 2 > all && longest >= ROW).then_some(Fault::Wordless { bare, all })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_that_lost_its_words_is_told_from_a_table() {
        let lost = "一、收入\n".to_owned() + &"1620.9\t1.6%\n".repeat(40);
        assert_eq!(wordless(&lost), Some(Fault::Wordless { bare: 40, all: 41 }));
        let table = "税收收入\t1620.9\n".repeat(80) + &"1\n".repeat(ROW);
        assert_eq!(wordless(&table), None);
        let chart = "图1 增速\n".repeat(30) + &"5.1%\n".repeat(29);
        assert_eq!(wordless(&chart), None);
    }
}
