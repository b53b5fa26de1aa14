//! What `extract` and `read` share: files read, described and searched for claims, on all cores, in order, and
//! never more of them at once than a few for each core.

use super::CommandError;
use crate::document::{self, Limits, describe};
use crate::extract::{Notice, Reader};
use crate::vocabulary::{Claim, Described, Extent, PlacePath, Vocabulary, Year};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, sync_channel};

/// How many files a core reads ahead of the one that is wanted next.
const AHEAD: usize = 4;

/// A document read: its text, what it says of itself, and what was found in it.
pub struct ReadFile {
    /// The file.
    pub path: PathBuf,
    /// Its decoded text; all offsets are into it.
    pub text: String,
    /// What it says of itself.
    pub described: Described,
    /// Its claims, in order of their numbers.
    pub claims: Vec<Claim>,
    /// Numbers that were not understood.
    pub notices: Vec<Notice>,
}

/// Reads the files on all cores and hands them to `take`, in order. `settle` may complete what a text says of
/// itself before it is searched for claims. However many files there are, only a few for each core are held.
///
/// # Errors
/// The first file, in order, that cannot be read, settled or taken; those before it were taken.
pub fn each_file(
    files: &[PathBuf],
    vocabulary: &Vocabulary,
    input: &mut dyn Read,
    settle: impl Fn(&Path, Described) -> Result<Described, CommandError> + Sync,
    mut take: impl FnMut(ReadFile) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let standard_input = standard_input(files, input)?;
    let reader = Reader::new(vocabulary);
    let read = |path: &PathBuf| read_file(path, standard_input.as_deref(), &reader, vocabulary, &settle);
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    if cores < 2 {
        return files.iter().try_for_each(|path| take(read(path)?));
    }
    let read = &read;
    std::thread::scope(|scope| {
        // Each core reads every n-th file; a full lane waits until its next file is taken.
        let lanes: Vec<Receiver<_>> = (0..cores)
            .map(|lane| {
                let (done, next) = sync_channel(AHEAD);
                scope.spawn(move || {
                    let mut own = files.iter().skip(lane).step_by(cores);
                    own.all(|path| done.send(read(path)).is_ok())
                });
                next
            })
            .collect();
        let mut in_order = lanes.iter().cycle().take(files.len()).map_while(|lane| lane.recv().ok());
        in_order.try_for_each(|file| take(file?))
    })
}

fn standard_input(files: &[PathBuf], input: &mut dyn Read) -> Result<Option<Vec<u8>>, CommandError> {
    if !files.iter().any(|path| path == Path::new("-")) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let unreadable = |source| CommandError::Unreadable { path: PathBuf::from("-"), source };
    input.read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(Some(bytes))
}

fn read_file(
    path: &Path,
    standard_input: Option<&[u8]>,
    reader: &Reader,
    vocabulary: &Vocabulary,
    settle: &(impl Fn(&Path, Described) -> Result<Described, CommandError> + Sync),
) -> Result<ReadFile, CommandError> {
    let bytes = match standard_input.filter(|_| path == Path::new("-")) {
        Some(bytes) => bytes.to_vec(),
        None => std::fs::read(path)
            .map_err(|source| CommandError::Unreadable { path: path.to_owned(), source })?,
    };
    let read = document::read(&bytes, &path.display().to_string(), Limits::default())?;
    let text = read.body;
    let mut described = describe(&text, vocabulary);
    if !read.gaps.is_empty() {
        described.extent = Extent::Excerpt;
    }
    let described = settle(path, described)?;
    let extracted = reader.document(&text, &described, &some_place(&described), some_year(&described));
    Ok(ReadFile {
        path: path.to_owned(),
        text,
        described,
        claims: extracted.claims,
        notices: extracted.notices,
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
