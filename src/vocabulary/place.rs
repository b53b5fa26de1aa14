//! A government's jurisdiction, named by itself or by a path such as 晋江市/紫帽镇.

use super::gazetteer::GAZETTEER;
use super::message::{Message, Worded};
pub use super::typed::is_bidi;
use super::typed::typed;
use super::words::words;
use crate::message;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

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

/// A place's name with the names above it: `紫帽镇`, `晋江市/紫帽镇`. Every claim of a place shares it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlacePath(Arc<str>);

/// A name that cannot be a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct PlaceError(String);

impl Worded for PlaceError {
    fn message(&self) -> Message {
        message!("place-not-a-name", given = &self.0)
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
    /// the first of them. Empty where the name is not known, or several places have it.
    pub fn above(&self) -> Vec<Self> {
        let mut above: Vec<Self> = std::iter::successors(self.parent(), Self::parent).collect();
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
        let text = text.trim();
        let fits = |name: &str| !name.is_empty() && name.trim() == name && typed(name).is_ok();
        if text.split('/').all(fits) && !text.chars().all(|c| c.is_ascii_digit()) {
            Ok(Self(text.into()))
        } else {
            Err(PlaceError(text.to_owned()))
        }
    }
}
