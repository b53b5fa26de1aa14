//! What a person enters in a cell of a sheet, or behind an option: `1,680`, `7.6％`, `≥6%`, `6%以上`, `下降3%左右`, `与经济增长同步`. One
//! grammar for `record`, `correct`, `review` and `import`; what is more than a number is read as a phrase would be.

mod odd;
mod plain;

use super::cells::{BadCell, Refused};
use super::columns::{self, Columns};
use super::number::arabic;
use super::phrase::{Frame, Reader};
use crate::message;
use crate::vocabulary::canonical::{line, narrow};
use crate::vocabulary::{Claim, Comparator, Flags, Measure, Period, PlacePath, Role, Vocabulary, Year, unit};
use odd::{misread, odd};
use plain::{Plain, agree, fill, own_unit, own_unit_of};
use rust_decimal::Decimal;
use std::cell::OnceCell;

/// Signs for words, the longest first: what `≥6%` says is 不低于6%.
const SIGNS: [(&str, &str); 12] = [
    (">=", "不低于"),
    ("<=", "不超过"),
    ("≥", "不低于"),
    ("≧", "不低于"),
    ("⩾", "不低于"),
    ("≤", "不超过"),
    ("≦", "不超过"),
    ("⩽", "不超过"),
    ("大于等于", "不低于"),
    ("小于等于", "不超过"),
    (">", "大于"),
    ("<", "低于"),
];

/// What stands in for the name of what is measured, so that no word of it is taken for a part of the cell.
const NAME: &str = "数值";

/// What stands in for the unit of a number that has none, so that it is read as an amount.
const COUNT: &str = "个";

/// Reads cells; built once for a vocabulary.
#[derive(Debug)]
pub struct Entries<'v> {
    vocabulary: &'v Vocabulary,
    reader: OnceCell<Reader<'v>>,
}

