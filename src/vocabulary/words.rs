//! A closed list of words, each with its English code (files, SQL, JSON) and its Chinese form (screen).

use super::message::{Message, Worded};
use crate::message;

/// Declares an enum whose variants each carry an English code and a Chinese word, and can be read back
/// from either.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal $zh:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every variant, in order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in files, SQL and JSON.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The word on a Chinese screen.
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh,)+ }
            }

            /// The word on a screen in that language.
            pub const fn in_lang(self, lang: $crate::vocabulary::Lang) -> &'static str {
                match lang {
                    $crate::vocabulary::Lang::Zh => self.zh(),
                    $crate::vocabulary::Lang::En => self.code(),
                }
            }

            /// The word as a part of a message.
            pub const fn word(self) -> $crate::vocabulary::Message {
                $crate::vocabulary::Message::Word { zh: self.zh(), en: self.code() }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::words::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let text = text.trim();
                Self::ALL
                    .iter()
                    .copied()
                    .find(|word| word.code() == text || word.zh() == text)
                    .ok_or_else(|| $crate::vocabulary::words::UnknownWord {
                        text: text.to_owned(),
                        known: Self::ALL.iter().map(|word| (word.zh(), word.code())).collect(),
                    })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
    };
}
pub(crate) use words;

/// A word outside its closed list. The message names the nearest word that is in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct UnknownWord {
    /// What was given.
    pub text: String,
    /// What could have been given: Chinese forms and codes.
    pub known: Vec<(&'static str, &'static str)>,
}

impl UnknownWord {
    /// The message that says it of the cell of that column.
    pub(super) fn at(&self, column: &str) -> Message {
        message!("labelled", label = column, words = self.message())
    }
}

impl Worded for UnknownWord {
    fn message(&self) -> Message {
        let known = self.known.iter().map(|(zh, en)| Message::Word { zh, en }).collect();
        let (given, known) = (&self.text, Message::List(known));
        match nearest(given, self.known.iter().flat_map(|(zh, en)| [*en, *zh])) {
            Some(near) => message!("unknown-word-near", given = given, known = known, near = near),
            None => message!("unknown-word", given = given, known = known),
        }
    }
}

const WORTH_NAMING: f64 = 0.4;

/// The candidate most like `text`, where one is like enough to be worth naming.
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let chars: Vec<char> = text.chars().collect();
    candidates
        .into_iter()
        .filter(|candidate| may_be_like(&chars, candidate))
        .map(|candidate| (strsim::normalized_damerau_levenshtein(text, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= WORTH_NAMING)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Whether the words share as many characters as such a likeness takes: quicker to tell than the likeness.
fn may_be_like(text: &[char], candidate: &str) -> bool {
    let (length, shared) = candidate
        .chars()
        .fold((0, 0), |(length, shared), c| (length + 1, shared + u32::from(text.contains(&c))));
    f64::from(shared)
        >= WORTH_NAMING * f64::from(u32::try_from(text.len()).map_or(u32::MAX, |own| own.max(length)))
}
