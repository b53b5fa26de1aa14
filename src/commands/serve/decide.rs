//! Decisions made at the desk. Each is recorded at once, in an entry of its own, and only if the claim still is what whoever
//! decided was looking at.

use super::super::CommandError;
use super::super::review::{Done, as_one, typed};
use super::service::{Answered, Decision, Service};
use crate::extract::Frame;
use crate::ledger::{Acceptance, Correction, Entry, Happening, History, Kind, Ledger, LedgerError};
use crate::message;
use crate::render::Refusal;
use crate::vocabulary::limits::REASON;
use crate::vocabulary::{Claim, Lang, Message, Period, Recorded, Role, Worded as _, canonical};

/// Why a decision was not recorded: with the status of the response, in words.
struct Against(u16, Message);

/// The claim was decided on meanwhile.
fn changed(why: Message) -> Against {
    Against(409, message!("desk-changed", why = why))
}

/// What was typed cannot be used.
fn not_understood(why: Message) -> Against {
    Against(422, message!("desk-not-understood", why = why))
}

/// What is to be recorded.
enum Step {
    Accept,
    Correct {
        /// The claim as it was found.
        old: Box<Recorded>,
        claim: Box<Claim>,
        why: String,
    },
    Reject {
        why: String,
    },
    Undo,
}

