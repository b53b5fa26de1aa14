//! The drawings, by hand: verdicts as a bar, target against result, lines over the years. Positions are whole numbers
//! reckoned from the decimals; no float touches a figure.

use crate::render::words::sign;
use crate::vocabulary::compared::{Gauge, Point, Series};
use crate::vocabulary::{Measure, Status, Tally};
use maud::{Markup, html};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How wide a bar of verdicts and a gauge are, in their own units.
const BAR: i64 = 1000;
const GAUGE: i64 = 220;

/// A stretch of numbers laid on a stretch of the drawing.
struct Axis {
    low: Decimal,
    high: Decimal,
    from: i64,
    to: i64,
}

impl Axis {
    /// Where a number lies; the middle where the axis is a single number.
    fn at(&self, number: Decimal) -> i64 {
        let share = number
            .checked_sub(self.low)
            .zip(self.high.checked_sub(self.low))
            .and_then(|(part, whole)| part.checked_div(whole))
            .and_then(|share| share.checked_mul(Decimal::from(self.to - self.from)))
            .and_then(|place| place.round().to_i64());
        let (least, most) = (self.from.min(self.to), self.from.max(self.to));
        share.map_or(i64::midpoint(self.from, self.to), |place| (self.from + place).clamp(least, most))
    }
}

/// How many targets have each status, as a bar whose parts are as long.
pub(super) fn verdicts(tally: &Tally, label: &str) -> Markup {
    let total = i64::try_from(tally.total()).unwrap_or(i64::MAX).max(1);
    let mut begin = 0;
    let parts: Vec<(Status, i64, i64)> = Status::ALL
        .iter()
        .map(|status| {
            let from = begin * BAR / total;
            begin += i64::try_from(tally.count(*status)).unwrap_or_default();
            (*status, from, begin * BAR / total - from)
        })
        .filter(|(_, _, width)| *width > 0)
        .collect();
    html! {
        svg.verdicts viewBox={ "0 0 " (BAR) " 40" } preserveAspectRatio="none" role="img" aria-label=(label) {
            @for (status, from, width) in &parts {
                rect.{ "s-" (status.code()) } x=(from) y="0" width=((width - 3).max(1)) height="40" {}
            }
        }
    }
}

/// Target against result. A bar begins at zero; what has no zero is a dot on an axis.
pub(super) fn gauge(gauge: &Gauge, status: Status) -> Markup {
    let Gauge { measure, goal, wanted, told, .. } = gauge;
    let dots = *measure == Measure::Rank;
    let ends = [wanted.0, wanted.1, told.0, told.1, Some(*goal), (!dots).then_some(Decimal::ZERO)];
    let marks = || ends.iter().flatten().copied();
    let (low, high) = (marks().min().unwrap_or_default(), marks().max().unwrap_or_default());
    // Room for the side that is open: a tenth of what is drawn.
    let room = high.saturating_sub(low).checked_div(Decimal::TEN).unwrap_or_default();
    let low = if dots || low.is_sign_negative() && !low.is_zero() { low.saturating_sub(room) } else { low };
    let axis = Axis { low, high: high.saturating_add(room), from: 2, to: GAUGE - 2 };
    let (left, right) = (axis.from, axis.to);
    let zone = (wanted.0.map_or(left, |low| axis.at(low)), wanted.1.map_or(right, |high| axis.at(high)));
    let zero = axis.at(Decimal::ZERO);
    let (near, far) = (told.0.map_or(left, |low| axis.at(low)), told.1.map_or(right, |high| axis.at(high)));
    let goal = axis.at(*goal);
    // What is sure of a result that is only bounded: the nearer end.
    let sure = if told.0.is_none() || far <= zero { far } else { near };
    html! {
        svg.gauge viewBox={ "0 0 " (GAUGE) " 30" } aria-hidden="true" focusable="false" {
            rect.zone x=(zone.0) y="3" width=((zone.1 - zone.0).max(1)) height="20" {}
            @if dots {
                circle.{ "s-" (status.code()) } cx=(near) cy="13" r="5" {}
            } @else {
                @if told.0 != told.1 {
                    rect.unsure.{ "s-" (status.code()) } x=(near) y="9" width=((far - near).max(1)) height="8" {}
                }
                rect.{ "s-" (status.code()) } x=(zero.min(sure)) y="9" width=((sure - zero).abs().max(1)) height="8" {}
            }
            @for end in [wanted.0, wanted.1].into_iter().flatten() {
                line.bound x1=(axis.at(end)) x2=(axis.at(end)) y1="3" y2="23" {}
            }
            line.goal x1=(goal) x2=(goal) y1="0" y2="26" {}
            line.axis x1=(left) x2=(right) y1="28" y2="28" {}
            @if !dots { line.axis x1=(zero) x2=(zero) y1="24" y2="30" {} }
        }
    }
}

