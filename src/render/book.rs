//! What a workbook has beside its first sheet: the counts, where everything comes from, and what each column means.

use super::audit::{Audit, HEADS, PROGRAM};
use super::cell::Cell;
use super::columns::{
    CODEBOOK, COLUMN, DATE, DUE, EVIDENCE, EXTENT, HEADING, HOLDS, ITEM, KIND, MEANING, MET_OF_DECIDED,
    MET_OF_DUE, PLACE, PROVENANCE, REPORTED_OF_DUE, SHA256, TALLY, TARGET_COUNT, TOLD, UNIT, URL, VALUES,
    YEAR,
};
use super::page::{Page, Part, Section};
use super::separated::with_commas;
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::tally::share;
use super::words::sign_word;
use super::{Lang, Style};
use crate::vocabulary::codebook::VARIABLES;
use crate::vocabulary::{Counted, Document, Finding, Status};

/// Where what a workbook holds comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// What it is about.
    pub title: String,
    /// The documents it rests on.
    pub documents: Vec<Document>,
    /// The version of the rules.
    pub rules: String,
    /// The vocabulary's checksum.
    pub vocabulary_sha256: String,
    /// The head of the ledger's chain, and which entry it closes; nothing of an empty ledger.
    pub head: Option<(String, i64)>,
    /// What else a reader must know.
    pub remarks: Vec<String>,
}

impl Provenance {
    /// The sheet of it.
    pub fn part(&self, lang: Lang) -> Part<'static> {
        let mut rows = vec![
            line(lang.word("provenance-title"), self.title.clone()),
            line(lang.word("provenance-program"), PROGRAM.to_owned()),
            line(lang.word("provenance-rules"), self.rules.clone()),
            line(lang.word("provenance-vocabulary"), self.vocabulary_sha256.clone()),
        ];
        if let Some((head, entry)) = &self.head {
            rows.push(line(lang.word("provenance-head"), head.clone()));
            rows.push(line(lang.word("provenance-entry"), entry.to_string()));
        }
        rows.extend(remarks(&self.remarks, lang));
        rows.extend(self.documents.iter().map(|document| {
            vec![
                Cell::text(lang.word("provenance-document")),
                Cell::text(document.title.clone()),
                Cell::text(document.place.to_string()),
                Cell::text(document.kind.clone()),
                Cell::date(document.date),
                Cell::Term { code: document.extent.code(), zh: document.extent.zh() },
                Cell::text(document.sha256.clone()),
                Cell::text(document.url.clone()),
            ]
        }));
        let sheet = Sheet { heads: PROVENANCES.to_vec(), rows };
        Part::Sheet(Section::of(PROVENANCE, sheet).on(BOOK))
    }
}

/// Remarks as the whole sheet of provenance, of an answer that names no documents.
pub(super) fn remarks_part(told: &[String], lang: Lang) -> Part<'static> {
    let sheet = Sheet { heads: PROVENANCES.to_vec(), rows: remarks(told, lang).collect() };
    Part::Sheet(Section::of(PROVENANCE, sheet).on(BOOK))
}

fn remarks(told: &[String], lang: Lang) -> impl Iterator<Item = Vec<Cell<'static>>> {
    told.iter().map(move |remark| line(lang.word("provenance-remark"), remark.clone()))
}

fn line(item: &'static str, told: String) -> Vec<Cell<'static>> {
    let mut row = vec![Cell::UNSAID; PROVENANCES.len()];
    row[0] = Cell::text(item);
    row[1] = Cell::text(told);
    row
}

const PROVENANCES: [Head; 8] = [ITEM, TOLD, PLACE, KIND, DATE, EXTENT, SHA256, URL];

/// The codebook of the audit as an answer of its own.
pub fn codebook(lang: Lang) -> Page<'static> {
    Page { parts: vec![Part::Sheet(meanings(lang))], ..Page::default() }
}

/// The codebook as a further sheet.
pub fn codebook_part(lang: Lang) -> Part<'static> {
    Part::Sheet(meanings(lang).on(BOOK))
}

fn meanings(lang: Lang) -> Section<'static> {
    let row = |variable: &'static crate::vocabulary::codebook::Variable| {
        vec![
            Cell::text(variable.column.code),
            Cell::text(variable.column.zh),
            Cell::Term { code: variable.holds.code(), zh: variable.holds.zh() },
            Cell::text(variable.meaning(lang)),
            Cell::text(variable.unit(lang)),
            Cell::text(variable.values(lang)),
        ]
    };
    let heads = vec![COLUMN, HEADING, HOLDS, MEANING, UNIT, VALUES];
    Section::of(CODEBOOK, Sheet { heads, rows: VARIABLES.iter().map(row).collect() })
}

/// What a workbook has beside its first sheet, whatever verb makes it: the counts, the evidence, the provenance, the codebook.
pub fn further<'a>(
    findings: impl IntoIterator<Item = &'a Finding>,
    tallies: &[Counted],
    audit: &'a Audit,
    provenance: &Provenance,
    style: &Style,
) -> Vec<Part<'a>> {
    let rows = findings.into_iter().map(|finding| audit.row(finding)).collect();
    let evidence = Sheet { heads: HEADS.clone(), rows };
    vec![
        tally_part(tallies, style),
        Part::Sheet(Section::of(EVIDENCE, evidence).on(BOOK)),
        provenance.part(style.lang),
        codebook_part(style.lang),
    ]
}

/// The counts of each place and year, a row each. A page has signs for headings, and nothing for none.
pub(super) fn counts(tallies: &[Counted], style: &Style) -> Sheet<'static> {
    let filed = |head: Head| head.on(FILE.and(BOOK));
    let signs = Status::ALL.iter().map(|status| sign_word(*status, style.ascii));
    let mut heads = vec![PLACE.if_differing(), YEAR.if_differing(), TARGET_COUNT, filed(DUE)];
    heads.extend(signs.map(|sign| Head::counts(sign, sign).on(PAGE)));
    heads.extend(Status::ALL.iter().map(|status| filed(Head::counts(status.code(), status.zh()))));
    heads.extend([MET_OF_DUE, filed(MET_OF_DECIDED), filed(REPORTED_OF_DUE)]);
    let row = |Counted { place, year, tally }: &Counted| {
        let mut row = vec![
            Cell::text(place.to_string()),
            Cell::Count(year.number().into()),
            Cell::count(Some(tally.total())),
            Cell::count(Some(tally.due())),
        ];
        let counts = Status::ALL.iter().map(|status| tally.count(*status));
        row.extend(counts.clone().map(|count| Cell::count(Some(count).filter(|count| *count > 0))));
        row.extend(counts.map(|count| Cell::count(Some(count))));
        row.extend([tally.met_of_due(), tally.met_of_decided(), tally.reported_of_due()].map(rate));
        row
    };
    Sheet { heads, rows: tallies.iter().map(row).collect() }
}

/// `✓ 完成  ✗ 未完成`: what the signs say.
pub(super) fn legend(style: &Style) -> String {
    let each = Status::ALL
        .iter()
        .map(|status| format!("{}\u{A0}{}", sign_word(*status, style.ascii), status.in_lang(style.lang)));
    with_commas(&each.collect::<Vec<_>>(), style.lang)
}

/// The counts as a further sheet.
pub fn tally_part(tallies: &[Counted], style: &Style) -> Part<'static> {
    Part::Sheet(Section::of(TALLY, counts(tallies, style)).on(BOOK))
}

/// Percent; absent of nothing.
fn rate(rate: Option<(usize, usize)>) -> Cell<'static> {
    Cell::exact(rate.and_then(|(part, whole)| share(part, whole)))
}
