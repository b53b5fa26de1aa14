//! Words that bind, hedge, date or frame a number, from `data/cues.csv`.

use super::data::{DataError, Rows};
use super::period::Period;
use super::words::words;
use serde::Deserialize;

words! {
    /// Where a cue stands to the number it speaks of.
    Position {
        /// Directly before the number; other such words may stand between.
        Before = "before" "数前",
        /// Directly after the number and its unit.
        After = "after" "数后",
        /// Anywhere in the clause.
        Clause = "clause" "句中",
    }
}

words! {
    /// What a cue does.
    Effect {
        /// At least.
        Ge = "ge" "不低于",
        /// More than.
        Gt = "gt" "高于",
        /// At most.
        Le = "le" "不超过",
        /// Less than.
        Lt = "lt" "低于",
        /// About.
        Approx = "approx" "左右",
        /// The least that is promised, beside a stretch.
        Floor = "floor" "底线",
        /// What is striven for.
        Stretch = "stretch" "力争",
        /// The number is a growth; without a number it still says growth.
        Growth = "growth" "增长",
        /// The number is a fall; without a number it still says fall.
        Fall = "fall" "下降",
        /// A growth or a difference upwards, only directly before a number.
        Rise = "rise" "增加",
        /// A growth or a difference downwards, only directly before a number.
        Cut = "cut" "减少",
        /// Leads to the number and says nothing of its own.
        Reach = "reach" "达到",
        /// The number is where it came from: 从775元.
        From = "from" "基数",
        /// 完成, 实现: before a goal, or before an economic indicator.
        Attain = "attain" "完成",
        /// 超额完成
        Exceed = "exceed" "超额完成",
        /// 未完成
        FallShort = "fall-short" "未完成",
        /// 年度计划, 预期目标: what a completion is of.
        Goal = "goal" "计划",
        /// 同步
        InStep = "in-step" "同步",
        /// 持平
        Same = "same" "持平",
        /// The place's own growth of GDP, as a yardstick.
        Gdp = "own_gdp_growth" "经济增长",
        /// The year before, as a yardstick.
        PreviousYear = "previous_year" "上年",
        /// The growth of the year before, as a yardstick.
        OwnGrowth = "own_growth" "上年增速",
        /// The average of the place above, as a yardstick.
        ParentAverage = "parent_average" "上级平均",
        /// The average of the nation, as a yardstick.
        NationalAverage = "national_average" "全国平均",
        /// 均: the number serves each one named.
        Each = "each" "均",
        /// 分别: the numbers serve those named, in order.
        Respectively = "respectively" "分别",
        /// 排名, 位居
        Rank = "rank" "位次",
        /// 前三: the number bounds a rank.
        Top = "top" "前列",
        /// 两位数: at least ten percent.
        DoubleDigit = "double-digit" "两位数",
        /// A figure that is an index or a ratio and needs no unit.
        Ratio = "ratio" "比值",
        /// 预计, 初步核算
        Provisional = "provisional" "初步",
        /// 全年
        WholeYear = "whole-year" "全年",
        /// 实际
        Real = "real" "实际",
        /// 名义
        Nominal = "nominal" "名义",
        /// 同口径
        SameBasis = "same-basis" "同口径",
        /// 自然口径
        NaturalBasis = "natural-basis" "自然口径",
        /// 年均
        YearlyAverage = "yearly-average" "年均",
        /// January to March.
        FirstQuarter = "first-quarter" "一季度",
        /// January to June.
        FirstHalf = "first-half" "上半年",
        /// July to December.
        SecondHalf = "second-half" "下半年",
        /// January to September.
        ThreeQuarters = "three-quarters" "前三季度",
        /// The year spoken of.
        ThisYear = "this-year" "今年",
        /// The year before the one spoken of.
        LastYear = "last-year" "去年",
        /// Five years: up to the year in a result, from it on in a target.
        FiveYears = "five-years" "五年",
        /// From January up to the month that follows.
        UpTo = "up-to" "截至",
        /// Says nothing of the number and is no part of the indicator.
        Drop = "drop" "略",
        /// A word or name that must not be taken apart: 签约, 五位一体.
        Word = "word" "整词",
        /// Begins a work: 新建, 改造.
        Work = "work" "工程动词",
        /// A stage that projects pass: 开工, 竣工.
        Stage = "stage" "项目阶段",
        /// A part of a whole that shares its noun: 城镇、农村居民.
        Modifier = "modifier" "并列定语",
        /// General praise names no target: 主要目标任务圆满完成.
        Praise = "praise" "泛称",
        /// Puts the figure just below the number: 近300家.
        JustBelow = "just-below" "略低于",
        /// Less of the thing is wanted: 控制.
        WantsLess = "wants-less" "越少越好",
        /// Names the place itself: 全市, 我省.
        OwnPlace = "own-place" "本地",
    }
}

