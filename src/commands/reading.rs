//! What `extract` and `read` share: files read, described and searched for claims, on all cores, in order.

use super::{CommandError, World};
use crate::document::{self, Limits, describe};
use crate::extract::{Notice, Reader};
use crate::vocabulary::{Claim, Described, Extent, PlacePath, Vocabulary, Year};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

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

/// Reads the files on all cores; the answers stand in the order of the files. `settle` may complete what a
/// text says of itself before it is searched for claims.
///
/// # Errors
/// The first file, in order, that cannot be read or settled.
pub fn read_files(
    files: &[PathBuf],
    vocabulary: &Vocabulary,
    world: &mut World,
    settle: impl Fn(&Path, Described) -> Result<Described, CommandError> + Sync,
) -> Result<Vec<ReadFile>, CommandError> {
    let standard_input = standard_input(files, world)?;
    let reader = Reader::new(vocabulary);
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<ReadFile, CommandError>)>> = Mutex::new(Vec::new());
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = files.get(at) else { break };
            let read = read_file(path, standard_input.as_deref(), &reader, vocabulary, &settle);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((at, read));
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, read)| read).collect()
}

fn standard_input(files: &[PathBuf], world: &mut World) -> Result<Option<Vec<u8>>, CommandError> {
    if !files.iter().any(|path| path == Path::new("-")) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let unreadable = |source| CommandError::Unreadable { path: PathBuf::from("-"), source };
    world.input.read_to_end(&mut bytes).map_err(unreadable)?;
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
