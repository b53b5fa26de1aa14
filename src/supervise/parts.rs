//! A whole beside its parts: an item that others are parts of.

use crate::vocabulary::supervised::{Judged, Summed, WholeAndParts};
use crate::vocabulary::unit::Units;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Every item that has parts, in order.
pub fn wholes<'j, 'd>(judged: &'j [Judged<'d>], units: &Units) -> Vec<WholeAndParts<'j, 'd>> {
    let mut parts: BTreeMap<&str, Vec<&Judged>> = BTreeMap::new();
    for own in judged {
        if let Some(parent) = own.dossier.item.row.parent.as_deref() {
            parts.entry(parent).or_default().push(own);
        }
    }
    let with_parts =
        judged.iter().filter_map(|whole| Some((whole, parts.get(whole.dossier.item.id.as_str())?)));
    with_parts
        .map(|(whole, parts)| {
            // Figures of different days are no sum.
            let day = |own: &Judged| own.paced.reached.as_ref().map(|reached| reached.as_of);
            let one_day = parts.iter().all(|part| day(part) == day(whole));
            let reached = |own: &Judged| own.paced.reached.as_ref().filter(|_| one_day).map(|own| own.value);
            WholeAndParts {
                wanted: summed(whole, parts, units, |own| Some(own.dossier.item.row.wanted.as_ref()?.value)),
                reached: summed(whole, parts, units, reached),
                parts: parts.len(),
                whole,
            }
        })
        .collect()
}

fn summed(
    whole: &Judged,
    parts: &[&Judged],
    units: &Units,
    value: impl Fn(&Judged) -> Option<Decimal>,
) -> Option<Summed> {
    let wanted = whole.dossier.item.row.wanted.as_ref()?;
    let mut sum = Decimal::ZERO;
    for part in parts {
        let own = part.dossier.item.row.wanted.as_ref().filter(|own| own.measure == wanted.measure)?;
        sum = sum.checked_add(units.counted_in(value(part)?, &own.unit, &wanted.unit)?)?;
    }
    Some(Summed { whole: value(whole)?, sum, parts: parts.len() })
}
