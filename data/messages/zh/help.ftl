# Help, manual pages and wrong usage. Ids that begin with `help-` are made of the names of commands and arguments
# (src/cli/worded.rs says how), the others stand in the code.

## Headings, and how a page is put together

heading = { $words }：
usage-heading = 用法
usage-options = [选项]
usage-command = <命令>
commands-heading = 命令
arguments-heading = 参数
options-heading = 选项
general-options-heading = 通用选项
examples-heading = 例
manual-name = 名称
manual-synopsis = 概要
manual-description = 说明
with-note = { $text }{ $note }
value-list = （可选：{ $values }）
value-meaning = { $value } { $meaning }
value-default = （默认：{ $value }）
value-environment = （环境变量：{ $name }）

## Wrong usage

usage-line = 用法：{ $usage }
usage-help = 详见 { $command } --help
usage-meant = 是不是要写 { $word }？
usage-no-option = 没有 { $option } 这个选项
usage-extra-word = 多出了参数“{ $word }”
usage-no-command = 没有“{ $word }”这个命令
usage-command-missing = 缺少命令
usage-argument-missing = 缺少：{ $arguments }
usage-value-missing = { $argument } 没有写值
usage-value-wrong = { $argument } 不能写“{ $value }”
usage-value-refused = { $argument }：{ $why }
usage-value-extra = { $argument } 后面不能再写“{ $value }”
usage-option-twice = { $argument } 写了两次
usage-conflict = { $argument } 不能与 { $others } 同时使用
usage-not-utf-8 = 有一个参数不是 UTF-8 文字
usage-not-understood = 读不懂这些参数
usage-after-dashes = 如果“{ $word }”就是要写的内容，请放在最后，前面写 --
usage-after-command = 命令的选项写在命令之后：{ $words }

## Every command

help-any-ledger = 账本
help-any-by = 经手人；不写则为当前用户
help-any-data = 补充词表所在的文件夹，文件名同 data/ 中的，如 indicators.csv
help-any-rules = 按此 CSV 文件中的规则判定；rules --format csv 可打印一份
help-any-lang = 界面语言；不写则依系统设置。写了，文件的表头和数值也用它；判定、附注等固定的词，在文件里一律是代码，不随语言变
help-any-lang-zh = 中文
help-any-lang-en = 英文
help-any-ascii = 边框和符号只用 ASCII，适合把其他符号画得过宽的终端
help-any-help = 显示说明
help-any-version = 显示版本
help-duizhang = 把政府工作目标与次年报告的实绩逐项对照：完成、未完成、未见报告
help-duizhang-detail = 退出状态：0 已办妥，1 答案为否，2 用法或输入有误
help-help = 显示一个命令的说明

## Arguments of several commands

help-any-place = 只看这个地区
help-any-year = 只看这一年度
help-any-format = 输出格式；不写则依 --output 文件名的结尾
help-any-format-table = 屏幕
help-any-format-markdown = 文档
help-any-format-html = 网页
help-any-format-csv = 电子表格
help-any-format-json = 程序
help-any-format-jsonl = 程序，每行一个对象
help-any-format-xlsx = 工作簿
help-any-format-docx = Word 文档，供打印、印发
help-any-format-parquet = Parquet 列式文件，供程序读（编译时须带同名特性）
help-any-output = 写入此文件，而不是标准输出；格式看文件名结尾：.xlsx、.docx、.csv、.md、.html、.json、.jsonl、.txt
help-any-contact = 仅网页：更正渠道，如电话、地址，写给有异议的读者
help-any-names = 仅网页：写出录入人和裁定人的姓名；不写则隐去
help-any-reviewed-only = 只计复核过的目标；须凭未复核的实绩判定的，不作判定
help-any-works = 也列工程项目，不只列已知指标
help-any-dry-run = 只打印将要入账的内容
help-any-url = 文件发布的网址
help-any-date = 文件日期，写作 YYYY-MM-DD
help-any-files = 文件或其所在的文件夹（txt、md、html、docx、doc、pdf）；- 为标准输入
help-any-id = 表述、文件、裁定、事项、进度等的编号，或其开头几位
help-any-indicator = 指标：代码（gdp）、名称或别名（地区生产总值、GDP），工程项目则照文件原话
help-any-measure = 计量方式：总量、增长、比率、增减、完成计划、位次、倍数
help-any-comparator = 比较：等于、不低于、高于、不超过、低于、左右、区间
help-any-value = 数值；下降为负数
help-any-value-high = 区间的上限
help-any-stretch = 在底线之外力争达到的数值
help-any-unit = 单位，连同万、亿
help-any-period = 期间：2024、2024-06、2024-01/2024-08、2021/2025 或 累计
help-any-relative-to = 参照：own_gdp_growth（经济增长）、own_growth（上年增速）、parent_average（上级平均）、national_average（全国平均）、previous_year（上年）、own_plan（目标本身），或指标代码
help-any-responsible = 责任单位
help-any-note = 备注

