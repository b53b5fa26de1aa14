//! News of what will be: a page without a heading that says so sentence after sentence.

use super::line::is_stop;
use crate::vocabulary::signs::split_after;

/// A sentence speaks of what will be where the second of these follows the first: 今年泉水县将…….
const THIS_YEAR: &str = "今年";
const WILL: &str = "将";
/// A page that says one of these also tells what has been, and no result may become a target.
const BEFORE: [&str; 7] = ["去年", "同比", "比上年", "较上年", "已完成", "一年来", "过去一年"];
/// So many sentences must.
const OFTEN: usize = 2;

/// Whether a text tells what will be done this year, and nothing of what was done.
pub fn looks_ahead(text: &str) -> bool {
    let ahead =
        |sentence: &&str| sentence.split_once(THIS_YEAR).is_some_and(|(_, behind)| behind.contains(WILL));
    !BEFORE.iter().any(|word| text.contains(word))
        && split_after(text, is_stop).filter(ahead).nth(OFTEN - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_be_is_said_more_than_once() {
        assert!(looks_ahead("今年泉水县将抓好项目。修路8公里。在农业方面，今年将建设粮仓5座。"));
        for told in ["今年修路8公里。", "今年将修路8公里。去年修了5公里。", "将来会更好。将修路。"]
            .into_iter()
            .chain([
                "去年修路5公里。今年将修路8公里。今年还将建设粮仓5座。",
                "收入同比增长5%。今年将修路。今年还将修桥。",
            ])
        {
            assert!(!looks_ahead(told), "{told}");
        }
    }
}
