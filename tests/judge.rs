//! Every judging rule, told as cases in `cases/judge.txt`: what is on file, and what follows.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::{self, Frame, Reader};
use duizhang::reconcile::{Records, Sentence, reconcile};
use duizhang::vocabulary::{
    Claim, Document, Extent, Finding, Lang, Period, PlacePath, Policy, Recorded, Role, Ruling, Status,
    Vocabulary, Year,
};
use std::sync::Arc;

const CASES: &str = include_str!("cases/judge.txt");

#[derive(Default)]
struct Scene {
    name: String,
    records: Records,
}

fn document(place: &PlacePath, date: &str, extent: Extent, reviews: Option<&str>) -> Document {
    Document {
        place: place.clone(),
        kind: "政府工作报告".to_owned(),
        title: format!("{place} {date}"),
        url: String::new(),
        date: Some(date.parse().unwrap()),
        reviews: reviews.map(|period| period.parse().unwrap()),
        plans: None,
        extent,
        sha256: String::new(),
        scope: None,
    }
}

impl Scene {
    fn place() -> PlacePath {
        "福建省/泉州市".parse().unwrap()
    }

    /// Takes what a phrase says, as one types it; or a sentence, as a document has it.
    fn claim(&mut self, verb: &str, year: &str, date: &str, phrase: &str, vocabulary: &Vocabulary) {
        let role = if verb == "target" { Role::Target } else { Role::Result };
        let (place, phrase) = match phrase.split_once(':') {
            Some((place, phrase)) => (place.parse().unwrap(), phrase),
            None => (Self::place(), phrase),
        };
        let frame =
            Frame { role, place: &place, year: year.parse().unwrap(), indicator: None, said_in: None };
        let claims = if verb == "reads" {
            let (claims, _) = Reader::new(vocabulary).running(phrase, &frame, Period::Year(frame.year));
            claims.into_iter().map(|claim| Claim { quote: phrase.to_owned(), ..claim }).collect()
        } else {
            extract::phrase(phrase, &frame, vocabulary)
                .unwrap_or_else(|error| panic!("{}: {phrase}: {error}", self.name))
        };
        let on_file = self
            .records
            .documents
            .iter()
            .find(|known| known.date == Some(date.parse().unwrap()) && known.place == place);
        let document =
            on_file.cloned().unwrap_or_else(|| Arc::new(document(&place, date, Extent::Excerpt, None)));
        for claim in claims {
            let recorded = Recorded {
                id: format!("c{:03}", self.records.claims.len() + self.records.outside.len()),
                claim,
                document: Arc::clone(&document),
                recorded_on: "2026-11-22".parse().unwrap(),
                recorded_by: "test".to_owned(),
                reviewed: true,
            };
            if place == Self::place() {
                self.records.claims.push(recorded);
            } else {
                self.records.outside.push(recorded);
            }
        }
    }

    fn rule(&mut self, status: &str, by: &str, why: &str) {
        let target = self.records.claims.iter().find(|claim| claim.claim.role == Role::Target).unwrap();
        let ruling = Ruling {
            status: status.parse().unwrap(),
            why: why.to_owned(),
            by: by.to_owned(),
            at: "2026-11-22T00:00:00Z".parse().unwrap(),
        };
        self.records.rulings.insert(target.id.clone(), ruling);
    }

    /// Every row, told as a finding is.
    fn rows(&self) -> Vec<String> {
        let vocabulary = Vocabulary::load(None).unwrap();
        let judged = reconcile(&self.records, None, &vocabulary, &Policy::default());
        judged.findings.iter().map(told).collect()
    }

    fn finding(&self, vocabulary: &Vocabulary) -> Finding {
        let year: Option<Year> = None;
        reconcile(&self.records, year, vocabulary, &Policy::default()).findings.remove(0)
    }
}

fn told(finding: &Finding) -> String {
    let caveats: Vec<&str> = finding.caveats.iter().map(|caveat| caveat.code()).collect();
    format!("{} {} {}", finding.status, finding.rule, caveats.join(",")).trim_end().to_owned()
}

fn detail(finding: &Finding, what: &str) -> String {
    match what {
        "margin" => finding.margin.as_ref().map(|margin| format!("{} {}", margin.value, margin.unit)),
        "pace" => finding.pace.map(|pace| format!("{} {}", pace.done, pace.elapsed)),
        "plan" => {
            finding.implied_plan.as_ref().map(|plan| format!("{} {} {}", plan.low, plan.high, plan.unit))
        }
        "result" => {
            finding.result.as_ref().and_then(|result| result.claim.value).map(|value| value.to_string())
        }
        "computed" => Some(finding.computed.to_string()),
        "derived" => finding.derived.map(|(low, high)| format!("{low} {high}")),
        "beside" => Some(
            finding
                .compared_with
                .iter()
                .map(|figure| figure.claim.quote.clone())
                .collect::<Vec<_>>()
                .join(" "),
        ),
        other => panic!("no detail {other}"),
    }
    .unwrap_or_else(|| "none".to_owned())
}

