//! The streams of a Word 97 file that hold its text, with their counts made to fit the bytes that are there. The
//! parser reserves room for whatever a count says; a few wrong bytes would make it ask for more memory than there
//! is, and that ends the program.

use super::error::Fault;
use crate::message;
use cfb::CompoundFile;
use std::io::{Cursor, Read, Write};
use std::ops::Range;

/// Pieces of text times notes that are looked up in them.
const LOOKUPS: usize = 50_000_000;

const WORD_6: u16 = 0xA5DC;
/// Files from this version on are laid out as those of Word 97.
const WORD_97_FROM: u16 = 0x00C0;
/// Which (offset, length) pairs of the file's head belong to: notes, their texts, headers, and the pieces.
const REFERENCES: [usize; 2] = [2, 46];
const TEXTS: [usize; 3] = [3, 47, 11];
const PIECES: usize = 33;

/// The file without pictures, macros and whatever else it holds; `None` where it is no such file at all.
pub(super) fn vetted(bytes: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
    let Ok(mut container) = CompoundFile::open(Cursor::new(bytes)) else { return Ok(None) };
    let mut stream = |name: &str| -> Option<Vec<u8>> {
        let mut data = Vec::new();
        let room = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        container.open_stream(name).ok()?.take(room).read_to_end(&mut data).ok()?;
        Some(data)
    };
    let Some(word) = stream("/WordDocument") else { return Ok(None) };
    let mut streams = vec![];
    for name in ["/0Table", "/1Table"] {
        if let Some(mut table) = stream(name) {
            fit(&word, &mut table)?;
            streams.push((name, table));
        }
    }
    counts(&word)?;
    streams.push(("/WordDocument", word));
    let write = || -> std::io::Result<Vec<u8>> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new()))?;
        for (name, data) in &streams {
            file.create_stream(name)?.write_all(data)?;
        }
        file.flush()?;
        Ok(file.into_inner().into_inner())
    };
    write().map(Some).map_err(|error| Fault::damaged((&error).into()))
}

/// No text has more characters than bytes.
fn counts(word: &[u8]) -> Result<(), Fault> {
    let told = match head(word) {
        Some(head) => (3..11).filter_map(|at| number(word, head.counts + at * 4)).collect(),
        None => vec![number(word, 0x34).unwrap_or(0)],
    };
    if told.iter().any(|count| *count > word.len()) {
        return Err(Fault::damaged(message!("damage-counts")));
    }
    Ok(())
}

/// Where the head of a Word 97 file keeps its counts and its pairs.
struct Head {
    counts: usize,
    pairs: usize,
}

fn head(word: &[u8]) -> Option<Head> {
    let short = |at: usize| Some(u16::from_le_bytes([*word.get(at)?, *word.get(at + 1)?]));
    if short(0)? == WORD_6 || short(2)? < WORD_97_FROM {
        return None;
    }
    let counts = 32 + 2 + usize::from(short(32)?) * 2 + 2;
    let pairs = counts + usize::from(short(counts - 2)?) * 4 + 2;
    Some(Head { counts, pairs })
}

fn number(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    let four = <[u8; 4]>::try_from(bytes).ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

/// The positions of notes and headers run upward and not beyond the text. (The last of each is undefined, and
/// read all the same.)
fn fit(word: &[u8], table: &mut [u8]) -> Result<(), Fault> {
    let Some(head) = head(word) else { return Ok(()) };
    let range = |pair: usize| -> Range<usize> {
        let start = number(word, head.pairs + pair * 8).unwrap_or(0);
        let length = number(word, head.pairs + pair * 8 + 4).unwrap_or(0);
        start..start.saturating_add(length)
    };
    let notes: usize = REFERENCES.iter().map(|pair| range(*pair).len() / 6).sum();
    if notes.saturating_mul(range(PIECES).len() / 12) > LOOKUPS {
        return Err(Fault::damaged(message!("damage-notes")));
    }
    for pair in TEXTS {
        let mut least = 0;
        let Some(positions) = table.get_mut(range(pair)) else { continue };
        for place in positions.chunks_exact_mut(4) {
            least = number(place, 0).unwrap_or(0).min(word.len()).max(least);
            place.copy_from_slice(&u32::try_from(least).unwrap_or(u32::MAX).to_le_bytes());
        }
    }
    Ok(())
}
