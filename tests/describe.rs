//! What a text says of itself: short documents, one per situation, and the shared corpus where it is there.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::document::describe;
use duizhang::extract::Reader;
use duizhang::vocabulary::{Described, Extent, PlacePath, Role, Scope, Vocabulary, Year};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

fn vocabulary() -> &'static Vocabulary {
    static LOADED: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());
    &LOADED
}

fn read(text: &str) -> Described {
    describe(text, vocabulary())
}

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map_or("-".to_owned(), |value| value.to_string())
}

/// Place, review and plan, as one line.
fn told(text: &str) -> String {
    let described = read(text);
    format!("{} {} {}", shown(described.place), shown(described.reviews), shown(described.plans))
}

/// The role and period in which `words` stand.
fn at(text: &str, words: &str) -> String {
    let start = text.find(words).expect(words);
    let described = read(text);
    let passage =
        described.passages.iter().find(|passage| passage.span.start <= start && start < passage.span.end);
    passage
        .map_or("nowhere".to_owned(), |passage| format!("{} {}", shown(passage.role), shown(passage.period)))
}

const YEARLY: &str = "\
政 府 工 作 报 告
——2023年1月8日在云川市青河县第十八届人民代表大会第二次会议上
青河县县长 李某
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2022年工作回顾
一年来，全县生产总值增长5%，新建公路30公里。2021年建成的水厂供水8万吨。
五年来，累计新增就业2万人；新建学校12所。
我们也看到，发展中还有不少问题。
二、2023年工作安排
今年经济社会发展的主要预期目标是：生产总值增长6%。到2025年，森林覆盖率达到40%。
去年我们修建水渠15公里。今年再修建20公里。
“十四五”时期，累计建设厂房50万平方米。
各位代表！让我们更加紧密地团结起来，走好第一步！
附：名词解释
1.三保：指三个方面的保障，占支出80%。
";

#[test]
fn a_yearly_report_names_its_place_its_years_and_its_day() {
    let described = read(YEARLY);
    assert_eq!(told(YEARLY), "青河县 2022 2023");
    assert_eq!(described.kind.as_deref(), Some("政府工作报告"));
    assert_eq!(described.title, "政府工作报告");
    assert_eq!(shown(described.date), "2023-01-08");
    assert_eq!(described.extent, Extent::Full);
}

#[test]
fn its_review_holds_results_and_its_plan_targets() {
    for (words, expected) in [
        ("政 府", "- -"),
        ("第二次会议", "- -"),
        ("现在，我代表", "- -"),
        ("工作回顾", "- -"),
        ("30公里", "result 2022"),
        ("8万吨", "result 2021"),
        ("2万人", "result 2018/2022"),
        ("12所", "result 2018/2022"),
        ("不少问题", "result 2022"),
        ("增长6%", "target 2023"),
        ("40%", "target 2025"),
        ("15公里", "result 2022"),
        ("20公里", "target 2023"),
        ("50万平方米", "target 2021/2025"),
        ("走好第一步", "- -"),
        ("80%", "- -"),
    ] {
        assert_eq!(at(YEARLY, words), expected, "{words}");
    }
}

#[test]
fn a_passage_knows_its_heading() {
    let described = read(YEARLY);
    let sections: Vec<&str> = described.passages.iter().map(|passage| passage.section.as_str()).collect();
    assert!(
        sections.contains(&"一、2022年工作回顾") && sections.contains(&"二、2023年工作安排"),
        "{sections:?}"
    );
}

