//! Names of places as they stand before 人民政府, 县长 or 第三次会议.

use crate::vocabulary::PlacePath;
use crate::vocabulary::gazetteer::GAZETTEER;

const SUFFIXES: [&str; 10] = ["街道", "省", "市", "县", "区", "旗", "盟", "镇", "乡", "州"];
/// Words of two characters that end like a name and are none: 全市, 我州, 城市.
const NO_STEMS: &str = "全我本各该此两省市县区城社地园乡";
/// With these no name begins that the gazetteer does not know.
const NO_FIRST: &str = "与及为由将从自以并该此";
/// These stand in no such name.
const NO_PART: &str = "在的是了把被我全各本";
/// A name of a place is no longer than this many characters.
const LONGEST: usize = 16;

fn suffix(text: &str) -> Option<&'static str> {
    SUFFIXES.into_iter().find(|suffix| text.starts_with(suffix))
}

fn is_ideograph(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// The last of the names of places with which `text` begins: 晋江市国民经济 begins with 晋江市.
pub fn at_start(text: &str) -> Option<PlacePath> {
    let ideographs = text.find(|c: char| !is_ideograph(c)).unwrap_or(text.len());
    let near = text[..ideographs].char_indices().nth(LONGEST).map_or(ideographs, |(at, _)| at);
    let ends = text[..near].char_indices().map(|(at, c)| at + c.len_utf8());
    ends.filter_map(|end| Some((end, innermost(&text[..end])?)))
        .rfind(|(end, place)| {
            let short = place.name().chars().count() <= 8 || GAZETTEER.knows(place);
            suffix(&text[*end..]).is_none() && short
        })
        .map(|(_, place)| place)
}

/// The first place of the gazetteer that a title names anywhere: 稳中有进，2025年太原市经济运行总体平稳.
pub fn within(title: &str) -> Option<PlacePath> {
    let starts = title.char_indices().map(|(at, _)| at);
    let is_named = |place: &PlacePath| GAZETTEER.knows(place);
    let longest = |at: usize| {
        let ends = title[at..].char_indices().map(|(end, c)| at + end + c.len_utf8()).take(LONGEST);
        ends.filter_map(|end| title[at..end].parse().ok().filter(|place| is_named(place))).last()
    };
    let mut starts = starts;
    starts.find_map(longest)
}

/// The last of the names of places of which `text` is made: 保定市清苑区 is 清苑区. `None` where it is not
/// made of names.
pub fn innermost(text: &str) -> Option<PlacePath> {
    let (mut start, mut last) = (0, None);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let Some(suffix) = suffix(&text[at..]).filter(|_| at > start) else {
            at += c.len_utf8();
            continue;
        };
        let end = at + suffix.len();
        if ends_name(&text[start..at], suffix, &text[end..]) {
            last = Some(&text[start..end]);
            start = end;
        }
        at = end;
    }
    let name = last.filter(|_| start == text.len())?;
    let count = name.chars().count();
    let bare = name.strip_prefix("自治").is_some_and(|rung| suffix(rung) == Some(rung));
    let fits = !bare && count <= LONGEST && (count > 2 || !name.starts_with(|c| NO_STEMS.contains(c)));
    let place: PlacePath =
        if fits && name.chars().all(is_ideograph) { name.parse().ok()? } else { return None };
    (GAZETTEER.knows(&place) || is_formed(name)).then_some(place)
}

/// Whether a name that no gazetteer knows, of a town or a new district, is formed as one: 和市, 我向自治区, 黄山区区 and
/// 闫继红在保定市 are words.
fn is_formed(name: &str) -> bool {
    let Some(stem) = SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix)) else { return false };
    let known = |words: &str| words.parse().is_ok_and(|place: PlacePath| GAZETTEER.knows(&place));
    let holds_another = name.char_indices().skip(1).any(|(at, _)| known(&name[at..]))
        || stem.char_indices().any(|(at, _)| known(&stem[at..]));
    let worded = stem.starts_with(|c| NO_FIRST.contains(c)) || stem.contains(|c| NO_PART.contains(c));
    let shortest = if SUFFIXES.iter().any(|suffix| stem.ends_with(suffix)) { 3 } else { 2 };
    stem.chars().count() >= shortest && !worded && !holds_another
}

/// Whether a suffix with `stem` before it and `rest` after it ends a name: not 乡 in 新乡市, not 州 in 杭州湾.
fn ends_name(stem: &str, suffix: &str, rest: &str) -> bool {
    if rest.is_empty() {
        return true;
    }
    let doubled = suffix == "市" && rest.starts_with('市');
    let inside = !doubled && self::suffix(rest).is_some() || rest.starts_with('族');
    let known = suffix != "州" || stem.chars().count() > 1;
    !inside && known
}

/// The name of a place with which `text` ends, from behind a stop such as 在 or a comma.
pub fn at_end(text: &str) -> Option<PlacePath> {
    let mut start = text.len();
    for (count, (at, c)) in text.char_indices().rev().enumerate() {
        let sunshine = c == '日' && text[start..].starts_with('照');
        let stop = "在年月日表是".contains(c) && !sunshine;
        if count >= 2 * LONGEST || !is_ideograph(c) || stop {
            break;
        }
        start = at;
    }
    innermost(&text[start..]).or_else(|| innermost(text[start..].trim_start_matches("中国")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_name_is_taken() {
        for (text, expected) in [
            ("保定市清苑区", "清苑区"),
            ("河南省新乡市", "新乡市"),
            ("济南市市中区", "市中区"),
            ("浙江省杭州市", "杭州市"),
            ("内蒙古自治区锡林郭勒盟", "锡林郭勒盟"),
            ("阿坝州汶川县", "汶川县"),
            ("景德镇市", "景德镇市"),
            ("石狮市蚶江镇", "蚶江镇"),
            ("吉林省延边朝鲜族自治州", "延边朝鲜族自治州"),
            ("贵州省", "贵州省"),
            ("和县", "和县"),
            ("和田地区", "和田地区"),
            ("泉水县", "泉水县"),
            ("泉水县向阳镇", "向阳镇"),
        ] {
            assert_eq!(innermost(text).map(|place| place.to_string()).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn words_that_end_like_a_name_are_none() {
        for text in ["自治区", "自治州", "全省", "我市", "市", "高质量发展", "", "市人民", "建设现代化城市的"]
            .into_iter()
            .chain([
                "和市",
                "向市",
                "我向自治区",
                "黄山区区",
                "闫继红在保定市",
                "并在全县",
                "为城区",
                "向全市",
            ])
        {
            assert_eq!(innermost(text), None, "{text}");
        }
    }
}
