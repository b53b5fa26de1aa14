//! The columns of a claim on their way to the strict form: what a cell says beyond its number goes into the columns that say
//! nothing, and is refused where one says otherwise.

use crate::extract::cells::Refused;
use crate::extract::columns::Columns;
use crate::message;
use crate::vocabulary::canonical::narrow;
use crate::vocabulary::words::UnknownWord;
use crate::vocabulary::{Claim, Measure, Worded as _};

/// The columns as the strict form has them, each its own string.
#[derive(Debug, Clone, Default)]
pub(super) struct Plain {
    pub(super) indicator: String,
    pub(super) measure: String,
    pub(super) comparator: String,
    pub(super) value: String,
    pub(super) value_high: String,
    pub(super) stretch: String,
    pub(super) unit: String,
    pub(super) period: String,
    pub(super) relative_to: String,
    pub(super) flags: String,
    pub(super) cue: String,
}

impl Plain {
    pub(super) fn of(columns: &Columns<'_>) -> Self {
        Self {
            indicator: columns.indicator.to_owned(),
            measure: columns.measure.to_owned(),
            comparator: columns.comparator.to_owned(),
            value: columns.value.to_owned(),
            value_high: columns.value_high.to_owned(),
            stretch: columns.stretch.to_owned(),
            unit: columns.unit.trim().to_owned(),
            period: columns.period.to_owned(),
            relative_to: columns.relative_to.to_owned(),
            flags: columns.flags.to_owned(),
            cue: columns.cue.to_owned(),
        }
    }

    pub(super) fn columns<'a>(&'a self, given: &Columns<'a>) -> Columns<'a> {
        Columns {
            indicator: &self.indicator,
            measure: &self.measure,
            comparator: &self.comparator,
            value: &self.value,
            value_high: &self.value_high,
            stretch: &self.stretch,
            unit: &self.unit,
            period: &self.period,
            relative_to: &self.relative_to,
            flags: &self.flags,
            cue: &self.cue,
            heading_unit: "",
            ..*given
        }
    }
}

/// The unit in a cell that says its kind of number too: 增长6% beside 亿元 is no contradiction.
pub(super) fn own_unit_of(
    plain: &mut Plain,
    claim: &Claim,
    said: Option<Measure>,
    columns: &Columns<'_>,
    refused: &mut Refused,
) {
    if said.is_some() && !claim.unit.is_empty() {
        claim.unit.clone_into(&mut plain.unit);
    } else {
        own_unit(plain, claim.unit.clone(), columns, refused);
    }
}

pub(super) fn own_unit(plain: &mut Plain, own: String, columns: &Columns<'_>, refused: &mut Refused) {
    if own.is_empty() {
        return;
    }
    let column = columns.unit.trim();
    let same = column.chars().map(narrow).eq(own.chars());
    if column.is_empty() || same || plain.unit != column {
        plain.unit = own;
    } else {
        refused.add("value", columns.value, message!("cell-two-units", own = own, unit = column));
    }
}

/// Fills a column that says nothing; one that says otherwise is refused.
pub(super) fn fill(column: &mut String, says: String, code: &str, refused: &mut Refused) {
    if says.is_empty() || *column == says {
        return;
    }
    if column.trim().is_empty() {
        *column = says;
    } else {
        refused.add(code, column, message!("cell-says-otherwise", says = says));
    }
}

/// As `fill`, of a word of a closed list.
pub(super) fn agree<T: std::str::FromStr<Err = UnknownWord> + PartialEq>(
    column: &mut String,
    says: T,
    code: impl Fn(T) -> &'static str,
    name: &str,
    refused: &mut Refused,
) {
    match column.trim().parse::<T>() {
        Ok(same) if same == says => {}
        Ok(_) => refused.add(name, column, message!("cell-says-otherwise", says = code(says))),
        Err(_) if column.trim().is_empty() => code(says).clone_into(column),
        Err(unknown) => refused.add(name, column, unknown.message()),
    }
}
