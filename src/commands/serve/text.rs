//! The text of a document, its numbers and its claims: what the desk shows.

use super::super::CommandError;
use super::contents::target_address;
use super::marks::Fates;
use super::service::{Answered, Service};
use crate::extract::compose;
use crate::ledger::{FiledText, Filter, Happening, Ledger, OfDocument};
use crate::message;
use crate::render::{self, Card, Counterpart, Mark, Reading, Refusal, Standing};
use crate::say;
use crate::vocabulary::{Claim, PlacePath, Role, Year};
use std::collections::BTreeSet;

/// So many texts are kept as they were read.
const KEPT: usize = 16;

impl Service<'_> {
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
            Some((_, None)) | None => self.message_page(404, &message!("serve-not-in-a-text", id = id)),
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
            return Ok(self.message_page(404, &message!("serve-no-text", id = id)));
        };
        let mut cards = self.cards(ledger.of_document(&filed.id)?);
        let marks = self.marks(&filed, &text, &mut cards);
        let place = &filed.document.place;
        let counterparts = if may_decide { self.counterparts(&ledger, place, &cards)? } else { Vec::new() };
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

    /// The marks of a text, which is read once for as long as the document stays as it is.
    fn marks(&self, filed: &FiledText, text: &str, cards: &mut [Card]) -> Vec<Mark> {
        let lang = self.form.style.lang;
        let mut kept = self.fates.borrow_mut();
        if kept.get(&filed.id).is_none_or(|known| !known.are_of(filed)) {
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(filed.id.clone(), Fates::of(filed, text, self.reader(), lang));
        }
        let fates = kept.get(&filed.id);
        fates.map(|fates| fates.marks(cards, lang.word("reading-aside-bare"))).unwrap_or_default()
    }

    /// The claims of a place to which those on the cards may be linked: of the other role, of the same year.
    fn counterparts(
        &self,
        ledger: &Ledger,
        place: &PlacePath,
        cards: &[Card],
    ) -> Result<Vec<Counterpart>, CommandError> {
        let lang = self.form.style.lang;
        let wanted: BTreeSet<(Year, Role)> =
            cards.iter().map(|card| (card.claim.year, render::counterpart(card.claim.role))).collect();
        let mut offered = Vec::new();
        for (year, role) in wanted {
            let filter = Filter { place: Some(place.clone()), year: Some(year), role: Some(role) };
            ledger.each_claim(&filter, |recorded| {
                let told = render::stated(&recorded.claim, lang);
                offered.push(Counterpart { told, role, year, id: recorded.id });
                Ok::<(), CommandError>(())
            })?;
        }
        Ok(offered)
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
