//! The audit: one row per finding with everything needed to check it again, written as it comes.

use super::cell::{Absence, Cell};
use super::cells::of_claim;
use super::columns::AUDIT_SHEET;
use super::format::Format;
use super::sheet::{Head, Holds as Kind};
use super::stream::{Portion, Stream};
use super::{Lang, Style, figure};
use crate::vocabulary::codebook::{Holds, VARIABLES, Variable};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Claim, Finding, Policy, RULES, Recorded};
use std::io::{self, Write};
use std::sync::LazyLock;

/// What the column `program` of an audit names.
pub const PROGRAM: &str = concat!("duizhang ", env!("CARGO_PKG_VERSION"));

/// The columns, as the codebook has them.
pub(super) static HEADS: LazyLock<Vec<Head>> = LazyLock::new(|| VARIABLES.iter().map(head).collect());

/// The heading of a column of a codebook.
pub(super) fn head(variable: &Variable) -> Head {
    let holds = match variable.holds {
        Holds::Decimal => Kind::Quantities,
        Holds::Integer => Kind::Counts,
        Holds::Truth => Kind::Truths,
        Holds::Text | Holds::List | Holds::Rules | Holds::Date => Kind::Words,
    };
    Head::of(variable.column).holding(holds)
}

/// By what an audit is made: the vocabulary and the rules that each of its rows names.
pub struct Audit {
    vocabulary_sha256: String,
    rules: Cell<'static>,
}

impl Audit {
    /// An audit made by the usual rules under the vocabulary with that checksum.
    pub fn new(vocabulary_sha256: impl Into<String>) -> Self {
        Self { vocabulary_sha256: vocabulary_sha256.into(), rules: Cell::Count(RULES.into()) }
    }

    /// The same, of findings judged under that policy. Other rules than the usual ones are marked `1+` and a checksum.
    #[must_use]
    pub fn under(mut self, policy: &Policy) -> Self {
        if *policy != Policy::default() {
            self.rules = Cell::text(tag(policy));
        }
        self
    }

    /// Begins an audit that is written as its rows come, in the order given; see [`audit_order`].
    ///
    /// # Errors
    /// What the writer says.
    pub fn begin<'w>(format: Format, style: &Style, out: &'w mut dyn Write) -> io::Result<Stream<'w>> {
        Stream::new("", AUDIT_SHEET, &HEADS, format, style, out)
    }

    /// The rows of findings, put together apart from others.
    ///
    /// # Errors
    /// None but what an encoder says.
    pub fn rows(&self, findings: &[&Finding], format: Format, lang: Lang) -> io::Result<Portion> {
        let rows = findings.iter().map(|finding| self.row(finding)).collect();
        Portion::of(&HEADS, rows, format, lang)
    }

    /// The whole audit of these findings in that format.
    ///
    /// # Errors
    /// None but what an encoder says.
    pub fn written(&self, findings: &[Finding], format: Format, lang: Lang) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        let style = Style { lang, width: usize::MAX, colour: false, ascii: false };
        let mut rows = Self::begin(format, &style, &mut out)?;
        findings.iter().try_for_each(|finding| rows.row(self.row(finding)))?;
        rows.end(&[])?;
        Ok(out)
    }

    pub(super) fn row<'a>(&'a self, finding: &'a Finding) -> Vec<Cell<'a>> {
        let Recorded { id, claim: target, document, .. } = &finding.target;
        let result = finding.result.as_ref();
        let of =
            |told: &dyn Fn(&'a Recorded) -> Cell<'a>| result.map_or(Cell::Absent(Absence::NoResult), told);
        let promised = |column| of_claim(target, column);
        let reported = |column| of(&|result| of_claim(&result.claim, column));
        let margin = finding.margin.as_ref();
        let cells = [
            Cell::text(id),
            promised("place"),
            promised("year"),
            promised("indicator"),
            finding.code.as_ref().map_or(Cell::UNSAID, Cell::text),
            Cell::Term { code: finding.direction.code(), zh: finding.direction.zh() },
            promised("measure"),
            promised("comparator"),
            promised("value"),
            promised("value_high"),
            promised("stretch"),
            promised("unit"),
            promised("period"),
            promised("cue"),
            promised("relative_to"),
            Cell::text(finding.responsible()),
            Cell::text(&document.title),
            sha256(&finding.target),
            promised("start"),
            promised("quote"),
            Cell::Verdict(finding.status),
            Cell::Verdict(finding.computed),
            finding.ruling.as_ref().map_or(Cell::UNSAID, |ruling| Cell::text(&ruling.by)),
            Cell::Term { code: finding.rule.code(), zh: finding.rule.zh() },
            reported("measure"),
            reported("comparator"),
            reported("value"),
            reported("value_high"),
            reported("unit"),
            reported("period"),
            of(&|result| Cell::text(&result.document.title)),
            of(&sha256),
            reported("start"),
            reported("quote"),
            Cell::list(finding.compared_with.iter().map(yardstick)),
            margin.map_or(Cell::Absent(Absence::NotCompared), |margin| Cell::exact(Some(margin.value))),
            margin.map_or(Cell::Absent(Absence::NotCompared), |margin| Cell::text(&margin.unit)),
            Cell::exact(finding.tolerance),
            Cell::Notes(finding.caveats.clone(), Vec::new()),
            Cell::list(&finding.searched),
            Cell::exact(finding.match_score),
            Cell::Truth(finding.is_reviewed()),
            self.rules.clone(),
            Cell::text(&self.vocabulary_sha256),
            Cell::text(PROGRAM),
            Cell::list(finding.responses.iter().map(ToString::to_string)),
        ];
        cells.into()
    }
}

/// The key an audit is sorted by: place, year, document, start, indicator; the id settles the rest.
pub fn audit_order(finding: &Finding) -> impl Ord + '_ {
    let Recorded { id, claim, document, .. } = &finding.target;
    let start = claim.span.map(|span| span.start);
    (&claim.place, claim.year, &document.title, &document.sha256, start, &claim.indicator, id)
}

/// The document's checksum, where the claim was read from it.
fn sha256(recorded: &Recorded) -> Cell<'_> {
    recorded.claim.span.map_or(Cell::UNSAID, |_| Cell::text(&recorded.document.sha256))
}

fn yardstick(recorded: &Recorded) -> String {
    let Claim { indicator, value, value_high, unit, period, .. } = &recorded.claim;
    let figure = match (value, value_high) {
        (Some(low), Some(high)) => format!("{low}~{high}"),
        (Some(value), None) | (None, Some(value)) => value.to_string(),
        (None, None) => figure::worded(&recorded.claim, Lang::Zh),
    };
    let parts = [indicator.as_str(), &figure, unit];
    let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{} ({period})", told.join(" "))
}
