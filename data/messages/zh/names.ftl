# 名称：以什么形式保存，多长，哪些相近。

## 不能用的名称

name-line-break = 含有换行字符 { $code }；请删去
name-control = 含有控制字符 { $code }；请删去
name-reordering = 含有打乱文字顺序的字符 { $code }；请删去
name-unseen = 含有看不见的字符 { $code }
name-uncomposed = 没有采用 Unicode 的 NFC 形式
name-none = 不是地名
name-too-long = 有{ $characters }个字符，最多{ $most }个
name-empty = 没有看得见的内容；请删去
review-reason-refused = 未入账：理由{ $why }
place-unfit = “{ $given }”{ $why }
place-too-deep = 地区路径最多{ $most }级，这里有{ $levels }级
number-too-long = { $number } 有{ $digits }位数字；能原样保存的最多{ $most }位，不作舍入

## 相近的地区

place-alike = 新地区 { $new } 与已有的 { $known } 相近，请核对
places-alike-not-imported = { $count }个新地区与已有的相近，什么都没有导入。如系笔误请改正该行；如确是另一个地区，请加 --new-place
places-alike-more = 另有{ $count }个新地区与已有的相近

## 另一本账的名称

ledger-names = 有{ $count }个名称的形式不能并入。没有从中取任何内容；其中的表述可以这样转录：duizhang --ledger 文件 list targets --format csv（results 同样），再在这里 import
name-of-row = { $row }：{ $column } “{ $name }”{ $why }
