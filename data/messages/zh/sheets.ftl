# Tables and pages: figures in words, headings, counts, and what a reader must beware of.

## Marks between words and figures

comma = ，
semicolon = ；
with-aside = { $words }（{ $aside }）
span = { $from }—{ $to }

## Figures

points = 个百分点
growth-up = 增长
growth-down = 下降
amount-up = 增加
amount-down = 减少
points-up = 提高
basis-same = 同口径
basis-natural = 自然口径
basis-yearly = 年均
basis-real = 实际
basis-nominal = 名义
bound-at-least = { $figure }以上
bound-over = 超{ $figure }
bound-at-most = { $figure }以内
bound-under = 低于{ $figure }
bound-about = { $figure }左右
striving-for = { $figure }、力争{ $stretch }
rank = 第{ $rank }
multiple = { $multiple }
share-of-plan = 完成计划{ $share }

## Figures measured against others

gdp-growth = 经济增长
own-growth = 上年增速
parent-average = 上级平均水平
national-average = 全国平均水平
previous-year = 上年
own-plan = 原定目标
level-with = 与{ $yardstick }持平
in-step-with = 与{ $yardstick }同步
not-below = 不低于{ $yardstick }
above = 高于{ $yardstick }
faster-than = 快于{ $yardstick }
not-above = 不高于{ $yardstick }
below = 低于{ $yardstick }
relation-by = { $relation }{ $lead }
plan-reached = 完成目标
plan-mostly-reached = 基本完成目标
plan-exceeded = 超额完成目标
plan-not-reached = 未完成目标

## Periods

period-year = { $year }年
period-month = { $month }月
period-month-of-year = { $year }年{ $month }月
period-months = { $from }—{ $to }月
period-months-of-year = { $year }年{ $from }—{ $to }月
period-months-of-years = { $from_year }年{ $from }月—{ $to_year }年{ $to }月
period-years = { $from }—{ $to }年
period-cumulative = 累计
month-name = { $month }

## Cells

yes = 是
no = 否
doubtful-figure = 疑似：{ $figure }
derived-growth = 推算增速{ $growth }
pace = 进度{ $done }%（时间{ $elapsed }%）
ruled = { $by }裁定；计算为{ $computed }
ruled-unnamed = { $at }人工裁定；计算为{ $computed }
review-not-on-file = 缺回顾文件
unreviewed = 未复核
no-target = （无目标）
nothing-on-file = （库中没有）
paragraph = 第{ $number }段
search-found-nothing = 没有找到。
search-found = 找到表述{ $claims }条、原文{ $texts }处。
years-unchanged = { $from }—{ $to }（{ $count }年）
mentioned-in = { $year }年：“{ $words }”
back-in = { $year }年又列

## Counts and rates

targets-counted = 共{ $total }项目标
status-counted = { $status }{ $count }
met-of-due = 完成率（占到期目标）
met-of-decided = 完成率（占可判定目标）
reported-of-due = 报告率（占到期目标）
no-rate = 无
pending-told = 未到期{ $count }项：库中没有回顾{ $periods }、范围含这些目标的完整文件；该期若已过去，请补入回顾它的文件（如下一年的政府工作报告）再判
unreviewed-all = 未复核：全部{ $count }项，目标或所依据的实绩由程序读出，尚无人复核；duizhang review 逐条复核
unreviewed-some = 未复核：{ $count }项，目标或所依据的实绩由程序读出，尚无人复核；duizhang review 逐条复核
never-reported = 未见报告的目标：{ $indicators }。{ $searched }
nothing-to-search = 没有可查的文件。
searched = 所查{ $count }份文件（{ $titles }）未见。
title-separator = 、

## Scorecards

scorecard-title = { $place } { $year }年目标与实绩对照表
scorecard-indicators = 主要指标
scorecard-works = 工程和工作
scorecard-empty = 没有入账的目标。
scorecard-empty-left-out = 没有复核过的目标。
scorecard-untargeted = 未列目标的实绩
scorecard-sources = 来源
scorecards-total = 合计：{ $places }个地区，{ $cards }张对照表
scorecards-title = 各地各年度的目标
scorecards-see-one = 看其中一张：duizhang scorecard { $place } { $year }

