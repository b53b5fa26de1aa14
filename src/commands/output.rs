//! Files that a verb writes: `audit --output`, `review --export`, the demo's and the manual's. No other part of the program
//! writes a file, the ledger apart.
//!
//! A file is made whole beside its place, under a name that nobody can foresee, and then moved there: what stood there
//! before is kept until then, whatever goes wrong. Only an ordinary file is ever replaced, and never one that the command
//! uses or that is anybody's database. Through a link the file it points at is written; the link stays.

use super::CommandError;
use super::used::{Used, database_of, folder, is_same, real};
use crate::message;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Read as _, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// How SQLite's files begin: a database, a rollback journal, a write-ahead log in either order of bytes.
pub const DATABASE: &[u8] = b"SQLite format 3\0";
const JOURNALS: [&[u8]; 3] = [
    b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7",
    b"\x37\x7f\x06\x82\x00\x2d\xe2\x18",
    b"\x37\x7f\x06\x83\x00\x2d\xe2\x18",
];

/// A place that was looked at and may be written.
struct Place {
    /// The file itself, where it was named by a link.
    file: PathBuf,
    /// What stands there now.
    now: Option<Metadata>,
}

/// Whether a file may be written there.
///
/// # Errors
/// Why not, and what next.
pub fn look(path: &Path, used: &[Used]) -> Result<(), CommandError> {
    place(path, used).map(|_| ())
}

/// Writes a file that is there whole or not at all.
///
/// # Errors
/// A place that may not be written, a folder or disk that cannot be, or what `fill` says.
pub fn write(
    path: &Path,
    used: &[Used],
    fill: impl FnOnce(&mut dyn Write) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let unwritable = |source| CommandError::Unwritable { path: path.to_owned(), source };
    let Place { file, now } = place(path, used)?;
    let mut made = beside(&file, now.is_some()).map_err(unwritable)?;
    filled(&mut made, fill).map_err(|error| match error {
        CommandError::Output(source) => unwritable(source),
        other => other,
    })?;
    // Filling takes time, in which another may have put something there.
    if let Some(now) = place(path, used)?.now {
        resemble(made.as_file(), &now).map_err(unwritable)?;
    }
    made.as_file().sync_all().map_err(unwritable)?;
    made.persist(&file).map_err(|error| unwritable(error.error))?;
    sync(folder(&file));
    Ok(())
}

/// Puts a file where there is none yet; `false` where there is one after all.
///
/// # Errors
/// A folder or disk that cannot be written.
pub fn put_new(path: &Path, bytes: &[u8]) -> Result<bool, CommandError> {
    let unwritable = |source| CommandError::Unwritable { path: path.to_owned(), source };
    let mut made = beside(path, false).map_err(unwritable)?;
    made.write_all(bytes).map_err(unwritable)?;
    put(made, path).map_err(unwritable)
}

/// Puts a file where there is none yet, made whole beside its place by `fill`, which is handed the path; `false` where there
/// is one already.
///
/// # Errors
/// A place that may not be written, a folder or disk that cannot be, or what `fill` says.
pub fn put_new_file(
    path: &Path,
    used: &[Used],
    fill: impl FnOnce(&Path) -> Result<(), CommandError>,
) -> Result<bool, CommandError> {
    let unwritable = |source| CommandError::Unwritable { path: path.to_owned(), source };
    if fs::symlink_metadata(path).is_ok() {
        return Ok(false);
    }
    let Place { file, .. } = place(path, used)?;
    let made = beside(&file, false).map_err(unwritable)?;
    fill(made.path())?;
    put(made, &file).map_err(unwritable)
}

/// Gives a file that was made its name, unless another has it by now.
fn put(made: NamedTempFile, file: &Path) -> io::Result<bool> {
    made.as_file().sync_all()?;
    match made.persist_noclobber(file) {
        Ok(_) => {
            sync(folder(file));
            Ok(true)
        }
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error.error),
    }
}