const WIDE: i64 = 720;
const TALL: i64 = 260;
const EDGE: (i64, i64) = (80, 34);
/// How wide a digit of a label is at most.
const DIGIT: i64 = 9;

/// Targets and results year by year; lines join what stands in neighbouring years and nothing else.
pub(super) fn lines(series: &Series, label: &str) -> Option<Markup> {
    let marks = || {
        series.points.iter().flat_map(|point| {
            point.wanted.map(|(low, high)| [low, high]).into_iter().flatten().chain(point.reached)
        })
    };
    let (low, high) = (marks().min()?, marks().max()?);
    let ticks = ticks(low, high);
    let (bottom, top) = (*ticks.first()?, *ticks.last()?);
    let up = Axis { low: bottom, high: top, from: TALL - EDGE.1, to: 14 };
    let years: Vec<i32> = series.points.iter().map(|point| point.year.number()).collect();
    let (first, last) = (*years.first()?, *years.last()?);
    let longest = ticks.iter().map(|tick| tick.normalize().to_string().len()).max().unwrap_or_default();
    let edge = EDGE.0.max(i64::try_from(longest).unwrap_or_default() * DIGIT + 16);
    let along = Axis { low: first.into(), high: last.into(), from: edge + 24, to: WIDE - 24 };
    let at = |point: &Point| along.at(point.year.number().into());
    let every = usize::try_from((last - first) / 12 + 1).unwrap_or(1);
    let joined = series.points.windows(2).filter_map(|two| {
        let follows = two[1].year.number() - two[0].year.number() == 1;
        Some((&two[0], two[0].reached?, &two[1], two[1].reached?)).filter(|_| follows)
    });
    Some(html! {
        svg.lines viewBox={ "0 0 " (WIDE) " " (TALL) } role="img" aria-label=(label) {
            @for tick in &ticks {
                line.{ "grid" @if tick.is_zero() { " zero" } } x1=(edge) x2=(WIDE) y1=(up.at(*tick)) y2=(up.at(*tick)) {}
                text.tick x=(edge - 8) y=(up.at(*tick) + 4) text-anchor="end" { (tick.normalize()) }
            }
            @for year in (first..=last).step_by(every) {
                text.tick x=(along.at(year.into())) y=(TALL - 10) text-anchor="middle" { (year) }
            }
            @for (one, a, two, b) in joined {
                line.result x1=(at(one)) y1=(up.at(a)) x2=(at(two)) y2=(up.at(b)) {}
            }
            @for point in &series.points {
                @if let Some((low, high)) = point.wanted {
                    rect.target x=(at(point) - 13) y=(up.at(high) - 2) width="26" height=(up.at(low) - up.at(high) + 4) {}
                }
                @if let Some(reached) = point.reached {
                    @let status = point.finding.as_ref().map(|finding| finding.status);
                    circle.{ "s-" (status.map_or("none", Status::code)) } cx=(at(point)) cy=(up.at(reached)) r="7" {}
                    @if let Some(status) = status {
                        text.sign x=(at(point)) y=(up.at(reached) + 4) text-anchor="middle" { (sign(status, false)) }
                    }
                }
            }
        }
    })
}

/// The numbers of the axis, that hold both ends between them; the number itself where there is but one.
fn ticks(low: Decimal, high: Decimal) -> Vec<Decimal> {
    if low == high {
        return vec![low];
    }
    let step = step(high.saturating_sub(low));
    let rounded =
        |number: Decimal| number.checked_div(step).and_then(|count| count.floor().checked_mul(step));
    // Numbers too large to be rounded are labelled as they are.
    let (Some(bottom), Some(below)) = (rounded(low), rounded(high)) else { return vec![low, high] };
    let Some(top) = (if below == high { Some(high) } else { below.checked_add(step) }) else {
        return vec![low, high];
    };
    std::iter::successors(Some(bottom), |tick| tick.checked_add(step))
        .take_while(|tick| *tick <= top)
        .take(12)
        .collect()
}

