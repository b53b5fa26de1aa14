//! The CSV forms: what is taken, what takes a default, and what is refused with line, column and reason.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::form::{BadRow, ClaimRow, claims, documents};
use duizhang::vocabulary::{Comparator, Extent, Flag, Measure, Period, RelativeTo, Role, Vocabulary};
use proptest::prelude::*;
use std::io::Read;

const FULL: &str = "role,place,year,indicator,measure,comparator,value,value_high,stretch,unit,period,relative_to,flags,source,url,date,quote\n";

fn vocabulary() -> Vocabulary {
    Vocabulary::load(None).unwrap()
}

fn good(text: &str) -> Vec<ClaimRow> {
    claims(text.as_bytes(), &vocabulary()).unwrap().map(Result::unwrap).collect()
}

fn bad(text: &str) -> Vec<BadRow> {
    let vocabulary = vocabulary();
    match claims(text.as_bytes(), &vocabulary) {
        Ok(rows) => rows.filter_map(Result::err).flatten().collect(),
        Err(bad) => bad,
    }
}

fn told(text: &str) -> Vec<String> {
    bad(text).iter().map(ToString::to_string).collect()
}

#[test]
fn a_whole_row_is_taken_as_it_stands() {
    let row = "target,晋江市/紫帽镇,2023,规上工业产值,growth,ge,5.0,,,%,2023,,provisional,工作报告,https://example.org/a,2023-01-31,规上工业产值增长5.0%以上\n";
    let rows = good(&format!("\u{FEFF}{FULL}{row}"));
    let claim = &rows[0].claim;
    assert_eq!(
        (claim.role, claim.measure, claim.comparator),
        (Role::Target, Measure::Growth, Comparator::Ge)
    );
    assert_eq!(claim.value.unwrap().to_string(), "5.0");
    assert_eq!(claim.place.as_str(), "晋江市/紫帽镇");
    assert!(claim.flags.has(Flag::Provisional));
    assert_eq!(claim.quote, "规上工业产值增长5.0%以上");
    assert_eq!((rows[0].line, rows[0].source.as_str()), (2, "工作报告"));
    assert_eq!(rows[0].date.unwrap().to_string(), "2023-01-31");
}

#[test]
fn chinese_headings_in_any_order_and_the_least_columns_do() {
    let rows = good(
        "数值,指标,地区,类别,期间,单位\n30,开工项目,蚶江镇,目标,2024,个\n96,参保率,蚶江镇,target,2024,%\n",
    );
    let claim = &rows[0].claim;
    assert_eq!((claim.measure, claim.comparator), (Measure::Level, Comparator::Eq));
    assert_eq!(claim.year.number(), 2024);
    assert_eq!(claim.quote, "开工项目30个");
    assert_eq!(rows[1].claim.measure, Measure::Share);
}

#[test]
fn a_year_gives_the_period_and_a_period_the_year() {
    let head = "role,place,year,period,indicator,value,unit\n";
    let rows = good(&format!(
        "{head}result,安海镇,2022,2022-01/2022-07,用电量,5,亿元\nresult,安海镇,,2021/2025,用电量,5,亿元\nresult,安海镇,2022,,用电量,5,亿元\n"
    ));
    assert_eq!(rows[0].claim.period.to_string(), "2022-01/2022-07");
    assert_eq!(rows[1].claim.year.number(), 2025);
    assert_eq!(rows[2].claim.period, Period::Year("2022".parse().unwrap()));
    assert!(told(&format!("{head}result,安海镇,,cumulative,用电量,5,亿元\n"))[0].contains("year"));
}

#[test]
fn a_relative_target_needs_no_number() {
    let rows = good(
        "role,place,year,indicator,relative_to\ntarget,安海镇,2022,居民人均可支配收入,own_gdp_growth\nresult,安海镇,2022,税收收入,own_plan\n",
    );
    let claim = &rows[0].claim;
    assert_eq!((claim.measure, claim.comparator), (Measure::Growth, Comparator::Ge));
    assert_eq!(claim.relative_to, Some(RelativeTo::OwnGdpGrowth));
    assert!(claim.flags.has(Flag::Relative) && claim.value.is_none());
    assert_eq!(claim.quote, "居民人均可支配收入与经济增长同步");
    assert_eq!(rows[1].claim.measure, Measure::Completion);
}

