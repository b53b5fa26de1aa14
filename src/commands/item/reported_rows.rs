//! `progress --from` a table: a report a row.

use super::doubts::{doubts, fits};
use super::progress::{keep, line};
use super::rows;
use crate::cli;
use crate::commands::{Answer, CommandError, World};
use crate::extract::form::{BadRow, TableRow};
use crate::extract::{Reader, Reported, due_day, figure_of, reach_of, yes_or_no};
use crate::ledger::{Ledger, Wanted};
use crate::message;
use crate::vocabulary::canonical;
use crate::vocabulary::column::Supervised;
use crate::vocabulary::limits::{NAME, REASON};
use crate::vocabulary::supervised::{Dossier, Item, Progress, Reach};
use crate::vocabulary::{Worded as _, Year};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::path::Path;

/// Records the rows of a table, all or none.
///
/// # Errors
/// Rows that cannot be used (each is told), a ledger that cannot be written.
pub fn run(
    arguments: &cli::Progress,
    path: &Path,
    reader: &Reader<'_>,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let tables = rows::tables(path, Supervised::Progress, reader.vocabulary(), world)?;
    let ledger = world.ledger_to_read()?;
    let dossiers = ledger.dossiers(&Wanted { place: arguments.place.clone(), year: arguments.year })?;
    let (mut reports, mut bad) = (Vec::new(), Vec::new());
    let items = Items::of(&dossiers);
    for row in tables.iter().flat_map(|table| &table.rows) {
        match of_row(row, arguments, &items, &ledger, reader) {
            Ok(report) => reports.push(report),
            Err(cells) => bad.extend(cells),
        }
    }
    drop(ledger);
    if !bad.is_empty() {
        return Err(rows::refused(&bad, path, world)?);
    }
    if arguments.dry_run {
        for (progress, dossier) in &reports {
            let told = line(progress, &dossier.item.row, world);
            world.say(&format!("{}  {told}", world.style.lang.word("not-recorded")))?;
        }
        return doubts(&reports, reader.vocabulary(), world);
    }
    keep(&reports, reader.vocabulary(), world)
}

/// The items asked for, by their ids and by their names.
struct Items<'d> {
    ids: HashMap<&'d str, &'d Dossier>,
    names: HashMap<&'d str, Vec<&'d Dossier>>,
}

impl<'d> Items<'d> {
    fn of(dossiers: &'d [Dossier]) -> Self {
        let mut names: HashMap<&str, Vec<&Dossier>> = HashMap::new();
        for dossier in dossiers {
            names.entry(&dossier.item.row.name).or_default().push(dossier);
        }
        Self { ids: dossiers.iter().map(|own| (own.item.id.as_str(), own)).collect(), names }
    }
}

/// The item that a row is about: by its id, else by its name and its unit.
fn item_of<'d>(row: &TableRow, items: &Items<'d>, ledger: &Ledger) -> Result<&'d Dossier, Vec<BadRow>> {
    let id = row.get("item");
    if !id.is_empty() {
        let named = ledger.kept::<Item>(id).map_err(|error| vec![row.bad("item", error.message())])?;
        return items
            .ids
            .get(named.id.as_str())
            .copied()
            .ok_or_else(|| vec![row.bad("item", message!("progress-other-item", id = id))]);
    }
    let (name, lead) = (row.get("name"), row.get("lead"));
    let place = row.get("place");
    let there = |item: &Item| place.is_empty() || item.place.as_str() == place || item.place.name() == place;
    let own = |item: &Item| (lead.is_empty() || item.lead == lead) && there(item);
    let named = items.names.get(name).into_iter().flatten().copied();
    let found: Vec<&Dossier> = named.filter(|dossier| own(&dossier.item.row)).collect();
    match found.as_slice() {
        [only] => Ok(only),
        [] => Err(vec![row.bad("name", message!("progress-no-item", name = name))]),
        several => {
            let ids =
                crate::vocabulary::Message::list(several.iter().map(|dossier| dossier.item.id.as_str()));
            Err(vec![row.bad("name", message!("progress-several", name = name, ids = ids))])
        }
    }
}

