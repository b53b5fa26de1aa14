//! Which claims `review --accept` means: columns and the words that stand in them, `指标=地区生产总值;文件=工作报告`.

use crate::commands::CommandError;
use crate::message;
use crate::render::fields;
use crate::vocabulary::form::{Column, FIELDS, REVIEW};
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{Lang, Message, Recorded};

/// Conditions that all must hold; there is at least one.
pub struct Wanted(Vec<(Column, String)>);

/// Columns whose cells are searched for the words; the cells of others must equal them.
const WORDS: [&str; 4] = ["document", "section", "indicator", "flags"];
/// The columns of the review sheet that describe the claim's document rather than the claim.
const ABOUT: [&str; 2] = ["document", "section"];

impl Wanted {
    /// The conditions of a filter, with `;` between them.
    ///
    /// # Errors
    /// A filter without conditions, a part that is not one, one without words, a column that does not exist.
    pub fn parsed(filter: &str) -> Result<Self, CommandError> {
        let parts = filter.split([';', '；']).map(str::trim).filter(|part| !part.is_empty());
        let conditions: Vec<_> = parts.map(condition).collect::<Result<_, _>>()?;
        if conditions.is_empty() {
            return Err(CommandError::Usage(message!("filter-empty")));
        }
        Ok(Self(conditions))
    }

    /// Whether all conditions hold of the claim.
    pub fn holds(&self, recorded: &Recorded) -> bool {
        self.0.iter().all(|(column, words)| {
            if column.code == "place" {
                return lies_in(recorded.claim.place.as_str(), words);
            }
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
    let words = folded(words.trim());
    if words.is_empty() {
        return refused(message!("filter-no-words", part = part));
    }
    Ok((*column, words))
}

/// Whether consecutive names of the path are those of `words`: 海南 is not in 青海省/海南藏族自治州.
fn lies_in(path: &str, words: &str) -> bool {
    let path = folded(path);
    let (path, words): (Vec<&str>, Vec<&str>) = (path.split('/').collect(), words.split('/').collect());
    path.windows(words.len()).any(|names| names == words)
}

fn cell(recorded: &Recorded, column: Column, lang: Lang) -> Option<String> {
    fields(&recorded.claim, lang)
        .into_iter()
        .find(|(name, _)| *name == column.in_lang(lang))
        .map(|(_, cell)| cell)
}
