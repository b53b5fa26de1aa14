//! Findings for the tests, built from a few words.

use chrono::NaiveDate;
use duizhang::message;
use duizhang::render::{Claims, Format, Style};
use duizhang::vocabulary::{
    Caveat, Claim, Comparator, Direction, Document, Extent, Finding, Flags, ImpliedPlan, Margin, Measure,
    Pace, PlacePath, Recorded, RelativeTo, Role, Rule, Status, Step,
};
use std::sync::Arc;

pub fn document(title: &str) -> Document {
    Document {
        place: "晋江市/安海镇".parse().unwrap(),
        kind: "政府工作报告".to_owned(),
        title: title.to_owned(),
        url: String::new(),
        date: NaiveDate::from_ymd_opt(2023, 1, 6),
        reviews: "2022".parse().ok(),
        plans: "2023".parse().ok(),
        extent: Extent::Full,
        sha256: "ab".repeat(32),
        scope: None,
    }
}

/// `"level ge 54 亿元"`, `"growth range 4.5~5 %"`, `"growth eq 6+6.5 %"` (a stretch), `"rank eq 11"`.
pub fn claim(role: Role, indicator: &str, figure: &str) -> Claim {
    let mut words = figure.split(' ');
    let measure: Measure = words.next().unwrap().parse().unwrap();
    let comparator: Comparator = words.next().unwrap().parse().unwrap();
    let number = words.next().unwrap_or_default();
    let (number, stretch) = number.split_once('+').map_or((number, None), |(n, s)| (n, s.parse().ok()));
    let (low, high) = number.split_once('~').map_or((number, None), |(l, h)| (l, h.parse().ok()));
    Claim {
        role,
        place: "安海镇".parse::<PlacePath>().unwrap(),
        year: "2022".parse().unwrap(),
        indicator: indicator.to_owned(),
        measure,
        comparator,
        cue: String::new(),
        value: low.parse().ok(),
        value_high: high,
        stretch,
        unit: words.next().unwrap_or_default().to_owned(),
        period: "2022".parse().unwrap(),
        relative_to: None,
        flags: Flags::default(),
        quote: format!("{indicator}……"),
        span: None,
        section: String::new(),
        rule: String::new(),
        responsible: String::new(),
        note: String::new(),
    }
}

pub fn recorded(claim: Claim, title: &str) -> Recorded {
    Recorded {
        id: format!("{}-7f3a", claim.indicator.chars().count()),
        claim,
        document: Arc::new(document(title)),
        recorded_on: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
        recorded_by: "李明".to_owned(),
        reviewed: true,
    }
}

pub fn finding(indicator: &str, target: &str, result: Option<&str>, status: Status) -> Finding {
    let result =
        result.map(|figure| recorded(claim(Role::Result, indicator, figure), "安海镇2023年政府工作报告"));
    Finding {
        target: recorded(claim(Role::Target, indicator, target), "安海镇2022年政府工作报告"),
        code: None,
        direction: Direction::More,
        status,
        computed: status,
        ruling: None,
        responses: Vec::new(),
        rule: Rule::Figure,
        match_score: result.as_ref().map(|_| "1".parse().unwrap()),
        result,
        others: Vec::new(),
        compared_with: Vec::new(),
        margin: None,
        tolerance: None,
        caveats: Vec::new(),
        weighed: Vec::new(),
        considered: Vec::new(),
        searched: Vec::new(),
        derived: None,
        pace: None,
        implied_plan: None,
        steps: Vec::new(),
    }
}

pub fn with_margin(mut finding: Finding, value: &str, unit: &str) -> Finding {
    finding.margin = Some(Margin { value: value.parse().unwrap(), unit: unit.to_owned() });
    finding
}

pub fn relative(mut finding: Finding, to: RelativeTo) -> Finding {
    finding.target.claim.relative_to = Some(to);
    finding
}

/// 64 key projects: 54亿元以上 for the year; 49.81亿元 by August, 90.64% of the plan.
pub fn anhai() -> Finding {
    let mut finding = finding(
        "64个省市级重点项目完成投资",
        "level ge 54 亿元",
        Some("level eq 49.81 亿元"),
        Status::Pending,
    );
    let mut share =
        recorded(claim(Role::Result, "完成年度计划", "completion eq 90.64 %"), "安海：拼经济、促发展");
    share.claim.period = "2022-01/2022-08".parse().unwrap();
    if let Some(result) = &mut finding.result {
        result.claim.period = share.claim.period;
        result.document = share.document.clone();
        "1—8月，64个省市级重点项目完成投资49.81亿元，完成年度计划的90.64%"
            .clone_into(&mut result.claim.quote);
    }
    finding.others = vec![share];
    finding.rule = Rule::NotDue;
    finding.caveats = vec![Caveat::Pace];
    finding.pace = Some(Pace {
        done: "92.240740740740740740740740741".parse().unwrap(),
        elapsed: "66.666666666666666666666666667".parse().unwrap(),
    });
    finding.implied_plan = Some(ImpliedPlan {
        low: "54.945115560703844668211153400".parse().unwrap(),
        high: "54.962211066365090748606653060".parse().unwrap(),
        unit: "亿元".to_owned(),
        moved: false,
    });
    let step = |rule, decided, why| Step { rule, decided, why };
    finding.steps = vec![
        step(Rule::Ruling, false, message!("not-ruled-on")),
        step(Rule::AlreadyReached, false, message!("part-year-short")),
        step(Rule::NotDue, true, message!("period-not-reviewed")),
    ];
    finding
}

/// One of each status, with long and short words.
pub fn all_kinds() -> Vec<Finding> {
    let mut gdp = with_margin(
        finding("地区生产总值", "growth approx 7.5 %", Some("growth eq 7.4 %"), Status::Met),
        "-0.1",
        "个百分点",
    );
    gdp.caveats = vec![Caveat::WithinTolerance];
    gdp.tolerance = "0.2".parse().ok();
    let output = with_margin(
        finding("规模以上工业增加值", "growth ge 7.6 %", Some("growth eq -2.2 %"), Status::Missed),
        "-9.8",
        "个百分点",
    );
    let mut range = finding(
        "一般公共预算总收入",
        "growth range 4.5~5 %",
        Some("level eq 1234567.89 万元"),
        Status::Incomparable,
    );
    range.caveats = vec![Caveat::OtherMeasure, Caveat::Provisional];
    let mut silent =
        finding("新增公共停车泊位（含农村地区路内停车泊位）", "level ge 300 个", None, Status::Unreported);
    silent.searched = vec!["安海镇2023年政府工作报告".to_owned()];
    let mut claimed = relative(
        finding("居民人均可支配收入", "growth ge", Some("growth ge"), Status::Claimed),
        RelativeTo::OwnGdpGrowth,
    );
    if let Some(result) = &mut claimed.result {
        result.claim.relative_to = Some(RelativeTo::OwnPlan);
    }
    let energy = with_margin(
        finding("单位生产总值能耗", "growth ge -3 %", Some("growth eq -3.2 %"), Status::Met),
        "-0.2",
        "个百分点",
    );
    vec![gdp, output, range, silent, claimed, energy, anhai()]
}

/// Claims as `list` prints them, all of that code.
pub fn listed(claims: &[Recorded], code: Option<&str>, format: Format, style: &Style) -> String {
    let mut out = Vec::new();
    let mut rows = Claims::new("", format, style, &mut out).unwrap();
    for claim in claims {
        rows.claim(claim, || code.map(str::to_owned)).unwrap();
    }
    rows.end().unwrap();
    String::from_utf8(out).unwrap()
}
