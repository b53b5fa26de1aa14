//! From headings and openings to passages: paragraphs, and sentences where the role or the period changes.

use super::line::{Line, is_stop, plain};
use super::opening::Opening;
use super::section::{Known, Section, Turns, is_goal};
use super::turn::{of_paragraph, of_sentence};
use crate::vocabulary::heading::{Signal, Site};
use crate::vocabulary::signs::{signs, split_after};
use crate::vocabulary::{Passage, Period, Role, Span};

/// A heading is kept up to this many bytes.
const HEADING: usize = 120;
/// A line of running text has at least this many bytes.
const RUNNING: usize = 180;
/// Lines from this many bytes on tell whether the text has hard line breaks.
const WRAPPED: usize = 60;
/// A sentence's opening is looked at this far, in bytes.
const OPENING: usize = 90;

/// What a stretch of text is.
pub type Reading = (Option<Role>, Option<Period>);

/// The passages of a text, and whether it ends with its appeal.
pub fn passages(text: &str, known: &Known, first: Section) -> (Vec<Passage>, bool) {
    let mut walk = Walk { text, known, section: first, passages: Vec::new(), closed: false };
    let wrapped = is_wrapped(known.lines);
    let mut marks = known.marks.iter().peekable();
    let mut at = 0;
    while at < known.lines.len() {
        let line = &known.lines[at];
        if at < known.body && marks.peek().is_none_or(|mark| mark.line >= known.body || mark.line != at) {
            walk.push(line.span, (None, None));
            at += 1;
            continue;
        }
        if let Some(mark) = marks.next_if(|mark| mark.line == at) {
            let heading = plain(&text[line.span.start..line.span.end], HEADING);
            walk.section = walk.section.under(mark, heading, known);
            walk.push(line.span, (None, None));
            at += 1;
            continue;
        }
        let next_mark = marks.peek().map_or(known.lines.len(), |mark| mark.line);
        let mut last = at;
        while last + 1 < next_mark
            && (goes_on(line_of(known, last), line_of(known, last + 1), wrapped)
                || last > at && !line_of(known, last).ends)
            && (!walk.is_furniture(line_of(known, last + 1))
                || subscript(text, line_of(known, last), line_of(known, last + 1)))
        {
            last += 1;
        }
        if walk.is_furniture(line) {
            walk.push(line.span, (None, None));
            at += 1;
        } else {
            walk.paragraph(at, Span { start: line.span.start, end: line_of(known, last).span.end });
            at = last + 1;
        }
    }
    (walk.passages, walk.closed)
}

/// 广义货币M, and 2 on a line of its own: the page set it lower.
fn subscript(text: &str, line: &Line, next: &Line) -> bool {
    let words = text.get(line.span.start..line.span.end).unwrap_or("");
    let letter = words.ends_with(|c: char| c.is_ascii_alphabetic());
    letter && !line.ends && next.plain.len() < 3 && next.plain.bytes().all(|byte| byte.is_ascii_digit())
}

fn line_of<'a>(known: &Known<'a>, at: usize) -> &'a Line {
    &known.lines[at]
}

/// Whether most lines break off inside a sentence.
fn is_wrapped(lines: &[Line]) -> bool {
    let long = lines.iter().filter(|line| line.len() >= WRAPPED);
    let (all, broken) = long.fold((0, 0), |(all, broken), line| (all + 1, broken + usize::from(!line.ends)));
    all >= 3 && broken * 2 > all
}

/// Whether the next line goes on with the sentence.
fn goes_on(line: &Line, next: &Line, wrapped: bool) -> bool {
    let torn = line.torn.1 || next.torn.0;
    !line.ends && (line.stops || line.len() >= RUNNING || torn || wrapped && line.len() >= WRAPPED)
}

struct Walk<'a> {
    text: &'a str,
    known: &'a Known<'a>,
    section: Section,
    passages: Vec<Passage>,
    /// Whether the last appeal has been made.
    closed: bool,
}

