//! The pages that a site has, of the ledger as it is; and the list of its texts.

use super::super::judging::{self, Asked};
use super::super::pages::{self, HeatMap, Shelf};
use super::super::site::series_of;
use super::super::{CommandError, scorecard};
use super::service::{Answered, Service, Version, address};
use crate::ledger::{FiledText, Filter, Ledger, LedgerError};
use crate::render::{self, Basis, Contents, Frame, Link};
use crate::say;
use crate::vocabulary::compared::Series;
use crate::vocabulary::period::PeriodError;
use crate::vocabulary::{Finding, PlacePath, Tally, Worded as _, Year};
use std::collections::{BTreeMap, HashMap};
use std::fs;

impl Service<'_> {
    pub(super) fn ledger(&self) -> Result<Ledger, LedgerError> {
        Ledger::open_to_read(&self.path)
    }

    /// All places and years, judged anew where the ledger has changed.
    pub(super) fn contents(&self) -> Result<Answered, CommandError> {
        let ledger = self.ledger()?;
        let now = self.version(&ledger)?;
        let mut kept = self.contents.borrow_mut();
        let html = match kept.take().filter(|(of, _)| Some(of) == now.as_ref()) {
            Some((_, html)) => html,
            None => self.contents_of(&ledger)?,
        };
        *kept = now.map(|now| (now, html.clone()));
        Ok(Answered::Page { status: 200, html })
    }

    /// The state of the ledger; nothing where that cannot be told.
    fn version(&self, ledger: &Ledger) -> Result<Option<Version>, CommandError> {
        let file = fs::metadata(&self.path).and_then(|file| Ok((file.modified()?, file.len()))).ok();
        let told = ledger.head()?.zip(file);
        Ok(told.map(|(head, (written, length))| Version { head: head.head, written, length }))
    }

    fn contents_of(&self, ledger: &Ledger) -> Result<Vec<u8>, CommandError> {
        let (counted, left_out) = scorecard::all(ledger, None, self.vocabulary, &self.policy)?;
        let mut places: Vec<(PlacePath, Vec<(Link, Tally)>)> = Vec::new();
        let mut years: BTreeMap<Year, usize> = BTreeMap::new();
        for one in counted {
            *years.entry(one.year).or_default() += 1;
            let card = (card_link(&one.place, one.year), one.tally);
            match places.last_mut() {
                Some((place, cards)) if *place == one.place => cards.push(card),
                Some(_) | None => places.push((one.place, vec![card])),
            }
        }
        let several = years.into_iter().filter(|(_, places)| *places > 1);
        let contents = Contents {
            places: places.into_iter().map(|(place, cards)| (place_link(&place), cards)).collect(),
            years: several.map(|(year, _)| year_link(year)).collect(),
            further: vec![self.link_to_documents(None)],
            remarks: Basis { policy: self.policy, left_out }.remarks(self.form.style.lang),
        };
        let mut html = Vec::new();
        render::index(&contents, &self.published, &self.form.style, &mut html)?;
        Ok(html)
    }

    /// A place over the years.
    pub(super) fn place(&self, name: &str) -> Result<Answered, CommandError> {
        let ledger = self.ledger()?;
        let (style, place) = (self.form.style, ledger.place(name)?);
        let asked = Asked { places: vec![place.clone()], year: None };
        let (mut map, mut all, mut cards) = (HeatMap::default(), Vec::new(), Vec::new());
        judging::each_with_records(&ledger, &asked, self.vocabulary, &self.policy, |records, judged| {
            all = series_of(&judged.findings, records, self.vocabulary, style.lang);
            let mut years: BTreeMap<Year, Vec<Finding>> = BTreeMap::new();
            for finding in judged.findings {
                years.entry(finding.target.claim.year).or_default().push(finding);
            }
            for (year, findings) in &years {
                map.row(&year.to_string(), findings, row_address, self.vocabulary, style.lang);
                cards.push((card_link(&place, *year), Tally::of(findings)));
            }
            Ok(())
        })?;
        let title = say!(style.lang, "site-place", place = place.as_str());
        let drawn: Vec<(String, &Series)> = all.iter().map(|(name, one)| (name.clone(), one)).collect();
        let back = [self.link_to_contents(), self.link_to_documents(Some(&place))];
        let map = map.map(2).unwrap_or_default();
        Self::page(200, |out| Ok(render::overview(&title, &cards, &map, &drawn, &back, &style, out)?))
    }

    /// All places in a year.
    pub(super) fn year(&self, year: &str) -> Result<Answered, CommandError> {
        let ledger = self.ledger()?;
        let (style, year) = (self.form.style, parsed_year(year)?);
        let asked = Asked { places: ledger.places()?, year: Some(year) };
        let mut map = HeatMap::default();
        judging::each_place(&ledger, &asked, self.vocabulary, &self.policy, |judged| {
            if let Some(first) = judged.findings.first() {
                let place = first.target.claim.place.to_string();
                map.row(&place, &judged.findings, row_address, self.vocabulary, style.lang);
            }
            Ok(())
        })?;
        let title = say!(style.lang, "site-year", year = year.to_string());
        let map = map.map(2).unwrap_or_default();
        let back = [self.link_to_contents()];
        Self::page(200, |out| Ok(render::overview(&title, &[], &map, &[], &back, &style, out)?))
    }

    /// The scorecard of a place and year.
    pub(super) fn scorecard(&self, place: &str, year: &str) -> Result<Answered, CommandError> {
        let ledger = self.ledger()?;
        let (place, year) = (ledger.place(place)?, parsed_year(year)?);
        let card = scorecard::of(&ledger, &place, year, self.vocabulary, &self.policy)?;
        let links = vec![self.link_to_contents(), place_link(&place), self.link_to_documents(Some(&place))];
        let frame = Frame { links, ..Frame::default() };
        let mut beside = Shelf::new(&ledger, self.vocabulary, &self.policy);
        Self::page(200, |out| {
            pages::scorecard(&card, &mut beside, frame, self.published.clone(), self.form, out)
        })
    }

    /// The documents with a text, of a place or of all, each with how many of its claims wait for review.
    pub(super) fn documents(&self, place: Option<&str>) -> Result<Answered, CommandError> {
        let ledger = self.ledger()?;
        let style = self.form.style;
        let place = place.map(|place| ledger.place(place)).transpose()?;
        let mut counted: HashMap<(PlacePath, String), (usize, usize)> = HashMap::new();
        ledger.each_claim(&Filter { place: place.clone(), ..Filter::default() }, |recorded| {
            let of = (recorded.document.place.clone(), recorded.document.sha256.clone());
            let (claims, open) = counted.entry(of).or_default();
            *claims += 1;
            *open += usize::from(!recorded.reviewed);
            Ok::<(), LedgerError>(())
        })?;
        let mut filed = ledger.filed_texts()?;
        filed.retain(|filed| place.as_ref().is_none_or(|place| filed.document.place == *place));
        filed.sort_by(|a, b| {
            let key = |one: &FiledText| {
                (one.document.place.clone(), one.document.date, one.document.title.clone(), one.id.clone())
            };
            key(a).cmp(&key(b))
        });
        let listed = filed.into_iter().map(|filed| {
            let of = (filed.document.place.clone(), filed.document.sha256.clone());
            let (claims, open) = counted.get(&of).copied().unwrap_or_default();
            (format!("/document/{}", filed.id), filed.document, [claims, open])
        });
        let listed: Vec<_> = listed.collect();
        let title = match &place {
            Some(place) => say!(style.lang, "serve-documents-of", place = place.as_str()),
            None => style.lang.word("serve-documents").to_owned(),
        };
        let mut links = vec![self.link_to_contents()];
        links.extend(place.as_ref().map(place_link));
        Self::page(200, |out| Ok(render::texts(&title, &listed, &links, &style, out)?))
    }

    pub(super) fn link_to_documents(&self, place: Option<&PlacePath>) -> Link {
        let lang = self.form.style.lang;
        match place {
            Some(place) => Link {
                file: address("/documents", &[("place", place.as_str())]),
                name: say!(lang, "serve-documents-of", place = place.as_str()),
            },
            None => Link { file: "/documents".to_owned(), name: lang.word("serve-documents").to_owned() },
        }
    }
}

fn parsed_year(year: &str) -> Result<Year, CommandError> {
    year.parse().map_err(|error: PeriodError| CommandError::Usage(error.message()))
}

fn place_link(place: &PlacePath) -> Link {
    Link { file: address("/place", &[("place", place.as_str())]), name: place.to_string() }
}

fn year_link(year: Year) -> Link {
    let year = year.to_string();
    Link { file: address("/year", &[("year", &year)]), name: year }
}

fn card_link(place: &PlacePath, year: Year) -> Link {
    let year = year.to_string();
    Link { file: address("/scorecard", &[("place", place.as_str()), ("year", &year)]), name: year }
}

/// Where a finding has its row.
fn row_address(finding: &Finding) -> String {
    target_address(&finding.target.claim.place, finding.target.claim.year, &finding.target.id)
}

/// Where a target has its row.
pub fn target_address(place: &PlacePath, year: Year, id: &str) -> String {
    format!("{}#{id}", card_link(place, year).file)
}
