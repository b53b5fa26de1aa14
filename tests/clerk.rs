//! Sheets as offices make them: each is imported as it is, or refused with the words that mend it.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "clerk/cells.rs"]
mod cells;
#[path = "clerk/desk.rs"]
mod desk;
#[path = "clerk/fractions.rs"]
mod fractions;
#[path = "clerk/messy.rs"]
mod messy;
#[path = "clerk/shown.rs"]
mod shown;
#[path = "clerk/tables.rs"]
mod tables;

use desk::{Clerk, number, rows};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

#[test]
fn a_titled_sheet_with_notes_sums_and_a_signature() {
    let clerk = Clerk::new();
    let text = "泉水县2025年主要目标任务分解表,,,,,,,,\n\n序号,类 别,地区,年度,指标名称,数值,单位,责任单位,备注,办理进度\n1,目标,泉水县,2025年度,地区生产总值,\"1,680\",亿元,县发改局,预计,正常\n2,目标,泉水县,2025年度,地区生产总值,增长6%左右,亿元,县发改局,,\n3,目标,泉水县,２０２５,规上工业增加值增速,7.6％,,县工信局,,\n4,目标,泉水县,2025,城镇调查失业率,≤5.5%,,县人社局,,\n5,目标,泉水县,2025,新增公共停车位,１０００以上,个,县城管局,,\n6,目标,泉水县,2025,居民人均可支配收入,与经济增长同步,,县发改局,,\n,,,,合计,2680,,,,\n填表人：王五,,,,,,,,,\n";
    clerk.put("分解表.csv", encoding_rs::GB18030.encode(text).0);
    let said = clerk.run("import 分解表.csv");
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(
        clerk.on_file(),
        [
            "target 2025 地区生产总值 growth approx 6 %",
            "target 2025 地区生产总值 level eq 1680 亿元",
            "target 2025 城镇调查失业率 share le 5.5 %",
            "target 2025 居民人均可支配收入 growth ge  ",
            "target 2025 新增公共停车位 level ge 1000 个",
            "target 2025 规上工业增加值 growth eq 7.6 %",
        ]
    );
    let left: Vec<&str> = said.err.lines().collect();
    assert_eq!(
        left,
        [
            "分解表.csv:3：办理进度：不认得的栏，各格连同栏名存入备注",
            "分解表.csv:10：“合计”是各行之和，不作表述",
            "分解表.csv:11：只有一格有字（“填表人：王五”），不作表述",
        ]
    );
    assert_eq!(clerk.column("responsible")[1], "县发改局");
    assert_eq!(clerk.column("note")[1], "预计；办理进度：正常");
    // What was imported comes back as it went out, and a row that would change what is on file is said.
    clerk.put("list.csv", clerk.done("list targets --format csv"));
    assert!(clerk.done("import list.csv").contains("没有新内容"));
    let other = clerk.done("list targets --format csv").replace("县人社局", "县就业中心");
    clerk.put("list.csv", other);
    let said = clerk.run("import list.csv");
    assert!(said.out.contains("没有新内容") && said.err.contains("list.csv:4"), "{}", said.err);
    assert!(said.err.contains("账本未改"), "{}", said.err);
    let id = said.err.split("：").nth(1).unwrap().split(' ').next().unwrap();
    clerk.done(&format!("correct {id} --responsible 县就业中心"));
    assert_eq!(clerk.run("import list.csv").err, "");
}

#[test]
fn what_no_column_says_an_option_does() {
    let clerk = Clerk::new();
    let text = "sep=;\r\n指标;投资（万元）;责任单位\r\n城北水厂扩建;1,200;县水务局\r\n";
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    clerk.put("投资.csv", wide);
    let told = clerk.refused("import 投资.csv");
    for option in ["--role", "--place", "--year"] {
        assert!(told.contains(option), "{told}");
    }
    clerk.done("import 投资.csv --role 目标 --place 泉水县 --year 2025 --source 2025年投资计划");
    assert_eq!(clerk.on_file(), ["target 2025 城北水厂扩建 level eq 1200 万元"]);
    assert_eq!(clerk.column("source"), ["2025年投资计划"]);
}

#[test]
fn tabs_and_any_order() {
    let clerk = Clerk::new();
    clerk.put("a.txt", "单位\t数值\t年度\t类别\t指标\t地区\n家\t＞300\t2025\t目标\t规上企业\t泉水县\n%\t4.5—5\t2025\t目标\t税收收入增速\t泉水县\n");
    clerk.done("import a.txt");
    assert_eq!(
        clerk.on_file(),
        ["target 2025 税收收入 growth range 4.5 %", "target 2025 规上企业 level gt 300 家"]
    );
}

