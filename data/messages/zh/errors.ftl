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

not-utf8 = 不是 UTF-8；请另存为 UTF-8 的 CSV

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
