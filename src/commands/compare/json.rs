//! The rows of an audit as JSON lines, each value of the type that its column has.

use super::columns::{Columns, Names, quoted};
use super::read::{AuditFile, AuditFormat, AuditRow, at_line};
use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::codebook::{Holds, VARIABLES, Variable};
use crate::vocabulary::object::{self, ObjectError};
use serde_json::Value;
use std::collections::HashMap;

/// The rows of the text.
///
/// # Errors
/// A line that is no JSON object, names a member twice, or has other members than the first.
pub fn rows(text: &str) -> Result<AuditFile, Message> {
    let mut lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()).peekable();
    let first = match lines.peek() {
        Some((line, number)) => members(line).map_err(|what| at_line(*number, what))?,
        None => return Err(message!("audit-no-row")),
    };
    let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
    let places: HashMap<&str, usize> = names.iter().copied().zip(0..).collect();
    let columns = Columns::named(names.iter().copied(), Names::English)?;
    let mut file = AuditFile { format: AuditFormat::Jsonl, columns, rows: Vec::new(), mistyped: None };
    for (line, number) in lines {
        let values = values(line, &names, &places).map_err(|what| at_line(number, what))?;
        let mut cells = csv::StringRecord::new();
        for (variable, place) in VARIABLES.iter().zip(&file.columns.at) {
            let Some(value) = place.map(|place| &values[place]) else {
                cells.push_field("");
                continue;
            };
            let spelt = told(variable, value).unwrap_or_else(|what| {
                file.mistyped.get_or_insert(at_line(number, what));
                value.to_string()
            });
            cells.push_field(&spelt);
        }
        file.rows.push(AuditRow { line: number, cells });
    }
    Ok(file)
}

/// The values of a line, in the order of the names.
fn values(line: &str, names: &[&str], places: &HashMap<&str, usize>) -> Result<Vec<Value>, Message> {
    let mut values = vec![None; names.len()];
    for (name, value) in members(line)? {
        let Some(place) = places.get(name.as_str()) else {
            return Err(message!("audit-line-more", column = quoted(&name)));
        };
        values[*place] = Some(value);
    }
    let lacks = |name: &str| message!("audit-line-less", column = quoted(name));
    values.into_iter().zip(names).map(|(value, name)| value.ok_or_else(|| lacks(name))).collect()
}

fn members(line: &str) -> Result<Vec<(String, Value)>, Message> {
    object::parse(line).map_err(|error| match error {
        _ if !line.trim_start().starts_with('{') => message!("audit-line-mixed"),
        ObjectError::Twice(name) => message!("audit-column-twice", column = quoted(&name)),
        ObjectError::Json(error) => {
            let (byte, why) = (error.column(), error.to_string());
            let place = format!(" at line {} column {byte}", error.line());
            message!("audit-line-no-object", byte = byte, why = why.trim_end_matches(&place))
        }
    })
}

/// The value as the text that is compared.
fn told(variable: &Variable, value: &Value) -> Result<String, Message> {
    let holds = variable.holds;
    spelt(holds, value, variable.absent).ok_or_else(|| {
        let found = quoted(&value.to_string());
        message!("audit-cell-mistyped", column = variable.column.code, found = found, wanted = wanted(holds))
    })
}

/// The value as text; nothing where the column holds no such value. `absent` says whether it may be null.
fn spelt(holds: Holds, value: &Value, absent: bool) -> Option<String> {
    let number = || (value.is_u64() || value.is_i64()).then(|| value.to_string());
    let text = || value.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    match holds {
        _ if value.is_null() => absent.then(String::new),
        Holds::Text | Holds::Date => text(),
        Holds::Integer => number(),
        Holds::Decimal => text().filter(|text| is_decimal(text)),
        Holds::List => {
            let texts = value.as_array()?.iter().all(Value::is_string);
            texts.then(|| value.to_string())
        }
        Holds::Truth => value.as_bool().map(|truth| truth.to_string()),
        // The usual rules are a number, others a text that marks them as others.
        Holds::Rules => number().or_else(|| text().filter(|text| text.contains('+'))),
    }
}

fn wanted(holds: Holds) -> Message {
    match holds {
        Holds::Text | Holds::Date => message!("audit-kind-text"),
        Holds::Integer => message!("audit-kind-integer"),
        Holds::Decimal => message!("audit-kind-decimal"),
        Holds::List => message!("audit-kind-list"),
        Holds::Truth => message!("audit-kind-truth"),
        Holds::Rules => message!("audit-kind-rules"),
    }
}

/// Whether the text is a decimal as the audit prints them: digits, a point, a sign, and nothing else.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_of_another_kind_is_not_spelt() {
        for (holds, value) in [
            (Holds::Decimal, json!(5.0)),
            (Holds::Decimal, json!(5)),
            (Holds::Decimal, json!("1e3")),
            (Holds::Decimal, json!("NaN")),
            (Holds::Decimal, json!("+5")),
            (Holds::Decimal, json!("5.")),
            (Holds::Integer, json!("2024")),
            (Holds::Integer, json!(2024.0)),
            (Holds::List, json!("a;b")),
            (Holds::List, json!([1])),
            (Holds::Truth, json!("true")),
            (Holds::Truth, json!(1)),
            (Holds::Rules, json!("1")),
            (Holds::Rules, json!(1.0)),
            (Holds::Text, json!("")),
            (Holds::Text, json!({"a": 1})),
        ] {
            assert_eq!(spelt(holds, &value, true), None, "{value}");
        }
        assert_eq!(spelt(Holds::Decimal, &json!("-5.0"), true).as_deref(), Some("-5.0"));
        assert_eq!(spelt(Holds::Rules, &json!("1+0123abcd"), false).as_deref(), Some("1+0123abcd"));
    }
}
