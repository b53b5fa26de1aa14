//! Items from the rows of a 任务分解表.

use super::deadline::{apart, due_day, last_of};
use super::form::{BadRow, TableRow};
use super::item::{joined, milestones, plain_item, short, units};
use super::phrase::Reader;
use super::wording::compose;
use crate::message;
use crate::vocabulary::canonical;
use crate::vocabulary::column::QUARTERS;
use crate::vocabulary::limits::{NAME, REASON};
use crate::vocabulary::supervised::{Binding, Figure, Item, Milestone};
use crate::vocabulary::{Comparator, Flag, Flags, Measure, Message, PlacePath, Worded, Year};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::str::FromStr;

/// What a row need not say.
#[derive(Debug, Clone, Default)]
pub struct GivenItem {
    /// Whose items.
    pub place: Option<PlacePath>,
    /// Of which year.
    pub year: Option<Year>,
    /// Where they are written.
    pub source: String,
}

/// The items of a row, and what of its words was not understood as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// One, or one for each number that its words name.
    pub items: Vec<Item>,
    /// What of the row was left out, and why.
    pub remark: Option<Message>,
}

impl Reader<'_> {
    /// The items of a row.
    ///
    /// # Errors
    /// Every cell that cannot be used.
    pub fn item_row(&self, row: &TableRow, given: &GivenItem) -> Result<ItemRow, Vec<BadRow>> {
        let mut bad = Vec::new();
        let place = read_or(row, "place", given.place.clone(), &mut bad);
        let year = read_or(row, "year", given.year, &mut bad);
        let (Some(place), Some(year)) = (place, year) else { return Err(bad) };
        let (name, words) = (joined(row.get("name")), joined(row.get("words")));
        let said = if name.is_empty() { &words } else { &name };
        if said.is_empty() {
            return Err(vec![row.bad("name", message!("item-empty"))]);
        }
        let (bare, due) = apart(said, year);
        let mut item = Item { due, ..plain_item(&place, year, &short(&bare)) };
        let mut remark = None;
        let mut several = Vec::new();
        match self.figures(row, &item, &words) {
            Ok(found) => several = found,
            Err(Wrong::Row(rows)) => bad.extend(rows),
            Err(Wrong::Unread(why)) => remark = Some(message!("item-unread", why = why)),
        }
        item.note = note(row, [&name, &words], &mut bad);
        let mut named = |code: &str| -> Vec<String> {
            let units = units(row.get(code)).into_iter();
            units.map(|unit| name_of(row, code, &unit, NAME, &mut bad)).collect()
        };
        let (mut leads, helping) = (named("lead"), named("co_units"));
        item.lead = if leads.is_empty() { String::new() } else { leads.remove(0) };
        leads.extend(helping);
        let mut seen = Vec::new();
        leads.retain(|unit| {
            *unit != item.lead && !seen.contains(unit) && {
                seen.push(unit.clone());
                true
            }
        });
        if leads.join("、").chars().count() > REASON {
            bad.push(row.bad("co_units", message!("item-units-long", most = REASON)));
        }
        item.co_units = leads;
        item.official = name_of(row, "official", row.get("official"), NAME, &mut bad);
        item.person = name_of(row, "person", row.get("person"), NAME, &mut bad);
        item.topic = name_of(row, "topic", row.get("topic"), NAME, &mut bad);
        let source = row.get("source");
        item.source =
            name_of(row, "source", if source.is_empty() { &given.source } else { source }, NAME, &mut bad);
        item.due = deadline_of(row, year, &mut bad).or(item.due);
        item.weight = decimal(row, "weight", &mut bad);
        item.baseline = decimal(row, "baseline", &mut bad);
        item.binding = read_or::<Binding>(row, "binding", None, &mut Vec::new());
        if item.binding.is_none() && !row.get("binding").is_empty() {
            bad.push(row.bad("binding", message!("item-binding", given = row.get("binding"))));
        }
        let id = |code: &str| Some(row.get(code)).filter(|id| !id.is_empty()).map(str::to_owned);
        (item.target, item.parent) = (id("target"), id("parent"));
        match milestones(row.get("milestones"), year) {
            Ok(found) => item.milestones = found,
            Err(why) => bad.push(row.bad("milestones", why)),
        }
        for (quarter, month) in QUARTERS.into_iter().zip([3, 6, 9, 12]) {
            let cell = joined(row.get(quarter));
            if let Some(due) = last_of(year.number(), month).filter(|_| !cell.is_empty()) {
                let wanted = several.first().map(|(_, figure)| figure);
                item.milestones.push(by_quarter(&cell, due, wanted));
            }
        }
        item.milestones.sort_by_key(|step| step.due);
        if !bad.is_empty() {
            return Err(bad);
        }
        if several.len() > 1 && item.milestones.iter().any(|step| step.value.is_some()) {
            remark = Some(message!("item-steps-of-several"));
        }
        let items = match several.as_slice() {
            [] => vec![item],
            [(_, only)] => vec![Item { wanted: Some(only.clone()), ..item }],
            several => several
                .iter()
                .map(|(words, figure)| {
                    let name = if name.is_empty() || words.contains(&item.name) {
                        words.clone()
                    } else {
                        format!("{}：{words}", item.name)
                    };
                    Item {
                        name: short(&name),
                        wanted: Some(figure.clone()),
                        // How much by when is said of one of them, and not of which.
                        milestones: item
                            .milestones
                            .iter()
                            .filter(|step| step.value.is_none())
                            .cloned()
                            .collect(),
                        ..item.clone()
                    }
                })
                .collect(),
        };
        Ok(ItemRow { items, remark })
    }

    /// The figures of a row, each with the words that name it: of its columns, else of its words.
    fn figures(&self, row: &TableRow, item: &Item, words: &str) -> Result<Vec<(String, Figure)>, Wrong> {
        if !row.get("measure").is_empty() || !row.get("value").is_empty() {
            return figure_of(row, &item.name)
                .map(|figure| vec![(item.name.clone(), figure)])
                .map_err(Wrong::Row);
        }
        let (goal, _) = apart(words, item.year);
        let goal = if goal.is_empty() { item.name.clone() } else { goal };
        // 12, or 12个, under 目标值 beside the name of the work.
        let amount = goal.starts_with(|c: char| c.is_ascii_digit());
        let phrase = if amount { format!("{}{goal}{}", item.name, row.get("unit")) } else { goal };
        match self.wanted(&phrase, &item.place, item.year) {
            Ok(claims) => {
                Ok(claims.iter().filter_map(|claim| Some((compose(claim), Figure::of(claim)?))).collect())
            }
            Err(_) if !phrase.contains(|c: char| c.is_ascii_digit()) => Ok(Vec::new()),
            Err(why) => Err(Wrong::Unread(why)),
        }
    }
}

