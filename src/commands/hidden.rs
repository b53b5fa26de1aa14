//! How it is told that a claim typed again is on file but does not stand.

use super::World;
use crate::ledger::LookupError;
use crate::message;
use crate::render::visible;
use crate::vocabulary::Worded as _;

/// Why it does not stand and what brings it back, in the language of the screen.
pub fn told(because: &LookupError, world: &World) -> String {
    let told = match because {
        LookupError::Withdrawn { of, by, on, why, .. } => {
            message!("on-file-withdrawn", of = of, by = by, on = on.to_string(), why = why)
        }
        LookupError::Superseded { by, .. } => message!("on-file-superseded", by = by),
        other => message!("on-file-otherwise", why = other.message()),
    };
    visible(&told.in_lang(world.style.lang))
}
