//! 比2019年增长25%: what grew since an earlier year than the last grew over several years.

use super::date::{When, date};
use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::{Measure, Period, Year};

impl Sentence<'_> {
    /// The years over which a movement ran whose number begins at byte `at`, where it is counted from an earlier year than
    /// the one before its period: 比2020年下降13.5% of 2025 is what 2021 to 2025 brought.
    pub(super) fn since_base(&self, measure: Measure, period: Period, at: usize) -> Option<Period> {
        let moves = matches!(measure, Measure::Growth | Measure::Change | Measure::Multiple);
        if !moves || !self.lexicon.follows(Rule::BaseYear) {
            return None;
        }
        let last = match period {
            Period::Year(year) => year,
            Period::Month(month) | Period::Months(_, month) => month.year,
            Period::Years(..) | Period::Cumulative => return None,
        };
        let first = self.base(at)?.next();
        (first < last).then_some(Period::Years(first, last))
    }

    /// The year that the number at that byte is counted from; of several, that of its own turn.
    fn base(&self, at: usize) -> Option<Year> {
        let before = self.text.get(..at)?;
        let begins = before.rfind(CLAUSE_ENDS).unwrap_or(0);
        let clause = if years_compared(&before[begins..]).is_some() {
            begins
        } else {
            // 与2020年相比，城乡居民收入增长30%
            let earlier = before[..begins].rfind(CLAUSE_ENDS).unwrap_or(0);
            before[earlier..begins].trim_end().ends_with("相比").then_some(earlier)?
        };
        let (years, end) = years_compared(&before[clause..])?;
        let numbers = self.tokens.iter().filter(|token| token.amount().is_some());
        let turn = numbers.filter(|token| (clause + end..at).contains(&token.number.start)).count();
        years.get(turn).or(years.last()).copied()
    }
}

/// What ends a clause.
const CLAUSE_ENDS: [char; 6] = ['，', ',', '。', '；', ';', '：'];

/// The last years that a clause compares with, and where they end: 比2020年、2023年.
fn years_compared(clause: &str) -> Option<(Vec<Year>, usize)> {
    let leads = clause.rmatch_indices(['比', '较', '与', '同', '在']);
    let compared = leads.map(|(at, word)| (word, years_from(clause, at + word.len())));
    // 在2020年基础上翻一番, but not 在2020年增长5%.
    let based = |end: usize| clause[end..].trim_start_matches('的').starts_with("基础上");
    let mut found =
        compared.filter(|(word, (years, end))| !years.is_empty() && (*word != "在" || based(*end)));
    found.next().map(|(_, found)| found)
}

/// The years listed from that byte on, and where they end.
fn years_from(clause: &str, mut at: usize) -> (Vec<Year>, usize) {
    let mut years = Vec::new();
    while let Some((When::Year(year), len)) = date(clause[at..].trim_start()) {
        years.push(year);
        at += clause[at..].len() - clause[at..].trim_start().len() + len;
        let Some(joiner) = clause[at..].chars().next().filter(|c| ['、', '和'].contains(c)) else { break };
        at += joiner.len_utf8();
    }
    (years, at)
}
