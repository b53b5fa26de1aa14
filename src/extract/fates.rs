//! The fates of a text's numbers, counted or listed: each run of digits, and what the grammar took for a number without one.

use super::number;
use crate::vocabulary::Span;
use crate::vocabulary::numbers::{Fate, Numbers};

/// Counts the numbers: each run of digits, and what the grammar took for a number without one.
pub(super) fn counted(text: &str, fates: &[(Span, Fate)]) -> Numbers {
    let mut numbers = Numbers::default();
    let mut fates = fates.iter().peekable();
    let mut add = |fate: Fate| match fate {
        Fate::Claim => numbers.claims += 1,
        Fate::Unread => numbers.unread += 1,
        Fate::Aside(reason) => *numbers.aside.entry(reason).or_default() += 1,
    };
    let mut within = false;
    for digits in number::runs(text) {
        while let Some((_, fate)) = fates.next_if(|(span, _)| span.end <= digits.start) {
            // Behind its last run of digits a range, or 8成, has been counted.
            if !std::mem::take(&mut within) {
                add(*fate);
            }
        }
        // A range takes several runs: each is a number, and all have its fate.
        match fates.peek() {
            Some((span, fate)) if span.start <= digits.start => {
                add(*fate);
                within = span.end > digits.end;
                if !within {
                    fates.next();
                }
            }
            Some(_) | None => add(Fate::Unread),
        }
    }
    if within {
        fates.next();
    }
    fates.for_each(|(_, fate)| add(*fate));
    numbers
}

/// The fates in order, with an unread one for every run of digits that nothing explains.
pub(super) fn every(text: &str, mut fates: Vec<(Span, Fate)>) -> Vec<(Span, Fate)> {
    fates.sort_by_key(|(span, _)| *span);
    let mut unread = Vec::new();
    for digits in number::runs(text) {
        let next = fates.partition_point(|(span, _)| span.end <= digits.start);
        if fates.get(next).is_none_or(|(span, _)| span.start > digits.start) {
            unread.push((digits, Fate::Unread));
        }
    }
    fates.extend(unread);
    fates.sort_by_key(|(span, _)| *span);
    fates
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "5%—6%，8成，7个";

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span { start, end: start + words.len() }
    }

    #[test]
    fn every_run_is_counted_once_whatever_it_lies_in() {
        let claim = |words| (at(words), Fate::Claim);
        let all = counted(TEXT, &[claim("5%—6"), claim("8成"), claim("7")]);
        assert_eq!((all.claims, all.unread, all.all()), (4, 0, 4));
        assert_eq!(counted("占八成", &[(Span { start: 3, end: 9 }, Fate::Claim)]).claims, 1);
        assert_eq!(counted(TEXT, &[claim("8成")]).unread, 3, "what nobody explains is unread");
    }

    #[test]
    fn a_range_is_listed_whole_and_what_nobody_explains_as_unread() {
        let listed = every(TEXT, vec![(at("5%—6"), Fate::Claim)]);
        let eight = Span { start: at("8成").start, end: at("8成").start + 1 };
        assert_eq!(listed, [(at("5%—6"), Fate::Claim), (eight, Fate::Unread), (at("7"), Fate::Unread)]);
    }
}
