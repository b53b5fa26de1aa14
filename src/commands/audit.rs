//! `audit`: the full re-checkable table, a row a stated target; or what each of its columns means.

use super::answer::Form;
use super::judging::{self, Asked};
use super::pages;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Head, Ledger};
use crate::reconcile::{Judged, Records};
use crate::render::{self, Audit, Basis, Format, Part, Portion, Provenance, audit_order};
use crate::say;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Counted, Document, Finding, Lang, Policy, Vocabulary};
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
    // Its rows name their rules.
    world.tell_basis(&Basis { policy: Policy::default(), left_out }, form.format)?;
    if let Some(head) = before {
        let changed = ledger.head()?.is_none_or(|after| after.head != head.head);
        tell(&head, changed, world)?;
    }
    Ok(Answer::Done)
}

/// Tells the head of the chain beside the audit, not in it: ledgers with the same live rows have one audit,
/// whatever their order of entry.
///
/// # Errors
/// What the writer says.
pub fn tell(head: &Head, changed: bool, world: &mut World) -> Result<(), CommandError> {
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
    let sorted = |records: Records, judged: Judged| -> io::Result<Share> {
        let mut findings: Vec<&Finding> = judged.findings.iter().collect();
        findings.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
        let rows = audit.rows(&findings, format, style.lang)?;
        let documents = if format == Format::Xlsx { documents(&findings, &records) } else { Vec::new() };
        Ok(Share {
            rows,
            tallies: Counted::each(findings.iter().copied()),
            documents,
            left_out: judged.left_out,
        })
    };
    let (mut all, mut sources, mut left_out) = (Vec::new(), Vec::new(), 0);
    let mut rows = Audit::begin(format, &style, out)?;
    judging::each(ledger, asked, vocabulary, policy, sorted, |share| {
        let share = share?;
        left_out += share.left_out;
        all.extend(share.tallies);
        for document in share.documents {
            if !sources.contains(&document) {
                sources.push(document);
            }
        }
        Ok(rows.take(share.rows)?)
    })?;
    let basis = Basis { policy: *policy, left_out };
    let mut after = Vec::new();
    if format.is_words() {
        after.push(Part::Told(basis.remarks(style.lang)));
    }
    if format == Format::Xlsx {
        let title = title(asked, style.lang);
        let provenance = provenance(ledger, title, sources, vocabulary, &basis, form)?;
        after.push(render::tally_part(&all, &style));
        after.push(provenance.part(style.lang));
        after.push(render::codebook_part(style.lang));
    }
    rows.end(&after)?;
    Ok(left_out)
}

/// What the audit is of.
pub fn title(asked: &Asked, lang: Lang) -> String {
    let one = asked.places.first().filter(|_| asked.places.len() == 1);
    say!(lang, "audit-title", scope = asked.told(one, lang))
}

/// What the audit has of a place.
struct Share {
    rows: Portion,
    tallies: Vec<Counted>,
    documents: Vec<Document>,
    left_out: usize,
}

/// The documents that findings rest on, were measured against or were searched for, each once.
fn documents(findings: &[&Finding], records: &Records) -> Vec<Document> {
    let mut documents: Vec<&Arc<Document>> = Vec::new();
    for finding in findings {
        let searched = records.documents.iter().filter(|document| finding.searched.contains(&document.title));
        for document in finding.rests_on().map(|claim| &claim.document).chain(searched) {
            if !documents.contains(&document) {
                documents.push(document);
            }
        }
    }
    documents.into_iter().map(|document| document.as_ref().clone()).collect()
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
    basis: &Basis,
    form: Form,
) -> Result<Provenance, CommandError> {
    Ok(Provenance {
        title,
        documents,
        rules: tag(&basis.policy),
        vocabulary_sha256: vocabulary.sha256.clone(),
        head: ledger.head()?.map(|head| (head.head, head.entry)),
        remarks: basis.remarks(form.style.lang),
    })
}
