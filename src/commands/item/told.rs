//! What a unit's own report says of its items: its figures linked to them as the reconciler links results to targets.

use super::doubts::fits;
use crate::commands::{Answer, CommandError, World, load};
use crate::document::{self, Limits, Told, describe_as};
use crate::extract::{Reader, reach_of};
use crate::ledger::Wanted;
use crate::reconcile::{Records, reconcile};
use crate::render::visible;
use crate::vocabulary::supervised::{Dossier, Figure, Filed, Item, Progress, Reach};
use crate::vocabulary::whereabouts::Whereabouts;
use crate::vocabulary::{
    Caveat, Claim, Document, Extent, Finding, Measure, Month, Period, Policy, Recorded, Role, Status,
    Vocabulary,
};
use crate::{cli, message, say};
use chrono::{Datelike as _, NaiveDate};
use std::path::Path;
use std::sync::Arc;

/// Prints which figures of the text are of which item and where, and which are of none; records those that are surely of one where
/// `apply` says so.
///
/// # Errors
/// A file that cannot be read, options that are missing, a ledger that cannot be read or written.
pub fn run(
    arguments: &cli::Progress,
    path: &Path,
    reader: &Reader<'_>,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let vocabulary = reader.vocabulary();
    let (Some(year), Some(as_of)) = (arguments.year, &arguments.as_of) else {
        return Err(CommandError::Usage(message!("told-year-and-day", path = path.display().to_string())));
    };
    let as_of = super::day("--as-of", as_of, year)?;
    let ledger = world.ledger_to_read()?;
    let mut dossiers = ledger.dossiers(&Wanted { place: arguments.place.clone(), year: Some(year) })?;
    drop(ledger);
    dossiers.retain(|own| arguments.text.lead.as_ref().is_none_or(|lead| own.item.row.lead == *lead));
    let Some(first) = dossiers.first() else { return Err(CommandError::Usage(message!("told-no-items"))) };
    let place = first.item.row.place.clone();
    dossiers.retain(|own| own.item.row.place == place);
    let name = path.display().to_string();
    let bytes = load::file(path, Limits::default())?;
    let text = match &world.apart {
        Some(apart) => apart.read(&bytes, &name)?,
        None => document::read(&bytes, &name, Limits::default())?,
    };
    let text = text.body;
    let told = Told { kind: None, role: Some(Role::Result) };
    let mut described = describe_as(&text, vocabulary, told);
    let month = |month| Month { year, month };
    let to = month(u8::try_from(as_of.month()).unwrap_or(12));
    described.reviews = Some(Period::Months(month(1), to));
    let mut claims = reader.document(&text, &described, &place, year).claims;
    claims.retain(|claim| claim.role == Role::Result);
    let read = linked(&dossiers, &claims, &name, as_of, vocabulary, &world.policy);
    let mut reports = Vec::new();
    for (dossier, finding) in &read {
        let (Some(result), item) = (&finding.result, &dossier.item.row) else { continue };
        let told = of_result(&result.claim, &dossier.item.id, as_of, &name);
        let sure = is_sure(finding, &world.policy) && fits(&told, item, vocabulary).is_ok();
        let said = quoted(&result.claim, &text, world);
        let label =
            if sure { world.style.lang.word("told-of") } else { world.style.lang.word("told-doubtful") };
        let figure = crate::render::reported(&told, item, world.style.lang);
        world.say(&format!("{label}  {}  {}: {figure}  {said}", item.name, told.as_of))?;
        if sure {
            reports.push((told, *dossier));
        }
    }
    unread(&read, &claims, &text, world)?;
    if !arguments.text.apply || arguments.dry_run {
        world.say(&say!(world.style.lang, "told-apply", count = reports.len()))?;
        return Ok(Answer::Done);
    }
    super::progress::keep(&reports, vocabulary, world)
}

