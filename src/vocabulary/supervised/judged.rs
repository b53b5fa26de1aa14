//! Items with how they stand, and what follows from that: what changed, wholes beside their parts, what a meeting has before
//! it, which letter is next.

use super::{Dossier, Filed, Grade, Letter, Milestone, Obstacle, PaceStatus, Paced, Reply, Summed};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// An item with how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged<'a> {
    /// All that is on file of it.
    pub dossier: &'a Dossier,
    /// How it stands.
    pub paced: Paced,
}

impl Judged<'_> {
    /// The day on which a letter of the item was closed (销号): the item done and the letter answered, both by that day. `None` where
    /// either is not.
    pub fn closed_on(&self, letter: &str, day: NaiveDate) -> Option<NaiveDate> {
        let done = self.paced.reached_on.filter(|_| self.paced.status.is_done())?;
        let replies = self.dossier.replies.iter().filter(|reply| reply.row.letter == letter);
        let answered = replies.map(|reply| reply.row.date).min().filter(|answered| *answered <= day)?;
        Some(done.max(answered))
    }
}

/// An item that stands otherwise than it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'j, 'd> {
    /// The item as it is now.
    pub now: &'j Judged<'d>,
    /// Its status before.
    pub was: PaceStatus,
}

/// An item with parts, and what those come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeAndParts<'j, 'd> {
    /// The whole.
    pub whole: &'j Judged<'d>,
    /// How many parts it has.
    pub parts: usize,
    /// What is wanted of it and of its parts, where all have a number in units that convert.
    pub wanted: Option<Summed>,
    /// What was reached of it and of its parts, where all were reported.
    pub reached: Option<Summed>,
}

/// The items that have no parts among them: a whole counted beside its parts would be counted twice.
pub fn leaves<'j, 'd>(judged: &'j [Judged<'d>], wholes: &[WholeAndParts<'_, '_>]) -> Vec<&'j Judged<'d>> {
    let whole: BTreeSet<&str> = wholes.iter().map(|own| own.whole.dossier.item.id.as_str()).collect();
    judged.iter().filter(|own| !whole.contains(own.dossier.item.id.as_str())).collect()
}

impl WholeAndParts<'_, '_> {
    /// Whether nothing that can be added up disagrees.
    pub fn agrees(&self) -> bool {
        self.wanted.iter().chain(&self.reached).all(Summed::agrees)
    }
}

/// What a meeting has before it, each list in the order of the items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda<'j, 'd> {
    /// Items that are to be done in the span and are not.
    pub due: Vec<&'j Judged<'d>>,
    /// Milestones that fall into the span.
    pub milestones: Vec<(&'j Judged<'d>, &'d Milestone)>,
    /// Items that show red.
    pub red: Vec<&'j Judged<'d>>,
    /// Letters whose day of answer is over and that were not answered.
    pub unanswered: Vec<(&'j Judged<'d>, &'d Filed<Letter>)>,
    /// Answers that came since the last meeting.
    pub replies: Vec<(&'j Judged<'d>, &'d Filed<Reply>)>,
    /// What is in the way and not cleared.
    pub obstacles: Vec<(&'j Judged<'d>, &'d Filed<Obstacle>)>,
}

/// The letter that an item is next to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextLetter<'a> {
    /// Its grade.
    pub grade: &'a Grade,
    /// The letter whose date was missed; `None` where it is the first of the matter.
    pub after: Option<&'a Filed<Letter>>,
    /// The day by which it is to be answered.
    pub answer_by: NaiveDate,
    /// The new day.
    pub new_due: NaiveDate,
}

/// What happened to items in a span of time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Happened<'j, 'd> {
    /// Letters sent.
    pub letters: Vec<(&'j Judged<'d>, &'d Filed<Letter>)>,
    /// Answers that came.
    pub replies: Vec<(&'j Judged<'d>, &'d Filed<Reply>)>,
    /// Letters closed.
    pub closed: Vec<(&'j Judged<'d>, &'d Filed<Letter>)>,
    /// Obstacles raised.
    pub raised: usize,
    /// Obstacles cleared.
    pub solved: usize,
    /// Obstacles that were open at its end.
    pub open: Vec<(&'j Judged<'d>, &'d Filed<Obstacle>)>,
}
