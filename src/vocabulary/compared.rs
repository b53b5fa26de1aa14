//! Findings set beside each other: over the years, between places, and against the hair's breadth.

use super::claim::Measure;
use super::finding::{Finding, Recorded};
use super::period::Year;
use super::place::{Level, PlacePath};
use super::words::words;
use chrono::Datelike as _;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

words! {
    /// On which side of its target, and how near, a figure came to lie.
    Closeness {
        /// On the good side, by a hair.
        JustMet = "just-met" "刚好达标",
        /// On the bad side, by a hair.
        JustShort = "just-short" "差一点",
        /// On the good side, by more.
        Beyond = "beyond" "明显超过",
        /// On the bad side, by more.
        Short = "short" "明显不及",
    }
}

/// One indicator of one place in one kind of number, over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What kind of number.
    pub measure: Measure,
    /// The unit the marks are told in.
    pub unit: String,
    /// Year by year without a gap; a year with several targets stands as often.
    pub points: Vec<Point>,
}

/// A year of a series: a target with what became of it, a result no target asked for, or neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Which year.
    pub year: Year,
    /// The target and what became of it.
    pub finding: Option<Finding>,
    /// Without a target, the year's result.
    pub result: Option<Recorded>,
    /// Both ends of what was wanted, in the series' unit; the same number twice where it is no range.
    pub wanted: Option<(Decimal, Decimal)>,
    /// What was reached, in the series' unit.
    pub reached: Option<Decimal>,
    /// The first figure of a later year that reaches what this year missed (逾期完成): only of what stands at a moment, where reaching
    /// it later is the same thing done later. The verdict of the year stays as it is.
    pub late: Option<Recorded>,
}

/// Places of one level side by side: one indicator of one year in one kind of number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct League {
    /// Of which level the governments are; `None` where their names do not tell.
    pub level: Option<Level>,
    /// What kind of number.
    pub measure: Measure,
    /// The unit of the leads.
    pub unit: String,
    /// The ranked first, best first; then the others by status and place.
    pub standings: Vec<Standing>,
}

/// A place in a league.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// 1 is the best, those that met their targets before those that missed them; equals share a rank. `None` where the
    /// target was not judged met or missed.
    pub rank: Option<usize>,
    /// Result minus target, or minus the figure a relative target is measured against, in the league's unit, turned so that
    /// more is better. `None` where no comparable figure is on file, or the target has no good side.
    pub lead: Option<Decimal>,
    /// The target and what became of it.
    pub finding: Finding,
}

/// A target stated unchanged in successive years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// What became of it each year, in order; at least two, of successive years.
    pub findings: Vec<Finding>,
}

/// A target of one year whose indicator has none in the next, although that year's plan is on file in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// The last target before the gap, and what became of it.
    pub finding: Finding,
    /// Titles of the full documents on file that plan the next year.
    pub plans: Vec<String>,
    /// Words of them that speak of the indicator all the same, or of its whole or a part; `None` where none do. Such a
    /// target is not dropped for sure: a person should look.
    pub mentioned: Option<String>,
    /// The year in which a target came back.
    pub returned: Option<Year>,
}

/// How many figures of a place and year lie within a hair of their targets, on either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hairs {
    /// Whose.
    pub place: PlacePath,
    /// Of which year.
    pub year: Year,
    /// How many lie where, in the order of [`Closeness::ALL`].
    pub counts: [usize; Closeness::ALL.len()],
    /// Those within a hair, each with the side it lies on.
    pub near: Vec<(Closeness, Finding)>,
}

impl Hairs {
    /// How many lie there.
    pub fn count(&self, closeness: Closeness) -> usize {
        self.counts[closeness as usize]
    }

