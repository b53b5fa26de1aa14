//! An audit set beside what the ledger says now, row by row.

mod columns;
mod json;
mod made;
mod read;
mod tell;

use super::judging::{self, Asked};
use super::{CommandError, World};
use crate::document::decode;
use crate::ledger::Ledger;
use crate::message;
use crate::render::{Audit, PROGRAM, audit_order, other_rules};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Lang, Message, PlacePath, Policy, Vocabulary, Worded, Year};
use made::MadeBy;
use read::{AuditFile, AuditFormat, AuditRow};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tell::Telling;

/// What was found equal, and what not.
pub struct Compared {
    /// What was compared, where all of it is equal; and remarks.
    pub right: Vec<Message>,
    /// Rows that differ, are missing, or are not in the ledger; or that nothing could be compared.
    pub wrong: Vec<Message>,
}

/// Compares the audit in the file with the ledger. It covers the places in it, each in the years in it.
///
/// # Errors
/// A file that cannot be read, is no audit or has been tampered with as a table; a ledger that cannot be read.
pub fn run(
    file: &Path,
    ledger: &Ledger,
    vocabulary: &Vocabulary,
    world: &World,
) -> Result<Compared, CommandError> {
    let (lang, name) = (world.style.lang, file.display().to_string());
    let refused = |what| CommandError::of_file(&name, what);
    let bytes = read::bytes(file)?.map_err(refused)?;
    let text = decode(&bytes).map_err(|source| CommandError::NoText { path: file.to_owned(), source })?;
    drop(bytes);
    let audit = read::rows(&text).map_err(refused)?;
    drop(text);
    let rules = tag(&world.policy);
    let now = [rules.as_str(), vocabulary.sha256.as_str(), PROGRAM];
    let made = MadeBy::of(&audit, &name, &now).map_err(refused)?;
    if !made.comparable {
        return Ok(Compared { right: Vec::new(), wrong: made.wrong });
    }
    let all = Telling { ledger, name: &name, rules: &rules, lang, wrong: made.wrong };
    let (wrong, covered) = each_place(&audit, all, vocabulary, &world.policy)?;
    let mut right: Vec<Message> =
        other_rules(&world.policy, lang).map(Message::Foreign).into_iter().collect();
    right.extend(made.remarks);
    if wrong.is_empty() {
        let covered = Message::list(covered);
        right.push(message!("audit-agrees", file = &name, count = audit.rows.len(), covered = covered));
    }
    Ok(Compared { right, wrong })
}

/// How many rows the bytes hold, read as `verify` reads an audit.
///
/// # Errors
/// Why it would be refused.
#[doc(hidden)]
pub fn audit_rows(bytes: &[u8]) -> Result<usize, Message> {
    let text = decode(bytes).map_err(|error| error.message())?;
    let audit = read::rows(&text)?;
    MadeBy::of(&audit, "", &[&tag(&Policy::default()), "", PROGRAM])?;
    Ok(audit.rows.len())
}

/// What is wrong with the rows, place by place, and the places with their years.
fn each_place(
    audit: &AuditFile,
    mut all: Telling<'_>,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<(Vec<Message>, Vec<String>), CommandError> {
    let mut places: BTreeMap<&str, Vec<&AuditRow>> = BTreeMap::new();
    for row in &audit.rows {
        places.entry(audit.place(row)).or_default().push(row);
    }
    let known: BTreeSet<PlacePath> = all.ledger.places()?.into_iter().collect();
    let mut covered = Vec::new();
    for (place, rows) in places {
        let path = PlacePath::stored(place).ok().filter(|path| known.contains(path));
        let years: BTreeSet<Year> = rows.iter().filter_map(|row| row.cell("year").parse().ok()).collect();
        let mut told = all.anew();
        match path {
            Some(path) => {
                // Made with --year, or of all years of a place that has but one: whichever fits.
                let one = years.first().filter(|_| years.len() == 1).copied();
                let asked = |year| Asked { places: vec![path.clone()], year };
                let now =
                    |year| rederived(all.ledger, audit.format, &asked(year), &years, vocabulary, policy);
                told.place(&rows, &now(one)?);
                if one.is_some() && !told.wrong.is_empty() {
                    let mut again = all.anew();
                    again.place(&rows, &now(None)?);
                    told = if again.wrong.len() < told.wrong.len() { again } else { told };
                }
            }
            None => told.place(&rows, &BTreeMap::new()),
        }
        all.wrong.extend(told.wrong);
        let first = years.first().map(ToString::to_string).unwrap_or_default();
        let last = years.last().map(ToString::to_string).unwrap_or_default();
        covered.push(if first == last {
            format!("{place} {first}")
        } else {
            format!("{place} {first}–{last}")
        });
    }
    Ok((all.wrong, covered))
}

/// What an audit in that format says now of these years, by id.
fn rederived(
    ledger: &Ledger,
    format: AuditFormat,
    asked: &Asked,
    years: &BTreeSet<Year>,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Result<BTreeMap<String, AuditRow>, CommandError> {
    let mut findings = Vec::new();
    judging::each_place(ledger, asked, vocabulary, policy, |judged| {
        findings.extend(judged.findings);
        Ok(())
    })?;
    findings.retain(|finding| years.contains(&finding.target.claim.year));
    if findings.is_empty() {
        return Ok(BTreeMap::new());
    }
    findings.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
    let audit = Audit::new(vocabulary.sha256.as_str()).under(policy);
    let written = audit.written(&findings, format.into(), Lang::En)?;
    let written = String::from_utf8_lossy(&written);
    let file = read::rows(&written).map_err(CommandError::Usage)?;
    Ok(file.rows.into_iter().map(|row| (row.cell("id").to_owned(), row)).collect())
}