#[test]
fn the_place_is_found_wherever_the_text_names_it() {
    for (head, place) in [
        ("2025年福建省政府工作报告\n各位代表：\n我代表省人民政府报告工作。", "福建省"),
        ("2025年福建政府工作报告\n各位代表：\n我代表省人民政府报告工作。", "福建省"),
        ("发布机构：柳溪镇人民政府\n时间：2023-01-31\n各位代表：\n我代表镇人民政府报告工作。", "柳溪镇"),
        ("政府工作报告\n云川市清水区人民政府代区长 王某\n各位代表：\n我代表区政府报告工作。", "清水区"),
        ("政府工作报告\n——2024年1月9日在云川市第十五届\n人民代表大会第三次会议上\n各位代表：", "云川市"),
        ("各位代表：\n现在，我代表云川市人民政府，向大会报告工作。", "云川市"),
        ("各位代表：\n现在，我代表国务院，向大会报告政府工作。", "全国"),
        ("政府工作报告\n国务院总理 某某\n各位代表：", "全国"),
        (
            "各位代表：\n我代表市人民政府报告工作。\n一、2023年工作回顾\n2023年是云川发展史上不平凡的一年。",
            "云川市",
        ),
        ("各位代表：\n我代表市人民政府报告工作。\n一、2023年工作回顾\n过去一年，全市生产总值增长5%。", "-"),
        ("2023年工作回顾\n我州生产总值增长5%。", "-"),
    ] {
        assert_eq!(shown(read(head).place), place, "{head}");
    }
}

#[test]
fn the_years_are_found_wherever_the_text_names_them() {
    let body = "各位代表：\n我代表区政府报告工作。\n";
    for (head, parts, expected) in [
        ("", "一、２０２３年工作回顾\n二、２０２４年重点工作\n", "- 2023 2024"),
        ("", "一、**2023 年工作回顾**\n", "- 2023 2024"),
        // What is here looks back; the plan is on another page.
        ("", "一、2023年工作回顾\n修建公路4公里。\n", "- 2023 -"),
        ("", "一、过去五年工作回顾\n二、今年工作安排\n2018年是新的开始。\n", "- 2013/2017 2018"),
        ("", "一、“十三五”时期回顾\n二、2021年工作任务\n", "- 2016/2020 2021"),
        ("——2023年12月28日在本次会议上\n", "一、辛勤的一年\n二、奋斗的一年\n", "- 2023 2024"),
        (
            "——2023116日在本次会议上\n时间：2023-01-31\n2022年政府工作报告\n",
            "一、一步一步走\n",
            "- 2022 2023",
        ),
        ("", "一、过去一年工作回顾\n二、下一步工作安排\n", "- - -"),
        ("", "一、2020年工作回顾\n二、2023年工作安排\n", "- - -"),
    ] {
        assert_eq!(told(&format!("{head}{body}{parts}")), expected, "{head}{parts}");
    }
}

#[test]
fn a_plan_has_no_review_and_a_bulletin_no_plan() {
    let plan = "柳溪镇 2024 年工作计划\n云川市柳溪镇人民政府\n税收收入增长 7%，开工项目9个。\n";
    assert_eq!(told(plan), "柳溪镇 - 2024");
    assert_eq!(at(plan, "9个"), "target 2024");
    let bulletin = "云川市2023年国民经济和社会发展统计公报\n全年粮食产量40万吨。\n";
    assert_eq!(told(bulletin), "云川市 2023 -");
    assert_eq!(at(bulletin, "40万吨"), "result 2023");
    let budget = "关于云川市2023年预算执行情况和2024年预算草案的报告\n各位代表：\n请予审议。\n";
    assert_eq!(told(budget), "云川市 2023 2024");
    assert_eq!(read(budget).kind.as_deref(), Some("预算报告"));
}

#[test]
fn a_plan_and_budget_report_says_both_years_in_its_title() {
    let text = "\
关于云川市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告
——2025年1月9日在云川市第十五届人民代表大会第四次会议上
各位代表：
受市人民政府委托，现将计划执行情况报告如下，请予审议。
一、2024年国民经济和社会发展计划执行情况
粮食产量40万吨。
二、2025年国民经济和社会发展计划草案
粮食产量41万吨。2021年底前建成的6座水库今年全部加固。
";
    assert_eq!(told(text), "云川市 2024 2025");
    assert_eq!(read(text).kind.as_deref(), Some("计划执行报告"));
    for (words, expected) in [("40万吨", "result 2024"), ("41万吨", "target 2025"), ("6座", "target 2025")]
    {
        assert_eq!(at(text, words), expected, "{words}");
    }
    let both = "柳溪镇2023年工作总结和2024年工作计划\n一、2023年工作总结\n修路3公里。\n二、2024年工作计划\n修路4公里。\n";
    assert_eq!(told(both), "柳溪镇 2023 2024");
    assert_eq!((at(both, "3公里"), at(both, "4公里")), ("result 2023".to_owned(), "target 2024".to_owned()));
}

