//! Which elements of a page hold its main text: those a row of `data/html.csv` names, if they hold most of the
//! page's sentences; else the deepest element that does.

use super::rows::ROWS;
use crate::document::layout::is_wide;
use ego_tree::{NodeId, NodeRef, iter::Edge};
use scraper::{ElementRef, Html, Node};
use std::collections::{HashMap, HashSet};

/// Elements that are no text, with all they hold.
#[derive(Debug)]
pub(super) struct Dropped(HashSet<NodeId>);

impl Dropped {
    /// Those that the rows name, but for elements that hold two fifths of the page's sentences: a page may
    /// call its whole body `print`, or hide it until it is loaded. What is struck out is dropped however long it is.
    pub(super) fn of(page: &Html) -> Self {
        let found = || ROWS.drop.iter().flat_map(|selector| page.select(selector));
        let struck = || ROWS.struck.iter().flat_map(|selector| page.select(selector));
        let hard = Self(found().filter(is_code).chain(struck()).map(|element| element.id()).collect());
        let weights = weights(page, &hard);
        let weight = |element: ElementRef| weights.get(&element.id()).copied().unwrap_or(0);
        let whole = weight(page.root_element());
        let light =
            found().filter(|element| is_code(element) || weight(*element) * 5 < whole * 2 || whole == 0);
        Self(light.chain(struck()).map(|element| element.id()).collect())
    }

    /// Whether this very element is one.
    pub(super) fn holds(&self, node: NodeId) -> bool {
        self.0.contains(&node)
    }
}

/// Never text, however long.
fn is_code(element: &ElementRef) -> bool {
    matches!(
        element.value().name(),
        "script"
            | "style"
            | "noscript"
            | "template"
            | "iframe"
            | "svg"
            | "select"
            | "button"
            | "textarea"
            | "object"
    )
}

/// The elements, in the order of the page; none lies in another.
pub(super) fn main_text<'a>(page: &'a Html, dropped: &Dropped) -> Vec<ElementRef<'a>> {
    let weights = weights(page, dropped);
    let weight = |element: &ElementRef| weights.get(&element.id()).copied().unwrap_or(0);
    let root = page.root_element();
    let whole = weight(&root);
    for selector in &ROWS.main {
        let found: Vec<ElementRef> = page.select(selector).collect();
        let ids: HashSet<NodeId> = found.iter().map(|element| element.id()).collect();
        let outermost: Vec<ElementRef> = found
            .into_iter()
            .filter(|element| {
                weight(element) > 0 && !element.ancestors().any(|above| ids.contains(&above.id()))
            })
            .collect();
        let sum: usize = outermost.iter().map(weight).sum();
        if sum > 0 && sum * 10 >= whole * 6 {
            return outermost;
        }
    }
    vec![deepest(root, whole, weight)]
}

/// Down from the root, as long as one child holds four fifths of the sentences.
fn deepest(root: ElementRef<'_>, whole: usize, weight: impl Fn(&ElementRef) -> usize) -> ElementRef<'_> {
    let mut here = root;
    while let Some(child) = here
        .children()
        .filter_map(ElementRef::wrap)
        .find(|child| whole > 0 && weight(child) * 5 >= whole * 4 && holds_blocks(*child))
    {
        here = child;
    }
    here
}

/// A paragraph alone is not where a text lies, but what it consists of.
fn holds_blocks(element: ElementRef) -> bool {
    !matches!(element.value().name(), "p" | "span" | "font" | "b" | "strong")
}

/// Hanzi of sentences, per element: text outside links that has a comma or a full stop.
fn weights(page: &Html, dropped: &Dropped) -> HashMap<NodeId, usize> {
    let mut weights = HashMap::new();
    let mut open = vec![0_usize];
    let mut skipped = 0_usize;
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) if node.value().is_element() => {
                skipped += usize::from(out(node, dropped));
                open.push(0);
            }
            Edge::Close(node) if node.value().is_element() => {
                skipped -= usize::from(out(node, dropped));
                let weight = open.pop().unwrap_or(0);
                weights.insert(node.id(), weight);
                if let Some(above) = open.last_mut() {
                    *above += weight;
                }
            }
            Edge::Open(node) => {
                if let (Node::Text(text), 0, Some(here)) = (node.value(), skipped, open.last_mut())
                    && !ROWS.is_furniture(text.trim())
                    && text.contains(['，', '。', '；', '、', '：', '%', '％'])
                {
                    *here += text.chars().filter(|sign| is_wide(*sign)).count();
                }
            }
            Edge::Close(_) => {}
        }
    }
    weights
}

fn out(node: NodeRef<Node>, dropped: &Dropped) -> bool {
    dropped.holds(node.id()) || node.value().as_element().is_some_and(|element| element.name() == "a")
}
