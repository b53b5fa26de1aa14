//! Pages for a browser: what stands on them, that it is what `explain` prints, and that no name becomes markup.
//! `tests/browser.rs` opens them in a browser.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "pages/desk.rs"]
mod desk;

use desk::Desk;
use duizhang::vocabulary::canonical::is_bidi;
use scraper::{ElementRef, Html, Selector};
use std::fmt::Write as _;
use std::fs;

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: ElementRef<'_>) -> String {
    one_line(&element.text().collect::<String>())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn a_scorecard_has_its_rates_with_what_each_divides_by_and_headlines_apart_from_works() {
    let desk = Desk::with_reports();
    let page = desk.page(&["scorecard", "泉水县", "2024"]);
    let rates: Vec<String> = all(&page, ".rates > div").into_iter().map(words).collect();
    assert_eq!(rates.len(), 3);
    for (rate, parts) in rates.iter().zip([
        ["占到期目标", "50.0%2/4", "分母是全部到期的目标"],
        ["占可判定目标", "66.7%2/3", "分母只有判为完成或未完成的"],
        ["报告率", "75.0%3/4", "分子是有所交代的"],
    ]) {
        assert!(parts.iter().all(|part| rate.contains(part)), "{rate}");
    }
    let groups: Vec<String> = all(&page, ".group > h3").into_iter().map(words).collect();
    assert_eq!(groups, ["主要指标2", "工程和工作2"]);
    let verdicts: Vec<String> = all(&page, "tbody.f .v").into_iter().map(words).collect();
    assert_eq!(verdicts, ["✓完成", "✗未完成", "✓完成", "?未见报告"]);
    // Results that no target asked for are there, folded.
    let folded = all(&page, "details.untargeted:not([open])");
    assert_eq!(folded.len(), 1);
    assert!(words(folded[0]).contains("新增绿地20亩"));
}

#[test]
fn a_row_unfolds_to_all_that_explain_prints() {
    let desk = Desk::with_reports();
    desk.typed();
    for lang in ["zh", "en"] {
        let page = desk.page(&["scorecard", "泉水县", "2024", "--names", "--lang", lang]);
        let rows = all(&page, "tbody.f");
        assert_eq!(rows.len(), 5);
        for row in rows {
            let (id, shown) = (row.value().id().unwrap(), words(row));
            let told = desk.done(&["explain", id, "--lang", lang]);
            assert!(told.lines().count() > 10, "{told}");
            for line in told.lines().skip(1) {
                let line = line.trim_start_matches("=>").trim_start();
                let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
                let line = one_line(line.trim_start_matches(". ")).replace(['“', '”'], "");
                assert!(shown.replace(['“', '”'], "").contains(&line), "{lang} {id}: {line}\n{shown}");
            }
        }
    }
}

#[test]
fn both_quotes_have_their_number_marked_and_say_where_they_stand() {
    let desk = Desk::with_reports();
    desk.typed();
    let page = desk.page(&["scorecard", "泉水县", "2024", "--contact", "电话0595-1234567"]);
    let marked: Vec<(String, String)> = all(&page, "blockquote.q")
        .into_iter()
        .map(|quote| {
            let mark = quote.select(&Selector::parse("mark").unwrap()).next().map(words);
            (mark.unwrap_or_default(), words(quote))
        })
        .collect();
    for (number, quote) in
        [("6", "地区生产总值增长6%左右"), ("5.9", "地区生产总值增长5.9%"), ("7", "公园7个")]
    {
        let found = marked.iter().any(|(mark, words)| mark == number && words.contains(quote));
        assert!(found, "{number} in {quote}: {marked:?}");
    }
    let gdp = words(all(&page, "tbody.f")[0]);
    for part in [
        "“二、2024年工作安排”，第9段",
        "实绩减目标：-0.1个百分点",
        "依次试过的规则",
        "认为有误，请联系：电话0595-1234567。注明编号",
    ] {
        assert!(gdp.contains(part), "{part}: {gdp}");
    }
    let silent = all(&page, "tbody.f[data-v=unreported]").into_iter().map(words).next().unwrap();
    assert!(silent.contains("泉水县政府工作报告（2025-01-08）；可据以判为未见报告的范围：全面"), "{silent}");
    assert!(!silent.contains("2024-01-10）；可据以"), "{silent}");
}