#[test]
fn fractions_are_asked_about() {
    let clerk = Clerk::new();
    clerk.put("a.csv", "地区,指标,2024年实绩（%）,2025年目标(%),性质\n泉水县,地区生产总值增长,0.058,0.06,约束性\n泉水县,规上工业增加值增速,0.071,0.076,预期性\n");
    let told = clerk.refused("import a.csv");
    assert!(told.contains("a.csv:2：2025年目标(%)：") && told.contains("0.06：是 6%，还是 0.06%"), "{told}");
    assert!(told.contains("--under-one fraction") && clerk.nothing_on_file(), "{told}");
    clerk.done("import a.csv --under-one fraction");
    assert_eq!(
        clerk.on_file(),
        [
            "target 2025 地区生产总值 growth eq 6 %",
            "target 2025 规上工业增加值 growth eq 7.6 %",
            "result 2024 地区生产总值 growth eq 5.8 %",
            "result 2024 规上工业增加值 growth eq 7.1 %",
        ]
    );
    // A sign in the cell says that they are percent, and so may the person; one that is not under 1 says nothing of others.
    for (name, rows, words) in [
        ("b.csv", "泉水县,税收收入增长,0.8\n泉水县,用电量增长,1.2\n", " --under-one percent"),
        ("c.csv", "泉水县,税收收入增长,0.8%\n", ""),
    ] {
        clerk.put(name, format!("地区,指标,2025年目标\n{rows}"));
        if !words.is_empty() {
            assert!(clerk.refused(&format!("import {name}")).contains("0.8：是 80%，还是 0.8%"));
        }
        clerk.done(&format!("import {name}{words}"));
    }
    let percent = Clerk::new();
    percent.put("a.csv", "地区,指标,2025年目标(%)\n泉水县,税收收入增长,0.8\n");
    percent.done("import a.csv --under-one percent");
    assert_eq!(percent.on_file(), ["target 2025 税收收入 growth eq 0.8 %"]);
}

#[test]
fn a_workbook_with_merged_cells_broken_headings_and_sheets_beside_it() {
    let clerk = Clerk::new();
    let mut book = Workbook::new();
    let notes = book.add_worksheet().set_name("说明").unwrap();
    rows(notes, 0, &[&["本表由各单位填报"]]);
    let hidden = book.add_worksheet().set_name("旧表").unwrap();
    hidden.set_hidden(true);
    rows(hidden, 0, &[&["类别", "地区", "年度", "指标", "数值"], &["目标", "泉水县", "2020", "旧项目", "1"]]);
    let sheet = book.add_worksheet().set_name("2025").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 6, "泉水县2025年目标", &plain).unwrap();
    rows(sheet, 2, &[&["类\n别", "地 区", "年度", "指标", "目标值\n（亿元）", "责任\n单位", "备注"]]);
    sheet.merge_range(3, 0, 5, 0, "目标", &plain).unwrap();
    sheet.merge_range(3, 1, 5, 1, "泉水县", &plain).unwrap();
    for (row, indicator) in [(3, "地区生产总值"), (4, "一般公共预算\n收入"), (5, "固定资产投资")]
    {
        sheet.write(row, 2, 2025).unwrap();
        sheet.write(row, 3, indicator).unwrap();
    }
    number(sheet, 3, 4, 1680.0, "#,##0.0");
    number(sheet, 4, 4, 0.1 + 0.2, "General");
    sheet.write(5, 4, "增长5%以上").unwrap();
    sheet.write(5, 5, "县发改局").unwrap();
    book.save(clerk.path("a.xlsx")).unwrap();
    let said = clerk.run("import a.xlsx");
    assert_eq!((said.code, said.err.as_str()), (0, "a.xlsx：工作表“说明”没有认得的表头，未采用\n"));
    assert_eq!(
        clerk.on_file(),
        [
            "target 2025 一般公共预算收入 level eq 0.3 亿元",
            "target 2025 固定资产投资 growth ge 5 %",
            "target 2025 地区生产总值 level eq 1680.0 亿元",
        ]
    );
    assert!(clerk.refused("import a.xlsx --sheet 2026").contains("没有工作表“2026”；有的是 说明、2025"));
}

#[test]
fn a_percentage_shown_by_the_format_of_its_cell_is_asked_about() {
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(sheet, 0, &[&["类别", "地区", "年度", "指标", "数值"]]);
        rows(
            sheet,
            1,
            &[&["目标", "泉水县", "2025", "地区生产总值增长"], &["目标", "泉水县", "2025", "税收收入增长"]],
        );
        number(sheet, 1, 4, 0.076, "0.0%");
        number(sheet, 2, 4, 1.06, "0.0%");
    });
    let told = clerk.refused("import a.xlsx");
    assert!(
        told.contains("工作表“Sheet1”第2行：数值：2格按百分比的格式显示") && told.contains("7.6%"),
        "{told}"
    );
    assert!(clerk.refused("import a.xlsx --under-one percent").contains("--under-one fraction"));
    assert!(clerk.nothing_on_file());
    clerk.done("import a.xlsx --under-one fraction");
    assert_eq!(
        clerk.on_file(),
        ["target 2025 地区生产总值 growth eq 7.6 %", "target 2025 税收收入 growth eq 106.0 %"]
    );
}

