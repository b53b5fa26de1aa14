//! Stage 3: claims ↔ rows. SQLite lives here and nowhere else.
