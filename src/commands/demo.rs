//! `demo`: a ledger from the bundled real data, a scorecard, an audit, and what to try next.

use super::answer::{Form, MARK};
use super::import::{self, Source};
use super::judging::Asked;
use super::pages::{self, Shelf};
use super::used::left_beside;
use super::{Answer, CommandError, World, audit, output, scorecard};
use crate::cli;
use crate::extract::form::Given;
use crate::ledger::{Filter, Ledger, LedgerError};
use crate::render::{Format, Frame, Published, Scorecard, Style};
use crate::vocabulary::canonical::in_line;
use crate::vocabulary::{Claim, Document, Lang, Message, Policy, Vocabulary, Year};
use crate::{message, say};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use tempfile::TempDir;

/// The name of its ledger.
pub const LEDGER: &str = "duizhang.db";
const AUDIT: &str = "audit.csv";
const PAGE: &str = "scorecard.html";
const WORKBOOK: &str = "scorecard.xlsx";

const BUNDLED: [(&str, &str); 5] = [
    ("data/ledgers/documents.csv", include_str!("../../data/ledgers/documents.csv")),
    ("data/ledgers/national.csv", include_str!("../../data/ledgers/national.csv")),
    ("data/ledgers/provinces.csv", include_str!("../../data/ledgers/provinces.csv")),
    ("data/ledgers/towns.csv", include_str!("../../data/ledgers/towns.csv")),
    ("data/ledgers/counties.csv", include_str!("../../data/ledgers/counties.csv")),
];
const SHOWN_PLACE: &str = "全国";
const SHOWN_YEAR: i32 = 2022;

/// Puts the demo's ledger and its audit into the folder, unless they are there already, prints a scorecard, and says what
/// to try next.
///
/// # Errors
/// A folder that cannot be written, or one that holds another ledger or another audit; these stay as they are.
pub fn run(
    arguments: &cli::Demo,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let folder = &arguments.folder;
    output::make_folder(folder)?;
    let (ledger, audit) = (folder.join(LEDGER), folder.join(AUDIT));
    let mut made = Made::new(folder, vocabulary, world)?;
    let audit_in = |lang| made.audit(lang, vocabulary, &world.policy);
    let wanted = audit_in(world.style.lang)?;
    let is_own = || {
        let either = [Lang::Zh, Lang::En].map(audit_in);
        either.iter().flatten().any(|own| is_in(own, &audit))
    };
    // Both are looked at before either is made.
    let on_file = is_there(&ledger, &message!("demo-other-ledger"), || made.is_kept_in(&ledger))?;
    is_there(&audit, &message!("demo-other-audit"), || is_in(&wanted, &audit) || is_own())?;
    let counted = if on_file {
        made.import(vocabulary, world)?
    } else {
        let bytes = fs::read(made.ledger.path())
            .map_err(|source| CommandError::Unreadable { path: made.ledger.path().to_owned(), source })?;
        // Another demo may have been quicker.
        if !output::put_new(&ledger, &bytes)? && !made.is_kept_in(&ledger) {
            return Err(CommandError::of_file(ledger.display(), message!("demo-other-ledger")));
        }
        world.kept.note();
        made.counted
    };
    if !is_in(&wanted, &audit) {
        output::write(&audit, &world.used, |out| Ok(out.write_all(&wanted)?))?;
    }
    if let (Ok(place), Ok(year)) = (SHOWN_PLACE.parse(), Year::new(SHOWN_YEAR)) {
        let card = scorecard::of(&made.ledger, &place, year, vocabulary, &world.policy)?;
        card.write(Format::Table, &world.style_of(Format::Table, false), world.out)?;
        for (name, format) in [(PAGE, Format::Html), (WORKBOOK, Format::Xlsx)] {
            put(&card, &folder.join(name), format, &ledger, vocabulary, world)?;
        }
    }
    tell(folder, &counted, world)?;
    Ok(Answer::Done)
}

/// Puts the scorecard into the folder in that format; what is there under its name stays. A workbook is put together in the
/// system's folder for temporary files: where there is none, the demo does without it.
fn put(
    card: &Scorecard,
    path: &Path,
    format: Format,
    ledger: &Path,
    vocabulary: &Vocabulary,
    world: &World,
) -> Result<(), CommandError> {
    if path.symlink_metadata().is_ok() {
        return Ok(());
    }
    let (form, policy) = (Form { format, style: world.style_of(format, true) }, world.policy);
    let (ledger, mut bytes) = (Ledger::open_to_read(ledger)?, Vec::new());
    if format == Format::Html {
        let (mut shelf, frame) = (Shelf::new(&ledger, vocabulary, &policy), Frame::default());
        pages::scorecard(card, &mut shelf, frame, Published::default(), form, &mut bytes)?;
    } else {
        match scorecard::write(card, &ledger, vocabulary, form, &mut bytes) {
            Err(CommandError::Output(_)) => return Ok(()),
            written => written?,
        }
    }
    output::put_new(path, &bytes)?;
    Ok(())
}

