# The rules of judging by their names, and files of them.

## What each rule says

rule-approx-reading = “左右”怎么读：strict 当它没写；tolerant 只在不利的一边有容差；symmetric 两边都有容差，好的一边也不得超出
rule-range-reading = 区间目标怎样算达到：near-end 到近端即达到；inside 须落在区间之内
rule-rounding-reading = 实绩比目标印得粗、四舍五入前可能达到时：doubt 判为不可比；printed 按所印数字判
rule-evidence-reading = 哪些表述计入：all 在库的都计入；reviewed 只列复核过的目标，未复核的实绩不作判定的依据
rule-percent-tolerance = “左右”对百分数的容差，百分点
rule-amount-tolerance = “左右”对数量的容差，占目标数的比例（0.02 即2%）
rule-derived-margin = 由两份文件的总量推算增速，允许的误差，百分点
rule-in-step-margin = 比经济增速低多少仍算“同步”，百分点
rule-roughly-in-step-margin = 比经济增速低多少就不算“基本同步”，百分点
rule-sure-likeness = 措辞相似到多少即认定是同一项工作，0到1
rule-same-containment = 做法和范围相同时，短句有多少在长句之中即认定是同一项，0到1
rule-doubtful-containment = 短句有多少在长句之中即可能是同一项，0到1
rule-mentioned-share = 一句话含对象多少字词即算提到它，0到1
rule-sure-link = 实绩属于目标的概率达到多少即可判完成，0到1
rule-sure-link-missed = 实绩属于目标的概率达到多少方可判未完成，0到1
rule-possible-link = 实绩属于目标的概率达到多少即不能算没有报告，0到1
rule-hair-points = 百分数超过目标不多于此即“刚好达标”，百分点；不影响判定
rule-hair-digits = 数量超过目标不多于此即“刚好达标”，以所印末位为单位；不影响判定

## Files of rules

rules-unreadable = 无法读取：{ $why }。--rules 须为 UTF-8 的 CSV 文件；rules --format csv 可输出一份
rules-none = 没有任何规则；请逐行书写，如 approx_reading,strict
no-rule = 没有规则“{ $given }”。规则有 { $known }
no-rule-near = 没有规则“{ $given }”；是不是 { $near }？规则有 { $known }
rule-twice = { $name } 出现两次；请只留一个
rule-not-a-size = { $name } 是“{ $given }”；请写不小于0的数，如 0.2
rule-not-a-share = { $name } 是“{ $given }”；请写0到1之间的比例，如 0.02 或 2%
