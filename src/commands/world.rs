//! What a verb needs of the world outside: where to write, the time, who is asking, how the screen is.

use super::CommandError;
use super::used::Used;
use crate::document::Apart;
use crate::ledger::{Kept, Ledger};
use crate::render::{Basis, Format, Style, UNBROKEN, visible};
use crate::say;
use crate::vocabulary::{EvidenceReading, Lang, Policy};
use chrono::{DateTime, TimeDelta, Utc};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::time::SystemTime;

/// A clock that lags by less is not worth a remark.
const BEHIND: TimeDelta = TimeDelta::minutes(1);

/// The time by the system's clock; one that was never set, before 1970, is a time too.
pub fn clock(now: SystemTime) -> DateTime<Utc> {
    now.into()
}

/// The world handed in, so that tests can hand in another.
pub struct World<'w> {
    /// Where answers go.
    pub out: &'w mut dyn Write,
    /// Where remarks and progress go.
    pub err: &'w mut dyn Write,
    /// Where `-` reads from.
    pub input: &'w mut dyn Read,
    /// The time rows are recorded at.
    pub now: DateTime<Utc>,
    /// Who records them.
    pub by: String,
    /// The ledger file.
    pub ledger: PathBuf,
    /// The files that the command line uses, over which nothing is written.
    pub used: Vec<Used>,
    /// Whether anything was recorded.
    pub kept: Kept,
    /// The tolerances and readings to judge by.
    pub policy: Policy,
    /// What reads the files that unfold, apart; without it they are read where we are.
    pub apart: Option<Apart>,
    /// How the screen is.
    pub style: Style,
    /// The language of headings in files: English, so that programs can rely on them, unless asked otherwise.
    pub files: Lang,
    /// Whether answers go to a file or another program, not to a terminal.
    pub piped: bool,
    /// Whether remarks go to a terminal, where progress can be drawn.
    pub progress: bool,
}

impl World<'_> {
    /// The ledger, to be read; never made.
    ///
    /// # Errors
    /// No ledger there, or one that cannot be used.
    pub fn ledger_to_read(&self) -> Result<Ledger, CommandError> {
        Ok(Ledger::open_to_read(&self.ledger)?)
    }

    /// The ledger, to be added to; made where there is none. Where the clock was set back, says so: what is recorded is
    /// dated no earlier than what stands before it.
    ///
    /// # Errors
    /// A ledger that cannot be used or written.
    pub fn ledger_to_write(&mut self) -> Result<Ledger, CommandError> {
        let ledger = Ledger::open_to_write(&self.ledger)?.noting(&self.kept);
        let latest = ledger.head()?.and_then(|head| head.at.parse::<DateTime<Utc>>().ok());
        if let Some(latest) = latest.filter(|latest| *latest > self.now + BEHIND) {
            let now = self.now.format("%Y-%m-%d %H:%M:%SZ").to_string();
            let latest = latest.format("%Y-%m-%d %H:%M:%SZ").to_string();
            writeln!(self.err, "{}", say!(self.style.lang, "clock-behind", now = now, latest = latest))?;
        }
        Ok(ledger)
    }

    /// How an answer in that format is written. A file has no colours, and no width: the screen on which it was made is
    /// not where it is read.
    pub fn style_of(&self, format: Format, into_file: bool) -> Style {
        let lang = match format {
            Format::Table | Format::Markdown | Format::Html | Format::Xlsx | Format::Docx => self.style.lang,
            Format::Csv | Format::Json | Format::Jsonl | Format::Parquet => self.files,
        };
        let screen = Style { lang, ..self.style };
        if into_file { Style { colour: false, width: UNBROKEN, ..screen } } else { screen }
    }

    /// Says among the remarks what an answer was judged by, where the answer is one for programs or a workbook: a page
    /// says so itself.
    ///
    /// # Errors
    /// What the writer says.
    pub fn tell_basis(&mut self, basis: &Basis, format: Format) -> Result<(), CommandError> {
        if !format.is_words() {
            for told in basis.remarks(self.style.lang) {
                writeln!(self.err, "{told}")?;
            }
        }
        Ok(())
    }

    /// From here on only reviewed claims count, where that is wanted.
    pub fn count_reviewed_only(&mut self, wanted: bool) {
        if wanted {
            self.policy.evidence_reading = EvidenceReading::Reviewed;
        }
    }

    /// Writes a line of the answer, whatever names and reasons in it hold, so that no terminal obeys it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn say(&mut self, line: &str) -> Result<(), CommandError> {
        Ok(writeln!(self.out, "{}", visible(line))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_clock_that_was_never_set_is_a_time() {
        let before = SystemTime::UNIX_EPOCH - Duration::from_hours(24);
        assert_eq!(clock(before).to_rfc3339(), "1969-12-31T00:00:00+00:00");
    }
}
