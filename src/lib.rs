//! duizhang (对账) holds a government to its own numbers: targets in a ledger beside the results reported the
//! following year, and a reconciler that says which were met, missed, or never reported.
//!
//! The flow is document → claims → ledger → findings → sheets. Each stage is a folder; stages never name
//! each other and meet only in `commands`; what they share lies in `vocabulary`.

pub mod cli;
pub mod commands;
pub mod document;
pub mod extract;
pub mod ledger;
pub mod reconcile;
pub mod render;
pub mod supervise;
pub mod vocabulary;
