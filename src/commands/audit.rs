//! `audit`: the full re-checkable table, a row a stated target.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World, output};
use crate::cli;
use crate::ledger::{Head, Ledger};
use crate::reconcile::Judged;
use crate::render::{Audit, AuditFormat, Format, audit_order};
use crate::say;
use crate::vocabulary::Lang;
use crate::vocabulary::{Finding, Policy, Vocabulary};
use std::io::Write;

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
    let asked = Asked::named(&ledger, arguments.place.as_ref(), arguments.year)?;
    let format = match arguments.format {
        cli::AuditFormat::Csv => AuditFormat::Csv,
        cli::AuditFormat::Jsonl => AuditFormat::Jsonl,
    };
    let (lang, policy) = (world.files, world.policy);
    let before = ledger.head()?;
    let mut left_out = 0;
    match &arguments.output {
        Some(path) => output::write(path, &world.used, |out| {
            mark(format, lang, out)?;
            left_out = write(&ledger, &asked, vocabulary, &policy, format, lang, out)?;
            Ok(())
        })?,
        None => left_out = write(&ledger, &asked, vocabulary, &policy, format, lang, world.out)?,
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
    let lang = world.style.lang;
    let line = if changed {
        lang.word("audit-ledger-changed").to_owned()
    } else {
        say!(lang, "audit-head", head = head, entry = *entry)
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

/// Writes the audit of what is asked for, sorted, whatever the order of entry; says how many targets it leaves out because
/// nobody has reviewed them and only reviewed ones count.
///
/// # Errors
/// A ledger that cannot be read, or what the writer says.
pub fn write(
    ledger: &Ledger,
    asked: &Asked,
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
    judging::each(ledger, asked, vocabulary, policy, sorted, |judged| {
        let (rows, unreviewed) = judged?;
        left_out += unreviewed;
        Ok(out.write_all(&rows)?)
    })?;
    out.flush()?;
    Ok(left_out)
}
