//! Questions answered from the ledger as it is when they are asked. Each opens it anew: others may be writing.

use super::super::answer::Form;
use super::super::{CommandError, World};
use super::marks::Fates;
use crate::extract::Reader;
use crate::ledger::{Kept, LedgerError, Trouble};
use crate::message;
use crate::render::{self, Format, Link, Published, Style};
use crate::vocabulary::{Lang, Message, Policy, Vocabulary, Worded as _};
use chrono::{DateTime, TimeDelta, Utc};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Instant, SystemTime};
use tokio::sync::oneshot;

/// A question that waits for a worker.
pub struct Job {
    /// What is asked.
    pub question: Question,
    /// Whether whoever asks may decide.
    pub may_decide: bool,
    /// Where the answer goes.
    pub reply: oneshot::Sender<Answered>,
}

/// What can be asked.
pub enum Question {
    /// All places and years.
    Contents,
    /// A place over the years.
    Place(String),
    /// All places in a year.
    Year(String),
    /// A place and year.
    Scorecard(String, String),
    /// The documents with a text, of a place or of all.
    Documents(Option<String>),
    /// A document's text.
    Text {
        /// The document's id.
        id: String,
        /// The claim that is meant.
        claim: Option<String>,
        /// What was done to it last.
        done: Option<String>,
    },
    /// Where a claim stands in its text.
    Claim(String),
    /// A decision on a claim.
    Decide(Decision),
}

/// A decision, as it was sent.
pub struct Decision {
    /// The document before whoever decides.
    pub document: String,
    /// On which claim.
    pub claim: String,
    /// Whether it was seen as reviewed; nothing of one that was seen as rejected.
    pub seen_reviewed: Option<bool>,
    /// accept, correct, reject, link or undo.
    pub what: String,
    /// What was typed.
    pub words: String,
}

/// What is answered.
pub enum Answered {
    /// A page.
    Page {
        /// The status of the response.
        status: u16,
        /// The page.
        html: Vec<u8>,
    },
    /// See that address.
    To(String),
}

/// The state of a ledger: the head of its chain, and when its file was written and how long it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub head: String,
    pub written: SystemTime,
    pub length: u64,
}

/// What answers.
pub struct Service<'v> {
    pub(super) path: PathBuf,
    pub(super) vocabulary: &'v Vocabulary,
    pub(super) policy: Policy,
    pub(super) published: Published,
    pub(super) form: Form,
    pub(super) by: String,
    pub(super) kept: Kept,
    /// Whether anybody may decide.
    pub(super) writes: bool,
    began: (DateTime<Utc>, Instant),
    reader: OnceCell<Reader<'v>>,
    /// What became of the numbers of the texts opened last, by the ids of their documents.
    pub(super) fates: RefCell<HashMap<String, Fates>>,
    /// The contents page, and the state of the ledger it was made of.
    pub(super) contents: RefCell<Option<(Version, Vec<u8>)>>,
}

impl<'v> Service<'v> {
    /// Over the ledger of this world.
    pub fn new(
        vocabulary: &'v Vocabulary,
        published: Published,
        style: Style,
        writes: bool,
        world: &World,
    ) -> Self {
        Self {
            path: world.ledger.clone(),
            vocabulary,
            policy: world.policy,
            published: Published { texts: true, ..published },
            form: Form { format: Format::Html, style },
            by: world.by.clone(),
            kept: world.kept.clone(),
            writes,
            began: (world.now, Instant::now()),
            reader: OnceCell::new(),
            fates: RefCell::default(),
            contents: RefCell::default(),
        }
    }

    /// The answer to a question; what goes wrong is a page that says so.
    pub fn answer(&self, question: &Question, may_decide: bool) -> Answered {
        let answered = catch_unwind(AssertUnwindSafe(|| self.answered(question, may_decide)));
        match answered {
            Ok(Ok(answered)) => answered,
            Ok(Err(error)) => self.message_page(status_of(&error), &error.message()),
            Err(_) => self.message_page(500, &message!("serve-broke-off")),
        }
    }

    fn answered(&self, question: &Question, may_decide: bool) -> Result<Answered, CommandError> {
        match question {
            Question::Contents => self.contents(),
            Question::Place(place) => self.place(place),
            Question::Year(year) => self.year(year),
            Question::Scorecard(place, year) => self.scorecard(place, year),
            Question::Documents(place) => self.documents(place.as_deref()),
            Question::Text { id, claim, done } => {
                self.text(id, claim.as_deref(), done.as_deref(), None, may_decide)
            }
            Question::Claim(id) => self.claim(id),
            Question::Decide(decision) => self.decide(decision),
        }
    }

    /// A page that says one thing.
    pub(super) fn message_page(&self, status: u16, what: &Message) -> Answered {
        message_page(status, what, &self.form.style)
    }

    /// A page that `fill` writes.
    pub(super) fn page(
        status: u16,
        fill: impl FnOnce(&mut Vec<u8>) -> Result<(), CommandError>,
    ) -> Result<Answered, CommandError> {
        let mut html = Vec::new();
        fill(&mut html)?;
        Ok(Answered::Page { status, html })
    }

    /// What reads phrases and texts, made when it is first wanted.
    pub(super) fn reader(&self) -> &Reader<'v> {
        self.reader.get_or_init(|| Reader::new(self.vocabulary))
    }

    /// The time of a decision: that of the beginning, and what passed since.
    pub(super) fn now(&self) -> DateTime<Utc> {
        let (began, at) = self.began;
        began + TimeDelta::from_std(at.elapsed()).unwrap_or_default()
    }

    pub(super) fn link_to_contents(&self) -> Link {
        link_to_contents(self.form.style.lang)
    }
}

fn link_to_contents(lang: Lang) -> Link {
    Link { file: "/".to_owned(), name: lang.word("site-index").to_owned() }
}

/// A page that says one thing, whoever says it: why a request is refused, or what went wrong.
pub fn message_page(status: u16, what: &Message, style: &Style) -> Answered {
    let (lang, mut html) = (style.lang, Vec::new());
    let back = [link_to_contents(lang)];
    // Written into memory, which takes it.
    let _ = render::message(lang.word("serve-refused"), &what.in_lang(lang), &back, style, &mut html);
    Answered::Page { status, html }
}

/// An address of ours with these values.
pub fn address(path: &str, values: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(values);
    format!("{path}?{}", query.finish())
}

fn status_of(error: &CommandError) -> u16 {
    let CommandError::Ledger(error) = error else {
        return if matches!(error, CommandError::Usage(_)) { 400 } else { 500 };
    };
    match error {
        LedgerError::Lookup(_) => 404,
        LedgerError::File { trouble: Trouble::Busy, .. } => 503,
        LedgerError::File { .. } => 500,
    }
}
