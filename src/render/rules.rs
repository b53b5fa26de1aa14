//! The rules in force, and the targets whose status moves under others.

use super::cells::result;
use super::page::{Page, Section};
use super::sheet::{Fit, Head, Sheet, Value};
use super::words::{sign, status_word};
use super::{Format, Lang, Style, text, told};
use crate::vocabulary::rules::{NAMED, differing, tag};
use crate::vocabulary::{Finding, Period, Policy, Status};
use std::collections::BTreeMap;
use std::io::{self, Write};

const RULES: [Head; 4] = [
    Head::left("rule", "规则"),
    Head::left("value", "数值"),
    Head::left("usual", "通行值"),
    Head::left("meaning", "含义"),
];

const FILED: [Head; 3] =
    [Head::left("rule", "规则"), Head::left("value", "数值"), Head::left("meaning", "含义")];

const MOVED: [Head; 8] = [
    Head::left("id", "编号"),
    Head::left("place", "地区"),
    Head::right("year", "年度"),
    Head::left("indicator", "指标"),
    Head::left("target", "目标"),
    Head::left("result", "实绩"),
    Head::left("was", "原判"),
    Head::left("now", "改判"),
];
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
            let version = tag(policy);
            let line = lang.pick(
                format!("规则版本{version}。rules --format csv 印出可以修改的文件，用 --rules 或 compare-rules 交回"),
                format!("Rules {version}. rules --format csv prints a file to edit; hand it back with --rules or compare-rules"),
            );
            writeln!(out)?;
            text::paragraph(&line, "", style, out)
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
    let changes = differing(one, other).into_iter().map(|(name, was, now)| {
        lang.pick(format!("{name}：{was}改为{now}"), format!("{name}: {was} becomes {now}"))
    });
    let mut remarks: Vec<String> = changes.collect();
    if remarks.is_empty() {
        remarks.push(lang.pick("两套规则相同", "the two sets of rules are the same").to_owned());
    }
    remarks.push(counted(moved, all, style));
    Page {
        title: lang.pick(
            format!("规则{}改为{}，判定有变的目标", tag(one), tag(other)),
            format!("Targets whose status moves from rules {} to {}", tag(one), tag(other)),
        ),
        sections,
        remarks,
        cautions: vec![lang.pick(
            "判定因读法而变，说明结论取决于规则；引用时须注明规则版本。有人工裁定的按裁定，不会变。",
            "a status that moves depends on the reading; say which rules you quote. What a person ruled on does not move.",
        )
        .to_owned()],
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
    let word = |status| format!("{}\u{A0}{}", sign(status, style.ascii), status_word(status, lang));
    let arrow = if style.ascii { "->" } else { "→" };
    let told: Vec<String> = kinds
        .into_iter()
        .map(|((was, now), count)| {
            let kind = format!("{}{arrow}{}", word(was), word(now));
            lang.pick(format!("{kind}{count}项"), format!("{count} {kind}"))
        })
        .collect();
    let count = moved.len();
    let head = lang.pick(format!("{all}项目标中{count}项有变"), format!("{count} of {all} targets move"));
    match (told.is_empty(), lang) {
        (true, _) => head,
        (false, Lang::Zh) => format!("{head}：{}", told.join("，")),
        (false, Lang::En) => format!("{head}: {}", told.join(", ")),
    }
}
