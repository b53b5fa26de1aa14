//! An audit set beside what the ledger says now, row by row.

use super::judging::{self, Scope};
use super::{CommandError, World};
use crate::document::decode;
use crate::ledger::{Ledger, LedgerError, LookupError};
use crate::message;
use crate::render::{Audit, AuditFormat, audit_order};
use crate::vocabulary::data::bad_row;
use crate::vocabulary::form::AUDIT;
use crate::vocabulary::{Lang, Message, PlacePath, Policy, Vocabulary, Year};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Columns that tell by what the audit was made.
const MADE_BY: [&str; 3] = ["rules", "vocabulary_sha256", "program"];

/// What was found equal, and what not.
pub struct Compared {
    /// What was compared, where all of it is equal; and remarks.
    pub right: Vec<Message>,
    /// Rows that differ, are missing, or are not in the ledger.
    pub wrong: Vec<Message>,
}

/// A row of an audit: its line, and its cells in the order of the form.
struct AuditRow {
    line: usize,
    cells: Vec<String>,
}

/// Compares the audit in the file with the ledger. It covers the places in it, each in the years in it.
///
/// # Errors
/// A file that cannot be read or is no audit, a ledger that cannot be read.
pub fn run(
    file: &Path,
    ledger: &Ledger,
    vocabulary: &Vocabulary,
    world: &World,
) -> Result<Compared, CommandError> {
    let bytes =
        std::fs::read(file).map_err(|source| CommandError::Unreadable { path: file.to_owned(), source })?;
    let text = decode(&bytes).map_err(|source| CommandError::NoText { path: file.to_owned(), source })?;
    let rows = read(&text).map_err(|what| CommandError::of_file(file.display(), what))?;
    let lang = world.style.lang;
    let mut places: BTreeMap<String, Vec<&AuditRow>> = BTreeMap::new();
    for row in &rows {
        places.entry(row.cell("place").to_owned()).or_default().push(row);
    }
    let name = file.display().to_string();
    let mut all = Telling { ledger, name: &name, lang, wrong: Vec::new(), made_by: BTreeMap::new() };
    let known: BTreeSet<PlacePath> = ledger.places()?.into_iter().collect();
    let mut covered = Vec::new();
    for (place, rows) in &places {
        let path = place.parse::<PlacePath>().ok().filter(|path| known.contains(path));
        let years: BTreeSet<Year> = rows.iter().filter_map(|row| row.cell("year").parse().ok()).collect();
        let mut told = all.anew();
        match path {
            Some(path) => {
                // Made with --year, or of all years of a place that has but one: whichever fits.
                let one = years.first().filter(|_| years.len() == 1).copied();
                let scope = |year| Scope { places: vec![path.clone()], year };
                let now = rederived(ledger, &scope(one), &years, vocabulary, &world.policy)?;
                told.place(rows, &now);
                if one.is_some() && !told.wrong.is_empty() {
                    let mut again = all.anew();
                    let now = rederived(ledger, &scope(None), &years, vocabulary, &world.policy)?;
                    again.place(rows, &now);
                    told = if again.wrong.len() < told.wrong.len() { again } else { told };
                }
            }
            None => told.place(rows, &BTreeMap::new()),
        }
        all.take(told);
        let first = years.first().map(ToString::to_string).unwrap_or_default();
        let last = years.last().map(ToString::to_string).unwrap_or_default();
        covered.push(if first == last {
            format!("{place} {first}")
        } else {
            format!("{place} {first}–{last}")
        });
    }
    let mut right = Vec::new();
    for ((column, then, now), count) in std::mem::take(&mut all.made_by) {
        let told = message!(
            "audit-made-otherwise",
            file = &name,
            count = count,
            column = column,
            then = then,
            now = now
        );
        // Another version of the program made all of it; a row that differs from the others was changed.
        if count == rows.len() { right.push(told) } else { all.wrong.push(told) }
    }
    if all.wrong.is_empty() {
        let covered = Message::list(covered);
        right.push(message!("audit-agrees", file = &name, count = rows.len(), covered = covered));
    }
    Ok(Compared { right, wrong: all.wrong })
}

impl AuditRow {
    fn cell(&self, code: &str) -> &str {
        let at = AUDIT.iter().position(|column| column.code == code);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }
}

/// The rows of an audit: CSV with English or Chinese headings, or JSON lines.
fn read(text: &str) -> Result<Vec<AuditRow>, Message> {
    let text = text.trim_start_matches('\u{FEFF}');
    if text.trim_start().starts_with('{') {
        return text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(at, line)| json_row(at + 1, line))
            .collect();
    }
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|error| bad_row(&error))?.clone();
    let column = |at: usize| heads.iter().position(|head| head == AUDIT[at].code || head == AUDIT[at].zh);
    let columns: Vec<usize> = (0..AUDIT.len())
        .map(|at| {
            let missing = || message!("not-an-audit", code = AUDIT[at].code, heading = AUDIT[at].zh);
            column(at).ok_or_else(missing)
        })
        .collect::<Result<_, _>>()?;
    reader
        .records()
        .map(|record| {
            let record = record.map_err(|error| bad_row(&error))?;
            let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
            let cells = columns.iter().map(|at| record.get(*at).unwrap_or_default().to_owned()).collect();
            Ok(AuditRow { line, cells })
        })
        .collect()
}