#[test]
fn a_range_has_two_ends_and_a_fall_may_be_one() {
    let head = "role,place,year,indicator,measure,comparator,value,value_high,unit\n";
    let rows = good(&format!(
        "{head}target,安海镇,2022,税收收入,growth,,4.5,5,%\ntarget,安海镇,2022,能耗,growth,range,-3,-4,%\n"
    ));
    assert!(rows.iter().all(|row| row.claim.comparator == Comparator::Range));
    assert_eq!(rows[0].claim.quote, "税收收入增长4.5—5%");
    for row in ["range,4.5,", "range,5,4.5", "ge,4.5,5"] {
        assert_eq!(bad(&format!("{head}target,安海镇,2022,税收收入,growth,{row},%\n")).len(), 1, "{row}");
    }
}

#[test]
fn every_bad_cell_of_every_row_is_told() {
    let text = format!(
        "{FULL}targt,安海镇,2022,税收收入,grwth,ge,七,,,亿园,2022,,,,,,\ntarget,,20222,,growth,gee,7,,,%,,own_plam,nope,,,2022-13-01,\n"
    );
    let found = bad(&text);
    let cells: Vec<(u64, &str)> = found.iter().map(|bad| (bad.line, bad.column.as_str())).collect();
    assert_eq!(
        cells,
        [
            (2, "role"),
            (2, "value"),
            (2, "unit"),
            (2, "measure"),
            (3, "place"),
            (3, "indicator"),
            (3, "year"),
            (3, "relative_to"),
            (3, "comparator"),
            (3, "flags"),
            (3, "date"),
        ]
    );
    let reason = |at: usize| found[at].reason.to_string();
    assert!(reason(0).contains("did you mean target?"));
    assert!(reason(2).contains("did you mean 亿元?"), "{}", reason(2));
    assert!(reason(3).contains("did you mean growth?"));
    assert!(reason(7).contains("did you mean own_plan?"));
}

#[test]
fn what_is_no_number_is_refused() {
    let head = "role,place,year,indicator,value,unit\n";
    for value in ["7.6%", "7,6", "1e3", "abc", "99999999999999999999999999999999999", "0x1F", "1_000", "--1"]
    {
        let row = format!("{head}target,安海镇,2022,用电量,\"{value}\",亿元\n");
        assert_eq!(bad(&row).first().map(|bad| bad.column.clone()).as_deref(), Some("value"), "{value}");
    }
    assert_eq!(
        good(&format!("{head}target,安海镇,2022,用电量,'-2.20,亿元\n"))[0].claim.value.unwrap().to_string(),
        "-2.20"
    );
}

#[test]
fn a_cell_is_read_as_people_write_it() {
    let head = "role,place,year,indicator,measure,value,unit\n";
    for (measure, value, unit, says) in [
        ("", "1,680", "亿元", "eq 1680 亿元 level"),
        ("", "'1,680.50", "亿元", "eq 1680.50 亿元 level"),
        ("", "０.５", "亿元", "eq 0.5 亿元 level"),
        ("", "１６８０亿元", "", "eq 1680 亿元 level"),
        ("growth", "6%", "", "eq 6 % growth"),
        ("growth", "7.6％", "%", "eq 7.6 % growth"),
        ("growth", "6%以上", "", "ge 6 % growth"),
        ("growth", "6以上", "%", "ge 6 % growth"),
        ("growth", "≥6", "%", "ge 6 % growth"),
        ("growth", ">= 6%", "", "ge 6 % growth"),
        ("growth", "6%+", "", "ge 6 % growth"),
        ("growth", "-2.2%", "", "eq -2.2 % growth"),
        ("", "下降3%以上", "", "ge -3 % growth"),
        ("growth", "-3%左右", "", "approx -3 % growth"),
        ("", "1 680", "亿元", "eq 1680 亿元 level"),
        ("", "增长6%左右", "亿元", "approx 6 % growth"),
        ("growth", "4.5—5", "%", "range 4.5 % growth"),
        ("", "1000个以上", "个", "ge 1000 个 level"),
        ("", "1000以上", "", "ge 1000  level"),
        ("", "＜300", "家", "lt 300 家 level"),
        ("", "第3位", "", "eq 3 位 rank"),
        ("", "与经济增长同步", "", "ge - own_gdp_growth growth"),
    ] {
        let rows = good(&format!("{head}target,安海镇,2022,用电量,{measure},\"{value}\",{unit}\n"));
        let claim = &rows[0].claim;
        let number = claim.value.map_or("-".to_owned(), |value| value.to_string());
        let unit = claim.relative_to.as_ref().map_or(claim.unit.as_str(), RelativeTo::code);
        assert_eq!(format!("{} {number} {unit} {}", claim.comparator, claim.measure), says, "{value}");
        assert_eq!(claim.indicator, "用电量", "{value}");
    }
    for (value, unit) in [
        ("12 30", "个"),
        ("120个（其中新建60个）", ""),
        ("-3%以上", ""),
        ("≤-3%", ""),
        ("5月完成", "亿元"),
        ("增长6", "亿元"),
        ("完成情况良好", ""),
        ("6%以上", "亿元"),
        ("2024年底前", ""),
    ] {
        let found = bad(&format!("{head}target,安海镇,2022,用电量,,{value},{unit}\n"));
        assert!(found.iter().any(|bad| bad.column == "value"), "{value}: {found:?}");
    }
}