## A page's end

beware = 注意：
judged-reviewed-only = 只计复核过的表述；其余按通行规则判定（标为{ $rules }）
judged-otherwise = 判定规则不是通行的第{ $usual }版，而是{ $rules }：{ $changes }
works-too = 工程项目也在内：一年就做完的工程，本来就只列一年，做多少也常与计划数正好相同。
indicators-only = 只看通用指标；加 --works 也看工程项目。

## One indicator over the years

trend-title = { $place } { $name }：历年目标与实绩
trend-beware = 指标的定义、口径和基数各年可能不同，原文怎样印就怎样列；缺的年份照缺，没有插补。
chart-legend-one = 图：各数都是{ $only }；{ $target } 目标，{ $result } 实绩，{ $both } 两者在同一格
chart-legend = 图：左端{ $low }，右端{ $high }；{ $target } 目标（{ $range } 区间），{ $result } 实绩，{ $both } 两者在同一格

## Places side by side

league-title = { $year }年 { $name }：各地实绩与自定目标之差
league-level = { $level }级
league-level-unknown = 级别不明（从名称看不出）
league-silent = 其中未见报告{ $silent }项；当年另有{ $others }个地区有目标入账而没有这一项
league-beware-target = 名次只看实绩与自定目标之差：目标定得低，名次就靠前，并不说明工作更好。
league-beware-levels = 不同级别的政府不相比，所以分开排；同一指标各地口径也可能不同。
league-beware-amounts = 按数量排名时，大地区的差距本来就大。

## Targets from one year to the next

repeated-title = 连年不变的目标
repeated-counted = 连年不变的目标共{ $count }组
repeated-beware = 数字不变不等于要求不变：基数、口径和任务难度每年可能不同。没有数字的目标（如与经济增长同步）不列。
dropped-title = 下一年不再提的目标
dropped-mentioned = 下一年仍提到，但没有读出目标数的（请看原文）
dropped-counted = 下一年不再提的目标共{ $count }项，其中当年未完成或未见报告的{ $unmet }项；另有{ $mentioned }项仍提到
dropped-beware = 只说明下一年同一文种的全文里没有读出这项指标的目标：可能改列别的文件、换了说法，或不再需要。下一年没有全文入账的不查；手录的文件没有原文，查不到它是否另有提及。

## A place and those below it

cascade-title = { $place }的目标与下级目标
cascade-sum-equal = 合计{ $sum }，相同
cascade-sum-more = 合计{ $sum }，多{ $gap }（{ $share }%）
cascade-sum-less = 合计{ $sum }，少{ $gap }（{ $share }%）
cascade-range = { $lowest }至{ $highest }
cascade-spread = { $range }：{ $above }个更高，{ $at }个相同，{ $below }个更低
cascade-none = 在册的{ $lower }个直接下级没有与本级相同的目标
cascade-counted = 共{ $count }项目标与{ $lower }个直接下级对照；加码{ $raised }项（下级合计的要求高于本级，或每个下级的比率要求都高于本级）
cascade-beware = 合计只算在册的下级：未在册的下级、本级直管的部分、两地共同的工程都会使合计不同。比率和平均数不求合计。

## Within a hair of the target

just-met-title = 刚好达标的目标
just-met-none = 没有可比的数字
just-met-counted = 共{ $compared }项可比：刚好达标{ $met }（{ $share }%），差一点{ $short }
just-met-defined = 刚好达标：在好的一边，百分数不超过{ $points }个百分点，数量不超过所印末位的{ $digits }个单位（目标与实绩中较细的一个）；差一点：在坏的一边，同样近。只看有确切数字、由数字判定的目标
just-met-beware = 刚好达标的多、差一点的少，可能是数字被调整过的迹象，但证明不了什么：目标常按预测定，做得准也会如此；数目少时只是偶然。

## Rules

rules-version = 规则版本{ $rules }。rules --format csv 印出可以修改的文件，用 --rules 或 compare-rules 交回
rules-moved-title = 规则{ $one }改为{ $other }，判定有变的目标
rules-changed = { $rule }：{ $was }改为{ $now }
rules-same = 两套规则相同
rules-moved = { $all }项目标中{ $count }项有变
rules-moved-so = { $kind }{ $count }项
rules-beware = 判定因读法而变，说明结论取决于规则；引用时须注明规则版本。有人工裁定的按裁定，不会变。

