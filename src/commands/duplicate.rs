//! A text that is a document on file once more: the page beside the file, another site's copy, an excerpt. It is said, and
//! nothing is counted twice.

use super::recorded::{Recorded, read_again};
use super::{CommandError, World};
use crate::document::{Kinship, Shingles};
use crate::ledger::{Entry, FiledText, Ledger};
use crate::say;
use crate::vocabulary::{Document, Extent, Lang, Vocabulary};
use std::path::Path;

/// What a text is to the documents on file.
#[derive(Debug, Default)]
pub struct Kin {
    /// The document that it is, or is a part of.
    pub of: Option<OnFile>,
    /// The documents that are parts of it.
    pub parts: Vec<OnFile>,
}

/// A document on file that has to do with a text.
#[derive(Debug)]
pub struct OnFile {
    filed: FiledText,
    text: String,
    kinship: Kinship,
}

impl Kin {
    /// What the text is to the documents of its place, kind and periods.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn of(
        document: &Document,
        text: &str,
        ledger: &Ledger,
        vocabulary: &Vocabulary,
    ) -> Result<Self, CommandError> {
        let mut kin = Self::default();
        let like = ledger.filed_like(document)?;
        if like.is_empty() {
            return Ok(kin);
        }
        let rules = &vocabulary.duplicates;
        let own = Shingles::of(text, rules);
        for (filed, text) in like {
            let Some(kinship) = own.kin(&Shingles::of(&text, rules), rules) else { continue };
            let fuller = filed.document.extent != Extent::Full && document.extent == Extent::Full;
            let on_file = OnFile { filed, text, kinship };
            match kinship {
                Kinship::Same(_) if fuller => kin.parts.push(on_file),
                Kinship::Same(_) | Kinship::Part(_) => kin.of = kin.of.or(Some(on_file)),
                Kinship::Whole(_) => kin.parts.push(on_file),
            }
        }
        Ok(kin)
    }
}

impl OnFile {
    /// Why the text of that file is not recorded.
    pub fn told(&self, path: &Path, lang: Lang) -> String {
        let (id, title, path) = (&self.filed.id, &self.filed.document.title, path.display().to_string());
        match self.kinship {
            Kinship::Same(percent) | Kinship::Whole(percent) => {
                say!(lang, "document-duplicate", path = path, id = id, title = title, percent = percent)
            }
            Kinship::Part(percent) => {
                say!(lang, "document-part", path = path, id = id, title = title, percent = percent)
            }
        }
    }

    /// Reads the text on file by today's rules, for it is the text that its claims point into.
    ///
    /// # Errors
    /// A ledger that cannot be written.
    pub fn read_again(
        &self,
        ledger: &mut Ledger,
        vocabulary: &Vocabulary,
        world: &World,
    ) -> Result<Recorded, CommandError> {
        read_again(ledger, (&self.filed, &self.text), vocabulary, world)
    }

    /// Withdraws the document, for the text in which it stands whole is on file by now; says so, or why not.
    ///
    /// # Errors
    /// A ledger that cannot be written.
    pub fn give_way(&self, entry: &mut Entry<'_>, lang: Lang) -> Result<String, CommandError> {
        let (id, title) = (&self.filed.id, &self.filed.document.title);
        Ok(if entry.contained(id)? {
            say!(lang, "document-contained", id = id, title = title)
        } else {
            say!(lang, "document-contained-left", id = id, title = title)
        })
    }
}
