//! By what an audit was made: only one made under the same rules and in the same form is compared, and all of its rows
//! must say the same.

use super::columns::quoted;
use super::read::{AuditFile, AuditRow};
use crate::message;
use crate::render::PROGRAM;
use crate::vocabulary::{Message, RULES};
use std::collections::BTreeMap;

/// Columns that tell by what the audit was made.
pub const MADE_BY: [&str; 3] = ["rules", "vocabulary_sha256", "program"];

/// By what an audit was made.
#[derive(Default)]
pub struct MadeBy {
    /// That all of it was made by another program or vocabulary, and is compared nevertheless.
    pub remarks: Vec<Message>,
    /// Rows that were made by something else than the others; or that nothing can be compared.
    pub wrong: Vec<Message>,
    /// Whether it can be compared.
    pub comparable: bool,
}

impl MadeBy {
    /// By what the file was made; `now` is what an audit made now would say, in the order of [`MADE_BY`].
    ///
    /// # Errors
    /// Columns that the form has not, though the same program is said to have made it under the same rules; values that are
    /// not of the type of their column.
    pub fn of(file: &AuditFile, name: &str, now: &[&str; 3]) -> Result<Self, Message> {
        let said = MADE_BY.map(|column| Said::by(file, column));
        let (rules, program) = (said[0].unanimous(), said[2].unanimous());
        if let Some(rules) = rules.filter(|rules| *rules != now[0]) {
            return match &file.mistyped {
                _ if is_version(rules) => Ok(Self::none(other_rules(name, rules, now[0]))),
                Some(mistyped) => Err(mistyped.clone()),
                None => Err(message!("audit-no-rules", rules = quoted(rules))),
            };
        }
        if !file.columns.are_of_the_form() {
            let another_program = program.is_some_and(|program| program != now[2] && !program.is_empty());
            return match file.columns.unknown.first() {
                Some(unknown) if !another_program => {
                    Err(message!("audit-column-unknown", column = quoted(unknown)))
                }
                Some(unknown) => {
                    Ok(Self::none(message!("audit-other-form-with", file = name, column = quoted(unknown))))
                }
                None => {
                    let lacking = Message::list(file.columns.lacking().map(|column| column.code));
                    Ok(Self::none(message!("audit-other-form-without", file = name, columns = lacking)))
                }
            };
        }
        if let Some(mistyped) = &file.mistyped {
            return Err(mistyped.clone());
        }
        let mut made = Self { comparable: true, ..Self::default() };
        for ((column, said), now) in MADE_BY.into_iter().zip(said).zip(now) {
            made.tell(file, name, column, &said, now);
        }
        Ok(made)
    }

    fn none(why: Message) -> Self {
        Self { wrong: vec![why], ..Self::default() }
    }

    /// Names the rows that say otherwise than most, and what most say where an audit made now would say otherwise.
    fn tell(&mut self, file: &AuditFile, name: &str, column: &'static str, said: &Said<'_>, now: &str) {
        let Some((most, count)) = said.most(now) else { return };
        let deviating = file.rows.iter().filter(|row| row.cell(column) != most);
        self.wrong.extend(deviating.map(|row| {
            let (id, then) = (row.cell("id"), row.cell(column));
            message!(
                "audit-row-made-otherwise",
                file = name,
                line = row.line,
                id = id,
                column = column,
                then = then,
                most = most,
            )
        }));
        if most == now {
            return;
        }
        if column == MADE_BY[0] {
            self.comparable = false;
            self.wrong.push(other_rules(name, most, now));
            return;
        }
        let told = message!(
            "audit-made-otherwise",
            file = name,
            count = count,
            column = column,
            then = most,
            now = now
        );
        if is_maker(column, most) { self.remarks.push(told) } else { self.wrong.push(told) }
    }
}

/// Whether the row was made under the rules of the others; another is named for that, and not compared.
pub fn under(row: &AuditRow, rules: &str) -> bool {
    row.cell(MADE_BY[0]) == rules
}

/// What the rows say in a column, and how many of them.
struct Said<'f>(BTreeMap<&'f str, usize>);

impl<'f> Said<'f> {
    fn by(file: &'f AuditFile, column: &str) -> Self {
        let mut said = BTreeMap::new();
        for row in &file.rows {
            *said.entry(row.cell(column)).or_default() += 1;
        }
        Self(said)
    }

    /// What all rows say.
    fn unanimous(&self) -> Option<&'f str> {
        self.0.keys().next().copied().filter(|_| self.0.len() == 1)
    }

    /// What most rows say, and how many; of several, what an audit made now would say.
    fn most(&self, now: &str) -> Option<(&'f str, usize)> {
        self.0
            .iter()
            .max_by_key(|(said, count)| (**count, **said == now))
            .map(|(said, count)| (*said, *count))
    }
}

fn other_rules(name: &str, then: &str, now: &str) -> Message {
    let version = |rules: &str| rules.split('+').next() == Some(RULES.to_string().as_str());
    if version(then) && version(now) {
        message!("audit-other-tolerances", file = name, then = quoted(then), now = now)
    } else {
        message!("audit-other-rules", file = name, then = quoted(then), now = now)
    }
}

/// Whether an audit may say so in that column: a checksum, or a version of this program.
fn is_maker(column: &str, said: &str) -> bool {
    if column == MADE_BY[1] {
        return said.len() == 64 && said.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    }
    let name = PROGRAM.split(' ').next();
    let mut words = said.split(' ');
    let version = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    words.next() == name && words.next().is_some_and(version) && words.next().is_none()
}

/// Whether it names rules: their version and, where they are not the usual ones, `+` and a checksum.
fn is_version(rules: &str) -> bool {
    let (number, mark) = rules.split_once('+').unwrap_or((rules, "0"));
    let digits = number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty();
    let plain = number == "0" || !number.starts_with('0');
    digits && plain && !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_is_a_checksum_or_a_version_of_this_program() {
        assert!(is_maker("program", PROGRAM) && is_maker("program", "duizhang 0.0.9-rc1"));
        assert!(
            ["", "excel", "duizhang", "duizhang x", "duizhang 1 2"].iter().all(|no| !is_maker("program", no))
        );
        assert!(is_maker("vocabulary_sha256", &"0f".repeat(32)) && !is_maker("vocabulary_sha256", "0f"));
    }

    #[test]
    fn rules_are_named_by_a_version_and_a_checksum() {
        assert!(["0", "1", "2", "12", "1+9d2f00aa"].into_iter().all(is_version));
        assert!(
            ["", "01", "+", "1+", "+9d2f", "1.0", "1e3", "one", " 1", "１"]
                .into_iter()
                .all(|no| !is_version(no))
        );
    }
}
