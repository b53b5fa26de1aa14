//! The `duizhang` command.
fn main() {}
