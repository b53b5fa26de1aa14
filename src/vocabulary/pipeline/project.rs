//! A project and the stages that it came to.

use super::{Amount, Stages};
use crate::vocabulary::PlacePath;
use crate::vocabulary::supervised::Filed;
use chrono::NaiveDate;

/// An investment project (招商项目), wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Whose it is.
    pub place: PlacePath,
    /// What it is called.
    pub name: String,
    /// The unit that answers for it (挂钩单位); may be empty.
    pub lead: String,
    /// What is to be invested; `None` where that is not said.
    pub amount: Option<Amount>,
    /// Where it is written; may be empty.
    pub source: String,
    /// What else is to be known of it; may be empty.
    pub note: String,
}

/// That a project came to a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtStage {
    /// The id of the project.
    pub project: String,
    /// The code of the stage.
    pub stage: String,
    /// When; `None` where that is not said.
    pub date: Option<NaiveDate>,
    /// What was to be invested by then; `None` where that is not said anew.
    pub amount: Option<Amount>,
    /// A file or an address that shows it; may be empty.
    pub evidence: String,
    /// What else is to be known of it; may be empty.
    pub note: String,
}

/// A project with the stages that it came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The project.
    pub project: Filed<Project>,
    /// The stages, by day; those whose day is not known come first.
    pub stages: Vec<Filed<AtStage>>,
}

impl Followed {
    /// The same, of the stages of one day the one further along last.
    #[must_use]
    pub fn ordered(mut self, stages: &Stages) -> Self {
        self.stages.sort_by_key(|filed| (filed.row.date, stages.rank(&filed.row.stage)));
        self
    }
}
