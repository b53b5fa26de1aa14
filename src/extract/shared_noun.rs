//! 巩固5个试点镇、27个省级和30个市级试点村: what is counted stands once, behind the last number.

use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::Works;
use crate::vocabulary::works::Kind;

/// Gives each figure of a list that only says of which rank things are the noun of the figure behind it.
pub fn share(sentence: &mut Sentence<'_>) {
    if !sentence.lexicon.follows(Rule::SharedNoun) {
        return;
    }
    let known = &sentence.vocabulary.works;
    for at in (1..sentence.readings.len()).rev() {
        let (first, rest) = sentence.readings.split_at_mut(at);
        let (Some(own), Some(next)) = (first.last_mut(), rest.first()) else { continue };
        let joined = next.listed && own.unit == next.unit && own.role == next.role;
        let ranked = ends_with_rank(&own.indicator, known);
        if let Some(noun) = noun(&next.indicator, known).filter(|_| joined && ranked) {
            own.indicator.push_str(noun);
        }
    }
}

/// Whether a name says a rank and nothing that has it: 新增国家级, 省级.
fn ends_with_rank(name: &str, known: &Works) -> bool {
    known.named(Kind::Scope, name).any(|scope| scope.ends_with('级') && name.ends_with(scope))
}

/// What a name says behind its rank: 试点村 of 市级试点村.
fn noun<'n>(name: &'n str, known: &Works) -> Option<&'n str> {
    let ranks = known.named(Kind::Scope, name).filter(|scope| scope.ends_with('级'));
    let ends = ranks.filter_map(|scope| name.rfind(scope).map(|at| at + scope.len()));
    ends.max().and_then(|end| name.get(end..)).filter(|noun| noun.chars().count() > 1)
}
