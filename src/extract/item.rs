//! Items and progress from words: a phrase with its deadline, a row of a 任务分解表, a row of what units report.

use super::deadline::{apart, due_day, last_of};
use super::form::{BadRow, TableRow};
use super::phrase::{Frame, Reader};
use super::wording::compose;
use crate::message;
use crate::vocabulary::canonical::{self, taken};
use crate::vocabulary::column::QUARTERS;
use crate::vocabulary::limits::{NAME, REASON};
use crate::vocabulary::supervised::{Binding, Figure, Item, Milestone};
use crate::vocabulary::{Claim, Comparator, Flag, Flags, Measure, Message, PlacePath, Role, Worded, Year};
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
    /// Why the words have no number that was understood, where they have digits.
    pub unread: Option<Message>,
}

/// An item of which nothing is known but whose it is and what is to be done.
pub fn plain_item(place: &PlacePath, year: Year, name: &str) -> Item {
    Item {
        place: place.clone(),
        year,
        name: name.to_owned(),
        target: None,
        parent: None,
        lead: String::new(),
        co_units: Vec::new(),
        official: String::new(),
        person: String::new(),
        due: None,
        topic: String::new(),
        weight: None,
        binding: None,
        baseline: None,
        wanted: None,
        milestones: Vec::new(),
        source: String::new(),
        note: String::new(),
    }
}

/// The units of a cell or an option: the first named leads.
pub fn units(cell: &str) -> Vec<String> {
    let between = |c: char| c.is_whitespace() || ['、', '，', ',', '；', ';', '/'].contains(&c);
    let named = |unit: &str| -> String {
        let unit = unit.split_once(['：', ':']).map_or(unit, |(_, unit)| unit).trim_end_matches('。');
        ["（牵头）", "(牵头)"].into_iter().find_map(|lead| unit.strip_suffix(lead)).unwrap_or(unit).to_owned()
    };
    cell.split(between).map(named).filter(|unit| !unit.is_empty() && unit != "等").collect()
}

/// A milestone as it is written in a cell or an option: a day, then what is reached by then, or how much.
///
/// # Errors
/// What is wrong with it.
pub fn milestone(words: &str, year: Year) -> Result<Milestone, Message> {
    let wrong = || message!("milestone-form", given = words);
    let words = words.trim();
    let cut = |c: char| c.is_whitespace() || ['：', ':'].contains(&c);
    let (day, said) = words.split_once(cut).unwrap_or((words, ""));
    let due = due_day(day, year).ok_or_else(wrong)?;
    let said = said.trim();
    if said.is_empty() {
        return Err(wrong());
    }
    Ok(match Decimal::from_str_exact(said) {
        Ok(value) => Milestone { due, words: String::new(), value: Some(value) },
        Err(_) => Milestone { due, words: short(said), value: None },
    })
}

