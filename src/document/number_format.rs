//! What the number format of a spreadsheet makes of the numbers in its cells, as far as the cell then still says its number.

/// Characters of a format that are looked at; spreadsheets take no longer one.
const LONGEST: usize = 255;

/// A number as a cell prints it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Printed {
    /// Words before the number: 约.
    pub(super) before: String,
    /// Words after it: 亿元.
    pub(super) after: String,
    /// How many decimals it has, where the format says so.
    pub(super) decimals: Option<usize>,
    /// Whether it is shown as a percentage.
    pub(super) percent: bool,
}

/// What a format prints of a number; `None` where that is another number, or none.
pub(super) fn printed(format: &str, number: f64) -> Option<Printed> {
    if ["", "@", "G/通用格式"].contains(&format) || format.eq_ignore_ascii_case("general") {
        return Some(Printed::default());
    }
    let sections = sections(format);
    if sections.iter().any(|section| section.conditional) {
        return None;
    }
    let signs = |words: &str| words.contains(['-', '−', '－', '(', '（']);
    let own = sections.get(1).filter(|_| number < 0.0);
    let section = own.or(sections.first())?;
    if number == 0.0 && sections.get(2).is_some_and(|zero| !zero.is_dash() && zero.printed().is_none()) {
        return None;
    }
    let mut printed = section.printed()?;
    let signed = signs(&printed.before) || signs(&printed.after);
    if signed != own.is_some() {
        return None;
    }
    let sign = |c: char| signs(c.encode_utf8(&mut [0; 4])) || matches!(c, ')' | '）');
    printed.before.retain(|c| !sign(c));
    printed.after.retain(|c| !sign(c));
    Some(printed)
}

/// Whether a format shows a day as its year alone: 2024年.
pub(super) fn only_year(format: &str) -> bool {
    let section = sections(format).into_iter().next().unwrap_or_default();
    let parts = section.words.to_lowercase();
    parts.contains(['y', 'e']) && !parts.contains(['m', 'd', 'h', 's'])
}

/// The part of a format for numbers of one sign.
#[derive(Debug, Default)]
struct Section {
    /// Whether it is chosen by a condition: [>=10000].
    conditional: bool,
    /// What it prints, each character with whether it is printed as it stands.
    parts: Vec<(char, bool)>,
    /// The characters of it that are not printed as they stand.
    words: String,
}

fn sections(format: &str) -> Vec<Section> {
    let mut all = vec![Section::default()];
    let mut chars = format.chars().take(LONGEST);
    while let Some(c) = chars.next() {
        let Some(section) = all.last_mut() else { break };
        match c {
            '\\' | '!' => section.parts.extend(chars.next().map(|c| (c, true))),
            '_' | '*' => {
                chars.next();
            }
            '"' => section.parts.extend(chars.by_ref().take_while(|c| *c != '"').map(|c| (c, true))),
            '[' => section.bracket(&chars.by_ref().take_while(|c| *c != ']').collect::<String>()),
            ';' => all.push(Section::default()),
            other => {
                section.words.push(other);
                section.parts.push((other, false));
            }
        }
    }
    all
}

impl Section {
    /// A colour, a script, a condition, or a currency: [$¥-804].
    fn bracket(&mut self, inner: &str) {
        self.conditional |= inner.contains(['<', '>', '=']);
        if let Some(currency) = inner.strip_prefix('$') {
            let sign = currency.split('-').next().unwrap_or_default();
            self.parts.extend(sign.chars().map(|c| (c, true)));
        }
    }

    /// Accounts print zero as a dash.
    fn is_dash(&self) -> bool {
        self.parts.iter().all(|(c, _)| matches!(c, '-' | '－' | '—' | '?' | ' '))
    }

    fn printed(&self) -> Option<Printed> {
        let mut printed = Printed::default();
        let mut number = String::new();
        let mut parts = self.parts.iter().copied().peekable();
        while let Some((c, literal)) = parts.next() {
            match c {
                '0' | '#' | '?' | '.' | ',' | '/' if !literal => {
                    // 0!.0 prints 168 as 16.8.
                    if !printed.after.is_empty() || printed.percent {
                        return None;
                    }
                    number.push(c);
                }
                'E' | 'e' if !literal && parts.next_if(|(c, _)| matches!(c, '+' | '-')).is_some() => {
                    number.push('E');
                }
                '%' if !literal && printed.percent => return None,
                '%' if !literal => printed.percent = true,
                ' ' => {}
                other if number.is_empty() => printed.before.push(other),
                other => printed.after.push(other),
            }
        }
        if !number.contains(['0', '#', '?']) {
            return None;
        }
        let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
        // A comma after the last digit divides by a thousand.
        if whole.ends_with(',') || part.contains(',') {
            return None;
        }
        let plain = number.contains('0') && !number.contains(['E', '?', '/']);
        printed.decimals = plain.then(|| part.chars().take_while(|c| *c == '0').count());
        Some(printed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_how_many_decimals_and_whether_percent() {
        for (format, number, says) in [
            ("General", 5.0, (None, false)),
            ("0.0%", 5.0, (Some(1), true)),
            ("#,##0.00", 5.0, (Some(2), false)),
            ("#,##0.00_ ", 5.0, (Some(2), false)),
            ("0", 5.0, (Some(0), false)),
            ("0.00E+00", 5.0, (None, false)),
            ("#,##0;[Red]-0.0%", 5.0, (Some(0), false)),
            ("#,##0;[Red]-0.0%", -5.0, (Some(1), true)),
            ("0.00_);(0.00)", -5.0, (Some(2), false)),
            ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 0.0, (Some(2), false)),
        ] {
            let printed = printed(format, number).unwrap();
            assert_eq!((printed.decimals, printed.percent), says, "{format}");
            assert_eq!((printed.before.as_str(), printed.after.as_str()), ("", ""), "{format}");
        }
    }

    #[test]
    fn words_of_a_format_are_words_of_the_cell() {
        for (format, before, after) in [
            ("0.00\"%\"", "", "%"),
            ("0.0\"亿元\"", "", "亿元"),
            ("0亿元", "", "亿元"),
            ("\"约\"0!%", "约", "%"),
            ("[$¥-804]#,##0", "¥", ""),
        ] {
            let printed = printed(format, 5.0).unwrap();
            assert_eq!((printed.before.as_str(), printed.after.as_str()), (before, after), "{format}");
        }
    }

    #[test]
    fn a_format_that_shows_another_number_says_nothing() {
        for (format, number) in [
            ("0,", 5.0),
            ("#,##0.0,,", 5.0),
            ("0!.0,", 5.0),
            ("0\".\"0", 5.0),
            ("0!.0,\"万\"", 5.0),
            ("[>=10000]0!.0,\"万\";0", 5.0),
            ("0;0", -5.0),
            ("-0", 5.0),
            (";;;", 5.0),
            ("\"达标\"", 5.0),
            ("0;-0;\"无\"", 0.0),
            ("0%%", 5.0),
        ] {
            assert_eq!(printed(format, number), None, "{format}");
        }
    }

    #[test]
    fn a_day_may_be_shown_as_its_year() {
        assert!(only_year("yyyy\"年\"") && only_year("yyyy") && !only_year("yyyy\"年\"m\"月\""));
    }
}
