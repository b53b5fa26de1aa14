//! Any bytes are rows of a form that a person fills in: what is said of files, decisions of a review, rules of judging.

#![no_main]

use duizhang::document::decode;
use duizhang::extract::form::{decisions, files};
use duizhang::vocabulary::Policy;
use duizhang::vocabulary::rules::laid_over;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = decode(data) else { return };
    let _ = files(text.as_bytes());
    if let Ok(rows) = decisions(text.as_bytes()) {
        rows.for_each(drop);
    }
    let _ = laid_over(Policy::default(), &text, "rules.csv");
});
