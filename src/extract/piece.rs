//! Tokens gathered into pieces: a number with the words that lead to it, or words without a number.

use super::lead::BINDING;
use super::lexicon::Lexicon;
use super::subject::AND;
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
const REACHING: Effects = Effects::of(&[Effect::Reach, Effect::Rise, Effect::Cut, Effect::Growth]);
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
        let (mut pieces, mut lead, mut opens) = (Vec::new(), Vec::new(), None);
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
                Kind::Amount(_) | Kind::Bare(_) => match self.ending(at, &mut lead) {
                    Ending::Descriptor => {
                        if let Some(object) = self.invested_in(at).filter(|_| self.running) {
                            let figure =
                                Figure { lead: Vec::new(), amount: at, object, threshold: Vec::new(), opens };
                            pieces.push(Piece::Figure(figure));
                        }
                        lead.push(at);
                    }
                    Ending::Baseline => {}
                    Ending::Figure { object, threshold } => {
                        let amount = at;
                        at = object.last().or(threshold.last()).copied().unwrap_or(at);
                        let lead = std::mem::take(&mut lead);
                        pieces.push(Piece::Figure(Figure { lead, amount, object, threshold, opens }));
                        opens = None;
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
    fn horizon(&self, at: usize) -> usize {
        let ends = |token: &Token<'_>| matches!(token.kind, Kind::Break(_) | Kind::Amount(_));
        (at + 1..self.tokens.len()).find(|next| ends(&self.tokens[*next])).unwrap_or(self.tokens.len())
    }

    /// 28个省、市重点项目: an object goes on over 、 where no further number stands in its clause.
    fn end_of_list(&self, at: usize) -> usize {
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

    fn ending(&self, at: usize, lead: &mut Vec<usize>) -> Ending {
        let horizon = self.horizon(at);
        let rest: Vec<usize> = (at + 1..horizon).collect();
        let figure = || Ending::Figure { object: Vec::new(), threshold: Vec::new() };
        let money = self.tokens[at].amount().filter(|amount| amount.unit.ends_with('元'));
        if let Some(money) = money.filter(|_| self.running && self.is_size_of_work(&rest, lead)) {
            // 投资2000万元以上的项目 are others than the rest; the bound is part of what is counted.
            if !money.after.is_empty() {
                return Ending::Descriptor;
            }
            lead.pop();
            return Ending::Baseline;
        }
        if self.tokens.get(horizon).is_none_or(|token| token.amount().is_none()) {
            let alone = self.stands_alone(&rest);
            let rest = if rest.is_empty() { rest } else { (at + 1..self.end_of_list(horizon)).collect() };
            return if alone { figure() } else { Ending::Figure { object: rest, threshold: Vec::new() } };
        }
        if self.is_baseline(&rest, lead) {
            return Ending::Baseline;
        }
        if let Some(object) = self.described_object(at, horizon, &rest) {
            return Ending::Figure { object, threshold: Vec::new() };
        }
        let only_cues = rest.iter().all(|next| self.tokens[*next].cue().is_some());
        let percent = self.is_percent(at);
        if percent && !self.is_percent(horizon) && self.counts_those_over(&rest) {
            return Ending::Figure { object: Vec::new(), threshold: (at + 1..=horizon).collect() };
        }
        let works = money.is_some() && rest.first().is_some_and(|first| self.is_work(*first));
        if only_cues || percent || works || self.begins_with_and(&rest) {
            figure()
        } else {
            Ending::Descriptor
        }
    }

    /// 总投资42亿元的13个项目: the money tells how big they are.
    fn is_size_of_work(&self, rest: &[usize], lead: &[usize]) -> bool {
        let words = |at: Option<&usize>| at.map_or("", |at| self.tokens[*at].words(self.text).trim());
        words(rest.first()).starts_with('的') && words(lead.last()).ends_with("投资")
    }

    /// 从775元提高到: the number is dropped, and 从 with it.
    fn is_baseline(&self, rest: &[usize], lead: &mut Vec<usize>) -> bool {
        let reaches = rest.iter().any(|at| self.says_any(*at, REACHING));
        let from = lead.iter().rposition(|at| self.says(*at, Effect::From));
        match from.filter(|from| reaches && lead.len() - from <= 3) {
            Some(from) => {
                lead.truncate(from);
                true
            }
            None => false,
        }
    }

    /// 超, or 的村集体经济收入超, between a percentage and an amount.
    fn counts_those_over(&self, rest: &[usize]) -> bool {
        let compares = rest.last().is_some_and(|at| self.says_any(*at, BINDING));
        let only = rest.iter().all(|at| self.says_any(*at, BINDING));
        let of = rest.first().is_some_and(|at| self.tokens[*at].words(self.text).starts_with('的'));
        compares && (only || of)
    }

    fn begins_with_and(&self, rest: &[usize]) -> bool {
        let first = rest.first().map_or("", |at| self.tokens[*at].words(self.text).trim_start());
        AND.iter().any(|and| first.starts_with(and))
    }

    /// 2个出入口和18个服务区: the object of the first number ends before 和. 1个投资100亿元以上的大项目: the
    /// second number only describes the object of the first.
    fn described_object(&self, at: usize, next: usize, rest: &[usize]) -> Option<Vec<usize>> {
        let last = rest.last().map_or("", |at| self.tokens[*at].words(self.text).trim_end());
        let counts = |at: usize| self.tokens[at].amount().is_some_and(|amount| amount.unit != "%");
        let joins = AND.iter().any(|and| last.ends_with(and) && last.trim_start() != *and);
        if rest.len() == 1 && joins && counts(at) && counts(next) {
            return Some(rest.to_vec());
        }
        let behind = self.tokens.get(next + 1).map_or("", |token| token.words(self.text));
        let describes = behind.trim_start().starts_with('的') && self.horizon(next) > next + 1;
        let end = self.horizon(next);
        let last = self.tokens.get(end).is_none_or(|token| token.amount().is_none());
        (describes && last && counts(at) && !rest.is_empty()).then(|| (at + 1..end).collect())
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

    fn stands_alone(&self, tokens: &[usize]) -> bool {
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
    fn is_work(&self, at: usize) -> bool {
        let words = self.tokens[at].words(self.text).trim();
        let verb = [Effect::Work, Effect::Verb].iter().find_map(|effect| self.lexicon.prefix(words, *effect));
        verb.is_some_and(|verb| !words[verb.len()..].starts_with('的'))
    }

    fn is_percent(&self, at: usize) -> bool {
        self.tokens[at].amount().is_some_and(|amount| amount.unit == "%")
    }

    fn says(&self, at: usize, effect: Effect) -> bool {
        self.says_any(at, Effects::of(&[effect]))
    }

    fn says_any(&self, at: usize, effects: Effects) -> bool {
        self.tokens[at].cue().is_some_and(|cue| self.lexicon.cue(cue).says_any(effects))
    }
}

enum Ending {
    Figure { object: Vec<usize>, threshold: Vec<usize> },
    Descriptor,
    Baseline,
}