/// What a row's word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// One of the effects the grammar knows.
    Effect(Effect),
    /// A span of time by name: “十四五”期间 is 2021/2025.
    Period(Period),
}

/// One row: a word, where it stands and what it says. 实际增长 says two things: `growth+real`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The word.
    pub word: String,
    /// Where it stands.
    pub position: Position,
    /// What it says.
    pub meanings: Vec<Meaning>,
}

impl Cue {
    /// Whether the word says this, among other things.
    pub fn says(&self, effect: Effect) -> bool {
        self.meanings.contains(&Meaning::Effect(effect))
    }

    /// What the word says, named spans of time aside.
    pub fn effects(&self) -> impl Iterator<Item = Effect> {
        self.meanings.iter().filter_map(|meaning| match meaning {
            Meaning::Effect(effect) => Some(*effect),
            Meaning::Period(_) => None,
        })
    }
}

/// All cues, longest word first.
#[derive(Debug, Clone, Default)]
pub struct Cues {
    rows: Vec<Cue>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    position: String,
    effect: String,
}

fn meaning(text: &str) -> Result<Meaning, String> {
    let period = || text.parse().map(Meaning::Period);
    text.parse().map(Meaning::Effect).or_else(|error| period().map_err(|_| format!("effect: {error}")))
}

impl Cues {
    /// Adds the rows of a `cues.csv`: `word,position,effect`. Several effects are joined by `+`; an effect
    /// may also be a period such as `2021/2025`.
    ///
    /// # Errors
    /// A row that cannot be read, or with an unknown position or effect.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            if row.word.is_empty() {
                return Err("the word is empty".to_owned());
            }
            let position = row.position.parse().map_err(|error| format!("position: {error}"))?;
            let meanings = row.effect.split('+').map(meaning).collect::<Result<_, _>>()?;
            self.rows.push(Cue { word: row.word, position, meanings });
            Ok(())
        })?;
        self.rows.sort_by_key(|cue| std::cmp::Reverse(cue.word.len()));
        Ok(())
    }

    /// Every cue, longest word first.
    pub fn iter(&self) -> impl Iterator<Item = &Cue> {
        self.rows.iter()
    }

    /// Words that name the place itself: 全市, 我省.
    pub fn own_place(&self) -> impl Iterator<Item = &str> {
        self.words(Effect::OwnPlace)
    }

    /// Whether words such as 控制 say that less of a thing is wanted.
    pub fn wants_less(&self, words: &str) -> bool {
        self.words(Effect::WantsLess).any(|cue| words.contains(cue))
    }

    /// Whether words such as 主要, before 目标任务圆满完成, name no target of their own.
    pub fn is_praise(&self, words: &str) -> bool {
        self.words(Effect::Praise).any(|cue| words == cue)
    }

    /// Whether a cue such as 近 puts the figure just below the number.
    pub fn means_just_below(&self, cue: &str) -> bool {
        self.words(Effect::JustBelow).any(|word| cue.contains(word))
    }

    fn words(&self, effect: Effect) -> impl Iterator<Item = &str> {
        self.rows.iter().filter(move |cue| cue.says(effect)).map(|cue| cue.word.as_str())
    }
}
