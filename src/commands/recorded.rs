//! A document that was read, recorded with its claims; and what is said of it.

use super::duplicate::Kin;
use super::filed::{FiledTexts, checksum};
use super::reading::ReadFile;
use super::{CommandError, World, alike, reread};
use crate::cli;
use crate::extract::Reader;
use crate::ledger::{Again, Filed, FiledText, Filing, Ledger, Left};
use crate::render;
use crate::vocabulary::canonical::taken;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::{Claim, Document, Lang, Period, PlacePath, Vocabulary};
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
    /// What is said beside.
    remarks: Vec<String>,
}

impl Recorded {
    fn of(again: Again, filed: &Filed) -> Self {
        let Again { targets, results, known, corrected, withdrawn, left } = again;
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
        let revised = filed.filing == Filing::Revised;
        Self { counted, document: filed.document.clone(), revised, left, remarks: Vec::new() }
    }
}

/// What became of a file that was read.
#[derive(Debug)]
pub enum Outcome {
    /// It was recorded, or is on file.
    Recorded(Recorded),
    /// It is a document on file once more, and was not recorded; that one was read again.
    Duplicate {
        /// What is said of it.
        told: String,
        /// What reading the document on file again came to.
        again: Recorded,
    },
}

/// Records a document and its claims in one entry; one that is on file in another copy is not recorded once more, unless
/// that is wanted.
///
/// # Errors
/// A place that nobody says or that may be several; a ledger that cannot be written.
pub fn record(
    ledger: &mut Ledger,
    file: &ReadFile,
    on_file: &FiledTexts,
    arguments: &cli::Read,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Outcome, CommandError> {
    let described = &file.described;
    let Some(place) = &described.place else {
        return Err(CommandError::of_file(file.path.display(), message!("place-untold")));
    };
    let typed = arguments.place.as_ref().filter(|typed| *typed == place);
    let place = typed.map_or_else(|| Ok(place.clone()), |typed| ledger.typed_place(typed))?;
    let name = file.path.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
    let name = taken(&name, NAME).into_owned();
    let mut document = Document {
        place: place.clone(),
        kind: described.kind.clone().unwrap_or_default(),
        title: if described.title.is_empty() { name } else { described.title.clone() },
        url: arguments.url.clone().unwrap_or_default(),
        date: described.date,
        reviews: described.reviews,
        plans: described.plans,
        extent: described.extent,
        sha256: checksum(&file.text),
        scope: described.scope,
    };
    let known = on_file.get(&file.text, Some(&place), None).is_some();
    let kin = if arguments.anyway || known {
        Kin::default()
    } else {
        Kin::of(&document, &file.text, ledger, vocabulary)?
    };
    if let Some(same) = &kin.of {
        let again = same.read_again(ledger, vocabulary, world)?;
        return Ok(Outcome::Duplicate { told: same.told(&file.path, world.style.lang), again });
    }
    let mut entry = ledger.entry(&world.by, world.now)?;
    document.place = entry.place(&place)?;
    let filed = entry.text(&document, &file.text, &file.told)?;
    let claims = said_by(&document.place, &file.claims);
    let mut recorded = Recorded::of(entry.again(&claims, &filed.key)?, &filed);
    for part in &kin.parts {
        recorded.remarks.push(part.give_way(&mut entry, world.style.lang)?);
    }
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    Ok(Outcome::Recorded(recorded))
}

/// Reads the text of a document on file by today's rules; what it is taken for stays, for not all that is known of how it
/// was decoded is on file.
///
/// # Errors
/// A ledger that cannot be written.
pub fn read_again(
    ledger: &mut Ledger,
    (filed, text): (&FiledText, &str),
    vocabulary: &Vocabulary,
    world: &World,
) -> Result<Recorded, CommandError> {
    let claims = reread::read(text, filed, &Reader::new(vocabulary));
    let mut entry = ledger.entry(&world.by, world.now)?;
    let on_file = entry.text(&filed.document, text, &filed.told)?;
    // Where nothing is understood any more, somebody has to look.
    let again = match claims.as_slice() {
        [] => Again::default(),
        claims => entry.again(&said_by(&filed.document.place, claims), &on_file.key)?,
    };
    entry.commit()?;
    Ok(Recorded::of(again, &on_file))
}

/// The claims as that place's.
fn said_by(place: &PlacePath, claims: &[Claim]) -> Vec<Claim> {
    claims.iter().map(|claim| Claim { place: place.clone(), ..claim.clone() }).collect()
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
    for remark in &recorded.remarks {
        world.say(remark)?;
    }
    tell_again(recorded, world)
}

/// Says what was corrected and withdrawn, and what stays as a person left it.
///
/// # Errors
/// What the writer says.
pub fn tell_again(recorded: &Recorded, world: &mut World) -> Result<(), CommandError> {
    let lang = world.style.lang;
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
