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
        /// In a plan, 赤字1.6万亿元，比去年增加2700亿元 tells last year's, and so does 由380元提高到420元.
        ToldInPlan = "told-in-plan" "计划中的上年数",
        /// 用3—5年时间，培养100名: more than the year's.
        WithinYears = "within-years" "跨年任务",
        /// 将2.8万亿元资金纳入: the sum is what is put there.
        PutTo = "put-to" "将…纳入",
        /// 园区营收增长6%，实际利用外资增长9%: both are the park's.
        Owner = "owner" "主体承前",
        /// 分别突破1100公里、4500公里 binds both.
        BoundOfAll = "bound-of-all" "同一限定",
        /// 新增创新平台2家、达到6家: how many there are is no matter of new ones.
        GrownTo = "grown-to" "新增后总数",
        /// 比2019年调整数增长7%: what it is compared with is no part of the name.
        ComparedWith = "compared-with" "比较基数",
        /// 比2019年增长25%: over all the years since.
        BaseYear = "base-year" "基期年份",
        /// 2020年以来，新增学位3000个: not of one year.
        SinceThen = "since-then" "某年以来",
        /// 10个村庄获评省级美丽乡村 counts what they became.
        Became = "became" "获评",
        /// 五年来，新增就业每年超过9万人 tells the last year's too.
        EachYear = "each-year" "每年",
        /// 居民消费价格与上年持平: they rose by 0.
        PricesSame = "prices-same" "价格持平",
        /// 上升3个百分点，达到51.2%: where it stands after it moved.
        MovedTo = "moved-to" "变动后水平",
        /// 1.医疗方面: a number at the head of a point.
        Point = "point" "条目序号",
        /// 国道105
        Road = "road" "道路编号",
        /// 完成3万吨保供任务: 完成 is the verb that a mass wants.
        Attained = "attained" "完成量",
        /// 全市城乡居民收入分别: town and country behind the place's own name.
        OwnPlaces = "own-places" "本地城乡",
        /// 10月底前改造12个: the year's, by then.
        DueDate = "due-date" "完成时限",
        /// 粮食种植面积50万亩，产量20万吨: the yield of that area.
        YieldOfArea = "yield-of-area" "面积与产量",
        /// 分别完成年计划的118.2%和109%
        OfPlanToo = "of-plan-too" "同为计划比例",
        /// 国家级、省级工厂1家、3家: a number for each name.
        Paired = "paired" "逐一对应",
        /// 新建、改造公路各20公里: both are done to roads.
        VerbsOfOne = "verbs-of-one" "动词共宾",
        /// 投资120亿元，其中产业项目80亿元: invested, too.
        OfWhich = "of-which" "其中投资",
        /// 加快临港片区建设，完成投资9亿元: invested in that.
        Topic = "topic" "话题承前",
        /// 14亿人的粮食安全: people that something is of.
        PeopleOf = "people-of" "人数作定语",
        /// 项目25个，计划总投资111亿元: what the works cost in all.
        SizeOfWorks = "size-of-works" "工程规模",
        /// 增长预期目标定在6%左右: set again.
        GoalSet = "goal-set" "目标复述",
        /// 与经济规模相适应的机制: a likeness that describes.
        LikenessOf = "likeness-of" "相适应作定语",
        /// 规模明显高于去年: an adverb names nothing.
        Vague = "vague" "虚指",
        /// 同时发行, 标准再提高: words that are no part of the name.
        FunctionWords = "function-words" "虚词",
        /// 已开工的57个项目, 目前已超过200亿元: in a plan, what was done before.
        Already = "already" "已然",
        /// 6.5%左右的增速可以实现就业: the rate only explains what it makes possible.
        RateRetold = "rate-retold" "增速复述",
        /// 比上年年初预算增加18亿元, 目标比去年多10万人: what it differs from is a plan.
        BesidePlan = "beside-plan" "与计划数相比",
        /// 完善居民医保，财政补助标准提高到380元: the side of what was just spoken of.
        SideOfTopic = "side-of-topic" "话题侧面",
        /// 启动棚改计划，今年开工580万套: a stage of what was just spoken of.
        StageOfTopic = "stage-of-topic" "话题阶段",
        /// 收入预算250亿元，实际完成234亿元: what came of the budget.
        ActualOf = "actual-of" "预算的实际数",
        /// 3万套（间）: another measure word.
        OtherUnit = "other-unit" "并列量词",
        /// 每个县至少新建1个: 至少 reaches over the verb.
        AtLeast = "at-least" "至少",
        /// 均居全国城市第4位: the rank is of what was just counted.
        RankAmong = "rank-among" "同类排名",
        /// 休闲农业实现营业收入, 带动民间投资增长: the verb is no part of an indicator.
        VerbOfIndicator = "verb-of-indicator" "指标前动词",
        /// 开工甲5套、乙3套; 推出3项甲和5项乙; 引进甲9个，其中乙2个: the verb is of all.
        VerbCarried = "verb-carried" "动词承前",
        /// 规上企业、限上企业分别新增20家、15家: the verb is of each.
        VerbOfEach = "verb-of-each" "动词分属",
        /// 新增平台7家、总数146家: not all are new.
        AspectOf = "aspect-of" "侧面所属",
        /// “十四五”技改等39个项目: years in the name of a plan are not when it is done.
        YearsOfName = "years-of-name" "名称中的年限",
        /// 引进1个投资5000万元以上加工项目: how big those are that are counted.
        SizeOfCounted = "size-of-counted" "所计之物的规模",
        /// 开工甲厂等总投资9亿元的6个项目: what they cost in all, and which they are among others.
        CostOfCounted = "cost-of-counted" "所计之物的总投资",
        /// 15公里东环路通车: what came of it stands at the end.
        CameOf = "came-of" "句末完成语",
        /// 一般公共预算收入63亿元，支出90亿元: of the same fund.
        OfFund = "of-fund" "预算类别承前",
    }
}
