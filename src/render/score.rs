//! Places or units by their scores, with the arithmetic of each.

use super::cell::Cell;
use super::columns::{
    ARITHMETIC, ARITHMETIC_SHEET, BONUS, DEDUCTED, GROUP_NAME, LEFT_OUT, LEFT_OUT_WHY, LEVEL, MEAN,
    OTHER_RANK, OTHER_SCORE, PLACE, RANK, RANKING, RANKS_UP, SCORE, SCORED_COUNT, WEIGHTS,
};
use super::league::level;
use super::page::{Basis, Page, Part, Section};
use super::score_line::{self, ScoreLine, shown};
use super::separated::with_commas;
use super::sheet::{BOOK, FILE, Head, Media, PAGE, Sheet};
use super::supervised::named;
use super::{Lang, Style};
use crate::say;
use crate::vocabulary::rules::tag;
use crate::vocabulary::score::{Board, Formula, LeftOut, Outcome, Standing, Total};
use crate::vocabulary::supervised::By;
use crate::vocabulary::{Policy, Year};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::json;
use std::collections::BTreeMap;

const HEADS: [Head; 17] = [
    LEVEL.on(FILE.and(BOOK)),
    RANK,
    PLACE,
    GROUP_NAME,
    SCORE,
    OTHER_RANK,
    OTHER_SCORE,
    RANKS_UP,
    SCORED_COUNT,
    LEFT_OUT.on(FILE.and(BOOK)),
    LEFT_OUT_WHY,
    WEIGHTS.on(FILE.and(BOOK)),
    MEAN.on(FILE.and(BOOK)),
    DEDUCTED.on(FILE.and(BOOK)),
    BONUS.on(FILE.and(BOOK)),
    ARITHMETIC.on(FILE.and(BOOK)),
    ARITHMETIC.on(PAGE),
];

/// What is scored, by what.
#[derive(Debug, Clone, Copy)]
pub struct Scoring<'a> {
    /// Of which year.
    pub year: Year,
    /// Items put together by what, as of which day; targets of places, where nothing is named.
    pub items: Option<(By, NaiveDate)>,
    /// The formula.
    pub formula: &'a Formula,
    /// Another one beside it.
    pub under: Option<&'a Formula>,
    /// Whether the arithmetic of each target is shown on a page too.
    pub explain: bool,
    /// Whether it comes before the ranking.
    pub arithmetic_first: bool,
    /// The rules of judging.
    pub policy: &'a Policy,
}

/// The ranking, board by board, and the arithmetic.
pub fn score<'a>(of: &Scoring<'_>, standings: &'a [Standing<ScoreLine>], style: &Style) -> Page<'a> {
    let lang = style.lang;
    let boards = standings.chunk_by(|a, b| a.group.board == b.group.board);
    let several = boards.clone().count() > 1;
    let rankings = boards.map(|own| ranking(of, own, several, lang));
    let lines = standings.iter().flat_map(|own| &own.group.lines).map(|line| line.cells.clone());
    let arithmetic = Sheet { heads: score_line::HEADS.to_vec(), rows: lines.collect() };
    let on = if of.explain { Media::ALL } else { FILE.and(BOOK) };
    let mut arithmetic = Section::of(ARITHMETIC_SHEET, arithmetic).on(on);
    if of.explain {
        lang.word("score-arithmetic").clone_into(&mut arithmetic.heading);
    }
    let mut parts: Vec<Part<'a>> = rankings.map(Part::Sheet).collect();
    let at = if of.arithmetic_first { 0 } else { parts.len() };
    parts.insert(at, Part::Sheet(arithmetic));
    let basis = Basis { policy: *of.policy, left_out: 0 };
    let mut remarks = remarks(of, standings, lang);
    remarks.extend(basis.remarks(lang));
    parts.push(Part::Told(remarks));
    parts.push(Part::Beware(cautions(of, standings, lang)));
    parts.extend(basis.sheet(lang));
    let mut facts = vec![("rules", json!(tag(of.policy))), ("formula", json!(of.formula.code))];
    facts.extend(of.under.map(|under| ("under", json!(under.code))));
    Page { title: title(of, lang), facts, parts }
}

fn title(of: &Scoring<'_>, lang: Lang) -> String {
    let (year, name) = (of.year.to_string(), of.formula.name(lang));
    match of.items {
        Some((by, day)) => {
            let by = by.in_lang(lang);
            say!(lang, "score-title-items", year = year, by = by, day = day.to_string(), formula = name)
        }
        None => say!(lang, "score-title", year = year, formula = name),
    }
}

fn ranking<'a>(
    of: &Scoring<'_>,
    standings: &'a [Standing<ScoreLine>],
    several: bool,
    lang: Lang,
) -> Section<'a> {
    let rows = standings.iter().map(|own| row(of, own, lang)).collect();
    let mut section = Section::of(RANKING, Sheet { heads: HEADS.to_vec(), rows });
    if let Some(first) = standings.first().filter(|_| several || of.explain) {
        section.heading = match &first.group.board {
            Board::Level(own) => level(*own, lang),
            Board::Place(place) => place.to_string(),
        };
    }
    section
}

