//! `compare-rules`: the targets whose status other rules would change.

use super::judging::{self, Asked};
use super::rules;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::reconcile;
use crate::render::{self, Format};
use crate::vocabulary::Vocabulary;
use std::collections::HashMap;

/// Prints what moves, old status and new.
///
/// # Errors
/// Rules or a ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::CompareRules,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let policy = world.policy;
    let other = rules::read(&arguments.file, policy)?;
    let ledger = world.ledger_to_read()?;
    let asked = Asked::named(&ledger, arguments.place.as_ref(), arguments.year)?;
    let (mut moved, mut all) = (Vec::new(), 0);
    judging::each_with_records(&ledger, &asked, vocabulary, &policy, |records, judged| {
        all += judged.findings.len();
        let again = reconcile(records, asked.year, vocabulary, &other);
        let now: HashMap<&str, _> =
            again.findings.iter().map(|finding| (finding.target.id.as_str(), finding.status)).collect();
        for finding in judged.findings {
            if let Some(status) = now.get(finding.target.id.as_str()).filter(|now| **now != finding.status) {
                moved.push((finding, *status));
            }
        }
        Ok(())
    })?;
    let form = world.form(&arguments.output, Format::Table)?;
    let page = render::moved(&moved, all, &policy, &other, &form.style);
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
