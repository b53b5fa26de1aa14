//! The years a document is about, from its headings, its title and its day.

use super::head::Facts;
use super::line::Line;
use super::outline::Mark;
use super::scan;
use crate::vocabulary::heading::Signal;
use crate::vocabulary::kind::{NEWS, SUMMARY};
use crate::vocabulary::{Month, Period, Year};
use chrono::Datelike;

/// A half-year document says so within so many lines.
const TOP: usize = 40;

/// The years a document is about.
#[derive(Debug, Clone, Copy, Default)]
pub struct Session {
    /// The year planned; in a mid-year document the year it stands in.
    pub plan: Option<Year>,
    /// The year under review.
    pub review: Option<Year>,
    /// The period reviewed.
    pub reviews: Option<Period>,
    /// The period planned.
    pub plans: Option<Period>,
    /// Which year 今年 is.
    pub this_year: Option<Year>,
    /// Up to which day this year has gone by.
    pub today: Option<chrono::NaiveDate>,
    /// Whether it is a mid-year document.
    pub half: bool,
}

/// The five years that end with `last`.
pub fn five_years_to(last: Year) -> Option<Period> {
    Some(Period::Years(Year::new(last.number() - 4).ok()?, last))
}

/// The five years that begin with `first`.
pub fn five_years_from(first: Year) -> Option<Period> {
    Some(Period::Years(first, Year::new(first.number() + 4).ok()?))
}

impl Session {
    /// What the headings and the head tell together. News that looks `ahead` plans the year it was given out in.
    pub fn new(lines: &[Line], marks: &[Mark], facts: &Facts, ahead: bool) -> Self {
        if let Some(year) = facts.date.and_then(year_of).filter(|_| ahead) {
            let plans = Some(Period::Year(year));
            return Self { plan: Some(year), plans, this_year: Some(year), ..Self::default() };
        }
        half(lines, marks, facts).unwrap_or_else(|| whole(lines, marks, facts))
    }
}

/// 2022年上半年工作报告
fn half(lines: &[Line], marks: &[Mark], facts: &Facts) -> Option<Session> {
    let named = lines.iter().take(TOP).find_map(|line| {
        let (before, after) = line.plain.split_once("上半年")?;
        let told =
            after.starts_with("工作") || after.starts_with("政府工作") || after.starts_with("国民经济");
        scan::years(before).last().filter(|_| told && before.ends_with('年'))
    });
    let headed = marks.iter().find(|mark| mark.says(Signal::FirstHalf) && mark.reviews());
    let dated = headed.and_then(|mark| mark.years.first().copied().or(facts.date.and_then(year_of)));
    let year = named.or(dated)?;
    let month = |month| Month { year, month };
    let ahead = marks.iter().any(|mark| mark.says(Signal::SecondHalf) || mark.plans());
    Some(Session {
        plan: Some(year),
        review: Some(year),
        reviews: Some(Period::to_month(month(6))),
        plans: ahead.then(|| Period::Months(month(7), month(12))),
        this_year: Some(year),
        today: facts.date,
        half: true,
    })
}

fn year_of(day: chrono::NaiveDate) -> Option<Year> {
    Year::new(day.year()).ok()
}

fn whole(lines: &[Line], marks: &[Mark], facts: &Facts) -> Session {
    let name = facts.kind.map_or("", |kind| kind.name.as_str());
    let (reviews, plans) = facts.kind.map_or((true, true), |kind| (kind.reviews, kind.plans));
    let titled: Vec<Year> = scan::years(&facts.title).collect();
    let told = told_of(lines);
    let (review, plan) = match titled.as_slice() {
        [review, plan, ..] if review.next() == *plan => (Some(*review), Some(*plan)),
        [year, ..] if facts.kind.is_some_and(|kind| kind.past_years > 0) => (Some(year.previous()), None),
        [year, ..] if !plans || [SUMMARY, NEWS].contains(&name) => (Some(*year), None),
        [] if name == NEWS && told.is_some() => {
            told.map_or((None, None), |(review, plan)| (Some(review), Some(plan)))
        }
        [] if !plans || name == NEWS => (begun(lines), None),
        [year, ..] if !reviews => (None, Some(*year)),
        _ => headed(lines, marks, facts),
    };
    let lone = titled.len() < 2;
    let news = name == NEWS && told.is_none() && !marks.iter().any(Mark::plans);
    let planless = !plans || lone && name == SUMMARY || news;
    let reviewless = !reviews && lone;
    let both = titled.len() >= 2;
    let session = plan.or_else(|| Some(review?.next()));
    let before = session.map(Year::previous);
    let earlier = i32::from(facts.kind.map_or(0, |kind| kind.past_years)) - 1;
    let reviews = before.filter(|_| !reviewless).map(|year| {
        if both {
            return Period::Year(year);
        }
        if let Some(first) = Year::new(year.number() - earlier).ok().filter(|_| earlier > 0) {
            return Period::Years(first, year);
        }
        let told = marks.iter().filter(|mark| mark.reviews()).find_map(|mark| {
            let named = mark.spans.iter().copied().find(|span| span.last_year() == Some(year));
            named.or_else(|| if mark.says(Signal::Span) { five_years_to(year) } else { None })
        });
        told.unwrap_or(Period::Year(year))
    });
    let early = facts.date.filter(|day| facts.met && day.month() >= 11);
    Session {
        plan: session,
        review: before,
        reviews,
        plans: session.filter(|_| !planless).map(Period::Year),
        // A summary is written when its year ends: 今年 is that year.
        this_year: early.and_then(year_of).or(if name == SUMMARY { before } else { session }),
        today: facts.date.filter(|_| facts.met),
        half: false,
    }
}

