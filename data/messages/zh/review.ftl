# Review: questions to a person, what the keys do, and what became of each decision.

## Claim by claim

review-nothing = 没有未复核的表述
review-keys = a接受 c更正 r退回 s跳过 u撤销 b前后文 q退出 ?帮助
review-ask-fields = 改哪些？如 数值=7.8 单位=%
review-ask-why = 为什么？（直接回车：不是目标或实绩）
review-at-the-end = 已到末尾。u撤销上一步，回车结束
review-help-accept = 接受：所读与原文相符；改过之后，按改后的入账
review-help-correct = 更正：写出要改的列，如 c 数值=7.8 单位=%；先给你看，a 才入账
review-help-reject = 退回：不是目标或实绩，撤回并留下理由，如 r 重复
review-help-skip = 跳过：以后再说
review-help-undo = 撤销上一步，可以连续撤销；改了还没接受的，放弃修改
review-help-context = 多看前后两句
review-help-quit = 退出；已作的决定都已入账，下次接着来
review-help-enter = 每个字母后按回车
review-refused = 未入账：{ $why }
review-why-corrected = 复核更正
review-why-rejected = 复核退回
review-why-rejected-usual = 复核退回：不是目标或实绩
review-why-undone = 复核时撤销
review-nothing-to-undo = 没有可撤销的
review-back = 回到上一条
review-accept-undone = 已撤销接受
review-correction-undone = 已撤销更正
review-rejection-undone = 已撤销退回
review-ruling-undone = 已撤销裁定
review-summary = 接受{ $accepted }、更正{ $corrected }、退回{ $rejected }、跳过{ $skipped }；还有{ $left }条未复核
review-accept-all = 范围内未复核的表述{ $count }条，全部接受
review-accepted-some = 范围内未复核的表述{ $scope }条，其中合于条件的{ $count }条，已全部接受：
review-accepted-none = 范围内未复核的表述{ $scope }条，没有一条合于条件，未接受任何表述
filter-empty = --accept 没有写条件；请写 栏=内容，如 指标=地区生产总值。要全部接受，用 --accept-all
filter-no-words = “{ $part }”没有写内容；请写 栏=内容，如 指标=地区生产总值
filter-no-condition = “{ $part }”不是条件；请写 栏=内容，几个条件之间用分号，如 指标=地区生产总值;文件=工作报告
filter-unknown-column = 没有“{ $column }”这一栏；可用的栏：{ $known }

## In a spreadsheet

review-exported = { $path }：{ $count }条。在“决定”栏写 接受、退回 或 更正（更正的改好该行的格子），再用 duizhang review --apply { $path }
review-applied = 接受{ $accepted }、更正{ $corrected }、退回{ $rejected }；已在库{ $known }，未作决定{ $undecided }，已变动而未采用{ $changed }

## Tables that come back

handed-column-stays = { $id } 的“{ $column }”不从表中更正；见 duizhang help correct
handed-verdicts = { $count }行的判定与账本现在的不同。判定由数字得出，不从表中采用；要裁定请用 duizhang overrule
handed-results = { $count }行所依的实绩与账本现在的不同，其实绩未采用。请重新导出，或在 results.csv 中更正

## Targets beside what may be their results

review-pairs-nothing = 没有疑似实绩待复核
review-pairs-keys = s同一项 o不是 r裁定 n跳过 u撤销 b前后文 q退出 ?帮助
review-pairs-ask-ruling = 判定和理由，如 未完成 通报已说明
review-pairs-help-same = 是同一项：把实绩的指标更正为目标的说法，重新判定
review-pairs-help-other = 不是：不入账，判定仍为不可比；要定下来，用 r 裁定
review-pairs-help-rule = 裁定：写判定和理由，如 r 未完成 通报已说明；u 可撤销
review-pairs-help-next = 跳过：以后再说
review-pairs-help-undo = 撤销上一步，可以连续撤销
review-pairs-help-quit = 退出；已作的决定都已入账。每个字母后按回车
review-pairs-other = 未入账：判定仍为不可比。要定下来，用 r 裁定
review-pairs-one-object = “{ $target }”与“{ $result }”说的是同一对象，但做法、单位或计量方式不同（如新增数与总数）；确是同一个数才按 s
review-pairs-alike = “{ $target }”与“{ $result }”措辞相似{ $score }（1为相同），不足以认定
review-pairs-no-number = 这一句没有读出数字，无从更正：用 duizhang record result 录入，或用 r 裁定
review-pairs-same-words = 实绩本来就是这个说法，差别在单位或期间；用 r 裁定
review-pairs-why-same = 复核：与目标“{ $target }”（{ $id }）是同一项
review-pairs-matched = { $indicator }：目标{ $target }，实绩{ $result }；不对就按 u 撤销
review-pairs-moved = { $target }：{ $was } → { $now }
review-pairs-no-reason = 裁定要有理由
review-pairs-ruled = 裁定为{ $status }
review-pairs-summary = 同一项{ $same }、裁定{ $ruled }、跳过{ $skipped }；还有{ $left }项待复核
