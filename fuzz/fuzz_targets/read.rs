//! Any bytes are a file: they are read as what they look like, or refused with a reason.

#![no_main]

#[path = "../../tests/holds/mod.rs"]
mod holds;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| holds::bytes_hold(data));