/// The years of the report that one of the first paragraphs names: 《关于泉水县2025年预算执行情况和2026年预算草案的报告》.
fn told_of(lines: &[Line]) -> Option<(Year, Year)> {
    lines.iter().take(TOP).find_map(|line| {
        let (named, _) = line.plain.split_once('《')?.1.split_once('》')?;
        let mut years = scan::years(named);
        let review = years.next()?;
        years.next().filter(|plan| review.next() == *plan).map(|plan| (review, plan))
    })
}

/// The year with which the first paragraph that begins with one does: 2025年，全市上下……
fn begun(lines: &[Line]) -> Option<Year> {
    lines
        .iter()
        .take(TOP)
        .filter(|line| line.ends)
        .find_map(|line| scan::year(&line.plain))
        .map(|(year, _)| year)
}

/// The years that headings name; where they name none, the day; where there is none, the paragraphs.
fn headed(lines: &[Line], marks: &[Mark], facts: &Facts) -> (Option<Year>, Option<Year>) {
    let review = marks.iter().filter(|mark| mark.reviews()).find_map(|mark| mark.years.first().copied());
    let planning: Vec<Year> = marks
        .iter()
        .filter(|mark| mark.plans() && !mark.reviews())
        .flat_map(|mark| mark.years.iter().copied())
        .collect();
    let met = met(facts);
    match (review, planning.first().copied()) {
        (Some(review), None) => (Some(review), None),
        (Some(review), Some(_)) if planning.contains(&review.next()) => (Some(review), Some(review.next())),
        (Some(review), Some(plan)) => match met {
            Some(year) if year == plan || year == review.next() => (None, Some(year)),
            Some(_) | None => (None, None),
        },
        (None, Some(plan)) => match met {
            Some(year) if planning.contains(&year) => (None, Some(year)),
            Some(_) | None => (None, Some(plan)),
        },
        (None, None) => match met.or_else(|| published(facts)).or_else(|| opened(lines, marks)) {
            None if marks.is_empty() => begun_twice(lines),
            year => (None, year),
        },
    }
}

/// The two years, one after the other, with which sentences of a text without headings begin.
fn begun_twice(lines: &[Line]) -> (Option<Year>, Option<Year>) {
    let years: Vec<Year> =
        lines.iter().filter_map(|line| scan::year(&line.plain)).map(|(year, _)| year).collect();
    let both = years.iter().find(|review| years.contains(&review.next()));
    (both.copied(), both.map(|review| review.next()))
}

/// The year planned by a document read to an assembly on that day: in December it is the next.
fn met(facts: &Facts) -> Option<Year> {
    let day = facts.date.filter(|_| facts.met)?;
    match day.month() {
        1..=6 => year_of(day),
        12 => year_of(day).map(Year::next),
        _ => None,
    }
}

/// The year planned by a document published on that day, where its title agrees.
fn published(facts: &Facts) -> Option<Year> {
    let day = facts.date.filter(|day| day.month() <= 4)?;
    let year = year_of(day)?;
    let titled = scan::years(&facts.title).next()?;
    (titled == year || titled.next() == year).then_some(year)
}

/// The year with which a paragraph of the plan begins: 2013年是……
fn opened(lines: &[Line], marks: &[Mark]) -> Option<Year> {
    let plan = marks.iter().find(|mark| mark.plans() && !mark.reviews())?;
    lines[plan.line..].iter().find_map(|line| {
        let (year, rest) = scan::year(&line.plain)?;
        rest.trim_start_matches(',').starts_with('是').then_some(year)
    })
}
