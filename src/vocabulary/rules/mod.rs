//! The rules of judging by name: a [`Policy`] as rows `rule,value` that a person can print, edit and hand back.

mod named;

pub use named::{NAMED, NamedRule};

use super::data::{bad_row, hex, no_text};
use super::message::{Message, Worded};
use super::policy::{Policy, RULES};
use super::words::nearest;
use crate::message;
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// A file of rules that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum RulesError {
    /// The file cannot be read.
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A row says something that cannot be used.
    Row {
        /// Which file.
        file: String,
        /// Which line, from 1.
        line: u64,
        /// What is wrong and what would be right.
        what: Message,
    },
}

impl Worded for RulesError {
    fn message(&self) -> Message {
        let (file, what) = match self {
            Self::Unreadable { path, source } => {
                (path.display().to_string(), message!("rules-unreadable", why = no_text(source)))
            }
            Self::Row { file, line, what } => (format!("{file}:{line}"), what.clone()),
        };
        message!("labelled", label = file, words = what)
    }
}

/// Lays the rows `rule,value` of a text over a policy. Lines that begin with `#` and further columns are for people.
///
/// # Errors
/// The first row that names no rule, or one twice, or says something that it cannot be; the message names the known.
pub fn laid_over(base: Policy, text: &str, file: &str) -> Result<Policy, RulesError> {
    let wrong = |line: u64, what: Message| RulesError::Row { file: file.to_owned(), line, what };
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut policy = base;
    let mut seen: Vec<&str> = Vec::new();
    for record in reader.records() {
        let record = record
            .map_err(|error| wrong(error.position().map_or(0, csv::Position::line), bad_row(&error)))?;
        let line = record.position().map_or(0, csv::Position::line);
        let (name, value) = (record.get(0).unwrap_or_default(), record.get(1).unwrap_or_default());
        if seen.is_empty() && matches!(name, "rule" | "规则") || name.is_empty() && value.is_empty() {
            continue;
        }
        let rule = NAMED.iter().find(|rule| rule.name == name).ok_or_else(|| wrong(line, unknown(name)))?;
        if seen.contains(&rule.name) {
            return Err(wrong(line, message!("rule-twice", name = name)));
        }
        seen.push(rule.name);
        rule.set(&mut policy, value).map_err(|what| wrong(line, what))?;
    }
    if seen.is_empty() {
        return Err(wrong(1, message!("rules-none")));
    }
    Ok(policy)
}

fn unknown(name: &str) -> Message {
    let known = || NAMED.iter().map(|rule| rule.name);
    match nearest(name, known()) {
        Some(near) => message!("no-rule-near", given = name, near = near, known = Message::list(known())),
        None => message!("no-rule", given = name, known = Message::list(known())),
    }
}

/// The rules in which two policies differ: name, value in the first, value in the second.
pub fn differing(one: &Policy, other: &Policy) -> Vec<(&'static str, String, String)> {
    let told = NAMED.iter().map(|rule| (rule.name, rule.value(one), rule.value(other)));
    told.filter(|(_, one, other)| one != other).collect()
}

/// What findings are marked with: the version of the rules; where other rules were used, `2+` and the beginning of
/// the SHA-256 of what differs.
pub fn tag(policy: &Policy) -> String {
    const SHOWN: usize = 4;
    let differing = differing(&Policy::default(), policy);
    if differing.is_empty() {
        return RULES.to_string();
    }
    let mut hash = Sha256::new();
    for (name, _, value) in differing {
        hash.update(format!("{name}={value}\n"));
    }
    format!("{RULES}+{}", hex(&hash.finalize()[..SHOWN]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::policy::Reading;
    use rust_decimal::dec;

    fn read(text: &str) -> Result<Policy, String> {
        laid_over(Policy::default(), text, "own.csv").map_err(|error| error.to_string())
    }

    #[test]
    fn a_file_says_what_differs_and_the_rest_stays() {
        let policy = read(
            "# a strict office\nrule,value,why\napprox_reading,从严,as they asked\namount_tolerance,5%\n",
        )
        .unwrap();
        assert_eq!((policy.approx_reading, policy.amount_tolerance), (Reading::Strict, dec!(0.05)));
        assert_eq!(policy.percent_tolerance, Policy::default().percent_tolerance);
        assert_eq!(differing(&Policy::default(), &policy).len(), 2);
    }

    #[test]
    fn what_is_printed_reads_back_as_itself() {
        let odd = read("approx_reading,symmetric\nrange_reading,inside\nhair_points,0.05\n").unwrap();
        for policy in [Policy::default(), odd] {
            let rows: Vec<String> =
                NAMED.iter().map(|rule| format!("{},{}", rule.name, rule.value(&policy))).collect();
            assert_eq!(read(&rows.join("\n")).unwrap(), policy);
        }
    }

    #[test]
    fn an_unknown_name_is_told_with_the_known_ones() {
        let error = read("rule,value\naprox_reading,strict\n").unwrap_err();
        assert!(
            error.starts_with("own.csv:2: no rule \"aprox_reading\"; did you mean approx_reading?"),
            "{error}"
        );
        assert!(error.contains("hair_points"), "{error}");
    }

    #[test]
    fn values_that_cannot_be_are_refused_and_so_is_a_rule_said_twice() {
        for (row, said) in [
            ("percent_tolerance,-0.2", "not below 0"),
            ("percent_tolerance,", "not below 0"),
            ("amount_tolerance,2", "from 0 to 1"),
            ("approx_reading,loose", "strict, tolerant, symmetric"),
            ("hair_points,0.1\nhair_points,0.2", "stands twice"),
            ("# nothing", "holds no rules"),
        ] {
            let error = read(row).unwrap_err();
            assert!(error.contains(said), "{row}: {error}");
        }
    }

    #[test]
    fn the_tag_depends_on_what_the_rules_say_not_on_how_they_are_written() {
        assert_eq!(tag(&Policy::default()), RULES.to_string());
        assert_eq!(tag(&read("percent_tolerance,0.20\n").unwrap()), RULES.to_string());
        let (one, other) =
            (read("derived_margin,3\n"), read("# other words\nrule,value\nderived_margin,3.0,x\n"));
        assert_eq!(tag(&one.unwrap()), tag(&other.unwrap()));
        assert!(tag(&read("derived_margin,3\n").unwrap()).starts_with(&format!("{RULES}+")));
    }
}
