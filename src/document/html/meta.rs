//! What a page says of itself outside its main text: title, date and source (the `<meta>` names that all
//! Chinese government sites must carry), and which page of several it is.

use super::flow::lines_of;
use super::main_text::Dropped;
use super::rows::ROWS;
use crate::document::text::Gap;
use scraper::{Html, Selector};

/// Before the name of the site that a page stands on.
pub(super) const PUBLISHER: &str = "发布机构：";

/// Title, `发布日期：…`, `来源：…` and `发布机构：…`, as far as the page tells.
pub(super) fn head_lines(page: &Html, dropped: &Dropped) -> Vec<String> {
    let titled = meta(page, "ArticleTitle").or_else(|| title(page, dropped));
    let dated = meta(page, "PubDate").map(|date| format!("发布日期：{date}"));
    let site = meta(page, "SiteName");
    let source = meta(page, "ContentSource").or_else(|| site.clone());
    let source = source.map(|source| format!("来源：{source}"));
    let site = site.map(|site| format!("{PUBLISHER}{site}"));
    [titled, dated, source, site].into_iter().flatten().collect()
}

fn meta(page: &Html, name: &str) -> Option<String> {
    let selector = Selector::parse("meta[name]").ok()?;
    page.select(&selector)
        .filter(|element| element.attr("name").is_some_and(|own| own.eq_ignore_ascii_case(name)))
        .find_map(|element| element.attr("content").and_then(one_line))
}

fn title(page: &Html, dropped: &Dropped) -> Option<String> {
    let mut from_rows = ROWS.title.iter().flat_map(|selector| page.select(selector));
    let visible = from_rows.find_map(|element| one_line(&lines_of(*element, dropped).join(" ")));
    visible.or_else(|| {
        let selector = Selector::parse("title").ok()?;
        // In a title a tag is text: 2025年预算执行情况<br>和2026年预算草案.
        let whole = page.select(&selector).next()?.text().collect::<String>().replace("<br>", "");
        let mut parts =
            whole.split(['_', '|']).flat_map(|part| part.split(" - ")).flat_map(|part| part.split("--"));
        let first = parts.next().and_then(one_line)?;
        let is_site = ROWS.sites.iter().any(|word| first.ends_with(word.as_str()));
        parts.next().filter(|_| is_site).and_then(one_line).or(Some(first))
    })
}

/// White space folded, without the sign before a site's name that is missing; nothing where there is no text.
fn one_line(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_end_matches(['-', '_', '|']).trim_end().to_owned();
    (!line.is_empty()).then_some(line)
}

/// Which page of how many: from the pager script of TRS, or from the pager that a reader sees.
pub(super) fn paged(source: &str, lines: &[String]) -> Option<Gap> {
    let script = source.match_indices("createPageHTML(").find_map(|(at, call)| {
        let mut numbers = source[at + call.len()..].split(',');
        let of: u32 = numbers.next()?.trim().parse().ok()?;
        let page: u32 = numbers.next()?.trim().parse().ok()?;
        Some((page.checked_add(1)?, of))
    });
    let seen = || {
        lines.iter().filter(|line| ROWS.is_furniture(line)).find_map(|line| {
            let (before, after) = line.split_once('共')?;
            let page = before.trim_matches(|sign: char| !sign.is_ascii_digit()).parse().unwrap_or(0);
            let (of, _) = after.split_once('页')?;
            Some((page, of.trim().parse().ok()?))
        })
    };
    let (page, of) = script.or_else(seen)?;
    (of > 1).then_some(Gap::PageOf { page, of })
}
