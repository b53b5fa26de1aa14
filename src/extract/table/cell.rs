//! What a cell states: a number with its bound, and the unit and measure that its column, its row and the caption give it.

use super::heading::{Heading, is_percent};
use crate::extract::measure::{self, Mark, Said};
use crate::extract::number::{arabic, count_digits};
use crate::extract::phrase::{Frame, Reader};
use crate::vocabulary::table::TableWord;
use crate::vocabulary::{Claim, Comparator, Flags, Measure, PlacePath, Vocabulary, unit};
use rust_decimal::Decimal;

/// The unit and the measure of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) measure: Measure,
    pub(super) unit: String,
}

/// Where the unit of a cell may be printed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Units<'a> {
    /// Behind the number.
    pub(super) cell: &'a str,
    /// In the unit column, or in the brackets of the row's name.
    pub(super) row: Option<&'a str>,
    /// Above the table.
    pub(super) caption: &'a [String],
}

/// The unit and measure of a figure; `None` where they are not sure.
pub(super) fn counted(
    heading: &Heading,
    grows: bool,
    indicator: &str,
    units: &Units<'_>,
    vocabulary: &Vocabulary,
    place: &PlacePath,
) -> Option<Counted> {
    let family = |printed: &str| vocabulary.units.family(printed).filter(|_| !printed.is_empty());
    let percent = |printed: &str| is_percent(printed, vocabulary);
    let own = Some(units.cell).filter(|unit| !unit.is_empty()).or(heading.unit.as_deref());
    match heading.says {
        Some(TableWord::Growth | TableWord::Rate) => {
            // The growth of a rate is told in points; percent of it may be either.
            let rate = ["率", "比重", "占比", "比例"].iter().any(|end| indicator.ends_with(end));
            let of_rate = rate || units.row.is_some_and(percent);
            let always =
                heading.says == Some(TableWord::Rate) || units.caption.iter().any(|unit| percent(unit));
            let printed = own.or(always.then_some("%"))?;
            match family(printed)? {
                unit::POINTS => Some(Counted { measure: Measure::Change, unit: printed.to_owned() }),
                unit::PERCENT | "multiple" if !of_rate => {
                    Some(Counted { measure: Measure::Growth, unit: printed.to_owned() })
                }
                _ => None,
            }
        }
        Some(TableWord::Share | TableWord::Completion) => {
            let printed = own.unwrap_or("%");
            let measure =
                if heading.says == Some(TableWord::Share) { Measure::Share } else { Measure::Completion };
            percent(printed).then(|| Counted { measure, unit: printed.to_owned() })
        }
        _ => {
            let mut amounts = units.caption.iter().filter(|unit| !percent(unit));
            let of_caption = || amounts.next().filter(|_| units.caption.len() <= 2).map(String::as_str);
            let printed = own.or(units.row).or_else(of_caption)?;
            let family = family(printed)?;
            if grows {
                let measure = match family {
                    unit::PERCENT => Measure::Growth,
                    unit::POINTS => Measure::Change,
                    _ => return None,
                };
                return Some(Counted { measure, unit: printed.to_owned() });
            }
            // 单位：亿元 above the table is no unit of 毛利率.
            let rate = measure::is_rate(indicator, vocabulary, place);
            if rate && family != unit::PERCENT && own.is_none() && units.row.is_none() {
                return None;
            }
            let said = Said { indicator, unit: printed, mark: Mark::None, movement: None };
            let measure = measure::of(&said, vocabulary, place)?;
            Some(Counted { measure, unit: printed.to_owned() })
        }
    }
}

/// A number as a cell prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed<'t> {
    /// Its value, with its sign.
    pub(super) value: Decimal,
    /// How many bytes it takes from the cell's start on, the sign included.
    pub(super) len: usize,
    /// What stands behind it.
    pub(super) rest: &'t str,
}

/// The number that a cell begins with.
pub(super) fn printed(cell: &str) -> Option<Printed<'_>> {
    let bare = cell.trim_start_matches(['-', '－', '−', '+']);
    let sign = &cell[..cell.len() - bare.len()];
    let number = arabic(bare).filter(|_| sign.chars().count() <= 1)?;
    let value = if sign.is_empty() || sign == "+" { number.value } else { -number.value };
    Some(Printed { value, len: sign.len() + number.len, rest: bare[number.len..].trim() })
}

/// The claim of a cell that says more than a number: 6左右, 5.5—6, 不低于1200. The unit is put behind the number, and
/// the phrase is read as it would be anywhere else.
pub(super) fn worded(reader: &Reader<'_>, cell: &str, counted: &Counted, frame: &Frame<'_>) -> Option<Claim> {
    const LONGEST: usize = 60;
    if cell.len() > LONGEST || count_digits(cell) == 0 {
        return None;
    }
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let end = cell.rfind(digit).and_then(|at| Some(at + cell[at..].chars().next()?.len_utf8()))?;
    let (numbers, behind) = cell.split_at(end);
    let behind = behind.trim();
    let unit = if behind.starts_with(counted.unit.as_str()) { "" } else { &counted.unit };
    let moves = match counted.measure {
        Measure::Growth => "增长",
        Measure::Level | Measure::Share => "",
        Measure::Change | Measure::Completion | Measure::Rank | Measure::Multiple => return None,
    };
    let phrase = format!("{moves}{}{unit}{behind}", numbers.trim());
    let claims = reader.phrase(&phrase, frame).ok()?;
    let [claim] = &claims[..] else { return None };
    let same = claim.measure == counted.measure && claim.value.is_some() && claim.relative_to.is_none();
    same.then(|| claim.clone())
}

/// A claim that a plain number makes.
pub(super) fn plain(value: Decimal, counted: &Counted, frame: &Frame<'_>) -> Claim {
    Claim {
        role: frame.role,
        place: frame.place.clone(),
        year: frame.year,
        indicator: String::new(),
        measure: counted.measure,
        comparator: Comparator::Eq,
        cue: String::new(),
        value: Some(value),
        value_high: None,
        stretch: None,
        unit: counted.unit.clone(),
        period: crate::vocabulary::Period::Year(frame.year),
        relative_to: None,
        flags: Flags::default(),
        quote: String::new(),
        span: None,
        section: String::new(),
        rule: String::new(),
        responsible: String::new(),
        note: String::new(),
    }
}
