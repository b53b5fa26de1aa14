//! What `extract` and `read` share: files read, described and searched for claims, on all cores, in order.

use super::parallel::in_order;
use super::progress::progress;
use super::{CommandError, World, load};
use crate::document::{self, Gap, Limits, Text, describe};
use crate::extract::{Notice, Reader};
use crate::vocabulary::numbers::Numbers;
use crate::vocabulary::{Claim, Described, Extent, Facts, PlacePath, Vocabulary, Year};
use crate::{message, say};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// Fewer documents are read before a bar could be seen.
const WORTH_PROGRESS: usize = 20;

/// A document read: its text, what it says of itself, and what was found in it.
pub struct ReadFile {
    /// The file.
    pub path: PathBuf,
    /// Its decoded text; all offsets are into it.
    pub text: String,
    /// What it says of itself.
    pub described: Described,
    /// What of that a person says.
    pub told: Facts,
    /// The place that the text names, where it is on file under another.
    pub elsewhere: Option<PlacePath>,
    /// What of the source the text lacks.
    pub gaps: Vec<Gap>,
    /// Its claims, in order of their numbers.
    pub claims: Vec<Claim>,
    /// Numbers that were not understood.
    pub notices: Vec<Notice>,
    /// What became of all its numbers; nothing where that was not asked for.
    pub numbers: Numbers,
}

/// What a document is taken for.
pub struct Settled {
    /// What it says of itself, with what a person says of it.
    pub described: Described,
    /// What of that a person says.
    pub told: Facts,
    /// The place that the text names, where it is on file under another.
    pub elsewhere: Option<PlacePath>,
}

impl Settled {
    /// A document is what it says of itself.
    pub fn as_told(described: Described) -> Self {
        Self { described, told: Facts::default(), elsewhere: None }
    }
}

impl ReadFile {
    /// This file, where anything in it was understood: what was never read is never silence.
    ///
    /// # Errors
    /// A text without one quantity, or with quantities and no claim.
    pub fn understood(self) -> Result<Self, CommandError> {
        let refuse = |what| Err(CommandError::of_file(self.path.display(), what));
        match (self.numbers.claims, self.numbers.unread) {
            (0, 0) => refuse(message!("nothing-counted")),
            (0, unread) => refuse(message!("nothing-understood", unread = unread)),
            (_, _) => Ok(self),
        }
    }
}

/// Reads the files on all cores and hands each to `take`, in the order of the files; where `account` says so, with what
/// became of all its numbers. `settle` may complete what
/// a text says of itself before it is searched for claims.
///
/// # Errors
/// Standard input that cannot be read; what `take` says.
pub fn read_files(
    files: &[PathBuf],
    vocabulary: &Vocabulary,
    world: &mut World,
    account: bool,
    settle: impl Fn(&Path, &str, Described) -> Result<Settled, CommandError> + Sync,
    mut take: impl FnMut(Result<ReadFile, CommandError>, &mut World) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let standard_input = standard_input(files, world)?;
    let reader = Reader::new(vocabulary);
    let bar = progress(files.len(), WORTH_PROGRESS, world);
    let apart = world.apart.clone();
    let work = |at: usize| {
        let bytes = bytes(&files[at], standard_input.as_deref())?;
        let name = files[at].display().to_string();
        let read = match &apart {
            Some(apart) => apart.read(&bytes, &name)?,
            None => document::read(&bytes, &name, Limits::default())?,
        };
        read_file(&files[at], read, &reader, account, &settle)
    };
    in_order(files.len(), work, |at, read| {
        bar.inc(1);
        let read = read.unwrap_or_else(|| Err(CommandError::BrokeOff { path: files[at].clone() }));
        bar.suspend(|| {
            tell_cut(&read, world)?;
            take(read, world)
        })
    })?;
    bar.finish_and_clear();
    Ok(())
}

/// Says where reading ended before the document does.
fn tell_cut(read: &Result<ReadFile, CommandError>, world: &mut World) -> Result<(), CommandError> {
    let Ok(file) = read else { return Ok(()) };
    let beyond = file.gaps.iter().find_map(|gap| match gap {
        Gap::Beyond { page } => Some(*page),
        Gap::PageOf { .. } | Gap::Picture { .. } | Gap::Part { .. } | Gap::Unknown { .. } => None,
    });
    if let Some(page) = beyond {
        let path = file.path.display().to_string();
        writeln!(world.err, "{}", say!(world.style.lang, "document-cut", path = path, page = page))?;
    }
    Ok(())
}

fn standard_input(files: &[PathBuf], world: &mut World) -> Result<Option<Vec<u8>>, CommandError> {
    let path = Path::new("-");
    let named = files.iter().any(|file| file == path);
    named.then(|| load::input(world.input, path, Limits::default())).transpose()
}

/// The bytes of a file, or of standard input where that is named.
fn bytes<'b>(path: &Path, standard_input: Option<&'b [u8]>) -> Result<Cow<'b, [u8]>, CommandError> {
    match standard_input.filter(|_| path == Path::new("-")) {
        Some(bytes) => Ok(Cow::Borrowed(bytes)),
        None => load::file(path, Limits::default()).map(Cow::Owned),
    }
}

fn read_file(
    path: &Path,
    read: Text,
    reader: &Reader,
    account: bool,
    settle: &(impl Fn(&Path, &str, Described) -> Result<Settled, CommandError> + Sync),
) -> Result<ReadFile, CommandError> {
    let text = read.body;
    load::room(path, text.len())?;
    let mut described = describe(&text, reader.vocabulary());
    if !read.gaps.is_empty() {
        described.extent = Extent::Excerpt;
    }
    let Settled { described, told, elsewhere } = settle(path, &text, described)?;
    let mut extracted = reader.document(&text, &described, &some_place(&described), some_year(&described));
    let numbers =
        if account { reader.account(&text, &described, &mut extracted) } else { Numbers::default() };
    Ok(ReadFile {
        path: path.to_owned(),
        text,
        described,
        told,
        elsewhere,
        gaps: read.gaps,
        claims: extracted.claims,
        notices: extracted.notices,
        numbers,
    })
}

/// The document's place; where it tells none, the nation stands in, so that no name is taken off an indicator.
fn some_place(described: &Described) -> PlacePath {
    described.place.clone().unwrap_or_else(PlacePath::nation)
}

/// The year the document plans or reviews. A text that tells neither has no claims that count, and the year
/// its date names stands in.
fn some_year(described: &Described) -> Year {
    let told = described.plans.or(described.reviews).and_then(crate::vocabulary::Period::last_year);
    told.unwrap_or(Year::FIRST)
}