#[test]
fn persons_are_left_out_unless_they_are_asked_for() {
    let desk = Desk::with_reports();
    let id = desk.typed();
    desk.done(&["overrule", &id, "met", "--why", "现场核过", "--by", "王主任"]);
    let plain = desk.written(&["scorecard", "泉水县", "2024"]);
    assert!(!plain.contains("李审计") && !plain.contains("王主任") && plain.contains("现场核过"));
    let named = desk.written(&["scorecard", "泉水县", "2024", "--names"]);
    assert!(named.contains("李审计") && named.contains("王主任"));
}

#[test]
fn what_only_pages_have_is_refused_elsewhere() {
    let desk = Desk::with_reports();
    for arguments in
        [["scorecard", "泉水县", "2024", "--contact=甲"], ["audit", "泉水县", "--names", "--year=2024"]]
    {
        let refused = desk.run(&arguments);
        assert_eq!(refused.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&refused.stderr).contains("--format html"));
    }
}

/// Names that would be markup, scripts, attributes, addresses of scripts, or reorder what is read.
const HOSTILE: [&str; 5] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style></title><svg onload=alert(1)>",
    "甲\u{202e}乙\u{2066}丙&lt;&#60;",
];

#[test]
fn no_name_becomes_markup() {
    let desk = Desk::new();
    let mut rows = String::from("role,place,year,indicator,value,unit,source,url,date,quote\n");
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    for (at, evil) in HOSTILE.iter().enumerate() {
        let evil = evil.replace(is_bidi, "");
        let cell = quoted(&evil);
        let place = quoted(&evil.replace('/', "|"));
        for (role, day) in [("target", "2024-01-01"), ("result", "2025-01-01")] {
            let number = at + 1;
            let _ = writeln!(
                rows,
                "{role},{place},2024,{cell},{number},个,{cell},javascript:alert(1),{day},{cell}"
            );
        }
    }
    fs::write(desk.path("evil.csv"), rows).unwrap();
    desk.done(&["import", "evil.csv", "--by", "<b>甲</b>"]);
    desk.done(&["site", "-o", "site", "--contact", HOSTILE[1], "--names"]);
    let mut pages: Vec<String> = fs::read_dir(desk.path("site"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    assert!(pages.len() > HOSTILE.len(), "{}", pages.len());
    pages.push(desk.written(&["audit", "--contact", HOSTILE[0]]));
    pages.push(desk.written(&["list", "targets"]));
    pages.push(desk.written(&["reconcile"]));
    let mut seen = String::new();
    for text in &pages {
        let page = Html::parse_document(text);
        assert_eq!((all(&page, "script").len(), all(&page, "style").len()), (1, 1));
        assert_eq!(all(&page, "img, iframe, object, embed, link, base").len(), 0);
        for element in all(&page, "*") {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on") && name != "style" && name != "src", "{name}={value}");
                let address = value.starts_with('#') || value.contains(".html");
                assert!(name != "href" || address, "{value}");
            }
        }
        seen += &page.root_element().text().collect::<String>();
        assert!(!text.contains(is_bidi));
    }
    assert!(HOSTILE[..4].iter().all(|evil| seen.contains(&evil.replace('/', "|")) || seen.contains(evil)));
}

#[test]
fn what_a_document_says_reorders_nothing_on_a_page() {
    let desk = Desk::with_reports();
    let evil = desk::REVIEW.replace("开工项目32个", "开工项目\u{202e}32个");
    fs::write(desk.path("2025.txt"), evil).unwrap();
    desk.done(&["read", "2025.txt", "--anyway"]);
    let page = desk.written(&["scorecard", "泉水县", "2024"]);
    assert!(!page.contains(is_bidi));
}

#[test]
fn a_bar_begins_at_zero_and_a_rank_is_a_dot() {
    let desk = Desk::new();
    desk.done(&["record", "target", "泉水县", "2024", "开工项目30个，综合考核位居全市第3位"]);
    desk.done(&["record", "result", "泉水县", "2024", "全年开工项目32个，综合考核位居全市第2位"]);
    desk.done(&["record", "target", "泉水县", "2024", "公园7个"]);
    let page = desk.page(&["scorecard", "泉水县", "2024"]);
    let row = |name: &str| {
        let found = all(&page, "tbody.f").into_iter().find(|row| {
            let selector = Selector::parse(".c-name").unwrap();
            row.select(&selector).any(|own| words(own).contains(name))
        });
        found.unwrap_or_else(|| panic!("no row of {name}"))
    };
    let within = |row: ElementRef<'_>, selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        row.select(&selector).map(|one| one.value().attr("x").unwrap_or_default().to_owned()).collect()
    };
    let begin = "2";
    assert_eq!(within(row("开工项目"), ".gauge rect.s-met"), [begin]);
    assert!(within(row("综合考核"), ".gauge rect.s-met").is_empty());
    assert_eq!(within(row("综合考核"), ".gauge circle.s-met").len(), 1);
    // Of what was not compared nothing is drawn, least of all a result of zero.
    assert!(within(row("公园"), "svg").is_empty());
}

