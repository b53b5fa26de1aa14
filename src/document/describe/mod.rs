//! What a text says of itself: whose it is, of which years, how much of it is here, and its passages.

mod extent;
mod head;
mod line;
mod name;
mod named;
mod opening;
mod outline;
mod scan;
mod section;
mod session;
mod tense;
mod title;
mod turn;
mod walk;

use crate::vocabulary::canonical::taken;
use crate::vocabulary::heading::Signal;
use crate::vocabulary::kind::{Kind, NEWS, PLAN, SUMMARY, WORK_REPORT};
use crate::vocabulary::limits::NAME;
use crate::vocabulary::script::simplified;
use crate::vocabulary::{Described, Extent, Period, PlacePath, Role, Vocabulary};
use head::{Facts, Head};
use line::Line;
use section::{Known, Section, Turns};
use session::Session;
use std::collections::HashSet;

/// What `text` says of itself, and nothing else: no file name, no guess. Spans are UTF-8 byte offsets into
/// exactly this text.
pub fn describe(text: &str, vocabulary: &Vocabulary) -> Described {
    describe_as(text, vocabulary, Told::default())
}

/// A text without headings that has no more lines than this is one paragraph under its title.
const FEW: usize = 6;

/// What a person says of a text that does not tell it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told<'a> {
    /// Of what kind it is.
    pub kind: Option<&'a str>,
    /// What all of it is: a plan or a review.
    pub role: Option<Role>,
}

/// What `text` says of itself where a person has said something of it already.
pub fn describe_as(text: &str, vocabulary: &Vocabulary, told: Told<'_>) -> Described {
    let simple = simplified(text);
    let text = &*simple;
    let mut lines = line::lines(text, vocabulary);
    let mut marks = outline::outline(&lines, vocabulary);
    if marks.is_empty() && lines.len() < FEW {
        lines = line::sentences(text);
    }
    let head = Head::new(&lines, vocabulary);
    let body = head.end;
    let mut facts = head.facts();
    if facts.place.is_none() {
        let headline =
            if facts.title.is_empty() { lines.first().map_or("", |line| &line.plain) } else { &facts.title };
        let rung = head.rung().or_else(|| named::says_rung(text));
        let of_rung = |place: &PlacePath| rung.is_none_or(|rung| place.name().ends_with(rung));
        let place = head.publisher().filter(of_rung).or_else(|| named::titled(text, headline));
        facts.place = place.or_else(|| named::named(text, rung));
    }
    let both = marks.iter().any(outline::Mark::reviews) && marks.iter().any(outline::Mark::plans);
    if facts.kind.is_none() && both {
        // 2025年工作回顾, 2026年工作安排: a work report that lost its head.
        facts.kind = vocabulary.kinds.named(WORK_REPORT);
    }
    // 2023年工作总结和2024年工作计划 is the title, and heads nothing.
    marks.retain(|mark| lines[mark.line].plain != facts.title);
    // 名词解释 above the body leads to another page.
    marks.retain(|mark| mark.line >= body || !mark.says(Signal::Aside));
    if let Some(kind) = told.kind {
        facts.kind = vocabulary.kinds.named(kind);
    }
    let news = facts.kind.is_some_and(|kind| kind.name == NEWS);
    let ahead = news && !marks.iter().any(outline::Mark::reviews) && tense::looks_ahead(text);
    let session = Session::new(&lines, &marks, &facts, ahead);
    let last_part = last_part(&lines, &marks, &session);
    let planned = marks.iter().any(outline::Mark::plans);
    let only = told.role.or_else(|| ahead.then_some(Role::Target)).or_else(|| only(&facts, &session));
    let known = Known { lines: &lines, marks: &marks, session, planned, last_part, body, only, vocabulary };
    let (mut passages, closes) = walk::passages(text, &known, opening_section(&facts, &known));
    for passage in &mut passages {
        // 今年将…… in a communiqué is no promise of its place.
        passage.role = passage.role.filter(|role| only.is_none_or(|only| only == *role));
        passage.period = passage.period.filter(|_| passage.role.is_some());
    }
    let extent = extent::extent(text, &facts, &head, &known, &passages, closes);
    let Facts { title, kind, date, place, met: _ } = facts;
    let title = taken(&title, NAME).into_owned();
    let usual = |kind: &&Kind| vocabulary.kinds.named(&kind.name).map(|kind| kind.scope) != Some(kind.scope);
    let scope = kind.filter(usual).map(|kind| kind.scope);
    let kind = told.kind.map(str::to_owned).or(kind.map(|kind| kind.name.clone()));
    let has = |role| passages.iter().any(|passage| passage.role == Some(role));
    // What is here only looks back: the plan is on another page.
    let halved = extent == Extent::Excerpt && has(Role::Result) && !has(Role::Target) && !planned;
    let plans = session.plans.filter(|_| !halved);
    let reviews = session.reviews;
    Described { place, kind, title, date, reviews, plans, extent, scope, passages }
}

/// The last heading of a review or a plan that no heading above it repeats: a page may hold its text twice.
fn last_part(lines: &[Line], marks: &[outline::Mark], session: &Session) -> usize {
    let mut seen = HashSet::new();
    let now = |mark: &outline::Mark| {
        mark.says(Signal::ThisYear) || mark.years.iter().any(|year| Some(*year) == session.plan)
    };
    let parts = marks.iter().filter(|mark| (mark.reviews() || mark.plans()) && (mark.numbered || now(mark)));
    parts.filter(|mark| seen.insert(lines[mark.line].plain.as_str())).last().map_or(0, |mark| mark.line)
}

/// What alone a document tells: of a kind that only reviews, or only plans and reviews no year.
fn only(facts: &Facts, session: &Session) -> Option<Role> {
    match facts.kind.map(|kind| (kind.reviews, kind.plans))? {
        (true, false) => Some(Role::Result),
        (false, true) if session.reviews.is_none() => Some(Role::Target),
        (true | false, true | false) => None,
    }
}

/// What stands before the first heading: documents that tell one thing only, and short ones of other kinds, have none.
fn opening_section(facts: &Facts, known: &Known) -> Section {
    let short = || facts.kind.filter(|kind| [SUMMARY, PLAN, NEWS].contains(&kind.name.as_str()));
    let role = known.only.or_else(|| short().map(|_| Role::Result));
    let period = match role {
        Some(Role::Target) => known.session.plan.map(Period::Year),
        Some(Role::Result) => known.session.reviews,
        None => None,
    };
    // Where nothing heads a plan, the sentence that begins with its year does.
    let work_report = facts.kind.is_some_and(|kind| kind.name == WORK_REPORT);
    let turns = if known.marks.is_empty() && work_report { Turns::Roles } else { Turns::None };
    Section { role, period, turns, ..Section::default() }
}
