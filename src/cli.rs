//! The command line, as types.
