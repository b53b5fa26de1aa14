//! Targets of one year whose indicator has none in the next, although that year's plan is on file in full.

use crate::reconcile::likeness::{Thing, pairs};
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
        let alike = |other: &Thing| {
            thing.likeness(other) >= policy.sure_likeness
                || thing.says_the_same(other, policy.same_containment)
        };
        if finding.code.is_none() && things.iter().any(|(year, other)| *year == next && alike(other)) {
            continue;
        }
        let returned = stated.get(&own).and_then(|years| years.range(next..).next().copied());
        let sentences = planning.iter().flat_map(|plan| &plan.sentences);
        found.push(Dropped {
            finding: finding.clone(),
            plans: planning.iter().map(|plan| plan.document.title.clone()).collect(),
            mentioned: mention(finding, &thing, sentences, vocabulary, policy),
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

/// The first sentence that speaks of the indicator.
fn mention<'s>(
    finding: &Finding,
    thing: &Thing,
    mut sentences: impl Iterator<Item = &'s String>,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Option<String> {
    let names: Vec<&str> =
        finding.code.iter().flat_map(|code| vocabulary.indicators.names_of(code)).collect();
    let own = normalise(&finding.target.claim.indicator);
    let speaks = |sentence: &&String| {
        let words = normalise(sentence);
        let by_name = names.iter().any(|name| words.contains(name))
            || words.contains(&own)
            || thing.is_named_in(&words);
        by_name || finding.code.is_none() && thing.stands_in(&pairs(&words)) >= policy.mentioned_share
    };
    sentences.find(speaks).cloned()
}
