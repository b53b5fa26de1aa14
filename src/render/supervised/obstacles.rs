//! What is in the way of items (卡脖子问题).

use super::columns::{DUE_DAY, ITEM, OBSTACLES, OWNER, RAISED, SAYS, SOLUTION, SOLVED, UNIT};
use crate::render::cell::Cell;
use crate::render::columns::ID;
use crate::render::page::{Page, Part, Section};
use crate::render::sheet::Sheet;
use crate::render::{Lang, Style};
use crate::say;
use crate::vocabulary::supervised::{Dossier, Filed, Judged, Obstacle};

/// All obstacles of items, cleared or not.
pub fn obstacles<'d>(dossiers: &'d [Dossier], style: &Style) -> Page<'d> {
    let lang = style.lang;
    let all = || dossiers.iter().flat_map(|own| own.obstacles.iter().map(move |obstacle| (own, obstacle)));
    let open = all().filter(|(_, obstacle)| obstacle.row.solved.is_none()).count();
    let told = say!(lang, "obstacles-counted", count = all().count(), open = open);
    let parts = vec![Part::Sheet(section(all())), Part::Told(vec![told])];
    Page { title: lang.word("obstacles-title").to_owned(), facts: Vec::new(), parts }
}

/// Obstacles under a heading; nothing where there are none.
pub(super) fn listed<'d>(obstacles: &[(&Judged<'d>, &'d Filed<Obstacle>)], lang: Lang) -> Option<Part<'d>> {
    let heading = say!(lang, "obstacles-open", count = obstacles.len());
    let own = obstacles.iter().map(|(judged, obstacle)| (judged.dossier, *obstacle));
    (!obstacles.is_empty()).then(|| Part::Sheet(Section { heading, ..section(own) }))
}

fn section<'d>(obstacles: impl Iterator<Item = (&'d Dossier, &'d Filed<Obstacle>)>) -> Section<'d> {
    let rows = obstacles.map(|(dossier, obstacle)| {
        let row = &obstacle.row;
        vec![
            Cell::text(&dossier.item.row.name),
            Cell::text(&dossier.item.row.lead),
            Cell::text(&row.words),
            Cell::text(&row.owner),
            Cell::Date(row.raised),
            Cell::date(row.due),
            Cell::date(row.solved),
            Cell::text(&row.solution),
            Cell::Id((&obstacle.id).into()),
        ]
    });
    let heads = vec![ITEM, UNIT, SAYS, OWNER, RAISED, DUE_DAY, SOLVED, SOLUTION, ID];
    Section::of(OBSTACLES, Sheet { rows: rows.collect(), heads })
}
