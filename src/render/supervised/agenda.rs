//! What a weekly or monthly meeting has before it.

use super::columns::{
    BECAUSE, DUE_DAY, DUE_ITEMS, ITEM, LIGHT, MILESTONES, RED_ITEMS, STATUS, STEP, UNIT, named_row, status,
};
use super::letter;
use super::obstacles;
use crate::render::cell::Cell;
use crate::render::columns::{ID, PLACE};
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::Sheet;
use crate::render::{Lang, Style};
use crate::say;
use crate::vocabulary::PlacePath;
use crate::vocabulary::form::Column;
use crate::vocabulary::supervised::{Agenda, Judged, Ladder, Milestone};
use chrono::NaiveDate;

/// The agenda of a meeting on `day`, with what is due until the next one.
pub fn agenda<'d>(
    place: Option<&PlacePath>,
    (day, until): (NaiveDate, NaiveDate),
    agenda: &Agenda<'_, 'd>,
    ladder: &Ladder,
    style: &Style,
) -> Page<'d> {
    let lang = style.lang;
    let mut parts = Vec::new();
    parts.extend(items(&agenda.red, RED_ITEMS, say!(lang, "agenda-red", count = agenda.red.len()), lang));
    parts.extend(items(&agenda.due, DUE_ITEMS, say!(lang, "agenda-due", count = agenda.due.len()), lang));
    parts.extend(milestones(&agenda.milestones, lang));
    if !agenda.unanswered.is_empty() {
        let heading = say!(lang, "agenda-unanswered", count = agenda.unanswered.len());
        let listed = letter::listed(&agenda.unanswered, day, ladder, lang);
        parts.push(Part::Sheet(Section { heading, ..listed }));
    }
    parts.extend(letter::answered(&agenda.replies, lang));
    parts.extend(obstacles::listed(&agenda.obstacles, lang));
    if parts.is_empty() {
        parts.push(Part::Told(vec![lang.word("agenda-empty").to_owned()]));
    }
    let place = place.map_or_else(|| lang.word("all-places"), PlacePath::as_str);
    let (day, until) = (day.to_string(), until.to_string());
    Page {
        title: say!(lang, "agenda-title", place = place, day = day, until = until),
        facts: Vec::new(),
        parts,
    }
}

fn items<'d>(judged: &[&Judged<'d>], name: Column, heading: String, lang: Lang) -> Option<Part<'d>> {
    let rows = judged.iter().map(|own| named_row(own, lang));
    let heads = vec![PLACE.if_differing(), ITEM, UNIT, DUE_DAY, STATUS, LIGHT, BECAUSE, ID];
    let sheet = Sheet { rows: rows.collect(), heads };
    (!judged.is_empty()).then(|| Part::Sheet(Section { heading, ..Section::of(name, sheet) }))
}

fn milestones<'d>(milestones: &[(&Judged<'d>, &'d Milestone)], lang: Lang) -> Option<Part<'d>> {
    let rows = milestones.iter().map(|(own, milestone)| {
        let item = &own.dossier.item.row;
        vec![
            Cell::Date(milestone.due),
            Cell::text(super::item::step(milestone, item, lang)),
            Cell::text(&item.name),
            Cell::text(&item.lead),
            status(own.paced.status),
        ]
    });
    let heading = say!(lang, "agenda-milestones", count = milestones.len());
    let sheet = Sheet { rows: rows.collect(), heads: vec![DUE_DAY, STEP, ITEM, UNIT, STATUS] };
    (!milestones.is_empty()).then(|| Part::Sheet(Section { heading, ..Section::of(MILESTONES, sheet) }))
}
