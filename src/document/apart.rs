//! Files that unfold are read in a process of their own: whatever it meets there, what ends is that process, and the file is
//! named. On Unix it has only so much of a processor's time and, but on Apple's systems, of memory.

use super::error::{Fault, ReadError};
use super::limits::Limits;
use super::read::read;
use super::sniff::{is_page, sniff};
use super::text::{Format, Gap, Text};
use crate::message;
use crate::vocabulary::{Lang, Message, Worded as _, files};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};

/// The first argument by which the program is told to be that process. It is none of the command line's.
pub const ARGUMENT: &str = "--read-apart";

/// With this status ends one that could not set its bounds, take the file or say what it read.
pub const UNREADY: u8 = 3;

/// Bytes of what is said before the text.
const HEAD: usize = 1 << 20;
/// A web page of fewer bytes is read where we are: it costs less than a process does.
const SMALL_PAGE: usize = 1 << 20;

/// What a process that reads one file may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Bytes of memory. A report of a thousand pages takes a tenth of the default.
    pub memory: u64,
    /// Seconds of a processor's time.
    pub seconds: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { memory: 1 << 30, seconds: 60 }
    }
}

/// The program that reads a file apart: this very one.
#[derive(Debug, Clone)]
pub struct Apart {
    /// Where it lies.
    pub program: PathBuf,
    /// What it may take.
    pub bounds: Bounds,
}

/// What is said before the text, on a line of its own.
#[derive(Debug, Serialize, Deserialize)]
enum Head {
    /// The text follows.
    Text {
        /// Of which format it was.
        format: Format,
        /// What it lacks.
        gaps: Vec<Gap>,
    },
    /// It was refused, in both languages.
    Refused {
        /// Why, in Chinese.
        zh: String,
        /// Why, in English.
        en: String,
    },
}

/// Reads the file on `input` and writes what came of it to `out`, within the bounds that the arguments name.
///
/// # Errors
/// A stream that cannot be read or written; bounds that cannot be set.
pub fn serve(bounds: Bounds, input: &mut dyn Read, out: &mut dyn Write) -> io::Result<()> {
    bound(bounds)?;
    let limits = Limits::default();
    let read = match files::all(input, u64::try_from(limits.file).unwrap_or(u64::MAX)) {
        Ok(bytes) => read(&bytes, "", limits).map_err(|error| error.fault),
        Err(error) if error.kind() == io::ErrorKind::OutOfMemory => Err(bounds.memory_taken()),
        Err(error) => return Err(error),
    };
    let (head, body) = match read {
        Ok(Text { body, format, gaps }) => (Head::Text { format, gaps }, body),
        Err(fault) => {
            let why = fault.message();
            (Head::Refused { zh: why.in_lang(Lang::Zh), en: why.in_lang(Lang::En) }, String::new())
        }
    };
    serde_json::to_writer(&mut *out, &head)?;
    out.write_all(b"\n")?;
    out.write_all(body.as_bytes())?;
    out.flush()
}

impl Bounds {
    /// As the arguments of a process that keeps to them say.
    pub fn of_arguments(mut arguments: impl Iterator<Item = String>) -> Option<Self> {
        let mut next = || arguments.next()?.parse().ok();
        Some(Self { memory: next()?, seconds: next()? })
    }

    fn memory_taken(self) -> Fault {
        Fault::Memory { limit: self.memory >> 20 }
    }
}

#[cfg(unix)]
fn bound(bounds: Bounds) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    // Apple's systems refuse any bound of the room for addresses.
    let memory = (!cfg!(target_vendor = "apple")).then_some((Resource::As, bounds.memory, 0));
    let others = [(Resource::Cpu, bounds.seconds, 1), (Resource::Core, 0, 0)];
    for (resource, most, grace) in memory.into_iter().chain(others) {
        // What may be had is less where less was left to us.
        let maximum = getrlimit(resource).maximum.map_or(most + grace, |left| left.min(most + grace));
        setrlimit(resource, Rlimit { current: Some(most.min(maximum)), maximum: Some(maximum) })?;
    }
    Ok(())
}

/// Elsewhere nothing bounds a process from within.
#[cfg(not(unix))]
fn bound(_: Bounds) -> io::Result<()> {
    Ok(())
}

impl Apart {
    /// This program, within the usual bounds; `None` where the system does not say where it lies.
    pub fn usual() -> Option<Self> {
        let program = std::env::current_exe().ok()?;
        Some(Self { program, bounds: Bounds::default() })
    }

