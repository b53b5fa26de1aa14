//! The rows of an audit as JSON lines, each value of the type that its column has.

use super::columns::{Columns, Names, quoted};
use super::read::{AuditFile, AuditRow, at_line};
use crate::message;
use crate::render::AuditFormat;
use crate::vocabulary::Message;
use crate::vocabulary::form::{AUDIT, Column};
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
        for (column, place) in AUDIT.iter().zip(&file.columns.at) {
            let Some(value) = place.map(|place| &values[place]) else {
                cells.push_field("");
                continue;
            };
            let spelt = spelt(column, value).unwrap_or_else(|what| {
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
fn spelt(column: &Column, value: &Value) -> Result<String, Message> {
    let (kind, null) = kind(column);
    kind.spelt(value, null).ok_or_else(|| {
        let found = quoted(&value.to_string());
        message!("audit-cell-mistyped", column = column.code, found = found, wanted = kind.message())
    })
}

/// What the values of a column are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Integer,
    Decimal,
    List,
    Truth,
    Rules,
}

/// The kind of a column, and whether its values may be null.
fn kind(column: &Column) -> (Kind, bool) {
    match column.code {
        "id" | "place" => (Kind::Text, false),
        "year" => (Kind::Integer, false),
        "target_start" | "result_start" => (Kind::Integer, true),
        "target_value" | "target_value_high" | "target_stretch" | "result_value" | "result_value_high"
        | "margin" | "tolerance" | "match_score" => (Kind::Decimal, true),
        "compared_with" | "caveats" | "searched" => (Kind::List, false),
        "reviewed" => (Kind::Truth, false),
        "rules" => (Kind::Rules, false),
        _ => (Kind::Text, true),
    }
}

impl Kind {
    /// The value as text; nothing where it is of another kind.
    fn spelt(self, value: &Value, null: bool) -> Option<String> {
        let number = || (value.is_u64() || value.is_i64()).then(|| value.to_string());
        let text = || value.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
        match self {
            _ if value.is_null() => null.then(String::new),
            Self::Text => text(),
            Self::Integer => number(),
            Self::Decimal => text().filter(|text| is_decimal(text)),
            Self::List => {
                let texts = value.as_array()?.iter().all(Value::is_string);
                texts.then(|| value.to_string())
            }
            Self::Truth => value.as_bool().map(|truth| truth.to_string()),
            // The usual rules are a number, others a text that marks them as others.
            Self::Rules => number().or_else(|| text().filter(|text| text.contains('+'))),
        }
    }

    fn message(self) -> Message {
        match self {
            Self::Text => message!("audit-kind-text"),
            Self::Integer => message!("audit-kind-integer"),
            Self::Decimal => message!("audit-kind-decimal"),
            Self::List => message!("audit-kind-list"),
            Self::Truth => message!("audit-kind-truth"),
            Self::Rules => message!("audit-kind-rules"),
        }
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
        for (kind, value) in [
            (Kind::Decimal, json!(5.0)),
            (Kind::Decimal, json!(5)),
            (Kind::Decimal, json!("1e3")),
            (Kind::Decimal, json!("NaN")),
            (Kind::Decimal, json!("+5")),
            (Kind::Decimal, json!("5.")),
            (Kind::Integer, json!("2024")),
            (Kind::Integer, json!(2024.0)),
            (Kind::List, json!("a;b")),
            (Kind::List, json!([1])),
            (Kind::Truth, json!("true")),
            (Kind::Truth, json!(1)),
            (Kind::Rules, json!("1")),
            (Kind::Rules, json!(1.0)),
            (Kind::Text, json!("")),
            (Kind::Text, json!({"a": 1})),
        ] {
            assert_eq!(kind.spelt(&value, true), None, "{value}");
        }
        assert_eq!(Kind::Decimal.spelt(&json!("-5.0"), true).as_deref(), Some("-5.0"));
        assert_eq!(Kind::Rules.spelt(&json!("1+0123abcd"), false).as_deref(), Some("1+0123abcd"));
    }
}
