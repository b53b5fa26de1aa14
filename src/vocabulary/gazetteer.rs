//! The places of the country down to the county, with their GB/T 2260 codes: which level a name is on, and which
//! places it lies in. A name that several places have tells nothing.
//!
//! The rows of `data/places.csv` are the statistical codes of 2023 that the National Bureau of Statistics published
//! (stats.gov.cn), without development zones, as packed by china-division 2.7.0 (MIT), and the three codes of GB/T 2260
//! that it leaves out. `short` is what an autonomous prefecture is called: 阿坝州.

use super::place::{Level, PlacePath};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The rows of `data/places.csv`.
pub static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::load);

/// A place that has a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its six digits.
    pub code: &'static str,
    /// Its name: 阿坝藏族羌族自治州.
    pub name: &'static str,
    /// What it is called: 阿坝州.
    pub called: &'static str,
}

impl Known {
    /// The level that its code says.
    pub fn level(&self) -> Level {
        match (&self.code[2..4], &self.code[4..]) {
            ("00", "00") => Level::Province,
            (_, "00") => Level::City,
            (_, _) => Level::County,
        }
    }

    /// What it is called without the word for what it is: 厦门, 福建, 广西.
    pub fn stem(&self) -> &'static str {
        stem(self.called)
    }

    /// Whether it lies in the other.
    pub fn lies_in(&self, other: &Self) -> bool {
        let digits = match other.level() {
            Level::Province => 2,
            Level::City => 4,
            Level::National | Level::County | Level::Town => return false,
        };
        self.code != other.code && self.code[..digits] == other.code[..digits]
    }
}

