//! Projects, and one project with the stages that it came to.

use super::columns::{AMOUNT, LEAD, NAME, PROJECTS, SINCE, STAGE_NAME, name};
use crate::render::Lang;
use crate::render::cell::Cell;
use crate::render::columns::{ID, PLACE, RECORDED};
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::{BOOK, FILE, Head, Holds, PAGE, Sheet};
use crate::say;
use crate::vocabulary::form::{Column, PROJECT};
use crate::vocabulary::pipeline::{Amount, AtStage, Followed, Project, Stages, Stay};
use crate::vocabulary::supervised::Filed;

/// The projects in order: on a page a row each, as they stand; in files a row for each stage, which imports back.
pub fn projects<'a>(all: &[(&'a Followed, Option<Stay<'a>>)], stages: &'a Stages, lang: Lang) -> Page<'a> {
    let row = |(own, stay): &(&'a Followed, Option<Stay<'a>>)| {
        let project = &own.project.row;
        vec![
            Cell::text(&own.project.id),
            Cell::text(project.place.as_str()),
            Cell::text(&project.name),
            Cell::text(&project.lead),
            amount(project.amount.as_ref()),
            Cell::text(stay.map_or("", |stay| name(stages, stay.stage, lang))),
            Cell::date(stay.and_then(|stay| stay.since)),
        ]
    };
    let heads = vec![ID, PLACE.if_differing(), NAME, LEAD, AMOUNT, STAGE_NAME, SINCE];
    let shown = Section::of(PROJECTS, Sheet { heads, rows: all.iter().map(row).collect() }).on(PAGE);
    let rows = all.iter().flat_map(|(own, _)| filed_rows(own, stages, lang)).collect();
    let filed = Section::of(PROJECTS, Sheet { heads: filed_heads(), rows }).on(FILE.and(BOOK));
    Page { parts: vec![Part::Sheet(shown), Part::Sheet(filed)], ..Page::default() }
}

/// One project: what is on file of it, and the stages that it came to, a row each.
pub fn project<'a>(own: &'a Followed, stages: &'a Stages, lang: Lang) -> Page<'a> {
    let project = &own.project.row;
    let mut told = vec![format!("{}  {} {}", own.project.id, project.place, project.name)];
    let amount_told = project.amount.as_ref().map(ToString::to_string).unwrap_or_default();
    for (label, words) in [
        (lang.word("project-amount"), &amount_told),
        (lang.word("project-lead"), &project.lead),
        (lang.word("item-source"), &project.source),
        (lang.word("item-note"), &project.note),
    ] {
        if !words.is_empty() {
            told.push(say!(lang, "labelled", label = label, words = words));
        }
    }
    let row = |filed: &'a Filed<AtStage>| {
        let at = &filed.row;
        vec![
            Cell::text(&filed.id),
            Cell::text(name(stages, &at.stage, lang)),
            Cell::date(at.date),
            amount(at.amount.as_ref()),
            Cell::text(&at.evidence),
            Cell::text(&at.note),
            Cell::text(format!("{} {}", filed.recorded_by, filed.recorded_at.date_naive())),
        ]
    };
    let heads = vec![ID, STAGE_NAME, SINCE, AMOUNT, head("evidence"), head("note"), RECORDED];
    let shown = Section::of(PROJECTS, Sheet { heads, rows: own.stages.iter().map(row).collect() }).on(PAGE);
    let filed = Sheet { heads: filed_heads(), rows: filed_rows(own, stages, lang) };
    let filed = Section::of(PROJECTS, filed).on(FILE.and(BOOK));
    let parts = vec![Part::Told(told), Part::Sheet(shown), Part::Sheet(filed)];
    Page { title: project.name.clone(), parts, ..Page::default() }
}

fn amount(amount: Option<&Amount>) -> Cell<'static> {
    amount.map_or(Cell::UNSAID, |amount| Cell::text(amount.to_string()))
}

/// The columns of the form. The stage stands by its code for programs, and by its name in a workbook.
fn filed_columns() -> impl Iterator<Item = (Column, Head)> {
    PROJECT.into_iter().flat_map(|column| {
        let holds = if column.code == "stage_value" { Holds::Quantities } else { Head::of(column).holds };
        let own = Head::of(column).holding(holds);
        let named = (column.code == "stage").then_some((column, own.on(BOOK)));
        let media = if named.is_some() { FILE } else { FILE.and(BOOK) };
        std::iter::once((column, own.on(media))).chain(named)
    })
}

fn filed_heads() -> Vec<Head> {
    filed_columns().map(|(_, head)| head).collect()
}

fn head(code: &str) -> Head {
    PROJECT.into_iter().find(|column| column.code == code).map_or(NAME, Head::of)
}

/// A row for each stage; one of a project that came to none.
fn filed_rows<'a>(own: &'a Followed, stages: &'a Stages, lang: Lang) -> Vec<Vec<Cell<'a>>> {
    let of = |at: Option<&'a AtStage>| {
        let cell = |(column, head): (Column, Head)| {
            let named = column.code == "stage" && head.on == BOOK;
            let stage = at.filter(|_| named).map(|at| Cell::text(name(stages, &at.stage, lang)));
            stage.unwrap_or_else(|| filed_cell(&own.project.id, &own.project.row, at, column))
        };
        filed_columns().map(cell).collect()
    };
    if own.stages.is_empty() {
        return vec![of(None)];
    }
    own.stages.iter().map(|filed| of(Some(&filed.row))).collect()
}

fn filed_cell<'a>(id: &'a str, project: &'a Project, at: Option<&'a AtStage>, column: Column) -> Cell<'a> {
    let then = at.and_then(|at| at.amount.as_ref());
    let of_stage = |words: fn(&AtStage) -> &str| at.map_or(Cell::UNSAID, |at| Cell::text(words(at)));
    match column.code {
        "id" => Cell::text(id),
        "place" => Cell::text(project.place.as_str()),
        "name" => Cell::text(&project.name),
        "lead" => Cell::text(&project.lead),
        "value" => Cell::exact(project.amount.as_ref().map(|amount| amount.value)),
        "unit" => Cell::text(project.amount.as_ref().map_or("", |amount| &amount.unit)),
        "stage" => of_stage(|at| &at.stage),
        "date" => Cell::date(at.and_then(|at| at.date)),
        "stage_value" => Cell::exact(then.map(|amount| amount.value)),
        "stage_unit" => Cell::text(then.map_or("", |amount| &amount.unit)),
        "evidence" => of_stage(|at| &at.evidence),
        "stage_note" => of_stage(|at| &at.note),
        "source" => Cell::text(&project.source),
        _ => Cell::text(&project.note),
    }
}
