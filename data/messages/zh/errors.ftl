# What is refused: where, what, and what next.

at-line = 第{ $line }行：{ $what }
at-row = 工作表“{ $sheet }”第{ $row }行：{ $what }

unreadable = 无法读取：{ $why }
unwritable = 无法写入：{ $why }
answer-unwritable = 结果无法输出：{ $why }
reading-broke-off = 读取中断。这是 duizhang 的错误；请连同该文件一并报告
judging-broke-off = 判定中断。这是 duizhang 的错误；请连同账本一并报告

## Words, years and days

unknown-word = “{ $given }”不在{ $known }之列
unknown-word-near = “{ $given }”不在{ $known }之列；是不是 { $near }？
not-a-year = “{ $given }”不是年度；请写四位数字，如 2024
not-a-period = “{ $given }”不是期间；请写 2024、2024-06、2024-01/2024-08、2021/2025 或 累计
not-a-day = “{ $given }”不是日期；请写 2024-01-31 这样的形式

## Text and its encoding

not-text = 不是文本文件（偏移{ $at }处的字节是{ $value }）；请先另存为 CSV 或纯文本
not-utf8 = 不是 UTF-8；请另存为 UTF-8 的 CSV
unknown-encoding = 编码不是 UTF-8、GB18030 或 Big5（偏移{ $at }处的字节不合 UTF-8）；请另存为 UTF-8

## Documents

no-documents = 没有可读的文件：没有扩展名为 .txt、.md、.html、.htm、.docx、.doc 或 .pdf 的。请指定含有这类文件的文件夹，或指定一个文件
document-empty = 内容为空；请从发布处重新获取
document-too-large = 有{ $size }字节，上限为{ $limit }字节；请只保存报告正文
document-too-long = 文字有{ $size }字节，上限为{ $limit }字节；请拆开，一份报告存一个文件
document-endless = 超过{ $limit }字节仍未结束，没有读取；请只保存报告正文
document-expands = { $part }展开后超过{ $limit }字节，没有读取；请把报告另存为纯文本
document-memory = 读取时占用的内存超过{ $limit } MB，没有读取；请把报告另存为纯文本
document-time = 读取占用处理器超过{ $seconds }秒，没有读取；请把报告另存为纯文本
document-unstarted = 读取它要另起一个进程，没有起成：{ $why }
document-unheard = 读取它要另起一个进程，没有收到回话：{ $why }
document-ended = 读取它的进程被强行结束（也许是系统内存不足）；请重新读取，或把报告另存为纯文本
apart-unready = 它设不了自己的用量上限，或接收不到文件
document-cut = { $path }：只读了前{ $page }页，后面的没有读；按节选对待，请拆成几份
document-intricate = { $what }，没有读取；请把报告另存为纯文本
document-nested = 标记嵌套太深，不像报告（至偏移{ $at }处）；请把报告另存为纯文本
document-damaged = 已损坏（{ $what }）；请重新获取，或打开后另存
document-locked = 有密码保护；请另存一份不带密码的
document-scanned = 共{ $pages }页，都没有文字，是扫描件。请先做文字识别（如 `ocrmypdf -l chi_sim`），或改用同一报告的网页或 Word 文件
document-unmapped = { $all }个字符中有{ $unknown }个，所用字体没有注明是什么字；请做文字识别（如 `ocrmypdf --force-ocr -l chi_sim`），或改用同一报告的网页或 Word 文件
document-wordless = { $all }行中有{ $bare }行只有数字没有文字，文字层丢失了字符；请做文字识别（如 `ocrmypdf --force-ocr -l chi_sim`），或改用同一报告的网页或 Word 文件
document-unordered = 第{ $page }页分栏排着几段文字，看不出先后次序，逐行读下去会串行；请改用同一报告的网页或 Word 文件，或把正文按次序另存为文本文件

part-page = 第{ $number }页
part-form = 页面上嵌套的图形
part-index = 索引
part-archive = 压缩包内有{ $parts }个文件
part-drawing = 绘图操作超过{ $limit }次

## Formats that are not read

