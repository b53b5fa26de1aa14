//! The words every stage shares: claims, documents, findings, and the knowledge of indicators, units and
//! cues. Stages meet here and nowhere else but in the verbs.

pub mod canonical;
pub mod claim;
pub mod codebook;
pub mod column;
pub mod compared;
pub mod condition;
pub mod crops;
pub mod cue;
pub mod data;
pub mod document;
pub mod duplicates;
pub mod effect;
pub mod files;
pub mod finding;
pub mod form;
pub mod gazetteer;
pub mod grid;
pub mod heading;
pub mod indicator;
pub mod kind;
pub mod limits;
pub mod linkage;
pub mod lookalike;
pub mod message;
pub mod note;
pub mod numbers;
pub mod object;
pub mod passage;
pub mod period;
pub mod place;
pub mod policy;
pub mod reason;
pub mod rules;
pub mod scope;
pub mod script;
pub mod set;
pub mod signs;
pub mod supervised;
pub mod table;
pub mod tally;
pub mod tree;
pub mod unit;
mod verb_class;
pub mod whereabouts;
pub mod words;
pub mod works;

pub use claim::{Claim, Comparator, Direction, Flag, Flags, Measure, RelativeTo, Role, Span};
pub use data::Vocabulary;
pub use document::{Document, Extent, Fact, Facts};
pub use finding::{
    Caveat, Considered, Finding, ImpliedPlan, Margin, Pace, Recorded, Rule, Ruling, Status, Step, Weighed,
    Weight,
};
pub use indicator::{Accrual, Indicator};
pub use linkage::Linkage;
pub use message::{Lang, Message, Worded};
pub use passage::{Described, Passage};
pub use period::{Month, Period, Year};
pub use place::PlacePath;
pub use policy::{EvidenceReading, Policy, RULES, Reading};
pub use reason::{Because, Reason};
pub use scope::{Domain, Scope};
pub use tally::{Counted, Tally};
pub use verb_class::VerbClass;
pub use works::Works;
