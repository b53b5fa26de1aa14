//! A claim from typed columns: a row of the CSV form, or the flags of a command.

use super::cells::{BadCell, Refused};
use super::measure;
use crate::message;
use crate::vocabulary::canonical::quoted;
use crate::vocabulary::limits::{NAME, REASON};
use crate::vocabulary::words::nearest;
use crate::vocabulary::{
    Claim, Comparator, Flag, Flags, Measure, Message, Period, PlacePath, RelativeTo, Role, Vocabulary, Year,
    unit,
};
use rust_decimal::Decimal;

/// The columns of a claim, as typed. Empty is absent.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs)] // the names are those of `vocabulary::form::CLAIM`
pub struct Columns<'a> {
    pub role: &'a str,
    pub place: &'a str,
    pub year: &'a str,
    pub indicator: &'a str,
    pub measure: &'a str,
    pub comparator: &'a str,
    pub value: &'a str,
    pub value_high: &'a str,
    pub stretch: &'a str,
    pub unit: &'a str,
    pub period: &'a str,
    pub relative_to: &'a str,
    pub flags: &'a str,
    pub quote: &'a str,
    pub cue: &'a str,
    pub responsible: &'a str,
    pub note: &'a str,
    /// The unit that the heading of the value names, which the cell's own and the unit column go before.
    pub heading_unit: &'a str,
}

/// The claim that columns in the strict form state. Missing ones take their defaults: the measure from the unit, `eq`, the
/// year as period, the period's last year as year, a quote made of the columns.
///
/// # Errors
/// Every cell that cannot be used.
pub(super) fn claim(columns: &Columns<'_>, vocabulary: &Vocabulary) -> Result<Claim, Vec<BadCell>> {
    let mut refused = Refused::default();
    let indicator = refused.name("indicator", columns.indicator, NAME);
    let indicator_fits = refused.0.is_empty();
    let (cue, unit) = (refused.name("cue", columns.cue, NAME), refused.name("unit", columns.unit, NAME));
    let against = refused.name("relative_to", columns.relative_to, NAME);
    let responsible = refused.name("responsible", columns.responsible, NAME).into_owned();
    let note = refused.name("note", columns.note, REASON).into_owned();
    refused.words("quote", columns.quote);
    let columns =
        &Columns { indicator: &indicator, cue: &cue, unit: &unit, relative_to: &against, ..*columns };
    let role = refused.require::<Role>("role", columns.role, message!("cell-no-role"));
    let place = refused.require::<PlacePath>("place", columns.place, message!("cell-no-place"));
    if columns.indicator.is_empty() && indicator_fits {
        refused.add("indicator", "", message!("cell-no-indicator"));
    }
    let when = when(columns, &mut refused);
    let value = refused.decimal("value", columns.value);
    let value_high = refused.decimal("value_high", columns.value_high);
    let stretch = refused.decimal("stretch", columns.stretch);
    let relative_to = relative_to(columns, vocabulary, &mut refused);
    if columns.value.trim().is_empty() && columns.relative_to.trim().is_empty() {
        refused.add("value", "", message!("cell-no-value"));
    }
    let known_unit = known(columns, vocabulary, &mut refused);
    let measure = refused.read::<Measure>("measure", columns.measure);
    let measure = measure.or_else(|| {
        let wanted = columns.measure.trim().is_empty() && known_unit && place.is_some();
        let derived =
            wanted.then(|| derived_measure(columns, place.as_ref()?, relative_to.as_ref(), vocabulary));
        if derived == Some(None) {
            let known = Message::List(Measure::ALL.iter().map(|measure| measure.word()).collect());
            refused.add("measure", "", message!("cell-no-measure", known = known));
        }
        derived.flatten()
    });
    let comparator = comparator(columns, value, value_high, relative_to.as_ref(), &mut refused);
    let mut flags = refused.read::<Flags>("flags", columns.flags).unwrap_or_default();
    if relative_to.is_some() {
        flags.0.insert(Flag::Relative);
    }
    let unit = measure.map_or("", |measure| told_in(columns, measure, value.is_some()));
    if let Some(measure) = measure.filter(|_| known_unit && value.is_some()) {
        fits(measure, unit, vocabulary, &mut refused);
    }
    match (role, place, when, measure, comparator, refused.0.is_empty()) {
        (Some(role), Some(place), Some((year, period)), Some(measure), Some(comparator), true) => {
            let mut claim = Claim {
                role,
                place,
                year,
                indicator: columns.indicator.to_owned(),
                measure,
                comparator,
                cue: columns.cue.to_owned(),
                value,
                value_high,
                stretch,
                unit: unit.to_owned(),
                period,
                relative_to,
                flags,
                quote: quoted(columns.quote).into_owned(),
                span: None,
                section: String::new(),
                rule: String::new(),
                responsible,
                note,
            };
            if claim.quote.is_empty() {
                claim.quote = super::wording::compose(&claim);
            }
            Ok(claim)
        }
        _ => Err(refused.0),
    }
}

fn when(columns: &Columns<'_>, refused: &mut Refused) -> Option<(Year, Period)> {
    let year = refused.read::<Year>("year", columns.year);
    let period = refused.read::<Period>("period", columns.period);
    match (year, period) {
        (Some(year), Some(period)) => Some((year, period)),
        (Some(year), None) => Some((year, Period::Year(year))),
        (None, Some(period)) => {
            let last = period.last_year();
            if last.is_none() {
                refused.add("year", columns.year, message!("cell-year-of-total"));
            }
            last.map(|year| (year, period))
        }
        (None, None) => {
            if columns.year.trim().is_empty() && columns.period.trim().is_empty() {
                refused.add("year", "", message!("cell-no-year"));
            }
            None
        }
    }
}