document-picture = 是图片（{ $format }）；请先做文字识别，或改用同一报告的网页或 Word 文件
document-archive = 是压缩包（{ $format }）；请解压后逐个读取其中的文件
document-empty-archive = 是空的压缩包（zip）；请从发布处获取文件本身
document-database = 是数据库（SQLite）；账本用 --ledger 指定，不能当文件读取
document-rich-text = 是富文本文件（RTF）；请打开后另存为 DOCX 或纯文本
document-word-xml = 是 Word XML 文件；请打开后另存为 DOCX 或纯文本
document-program = 是可执行程序；请指定要读的文件
document-caj = 是 CAJ 文件；请导出为 PDF
document-web-archive = 是网页存档（MHTML）；请把网页另存为 HTML 或纯文本
document-spreadsheet = 是电子表格（{ $format }）；请把工作表另存为 CSV，再用 import 导入
document-slides = 是演示文稿（{ $format }）；请另存为 PDF
document-ofd = 是 OFD 文件；请用 OFD 阅读器导出为 PDF
document-opendocument = 是 OpenDocument 文件；请另存为 DOCX

## What is damaged in a document

workbook-broken = 读工作簿时出错
workbook-cells = 工作表合计超过{ $most }格
workbook-words = 各格文字合计超过{ $most }字节（几格共用的按格计）
damage-as = 按 { $format } 读取：{ $why }
damage-broke-off = 解析 { $format } 时中断
damage-at = { $part } 偏移{ $at }处：{ $why }
damage-page = 第{ $number }页：{ $why }
damage-page-lost = 找不到第{ $number }页
damage-no-pages = 没有页面
damage-no-document = 没有指明正文部分
damage-own-entities = 声明了自定义实体，Word 从不如此
damage-own-entity = 使用了自定义实体，Word 从不如此
damage-text-box = { $part } 在文本框内中断
damage-parts = 内部各部分无法辨认
damage-counts = 所称的字符数多于字节数
damage-notes = 注释和分段过多

## What a document does not say

place-untold = 文中没有说明是哪个地区的文件。请用 --place 指定
year-untold = 文中没有说明计划或回顾的是哪一年。请用 --year 指定所计划的年度
other-place = 文中写的是{ $told }，--place 写的是{ $given }。要以 --place 为准，请单独读取这份文件
other-year = 文中写的是{ $told }年，--year 写的是{ $given }年。要以 --year 为准，请单独读取这份文件
complete-without-period = --complete 表示某一期间的实绩已全部录入；请用 --reviews 写明期间
reviewed-too-early = { $date }的文件不可能回顾{ $period }全期；请用 --date 写明印发日期，或用 --reviews 写明所回顾的部分

## Phrases

phrase-empty = 语句是空的；请写 规上工业产值增长7.6% 这样的语句
phrase-too-long = 语句有{ $size }字节；请一次写一句，最多{ $most }字节
phrase-odd = 语句{ $what }
phrase-no-number = “{ $words }”中没有带单位的数字，也没有比较；请写明所承诺的内容，如 开工项目30个 或 居民人均可支配收入与经济增长同步
phrase-no-indicator = 是哪项指标？“{ $words }”没有写明；请写 规上工业产值{ $words }，或用 --indicator 指定
phrase-no-unit = “{ $words }”没有单位；请在数字后面写上，如 个、亿元 或 %
phrase-unknown-unit = “{ $words }”处没有认得的单位；新单位写进 units.csv（--data）
phrase-unknown-unit-near = “{ $words }”处没有认得的单位；是不是 { $near }？新单位写进 units.csv（--data）
phrase-movement = { $indicator }是总量；“{ $words }”是增速还是占比？请写 增长{ $words } 或 占比{ $words }
phrase-several-numbers = 一项指标有几个数字：“{ $words }”之外还有一个；请分别写明各是什么
phrase-outside = “{ $words }”不在回顾或计划之内
phrase-cell = 表格中的“{ $words }”，看不出是什么指标、哪一年或什么单位
phrase-no-promise = “{ $words }”不是承诺（{ $rule }）
phrase-signed = “{ $words }”中的横线是负号还是连接号？请写 减少、下降 或用不带横线的写法，或用 --value 写明
phrase-not-understood = 没有读懂“{ $words }”；请删去，或用 --indicator、--value、--unit 写明
phrase-and-option = { $option } 和语句都写了内容。请去掉 { $option }，或去掉语句“{ $phrase }”
nothing-to-record = 没有可录入的内容：请写语句，如 '规上工业产值增长7.6%'，或用 --indicator 加 --value 和 --unit
quote-stays = --quote：这些文字出自读入的文件，以原文为准，不能改
notice = { $file } 第{ $number }段：{ $words }：{ $why }

