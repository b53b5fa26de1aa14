//! What words report of an item: a number of what it wants, how much of it is done, whether it is done.

use super::phrase::{Frame, Reader};
use crate::message;
use crate::vocabulary::supervised::{Figure, Item};
use crate::vocabulary::{Claim, Comparator, Measure, Message, Role, Worded as _};
use rust_decimal::Decimal;

/// What was understood of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reported {
    /// The number.
    pub figure: Option<Figure>,
    /// How much of it is done, in percent, as the words themselves say.
    pub printed: Option<Decimal>,
    /// Whether it is done.
    pub done: Option<bool>,
}

impl Reader<'_> {
    /// What is reported of an item: a bare number is in the unit of what it wants.
    ///
    /// # Errors
    /// A number that is not understood.
    pub fn reported(&self, words: &str, item: &Item) -> Result<Reported, Message> {
        if let Some(reported) = bare(words, item) {
            return reported;
        }
        let indicator = item.wanted.as_ref().map(|wanted| wanted.indicator.as_str());
        let read = |indicator| {
            let frame =
                Frame { role: Role::Result, place: &item.place, year: item.year, indicator, said_in: None };
            self.phrase(words, &frame)
        };
        match read(None).or_else(|error| if indicator.is_some() { read(indicator) } else { Err(error) }) {
            Ok(claims) => Ok(of_claims(&claims, item, done(words))),
            // A step is told in words, whatever numbers stand in them.
            Err(_) if item.wanted.is_none() || !words.contains(|c: char| c.is_ascii_digit()) => {
                Ok(Reported { done: done(words), ..Reported::default() })
            }
            Err(error) => Err(error.message()),
        }
    }
}

/// A number alone, or with the item's own unit.
fn bare(words: &str, item: &Item) -> Option<Result<Reported, Message>> {
    let words = words.trim();
    let unit = item.wanted.as_ref().map_or("", |wanted| wanted.unit.as_str());
    if let Some(percent) = words.strip_suffix(['%', '％']).filter(|_| unit != "%") {
        let printed = Decimal::from_str_exact(percent).ok()?;
        return Some(Ok(Reported { printed: Some(printed), ..Reported::default() }));
    }
    let number = Decimal::from_str_exact(words.strip_suffix(unit).unwrap_or(words).trim()).ok()?;
    Some(match &item.wanted {
        None => Err(message!("progress-no-number", name = &item.name)),
        Some(wanted) => {
            let figure = Figure {
                value: number,
                value_high: None,
                comparator: Comparator::Eq,
                cue: String::new(),
                provisional: false,
                ..wanted.clone()
            };
            Ok(Reported { figure: Some(figure), ..Reported::default() })
        }
    })
}

fn of_claims(claims: &[Claim], item: &Item, done: Option<bool>) -> Reported {
    let completion = claims.iter().find(|claim| claim.measure == Measure::Completion);
    let figures: Vec<Figure> =
        claims.iter().filter(|claim| claim.measure != Measure::Completion).filter_map(Figure::of).collect();
    let wanted = item.wanted.as_ref();
    let fits = |figure: &&Figure| wanted.is_none_or(|wanted| wanted.measure == figure.measure);
    let same = |figure: &&Figure| wanted.is_some_and(|wanted| wanted.indicator == figure.indicator);
    let figure =
        figures.iter().filter(fits).find(same).or_else(|| figures.iter().find(fits)).or(figures.first());
    // A number says how far it is; that it is done is said of steps.
    let done = done.filter(|_| figure.is_none());
    Reported { figure: figure.cloned(), printed: completion.and_then(|claim| claim.value), done }
}

/// Whether words say that it is done; `None` where they say neither.
fn done(words: &str) -> Option<bool> {
    const UNDONE: [&str; 9] = ["未", "尚", "正在", "即将", "预计", "计划", "拟", "推进中", "基本"];
    const DONE: [&str; 8] = ["完成", "完工", "竣工", "建成", "办结", "投用", "投入使用", "done"];
    if UNDONE.iter().any(|word| words.contains(word)) {
        return Some(false).filter(|_| words.contains("未完成") || words.contains("未开工"));
    }
    DONE.iter().any(|word| words.contains(word)).then_some(true)
}