impl<'v> Entries<'v> {
    /// A reader with the words of a vocabulary.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self { vocabulary, reader: OnceCell::new() }
    }

    /// The claim that the columns state.
    ///
    /// # Errors
    /// Every cell that cannot be used.
    pub fn claim(&self, columns: &Columns<'_>) -> Result<Claim, Vec<BadCell>> {
        let mut plain = Plain::of(columns);
        let mut refused = Refused::default();
        self.unit_of_the_name(&mut plain, columns);
        self.value(&mut plain, columns, &mut refused);
        for (column, cell) in [("value_high", &mut plain.value_high), ("stretch", &mut plain.stretch)] {
            if cell.trim().is_empty() {
                continue;
            }
            if let Some((number, own)) = self.counted(cell) {
                let none = plain.unit.is_empty() && ["", &own].contains(&columns.heading_unit);
                if none && !own.is_empty() {
                    plain.unit.clone_from(&own);
                }
                if own.is_empty() || own == plain.unit {
                    *cell = number;
                } else {
                    let reason = message!("cell-two-units", own = own, unit = &plain.unit);
                    refused.add(column, cell, reason);
                }
            } else if let Some(reason) = odd(&cell_words(cell)) {
                refused.add(column, cell, reason);
            }
        }
        if plain.unit.is_empty() {
            columns.heading_unit.clone_into(&mut plain.unit);
        }
        self.growth_in_the_name(&mut plain);
        if refused.0.is_empty() {
            return columns::claim(&plain.columns(columns), self.vocabulary);
        }
        let others = columns::claim(&plain.columns(columns), self.vocabulary).err().unwrap_or_default();
        let told: Vec<String> = refused.0.iter().map(|bad| bad.column.clone()).collect();
        refused.0.extend(others.into_iter().filter(|bad| !told.contains(&bad.column)));
        Err(refused.0)
    }

    fn reader(&self) -> &Reader<'v> {
        self.reader.get_or_init(|| Reader::new(self.vocabulary))
    }

    fn is_unit(&self, printed: &str) -> bool {
        !printed.is_empty() && self.vocabulary.units.family(printed).is_some()
    }

    /// 地区生产总值（亿元）: the unit stands in brackets behind the name, where nothing else says it.
    fn unit_of_the_name(&self, plain: &mut Plain, columns: &Columns<'_>) {
        let said = !plain.unit.is_empty() || !columns.heading_unit.is_empty();
        if said || plain.value.trim().is_empty() {
            return;
        }
        if let Some((name, inner)) = bracketed(&plain.indicator).filter(|(_, inner)| self.is_unit(inner)) {
            (plain.indicator, plain.unit) = (name, inner);
        }
    }

    /// A number, and the unit behind it; `None` where it is not that.
    fn counted(&self, cell: &str) -> Option<(String, String)> {
        let seen = line(cell.strip_prefix('\'').unwrap_or(cell)).ok()?;
        let narrowed: String = seen.chars().map(narrow).collect();
        let bare = narrowed.strip_prefix(['-', '−', '+']).unwrap_or(&narrowed);
        let falls = narrowed.starts_with(['-', '−']);
        let number = arabic(bare)?;
        let unit = bare[number.len..].trim();
        let value = if falls { -number.value } else { number.value };
        (unit.is_empty() || self.is_unit(unit)).then(|| (value.to_string(), unit.to_owned()))
    }

    fn value(&self, plain: &mut Plain, columns: &Columns<'_>, refused: &mut Refused) {
        let cell = columns.value;
        let exact = Decimal::from_str_exact(cell.trim().strip_prefix('\'').unwrap_or(cell.trim()));
        if cell.trim().is_empty() || exact.is_ok() {
            return;
        }
        let Some((number, own)) = self.counted(cell) else {
            let words = cell_words(cell);
            if let Some(reason) = odd(&words) {
                refused.add("value", cell, reason);
            } else if let Some(claim) = self.stated(columns, plain) {
                match misread(&words, &claim, &self.vocabulary.cues) {
                    Some(reason) => refused.add("value", cell, reason),
                    None => take(plain, &claim, columns, refused),
                }
            }
            return;
        };
        plain.value = number;
        own_unit(plain, own, columns, refused);
    }

    /// What a cell that is more than a number says: read as a phrase, with the unit of its column behind the number where
    /// that is needed.
    fn stated(&self, columns: &Columns<'_>, plain: &Plain) -> Option<Claim> {
        const LONGEST: usize = 240;
        let seen = line(columns.value).ok()?;
        let words = cell_words(&seen);
        if words.len() > LONGEST || words.starts_with("--") || is_several(&seen) {
            return None;
        }
        let signed =
            SIGNS.iter().find_map(|(sign, says)| Some(format!("{says}{}", words.strip_prefix(sign)?)));
        let words = signed.unwrap_or(words);
        let words = words.strip_suffix('+').map_or(words.clone(), |bare| format!("{bare}以上"));
        let measure = columns.measure.trim().parse::<Measure>().ok();
        let percent = matches!(measure, Some(Measure::Growth | Measure::Share | Measure::Completion));
        let unit = [plain.unit.as_str(), columns.heading_unit, if percent { "%" } else { "" }]
            .into_iter()
            .find(|unit| !unit.is_empty())
            .unwrap_or(COUNT);
        let digit = |c: char| c.is_ascii_digit();
        let with_unit = || {
            let (number, behind) = words.split_at(words.rfind(digit)? + 1);
            Some(format!("{number}{unit}{behind}"))
        };
        let leads: &[&str] = if measure == Some(Measure::Growth) { &["增长", ""] } else { &[""] };
        let place = columns.place.parse::<PlacePath>().or_else(|_| "全国".parse()).ok()?;
        let year = columns.year.parse::<Year>().or_else(|_| "2000".parse()).ok()?;
        let role = columns.role.parse::<Role>().unwrap_or(Role::Target);
        let frame = Frame { role, place: &place, year, indicator: None, said_in: None };
        let read = |body: &str| {
            leads.iter().find_map(|lead| {
                let claims = self.reader().phrase(&format!("{NAME}{lead}{body}"), &frame).ok()?;
                let [claim] = &claims[..] else { return None };
                (claim.indicator == NAME && claim.role == role).then(|| claim.clone())
            })
        };
        let claim = read(&words).or_else(|| {
            // 增长6 beside 亿元 may be percent or 亿元.
            let claim = read(&with_unit()?).filter(|claim| claim.measure != Measure::Change)?;
            let unit = if unit == COUNT { String::new() } else { claim.unit.clone() };
            Some(Claim { unit, ..claim })
        })?;
        // -3%以上 may be a fall of more or of less than 3%; 下降3%以上 says which.
        let below = claim.value.is_some_and(|value| value.is_sign_negative()) && has_minus(&words);
        let bound =
            [Comparator::Ge, Comparator::Gt, Comparator::Le, Comparator::Lt].contains(&claim.comparator);
        (!below || !bound).then_some(claim)
    }

    /// 地区生产总值增速 7.6 %: the name says that the number is a growth, where no column does.
    fn growth_in_the_name(&self, plain: &mut Plain) {
        let percent =
            plain.unit.is_empty() || self.vocabulary.units.family(&plain.unit) == Some(unit::PERCENT);
        let Ok(value) = Decimal::from_str_exact(plain.value.trim()) else { return };
        if !percent || !plain.measure.trim().is_empty() || !plain.indicator.contains(['增', '升', '降']) {
            return;
        }
        let (Ok(place), Ok(year)) = ("全国".parse::<PlacePath>(), "2000".parse::<Year>()) else { return };
        let frame = Frame { role: Role::Target, place: &place, year, indicator: None, said_in: None };
        let phrase = format!("{}{}%", plain.indicator, value.abs());
        let Ok(claims) = self.reader().phrase(&phrase, &frame) else { return };
        if let [claim] = &claims[..]
            && claim.measure == Measure::Growth
            && claim.value.is_some_and(|read| read == value.abs())
            && claim.comparator == Comparator::Eq
            && plain.indicator.strip_prefix(claim.indicator.as_str()).is_some_and(|tail| !tail.is_empty())
        {
            plain.indicator.clone_from(&claim.indicator);
            Measure::Growth.code().clone_into(&mut plain.measure);
        }
    }
}

