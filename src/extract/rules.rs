//! The rules of reading that have a name and an off-switch: their examples stand in `tests/cases/rules.txt`, and a test
//! fails where an example reads the same without its rule.

use crate::vocabulary::words::words;

words! {
    /// A rule of reading.
    Rule {
        /// 27个省级和30个市级试点村: the first are 试点村 too.
        SharedNoun = "shared-noun" "共用中心语",
        /// 14项31件实事, 43个村1.6万户改造: two numbers count one thing.
        CountedTwice = "counted-twice" "一事两数",
        /// 甲、乙、丙3个园区: the names are the three.
        Enumerated = "enumerated" "列名计数",
        /// 甲、乙等园区和一批停车场: what comes in no number is another thing.
        AndMore = "and-more" "和一批",
        /// 建设提升300个驿站 makes them better; nothing rises by 300.
        Bettered = "bettered" "提升为动词",
        /// 全国第一、行业第一的企业: a place that describes.
        RankOfNoun = "rank-of-noun" "位次作定语",
        /// 3、4号机组: numbers that say which.
        Numbered = "numbered" "编号",
        /// 年交易额100万元以上的企业: a bound that tells which are meant.
        BoundOfNoun = "bound-of-noun" "门槛作定语",
        /// 我国有2.9亿在校学生 tells what is.
        StateOfThings = "state-of-things" "现状",
        /// 着重对两个目标加以说明, 聚焦12个产业: what work turns to.
        TurnedTo = "turned-to" "工作对象",
        /// In a plan, 赤字1.6万亿元，比去年增加2700亿元 tells last year's.
        ToldInPlan = "told-in-plan" "计划中的上年数",
        /// 用3—5年时间，培养100名: more than the year's.
        WithinYears = "within-years" "跨年任务",
        /// 将2.8万亿元资金纳入: the sum is what is put there.
        PutTo = "put-to" "将…纳入",
        /// 园区营收增长6%，实际利用外资增长9%: both are the park's.
        Owner = "owner" "主体承前",
        /// 分别突破1100公里、4500公里 binds both.
        BoundOfAll = "bound-of-all" "同一限定",
    }
}