/// Each item with what became of it, were it a target of the year and the text the report of it.
fn linked<'d>(
    dossiers: &'d [Dossier],
    claims: &[Claim],
    name: &str,
    as_of: NaiveDate,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Vec<(&'d Dossier, Finding)> {
    let Some(first) = dossiers.first() else { return Vec::new() };
    let item = &first.item.row;
    let document = |reviews, plans| {
        Arc::new(Document {
            place: item.place.clone(),
            kind: String::new(),
            title: name.to_owned(),
            url: String::new(),
            date: Some(as_of),
            reviews,
            plans,
            extent: Extent::Full,
            sha256: String::new(),
            scope: None,
        })
    };
    let recorded = |id: String, claim: Claim, document: &Arc<Document>| Recorded {
        id,
        claim,
        document: Arc::clone(document),
        recorded_on: as_of,
        recorded_by: String::new(),
        reviewed: true,
    };
    let (plan, report) = (document(None, Some(Period::Year(item.year))), document(None, None));
    let targets =
        dossiers.iter().filter_map(|own| Some(recorded(own.item.id.clone(), target(&own.item)?, &plan)));
    let results =
        (0..).zip(claims).map(|(at, claim): (usize, _)| recorded(at.to_string(), claim.clone(), &report));
    let records = Records { claims: targets.chain(results).collect(), ..Records::default() };
    let judged = reconcile(&records, Some(item.year), vocabulary, policy);
    let of = |finding: &Finding| dossiers.iter().find(|own| own.item.id == finding.target.id);
    judged.findings.into_iter().filter_map(|finding| Some((of(&finding)?, finding))).collect()
}

fn target(item: &Filed<Item>) -> Option<Claim> {
    let own = &item.row;
    let claim = own.wanted.as_ref()?.claim(Role::Target, &own.place, own.year, Period::Year(own.year));
    Some(Claim { quote: own.name.clone(), ..claim })
}

/// Whether the figure is surely of the item: linked with no doubt left, whole with whole and like with like.
fn is_sure(finding: &Finding, policy: &Policy) -> bool {
    let apart =
        [Caveat::Candidate, Caveat::OtherMeasure, Caveat::OtherUnit, Caveat::OtherPart, Caveat::Conflicting];
    let score = finding.match_score.is_some_and(|score| score >= policy.sure_link_missed);
    let compared = matches!(finding.computed, Status::Met | Status::Missed | Status::Pending);
    score && compared && !finding.caveats.iter().any(|own| apart.contains(own))
}

/// A result as a report: a percentage of the plan stays one, and a month that is not the first is of itself alone.
fn of_result(claim: &Claim, item: &str, as_of: NaiveDate, name: &str) -> Progress {
    let completion = claim.measure == Measure::Completion;
    let months = claim.period.months();
    let single = months.filter(|(from, to)| from.month > 1 && from.year == to.year);
    let reach = reach_of(&claim.quote).or(single.map(|_| Reach::Period)).unwrap_or(Reach::Cumulative);
    let ends = claim.period.last_day().filter(|last| months.is_some() && *last <= as_of);
    Progress {
        item: item.to_owned(),
        as_of: ends.unwrap_or(as_of),
        reach,
        figure: Figure::of(claim).filter(|_| !completion),
        printed: claim.value.filter(|_| completion),
        done: None,
        milestone: None,
        words: claim.quote.clone(),
        note: String::new(),
        evidence: name.to_owned(),
    }
}

/// The words of a claim and its paragraph.
fn quoted(claim: &Claim, text: &str, world: &World) -> String {
    let paragraph = Whereabouts::of(claim, text).map_or(0, |at| at.paragraph);
    say!(world.style.lang, "told-quote", quote = &claim.quote, paragraph = paragraph)
}

/// Prints the figures that are of no item, and the items of which the text has none.
fn unread(
    read: &[(&Dossier, Finding)],
    claims: &[Claim],
    text: &str,
    world: &mut World,
) -> Result<(), CommandError> {
    let taken: Vec<&str> =
        read.iter().filter_map(|(_, finding)| finding.result.as_ref()).map(|own| own.id.as_str()).collect();
    let others = (0..).zip(claims).filter(|(at, _): &(usize, _)| !taken.contains(&at.to_string().as_str()));
    let mut lines: Vec<String> = others
        .map(|(_, claim)| {
            format!("{}  {}", world.style.lang.word("told-of-none"), quoted(claim, text, world))
        })
        .collect();
    let silent = read.iter().filter(|(_, finding)| finding.result.is_none());
    lines.extend(
        silent.map(|(own, _)| format!("{}  {}", world.style.lang.word("told-silent"), own.item.row.name)),
    );
    for line in lines {
        world.say(&visible(&line))?;
    }
    Ok(())
}
