//! Crops, of which a list names the area in full and the yields by their heads: 粮食播种面积、单产、总产.

use std::borrow::Cow;

/// The area that a crop stands on, the longest first.
const AREAS: [&str; 3] = ["种植面积", "播种面积", "面积"];
/// What the area yields, the longest first.
const YIELDS: [&str; 4] = ["总产量", "产量", "总产", "单产"];
/// The longest name of a crop, in characters.
const LONGEST_CROP: usize = 8;

/// 粮食产量 of 产量 after 粮食种植面积, 粮食总产 of 总产 after 粮食面积、单产、总产均创新高.
pub fn yield_of(head: &str, earlier: &str) -> Option<String> {
    let crop = crop_of(earlier).filter(|_| YIELDS.contains(&head))?;
    Some(format!("{crop}{head}"))
}

/// Words in which each yield of a list has its crop: 粮食播种面积、粮食单产、粮食总产.
pub fn with_crops(words: &str) -> Cow<'_, str> {
    if !YIELDS.iter().any(|head| words.contains(&format!("、{head}"))) {
        return Cow::Borrowed(words);
    }
    let mut full = String::with_capacity(words.len());
    let mut crop = None;
    for (at, part) in words.split('、').enumerate() {
        if at > 0 {
            full.push('、');
        }
        let heads = YIELDS.iter().any(|head| part.starts_with(head));
        full.push_str(crop.filter(|_| heads).unwrap_or(""));
        full.push_str(part);
        // The list ends with its clause.
        let last = part.rsplit(ENDS).next().unwrap_or(part);
        crop = crop_of(last).or(crop.filter(|_| last.len() == part.len()));
    }
    Cow::Owned(full)
}

const ENDS: [char; 4] = ['，', ',', '；', '。'];

/// The crop whose area a clause names.
fn crop_of(clause: &str) -> Option<&str> {
    let (crop, _) = AREAS.iter().find_map(|area| clause.split_once(area))?;
    (!crop.is_empty() && crop.chars().count() <= LONGEST_CROP).then_some(crop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yield_is_of_the_crop_whose_area_was_named() {
        for (words, full) in [
            ("粮食播种面积、单产、总产连续六年增长", "粮食播种面积、粮食单产、粮食总产连续六年增长"),
            ("制种面积第一，油菜面积、总产量双增", "制种面积第一，油菜面积、油菜总产量双增"),
            ("油菜种植面积达2万亩、总产量3000吨", "油菜种植面积达2万亩、油菜总产量3000吨"),
            ("粮食面积稳定，单产、总产提高", "粮食面积稳定，单产、总产提高"),
            ("粮食面积、质量双升，产值、产量居前", "粮食面积、质量双升，产值、产量居前"),
        ] {
            assert_eq!(with_crops(words), full);
        }
    }
}
