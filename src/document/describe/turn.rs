//! How the words at the start of a paragraph or sentence turn its role and period.

use super::opening::Opening;
use super::section::{Section, Turns};
use super::session::{Session, five_years_from, five_years_to};
use super::walk::Reading;
use crate::vocabulary::heading::Signal;
use crate::vocabulary::{Period, Role};

/// What a paragraph is; where the section speaks of one year and of five, the rest of it follows.
pub fn of_paragraph(section: &mut Section, opening: Option<Opening>, session: &Session) -> Reading {
    let here = (section.role, section.period);
    let Some(opening) = opening else { return here };
    let read = match section.role {
        None => opening.tells(session).map_or(here, |(role, period)| (Some(role), period)),
        Some(Role::Result) => match opening.tells(session) {
            Some((Role::Target, period)) if (section.turns == Turns::Roles) => (Some(Role::Target), period),
            Some((Role::Target, _)) | None => of_sentence(here, Some(opening), session),
            Some((Role::Result, period)) => (Some(Role::Result), period),
        },
        Some(Role::Target) => match of_sentence(here, Some(opening), session) {
            (Some(Role::Target), period) => (Some(Role::Target), period),
            (Some(Role::Result) | None, _) => here,
        },
    };
    let five = matches!(section.period, Some(Period::Years(..)));
    let settles = match section.role {
        None => read.0 == Some(Role::Result),
        Some(Role::Result) => {
            read.0 == Some(Role::Target) && (section.turns == Turns::Roles)
                || read.0 == Some(Role::Result)
                    && (section.turns == Turns::Spans && settling(opening)
                        || five && matches!(opening, Opening::Said(Signal::Year)))
        }
        Some(Role::Target) => five && matches!(opening, Opening::Said(Signal::ThisYear)),
    };
    if settles {
        (section.role, section.period) = read;
    }
    read
}

/// Whether a paragraph that begins so speaks for those after it.
fn settling(opening: Opening) -> bool {
    match opening {
        Opening::In(_) | Opening::Named(_) => true,
        Opening::Said(signal) => signal != Signal::SoFar,
        Opening::To(_) | Opening::Months(_) => false,
    }
}

/// What a sentence is in a paragraph that is `here`.
pub fn of_sentence(here: Reading, opening: Option<Opening>, session: &Session) -> Reading {
    let (Some(opening), Some(role)) = (opening, here.0) else { return here };
    let (Some(plan), Some(review)) = (session.plan, session.review) else { return here };
    let result = |period| (Some(Role::Result), period);
    let target = |period| (Some(Role::Target), period);
    match opening {
        Opening::In(year) if session.half && year == plan => here,
        Opening::In(year) if year < plan => result(Some(Period::Year(year))),
        Opening::In(year) if role == Role::Target => target(Some(Period::Year(year))),
        Opening::To(year) if year >= plan => target(Some(Period::Year(year))),
        Opening::To(year) => result(Some(Period::Year(year))),
        Opening::Named(span) if span.last_year() < Some(plan) => result(Some(span)),
        Opening::Named(span) if role == Role::Target && span.last_year() > Some(plan) => target(Some(span)),
        Opening::Months(period) if role == Role::Result => result(Some(period)),
        Opening::Said(signal) => match signal {
            Signal::Year if role == Role::Target => result(Some(Period::Year(review))),
            Signal::Year if !session.half => result(Some(Period::Year(review))),
            Signal::Span => result(five_years_to(review)),
            Signal::SoFar if session.half => result(session.reviews),
            Signal::SoFar if session.this_year == session.review => here,
            Signal::SoFar => result(session.today.and_then(Period::year_to).or(Some(Period::Year(plan)))),
            Signal::SpanAhead if role == Role::Target => target(five_years_from(plan)),
            Signal::ThisYear if role == Role::Target => target(Some(Period::Year(plan))),
            Signal::Plan => target(Some(Period::Year(plan))),
            Signal::Year
            | Signal::SpanAhead
            | Signal::ThisYear
            | Signal::Review
            | Signal::Goal
            | Signal::FirstHalf
            | Signal::SecondHalf
            | Signal::Aside
            | Signal::Closing
            | Signal::Salutation
            | Signal::Part
            | Signal::News => here,
        },
        Opening::In(_) | Opening::Named(_) | Opening::Months(_) => here,
    }
}
