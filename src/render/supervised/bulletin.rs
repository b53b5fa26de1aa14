//! 督查通报: how many items stand how, which by name, what changed since the last one, which letters went out, what is in the
//! way.

use super::cautions::cautions;
use super::columns::{
    BECAUSE, CHANGES, DUE_DAY, FILED, ITEM, LEAD, LIGHT, SHOWN, STATUS, UNIT, WAS, lead, named_row,
    reached_cell, status,
};
use super::counted::{by_group, counted};
use super::letter;
use super::obstacles;
use crate::render::cell::Cell;
use crate::render::columns::{ID, PLACE, ROWS, TALLY};
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::Sheet;
use crate::render::{Lang, Style};
use crate::say;
use crate::vocabulary::supervised::{
    By, Change, Counts, Happened, Judged, Ladder, Light, PaceStatus, WholeAndParts, leaves, percent,
};
use crate::vocabulary::{Period, PlacePath};
use chrono::NaiveDate;

/// What a bulletin is made of.
#[derive(Debug, Clone, Copy)]
pub struct Bulletin<'b, 'd> {
    /// Whose items; none where those of all places are counted.
    pub place: Option<&'b PlacePath>,
    /// Its month or quarter.
    pub period: Period,
    /// The day as of which items are judged.
    pub day: NaiveDate,
    /// The items as they stand.
    pub judged: &'b [Judged<'d>],
    /// What changed since the last one.
    pub changes: &'b [Change<'b, 'd>],
    /// Wholes beside their parts.
    pub wholes: &'b [WholeAndParts<'b, 'd>],
    /// What happened in the month or quarter.
    pub happened: &'b Happened<'b, 'd>,
    /// The grades of letters.
    pub ladder: &'b Ladder,
}

/// The statuses that bulletins name item by item, in that order.
const NAMED: [PaceStatus; 8] = [
    PaceStatus::Overdue,
    PaceStatus::Behind,
    PaceStatus::Unreported,
    PaceStatus::DoneLate,
    PaceStatus::DoneOver,
    PaceStatus::DoneEarly,
    PaceStatus::Ahead,
    PaceStatus::Other,
];

/// The bulletin.
pub fn bulletin<'d>(of: &Bulletin<'_, 'd>, style: &Style) -> Page<'d> {
    let lang = style.lang;
    let items = leaves(of.judged, of.wholes);
    let counts: Counts = items.iter().map(|own| own.paced.status).collect();
    let mut parts = vec![
        Part::Told(vec![counted(&counts, lang), lit(&items, lang)]),
        Part::Sheet(Section { heading: lang.word("bulletin-counts").to_owned(), ..statuses(&counts) }),
        Part::Sheet(Section {
            heading: lang.word("bulletin-units").to_owned(),
            ..by_group(&items, By::Unit, lang)
        }),
    ];
    for named in NAMED {
        let own: Vec<&Judged<'d>> = items.iter().copied().filter(|own| own.paced.status == named).collect();
        if !own.is_empty() {
            let status = named.in_lang(lang).replace('-', " ");
            let heading = say!(lang, "bulletin-named", status = status, count = own.len());
            parts.push(Part::Sheet(Section { heading, ..named_items(&own, lang) }));
        }
    }
    parts.extend(super::wholes::listed(of.wholes, lang));
    let is_item = |change: &&Change<'_, 'd>| items.iter().any(|item| std::ptr::eq(*item, change.now));
    let changes: Vec<&Change<'_, 'd>> = of.changes.iter().filter(is_item).collect();
    if !changes.is_empty() {
        let heading = say!(lang, "bulletin-changes", count = changes.len());
        parts.push(Part::Sheet(Section { heading, ..changed(&changes, lang) }));
    }
    parts.extend(letter::sent(&of.happened.letters, of.day, of.ladder, lang));
    parts.extend(letter::answered(&of.happened.replies, lang));
    parts.extend(letter::closed(&of.happened.closed, of.day, of.ladder, lang));
    let open = &of.happened.open;
    parts.push(Part::Told(vec![say!(
        lang,
        "bulletin-obstacles",
        raised = of.happened.raised,
        solved = of.happened.solved,
        open = open.len()
    )]));
    parts.extend(obstacles::listed(open, lang));
    parts.push(Part::Beware(cautions(of.judged, of.wholes, lang)));
    Page { title: title(of, lang), facts: vec![("as_of", of.day.to_string().into())], parts }
}

fn title(of: &Bulletin<'_, '_>, lang: Lang) -> String {
    let place = of.place.map_or_else(|| lang.word("all-places"), PlacePath::as_str);
    let Some((from, to)) = of.period.months() else { return place.to_owned() };
    let year = to.year.to_string();
    if matches!(of.period, Period::Year(_)) {
        return say!(lang, "bulletin-title-year", place = place, year = year);
    }
    if from == to {
        return say!(lang, "bulletin-title-month", place = place, year = year, month = to.month);
    }
    say!(lang, "bulletin-title-quarter", place = place, year = year, quarter = to.month.div_ceil(3))
}

/// `红灯2项，黄灯5项，…`
fn lit(judged: &[&Judged<'_>], lang: Lang) -> String {
    let of = |light: Light| judged.iter().filter(|own| own.paced.light == light).count();
    let each = Light::ALL
        .iter()
        .rev()
        .filter(|light| of(**light) > 0)
        .map(|light| crate::message!("count-of-light", light = light.in_lang(lang), count = of(*light)));
    crate::vocabulary::Message::List(each.collect()).in_lang(lang)
}

/// A row for each status.
fn statuses(counts: &Counts) -> Section<'static> {
    let rows = counts.some().map(|(own, count)| {
        let share = percent(count.into(), counts.all().into());
        vec![status(own), Cell::count(Some(count)), super::columns::percentage(share)]
    });
    let heads = vec![STATUS, super::columns::ALL, super::columns::SHARE];
    Section::of(TALLY, Sheet { rows: rows.collect(), heads })
}

fn named_items<'d>(judged: &[&Judged<'d>], lang: Lang) -> Section<'d> {
    let heads = vec![
        PLACE.if_differing(),
        ITEM,
        UNIT,
        DUE_DAY,
        STATUS.on(FILED),
        LIGHT.on(FILED),
        BECAUSE,
        ID.on(FILED),
    ];
    let rows = judged.iter().map(|own| named_row(own, lang));
    Section::of(ROWS, Sheet { rows: rows.collect(), heads })
}

fn changed<'d>(changes: &[&Change<'_, 'd>], lang: Lang) -> Section<'d> {
    let heads = vec![ITEM, UNIT, WAS, STATUS, super::columns::REACHED.on(SHOWN), LEAD, ID.on(FILED)];
    let rows = changes.iter().map(|change| {
        let item = &change.now.dossier.item.row;
        vec![
            Cell::text(&item.name),
            Cell::text(&item.lead),
            status(change.was),
            status(change.now.paced.status),
            reached_cell(change.now, lang),
            lead(change.now),
            Cell::Id((&change.now.dossier.item.id).into()),
        ]
    });
    Section::of(CHANGES, Sheet { rows: rows.collect(), heads })
}
