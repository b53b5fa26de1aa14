//! Files that are read whole: ordinary ones only, and never more of one than a limit says.

use super::message::{Message, Worded};
use crate::message;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Why a file is not read whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum Unread {
    /// A pipe, a device or a socket: it may never begin, or never end.
    Device,
    /// More bytes than the limit.
    Large {
        /// Bytes allowed.
        limit: u64,
    },
}

impl Worded for Unread {
    fn message(&self) -> Message {
        match self {
            Self::Device => message!("io-device"),
            Self::Large { limit } => message!("io-large", limit = *limit),
        }
    }
}

impl From<Unread> for io::Error {
    fn from(unread: Unread) -> Self {
        Self::other(unread)
    }
}

/// An ordinary file, opened, and how many bytes it says it has. What it is is asked before it is opened, for a pipe that
/// nobody writes to would be waited for; and again afterwards, for it may have been exchanged in between.
///
/// # Errors
/// What the system says; [`Unread::Device`].
pub fn open(path: &Path) -> io::Result<(File, u64)> {
    let ordinary = |about: std::fs::Metadata| match about.is_file() {
        true => Ok(about.len()),
        false if about.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        false => Err(io::Error::from(Unread::Device)),
    };
    ordinary(path.metadata()?)?;
    let file = File::open(path)?;
    let size = ordinary(file.metadata()?)?;
    Ok((file, size))
}

/// The bytes of an ordinary file.
///
/// # Errors
/// What the system says, lack of memory too; [`Unread`].
pub fn bytes(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let (mut file, size) = open(path)?;
    if size > limit {
        return Err(Unread::Large { limit }.into());
    }
    all(&mut file, limit)
}

/// The bytes of what may have no end.
///
/// # Errors
/// As [`bytes`].
pub fn all(input: &mut dyn Read, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    let within = u64::try_from(bytes.len()).is_ok_and(|size| size <= limit);
    if within { Ok(bytes) } else { Err(Unread::Large { limit }.into()) }
}

/// The text of an ordinary file in UTF-8.
///
/// # Errors
/// As [`bytes`]; [`io::ErrorKind::InvalidData`] for what is not UTF-8.
pub fn text(path: &Path, limit: u64) -> io::Result<String> {
    String::from_utf8(bytes(path, limit)?).map_err(|_| io::ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_more_than_the_limit_is_too_much_and_an_endless_source_ends() {
        assert_eq!(all(&mut &b"abc"[..], 3).unwrap(), b"abc");
        for source in [&mut &b"abcd"[..] as &mut dyn Read, &mut io::repeat(b'a')] {
            let refused = all(source, 3).unwrap_err();
            assert_eq!(Message::from(&refused), Unread::Large { limit: 3 }.message());
        }
    }
}
