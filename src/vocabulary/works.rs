//! How works are named, from `data/works.csv`: the classes of their verbs, the words that tell nothing apart,
//! short forms, and what is a kind of what.

use super::VerbClass;
use super::cue::Cues;
use super::data::{DataError, Rows};
use super::words::{UnknownWord, words};
use crate::message;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::borrow::Cow;

words! {
    /// What a row says of its word.
    Kind {
        /// A verb of what was not there before: 新增, 认定.
        Adds = "adds" "新增类",
        /// A verb of building: 新建, 建成.
        Makes = "makes" "建设类",
        /// A verb of making better what is there: 改造, 整治.
        Renews = "renews" "改造类",
        /// A verb of what is only thought of: 谋划, 储备.
        Plans = "plans" "谋划类",
        /// A word before or behind a work that tells nothing of it: 全力, 早开工.
        Light = "light" "虚词",
        /// Says how something is done: 大力.
        Manner = "manner" "方式",
        /// In so many names that it tells nothing apart: 项目, 重点.
        Generic = "generic" "泛词",
        /// Narrows a thing to a rank or a kind: 省级, 示范.
        Scope = "scope" "范围",
        /// In town.
        Town = "town" "城镇",
        /// In the country.
        Country = "country" "乡村",
        /// A part of a whole in words, that tells a rate: 一半, 分之.
        Fraction = "fraction" "分数词",
        /// A programme of works, of which stages are promised: 攻坚计划.
        Campaign = "campaign" "专项行动",
        /// What a government budgets for: 政府性基金.
        Fund = "fund" "预算类别",
        /// What a fund takes in or gives out: 收入.
        FundSide = "fund-side" "收支",
        /// Whose budget it is: 市本级.
        Treasury = "treasury" "级次",
        /// Adds nothing at the end of a name: 企业数, 养老金水平.
        Tail = "tail" "后缀",
        /// Says that something was done, or is over: 建成, 全部.
        Done = "done" "已办",
        /// A list of works that a government makes a promise of: 民生实事.
        List = "list" "清单",
        /// Says that all of a list was done: 全面完成.
        Fulfilled = "fulfilled" "全部办成",
        /// Takes that back: 未, 除, 基本.
        NotWholly = "not-wholly" "未全部",
        /// Whose list it is, where it is another government's: 省定.
        OfRank = "of-rank" "定级",
        /// What each of several is counted as, whose investment the next number tells: 项目, 工程.
        Project = "project" "项目",
        /// What is invested in projects just named: 年度投资.
        Invested = "invested" "项目投资",
        /// A short form `of` a longer: 技改 of 技术改造.
        Short = "short" "简称",
        /// A kind `of` something: 重点实验室 of 创新平台.
        Under = "under" "下位",
    }
}

/// All that is known of the names of works, longest word first.
#[derive(Debug, Clone, Default)]
pub struct Works {
    rows: Vec<Row>,
    /// Where those rows are whose word begins with a character.
    rows_by_first: FxHashMap<char, Vec<usize>>,
    /// Verbs, those of the cues included.
    verbs: Vec<(String, VerbClass)>,
    /// Where among the verbs those are that begin with a character, and those that end with one.
    by_first: FxHashMap<char, Vec<usize>>,
    by_last: FxHashMap<char, Vec<usize>>,
}

#[derive(Debug, Clone, Deserialize)]
struct Written {
    word: String,
    kind: String,
    #[serde(default)]
    of: String,
}

#[derive(Debug, Clone)]
struct Row {
    word: String,
    kind: Kind,
    of: String,
}

