//! stub
use super::super::{Answer, CommandError};
use super::desk::Desk;
use crate::ledger::Filter;
use crate::vocabulary::Vocabulary;
pub fn walk(_f: &Filter, _v: &Vocabulary, _d: &mut Desk) -> Result<Answer, CommandError> {
    Ok(Answer::Done)
}
