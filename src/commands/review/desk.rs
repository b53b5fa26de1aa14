//! Where a person decides: lines asked for and read, decisions recorded one by one, and taken back.

use super::super::asking::Common;
use super::super::{CommandError, World, alike, asking};
use crate::ledger::{Entry, Ledger, LedgerError, LookupError};
use crate::render::remark;
use crate::say;
use crate::vocabulary::limits::REASON;
use crate::vocabulary::{Lang, Worded as _, canonical};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::time::Instant;

/// A ledger open before a person.
pub struct Desk<'d, 'w> {
    /// The ledger; no entry is under way while the person thinks.
    pub ledger: Ledger,
    /// Where questions go and answers come from.
    pub world: &'d mut World<'w>,
    began: Instant,
    texts: HashMap<String, Option<String>>,
    done: Vec<(usize, Done)>,
}

/// What was done at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// Nothing: it was passed over.
    Skipped,
    /// The claim with that id was accepted.
    Accepted(String),
    /// The claim was corrected; the id is that of the correction.
    Corrected(String),
    /// The claim with that id was withdrawn.
    Rejected(String),
    /// A target was ruled on; the id is that of the ruling.
    Ruled(String),
}

impl Done {
    /// Takes the step back.
    ///
    /// # Errors
    /// What the ledger says against it; a ledger that cannot be written.
    pub fn take_back(&self, entry: &mut Entry<'_>, why: &str) -> Result<(), LedgerError> {
        match self {
            Self::Skipped => Ok(()),
            Self::Accepted(id) => entry.take_back(id).map(|_| ()),
            Self::Corrected(id) | Self::Ruled(id) => entry.withdraw(id, why).map(|_| ()),
            Self::Rejected(id) => entry.restore(id, why).map(|_| ()),
        }
    }

    /// What is said once it was taken back.
    pub fn taken_back(&self, lang: Lang) -> &'static str {
        match self {
            Self::Skipped => lang.word("review-back"),
            Self::Accepted(_) => lang.word("review-accept-undone"),
            Self::Corrected(_) => lang.word("review-correction-undone"),
            Self::Rejected(_) => lang.word("review-rejection-undone"),
            Self::Ruled(_) => lang.word("review-ruling-undone"),
        }
    }
}

/// How many steps of each kind stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the names are those of `Done`
pub struct Counted {
    pub skipped: usize,
    pub accepted: usize,
    pub corrected: usize,
    pub rejected: usize,
    pub ruled: usize,
}

impl<'d, 'w> Desk<'d, 'w> {
    /// A desk with nothing done yet.
    pub fn new(ledger: Ledger, world: &'d mut World<'w>) -> Self {
        Self { ledger, world, began: Instant::now(), texts: HashMap::new(), done: Vec::new() }
    }

    /// The language of the screen.
    pub fn lang(&self) -> Lang {
        self.world.style.lang
    }

    /// Asks, and hands over the line that was typed, trimmed; `None` at the end of the input.
    ///
    /// # Errors
    /// What the reader or the writer says.
    pub fn ask(&mut self, question: &str) -> Result<Option<String>, CommandError> {
        asking::ask(question, self.world)
    }

    /// Tells what each key does.
    ///
    /// # Errors
    /// What the writer says.
    pub fn help(&mut self, keys: &[(&str, &str)]) -> Result<(), CommandError> {
        let style = self.world.style;
        for (key, what) in keys {
            remark(key, what, &style, self.world.out)?;
        }
        Ok(())
    }

    /// The text of a document, by its checksum.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn text(&mut self, sha256: &str) -> Result<Option<&str>, CommandError> {
        if !self.texts.contains_key(sha256) {
            let text = self.ledger.text(sha256)?;
            self.texts.insert(sha256.to_owned(), text);
        }
        Ok(self.texts.get(sha256).and_then(Option::as_deref))
    }

    /// Records a decision at once, in an entry of its own; what the ledger says against it is told to the person.
    ///
    /// # Errors
    /// A ledger that cannot be written.
    pub fn record<T>(
        &mut self,
        decide: impl FnOnce(&mut Entry<'_>) -> Result<T, LedgerError>,
    ) -> Result<Option<T>, CommandError> {
        let now = self.now();
        let mut entry = self.ledger.entry(&self.world.by, now)?;
        match decide(&mut entry) {
            Ok(decided) => {
                let like = entry.alike().to_vec();
                entry.commit()?;
                alike::tell(&like, self.world)?;
                Ok(Some(decided))
            }
            Err(LedgerError::Lookup(against)) => {
                drop(entry);
                self.refuse(&against)?;
                Ok(None)
            }
            Err(error @ LedgerError::File { .. }) => Err(error.into()),
        }
    }

    /// The words as a reason on file; what is wrong with them is told to the person.
    ///
    /// # Errors
    /// What the writer says.
    pub fn reason(&mut self, words: &str) -> Result<Option<String>, CommandError> {
        match canonical::name(words, REASON) {
            Ok(reason) => Ok(Some(reason.into_owned())),
            Err(unfit) => {
                self.world.say(&say!(self.lang(), "review-reason-refused", why = unfit.message()))?;
                Ok(None)
            }
        }
    }

    fn refuse(&mut self, against: &LookupError) -> Result<(), CommandError> {
        self.world.say(&say!(self.lang(), "review-refused", why = against.message()))
    }

    /// The time of a decision: that of the beginning, and what passed since.
    fn now(&self) -> DateTime<Utc> {
        self.world.now + TimeDelta::from_std(self.began.elapsed()).unwrap_or_default()
    }

    /// Notes what was done at a step.
    pub fn note(&mut self, step: usize, done: Done) {
        self.done.push((step, done));
    }

    /// Takes the last step back, and hands over which it was; `None` where none was taken.
    ///
    /// # Errors
    /// A ledger that cannot be written.
    pub fn undo(&mut self) -> Result<Option<usize>, CommandError> {
        let Some((step, done)) = self.done.pop() else {
            self.world.say(self.lang().word("review-nothing-to-undo"))?;
            return Ok(None);
        };
        let lang = self.lang();
        let why = lang.word("review-why-undone");
        let undone = match &done {
            Done::Skipped => Some(()),
            done => self.record(|entry| done.take_back(entry, why))?,
        };
        if undone.is_none() {
            return Ok(None);
        }
        let line = done.taken_back(lang);
        self.world.say(line)?;
        Ok(Some(step))
    }

    /// At the end of the walk: whether the last step is to be taken back after all, and which it was.
    ///
    /// # Errors
    /// What the reader or the writer says, or a ledger that cannot be written.
    pub fn last(&mut self) -> Result<Option<usize>, CommandError> {
        writeln!(self.world.out)?;
        match self.ask(self.lang().word("review-at-the-end"))? {
            Some(line) if Common::of(&line) == Some(Common::Undo) => self.undo(),
            Some(_) | None => Ok(None),
        }
    }

    /// How many steps of each kind stand.
    pub fn counted(&self) -> Counted {
        let mut counted = Counted::default();
        for (_, done) in &self.done {
            match done {
                Done::Skipped => counted.skipped += 1,
                Done::Accepted(_) => counted.accepted += 1,
                Done::Corrected(_) => counted.corrected += 1,
                Done::Rejected(_) => counted.rejected += 1,
                Done::Ruled(_) => counted.ruled += 1,
            }
        }
        counted
    }
}
