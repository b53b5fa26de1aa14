//! `audit`: the full re-checkable table, a row a stated target.

use super::judging::{self, Scope};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Head, Ledger};
use crate::reconcile::Judged;
use crate::render::{Audit, AuditFormat, Format, audit_order};
use crate::vocabulary::Lang;
use crate::vocabulary::{Finding, Policy, Vocabulary};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Writes the audit to standard output or to a file.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, a file that cannot be written.
pub fn run(
    arguments: &cli::Audit,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    world.count_reviewed_only(arguments.reviewed_only);
    let ledger = world.ledger_to_read()?;
    let scope = Scope::named(&ledger, arguments.place.as_ref(), arguments.year)?;
    let format = match arguments.format {
        cli::AuditFormat::Csv => AuditFormat::Csv,
        cli::AuditFormat::Jsonl => AuditFormat::Jsonl,
    };
    let (lang, policy) = (world.files, world.policy);
    let before = ledger.head()?;
    let mut left_out = 0;
    match &arguments.output {
        Some(path) => to_file(path, |out| {
            mark(format, lang, out)?;
            left_out = write(&ledger, &scope, vocabulary, &policy, format, lang, out)?;
            Ok(())
        })?,
        None => left_out = write(&ledger, &scope, vocabulary, &policy, format, lang, world.out)?,
    }
    world.tell_left_out(left_out, Format::Csv)?;
    if let Some(head) = before {
        let changed = ledger.head()?.is_none_or(|after| after.head != head.head);
        tell(&head, changed, world)?;
    }
    Ok(Answer::Done)
}

/// Tells the head of the chain beside the audit, not in it: ledgers with the same live rows have one audit,
/// whatever their order of entry.
fn tell(head: &Head, changed: bool, world: &mut World) -> Result<(), CommandError> {
    let Head { entry, head, .. } = head;
    let line = if changed {
        world.pick(
            "审计表生成期间账本有新的入账；请重新导出，再公布链头".to_owned(),
            "the ledger was added to while the audit was made; make it again before publishing a head"
                .to_owned(),
        )
    } else {
        world.pick(format!("链头 {head}（第{entry}次入账）"), format!("head {head} (entry {entry})"))
    };
    Ok(writeln!(world.err, "{line}")?)
}

/// A byte-order mark, by which spreadsheets on Chinese systems know UTF-8, before Chinese headings; programs
/// that ask for English ones want none.
///
/// # Errors
/// What the writer says.
pub fn mark(format: AuditFormat, lang: Lang, out: &mut dyn Write) -> Result<(), CommandError> {
    if format == AuditFormat::Csv && lang == Lang::Zh {
        out.write_all("\u{FEFF}".as_bytes())?;
    }
    Ok(())
}

/// Writes a file that is there whole or not at all: beside its place first, then moved.
///
/// # Errors
/// A folder or disk that cannot be written, or what `fill` says.
pub fn to_file(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let unwritable = |source| CommandError::Unwritable { path: path.to_owned(), source };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = File::create(&part).map_err(unwritable).and_then(|file| {
        let mut out = BufWriter::new(file);
        fill(&mut out).map_err(|error| match error {
            CommandError::Output(source) => unwritable(source),
            other => other,
        })?;
        out.flush().map_err(unwritable)?;
        std::fs::rename(&part, path).map_err(unwritable)
    });
    if written.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    written
}

/// Writes the audit of a scope, sorted, whatever the order of entry; says how many targets it leaves out because
/// nobody has reviewed them and only reviewed ones count.
///
/// # Errors
/// A ledger that cannot be read, or what the writer says.
pub fn write(
    ledger: &Ledger,
    scope: &Scope,
    vocabulary: &Vocabulary,
    policy: &Policy,
    format: AuditFormat,
    lang: Lang,
    out: &mut dyn Write,
) -> Result<usize, CommandError> {
    let mut left_out = 0;
    let rows = |findings: &[&Finding], head: bool| -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut audit = Audit::new(&mut bytes, format, lang, vocabulary.sha256.as_str()).under(policy);
        if head {
            audit.header()?;
        }
        findings.iter().try_for_each(|finding| audit.row(finding))?;
        audit.flush()?;
        drop(audit);
        Ok(bytes)
    };
    let sorted = |_, judged: Judged| {
        let mut findings: Vec<&Finding> = judged.findings.iter().collect();
        findings.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
        rows(&findings, false).map(|rows| (rows, judged.left_out))
    };
    out.write_all(&rows(&[], true)?)?;
    judging::each(ledger, scope, vocabulary, policy, sorted, |judged| {
        let (rows, unreviewed) = judged?;
        left_out += unreviewed;
        Ok(out.write_all(&rows)?)
    })?;
    out.flush()?;
    Ok(left_out)
}