#[test]
fn a_mid_year_report_reviews_and_plans_a_half() {
    let text = "\
柳溪镇人民政府工作报告
——2022年7月20日在柳溪镇第十四届人民代表大会第二次会议上
各位代表：
我代表镇人民政府报告工作。
一、上半年工作回顾
修路3公里。
二、下半年工作安排
修路4公里。
";
    assert_eq!(told(text), "柳溪镇 2022-01/2022-06 2022-07/2022-12");
    assert_eq!(
        (at(text, "3公里"), at(text, "4公里")),
        ("result 2022-01/2022-06".to_owned(), "target 2022".to_owned())
    );
}

#[test]
fn a_news_page_at_mid_year_tells_half_a_year_and_is_about_one_matter() {
    let text = "\
您当前所在位置：云川新闻网>>正文
柳溪镇召开人民代表大会
云川新闻网 2022-09-16 10:32
9月9日，柳溪镇第十四届人民代表大会第二次会议召开，听取了柳溪镇人民政府2022年上半年工作报告。
1—7月，工业产值完成27亿元；税收完成3亿元。
修建公路4公里。
谋划 下半年工作
推进6个项目建设。
相关新闻
第12届书展开幕
";
    let described = read(text);
    assert_eq!(told(text), "柳溪镇 2022-01/2022-06 2022-07/2022-12");
    assert_eq!((described.kind.as_deref(), described.extent), (Some("新闻"), Extent::Full));
    assert_eq!(vocabulary().kinds.scope_told(&described), Scope::Topic);
    assert_eq!(shown(described.date), "2022-09-16");
    for (words, expected) in [
        ("3亿元", "result 2022-01/2022-07"),
        ("4公里", "result 2022-01/2022-06"),
        ("6个", "target 2022"),
        ("第12届", "- -"),
    ] {
        assert_eq!(at(text, words), expected, "{words}");
    }
}

#[test]
fn a_review_of_one_year_and_of_five_is_told_apart() {
    let text = "\
2026年云川省政府工作报告
各位代表：
我代表省人民政府报告工作。
一、2025年和“十四五”时期工作回顾
2025年是收官之年。新增泊位10个。
五年来，我们加快发展。新建桥梁20座。
综合实力增强。开通航线30条。
二、“十四五”时期成就和“十五五”时期主要目标任务
“十四五”时期成绩可观，新建铁路40公里。
“十五五”时期十分关键，新建铁路50公里。
三、2026年重点工作
一季度开工60个项目。
";
    assert_eq!(told(text), "云川省 2021/2025 2026");
    for (words, expected) in [
        ("10个", "result 2025"),
        ("20座", "result 2021/2025"),
        ("30条", "result 2021/2025"),
        ("40公里", "result 2021/2025"),
        ("50公里", "target 2026/2030"),
        ("60个", "target 2026"),
    ] {
        assert_eq!(at(text, words), expected, "{words}");
    }
}

#[test]
fn headings_that_say_nothing_are_explained_by_what_stands_below() {
    let text = "\
2025年云川省政府工作报告
2025年1月13日在云川省第十四届人民代表大会第三次会议上
各位代表：
我代表省人民政府报告工作。
一、牢记嘱托，迈出坚实步伐
2024年是不平凡的一年。新增学位11万个。
（一）干字当头
建成公路21公里。
二、牢记使命，奋勇争先
今年是关键之年。新增学位12万个。
（一）干在实处
建成公路22公里。
";
    for (words, expected) in [
        ("11万个", "result 2024"),
        ("21公里", "result 2024"),
        ("12万个", "target 2025"),
        ("22公里", "target 2025"),
    ] {
        assert_eq!(at(text, words), expected, "{words}");
    }
}

