//! Items and what was reported of them: a table for the screen, and the forms that import back.

use super::cell::Cell;
use super::columns::{
    AS_OF, DUE_DAY, FIGURE, ID, ITEMS, LEAD_UNIT_OF, NAME, PLACE, PROGRESSES, RECORDED, STEPS, YEAR,
};
use super::page::{Page, Part, Section};
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::{Lang, figure};
use crate::say;
use crate::vocabulary::form::{Column, ITEM, PROGRESS};
use crate::vocabulary::supervised::{Dossier, Figure, Filed, Item, Progress};
use crate::vocabulary::{Flag, Period, PlacePath, Role, Year};

/// A figure as a document would print it.
pub fn figure_worded(figure: &Figure, place: &PlacePath, year: Year, role: Role, lang: Lang) -> String {
    figure::worded(&figure.claim(role, place, year, Period::Year(year)), lang)
}

/// How milestones are written in a cell, and how an item's units are.
pub type Written<'a> = &'a dyn Fn(&Item) -> String;

/// The items in order, a row each.
pub fn items<'a>(items: &'a [&'a Filed<Item>], milestones: Written<'_>, lang: Lang) -> Page<'a> {
    let shown = [ID, PLACE.if_differing(), YEAR.if_differing(), NAME, FIGURE, LEAD_UNIT_OF, DUE_DAY];
    let mut heads: Vec<Head> = shown.map(|head| head.on(PAGE)).to_vec();
    heads.extend(filed_columns().map(|column| Head::of(column).on(FILE.and(BOOK))));
    let row = |filed: &&'a Filed<Item>| {
        let item = &filed.row;
        let mut row = vec![
            Cell::text(&filed.id),
            Cell::text(item.place.as_str()),
            Cell::Count(item.year.number().into()),
            Cell::text(&item.name),
            wanted(item, lang),
            Cell::text(&item.lead),
            Cell::date(item.due),
        ];
        row.extend(filed_columns().map(|column| item_cell(filed, column, milestones)));
        row
    };
    let sheet = Sheet { heads, rows: items.iter().map(row).collect() };
    Page { parts: vec![Part::Sheet(Section::of(ITEMS, sheet))], ..Page::default() }
}

/// The columns of the form; the words from which a number is read are said by the others.
fn filed_columns() -> impl Iterator<Item = Column> {
    ITEM.into_iter().filter(|column| column.code != "words")
}

fn wanted(item: &Item, lang: Lang) -> Cell<'static> {
    let worded =
        item.wanted.as_ref().map(|figure| figure_worded(figure, &item.place, item.year, Role::Target, lang));
    worded.map_or(Cell::UNSAID, Cell::text)
}

fn item_cell<'a>(filed: &'a Filed<Item>, column: Column, milestones: Written<'_>) -> Cell<'a> {
    let item = &filed.row;
    let or = |words: &'a Option<String>| words.as_ref().map_or(Cell::UNSAID, Cell::text);
    match column.code {
        "id" => Cell::text(&filed.id),
        "place" => Cell::text(item.place.as_str()),
        "year" => Cell::Count(item.year.number().into()),
        "name" => Cell::text(&item.name),
        "target" => or(&item.target),
        "parent" => or(&item.parent),
        "lead" => Cell::text(&item.lead),
        "co_units" => Cell::text(item.co_units.join("、")),
        "official" => Cell::text(&item.official),
        "person" => Cell::text(&item.person),
        "due" => Cell::date(item.due),
        "topic" => Cell::text(&item.topic),
        "weight" => Cell::exact(item.weight),
        "binding" => {
            item.binding.map_or(Cell::UNSAID, |word| Cell::Term { code: word.code(), zh: word.zh() })
        }
        "baseline" => Cell::exact(item.baseline),
        "milestones" => Cell::text(milestones(item)),
        "source" => Cell::text(&item.source),
        "note" => Cell::text(&item.note),
        own => item.wanted.as_ref().map_or(Cell::UNSAID, |figure| figure_cell(figure, own)),
    }
}

fn figure_cell<'a>(figure: &'a Figure, column: &str) -> Cell<'a> {
    match column {
        "indicator" => Cell::text(&figure.indicator),
        "measure" => Cell::Term { code: figure.measure.code(), zh: figure.measure.zh() },
        "comparator" => Cell::Term { code: figure.comparator.code(), zh: figure.comparator.zh() },
        "cue" => Cell::text(&figure.cue),
        "value" => Cell::exact(Some(figure.value)),
        "value_high" => Cell::exact(figure.value_high),
        "unit" => Cell::text(&figure.unit),
        "flags" if figure.provisional => Cell::text(Flag::Provisional.code()),
        _ => Cell::UNSAID,
    }
}

/// An item: what is on file of it, and what was reported, a row each.
pub fn dossier<'a>(dossier: &'a Dossier, told: Vec<String>, lang: Lang) -> Page<'a> {
    let item = &dossier.item.row;
    let shown = [ID, AS_OF, FIGURE, STEPS, RECORDED];
    let mut heads: Vec<Head> = shown.map(|head| head.on(PAGE)).to_vec();
    heads.extend(PROGRESS.map(|column| Head::of(column).on(FILE.and(BOOK))));
    let row = |filed: &'a Filed<Progress>| {
        let mut row = vec![
            Cell::text(&filed.id),
            Cell::date(Some(filed.row.as_of)),
            Cell::text(reported(&filed.row, item, lang)),
            Cell::text(filed.row.milestone.as_deref().unwrap_or_default()),
            Cell::text(format!("{} {}", filed.recorded_by, filed.recorded_at.date_naive())),
        ];
        row.extend(PROGRESS.map(|column| progress_cell(filed, item, column)));
        row
    };
    let sheet = Sheet { heads, rows: dossier.progress.iter().map(row).collect() };
    let parts = vec![Part::Told(told), Part::Sheet(Section::of(PROGRESSES, sheet))];
    Page { title: item.name.clone(), parts, ..Page::default() }
}

/// What was reported, in words.
pub fn reported(progress: &Progress, item: &Item, lang: Lang) -> String {
    let figure = progress
        .figure
        .as_ref()
        .map(|figure| figure_worded(figure, &item.place, item.year, Role::Result, lang));
    let printed = progress.printed.map(|printed| say!(lang, "progress-printed", share = printed.to_string()));
    let done = progress.done.map(|done| {
        if done { lang.word("progress-done") } else { lang.word("progress-not-done") }.to_owned()
    });
    let parts: Vec<String> = [figure, printed, done].into_iter().flatten().collect();
    if parts.is_empty() { progress.words.clone() } else { super::separated::with_commas(&parts, lang) }
}

fn progress_cell<'a>(filed: &'a Filed<Progress>, item: &'a Item, column: Column) -> Cell<'a> {
    let progress = &filed.row;
    match column.code {
        "id" => Cell::text(&filed.id),
        "item" => Cell::text(&progress.item),
        "name" => Cell::text(&item.name),
        "as_of" => Cell::date(Some(progress.as_of)),
        "reach" => Cell::Term { code: progress.reach.code(), zh: progress.reach.zh() },
        "printed" => Cell::exact(progress.printed),
        "done" => progress.done.map_or(Cell::UNSAID, Cell::Truth),
        "milestone" => progress.milestone.as_ref().map_or(Cell::UNSAID, Cell::text),
        "words" => Cell::text(&progress.words),
        "note" => Cell::text(&progress.note),
        "evidence" => Cell::text(&progress.evidence),
        own => progress.figure.as_ref().map_or(Cell::UNSAID, |figure| figure_cell(figure, own)),
    }
}
