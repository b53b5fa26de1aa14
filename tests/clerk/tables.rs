//! What stands around the table of a sheet: units and years above it, other tables, sums, signatures, hidden rows.

use super::desk::{Clerk, rows};
use rust_xlsxwriter::Format;

fn refused(text: &str) -> String {
    let clerk = Clerk::new();
    clerk.put("a.csv", text);
    let told = clerk.refused("import a.csv");
    assert!(clerk.nothing_on_file(), "{told}");
    told
}

#[test]
fn the_unit_above_the_headings_is_that_of_the_amounts() {
    let clerk = Clerk::new();
    clerk.put(
        "a.csv",
        "泉水县2025年财政目标,,,,\n,,,,单位：万元\n类别,地区,年度,指标,数值\n目标,泉水县,2025,税收收入,1700\n目标,泉水县,2025,税收收入增速,5\n目标,泉水县,2025,新增停车位,300个\n",
    );
    clerk.done("import a.csv");
    assert_eq!(
        clerk.on_file(),
        [
            "target 2025 新增停车位 level eq 300 个",
            "target 2025 税收收入 level eq 1700 万元",
            "target 2025 税收收入 growth eq 5 %",
        ]
    );
    let told = refused("单位：万元、%,,,,\n类别,地区,年度,指标,数值\n目标,泉水县,2025,税收收入,1700\n");
    assert!(told.contains("单位：表头上方写有“单位：万元、%”，其中不止一个单位"), "{told}");
}

#[test]
fn years_above_the_headings_are_those_of_the_columns_below() {
    let on_file = ["target 2025 税收收入 level eq 17 亿元", "result 2024 税收收入 level eq 16.2 亿元"];
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 5, "泉水县主要指标", &plain).unwrap();
        for (column, heading) in [(0, "地区"), (1, "指标"), (2, "单位")] {
            sheet.merge_range(1, column, 2, column, heading, &plain).unwrap();
        }
        sheet.merge_range(1, 3, 1, 4, "2024年", &plain).unwrap();
        sheet.write(1, 5, "2025年").unwrap();
        rows(sheet, 2, &[&["", "", "", "目标值", "完成值", "目标值"]]);
        rows(sheet, 3, &[&["泉水县", "税收收入", "亿元", "", "16.2", "17"]]);
    });
    clerk.done("import a.xlsx");
    assert_eq!(clerk.on_file(), on_file);
    let clerk = Clerk::new();
    clerk.put(
        "a.csv",
        "地区,指标,单位,2024年,,2025年\n,,,目标值,完成值,目标值\n泉水县,税收收入,亿元,,16.2,17\n",
    );
    clerk.done("import a.csv");
    assert_eq!(clerk.on_file(), on_file);
    let clerk = Clerk::new();
    clerk.put("a.csv", "地区,指标,单位,完成值,目标值\n,,,2024年,2025年\n泉水县,税收收入,亿元,16.2,17\n");
    let said = clerk.run("import a.csv");
    assert!(said.code == 2 || clerk.on_file() == on_file, "{}", said.err);
    let told = refused("地区,指标,单位,2025年上半年,\n,,,目标值,完成值\n泉水县,税收收入,亿元,9,8\n");
    assert!(told.contains("栏名上方写有“2025年上半年”；请并入栏名"), "{told}");
}

#[test]
fn a_second_table_is_not_lost() {
    let first = "类别,地区,年度,指标,数值,单位\n目标,泉水县,2025,税收收入,17,亿元\n";
    let second =
        "类别,地区,年度,指标名称,数值,单位,责任单位,备注\n目标,泉水县,2025,用电量,5,亿千瓦时,县发改局,\n";
    let told = refused(&format!("{first}\n{second}"));
    assert!(told.contains("a.csv:1：像是另一张表的表头；一张工作表请只留一张表"), "{told}");
    let told =
        refused(&format!("{second}\n类别,地区,年度,项目,数值,单位,,\n目标,泉水县,2025,税收收入,17,亿元,,\n"));
    assert!(told.contains("a.csv:4：像是另一张表的表头"), "{told}");
}

#[test]
fn sums_and_signatures_state_nothing() {
    let clerk = Clerk::new();
    clerk.put(
        "a.csv",
        "序号,类别,地区,年度,指标,数值,单位\n1,目标,泉水县,2025,1.税收收入,17,亿元\n2,目标,泉水县,2025,（二）用电量,5,亿千瓦时\n3,目标,泉水县,2025,5G基站,300,个\n,目标,泉水县,2025,小计：,22,\n,目标,泉水县,2025,全年合计,22,\n,目标,合计,2025,税收收入,22,\n合计,目标,泉水县,2025,税收收入,22,亿元\n,填表人：王五,,审核人：,,联系电话：5551234,\n",
    );
    let said = clerk.run("import a.csv");
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(
        clerk.on_file(),
        [
            "target 2025 5G基站 level eq 300 个",
            "target 2025 用电量 level eq 5 亿千瓦时",
            "target 2025 税收收入 level eq 17 亿元",
        ]
    );
    assert_eq!(said.err.matches("是各行之和，不作表述").count(), 4, "{}", said.err);
    assert!(said.err.contains("一类的落款，不作表述"), "{}", said.err);
}

#[test]
fn hidden_rows_and_cells_without_a_heading_are_refused() {
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        let row = |name| ["目标", "泉水县", "2025", name, "5"];
        rows(sheet, 0, &[&["类别", "地区", "年度", "指标", "数值"], &row("税收收入"), &row("用电量")]);
        sheet.set_row_hidden(2).unwrap();
    });
    let told = clerk.refused("import a.xlsx");
    assert!(told.contains("工作表“Sheet1”第3行：这一行在工作表中是隐藏的；请取消隐藏或清除筛选"), "{told}");
    let told = refused("类别,地区,年度,指标,数值,\n目标,泉水县,2025,税收收入,17,18\n");
    assert!(told.contains("第6栏没有栏名，而格中写有“18”；请写上栏名，或清空这一格"), "{told}");
}
