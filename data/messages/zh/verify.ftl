# Verification: of the ledger, of a published head, and of an audit.

ledger-sound = 账本无误：表述{ $claims }、文件{ $documents }、裁定{ $rulings }；原文{ $texts }份校验码相符，引文{ $quotes }处均在原位；结构与约束完好；{ $entries }次入账首尾相接。链头 { $head }
head-found = 所公布的链头是本账本第{ $entry }次入账（{ $by }，{ $at }）的链头；其后另有{ $after }次入账
head-not-found = 所公布的链头 { $head } 不在本账本中：公布之后，此前的记录被改动过，或这是另一份账本

## What is wrong with a ledger

fault-pages = 文件内部不一致：{ $what }
fault-reference = 表 { $table } 第{ $row }行引用了不存在的行
fault-layout-missing = { $kind } { $name } 缺失
fault-layout-added = { $kind } { $name } 是多出来的
fault-layout-changed = { $kind } { $name } 被改动
fault-text = 文件 { $document } 的原文与校验码不符
fault-no-text = 表述 { $claim } 指向的原文不在库
fault-quote = 表述 { $claim } 的引文不在原文的所指位置
fault-unchained = 这是第1版账本，尚无哈希链；下次入账时建立
fault-unlinked = { $entry }接不上前一次：有入账被删、被插入或被调换
fault-changed = { $entry }的链头与其各行不符，其中有行被改动：{ $rows }
fault-changed-itself = { $entry }的链头与其各行不符，被改动的是这次入账自身的记录
fault-gone = 已入账的行不见了：{ $rows }
fault-uncovered = 有行未经入账，是别的程序写入的：{ $rows }
fault-found = { $entry }之前发现别的程序写入的行：{ $rows }
entry-named = 第{ $entry }次入账（{ $by }，{ $at }）
rows-named-ids = { $rows }（{ $ids }）
rows-named-some-ids = { $rows }（{ $ids } 等）
fault-value = 表述 { $claim } 的数值是 { $value }，原文所载为“{ $printed }”
fault-row-unreadable = { $row } 有一栏读不出来：{ $what }
fault-row-id = { $row } 的内容与编号不符
fault-row-late = { $row } 记录于 { $at }，晚于它所属的入账
fault-row-reference = { $row } 引用了它不可能涉及的行
fault-row-reviewed = { $row } 的复核标记与来历不符
fault-row-textless = { $row } 有原文的校验码，原文却不在库
fault-row-rule = { $row } 违反账本结构的规定：{ $rule }
fault-row-column = { $row } 的 { $column } 栏有内容，而入账时尚无此栏
fault-backwards = { $entry }的时间早于前一次，或不成其为时间
fault-layouts = { $entry }所记的结构版本不存在，或早于前一次
row-named = 表 { $table } 第{ $row }行

## An audit beside the ledger

audit-agrees = { $file }：{ $count }行，逐行与账本一致（{ $covered }）
audit-made-otherwise = { $file }：{ $count }行的 { $column } 是“{ $then }”，现在是“{ $now }”
audit-row-superseded = { $file }:{ $line }：{ $id } 已更正为 { $by }
audit-row-withdrawn = { $file }:{ $line }：{ $id } 已由{ $by }于{ $on }撤回：{ $why }
audit-row-foreign = { $file }:{ $line }：{ $id } 不是账本中这个地区和年度的目标
audit-row-twice = { $file }:{ $line }：{ $id } 重复出现
audit-row-missing = { $file }：缺 { $id }（{ $target }）
audit-cell-differs = { $file }:{ $line }：{ $id } { $column }是“{ $then }”，账本为“{ $now }”
audit-verdict-differs = { $file }:{ $line }：{ $id } { $column }“{ $then }”不能由账本现有记录得出，应为“{ $now }”
audit-row-unruled = { $file }:{ $line }：{ $id } 判定为“{ $status }”，计算判定为“{ $computed }”，却没有裁定人
audit-row-rule = { $file }:{ $line }：{ $id } 裁定人是“{ $by }”，判定规则是“{ $rule }”，两者矛盾
audit-row-made-otherwise = { $file }:{ $line }：{ $id } 的 { $column } 是“{ $then }”，其他各行是“{ $most }”：这一行不是同一次作出的
audit-other-rules = { $file }：按规则版本 { $then } 作出，与规则版本 { $now } 不可比，未作比对。请用当时的程序核验
audit-other-tolerances = { $file }：按规则版本 { $then } 作出，与规则版本 { $now } 不可比，未作比对。请按当时的规则核验（--rules 文件；通行规则则不带）
audit-other-form-with = { $file }：由另一版程序按另一种格式作出（有“{ $column }”栏），不可比，未作比对
audit-other-form-without = { $file }：按另一种格式作出（没有 { $columns }），不可比，未作比对

## What is not an audit, or not a whole one

audit-device = 是设备或管道，不是文件。请先把审计表存为文件
audit-too-large = 超过{ $limit } MB。请分地区导出审计表（audit 地区），逐个核验
audit-no-row = 一行也没有，没有可比对的
audit-column-twice = 有两栏都是“{ $column }”
audit-column-unknown = 有“{ $column }”栏，审计表没有这一栏
audit-columns-mixed = 表头中英文混用（“{ $english }”“{ $chinese }”）；审计表的表头只用一种语言
audit-no-rules = 所称的规则版本“{ $rules }”不成其为版本
audit-line-mixed = 与首行格式不同：一个文件或是 CSV，或是 JSON，不得混用
audit-line-headings = 又是表头：这是几份审计表接在一起；请逐份核验
audit-line-no-id = 没有编号
audit-line-no-object = 不是 JSON 对象：第{ $byte }字节处 { $why }
audit-line-more = 有“{ $column }”一项，首行没有
audit-line-less = 没有“{ $column }”一项，首行有
audit-cell-mistyped = 的 { $column } 是 { $found }，应为{ $wanted }
audit-kind-text = 文字
audit-kind-integer = 整数
audit-kind-decimal = 引号中的十进制数，如 "5.0"
audit-kind-list = 文字的列表
audit-kind-truth = true 或 false
audit-kind-rules = 版本号；不是通行规则的，是 "1+9d2f00aa" 这样的文字

## What is no fault

verified-corrections = 其中{ $count }条是人工更正，内容不必与原文一致；duizhang history 可查何人何故更正
verified-read-otherwise = 有{ $count }条按现在的读法会读出不同的结果：读法在那以后改过。这不算差错；重新 duizhang read 原文件即可更正，经人核过的不动