/// What was recorded: what is said of it, and of which claim.
type Recording = Result<(&'static str, String), Against>;

impl Service<'_> {
    /// Records a decision, and leads back to the text: on to the next claim that waits, or to the one decided on.
    pub(super) fn decide(&self, decision: &Decision) -> Result<Answered, CommandError> {
        match self.decided(decision)? {
            Ok((done, claim)) => {
                let next = match done {
                    "accept" | "reject" => self.next(&decision.document, &claim)?,
                    // A target stays what it is; the result stands in another text, as a rule.
                    "link" => self.ledger()?.claim(&decision.claim).ok().map(|target| target.id),
                    _ => None,
                };
                let at = next.as_ref().unwrap_or(&claim);
                Ok(Answered::To(format!("/document/{}?done={done}&claim={claim}#c-{at}", decision.document)))
            }
            Err(Against(status, why)) => {
                let refusal = Refusal {
                    id: decision.claim.clone(),
                    decision: decision.what.clone(),
                    typed: decision.words.clone(),
                    why: why.in_lang(self.form.style.lang),
                };
                self.text(&decision.document, None, None, Some((status, refusal)), true)
            }
        }
    }

    fn decided(&self, decision: &Decision) -> Result<Recording, CommandError> {
        // Looked up first where nothing is written: a ledger is not made by deciding in it.
        let step = match self.step(&self.ledger()?, decision)? {
            Ok(step) => step,
            Err(against) => return Ok(Err(against)),
        };
        let mut ledger = Ledger::open_to_write(&self.path)?.noting(&self.kept);
        let mut entry = ledger.entry(&self.by, self.now())?;
        let recorded = record(&mut entry, &step, decision, self.form.style.lang);
        match recorded {
            Ok(Ok(done)) => {
                entry.commit()?;
                Ok(Ok(done))
            }
            Ok(Err(against)) => Ok(Err(against)),
            // Whoever decided meanwhile took the claim away.
            Err(LedgerError::Lookup(why)) => Ok(Err(changed(why.message()))),
            Err(error @ LedgerError::File { .. }) => Err(error.into()),
        }
    }

    /// What is to be recorded, once what was typed is understood.
    fn step(&self, ledger: &Ledger, decision: &Decision) -> Result<Result<Step, Against>, CommandError> {
        let words = decision.words.trim();
        let lang = self.form.style.lang;
        Ok(match decision.what.as_str() {
            "accept" => Ok(Step::Accept),
            "undo" => Ok(Step::Undo),
            "reject" => match canonical::name(words, REASON) {
                Ok(why) if why.is_empty() => {
                    Ok(Step::Reject { why: lang.word("review-why-rejected-usual").to_owned() })
                }
                Ok(why) => Ok(Step::Reject { why: why.into_owned() }),
                Err(unfit) => Err(not_understood(unfit.message())),
            },
            "correct" | "link" if words.is_empty() => Err(not_understood(message!("desk-no-words"))),
            "correct" => match found(ledger, &decision.claim)? {
                Err(why) => Err(changed(why)),
                Ok(old) => self.corrected(&old.claim, words).map(|claim| {
                    let why = lang.word("review-why-corrected").to_owned();
                    Step::Correct { old: Box::new(old), claim: Box::new(claim), why }
                }),
            },
            "link" => match (found(ledger, &decision.claim)?, found(ledger, words)?) {
                (Err(why), _) => Err(changed(why)),
                (_, Err(why)) => Err(not_understood(why)),
                (Ok(own), Ok(other)) => pair(own, other).map(|(target, result)| {
                    let (claim, why) = as_one(&target, &result, lang);
                    Step::Correct { old: Box::new(result), claim: Box::new(claim), why }
                }),
            },
            _ => Err(Against(400, message!("desk-no-decision"))),
        })
    }

    /// The claim as it was typed: a phrase, or columns with their names.
    fn corrected(&self, old: &Claim, words: &str) -> Result<Claim, Against> {
        if words.contains(['=', '＝']) {
            return typed(old, words, self.vocabulary).map_err(|lines| not_understood(Message::Lines(lines)));
        }
        let frame =
            Frame { role: old.role, place: &old.place, year: old.year, indicator: None, said_in: None };
        // 增长7.8% is of what the claim was of.
        let of_the_same = Frame { indicator: Some(&old.indicator), ..frame };
        let read = self.reader().phrase(words, &frame);
        let read = read.or_else(|why| self.reader().phrase(words, &of_the_same).map_err(|_| why));
        let mut claims = read.map_err(|why| not_understood(why.message()))?;
        let count = claims.len();
        let Some(claim) = claims.pop().filter(|_| count == 1) else {
            return Err(not_understood(message!("desk-several", count = count)));
        };
        // What the phrase does not say stays.
        let unsaid = claim.period == Period::Year(old.year);
        let (responsible, note) = (old.responsible.clone(), old.note.clone());
        Ok(Claim { period: if unsaid { old.period } else { claim.period }, responsible, note, ..claim })
    }

    /// The next claim of the document that waits, from that one on.
    fn next(&self, document: &str, claim: &str) -> Result<Option<String>, CommandError> {
        let ledger = self.ledger()?;
        let of_document = ledger.of_document(document)?;
        let at = match of_document.stand.iter().find(|recorded| recorded.id == claim) {
            Some(recorded) => recorded.claim.span,
            None => of_document.rejected.iter().find(|one| one.id == claim).and_then(|one| one.claim.span),
        };
        let open = || of_document.stand.iter().filter(|recorded| !recorded.reviewed);
        let next = open().find(|recorded| recorded.claim.span >= at).or_else(|| open().next());
        Ok(next.map(|recorded| recorded.id.clone()))
    }
}

/// Records the step, if the claim is as it was seen.
fn record(
    entry: &mut Entry<'_>,
    step: &Step,
    decision: &Decision,
    lang: Lang,
) -> Result<Recording, LedgerError> {
    let id = decision.claim.as_str();
    if let Some(seen) = decision.seen_reviewed
        && let Some(against) = review_changed(entry, id, seen)?
    {
        return Ok(Err(against));
    }
    let known = |id: String| Ok(Ok(("known", id)));
    match step {
        Step::Accept => match entry.accept(id)? {
            Acceptance::New(id) => Ok(Ok(("accept", id))),
            Acceptance::Known(id) => known(id),
        },
        // A link corrects the result, which may be another claim than the one decided on.
        Step::Correct { old, claim, why } => {
            if let Some(against) = review_changed(entry, &old.id, old.reviewed)? {
                return Ok(Err(against));
            }
            match entry.correct(&old.id, claim, why)? {
                Correction::New { id, .. } => {
                    Ok(Ok((if decision.what == "link" { "link" } else { "correct" }, id)))
                }
                Correction::Known(id) => known(id),
            }
        }
        // The whole claim, and not its last correction alone.
        Step::Reject { why } => {
            let first = entry.history(id)?.first;
            Ok(Ok(("reject", entry.withdraw(&first, why)?.id)))
        }
        Step::Undo => take_back(entry, decision, lang),
    }
}