#[test]
fn leagues_have_a_map_of_indicators_and_trends_their_lines() {
    let desk = Desk::with_reports();
    for (year, target, result) in [("2022", "5.5", "6"), ("2023", "6", "5.8")] {
        desk.done(&[
            "record",
            "target",
            "石狮市",
            year,
            &format!("地区生产总值增长{target}%，财政收入增长3%"),
        ]);
        desk.done(&["record", "result", "石狮市", year, &format!("全年地区生产总值增长{result}%")]);
    }
    desk.done(&["record", "target", "石狮市", "2024", "地区生产总值增长6%，一般公共预算收入增长3%"]);
    let league = desk.page(&["league", "2024", "gdp"]);
    let heads: Vec<String> = all(&league, "table.heat tbody th").into_iter().map(words).collect();
    assert_eq!(heads, ["泉水县", "石狮市"]);
    assert!(all(&league, "table.heat td[class]").len() >= 3);
    assert!(words(all(&league, "main")[0]).contains("目标定得低，名次就靠前"));
    let trend = desk.page(&["trend", "石狮市", "gdp"]);
    assert_eq!(all(&trend, "svg.lines circle").len(), 2);
    assert_eq!(all(&trend, "svg.lines rect.target").len(), 3);
    assert_eq!(all(&trend, "svg.lines line.result").len(), 1);
}

#[test]
fn every_link_of_a_site_leads_somewhere() {
    let desk = Desk::with_reports();
    desk.done(&["record", "target", "石狮市/蚶江镇", "2024", "地区生产总值增长6%"]);
    desk.done(&["record", "target", "石狮市/蚶江镇", "2023", "地区生产总值增长6%"]);
    desk.done(&["site", "-o", "site"]);
    let (mut links, mut pages) = (0, 0);
    for entry in fs::read_dir(desk.path("site")).unwrap() {
        pages += 1;
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for link in all(&Html::parse_document(&text), "a[href]") {
            let href = link.value().attr("href").unwrap();
            let (file, id) = href.split_once('#').unwrap_or((href, ""));
            let other = if file.is_empty() {
                text.clone()
            } else {
                fs::read_to_string(desk.path("site").join(file)).unwrap_or_else(|_| panic!("no {href}"))
            };
            assert!(id.is_empty() || other.contains(&format!("id=\"{id}\"")), "{href}");
            links += 1;
        }
    }
    assert!(pages >= 7 && links > 20, "{pages} pages, {links} links");
}

#[test]
fn every_verb_that_prints_a_sheet_has_a_page() {
    let desk = Desk::with_reports();
    for arguments in [
        &["list", "documents"][..],
        &["reconcile"],
        &["scorecard", "--all"],
        &["repeated"],
        &["just-met"],
        &["rules"],
        &["audit", "--codebook"],
        &["search", "停车位"],
        &["describe", "2025.txt"],
    ] {
        let page = desk.page(arguments);
        assert_eq!(all(&page, "main").len(), 1, "{arguments:?}");
        assert!(!all(&page, "table, p").is_empty(), "{arguments:?}");
    }
}
