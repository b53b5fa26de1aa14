//! The tally of a set of findings, its three rates, and what was searched in vain.

use super::separated::with_commas;
use super::words::sign;
use super::{Lang, Style};
use crate::say;
use crate::vocabulary::{Finding, Message, Status, Tally};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// `共3项：✓ 完成1，✗ 未完成2`
pub(super) fn tally(tally: &Tally, style: &Style) -> String {
    let lang = style.lang;
    let counted = |status: &Status| {
        let count = tally.count(*status);
        let words = say!(lang, "status-counted", status = status.in_lang(lang), count = count);
        (count > 0).then(|| format!("{}\u{A0}{words}", sign(*status, style.ascii)))
    };
    let counts: Vec<String> = Status::ALL.iter().filter_map(counted).collect();
    let total = say!(lang, "targets-counted", total = tally.total());
    if counts.is_empty() {
        return total;
    }
    say!(lang, "labelled", label = total, words = with_commas(&counts, lang))
}

/// The three rates, each on a line.
pub(super) fn rates(tally: &Tally, lang: Lang) -> Vec<String> {
    let rates = [
        (lang.word("met-of-due"), tally.met_of_due()),
        (lang.word("met-of-decided"), tally.met_of_decided()),
        (lang.word("reported-of-due"), tally.reported_of_due()),
    ];
    let line = |(name, rate): (&str, Option<(usize, usize)>)| {
        let rate = rate.map_or_else(
            || lang.word("no-rate").to_owned(),
            |(part, whole)| format!("{part}/{whole} = {}%", percent(part, whole)),
        );
        say!(lang, "labelled", label = name, words = rate)
    };
    rates.into_iter().map(line).collect()
}

/// Percent with one decimal, rounded half up; never 100.0 unless all, never 0.0 unless none.
pub(super) fn percent(part: usize, whole: usize) -> String {
    let permille = (2000 * part + whole) / (2 * whole.max(1));
    let permille = if part == 0 || part >= whole { permille } else { permille.clamp(1, 999) };
    format!("{}.{}", permille / 10, permille % 10)
}

/// The same as a number; none of nothing.
pub(super) fn share(part: usize, whole: usize) -> Option<Decimal> {
    percent(part, whole).parse().ok().filter(|_| whole > 0)
}

/// For every set of documents that was searched in vain: which targets, and which documents.
pub(super) fn silences(findings: &[Finding], lang: Lang) -> Vec<String> {
    let mut silent: BTreeMap<&[String], Vec<&str>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.status == Status::Unreported) {
        silent.entry(&finding.searched).or_default().push(&finding.target.claim.indicator);
    }
    let line = |(searched, indicators): (&[String], Vec<&str>)| {
        let searched = self::searched(searched, lang);
        say!(lang, "never-reported", indicators = Message::list(indicators), searched = searched)
    };
    silent.into_iter().map(line).collect()
}

/// `所查1份文件（政府工作报告）未见。`
pub(super) fn searched(titles: &[String], lang: Lang) -> String {
    if titles.is_empty() {
        return lang.word("nothing-to-search").to_owned();
    }
    let listed = titles.join(&say!(lang, "title-separator"));
    say!(lang, "searched", count = titles.len(), titles = listed)
}
