//! `score`: places or units by the score that a formula gives to what became of their targets.

use super::judging::{self, Asked};
use super::supervising::{Desk, day};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::reconcile::compare::{level, scorable};
use crate::render::{self, Format, ScoreLine, Scored, Scoring};
use crate::supervise;
use crate::vocabulary::score::{Board, Entry, Formula, Group, Sum, ranked};
use crate::vocabulary::supervised::By;
use crate::vocabulary::{Lang, PlacePath, Vocabulary};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashSet};

/// Prints the ranking, and the arithmetic where it is asked for.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, formula or set of rules.
pub fn run(
    arguments: &cli::Score,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let formula = vocabulary.scores.get(&arguments.formula).map_err(CommandError::Usage)?;
    let under = arguments.under.as_deref().map(|name| vocabulary.scores.get(name)).transpose();
    let under = under.map_err(CommandError::Usage)?;
    let form = world.form(&arguments.output, Format::Table)?;
    // Lines of a hundred thousand targets are made only where they are shown.
    let page = form.format == Format::Html;
    let lines = arguments.explain || page || matches!(form.format, Format::Json | Format::Xlsx);
    let by = Means { formula, under, lines, lang: form.style.lang };
    let as_of = day(arguments.judged.as_of, world);
    let groups = match arguments.group {
        Some(group) => items(arguments, (group, as_of), by, vocabulary, world)?,
        None => places(arguments, by, vocabulary, world)?,
    };
    let standings = ranked(groups, formula, under);
    let of = Scoring {
        year: arguments.year,
        items: arguments.group.map(|group| (group, as_of)),
        formula,
        under,
        explain: arguments.explain || page,
        arithmetic_first: arguments.explain && !page,
        policy: &world.policy,
    };
    let page = render::score(&of, &standings, &form.style);
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}

/// By what is scored, and what is shown of it.
#[derive(Clone, Copy)]
struct Means<'a> {
    formula: &'a Formula,
    under: Option<&'a Formula>,
    lines: bool,
    lang: Lang,
}

impl Means<'_> {
    /// Adds a target to its group.
    fn add(self, group: &mut Group<ScoreLine>, entry: &Entry, line: impl FnOnce(Scored<'_>) -> ScoreLine) {
        let given = self.formula.give(entry);
        let other = self.under.map(|under| under.give(entry));
        group.sum.add(&given);
        if let Some(other) = &other {
            group.other.add(other);
        }
        if self.lines {
            group.lines.push(line(Scored { entry, given: &given, other: other.as_ref() }));
        }
    }
}

fn group(board: Board, place: PlacePath, name: &str) -> Group<ScoreLine> {
    let (sum, other) = (Sum::default(), Sum::default());
    Group { board, place, name: name.to_owned(), sum, other, lines: Vec::new() }
}

fn places(
    arguments: &cli::Score,
    by: Means<'_>,
    vocabulary: &Vocabulary,
    world: &World,
) -> Result<Vec<Group<ScoreLine>>, CommandError> {
    let ledger = world.ledger_to_read()?;
    let asked = Asked::these(&ledger, &arguments.places, Some(arguments.year))?;
    let mut groups = Vec::new();
    judging::each_place(&ledger, &asked, vocabulary, &world.policy, |judged| {
        let Some(first) = judged.findings.first() else { return Ok(()) };
        let place = first.target.claim.place.clone();
        let mut own = group(Board::Level(level(&place)), place, "");
        for finding in &judged.findings {
            let entry = scorable(finding, vocabulary, &world.policy);
            by.add(&mut own, &entry, |scored| ScoreLine::of_target(finding, scored, by.lang));
        }
        groups.push(own);
        Ok(())
    })?;
    Ok(groups)
}

fn items(
    arguments: &cli::Score,
    (put_together, as_of): (By, NaiveDate),
    by: Means<'_>,
    vocabulary: &Vocabulary,
    world: &World,
) -> Result<Vec<Group<ScoreLine>>, CommandError> {
    let ledger = world.ledger_to_read()?;
    let places: Vec<Option<PlacePath>> = if arguments.places.is_empty() {
        vec![None]
    } else {
        let asked = Asked::these(&ledger, &arguments.places, None)?;
        asked.places.into_iter().map(Some).collect()
    };
    let mut groups: BTreeMap<(PlacePath, String), Group<ScoreLine>> = BTreeMap::new();
    for place in places {
        let (year, set) = (Some(arguments.year), arguments.judged.set.as_str());
        let desk = Desk::of(&ledger, place.as_ref(), year, set, vocabulary, &world.policy)?;
        // The parts of an item are scored, and not their whole beside them.
        let wholes: HashSet<_> =
            desk.dossiers.iter().filter_map(|own| own.item.row.parent.as_deref()).collect();
        for dossier in desk.dossiers.iter().filter(|own| !wholes.contains(own.item.id.as_str())) {
            let (judged, item) = (desk.stand(dossier, as_of), &dossier.item.row);
            let entry = supervise::scorable(&judged, as_of, desk.judge());
            let name = put_together.of(item);
            let own = groups
                .entry((item.place.clone(), name.to_owned()))
                .or_insert_with(|| group(Board::Place(item.place.clone()), item.place.clone(), name));
            by.add(own, &entry, |scored| ScoreLine::of_item(&judged, name, scored, by.lang));
        }
    }
    Ok(groups.into_values().collect())
}
