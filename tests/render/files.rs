//! What files hold of findings: exact, parseable, and harmless in a spreadsheet.

use super::build::{all_kinds, anhai, claim, document, finding, recorded, with_margin};
use super::{card, style, written};
use duizhang::render::{Audit, Format, audit_order, documents};
use duizhang::vocabulary::Lang;
use duizhang::vocabulary::codebook::{AUDIT, VARIABLES};
use duizhang::vocabulary::form::{CLAIM, DOCUMENT, defuse, restore};
use duizhang::vocabulary::kind::Kinds;
use duizhang::vocabulary::rules::{laid_over, tag};
use duizhang::vocabulary::{Finding, Policy, RULES, Role, Span, Status};
use serde_json::Value;

const SUM: &str = "c0ffee";

fn audit(findings: &[Finding], format: Format, lang: Lang) -> String {
    String::from_utf8(Audit::new(SUM).written(findings, format, lang).unwrap()).unwrap()
}

#[test]
fn an_audit_tells_that_other_rules_were_used() {
    let version = |policy: &Policy, format: Format| {
        String::from_utf8(Audit::new(SUM).under(policy).written(&[anhai()], format, Lang::En).unwrap())
            .unwrap()
    };
    let strict = laid_over(Policy::default(), "approx_reading,strict\n", "strict.csv").unwrap();
    let json = |policy: &Policy| -> Value {
        serde_json::from_str::<Value>(&version(policy, Format::Jsonl)).unwrap()["rules"].clone()
    };
    assert_eq!(json(&Policy::default()), Value::from(RULES));
    assert_eq!(json(&strict), Value::from(tag(&strict)));
    assert_eq!(cell(&rows(&version(&strict, Format::Csv)), 1, "rules"), tag(&strict));
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn cell<'a>(rows: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
    let at = rows[0].iter().position(|name| name == column).unwrap();
    &rows[row][at]
}

fn hostile(text: &str) -> Finding {
    let mut finding = finding(text, "level ge 1 个", Some("level eq 2 个"), Status::Met);
    finding.searched = vec!["甲".to_owned(), "乙".to_owned()];
    finding
}

#[test]
fn the_audit_has_the_columns_of_the_contract() {
    let contract = "id,place,year,indicator,code,direction,target_measure,target_comparator,target_value,target_value_high,target_stretch,target_unit,target_period,target_cue,relative_to,responsible,target_document,target_sha256,target_start,target_quote,status,computed_status,ruled_by,rule,result_measure,result_comparator,result_value,result_value_high,result_unit,result_period,result_document,result_sha256,result_start,result_quote,compared_with,margin,margin_unit,tolerance,caveats,searched,match_score,reviewed,rules,vocabulary_sha256,program,responses";
    let csv = audit(&all_kinds(), Format::Csv, Lang::En);
    assert_eq!(csv.lines().next(), Some(contract));
    assert_eq!(rows(&csv).len(), 1 + all_kinds().len());
    assert!(audit(&[], Format::Csv, Lang::Zh).starts_with("编号,地区,年度,指标,"));
    let mut names: Vec<&str> = AUDIT.iter().map(|column| column.zh).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), AUDIT.len());
}

#[test]
fn absent_is_empty_or_null_and_never_zero() {
    let silent = [finding("某指标", "level ge 300 个", None, Status::Unreported)];
    let csv = rows(&audit(&silent, Format::Csv, Lang::En));
    let json: Value = serde_json::from_str(&audit(&silent, Format::Jsonl, Lang::En)).unwrap();
    for column in
        ["code", "target_start", "target_sha256", "result_value", "result_start", "margin", "match_score"]
    {
        assert_eq!(cell(&csv, 1, column), "", "{column}");
        assert_eq!(json[column], Value::Null, "{column}");
    }
    assert_eq!(json["compared_with"], serde_json::json!([]));
}

#[test]
fn a_column_that_the_codebook_says_is_never_missing_never_is() {
    let json = audit(&all_kinds(), Format::Jsonl, Lang::En);
    let rows: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for variable in VARIABLES.iter() {
        let missing = rows.iter().any(|row| row[variable.column.code].is_null());
        assert!(variable.absent || !missing, "{} is missing", variable.column.code);
    }
    // A word of a closed list stands in every row, and so does a list, which may have no elements.
    for column in
        ["direction", "target_measure", "target_comparator", "target_period", "status", "rule", "searched"]
    {
        let variable = VARIABLES.iter().find(|variable| variable.column.code == column).unwrap();
        assert!(!variable.absent, "{column}");
    }
}

