//! A government's jurisdiction, named by itself or by a path such as 晋江市/紫帽镇.

use super::canonical::{self, Unfit};
use super::gazetteer::GAZETTEER;
use super::limits;
use super::message::{Message, Worded};
use super::words::words;
use crate::message;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};

words! {
    /// The rung of a government.
    Level {
        /// 全国
        National = "national" "国家",
        /// 省, 自治区, 直辖市
        Province = "province" "省",
        /// 地级市, 自治州, 盟
        City = "city" "市",
        /// 县, 区, 县级市, 旗
        County = "county" "县",
        /// 镇, 乡, 街道
        Town = "town" "乡镇",
    }
}

/// The name of the nation as a place.
pub const NATION: &str = "全国";

const MUNICIPALITIES: [&str; 4] = ["北京市", "天津市", "上海市", "重庆市"];

/// A place's name with the names above it: `紫帽镇`, `晋江市/紫帽镇`. Every claim of a place shares it. One that is parsed
/// is in canonical form and within the limits; one read back from a ledger is as it was recorded there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlacePath(Arc<str>);

/// A name that cannot be a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum PlaceError {
    /// A name without a letter, a number, or nothing between two strokes.
    NotAName(String),
    /// Not a name at all.
    Unfit {
        /// What was given.
        given: String,
        /// Why not.
        why: Unfit,
    },
    /// A path of more levels than there are.
    TooDeep {
        /// How many it has.
        levels: usize,
    },
}

impl Worded for PlaceError {
    fn message(&self) -> Message {
        match self {
            Self::NotAName(given) => message!("place-not-a-name", given = given),
            Self::Unfit { given, why } => message!("place-unfit", given = given, why = why.message()),
            Self::TooDeep { levels } => {
                message!("place-too-deep", levels = *levels, most = limits::LEVELS)
            }
        }
    }
}

impl PlacePath {
    /// The name without the places above it.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The place above, where the path names one.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('/').map(|(parent, _)| Self(parent.into()))
    }

    /// The place of that name in this one.
    ///
    /// # Errors
    /// A path beyond the limits.
    pub fn below(&self, name: &str) -> Result<Self, PlaceError> {
        let path = format!("{self}/{name}");
        within_limits(&path)?;
        Ok(Self(path.into()))
    }

    /// A path read back from a ledger, as it was recorded there: by an earlier release it may be longer, or spelt
    /// otherwise, than one is today.
    ///
    /// # Errors
    /// Text that no release took for a place.
    pub fn stored(text: &str) -> Result<Self, PlaceError> {
        let apart = text.contains(char::is_whitespace) && text.split('/').any(|name| name.trim() != name);
        let named = !apart && !text.starts_with('/') && !text.ends_with('/') && !text.contains("//");
        if named && canonical::line(text).is_ok() && !text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(text.into()))
        } else {
            Err(PlaceError::NotAName(canonical::beginning(text)))
        }
    }

    /// The place above that words such as 全省平均 mean: the nearest one so called; the place directly above
    /// where the words name none.
    pub fn ancestor_called(&self, words: &str) -> Option<Self> {
        const CALLED: [(&str, &[&str]); 5] = [
            ("全省", &["省"]),
            ("全自治区", &["自治区"]),
            ("全市", &["市"]),
            ("全州", &["州"]),
            ("全县", &["县", "旗"]),
        ];
        let above = || self.above().into_iter();
        match CALLED.iter().find(|(called, _)| words.contains(called)) {
            Some((_, suffixes)) => {
                above().find(|place| suffixes.iter().any(|suffix| place.name().ends_with(suffix)))
            }
            None => above().next(),
        }
    }

    /// The places that it lies in, the nearest first: those that the path names, then those known to lie above
    /// the first of them. Empty where the name is not known, or several places have it. Of a path with more levels
    /// than there are, which only an earlier release recorded, the nearest.
    pub fn above(&self) -> Vec<Self> {
        let parents = std::iter::successors(self.parent(), Self::parent);
        let mut above: Vec<Self> = parents.take(limits::LEVELS).collect();
        let known = GAZETTEER.above(above.last().unwrap_or(self));
        above.extend(known);
        above
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The whole country.
    pub fn nation() -> Self {
        Self(NATION.into())
    }

    /// Whether this is the whole country.
    pub fn is_nation(&self) -> bool {
        *self.0 == *NATION
    }

    /// The level, where the name tells it, or is known: 市 alone does not (晋江市 is a county, 泉州市 a city).
    pub fn level(&self) -> Option<Level> {
        let name = self.name();
        let ends = |suffixes: &[&str]| suffixes.iter().any(|suffix| name.ends_with(suffix));
        if self.is_nation() {
            Some(Level::National)
        } else if MUNICIPALITIES.contains(&name) || ends(&["省", "自治区", "特别行政区"]) {
            Some(Level::Province)
        } else if ends(&["自治州", "州", "盟", "地区"]) {
            Some(Level::City)
        } else if ends(&["县", "区", "旗"]) {
            Some(Level::County)
        } else if ends(&["镇", "乡", "街道"]) {
            Some(Level::Town)
        } else {
            GAZETTEER.level(self)
        }
    }
}

impl fmt::Display for PlacePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for PlacePath {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, PlaceError> {
        let line = canonical::line(text)
            .map_err(|why| PlaceError::Unfit { given: canonical::beginning(text.trim()), why })?;
        let levels = line.split(STROKES).count();
        if levels > limits::LEVELS {
            return Err(PlaceError::TooDeep { levels });
        }
        let path = line.split(STROKES).map(closed_up).collect::<Vec<_>>().join("/");
        within_limits(&path)?;
        let named = |name: &str| name.contains(|c: char| c.is_alphanumeric() || is_private(c));
        if path.split('/').all(named) && !path.chars().all(char::is_numeric) {
            Ok(Self(path.into()))
        } else {
            Err(PlaceError::NotAName(canonical::beginning(text.trim())))
        }
    }
}

/// What parts the names of a path, as it is typed on a Chinese keyboard or copied from a page.
const STROKES: [char; 5] = ['/', '／', '\u{2215}', '\u{2044}', '\u{29F8}'];

fn within_limits(path: &str) -> Result<(), PlaceError> {
    let levels = path.split('/').count();
    let characters = path.chars().count();
    if levels > limits::LEVELS {
        Err(PlaceError::TooDeep { levels })
    } else if characters > limits::PLACE {
        let why = Unfit::TooLong { characters, most: limits::PLACE };
        Err(PlaceError::Unfit { given: canonical::beginning(path), why })
    } else {
        Ok(())
    }
}

/// A name without blanks around it, nor any beside a Chinese character: 泉水 县 is 泉水县, and New York stays.
fn closed_up(name: &str) -> String {
    let mut closed = String::with_capacity(name.len());
    for word in name.split(canonical::is_blank).filter(|word| !word.is_empty()) {
        let wide = |c: Option<char>| c.is_none_or(|c| c >= FIRST_WIDE);
        if !wide(closed.chars().next_back()) && !wide(word.chars().next()) {
            closed.push(' ');
        }
        closed.push_str(word);
    }
    closed
}

/// From here on characters are as wide as a Chinese one.
const FIRST_WIDE: char = '\u{2E80}';

/// A character of the private use areas: some rare ones of Chinese names have no other place yet.
fn is_private(c: char) -> bool {
    c.general_category() == GeneralCategory::PrivateUse
}
