//! What a search found: claims, and paragraphs of texts.

use super::cell::Cell;
use super::columns::{FOUND, ID, PASSAGE, PLACE, ROLE, ROWS, SOURCE, TEXT, WHERE, YEAR};
use super::page::{Page, Part, Section};
use super::sheet::{BOOK, FILE, Head, Sheet};
use super::{Lang, figure};
use crate::say;
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{Document, Recorded};

/// So many characters stand before the first of the words, and so many in all.
const AROUND: (usize, usize) = (40, 120);

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hit {
    /// A target or a result.
    Claim(Box<Recorded>),
    /// A paragraph of a document.
    Text {
        /// The document.
        document: Document,
        /// The paragraph's number, from 1.
        paragraph: usize,
        /// The words around what was found.
        words: String,
    },
}

impl Hit {
    /// A paragraph that holds the words, cut to what is around the first of them.
    pub fn text(document: &Document, paragraph: usize, text: &str, words: &[String]) -> Self {
        let low = folded(text);
        let first = words.iter().filter_map(|word| low.find(word.as_str())).min().unwrap_or(0);
        let first = low.get(..first).map_or(0, |before| before.chars().count());
        let from = first.saturating_sub(AROUND.0);
        let mut shown: String = text.chars().skip(from).take(AROUND.1).collect();
        if from > 0 {
            shown.insert(0, '…');
        }
        if text.chars().count() > from + AROUND.1 {
            shown.push('…');
        }
        Self::Text { document: document.clone(), paragraph, words: shown }
    }
}

const HEADS: [Head; 8] =
    [ROLE, PLACE.if_differing(), YEAR, FOUND, PASSAGE, SOURCE, WHERE, ID.on(FILE.and(BOOK))];

/// The claims first, then the texts, in the order found.
pub fn search(hits: &[Hit], lang: Lang) -> Page<'_> {
    let (mut claims, mut texts) = (0, 0);
    let rows = hits.iter().map(|hit| match hit {
        Hit::Claim(recorded) => {
            claims += 1;
            let claim = &recorded.claim;
            let told = say!(lang, "labelled", label = &claim.indicator, words = figure::worded(claim, lang));
            vec![
                Cell::Term { code: claim.role.code(), zh: claim.role.zh() },
                Cell::text(claim.place.as_str()),
                Cell::Count(claim.year.number().into()),
                Cell::text(told),
                Cell::text(&claim.quote),
                Cell::text(&recorded.document.title),
                Cell::text(&claim.section),
                Cell::text(&recorded.id),
            ]
        }
        Hit::Text { document, paragraph, words } => {
            texts += 1;
            vec![
                Cell::Term { code: TEXT.code, zh: TEXT.zh },
                Cell::text(document.place.as_str()),
                Cell::UNSAID,
                Cell::UNSAID,
                Cell::text(words),
                Cell::text(&document.title),
                Cell::text(say!(lang, "paragraph", number = *paragraph)),
                Cell::UNSAID,
            ]
        }
    });
    let sheet = Sheet { heads: HEADS.to_vec(), rows: rows.collect() };
    let told = if hits.is_empty() {
        lang.word("search-found-nothing").to_owned()
    } else {
        say!(lang, "search-found", claims = claims, texts = texts)
    };
    let section = Section::of(ROWS, sheet);
    let section = if hits.is_empty() { section.on(FILE.and(BOOK)) } else { section };
    Page { parts: vec![Part::Sheet(section), Part::Told(vec![told])], ..Page::default() }
}