#[test]
fn a_finding_is_reviewed_where_somebody_vouches_for_its_yardsticks_too() {
    let reviewed = |finding: Finding| {
        let json: Value = serde_json::from_str(&audit(&[finding], Format::Jsonl, Lang::En)).unwrap();
        json["reviewed"].clone()
    };
    let mut measured = finding("某指标", "growth ge 5 %", Some("growth eq 6 %"), Status::Met);
    measured.compared_with = vec![recorded(claim(Role::Result, "某指标", "growth eq 5 %"), "统计公报")];
    assert_eq!(reviewed(measured.clone()), Value::from(true));
    measured.compared_with[0].reviewed = false;
    assert_eq!(reviewed(measured.clone()), Value::from(false));
    assert!(!measured.is_reviewed());
}

#[test]
fn json_keeps_decimals_as_printed_and_counts_as_numbers() {
    let mut finding = with_margin(
        finding("某指标", "growth ge 5.0 %", Some("growth eq 8.10 %"), Status::Met),
        "3.10",
        "个百分点",
    );
    finding.target.claim.span = Some(Span { start: 1024, end: 1027 });
    let line = audit(&[finding, anhai()], Format::Jsonl, Lang::En);
    assert_eq!(line.lines().count(), 2);
    let json: Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    for (column, text) in
        [("target_value", "5.0"), ("result_value", "8.10"), ("margin", "3.10"), ("match_score", "1")]
    {
        assert_eq!(json[column], Value::from(text));
    }
    for (column, number) in [("year", 2022), ("target_start", 1024), ("rules", RULES)] {
        assert_eq!(json[column], Value::from(number));
    }
    assert_eq!(json["reviewed"], Value::from(true));
    assert_eq!(json["vocabulary_sha256"], Value::from(SUM));
    assert_eq!(json["target_sha256"], Value::from("ab".repeat(32)));
    assert_eq!(json["program"], Value::from(concat!("duizhang ", env!("CARGO_PKG_VERSION"))));
    let names: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert!(names.iter().zip(AUDIT.iter()).all(|(name, column)| *name == column.code));
}

#[test]
fn a_yardstick_is_told_with_its_value_unit_and_period() {
    let mut finding = anhai();
    finding.compared_with = vec![recorded(claim(Role::Result, "地区生产总值", "growth eq 5.5 %"), "公报")];
    let csv = rows(&audit(&[finding], Format::Csv, Lang::En));
    assert_eq!(cell(&csv, 1, "compared_with"), "地区生产总值 5.5 % (2022)");
    assert_eq!(cell(&csv, 1, "result_period"), "2022-01/2022-08");
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_defused_and_can_be_restored() {
    for formula in [
        "=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "\r=1", " =1", "\"=1", "'=1", "＝1", "＋1", "－1", "＠x",
        "“=1", "-2+3", "-1;=2", "--1", "　=1", "\n=1",
    ] {
        assert_eq!(defuse(formula), format!("'{formula}"), "{formula:?}");
        assert_eq!(restore(&defuse(formula)), formula);
        let csv = rows(&audit(&[hostile(formula)], Format::Csv, Lang::En));
        assert!(cell(&csv, 1, "indicator").starts_with('\''), "{formula:?}");
    }
    for harmless in ["-2.2", "+0.3", "-0", "12", "地区生产总值", "'quoted'", "—", "1-8月", ""] {
        assert_eq!(defuse(harmless), harmless);
        assert_eq!(restore(harmless), harmless);
    }
}

#[test]
fn csv_with_quotes_commas_and_line_ends_reads_back_as_it_was() {
    let text = "他说：\"增长,5%\"\n下一行";
    let csv = rows(&audit(&[hostile(text)], Format::Csv, Lang::En));
    assert_eq!(cell(&csv, 1, "indicator"), text);
    assert_eq!(cell(&csv, 1, "searched"), "甲;乙");
}

#[test]
fn controls_and_marks_that_reorder_text_are_visible_in_csv_and_escaped_in_json() {
    let evil = "红\u{1b}[31m\u{202e}\u{9b}\u{7f}字";
    let csv = audit(&[hostile(evil)], Format::Csv, Lang::En);
    let json = audit(&[hostile(evil)], Format::Jsonl, Lang::En);
    let page = written(&card(vec![hostile(evil)]), Format::Markdown, style(Lang::Zh, 80));
    let bad = |c: char| (c.is_control() && c != '\n') || duizhang::vocabulary::canonical::is_bidi(c);
    assert!(!csv.contains(bad) && !json.contains(bad) && !page.contains(bad));
    assert!(csv.contains("红<U+001B>[31m<U+202E><U+009B><U+007F>字"));
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["indicator"], Value::from(evil));
}