## `record`

help-record = 录入一项目标或实绩，可写原文，也可分栏填写
help-record-role = 目标 或 实绩
help-record-place = 地区：全国、福建省、晋江市/紫帽镇
help-record-year = 目标所属的年度，或实绩所属的年度
help-record-phrase = 原文，如 规上工业产值增长7.6%
help-record-source = 文件的标题
help-record-form = 在终端里逐项填写：地区、年度、来源问一次，然后一句一句写
help-record-from = 从这个文件每行读一句（# 开头的行不读）；- 为标准输入
help-record-provisional = 数字是预计或初步的
help-record-indicator = 指标，不写原文时必填

## `import`

help-import = 从 CSV 文件或工作簿（.xlsx）导入表述或文件
help-import-detail = 办公室常用的表格照原样就能导入：逗号、分号、制表符分隔的 CSV（UTF-8、UTF-16、GB18030），或 .xlsx；表头上面可以有标题行和空行，各栏次序不限，栏名中英文均可，可带空格和单位，如 类 别、数值（亿元）、2024年目标值。类别、地区、指标必有；数值或参照、年度或期间，各有其一；没有这一栏的，用 --role、--place、--year 写明。数值可写 1,680、6%、6%以上、≥6%、5.5%左右、增长6%。不认得的栏存为备注。所有文件的各行要么全部入账，要么都不入账。空表见 template。
help-import-files = CSV 文件和工作簿；- 为标准输入
help-import-sheet = 工作簿中只导入这个工作表（可写几次）
help-import-role = 目标 或 实绩，表中没有这一栏时填
help-import-place = 地区，表中没有这一栏时填
help-import-year = 年度，表中没有这一栏时填
help-import-source = 来源文件的标题，表中没有这一栏时填
help-import-under-one = 小于1的百分数是什么，表中看不出时填
help-import-under-one-fraction = 0.076 就是 7.6%
help-import-under-one-percent = 0.076 就是 0.076%
help-import-new-place = 与已有地区名称相近的新地区确实是另一个地区

## `template`

help-template = 写出空的填报表（工作簿），填好后用 import 导入
help-template-what = 填什么：目标、实绩或文件
help-template-what-targets = 目标
help-template-what-results = 实绩
help-template-what-documents = 文件
help-template-output = 写到这个工作簿（.xlsx）

## `new-year`

help-new-year = 列出上一年的目标，供沿用、改动或删去
help-new-year-detail = 每行一项，写成 record --from 能读的一句；改好后用它录入。加 --form 则在终端里逐项问：沿用、改动，还是不要。
help-new-year-place = 哪个地区的目标
help-new-year-year = 新的一年
help-new-year-form = 在终端里逐项过：沿用、改动、不要
help-new-year-source = 新目标所出的文件的标题

## `read`

