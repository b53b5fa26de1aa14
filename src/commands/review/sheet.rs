//! Unreviewed claims handed out in a file for a spreadsheet, and the decisions taken from it.

use super::super::import::{Content, sheets};
use super::super::{Answer, CommandError, World, alike, output};
use super::fields::{amended, edited, say_the_same};
use super::handed::{Wanted, wanted as wanted_of};
use crate::cli;
use crate::extract::form::{BadRow, Decision, DecisionRow, Handed, HandedRow, Input, decisions_of};
use crate::ledger::{Happening, Ledger, LedgerError, LookupError};
use crate::render::{Format, Marked, to_review, visible};
use crate::vocabulary::{Claim, Message, Vocabulary, Worded};
use crate::{message, say};
use std::collections::{HashMap, HashSet};
use std::path::Path;

const BAD_ROWS_TOLD: usize = 50;

/// Writes the unreviewed claims in scope.
///
/// # Errors
/// An unknown place, a file that cannot be written.
pub fn export(arguments: &cli::Review, file: &Path, world: &mut World) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let claims = ledger.unreviewed(&super::filter(&ledger, arguments)?)?;
    let mut texts: HashMap<&str, Option<String>> = HashMap::new();
    for claim in &claims {
        let sha256 = claim.document.sha256.as_str();
        if !texts.contains_key(sha256) {
            texts.insert(sha256, ledger.text(sha256)?);
        }
    }
    let rows = claims.iter().map(|recorded| {
        let text = texts.get(recorded.document.sha256.as_str()).and_then(Option::as_deref);
        (recorded, Marked::of(&recorded.claim, text, 0))
    });
    let lang = world.style.lang;
    if file == Path::new("-") {
        to_review(rows, Format::Csv, lang, world.out)?;
        return Ok(Answer::Done);
    }
    let workbook = Format::of_file(file).filter(|format| *format == Format::Xlsx);
    let format = workbook.unwrap_or(Format::Csv);
    output::write(file, &world.used, |out| Ok(to_review(rows, format, lang, out)?))?;
    let path = file.display().to_string();
    world.say(&say!(lang, "review-exported", path = path, count = claims.len()))?;
    Ok(Answer::Done)
}

/// What a row asks of the ledger.
enum Asked {
    Accept,
    Reject,
    Correct(Box<Claim>),
    /// Nothing was decided.
    Undecided,
    /// It was done already.
    Known,
    /// The claim has changed since; why, and what next.
    Changed(Message),
}

/// Records the decisions of a file, all or none; those on claims that changed since are told and left.
///
/// # Errors
/// A file that cannot be used (each bad row is told), a ledger that cannot be written.
pub fn apply(file: &Path, vocabulary: &Vocabulary, world: &mut World) -> Result<Answer, CommandError> {
    let (rows, handed) = read(file, world)?;
    let mut ledger = world.ledger_to_write()?;
    let (rows, left) = match handed {
        None => (rows, Wanted::default()),
        Some((handed, rows)) => {
            let mut wanted = wanted_of(handed, &rows, &ledger, vocabulary, &world.policy)?;
            (std::mem::take(&mut wanted.rows), wanted)
        }
    };
    let mut asked = Vec::new();
    let (mut bad, mut seen) = (Vec::new(), HashSet::new());
    for row in rows {
        let again = !seen.insert(row.id.clone());
        let what = if again {
            Err(vec![wrong(&row, "id", message!("row-again", id = &row.id))])
        } else {
            meant(&row, &ledger, vocabulary)?
        };
        match what {
            Ok(what) => asked.push((row, what)),
            Err(rows) => bad.push(rows),
        }
    }
    refuse(file, &bad, world)?;
    let mut counts = [0_usize; 5];
    let mut changed = leave(file, &left, world)?;
    let lang = world.style.lang;
    let usual = lang.word("review-why-rejected");
    let mut entry = ledger.entry(&world.by, world.now)?;
    for (row, what) in &asked {
        let of = match what {
            Asked::Accept => entry.accept(&row.id).map(|_| 0)?,
            Asked::Correct(claim) => entry.correct(&row.id, claim, &row.why).map(|_| 1)?,
            Asked::Reject => {
                let why = if row.why.is_empty() { usual } else { &row.why };
                entry.withdraw(&row.id, why).map(|_| 2)?
            }
            Asked::Known => 3,
            Asked::Undecided => 4,
            Asked::Changed(why) => {
                changed += 1;
                say_of(file, &BadRow::whole(row.line, why.clone()).on(&row.sheet), world)?;
                continue;
            }
        };
        counts[of] += 1;
    }
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    let [accepted, corrected, rejected, known, undecided] = counts;
    world.say(&say!(
        lang,
        "review-applied",
        accepted = accepted,
        corrected = corrected,
        rejected = rejected,
        known = known,
        undecided = undecided,
        changed = changed,
    ))?;
    Ok(if changed > 0 { Answer::No } else { Answer::Done })
}

