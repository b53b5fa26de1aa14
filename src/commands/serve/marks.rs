//! What became of each number of a text: of those that were read, as the ledger has it; of the others, as today's rules do.

use super::super::filed;
use crate::extract::Reader;
use crate::ledger::FiledText;
use crate::render::{Card, Mark, What};
use crate::vocabulary::numbers::Fate;
use crate::vocabulary::{Lang, Period, Span, Worded as _, Year};
use std::collections::HashMap;

/// The numbers of a text, as it was read.
pub struct Fates {
    /// Of which document.
    filed: FiledText,
    each: Vec<(Span, Fate)>,
    /// Why those were not read that were not, by where they stand.
    why: HashMap<Span, String>,
}

impl Fates {
    /// Reads the text.
    pub fn of(filed: &FiledText, text: &str, reader: &Reader<'_>, lang: Lang) -> Self {
        let described = filed::described(filed, text, reader.vocabulary());
        let year = described.plans.or(described.reviews).and_then(Period::last_year).unwrap_or(Year::FIRST);
        let mut extracted = reader.document(text, &described, &filed.document.place, year);
        let each = reader.fates(text, &described, &mut extracted);
        let why =
            extracted.notices.into_iter().map(|notice| (notice.span, notice.reason.message().in_lang(lang)));
        Self { filed: filed.clone(), each, why: why.collect() }
    }

    /// Whether that document is still what was read.
    pub fn are_of(&self, filed: &FiledText) -> bool {
        self.filed == *filed
    }

    /// The marks of the text: those of the claims on the cards, which learn where each is marked, and of all other numbers.
    pub fn marks(&self, cards: &mut [Card], unexplained: &str) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for (at, card) in cards.iter_mut().enumerate() {
            let Some(span) = card.claim.span else { continue };
            match marks.last() {
                Some(last) if span.start < last.span.end => {}
                Some(_) | None => marks.push(Mark { span, what: What::Claim(at) }),
            }
            card.mark = marks.last().map_or(span.start, |mark| mark.span.start);
        }
        let claimed = marks.len();
        let mut end = 0;
        for (span, fate) in &self.each {
            let next = marks[..claimed].partition_point(|mark| mark.span.end <= span.start);
            let is_claimed = marks[..claimed].get(next).is_some_and(|mark| mark.span.start < span.end);
            if is_claimed || span.start < end {
                continue;
            }
            end = span.end;
            let what = match fate {
                Fate::Claim => What::Part,
                Fate::Unread => {
                    What::Unread(self.why.get(span).map_or(unexplained, String::as_str).to_owned())
                }
                Fate::Aside(reason) => What::Aside(*reason),
            };
            marks.push(Mark { span: *span, what });
        }
        marks.sort_by_key(|mark| mark.span);
        marks
    }
}
