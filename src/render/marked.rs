//! A number in its sentence, marked: in reverse where there is colour, else in brackets.

use super::{Style, text};
use crate::vocabulary::Claim;

/// Stand for the marks while lines are broken; of one column each, as brackets are.
pub(super) const OPEN: char = '\u{E000}';
pub(super) const CLOSE: char = '\u{E001}';

const REVERSE: &str = "\u{1B}[7m";
const PLAIN: &str = "\u{1B}[0m";
/// Where a sentence ends.
const ENDS: [char; 4] = ['。', '！', '？', '\n'];
/// No more characters than this on either side of the number.
const FARTHEST: usize = 240;
const FARTHEST_MORE: usize = 900;

/// A number and what stands before and behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    before: String,
    number: String,
    after: String,
}

impl Marked {
    /// The claim's number in its sentence, with `more` sentences on either side. Where the text is not at hand,
    /// in its quote.
    pub fn of(claim: &Claim, text: Option<&str>, more: usize) -> Self {
        let found = claim.span.zip(text).and_then(|(span, text)| {
            let (before, number) = (text.get(..span.start)?, text.get(span.start..span.end)?);
            Some((span, text, before, number, text.get(span.end..)?))
        });
        let Some((span, text, before, number, after)) = found else {
            let none = String::new;
            return Self { before: claim.quote.clone(), number: none(), after: none() };
        };
        let limit = if more == 0 { FARTHEST } else { FARTHEST_MORE };
        // A sentence that was broken over lines goes on as far as the quote does.
        let quoted = span.quoted_at(text, &claim.quote);
        let (quoted_before, quoted_after) =
            quoted.map_or((0, 0), |at| (span.start - at, at + claim.quote.len() - span.end));
        // No further than is shown.
        let farthest = before.char_indices().rev().nth(limit).map_or(0, |(at, _)| at);
        let before = &before[farthest..];
        let after = &after[..after.char_indices().nth(limit + 1).map_or(after.len(), |(at, _)| at)];
        let before = last(before, backward(before, more).max(quoted_before).min(before.len()), limit);
        let after = first(after, forward(after, more).max(quoted_after).min(after.len()), limit);
        Self { before, number: number.to_owned(), after }
    }

    /// The sentence in one line, the number in brackets.
    pub fn line(&self) -> String {
        if self.number.is_empty() {
            return self.before.clone();
        }
        let joined = format!("{}[{}]{}", self.before, self.number, self.after);
        joined.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sentence in lines of at most `width` columns, the number marked; safe on any terminal.
    pub(super) fn lines(&self, width: usize, style: &Style) -> Vec<String> {
        let safe = |part: &str| text::line(&part.replace([OPEN, CLOSE], "?"), usize::MAX, style);
        let (before, number, after) = (safe(&self.before), safe(&self.number), safe(&self.after));
        if number.is_empty() {
            return text::wrap(&before, width);
        }
        let lines = text::wrap(&format!("{before}{OPEN}{number}{CLOSE}{after}"), width);
        let mut open = false;
        lines.into_iter().map(|line| drawn(&line, &mut open, style)).collect()
    }
}

/// The line with its marks; one that is open at its end is closed there and opened again in the next.
fn drawn(line: &str, open: &mut bool, style: &Style) -> String {
    if !style.colour {
        return line.replace(OPEN, "[").replace(CLOSE, "]");
    }
    let begins = if *open { REVERSE } else { "" };
    *open = match (line.rfind(OPEN), line.rfind(CLOSE)) {
        (Some(opened), Some(closed)) => opened > closed,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => *open,
    };
    let ends = if *open { PLAIN } else { "" };
    format!("{begins}{}{ends}", line.replace(OPEN, REVERSE).replace(CLOSE, PLAIN))
}

/// How many bytes back the sentence begins, and `more` before it.
fn backward(text: &str, more: usize) -> usize {
    let mut left = more;
    let mut begin = text.len();
    for (at, c) in text.char_indices().rev() {
        let empty = || text[at + c.len_utf8()..begin].trim().is_empty();
        if ENDS.contains(&c) && !(begin < text.len() && empty()) {
            begin = at + c.len_utf8();
            if left == 0 {
                return text.len() - begin;
            }
            left -= 1;
        }
    }
    text.len()
}

/// How many bytes ahead the sentence ends, and `more` behind it.
fn forward(text: &str, more: usize) -> usize {
    let mut left = more;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if ENDS.contains(&c) && !(end > 0 && text[end..at].trim().is_empty()) {
            end = at + c.len_utf8();
            if left == 0 {
                return end;
            }
            left -= 1;
        }
    }
    text.len()
}

fn last(text: &str, bytes: usize, limit: usize) -> String {
    let part = &text[text.len() - bytes..];
    let count = part.chars().count();
    if count <= limit {
        return part.trim_start().to_owned();
    }
    format!("…{}", part.chars().skip(count - limit).collect::<String>())
}

fn first(text: &str, bytes: usize, limit: usize) -> String {
    let part = &text[..bytes];
    if part.chars().count() <= limit {
        return part.trim_end().to_owned();
    }
    format!("{}…", part.chars().take(limit).collect::<String>())
}