fn relative_to(columns: &Columns<'_>, vocabulary: &Vocabulary, refused: &mut Refused) -> Option<RelativeTo> {
    const KNOWN: [&str; 6] =
        ["own_gdp_growth", "own_growth", "parent_average", "national_average", "previous_year", "own_plan"];
    let cell = columns.relative_to.trim();
    if cell.is_empty() || !refused.fits("relative_to", cell) {
        return None;
    }
    let relative = RelativeTo::from(cell);
    let unknown =
        matches!(&relative, RelativeTo::Indicator(code) if vocabulary.indicators.by_code(code).is_none());
    if unknown {
        let codes = vocabulary.indicators.iter().map(|indicator| indicator.code.as_str());
        let known = Message::list(KNOWN);
        let reason = match nearest(cell, KNOWN.into_iter().chain(codes)) {
            Some(near) => message!("cell-unknown-yardstick-near", given = cell, known = known, near = near),
            None => message!("cell-unknown-yardstick", given = cell, known = known),
        };
        refused.add("relative_to", cell, reason);
    }
    (!unknown).then_some(relative)
}

fn known(columns: &Columns<'_>, vocabulary: &Vocabulary, refused: &mut Refused) -> bool {
    let cell = columns.unit.trim();
    if !refused.fits("unit", cell) {
        return false;
    }
    let known = vocabulary.units.family(cell).is_some();
    if !known {
        let reason = match vocabulary.units.nearest(cell) {
            Some(near) => message!("cell-unknown-unit-near", given = cell, near = near),
            None => message!("cell-unknown-unit", given = cell),
        };
        refused.add("unit", cell, reason);
    }
    known
}

fn derived_measure(
    columns: &Columns<'_>,
    place: &PlacePath,
    relative_to: Option<&RelativeTo>,
    vocabulary: &Vocabulary,
) -> Option<Measure> {
    let rate = measure::is_rate(columns.indicator.trim(), vocabulary, place);
    if columns.value.trim().is_empty() {
        return match relative_to? {
            RelativeTo::OwnGdpGrowth | RelativeTo::OwnGrowth | RelativeTo::Indicator(_) => {
                Some(Measure::Growth)
            }
            RelativeTo::OwnPlan => Some(Measure::Completion),
            RelativeTo::ParentAverage | RelativeTo::NationalAverage | RelativeTo::PreviousYear => {
                rate.then_some(Measure::Share)
            }
        };
    }
    match vocabulary.units.family(columns.unit.trim())? {
        unit::PERCENT => rate.then_some(Measure::Share),
        unit::POINTS => Some(Measure::Change),
        "multiple" => Some(Measure::Multiple),
        "rank" => Some(Measure::Rank),
        _ => Some(Measure::Level),
    }
}

fn comparator(
    columns: &Columns<'_>,
    value: Option<Decimal>,
    high: Option<Decimal>,
    relative_to: Option<&RelativeTo>,
    refused: &mut Refused,
) -> Option<Comparator> {
    let given = refused.read::<Comparator>("comparator", columns.comparator);
    let default = match (high, value, relative_to) {
        (Some(_), _, _) => Comparator::Range,
        (None, None, Some(_)) => Comparator::Ge,
        (None, None | Some(_), _) => Comparator::Eq,
    };
    if given.is_none() && !columns.comparator.trim().is_empty() {
        return None;
    }
    let comparator = given.unwrap_or(default);
    match (comparator == Comparator::Range, high) {
        (true, None) => refused.add("value_high", columns.value_high, message!("cell-no-far-end")),
        (false, Some(_)) => refused.add("comparator", columns.comparator, message!("cell-far-end")),
        (true, Some(high)) => {
            if value.is_none_or(|value| value.abs() >= high.abs() && value >= high) {
                refused.add("value_high", columns.value_high, message!("cell-not-beyond"));
            }
        }
        (false, None) => {}
    }
    Some(comparator)
}

/// The unit, or the one that the measure implies where none is given.
fn told_in<'a>(columns: &Columns<'a>, measure: Measure, has_value: bool) -> &'a str {
    let unit = columns.unit.trim();
    match measure {
        Measure::Growth | Measure::Share | Measure::Completion if unit.is_empty() && has_value => "%",
        Measure::Rank if unit.is_empty() && has_value => "位",
        Measure::Growth
        | Measure::Share
        | Measure::Completion
        | Measure::Rank
        | Measure::Level
        | Measure::Change
        | Measure::Multiple => unit,
    }
}

fn fits(measure: Measure, printed: &str, vocabulary: &Vocabulary, refused: &mut Refused) {
    let family = vocabulary.units.family(printed).unwrap_or_default();
    let percent = family == unit::PERCENT;
    let right = match measure {
        Measure::Growth => percent || family == "multiple",
        Measure::Share | Measure::Completion => percent,
        Measure::Level | Measure::Change => true,
        Measure::Rank => ["rank", "people"].contains(&family),
        Measure::Multiple => family == "multiple" || printed.is_empty(),
    };
    if !right {
        let wanted = match measure {
            Measure::Growth | Measure::Share | Measure::Completion => "%",
            Measure::Rank => "位",
            Measure::Level | Measure::Change | Measure::Multiple => "倍",
        };
        let measure = measure.word();
        let reason = message!("cell-other-unit", measure = measure, wanted = wanted, given = printed);
        refused.add("unit", printed, reason);
    }
}
