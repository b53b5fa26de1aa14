//! Forgery: everything that somebody who holds a ledger's file, or hands one in, can do to it, done for real. One file an
//! attack; each names at its head what it attacks and what must hold, and has a control in which nothing is forged.

#![cfg(unix)]
#![allow(
    clippy::format_collect,
    clippy::needless_for_each,
    clippy::unused_self,
    clippy::too_many_lines,
    clippy::type_complexity
)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bounds;
mod chain;
mod desk;
mod earlier;
mod export;
mod honest;
mod indexes;
mod journal;
mod layout;
mod merging;
mod other;
mod place;
mod rows;
mod time;
