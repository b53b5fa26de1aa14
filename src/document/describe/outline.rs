//! The headings of a text: which of its lines they are, and what they say.

use super::line::Line;
use super::scan;
use crate::vocabulary::heading::{Signal, Site};
use crate::vocabulary::{Period, Vocabulary, Year};

/// A heading is no longer than this many bytes.
const LONGEST: usize = 150;
/// A heading without an ordinal is no longer than this many bytes.
const LONGEST_BARE: usize = 96;
/// As many bytes may follow the last telling word of a heading without an ordinal: 的建议.
const TAIL: usize = 9;

/// A line that is a heading.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Which line.
    pub line: usize,
    /// 1 for 一、 and for a heading without an ordinal, 2 for （一）, 3 for 1.
    pub rung: u8,
    /// Whether an ordinal stands before it.
    pub numbered: bool,
    /// What its words say, in order.
    pub signals: Vec<Signal>,
    /// The years it names.
    pub years: Vec<Year>,
    /// The five-year plans it names.
    pub spans: Vec<Period>,
}

impl Mark {
    /// Whether it says this.
    pub fn says(&self, signal: Signal) -> bool {
        self.signals.contains(&signal)
    }

    /// Whether it heads a review.
    pub fn reviews(&self) -> bool {
        self.says(Signal::Review)
            || (!self.says(Signal::Plan) && (self.says(Signal::Year) || self.says(Signal::Span)))
    }

    /// Whether it heads a plan, or a plan beside a review.
    pub fn plans(&self) -> bool {
        [Signal::Plan, Signal::SpanAhead, Signal::SecondHalf].into_iter().any(|signal| self.says(signal))
    }
}

/// The five-year plans that a text names.
fn spans(text: &str, vocabulary: &Vocabulary) -> Vec<Period> {
    let mut found = Vec::new();
    for period in vocabulary.cues.spans_within(text) {
        if !found.contains(&period) {
            found.push(period);
        }
    }
    found
}

/// The headings of a text, in order.
pub fn outline(lines: &[Line], vocabulary: &Vocabulary) -> Vec<Mark> {
    let mut ends_before = true;
    let mut marks = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        // A line broken inside a sentence may begin like a heading.
        let begins = ends_before || scan::rung(&line.plain).is_some();
        let goes_on =
            lines.get(at + 1).is_some_and(|next| next.plain.starts_with(['是', '为', ',', '。', ':', ')']));
        let mark = if begins && !goes_on { mark(at, line, vocabulary) } else { None };
        ends_before = line.ends || mark.is_some() || !is_long(line);
        marks.extend(mark);
    }
    by_years(&mut marks);
    marks
}

/// Slogans say by their years what they head: behind 一、奋发有为，2025年成绩斐然 and 二、乘势而上，2026年再启新程 stand a
/// review and a plan.
fn by_years(marks: &mut [Mark]) {
    let tells = |mark: &Mark| mark.reviews() || mark.plans();
    let year = |mark: &Mark| match mark.years.as_slice() {
        [year] if mark.numbered && mark.rung == 1 && !mark.says(Signal::Aside) => Some(*year),
        _ => None,
    };
    let parts: Vec<(usize, Year)> =
        marks.iter().enumerate().filter_map(|(at, mark)| Some((at, year(mark)?))).collect();
    for pair in parts.windows(2) {
        let ((first, review), (second, plan)) = (pair[0], pair[1]);
        if review.next() != plan {
            continue;
        }
        if !tells(&marks[first]) && !marks[second].reviews() {
            marks[first].signals.push(Signal::Review);
        }
        if !tells(&marks[second]) && !marks[first].plans() {
            marks[second].signals.push(Signal::Plan);
        }
    }
}

/// Whether a line is as long as the lines of running text.
fn is_long(line: &Line) -> bool {
    line.len() > LONGEST_BARE
}

fn mark(at: usize, line: &Line, vocabulary: &Vocabulary) -> Option<Mark> {
    if line.len() > LONGEST || line.stops {
        return None;
    }
    let text = line.plain.as_str();
    let rung = scan::rung(text);
    let found: Vec<_> = vocabulary.headings.within(Site::Heading, text).collect();
    let signals: Vec<Signal> = found.iter().filter_map(|(_, heading)| heading.signal).collect();
    let years: Vec<Year> = scan::years(text).collect();
    let mark = Mark {
        line: at,
        rung: rung.unwrap_or(1),
        numbered: rung.is_some(),
        signals,
        spans: spans(text, vocabulary),
        years,
    };
    if mark.says(Signal::Aside) && (rung.is_none() || text.len() < 40) {
        return (text.len() < LONGEST_BARE).then_some(mark);
    }
    let tail = found.last().map_or(usize::MAX, |(start, heading)| text.len() - start - heading.word.len());
    let dated = !mark.years.is_empty()
        || !mark.spans.is_empty()
        || [Signal::ThisYear, Signal::SpanAhead, Signal::SecondHalf, Signal::Span]
            .into_iter()
            .any(|signal| mark.says(signal));
    let tells = tail <= TAIL || dated;
    if rung.is_some() {
        return Some(if tells { mark } else { Mark { signals: Vec::new(), ..mark } });
    }
    // 2022年工作安排： is a heading; 今年要做好以下工作： leads a list.
    let text = if scan::year(text).is_some() { text.strip_suffix(':').unwrap_or(text) } else { text };
    let clean = !text.contains([',', '。', ';', ':', '!', '《', '/', '>']) && text.len() <= LONGEST_BARE;
    let telling = mark.reviews() || mark.plans();
    (clean && telling && (tail <= TAIL || mark.says(Signal::SecondHalf) && text.len() <= 60)).then_some(mark)
}
