//! Which claim on file is which claim of today's reading: by role and by where the number stands in the text.
//!
//! One number may serve several indicators. Then those that say the same are paired first, then those of one name, then
//! the rest in order. Where a number's bytes are taken to be others (5% and 5%—6%), those that overlap are paired. A claim
//! in which a person had a hand takes the place of whatever is read at its number, so that nothing is counted twice,
//! and reading once more changes nothing.

use super::stated::Stated;
use crate::vocabulary::{Because, Claim, Role, Span};
use rustc_hash::FxHashMap;

/// What becomes of a claim on file, or of one of today's reading; each by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// It is read as it is on file.
    Same(usize),
    /// It is read otherwise.
    Otherwise(usize, usize),
    /// It is no longer read.
    Gone(usize),
    /// The program had withdrawn it, and it is read again.
    Back(usize, usize),
    /// A person had a hand in it, and it is read otherwise or not at all.
    Left(usize, Option<usize>),
    /// It was not on file.
    New(usize),
}

/// What is to be done so that the file follows the reading.
pub(super) fn plan(on_file: &[Stated], now: &[Claim]) -> Vec<Step> {
    let mut pairs = Pairs {
        on_file,
        now,
        old: vec![None; on_file.len()],
        new: vec![false; now.len()],
        absorbed: Vec::new(),
    };
    pairs.at_one_place(Because::stands);
    pairs.at_one_place(|because| because == Because::Withdrawn);
    pairs.overlapping();
    pairs.absorbed();
    pairs.at_one_place(|because| because == Because::Unread);
    pairs.steps()
}

struct Pairs<'p> {
    on_file: &'p [Stated],
    now: &'p [Claim],
    /// What each claim on file is read as.
    old: Vec<Option<usize>>,
    /// Whether each claim of today's reading is accounted for.
    new: Vec<bool>,
    /// Claims in which a person had a hand, with what is read over their numbers.
    absorbed: Vec<(usize, usize)>,
}

/// Where a number stands, and as what.
type Place = (Option<Span>, Role);

impl Pairs<'_> {
    fn pair(&mut self, old: usize, new: usize) {
        self.old[old] = Some(new);
        self.new[new] = true;
    }

    fn at_one_place(&mut self, which: impl Fn(Because) -> bool) {
        let mut places: FxHashMap<Place, Vec<usize>> = FxHashMap::default();
        for (old, stated) in self.on_file.iter().enumerate() {
            if which(stated.because) && self.old[old].is_none() {
                places.entry((stated.claim.span, stated.claim.role)).or_default().push(old);
            }
        }
        let alike: [fn(&Stated, &Claim) -> bool; 4] =
            [Stated::reads_as, Stated::says, |old, new| old.claim.indicator == new.indicator, |_, _| true];
        for alike in alike {
            for new in 0..self.now.len() {
                let claim = &self.now[new];
                let olds = places.get(&(claim.span, claim.role)).filter(|_| !self.new[new]);
                let fits = |old: &&usize| self.old[**old].is_none() && alike(&self.on_file[**old], claim);
                if let Some(old) = olds.and_then(|olds| olds.iter().find(fits)) {
                    self.pair(*old, new);
                }
            }
        }
    }

    /// The claims of today's reading that nothing on file accounts for, by where their numbers begin.
    fn left_over(&self) -> Vec<usize> {
        let mut left: Vec<usize> = (0..self.now.len()).filter(|new| !self.new[*new]).collect();
        left.sort_by_key(|new| self.now[*new].span);
        left
    }

    fn overlapping(&mut self) {
        let places = Places::of(self.on_file);
        for new in self.left_over() {
            let claim = &self.now[new];
            let fits = |old: &usize| {
                let Stated { claim: own, because, .. } = &self.on_file[*old];
                *because == Because::Read
                    && self.old[*old].is_none()
                    && own.role == claim.role
                    && overlap(own, claim)
            };
            if let Some(old) = places.near(claim).filter(fits).min() {
                self.pair(old, new);
            }
        }
    }

    /// What is read over a number of which a person decided is that person's claim: a target that a person vouches for
    /// is not at once a result.
    fn absorbed(&mut self) {
        let places = Places::of(self.on_file);
        for new in self.left_over() {
            let claim = &self.now[new];
            let holds = |old: &usize| {
                let Stated { claim: own, because, .. } = &self.on_file[*old];
                let decided = match because {
                    Because::Read | Because::Unread => false,
                    Because::Withdrawn => own.role == claim.role,
                    Because::Reviewed | Because::Corrected | Because::Ruled | Because::Restored => true,
                };
                let other_place = own.span != claim.span || own.role != claim.role;
                let free = own.role == claim.role || self.old[*old].is_none();
                decided && other_place && free && overlap(own, claim)
            };
            if let Some(old) = places.near(claim).filter(holds).min() {
                self.new[new] = true;
                self.absorbed.push((old, new));
            }
        }
    }

    fn steps(self) -> Vec<Step> {
        let mut over: FxHashMap<usize, usize> = FxHashMap::default();
        for (old, new) in &self.absorbed {
            over.entry(*old).or_insert(*new);
        }
        let mut steps = Vec::new();
        for (old, stated) in self.on_file.iter().enumerate() {
            let now = self.old[old].map(|new| (new, &self.now[new]));
            match (stated.because, now) {
                (Because::Read, Some((_, now))) if stated.reads_as(now) => steps.push(Step::Same(old)),
                (Because::Read, Some((new, _))) => steps.push(Step::Otherwise(old, new)),
                (Because::Read, None) => steps.push(Step::Gone(old)),
                (Because::Unread, Some((new, _))) => steps.push(Step::Back(old, new)),
                (Because::Unread, None) => {}
                (_, Some((_, now))) if stated.says(now) => steps.push(Step::Same(old)),
                (_, Some((new, _))) => steps.push(Step::Left(old, Some(new))),
                (because, None) => {
                    let over = over.get(&old).copied();
                    if over.is_some() || because.stands() {
                        steps.push(Step::Left(old, over));
                    }
                }
            }
        }
        steps.extend((0..self.now.len()).filter(|new| !self.new[*new]).map(Step::New));
        steps
    }
}

/// The claims on file by where their numbers begin.
struct Places {
    starts: Vec<(usize, usize)>,
    /// Bytes of the longest number.
    longest: usize,
}

impl Places {
    fn of(on_file: &[Stated]) -> Self {
        let spans = || on_file.iter().enumerate().filter_map(|(old, stated)| Some((stated.claim.span?, old)));
        let mut starts: Vec<(usize, usize)> = spans().map(|(span, old)| (span.start, old)).collect();
        starts.sort_unstable();
        let longest = spans().map(|(span, _)| span.end.saturating_sub(span.start)).max().unwrap_or(0);
        Self { starts, longest }
    }

    /// Those whose numbers may have bytes in common with a claim's.
    fn near(&self, claim: &Claim) -> impl Iterator<Item = usize> {
        let (first, last) =
            claim.span.map_or((0, 0), |span| (span.start.saturating_sub(self.longest), span.end));
        let from = self.starts.partition_point(|(start, _)| *start < first);
        self.starts[from..].iter().take_while(move |(start, _)| *start < last).map(|(_, old)| *old)
    }
}

/// Whether the numbers of two claims have bytes in common.
fn overlap(one: &Claim, other: &Claim) -> bool {
    one.span.zip(other.span).is_some_and(|(one, other)| one.start < other.end && other.start < one.end)
}
