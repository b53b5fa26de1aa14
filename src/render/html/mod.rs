//! Pages for a browser: one file each, with its styles and scripts inside, that asks nothing of any network. Every string
//! is escaped by the template engine, and what nobody sees or what reorders text is made visible first.

mod board;
mod cards;
mod drawn;
mod evidence;
mod heat;
mod plain;
mod reading;
mod row;
mod shell;
mod site;
mod summary;
mod timeline;

pub use board::{Board, Frame};
pub use cards::{Card, Refusal, Standing, counterpart};
pub use heat::{Heat, HeatCell};
pub(super) use plain::Html;
pub use reading::{Counterpart, Mark, Reading, What, message, reading, texts};
pub use row::{Columns, Row, Shown};
pub use site::{Contents, Link, index, overview};

use super::text::visible;

/// What the office that publishes a page says of itself, and whether persons are named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Where a reader who objects may turn; empty where nobody said.
    pub contact: String,
    /// Whether persons are named: who recorded, who ruled.
    pub names: bool,
    /// Whether the texts of documents can be opened beside the page: it is served, and a quote leads to its place in them.
    pub texts: bool,
}

/// Text as a page may show it; the template engine escapes what is left.
fn t(text: &str) -> String {
    visible(text)
}