help-read = 读取文件，把其中的表述连同在原文的位置入账
help-read-detail = 地区和年度取自原文；原文没有写明的会询问，绝不猜测。一次读多份文件时，--place、--year 和 --kind 只补原文没有写明的。文件夹连同其下各级文件夹中的文件一并读取；读不出的列在最后，退出状态为 1。
help-read-place = 文件属于哪个地区，原文没有写明时填
help-read-year = 文件计划的年度（没有计划的，为回顾的年度），原文没有写明时填
help-read-kind = 文件种类：政府工作报告、统计公报……，原文没有写明时填
help-read-role = 全文是什么：文件没有表明它是在回顾还是计划时用
help-read-scope = 它对哪些事可以算“没有说”：全面、统计、财政、单位、专题［默认按文种］
help-read-anyway = 与已存文件为同一份（或其一部分）的，也另存一份
help-read-told = 各文件是什么：改正过的 describe 输出的 CSV

## `describe`

help-describe = 说明文件自称是什么：谁的、什么文种、回顾和计划哪些期间、是否全文、论及什么范围，不动账本

## `extract`

help-extract = 提取文件中的表述，不动账本
help-extract-notices = 同时在标准错误上列出像数量而没有读懂的数字

## `document`

help-document = 登记文件
help-document-add = 登记一份文件，或补充在库文件的信息
help-document-add-detail = 不写 --complete 时，没有对应实绩的目标仍为未到期：文件可能没有录全。文件只对它所论的范围才谈得上“未报告”：预算报告只论财政，统计公报只论统计。
help-document-add-place = 文件属于哪个地区
help-document-add-kind = 文件种类：政府工作报告、计划执行报告、预算报告、统计公报、新闻……
help-document-add-reviews = 回顾的期间：2022、2022-01/2022-06
help-document-add-plans = 计划的期间
help-document-add-title = 标题；不写则由地区、年度和种类组成
help-document-add-complete = 其中的实绩已全部录入：没有录入的就是没有报告
help-document-add-scope = 它对哪些事可以算“没有说”：全面、统计、财政、单位、专题［默认按文种］

## `list`

help-list = 列出账本内容；所写的 CSV 可再导入
help-list-what = 列出什么
help-list-what-targets = 目标
help-list-what-results = 实绩
help-list-what-documents = 文件
help-list-what-places = 地区，连同各有多少

help-search = 在目标、实绩和文件原文中查找
help-search-detail = 几个词都要有。找不到时退出状态为 1。
help-search-words = 要找的词

## `reconcile`

help-reconcile = 逐项判定目标，一项一行
help-reconcile-fail-on = 有目标属于所列判定（未完成、未见报告……）时，退出状态为 1

## `scorecard`

help-scorecard = 打印一地一年的目标与实绩对照表
help-scorecard-place = 地区
help-scorecard-year = 目标所属的年度
help-scorecard-all = 有目标的各地区各年度，或该地区的各年度，一地一年一行；最后合计
help-scorecard-untargeted = 也列没有目标的实绩

## `site`

help-site = 为多地多年各写网页，并写目录
help-site-places = 只写这些地区；不写则为账本中的全部地区
help-site-output = 网页所在的文件夹，没有则新建；从其中的 index.html 看起

## `audit`

help-audit = 导出可逐项复核的审计表
help-audit-codebook = 不列各行，只说明各栏的含义、单位和取值

## `explain`

help-explain = 逐条规则说明一项目标的判定依据，或一个事项截至某天的进度判定
help-explain-id = 目标的编号（见 reconcile、list）或事项的编号（见 lights），或其开头几位

## `trend`

help-trend = 列出一地一项指标的历年对照
help-trend-place = 要看历年的地区

## `path`

help-path = 多年目标（规划）的逐年路径：每年的数与该年的路径值比较
help-path-detail = 水平从起点年的数起逐年等量，多年累计的数逐年等分，年均增速按各年公布的增速连乘；--path 则按给定的值。没有数字的年份照实写明，不补；增长率不插值。
help-path-from = 起点年：从这一年的数算起；不写则为目标期间第一年的上一年
help-path-to = 只看这一年的目标
help-path-path = 各年的路径值，用目标的单位：2022=30;2023=45

## `league`

