//! `item import`: the items of a 任务分解表, all rows of all files or none.

use super::{line, rows};
use crate::cli;
use crate::commands::{Answer, CommandError, World, alike, hidden};
use crate::extract::form::BadRow;
use crate::extract::{GivenItem, Reader};
use crate::ledger::{Correction, Ledger, Outcome, Wanted};
use crate::say;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::column::Supervised;
use crate::vocabulary::supervised::Item;
use std::collections::HashMap;
use std::path::Path;

/// An item of a row, and where it stands: `任务分解表.docx:4`.
struct Read {
    item: Item,
    id: Option<String>,
    at: String,
}

/// What an import changed.
#[derive(Default)]
struct Counted {
    new: usize,
    known: usize,
    corrected: usize,
}

/// Records the items of the files and says what was added.
///
/// # Errors
/// A file that cannot be read, rows that cannot be used (each is told), a ledger that cannot be written.
pub fn run(
    arguments: &cli::ItemImport,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let reader = Reader::new(vocabulary);
    let given = GivenItem {
        place: arguments.place.clone(),
        year: arguments.year,
        source: arguments.source.clone().unwrap_or_default(),
    };
    let mut read: Vec<Read> = Vec::new();
    for path in &arguments.files {
        read.extend(of_file(path, &reader, &given, vocabulary, world)?);
    }
    let lang = world.style.lang;
    if arguments.dry_run {
        for Read { item, .. } in &read {
            world.say(&format!("{}  {}", lang.word("not-recorded"), line(item, lang)))?;
        }
        return Ok(Answer::Done);
    }
    let mut ledger = world.ledger_to_write()?.checked_whole()?;
    for row in &mut read {
        row.item.place = ledger.typed_place(&row.item.place)?;
    }
    let counted = add(&mut ledger, &read, arguments.correct, world)?;
    let Counted { new, known, corrected } = counted;
    world.say(&say!(lang, "items-imported", new = new, known = known, corrected = corrected))?;
    Ok(Answer::Done)
}

fn of_file(
    path: &Path,
    reader: &Reader<'_>,
    given: &GivenItem,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Vec<Read>, CommandError> {
    let (mut read, mut bad): (Vec<Read>, Vec<BadRow>) = (Vec::new(), Vec::new());
    for table in rows::tables(path, Supervised::Item, vocabulary, world)? {
        for row in &table.rows {
            let at = match row.sheet.as_str() {
                "" => format!("{}:{}", path.display(), row.line),
                sheet => format!("{}:{sheet}:{}", path.display(), row.line),
            };
            match reader.item_row(row, given) {
                Ok(understood) => {
                    if let Some(why) = understood.remark {
                        rows::remark(&row.bad("name", why), path, world)?;
                    }
                    let id = Some(row.get("id").to_owned()).filter(|id| !id.is_empty());
                    read.extend(understood.items.into_iter().map(|item| Read {
                        item,
                        id: id.clone(),
                        at: at.clone(),
                    }));
                }
                Err(cells) => bad.extend(cells),
            }
        }
    }
    if bad.is_empty() { Ok(read) } else { Err(rows::refused(&bad, path, world)?) }
}

/// The items on file, by their ids and by their names.
#[derive(Default)]
struct OnFile {
    all: HashMap<String, Item>,
    named: HashMap<(String, i32, String), Vec<String>>,
}

impl OnFile {
    fn of(ledger: &Ledger) -> Result<Self, CommandError> {
        let mut on_file = Self::default();
        for dossier in ledger.dossiers(&Wanted::default())? {
            let (id, item) = (dossier.item.id, dossier.item.row);
            on_file.named.entry(key(&item)).or_default().push(id.clone());
            on_file.all.insert(id, item);
        }
        Ok(on_file)
    }

    /// The item that a row is about: that of its id, whatever the row calls it; else the one of its name that says the same, that
    /// has its unit, or of which either names no unit; else, where the table and the ledger have but `one` each of that name, that one:
    /// the work has gone to another unit. An id of another ledger is none here.
    fn meant(&self, row: &Item, id: Option<&String>, one: bool) -> Option<(&String, &Item)> {
        let own = id.and_then(|id| self.all.get_key_value(id));
        let alike =
            || self.named.get(&key(row)).into_iter().flatten().filter_map(|id| self.all.get_key_value(id));
        let unit = |known: &Item| known.lead == row.lead;
        let unsaid = |known: &Item| known.lead.is_empty() || row.lead.is_empty();
        own.or_else(|| alike().find(|(_, known)| *known == row || laid_over(row, known) == **known))
            .or_else(|| alike().find(|(_, known)| unit(known)))
            .or_else(|| alike().find(|(_, known)| unsaid(known)))
            .or_else(|| alike().next().filter(|_| one && alike().count() == 1))
    }
}

fn key(item: &Item) -> (String, i32, String) {
    (item.place.to_string(), item.year.number(), item.name.clone())
}

fn add(
    ledger: &mut Ledger,
    read: &[Read],
    correct: bool,
    world: &mut World,
) -> Result<Counted, CommandError> {
    let on_file = OnFile::of(ledger)?;
    let mut rows_of: HashMap<_, usize> = HashMap::new();
    for row in read {
        *rows_of.entry(key(&row.item)).or_default() += 1;
    }
    let lang = world.style.lang;
    let mut counted = Counted::default();
    let mut told = Vec::new();
    let mut entry = ledger.entry(&world.by, world.now)?;
    for Read { item, id, at } in read {
        let one = rows_of[&key(item)] == 1;
        if let Some((id, known)) = on_file.meant(item, id.as_ref(), one) {
            let filled = laid_over(item, known);
            if filled == *known {
                counted.known += 1;
                continue;
            }
            if correct {
                match entry.amend(id, &filled, "")? {
                    Correction::New { .. } => counted.corrected += 1,
                    Correction::Known(_) => counted.known += 1,
                }
            } else {
                counted.known += 1;
                told.push(say!(lang, "item-otherwise", at = at, id = id));
            }
            continue;
        }
        match entry.add(item)? {
            Outcome::New(_) => counted.new += 1,
            Outcome::Known(_) => counted.known += 1,
            Outcome::Hidden { id, because } => {
                counted.known += 1;
                told.push(format!("{at}: {id} {}", hidden::told(&because, world)));
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

/// A row over what is on file of its item: what its table leaves empty, or has no column for, stays as it is.
fn laid_over(row: &Item, known: &Item) -> Item {
    let words = |own: &String, known: &String| if own.is_empty() { known.clone() } else { own.clone() };
    Item {
        target: row.target.clone().or_else(|| known.target.clone()),
        parent: row.parent.clone().or_else(|| known.parent.clone()),
        lead: words(&row.lead, &known.lead),
        co_units: if row.co_units.is_empty() { known.co_units.clone() } else { row.co_units.clone() },
        official: words(&row.official, &known.official),
        person: words(&row.person, &known.person),
        due: row.due.or(known.due),
        topic: words(&row.topic, &known.topic),
        weight: row.weight.or(known.weight),
        binding: row.binding.or(known.binding),
        baseline: row.baseline.or(known.baseline),
        wanted: row.wanted.clone().or_else(|| known.wanted.clone()),
        milestones: if row.milestones.is_empty() { known.milestones.clone() } else { row.milestones.clone() },
        source: words(&row.source, &known.source),
        note: words(&row.note, &known.note),
        ..row.clone()
    }
}
