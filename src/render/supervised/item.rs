//! One item in full, on one page: what is wanted and who answers for it, how it stands and why, its milestones, reports,
//! letters and obstacles.

use super::arithmetic::lines;
use super::columns::{
    AS_OF, DUE_DAY, EVIDENCE, IS_DONE, MILESTONES, NOTE, PRINTED, PROGRESS, REACHED, SAYS, STATUS, STEP,
    wanted,
};
use super::letter;
use super::{obstacles, timeline};
use crate::render::cell::Cell;
use crate::render::columns::{BY, ID};
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::Sheet;
use crate::render::{Lang, Style, figure, worded};
use crate::say;
use crate::vocabulary::supervised::{Dossier, Filed, Item, Judged, Ladder, Milestone, Progress};
use crate::vocabulary::{Message, Period, Role};
use chrono::NaiveDate;

/// The item as it stands on a day.
pub fn item<'d>(judged: &Judged<'d>, day: NaiveDate, ladder: &Ladder, style: &Style) -> Page<'d> {
    let lang = style.lang;
    let dossier = judged.dossier;
    let own = &dossier.item.row;
    let mut parts = vec![Part::Told(about(own, lang)), Part::Told(lines(judged, lang))];
    parts.extend(timeline::of_item(judged, day).map(Part::Timeline));
    parts.extend(milestones(judged, day, lang));
    parts.extend(reports(dossier, lang));
    let letters: Vec<_> = dossier.letters.iter().map(|letter| (judged, letter)).collect();
    parts.extend(letter::sent(&letters, day, ladder, lang));
    let replies: Vec<_> = dossier.replies.iter().map(|reply| (judged, reply)).collect();
    parts.extend(letter::answered(&replies, lang));
    let raised: Vec<_> = dossier.obstacles.iter().map(|obstacle| (judged, obstacle)).collect();
    parts.extend(obstacles::listed(&raised, lang));
    let title = say!(
        lang,
        "dossier-title",
        place = own.place.as_str(),
        year = own.year.to_string(),
        item = &own.name,
        day = day.to_string()
    );
    Page { title, facts: vec![("id", dossier.item.id.as_str().into())], parts }
}

fn about(item: &Item, lang: Lang) -> Vec<String> {
    let wanted = wanted(item, lang).shown(lang, false);
    let co_units = Message::list(&item.co_units).in_lang(lang);
    let binding = item.binding.map(|binding| binding.in_lang(lang)).unwrap_or_default();
    let baseline = item.baseline.map(|baseline| baseline.to_string()).unwrap_or_default();
    let facts = [
        (lang.word("dossier-wanted"), wanted.as_str()),
        (lang.word("dossier-due"), &item.due_day().to_string()),
        (lang.word("dossier-lead"), &item.lead),
        (lang.word("dossier-co-units"), &co_units),
        (lang.word("dossier-official"), &item.official),
        (lang.word("dossier-person"), &item.person),
        (lang.word("dossier-topic"), &item.topic),
        (lang.word("dossier-binding"), binding),
        (lang.word("dossier-baseline"), &baseline),
        (lang.word("dossier-source"), &item.source),
        (lang.word("dossier-note"), &item.note),
    ];
    let said = facts.into_iter().filter(|(_, words)| !words.is_empty());
    said.map(|(label, words)| say!(lang, "labelled", label = label, words = words)).collect()
}

fn milestones(judged: &Judged<'_>, day: NaiveDate, lang: Lang) -> Option<Part<'static>> {
    let item = &judged.dossier.item.row;
    let rows = item.milestones.iter().zip(&judged.paced.milestones_reached).map(|(milestone, reached)| {
        let state = Cell::text(state(milestone, *reached, day, lang));
        vec![Cell::Date(milestone.due), Cell::text(step(milestone, item, lang)), state]
    });
    let sheet = Sheet { rows: rows.collect(), heads: vec![DUE_DAY, STEP, STATUS] };
    let heading = lang.word("dossier-milestones").to_owned();
    (!item.milestones.is_empty()).then(|| Part::Sheet(Section { heading, ..Section::of(MILESTONES, sheet) }))
}

/// Whether a milestone was reached, as far as the day; empty where it is not due, or nothing shows whether an amount was.
pub(super) fn state(milestone: &Milestone, reached: Option<NaiveDate>, day: NaiveDate, lang: Lang) -> String {
    match (reached, milestone.value, milestone.due <= day) {
        (Some(on), _, _) => say!(lang, "step-done", on = on.to_string()),
        (None, None, true) => lang.word("step-missed").to_owned(),
        (None, None, false) | (None, Some(_), _) => String::new(),
    }
}

/// A milestone in words: what is to be done, or how much.
pub(super) fn step(milestone: &Milestone, item: &Item, lang: Lang) -> String {
    let unit = item.wanted.as_ref().map_or("", |wanted| wanted.unit.as_str());
    let amount = milestone.value.map(|value| format!("{value}{}", figure::unit(unit, lang)));
    match (milestone.words.is_empty(), amount) {
        (true, amount) => amount.unwrap_or_default(),
        (false, None) => milestone.words.clone(),
        (false, Some(amount)) => say!(lang, "with-aside", words = &milestone.words, aside = amount),
    }
}

fn reports<'d>(dossier: &'d Dossier, lang: Lang) -> Option<Part<'d>> {
    let item = &dossier.item.row;
    let figure = |progress: &Progress| {
        let period = Period::Year(item.year);
        let claim =
            progress.figure.as_ref().map(|own| own.claim(Role::Result, &item.place, item.year, period));
        let figure = claim.map(|claim| worded(&claim, lang));
        figure.map(|words| say!(lang, "with-aside", words = words, aside = progress.reach.in_lang(lang)))
    };
    let row = |own: &'d Filed<Progress>| {
        vec![
            Cell::Date(own.row.as_of),
            Cell::text(figure(&own.row).unwrap_or_default()),
            Cell::exact(own.row.printed),
            Cell::text(own.row.milestone.as_deref().unwrap_or_default()),
            own.row.done.map_or(Cell::UNSAID, Cell::Truth),
            Cell::text(&own.row.words),
            Cell::text(&own.row.note),
            Cell::text(&own.row.evidence),
            Cell::Text(own.recorded_by.as_str().into()),
            Cell::Id((&own.id).into()),
        ]
    };
    let heads = vec![AS_OF, REACHED, PRINTED, STEP, IS_DONE, SAYS, NOTE, EVIDENCE, BY, ID];
    let sheet = Sheet { rows: dossier.progress.iter().map(row).collect(), heads };
    let heading = lang.word("dossier-reports").to_owned();
    (!dossier.progress.is_empty()).then(|| Part::Sheet(Section { heading, ..Section::of(PROGRESS, sheet) }))
}