#[test]
fn a_text_that_is_not_all_here_is_an_excerpt() {
    let review = "政府工作报告\n各位代表：\n我代表县人民政府报告工作。\n2023年工作回顾\n修建公路4公里。\n";
    assert_eq!(read(review).extent, Extent::Excerpt);
    let plan = "2024年工作安排\n修建公路5公里。\n";
    let appeal = "各位代表！让我们团结一心，把全年的事情一件一件办好！\n";
    assert_eq!(read(&format!("{review}{plan}")).extent, Extent::Excerpt);
    assert_eq!(read(&format!("{review}{plan}{appeal}")).extent, Extent::Full);
    assert_eq!(read(&format!("{review}{plan}上一页\n1\n2\n下一页\n")).extent, Extent::Excerpt);
    let broken = "我们要".to_owned() + &"继续努力，".repeat(30) + "修建";
    assert_eq!(read(&format!("{review}{plan}{broken}")).extent, Extent::Excerpt);
}

#[test]
fn lines_broken_inside_a_sentence_are_one_passage() {
    let text = "\
各位代表：
我代表县人民政府报告工作。
一、2023年工作回顾
一年来，全县上下同心协力，克难攻坚，新建公路
30公里，改造管网40公里，各项工作都取得了新的
成绩，群众的获得感不断增强，发展的质量稳步提
高。
";
    let described = read(text);
    let passage = described.passages.last().unwrap();
    assert!(text[passage.span.start..passage.span.end].starts_with("一年来"), "{passage:?}");
    assert!(text[passage.span.start..passage.span.end].ends_with('。'), "{passage:?}");
}

#[test]
fn a_report_that_lost_its_line_breaks_still_has_its_parts() {
    let filler = "全县各项工作稳步推进，成绩来之不易。".repeat(20);
    let text = format!(
        "政府工作报告各位代表：现在，我代表县人民政府报告工作，请予审议。一、2023年工作回顾2023年是不平凡的一年。\
         新建公路30公里。{filler}二、2024年工作目标和主要任务今年是关键之年。新建公路40公里。{filler}"
    );
    assert_eq!(told(&text), "- 2023 2024");
    assert_eq!(
        (at(&text, "30公里"), at(&text, "40公里")),
        ("result 2023".to_owned(), "target 2024".to_owned())
    );
}

#[test]
fn the_same_report_twice_on_a_page_is_read_once() {
    let once = "各位代表：\n我代表县人民政府报告工作。\n一、2023年工作回顾\n新建公路30公里。\n二、2024年工作安排\n\
                新建公路40公里。\n各位代表！让我们更加紧密地团结起来！\n";
    let described = read(&format!("{once}{once}"));
    let targets = described.passages.iter().filter(|passage| passage.role == Some(Role::Target)).count();
    assert_eq!(targets, 1);
}

