//! The sentences that speak of what is sought without being a figure of it.

use super::heard::{Sentences, Trace};
use super::likeness::{SHORTEST_PART, Spoken};
use super::pairs::pairs;
use super::search::{Sought, TOLD};
use super::sentence::{BLOT, Sentence, may_answer};
use crate::message;
use crate::vocabulary::Considered;
use crate::vocabulary::unit::COUNT;
use crate::vocabulary::works::Kind;
use rust_decimal::{Decimal, dec};

/// Of what is counted or paid, many sentences speak without a number.
const COUNTED: [&str; 3] = [COUNT, "people", "money"];

/// What a sentence says of what is sought.
enum Heard {
    Nothing,
    /// It speaks of it and tells no number.
    Mention,
    /// It may tell its outcome.
    Answer,
}

impl<'a> Sought<'a> {
    /// Sentences that speak of the object and may tell its outcome; those that speak of it and tell nothing
    /// are refused.
    pub fn mentions(&self, sentences: impl Iterator<Item = &'a Sentence>) -> (Vec<&'a str>, Vec<Considered>) {
        let (mut answering, mut refused) = (Vec::new(), Vec::new());
        for sentence in sentences {
            match self.heard_in(sentence) {
                Heard::Answer => answering.push(sentence.words.as_str()),
                Heard::Mention if refused.len() < TOLD => refused
                    .push(Considered { words: sentence.words.clone(), why: message!("refused-no-number") }),
                Heard::Nothing | Heard::Mention => {}
            }
        }
        (answering, refused)
    }

    /// A sentence that says that all of the list was done under which the target stands: 十件民生实事全面完成. 未能全面完成 and
    /// 基本完成 do not say so, nor does 省定20项民生实事全部完成 of a list that is not called the province's.
    pub fn fulfilled(&self, sentences: &Sentences<'a>) -> Option<&'a Sentence> {
        let known = &self.vocabulary.works;
        let section = &self.target.claim.section;
        let list = known.named(Kind::List, section).next()?;
        let anothers = |clause: &str| known.named(Kind::OfRank, clause).any(|rank| !section.contains(rank));
        let wholly = |clause: &str| {
            clause.contains(list)
                && known.named(Kind::Fulfilled, clause).next().is_some()
                && known.named(Kind::NotWholly, clause).next().is_none()
                && !anothers(clause)
        };
        let speaking = sentences.with(std::iter::once(Trace::Words(list)))?;
        speaking.into_iter().find(|own| own.clauses().any(|clause| wholly(clause.plain)))
    }

    /// What every sentence that speaks of it has of it, as `Thing::in_sentence` asks.
    pub(super) fn traces(&self) -> impl Iterator<Item = Trace<'_>> {
        let (thing, policy) = (&self.thing, self.policy);
        let parts = thing.parts.iter().map(String::as_str).chain([thing.object()]);
        let words = self.names.iter().copied().chain(parts).map(Trace::Words);
        let enough = if thing.telling.len() > SHORTEST_PART { policy.mentioned_share } else { Decimal::ONE };
        let shares = [(&thing.telling, 1, enough), (thing.pairs(), SHORTEST_PART, policy.sure_likeness)];
        let shares = shares.into_iter().filter(|(pairs, more_than, _)| pairs.len() > *more_than);
        // A share is rounded to hundredths.
        words.chain(shares.map(|(pairs, _, share)| Trace::Share(pairs, share.saturating_sub(dec!(0.005)))))
    }

    fn heard_in(&self, sentence: &Sentence) -> Heard {
        let claim = &self.target.claim;
        let counts = self.indicator.is_none_or(|own| COUNTED.contains(&own.family.as_str()));
        let named = |words: &str| self.names.iter().any(|name| is_named(words, name));
        let whole = self.thing.in_sentence(&sentence.full, &sentence.pairs, self.policy);
        match (named(&sentence.plain), whole) {
            // 赤字率下降 tells something of a headline figure, whatever it is.
            (true, _) if !counts => return Heard::Answer,
            (false, Spoken::Not) => return Heard::Nothing,
            (true, _) | (false, Spoken::Of | Spoken::Verbatim) => {}
        }
        let told = |words: &str| may_answer(words, claim, self.vocabulary);
        let answered = sentence.clauses().any(|clause| {
            let spoken = self.thing.in_sentence(clause.full, &pairs(clause.full), self.policy);
            match if named(clause.plain) { Spoken::Of } else { spoken } {
                // Whatever its name was taken for, a number beside nearly all of its words may be its own.
                Spoken::Verbatim => told(clause.full) || told(clause.next) || self.tells_outcome(clause.full),
                Spoken::Of if named(clause.plain) => told(clause.full) || told(clause.next),
                // 14公里管网贯通 of what 6条街道 were promised: done, in a number of its own.
                Spoken::Of => {
                    told(clause.left)
                        || told(clause.next)
                        || clause.left.contains(BLOT) && self.ends_done(clause.full)
                }
                Spoken::Not => false,
            }
        });
        if answered { Heard::Answer } else { Heard::Mention }
    }

    /// Whether words end with that something was done: 主管网贯通.
    fn ends_done(&self, words: &str) -> bool {
        let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
        self.vocabulary.works.words(Kind::Done).any(|done| words.ends_with(done))
    }

    /// Whether words without a number tell what became of it: 已全部建成, 连续6年增长. 推动企业成长 tells nothing.
    fn tells_outcome(&self, words: &str) -> bool {
        let known = &self.vocabulary.works;
        known.named(Kind::Done, words).next().is_some() || self.vocabulary.cues.tells_movement(words)
    }
}

/// Whether words name it, and not a rate of it: 财政赤字率 is not 财政赤字.
fn is_named(words: &str, name: &str) -> bool {
    words.match_indices(name).any(|(at, _)| !words[at + name.len()..].starts_with('率'))
}
