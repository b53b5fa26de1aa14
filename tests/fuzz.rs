//! Whatever is typed, imported or converted: nothing panics, and what is understood is whole.
//!
//! A few seconds by default. `PROPTEST_CASES=1000000 cargo test --release --test fuzz` goes on for minutes. What was
//! once found stands in `tests/fuzz/found.txt`, a phrase a line, and is tried first.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod holds;
#[path = "fuzz/words.rs"]
mod words;

use duizhang::document::decode;
use duizhang::extract::form::{self, ClaimRow};
use duizhang::render::{self, Format, Style};
use duizhang::vocabulary::Lang;
use duizhang::vocabulary::{Document, Extent, Recorded, Role};
use holds::{VOCABULARY, is_whole, phrase_holds};
use proptest::prelude::*;
use std::sync::Arc;
use words::{any_bytes, decimals, forms, hostile, phrases, units};

/// Cases by default where the variable of proptest sets none.
fn cases(by_default: u32) -> ProptestConfig {
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() {
        ProptestConfig::default().cases
    } else {
        by_default
    };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// The rows of a form; bad ones name a line that is there.
fn rows(text: &str) -> Result<Vec<ClaimRow>, TestCaseError> {
    let lines = u64::try_from(text.split(['\n', '\r']).count()).unwrap();
    let mut good = Vec::new();
    match form::claims(text.as_bytes(), &VOCABULARY) {
        Ok(rows) => {
            for row in rows {
                match row {
                    Ok(row) => good.push(row),
                    Err(bad) => {
                        prop_assert!(!bad.is_empty());
                        for cell in bad {
                            prop_assert!((1..=lines).contains(&cell.line), "{cell}");
                        }
                    }
                }
            }
        }
        Err(bad) => prop_assert!(!bad.is_empty()),
    }
    for row in &good {
        prop_assert!((1..=lines).contains(&row.line));
    }
    Ok(good)
}

/// The CSV that `list` writes of these rows.
fn listed(rows: &[ClaimRow]) -> String {
    let recorded: Vec<Recorded> = rows
        .iter()
        .map(|row| Recorded {
            id: "0123456789ab".into(),
            claim: row.claim.clone(),
            document: Arc::new(Document {
                place: row.claim.place.clone(),
                kind: String::new(),
                title: row.source.clone(),
                url: row.url.clone(),
                date: row.date,
                reviews: None,
                plans: None,
                extent: Extent::Keyed,
                sha256: String::new(),
                scope: None,
            }),
            recorded_on: "2026-01-01".parse().unwrap(),
            recorded_by: "陈".into(),
            reviewed: true,
        })
        .collect();
    let style = Style { lang: Lang::En, width: 100, colour: false, ascii: false };
    let mut out = Vec::new();
    let mut claims = render::Claims::new("", Format::Csv, &style, &mut out).unwrap();
    for recorded in &recorded {
        claims.claim(recorded, || None).unwrap();
    }
    claims.end().unwrap();
    String::from_utf8(out).unwrap()
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_phrase_is_refused_or_wholly_understood(phrase in phrases(), promised in any::<bool>()) {
        let role = if promised { Role::Target } else { Role::Result };
        for claim in phrase_holds(&phrase, role) {
            prop_assert_eq!(claim.role, role);
            prop_assert!(claim.span.is_none(), "a typed phrase has no document to point into");
        }
    }

    #[test]
    fn any_text_at_all_may_be_typed(text in hostile()) {
        phrase_holds(&text, Role::Target);
    }

    #[test]
    fn a_form_is_read_row_by_row_and_listed_and_read_again(text in forms()) {
        let rows = rows(&text)?;
        for row in &rows {
            is_whole(&row.claim);
        }
        let again = self::rows(&listed(&rows))?;
        prop_assert_eq!(again.len(), rows.len());
        for (row, again) in rows.into_iter().zip(again) {
            // Where the number stood, and what its cell left open, is the sheet's and not the statement's.
            let row = ClaimRow { line: again.line, column: again.column, percent: again.percent, ..row };
            prop_assert_eq!(row, again);
        }
    }

    #[test]
    fn any_bytes_may_be_imported(bytes in any_bytes()) {
        if let Ok(text) = decode(&bytes) {
            rows(&text)?;
            if let Ok(documents) = form::documents(text.as_bytes()) {
                documents.for_each(drop);
            }
        }
    }

    #[test]
    fn units_convert_exactly_or_not_at_all(value in decimals(), a in units(), b in units(), c in units()) {
        let known = &VOCABULARY.units;
        prop_assert_eq!(known.get(&a).map(|unit| unit.family), known.family(&a).filter(|_| !a.is_empty()).map(str::to_owned));
        if let Some(there) = known.convert(value, &a, &b) {
            prop_assert_eq!(known.family(&a), known.family(&b));
            if let Some(back) = known.convert(there, &b, &a) {
                prop_assert_eq!(back, value, "{} {} is {} {}", value, a, there, b);
            }
            if let (Some(on), Some(direct)) = (known.convert(there, &b, &c), known.convert(value, &a, &c)) {
                prop_assert_eq!(on, direct, "{} {} by way of {} to {}", value, a, b, c);
            }
            prop_assert_eq!(known.told_in(value, &a, &b), Some(there));
        }
        known.nearest(&a);
    }
}

#[test]
fn what_was_once_found_stays_mended() {
    for phrase in include_str!("fuzz/found.txt").lines().filter(|line| !line.starts_with('#')) {
        for role in Role::ALL {
            phrase_holds(phrase, *role);
        }
    }
}
