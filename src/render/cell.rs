//! The typed cell: what a sheet holds, and how each kind is shown to a person and filed for a program.

use super::Lang;
use super::separated::with_semicolons;
use super::words::{caveat_word, light_sign, sign, spoken};
use crate::vocabulary::supervised::Light;
use crate::vocabulary::{Caveat, Status};
use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Enough of an id to find its claim again.
const SHORT_ID: usize = 8;

/// A typed cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing, and why: empty or null in files, never 0.
    Absent(Absence),
    /// Words.
    Text(Cow<'a, str>),
    /// An id: its beginning on the screen, whole in files.
    Id(Cow<'a, str>),
    /// A word of a closed list: in the reader's language on the screen, its code in files.
    Term {
        /// `full`
        code: &'static str,
        /// 全文
        zh: &'static str,
    },
    /// A number exactly as printed; a string in JSON.
    Quantity(Quantity<'a>),
    /// A year, an offset, a version, how many.
    Count(i64),
    /// A day.
    Date(NaiveDate),
    /// A moment: the day on the screen, the second in files.
    Moment(DateTime<Utc>),
    /// Yes or no.
    Truth(bool),
    /// Several texts.
    List(Vec<Cow<'a, str>>),
    /// A status: sign, word and colour for a person, its code in files.
    Verdict(Status),
    /// The light of an item: sign, word and colour for a person, its code in files.
    Lamp(Light),
    /// Caveats: words for a person, codes in files; and what else a person is told beside them.
    Notes(Vec<Caveat>, Vec<Beside>),
    /// How many of each.
    Counts(Vec<(&'static str, usize)>),
    /// A drawing of characters, which never breaks.
    Chart(String),
}

/// Why a cell holds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It was not said, or does not apply.
    Unsaid,
    /// The target has no result: the verdict beside it says why.
    NoResult,
    /// Result and target could not be set off against each other: the verdict beside it says why.
    NotCompared,
    /// There is a result, and no target asked for it.
    NoTarget,
    /// Nothing is on file.
    NotOnFile,
}

/// What a person is told beside the caveats; files have columns for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The target is pending, and what reviews its period is not on file, whether or not that is past.
    NotOnFile,
    /// Nobody reviewed the claims that the verdict rests on.
    Unreviewed,
}

impl Beside {
    fn in_lang(self, lang: Lang) -> &'static str {
        match self {
            Self::NotOnFile => lang.word("review-not-on-file"),
            Self::Unreviewed => lang.word("unreviewed"),
        }
    }
}

/// A number as printed, with its unit, which files hold in a column of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity<'a> {
    /// The number.
    pub value: Decimal,
    /// The unit as a person reads it; may be empty.
    pub unit: Cow<'a, str>,
    /// Whether a person is shown a `+` before what is above 0.
    pub signed: bool,
}

impl Quantity<'_> {
    /// `-0.1个百分点`, `+3个`
    pub fn shown(&self) -> String {
        let Self { value, unit, signed } = self;
        match value {
            value if *signed && value.is_zero() => format!("{}{unit}", value.abs()),
            value if *signed && value.is_sign_positive() => format!("+{value}{unit}"),
            value => format!("{value}{unit}"),
        }
    }
}

impl<'a> Cell<'a> {
    /// Nothing was said.
    pub const UNSAID: Self = Self::Absent(Absence::Unsaid);

