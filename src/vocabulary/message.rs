//! Every line a person reads, in Chinese and in English: one catalogue, `data/messages`, in the Fluent format
//! (projectfluent.org). Code names a message and hands it values; the words stand in the catalogue alone.
//!
//! Words that files hold too (statuses, measures, column headings) are not messages: `words!` and `form` list them.

use super::canonical::in_line;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

/// The language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

/// A message with its values, not yet in any language. Displayed, it is in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A message of the catalogue.
    Said {
        /// Its id.
        id: &'static str,
        /// The values of its variables, by name.
        values: Vec<(&'static str, Value)>,
    },
    /// Words of another: a file's, SQLite's, the system's.
    Foreign(String),
    /// Words of a process of ours, which said them in both languages.
    Both {
        /// In Chinese.
        zh: String,
        /// In English.
        en: String,
    },
    /// A word that files hold too, by its two forms.
    Word {
        /// Its Chinese form.
        zh: &'static str,
        /// Its code.
        en: &'static str,
    },
    /// Several, each on a line of its own.
    Lines(Vec<Message>),
    /// Several in a row, with the language's list separator between them.
    List(Vec<Message>),
}

/// What a variable of a message stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A count, on which the form of an English noun may depend.
    Count(i64),
    /// Words that are the same in every language.
    Text(String),
    /// Words that are not.
    Message(Message),
}

/// What says in words what it is: the errors of every stage.
pub trait Worded {
    /// The message that says it.
    fn message(&self) -> Message;
}

/// A message of the catalogue with its values: `message!("rows-refused", count = 3)`.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::vocabulary::message::Message::Said {
            id: $id,
            values: vec![$((stringify!($name), $crate::vocabulary::message::Value::from($value))),*],
        }
    };
}

/// A message of the catalogue in a language: `say!(lang, "rows-refused", count = 3)`.
#[macro_export]
macro_rules! say {
    ($lang:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::message!($id $(, $name = $value)*).in_lang($lang)
    };
}

impl Message {
    /// Names or ids in a row.
    pub fn list<T: ToString>(names: impl IntoIterator<Item = T>) -> Self {
        Self::List(names.into_iter().map(|name| Self::Foreign(name.to_string())).collect())
    }

    /// The words in that language.
    pub fn in_lang(&self, lang: Lang) -> String {
        match self {
            Self::Said { id, values } => {
                let mut args = FluentArgs::with_capacity(values.len());
                for (name, value) in values {
                    args.set(*name, value.in_lang(lang));
                }
                words(lang, id, Some(&args)).into_owned()
            }
            Self::Foreign(words) => in_line(words).into_owned(),
            Self::Both { zh, en } => if lang == Lang::Zh { zh } else { en }.clone(),
            Self::Word { zh, en } => match lang {
                Lang::Zh => (*zh).to_owned(),
                Lang::En => (*en).to_owned(),
            },
            Self::Lines(lines) => joined(lines, "\n", lang),
            Self::List(listed) => joined(listed, &say!(lang, "list-separator"), lang),
        }
    }
}

fn joined(messages: &[Message], by: &str, lang: Lang) -> String {
    messages.iter().map(|message| message.in_lang(lang)).collect::<Vec<_>>().join(by)
}

impl Value {
    fn in_lang(&self, lang: Lang) -> FluentValue<'static> {
        match self {
            Self::Count(count) => FluentValue::from(*count),
            Self::Text(text) => FluentValue::from(in_line(text).into_owned()),
            Self::Message(message) => FluentValue::from(message.in_lang(lang)),
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_lang(Lang::En))
    }
}

impl Lang {
    /// A message without variables.
    pub fn word(self, id: &'static str) -> &'static str {
        self.text(id).unwrap_or(id)
    }

    /// A message without variables whose id is made of names, as those of the help are; nothing where there is none.
    pub fn text(self, id: &str) -> Option<&'static str> {
        let bundle = self.bundle();
        let pattern = bundle.get_message(id)?.value()?;
        match bundle.format_pattern(pattern, None, &mut Vec::new()) {
            Cow::Borrowed(text) => Some(text),
            // Only a message with variables or escapes has to be put together.
            Cow::Owned(_) => None,
        }
    }

    fn bundle(self) -> &'static Catalogue {
        match self {
            Self::Zh => &ZH,
            Self::En => &EN,
        }
    }
}

/// A message in that language; its id where the catalogue lacks it, which `tests/messages.rs` rules out.
fn words(lang: Lang, id: &'static str, args: Option<&FluentArgs>) -> Cow<'static, str> {
    let bundle = lang.bundle();
    let pattern = bundle.get_message(id).and_then(|message| message.value());
    pattern.map_or(Cow::Borrowed(id), |pattern| bundle.format_pattern(pattern, args, &mut Vec::new()))
}

/// The files of a language, in parts of the program that say them.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../data/messages/", $lang, "/commands.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/entry.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/errors.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/explain.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/export.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/help.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/items.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/judge.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/judged.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/ledger.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/merge.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/names.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/output.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/page.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/pipeline.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/review.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/rules.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/serve.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/supervise.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/sheets.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/system.ftl")),
            include_str!(concat!("../../data/messages/", $lang, "/verify.ftl")),
        ]
    };
}

type Catalogue = FluentBundle<FluentResource>;

static ZH: LazyLock<Catalogue> = LazyLock::new(|| catalogue("zh", &files!("zh")));
static EN: LazyLock<Catalogue> = LazyLock::new(|| catalogue("en", &files!("en")));

fn catalogue(lang: &str, files: &[&str]) -> Catalogue {
    let mut bundle = FluentBundle::new_concurrent(lang.parse().into_iter().collect());
    // Marks around values would make strings that look alike differ.
    bundle.set_use_isolating(false);
    for file in files {
        // What cannot be parsed is left out here and fails `tests/messages.rs`.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

macro_rules! counts {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(count: $number) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )*};
}
counts!(u8, u16, u32, u64, usize, i32, i64);

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// What the system says, in words of ours where they are common; else in its own.
impl From<&std::io::Error> for Message {
    fn from(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let unread = error.get_ref().and_then(|inner| inner.downcast_ref::<super::files::Unread>());
        if let Some(unread) = unread {
            return unread.message();
        }
        match error.kind() {
            ErrorKind::NotFound => message!("io-not-found"),
            ErrorKind::PermissionDenied => message!("io-permission-denied"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                message!("io-full")
            }
            ErrorKind::IsADirectory => message!("io-folder"),
            ErrorKind::NotADirectory => message!("io-not-a-folder"),
            ErrorKind::ReadOnlyFilesystem => message!("io-read-only"),
            ErrorKind::OutOfMemory => message!("io-no-memory"),
            ErrorKind::InvalidFilename => message!("io-invalid-name"),
            _ => Self::Foreign(error.to_string()),
        }
    }
}

impl From<&std::io::Error> for Value {
    fn from(error: &std::io::Error) -> Self {
        Self::Message(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_said_in_both_languages_and_values_are_never_read_as_patterns() {
        let error = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        let message = Message::from(&error);
        assert_eq!(message.in_lang(Lang::Zh), "没有权限");
        assert_eq!(message.to_string(), "permission denied");
        let hostile = message!("quoted", words = "{ list-separator } {$x}");
        assert_eq!(hostile.in_lang(Lang::Zh), "“{ list-separator } {$x}”");
        let list = Message::List(vec![Message::Foreign("甲".into()), Message::Foreign("乙".into())]);
        assert_eq!((list.in_lang(Lang::Zh), list.to_string()), ("甲、乙".into(), "甲, 乙".into()));
    }
}