help-league = 按超出自定目标的幅度，排列各地同一指标
help-league-year = 比较哪一年度的目标

## `cascade`

help-cascade = 一地的目标与直接下级的目标对照，看层层加码与缺口
help-cascade-place = 把目标分解下去的地方
help-cascade-each = 逐项列出下级的目标，不求合计

## `score`

help-score = 按公式给各地的目标或各单位的事项打分、排名，附算式
help-score-detail = 公式写在 scores.csv，可放在 --data 的文件夹中自行增改：completion（完成率封顶100）、over（封顶120）、bands（分档）、deductions（扣分和加分）、met（完成项数比例）。未到期的和不可判定的不计分，也不当作0分，各自计数。各级政府分别排名，各地的单位分别排名。
help-score-places = 只看这些地区；不写则为全部地区
help-score-year = 哪一年度的目标或事项
help-score-formula = 按这一公式
help-score-under = 并列另一公式下的得分和名次
help-score-group = 不看各地目标，而看事项，归到：unit（牵头单位）、topic（领域）、official（牵头领导）
help-score-explain = 逐项列出算式

## `repeated`, `dropped`, `just-met`

help-repeated = 列出连年不变的目标
help-dropped = 列出下一年不再提的目标
help-just-met = 统计刚好达标和差一点的目标
help-just-met-each = 逐项列出刚好达标和差一点的数字

## `lights`, `bulletin`, `agenda`

help-lights = 亮灯：各事项在某一天的进度判定
help-lights-detail = 数量按已过月份（十二分之几）、天数、自定节点或上年同期进度衡量，用哪一种、多少算超进度，写在 lights.csv；增长率、比率和控制数按全年目标本身衡量，不按时间；没有数量的按节点。应报未报的判为未报。
help-lights-year = 只看这一年度；不写则为 --as-of 所在年度
help-any-as-of = 截至这一天；不写则为今天
help-any-set = 用 lights.csv 中的这一套规则：default、长沙、宣城，或自己加的
help-lights-lead = 只看这个单位牵头的
help-lights-item = 只看这一事项：编号，或编号的开头；加 --timeline 则为该事项的全部内容
help-lights-timeline = 一图一表：表上方画时间轴，打印为一页A4：-o 挂图.html
help-lights-group = 分组：unit（牵头单位）、topic（领域）、official（牵头领导）
help-bulletin = 某月的督查通报，或某季的督查小结
help-bulletin-detail = 各判定的项数、各单位、点名的事项、比上期的变化、发函和回复、卡点。截至该月或该季的最后一天。
help-bulletin-month = 这个月的通报：2025-03
help-bulletin-quarter = 这个季度的小结：2025-Q1
help-bulletin-year = 这一年的总结（年底交账），截至年末
help-agenda = 周协调、月调度会议题：红灯、到期、逾期未回复、会后回复、卡点
help-agenda-week = 周协调：今后一周到期的，过去一周回复的
help-agenda-month = 月调度：今后一月到期的，过去一月回复的

## `letter`, `reply`, `obstacle`

help-letter = 写出一个事项下一步该发的函件，编号入账
help-letter-detail = 一事一单。第一次发提醒函；所定新时限已过仍未赶上的，下一次升一档：督办函、约谈通知。档次写在 letters.csv，文字写在 letter-档次.txt，可放在 --data 的文件夹中自行替换。写已发函件的编号，则重新打印该函。
help-letter-id = 事项或已发函件的编号，或其开头几位
help-letter-dry-run = 只打印函件，不入账
help-reply = 登记对一份函件的回复
help-reply-letter = 函件的编号，或其开头几位
help-reply-words = 回复的内容
help-reply-date = 回复的日期；不写则为今天
help-obstacle = 卡点（卡脖子问题）：提出、解决、列出
help-obstacle-raise = 登记一个事项的卡点
help-obstacle-raise-item = 事项的编号，或其开头几位
help-obstacle-raise-words = 卡在哪里
help-obstacle-raise-owner = 由哪个单位或哪位领导解决
help-obstacle-raise-due = 解决时限
help-obstacle-raise-date = 提出的日期；不写则为今天
help-obstacle-solve = 登记卡点已解决，及怎样解决
help-obstacle-solve-id = 卡点的编号，或其开头几位
help-obstacle-solve-words = 怎样解决的
help-obstacle-solve-date = 解决的日期；不写则为今天
help-obstacle-list = 列出卡点，不论是否解决

