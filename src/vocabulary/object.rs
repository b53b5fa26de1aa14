//! A JSON object on a line of its own, with its members in order, and none of them twice.

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use std::collections::HashSet;
use std::fmt;

/// Why a line cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ObjectError {
    /// It is no JSON object.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// It names a member twice.
    #[error("{0} stands twice")]
    Twice(String),
}

/// The members of the object on the line.
///
/// # Errors
/// What is no JSON object, in the words of `serde_json`, or names a member twice.
pub fn parse(line: &str) -> Result<Vec<(String, Value)>, ObjectError> {
    let mut reader = serde_json::Deserializer::from_str(line);
    let members = reader.deserialize_map(Members)?;
    reader.end()?;
    let mut seen = HashSet::new();
    match members.iter().find(|(name, _)| !seen.insert(name.as_str())) {
        Some((name, _)) => Err(ObjectError::Twice(name.clone())),
        None => Ok(members),
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, Value)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members: Self::Value = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stay_in_order_and_none_may_stand_twice() {
        let names: Vec<String> =
            parse(r#"{"b":1,"a":null}"#).unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["b", "a"]);
        for wrong in [r#"{"a":1,"a":1}"#, "[]", "", r#"{"a":1}{"#, "7"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        assert!(matches!(parse(r#"{"a":1,"\u0061":1}"#), Err(ObjectError::Twice(name)) if name == "a"));
    }
}
