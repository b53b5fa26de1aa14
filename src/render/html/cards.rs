//! A claim beside its text: what was understood, how it stands, and what a person may do with it.

use super::reading::Reading;
use super::t;
use crate::render::Lang;
use crate::render::review::{claim_in_words, further_fields};
use crate::say;
use crate::vocabulary::{Claim, Role, Span};
use maud::{Markup, html};

/// A claim of the document.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// What it says.
    pub claim: Claim,
    /// The canonical indicator's code.
    pub code: Option<String>,
    /// How it stands.
    pub standing: Standing,
    /// What it says, as a phrase that may be mended and handed back.
    pub phrase: String,
    /// Where the number begins that is marked for it.
    pub mark: usize,
    /// Where it is judged; nothing for a result.
    pub judged: Option<String>,
}

/// How a claim stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nobody vouches for it.
    Unreviewed,
    /// A person does.
    Reviewed,
    /// It was withdrawn, for that reason.
    Rejected(String),
}

/// A decision that was not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// On which claim.
    pub id: String,
    /// What was to be done.
    pub decision: String,
    /// What was typed.
    pub typed: String,
    /// Why not.
    pub why: String,
}

impl Refusal {
    /// Whether the claim still has a card on the page.
    pub fn is_on_a_card(&self, cards: &[Card]) -> bool {
        cards.iter().any(|card| card.id == self.id)
    }
}

impl Card {
    /// Whether it waits for a person.
    pub fn is_open(&self) -> bool {
        self.standing == Standing::Unreviewed
    }

