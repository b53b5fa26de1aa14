//! Words of the trade in any order, and any text at all, are typed: refused, or wholly understood.

#![no_main]

#[path = "../../tests/holds/mod.rs"]
mod holds;

use duizhang::vocabulary::Role;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let role = if kind % 2 == 0 { Role::Target } else { Role::Result };
    let text = if kind % 4 < 3 { holds::words(rest) } else { String::from_utf8_lossy(rest).into_owned() };
    holds::phrase_holds(&text, role);
});