impl Works {
    /// Adds the rows of a `works.csv`: `word,kind,of`; `of` is wanted where the kind is `short` or `under`.
    ///
    /// # Errors
    /// A row that cannot be read, with an unknown kind, or without what it is of.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Written| {
            let kind: Kind = row.kind.parse().map_err(|error: UnknownWord| error.at("kind"))?;
            if row.word.is_empty() {
                return Err(message!("row-no-word"));
            }
            if matches!(kind, Kind::Short | Kind::Under) == row.of.is_empty() {
                return Err(message!("row-of", word = row.word));
            }
            self.rows.push(Row { word: row.word, kind, of: row.of });
            Ok(())
        })?;
        self.rows.sort_by_key(|row| std::cmp::Reverse(row.word.len()));
        self.rows_by_first.clear();
        for (at, row) in self.rows.iter().enumerate() {
            if let Some(first) = row.word.chars().next() {
                self.rows_by_first.entry(first).or_default().push(at);
            }
        }
        Ok(())
    }

    /// Takes in the verbs that the cues know.
    pub fn set_verbs(&mut self, cues: &Cues) {
        let class = |verb: &str| {
            let mut same = self.rows.iter().filter(|row| row.word == verb);
            same.find_map(|row| VerbClass::of(row.kind)).unwrap_or(VerbClass::Light)
        };
        let own = self.rows.iter().filter(|row| {
            VerbClass::of(row.kind).is_some() || matches!(row.kind, Kind::Light | Kind::Manner)
        });
        let verbs = cues.verbs().chain(own.map(|row| row.word.as_str()));
        let mut verbs: Vec<(String, VerbClass)> = verbs.map(|verb| (verb.to_owned(), class(verb))).collect();
        verbs.sort_by_key(|(verb, _)| std::cmp::Reverse(verb.len()));
        verbs.dedup();
        (self.by_first, self.by_last) = (FxHashMap::default(), FxHashMap::default());
        for (at, (verb, _)) in verbs.iter().enumerate() {
            if let (Some(first), Some(last)) = (verb.chars().next(), verb.chars().next_back()) {
                self.by_first.entry(first).or_default().push(at);
                self.by_last.entry(last).or_default().push(at);
            }
        }
        self.verbs = verbs;
    }

    /// The verb that words begin with, the longest known: 新增, 开工建设.
    pub fn verb_at_start(&self, words: &str) -> Option<(&str, VerbClass)> {
        let mut verbs = self.verbs_at(self.by_first.get(&words.chars().next()?));
        verbs.find(|(verb, _)| words.starts_with(verb))
    }

    /// The verbs that words begin with, one after the other, without what only says how: 培育 in 大力培育消费中心.
    pub fn verbs_at_start<'w>(&self, words: &'w str) -> &'w str {
        let mut start = 0;
        while let Some(manner) = self.words(Kind::Manner).find(|manner| words[start..].starts_with(manner)) {
            start += manner.len();
        }
        let mut end = start;
        while let Some((verb, _)) = self.verb_at_start(&words[end..]) {
            end += verb.len();
        }
        &words[start..end]
    }

    /// The verb that words end with, the longest known: 建设 in 重点项目建设.
    pub fn verb_at_end(&self, words: &str) -> Option<(&str, VerbClass)> {
        let mut verbs = self.verbs_at(self.by_last.get(&words.chars().next_back()?));
        verbs.find(|(verb, _)| words.ends_with(verb))
    }

    fn verbs_at<'s>(&'s self, places: Option<&'s Vec<usize>>) -> impl Iterator<Item = (&'s str, VerbClass)> {
        places.into_iter().flatten().map(|at| (self.verbs[*at].0.as_str(), self.verbs[*at].1))
    }

    /// Words with each short form written out.
    pub fn in_full(&self, words: &str) -> String {
        let mut full = words.to_owned();
        for row in self.rows.iter().filter(|row| row.kind == Kind::Short) {
            if full.contains(&row.word) && !full.contains(&row.of) {
                full = full.replace(&row.word, &row.of);
            }
        }
        full
    }

    /// Whether a word says nothing of what is done.
    pub fn is_light(&self, word: &str) -> bool {
        self.words(Kind::Light).chain(self.words(Kind::Manner)).any(|light| light == word)
    }

    /// What is left of words between those of a kind, or of a scope: 停车 of 公共停车设施 without what is generic.
    pub fn without<'w>(&self, kind: Kind, words: &'w str) -> Vec<&'w str> {
        let left_out = |c: &char| {
            let rows = self.rows_by_first.get(c).into_iter().flatten().map(|at| &self.rows[*at]);
            rows.filter(|row| row.kind == kind || row.kind == Kind::Scope).map(|row| row.word.as_str())
        };
        let (mut runs, mut start, mut at) = (Vec::new(), 0, 0);
        while let Some(c) = words.get(at..).and_then(|rest| rest.chars().next()) {
            // The longest comes first.
            let found = left_out(&c).find(|word| words[at..].starts_with(word)).map(str::len);
            let found = found.or((!c.is_alphanumeric()).then(|| c.len_utf8()));
            if let Some(len) = found {
                runs.push(&words[start..at]);
                start = at + len;
            }
            at += found.unwrap_or(c.len_utf8());
        }
        runs.push(&words[start..]);
        runs.retain(|run| !run.is_empty());
        runs
    }

    /// The words of a kind that `words` name, in a fixed order.
    pub fn named<'w>(&'w self, kind: Kind, words: &'w str) -> impl Iterator<Item = &'w str> {
        self.words(kind).filter(move |word| words.contains(word))
    }

    /// Words that end with what is invested in projects, in one form: 重点项目年度计划投资 is 重点项目投资.
    pub fn invested<'w>(&self, words: &'w str) -> Cow<'w, str> {
        let bare = self.words(Kind::Invested).find_map(|invested| {
            let projects = words.strip_suffix(invested)?;
            self.named(Kind::Project, projects).next().map(|_| projects)
        });
        bare.map_or(Cow::Borrowed(words), |projects| Cow::Owned(format!("{projects}投资")))
    }

    /// Words for kinds of what `whole` ends with: 重点实验室 for 创新平台.
    pub fn kinds_of(&self, whole: &str) -> impl Iterator<Item = &str> {
        let kinds = self.rows.iter().filter(move |row| row.kind == Kind::Under && whole.ends_with(&row.of));
        kinds.map(|row| row.word.as_str())
    }

    /// The words of a kind.
    pub fn words(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.rows.iter().filter(move |row| row.kind == kind).map(|row| row.word.as_str())
    }
}
