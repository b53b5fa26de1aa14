//! The file that a ledger lies in, as the system sees it: what is at a path, and what SQLite leaves beside it.

use super::Ledger;
use super::error::{LedgerError, Trouble};
use super::open::refuse;
use std::ffi::OsString;
use std::fs::File;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// The bytes every SQLite file begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Which file lies at a path, whatever it is called: none where the system does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity(u64, u64);

impl Identity {
    /// The file that lies there now. It is not opened: to close it again would drop SQLite's locks on it.
    pub(super) fn of(path: &Path) -> Option<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            // A folder made where a file was deleted may bear the file's number.
            let file = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
            Some(Self(file.dev(), file.ino()))
        }
        #[cfg(not(unix))]
        {
            let _ = path;
            None
        }
    }
}

impl Ledger {
    /// Whether the file that was opened still lies at its path.
    pub(super) fn in_place(&self) -> Result<(), LedgerError> {
        in_place(&self.path, self.identity)
    }
}

/// Whether that file still lies at the path.
pub(super) fn in_place(path: &Path, identity: Option<Identity>) -> Result<(), LedgerError> {
    if Identity::of(path) == identity { Ok(()) } else { refuse(path, Trouble::Replaced) }
}

/// The folder that a file lies in.
pub(super) fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The size of the file in bytes, after a look at its beginning; SQLite is not asked about what is none of
/// its own.
pub(super) fn look(path: &Path) -> Result<u64, LedgerError> {
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Trouble::Missing,
        _ => Trouble::Unreadable(error),
    };
    let begin = || -> Result<(u64, Vec<u8>), std::io::Error> {
        let size = std::fs::metadata(path)?.len();
        let mut beginning = Vec::new();
        File::open(path)?.take(MAGIC.len() as u64).read_to_end(&mut beginning)?;
        Ok((size, beginning))
    };
    if path.is_dir() {
        return refuse(path, Trouble::Folder);
    }
    if path.exists() && !path.is_file() {
        return refuse(path, Trouble::Device);
    }
    let journal = beside(path, "-journal");
    let cut_off = std::fs::symlink_metadata(&journal).is_ok();
    if cut_off && names_another_file(&journal).unwrap_or(true) {
        return refuse(path, Trouble::ForeignJournal);
    }
    let (size, beginning) = begin().or_else(|error| refuse(path, unreadable(error)))?;
    // Beside a journal the file may be half-written; SQLite will mend it.
    if size == 0 || beginning == MAGIC || cut_off { Ok(size) } else { refuse(path, Trouble::NotADatabase) }
}

/// The file beside a ledger that SQLite calls by its name and that ending: beside the file itself, where `path` is a
/// link to it.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

/// Whether a rollback journal belongs to a transaction over several databases: it then ends with the name of another
/// file, which SQLite would delete after playing it back. This program never writes one.
fn names_another_file(journal: &Path) -> std::io::Result<bool> {
    const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    if !std::fs::symlink_metadata(journal)?.is_file() {
        return Ok(true);
    }
    let mut file = File::open(journal)?;
    let mut tail = Vec::new();
    let size = file.metadata()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(MAGIC.len() as u64)))?;
    file.take(MAGIC.len() as u64).read_to_end(&mut tail)?;
    Ok(tail == MAGIC)
}