/// Says what of a table was left as it is; how many rows that is.
fn leave(file: &Path, left: &Wanted, world: &mut World) -> Result<usize, CommandError> {
    left.left.iter().take(BAD_ROWS_TOLD).try_for_each(|row| say_of(file, row, world))?;
    let lang = world.style.lang;
    if left.verdicts > 0 {
        writeln!(world.err, "{}", say!(lang, "handed-verdicts", count = left.verdicts))?;
    }
    if left.results > 0 {
        writeln!(world.err, "{}", say!(lang, "handed-results", count = left.results))?;
    }
    Ok(left.left.len() + left.verdicts + left.results)
}

fn say_of(file: &Path, row: &BadRow, world: &mut World) -> Result<(), CommandError> {
    let told = row.in_file(file.display()).in_lang(world.style.lang);
    Ok(writeln!(world.err, "{}", visible(&told))?)
}

/// The rows of a form of decisions, or of a table that was handed on.
type Rows = (Vec<DecisionRow>, Option<(Handed, Vec<HandedRow>)>);

fn read(file: &Path, world: &mut World) -> Result<Rows, CommandError> {
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    let contents = sheets(file, world)?;
    let several = contents.len() > 1;
    for content in &contents {
        let input = || match content {
            Content::Text(text) => Input::Text(Box::new(text.as_bytes())),
            Content::Sheet(grid) => Input::Grid(grid),
        };
        let decisions = decisions_of(input());
        if decisions.is_err() {
            let handed = Handed::ALL.iter().find_map(|handed| Some((*handed, handed.rows(input()).ok()?)));
            if let Some((handed, all)) = handed {
                let (good, bad): (Vec<_>, Vec<_>) = all.into_iter().partition(Result::is_ok);
                refuse(file, &bad.into_iter().filter_map(Result::err).collect::<Vec<_>>(), world)?;
                return Ok((rows, Some((handed, good.into_iter().filter_map(Result::ok).collect()))));
            }
        }
        match decisions {
            Ok(read) => {
                for row in read {
                    match row {
                        Ok(row) => rows.push(row),
                        Err(cells) => bad.push(cells),
                    }
                }
            }
            // A sheet beside the decisions.
            Err(_) if several => {}
            Err(headings) => bad.push(headings),
        }
    }
    refuse(file, &bad, world)?;
    if rows.is_empty() && several {
        return Err(CommandError::of_file(file.display(), message!("workbook-no-form")));
    }
    Ok((rows, None))
}

/// Tells bad rows; nothing is recorded where there is any.
fn refuse(file: &Path, bad: &[Vec<BadRow>], world: &mut World) -> Result<(), CommandError> {
    bad.iter().take(BAD_ROWS_TOLD).flatten().try_for_each(|cell| say_of(file, cell, world))?;
    if bad.is_empty() {
        return Ok(());
    }
    Err(CommandError::Usage(message!("decisions-refused", count = bad.len())))
}

fn wrong(row: &DecisionRow, column: &str, reason: Message) -> BadRow {
    BadRow { column: column.to_owned(), ..BadRow::whole(row.line, reason).on(&row.sheet) }
}

