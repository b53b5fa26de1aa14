//! What pages for a browser need of the ledger beside the findings: texts, topics, drawings, the scope of what was searched.

use super::answer::Form;
use super::audit::provenance;
use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Ledger;
use crate::message;
use crate::reconcile::compare::gauge;
use crate::render::{
    self, Audit, Basis, Board, Columns, Format, Frame, Heat, HeatCell, Page, Published, Scorecard, Shown,
    audit_order, result_told, told,
};
use crate::say;
use crate::vocabulary::whereabouts::Whereabouts;
use crate::vocabulary::{
    Counted, Document, Extent, Finding, Lang, Period, PlacePath, Policy, Recorded, Scope, Vocabulary,
};
use std::collections::{BTreeMap, HashMap};
use std::io::Write;

/// What was asked of a page; nothing that only pages have may be asked of other formats.
///
/// # Errors
/// `--contact` or `--names` beside another format.
pub fn published(asked: &cli::Published, format: Format) -> Result<Published, CommandError> {
    if format != Format::Html && (asked.contact.is_some() || asked.names) {
        return Err(CommandError::Usage(message!("page-options-elsewhere")));
    }
    Ok(Published { contact: asked.contact.clone().unwrap_or_default(), names: asked.names, texts: false })
}

/// The ledger as pages look things up in it.
pub struct Shelf<'a> {
    ledger: &'a Ledger,
    vocabulary: &'a Vocabulary,
    policy: &'a Policy,
    place: Option<PlacePath>,
    documents: Vec<Document>,
    texts: HashMap<String, Option<String>>,
    /// The documents that what was shown rests on.
    used: Vec<Document>,
}

impl<'a> Shelf<'a> {
    /// Nothing looked up yet.
    pub fn new(ledger: &'a Ledger, vocabulary: &'a Vocabulary, policy: &'a Policy) -> Self {
        Self {
            ledger,
            vocabulary,
            policy,
            place: None,
            documents: Vec::new(),
            texts: HashMap::new(),
            used: Vec::new(),
        }
    }

    /// The finding with what a page shows beside it. Findings of one place should follow one another.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn shown(&mut self, finding: Finding) -> Result<Shown, CommandError> {
        let place = &finding.target.claim.place;
        if self.place.as_ref() != Some(place) {
            self.documents = self.ledger.documents(Some(place))?;
            self.texts.clear();
            self.place = Some(place.clone());
        }
        let result = finding.result.as_ref().map(|result| self.located(result)).transpose()?.flatten();
        let at = [self.located(&finding.target)?, result];
        let topic = finding.code.as_deref().and_then(|code| self.vocabulary.indicators.by_code(code)?.domain);
        let drawn = gauge(&finding, self.vocabulary, self.policy);
        let searched = self.searched(&finding);
        let rests_on = finding.rests_on().map(|claim| claim.document.as_ref());
        for document in rests_on.chain(searched.iter().map(|(document, _)| document)) {
            if !self.used.contains(document) {
                self.used.push(document.clone());
            }
        }
        Ok(Shown { topic, at, gauge: drawn, searched, finding })
    }

    fn located(&mut self, recorded: &Recorded) -> Result<Option<Whereabouts>, CommandError> {
        let sha256 = recorded.document.sha256.as_str();
        if sha256.is_empty() || recorded.claim.span.is_none() {
            return Ok(None);
        }
        if !self.texts.contains_key(sha256) {
            self.texts.insert(sha256.to_owned(), self.ledger.text(sha256)?);
        }
        let text = self.texts.get(sha256).and_then(Option::as_deref);
        Ok(text.and_then(|text| Whereabouts::of(&recorded.claim, text)))
    }

    /// The documents that were searched for a target: those of the titles that the finding names and that review its period.
    fn searched(&self, finding: &Finding) -> Vec<(Document, Scope)> {
        let period = finding.target.claim.period;
        let own = self.documents.iter().filter(|document| {
            document.extent == Extent::Full
                && finding.searched.contains(&document.title)
                && document.reviews_whole(period)
        });
        own.map(|document| (document.clone(), self.vocabulary.kinds.scope_of(document))).collect()
    }

    /// The frame of a comparison, whose title and cautions are those of its other formats.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn frame<'f>(
        &self,
        page: &Page<'_>,
        frame: Frame<'f>,
        form: Form,
    ) -> Result<Frame<'f>, CommandError> {
        let title = page.title().to_owned();
        let basis = Basis { policy: *self.policy, left_out: 0 };
        Ok(Frame {
            remarks: basis.remarks(form.style.lang),
            cautions: page.cautions().into_iter().cloned().collect(),
            provenance: provenance(self.ledger, title, self.used.clone(), self.vocabulary, &basis, form)?,
            ..frame
        })
    }

    /// What a workbook of a comparison has beside its rows: the counts, the evidence, where it comes from, the codebook.
    ///
    /// # Errors
    /// A ledger that cannot be read.
    pub fn further<'f>(
        &mut self,
        page: &mut Page<'f>,
        findings: &[&'f Finding],
        alone: &[&Recorded],
        audit: &'f Audit,
        form: Form,
    ) -> Result<(), CommandError> {
        for finding in findings {
            self.shown((*finding).clone())?;
        }
        for result in alone.iter().filter(|result| !self.used.contains(&result.document)).collect::<Vec<_>>()
        {
            self.used.push(result.document.as_ref().clone());
        }
        let Frame { mut provenance, cautions, .. } = self.frame(page, Frame::default(), form)?;
        provenance.remarks.extend(cautions);
        let (findings, tallies) = (findings.iter().copied(), Counted::each(findings.iter().copied()));
        page.extend(render::further(findings, &tallies, audit, &provenance, &form.style));
        Ok(())
    }

    /// The heading under which a page has a finding.
    pub fn heading(finding: &Finding, lang: Lang) -> &'static str {
        let headline = finding.code.is_some();
        if headline { lang.word("scorecard-indicators") } else { lang.word("scorecard-works") }
    }
}

