//! Documents that could not be read. One named alone is the error; among several, each stands for itself: the
//! others are read, and these are told at the end.

use super::gather::Gathered;
use super::{Answer, CommandError, World};
use crate::vocabulary::Worded;
use crate::{message, say};

/// What could not be read, and why.
#[derive(Debug)]
pub struct Unread {
    many: bool,
    all: usize,
    why: Vec<CommandError>,
}

impl Unread {
    /// None yet, but for the folders that cannot be listed.
    ///
    /// # Errors
    /// Folders in which there is no document at all.
    pub fn of(gathered: &mut Gathered) -> Result<Self, CommandError> {
        let why = std::mem::take(&mut gathered.closed);
        if gathered.documents.is_empty() && why.is_empty() {
            return Err(CommandError::Usage(message!("no-documents")));
        }
        Ok(Self { many: gathered.many, all: gathered.documents.len() + why.len(), why })
    }

    /// Keeps why a document could not be read.
    ///
    /// # Errors
    /// The error itself, where the document was named alone.
    pub fn keep(&mut self, error: CommandError) -> Result<(), CommandError> {
        if self.many {
            self.why.push(error);
            Ok(())
        } else {
            Err(error)
        }
    }

    /// Keeps why a document says nothing that is understood: the answer is no, also where it was named alone.
    pub fn refuse(&mut self, error: CommandError) {
        self.why.push(error);
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.why.len()
    }

    /// Says which and why.
    ///
    /// # Errors
    /// What the writer says.
    pub fn tell(&self, world: &mut World) -> Result<Answer, CommandError> {
        let (count, all) = (self.why.len(), self.all);
        if count == 0 {
            return Ok(Answer::Done);
        }
        if !self.many {
            for error in &self.why {
                writeln!(world.err, "duizhang: {}", error.message().in_lang(world.style.lang))?;
            }
            return Ok(Answer::No);
        }
        let head = say!(world.style.lang, "documents-not-read", all = all, count = count);
        writeln!(world.err, "{head}")?;
        for error in &self.why {
            writeln!(world.err, "  {}", error.message().in_lang(world.style.lang))?;
        }
        Ok(Answer::No)
    }
}
