//! `site`: a page for every place and year, one for every place over the years and every year over the places, and contents.

use super::answer::Form;
use super::judging::{self, Asked};
use super::pages::{self, HeatMap, Shelf};
use super::{Answer, CommandError, World, output};
use crate::cli;
use crate::ledger::Ledger;
use crate::reconcile::compare::series;
use crate::reconcile::{Judged, Records};
use crate::render::{self, Basis, Contents, Format, Frame, Link, Published, Scorecard};
use crate::say;
use crate::vocabulary::compared::Series;
use crate::vocabulary::{Finding, Lang, PlacePath, Recorded, Role, Tally, Vocabulary, Year};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

const INDEX: &str = "index.html";
/// So much of a place's name stands in that of a file.
const LONGEST: usize = 60;

/// Writes the pages.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, a folder that cannot be written.
pub fn run(
    arguments: &cli::Site,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    world.count_reviewed_only(arguments.reviewed_only);
    let ledger = world.ledger_to_read()?;
    let mut places: Vec<PlacePath> = Vec::new();
    for place in &arguments.places {
        let known = ledger.place(place.as_str())?;
        if !places.contains(&known) {
            places.push(known);
        }
    }
    if places.is_empty() {
        places = ledger.places()?;
    }
    output::make_folder(&arguments.output)?;
    let asked = Asked { places, year: None };
    let (policy, style) = (world.policy, world.style_of(Format::Html, true));
    let form = Form { format: Format::Html, style };
    let published = pages::published(&arguments.published, Format::Html)?;
    let mut site = Site {
        ledger: &ledger,
        folder: &arguments.output,
        vocabulary,
        form,
        published,
        files: HashSet::from([INDEX.to_owned()]),
        contents: Contents::default(),
        years: BTreeMap::new(),
        count: 0,
    };
    judging::each_with_records(&ledger, &asked, vocabulary, &policy, |records, judged| {
        site.place(records, judged, world)
    })?;
    site.finish(world)?;
    let (count, file) = (site.count, arguments.output.join(INDEX).display().to_string());
    world.say(&say!(style.lang, "site-written", count = count, file = file))?;
    Ok(Answer::Done)
}

struct Site<'a> {
    ledger: &'a Ledger,
    folder: &'a Path,
    vocabulary: &'a Vocabulary,
    form: Form,
    published: Published,
    files: HashSet<String>,
    contents: Contents,
    years: BTreeMap<Year, HeatMap>,
    count: usize,
}

