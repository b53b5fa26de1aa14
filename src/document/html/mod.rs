//! A web page → its title, date and source, then its main text as lines.

mod cost;
mod flow;
mod main_text;
mod meta;
mod rows;

use super::error::Fault;
use super::layout::join;
use super::text::Gap;
use flow::lines_of;
use main_text::{Dropped, main_text};
use rows::ROWS;
use scraper::Html;

/// The text of a page, and which page of how many it is.
pub(super) fn read(text: &str) -> Result<(String, Vec<Gap>), Fault> {
    cost::bearable(text)?;
    let page = Html::parse_document(text);
    let dropped = Dropped::of(&page);
    let mut lines = Vec::new();
    for element in main_text(&page, &dropped) {
        lines.extend(lines_of(*element, &dropped));
    }
    let paged = meta::paged(text, &lines);
    lines.retain(|line| !ROWS.is_furniture(line));
    let mut all: Vec<String> = Vec::new();
    for head in meta::head_lines(&page, &dropped) {
        // Of the site's name the beginning says whose it is.
        let telling = match head.strip_prefix(meta::PUBLISHER) {
            Some(site) => site.chars().take(2).collect(),
            None => squeezed(&head),
        };
        if !all.iter().chain(lines.iter().take(6)).any(|line| squeezed(line).contains(&telling)) {
            all.push(head);
        }
    }
    all.append(&mut lines);
    Ok((if all.is_empty() { String::new() } else { join(&all) }, paged.into_iter().collect()))
}

fn squeezed(line: &str) -> String {
    line.chars().filter(|sign| !super::layout::is_blank(*sign)).collect()
}
