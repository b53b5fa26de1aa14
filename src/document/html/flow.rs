//! An element's text as lines: blocks and line breaks end a line, the cells of a table row share one.

use super::main_text::Dropped;
use crate::document::layout::Lines;
use crate::vocabulary::note::raised;
use ego_tree::{NodeId, NodeRef, iter::Edge};
use scraper::node::Element;
use scraper::{ElementRef, Node};

const BLOCKS: [&str; 32] = [
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
];

/// The lines of what lies under a node. Dropped elements, and all they hold, give none.
pub(super) fn lines_of(node: NodeRef<Node>, dropped: &Dropped) -> Vec<String> {
    let mut lines = Lines::default();
    let mut tables = Tables::default();
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
                tag(element, opens, &mut lines, &mut tables);
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

/// The rows that are open, and the cells that reach down into rows to come.
#[derive(Debug, Default)]
struct Tables {
    rows: Vec<Row>,
    /// For each table open, into how many rows to come each column's cell still reaches.
    reach: Vec<Vec<usize>>,
    /// For each table open, at which line it began.
    begun: Vec<usize>,
}

#[derive(Debug, Default)]
struct Row {
    /// Whether the next cell joins the one before.
    joins: bool,
    /// How many columns its cells have taken.
    column: usize,
    /// How many columns, and rows to come, the cell that is open takes.
    span: (usize, usize),
}

/// More columns or rows are taken by no cell that holds figures.
const SPAN: usize = 64;

impl Tables {
    fn row(&mut self, lines: &mut Lines) {
        lines.end_line();
        self.rows.push(Row::default());
    }

    fn cell(&mut self, cell: &Element, lines: &mut Lines) {
        let span = |name| cell.attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1);
        let Some(row) = self.rows.last_mut() else { return lines.begin_cell(true) };
        if let Some(reach) = self.reach.last_mut() {
            while let Some(rows) = reach.get_mut(row.column).filter(|rows| **rows > 0) {
                *rows -= 1;
                row.column += 1;
                lines.begin_cell(!row.joins);
                row.joins = lines.end_cell();
            }
        }
        let (columns, rows): (usize, usize) = (span("colspan"), span("rowspan"));
        row.span = (columns.clamp(1, SPAN), rows.clamp(1, SPAN));
        lines.begin_cell(!row.joins);
    }

    fn end_cell(&mut self, lines: &mut Lines) {
        let joins = lines.end_cell();
        let Some(row) = self.rows.last_mut() else { return };
        row.joins = joins;
        let (columns, rows) = std::mem::replace(&mut row.span, (1, 1));
        if joins {
            lines.widen(columns - 1);
        }
        if let Some(reach) = self.reach.last_mut() {
            let end = (row.column + columns).min(SPAN);
            reach.resize(reach.len().max(end), 0);
            reach[row.column.min(end)..end].fill(rows - 1);
        }
        row.column += columns;
    }

    fn end_row(&mut self, lines: &mut Lines) {
        lines.end_line();
        if let (Some(row), Some(reach)) = (self.rows.pop(), self.reach.last_mut()) {
            reach.iter_mut().skip(row.column).for_each(|rows| *rows = rows.saturating_sub(1));
        }
    }
}

fn tag(element: &Element, opens: bool, lines: &mut Lines, tables: &mut Tables) {
    match element.name() {
        "br" if opens => lines.end_line(),
        "tr" if opens => tables.row(lines),
        "tr" => tables.end_row(lines),
        "td" | "th" if opens => tables.cell(element, lines),
        "td" | "th" => tables.end_cell(lines),
        "table" => {
            lines.end_line();
            if opens {
                tables.reach.push(Vec::new());
                tables.begun.push(lines.len());
            } else {
                tables.reach.pop();
                lines.end_table(tables.begun.pop().unwrap_or(lines.len()));
            }
        }
        name if BLOCKS.contains(&name) => lines.end_line(),
        _ => {}
    }
}
