//! Where several files are put that belong together: a folder, or a ZIP file. Each is counted and hashed on its way.

use super::super::used::Used;
use super::super::{CommandError, output};
use crate::vocabulary::data::hex;
use sha2::{Digest as _, Sha256};
use std::io::{self, Write};
use std::path::Path;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What writes a file.
pub type Fill<'f> = &'f mut dyn FnMut(&mut dyn Write) -> Result<(), CommandError>;

/// A file that was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// How many bytes.
    pub bytes: u64,
    /// Their SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

/// Where files are put.
pub trait Shelf {
    /// Puts one more file.
    ///
    /// # Errors
    /// A file that may not or cannot be written, or what `fill` says.
    fn put(&mut self, name: &str, fill: Fill<'_>) -> Result<Put, CommandError>;
}

/// A folder; each file is there whole or not at all.
pub struct Folder<'a> {
    /// Where it lies.
    pub path: &'a Path,
    /// What the command line uses.
    pub used: &'a [Used],
}

impl Shelf for Folder<'_> {
    fn put(&mut self, name: &str, fill: Fill<'_>) -> Result<Put, CommandError> {
        let mut put = None;
        output::write(&self.path.join(name), self.used, |out| {
            put = Some(counted(out, fill)?);
            Ok(())
        })?;
        put.ok_or_else(|| CommandError::Output(io::ErrorKind::Other.into()))
    }
}

/// A ZIP file. Its files bear no time, so that the same tables give the same bytes.
pub struct Zipped<'a>(ZipWriter<StreamWriter<&'a mut dyn Write>>);

impl<'a> Zipped<'a> {
    /// Nothing in it yet.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self(ZipWriter::new_stream(out))
    }

    /// Writes the list of what is in it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> Result<(), CommandError> {
        self.0.finish().map_err(io::Error::from)?;
        Ok(())
    }
}

impl Shelf for Zipped<'_> {
    fn put(&mut self, name: &str, fill: Fill<'_>) -> Result<Put, CommandError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options).map_err(io::Error::from)?;
        counted(&mut self.0, fill)
    }
}

fn counted(out: &mut dyn Write, fill: Fill<'_>) -> Result<Put, CommandError> {
    let mut counted = Counted { out, bytes: 0, sha256: Sha256::new() };
    fill(&mut counted)?;
    Ok(Put { bytes: counted.bytes, sha256: hex(&counted.sha256.finalize()) })
}

struct Counted<'w> {
    out: &'w mut dyn Write,
    bytes: u64,
    sha256: Sha256,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.sha256.update(&bytes[..count]);
        self.bytes += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