fn of_row<'d>(
    row: &TableRow,
    arguments: &cli::Progress,
    items: &Items<'d>,
    ledger: &Ledger,
    reader: &Reader<'_>,
) -> Result<(Progress, &'d Dossier), Vec<BadRow>> {
    let dossier = item_of(row, items, ledger)?;
    let item = &dossier.item.row;
    let mut bad = Vec::new();
    let as_of = day_of(row, arguments.as_of.as_deref(), item.year, &mut bad);
    let mut named = |code: &str, most: usize| match canonical::name(row.get(code), most) {
        Ok(words) => words.into_owned(),
        Err(unfit) => {
            bad.push(row.bad(code, unfit.message()));
            String::new()
        }
    };
    let (words, note, evidence) = (named("words", REASON), named("note", REASON), named("evidence", REASON));
    let milestone = Some(named("milestone", NAME)).filter(|step| !step.is_empty());
    let reach = match row.get("reach") {
        "" => arguments.reach,
        said => match said.parse::<Reach>() {
            Ok(reach) => Some(reach),
            Err(error) => {
                bad.push(row.bad("reach", error.message()));
                None
            }
        },
    };
    let mut read = if row.get("value").is_empty() || !row.get("measure").is_empty() {
        Reported::default()
    } else {
        reader.reported(&with_unit(row), item, milestone.as_deref()).unwrap_or_else(|why| {
            bad.push(row.bad("value", why));
            Reported::default()
        })
    };
    if !row.get("measure").is_empty() {
        match figure_of(row, &item.name) {
            Ok(figure) => read.figure = Some(figure),
            Err(cells) => bad.extend(cells),
        }
    } else if read.figure.is_none() && !words.is_empty() {
        match reader.reported(&words, item, milestone.as_deref()) {
            Ok(said) => {
                let (printed, step) = (read.printed.or(said.printed), read.milestone.or(said.milestone));
                read = Reported { printed, milestone: step, ..said };
            }
            Err(why) => bad.push(row.bad("words", why)),
        }
    } else if read.figure.is_some() {
        read.reach = read.reach.or(reach_of(&words));
    }
    let printed = row.get("printed").trim_end_matches(['%', '％']);
    if !printed.is_empty() {
        match rust_decimal::Decimal::from_str_exact(printed) {
            Ok(printed) => read.printed = Some(printed),
            Err(_) => bad.push(row.bad("printed", message!("item-number", given = printed))),
        }
    }
    let said = row.get("done");
    if !said.is_empty() {
        read.done = yes_or_no(said).or_else(|| {
            bad.push(row.bad("done", message!("progress-yes-or-no", given = said)));
            None
        });
    }
    let Some(as_of) = as_of.filter(|_| bad.is_empty()) else { return Err(bad) };
    let (item, figure, printed, done) = (dossier.item.id.clone(), read.figure, read.printed, read.done);
    let reach = reach.or(read.reach).unwrap_or(Reach::Cumulative);
    let milestone = milestone.or(read.milestone);
    if figure.is_none() && printed.is_none() && done.is_none() && words.is_empty() {
        return Err(vec![row.bad("value", message!("progress-row-empty"))]);
    }
    let own = Progress { item, as_of, reach, figure, printed, done, milestone, words, note, evidence };
    let cell =
        if own.milestone.is_some() && !row.get("milestone").is_empty() { "milestone" } else { "value" };
    fits(&own, &dossier.item.row, reader.vocabulary()).map_err(|why| vec![row.bad(cell, why)])?;
    Ok((own, dossier))
}

/// The value of a row with the unit that stands in a column of its own.
fn with_unit(row: &TableRow) -> String {
    let (value, unit) = (row.get("value"), row.get("unit"));
    let bare = value.ends_with(|c: char| c.is_ascii_digit());
    if bare { format!("{value}{unit}") } else { value.to_owned() }
}

fn day_of(row: &TableRow, given: Option<&str>, year: Year, bad: &mut Vec<BadRow>) -> Option<NaiveDate> {
    let cell = row.get("as_of");
    let Some(said) = Some(cell).filter(|cell| !cell.is_empty()).or(given) else {
        bad.push(row.bad("as_of", message!("progress-no-day")));
        return None;
    };
    let day = due_day(said, year);
    if day.is_none() {
        bad.push(row.bad("as_of", message!("item-due", given = said)));
    }
    day
}
