//! Numbers of a running text that count nothing: parts of names and sayings, lengths of time, sizes of a thing.
//! They become words again before the text is gathered into figures.

use super::chinese::about;
use super::date::When;
use super::lead::{BINDING, MOVEMENT};
use super::lexicon::Lexicon;
use super::number;
use super::rules::Rule;
use super::token::{Amount, Break, Kind, Token};
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::numbers::Aside;
use crate::vocabulary::signs::signs;
use crate::vocabulary::unit::COUNT;
use crate::vocabulary::{Span, Vocabulary, Year};

/// Turns the numbers that count nothing into words, and says which and why.
pub fn set_aside(
    text: &str,
    tokens: &mut [Token<'_>],
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
) -> Vec<(usize, Aside)> {
    let mut reasons = Vec::new();
    let quoted = if tokens.iter().any(Token::is_number) { quoted(text) } else { return reasons };
    for at in 0..tokens.len() {
        let (before, rest) = tokens.split_at(at);
        let (Some(token), next) = (rest.first(), rest.get(1)) else { continue };
        let (Kind::Amount(amount) | Kind::Bare(amount)) = &token.kind else { continue };
        let inside =
            quoted.iter().any(|span| span.start < token.number.start && token.number.end <= span.end);
        let bound = before.last().is_some_and(|token| binds(token, lexicon));
        // 压缩一半; 一半以上的村 names no share of anything.
        let halves = text.get(token.number.start..token.number.end) == Some("一半");
        let bound = bound || halves && before.last().is_some_and(|token| moves(token, lexicon));
        let family = vocabulary.units.family(&amount.unit).unwrap_or_default();
        let behind = text.get(token.span.end..).unwrap_or("");
        let named = inside
            || lexicon.prefix(behind, Effect::NoCount).is_some()
            || (amount.ordinal && describes(behind) && lexicon.follows(Rule::RankOfNoun))
            || (amount.unit.is_empty() && numbers(behind) && lexicon.follows(Rule::Numbered))
            || (amount.unit.is_empty() && heads_a_point(text, token.number) && lexicon.follows(Rule::Point))
            || (names_a_road(text, token.number, lexicon) && lexicon.follows(Rule::Road))
            || (amount.unit == "强" && !amount.ordinal)
            || (next.is_some_and(|next| next.words(text).contains("之一")))
            || (is_chinese(text, token) && !bound && !brings_its_unit(text, token));
        let each_is_so_big =
            || follows_a_count(before, family, vocabulary) && lexicon.follows(Rule::SizeOfCounted);
        let one_is_so_big = is_size(family) && before.last().is_some_and(is_words)
            || is_round(text, token) && each_is_so_big();
        let size = next.is_some_and(is_words) && one_is_so_big;
        let reason = if named {
            Aside::Name
        } else if family == "years" && !lasts(text, before, lexicon) {
            Aside::Duration
        } else if size {
            Aside::Size
        } else {
            continue;
        };
        tokens[at].kind = Kind::Words;
        reasons.push((at, reason));
    }
    reasons
}

/// Turns the years in the names of plans into words: “十四五”技改等39个项目, 外贸五年倍增计划.
pub fn years_of_names(text: &str, tokens: &mut [Token<'_>], lexicon: &Lexicon) {
    const NEAR: usize = 8;
    const PLANS: [&str; 5] = ["计划", "行动", "方案", "工程", "规划"];
    const SPANS: Effects = Effects::of(&[Effect::FiveYears, Effect::ThreeYears, Effect::TwoYears]);
    if !lexicon.follows(Rule::YearsOfName) {
        return;
    }
    for at in 0..tokens.len() {
        let word = tokens[at].words(text);
        let span = tokens[at].cue().is_some_and(|cue| lexicon.cue(cue).says_any(SPANS));
        let in_quotes = matches!(tokens[at].kind, Kind::When(When::Span(_)))
            && (word.ends_with('”') || text[tokens[at].span.end..].starts_with('”'));
        if !span && !in_quotes {
            continue;
        }
        let ends = |token: &&Token<'_>| {
            !matches!(token.kind, Kind::Break(Break::Comma | Break::Stop)) && !token.is_number()
        };
        let last = tokens[at + 1..].iter().take_while(ends).last();
        let behind = last.map_or("", |last| &text[tokens[at].span.end..last.span.end]);
        let near = behind.char_indices().nth(NEAR).map_or(behind, |(at, _)| &behind[..at]);
        let listed = in_quotes && behind.trim_end().ends_with('等');
        if listed || PLANS.iter().any(|plan| near.contains(plan)) {
            tokens[at].kind = Kind::Words;
        }
    }
}

/// 全国第一、行业第一的企业: whether 的 follows, be it behind further places.
fn describes(behind: &str) -> bool {
    let of = |rest: &str| rest.starts_with('的');
    let listed = behind.strip_prefix('、').and_then(|next| next.split(['，', '；', '。']).next());
    let further = || {
        listed
            .and_then(|next| next.rsplit_once('第'))
            .is_some_and(|(_, last)| number::either(last).is_some_and(|number| of(&last[number.len..])))
    };
    of(behind) || further()
}

/// 1.医疗方面, at the head of a line or a sentence.
fn heads_a_point(text: &str, number: Span) -> bool {
    let (before, behind) = (&text[..number.start], &text[number.end..]);
    let line = before.trim_end_matches([' ', '\t', '\u{3000}']);
    let head = line.is_empty() || line.ends_with(['\n', '\r', '。', '；', '：']);
    head && behind.starts_with(['.', '．'])
}

/// 国道105, 省道242
fn names_a_road(text: &str, number: Span, lexicon: &Lexicon) -> bool {
    let before = text[..number.start].trim_end();
    let whole = text[number.start..number.end].chars().all(|c| c.is_ascii_digit());
    whole && lexicon.suffix(before, Effect::Road).is_some()
}

/// 3、4号机组: whether another number and 号 stand behind the number.
fn numbers(behind: &str) -> bool {
    if behind.starts_with('号') {
        return true;
    }
    let next = behind.strip_prefix('、').and_then(|next| Some((next, number::arabic(next)?)));
    next.is_some_and(|(next, number)| numbers(&next[number.len..]))
}

/// 平均受教育年限从10.2年提高到10.8年: what is measured is a length of time.
fn lasts(text: &str, before: &[Token<'_>], lexicon: &Lexicon) -> bool {
    let clause = before.iter().rev().take_while(|token| !matches!(token.kind, Kind::Break(_)));
    let mut words = clause.filter(|token| is_words(token)).map(|token| token.words(text).trim());
    words.any(|words| lexicon.suffix(words, Effect::Lasts).is_some())
}

/// 高于2023年水平, said for 2024, is 高于上年水平.
pub fn against_last_year(tokens: &mut [Token<'_>], year: Year, lexicon: &Lexicon) {
    let Some(last_year) = lexicon.framing(LAST_YEAR) else { return };
    for at in 1..tokens.len() {
        let compared = tokens.get(at - 1).is_some_and(|token| binds(token, lexicon));
        if compared && tokens[at].kind == Kind::When(When::Year(year.previous())) {
            tokens[at].kind = Kind::Cue(last_year);
        }
    }
}

const LAST_YEAR: &str = "上年";

/// What stands in “ ”, （ ） or 《 》 within one sentence.
fn quoted(text: &str) -> Vec<Span> {
    const PAIRS: [(char, char); 4] = [('“', '”'), ('（', '）'), ('(', ')'), ('《', '》')];
    let mut spans = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in signs(text) {
        if let Some((_, closing)) = PAIRS.iter().find(|(opening, _)| *opening == c) {
            open.push((at, *closing));
        } else if let Some(place) = open.iter().rposition(|(_, closing)| *closing == c) {
            spans.push(Span { start: open[place].0, end: at });
            open.truncate(place);
        }
    }
    spans
}

fn is_chinese(text: &str, token: &Token<'_>) -> bool {
    let number = text.get(token.number.start..token.number.end).unwrap_or("");
    let number = number.trim_start_matches(['-', '−', '－', '负']);
    number.chars().next().is_some_and(|c| !c.is_ascii_digit() && !('０'..='９').contains(&c))
}

/// 八成, 三分之一, 翻一番, 第一: numerals that are figures by themselves.
fn brings_its_unit(text: &str, token: &Token<'_>) -> bool {
    let number = text.get(token.number.start..token.number.end).unwrap_or("");
    let ordinal = matches!(&token.kind, Kind::Amount(Amount { ordinal: true, .. }));
    let alone = number.chars().count() == 1 && ["百", "千", "万", "亿", "两"].contains(&number);
    // 一百九十万零三千, 十五点八万, 三四十家: nobody names anything so.
    let long = number.chars().count() > 3 || number.contains('点') || about(number).is_some();
    // 十余个, 两百余起: nor so.
    let long = long || text.get(token.number.end..).is_some_and(|behind| behind.starts_with(['余', '多']));
    // 三万亩
    let scaled = match &token.kind {
        Kind::Amount(amount) => amount.unit.starts_with(['万', '亿']) && amount.unit.chars().count() > 1,
        _ => false,
    };
    ordinal
        || alone
        || long
        || scaled
        || ["成", "分之", "番", "位数", "零增长"].iter().any(|mark| number.contains(mark))
}

fn moves(token: &Token<'_>, lexicon: &Lexicon) -> bool {
    let cue = token.cue().map(|cue| lexicon.cue(cue));
    cue.is_some_and(|cue| cue.says_any(MOVEMENT))
}

fn binds(token: &Token<'_>, lexicon: &Lexicon) -> bool {
    let cue = token.cue().map(|cue| lexicon.cue(cue));
    cue.is_some_and(|cue| cue.says_any(BINDING))
}

/// Units that tell how big one thing is: 26兆瓦风电机组.
fn is_size(family: &str) -> bool {
    matches!(family, "power" | "electricity")
}

/// 千亩, 百亩: in characters, without a digit that says how many.
fn is_round(text: &str, token: &Token<'_>) -> bool {
    let number = text.get(token.number.start..token.number.end).unwrap_or("");
    !number.is_empty() && number.chars().all(|c| "十百千万亿".contains(c))
}

/// 3个千亩茶园, 20个粮油千亩高产片: things of another kind were counted just before, and this is how big each is.
fn follows_a_count(before: &[Token<'_>], family: &str, vocabulary: &Vocabulary) -> bool {
    let counted = before.iter().rev().find(|token| !is_words(token)).and_then(Token::amount);
    let counts = |unit: &str| vocabulary.units.family(unit) == Some(COUNT);
    family != COUNT && counted.is_some_and(|amount| !amount.unit.is_empty() && counts(&amount.unit))
}

fn is_words(token: &Token<'_>) -> bool {
    token.kind == Kind::Words
}
