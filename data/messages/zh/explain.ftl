# One finding explained: its evidence, the rules tried, the arithmetic, the caveats, the search.

verdict-by-rule = { $verdict }（依据：{ $rule }）
verdict-by-ruling = { $verdict }（{ $by }于{ $day }裁定，理由：{ $why }；按规则计算为：{ $computed }）
verdict-by-unnamed = { $verdict }（{ $day }人工裁定，理由：{ $why }；按规则计算为：{ $computed }）

## Headings

explain-target = 目标
explain-result = 实绩
explain-compared-with = 对照数
explain-others = 其他入账数字
explain-steps = 依次试过的规则
explain-arithmetic = 算账
explain-caveats = 附注
explain-considered = 也看过，未采用
explain-searched = 查过的文件

## Evidence

no-figure = 没有可用的实绩数字。
found-at = { $document }，第{ $number }段
found-in-section = { $document }，“{ $section }”，第{ $number }段
recorded-by = { $document }，{ $by }于{ $day }录入
recorded-on = { $document }，{ $day }录入
step-decided = { $step }（据此判定）

## Arithmetic

margin = 实绩减目标：{ $margin }
tolerance = “左右”容许的幅度：{ $tolerance }
growth-from-levels = 由总量推算的增速：{ $growth }
implied-plan-fits = { $basis }推得年度计划在{ $plan }之间，与目标“{ $target }”不矛盾
implied-plan-moved = { $basis }推得年度计划在{ $plan }之间，与目标“{ $target }”不符
implied-by-figures = 由{ $level }与{ $share }
implied-by-amount = 由完成额与完成比例

## What each caveat tells a reader

caveat-within-tolerance-means = 实绩未到目标数，但差距在“左右”容许的幅度之内；从严读则未完成。
caveat-reading-dependent-means = “左右”若读作两边都不得偏离，则判为未完成；这里按不利的一边不得超出幅度来读。
caveat-from-plan-means = 这是下一年计划里说到的上年数，不是对结果的报告。
caveat-provisional-means = 所依据的是预计数或初步数，最终数可能不同。
caveat-revised-means = 同一数字先后公布过不同的值，以最后一次公布的为准。
explain-restated = { $id } 重申的是同一目标，在 { $row } 一行：
caveat-conflicting-means = 不同处对同一数字说法不一，请核对各数。
caveat-basis-means = 目标与实绩的口径没有都写明（如同口径、自然口径，实际、名义），按原文数字比较。
caveat-bound-means = 原文只给出上限或下限（如“超300家”），不足以判定是否达到目标。
caveat-derived-means = 这个数不是原文所写，而是由其他数推算得出。
caveat-nominal-means = 用的是名义增速；应当用的实际增速未见。
caveat-goalpost-moved-means = 由完成额和完成比例反推出的计划数，与当初公布的目标不符。
caveat-other-measure-means = 见到的数是另一种计量（如目标是增速，实绩是总量），不能直接比较。
caveat-other-unit-means = 见到的数单位不同，无法换算。
caveat-other-period-means = 见到的数属于另一段时间（如五年累计、年均），不能直接比较。
caveat-other-part-means = 见到的数只涉及一部分范围，不能代表整体。
caveat-admission-means = 没有数字，但文件自己写明这项目标没有完成。
caveat-candidate-means = 有一句话可能是这项目标的实绩，但不能确认，需要人来看。
caveat-pace-means = 数字只到年中，只说明已完成的比例和已过的时间。
caveat-late-means = 目标已达到，但文件或进度报送写明的完成时间在目标的时限之后。
caveat-stretch-missed-means = 底线已达到，力争的目标没有达到。
caveat-no-yardstick-means = 这项目标要与另一个数相比，而那个数没有入账。
caveat-too-many-means = 与它有关的实绩或句子过多，不像报告所有，没有逐一比对，应由人复核。

explain-weighed = 词语不同的实绩是不是它：各项比较的权重（十分之一比特，加十则可能性加倍）
weighed = “{ $words }” — 概率{ $probability }，{ $taken }
weighed-taken = 所用或所示
weighed-refused = 未采用
comparison-prior = 起点
comparison-words = 字面
comparison-code = 指标
comparison-object = 对象
comparison-head = 中心词
comparison-covered = 目标词语见于实绩
comparison-covering = 实绩词语见于目标
comparison-company = 目标词语见于原句
comparison-topic = 上下文
comparison-action = 动作
comparison-stage = 阶段
comparison-rank = 级别
comparison-side = 城乡
comparison-unit = 单位
comparison-size = 数量
comparison-span = 期间
match-level-akin = 可能
match-level-part = 部分
match-level-same = 相同
match-level-one-sided = 一方有
match-level-differs = 不同
match-level-same-letters = 同字
match-level-equal = 相等
match-level-inside = 含
match-level-two = 两字同
match-level-three = 三字同
match-level-unsaid = 未说
match-level-narrower = 更窄
match-level-other = 不同
match-level-alike = 同类
match-level-near = 相近
match-level-far = 相远
match-level-apart = 悬殊
match-level-total = 多年合计
explain-responses = 单位回应（不改变判定）
response-to = 回应：{ $indicator }——{ $said }
response-recorded = { $indicator }的回应，已入账
