//! What does not add up: percentages printed otherwise than they follow, figures of one day that differ, wholes that their
//! parts do not make up.

use super::arithmetic::{differing, misprinted};
use crate::render::Lang;
use crate::say;
use crate::vocabulary::supervised::{Judged, Summed, WholeAndParts};

/// A line for each.
pub(super) fn cautions(judged: &[Judged<'_>], wholes: &[WholeAndParts<'_, '_>], lang: Lang) -> Vec<String> {
    let mut cautions = Vec::new();
    for own in judged {
        let of = |what: String| say!(lang, "of-item", item = &own.dossier.item.row.name, what = what);
        cautions.extend(own.paced.misprint.map(|misprint| of(misprinted(misprint, lang))));
        cautions.extend(differing(own, lang).map(of));
    }
    for whole in wholes.iter().filter(|whole| !whole.agrees()) {
        let name = &whole.whole.dossier.item.row.name;
        let sums = [(&whole.wanted, "sum-wanted"), (&whole.reached, "sum-reached")];
        for (sum, id) in sums.into_iter().filter_map(|(sum, id)| Some((sum.as_ref()?, id))) {
            if !sum.agrees() {
                cautions.push(say!(lang, "of-item", item = name, what = disagrees(sum, id, lang)));
            }
        }
    }
    cautions
}

fn disagrees(sum: &Summed, id: &str, lang: Lang) -> String {
    let (whole, parts) = (sum.whole.normalize().to_string(), sum.sum.normalize().to_string());
    match id {
        "sum-wanted" => say!(lang, "sum-wanted", whole = whole, count = sum.parts, sum = parts),
        _ => say!(lang, "sum-reached", whole = whole, count = sum.parts, sum = parts),
    }
}
