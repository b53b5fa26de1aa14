//! SDMX-CSV 2.0: an observation for each claim that has a number and a span of time, in one dataflow; and the definition of
//! that dataflow as SDMX-JSON 2.0.
//!
//! A ledger keeps every statement: two documents may tell two figures of one indicator, place and year. The id of the claim is
//! therefore a dimension, so that no key stands twice and none of the figures has to be chosen.

use super::audit::{PROGRAM, head};
use super::cell::Cell;
use super::package::FOR_PROGRAMS;
use super::sheet::Head;
use super::stream::Stream;
use super::{Format, Lang};
use crate::vocabulary::codebook::{Holds, OBSERVATION, Standing, Variable};
use crate::vocabulary::form::Column;
use crate::vocabulary::{Claim, Comparator, Flag, Measure, Period, Recorded, Role};
use serde_json::{Value as Json, json};
use std::io::{self, Write};

/// Who maintains the dataflow, and what it is called; SDMX writes `AGENCY:ID(VERSION)`.
const AGENCY: &str = "DUIZHANG";
const FLOW: &str = "TARGETS_RESULTS";
const VERSION: &str = "1.0.0";

/// How many of the columns of an observation are dimensions; the time and the number follow, and the rest are attributes.
const DIMENSIONS: usize = 5;
/// What every row begins with.
const ROW: [&str; 3] = ["STRUCTURE", "STRUCTURE_ID", "ACTION"];

/// What was written, and what was left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Observed {
    /// Observations.
    pub written: usize,
    /// Claims without a number: relative ones, and words alone.
    pub numberless: usize,
    /// Running totals, whose time has no beginning.
    pub timeless: usize,
}

/// The observations, written one after another.
pub struct Observations<'a> {
    rows: Stream<'a>,
    observed: Observed,
}

impl<'a> Observations<'a> {
    /// Nothing yet but the headings.
    ///
    /// # Errors
    /// What the writer says.
    pub fn begin(out: &'a mut dyn Write) -> io::Result<Self> {
        let heads = ROW.into_iter().map(|code| Head::words(code, code));
        let heads: Vec<Head> = heads.chain(OBSERVATION.iter().map(head)).collect();
        let name = Column { code: FLOW, zh: FLOW };
        let rows = Stream::new("", name, &heads, Format::Csv, &FOR_PROGRAMS, out)?;
        Ok(Self { rows, observed: Observed::default() })
    }

    /// Writes a claim, if it can be an observation; `code` is that of its canonical indicator.
    ///
    /// # Errors
    /// What the writer says.
    pub fn claim(&mut self, recorded: &Recorded, code: Option<&str>) -> io::Result<()> {
        let Recorded { id, claim, document, .. } = recorded;
        let Some(value) = claim.value else {
            self.observed.numberless += 1;
            return Ok(());
        };
        let Some(time) = time(claim.period) else {
            self.observed.timeless += 1;
            return Ok(());
        };
        self.observed.written += 1;
        self.rows.row(vec![
            Cell::text("dataflow"),
            Cell::text(format!("{AGENCY}:{FLOW}({VERSION})")),
            Cell::text("I"),
            Cell::text(claim.place.as_str()),
            Cell::text(code.unwrap_or(&claim.indicator)),
            Cell::text(claim.measure.code()),
            Cell::text(claim.role.code()),
            Cell::text(id),
            Cell::text(time),
            Cell::exact(Some(value)),
            Cell::text(&claim.unit),
            Cell::Count(value.scale().into()),
            Cell::text(standing(claim).code()),
            Cell::text(claim.comparator.code()),
            Cell::exact(claim.value_high),
            Cell::text(&claim.indicator),
            Cell::text(&document.title),
        ])
    }

    /// Writes what is still held, and says what was written and what left out.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> io::Result<Observed> {
        self.rows.end(&[])?;
        Ok(self.observed)
    }
}

/// As SDMX writes a span of time: a year, a month, or a first day and a duration.
fn time(period: Period) -> Option<String> {
    let from = period.first_day()?;
    Some(match period {
        Period::Year(_) | Period::Month(_) => period.to_string(),
        Period::Months(..) => format!("{from}/P{}M", period.month_count()?),
        Period::Years(..) => format!("{from}/P{}Y", period.month_count()? / 12),
        Period::Cumulative => return None,
    })
}

fn standing(claim: &Claim) -> Standing {
    if claim.flags.has(Flag::Provisional) { Standing::Provisional } else { Standing::Normal }
}