/// Makes a folder, with those above it, where it is not there yet.
///
/// # Errors
/// A file of that name, or a folder that cannot be written.
pub fn make_folder(path: &Path) -> Result<(), CommandError> {
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => Ok(()),
        Ok(_) => Err(CommandError::of_file(path.display(), message!("output-not-a-folder"))),
        Err(_) if path.is_symlink() => {
            Err(CommandError::of_file(path.display(), message!("output-dangling")))
        }
        Err(_) => fs::create_dir_all(path)
            .map_err(|source| CommandError::Unwritable { path: path.to_owned(), source }),
    }
}

/// The place, if what stands there may be replaced.
fn place(path: &Path, used: &[Used]) -> Result<Place, CommandError> {
    let refuse = |what| Err(CommandError::of_file(path.display(), what));
    let unwritable = |source| CommandError::Unwritable { path: path.to_owned(), source };
    let file = real(path);
    if let Some(what) = used.iter().find_map(|used| used.named(|used| is_same(used, path))) {
        return refuse(message!("output-in-use", what = what));
    }
    let ends_in_a_folder = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    if ends_in_a_folder || path.file_name().is_none() {
        return refuse(message!("output-folder"));
    }
    if is_journal(path, used) || is_journal(&file, used) {
        return refuse(message!("output-journal"));
    }
    let now = match fs::metadata(path) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            if path.is_symlink() {
                return refuse(message!("output-dangling"));
            }
            if !folder(path).is_dir() {
                return refuse(message!("output-no-folder"));
            }
            return Ok(Place { file, now: None });
        }
        now => now.map_err(unwritable)?,
    };
    if now.is_dir() {
        return refuse(message!("output-folder"));
    }
    if !now.is_file() {
        return refuse(message!("output-device"));
    }
    let begins = beginning(&file).map_err(unwritable)?;
    if begins == DATABASE {
        return refuse(message!("output-database"));
    }
    if JOURNALS.iter().any(|journal| begins.starts_with(journal)) {
        return refuse(message!("output-journal"));
    }
    // Whoever may not write it may not replace it either; the superuser may, and is held to what its owner said.
    if now.permissions().readonly() {
        return refuse(message!("output-read-only"));
    }
    OpenOptions::new().write(true).open(&file).map_err(unwritable)?;
    Ok(Place { file, now: Some(now) })
}

/// Whether SQLite would take a file of that name for part of a database that is there. A ledger in use is known without being
/// opened: closing it again would let go of SQLite's locks.
fn is_journal(path: &Path, used: &[Used]) -> bool {
    database_of(path).is_some_and(|database| {
        let in_use = used.iter().any(|used| used.is_ledger(&database));
        in_use || database.is_file() && beginning(&database).is_ok_and(|begins| begins == DATABASE)
    })
}

fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let mut begins = Vec::new();
    File::open(path)?.take(DATABASE.len() as u64).read_to_end(&mut begins)?;
    Ok(begins)
}

/// A new file in the same folder. Nobody else reads it before it has the permissions of what it is to replace.
fn beside(file: &Path, replaces: bool) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".duizhang-").suffix(".part").rand_bytes(12);
    #[cfg(unix)]
    if !replaces {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file: less what the umask takes away.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder(file))
}

fn filled(
    made: &mut NamedTempFile,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let mut out = BufWriter::new(made);
    fill(&mut out)?;
    Ok(out.flush()?)
}

/// Gives the file the owner and the permissions of the one it is to replace.
#[cfg(unix)]
fn resemble(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let new = file.metadata()?;
    let mut mode = old.mode() & 0o777;
    if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
        // Only the superuser gives a file away; a group of one's own can be kept.
        let kept =
            fchown(file, Some(old.uid()), Some(old.gid())).or_else(|_| fchown(file, None, Some(old.gid())));
        if kept.is_err() {
            mode &= 0o707;
        }
    }
    if new.mode() & 0o777 != mode {
        file.set_permissions(fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn resemble(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Brings the new name to the disk, where folders can be synced; network shares often refuse, and the file is there.
fn sync(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}
