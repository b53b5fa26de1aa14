//! What a heading makes of the text under it: review or plan, and of which years.

use super::line::Line;
use super::opening::Opening;
use super::outline::Mark;
use super::scan;
use super::session::{Session, five_years_from, five_years_to};
use crate::vocabulary::heading::{Signal, Site};
use crate::vocabulary::{Period, Role, Vocabulary, Year};

/// As many lines below a heading that says nothing are asked what it heads.
const ASKED: usize = 6;

/// What takes turns under a heading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Turns {
    /// Nothing.
    #[default]
    None,
    /// One year and five: “十四五”时期和2025年工作回顾.
    Spans,
    /// A review, then a plan: “十三五”发展成就和“十四五”目标任务.
    Roles,
}

/// What the text under a heading is by default.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Review or plan.
    pub role: Option<Role>,
    /// Of which period.
    pub period: Option<Period>,
    /// The heading.
    pub heading: String,
    /// What takes turns in it.
    pub turns: Turns,
    /// Whether the last appeal has been made, or the appendix begun.
    pub done: bool,
    /// Whether a heading without an ordinal opened the part: those with one are then below it.
    pub bare: bool,
}

/// What is known of the whole document.
pub struct Known<'a> {
    /// The lines.
    pub lines: &'a [Line],
    /// The headings.
    pub marks: &'a [Mark],
    /// The years.
    pub session: Session,
    /// Whether a heading announces a plan.
    pub planned: bool,
    /// The last line that heads a review or a plan, repetitions aside.
    pub last_part: usize,
    /// The first line of the body.
    pub body: usize,
    /// What alone a document of its kind tells: a communiqué holds no target.
    pub only: Option<Role>,
    /// The words.
    pub vocabulary: &'a Vocabulary,
}

impl Section {
    /// The text under the next heading.
    #[must_use]
    pub fn under(&self, mark: &Mark, heading: String, known: &Known) -> Self {
        let same = Self { heading, ..self.clone() };
        let session = &known.session;
        if mark.says(Signal::Aside) {
            return Self { role: None, period: None, done: true, ..same };
        }
        let dated = !mark.years.is_empty()
            || !mark.spans.is_empty()
            || mark.signals.iter().any(|signal| is_dated(*signal));
        if self.done {
            let works =
                mark.plans() && !mark.numbered && mark.years.iter().any(|year| Some(*year) == session.plan);
            let period = session.plan.map(Period::Year);
            return if works { Self { role: Some(Role::Target), period, ..same } } else { same };
        }
        if let Some(role) = known.only {
            let reviewed = mark.years.iter().any(|year| Some(*year) == session.review);
            let period = session.review.filter(|_| role == Role::Result && reviewed).map(Period::Year);
            return Self { role: Some(role), period: period.or(self.period), ..same };
        }
        let flips = dated || mark.rung == 1;
        let over =
            mark.years.iter().any(|year| Some(*year) == session.review) && session.review != session.plan;
        if mark.reviews() && flips
            || mark.plans() && over && !mark.years.iter().any(|year| Some(*year) == session.plan)
        {
            let period = reviewed(mark, session);
            let yearly = !mark.years.is_empty() || mark.says(Signal::Year);
            let spans = yearly && (!mark.spans.is_empty() || mark.says(Signal::Span));
            let both = mark.plans() && mark.spans.iter().any(|span| span.last_year() > session.review);
            let turns = if both {
                Turns::Roles
            } else if spans {
                Turns::Spans
            } else {
                Turns::None
            };
            return Self { role: Some(Role::Result), period, turns, bare: !mark.numbered, ..same };
        }
        if mark.plans() && flips {
            let period = planned(mark, session).or(self.period.filter(|_| self.role == Some(Role::Target)));
            let period = period.or(session.plan.map(Period::Year));
            return Self {
                role: Some(Role::Target),
                period,
                turns: Turns::None,
                bare: !mark.numbered,
                ..same
            };
        }
        let open = self.role != Some(Role::Target) && !self.bare;
        if mark.numbered && mark.rung == 1 && open {
            return same.asked(mark, known);
        }
        same
    }

    /// A heading that says nothing: the paragraphs below it do.
    fn asked(self, mark: &Mark, known: &Known) -> Self {
        let below = known.marks.partition_point(|other| other.line <= mark.line);
        let next = known.marks[below..].iter().take(ASKED).find(|other| other.rung == 1 && other.numbered);
        let limit = known.lines.len().min(mark.line + 1 + ASKED);
        let end = next.map_or(limit, |other| other.line.min(limit));
        let told = known.lines[mark.line + 1..end].iter().find_map(|line| {
            if is_goal(&line.plain, known.vocabulary) {
                return Some((Role::Target, known.session.plan.map(Period::Year)));
            }
            let opening = Opening::of(&line.plain, known)?;
            opening.tells(&known.session)
        });
        match told {
            Some((role, period)) => Self { role: Some(role), period, ..self },
            None => self,
        }
    }
}

/// 今年经济社会发展的主要预期目标是：
pub fn is_goal(plain: &str, vocabulary: &Vocabulary) -> bool {
    vocabulary.headings.within(Site::Opening, plain).any(|(_, word)| word.signal == Some(Signal::Goal))
}

fn is_dated(signal: Signal) -> bool {
    match signal {
        Signal::Year
        | Signal::Span
        | Signal::SpanAhead
        | Signal::ThisYear
        | Signal::SoFar
        | Signal::FirstHalf
        | Signal::SecondHalf => true,
        Signal::Review
        | Signal::Plan
        | Signal::Goal
        | Signal::Aside
        | Signal::Closing
        | Signal::Salutation
        | Signal::Part
        | Signal::News => false,
    }
}

fn reviewed(mark: &Mark, session: &Session) -> Option<Period> {
    if session.half {
        return session.reviews;
    }
    let review = session.review?;
    let yearly = mark.years.contains(&review) || mark.says(Signal::Year);
    let named = mark.spans.iter().copied().find(|span| span.last_year() <= Some(review));
    let span = named.or_else(|| if mark.says(Signal::Span) { five_years_to(review) } else { None });
    Some(span.filter(|_| !yearly).unwrap_or(Period::Year(review)))
}

fn planned(mark: &Mark, session: &Session) -> Option<Period> {
    let plan = session.plan?;
    let this = mark.years.contains(&plan) || mark.says(Signal::ThisYear) || mark.says(Signal::SecondHalf);
    if this {
        return Some(Period::Year(plan));
    }
    let named = mark.spans.iter().copied().find(|span| span.last_year() >= Some(plan));
    named.or_else(|| if mark.says(Signal::SpanAhead) { five_years_from(plan) } else { None })
}

/// The year a plan reaches to: 到2025年
pub fn reached(plain: &str) -> Option<Year> {
    let rest = plain.strip_prefix(['到', '至'])?;
    scan::year(rest).map(|(year, _)| year)
}
