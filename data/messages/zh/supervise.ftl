# The year in between: how an item stands, lights, letters, bulletins and meetings.

## Why an item stands so

pace-done-on = { $on }起已达到，时限{ $due }
pace-not-since = 最近一次报送截至{ $reported }，应报{ $since }以后的进度
pace-never-reported = 到期应报，从未报送
pace-not-told-since-due = 最近一次报送截至{ $reported }，在时限之前；是否按期完成尚未报来
pace-no-figure-since = 最近的数截至{ $figured }，{ $since }以后的报送没有给出可比的数
pace-overdue = 时限{ $due }已过，尚未达到
pace-nothing-due = 尚无应报、应完成的内容
pace-no-number = 既无数量，又无节点，无从判定
pace-no-figure = 所报内容中没有可与目标比较的数
pace-target-reached-so-far = 按全年目标本身衡量，目前达到
pace-target-not-reached = 按全年目标本身衡量，目前未达到
pace-by-bands = 完成比例与应达比例比较
pace-no-share = 目标为 0 或单位不同，算不出完成比例
pace-by-steps = { $all }个节点中，到期{ $due }个，已完成{ $done }个

## Arithmetic, sheets and titles

pace-reached = { $amount }（截至{ $as_of }）
pace-done = { $reached }，为目标{ $wanted }的{ $done }%
pace-beside = { $reached }，目标{ $wanted }
pace-due-months = 应达{ $percent }%（{ $of }个月中的{ $gone }个月）
pace-due-days = 应达{ $percent }%（{ $of }天中的{ $gone }天）
pace-due-milestones = 应达{ $percent }%（到期节点{ $amount }）
pace-due-profile = 应达{ $percent }%（上年同期{ $gone }，全年{ $of }）
pace-due-target = 按全年目标本身衡量
pace-points-ahead = 超前{ $points }个百分点
pace-points-behind = 落后{ $points }个百分点
pace-step = { $words }（{ $day }）
pace-missed = 到期未完成的节点：{ $steps }
pace-printed-alone = 完成{ $percent }%（截至{ $as_of }，原文只有比例）
pace-fallen = 累计数减少：{ $day }为{ $was }，{ $as_of }为{ $now }
pace-month = { $month }月
pace-gaps = 当期数相加得{ $sum }，其中缺{ $months }的报送
pace-misdated = 有截至{ $days }的报送，不在{ $year }年的时限之内
pace-vintages = { $day }另报有{ $others }，按后报的{ $latest }计
pace-misprint = 所印{ $printed }%，按其数字算为{ $follows }%
pace-verdict = 判定：{ $status }（{ $why }）
of-item = { $item }：{ $what }
sum-wanted = 目标{ $whole }，{ $count }个部分合计{ $sum }，两者不符
sum-reached = 进度{ $whole }，{ $count }个部分合计{ $sum }，两者不符
wholes-beside-parts = 整体与部分（{ $count }项整体，按部分计数，不重复计）
sum-agrees = { $sum }（相符）
sum-differs = { $sum }（不符）
sum-none = 不能相加
count-of-status = { $status }{ $count }项（{ $share }%）
count-of-items = 共{ $count }项：{ $each }
count-of-light = { $light }{ $count }项
group-unnamed = （未写明）
all-places = 各地区
lights-title = { $place }{ $year }年事项亮灯（截至{ $day }）
timeline-title = { $place }{ $lead }{ $year }年挂图作战（截至{ $day }）
timeline-label = { $count }个事项的时间轴，截至{ $day }
timeline-month = { $month }月
timeline-legend = 条到完成时限为止，涂色为完成比例，颜色同亮灯；◆节点（实心为达到，叉为到期未达到），竖线为时限，圆勾为达到之日，虚线为截至日
lights-by-set = 按 lights.csv 中“{ $set }”一套规则判定
bulletin-title-month = { $place }{ $year }年{ $month }月督查通报
bulletin-title-year = { $place }{ $year }年督查总结（年底交账）
bulletin-title-quarter = { $place }{ $year }年第{ $quarter }季度督查小结
bulletin-counts = 进度判定
bulletin-units = 各单位
bulletin-named = { $status }（{ $count }项）
bulletin-changes = 比上期有变化（{ $count }项）
bulletin-obstacles = 卡点：本期提出{ $raised }个，解决{ $solved }个，尚未解决{ $open }个
letters-sent = 发函（{ $count }件）
letters-closed = 销号（{ $count }件）
replies-came = 回复（{ $count }件）
obstacles-title = 卡点
obstacles-open = 卡点（{ $count }个）
obstacles-counted = 共{ $count }个，尚未解决{ $open }个
agenda-title = { $place }调度会议题（{ $day }至{ $until }）
agenda-red = 红灯（{ $count }项）
agenda-due = 到期（{ $count }项）
agenda-milestones = 到期节点（{ $count }个）
agenda-unanswered = 逾期未回复的函件（{ $count }件）
agenda-empty = 无红灯，无到期，无待回复
dossier-title = { $place }{ $year }年：{ $item }（截至{ $day }）
dossier-wanted = 目标
dossier-due = 完成时限
dossier-lead = 牵头单位
dossier-co-units = 配合单位
dossier-official = 牵头领导
dossier-person = 责任人
dossier-topic = 领域
dossier-binding = 性质
dossier-baseline = 基数
dossier-source = 来源
dossier-note = 备注
dossier-milestones = 节点
dossier-reports = 报送
step-done = { $on }已完成
step-missed = 到期未完成

## What was recorded

letter-recorded = { $grade }{ $number }，已入账
letter-standing = { $number }所定时限{ $date }未到，暂不发函
letter-not-needed = 判定为{ $status }，无须发函
reply-recorded = { $number }的回复（{ $date }），已入账
obstacle-raised = { $item }的卡点：{ $words }，已入账
obstacle-solved = 已解决（{ $date }）：{ $words }
letter-closed = { $number }已销号（{ $on }）：事项已完成，函件已回复
reply-before-letter = 回复日期{ $date }早于发函日期{ $sent }；请用 --date 写明回复的日期
obstacle-before = { $date }早于卡点提出的日期{ $raised }；请核对日期