/// Writes the page of a scorecard.
///
/// # Errors
/// A ledger that cannot be read, or what the writer says.
pub fn scorecard(
    card: &Scorecard,
    shelf: &mut Shelf<'_>,
    mut frame: Frame<'_>,
    published: Published,
    form: Form,
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let lang = form.style.lang;
    let (place, year) = (card.place.as_str(), card.year.to_string());
    let title = say!(lang, "scorecard-title", place = place, year = year);
    let mut board = Board::new(Columns::default(), published, form.style);
    for finding in &card.findings {
        board.finding(Shelf::heading(finding, lang), &shelf.shown(finding.clone())?, None)?;
    }
    let untargeted = card.untargeted.iter().map(|result| {
        let figure = told(&result.claim, Period::Year(card.year), lang);
        [result.claim.indicator.clone(), figure, result.document.title.clone()]
    });
    frame.untargeted = untargeted.collect();
    frame.remarks = card.basis.remarks(lang);
    frame.provenance = provenance(shelf.ledger, title, card.sources(), shelf.vocabulary, &card.basis, form)?;
    Ok(board.write(&frame, out)?)
}

impl World<'_> {
    /// Writes a page where it was asked for.
    ///
    /// # Errors
    /// A file that may not or cannot be written, or what the writer says.
    pub fn publish(
        &mut self,
        board: Board,
        frame: &Frame<'_>,
        form: Form,
        asked: &cli::Output,
    ) -> Result<Answer, CommandError> {
        self.answer(asked, form, |out| Ok(board.write(frame, out)?))?;
        Ok(Answer::Done)
    }
}

/// Places by indicators, put together place by place.
#[derive(Default)]
pub struct HeatMap {
    /// The indicators by their order, with their names.
    indicators: BTreeMap<(usize, String), String>,
    rows: Vec<(String, HashMap<String, HeatCell>)>,
}

impl HeatMap {
    /// Takes the headline targets of a row; the first of each indicator stands for it. `href` says where each has its row.
    pub fn row<'f>(
        &mut self,
        name: &str,
        findings: impl IntoIterator<Item = &'f Finding>,
        href: impl Fn(&Finding) -> String,
        vocabulary: &Vocabulary,
        lang: Lang,
    ) {
        let mut cells = HashMap::new();
        for finding in findings {
            let Some(code) = &finding.code else { continue };
            let claim = &finding.target.claim;
            let indicator = vocabulary.indicators.by_code(code);
            let name = indicator.map_or(&claim.indicator, |indicator| &indicator.name).clone();
            self.indicators.entry((vocabulary.indicators.rank(Some(code)), code.clone())).or_insert(name);
            let target = told(claim, Period::Year(claim.year), lang);
            let result = result_told(finding, claim.period, lang);
            let told = [Some(target), result].into_iter().flatten().collect::<Vec<_>>().join(" → ");
            let (status, href) = (finding.status, href(finding));
            cells.entry(code.clone()).or_insert(HeatCell { status, told, href });
        }
        if !cells.is_empty() {
            self.rows.push((name.to_owned(), cells));
        }
    }

    /// The map of what several rows have; nothing where there is nothing to compare.
    pub fn map(mut self, least: usize) -> Option<Heat> {
        let rows = std::mem::take(&mut self.rows);
        let shared =
            |code: &String| rows.iter().filter(|(_, cells)| cells.contains_key(code)).count() >= least;
        let (codes, indicators): (Vec<String>, Vec<String>) = self
            .indicators
            .into_iter()
            .filter(|((_, code), _)| shared(code))
            .map(|((_, code), name)| (code, name))
            .unzip();
        let places = rows.into_iter().map(|(name, mut cells)| {
            let cells: Vec<Option<HeatCell>> = codes.iter().map(|code| cells.remove(code)).collect();
            (name, cells)
        });
        let places = places.filter(|(_, cells)| cells.iter().any(Option::is_some));
        let places: Vec<_> = places.collect();
        (places.len() > 1 && !indicators.is_empty()).then_some(Heat { indicators, places })
    }
}

/// Writes the page of an audit: the targets of many places and years.
///
/// # Errors
/// A ledger that cannot be read, or what the writer says.
pub fn audit(
    ledger: &Ledger,
    asked: &Asked,
    vocabulary: &Vocabulary,
    policy: &Policy,
    published: Published,
    form: Form,
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let lang = form.style.lang;
    let columns = Columns { place: asked.places.len() > 1, year: asked.year.is_none(), ..Columns::default() };
    let mut board = Board::new(columns, published, form.style);
    let mut shelf = Shelf::new(ledger, vocabulary, policy);
    let mut left_out = 0;
    judging::each_place(ledger, asked, vocabulary, policy, |judged| {
        left_out += judged.left_out;
        let mut findings: Vec<&Finding> = judged.findings.iter().collect();
        findings.sort_by(|a, b| audit_order(a).cmp(&audit_order(b)));
        for finding in findings {
            board.finding(Shelf::heading(finding, lang), &shelf.shown(finding.clone())?, None)?;
        }
        Ok(())
    })?;
    let title = super::audit::title(asked, lang);
    let basis = Basis { policy: *policy, left_out };
    let frame = Frame {
        remarks: basis.remarks(lang),
        provenance: provenance(ledger, title, shelf.used, vocabulary, &basis, form)?,
        ..Frame::default()
    };
    Ok(board.write(&frame, out)?)
}