    /// A text, absent where it is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::text_or(text, Absence::Unsaid)
    }

    /// A text, absent for that reason where it is empty.
    pub fn text_or(text: impl Into<Cow<'a, str>>, why: Absence) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Absent(why) } else { Self::Text(text) }
    }

    /// Several texts.
    pub fn list<T: Into<Cow<'a, str>>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Into::into).collect())
    }

    /// A number whose unit stands elsewhere, absent where there is none.
    pub fn exact(number: Option<Decimal>) -> Self {
        number.map_or(Self::UNSAID, |value| {
            Self::Quantity(Quantity { value, unit: Cow::Borrowed(""), signed: false })
        })
    }

    /// A whole number such as an offset, absent where there is none.
    pub fn count(number: Option<usize>) -> Self {
        number.and_then(|number| i64::try_from(number).ok()).map_or(Self::UNSAID, Self::Count)
    }

    /// A day, absent where there is none.
    pub fn date(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::UNSAID, Self::Date)
    }

    /// Whether a person is shown nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Absent(why) => matches!(why, Absence::Unsaid | Absence::NoResult | Absence::NotCompared),
            Self::List(texts) => texts.is_empty(),
            Self::Notes(caveats, beside) => caveats.is_empty() && beside.is_empty(),
            Self::Counts(counts) => counts.is_empty(),
            Self::Text(text) | Self::Id(text) => text.is_empty(),
            Self::Chart(text) => text.is_empty(),
            Self::Term { .. }
            | Self::Quantity(_)
            | Self::Count(_)
            | Self::Date(_)
            | Self::Moment(_)
            | Self::Lamp(_)
            | Self::Truth(_)
            | Self::Verdict(_) => false,
        }
    }

    /// The same, with all its words its own.
    pub fn held(self) -> Cell<'static> {
        let held = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Absent(why) => Cell::Absent(why),
            Self::Text(text) => Cell::Text(held(text)),
            Self::Id(text) => Cell::Id(held(text)),
            Self::Term { code, zh } => Cell::Term { code, zh },
            Self::Quantity(Quantity { value, unit, signed }) => {
                Cell::Quantity(Quantity { value, unit: held(unit), signed })
            }
            Self::Count(number) => Cell::Count(number),
            Self::Date(date) => Cell::Date(date),
            Self::Moment(at) => Cell::Moment(at),
            Self::Truth(truth) => Cell::Truth(truth),
            Self::List(texts) => Cell::List(texts.into_iter().map(held).collect()),
            Self::Verdict(status) => Cell::Verdict(status),
            Self::Lamp(light) => Cell::Lamp(light),
            Self::Notes(caveats, beside) => Cell::Notes(caveats, beside),
            Self::Counts(counts) => Cell::Counts(counts),
            Self::Chart(text) => Cell::Chart(text),
        }
    }

    /// As a person reads it; a sign holds to its word by a blank that does not break.
    pub fn shown(&self, lang: Lang, ascii: bool) -> String {
        match self {
            Self::Absent(Absence::NoTarget) => lang.word("no-target").to_owned(),
            Self::Absent(Absence::NotOnFile) => lang.word("nothing-on-file").to_owned(),
            Self::Absent(Absence::Unsaid | Absence::NoResult | Absence::NotCompared) => String::new(),
            Self::Text(text) => text.to_string(),
            Self::Id(id) => id.chars().take(SHORT_ID).collect(),
            Self::Term { code, zh } => match lang {
                Lang::Zh => (*zh).to_owned(),
                Lang::En => spoken(code).into_owned(),
            },
            Self::Chart(text) => text.clone(),
            Self::Quantity(quantity) => quantity.shown(),
            Self::Count(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Moment(at) => at.format("%Y-%m-%d").to_string(),
            Self::Truth(true) => lang.word("yes").to_owned(),
            Self::Truth(false) => lang.word("no").to_owned(),
            Self::List(texts) => with_semicolons(texts, lang),
            Self::Counts(_) => self.filed().into_owned(),
            Self::Verdict(status) => format!("{}\u{A0}{}", sign(*status, ascii), status.in_lang(lang)),
            Self::Lamp(light) => format!("{}\u{A0}{}", light_sign(*light, ascii), light.in_lang(lang)),
            Self::Notes(caveats, beside) => {
                let words = caveats.iter().map(|caveat| caveat_word(*caveat, lang));
                let beside = beside.iter().map(|own| Cow::Borrowed(own.in_lang(lang)));
                with_semicolons(&words.chain(beside).collect::<Vec<_>>(), lang)
            }
        }
    }

    /// As a file holds it: codes, and lists joined by `;`.
    pub fn filed(&self) -> Cow<'_, str> {
        match self {
            Self::Absent(_) => Cow::Borrowed(""),
            Self::Text(text) | Self::Id(text) => Cow::Borrowed(text),
            Self::Term { code, .. } => Cow::Borrowed(code),
            Self::Chart(text) => Cow::Borrowed(text),
            Self::Quantity(Quantity { value, .. }) => value.to_string().into(),
            Self::Count(number) => number.to_string().into(),
            Self::Date(date) => date.to_string().into(),
            Self::Moment(at) => at.format("%Y-%m-%dT%H:%M:%SZ").to_string().into(),
            Self::Truth(truth) => if *truth { "true" } else { "false" }.into(),
            Self::List(texts) => texts.join(";").into(),
            Self::Counts(counts) => {
                counts.iter().map(|(of, count)| format!("{of}={count}")).collect::<Vec<_>>().join(";").into()
            }
            Self::Verdict(status) => status.code().into(),
            Self::Lamp(light) => light.code().into(),
            Self::Notes(caveats, _) => {
                caveats.iter().map(|caveat| caveat.code()).collect::<Vec<_>>().join(";").into()
            }
        }
    }
}
