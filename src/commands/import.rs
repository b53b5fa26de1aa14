//! `import`: claims and documents from CSV files, all rows of all files or none.

use super::progress::progress;
use super::{Answer, CommandError, World, alike, hidden, import_ledger, load};
use crate::cli;
use crate::document::decode;
use crate::extract::form::{self, BadRow};
use crate::ledger::{Alike, Entry, Filing, Ledger, LedgerError, LookupError, Outcome, is_export};
use crate::vocabulary::canonical::in_line;
use crate::vocabulary::form::{CLAIM, DOCUMENT};
use crate::vocabulary::{Vocabulary, Worded};
use crate::{message, say};
use indicatif::ProgressBar;
use std::path::PathBuf;

const BAD_ROWS_TOLD: usize = 50;
const WORTH_PROGRESS: usize = 5_000;

/// A file's text and the name it is told by.
pub struct Source {
    /// As given on the command line; `-` for standard input.
    pub name: PathBuf,
    /// Its decoded text.
    pub text: String,
}

/// What an import changed.
#[derive(Default)]
pub struct Counted {
    claims: usize,
    known_claims: usize,
    documents: usize,
    known_documents: usize,
    /// Rows that are on file but do not stand, the first of them, and why.
    hidden: Vec<(String, LookupError)>,
}

/// Imports the files and says what was added.
///
/// # Errors
/// A file that cannot be read, rows that cannot be used (each is told), a ledger that cannot be written.
pub fn run(
    arguments: &cli::Import,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    if let [only] = arguments.files.as_slice()
        && let Some(answer) = import_ledger::file(only, world)?
    {
        return Ok(answer);
    }
    let sources = read_all(&arguments.files, world)?;
    if let [only] = sources.as_slice()
        && is_export(&only.text)
    {
        return import_ledger::text(&only.text, &only.name, world);
    }
    let rows = check(&sources, vocabulary, world)?;
    let mut ledger = world.ledger_to_write()?.checked_whole()?;
    let counted = add(&mut ledger, &sources, rows, arguments.new_place, vocabulary, world)?;
    let told = counted.told(world);
    writeln!(world.out, "{told}")?;
    Ok(Answer::Done)
}

fn read_all(files: &[PathBuf], world: &mut World) -> Result<Vec<Source>, CommandError> {
    let mut sources = Vec::new();
    for path in files {
        let bytes = load::sheet(path, world)?;
        let text = decode(&bytes).map_err(|source| CommandError::NoText { path: path.clone(), source })?;
        sources.push(Source { name: path.clone(), text });
    }
    Ok(sources)
}

/// Reads every row of every file once without recording it, tells the bad ones, and counts the good.
///
/// # Errors
/// Any bad row.
pub fn check(sources: &[Source], vocabulary: &Vocabulary, world: &mut World) -> Result<usize, CommandError> {
    let mut checked = Checked::default();
    for source in sources {
        let input = source.text.as_bytes();
        if source.holds_documents() {
            match form::documents(input) {
                Ok(rows) => checked.each(rows.unknown().to_vec(), rows, source, world)?,
                Err(headings) => checked.tell(&headings, source, world)?,
            }
        } else {
            match form::claims(input, vocabulary) {
                Ok(rows) => checked.each(rows.unknown().to_vec(), rows, source, world)?,
                Err(headings) => checked.tell(&headings, source, world)?,
            }
        }
    }
    if checked.bad > BAD_ROWS_TOLD {
        let more = say!(world.style.lang, "more-not-listed", count = checked.bad - BAD_ROWS_TOLD);
        writeln!(world.err, "… {more}")?;
    }
    if checked.bad > 0 { Err(CommandError::Rows { count: checked.bad }) } else { Ok(checked.good) }
}

/// Rows seen so far.
#[derive(Default)]
struct Checked {
    good: usize,
    bad: usize,
}

impl Checked {
    fn each<T>(
        &mut self,
        unknown: Vec<BadRow>,
        rows: impl Iterator<Item = Result<T, Vec<BadRow>>>,
        source: &Source,
        world: &mut World,
    ) -> Result<(), CommandError> {
        for heading in unknown {
            tell(&heading, source, world)?;
        }
        for row in rows {
            match row {
                Ok(_) => self.good += 1,
                Err(cells) => self.tell(&cells, source, world)?,
            }
        }
        Ok(())
    }

    /// Tells the bad cells of a row.
    fn tell(&mut self, cells: &[BadRow], source: &Source, world: &mut World) -> Result<(), CommandError> {
        self.bad += 1;
        for cell in cells.iter().filter(|_| self.bad <= BAD_ROWS_TOLD) {
            tell(cell, source, world)?;
        }
        Ok(())
    }
}

fn tell(cell: &BadRow, source: &Source, world: &mut World) -> Result<(), CommandError> {
    let told = cell.in_file(source.name.display()).in_lang(world.style.lang);
    Ok(writeln!(world.err, "{told}")?)
}

