//! What does not add up: percentages printed otherwise than they follow, figures of one day that differ, wholes that their
//! parts do not make up.

use super::arithmetic::{differing, doubts, misprinted};
use crate::render::Lang;
use crate::say;
use crate::vocabulary::supervised::{Judged, Summed, WholeAndParts};

/// What a person who records a report is to know of its item at once: a total that falls, months missing, a day of another year.
pub fn doubts_of(judged: &Judged<'_>, lang: Lang) -> Vec<String> {
    let of = |what: String| say!(lang, "of-item", item = &judged.dossier.item.row.name, what = what);
    doubts(judged, lang).into_iter().map(of).collect()
}

/// A line for each.
pub(super) fn cautions(judged: &[Judged<'_>], wholes: &[WholeAndParts<'_, '_>], lang: Lang) -> Vec<String> {
    let mut cautions = Vec::new();
    for own in judged {
        let of = |what: String| say!(lang, "of-item", item = &own.dossier.item.row.name, what = what);
        cautions.extend(own.paced.misprint.map(|misprint| of(misprinted(misprint, lang))));
        cautions.extend(differing(own, lang).map(of));
        cautions.extend(doubts(own, lang).into_iter().map(of));
    }
    for whole in wholes.iter().filter(|whole| !whole.agrees()) {
        let of = |what: String| say!(lang, "of-item", item = &whole.whole.dossier.item.row.name, what = what);
        let wanted = whole.wanted.as_ref().filter(|sum| !sum.agrees());
        cautions.extend(wanted.map(|sum| {
            let (whole, parts) = both(sum);
            of(say!(lang, "sum-wanted", whole = whole, count = sum.parts, sum = parts))
        }));
        let reached = whole.reached.as_ref().filter(|sum| !sum.agrees());
        cautions.extend(reached.map(|sum| {
            let (whole, parts) = both(sum);
            of(say!(lang, "sum-reached", whole = whole, count = sum.parts, sum = parts))
        }));
    }
    cautions
}

fn both(sum: &Summed) -> (String, String) {
    (sum.whole.normalize().to_string(), sum.sum.normalize().to_string())
}
