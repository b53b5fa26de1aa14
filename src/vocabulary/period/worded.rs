//! Periods as offices write them.

use super::{Month, Period, Year};
use crate::vocabulary::canonical::narrow;

/// 2025年6月, 2025年1—6月, 2021—2025年.
pub(super) fn worded(text: &str) -> Option<Period> {
    let narrowed: String = text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let ends = |span: &str| -> Option<(String, String)> {
        let at = span.find(['-', '—', '–', '―', '~', '至'])?;
        let (from, to) = span.split_at(at);
        Some((from.to_owned(), to.trim_start_matches(['-', '—', '–', '―', '~', '至']).to_owned()))
    };
    let (year, rest) = narrowed.split_once('年')?;
    if rest.is_empty() {
        let (from, to) = ends(year)?;
        let (from, to): (Year, Year) = (from.parse().ok()?, to.parse().ok()?);
        return (from < to).then_some(Period::Years(from, to));
    }
    let year: Year = year.parse().ok()?;
    let month = |number: &str| {
        let number = number.trim_end_matches('月').parse::<u8>().ok();
        number.filter(|number| (1..=12).contains(number)).map(|month| Month { year, month })
    };
    let months = rest.strip_suffix('月')?;
    match ends(months) {
        Some((from, to)) => {
            let (from, to) = (month(&from)?, month(&to)?);
            (from <= to).then_some(Period::Months(from, to))
        }
        None => month(months).map(Period::Month),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_write_periods_in_words() {
        for (text, says) in [
            ("2025年度", "2025"),
            ("２０２５年", "2025"),
            ("2025年6月", "2025-06"),
            ("2025年1—6月", "2025-01/2025-06"),
            ("2025年1月至6月", "2025-01/2025-06"),
            ("2021—2025年", "2021/2025"),
        ] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), says, "{text}");
        }
        for text in ["2025年13月", "2025年6—1月", "2025—2021年", "2025年上旬"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
