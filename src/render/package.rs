//! The data package: the tables a ledger is handed on as, each a CSV file, and the descriptor that says what is in them
//! (Frictionless Data Package and Table Schema, version 1).

use super::Basis;
use super::audit::{PROGRAM, head};
use super::cell::Cell;
use super::list::{claim_in_form, document_filed};
use super::stream::Stream;
use super::{Format, Lang, Style, UNBROKEN};
use crate::vocabulary::codebook::{Holds, Table, Variable};
use crate::vocabulary::form::Column;
use crate::vocabulary::{Document, Recorded};
use serde_json::{Value as Json, json};
use std::io::{self, Write};

/// The name of the descriptor's file.
pub const DESCRIPTOR: &str = "datapackage.json";

/// How files for programs are written, whatever the language of the screen.
pub const FOR_PROGRAMS: Style = Style { lang: Lang::En, width: UNBROKEN, colour: false, ascii: false };

/// A table that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Which.
    pub table: Table,
    /// How many bytes.
    pub bytes: u64,
    /// Their SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

/// By what a data package was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The version of the rules.
    pub rules: String,
    /// The vocabulary's checksum.
    pub vocabulary_sha256: String,
    /// The head of the ledger's chain, and which entry it closes; nothing of an empty ledger.
    pub head: Option<(String, i64)>,
    /// The places it is of.
    pub places: Vec<String>,
    /// The year it is of; all where none is named.
    pub year: Option<i32>,
    /// What else a reader must know.
    pub basis: Basis,
}

/// What the rows of a table are.
fn told(table: Table, lang: Lang) -> &'static str {
    match table {
        Table::Audit => lang.word("package-audit"),
        Table::Targets => lang.word("package-targets"),
        Table::Results => lang.word("package-results"),
        Table::Documents => lang.word("package-documents"),
        Table::Codebook => lang.word("package-codebook"),
    }
}

fn schema(table: Table) -> Json {
    let key = |own: &str, other: Table| json!([{"fields": own, "reference": {"resource": other.code(), "fields": "id"}}]);
    let (primary, foreign) = match table {
        Table::Audit => (json!("id"), Some(key("id", Table::Targets))),
        Table::Targets | Table::Results => (json!("id"), Some(key("document", Table::Documents))),
        Table::Documents => (json!("id"), None),
        Table::Codebook => (json!(["table", "column"]), None),
    };
    let variables = table.variables();
    let fields: Vec<Json> = variables.iter().map(|variable| field(variable, variables)).collect();
    let mut schema = json!({"fields": fields, "missingValues": [""], "primaryKey": primary});
    if let Some(foreign) = foreign {
        schema["foreignKeys"] = foreign;
    }
    schema
}

/// A field of Table Schema. A decimal is a `number`, which the schema defines as exact text without an exponent.
fn field(variable: &Variable, table: &[Variable]) -> Json {
    let kind = match variable.holds {
        Holds::Text | Holds::List | Holds::Rules => "string",
        Holds::Integer => "integer",
        Holds::Decimal => "number",
        Holds::Truth => "boolean",
        Holds::Date => "date",
    };
    let described = |lang| {
        let parts = [variable.meaning(lang), variable.unit(lang), variable.values(lang)];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" | ")
    };
    let mut field = json!({
        "name": variable.column.code,
        "type": kind,
        "title@zh": variable.column.zh,
        "description": described(Lang::En),
        "description@zh": described(Lang::Zh),
        "constraints": {"required": !variable.may_be_empty()},
    });
    let codes = variable.codes(table);
    if !codes.is_empty() {
        field["constraints"]["enum"] = json!(codes);
    }
    if variable.holds == Holds::Truth {
        field["trueValues"] = json!(["true"]);
        field["falseValues"] = json!(["false"]);
    }
    field
}

/// A table of a data package being written, row by row.
pub struct PackagedRows<'a>(Stream<'a>);

