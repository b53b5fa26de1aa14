//! Where in a text something stands, as a person would say it: by paragraph; and how words are looked for.

use super::canonical::narrow;
use super::claim::{Claim, Span};
use super::script::simple;

/// Where a claim was found: its paragraph in the document, and its number in the quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whereabouts {
    /// The number of the paragraph, from 1.
    pub paragraph: usize,
    /// The bytes of the quote that are the number; `None` where the quote does not hold it.
    pub number: Option<Span>,
}

impl Whereabouts {
    /// Where in its document's text a claim stands; `None` of one that was typed.
    pub fn of(claim: &Claim, text: &str) -> Option<Self> {
        let span = claim.span?;
        let begins = span.quoted_at(text, &claim.quote);
        let number = begins.map(|at| Span { start: span.start - at, end: span.end - at });
        Some(Self {
            paragraph: paragraph(text, span.start),
            number: number.filter(|number| claim.quote.get(number.start..number.end).is_some()),
        })
    }
}

/// The paragraphs of a text that hold anything, each with its number from 1.
pub fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines().map(str::trim).filter(|line| !line.is_empty()))
}

/// The number, from 1, of the paragraph that a byte of the text lies in.
pub fn paragraph(text: &str, at: usize) -> usize {
    let mut end = at.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // The paragraph itself has begun, whatever of it lies before.
    let before = text[..end].rsplit_once('\n').map_or("", |(before, _)| before);
    paragraphs(before).count() + 1
}

/// Words as they are compared in a search: full-width and capital letters are the same as others, and traditional
/// characters the same as simplified ones. Every character stays one character.
pub fn folded(words: &str) -> String {
    words.chars().map(|c| simple(narrow(c)).to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_no_paragraphs() {
        let text = "标题\n\n　　第一段。\n  \n第二段，增长5%。\n";
        assert_eq!(paragraphs(text).map(|(number, _)| number).collect::<Vec<_>>(), [1, 2, 3]);
        let at = text.find("5%").unwrap_or_default();
        assert_eq!(paragraph(text, at), 3);
        assert_eq!([paragraph(text, 0), paragraph("", 9)], [1, 1]);
    }
}
