//! A paragraph's lines joined: within a sentence, and within a word, a line may break anywhere.

use crate::vocabulary::Span;
use std::borrow::Cow;

/// A sentence without the line breaks in it.
pub struct Unbroken<'a> {
    /// Its words.
    pub text: Cow<'a, str>,
    /// Where something was left out, and how many bytes were up to there.
    cuts: Vec<(usize, usize)>,
}

impl<'a> Unbroken<'a> {
    /// Joins the lines. Between two digits a blank stays: nobody can tell one number from two.
    pub fn new(sentence: &'a str) -> Self {
        let is_break = |c| matches!(c, '\n' | '\r');
        let inner = sentence.trim_end();
        if !inner.contains('\n') && !inner.contains('\r') {
            return Self { text: Cow::Borrowed(sentence), cuts: Vec::new() };
        }
        let (mut text, mut cuts, mut left_out) = (String::with_capacity(sentence.len()), Vec::new(), 0);
        let mut rest = sentence;
        while let Some(at) = rest.find(char::is_whitespace) {
            let (words, from) = rest.split_at(at);
            let blank = from.len() - from.trim_start().len();
            let (gap, behind) = from.split_at(blank);
            text.push_str(words);
            rest = behind;
            if !gap.contains(is_break) {
                text.push_str(gap);
                continue;
            }
            let numbers = text.ends_with(|c: char| c.is_ascii_digit())
                && behind.starts_with(|c: char| c.is_ascii_digit());
            if numbers {
                text.push(' ');
            }
            left_out += gap.len() - usize::from(numbers);
            cuts.push((text.len(), left_out));
        }
        text.push_str(rest);
        Self { text: Cow::Owned(text), cuts }
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
}
