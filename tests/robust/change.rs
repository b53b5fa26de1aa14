//! Changes that files suffer: bytes flipped, cut, doubled, moved, and words of their own kind put where they do
//! not belong.

use proptest::prelude::*;
use proptest::sample::Index;

/// One change.
#[derive(Debug, Clone)]
pub enum Change {
    Set(Index, u8),
    Flip(Index, u8),
    Cut(Index, usize),
    Double(Index, usize, Index),
    Put(Index, Vec<u8>),
    End(Index),
}

/// Up to `most` changes; `words` are put in among others.
pub fn changes(words: &'static [&'static [u8]], most: usize) -> impl Strategy<Value = Vec<Change>> {
    let at = any::<Index>;
    let change = prop_oneof![
        4 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        2 => (at(), 0..8_u8).prop_map(|(at, bit)| Change::Flip(at, bit)),
        2 => (at(), 1..64_usize).prop_map(|(at, length)| Change::Cut(at, length)),
        2 => (at(), 1..256_usize, at()).prop_map(|(from, length, to)| Change::Double(from, length, to)),
        4 => (at(), prop::sample::select(words)).prop_map(|(at, word)| Change::Put(at, word.to_vec())),
        1 => at().prop_map(Change::End),
    ];
    prop::collection::vec(change, 0..most)
}

/// The bytes with the changes made, one after the other.
pub fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let size = bytes.len();
        let stretch = |from: &Index, length: usize| from.index(size)..(from.index(size) + length).min(size);
        match change {
            Change::Set(at, byte) => bytes[at.index(size)] = *byte,
            Change::Flip(at, bit) => bytes[at.index(size)] ^= 1 << bit,
            Change::Cut(at, length) => drop(bytes.drain(stretch(at, *length))),
            Change::Double(from, length, to) => {
                let copy = bytes[stretch(from, *length)].to_vec();
                bytes.splice(to.index(size)..to.index(size), copy);
            }
            Change::Put(at, word) => drop(bytes.splice(at.index(size)..at.index(size), word.iter().copied())),
            Change::End(at) => bytes.truncate(at.index(size)),
        }
    }
    bytes
}
