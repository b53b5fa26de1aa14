//! What words report of an item: a number of what it wants, how much of it is done, whether it is done.

use super::phrase::{Frame, Reader};
use crate::message;
use crate::vocabulary::supervised::{Figure, Item, Reach};
use crate::vocabulary::works::{Kind, Works};
use crate::vocabulary::{Claim, Comparator, Measure, Message, Role, VerbClass, Worded as _};
use rust_decimal::Decimal;

/// What was understood of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reported {
    /// The number.
    pub figure: Option<Figure>,
    /// How much of it is done, in percent, as the words themselves say.
    pub printed: Option<Decimal>,
    /// Whether it is done: the milestone, else the item.
    pub done: Option<bool>,
    /// The milestone that it is of, by its words.
    pub milestone: Option<String>,
    /// What its amount counts, where the words say so: 累计50人, 本月新增20人.
    pub reach: Option<Reach>,
}

impl Reader<'_> {
    /// What is reported of an item, or of that milestone of it: a bare number is in the unit of what the item wants.
    ///
    /// # Errors
    /// A number that is not understood.
    pub fn reported(&self, words: &str, item: &Item, step: Option<&str>) -> Result<Reported, Message> {
        let (done, milestone) = done(words, item, step, &self.vocabulary.works);
        if let Some(reported) = bare(words, item) {
            return Ok(Reported { milestone, ..reported? });
        }
        let (words, reach) = counted(words);
        if reach == Some(Reach::Period) && BESIDE.iter().any(|beside| words.contains(beside)) {
            return Err(message!("progress-beside", given = words));
        }
        let indicator = item.wanted.as_ref().map(|wanted| wanted.indicator.as_str());
        let read = |indicator| {
            let frame =
                Frame { role: Role::Result, place: &item.place, year: item.year, indicator, said_in: None };
            self.phrase(words, &frame)
        };
        match read(None).or_else(|error| if indicator.is_some() { read(indicator) } else { Err(error) }) {
            Ok(claims) => {
                Ok(Reported { milestone, reach, ..of_claims(&claims, item, done, &self.vocabulary.works) })
            }
            // A step is reported in words, whatever numbers are in them.
            Err(_) if item.wanted.is_none() || !words.contains(|c: char| c.is_ascii_digit()) => {
                Ok(Reported { done, milestone, ..Reported::default() })
            }
            Err(error) => Err(error.message()),
        }
    }
}

/// What a month or a quarter is set beside in words that tell no amount of it.
const BESIDE: [&str; 3] = ["比上月", "较上月", "环比"];

/// The clause to be read of a report, and what its amount counts: of 本月新增20人，累计50人 the latter is all since the year
/// began; 本月新增20人 and 5月新建12公里 are of the month alone.
fn counted(words: &str) -> (&str, Option<Reach>) {
    let mut clauses = words.split(['，', ',', '；', ';']);
    if let Some(total) = clauses.find(|clause| clause.contains("累计") && clause.contains(is_digit)) {
        return (total.trim(), Some(Reach::Cumulative));
    }
    let of_month = || {
        let rest = words.trim_start().trim_start_matches(is_digit);
        let rest = rest.strip_prefix('月').filter(|_| words.trim_start().starts_with(is_digit));
        rest.is_some_and(|rest| !rest.starts_with(['底', '末', '前', '初', '中', '上', '下', '以']))
    };
    let alone = ["本月", "当月", "本季度", "当季", "比上月", "较上月", "环比"];
    let period = alone.iter().any(|word| words.contains(word)) || of_month();
    (words, period.then_some(Reach::Period))
}

