//! Standard output and standard error that lead into a file in use: `duizhang audit >> duizhang.db` would end the ledger.

use super::used::{is_one, used};
use crate::cli::Cli;
use crate::render::visible;
use crate::vocabulary::{Lang, Message};
use crate::{message, say};
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

/// What a stream must not be written into.
#[derive(Debug)]
pub struct Taken {
    /// The language asked for, if any was.
    pub lang: Option<Lang>,
    out: Option<Message>,
    err: Option<Message>,
}

impl Taken {
    /// Which of the two streams lead into the ledger, its journals, any other SQLite database, or a file that the command
    /// line reads; `None` where neither does. The command line is asked for only where a stream leads into a file.
    pub fn streams(cli: impl FnOnce() -> Option<Cli>) -> Option<Self> {
        let [out, err] = [open(&io::stdout(), "/dev/fd/1"), open(&io::stderr(), "/dev/fd/2")];
        if out.is_none() && err.is_none() {
            return None;
        }
        let cli = cli();
        let used = used(cli.as_ref());
        let taken = |stream: Option<Stream>| {
            let Stream { file, database } = stream?;
            let same = |path: &Path| {
                let (own, there) = (file.metadata().ok(), fs::metadata(path).ok());
                own.zip(there).and_then(|(own, there)| is_one(&own, &there)).unwrap_or(false)
            };
            used.iter()
                .find_map(|used| used.named(same))
                .or_else(|| database.then(|| message!("used-database")))
        };
        let (out, err) = (taken(out), taken(err));
        let lang = cli.and_then(|cli| cli.lang);
        (out.is_some() || err.is_some()).then_some(Self { lang, out, err })
    }

    /// Says so on the stream that leads elsewhere, if there is one.
    pub fn tell(&self, lang: Lang) {
        let lines = [
            self.out.as_ref().map(|what| say!(lang, "output-stream", what = what.clone())),
            self.err.as_ref().map(|what| say!(lang, "output-error-stream", what = what.clone())),
        ];
        for line in lines.into_iter().flatten() {
            let line = visible(&line);
            let _ = match (&self.err, &self.out) {
                (None, _) => writeln!(io::stderr(), "duizhang: {line}"),
                (Some(_), None) => writeln!(io::stdout(), "duizhang: {line}"),
                (Some(_), Some(_)) => return,
            };
        }
    }
}

/// A stream that leads into an ordinary file.
struct Stream {
    file: File,
    /// Whether that is an SQLite database, where it can be read.
    database: bool,
}

#[cfg(unix)]
fn open(stream: &impl std::os::fd::AsFd, name: &str) -> Option<Stream> {
    let file = File::from(stream.as_fd().try_clone_to_owned().ok()?);
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return None;
    }
    let mut begins = Vec::new();
    // Opened anew, for what a shell opens for appending cannot be read.
    let read = File::open(name).and_then(|again| again.take(16).read_to_end(&mut begins));
    Some(Stream { file, database: read.is_ok() && begins == super::output::DATABASE })
}

/// Elsewhere the system does not say which file a stream leads into.
#[cfg(not(unix))]
fn open<T>(_: &T, _: &str) -> Option<Stream> {
    None
}