#[test]
fn a_name_may_say_growth_and_hold_the_unit() {
    let rows = good(
        "role,place,year,indicator,value,unit\ntarget,安海镇,2022,地区生产总值增速,7.6,\ntarget,安海镇,2022,规上工业增加值增长（%）,8,\ntarget,安海镇,2022,固定资产投资（亿元）,50,\n",
    );
    let says: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {} {}", row.claim.indicator, row.claim.measure, row.claim.unit))
        .collect();
    assert_eq!(says, ["地区生产总值 growth %", "规上工业增加值 growth %", "固定资产投资 level 亿元"]);
}

#[test]
fn a_defused_cell_is_read_back() {
    let rows = good(
        "role,place,year,indicator,value,unit\ntarget,安海镇,2022,'=新增泊位,5,个\ntarget,安海镇,2022,'引号',5,个\n",
    );
    assert_eq!(rows[0].claim.indicator, "=新增泊位");
    assert_eq!(rows[1].claim.indicator, "'引号'");
}

#[test]
fn a_measure_that_the_unit_does_not_tell_is_asked_for() {
    let head = "role,place,year,indicator,measure,value,unit\n";
    let asked = told(&format!("{head}target,安海镇,2022,税收收入,,7,%\n"));
    assert!(asked[0].starts_with("line 2: measure: empty"), "{asked:?}");
    assert!(told(&format!("{head}target,安海镇,2022,税收收入,growth,7,亿元\n"))[0].contains("given in %"));
    assert_eq!(good(&format!("{head}target,安海镇,2022,税收收入,growth,7,\n"))[0].claim.unit, "%");
}

#[test]
fn headings_must_make_a_form() {
    assert!(told("")[0].contains("empty"));
    assert!(told("地区,指标\n")[0].contains("no such column"));
    assert!(told("role,role,place,year,indicator,value\n")[0].contains("second column"));
    // One heading in two languages is one heading.
    assert!(told("role,place,year,indicator,value,数值\n")[0].contains("second column"));
    // A misspelt heading would drop its column silently; a heading of something else is kept as a note.
    assert!(told("role,place,year,comparitor,indicator,value\n")[0].contains("did you mean comparator?"));
    let vocabulary = vocabulary();
    let remark = |heading: &str| {
        let text = format!("role,place,year,{heading},indicator,value\n");
        let remarks = claims(text.as_bytes(), &vocabulary).unwrap().remarks();
        remarks.first().map(ToString::to_string).unwrap_or_default()
    };
    assert_eq!(remark("备注"), "");
    assert!(remark("办理进度").contains("kept in note"));
    // The columns of the program's other sheets are no notes of anybody's.
    assert!(remark("章节").contains("left aside"));
}

#[test]
fn a_number_is_kept_as_it_is_printed_or_not_at_all() {
    let row = |value: &str| {
        format!("role,place,year,indicator,value,unit\ntarget,安海镇,2022,用电量,{value},亿元\n")
    };
    for (value, kept) in [("007.60", "7.60"), (".5", "0.5"), ("5.", "5"), ("-.5", "-0.5"), ("00", "0")] {
        let told = told(&row(value));
        assert!(told[0].contains(&format!("write {kept}")), "{value}: {told:?}");
    }
    let vocabulary = vocabulary();
    for (value, kept) in [("7.60", "7.60"), ("+5", "5"), ("-0.50", "-0.50"), ("0", "0")] {
        let rows = row(value);
        let claim = claims(rows.as_bytes(), &vocabulary).unwrap().next().unwrap().unwrap().claim;
        assert_eq!(claim.value.unwrap().to_string(), kept);
    }
}

