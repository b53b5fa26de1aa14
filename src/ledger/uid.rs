//! Short public ids that come from the content, so that they survive a rebuild and can be quoted.

use super::lookup::LookupError;
use crate::vocabulary::canonical::{self, narrow};
use crate::vocabulary::limits;
use sha2::{Digest, Sha256};

/// How much of an id must be given to find its row, in characters.
pub(super) const SHORTEST: usize = 4;

/// How often the same may be said anew, each time under the next number, before an id is no longer taken for one of it.
pub(super) const AGAIN: u32 = 1000;

const LENGTH: usize = limits::ID;
const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The id of what the parts say together: the first 60 bits of the SHA-256 over the parts, each after its
/// length, in lower-case Crockford base32.
pub(super) fn of(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let bits = hash.finalize().iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    (0..LENGTH).map(|place| char::from(CROCKFORD[(bits >> (59 - 5 * place) & 31) as usize])).collect()
}

/// The number under which something is free to be said anew. Numbers are given out one after the other, so those taken are looked
/// through in steps that double.
pub(super) fn first_free<E>(mut is_taken: impl FnMut(u32) -> Result<bool, E>) -> Result<u32, E> {
    if !is_taken(0)? {
        return Ok(0);
    }
    let (mut taken, mut free) = (0, 1);
    while is_taken(free)? {
        (taken, free) = (free, free.saturating_mul(2));
    }
    while free - taken > 1 {
        let between = taken + (free - taken) / 2;
        if is_taken(between)? { taken = between } else { free = between }
    }
    Ok(free)
}

/// What was typed, as the beginning of an id: narrow lower case, without marks that nobody sees, with o read as 0 and i and l as 1.
pub(super) fn prefix(given: &str) -> Result<String, LookupError> {
    let not_an_id = || LookupError::NotAnId(canonical::beginning(given));
    let seen = canonical::line(given).map_err(|_| not_an_id())?;
    let read: String = seen
        .chars()
        .map(|typed| match narrow(typed).to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    let fits =
        (SHORTEST..=LENGTH).contains(&read.len()) && read.bytes().all(|byte| CROCKFORD.contains(&byte));
    if fits { Ok(read) } else { Err(not_an_id()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_twelve_characters_and_never_changes() {
        assert_eq!(of(&["target", "紫帽镇"]), of(&["target", "紫帽镇"]));
        assert_eq!(of(&["target", "紫帽镇"]).len(), LENGTH);
        assert_eq!(of(&["a"]), "7ccpzn4gffpz", "ids in print would no longer be found");
    }

    #[test]
    fn the_first_free_number_is_found_in_few_steps() {
        for taken in [0, 1, 2, 3, 7, 8, 1_000, 100_000] {
            let mut steps = 0;
            let free = first_free(|number| {
                steps += 1;
                Ok::<_, ()>(number < taken)
            });
            assert_eq!(free, Ok(taken));
            assert!(steps < 40, "{steps} steps for {taken}");
        }
    }

    #[test]
    fn moving_a_boundary_between_parts_changes_the_id() {
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
    }

    #[test]
    fn an_id_may_be_typed_in_capitals_and_with_letters_for_digits() {
        assert_eq!(prefix(" O1IL9Z ").as_deref(), Ok("01119z"));
        assert_eq!(prefix("\u{FEFF}ｋ７\u{200B}ｍ２").as_deref(), Ok("k7m2"));
        for wrong in ["", "abc", "abcu", "0123456789abc", "%%%%", "紫帽镇"] {
            assert!(prefix(wrong).is_err(), "{wrong}");
        }
    }
}
