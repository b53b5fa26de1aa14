//! `read`: documents into the ledger, with their claims, each pointing at its place in the text.

use super::gather::gather;
use super::reading::{ReadFile, read_files};
use super::settled::{SaidOfFiles, settled};
use super::unread::Unread;
use super::{Answer, CommandError, World, alike};
use crate::cli;
use crate::ledger::{Filing, Ledger, LedgerError, Outcome};
use crate::vocabulary::canonical::taken;
use crate::vocabulary::data::hex;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::{Document, Period, Role, Vocabulary, Worded};
use crate::{message, say};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Reads the files and those below the folders, records what was found, and prints what was read. Each document
/// is an entry of its own: one that cannot be read keeps none of the others out, and is told at the end.
///
/// # Errors
/// A file named alone that cannot be read or does not tell its place or year, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Read,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let mut gathered = gather(&arguments.files);
    let mut unread = Unread::of(&mut gathered)?;
    gathered.tell(world)?;
    let mut ledger: Option<Ledger> = None;
    let mut first_names: HashMap<String, PathBuf> = HashMap::new();
    let mut all = Counted::default();
    // An answer that cannot be written keeps no document out of the ledger.
    let mut unsaid: Option<CommandError> = None;
    let said = SaidOfFiles::of(arguments.told.as_deref())?;
    let settle = |path: &Path, text: &str, described| {
        settled(arguments, &said, gathered.many, (path, text), described, vocabulary)
    };
    read_files(&gathered.documents, vocabulary, world, true, settle, |read, world| {
        let file = match read.and_then(ReadFile::understood) {
            Ok(file) => file,
            Err(error) => return unread.keep(error),
        };
        let sha256 = hex(&Sha256::digest(file.text.as_bytes()));
        if let Some(first) = first_names.get(&sha256) {
            unsaid = unsaid.take().or(world.say(&same(&file.path, first, world)).err());
            return Ok(());
        }
        let open = match &mut ledger {
            Some(open) => open,
            None => ledger.insert(world.ledger_to_write()?),
        };
        let counted = match record(open, &file, &sha256, arguments, world) {
            Ok(counted) => counted,
            Err(CommandError::Ledger(LedgerError::Lookup(reason))) => {
                return unread.keep(CommandError::of_file(file.path.display(), reason.message()));
            }
            Err(other) => return Err(other),
        };
        unsaid = unsaid.take().or(world.say(&line(&file, &counted, world)).err());
        all.add(&counted);
        first_names.insert(sha256, file.path);
        Ok(())
    })?;
    if gathered.folder {
        unsaid = unsaid.or(world.say(&all.told(unread.count(), world)).err());
    }
    // Before the remarks, where both go to one screen.
    unsaid = unsaid.or(world.out.flush().err().map(CommandError::Output));
    let answer = unread.tell(world)?;
    unsaid.filter(|error| !error.is_closed_pipe()).map_or(Ok(answer), Err)
}

/// What was new in a document, or in all of them.
#[derive(Default)]
struct Counted {
    targets: usize,
    results: usize,
    known: usize,
    documents: usize,
    known_documents: usize,
}

impl Counted {
    fn add(&mut self, other: &Self) {
        self.targets += other.targets;
        self.results += other.results;
        self.known += other.known;
        self.documents += other.documents;
        self.known_documents += other.known_documents;
    }

    fn told(&self, unread: usize, world: &World) -> String {
        let Self { targets, results, known, documents, known_documents } = *self;
        say!(
            world.style.lang,
            "documents-read",
            documents = documents,
            known_documents = known_documents,
            unread = unread,
            targets = targets,
            results = results,
            known = known,
        )
    }
}

/// Records a document and its claims in one entry.
fn record(
    ledger: &mut Ledger,
    file: &ReadFile,
    sha256: &str,
    arguments: &cli::Read,
    world: &mut World,
) -> Result<Counted, CommandError> {
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
    let filed = entry.text(&document, &file.text)?;
    let again = usize::from(filed.filing == Filing::Known);
    let mut counted = Counted { documents: 1 - again, known_documents: again, ..Counted::default() };
    for claim in &file.claims {
        let mut claim = claim.clone();
        claim.place = place.clone();
        match (entry.claim(&claim, &filed.key)?, claim.role) {
            (Outcome::Known(_) | Outcome::Hidden { .. }, _) => counted.known += 1,
            (Outcome::New(_), Role::Target) => counted.targets += 1,
            (Outcome::New(_), Role::Result) => counted.results += 1,
        }
    }
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    Ok(counted)
}

/// The same text under two names is one document.
fn same(path: &Path, first: &Path, world: &World) -> String {
    let (path, first) = (path.display().to_string(), first.display().to_string());
    say!(world.style.lang, "document-same", path = path, first = first)
}

fn line(file: &ReadFile, counted: &Counted, world: &World) -> String {
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
