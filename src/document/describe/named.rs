//! Whose report it is where nothing above the body says so: 我代表市人民政府, and of all cities one is named all
//! through the text, together with its own districts.

use crate::vocabulary::PlacePath;
use crate::vocabulary::gazetteer::{GAZETTEER, Known};
use crate::vocabulary::place::Level;
use crate::vocabulary::tree::Tree;
use std::sync::LazyLock;

/// It is named at least this often, or in a short text once in so many bytes.
const OFTEN: usize = 20;
const EVERY: usize = 1000;
/// In the shortest it is named so often.
const FEW: usize = 8;
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
/// What a county has one of, which bears its name.
const ZONES: [&str; 3] = ["经济开发区", "经济技术开发区", "高新区"];

/// The place whose report a text must be. `rung` is the one that it speaks for: 市, 州.
pub fn named(text: &str, rung: Option<&str>) -> Option<PlacePath> {
    let rung = rung?;
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
    let often = times >= OFTEN || times >= FEW.max(text.len() / EVERY);
    let sure = often && apart && units >= OWN;
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

/// The county of which a title gives the short form, where only one has it and the text gives the full one or its
/// development zone: 2021年高唐成绩单 above 高唐县 or 高唐经济开发区.
pub fn titled(text: &str, title: &str) -> Option<PlacePath> {
    STEMS.places(title).find_map(|at| {
        let (length, _) = STEMS.walk(&title[at..]).last()?;
        let stem = &title[at..at + length];
        let mut short = GAZETTEER.iter().filter(|known| known.stem() == stem);
        let known = short.next().filter(|known| known.level() == Level::County && short.next().is_none())?;
        let zone = || ZONES.iter().any(|zone| text.contains(&format!("{stem}{zone}")));
        known.called.parse().ok().filter(|_| text.contains(known.called) || zone())
    })
}

/// 全州 all through the text, or 全市, and hardly a word of another whole.
pub fn says_rung(text: &str) -> Option<&'static str> {
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
