//! What spoke for and against results in other words: the match weights of each comparison, as `explain` tells them.

use super::Lang;
use super::explained::Line;
use crate::say;
use crate::vocabulary::{Finding, Message, Weight};

/// The weights of what was taken and of the nearest refused.
pub(super) fn weighed(finding: &Finding, lang: Lang) -> Vec<Line<'static>> {
    let lines = finding.weighed.iter().map(|one| {
        let taken = if one.taken { lang.word("weighed-taken") } else { lang.word("weighed-refused") };
        let (words, probability) = (&one.words, one.probability.to_string());
        let head = say!(lang, "weighed", words = words, probability = probability, taken = taken);
        let weights = one.weights.iter().filter(|weight| weight.weight != 0);
        let told: Vec<String> = weights.map(|weight| told(weight, lang)).collect();
        Line::ItemWith(head, Message::list(&told).in_lang(lang))
    });
    lines.collect()
}

/// `字面 可能 +16`
fn told(weight: &Weight, lang: Lang) -> String {
    let words = |id: String, code: &'static str| lang.text(&id).unwrap_or(code);
    let comparison = words(format!("comparison-{}", weight.comparison), weight.comparison);
    let level = words(format!("match-level-{}", weight.level), weight.level);
    let gap = if level.is_empty() { "" } else { " " };
    format!("{comparison}{gap}{level} {:+}", weight.weight)
}
