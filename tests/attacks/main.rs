//! Attacks, each done for real with the built program: a file a front, whose head names what is attacked and what must hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(unix)]
mod demo;
mod ledger;
#[cfg(unix)]
mod office;
#[cfg(unix)]
mod output;
#[cfg(unix)]
mod streams;
#[path = "../ledger/year.rs"]
mod year;