#[test]
fn broken_rows_cost_themselves() {
    let head = "role,place,year,indicator,value,unit\n";
    let rows = format!(
        "{head}target,安海镇,2022,用电量,5\ntarget,安海镇,2022,用电量,5,亿元,x\n\ntarget,安海镇,2022,用\u{0}电,5,亿元\ntarget,安海镇,2022,用电量,5,亿元\n"
    );
    let vocabulary = vocabulary();
    let all: Vec<_> = claims(rows.as_bytes(), &vocabulary).unwrap().collect();
    assert_eq!(all.iter().filter(|row| row.is_ok()).count(), 1);
    let lines: Vec<u64> = bad(&rows).iter().map(|bad| bad.line).collect();
    assert_eq!(lines, [2, 3, 5]);
    let crlf: Vec<u64> = bad(&rows.replace('\n', "\r\n")).iter().map(|bad| bad.line).collect();
    assert_eq!(crlf, [2, 3, 5]);
    assert!(told(&rows)[2].contains("control character U+0000"));
    let open = format!("{head}target,安海镇,2022,\"用电量,5,亿元\ntarget,安海镇,2022,用电量,5,亿元\n");
    assert!(told(&open)[0].contains("quotation mark"), "{:?}", told(&open));
    let long = format!("{head}target,安海镇,2022,{},5,亿元\n", "长".repeat(4_000_000));
    assert!(told(&long)[0].contains("12000000 bytes"));
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let vocabulary = vocabulary();
    let bytes = b"role,place,year,indicator,value\ntarget,\xFF\xFE,2022,x,5\n".as_slice();
    let rows: Vec<_> = claims(bytes, &vocabulary).unwrap().collect();
    assert!(rows[0].as_ref().unwrap_err()[0].to_string().contains("not UTF-8"));
}

#[test]
fn rows_come_one_at_a_time() {
    let row = "target,安海镇,2022,用电量,5,亿元\n".as_bytes();
    let endless = "role,place,year,indicator,value,unit\n".as_bytes().chain(Endless(row, 0));
    let vocabulary = vocabulary();
    assert!(claims(endless, &vocabulary).unwrap().take(3_000).all(|row| row.is_ok()));
}

struct Endless(&'static [u8], usize);

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        for byte in into.iter_mut() {
            *byte = self.0[self.1 % self.0.len()];
            self.1 += 1;
        }
        Ok(into.len())
    }
}

#[test]
fn documents_come_in_a_form_too() {
    let text = "place,kind,date,reviews,plans,extent,title,url\n安海镇,政府工作报告,2023-01-05,2022,2023,,工作报告,\n安海镇,,2023/1/5,2022-01/2022-08,,摘,,\n";
    let rows: Vec<_> = documents(text.as_bytes()).unwrap().collect();
    let document = &rows[0].as_ref().unwrap().document;
    // Nobody said that all of it is on file, so its silence proves nothing.
    assert_eq!((document.kind.as_str(), document.extent), ("政府工作报告", Extent::Keyed));
    assert_eq!(document.reviews.unwrap().to_string(), "2022");
    let refused: Vec<&str> = rows[1].as_ref().unwrap_err().iter().map(|bad| bad.column.as_str()).collect();
    assert_eq!(refused, ["extent"]);
}

proptest! {
    /// What a sheet defuses, a form reads back as it was, in the one form that names have.
    #[test]
    fn a_defused_cell_comes_back(words in "[=+@'“＝＋－ -]{0,3}[甲乙1-9]{1,6}") {
        let words = &*duizhang::vocabulary::canonical::name(&words, 200).unwrap();
        let cell = duizhang::vocabulary::form::defuse(words).replace('"', "\"\"");
        let text = format!("role,place,year,indicator,measure,value,unit\ntarget,安海镇,2022,\"{cell}\",level,7,个\n");
        let vocabulary = vocabulary();
        let row = claims(text.as_bytes(), &vocabulary).unwrap().next().unwrap().unwrap();
        prop_assert_eq!(row.claim.indicator, words);
    }

    #[test]
    fn no_file_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let vocabulary = vocabulary();
        let headed = [FULL.as_bytes(), &bytes].concat();
        for text in [bytes, headed] {
            if let Ok(rows) = claims(text.as_slice(), &vocabulary) {
                let _ = rows.count();
            }
            if let Ok(rows) = documents(text.as_slice()) {
                let _ = rows.count();
            }
        }
    }
}
