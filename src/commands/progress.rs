//! Progress of long work, on standard error where that is a terminal.

use super::World;
use indicatif::{ProgressBar, ProgressStyle};

/// A bar of so many steps; hidden where there is no terminal, or fewer steps than `worth` showing.
pub fn progress(steps: usize, worth: usize, world: &World) -> ProgressBar {
    if !world.progress || steps < worth {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(steps).unwrap_or(u64::MAX));
    match ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
