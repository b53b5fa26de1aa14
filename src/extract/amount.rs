//! A number with its unit, as one token: 1.2万亩, 4.5%—5%, 30余亩, 第11位, 前三, 近八成.

use super::chinese::{about, chinese};
use super::date::dash;
use super::fraction::with_own_unit;
use super::money::yuan_and_jiao;
use super::number::{Numeral, arabic, begins, either, negated, overlong};
use super::scan::Scanner;
use super::token::{Amount, Break, Kind, Token};
use super::unit::FoundUnit;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::signs::is_ideograph;
use crate::vocabulary::{Comparator, Span};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Takes an amount at `at`, or keeps a number that is part of a name as words; `at` where no number stands.
pub fn step(scan: &mut Scanner<'_, '_>, at: usize, c: char) -> usize {
    if !begins(c) {
        return at;
    }
    let rest = scan.rest(at);
    if c == '第' {
        return ordinal(scan, at);
    }
    if scan.after_cue(Effect::Top)
        && let Some(end) = top(scan, at)
    {
        return end;
    }
    let before = scan.before(at);
    let digits = arabic(rest);
    if digits.is_none()
        && let long = overlong(rest)
        && long > 0
    {
        return scan.keep(at, at + long);
    }
    if let Some(number) = &digits
        && scan.last().is_none_or(|last| last.cue().is_none())
        && before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '/'))
    {
        return scan.keep(at, at + number.len);
    }
    if before == Some('每') {
        let len = either(rest).map_or(0, |number| number.len);
        let unit = scan.lexicon.unit(scan.rest(at + len)).filter(|_| len > 0).map_or(0, |found| found.len);
        return if len > 0 { scan.keep(at, at + len + unit) } else { at };
    }
    if let Some(number) = with_own_unit(rest).or_else(|| yuan_and_jiao(rest)) {
        return own_unit(scan, at, &number);
    }
    let minus =
        rest.strip_prefix(['-', '−', '－', '负']).and_then(arabic).filter(|_| negative_may_stand(scan, at));
    if let Some(number) = minus {
        let sign = c.len_utf8();
        let number = Numeral { value: negated(number.value), len: number.len + sign, ..number };
        return measured(scan, at, &number);
    }
    if let Some(number) = digits {
        return measured(scan, at, &number);
    }
    if let Some((high, low)) = about(rest)
        && let Some(found) = scan.lexicon.unit(scan.rest(at + low.len))
    {
        let stop = at + low.len + found.len;
        return finish(scan, at, &low, Some(high), stop, plain(found.unit));
    }
    if let Some(number) = chinese(rest) {
        return numeral(scan, at, &number);
    }
    bare_scale(scan, at)
}

fn negative_may_stand(scan: &Scanner<'_, '_>, at: usize) -> bool {
    signs_a_rate(scan, at)
        || scan.last().is_none_or(|last| last.cue().is_some())
            && scan.before(at).is_none_or(|c| c.is_whitespace() || scan.last().is_some())
}

/// 自然增长率-0.57‰, 自然增长率（-0.57‰）: after a name or at the start of a clause, a dash before a rate is a minus.
fn signs_a_rate(scan: &Scanner<'_, '_>, at: usize) -> bool {
    let rest = scan.rest(at);
    let named = scan.before(at).is_some_and(|c| is_ideograph(c) || Break::of(c).is_some());
    let number = rest.strip_prefix(['-', '−', '－']).and_then(arabic);
    let behind =
        number.and_then(|number| rest.chars().next().and_then(|c| rest.get(c.len_utf8() + number.len..)));
    named && behind.is_some_and(|behind| behind.starts_with(['%', '％', '‰']))
}

/// 第11位 and 全国第一 are places in an order; 第十四届 is a name.
fn ordinal(scan: &mut Scanner<'_, '_>, at: usize) -> usize {
    let start = at + '第'.len_utf8();
    let Some(number) = either(scan.rest(start)) else { return at };
    let end = start + number.len;
    let rest = scan.rest(end);
    let unit = ["位次", "位", "名"].iter().find(|unit| rest.starts_with(**unit)).map_or(0, |unit| unit.len());
    let ends = rest.chars().next().is_none_or(|c| Break::of(c).is_some());
    if unit > 0 || ends { place_in_order(scan, start, &number, end + unit, None) } else { scan.keep(at, end) }
}