## `rules`, `compare-rules`

help-rules = 打印现行判定规则：容差和读法
help-rules-detail = 要按另一套规则判定，先写入文件，改动其中的行（如 approx_reading,strict），再用 --rules 指定。
help-rules-format = 输出格式；--rules 和 compare-rules 用 csv
help-compare-rules = 列出换一套规则后判定会变的目标
help-compare-rules-file = 另一套规则：rules --format csv 所写的 CSV 文件；其中没有的规则照旧

## `completions`, `manual`

help-completions = 打印命令补全脚本
help-completions-shell = 所用的 shell
help-manual = 打印手册页，供 man 显示
help-manual-verb = 命令；不写则为整个程序的手册页
help-manual-all = 把全部手册页写入此文件夹，供 man 查找

## `review`

help-review = 逐条复核读出的表述：接受、更正、退回
help-review-detail = 表述逐条出现，按字母再按回车作出决定，? 列出各字母。在 --export 写出的文件中，每行填接受、退回或更正，再用 --apply 入账。每个决定连同经手人和时间随即入账；可随时停下，以后接着做。
help-review-role = 只看目标，或只看实绩
help-review-accept-all = 全部接受，不再逐条询问
help-review-accept = 接受各栏含有这些内容的表述：栏=内容，几个条件之间用分号
help-review-export = 写入 CSV 文件，在电子表格里复核
help-review-apply = 按这样的文件中的决定入账
help-review-matches = 改为复核疑似实绩

## `serve`

help-serve = 在浏览器里看账本的网页，并复核
help-serve-detail = 只在本机可看，账本变了，网页随之而变：目录、各地各年的对照表、文件原文，原文中每个数字都标明读成了什么。加 --write 并打开显示的网址，可以在原文旁接受、更正、退回、关联、撤销。按 Ctrl-C 结束。
help-serve-port = 网页所在的端口；写 0 由系统挑选
help-serve-write = 打开所显示网址的浏览器可以复核入账

## `correct`

help-correct = 更正一条表述；更正前的内容保留在库
help-correct-detail = 只改所写的各栏；写 '' 则清空该栏。
help-correct-id = 表述的编号，或其开头几位
help-correct-why = 更正的理由
help-correct-role = 是目标还是实绩
help-correct-place = 属于哪个地区
help-correct-year = 属于哪一年度
help-correct-indicator = 指标
help-correct-cue = 约束数字的词：左右、突破
help-correct-flags = 标记：初步;全年……；没有则写 ''
help-correct-quote = 原文，限手工录入的；读取的文件原文不能改

## `withdraw`, `restore`

help-withdraw = 撤回一条表述、一份文件、一项裁定、一个事项或一次进度，须写理由
help-withdraw-detail = 撤回一次更正，则恢复更正前的内容；撤回最初的表述，则连同其更正一并隐去；撤回文件，则其中所有表述一并隐去；撤回事项，则其进度、函件和卡点一并隐去。history 列出文件和裁定的编号。
help-withdraw-why = 撤回的理由，保留在库
help-undo = 撤销上一次入账；原来的入账和撤销都保留在库
help-undo-detail = 撤回上一次入账所加的表述、文件和裁定，恢复其所撤回的，收回其复核。再撤销一次即恢复。
help-undo-why = 撤销的理由，保留在库
help-restore = 恢复所撤回的内容
help-restore-id = 所撤回内容的编号，或其开头几位
help-restore-why = 恢复的理由

## `overrule`