    /// How many were compared.
    pub fn compared(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// A target of a place beside those that the places directly below it set for the same year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cascade {
    /// The target of the whole, and what became of it.
    pub whole: Finding,
    /// Those of the places below, by place.
    pub parts: Vec<Finding>,
    /// Places below with targets of that year on file, but none for this.
    pub without: Vec<PlacePath>,
    /// Places below with several targets for this that differ, or with one in a unit that does not convert.
    pub unclear: Vec<PlacePath>,
    /// What the targets below come to.
    pub below: Below,
    /// 层层加码: whether what those below promise together, or each rate that they promise, is more than the whole does.
    pub raised: bool,
    /// What the results below come to, in the unit of the whole's result: only where the whole and each of the parts have one
    /// that can be added up.
    pub results: Option<Decimal>,
}

/// What targets of lower places come to beside that of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    /// Amounts add up: their sum, in the unit of the whole's target.
    Sum(Decimal),
    /// Rates do not: how they lie around the whole's.
    Spread {
        /// The lowest of them.
        lowest: Decimal,
        /// The highest of them.
        highest: Decimal,
        /// How many are above, at and below that of the whole.
        around: [usize; 3],
    },
}

/// Target and result of a finding as numbers of one unit, for a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// What kind of number.
    pub measure: Measure,
    /// The unit, which is the target's.
    pub unit: String,
    /// The number that the target states; of a range the lower one.
    pub goal: Decimal,
    /// The numbers that reach the target: at least and at most, where there are such ends.
    pub wanted: (Option<Decimal>, Option<Decimal>),
    /// The numbers that the result may stand for: one number twice where it gives one.
    pub told: (Option<Decimal>, Option<Decimal>),
}

words! {
    /// How the way to a target over several years is laid out.
    Along {
        /// The same amount each year, from where it began.
        Linear = "linear" "逐年等量",
        /// The same part of the total each year.
        Total = "total" "累计等分",
        /// The same growth each year.
        Growth = "growth" "年均增速",
        /// As somebody set it.
        Given = "given" "给定",
    }
}

words! {
    /// Where a year came to lie on the way.
    Course {
        /// Beyond what the year was to have.
        Ahead = "ahead" "超前",
        /// Just there.
        OnPath = "on-path" "相符",
        /// Short of it.
        Behind = "behind" "落后",
        /// The last year, and reached.
        Met = "met" "完成",
        /// The last year, and not reached.
        Missed = "missed" "未完成",
        /// No figure of the year is on file.
        NoFigure = "no-figure" "无数字",
        /// Nobody set what the year was to have.
        NoPath = "no-path" "未定路径值",
        /// It is not known on which side better results lie, or the words only bound the figure.
        Undecided = "undecided" "不可判定",
    }
}

/// A target over several years with the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The target.
    pub target: Recorded,
    /// How the way is laid out.
    pub along: Along,
    /// The year before the first, and its figure, in the target's unit; growth begins at 100. A total begins at 0.
    pub began: (Year, Option<Decimal>),
    /// Year by year up to the last.
    pub years: Vec<PathYear>,
}

/// A year on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathYear {
    /// Which year.
    pub year: Year,
    /// What it was to have, unrounded; `None` where nothing says so.
    pub planned: Option<Decimal>,
    /// What it had: the figure, the figures so far added up, or the growth so far as an index.
    pub reached: Option<Decimal>,
    /// The year's own figure.
    pub result: Option<Recorded>,
    /// Where that lies.
    pub course: Course,
}

/// Targets that a later document of the year set anew (中期调整), each beside the one before it: both are kept, and both judged.
pub fn adjusted<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<(&'a Finding, &'a Finding)> {
    let mut alike: BTreeMap<_, Vec<&Finding>> = BTreeMap::new();
    for finding in findings.into_iter().filter(|finding| finding.target.document.date.is_some()) {
        let claim = &finding.target.claim;
        let what = finding.code.as_deref().unwrap_or(&claim.indicator);
        let key = (&claim.place, claim.year, what, claim.measure, &claim.unit, claim.period.to_string());
        alike.entry(key).or_default().push(finding);
    }
    let mut pairs = Vec::new();
    for mut own in alike.into_values() {
        own.sort_by_key(|finding| finding.target.document.date);
        let value = |finding: &Finding| (finding.target.claim.value, finding.target.claim.value_high);
        let anew = |before: &Finding, after: &Finding| {
            let days = before.target.document.date.zip(after.target.document.date);
            // The work report and the plan of one January are no adjustment of each other.
            let in_mid_year = days.is_some_and(|(before, after)| {
                before < after && after.month() > 3 && after.year() == before.year()
            });
            in_mid_year && value(before) != value(after)
        };
        pairs.extend(own.windows(2).filter(|two| anew(two[0], two[1])).map(|two| (two[0], two[1])));
    }
    pairs
}
