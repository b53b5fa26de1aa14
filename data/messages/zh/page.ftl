# Pages for a browser: what stands around a table, how to search it, and what its parts mean.

page-program = 由{ $program }生成，规则版本{ $rules }，词表校验码{ $vocabulary }。
page-head = 账本链头{ $head }（第{ $entry }次入账）。
page-skip = 跳到对照表
page-summary = 概况
page-table = 对照表
page-sources = 来源
page-notes = 说明
page-heat = 各指标判定一览
page-lines = 历年走势
page-no-script = 本页的搜索、筛选和排序需要脚本；没有脚本时，各项依据全部展开。

## What the rates and the verdicts mean

page-met-of-due-means = 分母是全部到期的目标，未见报告、不可比、称已完成的都在内，都不算完成。
page-met-of-decided-means = 分母只有判为完成或未完成的；说不清的不在内，所以通常比上一项高。
page-reported-of-due-means = 分母是全部到期的目标；分子是有所交代的，不论完成与否。
page-verdicts-mean = 各种判定的含义
page-verdict-met-means = 有可比的数字或说法，达到了目标。
page-verdict-missed-means = 有可比的数字，没有达到；或文件自己写明没有完成。
page-verdict-unreported-means = 回顾全期的完整文件已经查过，没有交代这一项。
page-verdict-claimed-means = 文件点名说已完成，但没有给出数字。
page-verdict-incomparable-means = 有数字或疑似的话，但与目标不能直接比较；不等于没有完成。
page-verdict-pending-means = 回顾全期的完整文件不在库中，尚不能判定；该期若已过去，是库中缺这份文件。

page-unreviewed-all = 全部{ $count }项，目标或所依据的实绩由程序从文件中读出，尚无人复核：引用前请核对原文。
page-unreviewed-some = 其中{ $count }项标为未复核，目标或所依据的实绩由程序从文件中读出，尚无人复核：引用前请核对原文。

## Searching

page-search = 搜索
page-search-hint = 指标、数字、原文
page-filter-verdicts = 判定
page-filter-topic = 领域
page-filter-place = 地区
page-filter-year = 年度
page-filter-reviewed = 复核
page-any = 全部
page-topic-none = 工程和工作
page-reviewed = 已复核
page-unreviewed = 未复核
page-sort = 排序
page-sort-as-printed = 原来的次序
page-clear = 清除条件
page-shown = 显示 { $shown } / { $total } 项
page-nothing-shown = 没有符合条件的目标。
page-more = 还有 { $count } 项，再显示200项
page-open-all = 展开所列各项
page-close-all = 全部收起

## A row

page-opinion = 意见
page-number = 序号
page-chart = 图示
page-unfold = 展开依据：{ $indicator }
page-chart-legend = 图示：浅色一段是达到目标的范围，竖线是目标数，深色条是实绩，从零画起；位次没有零，画在轴上作一点。
page-lines-legend = 短横是目标（区间画成竖条），圆点是实绩，颜色和记号是判定；没有数字的年份空着。纵轴不一定从零开始，见所标的数。
page-lines-label = { $name }历年目标与实绩；各数见下表
page-searched-scope = { $document }；可据以判为未见报告的范围：{ $scope }
page-weights = 各项权重
page-object = 提出更正
page-object-to = 认为有误，请联系：{ $contact }。注明编号{ $id }。
page-object-nowhere = 发布者没有写明更正渠道。向发布者提出时，请注明编号{ $id }。
page-check = 在账本上核对：duizhang explain { $id }
page-link = 本项链接

## A site

site-title = 目标与实绩
site-places = { $places }个地区，{ $cards }张对照表
site-cards = 各年对照表
site-index = 目录
site-year = { $year }年各地
site-place = { $place }历年
site-written = 已写入{ $count }个页面，从 { $file } 看起
