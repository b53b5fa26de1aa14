//! Items, reports and letters as an office would enter them.

use duizhang::vocabulary::supervised::*;
use duizhang::vocabulary::{Comparator, Measure, Year};
use rust_decimal::Decimal;

pub fn figure(measure: Measure, comparator: Comparator, value: Decimal, unit: &str) -> Figure {
    Figure {
        indicator: String::new(),
        measure,
        comparator,
        cue: String::new(),
        value,
        value_high: None,
        unit: unit.to_owned(),
        provisional: false,
    }
}

pub fn amount(value: Decimal, unit: &str) -> Figure {
    figure(Measure::Level, Comparator::Eq, value, unit)
}

pub fn filed<T>(id: impl Into<String>, row: T) -> Filed<T> {
    Filed {
        id: id.into(),
        row,
        recorded_at: "2021-01-01T00:00:00Z".parse().unwrap(),
        recorded_by: "督查室".into(),
    }
}

/// An item of that name; its name is its id.
pub fn item(name: &str, year: i32, wanted: Option<Figure>) -> Dossier {
    let wanted = wanted.map(|own| Figure { indicator: name.to_owned(), ..own });
    Dossier {
        item: filed(
            name,
            Item {
                place: "泉水县".parse().unwrap(),
                year: Year::new(year).unwrap(),
                name: name.to_owned(),
                target: None,
                parent: None,
                lead: "发改局".to_owned(),
                co_units: Vec::new(),
                official: String::new(),
                person: String::new(),
                due: None,
                topic: String::new(),
                weight: None,
                binding: None,
                baseline: None,
                wanted,
                milestones: Vec::new(),
                source: String::new(),
                note: String::new(),
            },
        ),
        progress: Vec::new(),
        letters: Vec::new(),
        replies: Vec::new(),
        obstacles: Vec::new(),
    }
}

pub fn report(as_of: &str) -> Progress {
    Progress {
        item: String::new(),
        as_of: as_of.parse().unwrap(),
        reach: Reach::Cumulative,
        figure: None,
        printed: None,
        done: None,
        milestone: None,
        words: String::new(),
        note: String::new(),
        evidence: String::new(),
    }
}

pub trait Reported: Sized {
    fn reports(self, progress: Progress) -> Self;
    fn told(self, as_of: &str, figure: Figure) -> Self;
    fn due(self, day: &str) -> Self;
}

impl Reported for Dossier {
    fn reports(mut self, mut progress: Progress) -> Self {
        if let Some(figure) = &mut progress.figure {
            figure.indicator.clone_from(&self.item.row.name);
        }
        let id = format!("{}-{}", self.item.id, self.progress.len() + 1);
        self.progress.push(filed(id, progress));
        self.progress.sort_by_key(|filed| filed.row.as_of);
        self
    }

    fn told(self, as_of: &str, figure: Figure) -> Self {
        self.reports(Progress { figure: Some(figure), ..report(as_of) })
    }

    fn due(mut self, day: &str) -> Self {
        self.item.row.due = Some(day.parse().unwrap());
        self
    }
}
