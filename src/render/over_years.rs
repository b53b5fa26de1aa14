//! Targets from one year to the next: those repeated unchanged, and those dropped.

use super::cells::result;
use super::page::{Page, Section, other_rules};
use super::sheet::{Head, Sheet, Value};
use super::words::{sign, status_word};
use super::{Lang, Style, told};
use crate::vocabulary::compared::{Dropped, Repeated};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, Period, Policy, Status};

const REPEATED: [Head; 5] = [
    Head::left("place", "地区"),
    Head::left("indicator", "指标"),
    Head::left("target", "目标"),
    Head::left("years", "年度"),
    Head::left("what_became_of_it", "各年结果"),
];

const REPEATED_FILED: [Head; 9] = [
    Head::left("place", "地区"),
    Head::left("indicator", "指标"),
    Head::left("code", "指标代码"),
    Head::left("target", "目标"),
    Head::left("from", "起"),
    Head::left("to", "止"),
    Head::left("years", "年数"),
    Head::left("statuses", "各年判定"),
    Head::left("ids", "编号"),
];

const DROPPED: [Head; 7] = [
    Head::left("place", "地区"),
    Head::right("year", "年度"),
    Head::left("indicator", "指标"),
    Head::left("target", "目标"),
    Head::left("result", "实绩"),
    Head::left("status", "判定"),
    Head::left("afterwards", "其后"),
];

const DROPPED_FILED: [Head; 11] = [
    Head::left("id", "编号"),
    Head::left("place", "地区"),
    Head::left("year", "年度"),
    Head::left("indicator", "指标"),
    Head::left("code", "指标代码"),
    Head::left("target", "目标"),
    Head::left("result", "实绩"),
    Head::left("status", "判定"),
    Head::left("plans", "所查计划"),
    Head::left("mentioned", "下一年提到"),
    Head::left("returned", "恢复年度"),
];

/// Targets stated unchanged in successive years; the place stands in the lines where `places` is set.
pub fn repeated<'a>(
    all: &'a [Repeated],
    places: bool,
    works: bool,
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let shown = all.iter().map(|repeated| {
        let (first, last) = ends(repeated);
        let years = repeated.findings.len();
        let claim = &last.target.claim;
        let each = repeated.findings.iter().map(|finding| outcome(finding, style));
        vec![
            if places { Value::text(claim.place.as_str()) } else { Value::Absent },
            Value::text(&claim.indicator),
            target(last, lang),
            Value::text(lang.pick(
                format!("{}—{}（{years}年）", first.target.claim.year, claim.year),
                format!("{}–{} ({years})", first.target.claim.year, claim.year),
            )),
            Value::list(each),
        ]
    });
    let filed = all.iter().map(|repeated| {
        let (first, last) = ends(repeated);
        let claim = &last.target.claim;
        let status = |finding: &Finding| format!("{}={}", finding.target.claim.year, finding.status);
        vec![
            Value::text(claim.place.as_str()),
            Value::text(&claim.indicator),
            last.code.as_ref().map_or(Value::Absent, Value::text),
            target(last, lang),
            Value::Integer(first.target.claim.year.number().into()),
            Value::Integer(claim.year.number().into()),
            Value::integer(Some(repeated.findings.len())),
            Value::list(repeated.findings.iter().map(status)),
            Value::list(repeated.findings.iter().map(|finding| &finding.target.id)),
        ]
    });
    let count = all.len();
    let mut remarks =
        vec![lang.pick(
            format!("连年不变的目标共{count}组"),
            format!("{count} run(s) of targets stated unchanged"),
        )];
    let mut cautions = vec![
            lang.pick(
                "数字不变不等于要求不变：基数、口径和任务难度每年可能不同。没有数字的目标（如与经济增长同步）不列。",
                "the same number need not ask the same: base, coverage and difficulty may change every year. Targets without a \
                 number (与经济增长同步) are left out.",
            )
            .to_owned(),
        ];
    scope(works, lang, &mut remarks, &mut cautions);
    remarks.extend(other_rules(policy, lang));
    Page {
        title: lang.pick("连年不变的目标", "Targets stated unchanged year after year").to_owned(),
        sections: section(&REPEATED, shown.collect()),
        remarks,
        cautions,
        filed: Sheet { heads: REPEATED_FILED.to_vec(), rows: filed.collect() },
        rules: tag(policy),
    }
}

