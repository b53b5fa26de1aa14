//! Tokens gathered into pieces: a number with the words that lead to it, or words without a number.

use super::ending::Ending;
use super::lead::BINDING;
use super::lexicon::Lexicon;
use super::rules::Rule;
use super::token::{Break, Kind, Token};
use crate::vocabulary::cue::{Effect, Effects, Position};

/// A part of a phrase that one rule reads. The numbers are indexes of tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A number and what it is about.
    Figure(Figure),
    /// Words without a number of their own.
    Plain {
        /// Its tokens.
        tokens: Vec<usize>,
    },
}

/// A number and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What stands before the number.
    pub lead: Vec<usize>,
    /// The number.
    pub amount: usize,
    /// What it counts, where that stands behind it: 新增500个停车位.
    pub object: Vec<usize>,
    /// A condition the number counts those that meet: 100%超30万元.
    pub threshold: Vec<usize>,
    /// What separated it from the piece before.
    pub opens: Option<Break>,
    /// Where it comes from, where that is last year's: 从去年的2.1%提高到2.3%.
    pub before: Option<usize>,
}

/// Gathers pieces from left to right.
pub struct Gather<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token<'a>],
    /// The words known.
    pub lexicon: &'a Lexicon,
    /// Whether it is of a running text, where one number may describe another.
    pub running: bool,
}

const INVESTED: [&str; 2] = ["投资", "投资额"];
const STANDALONE: Effects = Effects::of(&[
    Effect::InStep,
    Effect::Same,
    Effect::PreviousYear,
    Effect::OwnGrowth,
    Effect::ParentAverage,
    Effect::NationalAverage,
    Effect::Growth,
    Effect::Fall,
    Effect::FallShort,
    Effect::Exceed,
]);