help-overrule = 对一项目标作人工裁定；按规则计算的判定并列
help-overrule-detail = 以最近的裁定为准。撤回裁定须用裁定本身的编号，裁定时会打印。
help-overrule-id = 目标的编号，或其开头几位
help-overrule-status = 判定：完成、未完成、未见报告、称已完成、不可比、未到期
help-overrule-why = 裁定的理由，与判定一并显示

## `history`, `merge`

help-history = 列出一条表述、一份文件或一个事项的全部经过：何人、何时
help-merge = 并入另一本账；两边都有的只留一份
help-merge-other = 另一单位的账本；只读不写

## `verify`

help-verify = 核验账本和入账链，以及由它导出的审计表
help-verify-file = 审计表（CSV 或每行一个对象的 JSON），与账本现状逐行比对
help-verify-head = 公布过的链头：核验它是否属于本账

## `demo`

help-demo = 用自带的真实数据建一本账，演示各项功能
help-demo-folder = 存放演示账本、审计表和对照表的文件夹；不动 --ledger 所指的账本

## What arguments take

help-value-audit = 审计表
help-value-command = 命令
help-value-comparator = 比较
help-value-cue = 比较词
help-value-date = 日期
help-value-dir = 文件夹
help-value-file = 文件
help-value-flags = 标记
help-value-formula = 公式
help-value-format = 格式
help-value-hex = 链头
help-value-id = 编号
help-value-indicator = 指标
help-value-kind = 种类
help-value-lang = 语言
help-value-meaning = 含义
help-value-words = 词语
help-value-measure = 计量方式
help-value-name = 姓名
help-value-other = 另一账本
help-value-period = 期间
help-value-phrase = 原文
help-value-place = 地区
help-value-quote = 语句
help-value-relative-to = 参照
help-value-role = 类别
help-value-sheet = 工作表
help-value-shell = SHELL
help-value-source = 来源
help-value-status = 判定
help-value-statuses = 判定,…
help-value-stretch = 力争
help-value-port = 端口
help-value-text = 说明
help-value-title = 标题
help-value-unit = 单位
help-value-url = 网址
help-value-values = 各年的值
help-value-value = 数值
help-value-value-high = 上限
help-value-what = 内容
help-value-why = 理由
help-value-filter = 条件
help-value-year = 年度
help-value-set = 规则
help-value-group = 分组
help-value-month = 月份
help-value-quarter = 季度
help-value-item = 事项
help-value-letter = 函件
help-value-owner = 责任方
help-value-due = 日期
help-value-scope = 范围

## `backup`, `export`

help-backup = 把整本账复制到新文件，并核验副本
help-backup-file = 要生成的文件；已经存在的绝不覆盖
help-export = 把账本或由它得出的内容写成别的程序能读的形式
help-export-ledger = 整本账，每行一个 JSON 对象；import 可据以重建
help-export-ledger-output = 写入此文件，而不是标准输出
help-export-datapackage = 数据包：审计表、目标、实绩和文件写成 CSV，写明每一栏的类型和含义
help-export-datapackage-detail = Frictionless 数据包（第1版）的各张表及其 Table Schema：每栏的类型、含义、取值范围和主键，校验码，以及审计表所依的规则和词表。在 audit.csv、targets.csv 或 results.csv 里改正的格子，用 duizhang review --apply 文件 取回。
help-export-datapackage-output = 要写入的文件夹，或以 .zip 结尾的文件
help-any-places = 只看这些地区
help-export-sdmx-csv = SDMX-CSV 2.0：每条有数字的表述一个观测值
help-export-sdmx-csv-detail = 一个数据流 DUIZHANG:TARGETS_RESULTS。维度：地区、指标、计量方式、目标或实绩、表述编号、期间；属性：单位、所印小数位数、是否初步数、比较、区间上限、来源。数字照印刷。没有数字的表述和累计数不写出，并报告条数。加 --structure 则写出数据流的定义。
help-export-sdmx-csv-structure = 以 SDMX-JSON 2.0 写出数据流的定义，而不是观测值
help-export-sdmx-csv-output = 写入此文件，而不是标准输出
help-export-stratml = StratML 第2部分（ISO 17469-2）：含目标值和实际值的绩效报告
help-export-stratml-detail = 每个地区每一年度是一个 Goal，每项目标是一个 Objective，附绩效指标。审计表所说的许多内容 StratML 没有对应的元素；标准错误列出哪些只以文字写出，哪些丢失。
help-export-stratml-output = 写入此文件，而不是标准输出

