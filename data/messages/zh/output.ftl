# 输出文件：写在哪里，为什么不写；审计表、演示和手册页。

## 不能写的地方

output-in-use = 这是{ $what }，不能用作输出。没有写入任何内容；请换一个文件名
output-folder = 这是一个文件夹。请写其中的一个文件名，如 audit.csv
output-no-folder = 所在的文件夹不存在。请先建文件夹，或换一个文件名
output-not-a-folder = 这是一个文件，不是文件夹。没有写入任何内容；请换一个文件夹
output-device = 这是设备、管道或套接字，不是普通文件。没有写入任何内容；请换一个文件名，要打印就不写这个选项
output-dangling = 这个链接指向的文件不存在。没有写入任何内容；请删去链接，或换一个文件名
output-database = 这是一个 SQLite 数据库，可能是一本账，不予覆盖。没有写入任何内容；请换一个文件名
output-journal = 这是或会成为一个 SQLite 数据库的日志文件，会毁坏该数据库。没有写入任何内容；请换一个文件名
output-read-only = 这个文件是只读的，不予覆盖。没有写入任何内容；请换一个文件名，或先取消只读
output-no-format = 从文件名看不出格式。请用其中一种结尾：{ $endings }；或用 --format 指定
output-binary-on-screen = 这种格式不能打印在屏幕上；请写 -o 文件.{ $ending }
output-not-built-in = 本程序编译时没有带 { $format }；请用 cargo install --path . --features { $format } 编译
output-stream = 标准输出写向{ $what }。没有执行，也没有写入任何内容；请把输出写到别的文件
output-error-stream = 标准错误写向{ $what }。没有执行，也没有写入任何内容；请把它写到别的文件

## 正在使用的文件

used-ledger = 正在使用的账本（{ $file }）
used-journal = 账本 { $file } 的日志文件
used-rules = 正在使用的判定规则（{ $file }）
used-vocabulary = 正在使用的词表（{ $file }）
used-input = 本次要读的文件（{ $file }）
used-database = 一个 SQLite 数据库，可能是一本账

## 答复写不出去

recorded-unanswered = 已入账，但答复写不出去：{ $why }
recorded-before = 此前已入账的内容保留在库

## 审计表

audit-ledger-changed = 审计表生成期间账本有新的入账；请重新导出，再公布链头
audit-head = 链头 { $head }（第{ $entry }次入账）
audit-title = 审计表：{ $scope }
reconcile-title = 各项目标的判定：{ $scope }
scope-all-places = 各地
scope-of-year = { $place } { $year }年
scope-of-years = { $place } 各年度

## 演示

demo-ledger = 账本：{ $file }（{ $counted }）
demo-audit = 审计表：{ $file }（可用电子表格打开）
demo-page = 对照表网页：{ $file }（用浏览器打开）
demo-workbook = 对照表工作簿：{ $file }（用电子表格打开）
demo-try = 再试：
demo-try-explain = 编号（reconcile 的第一列）
demo-other-ledger = 这里已有的不是演示的账本，或演示之后又有改动；演示不碰它。没有写入任何内容；请换一个文件夹：duizhang demo 文件夹
demo-other-audit = 这里已有的不是演示会写的审计表；演示不覆盖它。没有写入任何内容；请换一个文件夹：duizhang demo 文件夹

## 手册页

## `backup`

backed-up = { $file }：账本全部内容，已核验：表述{ $claims }、文件{ $documents }、入账{ $entries }次。链头 { $head }
backup-there-already = 已经存在，备份不覆盖任何文件。请换一个文件名
backup-not-sound = 副本与当初录入的不符，共{ $count }处。副本没有保留；duizhang verify 可核验账本本身
page-options-elsewhere = --contact 和 --names 只用于网页：加 --format html，或让 --output 的文件名以 .html 结尾