/// 前三, 前10名: at most that place.
fn top(scan: &mut Scanner<'_, '_>, at: usize) -> Option<usize> {
    let number = either(scan.rest(at))?;
    let end = at + number.len;
    let rest = scan.rest(end);
    let unit = ["位", "名", "强", "列", "行列"]
        .iter()
        .find(|unit| rest.starts_with(**unit))
        .map_or(0, |unit| unit.len());
    let ends = scan.rest(end + unit).chars().next().is_none_or(|c| Break::of(c).is_some());
    ends.then(|| place_in_order(scan, at, &number, end + unit, Some(Comparator::Le)))
}

fn place_in_order(
    scan: &mut Scanner<'_, '_>,
    start: usize,
    number: &Numeral,
    end: usize,
    bound: Option<Comparator>,
) -> usize {
    if scan.rest(start - '第'.len_utf8().min(start)).starts_with('第') {
        scan.close_words(start - '第'.len_utf8());
    }
    let found = Found { unit: Cow::Borrowed("位"), ordinal: true, bound, bound_words: String::new() };
    finish(scan, start, number, None, end, found)
}

struct Found<'t> {
    unit: Cow<'t, str>,
    ordinal: bool,
    bound: Option<Comparator>,
    bound_words: String,
}

fn plain(unit: Cow<'_, str>) -> Found<'_> {
    Found { unit, ordinal: false, bound: None, bound_words: String::new() }
}

fn own_unit(scan: &mut Scanner<'_, '_>, at: usize, number: &Numeral) -> usize {
    let bound = number.rounded.then_some(Comparator::Approx);
    let found = Found { bound, ..plain(number.unit.unwrap_or("").into()) };
    finish(scan, at, number, None, at + number.len, found)
}

/// A number in digits: with a unit, as a range, as a part of a name (5G, 2.4:1), or bare.
fn measured(scan: &mut Scanner<'_, '_>, at: usize, number: &Numeral) -> usize {
    let end = at + number.len;
    let (gap, rest) = spaced(scan, end);
    let unit = scan.lexicon.unit(rest);
    if let Some(end) = range(scan, at, number, unit.as_ref().filter(|_| gap == 0)) {
        return end;
    }
    if let Some(found) = unit {
        let inner = found.inner.map(|cue| scan.lexicon.cue(cue).word.clone());
        let bound = inner.as_ref().map(|_| Comparator::Gt);
        let amount = Found { bound, bound_words: inner.unwrap_or_default(), ..plain(found.unit) };
        return finish(scan, at, number, None, end + gap + found.len, amount);
    }
    let mut ahead = rest.chars();
    let (next, beyond) = (ahead.next(), ahead.next());
    if next.is_some_and(|c| c.is_ascii_alphabetic()) {
        return scan.keep(at, end);
    }
    if next.is_some_and(|c| matches!(c, ':' | '：' | '∶')) && beyond.is_some_and(|c| c.is_ascii_digit()) {
        return scan.keep(at, end + 1);
    }
    finish(scan, at, number, None, end, plain(Cow::Borrowed("")))
}

/// A range whose low end has the unit `first`, or none: 4.5%—5%, 30—40个.
fn range(
    scan: &mut Scanner<'_, '_>,
    at: usize,
    low: &Numeral,
    first: Option<&FoundUnit<'_>>,
) -> Option<usize> {
    let middle = at + low.len + first.map_or(0, |found| found.len);
    let (gap, rest) = spaced(scan, middle);
    let dash = dash(rest)?;
    let (more, rest) = spaced(scan, middle + gap + dash);
    let start = middle + gap + dash + more;
    let high = arabic(rest)?;
    let (space, rest) = spaced(scan, start + high.len);
    let second = scan.lexicon.unit(rest)?;
    let told = match first {
        Some(first) if first.unit != second.unit => {
            scan.lexicon.in_unit(low.value, &first.unit, &second.unit)?
        }
        Some(_) | None => low.value,
    };
    (told < high.value).then(|| {
        let stop = start + high.len + space + second.len;
        let end = start + high.len;
        let low = Numeral { value: told, ..low.clone() };
        finish_at(scan, (at, end), &low, Some(high.value), stop, plain(second.unit))
    })
}

fn spaced<'a>(scan: &Scanner<'a, '_>, at: usize) -> (usize, &'a str) {
    let rest = scan.rest(at);
    let trimmed = rest.trim_start_matches([' ', '\t', '\u{3000}', '\u{A0}']);
    (rest.len() - trimmed.len(), trimmed)
}