/// Place and plan year as the shared corpus names its files; what the texts themselves leave untold is `None`.
#[test]
fn the_shared_corpus_is_right_or_untold_and_never_wrong() {
    let corpus = Path::new("../shared/corpus");
    if !corpus.exists() {
        println!("skipped: ../shared/corpus is not there");
        return;
    }
    let (mut all, mut right) = (0, 0);
    for folder in ["reports", "dirty"] {
        for entry in std::fs::read_dir(corpus.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let (place, year) = name.split_once('-').unwrap();
            let described = read(&std::fs::read_to_string(&path).unwrap());
            let review = (year.parse::<i32>().unwrap() - 1).to_string();
            let last = described.reviews.and_then(duizhang::vocabulary::Period::last_year);
            let found = [shown(described.place), shown(described.plans), shown(last)];
            for (found, expected) in found.iter().zip([place, year, &review]) {
                assert!(found == expected || found == "-", "{name}: {found} for {expected}");
            }
            all += usize::from(folder == "reports");
            right += usize::from(folder == "reports" && found == [place, year, review.as_str()]);
        }
    }
    println!("{right} of {all} reports tell place, plan and review");
    assert!(right * 51 >= all * 40, "{right} of {all}");
    for (name, expected) in [
        ("000_7a02e85e364eb068", "安海镇 2022-01/2022-06 2022-07/2022-12"),
        ("001_288c1e282cea0f90", "紫帽镇 2022 2023"),
        ("003_5bb6816a0b2a042b", "蚶江镇 - 2024"),
    ] {
        let text = std::fs::read_to_string(corpus.join("seeds").join(name).with_extension("txt")).unwrap();
        assert_eq!(told(&text), expected, "{name}");
    }
}

/// A city that names itself and its districts all through, but nowhere as the one that speaks.
fn unsigned(rung: &str, body: &str) -> String {
    format!(
        "各位代表：\n现在，我代表{rung}人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n{body}\n二、2024年工作安排\n今年增长6%。\n"
    )
}

#[test]
fn a_city_named_all_through_with_its_own_districts_is_whose_report_it_is() {
    let praise = "建设更美厦门，厦门港吞吐量增长2%。".repeat(12);
    let districts = "集美区新建学校2所，同安区造林3亩，翔安区改造小区5个。";
    let told = |rung: &str, body: &str| shown(read(&unsigned(rung, body)).place);
    assert_eq!(told("市", &format!("{praise}{districts}")), "厦门市");
    // A city that speaks of another, or of one of its districts as much as of itself, may be that one.
    assert_eq!(told("市", &format!("{praise}{districts}{}", "学习深圳。".repeat(9))), "-");
    assert_eq!(told("市", &format!("{praise}{districts}{}", "翔安建设。".repeat(12))), "-");
    assert_eq!(told("市", &format!("{praise}{districts}{}", "晋江建设。".repeat(12))), "-");
    // A district, a county and a province are no city; a city names its districts.
    for rung in ["区", "县", "省", "自治区", "自治州", "镇"] {
        assert_eq!(told(rung, &format!("{praise}{districts}")), "-", "{rung}");
    }
    assert_eq!(told("市", &praise), "-");
    assert_eq!(told("市", districts), "-");
    // A province speaks of its capital, and of itself.
    assert_eq!(told("市", &format!("{praise}{districts}{}", "福建建设。".repeat(12))), "-");
    assert_eq!(told("市", &format!("{praise}{districts}{}", "福建建设。".repeat(8))), "厦门市");
    // A county-level city speaks of its prefecture, and of itself.
    let county =
        "泉州下达任务。".repeat(25) + &"晋江新建公园，".repeat(13) + "丰泽区、鲤城区、洛江区对口支援。";
    assert_eq!(told("市", &county), "-");
}

/// The same texts, with the heads that name their places cut off, and every one of them speaking for a city: it
/// is the right one, or none.
#[test]
fn no_text_without_its_head_is_taken_for_another_place() {
    for folder in ["reports", "dirty"] {
        let Ok(entries) = std::fs::read_dir(Path::new("../shared/corpus").join(folder)) else {
            println!("skipped: ../shared/corpus is not there");
            return;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let (place, _) = name.split_once('-').unwrap();
            let text = std::fs::read_to_string(&path).unwrap();
            let body = text.split_once("审议").map_or(text.as_str(), |(_, body)| body);
            for rung in ["市", "州"] {
                let found = shown(read(&unsigned(rung, body)).place);
                // 是清苑发展史上 names one half, and the rung put in here the other.
                let praised =
                    found.strip_suffix(rung).is_some_and(|stem| place.strip_suffix('区') == Some(stem));
                assert!(found == place || found == "-" || praised, "{name}: {found}");
            }
        }
    }
}

