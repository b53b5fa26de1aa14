//! The stages of a project, from `data/stages.csv`.

use crate::message;
use crate::vocabulary::data::{DataError, Rows};
use crate::vocabulary::table::squeezed;
use crate::vocabulary::words::nearest;
use crate::vocabulary::{Lang, Message, Worded};
use serde::Deserialize;

/// The row of the words that say no more than that projects are counted.
const ANY: &str = "any";

/// A stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// `signed`
    pub code: String,
    /// 签约
    pub zh: String,
    /// Its English name.
    pub en: String,
    /// Its place in the funnel, from 1; `None` of one that is no step of it.
    pub order: Option<u32>,
    /// After how many days in it a project is stuck; `None` for never.
    pub stuck_days: Option<i64>,
    /// What else it is called in lists.
    aliases: Vec<String>,
    /// What it is called in the names of targets.
    in_targets: Vec<String>,
}

/// All stages.
#[derive(Debug, Clone, Default)]
pub struct Stages {
    stages: Vec<Stage>,
    any: Option<Stage>,
}

/// A word that is no stage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct UnknownStage {
    given: String,
    known: Vec<String>,
}

impl Worded for UnknownStage {
    fn message(&self) -> Message {
        let known = Message::list(&self.known);
        match nearest(&self.given, self.known.iter().map(String::as_str)) {
            Some(near) => message!("unknown-word-near", given = &self.given, known = known, near = near),
            None => message!("unknown-word", given = &self.given, known = known),
        }
    }
}

#[derive(Deserialize)]
struct Row {
    stage: String,
    zh: String,
    en: String,
    #[serde(default)]
    order: Option<u32>,
    #[serde(default)]
    stuck_days: Option<i64>,
    #[serde(default)]
    aliases: String,
    #[serde(default)]
    in_targets: String,
}

fn words(cell: &str) -> Vec<String> {
    cell.split(';').map(squeezed).filter(|word| !word.is_empty()).collect()
}

impl Stage {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    fn is_called(&self, word: &str) -> bool {
        let names = [&self.code, &self.zh, &self.en];
        names.into_iter().chain(&self.aliases).any(|own| squeezed(own).eq_ignore_ascii_case(word))
    }
}

