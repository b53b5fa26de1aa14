//! Headers, footers and page numbers: what stands at the edge of page after page and is no text.

use super::lines::Line;
use crate::document::layout::is_blank;
use crate::vocabulary::signs::is_ideograph;
use std::collections::HashMap;

/// How many lines at the top and at the bottom of a page can be furniture.
const EDGE: usize = 2;

/// The pages without theirs.
pub(super) fn without(pages: Vec<Vec<Line>>) -> Vec<Vec<Line>> {
    let mut seen: HashMap<(String, i32), usize> = HashMap::new();
    for page in &pages {
        for line in edges(page) {
            *seen.entry(key(line)).or_default() += 1;
        }
    }
    let written = pages.iter().filter(|page| !page.is_empty()).count();
    // Left and right pages may have headers of their own, so two fifths are enough.
    let often = (written * 2).div_ceil(5).max(2);
    let furniture = |line: &Line, outermost: bool| {
        // Neither sentences nor rows of figures, however alike from page to page.
        let text = line.text.contains(['，', '。', '；', '%', '％'])
            || line.text.contains('\t') && line.text.contains('.');
        let repeats = !text && seen.get(&key(line)).is_some_and(|count| *count >= often);
        repeats && !key(line).0.is_empty() || outermost && is_page_number(&line.text)
    };
    // From the edge inward, and only as far as it repeats.
    let count = |lines: &mut dyn Iterator<Item = &Line>| {
        lines.take(EDGE).enumerate().take_while(|(at, line)| furniture(line, *at == 0)).count()
    };
    pages
        .into_iter()
        .map(|mut page| {
            let bottom = count(&mut page.iter().rev());
            page.truncate(page.len() - bottom);
            let top = count(&mut page.iter());
            page.split_off(top)
        })
        .collect()
}

fn edges(page: &[Line]) -> impl Iterator<Item = &Line> {
    page.iter().enumerate().filter(|(at, _)| *at < EDGE || at + EDGE >= page.len()).map(|(_, line)| line)
}

/// The same words, whatever the number in them, at the same height.
fn key(line: &Line) -> (String, i32) {
    let words = line.text.chars().filter(|sign| !sign.is_numeric() && !is_blank(*sign)).collect();
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and a height is a few hundred")]
    let height = (line.y / 4.0).round() as i32;
    (words, height)
}

/// `12`, `— 12 —`, `第12页 共30页`, `3/20`, `xii`.
pub(super) fn is_page_number(text: &str) -> bool {
    let dash = |sign: char| "-–—―－_·•~～|/第页共Pp.".contains(sign);
    let mut digits = 0;
    let all = text.chars().all(|sign| {
        digits += usize::from(sign.is_ascii_digit() || ('０'..='９').contains(&sign));
        sign.is_numeric() && !is_ideograph(sign) || dash(sign) || is_blank(sign)
    });
    all && (1..=8).contains(&digits) && text.matches('.').count() == 0
}

#[cfg(test)]
mod tests {
    use super::is_page_number;

    #[test]
    fn page_numbers_are_told_from_figures() {
        for number in ["12", "— 12 —", "第3页 共20页", "3/20", "- 7 -", "１２"] {
            assert!(is_page_number(number), "{number}");
        }
        for text in ["7.6", "三", "12亿元", "——", "第三页"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
