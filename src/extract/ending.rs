//! What a number turns out to be by what stands behind it: a figure, what one comes from, or what describes another.

use super::lead::BINDING;
use super::piece::Gather;
use super::rules::Rule;
use super::subject::AND;
use super::token::{Kind, Token};
use crate::vocabulary::cue::{Effect, Effects};

/// What binds a number, or leads to it.
const LEADING: Effects = BINDING.and(Effects::of(&[Effect::Reach, Effect::KeptAt]));
const REACHING: Effects = Effects::of(&[Effect::Reach, Effect::Rise, Effect::Cut, Effect::Growth]);

/// What a number turns out to be.
pub enum Ending {
    /// A figure, with what it counts and the condition of those it counts.
    Figure { object: Vec<usize>, threshold: Vec<usize> },
    /// It tells how big something is, or which of several.
    Descriptor,
    /// What a figure comes from.
    Baseline,
}

impl Gather<'_> {
    /// What the number at a token is; words of its lead that lead only to it are dropped.
    pub fn ending(&self, at: usize, lead: &mut Vec<usize>) -> Ending {
        let horizon = self.horizon(at);
        let rest: Vec<usize> = (at + 1..horizon).collect();
        let figure = || Ending::Figure { object: Vec::new(), threshold: Vec::new() };
        if self.running && self.only_turned_to(lead) {
            return Ending::Descriptor;
        }
        let money = self.tokens[at].amount().filter(|amount| amount.unit.ends_with('元'));
        if self.running && self.people_of(at, &rest) {
            return Ending::Descriptor;
        }
        if self.running
            && (money.is_some() && (self.bounds_a_noun(at, &rest, lead) || self.is_size_of_work(&rest, lead))
                || self.tells_size(at, &rest, lead))
        {
            return Ending::Descriptor;
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

    /// 聚焦12个产业, 着重对两个目标加以说明: the number tells what work turns to.
    fn only_turned_to(&self, lead: &[usize]) -> bool {
        let words = lead.last().map_or("", |at| self.tokens[*at].words(self.text).trim_end());
        let turned = self.lexicon.suffix(words, Effect::TurnedTo).is_some();
        turned && self.lexicon.follows(Rule::TurnedTo)
    }

    /// 14亿人的粮食安全: of all the people. 解决3万人的饮水问题 is done for so many.
    fn people_of(&self, at: usize, rest: &[usize]) -> bool {
        let people = self.tokens[at]
            .amount()
            .is_some_and(|amount| amount.unit.starts_with('亿') && !amount.unit.ends_with('元'));
        let behind = rest.first().map_or("", |at| self.tokens[*at].words(self.text).trim_start());
        let goal = rest.get(1).is_some_and(|at| self.says(*at, Effect::Goal)) || behind.contains("任务");
        let of_all = self.lexicon.prefix(behind, Effect::Background).is_some();
        people && (behind.starts_with('的') || of_all) && !goal && self.lexicon.follows(Rule::PeopleOf)
    }

    /// 年交易额100万元以上的企业: which of them are meant. 达到100亿元以上的目标 is what is promised.
    fn bounds_a_noun(&self, at: usize, rest: &[usize], lead: &[usize]) -> bool {
        let bound = self.tokens[at].amount().is_some_and(|amount| !amount.after.is_empty())
            || lead.last().is_some_and(|at| self.says_any(*at, BINDING));
        let behind = rest.first().map_or("", |at| self.tokens[*at].words(self.text).trim_start());
        let goal = rest.get(1).is_some_and(|at| self.says(*at, Effect::Goal));
        let part = behind.starts_with("部分");
        (part || bound && behind.starts_with('的') && !goal) && self.lexicon.follows(Rule::BoundOfNoun)
    }

    /// 关停30万千瓦以下煤电机组: how big those are that are meant. 控制在30千克以下 binds, 新增1000家以上中小企业 counts.
    fn tells_size(&self, at: usize, rest: &[usize], lead: &[usize]) -> bool {
        let Some(amount) = self.tokens[at].amount() else { return false };
        let below = amount.after.iter().any(|after| self.lexicon.cue(*after).says(Effect::Le));
        let noun = rest.first().is_some_and(|at| self.tokens[*at].cue().is_none());
        let bound = lead.last().is_some_and(|at| self.says_any(*at, LEADING));
        let measured = !amount.unit.ends_with(['%', '点', '个', '家', '项', '人', '户', '名']);
        below && noun && !bound && measured && self.lexicon.follows(Rule::BoundOfNoun)
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

    /// 引进1个投资5000万元以上加工项目, 3个过50亿元项目: the bound on money tells how big those are.
    fn bounds_what_is_counted(&self, at: usize, next: usize, rest: &[usize]) -> bool {
        let amount = |at: usize| self.tokens.get(at).and_then(Token::amount);
        let money = amount(next).is_some_and(|amount| amount.unit.ends_with('元'));
        let count = amount(at).is_some_and(|amount| !amount.unit.ends_with(['元', '%', '点']));
        let bound = amount(next).is_some_and(|amount| !amount.after.is_empty())
            || rest.last().is_some_and(|at| self.says_any(*at, BINDING));
        let side = |at: &usize| {
            let words = self.tokens[*at].words(self.text).trim();
            self.says_any(*at, BINDING) || self.lexicon.suffix(words, Effect::BareHead).is_some()
        };
        let object = self.tokens.get(next + 1).filter(|token| token.kind == Kind::Words);
        let noun = object.is_some_and(|_| !self.is_work(next + 1));
        self.running
            && (money && count && bound && noun && !rest.is_empty() && rest.iter().all(side))
            && self.lexicon.follows(Rule::SizeOfCounted)
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
        let words = rest.iter().all(|at| self.tokens[*at].kind == Kind::Words);
        if words && joins && counts(at) && counts(next) {
            return Some(rest.to_vec());
        }
        let behind = self.tokens.get(next + 1).map_or("", |token| token.words(self.text));
        let describes = behind.trim_start().starts_with('的') && self.horizon(next) > next + 1;
        let describes = describes || self.bounds_what_is_counted(at, next, rest);
        let end = self.horizon(next);
        let last = self.tokens.get(end).is_none_or(|token| token.amount().is_none());
        (describes && last && counts(at) && !rest.is_empty()).then(|| (at + 1..end).collect())
    }
}