impl Stages {
    /// Adds the rows of a `stages.csv`: one takes the place of the stage of the same code.
    ///
    /// # Errors
    /// A row that cannot be read, a number of days below 0, or a word that another stage has too.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let stage = Stage {
                code: row.stage,
                zh: row.zh,
                en: row.en,
                order: row.order,
                stuck_days: row.stuck_days,
                aliases: words(&row.aliases),
                in_targets: words(&row.in_targets),
            };
            if stage.code.is_empty() || stage.zh.is_empty() || stage.en.is_empty() {
                return Err(message!("row-no-word"));
            }
            if let Some(days) = stage.stuck_days.filter(|days| *days < 0) {
                return Err(message!("lights-no-number", given = days));
            }
            if stage.code == ANY {
                self.any = Some(stage);
                return Ok(());
            }
            self.stages.retain(|other| other.code != stage.code);
            let own = [&stage.code, &stage.zh, &stage.en].into_iter().chain(&stage.aliases);
            for word in own {
                if let Some(other) = self.stages.iter().find(|other| other.is_called(&squeezed(word))) {
                    return Err(message!("stage-twice", given = word, other = &other.code));
                }
            }
            self.stages.push(stage);
            Ok(())
        })?;
        self.stages.sort_by_key(|stage| (stage.order.is_none(), stage.order));
        Ok(())
    }

    /// The stages, those of the funnel first and in its order.
    pub fn all(&self) -> &[Stage] {
        &self.stages
    }

    /// The stage of that code.
    pub fn get(&self, code: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.code == code)
    }

    /// The stage that a list or a person calls so.
    ///
    /// # Errors
    /// None is so called; the message lists those that there are.
    pub fn called(&self, given: &str) -> Result<&Stage, UnknownStage> {
        let word = squeezed(given);
        let found = self.stages.iter().find(|stage| stage.is_called(&word));
        found.ok_or_else(|| UnknownStage {
            given: given.to_owned(),
            known: self.stages.iter().flat_map(|stage| [stage.zh.clone(), stage.code.clone()]).collect(),
        })
    }

    /// The stage whose days stand under a heading: 签约时间.
    pub fn dated(&self, heading: &str) -> Option<&Stage> {
        let heading = squeezed(heading);
        let after = self.any.iter().flat_map(|any| &any.aliases);
        let name =
            after.filter_map(|after| heading.strip_suffix(after.as_str())).find(|name| !name.is_empty())?;
        self.stages.iter().find(|stage| stage.is_called(name))
    }

    /// How far a stage is along; those that are no step of the funnel, and those of other offices, are furthest.
    pub fn rank(&self, code: &str) -> u32 {
        self.get(code).and_then(|stage| stage.order).unwrap_or(u32::MAX)
    }

    /// The stages that the name of a target speaks of, and what else it says of the projects: 签约 and 产业 of 签约产业项目.
    /// `None` where it speaks of no stage, or of other things than projects.
    pub fn in_target(&self, indicator: &str) -> Option<(Vec<&Stage>, String)> {
        let mut rest = squeezed(indicator);
        let projects = self.any.as_ref().is_some_and(|any| rest.contains(&any.zh));
        let mut found: Vec<&Stage> = Vec::new();
        let mut named: Vec<(&str, &Stage)> = self
            .stages
            .iter()
            .filter(|stage| stage.order.is_some())
            .flat_map(|stage| stage.in_targets.iter().map(move |word| (word.as_str(), stage)))
            .collect();
        named.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        for (word, stage) in named {
            if rest.contains(word) {
                rest = rest.replace(word, " ");
                if !found.contains(&stage) {
                    found.push(stage);
                }
            }
        }
        let mut plain: Vec<&String> = self.any.iter().flat_map(|any| &any.in_targets).collect();
        plain.sort_by_key(|word| std::cmp::Reverse(word.len()));
        for word in plain {
            rest = rest.replace(word.as_str(), " ");
        }
        let rest = rest.split_whitespace().collect::<Vec<_>>().join("…");
        found.sort_by_key(|stage| stage.order);
        (!found.is_empty() && (projects || rest.is_empty())).then_some((found, rest))
    }
}

#[cfg(test)]
mod tests {
    use crate::vocabulary::Vocabulary;

    #[test]
    fn a_target_names_the_stages_it_counts_and_what_narrows_it() {
        let stages = Vocabulary::load(None).unwrap().stages;
        let read = |name: &str| {
            stages.in_target(name).map(|(stages, rest)| {
                (stages.iter().map(|stage| stage.code.clone()).collect::<Vec<_>>().join("+"), rest)
            })
        };
        assert_eq!(read("签约项目"), Some(("signed".into(), String::new())));
        assert_eq!(read("新签约"), Some(("signed".into(), String::new())));
        assert_eq!(read("签约落地项目总投资"), Some(("signed+landed".into(), String::new())));
        assert_eq!(read("签约项目计划总投资"), Some(("signed".into(), String::new())));
        assert_eq!(read("新签约20亿元以上大项目"), Some(("signed".into(), "20亿元以上大".into())));
        for other in ["开工项目", "房屋签约率", "储备粮", "改造老旧小区"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn a_stage_is_known_by_its_code_its_names_and_what_lists_call_it() {
        let stages = Vocabulary::load(None).unwrap().stages;
        for (word, code) in [
            ("签约", "signed"),
            ("signed", "signed"),
            ("In talks", "talks"),
            (" 洽谈 ", "talks"),
            ("已开工", "landed"),
        ] {
            assert_eq!(stages.called(word).unwrap().code, code);
        }
        assert!(stages.called("验收").unwrap_err().to_string().contains("签约"));
        assert!(stages.rank("ended") > stages.rank("landed"));
    }
}
