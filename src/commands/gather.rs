//! Files and folders as named on the command line → the documents to read, in an order that stays the same.

use super::{CommandError, World};
use crate::say;
use crate::vocabulary::Message;
use std::collections::HashSet;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

/// How the documents that are looked for in a folder end; a file named by itself may end as it likes.
const READ: [&str; 9] = ["txt", "text", "md", "html", "htm", "shtml", "docx", "doc", "pdf"];
/// As many names are listed before the rest is only counted.
const LISTED: usize = 20;

/// What is to be read.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The documents, each once: as named, and within a folder by name.
    pub documents: Vec<PathBuf>,
    /// Files in folders that are no documents by their name, folders linked to, pipes and devices.
    pub passed_over: Vec<PathBuf>,
    /// Folders that cannot be listed.
    pub closed: Vec<CommandError>,
    /// Whether each document stands for itself: several were named, or a folder.
    pub many: bool,
    /// Whether a folder was named.
    pub folder: bool,
    seen: HashSet<PathBuf>,
}

/// Every document named, and every document below the folders named. Hidden files are left out, a folder that is
/// only linked to is passed over, so no loop of links is ever walked.
pub fn gather(named: &[PathBuf]) -> Gathered {
    let mut gathered = Gathered { many: named.len() > 1, ..Gathered::default() };
    for path in named {
        if path != Path::new("-") && path.is_dir() {
            (gathered.many, gathered.folder) = (true, true);
            gathered.walk(path);
        } else {
            gathered.document(path.clone());
        }
    }
    gathered
}

impl Gathered {
    fn document(&mut self, path: PathBuf) {
        if self.seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())) {
            self.documents.push(path);
        }
    }

    fn walk(&mut self, folder: &Path) {
        let listed = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<DirEntry>, _>>);
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(source) => {
                self.closed.push(CommandError::Unreadable { path: folder.to_owned(), source });
                return;
            }
        };
        entries.sort_by_key(DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = entry.file_name();
            // Word keeps ~$报告.docx beside a document that is open.
            if name.to_string_lossy().starts_with(['.', '~']) {
                continue;
            }
            let own = entry.file_type();
            let is_folder = own.as_ref().is_ok_and(fs::FileType::is_dir);
            let is_link = own.is_ok_and(|own| own.is_symlink());
            // A link that leads nowhere is told when it is read.
            let is_file = path.metadata().map_or(is_link, |file| file.is_file());
            match (is_folder, is_file && is_document(&path)) {
                (true, _) => self.walk(&path),
                (false, true) => self.document(path),
                (false, false) => self.passed_over.push(path),
            }
        }
    }

    /// Says what was passed over.
    ///
    /// # Errors
    /// What the writer says.
    pub fn tell(&self, world: &mut World) -> Result<(), CommandError> {
        let count = self.passed_over.len();
        if count == 0 {
            return Ok(());
        }
        let names = Message::list(self.passed_over.iter().take(LISTED).map(|path| path.display()));
        let lang = world.style.lang;
        let line = match count.saturating_sub(LISTED) {
            0 => say!(lang, "passed-over", count = count, names = names),
            rest => say!(lang, "passed-over-more", count = count, names = names, rest = rest),
        };
        Ok(writeln!(world.err, "{line}")?)
    }
}

fn is_document(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    ending.is_some_and(|ending| READ.contains(&ending.as_str()))
}
