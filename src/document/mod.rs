//! Stage 1: bytes → text.
