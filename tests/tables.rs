//! Tables of documents: each cell is read by the head of its column and the name of its row, or not at all.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::document::{Limits, Told, describe_as, read};
use duizhang::extract::Reader;
use duizhang::vocabulary::{PlacePath, Vocabulary, Year};

/// What is read in a text of that kind, a line a claim; then how many numbers are unread and set aside as baselines.
fn told_of(kind: &str, text: &str) -> (Vec<String>, usize, usize) {
    let vocabulary = Vocabulary::load(None).unwrap();
    let described = describe_as(text, &vocabulary, Told { kind: Some(kind), role: None });
    let place = described.place.clone().unwrap_or_else(PlacePath::nation);
    let reader = Reader::new(&vocabulary);
    let mut found = reader.document(text, &described, &place, Year::new(2025).unwrap());
    let claims = found.claims.iter().map(|claim| {
        let span = claim.span.unwrap();
        assert!(claim.quote.contains(&text[span.start..span.end]), "{claim:?}");
        let value = claim.value.unwrap();
        let flags = if claim.flags.0.is_empty() { String::new() } else { format!(" {}", claim.flags) };
        let bound = claim.comparator.code().replace("eq", "");
        let high = claim.value_high.map_or_else(String::new, |high| format!("~{high}"));
        format!(
            "{} {} {} {} {bound}{value}{high}{}{flags}",
            claim.role, claim.period, claim.indicator, claim.measure, claim.unit
        )
    });
    let claims = claims.collect();
    let numbers = reader.account(text, &described, &mut found);
    let baselines =
        numbers.aside.iter().filter(|(reason, _)| reason.code() == "baseline").map(|(_, count)| count).sum();
    assert_eq!(numbers.all(), duizhang_runs(text), "each number is counted once");
    (claims, numbers.unread, baselines)
}

/// How many runs of digits there are.
fn duizhang_runs(text: &str) -> usize {
    let joins = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let mut runs = 0;
    for part in text.split(|c| !joins(c)) {
        runs += usize::from(part.contains(|c: char| c.is_ascii_digit()));
    }
    runs
}

const COMMUNIQUE: &str = "泉水县2025年国民经济和社会发展统计公报\n泉水县统计局\n2026年3月5日\n一、综合\n";
const PLANS: &str = "关于泉水县2024年国民经济和社会发展计划执行情况与2025年计划草案的报告\n\
                     ——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n";
const BUDGET: &str = "关于泉水县2024年预算执行情况和2025年预算草案的报告\n\
                      ——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n";

#[track_caller]
fn reads(kind: &str, head: &str, table: &str, wanted: &[&str], unread: usize, baselines: usize) {
    let (claims, left, compared) = told_of(kind, &format!("{head}{table}\n"));
    let of_table: Vec<&str> = claims.iter().map(String::as_str).collect();
    assert_eq!(of_table, wanted);
    assert_eq!((left, compared), (unread, baselines), "unread and baselines");
}

#[test]
fn a_communique_says_what_was_by_column() {
    let table = "表1 2025年泉水县主要经济指标\n指标\t单位\t2025年\t比上年增长（%）\n地区生产总值\t亿元\t128.40\t5.6\n\
                 第一产业\t亿元\t20.10\t3.1\n常住人口城镇化率\t%\t58.3\t0.8\n旅客运输量\t万人\t312.5\t-4.2";
    let wanted = [
        "result 2025 地区生产总值 level 128.40亿元",
        "result 2025 地区生产总值 growth 5.6%",
        "result 2025 第一产业增加值 level 20.10亿元",
        "result 2025 第一产业增加值 growth 3.1%",
        "result 2025 常住人口城镇化率 share 58.3%",
        "result 2025 旅客运输量 level 312.5万人",
        "result 2025 旅客运输量 growth -4.2%",
    ];
    // Percent of a rate may be points.
    reads("统计公报", COMMUNIQUE, table, &wanted, 1, 0);
}

