//! The four lists of investment projects (储备、在谈、签约、落地): what is kept of a project, and what a pipeline comes to.

mod amount;
mod funnel;
mod project;
mod stages;

pub use amount::{Amount, AmountError};
pub use funnel::{Beside, Counting, Excluded, Funnel, Median, Span, StageRow, Stay, Sums};
pub use project::{AtStage, Followed, Project};
pub use stages::{Stage, Stages, UnknownStage};
