//! Rows beside those of the table: a note under it, a heading within it, a sum of the rows above; and cells outside its columns.

use super::BadRow;
use super::sheet::Row;
use crate::message;
use crate::vocabulary::canonical::narrow;
use crate::vocabulary::table::squeezed;
use crate::vocabulary::{Message, canonical};

/// Words of a sum of rows.
const SUMS: [&str; 5] = ["合计", "小计", "总计", "共计", "累计"];

/// What may stand before such a word: 全年合计.
const WHOLE: [&str; 12] =
    ["", "全年", "全县", "全市", "全区", "全省", "全镇", "本年", "本月", "本页", "以上", "年度"];

/// Why a row states nothing: a note under the table, a heading within it, a sum of the rows above.
pub(super) fn beside_the_table(row: &Row<'_>) -> Option<Message> {
    if row.is_example() {
        return Some(message!("row-example"));
    }
    let (numbered, filled): (Vec<_>, Vec<_>) = row.filled().partition(|(at, _)| row.head.aside.contains(at));
    if let ([], [(_, only), ..]) | ([(_, only)], []) = (&filled[..], &numbered[..]) {
        return Some(message!("row-set-aside", words = canonical::beginning(only)));
    }
    let words: Vec<&str> = numbered.iter().chain(&filled).map(|(_, cell)| *cell).collect();
    if words.len() > 1 && words.iter().all(|cell| is_signature(cell)) {
        return Some(message!("row-signed", words = canonical::beginning(&words.join(" "))));
    }
    let named = ["indicator", "place", "role"].map(|code| row.get(code));
    let sum = named.into_iter().chain(numbered.iter().map(|(_, cell)| *cell)).find(|cell| is_sum(cell));
    sum.map(|words| message!("row-sum", words = canonical::beginning(words)))
}

fn is_sum(cell: &str) -> bool {
    let words = squeezed(cell);
    let words = words.trim_end_matches(':');
    SUMS.iter().any(|sum| words.strip_suffix(sum).is_some_and(|whole| WHOLE.contains(&whole)))
}

/// 填表人：王五, and the blank beside 审核人：.
fn is_signature(cell: &str) -> bool {
    const LONGEST: usize = 8;
    let words = squeezed(cell);
    let label = words.split_once(':').map(|(label, _)| label.chars());
    label.is_some_and(|label| label.clone().count() <= LONGEST && !label.clone().any(char::is_numeric))
}

/// A name without the number that it has in a list: 1.税收收入, （二）用电量.
pub(super) fn unnumbered(name: &str) -> &str {
    let counts = |c: char| narrow(c).is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let bracketed = name.strip_prefix(['（', '(']);
    let from = bracketed.unwrap_or(name);
    let after = from.trim_start_matches(counts);
    let ends: &[char] = if bracketed.is_some() { &['）', ')'] } else { &['.', '．', '、'] };
    let numbered = after.len() < from.len();
    match after.strip_prefix(ends).map(str::trim_start).filter(|_| numbered) {
        Some(rest) if !rest.starts_with(|c: char| narrow(c).is_ascii_digit()) && !rest.is_empty() => rest,
        Some(_) | None => name,
    }
}

/// A cell that says something under no heading.
pub(super) fn without_heading(row: &Row<'_>) -> Option<BadRow> {
    let bare = |at: &usize| row.head.printed[*at].is_empty() && !row.at(*at).is_empty();
    let at = row.head.notes.iter().copied().find(bare)?;
    let given = canonical::beginning(row.at(at));
    Some(row.whole(message!("cell-no-heading", column = at + 1, given = given)))
}
