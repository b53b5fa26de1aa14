//! Note marks: signs that send the reader to a footnote or a glossary and belong to no sentence, as in 生产总值²,
//! 河长制[4], 县级联动（注2）, 双百工程②. What stays are exponents: m², 平方 written as 公里², ×10⁴.

use super::Span;
use super::signs::signs;

/// What pairs of brackets note marks stand in.
const BRACKETS: [(char, char); 4] = [('[', ']'), ('［', '］'), ('〔', '〕'), ('【', '】')];
/// Brackets that also hold much else: only with 注 is it a note mark.
const PARENTHESES: [(char, char); 2] = [('（', '）'), ('(', ')')];
/// A note has no more digits; 〔2024〕12号 is the number of a decree.
const DIGITS: usize = 3;
/// Prefixes of the metre that are squared and cubed.
const PREFIXES: &str = "kcdmhμn";

/// The note marks of a sentence, in order.
pub fn note_marks(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut circled: Vec<(Span, bool)> = Vec::new();
    let mut end = 0;
    for (at, sign) in signs(text).filter(|(_, sign)| begins(*sign)) {
        if at < end {
            continue;
        }
        let (before, rest) = text.split_at(at);
        if is_circled(sign) {
            end = at + sign.len_utf8();
            circled.push((Span { start: at, end }, begins_item(before)));
            continue;
        }
        let len = if superscript(sign).is_some() { raised_mark(before, rest) } else { bracketed(rest) };
        if let Some(len) = len {
            end = at + len;
            found.push(Span { start: at, end });
        }
    }
    // ①…；②… is a list, and its numerals are no notes.
    if !circled.iter().any(|(_, item)| *item) {
        found.extend(circled.into_iter().map(|(span, _)| span));
        found.sort_unstable();
    }
    found
}

/// What is left of a run printed above the line, after the words before it: nothing of a note mark, an exponent in
/// raised digits, and other words as they are.
pub fn raised(before: &str, words: &str) -> String {
    let run = words.trim();
    let digits: String = run.chars().filter_map(digit).collect();
    let all = run.chars().count();
    if all > 0 && digits.chars().count() == all {
        return if is_exponent(before, &digits) {
            digits.chars().filter_map(raise).collect()
        } else {
            String::new()
        };
    }
    if let Some(power) =
        run.strip_prefix(['-', '−', '－']).filter(|_| before.ends_with("10") || before.ends_with("１０"))
    {
        return std::iter::once('⁻').chain(power.chars().filter_map(digit).filter_map(raise)).collect();
    }
    let signs = "[]［］〔〕【】()（）注见*＊※†‡,，、-–—:： ";
    let mark = |sign: char| digit(sign).is_some() || is_circled(sign) || signs.contains(sign);
    let negative = run.starts_with(['-', '−', '－']);
    if all > 0 && !negative && run.chars().all(mark) { String::new() } else { words.to_owned() }
}