/// Records every row in one entry: documents first, so that claims find those they name. Unless `new_place` says that it
/// is meant so, no row makes a place that is much like one on file.
///
/// # Errors
/// A ledger that cannot be written, a place much like another; then nothing was added.
pub fn add(
    ledger: &mut Ledger,
    sources: &[Source],
    rows: usize,
    new_place: bool,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Counted, CommandError> {
    let progress = progress(rows, WORTH_PROGRESS, world);
    let known = ledger.places()?;
    let mut counted = Counted::default();
    let mut entry = ledger.entry(&world.by, world.now)?;
    let (documents, claims): (Vec<&Source>, Vec<&Source>) =
        sources.iter().partition(|source| source.holds_documents());
    for source in documents {
        add_documents(&mut entry, source, &mut counted, &progress)?;
    }
    for source in claims {
        add_claims(&mut entry, source, vocabulary, &mut counted, &progress)?;
    }
    let like = entry.alike().to_vec();
    let doubtful: Vec<Alike> = like.iter().filter(|like| known.contains(&like.known)).cloned().collect();
    if !new_place && !doubtful.is_empty() {
        drop(entry);
        progress.finish_and_clear();
        alike::tell(&doubtful, world)?;
        return Err(CommandError::Usage(message!("places-alike-not-imported", count = doubtful.len())));
    }
    entry.commit()?;
    progress.finish_and_clear();
    alike::tell(&like, world)?;
    for (line, because) in &counted.hidden {
        let told = hidden::told(because, world);
        writeln!(world.err, "{line}{told}")?;
    }
    Ok(counted)
}

fn add_documents(
    entry: &mut Entry,
    source: &Source,
    counted: &mut Counted,
    progress: &ProgressBar,
) -> Result<(), CommandError> {
    for row in form::documents(source.text.as_bytes()).map_err(refused)? {
        let row = row.map_err(refused)?;
        let filed = entry.document(&row.document).map_err(|error| at_row(source, row.line, error))?;
        match filed.filing {
            Filing::New | Filing::Revised => counted.documents += 1,
            Filing::Known => counted.known_documents += 1,
        }
        progress.inc(1);
    }
    Ok(())
}

fn add_claims(
    entry: &mut Entry,
    source: &Source,
    vocabulary: &Vocabulary,
    counted: &mut Counted,
    progress: &ProgressBar,
) -> Result<(), CommandError> {
    for row in form::claims(source.text.as_bytes(), vocabulary).map_err(refused)? {
        let mut row = row.map_err(refused)?;
        let place = entry.place(&row.claim.place);
        row.claim.place = place.map_err(|error| at_row(source, row.line, error))?;
        let document = entry.source(&row.claim.place, &row.source, &row.url, row.date)?;
        match entry.claim(&row.claim, &document)? {
            Outcome::New(_) => counted.claims += 1,
            Outcome::Known(_) => counted.known_claims += 1,
            Outcome::Hidden { id, because } => {
                counted.known_claims += 1;
                if counted.hidden.len() < BAD_ROWS_TOLD {
                    let name = source.name.display().to_string();
                    let line = format!("{}:{}: {id} ", in_line(&name), row.line);
                    counted.hidden.push((line, because));
                }
            }
        }
        progress.inc(1);
    }
    Ok(())
}

/// A name that means nothing, or several places, is told with the row it stands in.
fn at_row(source: &Source, line: u64, error: LedgerError) -> CommandError {
    match error {
        LedgerError::Lookup(reason) => CommandError::of_file(
            format_args!("{}:{line}", source.name.display()),
            message!("row-place-refused", why = reason.message()),
        ),
        LedgerError::File { .. } => CommandError::Ledger(error),
    }
}

/// Rows were checked before; one that is bad only now was changed under our eyes.
#[allow(clippy::needless_pass_by_value)] // `map_err` hands over the rows
fn refused(rows: Vec<BadRow>) -> CommandError {
    CommandError::Rows { count: rows.len() }
}

impl Source {
    /// Whether its headings are those of documents: the column that only that form has tells.
    fn holds_documents(&self) -> bool {
        let headings = self.text.lines().next().unwrap_or_default();
        let has = |code: &str| {
            let column = CLAIM.iter().chain(&DOCUMENT).find(|column| column.code == code);
            let named = |heading: &str| {
                let heading = heading.trim().trim_matches('"').trim_start_matches('\u{FEFF}');
                column.is_some_and(|column| heading == column.code || heading == column.zh)
            };
            headings.split(',').any(named)
        };
        has("kind") && !has("role")
    }
}

impl Counted {
    /// What was added and what was there already, in the language of the screen.
    pub fn told(&self, world: &World) -> String {
        let Self { claims, known_claims, documents, known_documents, hidden: _ } = self;
        let (known, lang) = (known_claims + known_documents, world.style.lang);
        if claims + documents == 0 {
            return say!(lang, "import-nothing-new", known = known);
        }
        say!(lang, "import-done", claims = *claims, documents = *documents, known = known)
    }
}