/// Writes the definition of the dataflow: concepts, codelists, data structure.
///
/// # Errors
/// What the writer says.
pub fn structure(out: &mut dyn Write) -> io::Result<()> {
    let [en, zh] = [Lang::En, Lang::Zh].map(|lang| lang.word("package-title"));
    let concepts: Vec<Json> = OBSERVATION.iter().map(|concept| meant(concept.column.code, concept)).collect();
    let mut components = OBSERVATION.iter().map(component);
    let dimensions: Vec<Json> = components.by_ref().take(DIMENSIONS).zip(1..).map(placed).collect();
    let (time, value) = (components.next(), components.next());
    let attributes: Vec<Json> = components.map(attribute).collect();
    let data_structure = json!({"dataStructureComponents": {
        "dimensionList": {"id": "DimensionDescriptor", "dimensions": dimensions, "timeDimension": time},
        "measureList": {"id": "MeasureDescriptor", "measures": [value]},
        "attributeList": {"id": "AttributeDescriptor", "attributes": attributes},
    }});
    let message = json!({
        "meta": {
            "schema": "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json",
            "id": FLOW,
            "prepared": "2026-01-01T00:00:00Z",
            "contentLanguages": ["en", "zh"],
            "sender": {"id": AGENCY, "name": PROGRAM},
        },
        "data": {
            "conceptSchemes": [artefact("CONCEPTS", en, zh, json!({"concepts": concepts}))],
            "codelists": OBSERVATION.iter().filter_map(codelist).collect::<Vec<Json>>(),
            "dataStructures": [artefact(FLOW, en, zh, data_structure)],
            "dataflows": [artefact(FLOW, en, zh, json!({"structure": urn("datastructure.DataStructure", FLOW)}))],
        },
    });
    serde_json::to_writer_pretty(&mut *out, &message)?;
    writeln!(out)
}

fn urn(class: &str, id: &str) -> String {
    format!("urn:sdmx:org.sdmx.infomodel.{class}={AGENCY}:{id}({VERSION})")
}

fn item(id: &str, en: &str, zh: &str) -> Json {
    json!({"id": id, "name": en, "names": {"en": en, "zh": zh}})
}

/// An item that is named as the codebook explains the column.
fn meant(id: &str, column: &Variable) -> Json {
    item(id, column.meaning(Lang::En), column.meaning(Lang::Zh))
}

fn artefact(id: &str, en: &str, zh: &str, more: Json) -> Json {
    let mut whole = item(id, en, zh);
    whole["version"] = json!(VERSION);
    whole["agencyID"] = json!(AGENCY);
    if let (Some(whole), Json::Object(more)) = (whole.as_object_mut(), more) {
        whole.extend(more);
    }
    whole
}

fn component(column: &Variable) -> Json {
    let id = column.column.code;
    let local = if codes(id).is_empty() {
        let kind = match column.holds {
            _ if id == "TIME_PERIOD" => "ObservationalTimePeriod",
            Holds::Decimal => "Decimal",
            Holds::Integer => "Integer",
            Holds::Text | Holds::List | Holds::Truth | Holds::Rules | Holds::Date => "String",
        };
        json!({"format": {"dataType": kind}})
    } else {
        json!({"enumeration": urn("codelist.Codelist", &format!("CL_{id}"))})
    };
    let identity = format!("{}.{id}", urn("conceptscheme.Concept", "CONCEPTS"));
    json!({"id": id, "conceptIdentity": identity, "localRepresentation": local})
}

fn placed((mut component, at): (Json, usize)) -> Json {
    component["position"] = json!(at);
    component
}

fn attribute(mut component: Json) -> Json {
    component["attributeRelationship"] = json!({"observation": {}});
    component["usage"] = json!("optional");
    component
}

fn codelist(column: &Variable) -> Option<Json> {
    let codes = codes(column.column.code);
    let items: Vec<Json> = codes.iter().map(|(code, zh)| item(code, code, zh)).collect();
    let id = format!("CL_{}", column.column.code);
    let (en, zh) = (column.meaning(Lang::En), column.meaning(Lang::Zh));
    (!items.is_empty()).then(|| artefact(&id, en, zh, json!({"codes": items})))
}

/// The closed list of a column, if it has one: codes, and what they are called.
fn codes(column: &str) -> Vec<(&'static str, &'static str)> {
    match column {
        "QUANTITY" => Measure::ALL.iter().map(|word| (word.code(), word.zh())).collect(),
        "MEASURE" => Role::ALL.iter().map(|word| (word.code(), word.zh())).collect(),
        "OBS_STATUS" => Standing::ALL.iter().map(|word| (word.code(), word.zh())).collect(),
        "COMPARATOR" => Comparator::ALL.iter().map(|word| (word.code(), word.zh())).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_time_is_written_as_sdmx_does() {
        let written = |period: &str| period.parse().ok().and_then(time);
        for (period, wanted) in [
            ("2024", Some("2024")),
            ("2024-06", Some("2024-06")),
            ("2024-01/2024-08", Some("2024-01-01/P8M")),
            ("2021/2025", Some("2021-01-01/P5Y")),
            ("cumulative", None),
        ] {
            assert_eq!(written(period).as_deref(), wanted, "{period}");
        }
    }
}
