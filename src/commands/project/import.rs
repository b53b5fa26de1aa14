//! `project import`: the projects of a 招商项目一览表, all rows of all files or none.

use super::{followed, line, stage, stage_line};
use crate::cli;
use crate::commands::item::rows;
use crate::commands::{Answer, CommandError, World, alike, hidden};
use crate::extract::form::BadRow;
use crate::extract::{GivenProject, ProjectRow, project_row};
use crate::ledger::{Correction, Ledger, Outcome};
use crate::say;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::column::Supervised;
use crate::vocabulary::pipeline::{AtStage, Project};
use std::collections::HashMap;
use std::path::Path;

/// A project of a row, and where that stands: `招商项目.csv:4`.
struct Read {
    row: ProjectRow,
    at: String,
}

/// What an import changed.
#[derive(Default)]
struct Counted {
    new: usize,
    known: usize,
    corrected: usize,
    stages: usize,
}

/// Records the projects of the files and says what was added.
///
/// # Errors
/// A file that cannot be read, rows that cannot be used (each is told), a ledger that cannot be written.
pub fn run(
    arguments: &cli::ProjectImport,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let given = GivenProject {
        place: arguments.place.clone(),
        stage: arguments.stage.as_ref().map(|given| stage(given, vocabulary)).transpose()?,
        date: arguments.date,
        source: arguments.source.clone().unwrap_or_default(),
    };
    let mut read: Vec<Read> = Vec::new();
    for path in &arguments.files {
        read.extend(of_file(path, &given, vocabulary, world)?);
    }
    let lang = world.style.lang;
    if arguments.dry_run {
        for Read { row, .. } in &read {
            let mut told = format!("{}  {}", lang.word("not-recorded"), line(&row.project, lang));
            for at in &row.stages {
                told = format!("{told}  {}", stage_line(at, vocabulary, lang));
            }
            world.say(&told)?;
        }
        return Ok(Answer::Done);
    }
    let mut ledger = world.ledger_to_write()?.checked_whole()?;
    for Read { row, .. } in &mut read {
        row.project.place = ledger.typed_place(&row.project.place)?;
    }
    let Counted { new, known, corrected, stages } =
        add(&mut ledger, &read, arguments.correct, vocabulary, world)?;
    world.say(&say!(
        lang,
        "projects-imported",
        new = new,
        known = known,
        corrected = corrected,
        stages = stages
    ))?;
    Ok(Answer::Done)
}

fn of_file(
    path: &Path,
    given: &GivenProject,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Vec<Read>, CommandError> {
    let (mut read, mut bad): (Vec<Read>, Vec<BadRow>) = (Vec::new(), Vec::new());
    for table in rows::tables(path, Supervised::Project, vocabulary, world)? {
        for row in &table.rows {
            let at = match row.sheet.as_str() {
                "" => format!("{}:{}", path.display(), row.line),
                sheet => format!("{}:{sheet}:{}", path.display(), row.line),
            };
            match project_row(row, given, vocabulary) {
                Ok(row) => read.push(Read { row, at }),
                Err(cells) => bad.extend(cells),
            }
        }
    }
    if bad.is_empty() { Ok(read) } else { Err(rows::refused(&bad, path, world)?) }
}

/// The projects on file, by their ids, and by their places and names.
#[derive(Default)]
struct OnFile {
    all: HashMap<String, Project>,
    named: HashMap<(String, String), Vec<String>>,
}

impl OnFile {
    fn keep(&mut self, id: &str, project: &Project) {
        let key = (project.place.to_string(), project.name.clone());
        let named = self.named.entry(key).or_default();
        if !named.iter().any(|own| own == id) {
            named.push(id.to_owned());
        }
        self.all.insert(id.to_owned(), project.clone());
    }

    /// The project that a row is about: that of its id, else the one of its name in its place that has its unit, or of
    /// which either names no unit. An id of another ledger is none here.
    fn meant(&self, row: &ProjectRow) -> Option<(&String, &Project)> {
        let own = &row.project;
        let of_id = row.id.as_ref().and_then(|id| self.all.get_key_value(id));
        let key = (own.place.to_string(), own.name.clone());
        let alike = || self.named.get(&key).into_iter().flatten().filter_map(|id| self.all.get_key_value(id));
        let unsaid = |known: &Project| known.lead.is_empty() || own.lead.is_empty();
        of_id
            .or_else(|| alike().find(|(_, known)| known.lead == own.lead))
            .or_else(|| alike().find(|(_, known)| unsaid(known)))
    }
}

fn add(
    ledger: &mut Ledger,
    read: &[Read],
    correct: bool,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Counted, CommandError> {
    let mut on_file = OnFile::default();
    for own in followed(ledger, None, vocabulary)? {
        on_file.keep(&own.project.id, &own.project.row);
    }
    let lang = world.style.lang;
    let (mut counted, mut told) = (Counted::default(), Vec::new());
    let mut entry = ledger.entry(&world.by, world.now)?;
    for Read { row, at } in read {
        let id = match on_file
            .meant(row)
            .map(|(id, known)| (id.clone(), laid_over(&row.project, known), known.clone()))
        {
            Some((id, filled, known)) if filled == known => {
                counted.known += 1;
                id
            }
            Some((id, filled, _)) if correct => {
                match entry.amend(&id, &filled, "")? {
                    Correction::New { .. } => counted.corrected += 1,
                    Correction::Known(_) => counted.known += 1,
                }
                on_file.keep(&id, &filled);
                id
            }
            Some((id, ..)) => {
                counted.known += 1;
                told.push(say!(lang, "project-otherwise", at = at, id = &id));
                id
            }
            None => match entry.add(&row.project)? {
                Outcome::New(id) => {
                    counted.new += 1;
                    on_file.keep(&id, &row.project);
                    id
                }
                Outcome::Known(id) => {
                    counted.known += 1;
                    id
                }
                Outcome::Hidden { id, because } => {
                    counted.known += 1;
                    told.push(format!("{at}: {id} {}", hidden::told(&because, world)));
                    continue;
                }
            },
        };
        for stage in &row.stages {
            match entry.add(&AtStage { project: id.clone(), ..stage.clone() })? {
                Outcome::New(_) => counted.stages += 1,
                Outcome::Known(_) => {}
                Outcome::Hidden { id, because } => {
                    told.push(format!("{at}: {id} {}", hidden::told(&because, world)));
                }
            }
        }
    }
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    for line in told {
        writeln!(world.err, "{}", crate::render::visible(&line))?;
    }
    Ok(counted)
}

/// A row over what is on file of its project: what its table leaves empty, or has no column for, stays as it is.
fn laid_over(row: &Project, known: &Project) -> Project {
    let words = |own: &String, known: &String| if own.is_empty() { known.clone() } else { own.clone() };
    Project {
        lead: words(&row.lead, &known.lead),
        amount: row.amount.clone().or_else(|| known.amount.clone()),
        source: words(&row.source, &known.source),
        note: words(&row.note, &known.note),
        ..row.clone()
    }
}