/// Whether a note mark may begin with the sign.
#[inline]
fn begins(sign: char) -> bool {
    matches!(sign, '[' | '(' | '［' | '〔' | '【' | '（' | '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '①'..='⑳' | '❶'..='❿')
}

/// ① to ⑳, ❶ to ❿.
fn is_circled(sign: char) -> bool {
    matches!(sign, '①'..='⑳' | '❶'..='❿')
}

/// Whether what follows begins a clause, so that ① heads an item of a list.
fn begins_item(before: &str) -> bool {
    let last = before.trim_end().chars().next_back();
    last.is_none_or(|sign| "，,；;：:。！!？?、—（(".contains(sign)) || before.ends_with(char::is_whitespace)
}

/// The bytes of `[2]`, `［2］`, `〔注2〕`, `（注②）` at the head of a text.
fn bracketed(text: &str) -> Option<usize> {
    let open = text.chars().next()?;
    let pair = |pairs: &[(char, char)]| pairs.iter().find(|pair| pair.0 == open).map(|pair| pair.1);
    let (close, named) =
        pair(&BRACKETS).map(|close| (close, false)).or(pair(&PARENTHESES).map(|close| (close, true)))?;
    let inner = &text[open.len_utf8()..];
    let inner = &inner[..inner.find(close)?];
    let bare = inner.trim().trim_start_matches('见').trim_start_matches("注释").trim_start_matches('注');
    let number = bare.trim_start_matches([':', '：', ' ']);
    let digits = number.chars().count();
    let counted = (1..=DIGITS).contains(&digits) && number.chars().all(|sign| digit(sign).is_some());
    let one = digits == 1 && number.starts_with(is_circled);
    let is_mark = (counted || one) && (!named || inner.contains('注'));
    is_mark.then_some(open.len_utf8() + inner.len() + close.len_utf8())
}

/// The bytes of the raised digits at the head of a text, where they are neither an exponent nor a charge (Ca²⁺).
fn raised_mark(before: &str, text: &str) -> Option<usize> {
    let digits: String = text.chars().map_while(superscript).collect();
    let len: usize = text.chars().take(digits.chars().count()).map(char::len_utf8).sum();
    let charged = text[len..].starts_with(['⁺', '⁻']) || before.ends_with('⁻');
    (!charged && !is_exponent(before, &digits)).then_some(len)
}

/// Whether digits raised after these words are an exponent: m², μg/m³, 公里², ×10⁴; not 平方米², 增长5%², GDP².
fn is_exponent(before: &str, digits: &str) -> bool {
    if let Some(base) = ["10", "１０"].iter().find_map(|ten| before.strip_suffix(ten)) {
        return !base.ends_with(|sign: char| digit(sign).is_some() || ".,，．".contains(sign));
    }
    if !matches!(digits, "2" | "3") {
        return false;
    }
    if let Some(scale) = before.strip_suffix('m') {
        let head = scale.strip_suffix(|sign| PREFIXES.contains(sign)).unwrap_or(scale);
        return !head.ends_with(|sign: char| sign.is_ascii_alphabetic());
    }
    let length = before.strip_suffix('米').or_else(|| before.strip_suffix("公里"));
    length.is_some_and(|head| !head.ends_with("平方") && !head.ends_with("立方"))
}

/// The digit that a sign is, in whatever form.
fn digit(sign: char) -> Option<char> {
    match sign {
        '0'..='9' => Some(sign),
        '０'..='９' => char::from_u32(u32::from(sign) - 0xFEE0),
        _ => superscript(sign),
    }
}

/// The digit that a raised sign is.
fn superscript(sign: char) -> Option<char> {
    let digit = RAISED.iter().position(|raised| *raised == sign)?;
    char::from_digit(u32::try_from(digit).ok()?, 10)
}

fn raise(digit: char) -> Option<char> {
    RAISED.get(usize::try_from(digit.to_digit(10)?).ok()?).copied()
}

/// By the digits they are.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str) -> String {
        let mut words = text.to_owned();
        for Span { start, end } in note_marks(text).into_iter().rev() {
            words.replace_range(start..end, "");
        }
        words
    }

    #[test]
    fn note_marks_are_found_in_every_form() {
        for (text, words) in [
            ("生产总值²增长5%³。", "生产总值增长5%。"),
            ("四好农村路”[4]42公里", "四好农村路”42公里"),
            ("双百工程［12］、河长制〔3〕【4】", "双百工程、河长制"),
            ("增加值（注2）增长8%(见注：3)〔注①〕", "增加值增长8%"),
            ("增加值②增长8%，投资③增长9%", "增加值增长8%，投资增长9%"),
            ("绿化面积5平方米²", "绿化面积5平方米"),
            ("GDP²与PM2.5³", "GDP与PM2.5"),
            ("新增就业²³5万人", "新增就业5万人"),
        ] {
            assert_eq!(without(text), words);
        }
    }

    #[test]
    fn what_looks_like_a_note_mark_and_is_none_stays() {
        for text in [
            "建成厂房3万m²、5km²、8公里²，浓度为35μg/m³",
            "库容1.2×10⁴立方米",
            "含Ca²⁺",
            "国发〔2024〕12号",
            "重点是：①新建公园3个；②改造道路5公里。",
            "（1）新建公园3个，（二）改造",
            "（注重实效）[含个体户]",
            "[5%，6%]",
            "CO₂和PM2.5",
        ] {
            assert_eq!(without(text), text);
        }
    }

    #[test]
    fn of_a_raised_run_only_exponents_and_words_stay() {
        for (before, run, left) in [
            ("生产总值", "2", ""),
            ("生产总值", "[12]", ""),
            ("生产总值", "注1", ""),
            ("增长5%", "1,2", ""),
            ("工作报告", "*", ""),
            ("3万m", "2", "²"),
            ("35μg/m", "3", "³"),
            ("PM", "2", ""),
            ("1.2×10", "4", "⁴"),
            ("新建公园110", "2", ""),
            ("10", "-3", "⁻³"),
            ("品牌", "TM", "TM"),
        ] {
            assert_eq!(raised(before, run), left, "{before}{run}");
        }
    }
}
