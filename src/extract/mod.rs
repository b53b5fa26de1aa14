//! Stage 2: a typed phrase, a passage or a form → claims.
