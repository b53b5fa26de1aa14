//! Bytes of a file or of standard input, never more than a document or a sheet may have.

use super::{CommandError, World};
use crate::document::{Fault, Limits, ReadError};
use crate::vocabulary::{files, limits};
use std::io::{self, Read};
use std::path::Path;

/// The bytes of a document. One that says it is too large is not read at all.
///
/// # Errors
/// What is no ordinary file, cannot be opened or read, is empty, or is larger than the limit.
pub fn file(path: &Path, limits: Limits) -> Result<Vec<u8>, CommandError> {
    let (mut file, size) = files::open(path).map_err(|source| unreadable(path, source))?;
    limits.admit(&path.display().to_string(), size)?;
    input(&mut file, path, limits)
}

/// The bytes of a document that may have no end; `path` names it in errors.
///
/// # Errors
/// What the reader says; more bytes than the limit.
pub fn input(input: &mut dyn Read, path: &Path, limits: Limits) -> Result<Vec<u8>, CommandError> {
    let limit = u64::try_from(limits.file).unwrap_or(u64::MAX);
    files::all(input, limit).map_err(|source| {
        if is_large(&source) {
            let fault = Fault::Endless { limit: limits.file };
            return ReadError { name: path.display().to_string(), fault }.into();
        }
        unreadable(path, source)
    })
}

/// The bytes of a sheet: a file, or standard input where `-` is named.
///
/// # Errors
/// What is no ordinary file, cannot be read, or is larger than the limit.
pub fn sheet(path: &Path, world: &mut World) -> Result<Vec<u8>, CommandError> {
    let read = if path == Path::new("-") {
        files::all(world.input, limits::SHEET)
    } else {
        files::bytes(path, limits::SHEET)
    };
    read.map_err(|source| unreadable(path, source))
}

/// Whether there is room for all that may be found in a text of so many bytes. Asked beforehand, for later there is no asking:
/// who is given no memory then ends.
///
/// # Errors
/// That there is not.
pub fn room(path: &Path, text: usize) -> Result<(), CommandError> {
    let mut room: Vec<u8> = Vec::new();
    let had = room.try_reserve_exact(text.saturating_mul(limits::FOUND));
    std::hint::black_box(&room);
    had.map_err(|_| unreadable(path, io::ErrorKind::OutOfMemory.into()))
}

fn unreadable(path: &Path, source: io::Error) -> CommandError {
    CommandError::Unreadable { path: path.to_owned(), source }
}

fn is_large(error: &io::Error) -> bool {
    let unread = error.get_ref().and_then(|inner| inner.downcast_ref());
    matches!(unread, Some(files::Unread::Large { .. }))
}
