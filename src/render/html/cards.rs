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

impl Standing {
    fn class(&self) -> &'static str {
        match self {
            Self::Unreviewed => "n-open",
            Self::Reviewed => "n-done",
            Self::Rejected(_) => "n-gone",
        }
    }
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

    pub(super) fn class(&self) -> &'static str {
        self.standing.class()
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

/// The card of a claim. What may be done with it stands there only if it was asked for by name: forms by the thousand are
/// more than a browser bears, and the script puts those of the card that is shown in its place.
pub(super) fn card(card: &Card, page: &Reading<'_>, lang: Lang) -> Markup {
    let (id, claim) = (id_of(card), &card.claim);
    let words = claim_in_words(claim, card.code.as_deref(), lang);
    let refusal = page.refusal.as_ref().filter(|refusal| refusal.id == card.id);
    let chosen = page.chosen == Some(card.id.as_str()) || refusal.is_some();
    let to = page.may_decide.then(|| action(page.id, card));
    let list = format!("l-{}-{}", counterpart(claim.role).code(), claim.year);
    html! {
        section.card.(card.class()) id=(id) tabindex="-1" aria-labelledby={ "h-" (id) } data-mark={ "m-" (card.mark) }
            data-open[card.is_open()] data-kind={ (card.class()) "-" (claim.role.code()) } data-to=[&to]
            data-list=[to.is_some().then_some(&list)] data-phrase=[to.is_some().then(|| t(&card.phrase))] {
            h2 id={ "h-" (id) } { (t(&words)) }
            p.state {
                (t(&card.standing_told(lang))) " · " code { (t(&card.id)) }
                @if let Standing::Rejected(why) = &card.standing { br; (t(why)) }
                @if let Some(judged) = &card.judged { " · " a href=(judged) { (lang.word("reading-judged")) } }
            }
            @if let Some(refusal) = refusal { p.refused id={ "y-" (t(&card.id)) } role="alert" { (t(&refusal.why)) } }
            @if let Some(to) = &to {
                @if chosen {
                    (forms(&card.standing, claim.role, &Filling { to, list: &list, phrase: &card.phrase, refusal }, lang))
                } @else {
                    noscript { p { a href={ "/document/" (t(page.id)) "?claim=" (t(&card.id)) "#" (id) } { (lang.word("reading-decide")) } } }
                }
            }
            dl.cells {
                @for (name, cell) in further_fields(claim, lang) { dt { (t(name)) } dd { (t(&cell)) } }
                @if !claim.section.is_empty() { dt { (lang.word("reading-section")) } dd { (t(&claim.section)) } }
                @if !claim.rule.is_empty() { dt { (lang.word("reading-rule")) } dd { (t(&claim.rule)) } }
            }
        }
    }
}

/// What the forms of a card hold.
#[derive(Default)]
struct Filling<'a> {
    to: &'a str,
    list: &'a str,
    phrase: &'a str,
    refusal: Option<&'a Refusal>,
}

/// The forms of every kind of card, empty, for the script to fill.
pub(super) fn templates(lang: Lang) -> Markup {
    let standings = [Standing::Unreviewed, Standing::Reviewed, Standing::Rejected(String::new())];
    html! {
        @for standing in &standings { @for role in Role::ALL {
            template id={ "t-" (standing.class()) "-" (role.code()) } { (forms(standing, *role, &Filling::default(), lang)) }
        } }
    }
}

/// What may be done with a claim that stands so, a form each.
fn forms(standing: &Standing, role: Role, filling: &Filling<'_>, lang: Lang) -> Markup {
    let Filling { to, list, phrase, refusal } = *filling;
    let field = |decision: &str,
                 key: &str,
                 label: &str,
                 doing: &str,
                 usual: &str,
                 list: Option<&str>,
                 hint: &str| {
        let refused = refusal.filter(|refusal| refusal.decision == decision);
        let value = refused.map_or(usual, |refusal| &refusal.typed);
        let why = refused.map(|refusal| format!("y-{}", t(&refusal.id)));
        html! {
            form.field method="post" action=(to) autocomplete="off" {
                label {
                    span { (label) }
                    input name="words" value=(t(value)) list=[list] placeholder=(hint) data-key=(key) aria-keyshortcuts=(key)
                        aria-invalid=[why.is_some().then_some("true")] aria-describedby=[&why];
                }
                button name="decision" value=(decision) { (doing) }
            }
        }
    };
    let to_what = match counterpart(role) {
        Role::Target => lang.word("reading-link-target"),
        Role::Result => lang.word("reading-link-result"),
    };
    html! {
        @match standing {
            Standing::Unreviewed => form method="post" action=(to) {
                button.first name="decision" value="accept" data-key="a" aria-keyshortcuts="a" { (lang.word("reading-accept")) }
            },
            Standing::Reviewed | Standing::Rejected(_) => (undo_at(to, lang)),
        }
        @if !matches!(standing, Standing::Rejected(_)) {
            (field("correct", "c", lang.word("reading-correct-label"), lang.word("reading-correct"), phrase, None, ""))
            (field("reject", "r", lang.word("reading-reject-label"), lang.word("reading-reject"), "", None, lang.word("review-why-rejected-usual")))
            (field("link", "l", to_what, lang.word("reading-link"), "", Some(list), lang.word("reading-link-hint")))
        }
    }
}

/// The other side of a link.
pub fn counterpart(role: Role) -> Role {
    match role {
        Role::Target => Role::Result,
        Role::Result => Role::Target,
    }
}

/// Takes the last decision on the claim back.
pub(super) fn undo(document: &str, card: &Card, lang: Lang) -> Markup {
    undo_at(&action(document, card), lang)
}

fn undo_at(to: &str, lang: Lang) -> Markup {
    html! {
        form method="post" action=(to) {
            button name="decision" value="undo" data-key="u" aria-keyshortcuts="u" { (lang.word("reading-undo")) }
        }
    }
}

/// Where a decision goes: what it is about, and how that stood when it was looked at.
fn action(document: &str, card: &Card) -> String {
    let (document, id) = (t(document), t(&card.id));
    let seen = match card.standing {
        Standing::Reviewed => "&seen=reviewed",
        Standing::Unreviewed => "&seen=unreviewed",
        Standing::Rejected(_) => "",
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
