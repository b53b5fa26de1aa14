# The ledger: files that cannot be used, and names that mean nothing in it.

ledger-missing = 这里没有账本。record 或 import 可新建；--ledger 指定另一本
ledger-empty = 这本账还是空的。用 record 或 import 录入；--ledger 指定另一本
ledger-not-empty = 文件里已有内容，备份从不覆盖任何文件。请另取文件名
ledger-folder = 是一个文件夹。请写出其中的文件名，如 duizhang.db
ledger-device = 是设备、管道或套接字，不是文件。请用 --ledger 指定另一本
ledger-foreign-journal = 旁边的 -journal 文件不是 duizhang 留下的：打开账本可能删掉别的文件。没有动任何文件；请向提供者另要一份正常关闭的账本
ledger-uncopied = 无法复制到临时文件夹核验（{ $why }）。没有从中取任何内容；请在临时文件夹（$TMPDIR）腾出空间再试
ledger-changing = 一直在被写入，复制不出完整的一份。没有从中取任何内容；等写完再试
ledger-ahead = 最后一次写入的时间是{ $at }，尚未到来：两台机器中有一台时钟不对。没有从中取任何内容；请校准时钟，或查明这个日期的来历
ledger-unsound = 所载与当初录入的不符，共{ $count }处。没有从中取任何内容；duizhang --ledger 文件 verify 逐处说明
ledger-no-folder = 所在的文件夹不存在。请先建文件夹，或用 --ledger 指定另一个文件
ledger-unreadable = 读不出来：{ $why }。请检查权限和所在的介质
ledger-not-a-database = 不是账本：开头不是 SQLite 文件。请用 --ledger 指定另一本
ledger-foreign = 是别的程序的 SQLite 文件，不是对账账本。请用 --ledger 指定另一本
ledger-newer = 是第{ $found }版账本；本程序只认到第{ $known }版。请用新版 duizhang
ledger-damaged = 已损坏（{ $what }）。文件保持原样：请留存，改用备份的副本
ledger-layout = 结构与其版本不符（{ $parts }），没有从中读取，也没有写入。duizhang verify 说明详情；请留存，改用备份的副本
ledger-replaced = 使用期间被删除，或被换成了另一个文件：刚才录入的内容不在现在这个文件里。请查明去向，重新录入
ledger-read-only = 不能写入：文件或所在文件夹只读。请改权限，或用副本
ledger-cut-off = 上一次写入中断，而此处不能写，无法还原。请连同旁边的 -journal 文件一起复制到自己的文件夹再打开
ledger-busy = 正被另一个程序使用。没有录入任何内容；等它结束再试
ledger-full = 磁盘已满。没有录入任何内容；腾出空间再试
ledger-medium = 读写失败（{ $what }）。没有录入任何内容；请检查磁盘或网络再试
ledger-refused = 不接受这一行（{ $what }）。没有录入任何内容

clock-behind = 本机时钟为{ $now }，而账本最后一次入账在{ $latest }：现在录入的按后者记时。请校准时钟，或查明是谁最后入账

## An export

imported-whole = 账本与导出时相同：文件{ $documents }、表述{ $claims }，连同裁定、原文和复核状态。链头 { $head }
export-line = 第{ $line }行{ $what }
export-unreadable = 读不出来：{ $why }。没有录入任何内容
export-not-an-object = 不是各项只出现一次的 JSON 对象（{ $why }）。没有录入任何内容；请重新导出账本
export-line-too-long = 比账本的任何一行都长。没有录入任何内容；请重新导出账本
export-none = 不是账本导出文件的首行；duizhang export ledger 可导出一份。没有录入任何内容
export-table = 写的“{ $table }”不是账本的表。没有录入任何内容；请重新导出账本
export-column = “{ $column }”不是这张表的列，或其中的值不是账本所能有的。没有录入任何内容；请重新导出账本
export-refused = 不能是账本的一行（{ $why }）。没有录入任何内容；请重新导出账本
export-another-head = 是最后一行，而各行得不出首行所记的链头（{ $head }）。没有录入任何内容；请重新导出账本
export-cut-off = 是最后一行，而应有{ $wanted }行的导出文件只有{ $found }行：文件不全，或有行被删去。没有录入任何内容；请重新导出账本

## Names and ids

place-not-a-name = “{ $given }”不是地名；请写 福建省 这样的名称，或 晋江市/紫帽镇 这样的路径
no-place = 本账没有“{ $given }”；相近的有{ $nearest }。名称须完全一致
no-place-yet = 本账没有“{ $given }”；账内还没有任何地区。名称须完全一致；record 和 import 会登记新地区
ambiguous-place = “{ $given }”可能是{ $candidates }。请写其中一个完整路径
not-an-id = “{ $given }”不是编号；编号见 reconcile 的第一列，至少写前{ $shortest }个字母或数字
no-claim = 本账没有表述 { $id }；list targets 和 list results 列出编号
no-row = 本账没有编号 { $id }；list 列出表述的编号，history 列出文件和裁定的编号
ambiguous-id = { $given } 可能是{ $candidates }。请多写几位
named-claim = 表述 { $id }
named-document = 文件 { $id }
named-ruling = 裁定 { $id }
named-row = { $kind } { $id }
superseded = { $id } 已更正为 { $by }；请用后者
withdrawn = { $id } 已由{ $by }于{ $on }撤回：{ $why }。恢复：duizhang restore { $id }
withdrawn-with = { $id } 已随 { $of } 由{ $by }于{ $on }撤回：{ $why }。恢复：duizhang restore { $of }
not-withdrawn = { $id } 没有撤回，无可恢复
filed-again = { $id } 已重新登记为 { $by }。请先撤回 { $by }，否则两份都会计入
not-a-target = { $id } 是实绩；只能对目标作裁定。list targets 列出目标的编号
document-not-a-claim = { $id } 是文件；请写表述的编号
ruling-not-a-claim = { $id } 是裁定；请写表述的编号
other-kind = { $id } 是{ $kind }的编号；这里要写{ $wanted }的编号
