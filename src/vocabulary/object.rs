//! A JSON object on a line of its own, with its members in order, and none of them twice.

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;

/// The members of the object on the line.
///
/// # Errors
/// What is no JSON object, or names a member twice, in the words of `serde_json`.
pub fn parse(line: &str) -> Result<Vec<(String, Value)>, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(line);
    let members = reader.deserialize_map(Members)?;
    reader.end()?;
    Ok(members)
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, Value)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members: Self::Value = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if members.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(format!("{name} stands twice")));
            }
            members.push((name, map.next_value()?));
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
    }
}