/// The milestones as a cell of the form has them, and as `milestone_cell` wrote them.
fn milestones(cell: &str, year: Year) -> Result<Vec<Milestone>, Message> {
    let mut parts: Vec<String> = Vec::new();
    for part in cell.split(['；', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        // Words may have such marks too: a part without a day of its own goes on with the one before it.
        let dated = part.split(|c: char| c.is_whitespace() || ['：', ':'].contains(&c)).next();
        match parts.last_mut() {
            Some(last) if dated.is_none_or(|day| due_day(day, year).is_none()) => {
                last.push('；');
                last.push_str(part);
            }
            Some(_) | None => parts.push(part.to_owned()),
        }
    }
    parts.iter().map(|part| milestone(part, year)).collect()
}

/// Milestones as one cell, which `milestones` reads.
pub fn milestone_cell(milestones: &[Milestone]) -> String {
    let one = |step: &Milestone| match step.value {
        Some(value) => format!("{} {value}", step.due),
        None => format!("{} {}", step.due, step.words),
    };
    milestones.iter().map(one).collect::<Vec<_>>().join("；")
}

/// Words on one line, no longer than a name.
fn short(words: &str) -> String {
    taken(&joined(words), NAME).into_owned()
}

/// The lines of a cell as one.
fn joined(words: &str) -> String {
    words.lines().map(str::trim).collect()
}

impl Reader<'_> {
    /// The items that a phrase names, each with the deadline that it says. A phrase without a digit is a step.
    ///
    /// # Errors
    /// A number that is not understood.
    pub fn items(&self, phrase: &str, place: &PlacePath, year: Year) -> Result<Vec<Item>, Message> {
        let (words, due) = apart(phrase, year);
        let name = canonical::name(&words, NAME).map_err(|unfit| unfit.message())?.into_owned();
        if name.is_empty() {
            return Err(message!("item-empty"));
        }
        let step = Item { due, ..plain_item(place, year, &name) };
        let claims = match self.wanted(&name, place, year) {
            Ok(claims) => claims,
            Err(_) if !name.contains(|c: char| c.is_ascii_digit()) => return Ok(vec![step]),
            Err(error) => return Err(error),
        };
        let figures: Vec<(&Claim, Figure)> =
            claims.iter().filter_map(|claim| Some((claim, Figure::of(claim)?))).collect();
        Ok(match figures.as_slice() {
            [] => vec![step],
            [(_, only)] => vec![Item { wanted: Some(only.clone()), ..step }],
            several => several
                .iter()
                .map(|(claim, figure)| {
                    let name = short(&compose(claim));
                    Item { name, wanted: Some(figure.clone()), ..step.clone() }
                })
                .collect(),
        })
    }

    fn wanted(&self, words: &str, place: &PlacePath, year: Year) -> Result<Vec<Claim>, Message> {
        let frame = Frame { role: Role::Target, place, year, indicator: None, said_in: None };
        self.phrase(words, &frame).map_err(|error| error.message())
    }

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
        let mut unread = None;
        let mut several = Vec::new();
        match self.figures(row, &item, &words) {
            Ok(found) => several = found,
            Err(Wrong::Row(rows)) => bad.extend(rows),
            Err(Wrong::Unread(why)) => unread = Some(why),
        }
        let note = joined(row.get("note"));
        // What is too long for a name is kept whole beside it.
        let whole = [&name, &words].into_iter().filter(|words| words.chars().count() > NAME);
        let note: Vec<&str> =
            whole.map(String::as_str).chain(Some(note.as_str())).filter(|words| !words.is_empty()).collect();
        item.note = name_of(row, "note", &note.join("；"), REASON, &mut bad);
        let mut leads = units(row.get("lead"));
        item.lead = if leads.is_empty() { String::new() } else { leads.remove(0) };
        leads.extend(units(row.get("co_units")));
        let mut seen = Vec::new();
        leads.retain(|unit| {
            *unit != item.lead && !seen.contains(unit) && {
                seen.push(unit.clone());
                true
            }
        });
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
                        milestones: Vec::new(),
                        ..item.clone()
                    }
                })
                .collect(),
        };
        Ok(ItemRow { items, unread })
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

/// The deadline of a row: none where its work goes on all the time.
fn deadline_of(row: &TableRow, year: Year, bad: &mut Vec<BadRow>) -> Option<NaiveDate> {
    let cell = joined(row.get("due"));
    let lasting = ["长期", "持续", "常年", "按进度", "按时序", "每月", "每季度"];
    if cell.is_empty() || lasting.iter().any(|word| cell.starts_with(word)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_stand_in_a_row_and_the_first_leads() {
        for (cell, named) in [
            ("住建局、财政局", &["住建局", "财政局"][..]),
            ("住建局（牵头），各镇（街道）", &["住建局", "各镇（街道）"]),
            ("牵头单位：卫健局\n配合单位：发改局", &["卫健局", "发改局"]),
            ("县发改局 县工信局等", &["县发改局", "县工信局等"]),
            ("", &[]),
        ] {
            assert_eq!(units(cell), named, "{cell}");
        }
    }

    #[test]
    fn milestones_of_a_cell_come_back_as_they_were_written() {
        let year = Year::new(2025).unwrap();
        let cell = "2025-03-31 完成立项；报批；2025-06-30 6";
        let read = milestones(cell, year).unwrap();
        assert_eq!((read.len(), read[0].words.as_str()), (2, "完成立项；报批"));
        assert_eq!(milestone_cell(&read), cell);
        assert!(milestones("完成立项", year).is_err());
    }
}
