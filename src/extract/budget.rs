//! Budgets: which of the funds a bare 收入 or 支出 is of, and what came in of what was budgeted.

use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::works::{Kind, Works};
use crate::vocabulary::{Role, Vocabulary};

/// The fund that a text names last: 政府性基金 of 2.政府性基金预算。
pub fn fund_named<'w>(words: &str, known: &'w Works) -> Option<&'w str> {
    let last = |fund: &&str| words.rfind(fund).map(|at| at + fund.len());
    known.words(Kind::Fund).filter(|fund| last(fund).is_some()).max_by_key(last)
}

/// 全市收入 after 政府性基金预算: 全市政府性基金收入. `None` where the words say what they are of, or no fund was named.
pub fn of_fund(sentence: &Sentence<'_>, own: &str) -> Option<String> {
    let known = &sentence.vocabulary.works;
    if !sentence.running || !sentence.lexicon.follows(Rule::OfFund) {
        return None;
    }
    let side =
        known.words(Kind::FundSide).filter(|side| own.ends_with(side)).max_by_key(|side| side.len())?;
    let owner = own.strip_suffix(side)?;
    let whose = |owner: &str| {
        owner.is_empty()
            || known.words(Kind::Treasury).any(|level| level == owner)
            || sentence.lexicon.prefix(owner, Effect::OwnPlace) == Some(owner)
    };
    if !whose(owner) {
        return None;
    }
    let fund = match sentence.readings.last() {
        // 旅游接待8万人次、收入9亿元, whatever fund was named before.
        Some(last) => fund_named(&last.indicator, known)?,
        None => sentence.fund?,
    };
    Some(format!("{owner}{fund}{side}"))
}

/// 一般公共预算收入预算250亿元，实际完成234亿元: what came in of it, whoever approved the budget. The budget itself is what was
/// promised, though it stands in a review.
pub fn actual_of(sentence: &mut Sentence<'_>, own: &str) -> Option<String> {
    const ACTUAL: [&str; 3] = ["实际", "实际完成", "实际执行"];
    let follows = sentence.running && sentence.lexicon.follows(Rule::ActualOf) && ACTUAL.contains(&own);
    let budget = sentence.subject.as_deref().filter(|_| follows)?.strip_suffix("预算")?;
    let of = budget.rsplit_once("批准的").map_or(budget, |(_, of)| of);
    let of = (!of.is_empty()).then(|| of.to_owned())?;
    if let Some(budgeted) = sentence.readings.last_mut().filter(|last| last.indicator.ends_with("预算")) {
        budgeted.role = Role::Target;
        budgeted.indicator.clone_from(&of);
    }
    Some(of)
}

/// The fund that a budget's sentences speak of, from where it is named to the next heading.
#[derive(Debug, Default)]
pub struct Fund<'a> {
    /// The fund last named.
    pub named: Option<&'a str>,
    section: String,
}

impl<'a> Fund<'a> {
    /// A passage begins under this heading.
    pub fn under(&mut self, section: &str, vocabulary: &'a Vocabulary) {
        if self.section != section {
            section.clone_into(&mut self.section);
            self.named = fund_named(section, &vocabulary.works);
        }
    }

    /// A sentence without a figure was read: 2.政府性基金预算。is as good as a heading.
    pub fn after(&mut self, sentence: &str, vocabulary: &'a Vocabulary) {
        const HEADING: usize = 20;
        if sentence.chars().count() > HEADING {
            return;
        }
        self.named = fund_named(sentence, &vocabulary.works).or(self.named);
    }
}
