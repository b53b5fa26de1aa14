//! Items and progress from words: a phrase with its deadline, a row of a 任务分解表, a row of what units report.

use super::deadline::{apart, due_day};
use super::phrase::{Frame, Reader};
use super::wording::compose;
use crate::message;
use crate::vocabulary::canonical::{self, taken};
use crate::vocabulary::limits::NAME;
use crate::vocabulary::supervised::{Figure, Item, Milestone};
use crate::vocabulary::{Claim, Message, PlacePath, Role, Worded, Year};
use rust_decimal::Decimal;

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

/// Words after units that say that they lead, or that they help.
const LEADS: [&str; 4] = ["（牵头）", "(牵头)", "牵头负责", "牵头"];
const HELPS: [&str; 6] = ["（配合）", "(配合)", "配合", "协助", "协办", "参与"];

/// The units of a cell or an option: the one that leads first, which is the first named where none is said to.
pub fn units(cell: &str) -> Vec<String> {
    let (mut leading, mut others) = (Vec::new(), Vec::new());
    for clause in cell.split(['，', ',', '；', ';', '\n']).map(|clause| clause.trim().trim_end_matches('。'))
    {
        let between = |c: char| c.is_whitespace() || ['、', '/'].contains(&c);
        let leads = |unit: &str| LEADS.iter().any(|word| unit.ends_with(word));
        for unit in clause.split(between) {
            let unit = unit.split_once(['：', ':']).map_or(unit, |(_, unit)| unit).trim_end_matches('。');
            let words = || LEADS.iter().chain(&HELPS);
            let bare = words().find_map(|word| unit.strip_suffix(word)).unwrap_or(unit);
            let said = bare.len() < unit.len() || leads(clause);
            let bare = if said { bare.strip_prefix('由').unwrap_or(bare) } else { bare };
            if bare.is_empty() || bare == "等" {
                continue;
            }
            let to = if leads(unit) || leads(clause) { &mut leading } else { &mut others };
            to.push(bare.to_owned());
        }
    }
    leading.append(&mut others);
    leading
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
    // 5（完成50%）: how much, and as which words said it.
    let (number, as_said) =
        said.strip_suffix('）').and_then(|said| said.split_once('（')).unwrap_or((said, ""));
    Ok(match Decimal::from_str_exact(number) {
        Ok(value) => Milestone { due, words: short(as_said), value: Some(value) },
        Err(_) => Milestone { due, words: short(said), value: None },
    })
}

/// The milestones as a cell of the form has them, and as `milestone_cell` wrote them.
pub(super) fn milestones(cell: &str, year: Year) -> Result<Vec<Milestone>, Message> {
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
        Some(value) if step.words.is_empty() => format!("{} {value}", step.due),
        Some(value) => format!("{} {value}（{}）", step.due, step.words),
        None => format!("{} {}", step.due, step.words),
    };
    milestones.iter().map(one).collect::<Vec<_>>().join("；")
}

/// Words on one line, no longer than a name.
pub fn short(words: &str) -> String {
    taken(&joined(words), NAME).into_owned()
}

/// The lines of a cell as one.
pub(super) fn joined(words: &str) -> String {
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

    pub(super) fn wanted(&self, words: &str, place: &PlacePath, year: Year) -> Result<Vec<Claim>, Message> {
        let frame = Frame { role: Role::Target, place, year, indicator: None, said_in: None };
        self.phrase(words, &frame).map_err(|error| error.message())
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
            ("人社局牵头，各镇配合", &["人社局", "各镇"]),
            ("各镇（街道）配合，由人社局牵头", &["人社局", "各镇（街道）"]),
            ("发改局、财政局牵头，审计局参与", &["发改局", "财政局", "审计局"]),
            ("", &[]),
        ] {
            assert_eq!(units(cell), named, "{cell}");
        }
    }

    #[test]
    fn milestones_of_a_cell_come_back_as_they_were_written() {
        let year = Year::new(2025).unwrap();
        let cell = "2025-03-31 完成立项；报批；2025-06-30 6；2025-09-30 8（完成80%）";
        let read = milestones(cell, year).unwrap();
        assert_eq!((read.len(), read[0].words.as_str()), (3, "完成立项；报批"));
        assert_eq!(milestone_cell(&read), cell);
        assert!(milestones("完成立项", year).is_err());
    }
}
