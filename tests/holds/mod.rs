//! What must hold of any bytes, of any text and of any phrase; and words in any order, made of any bytes. Property tests and fuzz
//! targets both ask it.

#![allow(dead_code)] // each takes a part of it

use duizhang::document::{Limits, describe, read};
use duizhang::extract::{Columns, Frame, Reader, claim};
use duizhang::vocabulary::{Claim, Comparator, PlacePath, Role, Span, Vocabulary, Year, canonical};
use rust_decimal::Decimal;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

pub static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());
pub static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(&VOCABULARY));

/// Small, so that what unfolds is met with in small files.
pub const LIMITS: Limits = Limits { file: 1 << 20, expanded: 1 << 20, pages: 1_000, text: 1 << 20 };
/// No case has more than some 20 KB, which take milliseconds; even a machine that does much else besides does not
/// need this long.
const LONG: Duration = Duration::from_secs(20);

/// Reads bytes as a document of whatever format they are, whatever they are called, and what they say.
pub fn bytes_hold(bytes: &[u8]) {
    let begun = Instant::now();
    let one = read(bytes, "one.txt", LIMITS).map_err(|error| error.fault);
    let other = read(bytes, "other.pdf", LIMITS).map_err(|error| error.fault);
    assert_eq!(one, other, "a name told something");
    assert!(begun.elapsed() < LONG, "reading took {:?}", begun.elapsed());
    match one {
        Ok(text) => text_holds(&text.body),
        Err(fault) => assert!(!fault.to_string().is_empty()),
    }
}

/// Reads a text, in no more time than it may take.
pub fn text_holds(text: &str) {
    let begun = Instant::now();
    reading_holds(text);
    assert!(begun.elapsed() < LONG, "extraction took {:?} for {text:?}", begun.elapsed());
}

/// Reads a text: every passage, number and quote is where it is said to be, and is there again the second time.
pub fn reading_holds(text: &str) {
    let described = describe(text, &VOCABULARY);
    let place = described.place.clone().unwrap_or_else(PlacePath::nation);
    let year = Year::new(2024).unwrap();
    let extracted = READER.document(text, &described, &place, year);
    let stands = |span: Span| {
        assert!(span.start < span.end, "{span:?} of {text:?}");
        text.get(span.start..span.end).unwrap_or_else(|| panic!("{span:?} is no place in {text:?}"))
    };
    let mut from = 0;
    for passage in &described.passages {
        stands(passage.span);
        assert!(from <= passage.span.start, "{passage:?} overlaps in {text:?}");
        from = passage.span.end;
    }
    for claim in &extracted.claims {
        let span = claim.span.unwrap();
        let number = stands(span);
        let mut near = span.start.saturating_sub(claim.quote.len())..=span.start;
        let around = near.any(|at| {
            text.get(at..).is_some_and(|rest| rest.starts_with(&claim.quote))
                && span.end <= at + claim.quote.len()
        });
        assert!(around, "{number} at {span:?} is not in {:?} of {text:?}", claim.quote);
        assert!(span.quoted_at(text, &claim.quote).is_some(), "{span:?} is not found in {:?}", claim.quote);
        assert!(claim.value.is_some() || claim.relative_to.is_some(), "{claim:?} of {text:?}");
    }
    for notice in &extracted.notices {
        stands(notice.span);
    }
    let again = describe(text, &VOCABULARY);
    assert_eq!(described, again);
    assert_eq!(extracted, READER.document(text, &again, &place, year));
}

/// Reads a typed phrase: it is refused in words that no screen obeys, or each claim is whole, and is the same from its columns.
pub fn phrase_holds(phrase: &str, role: Role) -> Vec<Claim> {
    let place = "福建省/泉州市".parse().unwrap();
    let frame = Frame { role, place: &place, year: Year::new(2024).unwrap(), indicator: None, said_in: None };
    let claims = match READER.phrase(phrase, &frame) {
        Ok(claims) => claims,
        Err(error) => {
            let told = error.to_string();
            assert!(!told.is_empty() && !told.chars().any(canonical::is_obeyed), "{phrase:?}: {told:?}");
            return Vec::new();
        }
    };
    claims.iter().for_each(is_whole);
    claims
}

/// What must hold of every claim, wherever it comes from: the columns of the CSV form say all of it.
pub fn is_whole(claim: &Claim) {
    assert!(!claim.indicator.trim().is_empty(), "{claim:?}");
    assert!(claim.value.is_some() || claim.relative_to.is_some(), "{claim:?}");
    assert_eq!(claim.comparator == Comparator::Range, claim.value_high.is_some(), "{claim:?}");
    assert!(VOCABULARY.units.family(&claim.unit).is_some(), "unknown unit: {claim:?}");
    let number = |number: Option<Decimal>| number.map_or_else(String::new, |number| number.to_string());
    let relative = claim.relative_to.as_ref().map_or_else(String::new, |to| to.code().to_owned());
    let columns = Columns {
        role: claim.role.code(),
        place: claim.place.as_str(),
        year: &claim.year.to_string(),
        indicator: &claim.indicator,
        measure: claim.measure.code(),
        comparator: claim.comparator.code(),
        value: &number(claim.value),
        value_high: &number(claim.value_high),
        stretch: &number(claim.stretch),
        unit: &claim.unit,
        period: &claim.period.to_string(),
        relative_to: &relative,
        flags: &claim.flags.to_string(),
        quote: &claim.quote,
        cue: &claim.cue,
        responsible: &claim.responsible,
        note: &claim.note,
        heading_unit: "",
    };
    let again = self::claim(&columns, &VOCABULARY).unwrap_or_else(|refused| panic!("{refused:?}: {claim:?}"));
    assert_eq!(Claim { rule: claim.rule.clone(), ..again }, *claim);
}

static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let indicators = VOCABULARY.indicators.iter().flat_map(|own| VOCABULARY.indicators.names_of(&own.code));
    let cues = VOCABULARY.cues.iter().map(|cue| cue.word.as_str());
    let units = VOCABULARY.units.printed();
    let scales = VOCABULARY.units.scales().map(|(scale, _)| scale);
    let joints = "，|、|；|。|：|和|及|与|比|较上年|同比|分别|其中|全年|2024年|1—8月|“十四五”期间|累计|年均|（|）|《|》|力争|确保|增长|\
                  下降|达到|完成|占|的|之|每|第|与经济增长同步|高于全省平均水平|目标任务的|翻一番|持平|\n|一、2023年工作回顾\n|\
                  二、2024年工作安排\n|泉水县2024年政府工作报告\n|新建公园|改造老旧小区|开工项目|12|7.6|-5|0.5|1,680|三成|—|%|\t|│|\
                  指标|单位|数量|<table><tr><td>|</td><td>|</td></tr>|“|”|\u{3000}|１|\u{202e}|\u{feff}";
    joints.split('|').chain(indicators).chain(cues).chain(units).chain(scales).map(str::to_owned).collect()
});

/// Words of the trade: two bytes name each; those of the first byte 255 are taken as they are.
pub fn words(data: &[u8]) -> String {
    let mut text = String::new();
    for pair in data.chunks(2) {
        match pair {
            [255, byte] => text.push(char::from(*byte)),
            [first, second] => {
                let at = usize::from(u16::from_be_bytes([*first, *second])) % WORDS.len();
                text.push_str(&WORDS[at]);
            }
            rest => text.push_str(&String::from_utf8_lossy(rest)),
        }
    }
    text
}