## Cells of a claim

cell-invisible = 只有看不见的字符；请删去
cell-too-long = 有{ $size }字节；一格最多{ $most }字节。是不是引号没有闭合？
cell-line-break = 含有换行；是不是引号没有闭合？
cell-number-otherwise = 会存为{ $kept }，与“{ $given }”所印不同；请写 { $kept }
cell-not-a-number = “{ $given }”不是数字；请写数字，如 7.6 或 -2.2，可带单位和 以上、以内、左右，如 6%以上
cell-no-role = 为空；请写 目标 或 实绩
cell-no-place = 为空；请写是哪个地区的，如 晋江市/紫帽镇
cell-no-file = 没有写明是哪个文件
cell-no-owner = 为空；请写是哪个地区的文件
cell-no-id = 为空；要靠它认定是哪条表述
cell-no-indicator = 为空；请写所衡量的指标，如 规上工业产值
cell-no-value = 为空；请写数字，或在“参照”（relative_to）中写明与什么比
cell-no-measure = 为空，从单位也看不出；请写{ $known }之一
cell-no-year = 为空；请写年度，或写期间
cell-year-of-total = 为空；累计数本身不含年度，请写上
cell-unknown-yardstick = “{ $given }”不在 { $known } 之列，也不是指标代码
cell-unknown-yardstick-near = “{ $given }”不在 { $known } 之列，也不是指标代码；是不是 { $near }？
cell-unknown-unit = “{ $given }”不是认得的单位；新单位写进 units.csv（--data）
cell-unknown-unit-near = “{ $given }”不是认得的单位；是不是 { $near }？新单位写进 units.csv（--data）
cell-other-unit = { $measure }的单位是{ $wanted }，不是{ $given }
cell-no-far-end = 为空；区间有两端
cell-far-end = 已写“上限”（value_high）；请写 区间
cell-not-beyond = 没有超出“数值”（value）；请写区间的另一端
cell-is-day = 电子表格把它存成了日期（{ $day }）；请把单元格设为文本，再写数字
cell-merged = “{ $given }”所在的单元格合并了几行，可能是几行合计；请拆分单元格，各行分别填写
cell-format = 单元格的数字格式显示的不是所存的“{ $given }”；请改用“常规”格式，按所示写明数字和单位
cell-struck = “{ $given }”划了删除线；不要的请删去这一行，要的请取消删除线
cell-formula = 格中的公式没有存下结果；请在电子表格软件中打开、重新计算并保存，或改写为数字
cell-two-units = 格中写的单位是{ $own }，而单位栏写的是{ $unit }；请只留对的一个（是增速的，写作 增长7.6%）
cell-says-otherwise = 与数值栏所写的“{ $says }”不一致；请只留对的一个
cell-bracketed = “{ $given }”加了括号，可能是负数；是负数请写 -5，不是请去掉括号
cell-dash = “{ $given }”中的横线是负号还是连接号？负数请写 -3 或 下降3%，区间请写 3—5
cell-time = “{ $given }”里有时间；这里只写数字，时间请写在“期间”或“备注”，每年、每月的数请写全年的数
cell-first = “{ $given }”不是位次；位次请写 前10，比例请写 10%，其余请写在“备注”
cell-bounds = “{ $given }”里有几个界限；以上、以内、左右 请只留一个
cell-other-year = “{ $given }”不是数值栏所写的年度（{ $years }）；请改正
cell-period-before = “{ $given }”早于年度“{ $year }”；请改正其中一个
cell-whose = 这一行有几个数字，不知“{ $given }”属于哪一个；请各写一行
cell-unit-of-heading = 栏名写的单位是{ $heading }，而单位栏写的是{ $unit }；请只留对的一个
cell-no-heading = 第{ $column }栏没有栏名，而格中写有“{ $given }”；请写上栏名，或清空这一格

## Rows and headings of a file

