//! What a unit says of a finding (right of reply).

use chrono::NaiveDate;

/// What a unit says of a finding, in its own words: it stands beside the finding and decides nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The id of the target.
    pub claim: String,
    /// Whose statement it is.
    pub unit: String,
    /// When it was made.
    pub date: NaiveDate,
    /// What it says.
    pub words: String,
    /// A file or an address that shows it; may be empty.
    pub evidence: String,
}

impl std::fmt::Display for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}: {}", self.unit, self.date, self.words)?;
        if self.evidence.is_empty() { Ok(()) } else { write!(f, " ({})", self.evidence) }
    }
}
