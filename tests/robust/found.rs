//! What was once found, kept small.
