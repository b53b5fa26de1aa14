//! Cells that a phrase could be made of, but that may say something else than their number: `(5)`, `—3`, `3月`, `每年30`.

use crate::message;
use crate::vocabulary::canonical::beginning;
use crate::vocabulary::cue::{Cues, Position};
use crate::vocabulary::effect::Effect;
use crate::vocabulary::{Claim, Measure, Message};

/// Signs that may be a minus or a dash.
const DASHES: [char; 6] = ['-', '−', '—', '–', '~', '―'];

/// Words before a number that name a year, and no other time than that of the row.
const YEAR: [&str; 9] = ["较上年", "比上年", "上年", "去年", "同期", "全年", "本年度", "年度", "今年"];

/// Why the words of a cell, narrow and without blanks, are no number of the row's year; `None` where they are.
pub(super) fn odd(words: &str) -> Option<Message> {
    let digit = |c: char| c.is_ascii_digit();
    let given = beginning(words);
    let (first, last) = (words.find(digit)?, words.rfind(digit)? + 1);
    let (before, after) = (&words[..first], &words[last..]);
    if before.ends_with('(') && after.starts_with(')') {
        return Some(message!("cell-bracketed", given = given));
    }
    let minus = before.ends_with(DASHES);
    let between = words[first..last].contains(DASHES);
    if minus && (between || !before.ends_with(['-', '−'])) {
        return Some(message!("cell-dash", given = given));
    }
    // 3月 is a day in the calendar as often as a number of months; 个月 is none.
    if after.starts_with(['月', '号']) {
        return Some(message!("cell-time", given = given));
    }
    let left = YEAR.iter().fold(before.to_owned(), |left, year| left.replace(year, ""));
    let times = ['年', '月', '日', '天', '周', '季', '旬', '每'];
    let dated = words[first..last].contains(['年', '月', '日', '季']);
    (dated || left.contains(times) && !left.contains("年均")).then(|| message!("cell-time", given = given))
}

/// Why the words do not say what was read of them; `None` where they do.
pub(super) fn misread(words: &str, claim: &Claim, cues: &Cues) -> Option<Message> {
    let digit = |c: char| c.is_ascii_digit();
    let given = beginning(words);
    let first = words.find(digit)?;
    let before = &words[..first];
    if before.contains("年均") && claim.measure != Measure::Growth {
        return Some(message!("cell-time", given = given));
    }
    if before.ends_with(['前', '第']) && claim.measure != Measure::Rank {
        return Some(message!("cell-first", given = given));
    }
    let several = |part: &str| bounds(part, cues) > 1;
    words.split(['，', ',', '；', ';']).any(several).then(|| message!("cell-bounds", given = given))
}

/// How many different bounds stand about the number: 100以上以内 has two.
fn bounds(words: &str, cues: &Cues) -> usize {
    const BOUNDS: [Effect; 5] = [Effect::Ge, Effect::Gt, Effect::Le, Effect::Lt, Effect::Approx];
    let Some(last) = words.rfind(|c: char| c.is_ascii_digit()) else { return 0 };
    let mut after = &words[last + 1..];
    let mut found = Vec::new();
    while let Some(c) = after.chars().next() {
        let cue = cues.iter().find(|cue| cue.position == Position::After && after.starts_with(&cue.word));
        let bound = cue.and_then(|cue| BOUNDS.into_iter().find(|bound| cue.says(*bound)));
        after = &after[cue.filter(|_| bound.is_some()).map_or(c.len_utf8(), |cue| cue.word.len())..];
        found.extend(bound.filter(|bound| !found.contains(bound)));
    }
    found.len()
}
