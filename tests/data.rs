//! The rows of `data/`: indicators that each word names once, and real ledgers that the grammar reads as they
//! were typed.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::form::{self, ClaimRow};
use duizhang::extract::{Frame, Reader};
use duizhang::vocabulary::{Claim, Vocabulary, indicator};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

fn ledger(name: &str, vocabulary: &Vocabulary) -> Vec<ClaimRow> {
    let text = std::fs::read(data("ledgers").join(name)).unwrap();
    form::claims(text.as_slice(), vocabulary).unwrap().map(|row| row.unwrap()).collect()
}

#[test]
fn every_alias_names_one_indicator() {
    let mut reader = csv::Reader::from_path(data("indicators.csv")).unwrap();
    let mut named: HashMap<String, String> = HashMap::new();
    let mut codes = HashSet::new();
    for row in reader.deserialize::<HashMap<String, String>>() {
        let row = row.unwrap();
        assert!(codes.insert(row["code"].clone()), "{} stands twice", row["code"]);
        for name in [&row["name"], &row["aliases"]].into_iter().flat_map(|names| names.split(';')) {
            if name.is_empty() {
                continue;
            }
            if let Some(other) = named.insert(indicator::normalise(name).into_owned(), row["code"].clone()) {
                assert_eq!(other, row["code"], "{name:?} names two indicators");
            }
        }
        for empty in ["code", "name", "name_en", "direction", "accrual", "derivable"] {
            assert!(!row[empty].is_empty(), "{}: {empty} is empty", row["code"]);
        }
    }
    assert!(codes.len() >= 150, "only {} indicators", codes.len());
}

#[test]
fn every_alias_resolves_to_its_code() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let place = "泉州市".parse().unwrap();
    for indicator in vocabulary.indicators.iter() {
        let found = vocabulary.indicators.find(&format!("全市{}", indicator.name), &place);
        assert_eq!(found.map(|found| found.code.as_str()), Some(indicator.code.as_str()));
        for part in &indicator.parts {
            assert!(vocabulary.indicators.by_code(part).is_some(), "{}: no part {part}", indicator.code);
        }
    }
}

#[test]
fn like_names_are_not_the_same_indicator() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let place = "泉州市".parse().unwrap();
    let key = |words: &str| vocabulary.indicators.key(words, &place);
    for (one, other) in [
        ("规上工业增加值", "工业增加值"),
        ("城镇居民人均可支配收入", "居民人均可支配收入"),
        ("一般公共预算总收入", "一般公共预算收入"),
        ("城镇登记失业率", "城镇调查失业率"),
        ("出口总额", "进出口总额"),
        ("规上工业产值", "规上工业增加值"),
    ] {
        assert_ne!(key(one), key(other), "{one} is not {other}");
    }
    for (one, other) in [
        ("规模以上工业增加值", "规上工业增加值"),
        ("全市地区生产总值", "GDP"),
        ("国内生产总值", "地区生产总值"),
        ("泉州市一般公共预算收入", "地方一般公共预算收入"),
    ] {
        assert_eq!(key(one), key(other), "{one} is {other}");
    }
}

/// What a phrase and its row must agree on.
fn columns(claim: &Claim) -> String {
    format!(
        "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {}",
        claim.indicator,
        claim.measure,
        claim.comparator,
        claim.value.map(|value| value.normalize()),
        claim.value_high,
        claim.stretch,
        claim.unit,
        claim.period.to_string(),
        claim.relative_to,
        claim.flags
    )
}

#[test]
fn the_phrases_of_the_bundled_ledgers_read_as_their_columns() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let reader = Reader::new(&vocabulary);
    let mut wrong = Vec::new();
    let mut read = 0;
    for name in ["national.csv", "provinces.csv", "towns.csv", "counties.csv"] {
        for row in ledger(name, &vocabulary) {
            read += 1;
            let claim = &row.claim;
            let frame = Frame {
                role: claim.role,
                place: &claim.place,
                year: claim.year,
                indicator: None,
                said_in: None,
            };
            match reader.phrase(&claim.quote, &frame) {
                Ok(claims) if claims.len() == 1 && columns(&claims[0]) == columns(claim) => {}
                Ok(claims) => {
                    let said: Vec<String> = claims.iter().map(columns).collect();
                    wrong.push(format!(
                        "{name}:{}: {}\n  row  {}\n  said {}",
                        row.line,
                        claim.quote,
                        columns(claim),
                        said.join("\n       ")
                    ));
                }
                Err(error) => wrong.push(format!("{name}:{}: {}: {error}", row.line, claim.quote)),
            }
        }
    }
    assert!(read > 300, "only {read} rows");
    assert!(wrong.is_empty(), "{} of {read} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_claim_of_the_bundled_ledgers_names_a_document_on_file() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let text = std::fs::read(data("ledgers/documents.csv")).unwrap();
    let titles: HashSet<String> =
        form::documents(text.as_slice()).unwrap().map(|row| row.unwrap().document.title).collect();
    for name in ["national.csv", "provinces.csv", "towns.csv", "counties.csv"] {
        for row in ledger(name, &vocabulary) {
            assert!(titles.contains(&row.source), "{name}:{}: no document {}", row.line, row.source);
        }
    }
}

#[test]
fn the_codebook_tells_of_every_column_in_both_languages() {
    use duizhang::vocabulary::Lang;
    use duizhang::vocabulary::codebook::VARIABLES;
    let rows = std::fs::read_to_string("data/codebook.csv").unwrap().lines().count() - 1;
    assert_eq!(VARIABLES.len(), rows, "a row cannot be read");
    let han = |text: &str| text.chars().any(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
    for variable in VARIABLES.iter() {
        let code = variable.column.code;
        assert!(han(variable.meaning(Lang::Zh)) && !variable.meaning(Lang::En).is_empty(), "{code}");
        for (zh, en) in [
            (variable.unit(Lang::Zh), variable.unit(Lang::En)),
            (variable.values(Lang::Zh), variable.values(Lang::En)),
        ] {
            assert_eq!(zh.is_empty(), en.is_empty(), "{code}");
        }
    }
    // Closed lists are told whole.
    let told = |code: &str, lang| {
        let variable = VARIABLES.iter().find(|variable| variable.column.code == code).unwrap();
        variable.values(lang).to_owned()
    };
    for status in duizhang::vocabulary::Status::ALL {
        assert!(told("status", Lang::Zh).contains(&format!("{} {}", status.code(), status.zh())), "{status}");
    }
    for rule in duizhang::vocabulary::Rule::ALL {
        assert!(told("rule", Lang::Zh).contains(&format!("{} {}", rule.code(), rule.zh())), "{rule}");
        assert!(told("rule", Lang::En).contains(rule.code()), "{rule}");
    }
    for caveat in duizhang::vocabulary::Caveat::ALL {
        assert!(told("caveats", Lang::Zh).contains(caveat.code()), "{caveat}");
        assert!(told("caveats", Lang::En).contains(caveat.code()), "{caveat}");
    }
}
