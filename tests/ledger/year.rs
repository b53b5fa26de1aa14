//! What a supervision office keeps of an item over a year: for tests.

#![allow(dead_code)] // each takes what it needs

use chrono::NaiveDate;
use duizhang::ledger::{Entry, Outcome};
use duizhang::vocabulary::pipeline::{Amount, AtStage, Project};
use duizhang::vocabulary::supervised::*;
use duizhang::vocabulary::{Comparator, Measure, PlacePath, Year};

pub fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

pub fn figure(value: &str) -> Figure {
    Figure {
        indicator: "改造老旧小区".into(),
        measure: Measure::Level,
        comparator: Comparator::Eq,
        cue: String::new(),
        value: value.parse().unwrap(),
        value_high: None,
        unit: "个".into(),
        provisional: false,
    }
}

/// 改造老旧小区12个 by the end of October, with two milestones.
pub fn item(place: &PlacePath) -> Item {
    Item {
        place: place.clone(),
        year: Year::new(2025).unwrap(),
        name: "改造老旧小区".into(),
        target: None,
        parent: None,
        lead: "住建局".into(),
        co_units: vec!["财政局".into(), "城管局".into()],
        official: "陈副县长".into(),
        person: "林".into(),
        due: Some(on("2025-10-31")),
        topic: "民生实事".into(),
        weight: Some("2.5".parse().unwrap()),
        binding: Some(Binding::Binding),
        baseline: None,
        wanted: Some(figure("12")),
        milestones: vec![
            Milestone { due: on("2025-03-31"), words: "完成立项".into(), value: None },
            Milestone { due: on("2025-06-30"), words: String::new(), value: Some("6".parse().unwrap()) },
        ],
        source: "2025年工作报告".into(),
        note: "含背街小巷".into(),
    }
}

pub fn progress(item: &str, day: &str, value: &str) -> Progress {
    Progress {
        item: item.into(),
        as_of: on(day),
        reach: Reach::Cumulative,
        figure: Some(figure(value)),
        printed: None,
        done: None,
        milestone: None,
        words: format!("已改造老旧小区{value}个"),
        note: String::new(),
        evidence: "https://example.com/1".into(),
    }
}

pub fn letter(item: &str, number: &str) -> Letter {
    Letter {
        item: item.into(),
        number: number.into(),
        grade: "reminder".into(),
        sent: on("2025-07-05"),
        answer_by: on("2025-07-12"),
        new_due: Some(on("2025-08-31")),
        words: "进度滞后".into(),
    }
}

pub fn reply(letter: &str) -> Reply {
    Reply { letter: letter.into(), date: on("2025-07-10"), words: "已增派人手".into() }
}

pub fn obstacle(item: &str) -> Obstacle {
    Obstacle {
        item: item.into(),
        raised: on("2025-05-06"),
        owner: "自然资源局".into(),
        due: Some(on("2025-06-01")),
        words: "用地未批".into(),
        solved: None,
        solution: String::new(),
    }
}

pub fn project(place: &PlacePath, name: &str, value: &str) -> Project {
    Project {
        place: place.clone(),
        name: name.into(),
        lead: "工信局".into(),
        amount: Some(Amount { value: value.parse().unwrap(), unit: "亿元".into() }),
        source: "招商项目一览表".into(),
        note: "含配套".into(),
    }
}

pub fn at_stage(project: &str, stage: &str, day: &str) -> AtStage {
    AtStage {
        project: project.into(),
        stage: stage.into(),
        date: Some(on(day)),
        amount: None,
        evidence: "https://example.com/2".into(),
        note: "第二批".into(),
    }
}

pub fn id_of(outcome: Outcome) -> String {
    match outcome {
        Outcome::New(id) | Outcome::Known(id) | Outcome::Hidden { id, .. } => id,
    }
}

/// Rows in every table of the year in between, each with a later version; gives the item's id.
pub fn fill(entry: &mut Entry<'_>, place: &PlacePath) -> String {
    let own = id_of(entry.add(&item(place)).unwrap());
    let step =
        Item { name: "启动县医院迁建".into(), parent: Some(own.clone()), wanted: None, ..item(place) };
    let step = id_of(entry.add(&step).unwrap());
    entry.add(&progress(&own, "2025-06-30", "5")).unwrap();
    let first = id_of(entry.add(&progress(&own, "2025-07-31", "6")).unwrap());
    entry.amend(&first, &progress(&own, "2025-07-31", "7"), "补报").unwrap();
    let done = Progress {
        figure: None,
        done: Some(true),
        milestone: Some("完成立项".into()),
        ..progress(&step, "2025-03-31", "1")
    };
    entry.add(&done).unwrap();
    let sent = id_of(entry.add(&letter(&own, "督〔2025〕3号")).unwrap());
    entry.add(&reply(&sent)).unwrap();
    let wrong = id_of(entry.add(&letter(&own, "督〔2025〕4号")).unwrap());
    entry.withdraw(&wrong, "重号").unwrap();
    let raised = id_of(entry.add(&obstacle(&own)).unwrap());
    let solved = Obstacle { solved: Some(on("2025-05-30")), solution: "已批".into(), ..obstacle(&own) };
    entry.amend(&raised, &solved, "").unwrap();
    let due = Item { due: Some(on("2025-11-30")), ..item(place) };
    entry.amend(&own, &due, "县政府常务会议").unwrap();
    let pursued = id_of(entry.add(&project(place, "卫浴产业园", "5.20")).unwrap());
    entry.amend(&pursued, &project(place, "卫浴产业园", "6"), "增资").unwrap();
    entry.add(&at_stage(&pursued, "talks", "2025-02-10")).unwrap();
    let signed = id_of(entry.add(&at_stage(&pursued, "signed", "2025-05-18")).unwrap());
    let more = Amount { value: "6.0".parse().unwrap(), unit: "亿元".into() };
    entry
        .amend(&signed, &AtStage { amount: Some(more), ..at_stage(&pursued, "signed", "2025-05-18") }, "补录")
        .unwrap();
    own
}
