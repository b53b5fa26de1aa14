//! 巩固5个试点镇、27个省级和30个市级试点村: what is counted stands once, behind the last number.

use super::figure::Reading;
use super::lexicon::Lexicon;
use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::VerbClass;
use crate::vocabulary::cue::Effect;

/// Gives each figure of a list that only says of which rank things are the noun of the figure behind it.
pub fn share(sentence: &mut Sentence<'_>) {
    if !sentence.lexicon.follows(Rule::SharedNoun) {
        return;
    }
    for at in (1..sentence.readings.len()).rev() {
        let (first, rest) = sentence.readings.split_at_mut(at);
        let (Some(own), Some(next)) = (first.last_mut(), rest.first()) else { continue };
        let joined = next.listed && own.unit == next.unit && own.role == next.role;
        // 新增国家级, 行业级, 百亿元级 say a rank and nothing that has it.
        let ranked = own.indicator.ends_with('级');
        if let Some(noun) = noun(&next.indicator).filter(|_| joined && ranked) {
            own.indicator.push_str(noun);
        } else if next.listed && own.role == next.role {
            let between = sentence.text.get(own.span.end..next.span.start).unwrap_or("");
            let behind = sentence.text.get(next.span.end..).unwrap_or("");
            // 引进10家企业、3个团队建设: who is brought in is not built.
            let verb = sentence.vocabulary.works.verb_at_start(&own.indicator);
            let light = verb.is_none_or(|(_, class)| class == VerbClass::Light);
            if let Some(work) = work_of_both(own, next, (between, behind), sentence.lexicon).filter(|_| light)
            {
                own.indicator.push_str(work);
            }
        }
    }
}

/// 完成5座水库、66座山塘整治: what is done to both stands once, at the end; each thing stands after its number.
fn work_of_both<'n>(
    own: &Reading,
    next: &'n Reading,
    after: (&str, &str),
    lexicon: &Lexicon,
) -> Option<&'n str> {
    let noun = |text: &str, unit: &str| {
        let text = text.trim_end_matches(['、', '和', '及', '与']);
        Some(text.strip_prefix(unit)?.to_owned()).filter(|noun| noun.chars().count() > 1)
    };
    let counted = noun(after.0, &own.unit)?;
    let ends = next.indicator.as_str();
    let work = lexicon.suffix(ends, Effect::Work).filter(|work| work.len() < ends.len())?;
    let rest = &ends[..ends.len() - work.len()];
    let start = lexicon
        .suffix(rest, Effect::Work)
        .filter(|first| first.len() < rest.len())
        .map_or(rest.len(), |first| rest.len() - first.len());
    let followed = after.1.strip_prefix(next.unit.as_str())?;
    let object =
        followed.chars().next().is_some_and(char::is_alphabetic) && own.indicator.ends_with(&counted);
    let done = lexicon.suffix(&counted, Effect::Work).is_some();
    (object && !done && followed.contains(work)).then(|| &ends[start..])
}

/// What a name says after its rank, where it says one: 试点村 of 市级试点村.
fn noun(name: &str) -> Option<&str> {
    let (_, noun) = name.rsplit_once('级')?;
    Some(noun).filter(|noun| noun.chars().count() > 1)
}