impl Gather<'_> {
    /// All pieces, in order.
    pub fn pieces(&self) -> Vec<Piece> {
        let (mut pieces, mut lead, mut opens, mut before) = (Vec::new(), Vec::new(), None, None);
        let mut at = 0;
        while at < self.tokens.len() {
            match &self.tokens[at].kind {
                Kind::Break(kind) if lead.is_empty() => opens = opens.max(Some(*kind)),
                Kind::Break(Break::Pause) if !self.stands_alone(&lead) => lead.push(at),
                Kind::Break(kind) => {
                    pieces.push(Piece::Plain { tokens: std::mem::take(&mut lead) });
                    opens = Some(*kind);
                }
                Kind::Words | Kind::Cue(_) | Kind::When(_) => lead.push(at),
                Kind::Bare(_) if !self.bare_closes(at) => lead.push(at),
                Kind::Amount(_) if self.counted_again(at).is_some() => {
                    // 43个村1.6万户改造: what is counted stands behind the second number.
                    let again = self.counted_again(at).unwrap_or(at);
                    if let Ending::Figure { object, threshold } = self.ending(again, &mut lead) {
                        let figure =
                            Figure { lead: lead.clone(), amount: at, object, threshold, opens, before };
                        pieces.push(Piece::Figure(figure));
                    }
                    at = again - 1;
                }
                Kind::Amount(_) | Kind::Bare(_) => match self.ending(at, &mut lead) {
                    Ending::Descriptor => {
                        if let Some(object) = self.invested_in(at) {
                            let figure = Figure {
                                lead: Vec::new(),
                                amount: at,
                                object,
                                threshold: Vec::new(),
                                opens,
                                before: None,
                            };
                            pieces.push(Piece::Figure(figure));
                        }
                        lead.push(at);
                    }
                    Ending::Baseline => before = self.is_last_years(at).then_some(at),
                    Ending::Figure { mut object, threshold } => {
                        let amount = at;
                        at = object.last().or(threshold.last()).copied().unwrap_or(at);
                        if lead.is_empty()
                            && opens <= Some(Break::Pause)
                            && self.stands_beside(amount, pieces.last())
                        {
                            object.clear();
                        }
                        let lead = std::mem::take(&mut lead);
                        pieces.push(Piece::Figure(Figure { lead, amount, object, threshold, opens, before }));
                        (opens, before) = (None, None);
                    }
                },
            }
            at += 1;
        }
        if !lead.is_empty() {
            pieces.push(Piece::Plain { tokens: lead });
        }
        pieces
    }

    /// Where the segment ends, or its next number stands.
    pub(super) fn horizon(&self, at: usize) -> usize {
        let ends = |token: &Token<'_>| matches!(token.kind, Kind::Break(_) | Kind::Amount(_));
        (at + 1..self.tokens.len()).find(|next| ends(&self.tokens[*next])).unwrap_or(self.tokens.len())
    }

    /// 28个省、市重点项目: an object goes on over 、 where no further number stands in its clause.
    pub(super) fn end_of_list(&self, at: usize) -> usize {
        let pause = |at: usize| {
            matches!(self.tokens.get(at).map(|token| &token.kind), Some(Kind::Break(Break::Pause)))
        };
        let ends = |token: &Token<'_>| matches!(token.kind, Kind::Break(Break::Comma | Break::Stop));
        if !pause(at) {
            return at;
        }
        let end = (at..self.tokens.len()).find(|next| ends(&self.tokens[*next])).unwrap_or(self.tokens.len());
        // 列入国家、省科技计划: a plan by its name.
        let plain = |next: usize| {
            matches!(self.tokens[next].kind, Kind::Words | Kind::Break(Break::Pause))
                || self.says(next, Effect::Goal)
        };
        if (at..end).all(plain) { end } else { at }
    }

    fn bare_closes(&self, at: usize) -> bool {
        let horizon = self.horizon(at);
        self.tokens.get(horizon).is_none_or(|token| token.amount().is_none())
            && (at + 1..horizon).all(|next| !matches!(self.tokens[next].kind, Kind::Bare(_)))
    }

    /// The number that counts the same once more: 14项31件实事, 43个村1.6万户改造.
    fn counted_again(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 3;
        let counts = |at: usize| {
            let amount = self.tokens.get(at).and_then(Token::amount);
            amount.filter(|amount| {
                !amount.unit.ends_with(['%', '元', '点']) && !amount.ordinal && amount.high.is_none()
            })
        };
        let first = counts(at).filter(|_| self.running && self.lexicon.follows(Rule::CountedTwice))?;
        let words = self.tokens.get(at + 1).map_or("", |token| token.words(self.text).trim());
        let places = words.chars().count() <= LONGEST
            && words.ends_with(['村', '镇', '乡', '街', '区', '县', '市', '校'])
            && self.tokens[at + 1].kind == Kind::Words;
        let pause = self.tokens.get(at + 2).is_some_and(|token| token.kind == Kind::Break(Break::Pause));
        let again = at + 1 + usize::from(places) + usize::from(places && pause);
        let second = counts(again).filter(|second| second.unit != first.unit)?;
        // 5个村3公里道路: a length is of the road, not of the villages.
        let alike = !second.unit.ends_with(['里', '米', '亩', '吨', '顷', '时', '天', '年', '月', '日']);
        let object = self.tokens.get(again + 1).is_some_and(|token| token.kind == Kind::Words);
        (alike && object).then_some(again)
    }

    /// 贫困人口32户77人年底前脱贫, 32户、77人脱贫: the second number counts the same thing as the first, whatever follows it.
    fn stands_beside(&self, at: usize, last: Option<&Piece>) -> bool {
        let Some(Piece::Figure(last)) = last else { return false };
        let counts = |at: usize| self.tokens[at].amount().filter(|amount| amount.after.is_empty());
        let (Some(first), Some(second)) = (counts(last.amount), counts(at)) else { return false };
        let people = |unit: &str| unit.ends_with(['户', '人', '口']);
        let pause = at - 1 > last.amount && self.tokens[at - 1].kind == Kind::Break(Break::Pause);
        let beside =
            last.amount + 1 + usize::from(pause) == at && last.object.is_empty() && !last.lead.is_empty();
        let both = people(&first.unit) && people(&second.unit) && first.unit != second.unit;
        beside && both && self.running && self.lexicon.follows(Rule::CountedTwice)
    }

    /// 从去年的2.1%, 由380元: what a plan sets out from is what the year before had, but for one of another year.
    fn is_last_years(&self, at: usize) -> bool {
        let mut before = (at.saturating_sub(2)..at).rev();
        !before.any(|at| self.tokens[at].is_date()) && self.lexicon.follows(Rule::ToldInPlan)
    }

    /// 64个重点项目完成投资49.81亿元 counts the projects too.
    fn invested_in(&self, at: usize) -> Option<Vec<usize>> {
        let horizon = self.horizon(at);
        let next = self.tokens.get(horizon)?.amount()?;
        let attains = (at + 1..horizon).find(|next| self.says(*next, Effect::Attain))?;
        let words = self.tokens.get(horizon - 1)?.words(self.text);
        let counts =
            self.tokens[at].amount().is_some_and(|amount| amount.unit != "%" && !amount.unit.ends_with('元'));
        let invested =
            next.unit.ends_with('元') && INVESTED.iter().any(|end| words.trim_end().ends_with(end));
        let object: Vec<usize> = (at + 1..attains).collect();
        (counts && invested && !object.is_empty()).then_some(object)
    }

    pub(super) fn stands_alone(&self, tokens: &[usize]) -> bool {
        let in_clause = |at: usize| {
            let cue = self.tokens[at].cue();
            cue.is_some_and(|cue| self.lexicon.cue(cue).position == Position::Clause)
        };
        tokens.iter().any(|at| in_clause(*at) && self.says_any(*at, STANDALONE))
            || tokens
                .windows(2)
                .any(|pair| self.says_any(pair[0], BINDING) && self.says(pair[1], Effect::Gdp))
    }

    /// 改造 in 投入1.2亿元改造学校12所: the money is a figure too.
    pub(super) fn is_work(&self, at: usize) -> bool {
        let words = self.tokens[at].words(self.text).trim();
        let verb = [Effect::Work, Effect::Verb].iter().find_map(|effect| self.lexicon.prefix(words, *effect));
        verb.is_some_and(|verb| !words[verb.len()..].starts_with('的'))
    }

    pub(super) fn is_percent(&self, at: usize) -> bool {
        self.tokens[at].amount().is_some_and(|amount| amount.unit == "%")
    }

    pub(super) fn says(&self, at: usize, effect: Effect) -> bool {
        self.says_any(at, Effects::of(&[effect]))
    }

    pub(super) fn says_any(&self, at: usize, effects: Effects) -> bool {
        self.tokens[at].cue().is_some_and(|cue| self.lexicon.cue(cue).says_any(effects))
    }
}
