//! How it is told that a claim typed again is on file but does not stand.

use super::World;
use crate::ledger::LookupError;
use crate::render::visible;

/// Why it does not stand and what brings it back, in the language of the screen.
pub fn told(because: &LookupError, world: &World) -> String {
    let told = match because {
        LookupError::Withdrawn { of, by, on, why, .. } => world.pick(
            format!("（在库，但已由{by}于{on}撤回：{why}；恢复：duizhang restore {of}）"),
            format!(
                "(on file, but withdrawn by {by} on {on}: {why}; `duizhang restore {of}` takes that back)"
            ),
        ),
        LookupError::Superseded { by, .. } => {
            world.pick(format!("（在库，但已更正为 {by}）"), format!("(on file, but superseded by {by})"))
        }
        other => format!("({other})"),
    };
    visible(&told)
}
