//! What the four lists come to.

use super::beside;
use super::columns::{
    AMOUNT, COUNT, DAYS, ENTERED, ENTERED_OTHER, ENTERED_SHOWN, ENTERED_SUM, ENTERED_UNIT, ENTERED_UNKNOWN,
    FUNNEL, LEAD, LIMIT, LONGEST, NAME, OTHER_SUMS, SINCE, STAGE_CODE, STAGE_NAME, STANDING, STANDING_OF,
    STAYED, STAYED_OF, STUCK, STUCK_ONES, SUM, SUM_SHOWN, SUM_UNIT, UNDATED, UNKNOWN, days_cell,
    median_cells, name, sum_cells, sums_told,
};
use crate::render::cell::Cell;
use crate::render::columns::{ID, PLACE};
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::{BOOK, FILE, Head, Sheet};
use crate::render::{Lang, Style};
use crate::say;
use crate::vocabulary::PlacePath;
use crate::vocabulary::pipeline::{Beside, Funnel, Span, StageRow, Stages, Stay};

const HEADS: [Head; 22] = [
    STAGE_NAME,
    STAGE_CODE,
    COUNT,
    SUM_SHOWN,
    SUM,
    SUM_UNIT,
    OTHER_SUMS,
    UNKNOWN,
    ENTERED,
    ENTERED_SHOWN,
    ENTERED_SUM,
    ENTERED_UNIT,
    ENTERED_OTHER,
    ENTERED_UNKNOWN,
    STANDING,
    STANDING_OF,
    LONGEST,
    STAYED,
    STAYED_OF,
    UNDATED,
    STUCK,
    LIMIT.on(FILE.and(BOOK)),
];

/// Whose pipeline, by which stages, and the days of the year whose targets stand beside.
#[derive(Debug, Clone, Copy)]
pub struct Piped<'a> {
    /// The place; none where all are shown.
    pub place: Option<&'a PlacePath>,
    /// The days of the year that its targets are counted in.
    pub of_year: Span,
    /// The stages.
    pub stages: &'a Stages,
}

/// The stages, the projects that have stood too long in one, and the year's targets beside the count.
pub fn pipeline<'f>(
    funnel: &Funnel<'f>,
    beside: &'f [Beside<'f>],
    of: &Piped<'f>,
    style: &Style,
) -> Page<'f> {
    let lang = style.lang;
    let rows = funnel.rows.iter().map(|row| stage_row(row, of.stages, lang)).collect();
    let mut parts = vec![Part::Sheet(Section::of(FUNNEL, Sheet { heads: HEADS.to_vec(), rows }))];
    parts.push(Part::Told(counted(funnel, lang)));
    if !funnel.stuck.is_empty() {
        let rows = funnel.stuck.iter().map(|stay| stuck_row(stay, funnel, of.stages, lang)).collect();
        let heads =
            vec![ID, PLACE.if_differing(), NAME, LEAD, AMOUNT, STAGE_NAME, STAGE_CODE, SINCE, DAYS, LIMIT];
        let heading = say!(lang, "pipeline-stuck", count = funnel.stuck.len());
        parts.push(Part::Sheet(Section { heading, ..Section::of(STUCK_ONES, Sheet { heads, rows }) }));
    }
    let mut beware = Vec::new();
    if !beside.is_empty() {
        parts.push(Part::Sheet(beside::section(beside, of, lang)));
        beware.push(lang.word("pipeline-decides-nothing").to_owned());
    }
    let undated: usize = funnel.rows.iter().map(|row| row.undated).sum();
    if undated > 0 {
        beware.push(say!(lang, "pipeline-undated", count = undated));
    }
    if funnel.rows.iter().any(|row| row.now.totals.len() > 1 || row.entered.totals.len() > 1) {
        beware.push(lang.word("pipeline-currencies").to_owned());
    }
    if !beware.is_empty() {
        parts.push(Part::Beware(beware));
    }
    let Span { since, until } = funnel.span;
    let (since, until) = (since.to_string(), until.to_string());
    let place = of.place.map_or_else(|| lang.word("all-places"), PlacePath::as_str);
    Page {
        title: say!(lang, "pipeline-title", place = place, until = &until, since = &since),
        facts: vec![
            ("as_of", until.clone().into()),
            ("since", since.clone().into()),
            ("unlisted", funnel.unlisted.into()),
        ],
        parts,
    }
}

fn stage_row<'f>(row: &StageRow, stages: &'f Stages, lang: Lang) -> Vec<Cell<'f>> {
    let shown = name(stages, &row.stage, lang).to_owned();
    let [sum, unit, others] = sum_cells(&row.now);
    let [entered, entered_unit, entered_others] = sum_cells(&row.entered);
    let [standing, standing_of] = median_cells(row.standing);
    let [stayed, stayed_of] = median_cells(row.stayed);
    vec![
        Cell::text(shown),
        Cell::text(row.stage.clone()),
        Cell::count(Some(row.now.count)),
        Cell::text(sums_told(&row.now, lang)),
        sum,
        unit,
        others,
        Cell::count(Some(row.now.unknown)),
        Cell::count(Some(row.entered.count)),
        Cell::text(sums_told(&row.entered, lang)),
        entered,
        entered_unit,
        entered_others,
        Cell::count(Some(row.entered.unknown)),
        standing,
        standing_of,
        days_cell(row.longest),
        stayed,
        stayed_of,
        Cell::count(Some(row.undated)),
        Cell::count(Some(row.stuck)),
        days_cell(row.limit),
    ]
}

fn stuck_row<'f>(stay: &Stay<'f>, funnel: &Funnel<'_>, stages: &'f Stages, lang: Lang) -> Vec<Cell<'f>> {
    let project = &stay.followed.project.row;
    let limit = funnel.rows.iter().find(|row| row.stage == stay.stage).and_then(|row| row.limit);
    vec![
        Cell::Id((&stay.followed.project.id).into()),
        Cell::text(project.place.as_str()),
        Cell::text(&project.name),
        Cell::text(&project.lead),
        Cell::text(project.amount.as_ref().map(ToString::to_string).unwrap_or_default()),
        Cell::text(name(stages, stay.stage, lang)),
        Cell::text(stay.stage),
        Cell::date(stay.since),
        days_cell(stay.days),
        days_cell(limit),
    ]
}

/// `共19个项目；另有1个到那时不在任何清单上`
fn counted(funnel: &Funnel<'_>, lang: Lang) -> Vec<String> {
    let count: usize = funnel.rows.iter().map(|row| row.now.count).sum();
    let mut told = vec![say!(lang, "pipeline-counted", count = count)];
    if funnel.unlisted > 0 {
        told.push(say!(lang, "pipeline-unlisted", count = funnel.unlisted));
    }
    told
}
