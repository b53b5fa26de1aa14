//! A sentence of a running text → claims, and a notice for every number left over. Unlike a typed phrase it
//! may speak of anything, so a part that is not understood costs only itself.

use super::aside::{against_last_year, set_aside, years_of_names};
use super::date::date;
use super::error::PhraseError;
use super::lexicon::STATING;
use super::parentheses::unfold_in_document;
use super::phrase::{Frame, Reader, Sentence};
use super::piece::{Gather, Piece};
use super::scan::scan;
use super::shared_noun;
use super::token::Token;
use super::{figure, number, plain};
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::{Claim, Period, Role, Span, Year};

/// Whether words without a number state something here. In a running text much moves, keeps steady and is
/// finished that nobody counts: only what is measured against a yardstick, as a target or of a canonical
/// indicator, is a claim.
pub(super) fn counts(sentence: &Sentence<'_>, indicator: &str, rule: &str) -> bool {
    let earlier = || {
        let pending = sentence.pending.as_ref().map(|(words, _)| &**words);
        pending.or(sentence.subject.as_deref()).unwrap_or("")
    };
    let words = if indicator.is_empty() { earlier() } else { indicator };
    let known = sentence.vocabulary.indicators.find(words, sentence.frame.place).is_some();
    match rule {
        "in-step" | "compared" => sentence.frame.role == Role::Target || known,
        // 超额完成税收收入目标: only of what is known, and never of the plan as a whole.
        "same" | "plan-kept" => sentence.frame.role == Role::Result && known,
        _ => false,
    }
}

/// 分别 shares out no more numbers than this.
const SHARED: usize = 32;

/// With one of these a sentence begins that speaks of one year again.
const OF_A_YEAR: Effects =
    Effects::of(&[Effect::LastYear, Effect::ThisYear, Effect::PreviousYear, Effect::WholeYear]);

/// A number that looks like a quantity and was not claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Where the number stands in the text.
    pub span: Span,
    /// The number with its unit.
    pub words: String,
    /// Why it was not understood.
    pub reason: PhraseError,
}

impl Reader<'_> {
    /// The claims of a running text's sentence, in the order of their numbers, and a notice for each number
    /// that looks like a quantity and was not understood. `period` holds where the sentence says none.
    /// Reading cannot fail: a strange part costs itself.
    pub fn running(&self, text: &str, frame: &Frame<'_>, period: Period) -> (Vec<Claim>, Vec<Notice>) {
        self.running_after(text, frame, period, None)
    }

    /// The same of a sentence in a budget, after others that named a fund.
    pub(super) fn running_after(
        &self,
        text: &str,
        frame: &Frame<'_>,
        period: Period,
        fund: Option<&str>,
    ) -> (Vec<Claim>, Vec<Notice>) {
        if !self.lexicon.may_state(text) {
            return (Vec::new(), Vec::new());
        }
        let unfolded = text.contains(['（', '(']).then(|| unfold_in_document(text, &self.lexicon));
        let text = unfolded.as_deref().unwrap_or(text);
        let mut tokens = scan(text, &self.lexicon);
        set_aside(text, &mut tokens, &self.lexicon, self.vocabulary);
        years_of_names(text, &mut tokens, &self.lexicon);
        against_last_year(&mut tokens, frame.year, &self.lexicon);
        let mut notices = too_long(text);
        if !tokens.iter().any(|token| token.is_number() || self.compares(token)) {
            return (Vec::new(), notices);
        }
        let pieces = Gather { text, tokens: &tokens, lexicon: &self.lexicon, running: true }.pieces();
        let mut sentence = self.sentence(text, &tokens, frame, period, true);
        sentence.within = sentence.within_years();
        sentence.fund = fund;
        let long = notices.len();
        for (at, piece) in pieces.iter().enumerate() {
            let read = match piece {
                Piece::Figure(figure) => {
                    let near = pieces[at + 1..].iter().take(SHARED);
                    let following = near.take_while(|next| sentence.wordless(next)).count();
                    figure::read(&mut sentence, figure, following).map_err(|error| (figure.amount, error))
                }
                Piece::Plain { tokens } => {
                    let _ = plain::read(&mut sentence, tokens);
                    Ok(())
                }
            };
            if let Err((at, error)) = read {
                sentence.queue.clear();
                sentence.pending = None;
                sentence.whole_from = sentence.readings.len();
                let number = tokens[at].number;
                let words = sentence.at(tokens[at].span);
                notices.push(Notice { span: number, words, reason: error });
            }
        }
        if long > 0 {
            notices.sort_by_key(|notice: &Notice| notice.span);
        }
        shared_noun::share(&mut sentence);
        let claims = std::mem::take(&mut sentence.readings).into_iter().map(|reading| {
            let span = Some(reading.span);
            Claim { span, ..sentence.claim(reading, None) }
        });
        (claims.collect(), notices)
    }

    /// The years that a paragraph speaks of from a sentence on that begins with 过去五年 or “十四五”时期, until one
    /// begins with a year or with 去年.
    pub(super) fn span_over(
        &self,
        sentence: &str,
        frame: &Frame<'_>,
        before: Option<Period>,
    ) -> Option<Period> {
        if frame.role == Role::Target {
            return None;
        }
        let words = sentence.trim_start().trim_start_matches(['—', '-']);
        let cue = self.lexicon.framing(words).map(|cue| self.lexicon.cue(cue));
        let (Some(cue), false) = (cue, date(words).is_some()) else {
            return before.filter(|_| date(words).is_none());
        };
        let named = cue.period.filter(|period| matches!(period, Period::Years(..)));
        let year = frame.year.number();
        let five = || Some(Period::Years(Year::new(year - 4).ok()?, frame.year));
        let over = named.or_else(|| five().filter(|_| cue.says(Effect::FiveYears)));
        // 五年累计 and the like are part of what is counted, not where a paragraph begins.
        let pauses = words.get(cue.word.len()..).is_some_and(|rest| rest.starts_with(['，', ',']));
        if over.is_some() && pauses {
            over
        } else if cue.says_any(OF_A_YEAR) {
            None
        } else {
            before
        }
    }

    fn compares(&self, token: &Token<'_>) -> bool {
        let cue = token.cue().map(|cue| self.lexicon.cue(cue));
        cue.is_some_and(|cue| cue.says_any(STATING))
    }
}

/// A notice for each number that has more digits than are kept exactly.
fn too_long(text: &str) -> Vec<Notice> {
    let notice = |span: Span| {
        let words = text.get(span.start..span.end).unwrap_or("").to_owned();
        Notice { span, words, reason: PhraseError::long_number(text, span) }
    };
    number::too_long(text).into_iter().map(notice).collect()
}

/// The word 同步 itself, where the cue holds more: 基本同步, 增长同步.
pub(super) fn pointed_at(cue: Span, words: &str) -> Span {
    const WORD: &str = "同步";
    words.find(WORD).map_or(cue, |at| Span { start: cue.start + at, end: cue.start + at + WORD.len() })
}
