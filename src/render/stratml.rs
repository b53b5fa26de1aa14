//! StratML Part 2 (ISO 17469-2): a performance report in which each place and year is a goal, each target an objective, and
//! its number stands beside that of its result.
//!
//! The order and the types of its elements are those of `PerformancePlanOrReport20160216.xsd` (ISO/AIIM, version
//! 2.2.2016-02-16, <https://stratml.us/references>).

use super::audit::PROGRAM;
use super::cells::result_told;
use super::words::caveat_word;
use super::{Lang, separated, told};
use crate::say;
use crate::vocabulary::{Claim, Finding, Period, PlacePath, Tally, Year};
use quick_xml::escape::escape;
use std::io::{self, Write};

const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

/// What of the findings has no element of its own, and how often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lost {
    /// Objectives written.
    pub objectives: usize,
    /// Targets without a number: what they are measured against is told in words.
    pub relative: usize,
    /// Far ends of ranges and what is striven for, told in words.
    pub ends: usize,
    /// Results in another unit or of another kind than the target, told in words.
    pub units: usize,
}

/// A performance report, written goal by goal.
pub struct Report<'a> {
    xml: Xml<'a>,
    lang: Lang,
    goals: usize,
    lost: Lost,
}

impl<'a> Report<'a> {
    /// Begins a report on those places. The schema wants one goal at least.
    ///
    /// # Errors
    /// What the writer says.
    pub fn begin(
        places: &[PlacePath],
        provenance: &str,
        lang: Lang,
        out: &'a mut dyn Write,
    ) -> io::Result<Self> {
        let mut xml = Xml { out, depth: 0 };
        writeln!(xml.out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
        xml.open("PerformancePlanOrReport", &[("xmlns", NAMESPACE), ("Type", "Performance_Report")])?;
        xml.leaf("Name", lang.word("package-title"))?;
        xml.leaf("Description", lang.word("stratml-description"))?;
        let other = [PROGRAM, provenance, lang.word("stratml-loses")].join("\n");
        xml.leaf("OtherInformation", &other)?;
        xml.open("StrategicPlanCore", &[])?;
        for (at, place) in (1..).zip(places) {
            xml.open("Organization", &[])?;
            xml.leaf("Name", place.as_str())?;
            xml.leaf("Identifier", &format!("place-{at}"))?;
            xml.close("Organization")?;
        }
        Ok(Self { xml, lang, goals: 0, lost: Lost::default() })
    }

    /// Writes the goal of a place and year.
    ///
    /// # Errors
    /// What the writer says.
    pub fn goal(&mut self, place: &PlacePath, year: Year, findings: &[&Finding]) -> io::Result<()> {
        self.goals += 1;
        let mut tally = Tally::default();
        for finding in findings {
            tally.count_one(finding.status);
        }
        let counts = crate::vocabulary::Status::ALL.iter().filter(|status| tally.count(**status) > 0);
        let counts: Vec<String> =
            counts.map(|status| format!("{} {}", status.in_lang(self.lang), tally.count(*status))).collect();
        self.xml.open("Goal", &[])?;
        self.xml.leaf("Name", &format!("{place} {year}"))?;
        self.xml.leaf("Description", &separated::with_commas(&counts, self.lang))?;
        self.xml.leaf("Identifier", &format!("goal-{}", self.goals))?;
        self.xml.leaf("SequenceIndicator", &self.goals.to_string())?;
        for (at, finding) in (1..).zip(findings) {
            self.objective(at, finding)?;
        }
        self.xml.close("Goal")
    }

    fn objective(&mut self, at: usize, finding: &Finding) -> io::Result<()> {
        self.lost.objectives += 1;
        let claim = &finding.target.claim;
        self.xml.open("Objective", &[])?;
        self.xml.leaf("Name", &claim.indicator)?;
        self.xml.leaf("Description", &claim.quote)?;
        // An XML id may not begin with a digit.
        self.xml.leaf("Identifier", &format!("target-{}", finding.target.id))?;
        self.xml.leaf("SequenceIndicator", &at.to_string())?;
        if !claim.responsible.is_empty() {
            self.xml.open("Stakeholder", &[("StakeholderTypeType", "Organization")])?;
            self.xml.leaf("Name", &claim.responsible)?;
            self.xml.open("Role", &[])?;
            self.xml.leaf("Name", self.lang.word("stratml-responsible"))?;
            self.xml.leaf("RoleType", "Performer")?;
            self.xml.close("Role")?;
            self.xml.close("Stakeholder")?;
        }
        self.xml.leaf("OtherInformation", &self.judged(finding))?;
        self.indicator(finding)?;
        self.xml.close("Objective")
    }

    /// The verdict and what it rests on, in words.
    fn judged(&self, finding: &Finding) -> String {
        let lang = self.lang;
        let verdict = say!(
            lang,
            "stratml-verdict",
            status = finding.status.in_lang(lang),
            rule = finding.rule.in_lang(lang)
        );
        let mut lines = vec![verdict];
        lines.extend(finding.ruling.as_ref().map(|ruling| {
            say!(lang, "stratml-ruled", computed = finding.computed.in_lang(lang), why = &ruling.why)
        }));
        let caveats: Vec<_> = finding.caveats.iter().map(|caveat| caveat_word(*caveat, lang)).collect();
        if !caveats.is_empty() {
            lines.push(say!(lang, "stratml-caveats", caveats = separated::with_semicolons(&caveats, lang)));
        }
        lines.push(say!(lang, "stratml-stated-in", document = &finding.target.document.title));
        lines.extend(finding.result.as_ref().map(|result| {
            let (document, quote) = (&result.document.title, &result.claim.quote);
            say!(lang, "stratml-reported-in", document = document, quote = quote)
        }));
        if finding.result.is_none() && !finding.searched.is_empty() {
            let searched = separated::with_semicolons(&finding.searched, lang);
            lines.push(say!(lang, "stratml-searched", documents = searched));
        }
        lines.join("\n")
    }

    fn indicator(&mut self, finding: &Finding) -> io::Result<()> {
        let claim = &finding.target.claim;
        let kind = if claim.value.is_some() { "Quantitative" } else { "Qualitative" };
        self.lost.relative += usize::from(claim.value.is_none());
        let year = Period::Year(claim.year);
        self.xml.open("PerformanceIndicator", &[("PerformanceIndicatorType", kind)])?;
        self.xml.leaf("MeasurementDimension", &claim.indicator)?;
        self.xml.leaf("UnitOfMeasurement", &claim.unit)?;
        self.xml.open("MeasurementInstance", &[])?;
        self.lost.ends += usize::from(claim.value_high.is_some() || claim.stretch.is_some());
        self.figure(
            "TargetResult",
            claim,
            true,
            ("comparator", claim.comparator.code()),
            &told(claim, year, self.lang),
        )?;
        if let Some(result) = &finding.result {
            let own = &result.claim;
            let alike = own.unit == claim.unit && own.measure == claim.measure;
            self.lost.units += usize::from(!alike && own.value.is_some());
            self.lost.ends += usize::from(own.value_high.is_some());
            let told = result_told(finding, year, self.lang).unwrap_or_default();
            let in_units = alike && finding.doubtful().is_none();
            self.figure("ActualResult", own, in_units, ("status", finding.status.code()), &told)?;
        }
        self.xml.close("MeasurementInstance")?;
        self.xml.close("PerformanceIndicator")
    }

    fn figure(
        &mut self,
        element: &str,
        claim: &Claim,
        in_units: bool,
        descriptor: (&str, &str),
        told: &str,
    ) -> io::Result<()> {
        let xml = &mut self.xml;
        xml.open(element, &[])?;
        if let Some((first, last)) = claim.period.first_day().zip(claim.period.last_day()) {
            xml.leaf("StartDate", &first.to_string())?;
            xml.leaf("EndDate", &last.to_string())?;
        }
        if let Some(value) = claim.value.filter(|_| in_units) {
            xml.leaf("NumberOfUnits", &value.to_string())?;
        }
        xml.open("Descriptor", &[])?;
        xml.leaf("DescriptorName", descriptor.0)?;
        xml.leaf("DescriptorValue", descriptor.1)?;
        xml.close("Descriptor")?;
        xml.leaf("Description", told)?;
        xml.close(element)
    }

    /// Ends the report, and says what it lost.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(mut self) -> io::Result<Lost> {
        self.xml.close("StrategicPlanCore")?;
        self.xml.close("PerformancePlanOrReport")?;
        self.xml.out.flush()?;
        Ok(self.lost)
    }
}

/// Elements, each on a line of its own.
struct Xml<'a> {
    out: &'a mut dyn Write,
    depth: usize,
}

impl Xml<'_> {
    fn open(&mut self, element: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        write!(self.out, "{:1$}<{element}", "", 2 * self.depth)?;
        for (name, value) in attributes {
            write!(self.out, " {name}=\"{}\"", escape(*value))?;
        }
        self.depth += 1;
        writeln!(self.out, ">")
    }

    fn close(&mut self, element: &str) -> io::Result<()> {
        self.depth -= 1;
        writeln!(self.out, "{:1$}</{element}>", "", 2 * self.depth)
    }

    fn leaf(&mut self, element: &str, text: &str) -> io::Result<()> {
        let text: String = text.chars().filter(|c| is_allowed(*c)).collect();
        writeln!(self.out, "{:2$}<{element}>{}</{element}>", "", escape(text.as_str()), 2 * self.depth)
    }
}

/// Whether XML 1.0 may hold the character.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}
