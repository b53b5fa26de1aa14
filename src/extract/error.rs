//! What was not understood in a phrase, where, and what to write instead.

use crate::vocabulary::Span;
use crate::vocabulary::typed::OddCharacter;

/// Why a typed phrase was refused. The spans are bytes of the phrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// Nothing was typed.
    #[error("the phrase is empty; write one such as 规上工业产值增长7.6%")]
    Empty,
    /// Longer than any sentence.
    #[error("the phrase has {0} bytes; one sentence at a time, at most {most}", most = super::LONGEST_PHRASE)]
    TooLong(usize),
    /// Something that is no word.
    #[error("the phrase {0}")]
    Odd(#[from] OddCharacter),
    /// Neither a number nor a comparison.
    #[error(
        "{words:?} holds no number with a unit and no comparison; write what was promised, such as 开工项目30个 or 居民人均可支配收入与经济增长同步"
    )]
    NoNumber {
        /// The phrase.
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

fn hint(nearest: Option<&str>) -> String {
    nearest.map(|unit| format!("; did you mean {unit}?")).unwrap_or_default()
}