sheet-empty = 文件是空的；第一行应当写各栏名称
heading-twice = 这个栏名重复；请只留一栏
heading-missing = 没有这一栏；表头须有{ $name }
heading-missing-given = 没有这一栏；表头须有{ $name }，或用 { $option } 写明
heading-missing-either = 没有这一栏；表头须有{ $one }或{ $other }
heading-near = 没有这一栏；是不是 { $near }？
heading-unknown = 不认得的栏，未采用
heading-kept = 不认得的栏，各格连同栏名存入{ $note }
heading-alike = 与“{ $one }”都像是“{ $name }”栏；请把真正的那一栏写作 { $name }
heading-unit = 栏名括号里的“{ $given }”既不是认得的单位，也不是年度；单位请写在各行的“单位”栏，或写进 units.csv（--data）
row-set-aside = 只有一格有字（“{ $words }”），不作表述
row-example = 是空表里的例行，不作表述
row-signed = 各格都是“{ $words }”一类的落款，不作表述
rows-without-unit = 从这一行起有{ $count }行的数没有单位；与写了单位的目标或实绩不能相比，请补上
row-sum = “{ $words }”是各行之和，不作表述
row-hidden = 这一行在工作表中是隐藏的；请取消隐藏或清除筛选，不要的请删去
row-other-headings = 像是另一张表的表头；一张工作表请只留一张表，其余的移到别的工作表
heading-dated = 像是数值栏，而不认得；请写作 目标值 或 完成值，如 2025年目标值；不是数值的请去掉年份
heading-band = 栏名上方写有“{ $given }”；请并入栏名，如 2025年目标值
heading-above-unit = 表头上方写有“{ $given }”，其中不止一个单位；请写在各行的“单位”栏
row-on-file-otherwise = { $at }：{ $id } 已在库，责任单位或备注与此不同，账本未改；要改请用 duizhang correct { $id } --responsible … --note …
percent-formatted = { $count }格按百分比的格式显示，而存的是小数：{ $stored } 显示为 { $shown }%。如果就是 { $shown }%，请加 --under-one fraction；不然请在格中写明，如 7.6%
percent-under-one = 这一栏有{ $count }个百分数小于1，而格中没有写%，如 { $stored }：是 { $shown }%，还是 { $stored }%？前者请加 --under-one fraction，后者加 --under-one percent；或在格中写明，如 7.6%
percent-completion = 这一栏的完成率都不超过2（{ $count }个在1以上），如 { $stored }：是 { $shown }%，还是 { $stored }%？前者请加 --under-one fraction，后者加 --under-one percent；或在格中写明，如 98%
percent-to-two = 与小于1的小数同在一栏：{ $stored } 是 { $shown }%，还是 { $stored }%？请在格中写明，如 { $shown }%
percent-mixed = 这一行的百分数有的写明了%，有的可能是小数；请都在格中写明，如 7.6%
workbook-old-or-locked = 是旧版工作簿（.xls）或加了密码；请在电子表格软件中另存为不带密码的 .xlsx
workbook-none = 不是 .xlsx 工作簿，也不是 CSV；请在电子表格软件中另存为 .xlsx 或 CSV
workbook-no-form = 各工作表都没有认得的表头；表头要写出 类别、地区、年度、指标、数值 等栏名。空表：duizhang template targets -o 目标.xlsx
workbook-empty = 工作簿里没有填了字的工作表
sheet-left = { $file }：工作表“{ $sheet }”没有认得的表头，未采用
sheet-missing = --sheet：没有工作表“{ $given }”；有的是 { $known }
row-width = 有{ $cells }格，而栏名有{ $headings }个；是不是少了逗号，或引号没有闭合？
rows-refused = { $count }行不能用，没有录入任何内容。请改正后重新导入
row-place-refused = 地区：{ $why }。没有录入任何内容
decisions-refused = { $count }行不能用，没有录入任何内容。请改正后重新采用这个文件

## Decisions taken from a file

