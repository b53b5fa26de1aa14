//! `audit`: the full re-checkable table, a row a stated target; or what each of its columns means.

use super::answer::Form;
use super::judging::{self, Asked};
use super::pages;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Head, Ledger};
use crate::reconcile::Judged;
use crate::render::{self, Audit, Format, Portion, Provenance, audit_order, other_rules};
use crate::say;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Counted, Document, Finding, PlacePath, Policy, Tally, Vocabulary, Year};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

/// Writes the audit to standard output or to a file.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, a file that cannot be written.
pub fn run(
    arguments: &cli::Audit,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    if arguments.codebook {
        let form = world.form(&arguments.output, Format::Table)?;
        world.show(&render::codebook(form.style.lang), form, &arguments.output)?;
        return Ok(Answer::Done);
    }
    world.count_reviewed_only(arguments.reviewed_only);
    let ledger = world.ledger_to_read()?;
    let asked = Asked::named(&ledger, arguments.place.as_ref(), arguments.year)?;
    let form = world.form(&arguments.output, Format::Csv)?;
    let policy = world.policy;
    let published = pages::published(&arguments.published, form.format)?;
    let before = ledger.head()?;
    if form.format == Format::Html {
        world.answer(&arguments.output, form, |out| {
            pages::audit(&ledger, &asked, vocabulary, &policy, published, form, out)
        })?;
        return Ok(Answer::Done);
    }
    let left_out = world
        .answer(&arguments.output, form, |out| write(&ledger, &asked, vocabulary, &policy, form, out))?;
    world.tell_left_out(left_out, Format::Csv, &arguments.output)?;
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

/// Writes the audit of what is asked for, sorted, whatever the order of entry; says how many targets it leaves out because
/// nobody has reviewed them and only reviewed ones count. A workbook has the counts, the provenance and the codebook too.
///
/// # Errors
/// A ledger that cannot be read, or what the writer says.
pub fn write(
    ledger: &Ledger,
    asked: &Asked,
    vocabulary: &Vocabulary,
    policy: &Policy,
    form: Form,
    out: &mut dyn Write,
) -> Result<usize, CommandError> {
    let Form { format, style } = form;
    let audit = Audit::new(vocabulary.sha256.as_str()).under(policy);
    let sorted = |_, judged: Judged| -> io::Result<Share> {
        let mut findings: Vec<&Finding> = judged.findings.iter().collect();
        findings.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
        let rows = audit.rows(&findings, format, style.lang)?;
        let documents = if format == Format::Xlsx { documents(&findings) } else { Vec::new() };
        Ok(Share { rows, tallies: tallies(&findings), documents, left_out: judged.left_out })
    };
    let (mut all, mut sources, mut left_out) = (Vec::new(), Vec::new(), 0);
    let mut rows = Audit::begin(format, &style, out)?;
    judging::each(ledger, asked, vocabulary, policy, sorted, |share| {
        let share = share?;
        left_out += share.left_out;
        all.extend(share.tallies);
        sources.extend(share.documents);
        Ok(rows.take(share.rows)?)
    })?;
    let mut after = Vec::new();
    if format == Format::Xlsx {
        let title = style.lang.word("audit-title").to_owned();
        let provenance = provenance(ledger, title, sources, vocabulary, policy, form)?;
        after.push(render::tally_part(&all, &style));
        after.push(provenance.part(style.lang));
        after.push(render::codebook_part(style.lang));
    }
    rows.end(&after)?;
    Ok(left_out)
}

/// What the audit has of a place.
struct Share {
    rows: Portion,
    tallies: Vec<Counted>,
    documents: Vec<Document>,
    left_out: usize,
}

/// The counts of each year of a place.
fn tallies(findings: &[&Finding]) -> Vec<Counted> {
    let mut years: BTreeMap<(&PlacePath, Year), Tally> = BTreeMap::new();
    for finding in findings {
        let claim = &finding.target.claim;
        years.entry((&claim.place, claim.year)).or_default().count_one(finding.status);
    }
    years.into_iter().map(|((place, year), tally)| Counted { place: place.clone(), year, tally }).collect()
}

/// The documents that findings rest on and were searched for, each once.
pub fn documents(findings: &[&Finding]) -> Vec<Document> {
    let mut documents: Vec<Arc<Document>> = Vec::new();
    for recorded in
        findings.iter().flat_map(|finding| std::iter::once(&finding.target).chain(&finding.result))
    {
        if !documents.contains(&recorded.document) {
            documents.push(Arc::clone(&recorded.document));
        }
    }
    documents.iter().map(|document| document.as_ref().clone()).collect()
}

/// Where what a workbook holds comes from.
///
/// # Errors
/// A ledger that cannot be read.
pub fn provenance(
    ledger: &Ledger,
    title: String,
    documents: Vec<Document>,
    vocabulary: &Vocabulary,
    policy: &Policy,
    form: Form,
) -> Result<Provenance, CommandError> {
    Ok(Provenance {
        title,
        documents,
        rules: tag(policy),
        vocabulary_sha256: vocabulary.sha256.clone(),
        head: ledger.head()?.map(|head| (head.head, head.entry)),
        remarks: other_rules(policy, form.style.lang).into_iter().collect(),
    })
}
