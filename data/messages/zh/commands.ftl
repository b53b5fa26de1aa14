# The verbs that record, import, read and correct: what they did.

## Recording and importing

not-recorded = 未录入
on-file = （已在库）
on-file-unchanged = （已在库，无变化）
on-file-withdrawn = （在库，但已由{ $by }于{ $on }撤回：{ $why }；恢复：duizhang restore { $of }）
on-file-superseded = （在库，但已更正为 { $by }）
on-file-otherwise = （{ $why }）
import-done = 新增{ $claims }条表述、{ $documents }份文件；已在库{ $known }条
import-nothing-new = 没有新内容；已在库{ $known }条
more-not-listed = 另有{ $count }项未列出

## Reading documents

passed-over = 略过{ $count }个，从名称看不是可读入的文件：{ $names }
passed-over-more = 略过{ $count }个，从名称看不是可读入的文件：{ $names }，另{ $rest }个
documents-not-read = { $all }份文件中有{ $count }份没有读入：
document-read = { $path }：{ $place } 回顾{ $reviews } 计划{ $plans } { $extent }；新增目标{ $targets }、实绩{ $results }，已在库{ $known }，未读懂的数字{ $unread }
place-on-file = { $place }（已在库）
nothing-counted = 正文里没有一个带单位的数字：可能只是网页外壳、附件页或占位摘要。请换用有正文的文件
nothing-understood = 有{ $unread }个数字，却没有读出一条目标或实绩：文件没有表明它是在回顾还是计划。请用 --kind 写明文种，或用 --role target、--role result 写明全文是计划还是回顾
read-again = 重读：更正{ $corrected }，撤回{ $withdrawn }，保留{ $left }{ $left ->
        [0] {""}
       *[other] （经人处理过，未改动）
    }
left-otherwise = { "  " }保留 { $id }（{ $because }）：{ $stands }；现读作：{ $now }
left-unread = { "  " }保留 { $id }（{ $because }）：{ $stands }；现读不出
document-read-otherwise = { "  " }文件 { $id } 已按现在的读法更新：{ $change }
document-elsewhere = { $path }：正文里的地区是{ $told }，而同一文本已在库，记在{ $place }名下（文件 { $id }），仍照此记。如果不对，先 duizhang withdraw { $id }，再用 --place { $told } 读入
document-same = { $path }：与{ $first }是同一份文件，不再读入
document-duplicate = { $path }：与已存文件 { $id }《{ $title }》为同一份（重合{ $percent }%），未再记；确要另存：--anyway
document-part = { $path }：是已存文件 { $id }《{ $title }》的一部分（其中{ $percent }%已在内），未再记；确要另存：--anyway
document-contained = { "  " }已存文件 { $id }《{ $title }》是它的一部分，已撤回，以新读入的为准。恢复：duizhang restore { $id }
document-contained-left = { "  " }已存文件 { $id }《{ $title }》是它的一部分；其中有经人处理过的表述，未撤回，同一目标可能有两条。如不需要：duizhang withdraw { $id }
documents-read = 共读入文件{ $documents }份，已在库{ $known_documents }份，未读入{ $unread }份；新增目标{ $targets }、实绩{ $results }，已在库{ $known }

## Documents told of

document-facts = { $place }《{ $title }》 回顾{ $reviews } 计划{ $plans } { $extent }
document-added = 已登记：{ $document }
document-revised = 已更新：{ $document }
document-known = 已在库，无变化：{ $document }

## Correcting and withdrawing

corrected-already = （与在库一致，无变化）
kept-as = 原表述 { $was } 保留在库：duizhang history { $was }
ruling-holds = { $by }的裁定（{ $status }）仍然适用，因为数字没有变；如不再适用，用裁定编号撤回（见 history）
ruling-lapsed = { $by }的裁定（{ $status }）是对原数字作的，不再适用；如需重新裁定：duizhang overrule { $id } …
withdrawal-done = 已撤回{ $kind } { $id }：{ $why }。恢复：duizhang restore { $id }
withdrawal-done-version = 已撤回{ $kind } { $id }：{ $why }；现以 { $again } 为准。恢复：duizhang restore { $id }
restoration-done = 已恢复{ $kind } { $id }

## History

history-of = { $kind } { $id }（现行版本 { $stands }）
history-of-said-in = { $kind } { $id }（现行版本 { $stands }，出自文件 { $document }）
history-of-withdrawn = { $kind } { $id }（已撤回）
history-of-withdrawn-said-in = { $kind } { $id }（已撤回，出自文件 { $document }）
event-recorded = 录入
event-read = 读入
event-read-otherwise = 重读
event-corrected = 更正
event-filed = 登记
event-revised = 更新
event-ruled = 裁定
event-accepted = 复核
event-accepted-undone = 撤销复核
event-accepted-again = 恢复复核
event-restored-by = 由{ $by }撤销收回
event-withdrawn = 撤回
event-restored = 恢复
event-change-why = { $change }。理由：{ $why }
event-status-why = { $status }：{ $why }
event-of = { $kind }
event-of-why = { $kind }：{ $why }

## `undo` and `search`

undo-why = 撤销上一次入账
undo-nothing = 账本里还没有入账，没有可撤销的
undo-read-again = 第{ $entry }次入账是把在库的原文重新读了一遍，不能这样撤销；请用 duizhang correct 或 withdraw 逐条处理
undo-done = 已撤销第{ $entry }次入账（{ $by }，{ $at }）：{ $what }。撤销本身也已入账；再撤销一次即恢复：duizhang undo
undo-would = 将撤销第{ $entry }次入账（{ $by }，{ $at }）：{ $what }
undone-claims = 撤回表述{ $count }条
undone-documents = 撤回文件{ $count }份，连同其中的表述
undone-facts = 撤回文件信息{ $count }份，文件和其中的表述仍在库
undone-rulings = 撤回裁定{ $count }项
undone-restored = 恢复所撤回的{ $count }项
undone-hidden-again = 重新撤回所恢复的{ $count }项
undone-reviews = 收回复核{ $count }条
undone-reviews-restored = 恢复复核{ $count }条，仍记在原复核人名下
rows-of-kind = { $kind }{ $count }
undone-nothing = 没有仍然有效的内容
search-for-nothing = 请写要找的词