impl<'a> PackagedRows<'a> {
    /// Nothing yet but the headings.
    ///
    /// # Errors
    /// What the writer says.
    pub fn begin(table: Table, out: &'a mut dyn Write) -> io::Result<Self> {
        let heads: Vec<_> = table.variables().iter().map(head).collect();
        let name = Column { code: table.code(), zh: table.zh() };
        Ok(Self(Stream::new("", name, &heads, Format::Csv, &FOR_PROGRAMS, out)?))
    }

    /// A claim with the code of its canonical indicator, where it has one, and the id of its document.
    ///
    /// # Errors
    /// What the writer says.
    pub fn claim(&mut self, recorded: &Recorded, code: Option<&str>, document: &str) -> io::Result<()> {
        let span = recorded.claim.span;
        let mut row = vec![Cell::text(&recorded.id), Cell::text(code.unwrap_or_default())];
        row.extend(claim_in_form(recorded));
        row.extend([
            Cell::text(document),
            Cell::count(span.map(|span| span.start)),
            Cell::count(span.map(|span| span.end)),
            Cell::text(&recorded.claim.section),
            Cell::text(&recorded.claim.rule),
            Cell::Truth(recorded.reviewed),
        ]);
        self.0.row(row)
    }

    /// A document with its id.
    ///
    /// # Errors
    /// What the writer says.
    pub fn document(&mut self, id: &str, document: &Document) -> io::Result<()> {
        let mut row = vec![Cell::text(id)];
        row.extend(document_filed(document));
        row.push(Cell::text(&document.sha256));
        self.0.row(row)
    }

    /// What each column of each table means.
    ///
    /// # Errors
    /// What the writer says.
    pub fn meanings(&mut self) -> io::Result<()> {
        for table in Table::ALL {
            for variable in table.variables() {
                let told = [Variable::meaning, Variable::unit, Variable::values];
                let mut row = vec![
                    Cell::text(table.code()),
                    Cell::text(variable.column.code),
                    Cell::text(variable.column.zh),
                    Cell::text(variable.holds.code()),
                    Cell::Truth(variable.may_be_empty()),
                ];
                for told in told {
                    row.extend([Lang::Zh, Lang::En].map(|lang| Cell::text(told(variable, lang))));
                }
                self.0.row(row)?;
            }
        }
        Ok(())
    }

    /// Writes what is still held.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> io::Result<()> {
        self.0.end(&[])
    }
}

/// Writes the descriptor of tables that were written.
///
/// # Errors
/// What the writer says.
pub fn descriptor(tables: &[Written], origin: &Origin, out: &mut dyn Write) -> io::Result<()> {
    let resources: Vec<Json> = tables
        .iter()
        .map(|Written { table, bytes, sha256 }| {
            json!({
                "name": table.code(),
                "path": table.file(),
                "profile": "tabular-data-resource",
                "title": told(*table, Lang::En),
                "title@zh": told(*table, Lang::Zh),
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": bytes,
                "hash": format!("sha256:{sha256}"),
                "schema": schema(*table),
            })
        })
        .collect();
    let package = json!({
        "profile": "tabular-data-package",
        "name": "duizhang",
        "title": Lang::En.word("package-title"),
        "title@zh": Lang::Zh.word("package-title"),
        "description": Lang::En.word("package-description"),
        "description@zh": Lang::Zh.word("package-description"),
        "provenance": {
            "program": PROGRAM,
            "rules": origin.rules,
            "vocabulary_sha256": origin.vocabulary_sha256,
            "head": origin.head.as_ref().map(|(head, _)| head),
            "entry": origin.head.as_ref().map(|(_, entry)| entry),
            "places": origin.places,
            "year": origin.year,
            "remarks": origin.basis.remarks(Lang::En),
            "remarks@zh": origin.basis.remarks(Lang::Zh),
        },
        "resources": resources,
    });
    serde_json::to_writer_pretty(&mut *out, &package)?;
    writeln!(out)
}