/// Hands every case with what was judged to `check`, and says how many cases there were.
fn each_case(mut check: impl FnMut(&Scene, &Finding, &str)) -> usize {
    let vocabulary = Vocabulary::load(None).unwrap();
    let mut cases = 0;
    for block in CASES.split("\n## ").skip(1) {
        let mut lines = block.lines().filter(|line| !line.trim().is_empty());
        let mut scene = Scene { name: lines.next().unwrap().to_owned(), ..Scene::default() };
        for line in lines {
            let (verb, rest) = line.split_once(' ').unwrap();
            let words: Vec<&str> = rest.splitn(3, ' ').collect();
            match verb {
                "target" | "result" | "reads" => {
                    scene.claim(verb, words[0], &words[1][1..], words[2], &vocabulary);
                }
                "document" => {
                    let extent = words[1].parse().unwrap();
                    let (reviews, kind) = words[2].split_once(' ').unwrap_or((words[2], "政府工作报告"));
                    let new = document(&Scene::place(), words[0], extent, Some(reviews));
                    scene.records.documents.push(Arc::new(Document { kind: kind.to_owned(), ..new }));
                }
                "ruling" => scene.rule(words[0], words[1], words[2]),
                "=>" | "~" | "rows" => {
                    let finding = scene.finding(&vocabulary);
                    check(&scene, &finding, line);
                }
                other => panic!("{}: no verb {other}", scene.name),
            }
        }
        cases += 1;
    }
    cases
}

#[test]
fn every_case_is_judged_as_it_should() {
    let mut wrong = Vec::new();
    let cases = each_case(|scene, finding, line| {
        let (verb, rest) = line.split_once(' ').unwrap();
        let (said, wanted) = if verb == "=>" {
            (told(finding), rest.to_owned())
        } else if verb == "rows" {
            (scene.rows().join(" | "), rest.to_owned())
        } else {
            let (what, wanted) = rest.split_once(' ').unwrap();
            (detail(finding, what), wanted.to_owned())
        };
        if said != wanted {
            wrong.push(format!("{}: wanted {wanted:?}, said {said:?}", scene.name));
        }
    });
    assert!(wrong.is_empty(), "{} of {cases} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_last_step_told_is_the_one_that_decided() {
    each_case(|scene, finding, _| {
        let last = finding.steps.last().unwrap();
        assert!(last.decided, "{}", scene.name);
        assert!(finding.ruling.is_some() || last.rule == finding.rule, "{}", scene.name);
    });
}

/// A target, and results of it that differ in one thing.
fn with_results<T>(
    told: impl Iterator<Item = T>,
    differ: impl Fn(&mut Recorded, T),
    vocabulary: &Vocabulary,
) -> Scene {
    let mut scene = Scene { name: "many".to_owned(), ..Scene::default() };
    let review = document(&Scene::place(), "2025-01-08", Extent::Full, Some("2024"));
    scene.records.documents.push(Arc::new(review));
    scene.claim("target", "2024", "2024-01-08", "新建公园30个", vocabulary);
    scene.claim("result", "2024", "2025-01-08", "新建公园40个", vocabulary);
    let result = scene.records.claims.pop().unwrap();
    for (at, told) in told.enumerate() {
        let mut result = Recorded { id: format!("r{at:04}"), ..result.clone() };
        differ(&mut result, told);
        scene.records.claims.push(result);
    }
    scene
}

#[test]
fn more_different_figures_than_are_compared_decide_nothing() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let judged = |values: &mut dyn Iterator<Item = u32>| {
        let value = |result: &mut Recorded, value: u32| result.claim.value = Some(value.into());
        with_results(values, value, &vocabulary).finding(&vocabulary)
    };
    // As often as it likes one thing may be said.
    let same = judged(&mut std::iter::repeat_n(40, 1_000));
    assert_eq!((told(&same), same.others.len()), ("met figure".to_owned(), 0));
    let candidate = "incomparable candidate too-many";
    for (many, wanted) in [(200, "met figure conflicting"), (201, candidate)] {
        assert_eq!(told(&judged(&mut (40..40 + many))), wanted, "{many}");
    }
    // Few below the target, or many that say few things: missed.
    assert_eq!(told(&judged(&mut (1..30))), "missed figure conflicting");
    assert_eq!(told(&judged(&mut (0..300).map(|at| at % 2 * 10))), "missed figure conflicting");
}

#[test]
fn many_figures_of_another_year_leave_this_year_alone() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let before = |result: &mut Recorded, value: u32| {
        result.claim.value = Some(value.into());
        if value > 20 {
            (result.claim.year, result.claim.period) = ("2023".parse().unwrap(), "2023".parse().unwrap());
        }
    };
    let finding = with_results(20..400, before, &vocabulary).finding(&vocabulary);
    assert_eq!(told(&finding), "missed figure");
}

#[test]
fn more_results_in_like_words_than_are_compared_are_no_silence() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let characters: Vec<char> = "山水云风松竹梅兰石泉溪河湖海江岭峰谷川原田林花草木禾".chars().collect();
    let words = |result: &mut Recorded, at: usize| {
        let (first, second) = (characters[at % 26], characters[at / 26]);
        result.claim.indicator = format!("新建{first}{second}公园道路");
        result.claim.unit = "公里".to_owned();
    };
    for (many, wanted) in [(0, "unreported silence"), (601, "incomparable candidate too-many")] {
        let finding = with_results(0..many, words, &vocabulary).finding(&vocabulary);
        assert_eq!(told(&finding), wanted, "{many}");
    }
}

#[test]
fn a_number_told_in_words_that_match_nothing_is_no_silence_and_its_sentence_is_shown() {
    let vocabulary = Vocabulary::load(None).unwrap();
    for (words, wanted) in
        [("公园40个向群众开放", "incomparable candidate candidate"), ("公园管理加强", "unreported silence")]
    {
        let mut scene = with_results(std::iter::empty::<u32>(), |_, _| {}, &vocabulary);
        scene.records.reviews.push(Sentence::new("", words, &[], &vocabulary));
        let finding = scene.finding(&vocabulary);
        assert_eq!(told(&finding), wanted, "{words}");
        let shown = finding.steps.iter().any(|step| step.why.in_lang(Lang::Zh).contains(words));
        assert_eq!(shown, finding.status == Status::Incomparable, "{finding:#?}");
    }
}
