//! The text of a document, its numbers and its claims: what the desk shows.

use super::super::CommandError;
use super::contents::target_address;
use super::marks::Fates;
use super::shop::{Answered, Shop};
use crate::extract::compose;
use crate::ledger::{FiledText, Filter, Happening, Ledger, OfDocument};
use crate::message;
use crate::render::{self, Card, Counterpart, Reading, Refusal, Standing};
use crate::say;
use crate::vocabulary::{Claim, PlacePath, Role};
use std::sync::{Arc, PoisonError};

/// So many texts are kept as they were read.
const KEPT: usize = 16;

impl Shop<'_> {
    /// Where a claim stands in its text.
    pub(super) fn claim(&self, id: &str) -> Result<Answered, CommandError> {
        let ledger = self.ledger()?;
        let history = ledger.history(id)?;
        let first = &history.first;
        let card = history.stands.as_ref().unwrap_or(first);
        let document = history.document.as_ref().map(|document| Ok((document, ledger.text_of(document)?)));
        let document = document.transpose().map_err(|error: crate::ledger::LedgerError| error)?;
        Ok(match document {
            Some((document, Some(_))) => Answered::To(format!("/document/{document}#c-{card}")),
            Some((_, None)) | None => self.told(404, &message!("serve-not-in-a-text", id = id)),
        })
    }

    /// A document's text; which claim is meant and what was done to it last, or what was refused.
    pub(super) fn text(
        &self,
        id: &str,
        claim: Option<&str>,
        done: Option<&str>,
        refused: Option<(u16, Refusal)>,
        may_decide: bool,
    ) -> Result<Answered, CommandError> {
        let ledger = self.ledger()?;
        let style = self.form.style;
        let Some((filed, text)) = ledger.text_of(id)? else {
            return Ok(self.told(404, &message!("serve-no-text", id = id)));
        };
        let mut cards = self.cards(ledger.of_document(&filed.id)?);
        let unexplained = style.lang.word("reading-aside-bare");
        let marks = self.fates_of(&filed, &text).marks(&mut cards, unexplained);
        let place = &filed.document.place;
        let counterparts = if may_decide { self.counterparts(&ledger, place)? } else { Vec::new() };
        let remark = self.writes && !may_decide;
        let (status, refusal) = refused.map_or((200, None), |(status, refusal)| (status, Some(refusal)));
        let page = Reading {
            id: &filed.id,
            document: &filed.document,
            text: &text,
            marks: &marks,
            cards: &cards,
            counterparts: &counterparts,
            may_decide,
            remark: remark.then(|| style.lang.word("serve-decisions-elsewhere").to_owned()),
            chosen: claim,
            done: done.zip(claim).and_then(|(what, id)| self.done_told(&ledger, what, id)),
            refusal,
            links: vec![self.link_to_contents(), self.link_to_documents(Some(place))],
        };
        Self::page(status, |out| Ok(render::reading(&page, &style, out)?))
    }

    /// A card for each claim that stands or was rejected, in order of their numbers.
    fn cards(&self, of_document: OfDocument) -> Vec<Card> {
        let stand = of_document.stand.into_iter().map(|recorded| {
            let standing = if recorded.reviewed { Standing::Reviewed } else { Standing::Unreviewed };
            self.card(recorded.id, recorded.claim, standing)
        });
        let rejected = of_document.rejected.into_iter();
        let rejected =
            rejected.map(|rejected| self.card(rejected.id, rejected.claim, Standing::Rejected(rejected.why)));
        let mut cards: Vec<Card> = stand.chain(rejected).collect();
        cards.sort_by_key(|card| {
            (card.claim.span.map(|span| span.start), matches!(card.standing, Standing::Rejected(_)))
        });
        cards
    }

    fn card(&self, id: String, claim: Claim, standing: Standing) -> Card {
        let indicator = self.vocabulary.indicators.find(&claim.indicator, &claim.place);
        let judged = claim.role == Role::Target && !matches!(standing, Standing::Rejected(_));
        Card {
            code: indicator.map(|indicator| indicator.code.clone()),
            judged: judged.then(|| target_address(&claim.place, claim.year, &id)),
            mark: claim.span.map_or(0, |span| span.start),
            phrase: compose(&claim),
            standing,
            claim,
            id,
        }
    }

    /// What became of the numbers of a text, read once for as long as the document stays as it is.
    fn fates_of(&self, filed: &FiledText, text: &str) -> Arc<Fates> {
        let kept = || self.fates.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept().get(&filed.id).filter(|known| known.are_of(filed)) {
            return Arc::clone(known);
        }
        let read = Arc::new(Fates::of(filed, text, self.reader(), self.form.style.lang));
        let mut kept = kept();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(filed.id.clone(), Arc::clone(&read));
        read
    }

    /// The claims of a place, to any of which one may be linked.
    fn counterparts(&self, ledger: &Ledger, place: &PlacePath) -> Result<Vec<Counterpart>, CommandError> {
        let lang = self.form.style.lang;
        let claims = ledger.claims(&Filter { place: Some(place.clone()), ..Filter::default() })?;
        let offered = claims.into_iter().map(|recorded| Counterpart {
            told: render::stated(&recorded.claim, lang),
            role: recorded.claim.role,
            year: recorded.claim.year,
            id: recorded.id,
        });
        Ok(offered.collect())
    }

    /// What is said of the decision before, as the ledger has it: the address alone is not believed.
    fn done_told(&self, ledger: &Ledger, what: &str, id: &str) -> Option<(String, String)> {
        let lang = self.form.style.lang;
        let history = ledger.history(id).ok()?;
        let versions: Vec<&Claim> = history.events.iter().filter_map(|event| claimed(&event.what)).collect();
        let last = versions.last().map(|claim| claim.indicator.clone()).unwrap_or_default();
        let words = match what {
            "accept" => lang.word("desk-accepted").to_owned(),
            "reject" => lang.word("desk-rejected").to_owned(),
            "undo" => lang.word("desk-undone").to_owned(),
            "known" => lang.word("desk-known").to_owned(),
            "link" => say!(lang, "desk-linked", target = last),
            "correct" => match versions[..] {
                [.., before, now] => {
                    say!(lang, "desk-corrected", changed = render::changed(before, now, lang))
                }
                _ => return None,
            },
            _ => return None,
        };
        let label = versions.last().map(|claim| render::stated(claim, lang)).unwrap_or_default();
        let told = format!("{words}  {label}");
        let id = history.stands.unwrap_or(history.first);
        Some((told, id))
    }
}

fn claimed(what: &Happening) -> Option<&Claim> {
    if let Happening::Claimed { claim, .. } = what { Some(claim) } else { None }
}
