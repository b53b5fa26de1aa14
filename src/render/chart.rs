//! A line of text as a chart: where target and result lie between the ends of a scale. Plain ASCII, so that every
//! terminal draws each mark one column wide.

use super::{Lang, figure};
use crate::say;
use crate::vocabulary::compared::{Point, Series};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

const NOTHING: char = '.';
const TARGET: char = '|';
const RESULT: char = 'o';
const BOTH: char = '#';
const RANGE: char = '=';

/// The scale of a series, from its smallest mark to its largest.
pub(super) struct Scale {
    low: Decimal,
    high: Decimal,
    columns: usize,
}

impl Scale {
    /// The scale that holds every mark; `None` where there are none.
    pub(super) fn of(series: &Series, columns: usize) -> Option<Self> {
        let marks = || {
            let wanted = |point: &Point| point.wanted.map(|(low, high)| [low, high]);
            series
                .points
                .iter()
                .flat_map(move |point| wanted(point).into_iter().flatten().chain(point.reached))
        };
        Some(Self { low: marks().min()?, high: marks().max()?, columns: columns.max(3) })
    }

    /// One year as a line; `None` where the year has no mark.
    pub(super) fn line(&self, point: &Point) -> Option<String> {
        if point.wanted.is_none() && point.reached.is_none() {
            return None;
        }
        let mut line = vec![NOTHING; self.columns];
        let wanted = point.wanted.map(|(low, high)| (self.column(low), self.column(high)));
        if let Some((low, high)) = wanted {
            line[low..=high].fill(RANGE);
            line[low] = TARGET;
            line[high] = TARGET;
        }
        if let Some(reached) = point.reached.map(|reached| self.column(reached)) {
            line[reached] = if line[reached] == TARGET { BOTH } else { RESULT };
        }
        Some(line.into_iter().collect())
    }

    /// How to read the lines.
    pub(super) fn legend(&self, unit: &str, lang: Lang) -> String {
        let unit = figure::unit(unit, lang);
        let end = |number: Decimal| format!("{}{unit}", number.normalize());
        if self.low == self.high {
            return say!(
                lang,
                "chart-legend-one",
                only = end(self.low),
                target = TARGET.to_string(),
                result = RESULT.to_string(),
                both = BOTH.to_string(),
            );
        }
        say!(
            lang,
            "chart-legend",
            low = end(self.low),
            high = end(self.high),
            target = TARGET.to_string(),
            range = RANGE.to_string(),
            result = RESULT.to_string(),
            both = BOTH.to_string(),
        )
    }

    /// The column nearest a number; the middle one where the scale is a single number.
    fn column(&self, number: Decimal) -> usize {
        let last = self.columns - 1;
        let share = number
            .checked_sub(self.low)
            .zip(self.high.checked_sub(self.low))
            .and_then(|(part, whole)| part.checked_div(whole))
            .and_then(|share| share.checked_mul(Decimal::from(last)))
            .and_then(|column| column.round().to_usize());
        share.unwrap_or(last / 2).min(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Measure, Year};
    use rust_decimal::dec;

    fn point(wanted: Option<(Decimal, Decimal)>, reached: Option<Decimal>) -> Point {
        Point { year: Year::FIRST, finding: None, result: None, wanted, reached, late: None }
    }

    fn lines(points: Vec<Point>) -> Vec<Option<String>> {
        let series = Series { measure: Measure::Growth, unit: "%".to_owned(), points };
        let scale = Scale::of(&series, 11).unwrap();
        series.points.iter().map(|point| scale.line(point)).collect()
    }

    #[test]
    fn marks_stand_where_they_lie_between_the_ends() {
        let drawn = lines(vec![
            point(Some((dec!(-5), dec!(-5))), Some(dec!(5))),
            point(Some((dec!(0), dec!(2))), Some(dec!(1))),
            point(Some((dec!(3), dec!(3))), Some(dec!(3.0))),
            point(None, Some(dec!(4))),
            point(None, None),
        ]);
        let told: Vec<Option<&str>> = drawn.iter().map(Option::as_deref).collect();
        let wanted =
            [Some("|.........o"), Some(".....|o|..."), Some("........#.."), Some(".........o."), None];
        assert_eq!(told, wanted);
    }

    #[test]
    fn a_single_number_stands_in_the_middle_and_huge_ones_do_not_break_the_scale() {
        assert_eq!(lines(vec![point(None, Some(dec!(7)))])[0].as_deref(), Some(".....o....."));
        let huge = lines(vec![point(Some((Decimal::MIN, Decimal::MIN)), Some(Decimal::MAX))]);
        assert!(huge[0].is_some());
        let series =
            Series { measure: Measure::Growth, unit: String::new(), points: vec![point(None, None)] };
        assert!(Scale::of(&series, 11).is_none());
    }
}