#[test]
fn units_come_from_the_head_the_name_and_the_caption() {
    let table = "表2 2025年产品产量\n产品名称\t产量（万吨）\t比上年增长%\n粮食\t31.2\t1.4\n其中：小麦\t12.5\t-0.6\n水果\t8.3\t2.0";
    let wanted = [
        "result 2025 粮食产量 level 31.2万吨",
        "result 2025 粮食产量 growth 1.4%",
        "result 2025 小麦产量 level 12.5万吨",
        "result 2025 小麦产量 growth -0.6%",
        "result 2025 水果产量 level 8.3万吨",
        "result 2025 水果产量 growth 2.0%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 0);
    let table = "2025年全县财政收入情况\n单位：万元、%\n项目\t2025年\t2024年\t增长\n税收收入\t88,120\t84,000\t4.9\n\
                 教育支出\t40100\t41000\t-2.2\n人均地区生产总值（元）\t61200\t58100\t5.3";
    let wanted = [
        "result 2025 税收收入 level 88120万元",
        "result 2025 税收收入 growth 4.9%",
        "result 2025 教育支出 level 40100万元",
        "result 2025 教育支出 growth -2.2%",
        "result 2025 人均地区生产总值 level 61200元",
        "result 2025 人均地区生产总值 growth 5.3%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 3);
}

#[test]
fn targets_and_results_each_have_their_year() {
    let table = "附表 国民经济和社会发展主要指标表\n指标名称\t单位\t2024年计划\t2024年完成\t2025年计划\n\
                 地区生产总值增长率\t%\t6\t5.8\t6左右\n一般公共预算收入\t亿元\t16.5\t16.2\t17\n城镇新增就业\t人\t5000\t5210\t5000以上\n\
                 居民消费价格涨幅\t%\t3\t0.4\t2";
    let wanted = [
        "target 2024 地区生产总值 growth 6%",
        "result 2024 地区生产总值 growth 5.8%",
        "target 2025 地区生产总值 growth approx6%",
        "target 2024 一般公共预算收入 level 16.5亿元",
        "result 2024 一般公共预算收入 level 16.2亿元",
        "target 2025 一般公共预算收入 level 17亿元",
        "target 2024 城镇新增就业 level 5000人",
        "result 2024 城镇新增就业 level 5210人",
        "target 2025 城镇新增就业 level ge5000人",
        "target 2024 居民消费价格 growth 3%",
        "result 2024 居民消费价格 growth 0.4%",
        "target 2025 居民消费价格 growth 2%",
    ];
    reads("计划执行报告", PLANS, table, &wanted, 0, 0);
}

#[test]
fn a_budget_sets_what_its_columns_plan() {
    let table = "2025年全县一般公共预算收入预算表\n单位：万元\n预算科目\t2024年执行数\t2025年预算数\t增长%\n\
                 一、税收收入\t88000\t92400\t5.0\n增值税\t31000\t32000\t3.2\n本年收入合计\t160000\t168000\t5.0";
    let wanted = [
        "result 2024 税收收入 level 88000万元",
        "target 2025 税收收入 level 92400万元",
        "target 2025 税收收入 growth 5.0%",
        "result 2024 一般公共预算收入增值税 level 31000万元",
        "target 2025 一般公共预算收入增值税 level 32000万元",
        "target 2025 一般公共预算收入增值税 growth 3.2%",
        "result 2024 一般公共预算收入 level 160000万元",
        "target 2025 一般公共预算收入 level 168000万元",
        "target 2025 一般公共预算收入 growth 5.0%",
    ];
    reads("预算报告", BUDGET, table, &wanted, 0, 0);
    // An adjusted budget is no target, and a share of it no completion of one.
    let table = "2024年县本级一般公共预算支出情况表\n单位：万元\n科目\t调整预算数\t完成数\t占预算（%）\t比上年增长（%）\n\
                 教育支出\t30000\t29400\t98.0\t1.5\n卫生健康支出\t12000\t11880\t99.0\t-2.0\n支出总计\t90000\t88000\t97.8\t0.3";
    let wanted = [
        "result 2024 县本级教育支出 level 29400万元",
        "result 2024 县本级教育支出 growth 1.5%",
        "result 2024 县本级卫生健康支出 level 11880万元",
        "result 2024 县本级卫生健康支出 growth -2.0%",
    ];
    reads("预算报告", BUDGET, table, &wanted, 5, 3);
}

#[test]
fn final_accounts_of_an_earlier_year_are_results_of_that_year() {
    let table = "2024年泉水县政府性基金预算收入执行情况表\n单位：万元\n项目\t2024年执行数2023年决算数\n\
                 本年收入合计\t42000\t51000\n其他收入\t\t300\n彩票公益金收入\t800\t750";
    let wanted = [
        "result 2024 政府性基金预算收入 level 42000万元",
        "result 2023 政府性基金预算收入 level 51000万元",
        "result 2023 其他收入 level 300万元",
        "result 2024 彩票公益金收入 level 800万元",
        "result 2023 彩票公益金收入 level 750万元",
    ];
    reads("预算报告", BUDGET, table, &wanted, 0, 0);
}

#[test]
fn heads_of_two_lines_are_read_by_their_columns() {
    let table = "2025年各镇地区生产总值\n地区\t总量（亿元）\t\t增长（%）\n\t地区生产总值\t第二产业\t地区生产总值\t第二产业\n\
                 全县\t128.4\t60.2\t5.6\t6.1\n柳溪镇\t20.1\t8.8\t4.4\t-1.2\n石桥镇\t18.6\t9.0\t5.0\t5.7";
    let wanted = [
        "result 2025 地区生产总值 level 128.4亿元",
        "result 2025 第二产业增加值 level 60.2亿元",
        "result 2025 地区生产总值 growth 5.6%",
        "result 2025 第二产业增加值 growth 6.1%",
        "result 2025 柳溪镇地区生产总值 level 20.1亿元",
        "result 2025 柳溪镇第二产业增加值 level 8.8亿元",
        "result 2025 柳溪镇地区生产总值 growth 4.4%",
        "result 2025 柳溪镇第二产业增加值 growth -1.2%",
        "result 2025 石桥镇地区生产总值 level 18.6亿元",
        "result 2025 石桥镇第二产业增加值 level 9.0亿元",
        "result 2025 石桥镇地区生产总值 growth 5.0%",
        "result 2025 石桥镇第二产业增加值 growth 5.7%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 0);
    let table = "表3 2023—2025年泉水县主要指标（单位：亿元、%）\n2025年\t2024年\n主要指标\n数值\t增速\t数值\t增速\n\
                 地区生产总值\t128.4\t5.6 120.9\t5.9\n固定资产投资\t-\t3.2\t-\t4.1\n一般公共预算收入\t16.8\t3.7\t16.2\t8.0";
    let wanted = [
        "result 2025 地区生产总值 level 128.4亿元",
        "result 2025 地区生产总值 growth 5.6%",
        "result 2025 固定资产投资 growth 3.2%",
        "result 2025 一般公共预算收入 level 16.8亿元",
        "result 2025 一般公共预算收入 growth 3.7%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 5);
}

#[test]
fn parts_are_named_with_their_whole() {
    let table = "表4 2025年货物运输\n指标\t单位\t绝对数\t比上年增长（%）\n货物运输总量\t万吨\t900\t2.1\n#铁路\t万吨\t300\t1.0\n公路\t万吨\t600\t2.7\n\
                 房屋施工面积\t万平方米\t50\t-3.0\n其中：住宅\t万平方米\t40\t-2.0";
    let wanted = [
        "result 2025 货物运输总量 level 900万吨",
        "result 2025 货物运输总量 growth 2.1%",
        "result 2025 货物运输总量铁路 level 300万吨",
        "result 2025 货物运输总量铁路 growth 1.0%",
        "result 2025 货物运输总量公路 level 600万吨",
        "result 2025 货物运输总量公路 growth 2.7%",
        "result 2025 房屋施工面积 level 50万平方米",
        "result 2025 房屋施工面积 growth -3.0%",
        "result 2025 房屋施工面积住宅 level 40万平方米",
        "result 2025 房屋施工面积住宅 growth -2.0%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 0);
    let table = "表5 2025年居民消费价格比上年涨跌幅度\n指标\t涨跌幅度（%）\n居民消费价格\t0.4\n其中：食品烟酒\t-0.3\n衣着\t2.1";
    let wanted = [
        "result 2025 居民消费价格 growth 0.4%",
        "result 2025 居民消费价格食品烟酒 growth -0.3%",
        "result 2025 居民消费价格衣着 growth 2.1%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 0);
}

#[test]
fn a_row_for_each_year_counts_in_the_year_reviewed() {
    let table = "2023—2025年泉水县财政收支情况\n年份\t一般公共预算收入（亿元）\t一般公共预算支出（亿元）\n\
                 2023年\t14.1\t40.2\n2024年\t16.2\t41.0\n2025年\t16.8\t42.5";
    let wanted =
        ["result 2025 一般公共预算收入 level 16.8亿元", "result 2025 一般公共预算支出 level 42.5亿元"];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 4);
}

#[test]
fn captions_name_whose_figures_a_table_holds() {
    let head = "和田地区2025年财政决算报告\n";
    let table = "2025年度和田地区一般公共预算收入决算表\n预算科目\t决算数单位：万元\n耕地占用税\t66,068\n收入总计\t90,000\n\
                 2025年度和田地区一般公共预算（本级）收入决算表\n单位：万元\n预算科目\t决算数\n耕地占用税\t18\n契税\t11";
    let wanted = [
        "result 2025 一般公共预算收入耕地占用税 level 66068万元",
        "result 2025 本级一般公共预算收入耕地占用税 level 18万元",
        "result 2025 本级一般公共预算收入契税 level 11万元",
    ];
    reads("决算报告", head, table, &wanted, 1, 0);
    let table = "表2 2025年高新区主要指标（单位：亿元、%）\n指标\t2025年\t增速\n地区生产总值\t30.2\t5.2\n固定资产投资\t9.1\t8.4";
    let wanted = [
        "result 2025 高新区地区生产总值 level 30.2亿元",
        "result 2025 高新区地区生产总值 growth 5.2%",
        "result 2025 高新区固定资产投资 level 9.1亿元",
        "result 2025 高新区固定资产投资 growth 8.4%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 0, 0);
}

#[test]
fn figures_that_left_their_column_are_unread() {
    // Fewer cells than heads; a figure below no head.
    let table = "单位：万元\n项目\t2025年\t比上年增长（%）\n税收收入\t900\t3.0\n教育支出\t4.1\n卫生健康支出\t300\t2.0";
    let wanted = [
        "result 2025 税收收入 level 900万元",
        "result 2025 税收收入 growth 3.0%",
        "result 2025 卫生健康支出 level 300万元",
        "result 2025 卫生健康支出 growth 2.0%",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 1, 0);
    let table = "单位：万元\n项目\t\t2025年\t比上年增长（%）\n税收收入\t\t900\t3.0\n教育支出\t400\t\t4.1\n卫生健康支出\t\t300\t2.0";
    reads("统计公报", COMMUNIQUE, table, &wanted, 2, 0);
}

#[test]
fn what_is_not_understood_is_unread() {
    // A communiqué plans nothing.
    let table = "指标\t单位\t2025年完成\t2026年目标\n地区生产总值\t亿元\t128\t135\n粮食产量\t万吨\t31\t32\n税收收入\t亿元\t9\t10";
    let wanted = [
        "result 2025 地区生产总值 level 128亿元",
        "result 2025 粮食产量 level 31万吨",
        "result 2025 税收收入 level 9亿元",
    ];
    reads("统计公报", COMMUNIQUE, table, &wanted, 3, 0);
    for table in [
        // No head; no name; an index; a month; no unit; more cells than heads.
        "地区生产总值\t128\t5.6\n税收收入\t9\t3.2\n粮食产量\t31\t1.0",
        "2025年\t增长%\n128\t5.6\n31\t1.2\n9\t3.0",
        "指标\t指数（以上年为100）\n居民消费价格\t100.4\n食品\t99.1\n衣着\t101.0",
        "指标\t12月\n地区生产总值（亿元）\t11\n税收收入（亿元）\t1\n粮食产量（万吨）\t0",
        "指标\t2025年\n公共图书馆\t4\n博物馆\t2\n文化馆\t1",
        "指标\t2025年（亿元）\n税收收入\t9\t8\n教育支出\t4\t3\n卫生支出\t2\t1",
    ] {
        let (claims, unread, _) = told_of("统计公报", &format!("{COMMUNIQUE}{table}\n"));
        assert_eq!(claims, Vec::<String>::new(), "{table}");
        assert!(unread >= 3, "{table}");
    }
    // One name for two figures says which of neither.
    let table =
        "2025年支出\n单位：万元\n科目\t2025年决算数\n行政运行\t12\n税收收入\t900\n行政运行\t18\n事业运行\t7";
    let (claims, unread, _) = told_of("决算报告", &format!("泉水县2025年财政决算报告\n{table}\n"));
    assert!(claims.iter().all(|claim| !claim.contains("行政运行")) && !claims.is_empty(), "{claims:?}");
    assert_eq!(unread, 2);
}

#[test]
fn paragraphs_with_tabs_are_no_table() {
    let text = "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n各位代表：\n一、2024年工作回顾\n\
                \t新建公园5个。改造老旧小区\t12个。\n二、2025年工作安排\n\t新增停车位1000个以上。\n";
    let (claims, unread, _) = told_of("政府工作报告", text);
    assert_eq!(claims.len(), 3, "{claims:?}");
    assert_eq!(unread, 0);
}

#[test]
fn web_pages_print_cells_where_their_columns_are() {
    let page = "<html><body><div class=\"TRS_Editor\"><p>泉水县2025年统计公报数据，以下为各项指标的完成情况，供参考。</p><table>\
                <tr><td rowspan=\"2\">指标</td><td colspan=\"2\">2025年</td></tr>\
                <tr><td>总量<br>（亿元）</td><td>增速<br>（%）</td></tr>\
                <tr><td>地区生产总值</td><td>128.4</td><td>5.6</td></tr>\
                <tr><td>固定资产投资</td><td></td><td>3.2</td></tr></table></div></body></html>";
    let text = read(page.as_bytes(), "a.html", Limits::default()).unwrap().body;
    let rows: Vec<&str> = text.lines().skip_while(|line| !line.contains('\t')).collect();
    let wanted =
        ["指标\t2025年\t", "\t总量（亿元）\t增速（%）", "地区生产总值\t128.4\t5.6", "固定资产投资\t\t3.2"];
    assert_eq!(rows, wanted);
}
