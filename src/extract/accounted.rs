//! Every number of a text, and what became of it: a claim, a number not read, or one set aside under a named reason.

use super::aside::set_aside;
use super::document::{Extracted, outside, sentences};
use super::error::PhraseError;
use super::fates::{counted, every};
use super::number;
use super::phrase::Reader;
use super::piece::{Gather, Piece};
use super::running::Notice;
use super::scan::scan;
use super::token::{Kind, Token};
use super::unbroken::Unbroken;
use crate::vocabulary::heading::Site;
use crate::vocabulary::numbers::{Aside, Fate, Numbers};
use crate::vocabulary::script::simplified;
use crate::vocabulary::{Described, Span};

impl Reader<'_> {
    /// How many numbers of the text became what. Numbers with a unit that stand outside every review and plan are added
    /// to the notices: nobody has read them.
    pub fn account(&self, text: &str, described: &Described, extracted: &mut Extracted) -> Numbers {
        counted(&simplified(text), &self.walk(text, described, extracted))
    }

    /// What became of each number of the text, in order, as `account` counts them.
    pub fn fates(&self, text: &str, described: &Described, extracted: &mut Extracted) -> Vec<(Span, Fate)> {
        every(&simplified(text), self.walk(text, described, extracted))
    }

    fn walk(&self, text: &str, described: &Described, extracted: &mut Extracted) -> Vec<(Span, Fate)> {
        let simple = simplified(text);
        let text = &*simple;
        let mut unread: Vec<Span> = extracted.notices.iter().map(|notice| notice.span).collect();
        unread.sort_unstable();
        let mut walk = Walk { reader: self, text, extracted, unread, fates: Vec::new(), outside: Vec::new() };
        let mut at = 0;
        for passage in &described.passages {
            walk.stretch(Span { start: at, end: passage.span.start }, false);
            walk.stretch(passage.span, passage.role.is_some());
            at = passage.span.end.max(at);
        }
        walk.stretch(Span { start: at, end: text.len() }, false);
        walk.tables();
        let Walk { fates, outside, .. } = walk;
        extracted.notices.extend(outside);
        extracted.notices.sort_by_key(|notice| notice.span);
        fates
    }
}

struct Walk<'a, 'v> {
    reader: &'a Reader<'v>,
    text: &'a str,
    extracted: &'a Extracted,
    /// Where the numbers stand that were not understood, in order.
    unread: Vec<Span>,
    fates: Vec<(Span, Fate)>,
    outside: Vec<Notice>,
}

impl Walk<'_, '_> {
    /// The numbers of a stretch of the text, which looks back or ahead, or does neither.
    fn stretch(&mut self, span: Span, speaks: bool) {
        for part in outside(span, &self.extracted.tables) {
            self.running(part, speaks);
        }
    }

    /// The numbers of the tables, each with what was made of its cell.
    fn tables(&mut self) {
        if self.extracted.tables.is_empty() {
            return;
        }
        for table in &self.extracted.tables {
            for run in number::runs(&self.text[table.start..table.end]) {
                let run = Span { start: run.start + table.start, end: run.end + table.start };
                let aside = || {
                    let at = self.extracted.aside.binary_search_by_key(&run, |(span, _)| *span).ok()?;
                    Some(Fate::Aside(self.extracted.aside[at].1))
                };
                let fate = self.told(run).or_else(aside).unwrap_or(Fate::Unread);
                self.fates.push((run, fate));
            }
        }
        self.fates.sort_by_key(|(span, _)| *span);
    }

    fn running(&mut self, span: Span, speaks: bool) {
        let Some(words) = self.text.get(span.start..span.end) else { return };
        for (start, sentence) in sentences(words) {
            let offset = span.start + start;
            if speaks {
                self.sentence(sentence, offset, true);
                continue;
            }
            // Lines of a page, a heading and what is below it are nothing to each other.
            let mut from = offset;
            for line in sentence.split_inclusive(['\n', '\r']) {
                self.sentence(line, from, false);
                from += line.len();
            }
        }
    }

