//! `document add`: tells the ledger of a document, or what is new of one on file.

use super::{Answer, CommandError, World, alike};
use crate::cli::{self, DocumentAdd};
use crate::ledger::Filing;
use crate::vocabulary::{Document, Extent, Period, Worded as _, canonical, limits};
use crate::{message, say};

/// Files the document and says what became of it.
///
/// # Errors
/// A ledger that cannot be written, or an ambiguous place.
pub fn run(arguments: cli::Document, world: &mut World) -> Result<Answer, CommandError> {
    let cli::Document::Add(arguments) = arguments;
    if arguments.complete && arguments.reviews.is_none() {
        return Err(CommandError::Usage(message!("complete-without-period")));
    }
    if arguments.complete
        && let Some(reviews) = arguments.reviews
    {
        let given_out = arguments.date.unwrap_or(world.now.date_naive());
        if !reviews.may_be_reviewed_on(given_out) {
            return Err(CommandError::Usage(message!(
                "reviewed-too-early",
                date = given_out.to_string(),
                period = reviews.to_string()
            )));
        }
    }
    let mut ledger = world.ledger_to_write()?;
    let place = ledger.typed_place(&arguments.place)?;
    let given = described(DocumentAdd { place, ..arguments })?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let filed = entry.document(&given)?;
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    let document = &filed.document;
    let reviews = document.reviews.map_or_else(|| "—".to_owned(), |period| period.to_string());
    let plans = document.plans.map_or_else(|| "—".to_owned(), |period| period.to_string());
    let lang = world.style.lang;
    let document = message!(
        "document-facts",
        place = document.place.as_str(),
        title = &document.title,
        reviews = reviews,
        plans = plans,
        extent = document.extent.in_lang(lang),
    );
    world.say(&match filed.filing {
        Filing::New => say!(lang, "document-added", document = document),
        Filing::Revised => say!(lang, "document-revised", document = document),
        Filing::Known => say!(lang, "document-known", document = document),
    })?;
    Ok(Answer::Done)
}

fn described(arguments: DocumentAdd) -> Result<Document, CommandError> {
    let year = arguments.plans.or(arguments.reviews).and_then(Period::last_year);
    let year = year.map(|year| format!("{year}年")).unwrap_or_default();
    let title =
        arguments.title.unwrap_or_else(|| format!("{}{year}{}", arguments.place.name(), arguments.kind));
    let title = canonical::name(&title, limits::NAME)
        .map_err(|unfit| {
            CommandError::Usage(message!("labelled", label = "--title", words = unfit.message()))
        })?
        .into_owned();
    Ok(Document {
        place: arguments.place,
        kind: arguments.kind,
        title,
        url: arguments.url.unwrap_or_default(),
        date: arguments.date,
        reviews: arguments.reviews,
        plans: arguments.plans,
        extent: if arguments.complete { Extent::Full } else { Extent::Keyed },
        sha256: String::new(),
        scope: arguments.scope,
    })
}