/// 1, 2 or 5 times a power of ten, so that three to six lines lie within a span.
fn step(span: Decimal) -> Decimal {
    let mut step = Decimal::new(1, 6);
    let limit = Decimal::from(5);
    for factor in [2_u32, 5, 10].into_iter().cycle().take(90) {
        if span.checked_div(step).is_none_or(|lines| lines <= limit) {
            return step;
        }
        // 1 → 2 → 5 → 10: by 2, by 2.5, by 2.
        let by = if factor == 5 { Decimal::new(25, 1) } else { Decimal::TWO };
        step = step.checked_mul(by).unwrap_or(step);
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Year;
    use rust_decimal::dec;

    fn drawn(points: &[(Option<Decimal>, Option<Decimal>)]) -> Option<String> {
        let mut years = std::iter::successors(Some(Year::FIRST), |year| Some(year.next()));
        let point = |(wanted, reached): &(Option<Decimal>, Option<Decimal>)| Point {
            year: years.next().unwrap(),
            finding: None,
            result: None,
            wanted: wanted.map(|wanted| (wanted, wanted)),
            reached: *reached,
            late: None,
        };
        let points = points.iter().map(point).collect();
        let series = Series { measure: Measure::Growth, unit: "%".to_owned(), points };
        lines(&series, "label").map(maud::PreEscaped::into_string)
    }

    /// The labels of the axis.
    fn labels(svg: &str) -> Vec<&str> {
        let ticks = svg.split("text-anchor=\"end\">").skip(1);
        ticks.map(|rest| rest.split('<').next().unwrap()).collect()
    }

    #[test]
    fn an_axis_is_labelled_with_round_numbers_or_the_only_one() {
        let of = |low, high| ticks(low, high).into_iter().map(|tick| tick.normalize()).collect::<Vec<_>>();
        assert_eq!(of(dec!(3), dec!(3.0)), [dec!(3)]);
        assert_eq!(of(dec!(-2.5), dec!(-2.5)), [dec!(-2.5)]);
        assert_eq!(of(dec!(-3), dec!(2)), [dec!(-3), dec!(-2), dec!(-1), dec!(0), dec!(1), dec!(2)]);
        assert_eq!(of(dec!(5.9), dec!(6.2)), [dec!(5.9), dec!(6), dec!(6.1), dec!(6.2)]);
        assert_eq!(of(dec!(-7.3), dec!(-1.2)), [dec!(-8), dec!(-6), dec!(-4), dec!(-2), dec!(0)]);
        for (low, high) in [(dec!(0.001), dec!(98765)), (dec!(-1.5), dec!(1.5)), (Decimal::MIN, Decimal::MAX)]
        {
            let ticks = ticks(low, high);
            assert!(ticks[0] <= low && high <= *ticks.last().unwrap() && ticks.len() <= 8, "{ticks:?}");
        }
    }

    #[test]
    fn equal_values_one_value_negative_ones_and_none_are_drawn_inside() {
        assert_eq!(drawn(&[(None, None)]), None);
        assert_eq!(drawn(&[]), None);
        for (points, wanted) in [
            (vec![(Some(dec!(3)), Some(dec!(3))), (Some(dec!(3)), Some(dec!(3.0)))], vec!["3"]),
            (vec![(None, Some(dec!(5.9)))], vec!["5.9"]),
            (vec![(Some(dec!(-2)), Some(dec!(-3)))], vec!["-3", "-2.8", "-2.6", "-2.4", "-2.2", "-2"]),
        ] {
            let svg = drawn(&points).unwrap();
            assert_eq!(labels(&svg), wanted, "{svg}");
            let all = svg.split("cy=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
            assert!(all.clone().count() > 0);
            assert!(all.clone().all(|at| (14..=TALL - EDGE.1).contains(&at.parse().unwrap())), "{svg}");
        }
        // A long label is not cut off at the left.
        let svg = drawn(&[(None, Some(dec!(1234567890.12))), (None, Some(dec!(1234567890.34)))]).unwrap();
        let longest = i64::try_from(labels(&svg).iter().map(|label| label.len()).max().unwrap()).unwrap();
        let at = svg.split("text class=\"tick\" x=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(at.parse::<i64>().unwrap() >= longest * DIGIT, "{svg}");
    }
}
