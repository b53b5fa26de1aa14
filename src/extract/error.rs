//! What was not understood in a phrase, where, and what to write instead.

use super::number::count_digits;
use crate::message;
use crate::vocabulary::Span;
use crate::vocabulary::canonical::{Unfit, beginning};
use crate::vocabulary::limits::{DIGITS, PHRASE};

/// Why a typed phrase was refused. The spans are bytes of the phrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// Nothing was typed.
    #[error("the phrase is empty; write one such as 规上工业产值增长7.6%")]
    Empty,
    /// Longer than any sentence.
    #[error("the phrase has {0} bytes; one sentence at a time, at most {most}", most = PHRASE)]
    TooLong(usize),
    /// Something that is no word.
    #[error("the phrase {0}")]
    Odd(#[from] Unfit),
    /// Neither a number nor a comparison.
    #[error(
        "{words:?} holds no number with a unit and no comparison; write what was promised, such as 开工项目30个 or 居民人均可支配收入与经济增长同步"
    )]
    NoNumber {
        /// The phrase.
        words: String,
    },
    /// A number of more digits than are kept exactly.
    #[error("{}", message!("number-too-long", number = beginning(words), digits = count_digits(words), most = DIGITS))]
    LongNumber {
        /// Where.
        span: Span,
        /// The number.
        words: String,
    },
    /// A number without anything it measures.
    #[error(
        "which indicator? {words:?} does not say what is measured; write 规上工业产值{words} or give --indicator"
    )]
    Indicator {
        /// Where.
        span: Span,
        /// The words at hand.
        words: String,
    },
    /// A number without a unit.
    #[error("{words:?} has no unit; write one behind the number, such as 个, 亿元 or %")]
    Unit {
        /// Where.
        span: Span,
        /// The number and what stands before it.
        words: String,
    },
    /// A unit that is not in the table.
    #[error("no known unit at {words:?}{}; a new unit is a row in units.csv (--data)", hint(nearest.as_deref()))]
    UnknownUnit {
        /// Where.
        span: Span,
        /// What stands where a unit should.
        words: String,
        /// The known unit most like it.
        nearest: Option<String>,
    },
    /// A percentage of something that is an amount.
    #[error("{indicator} is an amount; is {words:?} its growth or a share? Write 增长{words} or 占比{words}")]
    Movement {
        /// Where.
        span: Span,
        /// The indicator.
        indicator: String,
        /// The number.
        words: String,
    },
    /// More numbers than things they measure.
    #[error("several numbers for one indicator: {words:?} comes beside another; name what each one measures")]
    SeveralNumbers {
        /// Where the number stands that is one too many.
        span: Span,
        /// It and its clause.
        words: String,
    },
    /// A part that no rule explains.
    #[error("not understood: {words:?}; leave it out, or say it with --indicator, --value and --unit")]
    NotUnderstood {
        /// Where.
        span: Span,
        /// The part.
        words: String,
    },
}

impl PhraseError {
    /// The refusal of the number at that place of the text, for its length.
    pub(super) fn long_number(text: &str, span: Span) -> Self {
        Self::LongNumber { span, words: text.get(span.start..span.end).unwrap_or("").to_owned() }
    }
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map(|unit| format!("; did you mean {unit}?")).unwrap_or_default()
}