/// A name without the word for what it is: 泉水 for 泉水县, 向阳 for 向阳镇.
pub fn stem(name: &str) -> &str {
    const ENDINGS: [&str; 15] = [
        "壮族自治区",
        "回族自治区",
        "维吾尔自治区",
        "自治区",
        "街道",
        "地区",
        "省",
        "市",
        "县",
        "区",
        "旗",
        "盟",
        "州",
        "镇",
        "乡",
    ];
    ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// All places that have a code.
#[derive(Debug)]
pub struct Gazetteer {
    rows: Vec<Known>,
    named: FxHashMap<&'static str, Vec<usize>>,
}

impl Gazetteer {
    fn load() -> Self {
        let lines = include_str!("../../data/places.csv").lines().skip(1);
        let rows: Vec<Known> = lines
            .filter_map(|line| {
                let (code, rest) = line.split_once(',')?;
                let (name, short) = rest.split_once(',')?;
                let whole = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
                whole.then_some(Known { code, name, called: if short.is_empty() { name } else { short } })
            })
            .collect();
        let mut named: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
        for (at, row) in rows.iter().enumerate() {
            named.entry(row.name).or_default().push(at);
            if row.called != row.name {
                named.entry(row.called).or_default().push(at);
            }
        }
        Self { rows, named }
    }

    /// Every place, by code.
    pub fn iter(&self) -> impl Iterator<Item = &Known> {
        self.rows.iter()
    }

    /// The places that a person may mean by a name without its last word: 四川 is 四川省, 吉林 a province and a city.
    pub fn short(&self, name: &str) -> Vec<&Known> {
        if self.named.contains_key(name) {
            return Vec::new();
        }
        self.rows.iter().filter(|row| row.stem() == name).collect()
    }

    /// The places that a path may mean: of its last name, and in the place that the path names above it.
    fn meant<'g>(&'g self, place: &PlacePath) -> impl Iterator<Item = &'g Known> {
        let above = place.parent().map(|parent| parent.name().to_owned());
        let named = self.named.get(place.name()).map_or(&[][..], Vec::as_slice);
        named.iter().map(|at| &self.rows[*at]).filter(move |known| {
            let in_it = |name: &String| {
                self.named
                    .get(name.as_str())
                    .is_some_and(|outer| outer.iter().any(|outer| known.lies_in(&self.rows[*outer])))
            };
            above.as_ref().is_none_or(in_it)
        })
    }

    /// The one place that a path means.
    pub fn known(&self, place: &PlacePath) -> Option<&Known> {
        let mut meant = self.meant(place);
        meant.next().filter(|_| meant.next().is_none())
    }

    /// Whether a path may mean any of these places.
    pub fn knows(&self, place: &PlacePath) -> bool {
        self.meant(place).next().is_some()
    }

    /// The level of a place, where all of its name are on the same.
    pub fn level(&self, place: &PlacePath) -> Option<Level> {
        let mut levels = self.meant(place).map(Known::level);
        let first = levels.next()?;
        levels.all(|level| level == first).then_some(first)
    }

    /// The places that a place lies in, the nearest first: 聊城市 and 山东省 for 高唐县.
    pub fn above(&self, place: &PlacePath) -> Vec<PlacePath> {
        let Some(known) = self.known(place) else { return Vec::new() };
        let mut outer: Vec<&Known> = self.rows.iter().filter(|row| known.lies_in(row)).collect();
        outer.sort_by_key(|row| std::cmp::Reverse(row.level()));
        outer.iter().filter_map(|row| PlacePath::stored(row.called).ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn above(place: &str) -> String {
        let place: PlacePath = place.parse().unwrap();
        place.above().iter().map(PlacePath::name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_place_lies_where_its_code_says() {
        assert_eq!(above("高唐县"), "聊城市 山东省");
        assert_eq!(above("晋江市/紫帽镇"), "晋江市 泉州市 福建省");
        assert_eq!(above("汶川县"), "阿坝州 四川省");
        assert_eq!(above("厦门市"), "福建省");
        assert_eq!(above("济源市"), "河南省");
        assert_eq!(above("海淀区"), "北京市");
        assert_eq!((above("北京市"), above("全国"), above("紫帽镇"), above("某某县")), Default::default());
    }

    #[test]
    fn a_name_of_several_places_tells_nothing_but_its_level() {
        assert_eq!((above("朝阳区"), above("鼓楼区")), Default::default());
        assert_eq!(above("长春市/朝阳区"), "长春市 吉林省");
        let level = |place: &str| place.parse::<PlacePath>().unwrap().level();
        assert_eq!(level("鼓楼区"), Some(Level::County));
        assert_eq!((level("晋江市"), level("泉州市")), (Some(Level::County), Some(Level::City)));
        assert_eq!(
            (level("上海市"), level("阿坝州"), level("某某市")),
            (Some(Level::Province), Some(Level::City), None)
        );
    }

    #[test]
    fn every_row_has_a_code_of_its_own_and_lies_in_a_province() {
        let rows = &GAZETTEER.rows;
        assert_eq!(rows.len(), include_str!("../../data/places.csv").lines().count() - 1);
        assert!(rows.windows(2).all(|pair| pair[0].code < pair[1].code));
        let provinces: Vec<&Known> = rows.iter().filter(|row| row.level() == Level::Province).collect();
        assert_eq!(provinces.len(), 34);
        assert!(
            rows.iter()
                .all(|row| provinces.contains(&row) || provinces.iter().any(|outer| row.lies_in(outer)))
        );
    }

    #[test]
    fn a_short_form_means_every_place_it_fits() {
        let meant = |name: &str| GAZETTEER.short(name).iter().map(|known| known.called).collect::<Vec<_>>();
        assert_eq!(meant("四川"), ["四川省"]);
        assert_eq!(meant("吉林"), ["吉林省", "吉林市"]);
        assert_eq!(meant("泉港"), ["泉港区"]);
        assert!(meant("四川省").is_empty() && meant("泉水").is_empty());
        assert_eq!(
            (stem("泉水县"), stem("向阳镇"), stem("和田地区"), stem("全国")),
            ("泉水", "向阳", "和田", "全国")
        );
    }
}
