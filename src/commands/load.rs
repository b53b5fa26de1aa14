//! Bytes of a file or of standard input, never more than a document may have.

use super::CommandError;
use crate::document::{Fault, Limits, ReadError};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The bytes of a file. One that says it is too large is not opened further; one that does not say (a pipe, a
/// device) is read up to the limit.
///
/// # Errors
/// A file that cannot be opened or read, is empty, or is larger than the limit.
pub fn file(path: &Path, limits: Limits) -> Result<Vec<u8>, CommandError> {
    let unreadable = |source| CommandError::Unreadable { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(unreadable)?;
    let known = file.metadata().map_err(unreadable)?;
    if known.is_file() {
        limits.admit(&path.display().to_string(), known.len())?;
    }
    input(&mut file, path, limits)
}

/// Few documents have more bytes.
const USUAL_DOCUMENT: usize = 1 << 17;

/// The bytes of what may have no end; `path` names it in errors.
///
/// # Errors
/// What the reader says; more bytes than the limit.
pub fn input(input: &mut dyn Read, path: &Path, limits: Limits) -> Result<Vec<u8>, CommandError> {
    let mut bytes = Vec::with_capacity(USUAL_DOCUMENT);
    let room = u64::try_from(limits.file).unwrap_or(u64::MAX).saturating_add(1);
    input
        .take(room)
        .read_to_end(&mut bytes)
        .map_err(|source| CommandError::Unreadable { path: path.to_owned(), source })?;
    if bytes.len() > limits.file {
        let fault = Fault::Endless { limit: limits.file };
        return Err(ReadError { name: path.display().to_string(), fault }.into());
    }
    Ok(bytes)
}
