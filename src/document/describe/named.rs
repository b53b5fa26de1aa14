//! Whose report it is where nothing above the body says so: 我代表市人民政府, and of all cities one is named all
//! through the text, together with its own districts.

use crate::vocabulary::PlacePath;
use crate::vocabulary::gazetteer::{GAZETTEER, Known};
use crate::vocabulary::place::Level;
use crate::vocabulary::tree::Tree;
use std::sync::LazyLock;

/// It is named at least this often.
const OFTEN: usize = 20;
/// No other place of its level is named more than a third as often.
const APART: usize = 3;
/// No county or county-level city, and no province it lies in, whose own report it might be, is named half as often:
/// a province speaks of its capital and the districts there, and of itself.
const ABOVE: usize = 2;
/// So many of its own counties and districts are named.
const OWN: usize = 3;
/// 全州 or 全市 is said at least this often in a text that does not say whom it speaks for.
const SAID: usize = 5;
/// A text of more bytes than this is more than one report.
const REPORT: usize = 400_000;
/// 合作市 is named as its prefecture is; the word itself stands everywhere.
const WORDS: [&str; 1] = ["合作"];

/// The place whose report a text must be. `stated` is the rung that it says it speaks for: 市, 州.
pub fn named(text: &str, stated: Option<&str>) -> Option<PlacePath> {
    let rung = stated.or_else(|| says_rung(text))?;
    if !["市", "州"].contains(&rung) || text.len() > REPORT {
        return None;
    }
    let counts = counts(text);
    let count =
        |known: &Known| STEMS.get(known.stem()).and_then(|stem| counts.get(*stem)).copied().unwrap_or(0);
    let prefectures = || GAZETTEER.iter().filter(|known| is_prefecture(known));
    let own = prefectures().max_by_key(|known| count(known))?;
    let times = count(own);
    let others = prefectures().filter(|known| known.stem() != own.stem());
    let second = others.map(count).max().unwrap_or(0);
    let counties =
        || GAZETTEER.iter().filter(|known| known.level() == Level::County && known.stem() != own.stem());
    let within: Vec<usize> = counties().filter(|known| known.lies_in(own)).map(count).collect();
    let cities = counties().filter(|known| known.called.ends_with('市')).map(count);
    let below = cities.chain(within.iter().copied()).max().unwrap_or(0);
    let units = within.iter().filter(|count| **count > 0).count();
    let provinces = GAZETTEER.iter().filter(|known| known.level() == Level::Province && own.lies_in(known));
    let above = provinces.map(count).max().unwrap_or(0);
    let apart = times >= second * APART && times > below.max(above) * ABOVE;
    let sure = times >= OFTEN && apart && units >= OWN;
    own.called.parse().ok().filter(|_| sure && own.called.ends_with(rung))
}

/// A prefecture, or one of the four cities that are provinces.
fn is_prefecture(known: &Known) -> bool {
    match known.level() {
        Level::City => true,
        Level::Province => known.called.ends_with('市'),
        Level::National | Level::County | Level::Town => false,
    }
}

/// 全州 all through the text, or 全市, and hardly a word of another whole.
fn says_rung(text: &str) -> Option<&'static str> {
    let says = |word: &str| text.matches(word).count();
    let wholes = ["全州", "全市", "全县", "全区"].map(|word| (word, says(word)));
    let (word, often) = wholes.into_iter().max_by_key(|(_, often)| *often)?;
    let sure = often >= SAID && wholes.iter().all(|(other, times)| *other == word || times * SAID < often);
    word.strip_prefix('全').filter(|_| sure)
}

/// The stems of two and more characters, but for [`WORDS`], each with a number of its own.
static STEMS: LazyLock<Tree<usize>> = LazyLock::new(|| {
    let mut stems = Tree::default();
    let long = |stem: &&str| stem.chars().nth(1).is_some() && !WORDS.contains(stem);
    for (number, stem) in GAZETTEER.iter().map(Known::stem).filter(long).enumerate() {
        stems.entry(stem).into_iter().for_each(|known| *known = number);
    }
    stems
});

/// How often each stem stands in the text, by its number.
fn counts(text: &str) -> Vec<usize> {
    let mut counts = vec![0; GAZETTEER.iter().count()];
    for at in STEMS.places(text) {
        STEMS.walk(&text[at..]).for_each(|(_, stem)| counts[*stem] += 1);
    }
    counts
}
