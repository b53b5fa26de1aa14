//! Which phrases speak of the same work, which of a part of it, which may, and which do not: near misses.

#![allow(clippy::unwrap_used)]

use duizhang::reconcile::likeness::{Kinship, Thing};
use duizhang::vocabulary::{Policy, Vocabulary};
use std::collections::HashMap;
use std::path::Path;

fn word(kinship: Kinship) -> &'static str {
    match kinship {
        Kinship::Same => "same",
        Kinship::Part => "part",
        Kinship::Akin => "may",
        Kinship::Apart => "apart",
    }
}

#[test]
fn every_pair_is_as_near_as_it_says() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let place = "晋江市".parse().unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/kinship.csv");
    let mut wrong = Vec::new();
    for row in csv::Reader::from_path(path).unwrap().deserialize::<HashMap<String, String>>() {
        let row = row.unwrap();
        let thing = |words: &str| Thing::new(words, &place, &vocabulary);
        let (target, result) = (thing(&row["target"]), thing(&row["result"]));
        let (kinship, likeness) = target.kinship(&result, &vocabulary, &Policy::default());
        if word(kinship) != row["kinship"] {
            wrong.push(format!(
                "{} / {}: wanted {}, found {} ({likeness}); {}",
                row["target"],
                row["result"],
                row["kinship"],
                word(kinship),
                row["why"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_place_and_its_rank_say_nothing() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let place = "晋江市".parse().unwrap();
    let thing = |words: &str| Thing::new(words, &place, &vocabulary);
    let (kinship, _) =
        thing("晋江市新增停车位").kinship(&thing("全市新增停车位"), &vocabulary, &Policy::default());
    assert_eq!(kinship, Kinship::Same);
}
