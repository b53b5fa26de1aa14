//! Which columns an audit file has: those of the form, each once and in one language, or others.

use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::codebook::AUDIT;
use crate::vocabulary::form::Column;
use std::collections::HashSet;

/// Columns without which nothing is an audit, of whatever form.
const OF_EVERY_FORM: [&str; 5] = ["id", "place", "year", "status", "rules"];
/// So much of a name or cell is quoted in a message.
const QUOTED: usize = 60;

/// The columns of a file beside those of the form.
pub struct Columns {
    /// The place in the file of each column of the form.
    pub at: Vec<Option<usize>>,
    /// Columns that the form has not.
    pub unknown: Vec<String>,
    /// How many the file has.
    pub width: usize,
}

/// In which languages the names may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// English or Chinese headings, as in CSV.
    Either,
    /// English only, as in JSON.
    English,
}

impl Columns {
    /// Those of that name, in the order of the file.
    ///
    /// # Errors
    /// A column that occurs twice, names of both languages, and what is no audit of any form.
    pub fn named<'a>(names: impl IntoIterator<Item = &'a str>, allowed: Names) -> Result<Self, Message> {
        let mut columns = Self { at: vec![None; AUDIT.len()], unknown: Vec::new(), width: 0 };
        let (mut seen, mut twice, mut english, mut chinese) = (HashSet::new(), None, None, None);
        for (at, name) in names.into_iter().enumerate() {
            columns.width += 1;
            let by_code = AUDIT.iter().position(|column| column.code == name);
            let by_zh = AUDIT.iter().position(|column| allowed == Names::Either && column.zh == name);
            let Some(place) = by_code.or(by_zh) else {
                columns.unknown.push(name.to_owned());
                twice = twice.or(Some(name).filter(|name| !seen.insert(*name)));
                continue;
            };
            let other = columns.at[place].replace(at);
            twice = twice.or(other.map(|_| name));
            let first = if by_code.is_some() { &mut english } else { &mut chinese };
            first.get_or_insert(name);
        }
        if let Some(first) = columns.lacking().find(|column| OF_EVERY_FORM.contains(&column.code)) {
            return Err(message!("not-an-audit", code = first.code, heading = first.zh));
        }
        if let Some(name) = twice {
            return Err(message!("audit-column-twice", column = quoted(name)));
        }
        match (english, chinese) {
            (Some(english), Some(chinese)) => {
                Err(message!("audit-columns-mixed", english = english, chinese = chinese))
            }
            (None | Some(_), None) | (None, Some(_)) => Ok(columns),
        }
    }

    /// Columns of the form that the file has not.
    pub fn lacking(&self) -> impl Iterator<Item = Column> {
        AUDIT.iter().zip(&self.at).filter(|(_, at)| at.is_none()).map(|(column, _)| *column)
    }

    /// Whether they are those of the form.
    pub fn are_of_the_form(&self) -> bool {
        self.unknown.is_empty() && self.lacking().next().is_none()
    }
}

/// The beginning of what others wrote.
pub fn quoted(words: &str) -> String {
    match words.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}
