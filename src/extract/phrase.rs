//! A typed phrase → claims. All of it must be understood, or the part that was not is named.

use super::aside;
use super::date::When;
use super::error::PhraseError;
use super::figure::{self, Reading};
use super::lead::Lead;
use super::lexicon::Lexicon;
use super::piece::{Gather, Piece};
use super::plain;
use super::scan::scan;
use super::subject;
use super::token::{Kind, Token};
use crate::vocabulary::cue::Effect;
use crate::vocabulary::{Claim, Flag, Flags, Period, PlacePath, Role, Span, Vocabulary, Year};
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

    /// The claims of a phrase, in the order of their numbers.
    ///
    /// # Errors
    /// The part that was not understood, and what to write instead.
    pub fn phrase(&self, text: &str, frame: &Frame<'_>) -> Result<Vec<Claim>, PhraseError> {
        if text.trim().is_empty() {
            return Err(PhraseError::Empty);
        }
        if text.len() > super::LONGEST_PHRASE {
            return Err(PhraseError::TooLong(text.len()));
        }
        let mut tokens = scan(text, &self.lexicon);
        if let Some(span) = aside::in_parentheses(text, &tokens) {
            return Err(PhraseError::NotUnderstood { span, words: text[span.start..span.end].to_owned() });
        }
        aside::set_durations_aside(&mut tokens, self.vocabulary);
        let pieces = Gather { text, tokens: &tokens, lexicon: &self.lexicon }.pieces();
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
        sentence.claims()
    }

    pub(super) fn sentence<'s>(
        &'s self,
        text: &'s str,
        tokens: &'s [Token],
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
            subject: None,
            pending: None,
            queue: Vec::new(),
            told_apart: Vec::new(),
            readings: Vec::new(),
        }
    }
}

/// A phrase half read.
pub struct Sentence<'a> {
    /// The phrase.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The words known to the scanner.
    pub lexicon: &'a Lexicon,
    /// Everything known.
    pub vocabulary: &'a Vocabulary,
    /// What the phrase leaves unsaid.
    pub frame: &'a Frame<'a>,
    year: Year,
    period: Period,
    default_period: Period,
    dated: bool,
    /// Whether it stands in a running text, where words may be about nothing that is counted.
    pub running: bool,
    flags: BTreeSet<Flag>,
    /// What was last measured.
    pub subject: Option<String>,
    /// Words that wait for their number.
    pub pending: Option<(String, Span)>,
    /// What 分别 still has to give numbers to.
    pub queue: Vec<String>,
    /// What 分别 last gave numbers to: 分别达5万元、2万元，增长4%、6%.
    pub told_apart: Vec<String>,
    /// What was understood so far.
    pub readings: Vec<Reading>,
}

impl Sentence<'_> {
    /// Takes the dates and the flags with a long reach out of a lead, and gives the flags of this clause alone.
    pub fn settle(&mut self, lead: &Lead) -> BTreeSet<Flag> {
        for when in &lead.dates {
            self.dated = true;
            self.period = when.period(self.year, lead.says(Effect::UpTo));
            if let When::Year(year) = when {
                self.year = *year;
            }
        }
        let (year, year_of_frame) = (self.year, self.frame.year);
        let words = [
            (Effect::FirstQuarter, When::Months(1, 3)),
            (Effect::FirstHalf, When::Months(1, 6)),
            (Effect::ThreeQuarters, When::Months(1, 9)),
            (Effect::SecondHalf, When::Months(7, 12)),
            (Effect::WholeYear, When::Year(year)),
            (Effect::ThisYear, When::Year(year_of_frame)),
            (Effect::LastYear, When::Year(year_of_frame.previous())),
        ];
        for (effect, when) in words {
            if lead.says(effect) {
                self.dated = true;
                self.period = when.period(year, false);
            }
        }
        let counts = self.running || self.frame.role == Role::Result;
        let framed = self.dated || lead.says(Effect::WholeYear);
        if counts && lead.says(Effect::Cumulative) && lead.dates.is_empty() && !framed {
            self.period = Period::Cumulative;
        } else if counts && self.period == Period::Cumulative {
            self.period = self.default_period;
        }
        if lead.says(Effect::FiveYears) {
            self.period = self.five_years();
        }
        let (lasting, own): (BTreeSet<Flag>, BTreeSet<Flag>) =
            lead.flags().partition(|flag| matches!(flag, Flag::Provisional | Flag::WholeYear));
        self.flags.extend(lasting);
        if lead.says(Effect::FirstHalf) || lead.says(Effect::ThreeQuarters) || lead.says(Effect::FirstQuarter)
        {
            self.flags.remove(&Flag::WholeYear);
        }
        self.flags.iter().copied().chain(own).collect()
    }

    fn five_years(&self) -> Period {
        let year = self.year.number();
        let (from, to) = match self.frame.role {
            Role::Result => (year - 4, year),
            Role::Target => (year, year + 4),
        };
        match (Year::new(from), Year::new(to)) {
            (Ok(from), Ok(to)) => Period::Years(from, to),
            (Err(_), _) | (_, Err(_)) => self.period,
        }
    }

    /// The period of what comes now.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The words of tokens, joined and cleaned.
    pub fn join(&self, tokens: &[usize]) -> String {
        let words: String = tokens.iter().map(|at| self.tokens[*at].words(self.text)).collect();
        subject::clean(&words)
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

    pub(super) fn wordless(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Figure(figure) => self.join(&figure.lead).is_empty() && figure.object.is_empty(),
            Piece::Plain { .. } => false,
        }
    }

    /// The refusal of a part.
    pub fn not_understood(&self, span: Span) -> PhraseError {
        PhraseError::NotUnderstood { span, words: self.at(span) }
    }

    fn claims(self) -> Result<Vec<Claim>, PhraseError> {
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
        let readings = self.readings.iter();
        Ok(readings.map(|reading| self.claim(reading, given.as_deref())).collect())
    }

    pub(super) fn claim(&self, reading: &Reading, given: Option<&str>) -> Claim {
        Claim {
            role: self.frame.role,
            place: self.frame.place.clone(),
            year: self.frame.year,
            indicator: given.unwrap_or(&reading.indicator).to_owned(),
            measure: reading.measure,
            comparator: reading.comparator,
            cue: reading.cue.concat(),
            value: reading.value,
            value_high: reading.value_high,
            stretch: reading.stretch,
            unit: reading.unit.clone(),
            period: reading.period,
            relative_to: reading.relative_to.clone(),
            flags: Flags(reading.flags.clone()),
            quote: self.text.trim().to_owned(),
            span: None,
            section: String::new(),
            rule: reading.rule.to_owned(),
        }
    }

    /// Whether a token is a cue that says this.
    pub fn says(&self, at: usize, effect: Effect) -> bool {
        match self.tokens[at].kind {
            Kind::Cue(cue) => self.lexicon.cue(cue).says(effect),
            Kind::Words | Kind::Amount(_) | Kind::Bare(_) | Kind::When(_) | Kind::Break(_) => false,
        }
    }
}
