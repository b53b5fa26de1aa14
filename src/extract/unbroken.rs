//! A paragraph's sentence as it is read: lines may break anywhere within it, and within a word; note marks stand in it
//! and are no part of it.

use crate::vocabulary::Span;
use crate::vocabulary::note::note_marks;
use std::borrow::Cow;

/// A sentence without the line breaks and the note marks in it.
pub struct Unbroken<'a> {
    /// Its words.
    pub text: Cow<'a, str>,
    /// The note marks, where they stand in the sentence as it was.
    pub marks: Vec<Span>,
    /// Where something was left out, and how many bytes were up to there.
    cuts: Vec<(usize, usize)>,
}

impl<'a> Unbroken<'a> {
    /// Joins the lines and leaves out the note marks. Between two digits a blank stays: nobody can tell one number
    /// from two.
    pub fn new(sentence: &'a str) -> Self {
        let marks = note_marks(sentence);
        let is_break = |c| matches!(c, '\n' | '\r');
        let mut gaps = Vec::new();
        let inner = sentence.trim_end();
        if inner.contains('\n') || inner.contains('\r') {
            gaps.extend(blanks(sentence).filter(|gap| sentence[gap.start..gap.end].contains(is_break)));
        }
        if gaps.is_empty() && marks.is_empty() {
            return Self { text: Cow::Borrowed(sentence), marks, cuts: Vec::new() };
        }
        gaps.extend(&marks);
        gaps.sort_unstable();
        let (mut text, mut cuts, mut left_out, mut at) =
            (String::with_capacity(sentence.len()), Vec::new(), 0, 0);
        for Span { start, end } in gaps {
            text.push_str(&sentence[at..start]);
            let digit = |c: char| c.is_ascii_digit();
            let numbers = text.ends_with(digit) && sentence[end..].starts_with(digit);
            if numbers {
                text.push(' ');
            }
            left_out += end - start - usize::from(numbers);
            cuts.push((text.len(), left_out));
            at = end;
        }
        text.push_str(&sentence[at..]);
        Self { text: Cow::Owned(text), marks, cuts }
    }

    /// Where a span of the joined words stands in the sentence as it was.
    pub fn place(&self, span: Span) -> Span {
        let before = |at: usize, own: bool| {
            let cuts = self.cuts.iter().take_while(|(cut, _)| *cut < at || own && *cut == at);
            cuts.last().map_or(0, |(_, left_out)| *left_out)
        };
        Span { start: span.start + before(span.start, true), end: span.end + before(span.end, false) }
    }
}

/// The runs of white space in a text.
fn blanks(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(char::is_whitespace)?;
        let rest = &text[start..];
        at = start + rest.len() - rest.trim_start().len();
        Some(Span { start, end: at })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_in_joined_lines_is_found_where_it_stood() {
        let broken = "产值达到74.4\n\n亿元，增\n　长6.7%，计12\n30个";
        let joined = Unbroken::new(broken);
        assert_eq!(joined.text, "产值达到74.4亿元，增长6.7%，计12 30个");
        for words in ["74.4", "6.7%", "产值", "30个"] {
            let start = joined.text.find(words).unwrap();
            let span = joined.place(Span { start, end: start + words.len() });
            assert_eq!(&broken[span.start..span.end], words);
        }
    }

    #[test]
    fn note_marks_are_cut_out_and_numbers_stay_apart() {
        let marked = "双百工程[2]新建公园5[3]个，投资²\n［4］8.5³%，计12[5]30户";
        let read = Unbroken::new(marked);
        assert_eq!(read.text, "双百工程新建公园5个，投资8.5%，计12 30户");
        assert_eq!(read.marks.len(), 6);
        for words in ["公园", "5", "8.5", "30户"] {
            let start = read.text.find(words).unwrap();
            let span = read.place(Span { start, end: start + words.len() });
            assert_eq!(&marked[span.start..span.end], words);
        }
    }
}