    /// Reads as [`read`] does, apart what unfolds.
    ///
    /// # Errors
    /// As [`read`] within the usual limits; also a file that takes more memory or time than it may, and a process that cannot
    /// be started, or not be heard to its end.
    pub fn read(&self, bytes: &[u8], name: &str) -> Result<Text, ReadError> {
        let limits = Limits::default();
        limits.admit(name, u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
        match sniff(bytes) {
            Ok(format) if unfolds(format, bytes) => {
                self.ask(bytes, format, limits).map_err(|fault| fault.of(name))
            }
            Ok(_) | Err(_) => read(bytes, name, limits),
        }
    }

    fn ask(&self, bytes: &[u8], format: Format, limits: Limits) -> Result<Text, Fault> {
        let Bounds { memory, seconds } = self.bounds;
        let unstarted = |error: io::Error| Fault::Unstarted { why: Message::from(&error) };
        let mut child = Command::new(&self.program)
            .args([ARGUMENT, &memory.to_string(), &seconds.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(unstarted)?;
        let said = exchange(&mut child, bytes, limits);
        // It has ended, or says more than it may.
        let _ = child.kill();
        let ended = child.wait().map_err(unstarted)?;
        // First what failed on this side: of a process that is not heard out the status says only that it was ended.
        let said = said.map_err(|error| Fault::Unheard { why: Message::from(&error) })?;
        if ended.success() {
            return told(&said).unwrap_or_else(|| Err(Fault::broke_off(named(format))));
        }
        Err(self.cut_off(ended, format))
    }

    /// Why the process did not come to its end.
    fn cut_off(&self, ended: ExitStatus, format: Format) -> Fault {
        if ended.code() == Some(i32::from(UNREADY)) {
            return Fault::Unstarted { why: message!("apart-unready") };
        }
        match signal(ended) {
            Some(Signal::Time) => Fault::Time { seconds: self.bounds.seconds },
            Some(Signal::Memory) => self.bounds.memory_taken(),
            Some(Signal::Kill) => Fault::Ended,
            None => Fault::broke_off(named(format)),
        }
    }
}

/// Whether few bytes of that format may hold much.
fn unfolds(format: Format, bytes: &[u8]) -> bool {
    match format {
        Format::Docx | Format::Doc | Format::Pdf => true,
        Format::Plain | Format::Html => bytes.len() > SMALL_PAGE && is_page(bytes),
    }
}

fn named(format: Format) -> &'static str {
    match format {
        Format::Plain | Format::Html => "HTML",
        Format::Docx => "DOCX",
        Format::Doc => "DOC",
        Format::Pdf => "PDF",
    }
}

/// Hands the bytes over, then takes what is said: the process says nothing before it has them all.
fn exchange(child: &mut Child, bytes: &[u8], limits: Limits) -> io::Result<Vec<u8>> {
    if let Some(mut input) = child.stdin.take() {
        // One that ended early says by its status why.
        let _ = input.write_all(bytes);
    }
    let most = u64::try_from(limits.text.saturating_add(HEAD)).unwrap_or(u64::MAX);
    let said = match &mut child.stdout {
        Some(out) => files::all(out, most),
        None => Ok(Vec::new()),
    };
    if said.is_ok() {
        child.wait()?;
    }
    said
}

/// What the process said; `None` where that is none of our saying.
fn told(said: &[u8]) -> Option<Result<Text, Fault>> {
    let end = said.iter().position(|byte| *byte == b'\n')?;
    let (head, body) = (&said[..end], &said[end + 1..]);
    Some(match serde_json::from_slice(head).ok()? {
        Head::Text { format, gaps } => {
            Ok(Text { body: std::str::from_utf8(body).ok()?.to_owned(), format, gaps })
        }
        Head::Refused { zh, en } => Err(Fault::Told(Message::Both { zh, en })),
    })
}

/// What ended a process.
enum Signal {
    Time,
    Memory,
    Kill,
}

#[cfg(unix)]
fn signal(ended: ExitStatus) -> Option<Signal> {
    use signal_hook::consts::{SIGABRT, SIGKILL, SIGXCPU};
    use std::os::unix::process::ExitStatusExt as _;
    match ended.signal()? {
        SIGXCPU => Some(Signal::Time),
        // So ends a program that asks for memory and gets none.
        SIGABRT => Some(Signal::Memory),
        // Not ours, for one that was heard out had ended.
        SIGKILL => Some(Signal::Kill),
        _ => None,
    }
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<Signal> {
    None
}
