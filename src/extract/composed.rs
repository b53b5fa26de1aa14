//! Words put together from rows: 高于全省 and 比全市平均高 say where a number stands to others, whatever the
//! place and whatever the verb.

use crate::vocabulary::cue::{Cue, Effect, Effects, Position};

const BOUNDS: Effects = Effects::of(&[Effect::Gt, Effect::Lt, Effect::Ge, Effect::Le]);

/// Every such word that the rows make.
pub fn composed(cues: &[Cue]) -> Vec<Cue> {
    let with = |effect| cues.iter().filter(move |cue: &&Cue| cue.says(effect));
    let places = with(Effect::OwnPlace).filter(|cue| cue.word.starts_with('全')).map(|cue| {
        let nation = cue.word == "全国";
        (cue.word.as_str(), if nation { Effect::NationalAverage } else { Effect::ParentAverage })
    });
    let averages = [Effect::ParentAverage, Effect::NationalAverage];
    let averages =
        averages.into_iter().flat_map(|effect| with(effect).map(move |cue| (cue.word.as_str(), effect)));
    let places: Vec<(&str, Effect)> = places.collect();
    let mut found = Vec::new();
    let beyond = |cue: &&Cue| {
        let bound = cue.word.ends_with('于') && cue.says_any(BOUNDS);
        cue.position == Position::Before && (bound || (cue.word.ends_with('出') && cue.says(Effect::Rise)))
    };
    for cue in cues.iter().filter(beyond) {
        for (place, effect) in &places {
            found.push(compound(&[&cue.word, place], *effect, cue.effects));
        }
    }
    let yards: Vec<(&str, Effect)> = places.iter().copied().chain(averages).collect();
    let sides = [(Effect::Above, Effect::Gt), (Effect::Below, Effect::Lt)];
    let sides: Vec<(&str, Effect)> = sides
        .into_iter()
        .flat_map(|(side, bound)| with(side).map(move |cue| (cue.word.as_str(), bound)))
        .collect();
    for than in with(Effect::Than).filter(|cue| cue.position == Position::Before) {
        for (yard, effect) in &yards {
            for (side, bound) in &sides {
                found.push(compound(&[&than.word, yard, side], *effect, Effects::of(&[*bound])));
            }
        }
    }
    found
}

/// Where the yardstick begins in 高于全省.
pub fn yardstick_of(word: &str) -> Option<usize> {
    word.find(['于', '出']).map(|at| at + '于'.len_utf8()).filter(|at| *at < word.len())
}

fn compound(parts: &[&str], yardstick: Effect, effects: Effects) -> Cue {
    let effects = effects.and(Effects::of(&[yardstick]));
    Cue { word: parts.concat(), position: Position::Clause, effects, period: None }
}
