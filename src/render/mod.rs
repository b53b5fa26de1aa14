//! Stage 5: findings → sheets.
