//! Whether all of a document is here, by its structure and not by its length or its last line.

use super::head::{Facts, Head};
use super::line::{Line, plain};
use super::scan;
use super::section::Known;
use crate::vocabulary::heading::{Signal, Site};
use crate::vocabulary::kind::{COMMUNIQUE, SUMMARY, WORK_REPORT};
use crate::vocabulary::{Extent, Passage, Role};

/// The last line of running text is at least this long, in bytes.
const RUNNING: usize = 150;
/// A communiqué has at least this many parts: output, industry, farming, trade …
const PARTS: usize = 4;
/// A paragraph has at least this many bytes.
const PARAGRAPH: usize = 45;
/// So many of the last paragraphs may make the appeal; what a site adds stands below it.
const LAST: usize = 4;
/// Titles of parts.
const PARTIAL: [&str; 5] = ["节选", "摘要", "摘登", "摘编", "部分)"];

/// How much of a document is here. A report to an assembly is whole when it greets, reviews, plans and closes with an
/// appeal, whatever follows; a text that says it goes on elsewhere, that is an excerpt by its title, or that breaks off is
/// none.
pub fn extent(
    text: &str,
    facts: &Facts,
    head: &Head,
    known: &Known,
    passages: &[Passage],
    closes: bool,
) -> Extent {
    let has = |role| passages.iter().any(|passage| passage.role == Some(role));
    let kind = facts.kind.map(|kind| kind.name.as_str());
    let says_part = |line: &Line| {
        let word = known.vocabulary.headings.at_start(Site::Line, &line.plain);
        line.len() < RUNNING && word.is_some_and(|word| word.signal == Some(Signal::Part))
    };
    // 先进单位。（下转第6版）: a newspaper says it behind its last sentence.
    let goes_on = |line: &Line| {
        let words = text.get(line.span.start..line.span.end).unwrap_or("");
        let behind =
            words.rsplit(['。', '！', '\t']).next().filter(|behind| behind.len() < words.len().min(RUNNING));
        let behind = behind.map(|behind| plain(behind, RUNNING)).unwrap_or_default();
        let word = known.vocabulary.headings.at_start(Site::Line, &behind);
        word.is_some_and(|word| word.signal == Some(Signal::Part))
    };
    let titled = PARTIAL.iter().any(|word| facts.title.contains(word));
    let halved = kind == Some(WORK_REPORT) && has(Role::Result) && !has(Role::Target);
    let last = known.lines.iter().rev().find(|line| line.len() >= RUNNING || line.stops || line.ends);
    let broken = head.greets && !closes && last.is_some_and(|line| !line.ends);
    let unclosed = kind == Some(WORK_REPORT) && !closes && !appeals(text, known);
    let nameless = facts.title.is_empty() && kind == Some(WORK_REPORT) && !head.addresses() && !closes;
    let headless = nameless || head.heard() && !head.addresses() && !closes && kind != Some(SUMMARY);
    let counted = kind == Some(COMMUNIQUE)
        && known.lines.iter().filter(|line| scan::rung(&line.plain) == Some(1)).count() < PARTS;
    let breaks_off = known.lines.iter().rev().take(LAST).any(goes_on);
    let part = (breaks_off || known.lines.iter().any(says_part)) && !closes;
    if unclosed || titled || halved || broken || headless || counted || part {
        Extent::Excerpt
    } else {
        Extent::Full
    }
}

/// Whether one of the last paragraphs above the appendix calls for effort.
fn appeals(text: &str, known: &Known) -> bool {
    let appendix = known.marks.iter().find(|mark| mark.line > known.last_part && mark.says(Signal::Aside));
    let lines = &known.lines[..appendix.map_or(known.lines.len(), |mark| mark.line)];
    let paragraphs = || lines.iter().rev().filter(|line| line.ends && line.len() >= PARAGRAPH);
    // A glossary without a heading may follow: then the appeal is the last time that the assembly is spoken to.
    let spoken = || paragraphs().find(|line| line.plain.starts_with("各位代表"));
    let headings = &known.vocabulary.headings;
    let words = |line: &Line| text.get(line.span.start..line.span.end).unwrap_or("");
    let calls = |line: &Line| headings.within(Site::Appeal, words(line)).next().is_some();
    paragraphs().take(LAST).any(calls) || spoken().is_some_and(calls)
}
