//! What a text says of itself: whose it is, of which years, how much of it is here, and its passages.

mod head;
mod line;
mod name;
mod named;
mod opening;
mod outline;
mod scan;
mod section;
mod session;
mod turn;
mod walk;

use crate::vocabulary::canonical::taken;
use crate::vocabulary::heading::{Signal, Site};
use crate::vocabulary::limits::NAME;
use crate::vocabulary::{Described, Extent, Passage, Period, Role, Vocabulary};
use head::{Facts, Head};
use line::Line;
use section::{Known, Section};
use session::Session;
use std::collections::HashSet;

/// The last line of running text is at least this long, in bytes.
const RUNNING: usize = 150;

/// What `text` says of itself, and nothing else: no file name, no guess. Spans are UTF-8 byte offsets into
/// exactly this text.
pub fn describe(text: &str, vocabulary: &Vocabulary) -> Described {
    let lines = line::lines(text, vocabulary);
    let mut marks = outline::outline(&lines, vocabulary);
    let head = Head::new(&lines, vocabulary);
    let (greets, body) = (head.greets, head.end);
    let mut facts = head.facts();
    facts.place = facts.place.or_else(|| named::named(text, head.rung()));
    // 2023年工作总结和2024年工作计划 is the title, and heads nothing.
    marks.retain(|mark| lines[mark.line].plain != facts.title);
    let session = Session::new(&lines, &marks, &facts);
    let last_part = last_part(&lines, &marks, &session);
    let planned = marks.iter().any(outline::Mark::plans);
    let known = Known { lines: &lines, marks: &marks, session, planned, last_part, body, vocabulary };
    let passages = walk::passages(text, &known, opening_section(&facts, &known));
    let extent = extent(&facts, &known, &passages, greets);
    let Facts { title, kind, date, place, met: _ } = facts;
    let title = taken(&title, NAME).into_owned();
    Described { place, kind, title, date, reviews: session.reviews, plans: session.plans, extent, passages }
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

/// What stands before the first heading: some kinds of document have none.
fn opening_section(facts: &Facts, known: &Known) -> Section {
    let session = &known.session;
    let role = match facts.kind.as_deref() {
        Some("工作计划") if session.reviews.is_none() => Some(Role::Target),
        Some("工作计划" | "统计公报" | "工作总结" | "新闻") => Some(Role::Result),
        Some(_) | None => None,
    };
    let period = match role {
        Some(Role::Target) => session.plan.map(Period::Year),
        Some(Role::Result) => session.reviews,
        None => None,
    };
    Section { role, period, ..Section::default() }
}

/// A news item, one page of several, an excerpt by its title, a work report without its plan, and a text
/// that breaks off are not the whole document.
fn extent(facts: &Facts, known: &Known, passages: &[Passage], greets: bool) -> Extent {
    let has = |role| passages.iter().any(|passage| passage.role == Some(role));
    let halved = facts.kind.as_deref() == Some("政府工作报告") && has(Role::Result) && !has(Role::Target);
    let says_part = |line: &Line| {
        let word = known.vocabulary.headings.at_start(Site::Line, &line.plain);
        line.len() < RUNNING && word.is_some_and(|word| word.signal == Some(Signal::Part))
    };
    let titled = ["节选", "摘要", "摘登", "摘编"].iter().any(|word| facts.title.contains(word));
    let last = known.lines.iter().rev().find(|line| line.len() >= RUNNING || line.stops || line.ends);
    let broken = greets && last.is_some_and(|line| !line.ends);
    let news = facts.kind.as_deref() == Some("新闻");
    if news || titled || halved || broken || known.lines.iter().any(says_part) {
        Extent::Excerpt
    } else {
        Extent::Full
    }
}