    fn sentence(&mut self, sentence: &str, offset: usize, speaks: bool) {
        let unbroken = Unbroken::new(sentence);
        let text = &*unbroken.text;
        let mut tokens = scan(text, &self.reader.lexicon);
        let reasons = set_aside(text, &mut tokens, &self.reader.lexicon, self.reader.vocabulary);
        let taken = if speaks { self.taken(text, &tokens) } else { Vec::new() };
        let page = !speaks && self.is_of_the_page(text);
        let place = |span: Span| {
            let Span { start, end } = unbroken.place(span);
            Span { start: start + offset, end: end + offset }
        };
        let first = self.fates.len();
        for (at, token) in tokens.iter().enumerate() {
            let reason = reasons.iter().find(|(set, _)| *set == at).map(|(_, reason)| *reason);
            if !token.is_number() {
                let reason = reason.unwrap_or(if token.is_date() { Aside::Date } else { Aside::Name });
                let words = token.words(text);
                if reasons.iter().any(|(set, _)| *set == at) && number::runs(words).next().is_none() {
                    self.fates.push((place(token.number), Fate::Aside(reason)));
                }
                for run in number::runs(words) {
                    let run = Span { start: run.start + token.span.start, end: run.end + token.span.start };
                    let reason = if page { Aside::Page } else { named(text, run).unwrap_or(reason) };
                    self.fates.push((place(run), Fate::Aside(reason)));
                }
                continue;
            }
            let span = place(token.number);
            let fate = match self.told(span) {
                Some(fate) => fate,
                None if page => Fate::Aside(Aside::Page),
                None => match &token.kind {
                    Kind::Bare(_) => Fate::Aside(named(text, token.number).unwrap_or(Aside::Bare)),
                    _ if speaks => {
                        taken.get(at).copied().flatten().map_or(Fate::Aside(Aside::Baseline), |fate| fate)
                    }
                    _ => self.outside(text, token, span),
                },
            };
            self.fates.push((span, fate));
        }
        self.notes(first, sentence, &unbroken.marks, offset);
    }

    /// The numbers of note marks, but for those inside a range, which share its fate. `first` is the sentence's first
    /// fate.
    fn notes(&mut self, first: usize, sentence: &str, marks: &[Span], offset: usize) {
        for mark in marks {
            for run in number::runs(&sentence[mark.start..mark.end]) {
                let before = mark.start + offset;
                let run = Span { start: before + run.start, end: before + run.end };
                let known = |own: &(Span, Fate)| own.0.start <= run.start && run.end <= own.0.end;
                if !self.fates[first..].iter().any(known) {
                    self.fates.push((run, Fate::Aside(Aside::Note)));
                }
            }
        }
        if !marks.is_empty() {
            self.fates[first..].sort_by_key(|(span, _)| *span);
        }
    }

    /// Whether a claim or a notice is of the number.
    fn told(&self, span: Span) -> Option<Fate> {
        let touches = |other: Span| other.start < span.end && span.start < other.end;
        let claims = &self.extracted.claims;
        let near = claims.partition_point(|claim| claim.span.is_none_or(|own| own.end <= span.start));
        // Several claims may share a number, and one may begin inside another's range.
        if claims[near..]
            .iter()
            .take_while(|claim| claim.span.is_some_and(|own| own.start < span.end))
            .any(|claim| claim.span.is_some_and(touches))
        {
            return Some(Fate::Claim);
        }
        let next = self.unread.partition_point(|own| own.end <= span.start);
        self.unread.get(next).is_some_and(|own| touches(*own)).then_some(Fate::Unread)
    }

    /// What the grammar made of each number of a sentence that was neither claimed nor refused.
    fn taken(&self, text: &str, tokens: &[Token<'_>]) -> Vec<Option<Fate>> {
        let mut fates = vec![None; tokens.len()];
        let gather = Gather { text, tokens, lexicon: &self.reader.lexicon, running: true };
        for piece in gather.pieces() {
            let describing = match &piece {
                Piece::Figure(figure) => {
                    // 力争6.5% beside a floor is a part of its claim.
                    fates[figure.amount] = Some(Fate::Claim);
                    [&figure.lead[..], &figure.object, &figure.threshold].concat()
                }
                Piece::Plain { tokens } => tokens.clone(),
            };
            for at in describing.into_iter().filter(|at| tokens[*at].is_number()) {
                fates[at].get_or_insert(Fate::Aside(Aside::Size));
            }
        }
        fates
    }

    /// A number with a unit that stands in no review and no plan.
    fn outside(&mut self, text: &str, token: &Token<'_>, span: Span) -> Fate {
        let words = token.words(text).trim().to_owned();
        let reason = PhraseError::Outside { words: words.clone() };
        self.outside.push(Notice { span, words, reason });
        Fate::Unread
    }

    /// 浏览次数：172, 联系电话: what a page says of itself.
    fn is_of_the_page(&self, line: &str) -> bool {
        let line = line.trim();
        let headings = &self.reader.vocabulary.headings;
        headings.at_start(Site::Line, line).is_some() || headings.within(Site::Page, line).next().is_some()
    }
}

/// What the signs around a number say of it: 第3, 1. at the head of a line, 09:40, 2026-03-02.
fn named(text: &str, number: Span) -> Option<Aside> {
    let (before, behind) = (text[..number.start].trim_end(), &text[number.end..]);
    if before.ends_with('第') {
        return Some(Aside::Ordinal);
    }
    let head = before.is_empty() || before.ends_with(['（', '(', '。', '；', '：']);
    if head && behind.starts_with(['.', '．', '、', '）', ')']) {
        return Some(Aside::Ordinal);
    }
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let joined = |c: Option<char>| c.is_some_and(|c| matches!(c, ':' | '-' | '/' | '.' | '年' | '月'));
    let (mut back, mut on) = (before.chars().rev(), behind.chars());
    let dated = joined(back.next()) && digit(back.next()) || joined(on.next()) && digit(on.next());
    dated.then_some(Aside::Date)
}
