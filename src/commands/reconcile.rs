//! `reconcile`: every target judged, a line each.

use super::answer::Form;
use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::Judged;
use crate::render::{self, Basis, Format, VerdictLine};
use crate::say;
use crate::vocabulary::Vocabulary;

/// Prints the verdicts; the answer is no where a status of `--fail-on` is among them.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::Reconcile,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    world.count_reviewed_only(arguments.reviewed_only);
    let ledger = world.ledger_to_read()?;
    let asked = Asked::named(&ledger, arguments.place.as_ref(), arguments.year)?;
    let form = world.form(&arguments.output, Format::Table)?;
    let Form { format, style } = form;
    let policy = world.policy;
    let title = say!(style.lang, "reconcile-title", scope = asked.told(arguments.place.as_ref(), style.lang));
    let lines = |_, judged: Judged| {
        let fails = judged.findings.iter().any(|finding| arguments.fail_on.contains(&finding.status));
        let lines = judged.findings.iter().map(|finding| VerdictLine::of(finding, style.lang));
        (lines.collect::<Vec<VerdictLine>>(), fails, judged.left_out)
    };
    let (fails, basis) = world.answer(&arguments.output, form, |out| {
        let mut verdicts = render::Verdicts::new(&title, format, &style, out)?;
        let (mut fails, mut left_out) = (false, 0);
        judging::each(&ledger, &asked, vocabulary, &policy, lines, |(lines, failing, unreviewed)| {
            fails |= failing;
            left_out += unreviewed;
            Ok(lines.into_iter().try_for_each(|line| verdicts.line(line))?)
        })?;
        let basis = Basis { policy, left_out };
        verdicts.end(&basis)?;
        Ok((fails, basis))
    })?;
    world.tell_basis(&basis, format)?;
    Ok(if fails { Answer::No } else { Answer::Done })
}
