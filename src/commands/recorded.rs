//! A document that was read, recorded with its claims; and what is said of it.

use super::reading::ReadFile;
use super::{CommandError, World, alike};
use crate::cli;
use crate::ledger::{Again, FiledText, Filing, Ledger, Left};
use crate::render;
use crate::vocabulary::canonical::taken;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::{Document, Lang, Period};
use crate::{message, say};

/// How many claims that stay as a person left them are told one by one.
const TOLD: usize = 50;

/// What was new in a document, or in all of them.
#[derive(Debug, Default)]
pub struct Counted {
    targets: usize,
    results: usize,
    known: usize,
    documents: usize,
    known_documents: usize,
    corrected: usize,
    withdrawn: usize,
    left: usize,
}

impl Counted {
    /// Adds what was new in another document.
    pub fn add(&mut self, other: &Self) {
        self.targets += other.targets;
        self.results += other.results;
        self.known += other.known;
        self.documents += other.documents;
        self.known_documents += other.known_documents;
        self.corrected += other.corrected;
        self.withdrawn += other.withdrawn;
        self.left += other.left;
    }

    /// What all documents came to.
    pub fn told(&self, unread: usize, world: &World) -> String {
        let Self { targets, results, known, documents, known_documents, .. } = *self;
        let lang = world.style.lang;
        let all = say!(
            lang,
            "documents-read",
            documents = documents,
            known_documents = known_documents,
            unread = unread,
            targets = targets,
            results = results,
            known = known,
        );
        match self.again(lang) {
            Some(again) => format!("{all}\n{again}"),
            None => all,
        }
    }

    /// What reading again came to, where it came to anything.
    fn again(&self, lang: Lang) -> Option<String> {
        let Self { corrected, withdrawn, left, .. } = *self;
        let any = corrected + withdrawn + left > 0;
        any.then(|| say!(lang, "read-again", corrected = corrected, withdrawn = withdrawn, left = left))
    }
}

/// What became of a document that was read.
#[derive(Debug)]
pub struct Recorded {
    /// What was new.
    pub counted: Counted,
    /// The document as it now stands.
    pub document: Document,
    /// Whether it has a new version.
    revised: bool,
    left: Vec<Left>,
}

/// Records a document and its claims in one entry.
///
/// # Errors
/// A place that nobody says or that may be several; a ledger that cannot be written.
pub fn record(
    ledger: &mut Ledger,
    file: &ReadFile,
    sha256: &str,
    arguments: &cli::Read,
    world: &mut World,
) -> Result<Recorded, CommandError> {
    let described = &file.described;
    let Some(place) = &described.place else {
        return Err(CommandError::of_file(file.path.display(), message!("place-untold")));
    };
    let typed = arguments.place.as_ref().filter(|typed| *typed == place);
    let place = typed.map_or_else(|| Ok(place.clone()), |typed| ledger.typed_place(typed))?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let place = entry.place(&place)?;
    let name = file.path.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
    let name = taken(&name, NAME).into_owned();
    let document = Document {
        place: place.clone(),
        kind: described.kind.clone().unwrap_or_default(),
        title: if described.title.is_empty() { name } else { described.title.clone() },
        url: arguments.url.clone().unwrap_or_default(),
        date: described.date,
        reviews: described.reviews,
        plans: described.plans,
        extent: described.extent,
        sha256: sha256.to_owned(),
        scope: described.scope,
    };
    let filed = entry.text(&document, &file.text, &file.told)?;
    let mut claims = file.claims.clone();
    for claim in &mut claims {
        claim.place = place.clone();
    }
    let Again { targets, results, known, corrected, withdrawn, left } = entry.again(&claims, &filed.key)?;
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    let new = usize::from(filed.filing != Filing::Known);
    let counted = Counted {
        targets,
        results,
        known,
        documents: new,
        known_documents: 1 - new,
        corrected,
        withdrawn,
        left: left.len(),
    };
    Ok(Recorded { counted, document: filed.document, revised: filed.filing == Filing::Revised, left })
}

/// What was read, in a line.
pub fn line(file: &ReadFile, counted: &Counted, world: &World) -> String {
    let described = &file.described;
    let place = described.place.as_ref().map(ToString::to_string).unwrap_or_default();
    let period = |period: Option<Period>| period.map_or_else(|| "—".to_owned(), |period| period.to_string());
    let (reviews, plans) = (period(described.reviews), period(described.plans));
    let lang = world.style.lang;
    let extent = described.extent.in_lang(lang);
    let Counted { targets, results, known, known_documents, .. } = *counted;
    let (path, unread) = (file.path.display().to_string(), file.notices.len());
    let place = if known_documents > 0 { say!(lang, "place-on-file", place = place) } else { place };
    say!(
        lang,
        "document-read",
        path = path,
        place = place,
        reviews = reviews,
        plans = plans,
        extent = extent,
        targets = targets,
        results = results,
        known = known,
        unread = unread,
    )
}

/// Says what reading a text again came to: what the document is now taken for, what was corrected and withdrawn, and
/// what stays as a person left it, beside what is read there now. `before` is the document as it was on file.
///
/// # Errors
/// What the writer says.
pub fn tell(
    file: &ReadFile,
    recorded: &Recorded,
    before: Option<&FiledText>,
    world: &mut World,
) -> Result<(), CommandError> {
    let lang = world.style.lang;
    if let Some((told, before)) = file.elsewhere.as_ref().zip(before) {
        let (path, place) = (file.path.display().to_string(), before.document.place.as_str());
        let (id, told) = (&before.id, told.as_str());
        let remark = say!(lang, "document-elsewhere", path = path, told = told, place = place, id = id);
        writeln!(world.err, "{remark}")?;
    }
    if let Some(before) = before.filter(|_| recorded.revised) {
        let change = render::filed(Some(&before.document), &recorded.document, lang);
        world.say(&say!(lang, "document-read-otherwise", id = &before.id, change = change))?;
    }
    if let Some(again) = recorded.counted.again(lang) {
        world.say(&again)?;
    }
    for left in recorded.left.iter().take(TOLD) {
        world.say(&left_as_it_was(left, lang))?;
    }
    if recorded.left.len() > TOLD {
        let more = say!(lang, "more-not-listed", count = recorded.left.len() - TOLD);
        world.say(&format!("  … {more}"))?;
    }
    Ok(())
}

fn left_as_it_was(Left { id, stands, now, because }: &Left, lang: Lang) -> String {
    let stands = render::stated(stands, lang);
    let because = because.in_lang(lang);
    match now {
        Some(now) => {
            let now = render::stated(now, lang);
            say!(lang, "left-otherwise", id = id, stands = stands, now = now, because = because)
        }
        None => say!(lang, "left-unread", id = id, stands = stands, because = because),
    }
}
