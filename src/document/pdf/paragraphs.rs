//! Lines of a page → paragraphs: a line that breaks only because the page ends there goes on in the next.

use super::lines::Line;
use crate::document::layout::is_wide;

/// The margins between which paragraphs run, in points.
#[derive(Debug, Clone, Copy)]
struct Margins {
    left: f32,
    right: f32,
    /// Whether paragraphs begin with an indent.
    indents: bool,
}

/// How many lines are studied to find the margins.
const STUDIED: usize = 1_000;

/// The paragraphs, each a line of text.
pub(super) fn paragraphs(pages: Vec<Vec<Line>>) -> Vec<String> {
    let lines: Vec<Line> = pages.into_iter().flatten().collect();
    let whole = margins(&lines);
    let mut texts: Vec<String> = Vec::new();
    let mut previous: Option<(&Line, Margins)> = None;
    for page in lines.chunk_by(|a, b| a.page == b.page) {
        let own = if page.len() >= 6 { Margins { indents: whole.indents, ..margins(page) } } else { whole };
        for line in page {
            match (previous, texts.last_mut()) {
                (Some((before, margins)), Some(text)) if goes_on(before, line, margins, own) => {
                    text.push_str(seam(before, line));
                    text.push_str(&line.text);
                }
                _ => texts.push(line.text.clone()),
            }
            previous = Some((line, own));
        }
    }
    texts
}

/// The lines more than three fifths as long as the longest of those shorter than a limit.
fn longest(lines: &[Line], limit: f32) -> Vec<&Line> {
    let length = |line: &Line| line.right - line.left;
    let shorter = || lines.iter().filter(|line| length(line) < limit);
    let most = shorter().map(length).fold(0.0, f32::max);
    shorter().filter(|line| length(line) > 0.6 * most).take(STUDIED).collect()
}

/// The left margin is where most long lines begin; the right one where the longest end, but for the few
/// that hang out.
fn margins(lines: &[Line]) -> Margins {
    let mut long = longest(lines, f32::MAX);
    // Above columns a heading is longer than their lines.
    if long.len() * 20 < lines.len() {
        long = longest(lines, long.iter().map(|line| line.right - line.left).fold(f32::MAX, f32::min));
    }
    let near = |left: f32| long.iter().filter(|line| (line.left - left).abs() < 0.5 * line.size).count();
    let (mut left, mut most) = (0.0, 0);
    for line in &long {
        let count = near(line.left);
        if count > most || count == most && line.left < left {
            (left, most) = (line.left, count);
        }
    }
    // Where paragraphs of two lines prevail, as many lines begin indented as not.
    for line in &long {
        let step = (left - line.left) / line.size;
        if (1.5..2.6).contains(&step) && near(line.left) * 4 >= most {
            (left, most) = (line.left, near(line.left));
        }
    }
    let mut ends: Vec<f32> = long.iter().map(|line| line.right).collect();
    ends.sort_by(f32::total_cmp);
    let right = ends.get(ends.len() * 9 / 10).copied().unwrap_or(0.0);
    let indented = lines.iter().filter(|line| (1.5..2.6).contains(&((line.left - left) / line.size))).count();
    Margins { left, right, indents: indented * 20 >= lines.len() }
}

fn goes_on(before: &Line, line: &Line, above: Margins, here: Margins) -> bool {
    let size = before.size.max(line.size);
    let alike = before.size.min(line.size) > 0.85 * size;
    let cells = before.text.contains('\t') || line.text.contains('\t');
    let indented = line.left > here.left + 1.0 * line.size;
    let far = before.page == line.page
        && (before.y - line.y > 3.2 * size || line.y > before.y + 0.5 * size && !alike);
    // A table of contents leads from each heading to its page.
    let leads = ["……", "....", "····", "．．．"].iter().any(|dots| before.text.contains(dots));
    if !alike || cells || indented || far || leads {
        return false;
    }
    let last = before.text.chars().next_back().unwrap_or(' ');
    let ended = "。！？!?".contains(last);
    if ended && (!above.indents || begins_section(&line.text)) {
        return false;
    }
    let short = above.right - before.right;
    if "；：;:".contains(last) || ended {
        return short < 1.2 * size;
    }
    let begins_at_margin = before.left - above.left < 2.6 * before.size;
    short < 3.2 * size
        || begins_at_margin && short < 0.4 * (above.right - above.left) && !begins_section(&line.text)
}

/// `一、`, `（二）`, `第三章`, `1.`: never the middle of a sentence when it begins a line after a full stop.
fn begins_section(text: &str) -> bool {
    let numeral = |sign: char| "一二三四五六七八九十".contains(sign);
    let rest = text.trim_start_matches(['（', '(', '第']);
    let after = rest.trim_start_matches(|sign| numeral(sign) || sign.is_ascii_digit());
    after.len() < rest.len() && after.starts_with(['、', '）', ')', '.', '．', '章', '节', '部', '条'])
}

/// A space between two words, nothing between hanzi or within a figure.
fn seam(before: &Line, line: &Line) -> &'static str {
    let last = before.text.chars().next_back().unwrap_or(' ');
    let first = line.text.chars().next().unwrap_or(' ');
    let words = last.is_ascii_alphabetic() && first.is_ascii_alphabetic();
    if words || before.open && !is_wide(last) && !is_wide(first) { " " } else { "" }
}
