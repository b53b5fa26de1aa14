//! An element's text as lines: blocks and line breaks end a line, the cells of a table row share one.

use super::main_text::Dropped;
use crate::document::layout::Lines;
use crate::vocabulary::note::raised;
use ego_tree::{NodeId, NodeRef, iter::Edge};
use scraper::node::Element;
use scraper::{ElementRef, Node};

const BLOCKS: [&str; 33] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "figcaption",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "ul",
    "table",
];

/// The lines of what lies under a node. Dropped elements, and all they hold, give none.
pub(super) fn lines_of(node: NodeRef<Node>, dropped: &Dropped) -> Vec<String> {
    let mut lines = Lines::default();
    let mut rows: Vec<bool> = Vec::new();
    let mut skipping: Option<NodeId> = None;
    for edge in node.traverse() {
        let (Edge::Open(at) | Edge::Close(at)) = edge;
        if let Some(skipped) = skipping {
            if skipped == at.id() && matches!(edge, Edge::Close(_)) {
                skipping = None;
            }
            continue;
        }
        let opens = matches!(edge, Edge::Open(_));
        match at.value() {
            Node::Text(text) if opens => lines.flow(text),
            Node::Element(element) => {
                if opens && dropped.holds(at.id()) && at.id() != node.id() {
                    skipping = Some(at.id());
                    continue;
                }
                if opens && is_raised(element) {
                    let words: String =
                        ElementRef::wrap(at).into_iter().flat_map(|raised| raised.text()).collect();
                    let left = raised(lines.begun(), &words);
                    if left != words {
                        lines.flow(&left);
                        skipping = Some(at.id());
                        continue;
                    }
                }
                tag(element.name(), opens, &mut lines, &mut rows);
            }
            Node::Text(_)
            | Node::Document
            | Node::Fragment
            | Node::Doctype(_)
            | Node::Comment(_)
            | Node::ProcessingInstruction(_) => {}
        }
    }
    lines.into_lines()
}

/// Whether an element's words are printed above the line.
fn is_raised(element: &Element) -> bool {
    let style = || element.attr("style").unwrap_or("").to_ascii_lowercase();
    element.name() == "sup"
        || style().split(';').any(|rule| {
            rule.split_once(':').is_some_and(|(name, value)| {
                name.trim() == "vertical-align" && value.trim().starts_with("super")
            })
        })
}

fn tag(name: &str, opens: bool, lines: &mut Lines, rows: &mut Vec<bool>) {
    match name {
        "br" if opens => lines.end_line(),
        "tr" if opens => {
            lines.end_line();
            rows.push(false);
        }
        "tr" => {
            lines.end_line();
            rows.pop();
        }
        "td" | "th" if opens => lines.begin_cell(!rows.last().copied().unwrap_or(false)),
        "td" | "th" => {
            let joins = lines.end_cell();
            if let Some(row) = rows.last_mut() {
                *row = joins;
            }
        }
        name if BLOCKS.contains(&name) => lines.end_line(),
        _ => {}
    }
}
