//! The rules in force, and the targets whose status moves under others.

use super::cells::result;
use super::columns::{ID, INDICATOR, MEANING, NOW, PLACE, RESULT, RULE, TARGET, USUAL, VALUE, WAS, YEAR};
use super::page::{Page, Section};
use super::separated::with_commas;
use super::sheet::{Fit, Head, Sheet, Value};
use super::words::sign;
use super::{Format, Style, text, told};
use crate::say;
use crate::vocabulary::rules::{NAMED, differing, tag};
use crate::vocabulary::{Finding, Period, Policy, Status};
use std::collections::BTreeMap;
use std::io::{self, Write};

const RULES: [Head; 4] = [RULE, VALUE, USUAL, MEANING];

const FILED: [Head; 3] = [RULE, VALUE, MEANING];

const MOVED: [Head; 8] = [ID, PLACE, YEAR, INDICATOR, TARGET, RESULT, WAS, NOW];
/// Enough of an id to find its claim again.
const SHORT_ID: usize = 8;

/// Writes the rules of a policy; CSV is the form that reads back.
///
/// # Errors
/// What the writer says.
pub fn rules(policy: &Policy, format: Format, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let lang = style.lang;
    let usual = Policy::default();
    let filed = match format {
        Format::Csv | Format::Json | Format::Jsonl => true,
        Format::Table | Format::Markdown => false,
    };
    let rows = NAMED.iter().map(|rule| {
        let (value, usual) = (rule.value(policy), rule.value(&usual));
        let meaning = Value::text(rule.says.in_lang(lang));
        let other = if value == usual { Value::Absent } else { Value::text(usual) };
        let value = Value::text(value);
        if filed {
            vec![Value::text(rule.name), value, meaning]
        } else {
            vec![Value::text(rule.name), value, other, meaning]
        }
    });
    let heads = if filed { FILED.to_vec() } else { RULES.to_vec() };
    let sheet = Sheet { heads, rows: rows.collect() };
    let sheet = if filed { sheet } else { sheet.without_empty_columns() };
    sheet.write(format, Fit::Wrap, style, out)?;
    match format {
        Format::Table => {
            writeln!(out)?;
            text::paragraph(&say!(lang, "rules-version", rules = tag(policy)), "", style, out)
        }
        Format::Markdown | Format::Csv | Format::Json | Format::Jsonl => Ok(()),
    }
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
    let differ =
        |of: &dyn Fn(&Finding) -> String| moved.windows(2).any(|pair| of(&pair[0].0) != of(&pair[1].0));
    let places = differ(&|finding| finding.target.claim.place.to_string());
    let row = |(finding, now): &'a (Finding, Status), short: bool| {
        let claim = &finding.target.claim;
        let id = &finding.target.id;
        vec![
            Value::text(if short { id.chars().take(SHORT_ID).collect() } else { id.clone() }),
            if short && !places { Value::Absent } else { Value::text(claim.place.as_str()) },
            Value::Integer(claim.year.number().into()),
            Value::text(&claim.indicator),
            Value::text(told(claim, Period::Year(claim.year), lang)),
            result(finding, lang),
            Value::Status(finding.status),
            Value::Status(*now),
        ]
    };
    let rows = |short| moved.iter().map(|one| row(one, short)).collect::<Vec<_>>();
    let sections = if moved.is_empty() {
        Vec::new()
    } else {
        let sheet = Sheet { heads: MOVED.to_vec(), rows: rows(true) }.without_empty_columns();
        vec![Section { heading: String::new(), sheet, notes: Vec::new() }]
    };
    let line = |(rule, was, now)| say!(lang, "rules-changed", rule = rule, was = was, now = now);
    let mut remarks: Vec<String> = differing(one, other).into_iter().map(line).collect();
    if remarks.is_empty() {
        remarks.push(lang.word("rules-same").to_owned());
    }
    remarks.push(counted(moved, all, style));
    Page {
        title: say!(lang, "rules-moved-title", one = tag(one), other = tag(other)),
        sections,
        remarks,
        cautions: vec![lang.word("rules-beware").to_owned()],
        filed: Sheet { heads: MOVED.to_vec(), rows: rows(false) },
        rules: tag(other),
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
