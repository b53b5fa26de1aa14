//! What the stages come to on a day.

use super::sums::{median, sums};
use crate::vocabulary::pipeline::{Amount, AtStage, Followed, Funnel, Span, StageRow, Stages, Stay};
use crate::vocabulary::unit::Units;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Where a project stands on a day: the last stage that it came to by then. One whose day is not known counts where it
/// is further along. `None` where it was on no list yet.
pub fn stands<'f>(followed: &'f Followed, stages: &Stages, day: NaiveDate) -> Option<Stay<'f>> {
    let by_then = |at: &&AtStage| at.date.is_some_and(|date| date <= day);
    let all = || followed.stages.iter().map(|filed| &filed.row);
    let dated = all().rfind(by_then);
    // Of several the first recorded stays: a later one must be further along.
    let further =
        all().filter(|at| at.date.is_none()).fold(dated, |best: Option<&AtStage>, at| match best {
            Some(best) if stages.rank(&best.stage) >= stages.rank(&at.stage) => Some(best),
            Some(_) | None => Some(at),
        })?;
    // Since when without a break: 签约 told twice is one stay.
    let mut since = further.date;
    for at in all().filter(by_then).collect::<Vec<_>>().into_iter().rev() {
        if at.stage != further.stage {
            break;
        }
        since = since.and(at.date);
    }
    let days = since.map(|since| (day - since).num_days());
    Some(Stay { followed, stage: &further.stage, since, days })
}

/// What was to be invested by a day: as the last stage by then says, else as the project does.
pub fn amount_then(followed: &Followed, day: NaiveDate) -> Option<&Amount> {
    let by_then =
        followed.stages.iter().map(|filed| &filed.row).filter(|at| at.date.is_none_or(|date| date <= day));
    by_then.rev().find_map(|at| at.amount.as_ref()).or(followed.project.row.amount.as_ref())
}

/// The days on which a project first came to a stage in the span, with the stage.
fn entered(followed: &Followed, span: Span) -> Vec<(&str, NaiveDate)> {
    let mut seen: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    let dated = followed.stages.iter().filter_map(|filed| Some((filed.row.stage.as_str(), filed.row.date?)));
    for (stage, date) in dated {
        if !seen.contains(&stage) {
            seen.push(stage);
            if span.since <= date && date <= span.until {
                found.push((stage, date));
            }
        }
    }
    found
}

/// How long a project stayed in each stage that it left by a day.
fn stays(followed: &Followed, day: NaiveDate) -> Vec<(&str, i64)> {
    let mut left = Vec::new();
    let mut own: Option<(&str, NaiveDate)> = None;
    let dated = followed.stages.iter().filter_map(|filed| Some((filed.row.stage.as_str(), filed.row.date?)));
    for (stage, date) in dated.filter(|(_, date)| *date <= day) {
        match own {
            Some((before, _)) if before == stage => {}
            Some((before, since)) => {
                left.push((before, (date - since).num_days()));
                own = Some((stage, date));
            }
            None => own = Some((stage, date)),
        }
    }
    left
}

/// What is gathered of a stage before it is counted.
#[derive(Default)]
struct Gathered<'f> {
    now: Vec<Option<&'f Amount>>,
    entered: Vec<Option<&'f Amount>>,
    standing: Vec<i64>,
    stayed: Vec<i64>,
    undated: usize,
    stuck: usize,
}

/// The pipeline as of the last day of the span. `limit` takes the place of the days of each stage.
pub fn funnel<'f>(
    projects: &'f [Followed],
    stages: &Stages,
    units: &Units,
    span: Span,
    limit: Option<i64>,
) -> Funnel<'f> {
    let mut gathered: BTreeMap<&str, Gathered<'_>> = BTreeMap::new();
    let (mut stuck, mut unlisted) = (Vec::new(), 0);
    let limit_of = |code: &str| {
        let own = stages.get(code)?;
        own.stuck_days.and_then(|days| limit.or(Some(days)))
    };
    for followed in projects {
        for (stage, date) in entered(followed, span) {
            gathered.entry(stage).or_default().entered.push(amount_then(followed, date));
        }
        for (stage, days) in stays(followed, span.until) {
            gathered.entry(stage).or_default().stayed.push(days);
        }
        let Some(stay) = stands(followed, stages, span.until) else {
            unlisted += 1;
            continue;
        };
        let own = gathered.entry(stay.stage).or_default();
        own.now.push(amount_then(followed, span.until));
        match stay.days {
            Some(days) => own.standing.push(days),
            None => own.undated += 1,
        }
        if stay.days.zip(limit_of(stay.stage)).is_some_and(|(days, limit)| days > limit) {
            own.stuck += 1;
            stuck.push(stay);
        }
    }
    stuck.sort_by_key(|stay| std::cmp::Reverse(stay.days));
    let known = stages.all().iter().map(|stage| stage.code.clone());
    let others: Vec<String> =
        gathered.keys().filter(|code| stages.get(code).is_none()).map(|code| (*code).to_owned()).collect();
    let rows = known.chain(others).map(|stage| {
        let own = gathered.remove(stage.as_str()).unwrap_or_default();
        StageRow {
            now: sums(own.now.into_iter(), units),
            entered: sums(own.entered.into_iter(), units),
            longest: own.standing.iter().max().copied(),
            standing: median(own.standing),
            stayed: median(own.stayed),
            undated: own.undated,
            stuck: own.stuck,
            limit: limit_of(&stage),
            stage,
        }
    });
    Funnel { span, rows: rows.collect(), stuck, unlisted }
}
