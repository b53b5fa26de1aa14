//! A document's passages → claims, each pointing at its number, and a notice for every number left over.

use super::budget::Fund;
use super::phrase::{Frame, Reader};
use super::running::Notice;
use super::table::Tables;
use super::unbroken::Unbroken;
use crate::vocabulary::canonical::taken;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::numbers::Aside;
use crate::vocabulary::script::simplified;
use crate::vocabulary::signs::signs;
use crate::vocabulary::{Claim, Described, Period, PlacePath, Role, Span, Year};
use chrono::Datelike as _;
use std::borrow::Cow;

/// What was read in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extracted {
    /// Its claims, in order of their numbers.
    pub claims: Vec<Claim>,
    /// Numbers that look like quantities and were not claimed.
    pub notices: Vec<Notice>,
    /// Where its tables are, in order.
    pub tables: Vec<Span>,
    /// Numbers of its tables that need no reading, in order.
    pub aside: Vec<(Span, Aside)>,
}

impl Reader<'_> {
    /// Reads the passages that look back or ahead, sentence by sentence. `place` is whose document it is,
    /// `year` the one it plans or reviews where a passage names no period.
    pub fn document(&self, text: &str, described: &Described, place: &PlacePath, year: Year) -> Extracted {
        let simple = simplified(text);
        let (printed, text) = (text, &*simple);
        let Tables { mut claims, notices, spans, aside } = self.tables(text, described, place);
        if matches!(simple, Cow::Owned(_)) {
            for claim in &mut claims {
                claim.quote = as_printed(&claim.quote, claim.span, text, printed);
            }
        }
        let tabled = !spans.is_empty();
        let mut extracted = Extracted { claims, notices, tables: spans, aside };
        let (mut span, mut behind) = (None, 0);
        let mut fund = Fund::default();
        for passage in &described.passages {
            let same_paragraph = text.get(behind..passage.span.start).is_some_and(|gap| !gap.contains('\n'));
            span = span.filter(|_| same_paragraph);
            behind = passage.span.end;
            fund.under(&passage.section, self.vocabulary);
            let Some(role) = passage.role else { continue };
            let own = match role {
                Role::Target => described.plans,
                Role::Result => described.reviews,
            };
            let period = passage.period.or(own).unwrap_or(Period::Year(year));
            let year = period.last_year().unwrap_or(year);
            let said_in = said_in(described).filter(|_| role == Role::Result);
            let frame = Frame { role, place, year, indicator: None, said_in };
            let running = outside(passage.span, &extracted.tables);
            let parts = running.flat_map(|part| {
                let words = text.get(part.start..part.end).unwrap_or("");
                sentences(words).map(move |(start, sentence)| (part.start + start, sentence))
            });
            for (offset, sentence) in parts {
                span = self.span_over(sentence, &frame, span);
                let unbroken = Unbroken::new(sentence);
                let place = |found: Span| {
                    let Span { start, end } = unbroken.place(found);
                    Span { start: start + offset, end: end + offset }
                };
                let (claims, notices) =
                    self.running_after(&unbroken.text, &frame, span.unwrap_or(period), fund.named);
                if claims.is_empty() {
                    fund.after(sentence, self.vocabulary);
                }
                extracted.claims.extend(claims.into_iter().map(|mut claim| {
                    claim.section = taken(&passage.section, NAME).into_owned();
                    if let Cow::Owned(indicator) = taken(&claim.indicator, NAME) {
                        claim.indicator = indicator;
                    }
                    claim.span = claim.span.map(place);
                    claim.year = claim.period.last_year().unwrap_or(year);
                    claim.quote =
                        claim.span.map_or_else(String::new, |span| clause(printed, span).to_owned());
                    claim
                }));
                let placed = |notice: Notice| Notice { span: place(notice.span), ..notice };
                extracted.notices.extend(notices.into_iter().map(placed));
            }
        }
        if tabled {
            extracted.claims.sort_by_key(|claim| claim.span);
            extracted.notices.sort_by_key(|notice| notice.span);
        }
        extracted
    }
}

/// The parts of a span that lie in none of the others.
pub(super) fn outside(span: Span, others: &[Span]) -> impl Iterator<Item = Span> + use<> {
    let next = others.partition_point(|other| other.end <= span.start);
    let within = others[next..].iter().take_while(|other| other.start < span.end);
    let mut parts = Vec::with_capacity(1);
    let mut from = span.start;
    for other in within {
        parts.push(Span { start: from, end: other.start.max(from) });
        from = other.end;
    }
    parts.push(Span { start: from, end: span.end.max(from) });
    parts.into_iter().filter(|part| part.start < part.end)
}

/// The words of a quote as they are printed, where what was read is the text in simplified characters.
fn as_printed(quote: &str, number: Option<Span>, read: &str, printed: &str) -> String {
    let at = number.and_then(|number| number.quoted_at(read, quote));
    at.and_then(|at| printed.get(at..at + quote.len())).unwrap_or(quote).to_owned()
}

/// The year a document was given out: its date's, or the year it plans.
fn said_in(described: &Described) -> Option<Year> {
    let dated = described.date.and_then(|date| Year::new(date.year()).ok());
    dated.or_else(|| described.plans.and_then(Period::last_year))
}

/// A sentence is no longer than this many bytes, three times the longest found in a report. The words of a sentence
/// are weighed against each other; what has no full stop at all must not take forever.
const LONGEST: usize = 4096;

/// The sentences of a text with the offsets they begin at. A text without stops is cut at a lesser break.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let near = &rest[..rest.floor_char_boundary(LONGEST)];
        let behind = |at: usize| at + near[at..].chars().next().map_or(0, char::len_utf8);
        let ended = signs(near).find(|(_, sign)| ends_sentence(*sign)).map(|(at, _)| behind(at));
        let whole = || (near.len() == rest.len()).then_some(rest.len());
        let lesser = || near.rfind(['；', '，', '、']).map(behind);
        let end = ended.or_else(whole).or_else(lesser).unwrap_or(near.len());
        let start = at;
        at += end;
        Some((start, &rest[..end]))
    })
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | ';' | '\n' | '\r')
}

fn ends_clause(c: char) -> bool {
    c == '，' || is_stop(c)
}

/// The words a number stands in: from the last full stop or semicolon, but not from too far, to the break
/// behind it. Where there is no break for a long way, a piece is taken.
fn clause(text: &str, number: Span) -> &str {
    const FAR: usize = 40;
    let floor = text.floor_char_boundary(number.start.saturating_sub(LONGEST));
    let before = text.get(floor..number.start).unwrap_or("");
    let after_last = |text: &str, ends: fn(char) -> bool| {
        text.char_indices().rev().find(|(_, c)| ends(*c)).map(|(at, c)| at + c.len_utf8())
    };
    let mut back = before.char_indices().rev().map(|(at, _)| at);
    let (far, beyond) = (back.nth(FAR).unwrap_or(0), back.next().unwrap_or(0));
    let start = match (after_last(&before[beyond..], is_stop), before[far..].find('，')) {
        (Some(stop), _) => beyond + stop,
        (None, _) if far == 0 => 0,
        (None, Some(at)) => far + at + '，'.len_utf8(),
        (None, None) => after_last(before, ends_clause).unwrap_or(0),
    };
    let ceiling = text.floor_char_boundary(number.end.saturating_add(LONGEST));
    let behind = text.get(number.end..ceiling).unwrap_or("");
    let ends = behind.find(ends_clause).unwrap_or(behind.len());
    text.get(floor + start..number.end + ends).unwrap_or("").trim()
}