fn holds(text: &str) {
    let mut from = 0;
    for passage in read(text).passages {
        assert!(
            from <= passage.span.start && passage.span.start < passage.span.end,
            "{passage:?} in {text:?}"
        );
        assert!(text.get(passage.span.start..passage.span.end).is_some(), "{passage:?} in {text:?}");
        from = passage.span.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn no_order_of_telling_words_makes_it_panic(
        parts in prop::collection::vec(prop::sample::select(vec![
            "一、", "（二）", "3.", "2023年", "２０２４", "工作回顾", "重点工作", "“十四五”", "时期", "五年来", "今年", "去年",
            "1—8月", "。", "；", "\n", "\r\n", "　", "**", "????", "各位代表：", "我代表", "省人民政府", "第十届人民代表大会",
            "在", "高唐县", "县长", "让我们更加紧密", "名词解释", "上半年", "下半年", "增长5%", "到", "2999年", "1949年",
            "标题：", "时间：2023-01-31", "2023116日", "《", "国务院", "下一页", "新闻网", "是", "发展史", "9年",
        ]), 0..60)
    ) {
        holds(&parts.concat());
    }
}

/// Kind, scope and extent, as one line.
fn of_kind(text: &str) -> String {
    let described = read(text);
    let scope = vocabulary().kinds.scope_told(&described);
    format!("{} {scope} {}", described.kind.as_deref().unwrap_or("-"), described.extent)
}

#[test]
fn a_kind_says_what_a_document_reviews_plans_and_can_be_silent_about() {
    let parts = "一、综合\n2025年，全市生产总值100亿元。今年将建设学校5所。\n二、工业\n增长5%。\n三、农业\n增长3%。\n四、贸易\n增长2%。\n";
    let bulletin = format!("云川市2025年国民经济和社会发展统计公报\n云川市统计局\n2026年3月20日\n{parts}");
    assert_eq!(of_kind(&bulletin), "统计公报 statistics full");
    assert_eq!(told(&bulletin), "云川市 2025 -");
    assert_eq!(at(&bulletin, "5所"), "- -", "no target of a communiqué");
    let page = format!("{bulletin}（下转07版）\n");
    assert_eq!(of_kind(&page), "统计公报 statistics excerpt");
    for behind in ["\t（下转07版）", "（下转第7版）"] {
        let page = format!("{}{behind}\n", bulletin.trim_end());
        assert_eq!(of_kind(&page), "统计公报 statistics excerpt", "{behind}");
    }
    let digest = "云川市2025年国民经济和社会发展统计公报\n一、综合\n2025年，全市生产总值100亿元。\n";
    assert_eq!(of_kind(digest), "统计公报 statistics excerpt");
    let budget = "\
关于云川市2025年预算执行情况和
2026年预算草案的报告
——2026年1月9日在云川市第九届人民代表大会第五次会议上
云川市财政局
各位代表：
受云川市人民政府委托，现将预算提请审议。
一、2025年预算执行情况
一般公共预算收入150亿元，增长6%。
二、2026年预算草案
一般公共预算收入增长5%。
";
    assert_eq!(of_kind(budget), "预算报告 finance full");
    assert_eq!(told(budget), "云川市 2025 2026");
    assert_eq!(of_kind(&budget.replace("各位代表：\n", "")), "预算报告 finance excerpt");
    let bureau = "云川市水务局2025年工作总结和2026年工作计划\n一、2025年工作总结\n供水8万吨。\n";
    assert_eq!(of_kind(bureau), "部门工作总结 unit full");
    let town = "柳溪镇2025年工作总结和2026年工作计划\n一、2025年工作总结\n修路8公里。\n";
    assert_eq!(of_kind(town), "工作总结 whole full");
    let rating = "云川城投集团2026年度跟踪评级报告\n信用等级公告\n收入5亿元。\n";
    assert_eq!(of_kind(rating), "评级报告 topic full");
}

#[test]
fn headings_that_are_slogans_say_by_their_years_what_they_head() {
    let report = "\
云川市政府工作报告
相关附件
名词解释
各位代表：
现在，我代表市人民政府向大会报告工作。
一、奋发有为，2025年成绩斐然
一年来，新建学校2所。
二、乘势而上，2026年再启新程
新建学校3所。
";
    assert_eq!(told(report), "云川市 2025 2026");
    assert_eq!(at(report, "2所"), "result 2025");
    assert_eq!(at(report, "3所"), "target 2026");
    // Years that do not follow one another head no review and no plan.
    let apart = report.replace("2026年再启新程", "2028年再启新程");
    assert_eq!(told(&apart), "云川市 - -");
    // Below the body they begin the appendix.
    let after = report.replace("相关附件\n名词解释\n", "") + "名词解释\n泵站：抽水的地方，有5座。\n";
    assert_eq!(at(&after, "5座"), "- -");
}

#[test]
fn a_report_of_one_paragraph_turns_where_a_sentence_begins_with_the_year_planned() {
    let report = "云川市政府工作报告\n各位代表：现在，我代表市人民政府向大会报告工作。2025年，全市新建学校2所。在交通上新修公路8公里。2026年，我们将新建学校3所。新修公路9公里。让我们更加紧密地团结起来，为建设现代化云川而奋斗！";
    assert_eq!(told(report), "云川市 2025 2026");
    for (words, expected) in
        [("2所", "result 2025"), ("8公里", "result 2025"), ("3所", "target 2026"), ("9公里", "target 2026")]
    {
        assert_eq!(at(report, words), expected, "{words}");
    }
    let summary = "柳溪镇2025年工作总结和2026年工作打算\n一、2025年主要工作\n今年以来，全镇修路8公里。\n二、2026年工作打算\n修路9公里。\n";
    assert_eq!(at(summary, "8公里"), "result 2025");
    assert_eq!(at(summary, "9公里"), "target 2026");
}

#[test]
fn a_page_that_names_no_place_belongs_to_the_site_it_stands_on() {
    let page = |site: &str, body: &str| {
        format!(
            "全市和市级2024年预算执行情况及2025年预算编制说明\n发布日期：2025-02-06\n来源：市财政局\n发布机构：{site}\n{body}"
        )
    };
    let budget = "一、2024年预算执行情况\n全市一般公共预算收入150亿元。全市支出200亿元，全市税收90亿元，全市非税60亿元，全市基金30亿元。\n";
    for (site, place) in [("厦门市人民政府", "厦门市"), ("厦门市财政局", "厦门市"), ("财政信息网", "-")]
    {
        let told = told(&page(site, budget));
        assert_eq!(told, format!("{place} 2024 2025"), "{site}");
    }
    // A county's text on the site of its city is the county's.
    let county = page("厦门市人民政府", budget).replace("全市", "全县");
    assert_eq!(shown(read(&county).place), "-");
    let table = "2025年各市地区生产总值初步核算结果\n发布机构：福建统计信息网\n表中数据为初步数。\n";
    assert_eq!(shown(read(table).place), "福建省");
}

#[test]
fn a_county_may_go_by_its_short_form_in_a_title() {
    let parts = |zone: &str| {
        format!("2021年工作回顾：\n{zone}建成厂房5万平方米。\n2022年工作安排：\n今年建设厂房6万平方米。\n")
    };
    let digest = format!("2021年高唐成绩单、2022年高唐这样干\n{}", parts("高唐经济开发区"));
    assert_eq!(told(&digest), "高唐县 2021 2022");
    assert_eq!(of_kind(&digest), "政府工作报告 whole excerpt");
    assert_eq!(at(&digest, "5万"), "result 2021");
    assert_eq!(at(&digest, "6万"), "target 2022");
    // 平安 is a district's short form and a word.
    let words = format!("2021年平安建设成绩单\n{}", parts("我县"));
    assert_eq!(told(&words), "- 2021 2022");
    // With a colon at its end a line is a heading where a year begins it, else it leads a list.
    assert_eq!(at(&digest.replace("2022年工作安排", "下面是工作安排"), "6万"), "result 2021");
}

#[test]
fn news_tells_the_years_of_the_report_it_is_about_and_a_rating_looks_back_on_three() {
    let news = "云川日报\n2月8日，市财政局提交了《关于云川市2025年预算执行情况和2026年预算（草案）的报告》。\n2025年财政取得新成效\n收入150亿元。\n（记者 李某）\n";
    assert_eq!(told(news), "- 2025 2026");
    assert_eq!(of_kind(news), "新闻 topic full");
    assert_eq!(told(&news.replace("和2026年预算（草案）", "")), "- - -");
    let digest = news.replace("云川日报\n2月8日，市财政局提交了", "").replace("报告》。", "报告》（摘要）");
    assert_eq!(of_kind(&digest), "预算报告 finance excerpt");
    let rating = "云川城投集团2026年度跟踪评级报告\n信用等级公告\n收入5亿元。\n";
    assert_eq!(shown(read(rating).reviews), "2023/2025");
    assert_eq!(shown(read("云川市2026年统计公报\n一、综合\n收入5亿元。\n").reviews), "2026");
}

#[test]
fn a_report_is_whole_by_its_parts_whatever_follows() {
    assert_eq!(read(YEARLY).extent, Extent::Full);
    let furniture = format!("{YEARLY}云川市人民政府主办\n网站标识码3501000001\n— 12 —\n下一页");
    assert_eq!(read(&furniture).extent, Extent::Full, "what follows the appeal says nothing of the report");
    let half = &YEARLY[..YEARLY.find("二、2023年").unwrap()];
    assert_eq!(read(half).extent, Extent::Excerpt, "no plan");
    let torn = &YEARLY[..YEARLY.find("各位代表！让我们").unwrap()];
    assert_eq!(read(torn).extent, Extent::Excerpt, "no appeal: it breaks off");
}

#[test]
fn every_number_is_a_claim_unread_or_set_aside_for_a_reason() {
    let reader = Reader::new(vocabulary());
    let account = |text: &str| {
        let described = read(text);
        let place: PlacePath = "青河县".parse().unwrap();
        let mut extracted = reader.document(text, &described, &place, Year::new(2023).unwrap());
        let numbers = reader.account(text, &described, &mut extracted);
        (numbers, extracted)
    };
    let (numbers, extracted) = account(YEARLY);
    let told: Vec<String> = numbers.aside.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
    // 80% stands in the glossary: nobody has read it.
    assert_eq!((numbers.claims, numbers.unread), (10, 1));
    assert_eq!(told, ["date 7", "ordinal 1", "name 2"]);
    assert!(extracted.notices.iter().any(|notice| notice.words == "80%"));
    let (numbers, _) = account("联系电话：0595-86170187\n浏览次数：172次\n");
    assert_eq!((numbers.claims, numbers.unread), (0, 0), "{numbers:?}");
}

proptest! {
    #[test]
    fn no_number_of_any_text_is_unaccounted_for(words in proptest::collection::vec(
        prop_oneof!["[0-9]{1,4}", "[0-9]\\.[0-9]", "(亿元|个|%|年|月|日|、|。|：|第|（|）|\n|增长|至|—|-|,|万|、)", "[一-十]{1,2}"], 0..60,
    )) {
        let text = words.concat();
        let described = read(&text);
        let reader = Reader::new(vocabulary());
        let mut extracted = reader.document(&text, &described, &PlacePath::nation(), Year::new(2023).unwrap());
        let numbers = reader.account(&text, &described, &mut extracted);
        let digits = text.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
        let runs = digits.filter(|run| run.contains(|c: char| c.is_ascii_digit())).count();
        prop_assert!(numbers.all() >= runs, "{numbers:?} of {runs} in {text:?}");
    }
}
