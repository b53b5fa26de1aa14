//! Places or units side by side by their scores.

use super::{Formula, Sum, Total};
use crate::vocabulary::PlacePath;
use crate::vocabulary::place::Level;
use std::cmp::Reverse;

/// Among whom a score is ranked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Board {
    /// The governments of a level; `None` where their names do not tell it.
    Level(Option<Level>),
    /// The units of a place.
    Place(PlacePath),
}

/// A place or a unit with its targets; `L` is how each is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<L> {
    /// Among whom it is ranked.
    pub board: Board,
    /// The place.
    pub place: PlacePath,
    /// The unit, topic or official; empty for the place itself.
    pub name: String,
    /// What its targets come to.
    pub sum: Sum,
    /// What they come to under another formula.
    pub other: Sum,
    /// Its targets, where they are shown.
    pub lines: Vec<L>,
}

/// A place or a unit in its ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<L> {
    /// The place or the unit.
    pub group: Group<L>,
    /// Its score.
    pub total: Total,
    /// 1 is the best; equal scores share a rank, and the next one is behind all of them (1, 1, 3). `None` without a score.
    pub rank: Option<usize>,
    /// Its score and rank under another formula, where one was asked for.
    pub other: Option<(Total, Option<usize>)>,
}

/// All of them, board by board, the best first.
pub fn ranked<L>(groups: Vec<Group<L>>, formula: &Formula, other: Option<&Formula>) -> Vec<Standing<L>> {
    let mut standings: Vec<Standing<L>> = groups
        .into_iter()
        .map(|group| Standing {
            total: group.sum.total(formula),
            rank: None,
            other: other.map(|other| (group.other.total(other), None)),
            group,
        })
        .collect();
    rank(
        &mut standings,
        |own| own.other.as_ref()?.0.score,
        |own, rank| {
            if let Some((_, other)) = &mut own.other {
                *other = rank;
            }
        },
    );
    rank(&mut standings, |own| own.total.score, |own, rank| own.rank = rank);
    standings
}

fn rank<L>(
    standings: &mut [Standing<L>],
    score: impl Fn(&Standing<L>) -> Option<rust_decimal::Decimal>,
    set: impl Fn(&mut Standing<L>, Option<usize>),
) {
    standings.sort_by(|a, b| {
        // Places of unknown level come last.
        let board = |own: &Standing<L>| (own.group.board == Board::Level(None), own.group.board.clone());
        let board = board(a).cmp(&board(b));
        let score = || Reverse(score(a)).cmp(&Reverse(score(b)));
        let name = || (&a.group.place, &a.group.name).cmp(&(&b.group.place, &b.group.name));
        board.then_with(score).then_with(name)
    });
    for same_board in standings.chunk_by_mut(|a, b| a.group.board == b.group.board) {
        let mut before: Option<(rust_decimal::Decimal, usize)> = None;
        for (at, own) in same_board.iter_mut().enumerate() {
            let score = score(own);
            let rank = score.map(|score| match before {
                Some((same, rank)) if same == score => rank,
                _ => at + 1,
            });
            before = score.zip(rank);
            set(own, rank);
        }
    }
}
