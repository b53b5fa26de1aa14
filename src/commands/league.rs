//! `league`: places side by side, by how far each came beyond its own target.

use super::judging::{self, Asked};
use super::naming::OnFile;
use super::pages::{self, HeatMap, Shelf};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Filter;
use crate::message;
use crate::reconcile::compare::leagues;
use crate::render::{self, Audit, Board, Columns, Format, Frame};
use crate::vocabulary::{Finding, PlacePath, Role, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};

/// Prints the leagues of an indicator and year. Only places with a target for it are judged.
///
/// # Errors
/// A ledger that cannot be read, or an indicator of which no place has a target that year.
pub fn run(
    arguments: &cli::League,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let filter = Filter { year: Some(arguments.year), role: Some(Role::Target), ..Filter::default() };
    let mut on_file = OnFile::default();
    let mut places: BTreeMap<PlacePath, BTreeSet<String>> = BTreeMap::new();
    ledger.each_claim(&filter, |target| {
        let key = on_file.note(&target.claim, vocabulary);
        places.entry(target.claim.place).or_default().insert(key);
        Ok::<(), CommandError>(())
    })?;
    let among = message!("targets-of-year", year = arguments.year.to_string());
    let meant = on_file.meant(&arguments.indicator, &PlacePath::nation(), among, vocabulary)?;
    let with_targets = places.len();
    let places: Vec<PlacePath> =
        places.into_iter().filter(|(_, keys)| keys.contains(&meant.key)).map(|(place, _)| place).collect();
    let others = with_targets - places.len();
    let asked = Asked { places, year: Some(arguments.year) };
    let form = world.form(&arguments.output, Format::Table)?;
    let lang = form.style.lang;
    let published = pages::published(&arguments.published, form.format)?;
    let (mut findings, mut map) = (Vec::new(), HeatMap::default());
    judging::each_place(&ledger, &asked, vocabulary, &world.policy, |judged| {
        let is_own = |finding: &Finding| {
            let claim = &finding.target.claim;
            vocabulary.indicators.key(&claim.indicator, &claim.place) == meant.key
        };
        if let Some(first) = judged.findings.first().filter(|_| form.format == Format::Html) {
            let name = first.target.claim.place.to_string();
            let href = |finding: &Finding| {
                if is_own(finding) { format!("#{}", finding.target.id) } else { String::new() }
            };
            map.row(&name, &judged.findings, href, vocabulary, lang);
        }
        let own = judged.findings.into_iter().filter(is_own);
        findings.extend(own);
        Ok(())
    })?;
    let leagues = leagues(findings, &vocabulary.units);
    let mut page = render::league(&meant.name, arguments.year, &leagues, others, &world.policy, &form.style);
    if form.format == Format::Html {
        let columns = Columns { rank: true, place: true, ..Columns::default() };
        let mut board = Board::new(columns, published, form.style);
        let mut shelf = Shelf::new(&ledger, vocabulary, &world.policy);
        for league in &leagues {
            let heading = render::league_heading(league, lang);
            for standing in &league.standings {
                board.finding(&heading, &shelf.shown(standing.finding.clone())?, standing.rank)?;
            }
        }
        let frame = shelf.frame(&page, Frame { heat: map.map(2), ..Frame::default() }, form)?;
        return world.publish(board, &frame, form, &arguments.output);
    }
    let audit = Audit::new(vocabulary.sha256.as_str()).under(&world.policy);
    if form.format == Format::Xlsx {
        let standings = leagues.iter().flat_map(|league| &league.standings);
        let findings: Vec<&Finding> = standings.map(|standing| &standing.finding).collect();
        let mut shelf = Shelf::new(&ledger, vocabulary, &world.policy);
        shelf.further(&mut page, &findings, &[], &audit, form)?;
    }
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
