//! The lights of items on a day.

use super::arithmetic::brief;
use super::cautions::cautions;
use super::columns::{
    AS_OF, BECAUSE, DONE, DUE_DAY, DUE_PERCENT, FIGURE_UNIT, FILED, ITEM, LEAD, LIGHT, OFFICIAL, REACHED,
    REACHED_VALUE, SHOWN, STATUS, TOPIC, UNIT, lead, percentage, reached_cell, status, wanted,
};
use super::counted::{by_group, counted, named};
use crate::render::cell::Cell;
use crate::render::columns::{ID, PLACE, ROWS, TARGET, YEAR};
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::{Head, Sheet};
use crate::render::{Lang, Style};
use crate::say;
use crate::vocabulary::supervised::{By, DEFAULT, Judged, WholeAndParts, leaves};
use crate::vocabulary::{PlacePath, Year};
use chrono::NaiveDate;
use std::collections::BTreeMap;

const HEADS: [Head; 19] = [
    PLACE.if_differing(),
    YEAR.on(FILED),
    ITEM,
    UNIT,
    OFFICIAL.on(FILED),
    TOPIC.on(FILED),
    TARGET,
    REACHED.on(SHOWN),
    REACHED_VALUE.on(FILED),
    FIGURE_UNIT.on(FILED),
    AS_OF.on(FILED),
    DONE,
    DUE_PERCENT,
    LEAD,
    STATUS,
    LIGHT,
    DUE_DAY,
    BECAUSE.on(FILED),
    ID,
];

/// Whose items, of what year, as of what day and by what rules.
#[derive(Debug, Clone, Copy)]
pub struct Lit<'a> {
    /// The place; none where all are shown.
    pub place: Option<&'a PlacePath>,
    /// The year.
    pub year: Year,
    /// The day.
    pub day: NaiveDate,
    /// The unit that leads; none where those of all are shown.
    pub lead: Option<&'a str>,
    /// Whether they are drawn as a timeline above their table.
    pub timeline: bool,
    /// What they are put together by.
    pub by: Option<By>,
    /// The set of `data/lights.csv`.
    pub set: &'a str,
}

/// The items, those that are worst first, in groups where those are asked for.
pub fn lights<'d>(
    of: &Lit<'_>,
    judged: &[Judged<'d>],
    wholes: &[WholeAndParts<'_, 'd>],
    style: &Style,
) -> Page<'d> {
    let lang = style.lang;
    let counted_items = leaves(judged, wholes);
    let mut parts = Vec::new();
    if of.timeline {
        parts.extend(super::timeline::timeline(of, judged).map(Part::Timeline));
    }
    if let Some(by) = of.by {
        parts.push(Part::Sheet(by_group(&counted_items, by, lang)));
    }
    let mut groups: BTreeMap<&str, Vec<&Judged<'d>>> = BTreeMap::new();
    for own in judged {
        groups.entry(of.by.map_or("", |by| by.of(&own.dossier.item.row))).or_default().push(own);
    }
    for (group, mut own) in groups {
        own.sort_by_key(|own| std::cmp::Reverse(own.paced.light));
        let heading = if of.by.is_some() { named(group, lang) } else { String::new() };
        parts.push(Part::Sheet(Section { heading, ..section(&own, lang) }));
    }
    parts.extend(super::wholes::listed(wholes, lang));
    let mut told = vec![counted(&counted_items.iter().map(|own| own.paced.status).collect(), lang)];
    if of.set != DEFAULT {
        told.push(say!(lang, "lights-by-set", set = of.set));
    }
    parts.push(Part::Told(told));
    parts.push(Part::Beware(cautions(judged, wholes, lang)));
    Page {
        title: title(of, lang),
        facts: vec![("as_of", of.day.to_string().into()), ("set", of.set.into())],
        parts,
    }
}

fn title(of: &Lit<'_>, lang: Lang) -> String {
    let place = of.place.map_or_else(|| lang.word("all-places"), PlacePath::as_str);
    let (year, day) = (of.year.to_string(), of.day.to_string());
    let lead = of.lead.unwrap_or_default();
    if of.timeline {
        return say!(lang, "timeline-title", place = place, lead = lead, year = year, day = day);
    }
    let place = [place, lead].iter().filter(|own| !own.is_empty()).copied().collect::<Vec<_>>().join(" ");
    say!(lang, "lights-title", place = place, year = year, day = day)
}

/// A sheet of items as they stand.
pub(super) fn section<'d>(judged: &[&Judged<'d>], lang: Lang) -> Section<'d> {
    let rows = judged.iter().map(|own| row(own, lang)).collect();
    Section::of(ROWS, Sheet { heads: HEADS.to_vec(), rows })
}

fn row<'d>(own: &Judged<'d>, lang: Lang) -> Vec<Cell<'d>> {
    let item = &own.dossier.item.row;
    let reached = own.paced.reached.as_ref();
    vec![
        Cell::text(item.place.as_str()),
        Cell::Count(item.year.number().into()),
        Cell::text(&item.name),
        Cell::text(&item.lead),
        Cell::text(&item.official),
        Cell::text(&item.topic),
        wanted(item, lang),
        reached_cell(own, lang),
        Cell::exact(reached.map(|own| own.value)),
        Cell::text(item.wanted.as_ref().map_or("", |wanted| wanted.unit.as_str())),
        Cell::date(own.paced.reported),
        percentage(own.paced.done),
        percentage(own.paced.due.map(|due| due.percent)),
        lead(own),
        status(own.paced.status),
        Cell::Lamp(own.paced.light),
        Cell::Date(item.due_day()),
        Cell::text(brief(own, lang)),
        Cell::Id((&own.dossier.item.id).into()),
    ]
}
