# The judge: why each rule decides or does not apply, and why evidence was not taken.

## A person's ruling

not-ruled-on = 没有人工裁定
ruled-because = { $by }裁定为{ $status }：{ $why }
ruled-because-unnamed = 人工裁定为{ $status }：{ $why }

## A part-year amount, and a target that is not due

target-no-number = 目标没有自己的数字
not-cumulative = 指标不随时间累积，年中数字不能提前判定
part-year-short = 没有已达到目标的年中累计数
whole-year-known = 已有全年数字
part-year-reaches = { $period }累计已在目标范围（{ $wanted }）之内
period-reviewed = 回顾全期的文件已在库：{ $titles }
period-known = 已有全期数字可判
period-not-reviewed = 回顾全期的完整文件不在库中，尚不能判定；该期若已过去，是库中缺这份文件
period-reviewed-narrowly = 回顾全期的文件所论范围不含此项，未提及不等于未报：{ $documents }
document-of-scope = 《{ $title }》（{ $scope }）

## A comparable figure

no-comparable = 没有同口径数字
figure-within = 实绩（{ $result }）在目标范围（{ $wanted }）之内，单位{ $unit }
link-unsure = 可能是它（概率{ $probability }），不足以据此判未完成
figure-outside = 实绩（{ $result }）在目标范围（{ $wanted }）之外，单位{ $unit }
figure-undecided = 实绩（{ $result }）与目标范围（{ $wanted }）既不相容也不相斥，单位{ $unit }，无法判定
part-reaches = 其中一部分已在目标范围（{ $wanted }）之内，整体必然达到
parts-reach = 各组成部分都在目标范围（{ $wanted }）之内，整体必然达到
parts-miss = 各部分都没有达到{ $wanted }
parts-not-all-reach = 只有部分范围的数字，且不是每一部分都达到目标

## The share of the plan done, and statements without a figure

plan-share-unfit = 目标并非越高越好，不能凭完成计划的比例判定
plan-share-none = 没有完成计划比例
plan-share-stated = 文件所称完成年度计划的比例（{ $share }%），达到100%即为完成
statement-none = 文件没有点名自述完成与否
statement-missed = 文件自认未能实现
statement-of-list = 《{ $title }》称这项目标所在的清单已全部完成，没有单独给出数字：{ $quote }
statement-claimed = 文件点名称已完成，但没有给出数字
statement-both = 文件既称完成又称未完成
relation-claimed = 文件自述达到了所承诺的关系，但没有给出数字

## Growth derived from levels

target-not-growth = 目标不是增速
derived-on-one-basis = 目标按不变价或同口径计算，不能由总量推算
derived-no-levels = 没有两年的总量可供推算
derived-not-allowed = 该指标的增速按可比口径计算，不能由总量推算
derived-decides = 由两年总量推算增速{ $low }%至{ $high }%，四舍五入和口径差（{ $margin }个百分点）都不改变结论
derived-undecided = 由两年总量推算增速{ $low }%至{ $high }%，误差（{ $margin }个百分点）足以改变结论

## Measured against another figure

target-not-relative = 目标不是相对目标
yardstick-missing = 参照数（{ $yardstick }）不在库中
yardstick-unlike = 自身数字与参照数不能换算
yardstick-compared = 自身{ $own }，参照数要求{ $wanted }
own-figure-missing = 没有自身的全期数字
parts-keep-up = 各组成部分都达到参照数
parts-not-all-keep-up = 只有各组成部分的数字，且并非都达到参照数

## What cannot be compared, what may be the result, and silence

figure-incomparable = 库中有同一指标的数字，但不可比：{ $caveats }
figure-none = 没有同一指标的其他数字
figure-of-part = 库中只有部分范围的数字
candidate-none = 没有疑似实绩
too-many-to-compare = 同名或近似的实绩、句子过多（不像一份报告所有），没有逐一比对；请人工复核
candidate-unsure = “{ $quote }”可能说的就是它，未能确认，请人工复核
not-found-in = 所查{ $count }份文件（{ $titles }）未见

## Where only reviewed claims count

step-set-aside = { $step }；但所依据的实绩未经复核，不予采用
quote-unreviewed = “{ $quote }”是程序读出的，尚无人复核，请先复核

## Why evidence was not taken

refused-anothers = 说的是另一项目标
refused-unlikely = 多半说的是另一件事
refused-unsure = 可能是它，未能确认
refused-other-number = 说的是另一种数字
refused-no-number = 提到了它，但没有可比的数字