#[test]
fn a_percentage_beside_another_unit_and_headings_that_come_again() {
    let clerk = Clerk::new();
    let heads = ["类 别", "地区", "年度", "指标", "数值", "单位"];
    clerk.book("a.xlsx", |sheet| {
        rows(sheet, 0, &[&heads, &["目标", "泉水县", "2025", "税收收入", "", "亿元"]]);
        number(sheet, 1, 4, 0.076, "0.0%");
    });
    assert!(clerk.refused("import a.xlsx --under-one fraction").contains("单位是%，而单位栏写的是亿元"));
    let row = ["目标", "泉水县", "2025", "毛利率", "50%以上", "％"];
    clerk.book("b.xlsx", |sheet| rows(sheet, 0, &[&heads, &row, &heads]));
    clerk.done("import b.xlsx");
    assert_eq!(clerk.on_file(), ["target 2025 毛利率 share ge 50 %"]);
}

#[test]
fn days_come_in_every_form_a_spreadsheet_gives_them() {
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(sheet, 0, &[&["类别", "地区", "年度", "指标", "数值", "单位", "来源", "文件日期", "期间"]]);
        let day = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        let sources = ["甲", "乙", "丙"];
        for (row, source) in (1..).zip(sources) {
            rows(sheet, row, &[&["实绩", "泉水县", "", "用电量", "", "亿千瓦时", source]]);
            number(sheet, row, 4, 5.0 + f64::from(row), "General");
        }
        let written = ExcelDateTime::from_ymd(2025, 1, 10).unwrap();
        sheet.write_with_format(1, 7, &written, &day).unwrap();
        sheet.write(2, 7, 45667).unwrap();
        sheet.write(3, 7, "2025.1.10").unwrap();
        let year = Format::new().set_num_format("yyyy\"年\"");
        sheet.write_with_format(1, 2, ExcelDateTime::from_ymd(2024, 1, 1).unwrap(), &year).unwrap();
        sheet.write(2, 2, "2024年度").unwrap();
        sheet.write(3, 2, 2024).unwrap();
        sheet.write_with_format(1, 8, ExcelDateTime::from_ymd(2024, 6, 1).unwrap(), &day).unwrap();
        sheet.write(2, 8, "2024年1—6月").unwrap();
    });
    clerk.done("import a.xlsx");
    let list = clerk.done("list results --format csv");
    assert_eq!(list.matches(",2025-01-10,").count(), 3, "{list}");
    for period in [",2024-06,", ",2024-01/2024-06,", ",2024,,,"] {
        assert!(list.contains(period), "{period}: {list}");
    }
}

#[test]
fn a_row_may_hold_the_result_beside_the_target() {
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["类别", "地区", "指标", "单位", "2024年完成值", "2025年目标值", "2025年目标增速"],
                &["经济发展", "泉水县", "一般公共预算收入", "亿元", "16.2", "17", "5"],
                &["民生", "泉水县", "新增停车位", "个", "—", "1000以上", "/"],
            ],
        );
    });
    clerk.done("import a.xlsx");
    assert_eq!(
        clerk.on_file(),
        [
            "target 2025 一般公共预算收入 growth eq 5 %",
            "target 2025 一般公共预算收入 level eq 17 亿元",
            "target 2025 新增停车位 level ge 1000 个",
            "result 2024 一般公共预算收入 level eq 16.2 亿元",
        ]
    );
}

#[test]
fn an_error_names_sheet_row_column_value_and_the_mend() {
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        sheet.set_name("年度目标").unwrap();
        rows(
            sheet,
            1,
            &[
                &["类别", "地区", "年度", "指标", "投资（万元）", "单位"],
                &["目标", "泉水县", "2025", "城北水厂", "年内开工", ""],
                &["目标", "泉水县", "25年", "城南水厂", "800", ""],
                &["目标", "泉水县", "2025", "城西水厂", "7.6%", "万元"],
            ],
        );
    });
    let told = clerk.refused("import a.xlsx");
    let lines: Vec<&str> = told.lines().collect();
    assert!(
        lines[0].starts_with("a.xlsx：工作表“年度目标”第3行：投资（万元）：“年内开工”不是数字；请写数字"),
        "{told}"
    );
    assert!(
        lines[1].starts_with("a.xlsx：工作表“年度目标”第4行：年度：“25年”不是年度；请写四位数字"),
        "{told}"
    );
    assert!(lines[2].starts_with("a.xlsx：工作表“年度目标”第5行："), "{told}");
    assert!(clerk.nothing_on_file());
    // Two columns that may be meant, and a bracket that is no unit.
    clerk.put("b.csv", "类别,地区,年度,项目,指标名称,数值（亿元、%）\n目标,泉水县,2025,税收,税收收入,7\n");
    let told = clerk.refused("import b.csv");
    assert!(told.contains("指标名称：与“项目”都像是“指标”栏"), "{told}");
    assert!(told.contains("“亿元、%”既不是认得的单位，也不是年度"), "{told}");
    clerk.put("c.csv", "类别,地区,年度,指标,数值,单位\n目标,泉水县,2025,税收收入,7.6%,亿元\n");
    assert!(clerk.refused("import c.csv").contains("c.csv:2：数值：格中写的单位是%，而单位栏写的是亿元"));
}