    /// As what it is seen: reviewed or not; nothing of one that was rejected.
    pub(super) fn seen_reviewed(&self) -> Option<bool> {
        match self.standing {
            Standing::Unreviewed => Some(false),
            Standing::Reviewed => Some(true),
            Standing::Rejected(_) => None,
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match self.standing {
            Standing::Unreviewed => "n-open",
            Standing::Reviewed => "n-done",
            Standing::Rejected(_) => "n-gone",
        }
    }

    /// `未复核的目标`
    pub(super) fn standing_told(&self, lang: Lang) -> String {
        let role = self.claim.role.in_lang(lang);
        match self.standing {
            Standing::Unreviewed => say!(lang, "with-aside", words = role, aside = lang.word("unreviewed")),
            Standing::Reviewed => say!(lang, "with-aside", words = role, aside = lang.word("page-reviewed")),
            Standing::Rejected(_) => {
                say!(lang, "with-aside", words = role, aside = lang.word("reading-rejected"))
            }
        }
    }
}

/// The name of its card on the page.
pub(super) fn id_of(card: &Card) -> String {
    format!("c-{}", t(&card.id))
}

/// The card of a claim.
pub(super) fn card(card: &Card, page: &Reading<'_>, lang: Lang) -> Markup {
    let (id, claim) = (id_of(card), &card.claim);
    let words = claim_in_words(claim, card.code.as_deref(), lang);
    let refusal = page.refusal.as_ref().filter(|refusal| refusal.id == card.id);
    html! {
        section.card.(card.class()) id=(id) tabindex="-1" aria-labelledby={ "h-" (id) } data-mark={ "m-" (card.mark) }
            data-open[card.is_open()] {
            h2 id={ "h-" (id) } { (t(&words)) }
            p.state {
                (t(&card.standing_told(lang))) " · " code { (t(&card.id)) }
                @if let Standing::Rejected(why) = &card.standing { br; (t(why)) }
                @if let Some(judged) = &card.judged { " · " a href=(judged) { (lang.word("reading-judged")) } }
            }
            @if let Some(refusal) = refusal { p.refused id={ "y-" (t(&card.id)) } role="alert" { (t(&refusal.why)) } }
            @if page.may_decide { (forms(card, page.id, refusal, lang)) }
            dl.cells {
                @for (name, cell) in further_fields(claim, lang) { dt { (t(name)) } dd { (t(&cell)) } }
                @if !claim.section.is_empty() { dt { (lang.word("reading-section")) } dd { (t(&claim.section)) } }
                @if !claim.rule.is_empty() { dt { (lang.word("reading-rule")) } dd { (t(&claim.rule)) } }
            }
        }
    }
}

/// What may be done with it, a form each: they work without scripts.
fn forms(card: &Card, document: &str, refusal: Option<&Refusal>, lang: Lang) -> Markup {
    let id = card.id.as_str();
    let to = action(document, card);
    let typed = |decision: &str| {
        refusal.filter(|refusal| refusal.decision == decision).map(|refusal| refusal.typed.clone())
    };
    let refused_at = |decision: &str| refusal.is_some_and(|refusal| refusal.decision == decision);
    let field = |decision: &str,
                 key: &str,
                 label: &str,
                 doing: &str,
                 value: String,
                 list: Option<String>,
                 hint: &str| {
        let name = format!("{decision}-{}", t(id));
        html! {
            form method="post" action=(to) autocomplete="off" {
                label for=(name) { (label) }
                div.field {
                    input id=(name) name="words" value=(t(&value)) list=[list] placeholder=(hint) data-key=(key)
                        aria-keyshortcuts=(key) aria-invalid=[refused_at(decision).then_some("true")] aria-describedby=[refused_at(decision).then(|| format!("y-{}", t(id)))];
                    button name="decision" value=(decision) { (doing) }
                }
            }
        }
    };
    let counterpart = match card.claim.role {
        Role::Target => Role::Result,
        Role::Result => Role::Target,
    };
    let list = format!("l-{}-{}", counterpart.code(), card.claim.year);
    let to_what = match counterpart {
        Role::Target => lang.word("reading-link-target"),
        Role::Result => lang.word("reading-link-result"),
    };
    html! {
        @if let Standing::Rejected(_) = card.standing {
            (undo(document, card, lang))
        } @else {
            div.at-once {
                @if card.is_open() {
                    form method="post" action=(to) {
                        button.first name="decision" value="accept" data-key="a" aria-keyshortcuts="a" { (lang.word("reading-accept")) }
                    }
                } @else { (undo(document, card, lang)) }
            }
            (field("correct", "c", lang.word("reading-correct-label"), lang.word("reading-correct"),
                typed("correct").unwrap_or_else(|| card.phrase.clone()), None, ""))
            (field("reject", "r", lang.word("reading-reject-label"), lang.word("reading-reject"),
                typed("reject").unwrap_or_default(), None, lang.word("review-why-rejected-usual")))
            (field("link", "l", to_what, lang.word("reading-link"),
                typed("link").unwrap_or_default(), Some(list), lang.word("reading-link-hint")))
        }
    }
}

/// Takes the last decision on the claim back.
pub(super) fn undo(document: &str, card: &Card, lang: Lang) -> Markup {
    html! {
        form method="post" action=(action(document, card)) {
            button name="decision" value="undo" data-key="u" aria-keyshortcuts="u" { (lang.word("reading-undo")) }
        }
    }
}

/// Where a decision goes: what it is about, and how that stood when it was looked at.
fn action(document: &str, card: &Card) -> String {
    let (document, id) = (t(document), t(&card.id));
    let seen = match card.seen_reviewed() {
        Some(true) => "&seen=reviewed",
        Some(false) => "&seen=unreviewed",
        None => "",
    };
    format!("/document/{document}?claim={id}{seen}#c-{id}")
}

/// What is told of a number that was not read.
pub(super) fn unread_card(span: Span, why: &str, text: &str, lang: Lang) -> Markup {
    let id = format!("n-{}", span.start);
    html! {
        section.card.n-unread id=(id) tabindex="-1" aria-labelledby={ "h-" (id) } data-mark={ "m-" (span.start) } {
            h2 id={ "h-" (id) } { (lang.word("reading-unread")) " " (t(text.get(span.start..span.end).unwrap_or_default())) }
            p { (t(why)) }
        }
    }
}

/// What is told of all the numbers that were set aside for one reason.
pub(super) fn aside_card(code: &str, name: &str, meaning: &str, lang: Lang) -> Markup {
    let id = format!("w-{code}");
    html! {
        section.card.n-aside id=(id) tabindex="-1" aria-labelledby={ "h-" (id) } {
            h2 id={ "h-" (id) } { (say!(lang, "labelled", label = lang.word("reading-aside"), words = name)) }
            p { (meaning) }
        }
    }
}
