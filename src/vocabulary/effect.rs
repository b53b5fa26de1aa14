//! What the words of `data/cues.csv` do: the grammar's and the judge's view of them.

use super::words::words;

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
        /// The number is where things stand at the end of the period: 达到, 提高到.
        Now = "now" "现值",
        /// Less than before, and less is wanted: 降至, 压缩到.
        DownTo = "down-to" "降至",
        /// Directly behind a movement, says where it ended: 压缩至.
        Endpoint = "endpoint" "至",
        /// Even before its noun, the number is a difference: 减少用水量5%.
        Difference = "difference" "增减",
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
        /// What a date is compared with: 比2020年, 与2020年相比.
        Than = "than" "相比",
        /// Everything from a date on: 2021年以来.
        Since = "since" "以来",
        /// 比全市高
        Above = "above" "高",
        /// 比全市低
        Below = "below" "低",
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
        /// 零增长
        Zero = "zero" "零增长",
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
        /// 控制在: at most in a target; in a result, where it stands.
        KeptAt = "kept-at" "控制在",
        /// At the end of the year.
        YearEnd = "year-end" "年末",
        /// Two years, as `FiveYears`.
        TwoYears = "two-years" "两年",
        /// Three years, as `FiveYears`.
        ThreeYears = "three-years" "三年",
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
        /// Begins what was done, and is kept where the examples behind it are not: 推动, 签约.
        Verb = "verb" "动词",
        /// A side of what was last measured: 增速, 数量.
        Aspect = "aspect" "侧面",
        /// 城乡, where town and country each have a number.
        UrbanAndRural = "urban-and-rural" "城乡",
        /// 存贷款, where deposits and loans each have a number.
        DepositsAndLoans = "deposits-and-loans" "存贷款",
        /// Behind a number, says that it counts nothing: 方面, 之一.
        NoCount = "no-count" "不计数",
        /// A numeral in characters that counts by itself: 百, 千.
        Alone = "alone" "概数",
        /// A running total since an unnamed start.
        Cumulative = "cumulative" "累计",
        /// A part of a whole that shares its noun: 城镇、农村居民.
        Modifier = "modifier" "并列定语",
        /// Heads several things measured: 单位GDP能耗、二氧化碳排放.
        Head = "head" "并列中心",
        /// Primary, secondary and tertiary sector in one word: 三次产业.
        Sectors = "sectors" "三次产业",
        /// Counted in years: 受教育年限.
        Lasts = "lasts" "年限",
        /// With two or three years, in a running text: they are a span, no part of a name.
        Spanning = "spanning" "为期",
        /// What a number before or behind it describes, and nobody promises: 高校毕业生, 中国人.
        Background = "background" "背景",
        /// In parentheses, begins what is left out: （其中…）.
        Aside = "aside" "附注",
        /// At the end of an indicator (`after`) or its beginning, shows that something was not understood.
        Leftover = "leftover" "残余",
        /// General praise names no target: 主要目标任务圆满完成.
        Praise = "praise" "泛称",
        /// Puts the figure just below the number: 近300家.
        JustBelow = "just-below" "略低于",
        /// Less of the thing is wanted: 控制.
        WantsLess = "wants-less" "越少越好",
        /// What work only turns to, and nobody makes: 聚焦, 着重对.
        TurnedTo = "turned-to" "面向",
        /// Directly before a number, says that it tells what there is: 我国有.
        StateOfThings = "state-of-things" "现有",
        /// What a sum is put to: 纳入, 投向.
        PutTo = "put-to" "投向",
        /// A body that has figures of its own: 开发区.
        Body = "body" "主体",
        /// Behind a span of years, says that something takes that long: 3年时间.
        WithinYears = "within-years" "年时间",
        /// What something became, and is counted as: 获评.
        Became = "became" "获评",
        /// Of each year of a span: 每年, 稳定在.
        EachYear = "each-year" "每年",
        /// Directly before a number that is a name: 国道.
        Road = "road" "道路",
        /// A head that says nothing alone: 投资, 规模.
        BareHead = "bare-head" "光杆中心语",
        /// More than before, for the first time: 突破.
        Passes = "passes" "突破",
        /// What works cost in all, and no promise of a year: 总投资.
        SizeOfWorks = "size-of-works" "工程规模",
        /// A noun that several things named before it share: 通车里程.
        Noun = "noun" "中心语",
        /// Before what is counted, makes it better and moves no number: 提升.
        Betters = "betters" "改善",
        /// Joins a name to what went before and is no part of it: 同时, 也要.
        OpensName = "opens-name" "名前虚词",
        /// Stands between a name and what moves it: 再, 继续.
        ClosesName = "closes-name" "名后虚词",
        /// After a rate, introduces what that rate makes possible: 可以.
        Enables = "enables" "可以",
        /// What a plan of the year before came to: 年初预算.
        PlanFigure = "plan-figure" "计划数",
        /// What a name is of, where the name says only which side: 财政补助标准.
        SideOfTopic = "side-of-topic" "话题侧面",
        /// What a rank is among: 副省级城市.
        Among = "among" "排名范围",
        /// Before what a rank is among, says nothing of it: 均, 保持.
        LeadsToRank = "leads-to-rank" "排名前词",
        /// Binds a number over the verb between them: 至少新建1个.
        OverVerb = "over-verb" "跨动词",
        /// What one thing does to another that is measured: 带动.
        Causes = "causes" "带动",
        /// Names the place itself: 全市, 我省.
        OwnPlace = "own-place" "本地",
    }
}

/// A set of effects.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effects(u128);

const _: () = assert!(Effect::ALL.len() <= 128, "an effect is a bit of a set");

impl Effects {
    /// The set of these.
    pub const fn of(effects: &[Effect]) -> Self {
        let (mut set, mut at) = (Self(0), 0);
        while at < effects.len() {
            set.insert(effects[at]);
            at += 1;
        }
        set
    }

    /// Whether the sets share an effect.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every effect of this set is in the other.
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The effects of either set.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds an effect.
    pub const fn insert(&mut self, effect: Effect) {
        self.0 |= 1 << effect as u32;
    }

    /// Whether the effect is in the set.
    pub const fn contains(self, effect: Effect) -> bool {
        self.0 >> effect as u32 & 1 == 1
    }

    /// The effects, in order of declaration.
    pub fn iter(self) -> impl Iterator<Item = Effect> {
        let without_first = |rest: &u128| Some(rest & (rest - 1)).filter(|rest| *rest != 0);
        let rests = std::iter::successors(Some(self.0).filter(|rest| *rest != 0), without_first);
        rests.filter_map(|rest| Effect::ALL.get(rest.trailing_zeros() as usize).copied())
    }
}
