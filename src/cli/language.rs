//! The language of the screen: the one asked for on the command line, else the locale's.

use crate::vocabulary::Lang;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use std::ffi::OsString;

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Zh, Self::En]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Zh => "zh",
            Self::En => "en",
        }))
    }
}

/// English where the locale asks for it, else Chinese.
pub fn locale() -> Lang {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
    if locale.starts_with("en") { Lang::En } else { Lang::Zh }
}

/// What `--lang` asks for, wherever it stands among arguments that need not make sense otherwise, and the others. The help
/// of a verb is asked for by arguments that `help` takes for verbs, `--lang` too.
pub(super) fn asked(arguments: impl IntoIterator<Item = OsString>) -> (Option<Lang>, Vec<OsString>) {
    let (mut asked, mut others) = (None, Vec::new());
    let mut arguments = arguments.into_iter().peekable();
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            others.push(argument);
            break;
        }
        let language = |word: &str| Lang::from_str(word, false).ok();
        let (named, apart) = match argument.to_string_lossy().strip_prefix("--lang") {
            Some("") => (arguments.peek().and_then(|word| language(&word.to_string_lossy())), true),
            Some(rest) => (rest.strip_prefix('=').and_then(language), false),
            None => (None, false),
        };
        match named {
            None => others.push(argument),
            Some(_) if apart => drop(arguments.next()),
            Some(_) => {}
        }
        asked = named.or(asked);
    }
    others.extend(arguments);
    (asked, others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_anywhere_before_a_double_dash_and_taken_out() {
        for (line, lang, others) in [
            ("record --nonsense --lang en", Some(Lang::En), "record --nonsense"),
            ("--lang=zh lsit", Some(Lang::Zh), "lsit"),
            ("--lang fr list", None, "--lang fr list"),
            ("--language en", None, "--language en"),
            ("list -- --lang en", None, "list -- --lang en"),
            ("list --lang", None, "list --lang"),
        ] {
            let (asked, left) = asked(line.split(' ').map(OsString::from));
            assert_eq!((asked, left), (lang, others.split(' ').map(OsString::from).collect()), "{line}");
        }
    }
}