/// A JSON object as the cells that a CSV of it would have, defused or not: both forms are compared as text.
fn json_row(line: usize, text: &str) -> Result<AuditRow, Message> {
    let no_json =
        |error: serde_json::Error| message!("audit-row-no-json", line = line, why = error.to_string());
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).map_err(no_json)?;
    let cells = AUDIT.iter().map(|column| {
        let missing = || message!("audit-row-lacks", line = line, code = column.code);
        object.get(column.code).map(spelt).ok_or_else(missing)
    });
    Ok(AuditRow { line, cells: cells.collect::<Result<_, _>>()? })
}

fn spelt(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What an audit says now of these years, by id, in both forms.
fn rederived(
    ledger: &Ledger,
    scope: &Scope,
    years: &BTreeSet<Year>,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<BTreeMap<String, [AuditRow; 2]>, CommandError> {
    let mut findings = Vec::new();
    judging::each_place(ledger, scope, vocabulary, policy, |judged| {
        findings.extend(judged.findings);
        Ok(())
    })?;
    findings.retain(|finding| years.contains(&finding.target.claim.year));
    findings.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
    let mut forms = Vec::new();
    for format in [AuditFormat::Csv, AuditFormat::Jsonl] {
        let mut written = Vec::new();
        let mut audit = Audit::new(&mut written, format, Lang::En, vocabulary.sha256.as_str()).under(policy);
        audit.header()?;
        findings.iter().try_for_each(|finding| audit.row(finding))?;
        audit.flush()?;
        drop(audit);
        let written = String::from_utf8_lossy(&written).into_owned();
        forms.push(read(&written).map_err(CommandError::Usage)?);
    }
    let (Some(json), Some(csv)) = (forms.pop(), forms.pop()) else { return Ok(BTreeMap::new()) };
    Ok(csv.into_iter().zip(json).map(|(csv, json)| (csv.cell("id").to_owned(), [csv, json])).collect())
}

/// What differs, as it is found.
struct Telling<'a> {
    ledger: &'a Ledger,
    name: &'a str,
    lang: Lang,
    wrong: Vec<Message>,
    /// Columns that tell by what it was made, as they were and are now, and in how many rows.
    made_by: BTreeMap<(&'static str, String, String), usize>,
}

impl<'a> Telling<'a> {
    fn anew(&self) -> Telling<'a> {
        Self {
            ledger: self.ledger,
            name: self.name,
            lang: self.lang,
            wrong: Vec::new(),
            made_by: BTreeMap::new(),
        }
    }

    fn take(&mut self, other: Self) {
        self.wrong.extend(other.wrong);
        for (key, count) in other.made_by {
            *self.made_by.entry(key).or_default() += count;
        }
    }

    /// Compares the rows of one place.
    fn place(&mut self, rows: &[&AuditRow], now: &BTreeMap<String, [AuditRow; 2]>) {
        let mut seen = BTreeSet::new();
        for row in rows {
            let (name, line, id) = (self.name, row.line, row.cell("id"));
            let Some(forms) = now.get(id) else {
                self.wrong.push(self.absent(line, id));
                continue;
            };
            if !seen.insert(id) {
                self.wrong.push(message!("audit-row-twice", file = name, line = line, id = id));
            }
            self.row(row, forms);
        }
        for (id, [expected, _]) in now.iter().filter(|(id, _)| !seen.contains(id.as_str())) {
            let target = ["place", "year", "indicator"].map(|column| expected.cell(column)).join(" ");
            self.wrong.push(message!("audit-row-missing", file = self.name, id = id, target = target));
        }
    }

    /// What became of a target that stands in the audit and no longer in the ledger.
    fn absent(&self, line: usize, id: &str) -> Message {
        let file = self.name;
        match self.ledger.claim(id) {
            Err(LedgerError::Lookup(LookupError::Superseded { by, .. })) => {
                message!("audit-row-superseded", file = file, line = line, id = id, by = by)
            }
            Err(LedgerError::Lookup(LookupError::Withdrawn { by, on, why, .. })) => message!(
                "audit-row-withdrawn",
                file = file,
                line = line,
                id = id,
                by = by,
                on = on.to_string(),
                why = why
            ),
            Ok(_) | Err(_) => message!("audit-row-foreign", file = file, line = line, id = id),
        }
    }

    fn row(&mut self, row: &AuditRow, forms: &[AuditRow; 2]) {
        for (at, column) in AUDIT.iter().enumerate() {
            let (then, [csv, json]) = (&row.cells[at], forms.each_ref().map(|form| &form.cells[at]));
            if then == csv || then == json {
                continue;
            }
            if MADE_BY.contains(&column.code) {
                *self.made_by.entry((column.code, then.clone(), csv.clone())).or_default() += 1;
                continue;
            }
            self.wrong.push(message!(
                "audit-cell-differs",
                file = self.name,
                line = row.line,
                id = row.cell("id"),
                column = column.in_lang(self.lang),
                then = then,
                now = csv
            ));
        }
    }
}
