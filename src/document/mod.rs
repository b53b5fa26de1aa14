//! Stage 1: bytes → text.

mod decode;

pub use decode::{DecodeError, decode};