/// What was made, and what to try with it.
fn tell(folder: &Path, counted: &str, world: &mut World) -> Result<(), CommandError> {
    let file = |name: &str| folder.join(name).display().to_string();
    let (ledger, lang) = (file(LEDGER), world.style.lang);
    let ledger = in_line(&ledger);
    let made = |name: &str| folder.join(name).is_file();
    let page = made(PAGE).then(|| say!(lang, "demo-page", file = file(PAGE)));
    let workbook = made(WORKBOOK).then(|| say!(lang, "demo-workbook", file = file(WORKBOOK)));
    let lines = [
        String::new(),
        say!(lang, "demo-ledger", file = &*ledger, counted = counted),
        say!(lang, "demo-audit", file = file(AUDIT)),
    ];
    let tries = [
        lang.word("demo-try").to_owned(),
        format!("  duizhang --ledger {ledger} scorecard 紫帽镇 2023"),
        format!("  duizhang --ledger {ledger} reconcile 全国 --year 2015"),
        format!("  duizhang --ledger {ledger} list targets 安海镇"),
        format!("  duizhang --ledger {ledger} explain {}", lang.word("demo-try-explain")),
    ];
    let lines = lines.into_iter().chain(page).chain(workbook).chain(tries);
    lines.into_iter().try_for_each(|line| world.say(&line))
}

/// What the demo records, in a ledger of its own elsewhere: what is in the folder already is compared with it, and what is
/// not there yet is put there whole.
struct Made {
    ledger: Ledger,
    sources: Vec<Source>,
    /// How much was recorded, in words.
    counted: String,
    /// Ends with this value.
    _elsewhere: TempDir,
}

impl Made {
    fn new(folder: &Path, vocabulary: &Vocabulary, world: &mut World) -> Result<Self, CommandError> {
        let unwritable = |source| CommandError::Unwritable { path: folder.to_owned(), source };
        let elsewhere = tempfile::tempdir().or_else(|_| tempfile::tempdir_in(folder)).map_err(unwritable)?;
        let named =
            |(name, text): &(&str, &str)| Source::text((*name).into(), (*text).to_owned(), vocabulary);
        let mut made = Self {
            ledger: Ledger::open_to_write(elsewhere.path().join(LEDGER))?,
            sources: BUNDLED.iter().map(named).collect(),
            counted: String::new(),
            _elsewhere: elsewhere,
        };
        made.counted = made.import(vocabulary, world)?;
        Ok(made)
    }

    /// Imports the bundled data, and says what was added.
    fn import(&mut self, vocabulary: &Vocabulary, world: &mut World) -> Result<String, CommandError> {
        let checked = import::check(&self.sources, &Given::default(), None, vocabulary, world)?;
        Ok(import::add(&mut self.ledger, &self.sources, &checked, true, vocabulary, world)?.told(world))
    }

    fn audit(&self, lang: Lang, vocabulary: &Vocabulary, policy: &Policy) -> Result<Vec<u8>, CommandError> {
        let everything = Asked { places: self.ledger.places()?, year: None };
        let mut bytes = if lang == Lang::Zh { MARK.as_bytes().to_vec() } else { Vec::new() };
        let style = Style { lang, width: usize::MAX, colour: false, ascii: false };
        let form = Form { format: Format::Csv, style };
        audit::write(&self.ledger, &everything, vocabulary, policy, form, &mut bytes)?;
        Ok(bytes)
    }

    /// Whether the ledger there holds what this one does, no more and no less. Beside one that is being written, or whose
    /// writer was cut off, it is not even opened, for that might undo what was begun.
    fn is_kept_in(&self, path: &Path) -> bool {
        let theirs = || Content::of(&Ledger::open_to_read(path)?);
        let undisturbed = path.is_file() && left_beside(path).next().is_none();
        undisturbed && Content::of(&self.ledger).is_ok_and(|own| theirs().is_ok_and(|theirs| own == theirs))
    }
}

/// All that a ledger holds, but for who recorded it when.
#[derive(PartialEq)]
struct Content {
    /// How many rows each table has, those that do not stand included.
    rows: Vec<(&'static str, i64)>,
    documents: Vec<Document>,
    claims: Vec<(String, Claim, bool)>,
    sound: bool,
}

impl Content {
    fn of(ledger: &Ledger) -> Result<Self, LedgerError> {
        let verified = ledger.verify()?;
        let claims = ledger.claims(&Filter::default())?;
        Ok(Self {
            rows: verified.rows,
            documents: ledger.documents(None)?,
            claims: claims.into_iter().map(|claim| (claim.id, claim.claim, claim.reviewed)).collect(),
            sound: verified.faults.is_empty(),
        })
    }
}

/// Whether the file is there.
///
/// # Errors
/// `otherwise` where it is, and is not the demo's own; or where it is not and another's journals are.
fn is_there(path: &Path, otherwise: &Message, is_own: impl FnOnce() -> bool) -> Result<bool, CommandError> {
    match path.symlink_metadata() {
        Ok(_) if is_own() => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound && left_beside(path).next().is_none() => Ok(false),
        Ok(_) | Err(_) => Err(CommandError::of_file(path.display(), otherwise.clone())),
    }
}

/// Whether the file holds these bytes.
fn is_in(bytes: &[u8], path: &Path) -> bool {
    let as_long = fs::metadata(path).is_ok_and(|there| there.is_file() && there.len() == bytes.len() as u64);
    as_long && fs::read(path).is_ok_and(|there| there == bytes)
}
