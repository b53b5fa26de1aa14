//! Places whose names a reader, or a typist, may take for each other: 泉水县 and 泉永县, 己县 and 已县, 晋江市 and 晋江巿.

use super::canonical::narrow;
use super::gazetteer::GAZETTEER;
use super::limits::LEVELS;
use super::place::PlacePath;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization as _;
use unicode_security::skeleton;

/// Characters that are told apart at second sight, beside those that Unicode lists as confusable (士 and 土, 末 and 未).
const LOOK_ALIKE: [&str; 15] = [
    "己已巳",
    "戊戌戍",
    "人入八",
    "大太犬",
    "干千于",
    "天夭",
    "木术",
    "王玉",
    "甲申由田",
    "午牛",
    "白自",
    "今令",
    "治冶",
    "冷泠",
    "毫亳",
];

/// What a place is, in the characters that it was and in those that it is written with.
const WRITTEN: [(char, char); 5] = [('縣', '县'), ('區', '区'), ('鎮', '镇'), ('鄉', '乡'), ('國', '国')];

/// Words that tell places of one name apart: a slip of the pen puts none of them for another.
const SERIES: [&str; 9] = [
    "0123456789",
    "一二三四五六七八九十百千",
    "甲乙丙丁戊己庚辛壬癸",
    "东西南北中",
    "上下",
    "前后",
    "左右",
    "大小",
    "新老旧",
];

/// How the name of a place ends; the longest that fits.
const ENDINGS: [&str; 14] = [
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "街道",
    "地区",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "镇",
    "乡",
];

/// A name with fewer characters is not compared character by character.
const SHORTEST: usize = 3;

/// Names on file, by what they may be taken for.
#[derive(Debug, Default)]
pub struct Names {
    entries: Vec<Entry>,
    by_skeleton: FxHashMap<String, Vec<usize>>,
    /// By the name without one of its characters, each of them in turn, and the whole name.
    by_remainder: FxHashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Entry {
    path: PlacePath,
    skeleton: String,
    spelling: Vec<char>,
}

impl Entry {
    fn of(path: &PlacePath) -> Self {
        Self { path: path.clone(), skeleton: path_skeleton(path), spelling: spelling(path.name()) }
    }

    fn remainders(&self) -> impl Iterator<Item = String> {
        let without =
            |left_out: usize| self.spelling.iter().enumerate().filter(move |(at, _)| *at != left_out);
        let of = move |left_out| without(left_out).map(|(_, c)| *c).collect();
        let compared = self.spelling.len() >= SHORTEST;
        (0..=self.spelling.len()).take_while(move |_| compared).map(of)
    }
}

impl Names {
    /// Adds a name.
    pub fn add(&mut self, path: &PlacePath) {
        let (at, entry) = (self.entries.len(), Entry::of(path));
        self.by_skeleton.entry(last(&entry.skeleton).to_owned()).or_default().push(at);
        for remainder in entry.remainders() {
            let same = self.by_remainder.entry(remainder).or_default();
            if same.last() != Some(&at) {
                same.push(at);
            }
        }
        self.entries.push(entry);
    }

    /// The name that this one may be taken for: one that looks the same, else one that is a slip of the pen away.
    pub fn like(&self, path: &PlacePath) -> Option<&PlacePath> {
        let entry = Entry::of(path);
        let others = |at: &Vec<usize>| at.iter().map(|at| &self.entries[*at]).collect::<Vec<_>>();
        let same = self.by_skeleton.get(last(&entry.skeleton)).map(others).unwrap_or_default();
        let seen = same.into_iter().find(|other| other.path != *path && looks_the_same(other, &entry));
        let slipped = || {
            let remainders: Vec<String> = entry.remainders().collect();
            let near = remainders.iter().filter_map(|remainder| self.by_remainder.get(remainder));
            near.flat_map(others).find(|other| is_slip(other, &entry))
        };
        seen.or_else(slipped).map(|other| &other.path)
    }
}

/// Whether one of the paths names what the other does, at first sight; it may leave out places above.
fn looks_the_same(one: &Entry, other: &Entry) -> bool {
    ends_in(&one.skeleton, &other.skeleton)
}

/// Whether the names are of one sort and in one place, and differ by one character: another, one more, or two that
/// changed places. Not where both are places of the country, or where what differs tells places apart.
fn is_slip(one: &Entry, other: &Entry) -> bool {
    let above = |entry: &Entry| entry.skeleton.rsplit_once('/').map(|(above, _)| above.to_owned());
    let together = match (above(one), above(other)) {
        (Some(one), Some(other)) => ends_in(&one, &other),
        (None, _) | (_, None) => true,
    };
    together
        && ending(&one.spelling) == ending(&other.spelling)
        && by_one(&one.spelling, &other.spelling)
        && !(GAZETTEER.knows(&one.path) && GAZETTEER.knows(&other.path))
}

/// Whether one path is the end of the other.
fn ends_in(one: &str, other: &str) -> bool {
    let (longer, shorter) = if one.len() < other.len() { (other, one) } else { (one, other) };
    longer.strip_suffix(shorter).is_some_and(|above| above.is_empty() || above.ends_with('/'))
}

fn by_one(one: &[char], other: &[char]) -> bool {
    let (longer, shorter) = if one.len() < other.len() { (other, one) } else { (one, other) };
    let same = longer.iter().zip(shorter).take_while(|(a, b)| a == b).count();
    let (longer, shorter) = (&longer[same..], &shorter[same..]);
    let in_series = |c: &char| SERIES.iter().any(|series| series.contains(*c));
    match (longer, shorter) {
        ([a, rest @ ..], [b, others @ ..]) if rest == others => !told_apart(*a, *b),
        ([a, b, rest @ ..], [c, d, others @ ..]) if rest == others && (a, b) == (d, c) => !told_apart(*a, *b),
        ([more, rest @ ..], others) if rest == others => !in_series(more),
        (_, _) => false,
    }
}

/// Whether the two characters are of one series: numerals, directions, letters.
fn told_apart(a: char, b: char) -> bool {
    a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric()
        || SERIES.iter().any(|series| series.contains(a) && series.contains(b))
}

fn ending(name: &[char]) -> Option<&'static str> {
    let name: String = name.iter().collect();
    ENDINGS.into_iter().find(|ending| name.ends_with(ending))
}