row-again = { $id } 在前面的行中已经有了；请只留一行
row-left = { $why }；这一行未采用
accepted-since-reject = { $id } 已被接受；仍可撤回：duizhang withdraw { $id } --why …
accepted-since-correct = { $id } 已被接受；仍可更正：duizhang correct { $id } …
superseded-since = { $id } 已更正为 { $by }
superseded-otherwise = { $id } 已更正为 { $by }；经过见 duizhang history { $by }
accepted-but-edited = “{ $cell }”与读到的不同，而决定是“接受”；请写 更正，或改回原样
corrected-without-edit = 写了更正，而这一行没有改动；请改动一格，或写 接受
no-field = { $name }：没有这一栏；请写 名称=值，名称为{ $known }之一

## Arguments

explain-wants-target = { $id } 是实绩（{ $quote }）。请写目标的编号；duizhang list targets { $place } 列出编号
ruling-without-reason = 裁定要有理由；请用 --why 写明
withdrawal-without-reason = 撤回要有理由；请用 --why 写明
not-a-head = --head “{ $given }”不是链头；请写所公布的全部64位十六进制数字
no-verb = 没有命令 { $given }；命令有 { $verbs }
targets-of-year = { $year }年的目标
indicator-not-on-file = 没有“{ $words }”的记录（{ $scope }）；duizhang list targets 列出在库的指标
indicator-ambiguous = “{ $words }”可能是{ $candidates }（{ $scope }）。请写其中一个的全名

## Audits

not-an-audit = 不是审计表：没有 { $code }（{ $heading }）一栏

## Vocabulary files

data-unreadable = 无法读取：{ $why }。--data 须为含有 indicators.csv、units.csv、cues.csv、headings.csv、kinds.csv、works.csv、linkage.csv、tables.csv、duplicates.csv、columns.csv、lights.csv、letters.csv、scores.csv 或 letter-*.txt 的文件夹
data-none = 其中没有 indicators.csv、units.csv、cues.csv、headings.csv、kinds.csv、works.csv、linkage.csv、tables.csv、duplicates.csv、columns.csv、lights.csv、letters.csv 或 scores.csv，也没有 letter-*.txt
duplicates-no-row = 没有名为“{ $given }”的一项；可用的有 shingle、resemblance、containment
duplicates-beyond = { $given }不在{ $from }到{ $to }之间
lights-no-row = 没有名为“{ $given }”的一项；可用的有 basis、measure、band、report、near、far、light
lights-no-band = “{ $given }”没有起点可定；可写 ahead、on-pace，其下都是 behind
lights-no-number = “{ $given }”不是可用的数
letters-twice = 档次“{ $given }”写了两次
letters-no-text = 档次“{ $grade }”没有函件文本；请写一个 { $file }
letter-blank-open = “{ $given }”之前的 { "{" } 没有对应的 { "}" }
row-no-word = word 为空
row-no-column = “{ $given }”不是表述的栏名；写 aside，或 role、place、year、indicator、value 等
row-of = { $word }：只有 short 和 under 才写 of，也必须写
row-factor = { $unit }的换算系数“{ $given }”不是正数
row-yes-or-no = { $column } 是“{ $given }”；请写 yes 或 no
row-basis = basis 是“{ $given }”；请写 real、nominal 或留空
row-tolerance = tolerance 是“{ $given }”；请写 0.1（百分点）或 1%（占数字的比例）
row-name-taken = { $name } 已经指 { $code }

## Formulas of scores

scores-no-row = “{ $given }”不是 scores.csv 的行名；可写 name、says、amount、percent、band、points、deduct、bonus、weight
scores-no-number = “{ $given }”须为0至1000000的数（weight 须大于0）
scores-no-scale = “{ $given }”不是计分方式；可写 ratio、difference、status
scores-twice = “{ $given }”这一档写了两次
scores-lacks = 公式“{ $formula }”缺 { $row } 行；请在 scores.csv 中补上
scores-band-falls = 公式“{ $formula }”从{ $from }起的一档比低一档的得分还少；完成得多的得分不能更少，请改 scores.csv
scores-met-falls = 公式“{ $formula }”使完成的目标比未完成的得分还少；请改 scores.csv 中的 points 或 deduct 行

## The way to a target over several years

path-none = { $indicator }没有可画路径的多年目标。目标期间须为多年（如 2021/2025），或用 --from 写明从哪一年起看末年的目标（如 --from 2020 --to 2025）；只有某一年的增速没有路径
path-no-values = “{ $given }”不是各年的值；请写 2022=30;2023=45
