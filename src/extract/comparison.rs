//! Words without a number that set something beside a yardstick: 高于全省平均, 与上年持平.

use super::function_words::without_function_words;
use super::lead::{YARDSTICK, comparator};
use super::measure;
use super::phrase::Sentence;
use super::plain::{Clause, Found, MOVING, Outcome, yardstick_of};
use super::rules::Rule;
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::unit::PERCENT;
use crate::vocabulary::{Comparator, Domain, Measure, RelativeTo};
use rust_decimal::Decimal;

/// 高于全省平均, 不低于上年, 快于经济增长
pub fn compared(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    let against = |place: usize| {
        // 高于全省 is one word, 高于 and 全省平均 are two.
        let both = yardstick_of(sentence, clause.rest[place]).map(|yardstick| (yardstick, place + 1));
        let next = || Some((yardstick_of(sentence, *clause.rest.get(place + 1)?)?, place + 2));
        both.or_else(next)
    };
    let (place, cue, comparator, relative_to, end) =
        clause.rest.iter().enumerate().find_map(|(place, at)| {
            let comparator = sentence.effects(*at).iter().find_map(comparator)?;
            against(place).map(|(relative_to, end)| (place, *at, comparator, relative_to, end))
        })?;
    let beyond = &clause.rest[end..];
    let level = |at: &usize| sentence.tokens[*at].words(sentence.text).trim() == "水平";
    if !beyond.iter().all(|at| sentence.says(*at, Effect::Growth) || level(at)) {
        return Some(Err(sentence.not_understood(sentence.span(beyond))));
    }
    let growing = clause.find(sentence, MOVING).is_some();
    let moves = |at: &usize| sentence.effects(*at).meets(MOVING);
    let rest: Vec<usize> = clause.rest[..place].iter().copied().filter(|at| !moves(at)).collect();
    let words = sentence.join(&rest);
    if is_vague(sentence, &words) {
        return Some(Err(sentence.not_understood(sentence.span(&rest))));
    }
    let indicator = if sentence.running {
        without_function_words(&words, sentence.lexicon, sentence.vocabulary).to_owned()
    } else {
        words.into_owned()
    };
    let (measure, relative_to) =
        kind(sentence, &indicator, growing || relative_to == RelativeTo::OwnGdpGrowth, relative_to);
    Some(Ok(Found { indicator, measure, comparator, relative_to, cue, value: None, rule: "compared" }))
}

fn kind(
    sentence: &Sentence<'_>,
    indicator: &str,
    growing: bool,
    relative_to: RelativeTo,
) -> (Measure, RelativeTo) {
    if growing {
        let own = relative_to == RelativeTo::PreviousYear;
        return (Measure::Growth, if own { RelativeTo::OwnGrowth } else { relative_to });
    }
    let measure = if relative_to == RelativeTo::OwnGrowth {
        Measure::Growth
    } else if measure::is_rate(indicator, sentence.vocabulary, sentence.frame.place) {
        Measure::Share
    } else {
        Measure::Level
    };
    (measure, relative_to)
}

/// 与上年持平; 总体平稳 is about the same.
pub fn same(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    let cue = clause.find(sentence, Effects::of(&[Effect::Same]))?;
    let growing = clause.find(sentence, MOVING).is_some();
    let parts = Effects::of(&[Effect::Same]).and(YARDSTICK).and(MOVING);
    let relative =
        clause.rest.iter().find_map(|at| yardstick_of(sentence, *at)).unwrap_or(RelativeTo::PreviousYear);
    let indicator = sentence.join(&clause.without(sentence, parts)).into_owned();
    let (measure, relative_to) = kind(sentence, &indicator, growing, relative);
    let comparator = if sentence.says(cue, Effect::Approx) { Comparator::Approx } else { Comparator::Eq };
    // 总体平稳 is about the same, and no number.
    let plain = comparator == Comparator::Eq;
    let value = (plain && prices(sentence, &indicator)).then_some(Decimal::ZERO);
    let measure = if value.is_some() || measure == Measure::Level { Measure::Growth } else { measure };
    Some(Ok(Found { indicator, measure, comparator, relative_to, cue, value, rule: "same" }))
}

/// Whether it is a rise of prices, of which 与上年持平 says that there was none.
fn prices(sentence: &Sentence<'_>, indicator: &str) -> bool {
    let known = sentence.vocabulary.indicators.find(indicator, sentence.frame.place);
    let rise = known.is_some_and(|known| known.domain == Some(Domain::Prices) && known.family == PERCENT);
    rise && sentence.running && sentence.lexicon.follows(Rule::PricesSame)
}

/// 规模明显, 明显: an adverb, and no name or only a side of one before it.
fn is_vague(sentence: &Sentence<'_>, indicator: &str) -> bool {
    const ADVERBS: [&str; 4] = ["明显", "显著", "大幅", "进一步"];
    let before = ADVERBS.iter().find_map(|adverb| indicator.strip_suffix(adverb));
    let names_nothing = |before: &str| before.chars().count() < 3;
    sentence.running && before.is_some_and(names_nothing) && sentence.lexicon.follows(Rule::Vague)
}