#[test]
fn what_is_no_form_is_refused_with_what_to_do() {
    let clerk = Clerk::new();
    clerk.put("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1and the rest");
    assert!(clerk.refused("import old.xls").contains("另存为不带密码的 .xlsx"));
    let mut zip = zip::ZipWriter::new(std::fs::File::create(clerk.path("a.ods")).unwrap());
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap();
    assert!(clerk.refused("import a.ods").contains("另存为 .xlsx 或 CSV"));
    clerk.book("text.xlsx", |sheet| rows(sheet, 0, &[&["各单位：", "请按时报送"]]));
    assert!(clerk.refused("import text.xlsx").contains("template targets"));
    clerk.book("none.xlsx", |_| {});
    assert!(clerk.refused("import none.xlsx").contains("没有填了字的工作表"));
    clerk.book("broken.xlsx", |sheet| rows(sheet, 0, &[&["类别", "地区"]]));
    let bytes = std::fs::read(clerk.path("broken.xlsx")).unwrap();
    clerk.put("broken.xlsx", &bytes[..bytes.len() / 2]);
    assert!(clerk.refused("import broken.xlsx").contains("broken.xlsx"));
    assert!(clerk.nothing_on_file());
}

#[test]
fn the_empty_forms_import_once_they_are_filled_in() {
    for (what, sheet) in [("targets", "目标填报表"), ("results", "实绩填报表"), ("documents", "文件登记表")]
    {
        let clerk = Clerk::new();
        clerk.done(&format!("template {what} -o a.xlsx"));
        let said = clerk.run("import a.xlsx");
        assert!(said.code == 0 && said.out.contains("没有新内容"), "{what}: {}{}", said.out, said.err);
        let only = said.err.lines().filter(|line| !line.contains("填表说明")).collect::<Vec<_>>();
        assert!(only.iter().all(|line| line.contains(sheet) && line.contains("例行")), "{what}: {only:?}");
        assert!(clerk.refused("template targets -o a.csv").contains(".xlsx"));
    }
    // As a person fills it in: the rows below the example, the rest left as it is.
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["目标填报表"],
                &["序号", "类别", "地区", "年度", "指标", "数值", "单位", "计量方式", "比较", "责任单位"],
                &["例", "目标", "泉水县/柳溪镇", "2025", "新增公共停车位", "1,000以上", "个", "总量"],
                &["1", "目标", "泉水县", "2025", "税收收入", "7%", "", "增长", "不低于", "县税务局"],
            ],
        );
    });
    clerk.done("import a.xlsx");
    assert_eq!(clerk.on_file(), ["target 2025 税收收入 growth ge 7 %"]);
}

#[test]
fn decisions_come_back_in_a_workbook() {
    let clerk = Clerk::new();
    clerk.put("a.txt", "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n2024年，全县地区生产总值增长5.0%。\n二、2025年工作安排\n今年主要预期目标是：地区生产总值增长6%左右。新增规上企业20家。\n各位代表，让我们团结奋斗！\n");
    clerk.done("read a.txt");
    clerk.done("review --export check.csv");
    let text = std::fs::read_to_string(clerk.path("check.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let table: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let at = |name: &str| table[0].iter().position(|head| head == name).unwrap();
    let (decision, value) = (at("决定"), at("数值"));
    clerk.book("check.xlsx", |sheet| {
        for (row, record) in (0..).zip(&table) {
            for (column, cell) in (0..).zip(record) {
                sheet.write(row, column, cell).unwrap();
            }
            if row > 0 {
                sheet
                    .write(row, u16::try_from(decision).unwrap(), if row == 1 { "更正" } else { "接受" })
                    .unwrap();
            }
        }
        number(sheet, 1, u16::try_from(value).unwrap(), 5.25, "0.00");
    });
    let told = clerk.done("review --apply check.xlsx");
    assert!(told.contains("接受2") || told.contains("更正1"), "{told}");
    assert!(clerk.on_file().iter().any(|row| row.contains("5.25")), "{:?}", clerk.on_file());
}