impl Site<'_> {
    fn place(&mut self, records: &Records, judged: Judged, world: &mut World) -> Result<(), CommandError> {
        let Some(place) = judged.findings.first().map(|finding| finding.target.claim.place.clone()) else {
            return Ok(());
        };
        let lang = self.form.style.lang;
        let own = Link { file: self.file(place.as_str(), ""), name: place.to_string() };
        let mut years: BTreeMap<Year, (Vec<Finding>, Vec<Recorded>)> = BTreeMap::new();
        let all = series_of(&judged.findings, records, self.vocabulary, lang);
        for finding in judged.findings {
            years.entry(finding.target.claim.year).or_default().0.push(finding);
        }
        for result in judged.untargeted {
            if let Some((_, results)) = years.get_mut(&result.claim.year) {
                results.push(result);
            }
        }
        let (mut cards, mut map) = (Vec::new(), HeatMap::default());
        for (year, (findings, untargeted)) in years {
            let link = Link { file: self.file(place.as_str(), &year.to_string()), name: year.to_string() };
            let at = |finding: &Finding| format!("{}#{}", link.file, finding.target.id);
            self.years.entry(year).or_default().row(place.as_str(), &findings, at, self.vocabulary, lang);
            map.row(&year.to_string(), &findings, at, self.vocabulary, lang);
            let tally = Tally::of(&findings);
            let card = Scorecard {
                documents: judging::documents(self.ledger, Some(&place), Some(year))?,
                basis: Basis { policy: world.policy, left_out: 0 },
                place: place.clone(),
                year,
                findings,
                untargeted,
            };
            self.card(&card, &link.file, &own, world)?;
            cards.push((link, tally));
        }
        let title = say!(lang, "site-place", place = place.as_str());
        let drawn: Vec<(String, &Series)> = all.iter().map(|(name, one)| (name.clone(), one)).collect();
        let (style, map, back) = (self.form.style, map.map(2).unwrap_or_default(), [contents(lang)]);
        self.page(&own.file, world, |out| {
            Ok(render::overview(&title, &cards, &map, &drawn, &back, &style, out)?)
        })?;
        self.contents.places.push((own, cards));
        Ok(())
    }

    fn card(
        &mut self,
        card: &Scorecard,
        file: &str,
        above: &Link,
        world: &mut World,
    ) -> Result<(), CommandError> {
        let (form, published, policy) = (self.form, self.published.clone(), world.policy);
        let frame = Frame { links: vec![contents(form.style.lang), above.clone()], ..Frame::default() };
        let (ledger, vocabulary) = (self.ledger, self.vocabulary);
        self.page(file, world, |out| {
            pages::scorecard(card, &mut Shelf::new(ledger, vocabulary, &policy), frame, published, form, out)
        })
    }

    /// The pages of the years that several places have, and the contents.
    fn finish(&mut self, world: &mut World) -> Result<(), CommandError> {
        let style = self.form.style;
        for (year, map) in std::mem::take(&mut self.years) {
            let Some(map) = map.map(2) else { continue };
            let name = say!(style.lang, "site-year", year = year.to_string());
            let link = Link { file: self.file(&year.to_string(), ""), name: year.to_string() };
            self.page(&link.file, world, |out| {
                Ok(render::overview(&name, &[], &map, &[], &[contents(style.lang)], &style, out)?)
            })?;
            self.contents.years.push(link);
        }
        self.contents.remarks = Basis { policy: world.policy, left_out: 0 }.remarks(style.lang);
        let (contents, published) = (self.contents.clone(), self.published.clone());
        self.page(INDEX, world, |out| Ok(render::index(&contents, &published, &style, out)?))
    }

    fn page(
        &mut self,
        name: &str,
        world: &World,
        fill: impl FnOnce(&mut dyn std::io::Write) -> Result<(), CommandError>,
    ) -> Result<(), CommandError> {
        self.count += 1;
        output::write(&self.folder.join(name), &world.used, fill)
    }

    /// The name of a page that no other has: letters and digits of any script, and no sign that a system or an address reads
    /// as its own.
    fn file(&mut self, place: &str, year: &str) -> String {
        let letter = |c: char| if c.is_alphanumeric() { c } else { '-' };
        let place: String = place.chars().take(LONGEST).map(letter).collect();
        let base = if year.is_empty() { place } else { format!("{place}-{year}") };
        let with = |number: usize| format!("{base}-{number}.html");
        let mut names = std::iter::once(format!("{base}.html")).chain((2..).map(with));
        let free = names.find(|name| !self.files.contains(&name.to_lowercase())).unwrap_or_default();
        self.files.insert(free.to_lowercase());
        free
    }
}

fn contents(lang: Lang) -> Link {
    Link { file: INDEX.to_owned(), name: lang.word("site-index").to_owned() }
}

/// The headline indicators of a place that have targets in several years.
pub fn series_of(
    findings: &[Finding],
    records: &Records,
    vocabulary: &Vocabulary,
    lang: Lang,
) -> Vec<(String, Series)> {
    let codes: BTreeSet<(usize, &String)> = findings
        .iter()
        .filter_map(|finding| finding.code.as_ref())
        .map(|code| (vocabulary.indicators.rank(Some(code)), code))
        .collect();
    let of_code = |(_, code): (usize, &String)| {
        let own: Vec<Finding> =
            findings.iter().filter(|finding| finding.code.as_ref() == Some(code)).cloned().collect();
        let key = |claim: &Recorded| vocabulary.indicators.key(&claim.claim.indicator, &claim.claim.place);
        let result = |claim: &&Recorded| claim.claim.role == Role::Result && key(claim) == *code;
        let results: Vec<&Recorded> = records.claims.iter().filter(result).collect();
        let name = own.last().map_or_else(String::new, |finding| finding.target.claim.indicator.clone());
        let series = series(&own, &results, &vocabulary.units);
        let several = |one: &Series| one.points.iter().filter(|point| point.wanted.is_some()).count() > 1;
        let named = |one: Series| match one.unit.as_str() {
            "" => (name.clone(), one),
            unit => (say!(lang, "with-aside", words = &name, aside = unit), one),
        };
        series.into_iter().filter(several).map(named).collect::<Vec<_>>()
    };
    codes.into_iter().flat_map(of_code).collect()
}
