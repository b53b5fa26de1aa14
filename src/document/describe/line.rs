//! The lines of a text, each with a plain form: no blanks, quotation marks or markdown, narrow digits.

use super::scan;
use crate::vocabulary::canonical::{self, is_mark};
use crate::vocabulary::heading::{Heading, Signal, Site};
use crate::vocabulary::signs::{signs, split_after};
use crate::vocabulary::{Span, Vocabulary};
use unicode_normalization::UnicodeNormalization as _;

/// How much of a line its plain form holds, in bytes; more than a heading or a sentence's opening needs.
const PLAIN: usize = 240;

/// A line from this many bytes on may have lost its line breaks.
const FLATTENED: usize = 900;
/// A heading inside such a line has at most this many characters.
const HEADING: usize = 30;

/// A line that is not blank.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where it stands, without blanks around it.
    pub span: Span,
    /// Its beginning in plain form.
    pub plain: String,
    /// Whether a sentence ends with it.
    pub ends: bool,
    /// Whether it begins or ends so that it cannot stand alone: behind an opening quote, before a comma.
    pub torn: (bool, bool),
    /// Whether a sentence ends inside it.
    pub stops: bool,
}

impl Line {
    /// Its length in bytes.
    pub fn len(&self) -> usize {
        self.span.end - self.span.start
    }
}

/// Whether a sentence may end with the character.
pub fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '!' | '?' | ';' | '．')
}

fn is_closing(c: char) -> bool {
    "”』」》），。、；：！？％%".contains(c)
}

fn is_opening(c: char) -> bool {
    "“『「《（，、和的".contains(c)
}

fn is_filler(c: char) -> bool {
    c.is_whitespace()
        || is_mark(c)
        || matches!(
            c,
            '\u{200E}' | '\u{200F}' | '*' | '#' | '`' | '“' | '”' | '"' | '「' | '」' | '?' | '\u{FFFD}'
        )
}

/// The character in its plain form: `２` is `2`, `：` is `:`, a compatibility ideograph (U+F9DC) the one it stands for (隆).
fn narrow(c: char) -> char {
    match c {
        '〇' => '0',
        '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}' => c.nfc().next().unwrap_or(c),
        _ => canonical::narrow(c),
    }
}

/// The beginning of a text in plain form, `limit` bytes or a character more.
pub fn plain(text: &str, limit: usize) -> String {
    let mut plain = String::with_capacity(text.len().min(limit + char::MAX.len_utf8()));
    // What stands in its plain form already is copied at once.
    let mut rest = text;
    while plain.len() < limit && !rest.is_empty() {
        let near = rest.ceil_char_boundary(limit - plain.len());
        let (same, from) = rest.split_at(signs(&rest[..near]).next().map_or(near, |(at, _)| at));
        plain.push_str(same);
        let mut chars = from.chars();
        if plain.len() < limit
            && let Some(c) = chars.next().filter(|c| !is_filler(*c))
        {
            plain.push(narrow(c));
        }
        rest = chars.as_str();
    }
    plain
}

/// Where a long line that has lost its line breaks holds a heading: 审议。一、2022年工作回顾2022年是……
fn breaks(body: &str, vocabulary: &Vocabulary) -> Vec<usize> {
    let mut found = Vec::new();
    if body.len() < FLATTENED {
        return found;
    }
    for (at, stop) in signs(body).filter(|(_, sign)| matches!(sign, '。' | '！' | '：')) {
        let start = at + stop.len_utf8();
        if !body[start..].trim_start().starts_with(scan::begins_rung) {
            continue;
        }
        let near = body[start..].char_indices().nth(HEADING).map_or(body.len(), |(end, _)| start + end);
        let near = &body[start..near];
        if scan::rung(near.trim_start()) != Some(1) {
            continue;
        }
        let heading = near.find(['，', '。', '：', '；', '！']).map_or(near, |end| &near[..end]);
        let telling =
            |(_, row): &(usize, &Heading)| matches!(row.signal, Some(Signal::Review | Signal::Plan));
        if let Some((word, row)) = vocabulary.headings.within(Site::Heading, heading).filter(telling).last() {
            found.extend([start, start + word + row.word.len()]);
        }
    }
    found
}

/// The lines of a text that are not blank, in order.
pub fn lines(text: &str, vocabulary: &Vocabulary) -> Vec<Line> {
    let mut found = Vec::new();
    let mut from = 0;
    let breaks_line = |c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{0B}' | '\u{0C}');
    for raw in split_after(text, breaks_line) {
        let mut at = 0;
        for end in breaks(raw, vocabulary).into_iter().chain([raw.len()]) {
            found.extend(line(&raw[at..end], from + at));
            at = end;
        }
        from += raw.len();
    }
    found
}

/// The sentences of a text as lines: of a report that is one paragraph nothing else parts review and plan.
pub fn sentences(text: &str) -> Vec<Line> {
    let mut from = 0;
    let each = split_after(text, |c| is_stop(c) || c == '\n').filter_map(|raw| {
        let found = line(raw, from);
        from += raw.len();
        found
    });
    each.collect()
}

/// The line that stands at `from`, unless it is blank.
fn line(raw: &str, from: usize) -> Option<Line> {
    let body = raw.trim();
    let start = from + (raw.len() - raw.trim_start().len());
    let last = body.trim_end_matches(['”', '"', '）', ')', '*', '』', '」', ' ']).chars().next_back();
    let inner = body.strip_suffix(is_stop).unwrap_or(body);
    (!body.is_empty()).then(|| Line {
        span: Span { start, end: start + body.len() },
        plain: plain(body, PLAIN),
        ends: last.is_some_and(|c| is_stop(c) || matches!(c, '：' | ':' | '…')),
        torn: (body.starts_with(is_closing), body.ends_with(is_opening)),
        stops: inner.contains(['。', '！']),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_through_its_blanks_and_its_markdown() {
        let text = "　　**政 府 工 作 报 告**\r\n\n“十四五”时期，２０２５年。\n";
        let lines = lines(text, &Vocabulary::load(None).unwrap());
        assert_eq!(lines[0].plain, "政府工作报告");
        assert_eq!(&text[lines[0].span.start..lines[0].span.end], "**政 府 工 作 报 告**");
        assert_eq!(lines[1].plain, "十四五时期,2025年。");
        assert!(lines[1].ends && !lines[1].stops && !lines[0].ends);
    }
}