/// Targets that the next year's plan no longer has; the place stands in the lines where `places` is set.
pub fn dropped<'a>(
    all: &'a [Dropped],
    places: bool,
    works: bool,
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let row = |dropped: &'a Dropped| {
        let finding = &dropped.finding;
        let claim = &finding.target.claim;
        vec![
            if places { Value::text(claim.place.as_str()) } else { Value::Absent },
            Value::Integer(claim.year.number().into()),
            Value::text(&claim.indicator),
            target(finding, lang),
            result(finding, lang),
            Value::Status(finding.status),
            Value::text(afterwards(dropped, lang)),
        ]
    };
    let filed = all.iter().map(|dropped| {
        let finding = &dropped.finding;
        let claim = &finding.target.claim;
        vec![
            Value::text(&finding.target.id),
            Value::text(claim.place.as_str()),
            Value::Integer(claim.year.number().into()),
            Value::text(&claim.indicator),
            finding.code.as_ref().map_or(Value::Absent, Value::text),
            target(finding, lang),
            result(finding, lang),
            Value::Status(finding.status),
            Value::list(&dropped.plans),
            dropped.mentioned.as_ref().map_or(Value::Absent, Value::text),
            dropped.returned.map_or(Value::Absent, |year| Value::Integer(year.number().into())),
        ]
    });
    let (gone, spoken): (Vec<&Dropped>, Vec<&Dropped>) =
        all.iter().partition(|dropped| dropped.mentioned.is_none());
    let shown = |part: &[&'a Dropped]| section(&DROPPED, part.iter().copied().map(row).collect());
    let mut sections = shown(&gone);
    for mut section in shown(&spoken) {
        lang.pick(
            "下一年仍提到，但没有读出目标数的（请看原文）",
            "Still spoken of the next year, without a target that was read (look at the text)",
        )
        .clone_into(&mut section.heading);
        sections.push(section);
    }
    let unmet =
        gone.iter().filter(|dropped| matches!(dropped.finding.status, Status::Missed | Status::Unreported));
    let (unmet, count, doubtful) = (unmet.count(), gone.len(), spoken.len());
    let mut remarks = vec![lang.pick(
        format!("下一年不再提的目标共{count}项，其中当年未完成或未见报告的{unmet}项；另有{doubtful}项仍提到"),
        format!(
            "{count} target(s) of which the next year says nothing, {unmet} of them missed or never reported; {doubtful} more still spoken of"
        ),
    )];
    let mut cautions = vec![
            lang.pick(
                "只说明下一年同一文种的全文里没有读出这项指标的目标：可能改列别的文件、换了说法，或不再需要。下一年没有全文入账的不查；手录的文件没有原文，查不到它是否另有提及。",
                "it only says that no target for the indicator was read in the full document of the same kind the next year: it may stand \
                 elsewhere, in other words, or no longer be needed. Years without such a document on file are not looked at; in one typed by hand no other mention can be found.",
            )
            .to_owned(),
        ];
    scope(works, lang, &mut remarks, &mut cautions);
    remarks.extend(other_rules(policy, lang));
    Page {
        title: lang.pick("下一年不再提的目标", "Targets that the next year's plan no longer has").to_owned(),
        sections,
        remarks,
        cautions,
        filed: Sheet { heads: DROPPED_FILED.to_vec(), rows: filed.collect() },
        rules: tag(policy),
    }
}

/// Says which targets were looked at; of works, that there is more to beware of.
pub(super) fn scope(works: bool, lang: Lang, remarks: &mut Vec<String>, cautions: &mut Vec<String>) {
    if works {
        cautions.push(lang.pick(
            "工程项目也在内：一年就做完的工程，本来就只列一年，做多少也常与计划数正好相同。",
            "works are included: what is done in a year is planned for one, and is often done exactly as planned.",
        ).to_owned());
    } else {
        remarks.push(
            lang.pick(
                "只看通用指标；加 --works 也看工程项目。",
                "only the known indicators; --works adds works.",
            )
            .to_owned(),
        );
    }
}

fn section<'a>(heads: &[Head], rows: Vec<Vec<Value<'a>>>) -> Vec<Section<'a>> {
    if rows.is_empty() {
        return Vec::new();
    }
    let sheet = Sheet { heads: heads.to_vec(), rows }.without_empty_columns();
    vec![Section { heading: String::new(), sheet, notes: Vec::new() }]
}

fn ends(repeated: &Repeated) -> (&Finding, &Finding) {
    let last = repeated.findings.len() - 1;
    (&repeated.findings[0], &repeated.findings[last])
}

fn target(finding: &Finding, lang: Lang) -> Value<'_> {
    let claim = &finding.target.claim;
    Value::text(told(claim, Period::Year(claim.year), lang))
}

/// `2018 ✓ 1361万人`
fn outcome(finding: &Finding, style: &Style) -> String {
    let (year, sign) = (finding.target.claim.year, sign(finding.status, style.ascii));
    let figure = match result(finding, style.lang) {
        Value::Text(figure) if matches!(finding.status, Status::Met | Status::Missed) => figure.into_owned(),
        _ => status_word(finding.status, style.lang).to_owned(),
    };
    format!("{year}\u{A0}{sign}\u{A0}{figure}")
}

fn afterwards(dropped: &Dropped, lang: Lang) -> String {
    let next = dropped.finding.target.claim.year.next();
    let mentioned = dropped
        .mentioned
        .as_ref()
        .map(|words| lang.pick(format!("{next}年：“{words}”"), format!("{next}: “{words}”")));
    let returned = dropped.returned.map(|year| lang.pick(format!("{year}年又列"), format!("back in {year}")));
    let parts: Vec<String> = mentioned.into_iter().chain(returned).collect();
    parts.join(lang.pick("；", "; "))
}
