//! Ten files as offices send them: each is taken as its writer meant it, or refused with what to change.

use super::desk::{Clerk, number, rows};
use rust_xlsxwriter::Format;

enum Becomes<'a> {
    OnFile(&'a [&'a str]),
    Refused(&'a str),
}
use Becomes::{OnFile, Refused};

fn check(clerk: &Clerk, file: &str, becomes: &Becomes<'_>) {
    let said = clerk.run(&format!("import {file}"));
    match becomes {
        OnFile(rows) => assert_eq!(clerk.on_file(), *rows, "{file}: {}", said.err),
        Refused(words) => {
            assert!(said.code == 2 && said.err.contains(words), "{file}: {}{}", said.out, said.err);
            assert!(clerk.nothing_on_file(), "{file}");
        }
    }
}

fn text(file: &str, bytes: impl AsRef<[u8]>, becomes: &Becomes<'_>) {
    let clerk = Clerk::new();
    clerk.put(file, bytes);
    check(&clerk, file, becomes);
}

#[test]
fn a_budget_table_in_the_encoding_of_an_old_system() {
    let words = "泉水县2025年预算收入表,,,,\n填报单位：县财政局,,,,单位：万元\n序号,项目,地区,2024年执行数,2025年安排数\n一,税收收入,泉水县,\"15,200\",\"16,800\"\n二,非税收入,泉水县,\"3,100\",—\n,合计,,\"18,300\",\"16,800\"\n";
    text("预算.csv", encoding_rs::GB18030.encode(words).0, &Refused("2025年安排数：像是数值栏"));
    let words = words.replace("安排数", "预算数");
    let on_file = [
        "target 2025 税收收入 level eq 16800 万元",
        "result 2024 税收收入 level eq 15200 万元",
        "result 2024 非税收入 level eq 3100 万元",
    ];
    text("预算.csv", encoding_rs::GB18030.encode(&words).0, &OnFile(&on_file));
}

#[test]
fn a_work_plan_with_dates_for_numbers() {
    let words = "类别,地区,年度,工作内容,数值,单位,责任单位\n目标,泉水县,2025,新建学校,2,所,县教育局\n目标,泉水县,2025,老旧小区改造,6月底前完成12,个,县住建局\n";
    text("计划.csv", words, &Refused("计划.csv:3：数值：“6月底前完成12”里有时间"));
}

#[test]
fn an_export_with_semicolons_and_its_own_separator_line() {
    let words = "sep=;\r\n类别;地区;年度;指标;数值;单位\r\n实绩;泉水县;2024;用电量;5,3;亿千瓦时\r\n";
    text("导出.csv", words, &Refused("“5,3”"));
}

#[test]
fn a_quarterly_report_with_negative_growth_in_brackets() {
    let words = "地区,指标,2024年实绩,2024年同比增速(%)\n泉水县,税收收入（亿元）,15.2,(3.1)\n";
    text("季报.csv", words, &Refused("“(3.1)”加了括号，可能是负数"));
}

#[test]
fn an_assessment_whose_shares_are_fractions() {
    let clerk = Clerk::new();
    clerk.book("考核.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[&["地区", "指标", "2025年目标（%）", "权重"], &["泉水县", "城镇化率"], &["泉水县", "入园率"]],
        );
        number(sheet, 1, 2, 0.652, "0.0%");
        number(sheet, 2, 2, 98.5, "0.0");
        number(sheet, 1, 3, 0.3, "General");
    });
    check(&clerk, "考核.xlsx", &Refused("0.652 显示为 65.2%"));
}

#[test]
fn a_table_in_units_of_ten_thousand_by_its_format() {
    let clerk = Clerk::new();
    clerk.book("投资.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["类别", "地区", "年度", "项目", "数值", "单位"],
                &["目标", "泉水县", "2025", "城北水厂", "", "万元"],
            ],
        );
        number(sheet, 1, 4, 12_000_000.0, "0!.0,");
    });
    check(&clerk, "投资.xlsx", &Refused("工作表“Sheet1”第2行：数值：单元格的数字格式"));
}

#[test]
fn a_sheet_with_a_filter_left_on() {
    let clerk = Clerk::new();
    clerk.book("筛选.xlsx", |sheet| {
        let row = |name| ["目标", "泉水县", "2025", name, "5", "个"];
        rows(sheet, 0, &[&["类别", "地区", "年度", "指标", "数值", "单位"], &row("学校"), &row("医院")]);
        sheet.set_row_hidden(1).unwrap();
    });
    check(&clerk, "筛选.xlsx", &Refused("第2行：这一行在工作表中是隐藏的"));
}

#[test]
fn merged_places_and_a_number_for_two_towns() {
    let clerk = Clerk::new();
    let fill = |merged: bool| {
        clerk.book("分解.xlsx", |sheet| {
            let plain = Format::new();
            rows(sheet, 0, &[&["类别", "地区", "年度", "指标", "数值", "单位"]]);
            sheet.merge_range(1, 0, 2, 0, "目标", &plain).unwrap();
            sheet.merge_range(1, 3, 2, 3, "新增停车位", &plain).unwrap();
            rows(
                sheet,
                1,
                &[
                    &["", "泉水县/柳溪镇", "2025", "", "300", "个"],
                    &["", "泉水县/石桥镇", "2025", "", "200", "个"],
                ],
            );
            if merged {
                sheet.merge_range(1, 4, 2, 4, "500", &plain).unwrap();
            }
        });
    };
    fill(true);
    check(&clerk, "分解.xlsx", &Refused("数值：“500”所在的单元格合并了几行"));
    fill(false);
    check(
        &clerk,
        "分解.xlsx",
        &OnFile(&["target 2025 新增停车位 level eq 300 个", "target 2025 新增停车位 level eq 200 个"]),
    );
}

#[test]
fn two_tables_on_one_sheet() {
    let words = "一、经济指标,,,,,\n类别,地区,年度,指标,数值,单位\n目标,泉水县,2025,税收收入,17,亿元\n二、民生实事,,,,,\n类别,地区,年度,项目名称,数量,单位\n目标,泉水县,2025,新增停车位,300,个\n";
    text("两表.csv", words, &Refused("两表.csv:5：像是另一张表的表头"));
}

#[test]
fn a_return_with_goals_and_results_by_year_and_a_signature() {
    let words = "泉水县主要指标完成情况,,,,,\n序号,地区,指标,单位,2024年,2025年\n,,,,完成值,目标值\n1,泉水县,1.税收收入,亿元,16.2,17以上\n2,泉水县,2.新增停车位,个,/,\"1,000\"\n,,小计：,,16.2,17\n填表人：王五,,审核人：李四,,,\n";
    let on_file = [
        "target 2025 新增停车位 level eq 1000 个",
        "target 2025 税收收入 level ge 17 亿元",
        "result 2024 税收收入 level eq 16.2 亿元",
    ];
    text("完成.csv", words, &OnFile(&on_file));
}