fn row<'a>(of: &Scoring<'_>, own: &'a Standing<ScoreLine>, lang: Lang) -> Vec<Cell<'a>> {
    let (group, total) = (&own.group, &own.total);
    let (other, other_rank) = own.other.as_ref().map_or((None, None), |(total, rank)| (total.score, *rank));
    let up = own
        .rank
        .zip(other_rank)
        .and_then(|(rank, other)| Some(i64::try_from(rank).ok()? - i64::try_from(other).ok()?));
    let level = match &group.board {
        Board::Level(Some(level)) => Cell::Term { code: level.code(), zh: level.zh() },
        Board::Level(None) | Board::Place(_) => Cell::UNSAID,
    };
    let off: Decimal = total.deducted.iter().map(|(_, _, off)| *off).sum();
    let some = |number: Decimal| Cell::exact(total.score.map(|_| number));
    let why = total.left_out.iter().map(|(why, count)| left_out(*why, *count, lang));
    vec![
        level,
        Cell::count(own.rank),
        Cell::text(group.place.as_str()),
        if of.items.is_some() { Cell::text(named(&group.name, lang)) } else { Cell::UNSAID },
        Cell::exact(total.score),
        Cell::count(other_rank),
        Cell::exact(other),
        up.map_or(Cell::UNSAID, Cell::Count),
        Cell::count(Some(total.counted)),
        Cell::count(Some(total.left_out.values().sum())),
        Cell::list(why),
        some(total.weights),
        Cell::exact(total.mean),
        some(off),
        some(total.bonus.1),
        Cell::text(arithmetic(total, lang)),
        Cell::text(if of.explain { arithmetic(total, lang) } else { String::new() }),
    ]
}

/// `196.00÷2＝98.00，未完成1项扣2，得96.00`
fn arithmetic(total: &Total, lang: Lang) -> String {
    let (Some(score), Some(mean)) = (total.score, total.mean) else { return String::new() };
    let (weighted, weights) = (shown(total.weighted), shown(total.weights));
    let mut parts =
        vec![say!(lang, "score-mean", weighted = weighted, weights = weights, mean = shown(mean))];
    parts.extend(total.deducted.iter().map(|(outcome, count, off)| {
        say!(lang, "score-off", outcome = outcome.in_lang(lang), count = *count, off = shown(*off))
    }));
    let (count, more) = total.bonus;
    if count > 0 {
        parts.push(say!(lang, "score-more", count = count, more = shown(more)));
    }
    if parts.len() > 1 {
        parts.push(say!(lang, "score-points", points = shown(score)));
    }
    with_commas(&parts, lang)
}

fn left_out(why: LeftOut, count: usize, lang: Lang) -> String {
    say!(lang, "score-left-out", why = why.in_lang(lang).replace('-', " "), count = count)
}

fn remarks(of: &Scoring<'_>, standings: &[Standing<ScoreLine>], lang: Lang) -> Vec<String> {
    let scored = standings.iter().filter(|own| own.rank.is_some()).count();
    let mut reasons: BTreeMap<LeftOut, usize> = BTreeMap::new();
    for (why, count) in standings.iter().flat_map(|own| &own.total.left_out) {
        *reasons.entry(*why).or_default() += count;
    }
    let counted: usize = standings.iter().map(|own| own.total.counted).sum();
    let (said, name) = (of.formula.said(lang), of.formula.name(lang));
    let mut remarks = vec![
        say!(lang, "score-counted", scored = scored, without = standings.len() - scored, targets = counted),
        say!(lang, "score-formula", name = name, says = said),
    ];
    if !reasons.is_empty() {
        let reasons: Vec<String> =
            reasons.into_iter().map(|(why, count)| left_out(why, count, lang)).collect();
        remarks.push(say!(lang, "score-all-left-out", reasons = with_commas(&reasons, lang)));
    }
    if let Some(under) = of.under {
        let moved =
            standings.iter().filter(|own| own.other.as_ref().is_some_and(|(_, rank)| *rank != own.rank));
        let (name, says, moved) = (under.name(lang), under.said(lang), moved.count());
        remarks.push(say!(lang, "score-under", name = name, says = says, moved = moved));
    }
    remarks.push(lang.word("score-rounding").to_owned());
    remarks
}

fn cautions(of: &Scoring<'_>, standings: &[Standing<ScoreLine>], lang: Lang) -> Vec<String> {
    let mut cautions = vec![lang.word("score-beware-easy").to_owned()];
    if standings.iter().any(|own| !own.total.left_out.is_empty()) {
        cautions.push(lang.word("score-beware-left-out").to_owned());
    }
    let silence_is_free = |formula: &&Formula| {
        let costs = |own: &BTreeMap<Outcome, Decimal>| own.contains_key(&Outcome::Unreported);
        !costs(&formula.points) && !formula.deductions.contains_key(&Outcome::Unreported)
    };
    let free = [Some(of.formula), of.under].into_iter().flatten().filter(silence_is_free);
    cautions.extend(free.map(|formula| say!(lang, "score-beware-silence", name = formula.name(lang))));
    cautions
}
