//! `import`: claims and documents from CSV files and workbooks, all rows of all files or none.

mod check;
mod otherwise;
mod source;

pub use check::{Checked, check};
pub use source::{Content, Source, read_all, sheets};

use super::progress::progress;
use super::{Answer, CommandError, World, alike, hidden, import_ledger};
use crate::cli;
use crate::extract::form::{BadRow, Claims, Form, Given, claims_of, documents_of};
use crate::ledger::{Alike, Entry, Filing, Ledger, LedgerError, LookupError, Outcome, is_export};
use crate::message;
use crate::say;
use crate::vocabulary::{Vocabulary, Worded};
use check::BAD_ROWS_TOLD;
use indicatif::ProgressBar;
use otherwise::Otherwise;

const WORTH_PROGRESS: usize = 5_000;

/// What an import changed.
#[derive(Default)]
pub struct Counted {
    claims: usize,
    known_claims: usize,
    documents: usize,
    known_documents: usize,
    /// Rows that are on file but do not stand, the first of them, and why.
    hidden: Vec<(String, LookupError)>,
    /// Rows on file whose responsible unit or note may be another there.
    otherwise: Vec<Otherwise>,
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
    let sources = read_all(&arguments.files, &arguments.sheet, vocabulary, world)?;
    if let [Source { name, content: Content::Text(text), .. }] = sources.as_slice()
        && is_export(text)
    {
        return import_ledger::text(text, name, world);
    }
    let given = Given {
        role: arguments.role,
        place: arguments.place.clone(),
        year: arguments.year,
        source: arguments.source.clone(),
    };
    let checked = check(&sources, &given, arguments.under_one, vocabulary, world)?;
    let mut ledger = world.ledger_to_write()?.checked_whole()?;
    let counted = add(&mut ledger, &sources, &checked, arguments.new_place, vocabulary, world)?;
    otherwise::tell(&counted.otherwise, &ledger, world)?;
    let told = counted.told(world);
    writeln!(world.out, "{told}")?;
    Ok(Answer::Done)
}

/// Records every row in one entry: documents first, so that claims find those they name. Unless `new_place` says that it
/// is meant so, no row makes a place that is much like one on file.
///
/// # Errors
/// A ledger that cannot be written, a place much like another; then nothing was added.
pub fn add(
    ledger: &mut Ledger,
    sources: &[Source],
    checked: &Checked,
    new_place: bool,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Counted, CommandError> {
    let progress = progress(checked.good, WORTH_PROGRESS, world);
    let known = ledger.places()?;
    let mut counted = Counted::default();
    let mut entry = ledger.entry(&world.by, world.now)?;
    let (documents, claims): (Vec<_>, Vec<_>) =
        sources.iter().enumerate().partition(|(_, source)| source.form == Form::Documents);
    for (_, source) in documents {
        add_documents(&mut entry, source, vocabulary, &mut counted, &progress)?;
    }
    for (at, source) in claims {
        let mut rows = claims_of(source.input(), &checked.given, vocabulary).map_err(refused)?;
        rows.take_for_fractions(checked.fractions.get(at).cloned().unwrap_or_default());
        add_claims(&mut entry, source, rows, &mut counted, &progress)?;
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
    vocabulary: &Vocabulary,
    counted: &mut Counted,
    progress: &ProgressBar,
) -> Result<(), CommandError> {
    for row in documents_of(source.input(), Some(vocabulary)).map_err(refused)? {
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
    rows: Claims<'_>,
    counted: &mut Counted,
    progress: &ProgressBar,
) -> Result<(), CommandError> {
    for row in rows {
        let mut row = row.map_err(refused)?;
        let place = entry.place(&row.claim.place);
        row.claim.place = place.map_err(|error| at_row(source, row.line, error))?;
        let document = entry.source(&row.claim.place, &row.source, &row.url, row.date)?;
        match entry.claim(&row.claim, &document)? {
            Outcome::New(_) => counted.claims += 1,
            Outcome::Known(id) => {
                counted.known_claims += 1;
                counted.otherwise.extend(Otherwise::of(&row.claim, id, source.at(row.line)));
            }
            Outcome::Hidden { id, because } => {
                counted.known_claims += 1;
                if counted.hidden.len() < BAD_ROWS_TOLD {
                    let line = format!("{}: {id} ", source.at(row.line));
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
        LedgerError::Lookup(reason) => {
            CommandError::of_file(source.at(line), message!("row-place-refused", why = reason.message()))
        }
        LedgerError::File { .. } => CommandError::Ledger(error),
    }
}

/// Rows were checked before; one that is bad only now was changed under our eyes.
#[allow(clippy::needless_pass_by_value)] // `map_err` hands over the rows
fn refused(rows: Vec<BadRow>) -> CommandError {
    CommandError::Rows { count: rows.len() }
}

impl Counted {
    /// What was added and what was there already, in the language of the screen.
    pub fn told(&self, world: &World) -> String {
        let Self { claims, known_claims, documents, known_documents, .. } = self;
        let (known, lang) = (known_claims + known_documents, world.style.lang);
        if claims + documents == 0 {
            return say!(lang, "import-nothing-new", known = known);
        }
        say!(lang, "import-done", claims = *claims, documents = *documents, known = known)
    }
}