## Items and their progress

help-item = 事项：由哪个单位做什么、何时完成；录入、列出、更正
help-item-add = 用一句话录入一个事项，连同牵头单位和完成时限
help-item-add-detail = 句中的“10月底前”是完成时限，不算名称。有数字的，以该数为目标；没有数字的，只看是否完成。先写的单位牵头。
help-item-add-place = 哪个地区的事项：泉水县、晋江市/紫帽镇
help-item-add-year = 哪一年的工作
help-item-add-phrase = 要做什么，如 10月底前改造老旧小区12个
help-item-import = 录入任务分解表：CSV、工作簿，或文件里的表格
help-item-import-detail = 按表头识别：牵头单位、责任单位、配合单位、完成时限、一季度等。已在库的行不变；与同名事项不同的行会报告，加 --correct 则按该行更正。
help-item-import-files = CSV、工作簿，以及带表格的文件（docx、html、doc、pdf）；- 为标准输入
help-item-import-place = 没有地区栏时，是哪个地区
help-item-import-year = 没有年度栏时，是哪一年
help-item-import-source = 没有来源栏时，文件的标题
help-item-import-correct = 与同名事项不同的行，按该行更正
help-item-list = 列出事项；所写的 CSV 和工作簿可再导入
help-item-list-lead = 只列此单位牵头的
help-item-list-topic = 只列此类别的
help-item-show = 显示一个事项及其节点、进度、函件和卡点
help-item-correct = 更正一个事项；原内容保留在库
help-item-correct-phrase = 应当怎么写，如 11月底前改造老旧小区14个
help-item-correct-why = 更正的理由
help-item-withdraw = 撤回一个事项及其进度等，须写理由
help-item-withdraw-why = 撤回的理由，保留在库
help-any-lead = 责任单位，先写的牵头：住建局、财政局
help-any-co-units = 配合单位
help-any-official = 牵头领导
help-any-person = 责任人
help-any-due = 完成时限：2025-10-31、10月底、三季度末
help-any-topic = 归入哪一类：民生实事
help-any-weight = 权重
help-any-binding = 约束性 或 预期性
help-any-baseline = 年初的基数
help-any-target = 所属目标的编号
help-any-parent = 上级事项的编号
help-any-milestone = 日期和届时达到什么：'2025-03-31 完成立项'、'6月底 6'；可写多个
help-any-source = 出自哪份文件
help-split = 按目标的各部分建议事项，加 --apply 则录入
help-split-id = 目标的编号，或其开头
help-split-part = 单位及其在数中的份额：甲区=2；可写多个。合计不符会报告
help-split-apply = 录入所建议的事项
help-progress = 录入一个事项截至某日的进度
help-progress-detail = 只写数字的，单位同该事项的目标。同一天的两个数都保留在库，并会报告；以后录的为准。
help-progress-item = 事项的编号，或其开头
help-progress-phrase = 进展：已改造老旧小区7个、7、58%、已完成立项
help-progress-as-of = 截至哪一天：2025-06-30、6月底
help-progress-reach = 累计（年初至今）或 当期
help-progress-milestone = 所说的节点，写其原词
help-progress-done = 已完成
help-progress-not-done = 尚未完成
help-progress-evidence = 佐证的文件或网址
help-progress-from = 从这个 CSV、工作簿或文件的表格逐行录入；没有表格的，按单位自己的报告读出属于各事项的数
help-progress-lead = 读单位自己的报告时：只对这个单位牵头的事项
help-progress-apply = 读单位自己的报告时：录入确定属于某事项的数
help-progress-place = 各行只写事项名称时，是哪个地区
help-progress-year = 各行只写事项名称时，是哪一年
help-value-units = 单位
help-value-day = 日期
help-value-number = 数字
help-value-step = 节点
help-value-part = 份额
help-value-where = 出处
help-value-word = 词

