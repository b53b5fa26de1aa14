//! 用3—5年时间，培养100名: what is promised within more than the year.

use super::date::dash;
use super::number::either;
use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::{Period, Role, Year};
use rust_decimal::prelude::ToPrimitive as _;

impl Sentence<'_> {
    /// From which byte of the sentence on a span of years holds, and which years these are.
    pub(super) fn within_years(&self) -> Option<(usize, Period)> {
        if self.frame.role != Role::Target || !self.lexicon.follows(Rule::WithinYears) {
            return None;
        }
        let begins = self.text.match_indices(['用', '过', '以']).find_map(|(at, c)| {
            let (years, len) = years(&self.text[at + c.len()..])?;
            let end = at + c.len() + len;
            self.lexicon.prefix(&self.text[end..], Effect::WithinYears)?;
            Some((end, years))
        });
        let (from, years) = begins?;
        let year = self.frame.year.number();
        let last = Year::new(year + years - 1).ok().filter(|_| years > 1)?;
        Some((from, Period::Years(self.frame.year, last)))
    }
}

/// 3年, 3—5年, 三年: how many at most, and how many bytes they take.
fn years(text: &str) -> Option<(i32, usize)> {
    let low = either(text)?;
    let rest = &text[low.len..];
    let to = || rest.chars().next().filter(|c| matches!(c, '到' | '至')).map(char::len_utf8);
    let high = dash(rest).or_else(to).and_then(|dash| Some((dash, either(rest.get(dash..)?)?)));
    let (most, len) = match high {
        Some((dash, high)) => (high.value, low.len + dash + high.len),
        None => (low.value, low.len),
    };
    let most = most.to_i32().filter(|most| (1..=10).contains(most))?;
    text[len..].starts_with('年').then_some((most, len + '年'.len_utf8()))
}
