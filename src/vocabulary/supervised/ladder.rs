//! The grades of letters, from `data/letters.csv`, and what each says, from `data/letter-GRADE.txt`.

use super::pace::PaceStatus;
use super::template::Template;
use crate::message;
use crate::vocabulary::data::{DataError, Rows};
use crate::vocabulary::words::UnknownWord;
use crate::vocabulary::{Lang, Message, Worded};
use serde::Deserialize;

/// A grade of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// `reminder`
    pub code: String,
    /// 提醒函
    pub zh: String,
    /// Its English name.
    pub en: String,
    /// The statuses on which it is sent.
    pub when: Vec<PaceStatus>,
    /// How many days the unit has to answer.
    pub answer_days: i64,
    /// How many days on the new date is.
    pub new_due_days: i64,
    /// What it says, in Chinese and in English.
    pub says: [Template; 2],
    /// What it says to a unit that has not reported; `None` where that is what it says to every unit.
    pub unreported: [Option<Template>; 2],
}

/// The grades in order: a letter of the next one is sent where the date of one was missed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ladder {
    grades: Vec<Grade>,
}

#[derive(Deserialize)]
struct Row {
    grade: String,
    zh: String,
    en: String,
    when: String,
    answer_days: i64,
    new_due_days: i64,
}

impl Grade {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// What it says of an item of that status.
    pub fn template(&self, status: PaceStatus, lang: Lang) -> &Template {
        let at = usize::from(lang == Lang::En);
        let unreported = self.unreported[at].as_ref().filter(|_| status == PaceStatus::Unreported);
        unreported.unwrap_or(&self.says[at])
    }
}

impl Ladder {
    /// Takes the rows of a `letters.csv` in the place of those that were there: an office has its own ladder whole, so that
    /// it may have fewer steps.
    ///
    /// # Errors
    /// A row that cannot be read, an unknown status, a number of days below 0, or a grade that stands twice.
    pub fn replace(&mut self, rows: &Rows) -> Result<(), DataError> {
        let mut grades: Vec<Grade> = Vec::new();
        rows.each(|row: Row| {
            let statuses = row.when.split(';').map(str::trim).filter(|word| !word.is_empty());
            let when = statuses.map(|word| {
                word.parse().map_err(|error: UnknownWord| {
                    message!("labelled", label = "when", words = error.message())
                })
            });
            if row.answer_days < 0 || row.new_due_days < 0 {
                return Err(message!("lights-no-number", given = row.answer_days.min(row.new_due_days)));
            }
            if grades.iter().any(|grade| grade.code == row.grade) {
                return Err(message!("letters-twice", given = row.grade));
            }
            grades.push(Grade {
                when: when.collect::<Result<_, Message>>()?,
                code: row.grade,
                zh: row.zh,
                en: row.en,
                answer_days: row.answer_days,
                new_due_days: row.new_due_days,
                says: [Template::default(), Template::default()],
                unreported: [None, None],
            });
            Ok(())
        })?;
        for grade in &mut grades {
            if let Some(before) = self.grades.iter().find(|before| before.code == grade.code) {
                grade.says.clone_from(&before.says);
                grade.unreported.clone_from(&before.unreported);
            }
        }
        self.grades = grades;
        Ok(())
    }

    /// Takes what a grade says; of a grade that is not there, nothing.
    pub fn say(&mut self, grade: &str, lang: Lang, template: Template) {
        if let Some(grade) = self.grades.iter_mut().find(|own| own.code == grade) {
            grade.says[usize::from(lang == Lang::En)] = template;
        }
    }

    /// Takes what a grade says to a unit that has not reported; `None` where it says the same as to others.
    pub fn say_unreported(&mut self, grade: &str, lang: Lang, template: Option<Template>) {
        if let Some(grade) = self.grades.iter_mut().find(|own| own.code == grade) {
            grade.unreported[usize::from(lang == Lang::En)] = template;
        }
    }

    /// The grades, the mildest first.
    pub fn grades(&self) -> &[Grade] {
        &self.grades
    }

    /// The grade of that code.
    pub fn get(&self, code: &str) -> Option<&Grade> {
        self.grades.iter().find(|grade| grade.code == code)
    }

    /// The grade after that one; the last stays the last. One that is not in the ladder is followed by the first.
    pub fn after(&self, code: &str) -> Option<&Grade> {
        let own = self.grades.iter().position(|grade| grade.code == code);
        self.grades.get(own.map_or(0, |at| at + 1)).or(self.grades.last())
    }
}