fn take_back(entry: &mut Entry<'_>, decision: &Decision, lang: Lang) -> Result<Recording, LedgerError> {
    let history = entry.history(&decision.claim)?;
    let Some(done) = last_done(&history) else {
        return Ok(Err(Against(409, message!("review-nothing-to-undo"))));
    };
    if matches!(done, Done::Rejected(_)) == decision.seen_reviewed.is_some() {
        return Ok(Err(changed(message!("desk-changed-decision"))));
    }
    done.take_back(entry, lang.word("review-why-undone"))?;
    let stands = entry.history(&decision.claim)?.stands.unwrap_or(history.first);
    Ok(Ok(("undo", stands)))
}

/// What is said against a decision on a claim that was seen as reviewed, or as not, and no longer is so.
fn review_changed(entry: &Entry<'_>, id: &str, seen: bool) -> Result<Option<Against>, LedgerError> {
    Ok(match (entry.is_reviewed(id)?, seen) {
        (true, false) => Some(changed(message!("desk-changed-to-reviewed"))),
        (false, true) => Some(changed(message!("desk-changed-to-unreviewed"))),
        (true, true) | (false, false) => None,
    })
}

/// The claim of that id, or what the ledger says against it.
fn found(ledger: &Ledger, id: &str) -> Result<Result<Recorded, Message>, CommandError> {
    match ledger.claim(id.split_whitespace().next().unwrap_or_default()) {
        Ok(recorded) => Ok(Ok(recorded)),
        Err(LedgerError::Lookup(why)) => Ok(Err(why.message())),
        Err(error @ LedgerError::File { .. }) => Err(error.into()),
    }
}

/// The target and the result of the two, which must be of one place.
fn pair(own: Recorded, other: Recorded) -> Result<(Recorded, Recorded), Against> {
    if own.claim.place != other.claim.place {
        let place = other.claim.place.as_str();
        return Err(not_understood(message!("desk-other-place", id = other.id, place = place)));
    }
    match (own.claim.role, other.claim.role) {
        (Role::Target, Role::Result) => Ok((own, other)),
        (Role::Result, Role::Target) => Ok((other, own)),
        (Role::Target, Role::Target) | (Role::Result, Role::Result) => {
            let role = other.claim.role.word();
            Err(not_understood(message!("desk-same-role", id = other.id, role = role)))
        }
    }
}

/// The last decision on a claim that was not taken back.
fn last_done(history: &History) -> Option<Done> {
    let mut done: Vec<Done> = Vec::new();
    for event in &history.events {
        let id = || event.id.clone();
        let of_claim = |kind: Kind| kind == Kind::Claim;
        match &event.what {
            Happening::Claimed { reviewed: true, .. } if event.id != history.first => {
                done.push(Done::Corrected(id()));
            }
            Happening::Accepted(true) | Happening::AcceptedAgain { .. } => done.push(Done::Accepted(id())),
            Happening::Withdrawn { kind, .. } if of_claim(*kind) && event.id == history.first => {
                done.push(Done::Rejected(id()));
            }
            Happening::Accepted(false) => done.retain(|one| *one != Done::Accepted(id())),
            Happening::Withdrawn { kind, .. } if of_claim(*kind) => {
                done.retain(|one| *one != Done::Corrected(id()));
            }
            Happening::Restored { kind, .. } if of_claim(*kind) => {
                done.retain(|one| *one != Done::Rejected(id()));
            }
            // What the program read anew leaves nothing of a person's behind it.
            Happening::Claimed { .. } => done.clear(),
            Happening::Filed(_)
            | Happening::Kept { .. }
            | Happening::Ruled { .. }
            | Happening::Withdrawn { .. }
            | Happening::Restored { .. } => {}
        }
    }
    done.pop()
}

#[cfg(test)]
mod tests;