#[test]
fn markdown_shows_words_as_words() {
    let page = written(&card(vec![hostile("<b>|*x*\n# 一")]), Format::Markdown, style(Lang::En, 80));
    assert!(page.contains("| &lt;b>\\|\\*x\\* \\# 一 |"), "{page}");
}

#[test]
fn the_audit_is_sorted_by_place_year_document_and_start() {
    let mut late = anhai();
    late.target.claim.span = Some(Span { start: 9, end: 11 });
    let mut early = late.clone();
    early.target.claim.span = Some(Span { start: 2, end: 4 });
    let mut other_year = early.clone();
    other_year.target.claim.year = "2021".parse().unwrap();
    let mut findings = [late, early, other_year];
    findings.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
    let starts: Vec<(i32, usize)> = findings
        .iter()
        .map(|finding| &finding.target.claim)
        .map(|claim| (claim.year.number(), claim.span.unwrap().start))
        .collect();
    assert_eq!(starts, [(2021, 2), (2022, 2), (2022, 9)]);
}

#[test]
fn a_list_of_claims_is_the_form_that_imports_back() {
    let listed = [recorded(claim(Role::Target, "=某指标", "growth range 4.5~5.0 %"), "政府工作报告")];
    let csv = rows(&super::build::listed(&listed, None, Format::Csv, &style(Lang::En, 80)));
    assert!(
        csv[0].iter().zip(CLAIM).all(|(name, column)| name == column.code) && csv[0].len() == CLAIM.len()
    );
    assert_eq!(restore(cell(&csv, 1, "indicator")), "=某指标");
    assert_eq!(cell(&csv, 1, "value_high"), "5.0");
    let json = super::build::listed(&listed, Some("gdp"), Format::Json, &style(Lang::En, 80));
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["code"], Value::from("gdp"));
    assert_eq!(json[0]["value_high"], Value::from("5.0"));
    assert_eq!(json[0]["stretch"], Value::Null);
}

#[test]
fn a_list_of_documents_is_the_form_that_imports_back() {
    let mut out = Vec::new();
    let listed = [document("政府工作报告")];
    let page = documents(&listed, &Kinds::default(), Format::Csv);
    page.write(Format::Csv, &style(Lang::Zh, 80), &mut out).unwrap();
    let csv = rows(&String::from_utf8(out).unwrap());
    assert!(csv[0].iter().zip(DOCUMENT).all(|(name, column)| name == column.zh));
    assert_eq!(csv[1][5], "full");
}

#[test]
fn the_scorecard_as_json_holds_the_rows_the_tally_and_the_rates() {
    let json: Value =
        serde_json::from_str(&written(&card(all_kinds()), Format::Json, style(Lang::Zh, 80))).unwrap();
    assert_eq!(json["targets"].as_array().unwrap().len(), all_kinds().len());
    assert_eq!(json["targets"][0]["margin"], Value::from("-0.1"));
    assert_eq!(json["targets"][0]["caveats"], serde_json::json!(["within-tolerance"]));
    assert_eq!(json["tally"]["met"], Value::from(2));
    assert_eq!(json["met_of_due"], serde_json::json!({"part": 2, "whole": 6, "percent": "33.3"}));
    assert_eq!(json["untargeted"][0]["target"], Value::Null);
    let csv = rows(&written(&card(all_kinds()), Format::Csv, style(Lang::En, 80)));
    assert_eq!(csv.len(), 1 + all_kinds().len() + 1);
    assert_eq!(cell(&csv, 2, "status"), "missed");
}