## A claim put before a person

read-as = 读作
becomes = 改为
may-be-its-result = 疑似实绩
unsure-because = 缘由
also-seen = 另看

## Workbooks

characters-left-out = （还有{ $count }个字）
exact-heading = { $heading }（原数）
provenance-title = 标题
provenance-program = 程序
provenance-rules = 规则版本
provenance-vocabulary = 词表校验码
provenance-head = 链头
provenance-entry = 链头所在的入账次序
provenance-remark = 说明
provenance-document = 文件

## Scores

score-title = { $year }年各地得分：{ $formula }
score-title-items = { $year }年事项按{ $by }得分（截至{ $day }）：{ $formula }
score-arithmetic = 逐项算式
score-counted = { $scored }个有得分并排名，{ $without }个没有可计分的项目、不排名；计分共{ $targets }项
score-formula = 公式“{ $name }”：{ $says }。
score-under = 另一公式“{ $name }”：{ $says }。名次因此变动的有{ $moved }个；名次升降为正是升
score-all-left-out = 未计分、也不当作0分的：{ $reasons }
score-left-out = { $why }{ $count }项
score-rounding = 每项的完成度和分值、平均分和得分各自四舍五入到两位小数，下一步按四舍五入后的数算；得分相同的名次相同。
score-beware-easy = 得分只比自己的目标：目标定得低的得分高，不说明工作做得更好。
score-beware-left-out = 各自未计分的项目不同，得分不是在同样多的项目上算出的。
score-beware-silence = 按公式“{ $name }”，不报告不丢分。
score-not-counted = 不计分：{ $why }
score-share = { $told }÷{ $goal }＝{ $completion }%
score-two-less = 2－{ $told }÷{ $goal }＝{ $completion }%
score-way = （{ $told }－{ $from }）÷（{ $goal }－{ $from }）＝{ $completion }%
score-short = 差{ $short }，100－{ $short }×{ $each }＝{ $completion }
score-beyond = 超{ $beyond }，100＋{ $beyond }×{ $each }＝{ $completion }
score-beside = { $told }，目标{ $goal }
score-by-status = 按“{ $status }”计
score-raised = 判为完成，按100计
score-floored = 不足0按0计
score-capped = 封顶{ $cap }
score-band = { $from }及以上一档
score-below-bands = 低于各档
score-points = 得{ $points }分
score-weight = 权重{ $weight }
score-mean = 加权合计{ $weighted }÷权重{ $weights }＝{ $mean }
score-off = { $outcome }{ $count }项扣{ $off }
score-more = 加分{ $count }项加{ $more }

## The way to a target over several years

path-title = { $place }{ $name }：多年目标与逐年进程
path-heading = { $last }年目标{ $target }（{ $title }）：自{ $year }年（{ $began }）起，路径为{ $along }
path-not-on-file = 不在库
path-counted = { $status }{ $count }年
path-without = 无数字的年份：{ $years }
path-gap-ends = 累计和年均增速须逐年都有数，缺一年则其后各年不能判断。
path-no-beginning = { $year }年的数不在库，路径值算不出：请录入该年实绩，或用 --from 换一个起点，或用 --path 给出各年的值。
path-beware = 路径值是算出来的或另行给定的，不是文件承诺的逐年目标；没有数字的年份不补。
path-beware-growth = 年均增速按各年公布的增速连乘成指数（起点为100）比较；增长率本身不插值。
path-beware-total = 目标期间为多年的数量按累计看，每年等分；若指的是末年达到的数，请把目标记在末年，并用 --from 写明起点。

## Later, and set anew

trend-late-by = { $year }年{ $figure }
trend-late = { $year }年的目标（{ $by }）
trend-late-counted = 逾期完成{ $count }项：{ $late }。当年的判定不变
adjusted = { $year }年{ $indicator }的目标在年中有改动，前后两个都保留、都判：{ $before }；{ $after }
adjusted-side = { $target }（{ $title }，{ $date }）{ $status }