/// What an amount counts, where words beside it say so.
pub fn reach_of(words: &str) -> Option<Reach> {
    counted(words).1
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
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

/// Whether a cell says yes or no; `None` where it says neither.
pub fn yes_or_no(cell: &str) -> Option<bool> {
    match cell {
        "是" | "true" | "已完成" | "yes" | "1" | "√" => Some(true),
        "否" | "false" | "未完成" | "no" | "0" => Some(false),
        _ => None,
    }
}

fn of_claims(claims: &[Claim], item: &Item, done: Option<bool>, known: &Works) -> Reported {
    let completion = claims.iter().find(|claim| claim.measure == Measure::Completion);
    let figures: Vec<Figure> =
        claims.iter().filter(|claim| claim.measure != Measure::Completion).filter_map(Figure::of).collect();
    let wanted = item.wanted.as_ref();
    let fits = |figure: &&Figure| wanted.is_none_or(|wanted| wanted.measure == figure.measure);
    let same = |figure: &&Figure| wanted.is_some_and(|wanted| wanted.indicator == figure.indicator);
    let figure =
        figures.iter().filter(fits).find(same).or_else(|| figures.iter().find(fits)).or(figures.first());
    // 新增城市公园80个, of an item that wants to have so many: by how many there are more.
    let adds = |words: &str| known.verb_at_start(words).is_some_and(|(_, class)| class == VerbClass::Adds);
    let more = |figure: &Figure| {
        figure.measure == Measure::Level
            && item.baseline.is_some()
            && adds(&figure.indicator)
            && wanted.is_some_and(|wanted| !adds(&wanted.indicator))
    };
    let figure = figure.cloned();
    let figure = figure.map(|own| if more(&own) { Figure { measure: Measure::Change, ..own } } else { own });
    // A number says how far it is; that it is done is said of steps.
    let done = done.filter(|_| figure.is_none());
    let printed = completion.and_then(|claim| claim.value);
    Reported { figure, printed, done, ..Reported::default() }
}

/// Whether words say that the item is done, or a milestone of it, and which. That a part of it is done says neither, nor what is
/// only begun or hoped for.
fn done(words: &str, item: &Item, step: Option<&str>, known: &Works) -> (Option<bool>, Option<String>) {
    let words = words.trim_matches(|c: char| c.is_whitespace() || ['。', '！', '，'].contains(&c));
    let bare = words.trim_start_matches("目前").trim_start_matches(['已', '全', '部']);
    if ["未完成", "尚未完成", "未开工", "尚未开工", "未办结", "not done"].contains(&words) {
        return (Some(false), step.map(str::to_owned));
    }
    let sure = |clause: &str| known.named(Kind::NotWholly, clause).next().is_none();
    let clauses = || words.split(['，', ',', '；', ';', '。']).map(str::trim).filter(|clause| sure(clause));
    if let Some(step) = step {
        let told = |clause: &str| known.named(Kind::Done, clause).next().is_some() || clause.contains(step);
        return (clauses().any(told).then_some(true), Some(step.to_owned()));
    }
    let steps = || item.milestones.iter().map(|step| step.words.as_str()).filter(|words| !words.is_empty());
    let reached = |step: &&str| clauses().any(|clause| clause.trim_end_matches("工作").ends_with(*step));
    if let Some(step) = steps().find(reached) {
        return (Some(true), Some(step.to_owned()));
    }
    let whole = known.named(Kind::Done, bare).any(|word| word == bare) || bare == item.name || bare == "done";
    ((whole && sure(words)).then_some(true), None)
}

#[cfg(test)]
mod tests {
    use super::super::item::plain_item;
    use super::*;
    use crate::vocabulary::supervised::Milestone;
    use crate::vocabulary::{Vocabulary, Year};

    #[test]
    fn a_month_alone_is_not_all_since_the_year_began() {
        for (words, read, reach) in [
            ("本月新增20人，累计50人", "累计50人", Some(Reach::Cumulative)),
            ("本月新增20人", "本月新增20人", Some(Reach::Period)),
            ("5月新建12公里", "5月新建12公里", Some(Reach::Period)),
            ("5月底建成12公里", "5月底建成12公里", None),
            ("已建成12公里", "已建成12公里", None),
        ] {
            assert_eq!(counted(words), (read, reach), "{words}");
        }
    }

    #[test]
    fn that_a_part_is_done_does_not_say_that_the_item_is() {
        let step =
            Milestone { due: "2025-03-31".parse().unwrap(), words: "完成立项".into(), value: None };
        let place = "泉水县".parse().unwrap();
        let item = plain_item(&place, Year::new(2025).unwrap(), "启动县医院迁建");
        let item = Item { milestones: vec![step], ..item };
        let vocabulary = Vocabulary::load(None).unwrap();
        let named = |step: &str| Some(step.to_owned());
        for (words, step, told) in [
            ("已完成", None, (Some(true), None)),
            ("已全部完成。", None, (Some(true), None)),
            ("已启动县医院迁建", None, (Some(true), None)),
            ("已完成立项", None, (Some(true), named("完成立项"))),
            ("已完成可研批复", None, (None, None)),
            ("已完成可研批复", Some("可研"), (Some(true), named("可研"))),
            ("尚未完成立项", None, (None, None)),
            ("未完成", None, (Some(false), None)),
            ("预计6月完成", None, (None, None)),
            ("力争7月完成立项", None, (None, None)),
            ("已启动县医院迁建前期论证", None, (None, None)),
            ("完成立项，正在报批可研", None, (Some(true), named("完成立项"))),
        ] {
            assert_eq!(done(words, &item, step, &vocabulary.works), told, "{words}");
        }
    }
}