## `project`, `pipeline`

help-project = 招商项目（四张清单）：录入、移动阶段、列出、更正
help-project-add = 录入一个项目，连同所处阶段
help-project-add-place = 哪个地区的项目：泉水县、晋江市/紫帽镇
help-project-add-name = 项目名称
help-project-add-date = 何时进入该阶段；不写则日期不明
help-project-add-stage = 所处阶段：储备、在谈、签约、落地、终止，或 stages.csv 里自己的
help-project-import = 录入招商项目一览表：CSV、工作簿，或文件里的表格
help-project-import-detail = 按表头识别：项目名称、挂钩单位、总投资（亿元）、阶段、日期；签约时间、落地时间等各为一个阶段的日期。一个项目可占几行，每行一个阶段。已在库的行不变；与同名项目不同的行会报告，加 --correct 则按该行更正。
help-project-import-files = CSV、工作簿，以及带表格的文件（docx、html、doc、pdf）；- 为标准输入
help-project-import-place = 没有地区栏时，是哪个地区
help-project-import-stage = 没有阶段栏时，是哪个阶段
help-project-import-date = 没有日期栏时，何时进入该阶段
help-project-import-source = 没有来源栏时，文件的标题
help-project-import-correct = 与同名项目不同的行，按该行更正
help-project-move = 登记一个项目进入了哪个阶段
help-project-move-detail = 某一天所处的阶段，是到那天为止最后进入的阶段。退回、跳过某一阶段都可以登记；记错的用 project withdraw 撤回那一条。
help-project-move-id = 项目的编号，或其开头几位
help-project-move-stage = 进入的阶段：签约
help-project-move-date = 进入的日期；不写则为今天
help-project-move-undated = 日期不明
help-project-move-evidence = 佐证的文件或网址
help-project-move-amount = 此时的总投资，带单位；不写则同前
help-project-list = 列出项目；所写的 CSV 和工作簿可再导入
help-project-list-stage = 只列处于此阶段的
help-project-show = 显示一个项目及其经过的阶段
help-project-correct = 更正一个项目；原内容保留在库
help-project-correct-name = 应当叫什么
help-project-correct-why = 更正的理由
help-project-withdraw = 撤回一个项目，或它的一个阶段，须写理由
help-project-withdraw-why = 撤回的理由，保留在库
help-any-amount = 总投资，带单位：5.2亿元
help-pipeline = 四张清单：各阶段项目数、总投资、停留天数，久未推进的项目，年度目标与清单所计
help-pipeline-detail = 一个项目只在一个阶段计。金额精确相加，不同币种不相加，未载金额的另计个数。停留天数取中位数。阶段、叫法和期限天数在 data/stages.csv，可用 --data 换成自己的。写明地区的，该年度签约、落地等目标列在旁边，连同算法和未计入的项目：只作佐证，不作判定。
help-pipeline-place = 只看这个地区；写明的，列出其年度目标
help-pipeline-year = 本期为这一年；不写则为截止日所在的年度
help-pipeline-as-of = 截至这一天；不写则为今天，或该年度的最后一天
help-pipeline-since = 本期自这一天起；不写则为该年度的第一天
help-pipeline-stuck = 在一个阶段超过这么多天的列为久未推进，代替 stages.csv 的天数；没有设天数的阶段不算
help-value-amount = 金额
help-value-stage = 阶段
help-value-days = 天数

## `respond`

help-respond = 录入有关单位对判定的说明；各种表上与判定并列，不改变判定
help-respond-id = 目标的编号，或其开头几位
help-respond-words = 单位怎么说，照原话
help-respond-unit = 哪个单位说的；不写则为经手人
help-respond-date = 何时说的；不写则为今天
help-respond-evidence = 佐证的文件或网址
