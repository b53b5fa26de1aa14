//! Targets of one year whose indicator has none in the next, although that year's plan is on file in full.

use crate::reconcile::likeness::{Kinship, Spoken, Thing};
use crate::reconcile::pairs::pairs;
use crate::vocabulary::Document;
use crate::vocabulary::compared::Dropped;
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::{Claim, Extent, Finding, Period, Policy, Recorded, Role, Vocabulary, Year};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A document with the sentences of it that look ahead; those of a document typed by hand are not on file.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The document.
    pub document: Arc<Document>,
    /// What it says of the period it plans.
    pub sentences: Vec<String>,
}

/// The dropped targets of one place: by year, then as the findings stand. Works count only where `works` is set, for
/// most of them are done once and for all. A year whose plan is not on file in full drops nothing, and a sentence of
/// the plan that speaks of the indicator is shown: not every number is understood.
pub fn dropped(
    findings: &[Finding],
    claims: &[Recorded],
    plans: &[Plan],
    works: bool,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Vec<Dropped> {
    let key = |claim: &Claim| vocabulary.indicators.key(&claim.indicator, &claim.place);
    let targets = || claims.iter().map(|claim| &claim.claim).filter(|claim| claim.role == Role::Target);
    let mut stated: BTreeMap<String, BTreeSet<Year>> = BTreeMap::new();
    for target in targets() {
        stated.entry(key(target)).or_default().extend(years(target));
    }
    let things: Vec<(Year, Thing)> = if works {
        let thing = |claim: &Claim| Thing::new(&claim.indicator, &claim.place, vocabulary);
        targets().map(|target| (target.year, thing(target))).collect()
    } else {
        Vec::new()
    };
    let mut told: BTreeSet<(String, Year)> = BTreeSet::new();
    let mut found = Vec::new();
    for finding in findings {
        let claim = &finding.target.claim;
        let (own, next) = (key(claim), claim.year.next());
        if claim.period != Period::Year(claim.year) || finding.code.is_none() && !works {
            continue;
        }
        let planning: Vec<&Plan> =
            plans.iter().filter(|plan| is_next(&plan.document, &finding.target.document, next)).collect();
        let has_target = stated.get(&own).is_some_and(|years| years.contains(&next));
        if planning.is_empty() || has_target || !told.insert((own.clone(), claim.year)) {
            continue;
        }
        let thing = Thing::new(&claim.indicator, &claim.place, vocabulary);
        let alike = |other: &Thing| thing.kinship(other, vocabulary, policy).0 >= Kinship::Part;
        if finding.code.is_none() && things.iter().any(|(year, other)| *year == next && alike(other)) {
            continue;
        }
        let returned = stated.get(&own).and_then(|years| years.range(next..).next().copied());
        let sentences = planning.iter().flat_map(|plan| &plan.sentences);
        let kin = kin(&own, vocabulary);
        let of_kin = || targets().find(|other| other.year == next && kin.contains(&key(other)));
        let mentioned = mention(finding, &thing, sentences, vocabulary, policy)
            .or_else(|| of_kin().map(|other| other.quote.clone()));
        found.push(Dropped {
            finding: finding.clone(),
            plans: planning.iter().map(|plan| plan.document.title.clone()).collect(),
            mentioned,
            returned,
        });
    }
    found
}

/// The year a target was stated for, and those of its period where that has several.
fn years(target: &Claim) -> impl Iterator<Item = Year> {
    let (from, to) = match target.period {
        Period::Years(from, to) => (from, to),
        Period::Year(_) | Period::Month(_) | Period::Months(..) | Period::Cumulative => {
            (target.year, target.year)
        }
    };
    std::iter::successors(Some(from), move |year| (*year < to).then(|| year.next())).chain([target.year])
}

/// Whether a document on file in full plans just that year and is of the kind in which the target stood: a budget
/// that is silent on prices drops nothing that the government's own report promised.
fn is_next(plan: &Document, stated_in: &Document, next: Year) -> bool {
    plan.extent == Extent::Full && plan.plans == Some(Period::Year(next)) && plan.kind == stated_in.kind
}

/// The codes of the wholes that an indicator is part of, and of its own parts: income of town and country, and of all.
fn kin(code: &str, vocabulary: &Vocabulary) -> BTreeSet<String> {
    let own = vocabulary.indicators.by_code(code);
    let parts = own.iter().flat_map(|own| own.parts.iter().cloned());
    let wholes = vocabulary.indicators.iter().filter(|whole| whole.parts.iter().any(|part| part == code));
    parts.chain(wholes.map(|whole| whole.code.clone())).collect()
}

/// A Chinese phrase is about what it ends with: where so many of its last characters stand, it is spoken of.
const ENDING: usize = 4;

/// The words around the first mention of the indicator.
fn mention<'s>(
    finding: &Finding,
    thing: &Thing,
    sentences: impl Iterator<Item = &'s String>,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Option<String> {
    let codes = finding.code.iter();
    let mut names: Vec<String> =
        codes.flat_map(|code| vocabulary.indicators.names_of(code)).map(str::to_owned).collect();
    let own = normalise(&finding.target.claim.indicator);
    names.push(own.to_string());
    let start = own.char_indices().rev().nth(ENDING - 1).map(|(at, _)| at);
    let ending = start.map(|at| own[at..].to_owned());
    // The longest first: GDP增速 tells more than GDP.
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    let mut spoken = sentences.filter_map(|sentence| {
        let words = normalise(sentence);
        let hit = names.iter().find_map(|name| words.find(name.as_str()).map(|at| (at, name.len())));
        // Not only by name: 新注册市场主体 lives on in 市场主体.
        let like = thing.in_sentence(&words, &pairs(&words), policy) != Spoken::Not
            || ending.as_ref().is_some_and(|ending| words.contains(ending));
        let place = hit.or_else(|| like.then(|| longest_shared(&words, &own)));
        place.map(|(at, length)| around(&words, at, length))
    });
    spoken.next()
}

/// Where the longest piece of a name stands in the words, and how long it is; their beginning where there is none.
fn longest_shared(words: &str, name: &str) -> (usize, usize) {
    let chars: Vec<char> = name.chars().collect();
    let pieces = (2..=chars.len()).rev().flat_map(|length| chars.windows(length));
    let mut found = pieces.filter_map(|piece| {
        let piece: String = piece.iter().collect();
        words.find(&piece).map(|at| (at, piece.len()))
    });
    found.next().unwrap_or((0, 0))
}

/// The words at a place, with a few before and after.
fn around(words: &str, at: usize, length: usize) -> String {
    const BEFORE: usize = 12;
    const AFTER: usize = 24;
    let (before, rest) = words.split_at(at);
    let (own, after) = rest.split_at(length);
    let left = before.chars().count().saturating_sub(BEFORE);
    let mut excerpt = if left > 0 { "…".to_owned() } else { String::new() };
    excerpt.extend(before.chars().skip(left));
    excerpt.push_str(own);
    excerpt.extend(after.chars().take(AFTER));
    if after.chars().count() > AFTER {
        excerpt.push('…');
    }
    excerpt
}
