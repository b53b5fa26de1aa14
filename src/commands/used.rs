//! The files a command line uses: its ledger with the journals beside it, and what it reads. Nothing is written over
//! them, whatever they are called.

use crate::cli::{Cli, Item, Project, Verb};
use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::data::NAMES;
use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

/// A file in use.
#[derive(Debug)]
pub struct Used {
    path: PathBuf,
    what: What,
}

/// What the file is to the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Ledger,
    Rules,
    Words,
    Input,
}

/// What SQLite keeps beside a database, by the end of the name.
const BESIDE: [&str; 3] = ["-journal", "-wal", "-shm"];

/// The files that a command line uses; `None` is one that cannot be understood, which is taken to mean the usual ledger.
pub fn used(cli: Option<&Cli>) -> Vec<Used> {
    let Some(cli) = cli else {
        let named = std::env::var_os("DUIZHANG_LEDGER").filter(|name| !name.is_empty());
        let path = named.map_or_else(|| PathBuf::from("duizhang.db"), PathBuf::from);
        return vec![Used { path, what: What::Ledger }];
    };
    let mut used = vec![(What::Ledger, cli.ledger.clone())];
    used.extend(cli.rules.clone().map(|file| (What::Rules, file)));
    let words = cli.data.iter().flat_map(|folder| NAMES.map(|name| folder.join(name)));
    used.extend(words.map(|file| (What::Words, file)));
    let input = |file: &PathBuf| (What::Input, file.clone());
    match &cli.verb {
        Verb::Merge(arguments) => used.push((What::Ledger, arguments.other.clone())),
        Verb::Demo(arguments) => used.push((What::Ledger, arguments.folder.join(super::demo::LEDGER))),
        Verb::CompareRules(arguments) => used.push((What::Rules, arguments.file.clone())),
        Verb::Import(arguments) => used.extend(arguments.files.iter().map(input)),
        Verb::Read(arguments) => used.extend(arguments.files.iter().chain(&arguments.told).map(input)),
        Verb::Describe(arguments) => used.extend(arguments.files.iter().map(input)),
        Verb::Extract(arguments) => used.extend(arguments.files.iter().map(input)),
        Verb::Review(arguments) => used.extend(arguments.apply.iter().map(input)),
        Verb::Verify(arguments) => used.extend(arguments.file.iter().map(input)),
        Verb::Record(arguments) => used.extend(arguments.from.iter().map(input)),
        Verb::Item(Item::Import(arguments)) => used.extend(arguments.files.iter().map(input)),
        Verb::Project(Project::Import(arguments)) => used.extend(arguments.files.iter().map(input)),
        Verb::Progress(arguments) => used.extend(arguments.from.iter().map(input)),
        Verb::Item(Item::Add(_) | Item::List(_) | Item::Show(_) | Item::Correct(_) | Item::Withdraw(_))
        | Verb::Project(
            Project::Add(_)
            | Project::Move(_)
            | Project::List(_)
            | Project::Show(_)
            | Project::Correct(_)
            | Project::Withdraw(_),
        )
        | Verb::Pipeline(_)
        | Verb::Respond(_)
        | Verb::Split(_)
        | Verb::Template(_)
        | Verb::NewYear(_)
        | Verb::Document(_)
        | Verb::List(_)
        | Verb::Search(_)
        | Verb::Reconcile(_)
        | Verb::Scorecard(_)
        | Verb::Site(_)
        | Verb::Serve(_)
        | Verb::Audit(_)
        | Verb::Explain(_)
        | Verb::Trend(_)
        | Verb::Path(_)
        | Verb::League(_)
        | Verb::Repeated(_)
        | Verb::Dropped(_)
        | Verb::Cascade(_)
        | Verb::JustMet(_)
        | Verb::Score(_)
        | Verb::Lights(_)
        | Verb::Bulletin(_)
        | Verb::Agenda(_)
        | Verb::Letter(_)
        | Verb::Reply(_)
        | Verb::Obstacle(_)
        | Verb::Rules(_)
        | Verb::Completions(_)
        | Verb::Manual(_)
        | Verb::Correct(_)
        | Verb::Withdraw(_)
        | Verb::Undo(_)
        | Verb::Restore(_)
        | Verb::Overrule(_)
        | Verb::Backup(_)
        | Verb::Export(_)
        | Verb::History(_) => {}
    }
    used.into_iter().map(|(what, path)| Used { path, what }).collect()
}

impl Used {
    /// Whether it is a ledger, and lies at that path.
    pub fn is_ledger(&self, path: &Path) -> bool {
        self.what == What::Ledger && is_same(&self.path, path)
    }

    /// What the file is, as a message names it, where `same` says that it is the one in question.
    pub fn named(&self, same: impl Fn(&Path) -> bool) -> Option<Message> {
        let file = self.path.display().to_string();
        if same(&self.path) {
            return Some(match self.what {
                What::Ledger => message!("used-ledger", file = file),
                What::Rules => message!("used-rules", file = file),
                What::Words => message!("used-vocabulary", file = file),
                What::Input => message!("used-input", file = file),
            });
        }
        let ledger = (self.what == What::Ledger).then_some(&self.path)?;
        let beside = BESIDE.iter().flat_map(|end| [with_end(ledger, end), with_end(&real(ledger), end)]);
        beside.into_iter().any(|path| same(&path)).then(|| message!("used-journal", file = file))
    }
}

/// Whether two paths name one file: by what it is where it is there, else by its place.
pub fn is_same(one: &Path, other: &Path) -> bool {
    if let (Ok(one), Ok(other)) = (fs::metadata(one), fs::metadata(other))
        && let Some(same) = is_one(&one, &other)
    {
        return same;
    }
    real(one) == real(other)
}

/// Whether both are one file on one device; `None` where the system does not say.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps)] // elsewhere it is `None`
pub fn is_one(one: &Metadata, other: &Metadata) -> Option<bool> {
    use std::os::unix::fs::MetadataExt as _;
    Some((one.dev(), one.ino()) == (other.dev(), other.ino()))
}

/// Whether both are one file on one device; `None` where the system does not say.
#[cfg(not(unix))]
pub fn is_one(_: &Metadata, _: &Metadata) -> Option<bool> {
    None
}

/// The path without links and detours; of a file that is not there, in a folder that may be.
pub fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let folder = folder(path).canonicalize().ok();
        folder.zip(path.file_name()).map_or_else(|| path.to_owned(), |(folder, name)| folder.join(name))
    })
}

/// The folder a file lies in.
pub fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The database beside which SQLite would keep a file of that name.
pub fn database_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let end = BESIDE.iter().find(|end| name.to_ascii_lowercase().ends_with(*end))?;
    let database = name.get(..name.len() - end.len()).filter(|name| !name.is_empty())?;
    Some(path.with_file_name(database))
}

/// The files that SQLite may have left beside a database.
pub fn left_beside(path: &Path) -> impl Iterator<Item = PathBuf> {
    BESIDE.iter().map(|end| with_end(path, end)).filter(|path| path.symlink_metadata().is_ok())
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    PathBuf::from(name)
}
