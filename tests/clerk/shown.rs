//! Cells whose number is not what they seem to say: refused with the mend, or read as they show it.

use super::desk::{Clerk, number, rows};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet};

const HEAD: [&str; 6] = ["类别", "地区", "年度", "指标", "数值", "单位"];
const ROW: [&str; 4] = ["目标", "泉水县", "2025", "用电量"];

fn refused(fill: impl FnOnce(&mut Worksheet)) -> String {
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(sheet, 0, &[&HEAD, &ROW]);
        fill(sheet);
    });
    let told = clerk.refused("import a.xlsx");
    assert!(clerk.nothing_on_file(), "{told}");
    told
}

#[test]
fn a_number_merged_over_rows_is_nobodys_number() {
    let told = refused(|sheet| {
        rows(sheet, 2, &[&["目标", "泉水县", "2025", "用水量"], &["目标", "泉水县", "2025", "用气量"]]);
        let plain = Format::new();
        sheet.merge_range(1, 4, 3, 4, "", &plain).unwrap();
        sheet.write_with_format(1, 4, 17, &plain).unwrap();
    });
    assert_eq!(told.matches("合并了几行").count(), 3, "{told}");
}

#[test]
fn a_format_that_shows_another_number_is_refused() {
    for (kept, format) in
        [(168_000.0, "0!.0,"), (168_000.0, "0,"), (16.8, "0!.0,\"万\""), (5.0, ";;;"), (-5.0, "0;[Red]0")]
    {
        let told = refused(|sheet| number(sheet, 1, 4, kept, format));
        assert!(told.contains("数值：单元格的数字格式显示的不是所存的“"), "{format}: {told}");
    }
}

#[test]
fn the_words_of_a_format_are_words_of_the_cell() {
    for (kept, format, says) in [
        (5.0, "0\"%\"", "target 2025 用电量 growth eq 5 %"),
        (5.5, "0.00\"亿千瓦时\"", "target 2025 用电量 level eq 5.50 亿千瓦时"),
        (5.5, "\"约\"0.0\"亿千瓦时\"", "target 2025 用电量 level approx 5.5 亿千瓦时"),
        (-5.5, "0.0_);(0.0)", "target 2025 用电量 level eq -5.5 "),
    ] {
        let clerk = Clerk::new();
        clerk.book("a.xlsx", |sheet| {
            rows(sheet, 0, &[&HEAD, &ROW]);
            sheet.write(1, 3, if format.contains('%') { "用电量增长" } else { "用电量" }).unwrap();
            number(sheet, 1, 4, kept, format);
        });
        clerk.done("import a.xlsx");
        assert_eq!(clerk.on_file(), [says], "{format}");
    }
    let told = refused(|sheet| {
        number(sheet, 1, 4, 5.5, "0.0\"亿元\"");
        sheet.write(1, 5, "万元").unwrap();
    });
    assert!(told.contains("格中写的单位是亿元，而单位栏写的是万元"), "{told}");
}

#[test]
fn a_day_is_no_number_and_its_year_no_month() {
    let day = Format::new().set_num_format("m\"月\"d\"日\"");
    let date = ExcelDateTime::from_ymd(2025, 3, 6).unwrap();
    let told = refused(|sheet| {
        sheet.write_with_format(1, 4, &date, &day).unwrap();
    });
    assert!(told.contains("存成了日期（2025-03-06）"), "{told}");
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(sheet, 0, &[&["类别", "地区", "期间", "指标", "数值", "单位"], &ROW]);
        let year = Format::new().set_num_format("yyyy\"年\"");
        sheet.write_with_format(1, 2, ExcelDateTime::from_ymd(2024, 1, 1).unwrap(), &year).unwrap();
        sheet.write(1, 4, 5).unwrap();
    });
    clerk.done("import a.xlsx");
    assert_eq!(clerk.column("period"), ["2024"]);
}

#[test]
fn what_is_crossed_out_or_not_calculated_is_refused() {
    let struck = Format::new().set_font_strikethrough();
    for (row, column) in [(1, 4), (1, 3)] {
        let told = refused(|sheet| {
            sheet.write(1, 4, 5).unwrap();
            sheet.write_with_format(row, column, if column == 3 { "用电量" } else { "6" }, &struck).unwrap();
        });
        assert!(told.contains("删除线"), "{told}");
    }
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(sheet, 0, &[&HEAD, &ROW, &["目标", "泉水县", "2025", "用水量"]]);
        sheet.write_formula(1, 4, Formula::new("=2+3").set_result("77")).unwrap();
        sheet.write(2, 4, 5).unwrap();
        sheet.write_formula(2, 5, Formula::new("=IF(A1=1,1,\"\")").set_result("78")).unwrap();
    });
    clerk.change("a.xlsx", "xl/worksheets/sheet1.xml", |xml| xml.replace("<v>77</v>", "<v></v>"));
    clerk.change("a.xlsx", "xl/worksheets/sheet1.xml", |xml| {
        xml.replace("<c r=\"F3\"><f>", "<c r=\"F3\" t=\"str\"><f>").replace("<v>78</v>", "<v></v>")
    });
    let told = clerk.refused("import a.xlsx");
    assert!(told.contains("公式没有存下结果") && told.contains("1行不能用"), "{told}");
}

#[test]
fn a_decision_is_taken_as_its_cell_shows_it() {
    let clerk = Clerk::new();
    clerk.put("a.txt", "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2025年工作安排\n今年主要预期目标是：地区生产总值增长6%左右。\n各位代表，让我们团结奋斗！\n");
    clerk.done("read a.txt");
    clerk.done("review --export check.csv");
    let text = std::fs::read_to_string(clerk.path("check.csv")).unwrap();
    let text = text.trim_start_matches('\u{FEFF}').to_owned();
    let apply = |fill: &dyn Fn(&mut Worksheet, u16)| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let table: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let at = |name: &str| u16::try_from(table[0].iter().position(|head| head == name).unwrap()).unwrap();
        clerk.book("check.xlsx", |sheet| {
            for (row, record) in (0..).zip(&table) {
                for (column, cell) in (0..).zip(record) {
                    sheet.write(row, column, cell).unwrap();
                }
            }
            sheet.write(1, at("决定"), "更正").unwrap();
            fill(sheet, at("数值"));
        });
        clerk.run("review --apply check.xlsx")
    };
    let day = Format::new().set_num_format("m-d");
    let said = apply(&|sheet, value| {
        let date = ExcelDateTime::from_ymd(2025, 3, 6).unwrap();
        sheet.write_with_format(1, value, date, &day).unwrap();
    });
    assert!(said.code == 2 && said.err.contains("存成了日期"), "{}", said.err);
    let said = apply(&|sheet, value| number(sheet, 1, value, 80_000.0, "0!.0,"));
    assert!(said.code == 2 && said.err.contains("数字格式"), "{}", said.err);
    let said = apply(&|sheet, value| number(sheet, 1, value, 0.08, "0%"));
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(clerk.on_file(), ["target 2025 地区生产总值 growth approx 8 %"]);
}
