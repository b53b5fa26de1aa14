//! What a claim says, spelt out as it is kept, and the public ids made from it.

use super::document::DocumentKey;
use super::entry::Stamp;
use super::uid;
use crate::vocabulary::{Claim, PlacePath};
use rusqlite::{Connection, OptionalExtension as _};
use rust_decimal::Decimal;

/// Where a claim is put, and why.
#[derive(Clone, Copy)]
pub(super) struct Filed<'a> {
    pub(super) uid: &'a str,
    pub(super) place: i64,
    pub(super) document: i64,
    pub(super) supersedes: Option<i64>,
    /// Whether a person vouches for it from the start.
    pub(super) reviewed: bool,
    pub(super) why: &'a str,
}

/// The parts of a claim that are kept as text, spelt out.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Said {
    value: Option<String>,
    value_high: Option<String>,
    stretch: Option<String>,
    period: String,
    flags: String,
}

impl Said {
    pub(super) fn of(claim: &Claim) -> Self {
        let spelt = |number: &Option<Decimal>| number.as_ref().map(Decimal::to_string);
        Self {
            value: spelt(&claim.value),
            value_high: spelt(&claim.value_high),
            stretch: spelt(&claim.stretch),
            period: claim.period.to_string(),
            flags: claim.flags.to_string(),
        }
    }

    /// The claim's public id. It names its source by the title, or by the text's checksum where it was read,
    /// and not by the rest of what is known of the document, which may be learnt later.
    pub(super) fn uid(
        &self,
        claim: &Claim,
        place: &PlacePath,
        document: &DocumentKey,
        apart: &str,
    ) -> String {
        let start = claim.span.map(|span| span.start.to_string());
        let read = claim.span.is_some() && !document.sha256.is_empty();
        uid::of(&[
            "claim",
            claim.role.code(),
            place.as_str(),
            &claim.year.to_string(),
            &self.period,
            &claim.indicator,
            claim.measure.code(),
            claim.comparator.code(),
            self.value.as_deref().unwrap_or_default(),
            self.value_high.as_deref().unwrap_or_default(),
            self.stretch.as_deref().unwrap_or_default(),
            &claim.unit,
            claim.relative_to.as_ref().map_or("", |relative| relative.code()),
            &self.flags,
            &claim.quote,
            document.place.as_str(),
            if read { &document.sha256 } else { &document.title },
            start.as_deref().unwrap_or_default(),
            apart,
        ])
    }

    /// The public id of a correction of the claim whose first version has the id `first`: a person's, or one that the
    /// program made where it read the text again.
    pub(super) fn version_uid(&self, claim: &Claim, first: &str, reviewed: bool, again: u32) -> String {
        let start = claim.span.map(|span| span.start.to_string()).unwrap_or_default();
        let number = again.to_string();
        // A person's keeps its place in the text and its words.
        let read = [&start, &claim.quote, &claim.section, &claim.rule].map(String::as_str);
        let read = if reviewed { &[][..] } else { &read[..] };
        let said = [
            if reviewed { "correction" } else { "reading" },
            first,
            claim.role.code(),
            claim.place.as_str(),
            &claim.year.to_string(),
            &self.period,
            &claim.indicator,
            claim.measure.code(),
            claim.comparator.code(),
            &claim.cue,
            self.value.as_deref().unwrap_or_default(),
            self.value_high.as_deref().unwrap_or_default(),
            self.stretch.as_deref().unwrap_or_default(),
            &claim.unit,
            claim.relative_to.as_ref().map_or("", |relative| relative.code()),
            &self.flags,
            &number,
        ];
        uid::of(&[&said, read].concat())
    }
}

/// The claim with that id, if there is one, and its document.
pub(super) fn whose(connection: &Connection, uid: &str) -> rusqlite::Result<Option<(i64, i64)>> {
    connection
        .prepare_cached("SELECT id, document FROM claim WHERE uid = ?1")?
        .query_row([uid], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

pub(super) fn insert(
    connection: &Connection,
    claim: &Claim,
    said: &Said,
    filed: Filed<'_>,
    stamp: &Stamp,
) -> rusqlite::Result<()> {
    let offset = |bytes: usize| i64::try_from(bytes).unwrap_or(i64::MAX);
    let words = |words: &'_ str| Some(words.to_owned()).filter(|words| !words.is_empty());
    let mut statement = connection.prepare_cached(
        "INSERT INTO claim (uid, role, place, document, year, indicator, measure, comparator, cue, value, \
         value_high, stretch, unit, period, relative_to, flags, quote, start, \"end\", section, rule, reviewed, \
         recorded_at, recorded_by, supersedes, why, responsible, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, \
         ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)",
    )?;
    statement.execute(rusqlite::params![
        filed.uid,
        claim.role.code(),
        filed.place,
        filed.document,
        claim.year.number(),
        claim.indicator,
        claim.measure.code(),
        claim.comparator.code(),
        claim.cue,
        said.value,
        said.value_high,
        said.stretch,
        claim.unit,
        said.period,
        claim.relative_to.as_ref().map(crate::vocabulary::RelativeTo::code),
        said.flags,
        claim.quote,
        claim.span.map(|span| offset(span.start)),
        claim.span.map(|span| offset(span.end)),
        claim.section,
        claim.rule,
        filed.reviewed,
        stamp.at,
        stamp.by,
        filed.supersedes,
        filed.why,
        words(&claim.responsible),
        words(&claim.note),
    ])?;
    Ok(())
}
