//! The title of a document, which often takes several lines, and the kind that it shows.

use super::line::Line;
use super::{name, scan};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::heading::Site;
use crate::vocabulary::kind::Kind;

/// A title is no longer than this many bytes.
pub const LONGEST: usize = 180;
/// A title takes at most this many lines.
const LINES: usize = 4;
/// With one of these a title ends, a note in parentheses aside.
const ENDS: [&str; 14] = [
    "报告",
    "公报",
    "总结",
    "计划",
    "要点",
    "说明",
    "方案",
    "草案",
    "情况",
    "情况表",
    "结果",
    "安排",
    "公开",
    "执行",
];
/// Where one of these stands, the line tells of a meeting, is a sentence or leads to a page.
const SPOKEN: [&str; 9] = ["会议上", "代表", "作政府工作报告", "。", "/", "届", "文件(", "··", "目录"];

/// The best of the lines, or of the lines broken in a title, that shows a kind.
pub fn title<'v>(lines: &[Line], vocabulary: &'v Vocabulary) -> Option<(String, &'v Kind)> {
    let mut best: Option<(Rank, String, &Kind)> = None;
    for from in 0..lines.len() {
        let mut joined = String::new();
        for line in lines[from..].iter().take(LINES) {
            // 关于 begins a title of its own.
            if !may_be_part(line, vocabulary) || !joined.is_empty() && line.plain.starts_with("关于") {
                break;
            }
            joined.push_str(bare(&line.plain));
            if joined.len() > LONGEST {
                break;
            }
            let whole = line_ends(line) || joined == bare(&lines[from].plain);
            let Some(kind) = shown(&joined, vocabulary).filter(|_| whole) else { continue };
            let labelled = lines[from].plain.contains("标题:");
            let rank = (!labelled, name::within(&joined).is_some(), joined.len());
            if best.as_ref().is_none_or(|(known, _, _)| *known < rank) {
                best = Some((rank, unmarked(&joined), kind));
            }
        }
    }
    best.map(|(_, title, kind)| (title, kind))
}

/// The document's own is better than the one a site labels, one that names a place is, then the longer one.
type Rank = (bool, bool, usize);

/// The kind that a title shows.
fn shown<'v>(title: &str, vocabulary: &'v Vocabulary) -> Option<&'v Kind> {
    vocabulary.kinds.titled(&without_years(title))
}

/// Whether a line may be a title or a part of one.
fn may_be_part(line: &Line, vocabulary: &Vocabulary) -> bool {
    let text = bare(&line.plain);
    let spoken = SPOKEN.iter().any(|word| text.contains(word));
    let furniture = vocabulary.headings.at_start(Site::Line, text).is_some()
        || text.contains([':', '>', '|', '•', '【', '】']) && line.plain == text;
    !spoken && !furniture && scan::rung(text).is_none() && line.len() <= LONGEST && !text.starts_with('表')
}

/// A line without the label that a site puts before its title.
fn bare(line: &str) -> &str {
    let line = line.rsplit_once("标题:").map_or(line, |(_, title)| title);
    // [1] leads to a note.
    let mark = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    mark.filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(line, |(_, title)| title)
}

/// A title without the marks around it: 《…报告》(摘要).
fn unmarked(title: &str) -> String {
    if title.starts_with('《') { title.replace(['《', '》'], "") } else { title.to_owned() }
}

/// Whether a title may end with a line.
fn line_ends(line: &Line) -> bool {
    ends(&line.plain)
}

fn ends(title: &str) -> bool {
    let mut rest = title;
    while let Some(open) = rest.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        rest = &rest[..open];
    }
    let rest = rest.trim_end_matches('》');
    ENDS.iter().any(|word| rest.ends_with(word))
}

/// A title without the years in it: 紫帽镇人民政府2022年工作报告 names its kind behind one.
pub fn without_years(title: &str) -> String {
    let mut bare = String::with_capacity(title.len());
    let mut at = 0;
    while let Some(c) = title[at..].chars().next() {
        if let Some((_, rest)) = scan::year(&title[at..]) {
            at = title.len() - rest.strip_prefix('度').unwrap_or(rest).len();
        } else {
            bare.push(c);
            at += c.len_utf8();
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn told(text: &str) -> Option<(String, String)> {
        let vocabulary = Vocabulary::load(None).unwrap();
        title(&lines(text, &vocabulary), &vocabulary).map(|(title, kind)| (title, kind.name.clone()))
    }

    #[test]
    fn a_title_may_take_several_lines() {
        for (text, wanted, kind) in [
            (
                "2025年泉水县国民经济和社会发展\n统计公报\n泉水县统计局",
                "2025年泉水县国民经济和社会发展统计公报",
                "统计公报",
            ),
            (
                "泉水县人大会议文件\n关于泉水县2025年县本级预算和\n县总预算执行情况与2026年县本级预算和\n县总预算草案的报告\n各位代表",
                "关于泉水县2025年县本级预算和县总预算执行情况与2026年县本级预算和县总预算草案的报告",
                "预算报告",
            ),
            ("政府工作报告\n泉水县县长 李某", "政府工作报告", "政府工作报告"),
        ] {
            assert_eq!(told(text), Some((wanted.to_owned(), kind.to_owned())), "{text}");
        }
        for none in
            ["一、预算执行情况\n收入增长5%。", "2月8日，财政局提交了预算报告。", "泉水春来早\n记者 李某"]
        {
            assert_eq!(told(none), None, "{none}");
        }
    }
}
