//! A typed phrase → claims. All of it must be understood, or the part that was not is named.

use super::error::PhraseError;
use super::figure::{self, Reading};
use super::lexicon::Lexicon;
use super::number;
use super::parentheses::unfold;
use super::piece::{Gather, Piece};
use super::plain;
use super::rules::Rule;
use super::scan::scan;
use super::subject;
use super::token::Token;
use super::unbroken::Unbroken;
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::script::simplified;
use crate::vocabulary::{Claim, Flag, Flags, Period, PlacePath, Role, Span, Vocabulary, Year};
use crate::vocabulary::{canonical, limits};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What a phrase leaves unsaid: whose it is, and of which year.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Promise or outcome.
    pub role: Role,
    /// Whose it is.
    pub place: &'a PlacePath,
    /// The year planned or under review.
    pub year: Year,
    /// What is measured, where the phrase does not say.
    pub indicator: Option<&'a str>,
    /// The year it was said in, where that is another: 去年 is the one before, 今年 is that one.
    pub said_in: Option<Year>,
}

/// Reads phrases; built once for a vocabulary.
#[derive(Debug)]
pub struct Reader<'v> {
    pub(super) vocabulary: &'v Vocabulary,
    pub(super) lexicon: Lexicon,
}

impl<'v> Reader<'v> {
    /// A reader with the words of a vocabulary.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self { vocabulary, lexicon: Lexicon::new(vocabulary) }
    }

    /// The same reader with a rule switched off: what the rule does is what the two read differently.
    #[must_use]
    pub fn without(self, rule: Rule) -> Self {
        Self { lexicon: self.lexicon.without(rule), ..self }
    }

    /// The words it reads by.
    pub fn vocabulary(&self) -> &'v Vocabulary {
        self.vocabulary
    }

    /// The claims of a phrase, in the order of their numbers.
    ///
    /// # Errors
    /// The part that was not understood, and what to write instead.
    pub fn phrase(&self, text: &str, frame: &Frame<'_>) -> Result<Vec<Claim>, PhraseError> {
        if text.len() > limits::PHRASE {
            return Err(PhraseError::TooLong(text.len()));
        }
        let printed = &*canonical::line(text)?;
        if printed.is_empty() {
            return Err(PhraseError::Empty);
        }
        if let Some(long) = number::too_long(printed).first() {
            return Err(PhraseError::long_number(printed, *long));
        }
        let simple = simplified(printed);
        let text = &unfold(&Unbroken::new(&simple).text, &self.lexicon);
        let tokens = scan(text, &self.lexicon);
        let pieces = Gather { text, tokens: &tokens, lexicon: &self.lexicon, running: false }.pieces();
        let mut sentence = self.sentence(text, &tokens, frame, Period::Year(frame.year), false);
        for (at, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Figure(figure) => {
                    let following =
                        pieces[at + 1..].iter().take_while(|next| sentence.wordless(next)).count();
                    figure::read(&mut sentence, figure, following)?;
                }
                Piece::Plain { tokens } => plain::read(&mut sentence, tokens)?,
            }
        }
        sentence.kept_whole()?;
        let mut claims = sentence.claims()?;
        for claim in &mut claims {
            printed.clone_into(&mut claim.quote);
        }
        Ok(claims)
    }

    pub(super) fn sentence<'s>(
        &'s self,
        text: &'s str,
        tokens: &'s [Token<'s>],
        frame: &'s Frame<'s>,
        period: Period,
        running: bool,
    ) -> Sentence<'s> {
        Sentence {
            text,
            tokens,
            lexicon: &self.lexicon,
            vocabulary: self.vocabulary,
            frame,
            year: frame.year,
            period,
            default_period: period,
            dated: false,
            running,
            flags: BTreeSet::new(),
            carried: BTreeSet::new(),
            subject: None,
            pending: None,
            queue: Vec::new(),
            told_apart: Vec::new(),
            readings: Vec::new(),
            whole_from: 0,
            owner: None,
            within: None,
            fund: None,
        }
    }
}

