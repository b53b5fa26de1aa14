//! Which claims `review --accept` means: columns and the words that stand in them, `指标=地区生产总值;文件=工作报告`.

use crate::commands::CommandError;
use crate::message;
use crate::render::fields;
use crate::vocabulary::form::{Column, FIELDS, REVIEW};
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{Lang, Message, Recorded};

/// Conditions that all must hold; none holds of every claim.
pub struct Wanted(Vec<(Column, String)>);

/// Columns whose cells are looked through for the words; others must be alike.
const WORDS: [&str; 5] = ["document", "section", "indicator", "place", "flags"];
/// The columns before those of the claim itself, which name it and its place in a document.
const ABOUT: [&str; 2] = ["document", "section"];

impl Wanted {
    /// The conditions of a filter, with `;` between them.
    ///
    /// # Errors
    /// A part that is no condition, or a column that there is not.
    pub fn parsed(filter: &str) -> Result<Self, CommandError> {
        let parts = filter.split([';', '；']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(condition).collect::<Result<_, _>>().map(Self)
    }

    /// Whether there is no condition.
    pub fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all conditions hold of the claim.
    pub fn holds(&self, recorded: &Recorded) -> bool {
        self.0.iter().all(|(column, words)| {
            let cells = match column.code {
                "document" => vec![recorded.document.title.clone()],
                "section" => vec![recorded.claim.section.clone()],
                _ => [Lang::Zh, Lang::En]
                    .into_iter()
                    .filter_map(|lang| cell(recorded, *column, lang))
                    .collect(),
            };
            cells.iter().map(|cell| folded(cell)).any(|cell| {
                if WORDS.contains(&column.code) { cell.contains(words.as_str()) } else { cell == *words }
            })
        })
    }
}

fn condition(part: &str) -> Result<(Column, String), CommandError> {
    let refused = |what| Err(CommandError::Usage(what));
    let Some((name, words)) = part.split_once(['=', '＝']) else {
        return refused(message!("filter-no-condition", part = part));
    };
    let name = name.trim();
    let known = REVIEW.iter().filter(|column| ABOUT.contains(&column.code)).chain(FIELDS);
    let Some(column) = known.clone().find(|column| column.code == name || column.zh == name) else {
        let known =
            Message::List(known.map(|column| Message::Word { zh: column.zh, en: column.code }).collect());
        return refused(message!("filter-unknown-column", column = name, known = known));
    };
    Ok((*column, folded(words.trim())))
}

fn cell(recorded: &Recorded, column: Column, lang: Lang) -> Option<String> {
    fields(&recorded.claim, lang)
        .into_iter()
        .find(|(name, _)| *name == column.in_lang(lang))
        .map(|(_, cell)| cell)
}