/// The words of a cell, narrow and without blanks.
fn cell_words(cell: &str) -> String {
    cell.chars().map(narrow).filter(|c| !c.is_whitespace()).collect()
}

/// Whether the first number has a minus sign.
fn has_minus(words: &str) -> bool {
    words.find(|c: char| c.is_ascii_digit()).is_some_and(|at| words[..at].ends_with(['-', '−']))
}

/// Whether a cell may hold more numbers than one: `12 30`, or a number in brackets behind another.
fn is_several(cell: &str) -> bool {
    let digit = |c: char| narrow(c).is_ascii_digit();
    let apart = cell.split_whitespace().collect::<Vec<_>>();
    let joined = |pair: &[&str]| {
        let behind = pair[1].chars().take_while(|c| digit(*c)).count();
        pair[0].ends_with(digit) && behind > 0 && behind != 3
    };
    let brackets = cell.find(['(', '（']).is_some_and(|at| cell[at..].contains(digit));
    apart.windows(2).any(joined) || brackets && cell.find(digit) < cell.find(['(', '（'])
}

/// Takes what the cell says, where no other column says otherwise.
fn take(plain: &mut Plain, claim: &Claim, columns: &Columns<'_>, refused: &mut Refused) {
    let text = |number: Option<Decimal>| number.map_or_else(String::new, |number| number.to_string());
    let said = match claim.measure {
        Measure::Level | Measure::Share => None,
        said => Some(said),
    };
    own_unit_of(plain, claim, said, columns, refused);
    plain.value = text(claim.value);
    fill(&mut plain.value_high, text(claim.value_high), "value_high", refused);
    fill(&mut plain.stretch, text(claim.stretch), "stretch", refused);
    if let Some(said) = said {
        agree(&mut plain.measure, said, Measure::code, "measure", refused);
    }
    if claim.comparator != Comparator::Eq {
        agree(&mut plain.comparator, claim.comparator, Comparator::code, "comparator", refused);
    }
    if plain.cue.is_empty() {
        plain.cue.clone_from(&claim.cue);
    }
    if let Some(against) = &claim.relative_to {
        fill(&mut plain.relative_to, against.code().to_owned(), "relative_to", refused);
    }
    let flags: Flags = plain.flags.parse().unwrap_or_default();
    if plain.flags.trim().is_empty() || !flags.0.is_empty() {
        plain.flags = flags.0.iter().chain(&claim.flags.0).copied().collect::<Flags>().to_string();
    }
    if claim.period != Period::Year(claim.year) && plain.period.trim().is_empty() {
        plain.period = claim.period.to_string();
    }
}

/// What stands before a bracket at the end, and in it: `投资（万元）`.
pub(super) fn bracketed(words: &str) -> Option<(String, String)> {
    let words = words.trim();
    let open = |c: char| matches!(c, '(' | '（' | '[' | '［' | '【' | '〔');
    let inner = words.strip_suffix([')', '）', ']', '］', '】', '〕'])?;
    let at = inner.rfind(open)?;
    let behind = inner[at..].chars().next().map_or(0, char::len_utf8);
    let name = words[..at].trim();
    let inner: String = inner[at + behind..].chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let inner = inner.strip_prefix("单位:").unwrap_or(&inner);
    (!name.is_empty() && !inner.is_empty()).then(|| (name.to_owned(), inner.to_owned()))
}