/// Why a row has no figure.
enum Wrong {
    Row(Vec<BadRow>),
    Unread(Message),
}

/// The figure that the columns of a row state.
///
/// # Errors
/// Every cell that cannot be used.
pub fn figure_of(row: &TableRow, name: &str) -> Result<Figure, Vec<BadRow>> {
    let mut bad = Vec::new();
    let value = decimal(row, "value", &mut bad);
    let value_high = decimal(row, "value_high", &mut bad);
    let unit = name_of(row, "unit", row.get("unit"), NAME, &mut bad);
    let share = unit.contains(['%', '％']);
    let measure =
        read_or(row, "measure", Some(if share { Measure::Share } else { Measure::Level }), &mut bad);
    let range = value_high.is_some();
    let comparator =
        read_or(row, "comparator", Some(if range { Comparator::Range } else { Comparator::Eq }), &mut bad);
    let cue = name_of(row, "cue", row.get("cue"), NAME, &mut bad);
    let flags = read_or(row, "flags", Some(Flags::default()), &mut bad);
    let indicator = Some(row.get("indicator")).filter(|indicator| !indicator.is_empty()).unwrap_or(name);
    let indicator = name_of(row, "indicator", indicator, NAME, &mut bad);
    match (value, measure, comparator, flags) {
        (Some(value), Some(measure), Some(comparator), Some(flags)) if bad.is_empty() => {
            let provisional = flags.has(Flag::Provisional);
            Ok(Figure { indicator, measure, comparator, cue, value, value_high, unit, provisional })
        }
        _ => {
            if bad.is_empty() {
                bad.push(row.bad("value", message!("cell-no-value")));
            }
            Err(bad)
        }
    }
}