/// A phrase half read.
pub struct Sentence<'a> {
    /// The phrase.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token<'a>],
    /// The words known to the scanner.
    pub lexicon: &'a Lexicon,
    /// Everything known.
    pub vocabulary: &'a Vocabulary,
    /// What the phrase leaves unsaid.
    pub frame: &'a Frame<'a>,
    pub(super) year: Year,
    pub(super) period: Period,
    pub(super) default_period: Period,
    pub(super) dated: bool,
    /// Whether it stands in a running text, where words may be about nothing that is counted.
    pub running: bool,
    pub(super) flags: BTreeSet<Flag>,
    /// What a clause of its own says of the next number: 按可比价格计算，
    pub carried: BTreeSet<Flag>,
    /// What was last measured.
    pub subject: Option<String>,
    /// Words that wait for their number.
    pub pending: Option<(Cow<'a, str>, Span)>,
    /// What 分别 still has to give numbers to.
    pub queue: Vec<String>,
    /// What 分别 last gave numbers to.
    pub told_apart: Vec<String>,
    /// What was understood.
    pub readings: Vec<Reading>,
    /// The first of these behind the last number that was not understood.
    pub whole_from: usize,
    /// The body whose figures are told: 开发区.
    pub owner: Option<String>,
    /// From which byte on it is said within how many years, and those.
    pub within: Option<(usize, Period)>,
    /// The fund that the sentences before speak of: 政府性基金.
    pub fund: Option<&'a str>,
}

impl<'a> Sentence<'a> {
    /// The words of tokens, joined and cleaned.
    pub fn join(&self, tokens: &[usize]) -> Cow<'a, str> {
        let mut spans = tokens.iter().map(|at| self.tokens[*at].span);
        let adjoins = |whole: Span, next: Span| {
            (whole.end == next.start).then_some(Span { start: whole.start, end: next.end })
        };
        let whole = spans.next().and_then(|first| spans.try_fold(first, adjoins));
        if let Some(words) = whole.and_then(|span| self.text.get(span.start..span.end)) {
            return subject::clean(words);
        }
        let words: String = tokens.iter().map(|at| self.tokens[*at].words(self.text)).collect();
        Cow::Owned(subject::clean(&words).into_owned())
    }

    /// Where a run of tokens stands.
    pub fn span(&self, tokens: &[usize]) -> Span {
        let start = tokens.iter().map(|at| self.tokens[*at].span.start).min().unwrap_or(0);
        let end = tokens.iter().map(|at| self.tokens[*at].span.end).max().unwrap_or(self.text.len());
        Span { start, end }
    }

    /// The words at a span.
    pub fn at(&self, span: Span) -> String {
        self.text.get(span.start..span.end).unwrap_or("").trim().to_owned()
    }

    /// The refusal of a part.
    pub fn not_understood(&self, span: Span) -> PhraseError {
        PhraseError::NotUnderstood { span, words: self.at(span) }
    }

    /// Whether each name is one: 总数 or a dangling 较 is a part of the phrase that was not understood.
    fn kept_whole(&self) -> Result<(), PhraseError> {
        let span = |reading: &Reading| PhraseError::NotUnderstood {
            span: reading.span,
            words: reading.indicator.clone(),
        };
        let odd = |reading: &&Reading| self.lexicon.leftover(&reading.indicator);
        self.readings.iter().find(odd).map_or(Ok(()), |reading| Err(span(reading)))
    }

    fn claims(mut self) -> Result<Vec<Claim>, PhraseError> {
        if self.readings.is_empty() {
            return Err(PhraseError::NoNumber { words: self.text.trim().to_owned() });
        }
        if let Some((_, span)) = &self.pending {
            return Err(self.not_understood(*span));
        }
        if let (Some(_), Some(last)) = (self.queue.first(), self.readings.last()) {
            return Err(PhraseError::SeveralNumbers { span: last.span, words: self.at(last.span) });
        }
        let own: BTreeSet<&str> = self.readings.iter().map(|reading| reading.indicator.as_str()).collect();
        let given = self.frame.indicator.filter(|_| own.len() == 1).map(str::to_owned);
        let readings = std::mem::take(&mut self.readings);
        Ok(readings.into_iter().map(|reading| self.claim(reading, given.as_deref())).collect())
    }

    pub(super) fn claim(&self, reading: Reading, given: Option<&str>) -> Claim {
        Claim {
            role: reading.role,
            place: self.frame.place.clone(),
            year: self.frame.year,
            indicator: given.map_or(reading.indicator, str::to_owned),
            measure: reading.measure,
            comparator: reading.comparator,
            cue: reading.cue.concat(),
            value: reading.value,
            value_high: reading.value_high,
            stretch: reading.stretch,
            unit: reading.unit,
            period: reading.period,
            relative_to: reading.relative_to,
            flags: Flags(reading.flags),
            quote: String::new(),
            span: None,
            section: String::new(),
            rule: reading.rule.to_owned(),
            responsible: String::new(),
            note: String::new(),
        }
    }

    /// Whether a token is a cue that says this.
    pub fn says(&self, at: usize, effect: Effect) -> bool {
        self.effects(at).contains(effect)
    }

    /// What a token says, where it is a cue.
    pub fn effects(&self, at: usize) -> Effects {
        self.tokens[at].cue().map_or_else(Effects::default, |cue| self.lexicon.cue(cue).effects)
    }
}