type Meant = Result<Asked, Vec<BadRow>>;

/// What a row asks, as the ledger now is.
fn meant(row: &DecisionRow, ledger: &Ledger, vocabulary: &Vocabulary) -> Result<Meant, CommandError> {
    let Some(decision) = row.decision else { return Ok(Ok(Asked::Undecided)) };
    let left = |why: Message| Ok(Ok(Asked::Changed(message!("row-left", why = why))));
    match ledger.claim(&row.id) {
        Ok(recorded) => {
            let id = &recorded.id;
            match (decision, recorded.reviewed) {
                (Decision::Accept, true) => Ok(unedited(row, &recorded.claim).map(|()| Asked::Known)),
                (Decision::Accept, false) => Ok(unedited(row, &recorded.claim).map(|()| Asked::Accept)),
                (Decision::Reject, false) => Ok(Ok(Asked::Reject)),
                (Decision::Correct, reviewed) if row.vouched || !reviewed => {
                    Ok(wanted(row, &recorded.claim, vocabulary).map(|claim| Asked::Correct(Box::new(claim))))
                }
                (Decision::Reject, true) => left(message!("accepted-since-reject", id = id)),
                (Decision::Correct, _) => left(message!("accepted-since-correct", id = id)),
            }
        }
        Err(LedgerError::Lookup(LookupError::Withdrawn { of, .. }))
            if decision == Decision::Reject && of == row.id =>
        {
            Ok(Ok(Asked::Known))
        }
        Err(LedgerError::Lookup(LookupError::Superseded { id, by })) if decision == Decision::Correct => {
            let Some(old) = version(ledger, &id)? else {
                return left(message!("superseded-since", id = id, by = by));
            };
            let now = ledger.claim(&by)?.claim;
            Ok(match wanted(row, &old, vocabulary) {
                Ok(claim) if say_the_same(&claim, &now) => Ok(Asked::Known),
                Ok(_) => {
                    return left(message!("superseded-otherwise", id = id, by = by));
                }
                Err(rows) => Err(rows),
            })
        }
        Err(LedgerError::Lookup(
            error @ (LookupError::Superseded { .. } | LookupError::Withdrawn { .. }),
        )) => left(error.message()),
        Err(LedgerError::Lookup(error)) => Ok(Err(vec![wrong(row, "id", error.message())])),
        Err(error @ LedgerError::File { .. }) => Err(error.into()),
    }
}

/// A version of a claim by its own id, whether it stands or not.
///
/// # Errors
/// A ledger that cannot be read.
pub fn version(ledger: &Ledger, id: &str) -> Result<Option<Claim>, CommandError> {
    let events = ledger.history(id)?.events;
    Ok(events.into_iter().filter(|event| event.id == id).find_map(|event| match event.what {
        Happening::Claimed { claim, .. } => Some(*claim),
        Happening::Filed(_)
        | Happening::Kept { .. }
        | Happening::Ruled { .. }
        | Happening::Accepted(_)
        | Happening::AcceptedAgain { .. }
        | Happening::Withdrawn { .. }
        | Happening::Restored { .. } => None,
    }))
}

/// An accepted row says what the claim says; an edit that would be dropped silently is refused.
fn unedited(row: &DecisionRow, claim: &Claim) -> Result<(), Vec<BadRow>> {
    let edits = edited(claim, &row.cells);
    let refuse =
        |(code, cell): &(&str, String)| wrong(row, code, message!("accepted-but-edited", cell = cell));
    if edits.is_empty() { Ok(()) } else { Err(edits.iter().map(refuse).collect()) }
}

/// The claim as the row would have it.
fn wanted(row: &DecisionRow, claim: &Claim, vocabulary: &Vocabulary) -> Result<Claim, Vec<BadRow>> {
    let edits = edited(claim, &row.cells);
    if edits.is_empty() {
        return Err(vec![wrong(row, "decision", message!("corrected-without-edit"))]);
    }
    amended(claim, &edits, vocabulary)
        .map_err(|cells| cells.into_iter().map(|cell| wrong(row, &cell.column, cell.reason)).collect())
}