/// What is to be reached by the end of a quarter: an amount, a part of what is wanted, or a step.
fn by_quarter(cell: &str, due: NaiveDate, wanted: Option<&Figure>) -> Milestone {
    let step = Milestone { due, words: short(cell), value: None };
    let Some(wanted) = wanted else { return step };
    let said = ["完成", "累计", "达到"].into_iter().fold(cell, |said, word| said.trim_start_matches(word));
    if let Some(percent) = said.strip_suffix(['%', '％']).filter(|_| wanted.measure == Measure::Level) {
        let part = Decimal::from_str_exact(percent.trim()).ok();
        let value = part.and_then(|part| part.checked_mul(wanted.value)?.checked_div(Decimal::ONE_HUNDRED));
        return value.map_or(step, |value| Milestone {
            due,
            words: short(cell),
            value: Some(value.normalize()),
        });
    }
    let amount = said.strip_suffix(wanted.unit.as_str()).unwrap_or(said);
    match Decimal::from_str_exact(amount.trim()) {
        Ok(value) => Milestone { due, words: String::new(), value: Some(value) },
        Err(_) => step,
    }
}

/// What else is said of the item: what is too long for a name, kept whole, the note of the row, and the words of a deadline that names
/// no day.
fn note(row: &TableRow, said: [&String; 2], bad: &mut Vec<BadRow>) -> String {
    let own = joined(row.get("note"));
    let lasting = lasting(row).map(|words| format!("完成时限：{words}"));
    // What an export of ours says already is not said twice.
    let lasting = lasting.filter(|words| !own.contains(words)).unwrap_or_default();
    let whole = said.into_iter().filter(|words| words.chars().count() > NAME).map(String::as_str);
    let all: Vec<&str> =
        whole.chain([own.as_str(), lasting.as_str()]).filter(|words| !words.is_empty()).collect();
    name_of(row, "note", &all.join("；"), REASON, bad)
}

/// Words of a work that goes on all the time, or through the year: it is done at the end of the year.
const LASTING: [&str; 8] = ["长期", "持续", "常年", "按进度", "按时序", "每月", "每季度", "全年"];

/// The words of a deadline that names no day; nothing where it does.
fn lasting(row: &TableRow) -> Option<String> {
    Some(joined(row.get("due"))).filter(|cell| LASTING.iter().any(|word| cell.starts_with(word)))
}

/// The deadline of a row: none where its work goes on all the time.
fn deadline_of(row: &TableRow, year: Year, bad: &mut Vec<BadRow>) -> Option<NaiveDate> {
    let cell = joined(row.get("due"));
    if cell.is_empty() || lasting(row).is_some() {
        return None;
    }
    let due = due_day(&cell, year);
    if due.is_none() {
        bad.push(row.bad("due", message!("item-due", given = &cell)));
    }
    due
}

fn decimal(row: &TableRow, code: &str, bad: &mut Vec<BadRow>) -> Option<Decimal> {
    let cell = row.get(code).trim_end_matches('分');
    if cell.is_empty() {
        return None;
    }
    let number = Decimal::from_str_exact(cell);
    if number.is_err() {
        bad.push(row.bad(code, message!("item-number", given = cell)));
    }
    number.ok()
}

fn read_or<T: FromStr<Err: Worded>>(
    row: &TableRow,
    code: &str,
    given: Option<T>,
    bad: &mut Vec<BadRow>,
) -> Option<T> {
    let cell = row.get(code);
    if cell.is_empty() {
        if given.is_none() {
            bad.push(row.bad(code, message!("item-cell-missing", option = format!("--{code}"))));
        }
        return given;
    }
    cell.parse().map_err(|error: T::Err| bad.push(row.bad(code, error.message()))).ok()
}

fn name_of(row: &TableRow, code: &str, words: &str, most: usize, bad: &mut Vec<BadRow>) -> String {
    match canonical::name(&joined(words), most) {
        Ok(name) => name.into_owned(),
        Err(unfit) => {
            bad.push(row.bad(code, unfit.message()));
            String::new()
        }
    }
}
