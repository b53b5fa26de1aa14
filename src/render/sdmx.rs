//! SDMX-CSV 2.0: an observation for each claim that has a number and a span of time, in one dataflow; and the definition of
//! that dataflow as SDMX-JSON 2.0.
//!
//! A ledger keeps every statement: two documents may tell two figures of one indicator, place and year. The id of the claim is
//! therefore a dimension, so that no key stands twice and none of the figures has to be chosen.

use super::audit::PROGRAM;
use super::cell::Cell;
use super::package::FOR_PROGRAMS;
use super::sheet::Head;
use super::stream::Stream;
use super::{Format, Lang};
use crate::vocabulary::form::Column;
use crate::vocabulary::{Claim, Comparator, Flag, Measure, Period, Recorded, Role};
use serde_json::{Value as Json, json};
use std::io::{self, Write};

/// Who maintains the dataflow, and what it is called; SDMX writes `AGENCY:ID(VERSION)`.
const AGENCY: &str = "DUIZHANG";
const FLOW: &str = "TARGETS_RESULTS";
const VERSION: &str = "1.0.0";

/// What is said of an observation.
struct Concept {
    column: Column,
    en: &'static str,
    /// The codelist it takes its values from; any text where there is none.
    codes: Option<&'static str>,
}

const fn concept(
    code: &'static str,
    zh: &'static str,
    en: &'static str,
    codes: Option<&'static str>,
) -> Concept {
    Concept { column: Column { code, zh }, en, codes }
}

/// The dimensions before the time.
const DIMENSIONS: [Concept; 5] = [
    concept("REF_AREA", "地区", "Place, below those it lies in", None),
    concept("INDICATOR", "指标", "Code of the canonical indicator, else the document's words", None),
    concept("QUANTITY", "计量方式", "What kind of number it is", Some("CL_QUANTITY")),
    concept("MEASURE", "类别", "Whether it is promised or reported", Some("CL_MEASURE")),
    concept("CLAIM", "编号", "Id of the claim in the ledger", None),
];
const TIME: Concept = concept("TIME_PERIOD", "期间", "The span of time the number is for", None);
const VALUE: Concept = concept("OBS_VALUE", "数值", "The number as printed", None);
const ATTRIBUTES: [Concept; 7] = [
    concept("UNIT_MEASURE", "单位", "Unit as printed, with 万 and 亿", None),
    concept("DECIMALS", "小数位数", "How many decimals are printed", None),
    concept("OBS_STATUS", "数据状态", "Whether the number is provisional", Some("CL_OBS_STATUS")),
    concept("COMPARATOR", "比较", "How the number binds", Some("CL_COMPARATOR")),
    concept("OBS_HIGH", "上限", "Far end of a range, of which OBS_VALUE is the near end", None),
    concept("INDICATOR_LABEL", "指标名", "The indicator in the document's words", None),
    concept("SOURCE", "来源", "Title of the document it stands in", None),
];
/// What every row begins with.
const ROW: [Column; 3] = [
    Column { code: "STRUCTURE", zh: "结构" },
    Column { code: "STRUCTURE_ID", zh: "结构编号" },
    Column { code: "ACTION", zh: "操作" },
];

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
        let words = |column: Column| Head::words(column.code, column.zh);
        let concepts = DIMENSIONS.iter().chain([&TIME, &VALUE]).chain(&ATTRIBUTES);
        let heads: Vec<Head> =
            ROW.into_iter().chain(concepts.map(|concept| concept.column)).map(words).collect();
        let name = Column { code: FLOW, zh: FLOW };
        let rows = Stream::new(name, &heads, Format::Csv, &FOR_PROGRAMS, out)?;
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
            Cell::text(status(claim)),
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

/// The code of SDMX's own list: provisional or normal.
fn status(claim: &Claim) -> &'static str {
    if claim.flags.has(Flag::Provisional) { "P" } else { "A" }
}

