//! Any bytes are verified as an audit: they are read as rows, or refused with a reason.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _ = duizhang::commands::audit_rows(data);
});
