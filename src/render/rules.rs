//! The rules in force, and the targets whose status moves under others.

use super::cell::Cell;
use super::cells::{result, target, year};
use super::columns::RULES;
use super::columns::{ID, INDICATOR, MEANING, NOW, PLACE, RESULT, RULE, TARGET, USUAL, VALUE, WAS, YEAR};
use super::over_years::section;
use super::page::{Page, Part, Section};
use super::separated::with_commas;
use super::sheet::{BOOK, Head, PAGE, Sheet};
use super::words::sign;
use super::{Lang, Style};
use crate::say;
use crate::vocabulary::rules::{NAMED, differing, tag};
use crate::vocabulary::{Finding, Policy, Status};
use serde_json::json;
use std::collections::BTreeMap;

/// CSV is the form that reads back.
const HEADS: [Head; 4] = [RULE, VALUE, USUAL.on(PAGE.and(BOOK)), MEANING];

const MOVED: [Head; 8] = [ID, PLACE.if_differing(), YEAR, INDICATOR, TARGET, RESULT, WAS, NOW];

/// The rules of a policy.
pub fn rules(policy: &Policy, lang: Lang) -> Page<'static> {
    let usual = Policy::default();
    let row = |rule: &'static crate::vocabulary::rules::NamedRule| {
        let (value, usual) = (rule.value(policy), rule.value(&usual));
        let other = if value == usual { Cell::UNSAID } else { Cell::text(usual) };
        vec![Cell::text(rule.name), Cell::text(value), other, Cell::text(rule.says.in_lang(lang))]
    };
    let sheet = Sheet { heads: HEADS.to_vec(), rows: NAMED.iter().map(row).collect() };
    let told = vec![say!(lang, "rules-version", rules = tag(policy))];
    Page { parts: vec![Part::Sheet(Section::of(RULES, sheet)), Part::Told(told)], ..Page::default() }
}

/// The targets whose status moves: each as judged under one policy, with its status under the other. `all` is how many
/// were judged.
pub fn moved<'a>(
    moved: &'a [(Finding, Status)],
    all: usize,
    one: &Policy,
    other: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let row = |(finding, now): &'a (Finding, Status)| {
        vec![
            Cell::Id(finding.target.id.as_str().into()),
            Cell::text(finding.target.claim.place.as_str()),
            year(finding),
            Cell::text(&finding.target.claim.indicator),
            target(finding, lang),
            result(finding, lang),
            Cell::Verdict(finding.status),
            Cell::Verdict(*now),
        ]
    };
    let line = |(rule, was, now)| say!(lang, "rules-changed", rule = rule, was = was, now = now);
    let mut remarks: Vec<String> = differing(one, other).into_iter().map(line).collect();
    if remarks.is_empty() {
        remarks.push(lang.word("rules-same").to_owned());
    }
    remarks.push(counted(moved, all, style));
    let rows = section(&MOVED, moved.iter().map(row).collect());
    Page {
        title: say!(lang, "rules-moved-title", one = tag(one), other = tag(other)),
        facts: vec![("rules", json!(tag(other)))],
        parts: vec![
            Part::Sheet(rows),
            Part::Told(remarks),
            Part::Beware(vec![lang.word("rules-beware").to_owned()]),
        ],
    }
}

/// `81项目标中3项有变：✓ 完成→✗ 未完成2 …`
fn counted(moved: &[(Finding, Status)], all: usize, style: &Style) -> String {
    let lang = style.lang;
    let mut kinds: BTreeMap<(Status, Status), usize> = BTreeMap::new();
    for (finding, now) in moved {
        *kinds.entry((finding.status, *now)).or_default() += 1;
    }
    let word = |status: Status| format!("{}\u{A0}{}", sign(status, style.ascii), status.in_lang(lang));
    let arrow = if style.ascii { "->" } else { "→" };
    let told: Vec<String> = kinds
        .into_iter()
        .map(|((was, now), count)| {
            let kind = format!("{}{arrow}{}", word(was), word(now));
            say!(lang, "rules-moved-so", kind = kind, count = count)
        })
        .collect();
    let head = say!(lang, "rules-moved", all = all, count = moved.len());
    if told.is_empty() {
        return head;
    }
    say!(lang, "labelled", label = head, words = with_commas(&told, lang))
}
