//! Words of the trade in any order are a report: every number, passage and quote is where it is said to be.

#![no_main]

#[path = "../../tests/holds/mod.rs"]
mod holds;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    holds::text_holds(&holds::words(data));
});
