//! The words with which a sentence begins, where they say of which time it speaks.

use super::scan;
use super::section::{Known, reached};
use super::session::{Session, five_years_from, five_years_to};
use crate::vocabulary::heading::{Signal, Site};
use crate::vocabulary::signs::is_ideograph;
use crate::vocabulary::{Period, Role, Vocabulary, Year};

/// Of which time a sentence speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// 2022年
    In(Year),
    /// 到2025年
    To(Year),
    /// “十四五”时期
    Named(Period),
    /// 1—8月
    Months(Period),
    /// 一年来, 今后五年, 今年以来
    Said(Signal),
}

/// The text behind words that may stand before an opening: ——, ●, 各位代表！, 初步预计，
fn bare<'a>(plain: &'a str, known: &Known) -> &'a str {
    let marks = ['—', '-', '●', '·', '•', ',', '!', ':', '、', '。', ')', '◆', '■', '>'];
    let mut text = plain.trim_start_matches(marks);
    while let Some(lead) = known.vocabulary.headings.at_start(Site::Lead, text) {
        text = text[lead.word.len()..].trim_start_matches(marks);
    }
    text
}

/// Whether the sentence speaks of the year it begins with: 2005年底前注册的车今年全部淘汰 does not.
fn dated(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '年');
    let before = ["底前", "底以前", "前", "以前", "之前"].iter().any(|word| rest.starts_with(word));
    !before && !rest.contains("今年")
}

impl Opening {
    /// Whether a sentence as it stands in the text may begin so: `false` is sure and quickly told.
    pub fn may_begin(sentence: &str, known: &Known) -> bool {
        let mut chars = sentence.chars();
        let plain = chars.by_ref().take(2).all(is_ideograph);
        let Vocabulary { headings, cues, .. } = known.vocabulary;
        !plain
            || sentence.starts_with(['到', '至'])
            || cues.may_start_with_span(sentence)
            || [Site::Opening, Site::Lead].into_iter().any(|site| headings.may_start(site, sentence))
    }

    /// What a sentence in plain form begins with.
    pub fn of(plain: &str, known: &Known) -> Option<Self> {
        let text = bare(plain, known);
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            let months = known.session.review.and_then(|year| scan::months(text, year));
            let named = || scan::year(text).map(|(year, rest)| (scan::months(rest, year), year));
            return match (months, named()) {
                (Some((period, _)), _) | (None, Some((Some((period, _)), _))) => Some(Self::Months(period)),
                (None, Some((None, year))) => dated(text).then_some(Self::In(year)),
                (None, None) => None,
            };
        }
        if let Some(year) = reached(text) {
            return Some(Self::To(year));
        }
        let named = known.vocabulary.cues.span_at_start(text);
        named
            .map(|(period, _)| Self::Named(period))
            .or_else(|| known.vocabulary.headings.at_start(Site::Opening, text)?.signal.map(Self::Said))
    }

    /// The role and period of a part that begins so, where that is clear.
    pub fn tells(self, session: &Session) -> Option<(Role, Option<Period>)> {
        let plan = session.plan?;
        let review = session.review?;
        match self {
            Self::In(year) if year == plan && !session.half => Some((Role::Target, Some(Period::Year(plan)))),
            Self::In(year) if year == review => Some((Role::Result, Some(Period::Year(review)))),
            Self::Named(span) if span.last_year() < Some(plan) => Some((Role::Result, Some(span))),
            Self::Named(span) if span.months()?.0.year >= plan => Some((Role::Target, Some(span))),
            Self::Said(Signal::Year) => Some((Role::Result, Some(Period::Year(review)))),
            Self::Said(Signal::Span) => Some((Role::Result, five_years_to(review))),
            Self::Said(Signal::SpanAhead) => Some((Role::Target, five_years_from(plan))),
            Self::Said(Signal::ThisYear) if session.this_year == Some(plan) && !session.half => {
                Some((Role::Target, Some(Period::Year(plan))))
            }
            Self::In(_) | Self::To(_) | Self::Named(_) | Self::Months(_) | Self::Said(_) => None,
        }
    }
}