/// Writes the definition of the dataflow: concepts, codelists, data structure.
///
/// # Errors
/// What the writer says.
pub fn structure(out: &mut dyn Write) -> io::Result<()> {
    let urn = |class: &str, id: &str| format!("urn:sdmx:org.sdmx.infomodel.{class}={AGENCY}:{id}({VERSION})");
    let item = |id: &str, zh: &str, en: &str| json!({"id": id, "name": en, "names": {"en": en, "zh": zh}});
    let artefact = |id: &str, en: &str, zh: &str, more: Json| {
        let mut whole = item(id, zh, en);
        whole["version"] = json!(VERSION);
        whole["agencyID"] = json!(AGENCY);
        if let (Some(whole), Json::Object(more)) = (whole.as_object_mut(), more) {
            whole.extend(more);
        }
        whole
    };
    let concepts = || DIMENSIONS.iter().chain([&TIME, &VALUE]).chain(&ATTRIBUTES);
    let all: Vec<Json> =
        concepts().map(|concept| item(concept.column.code, concept.column.zh, concept.en)).collect();
    let identity =
        |concept: &Concept| format!("{}.{}", urn("conceptscheme.Concept", "CONCEPTS"), concept.column.code);
    let component = |concept: &Concept| {
        let local = if let Some(codes) = concept.codes {
            json!({"enumeration": urn("codelist.Codelist", codes)})
        } else {
            let kind = match concept.column.code {
                "TIME_PERIOD" => "ObservationalTimePeriod",
                "OBS_VALUE" | "OBS_HIGH" => "Decimal",
                "DECIMALS" => "Integer",
                _ => "String",
            };
            json!({"format": {"dataType": kind}})
        };
        json!({"id": concept.column.code, "conceptIdentity": identity(concept), "localRepresentation": local})
    };
    let dimensions: Vec<Json> = DIMENSIONS
        .iter()
        .zip(1..)
        .map(|(concept, at)| {
            let mut own = component(concept);
            own["position"] = json!(at);
            own
        })
        .collect();
    let attributes: Vec<Json> = ATTRIBUTES
        .iter()
        .map(|concept| {
            let mut own = component(concept);
            own["attributeRelationship"] = json!({"observation": {}});
            own["usage"] = json!("optional");
            own
        })
        .collect();
    let coded =
        |id: &str, zh: &str, en: &str, codes: Vec<Json>| artefact(id, en, zh, json!({"codes": codes}));
    let measures = Measure::ALL.iter().map(|word| item(word.code(), word.zh(), word.code())).collect();
    let roles = Role::ALL.iter().map(|word| item(word.code(), word.zh(), word.code())).collect();
    let comparators = Comparator::ALL.iter().map(|word| item(word.code(), word.zh(), word.code())).collect();
    let statuses = vec![item("A", "正常", "Normal value"), item("P", "初步", "Provisional value")];
    let data_structure = json!({"dataStructureComponents": {
        "dimensionList": {"id": "DimensionDescriptor", "dimensions": dimensions, "timeDimension": component(&TIME)},
        "measureList": {"id": "MeasureDescriptor", "measures": [component(&VALUE)]},
        "attributeList": {"id": "AttributeDescriptor", "attributes": attributes},
    }});
    let title = |lang: Lang| lang.word("package-title");
    let (en, zh) = (title(Lang::En), title(Lang::Zh));
    let message = json!({
        "meta": {
            "schema": "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json",
            "id": FLOW,
            "prepared": "2026-01-01T00:00:00Z",
            "contentLanguages": ["en", "zh"],
            "sender": {"id": AGENCY, "name": PROGRAM},
        },
        "data": {
            "conceptSchemes": [artefact("CONCEPTS", en, zh, json!({"concepts": all}))],
            "codelists": [
                coded("CL_QUANTITY", "计量方式", "What kind of number it is", measures),
                coded("CL_MEASURE", "类别", "Whether it is promised or reported", roles),
                coded("CL_OBS_STATUS", "数据状态", "Whether the number is provisional", statuses),
                coded("CL_COMPARATOR", "比较", "How the number binds", comparators),
            ],
            "dataStructures": [artefact(FLOW, en, zh, data_structure)],
            "dataflows": [artefact(FLOW, en, zh, json!({"structure": urn("datastructure.DataStructure", FLOW)}))],
        },
    });
    serde_json::to_writer_pretty(&mut *out, &message)?;
    writeln!(out)
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