/// A number in characters is one only before a unit: 两个, 百余名, 超千亿元.
fn numeral(scan: &mut Scanner<'_, '_>, at: usize, number: &Numeral) -> usize {
    let end = at + number.len;
    match scan.lexicon.unit(scan.rest(end)) {
        Some(found)
            if !(found.len == '万'.len_utf8() && found.unit.ends_with(['万', '亿']))
                || reached(scan, end + found.len) =>
        {
            let inner = found.inner.map(|cue| scan.lexicon.cue(cue).word.clone());
            let bound = inner.as_ref().map(|_| Comparator::Gt);
            let amount = Found { bound, bound_words: inner.unwrap_or_default(), ..plain(found.unit) };
            // 超万场: the scale itself is the number to point at.
            let scale = if number.len == 0 { '万'.len_utf8() } else { 0 };
            finish_at(scan, (at, end + scale), number, None, end + found.len, amount)
        }
        Some(_) | None => scan.keep(at, end),
    }
}

/// 迈上千亿台阶, 突破百亿: what a figure comes up to needs no measure word.
fn reached(scan: &Scanner<'_, '_>, end: usize) -> bool {
    let ends = scan.rest(end).chars().next().is_none_or(|c| Break::of(c).is_some());
    scan.after_cue(Effect::Gt) && (ends || !scan.after(end).0.is_empty())
}

/// 超万人, 近亿元: a scale alone is a number only behind a word that binds it.
fn bare_scale(scan: &mut Scanner<'_, '_>, at: usize) -> usize {
    if !scan.rest(at).starts_with(['万', '亿']) {
        return at;
    }
    let bound = [Effect::Gt, Effect::Approx, Effect::Lt, Effect::Ge, Effect::Le];
    let surplus = scan.lexicon.unit(scan.rest(at)).filter(|found| found.inner.is_some());
    if surplus.is_none() && !bound.iter().any(|effect| scan.after_cue(*effect)) {
        return at;
    }
    let one = Numeral { value: Decimal::ONE, len: 0, unit: None, rounded: false };
    numeral(scan, at, &one)
}

fn finish<'a>(
    scan: &mut Scanner<'a, '_>,
    at: usize,
    number: &Numeral,
    high: Option<Decimal>,
    stop: usize,
    found: Found<'a>,
) -> usize {
    finish_at(scan, (at, at + number.len), number, high, stop, found)
}

fn finish_at<'a>(
    scan: &mut Scanner<'a, '_>,
    (start, end): (usize, usize),
    number: &Numeral,
    high: Option<Decimal>,
    stop: usize,
    found: Found<'a>,
) -> usize {
    let (after, stop) = scan.after(stop);
    scan.close_words(start);
    let bare = found.unit.is_empty();
    let amount = Amount {
        value: number.value,
        high,
        unit: found.unit,
        ordinal: found.ordinal,
        bound: found.bound,
        bound_words: found.bound_words,
        after,
    };
    let kind = if bare { Kind::Bare(amount) } else { Kind::Amount(amount) };
    let number = Span { start, end: end.max(start) };
    scan.tokens.push(Token { kind, span: Span { start, end: stop }, number });
    stop
}
