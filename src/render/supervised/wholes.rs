//! Wholes beside their parts: what is wanted and what was reached, each beside the sum of its parts. The parts are counted, their
//! whole is not.

use super::columns::{
    FIGURE_UNIT, ITEM, LIGHT, PARTS, REACHED_PARTS, REACHED_WHOLE, STATUS, UNIT, WANTED_PARTS, WANTED_WHOLE,
    WHOLES, status,
};
use crate::render::Lang;
use crate::render::cell::Cell;
use crate::render::columns::ID;
use crate::render::page::{Part, Section};
use crate::render::sheet::{BOOK, PAGE, Sheet};
use crate::say;
use crate::vocabulary::supervised::{Summed, WholeAndParts};
use rust_decimal::Decimal;

/// The wholes under a heading; nothing where there are none.
pub(super) fn listed<'d>(wholes: &[WholeAndParts<'_, 'd>], lang: Lang) -> Option<Part<'d>> {
    let rows = wholes.iter().map(|own| {
        let (whole, item) = (own.whole, &own.whole.dossier.item.row);
        let wanted = item.wanted.as_ref();
        vec![
            Cell::text(&item.name),
            Cell::text(&item.lead),
            Cell::count(Some(own.parts)),
            amount(wanted.map(|wanted| wanted.value)),
            sum(own.wanted.as_ref(), lang),
            amount(whole.paced.reached.as_ref().map(|reached| reached.value)),
            sum(own.reached.as_ref(), lang),
            Cell::text(wanted.map_or("", |wanted| wanted.unit.as_str())),
            status(whole.paced.status),
            Cell::Lamp(whole.paced.light),
            Cell::Id((&whole.dossier.item.id).into()),
        ]
    });
    let heads = vec![
        ITEM,
        UNIT,
        PARTS,
        WANTED_WHOLE,
        WANTED_PARTS,
        REACHED_WHOLE,
        REACHED_PARTS,
        FIGURE_UNIT,
        STATUS,
        LIGHT,
        ID,
    ];
    let sheet = Sheet { rows: rows.collect(), heads };
    let heading = say!(lang, "wholes-beside-parts", count = wholes.len());
    let section = Section { heading, ..Section::of(WHOLES, sheet).on(PAGE.and(BOOK)) };
    (!wholes.is_empty()).then_some(Part::Sheet(section))
}

fn amount(value: Option<Decimal>) -> Cell<'static> {
    Cell::exact(value.map(|value| value.normalize()))
}

/// A sum with a mark whether it is the whole; why there is none, else.
fn sum(summed: Option<&Summed>, lang: Lang) -> Cell<'static> {
    Cell::text(match summed {
        None => lang.word("sum-none").to_owned(),
        Some(own) if own.agrees() => say!(lang, "sum-agrees", sum = own.sum.normalize().to_string()),
        Some(own) => say!(lang, "sum-differs", sum = own.sum.normalize().to_string()),
    })
}