/// A name in narrow small letters and today's characters for what a place is, without signs.
fn spelling(name: &str) -> Vec<char> {
    let spelt = name.chars().map(narrow).filter(|c| is_written(*c)).flat_map(char::to_lowercase);
    spelt.map(today).collect()
}

/// What the names of a path look like at first sight; of more levels than there are, the last.
fn path_skeleton(path: &PlacePath) -> String {
    let mut names: Vec<String> = path.as_str().rsplit('/').take(LEVELS).map(name_skeleton).collect();
    names.reverse();
    names.join("/")
}

fn name_skeleton(name: &str) -> String {
    let first = |c: char| {
        LOOK_ALIKE.iter().find(|group| group.contains(c)).and_then(|group| group.chars().next()).unwrap_or(c)
    };
    let bare: String = name.nfd().filter(|c| is_written(*c)).map(today).map(first).collect();
    skeleton(&bare).flat_map(char::to_lowercase).collect()
}

/// A letter, a number, or a radical, which is drawn as the letter of its form; signs, marks and blanks are passed over.
fn is_written(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{2E80}'..='\u{2FDF}')
}

fn today(c: char) -> char {
    WRITTEN.iter().find(|(then, _)| *then == c).map_or(c, |(_, now)| *now)
}

/// The last name of a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(on_file: &str, new: &str) -> bool {
        let mut names = Names::default();
        names.add(&on_file.parse().unwrap());
        names.like(&new.parse().unwrap()).is_some()
    }

    #[test]
    fn what_looks_the_same_is_found() {
        for (one, other) in [
            ("泉水县", "泉水縣"),
            ("己县", "已县"),
            ("泉水县", "泉⽔县"),
            ("泉水县", "泉水县，"),
            ("泉水县", "泉水\u{301}县"),
            ("晋江市", "晋江巿"),
            ("第1县", "第１县"),
            ("O区", "0区"),
            ("A区", "ａ区"),
            ("泉水县", "福建省/泉水县"),
            ("晋江市/紫帽镇", "晋江巿/紫帽鎮"),
        ] {
            assert!(alike(one, other) && alike(other, one), "{one} {other}");
        }
        for (one, other) in
            [("甲县", "乙县"), ("丙市/城区", "丁市/城区"), ("泉水县", "水县"), ("人民县", "八民区")]
        {
            assert!(!alike(one, other) && !alike(other, one), "{one} {other}");
        }
    }

    #[test]
    fn what_is_a_slip_of_the_pen_away_is_found() {
        for (one, other) in [
            ("泉水县", "泉永县"),
            ("泉水县", "水泉县"),
            ("福建省/泉水县", "泉永县"),
            ("泉水县", "泉水沟县"),
            ("晋江市", "晋汪市"),
        ] {
            assert!(alike(one, other) && alike(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("河北省", "河南省"),
            ("苏州市", "徐州市"),
            ("第1县", "第2县"),
            ("第1县", "第11县"),
            ("第12县", "第21县"),
            ("东城区", "西城区"),
            ("江北区", "江北新区"),
            ("泉水县", "泉永区"),
            ("某省/泉水县", "另省/泉永县"),
            ("水县", "永县"),
        ] {
            assert!(!alike(one, other) && !alike(other, one), "{one} {other}");
        }
    }
}
