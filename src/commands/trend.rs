//! `trend`: one indicator of a place over the years.

use super::judging::{self, Asked};
use super::naming::OnFile;
use super::pages::{self, Shelf};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::compare::{note_late, series};
use crate::render::{self, Audit, Board, Columns, Format, Frame};
use crate::vocabulary::{Finding, Message, Recorded, Role, Vocabulary};

/// Prints targets, results and statuses year by year.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, or an indicator that is not on file there.
pub fn run(
    arguments: &cli::Trend,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let asked = Asked::named(&ledger, Some(&arguments.place), None)?;
    let place = asked.places[0].clone();
    let mut findings: Vec<Finding> = Vec::new();
    let mut results: Vec<Recorded> = Vec::new();
    let mut meant = None;
    judging::each_with_records(&ledger, &asked, vocabulary, &world.policy, |records, judged| {
        let mut on_file = OnFile::default();
        for claim in &records.claims {
            on_file.note(&claim.claim, vocabulary);
        }
        let found =
            on_file.meant(&arguments.indicator, &place, Message::Foreign(place.to_string()), vocabulary)?;
        let key = |claim: &Recorded| vocabulary.indicators.key(&claim.claim.indicator, &claim.claim.place);
        let own = |claim: &&Recorded| claim.claim.role == Role::Result && key(claim) == found.key;
        results.extend(records.claims.iter().filter(own).cloned());
        findings.extend(judged.findings.into_iter().filter(|finding| key(&finding.target) == found.key));
        meant = Some(found);
        Ok(())
    })?;
    let Some(meant) = meant else { return Ok(Answer::Done) };
    let results: Vec<&Recorded> = results.iter().collect();
    let mut series = series(&findings, &results, &vocabulary.units);
    for one in &mut series {
        note_late(one, vocabulary, &world.policy);
    }
    let form = world.form(&arguments.output, Format::Table)?;
    // The nation's is 国内生产总值, a city's 地区生产总值: the latest words serve best.
    let latest = findings.last().map_or(meant.name.as_str(), |finding| &finding.target.claim.indicator);
    let mut page = render::trend(&place, latest, meant.code.as_deref(), &series, &world.policy, &form.style);
    if form.format == Format::Html {
        let published = pages::published(&arguments.published, form.format)?;
        let lang = form.style.lang;
        let columns = Columns { year: true, ..Columns::default() };
        let mut board = Board::new(columns, published, form.style);
        let mut shelf = Shelf::new(&ledger, vocabulary, &world.policy);
        let headed = series.iter().map(|one| (render::series_heading(one, lang), one)).collect::<Vec<_>>();
        for (heading, series) in &headed {
            for point in &series.points {
                match &point.finding {
                    Some(finding) => board.finding(heading, &shelf.shown(finding.clone())?, None)?,
                    None => board.take(heading, &columns.bare(point, latest, lang))?,
                }
            }
        }
        let frame = shelf.frame(&page, Frame { series: headed, ..Frame::default() }, form)?;
        return world.publish(board, &frame, form, &arguments.output);
    }
    pages::published(&arguments.published, form.format)?;
    let audit = Audit::new(vocabulary.sha256.as_str()).under(&world.policy);
    if form.format == Format::Xlsx {
        let points = || series.iter().flat_map(|one| &one.points);
        let findings: Vec<&Finding> = points().filter_map(|point| point.finding.as_ref()).collect();
        let alone: Vec<&Recorded> = points().filter_map(|point| point.result.as_ref()).collect();
        let mut shelf = Shelf::new(&ledger, vocabulary, &world.policy);
        shelf.further(&mut page, &findings, &alone, &audit, form)?;
    }
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
