//! `export datapackage`: the audit and what it rests on as tables that other programs load, with the type and the meaning of
//! every column.

use super::super::answer::Form;
use super::super::judging::Asked;
use super::super::{Answer, CommandError, World, audit, output};
use super::shelf::{Folder, Shelf, Zipped};
use crate::cli;
use crate::ledger::{Filter, Head, Ledger};
use crate::render::{self, Basis, FOR_PROGRAMS, Format, Origin, PackagedRows, Written};
use crate::say;
use crate::vocabulary::codebook::Table;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Document, Policy, Recorded, Role, Vocabulary, Year};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

/// Writes the data package into a folder or a ZIP file.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, a file that cannot be written.
pub fn run(
    arguments: &cli::ExportDatapackage,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    world.count_reviewed_only(arguments.reviewed_only);
    let ledger = world.ledger_to_read()?;
    let asked = Asked::these(&ledger, &arguments.scope.places, arguments.scope.year)?;
    let before = ledger.head()?;
    let package = Package { ledger: &ledger, asked, vocabulary, policy: world.policy, head: before.as_ref() };
    let path = &arguments.output;
    let counted = if is_zip(path) {
        let mut counted = Counted::default();
        output::write(path, &world.used, |out| {
            let mut zipped = Zipped::new(out);
            counted = package.fill(&mut zipped)?;
            zipped.end()
        })?;
        counted
    } else {
        output::make_folder(path)?;
        package.fill(&mut Folder { path, used: &world.used })?
    };
    let lang = world.style.lang;
    let line = say!(
        lang,
        "package-written",
        path = path.display().to_string(),
        targets = counted.targets,
        results = counted.results,
        documents = counted.documents,
    );
    world.say(&line)?;
    let basis = Basis { policy: Policy::default(), left_out: counted.left_out };
    world.tell_basis(&basis, Format::Csv)?;
    if let Some(head) = before {
        let changed = ledger.head()?.is_none_or(|after| after.head != head.head);
        audit::tell(&head, changed, world)?;
    }
    Ok(Answer::Done)
}

fn is_zip(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

/// What was written.
#[derive(Debug, Default)]
struct Counted {
    targets: usize,
    results: usize,
    documents: usize,
    left_out: usize,
}

/// What is to be written.
struct Package<'a> {
    ledger: &'a Ledger,
    asked: Asked,
    vocabulary: &'a Vocabulary,
    policy: Policy,
    head: Option<&'a Head>,
}

impl Package<'_> {
    /// Puts every table there, and last what says what they are.
    fn fill(&self, onto: &mut dyn Shelf) -> Result<Counted, CommandError> {
        let mut counted = Counted::default();
        let mut cited = Cited::of(self.ledger)?;
        let mut written = Vec::new();
        for table in Table::ALL.iter().copied() {
            let put = onto.put(&table.file(), &mut |out| {
                let form = Form { format: Format::Csv, style: FOR_PROGRAMS };
                if table == Table::Audit {
                    let Self { ledger, asked, vocabulary, policy, .. } = self;
                    counted.left_out = audit::write(ledger, asked, vocabulary, policy, form, out)?;
                    return Ok(());
                }
                let mut rows = PackagedRows::begin(table, out)?;
                match table {
                    Table::Audit => {}
                    Table::Targets => counted.targets = self.claims(Role::Target, &mut cited, &mut rows)?,
                    Table::Results => counted.results = self.claims(Role::Result, &mut cited, &mut rows)?,
                    Table::Documents => {
                        for (id, document) in cited.or_of(&self.asked) {
                            rows.document(id, document)?;
                            counted.documents += 1;
                        }
                    }
                    Table::Codebook => rows.meanings()?,
                }
                Ok(rows.end()?)
            })?;
            written.push(Written { table, bytes: put.bytes, sha256: put.sha256 });
        }
        let origin = self.origin(counted.left_out);
        onto.put(render::DESCRIPTOR, &mut |out| Ok(render::descriptor(&written, &origin, out)?))?;
        Ok(counted)
    }

    fn claims(
        &self,
        role: Role,
        cited: &mut Cited,
        rows: &mut PackagedRows<'_>,
    ) -> Result<usize, CommandError> {
        let mut count = 0;
        for place in &self.asked.places {
            let filter = Filter { place: Some(place.clone()), year: self.asked.year, role: Some(role) };
            self.ledger.each_claim(&filter, |recorded: Recorded| {
                let claim = &recorded.claim;
                let indicator = self.vocabulary.indicators.find(&claim.indicator, &claim.place);
                let code = indicator.map(|indicator| indicator.code.as_str());
                count += 1;
                Ok::<(), CommandError>(rows.claim(&recorded, code, cited.id(&recorded.document))?)
            })?;
        }
        Ok(count)
    }

    fn origin(&self, left_out: usize) -> Origin {
        Origin {
            rules: tag(&self.policy),
            vocabulary_sha256: self.vocabulary.sha256.clone(),
            head: self.head.map(|head| (head.head.clone(), head.entry)),
            places: self.asked.places.iter().map(ToString::to_string).collect(),
            year: self.asked.year.map(Year::number),
            basis: Basis { policy: self.policy, left_out },
        }
    }
}

/// The documents on file by their public ids, and which of them claims stand in.
struct Cited {
    /// In the order of their ids.
    documents: BTreeMap<String, Document>,
    /// The ids of those with that title and checksum.
    alike: HashMap<(String, String), Vec<String>>,
    /// The ids of those.
    ids: HashSet<String>,
    /// The one asked for last: neighbours share their document.
    last: Option<(Arc<Document>, String)>,
}

impl Cited {
    fn of(ledger: &Ledger) -> Result<Self, CommandError> {
        let documents: BTreeMap<String, Document> = ledger.named_documents()?.into_iter().collect();
        let mut alike: HashMap<_, Vec<String>> = HashMap::new();
        for (id, document) in &documents {
            alike.entry((document.title.clone(), document.sha256.clone())).or_default().push(id.clone());
        }
        Ok(Self { documents, alike, ids: HashSet::new(), last: None })
    }

    /// The id of a document, which is cited from here on; empty where it came on file after the others were read.
    fn id(&mut self, document: &Arc<Document>) -> &str {
        if !self.last.as_ref().is_some_and(|(last, _)| Arc::ptr_eq(last, document)) {
            let key = (document.title.clone(), document.sha256.clone());
            let alike = self.alike.get(&key).into_iter().flatten();
            let id = alike.into_iter().find(|id| self.documents.get(*id) == Some(document.as_ref())).cloned();
            let id = id.unwrap_or_default();
            self.ids.insert(id.clone());
            self.last = Some((Arc::clone(document), id));
        }
        self.last.as_ref().map_or("", |(_, id)| id)
    }

    /// The documents that are cited, or that are of the places asked for.
    fn or_of<'a>(&'a self, asked: &'a Asked) -> impl Iterator<Item = (&'a String, &'a Document)> {
        let of = |document: &Document| asked.places.binary_search(&document.place).is_ok();
        self.documents.iter().filter(move |(id, document)| self.ids.contains(*id) || of(document))
    }
}
