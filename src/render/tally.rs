//! The tally of a set of findings, its three rates, and what was searched in vain.

use super::words::{sign, status_word};
use super::{Lang, Style};
use crate::vocabulary::{Finding, Status, Tally};
use std::collections::BTreeMap;

/// `共3项：✓ 完成1，✗ 未完成2`
pub(super) fn tally(tally: &Tally, style: &Style) -> String {
    let lang = style.lang;
    let counts: Vec<String> = Status::ALL
        .iter()
        .filter(|status| tally.count(**status) > 0)
        .map(|status| {
            let (sign, word, count) =
                (sign(*status, style.ascii), status_word(*status, lang), tally.count(*status));
            lang.pick(format!("{sign}\u{A0}{word}{count}"), format!("{sign}\u{A0}{count}\u{A0}{word}"))
        })
        .collect();
    let total = tally.total();
    let head = match (lang, total) {
        (Lang::Zh, _) => format!("共{total}项目标"),
        (Lang::En, 1) => "1 target".to_owned(),
        (Lang::En, _) => format!("{total} targets"),
    };
    if counts.is_empty() {
        return head;
    }
    match lang {
        Lang::Zh => format!("{head}：{}", counts.join("，")),
        Lang::En => format!("{head}: {}", counts.join(", ")),
    }
}

/// The three rates, each on a line.
pub(super) fn rates(tally: &Tally, lang: Lang) -> Vec<String> {
    let rates = [
        (("完成率（占到期目标）", "Met, of those due"), tally.met_of_due()),
        (("完成率（占可判定目标）", "Met, of those met or missed"), tally.met_of_decided()),
        (("报告率（占到期目标）", "Reported, of those due"), tally.reported_of_due()),
    ];
    rates
        .into_iter()
        .map(|((zh, en), rate)| {
            let told = rate.map_or(lang.pick("无", "none").to_owned(), |(part, whole)| {
                format!("{part}/{whole} = {}%", percent(part, whole))
            });
            lang.pick(format!("{zh}：{told}"), format!("{en}: {told}"))
        })
        .collect()
}

/// Percent with one decimal, rounded half up; never 100.0 unless all, never 0.0 unless none.
pub(super) fn percent(part: usize, whole: usize) -> String {
    let permille = (2000 * part + whole) / (2 * whole.max(1));
    let permille = if part == 0 || part >= whole { permille } else { permille.clamp(1, 999) };
    format!("{}.{}", permille / 10, permille % 10)
}

/// For every set of documents that was searched in vain: which targets, and which documents.
pub(super) fn silences(findings: &[Finding], lang: Lang) -> Vec<String> {
    let mut silent: BTreeMap<&[String], Vec<&str>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.status == Status::Unreported) {
        silent.entry(&finding.searched).or_default().push(&finding.target.claim.indicator);
    }
    let line = |(searched, indicators): (&[String], Vec<&str>)| {
        let searched = self::searched(searched, lang);
        match lang {
            Lang::Zh => format!("未见报告的目标：{}。{searched}", indicators.join("、")),
            Lang::En => format!("Never reported: {}. {searched}", indicators.join(", ")),
        }
    };
    silent.into_iter().map(line).collect()
}

/// `所查1份文件（政府工作报告）未见。`
pub(super) fn searched(titles: &[String], lang: Lang) -> String {
    let count = titles.len();
    match (lang, count) {
        (Lang::Zh, 0) => "没有可查的文件。".to_owned(),
        (Lang::Zh, _) => format!("所查{count}份文件（{}）未见。", titles.join("、")),
        (Lang::En, 0) => "There was no document to search.".to_owned(),
        (Lang::En, 1) => format!("Searched 1 document ({}); nothing found.", titles.concat()),
        (Lang::En, _) => format!("Searched {count} documents ({}); nothing found.", titles.join("; ")),
    }
}