impl Walk<'_> {
    /// A line that speaks of the page, greets, or is no sentence at all.
    fn is_furniture(&self, line: &Line) -> bool {
        let text = line.plain.as_str();
        let greeting = text.starts_with("各位代表") && text.len() < 40;
        let number = text.len() < 12 && text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_punctuation());
        let listed =
            line.len() < RUNNING && self.known.vocabulary.headings.at_start(Site::Line, text).is_some();
        greeting || number || listed || text.is_empty()
    }

    fn push(&mut self, span: Span, (role, period): Reading) {
        let period = period.filter(|_| role.is_some());
        self.passages.push(Passage { span, role, period, section: self.section.heading.clone() });
    }

    fn paragraph(&mut self, at: usize, span: Span) {
        let first = line_of(self.known, at);
        let opening = Opening::of(&first.plain, self.known);
        if self.closes(first) {
            self.push(span, (None, None));
            if at > self.known.last_part {
                (self.section.done, self.closed) = (true, true);
                self.section.role = None;
            }
            return;
        }
        if first.plain.contains("我代表") && first.plain.contains("报告") {
            self.push(span, (None, None));
            if self.section.role.is_none() && !self.section.done {
                self.section.role = self.known.session.reviews.map(|_| Role::Result);
                self.section.period = self.known.session.reviews;
            }
            return;
        }
        if self.section.done {
            self.push(span, (None, None));
            return;
        }
        let open =
            self.section.role.is_none() || !self.known.planned && self.section.role != Some(Role::Target);
        if open && !self.known.session.half && is_goal(&first.plain, self.known.vocabulary) {
            self.section.role = Some(Role::Target);
            self.section.period = self.known.session.plan.map(Period::Year);
        }
        let reading = of_paragraph(&mut self.section, opening, &self.known.session);
        self.sentences(span, reading);
    }

    /// 让我们更加紧密地团结在……
    fn closes(&self, line: &Line) -> bool {
        let text = line.plain.as_str();
        let headings = &self.known.vocabulary.headings;
        let closing =
            |site| headings.within(site, text).any(|(_, word)| word.signal == Some(Signal::Closing));
        let greets = || {
            headings.at_start(Site::Opening, text).and_then(|word| word.signal) == Some(Signal::Salutation)
        };
        self.section.role == Some(Role::Target)
            && (greets() && closing(Site::Opening) || closing(Site::Clause))
    }

    /// The paragraph, cut where a sentence is of another role or period.
    fn sentences(&mut self, span: Span, reading: Reading) {
        let mut from = span.start;
        let mut held: Option<(Span, Reading)> = None;
        let (mut base, mut reading) = (reading, reading);
        for sentence in split_after(&self.text[span.start..span.end], is_stop) {
            let here = Span { start: from, end: from + sentence.len() };
            from = here.end;
            let (read, lasts) = self.sentence(sentence, reading);
            if lasts {
                (base, self.section.period) = (read, read.1);
            }
            // What a clause says holds up to the full stop.
            reading = if sentence.ends_with(['；', ';']) { read } else { base };
            held = match held {
                Some((before, same)) if same == read => {
                    Some((Span { start: before.start, end: here.end }, same))
                }
                Some((before, other)) => {
                    self.push(before, other);
                    Some((here, read))
                }
                None => Some((here, read)),
            };
        }
        if let Some((last, read)) = held {
            self.push(last, read);
        }
    }

    /// What a sentence is, and whether what follows it is the same.
    fn sentence(&self, sentence: &str, reading: Reading) -> (Reading, bool) {
        if reading.0.is_none() {
            return (reading, false);
        }
        let opening = Opening::may_begin(sentence, self.known)
            .then(|| Opening::of(&plain(sentence, OPENING), self.known))
            .flatten();
        let read = of_sentence(reading, opening, &self.known.session);
        if read != reading {
            let five = matches!(opening, Some(Opening::Named(_) | Opening::Said(Signal::Span)));
            return (read, five && self.section.turns == Turns::Spans && read.0 == reading.0);
        }
        let says = |signal| {
            let commas = signs(sentence).filter(|(_, sign)| matches!(sign, '，' | '、' | ','));
            let mut clauses = commas.map(|(at, comma)| &sentence[at + comma.len_utf8()..]);
            let word = |clause| self.known.vocabulary.headings.at_start(Site::Clause, clause);
            clauses.any(|clause| word(clause).is_some_and(|word| word.signal == Some(signal)))
        };
        let begins = self.known.vocabulary.headings.at_start(Site::Clause, sentence.trim_start());
        let ahead = begins.is_some_and(|word| word.signal == Some(Signal::Plan));
        let read = match reading.0 {
            Some(Role::Result) if ahead && self.known.only == reading.0 => (None, None),
            Some(Role::Result) if says(Signal::Plan) && !says(Signal::Review) => {
                (Some(Role::Target), self.known.session.plan.map(Period::Year))
            }
            Some(Role::Target) if says(Signal::Review) && !says(Signal::Plan) => {
                (Some(Role::Result), self.known.session.review.map(Period::Year))
            }
            Some(Role::Result | Role::Target) | None => read,
        };
        (read, false)
    }
}
