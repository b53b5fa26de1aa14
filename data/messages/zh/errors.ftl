# What is refused: where, what, and what next.

at-name = { $name }：{ $what }
unreadable = 无法读取：{ $why }

## Words, years and days

unknown-word = “{ $given }”不在{ $known }之列
unknown-word-near = “{ $given }”不在{ $known }之列；是不是 { $near }？
not-a-year = “{ $given }”不是年度；请写四位数字，如 2024
not-a-period = “{ $given }”不是期间；请写 2024、2024-06、2024-01/2024-08、2021/2025 或 累计
not-a-day = “{ $given }”不是日期；请写 2024-01-31 这样的形式
odd-line-break = 含有换行字符 { $code }；请删去
odd-control = 含有控制字符 { $code }；请删去
odd-reordering = 含有打乱文字顺序的字符 { $code }；请删去

## Text and its encoding

not-text = 不是文本文件（偏移{ $at }处的字节是{ $value }）；请先另存为 CSV 或纯文本
not-utf8 = 不是 UTF-8；请另存为 UTF-8 的 CSV
unknown-encoding = 编码不是 UTF-8、GB18030 或 Big5（偏移{ $at }处的字节不合 UTF-8）；请另存为 UTF-8

## Documents

document-empty = 内容为空；请从发布处重新获取
document-too-large = 有{ $size }字节，上限为{ $limit }字节；请只保存报告正文
document-too-long = 文字有{ $size }字节，上限为{ $limit }字节；请拆开，一份报告存一个文件
document-endless = 超过{ $limit }字节仍未结束，没有读取；请只保存报告正文
document-expands = { $part }展开后超过{ $limit }字节，没有读取；请把报告另存为纯文本
document-intricate = { $what }，没有读取；请把报告另存为纯文本
document-nested = 标记嵌套太深，不像报告（至偏移{ $at }处）；请把报告另存为纯文本
document-damaged = 已损坏（{ $what }）；请重新获取，或打开后另存
document-locked = 有密码保护；请另存一份不带密码的
document-scanned = 共{ $pages }页，都没有文字，是扫描件。请先做文字识别（如 `ocrmypdf -l chi_sim`），或改用同一报告的网页或 Word 文件
document-unmapped = { $all }个字符中有{ $unknown }个，所用字体没有注明是什么字；请做文字识别（如 `ocrmypdf --force-ocr -l chi_sim`），或改用同一报告的网页或 Word 文件
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

## Rows and headings of a file

row-width = 有{ $cells }格，而栏名有{ $headings }个；是不是少了逗号，或引号没有闭合？

## Vocabulary files

data-unreadable = 无法读取：{ $why }。--data 须为含有 indicators.csv、units.csv、cues.csv、headings.csv 或 works.csv 的文件夹
data-none = 其中没有 indicators.csv、units.csv、cues.csv、headings.csv 或 works.csv
row-no-word = word 为空
row-of = { $word }：只有 short 和 under 才写 of，也必须写
row-factor = { $unit }的换算系数“{ $given }”不是正数
row-derivable = derivable 是“{ $given }”；请写 yes 或 no
row-basis = basis 是“{ $given }”；请写 real、nominal 或留空
row-tolerance = tolerance 是“{ $given }”；请写 0.1（百分点）或 1%（占数字的比例）
row-name-taken = { $name } 已经指 { $code }
