# `serve`: pages of a live ledger, and the desk at which a person decides in a browser.

## On the terminal

serve-open = { $url } （{ $ledger }，只读）。按 Ctrl-C 结束
serve-open-to-decide = { $url } （{ $ledger }，可以复核）。网址只显示这一次，打开它的浏览器都可以入账，署名{ $by }，请勿外传。按 Ctrl-C 结束
serve-ended = 已结束
serve-port-taken = 端口{ $port }已被占用；换一个端口，如 --port { $other }，或用 --port 0，由系统挑选
serve-unbound = 不能在端口{ $port }上提供网页：{ $why }。换一个端口，如 --port 0
serve-no-token-made = 系统没有给出随机数，无法生成令牌：{ $why }

## What is refused

serve-refused = 没有照办
serve-no-page = 没有这一页。请从目录看起
serve-no-method = 这一页只能读，不接受这种请求
serve-foreign-host = 请求的主机名不是本机的。请用程序显示的网址打开
serve-foreign-origin = 请求来自别的网站，不予受理
serve-read-only = 账本只供读。要在浏览器里复核，请用 duizhang serve --write
serve-no-token = 没有令牌，不能入账。请在这个浏览器里打开 duizhang serve --write 显示的网址
serve-wrong-token = 令牌不对；程序每次启动都换一个。请打开这一次 duizhang serve --write 显示的网址
serve-too-large = 一次决定用不着这么长的请求
serve-not-a-form = 决定须按网页上的表单提交
serve-crowded = 请求太多，稍后再试
serve-broke-off = 程序出错，没有做完；账本没有变动。请报告这一页的网址
serve-no-text = { $id }没有正文可看：是手工录入的，或文件已撤回
serve-not-in-a-text = { $id }不在任何正文中：是手工录入的

## Pages

serve-documents = 文件原文
serve-documents-of = { $place }的文件
serve-document-counted = 表述{ $claims }条，未复核{ $open }条
serve-no-documents = 账本里没有带正文的文件；用 duizhang read 读入
serve-decisions-elsewhere = 在这里复核，请先打开 duizhang serve --write 显示的网址。

## The desk

reading-open = 看原文
reading-skip = 跳到正文
reading-text = 正文
reading-cards = 所选数字
reading-keys = 按键和记号
reading-marks = 记号：
reading-key-next = 下一条未复核的
reading-key-down = 下一个数字
reading-key-up = 上一个数字
reading-key-leave = 离开输入框
reading-key-help = 收放本表
reading-counted = 表述{ $claims }条，其中未复核{ $open }条；未读懂的数字{ $unread }个，不计的{ $aside }个。
reading-decide = 复核这一条
reading-accept = 接受
reading-correct = 更正
reading-correct-label = 更正为（整句，如 一般公共预算收入增长5%；或 数值=7.8 单位=%）
reading-reject = 退回
reading-reject-label = 退回的理由
reading-link = 关联
reading-link-target = 是哪个目标的实绩（编号）
reading-link-result = 实绩是哪一条（编号）
reading-link-hint = 从列表中选，或写编号
reading-undo = 撤销
reading-judged = 判定
reading-section = 所在标题
reading-rule = 读法
reading-rejected = 已退回
reading-unread = 未读懂
reading-aside = 不计
reading-part = 并入旁边的表述
reading-part-means = 与旁边的数字一起读成一条表述；或只有今天的读法才读成表述，账上没有。再读一次文件就会补上。
reading-aside-date = 日期或时间的一部分。
reading-aside-ordinal = 表示第几。
reading-aside-name = 名称、成语或代号的一部分。
reading-aside-duration = 说的是多长时间。
reading-aside-size = 说的是一件东西有多大，或哪些算在内。
reading-aside-baseline = 用来比较的基数，或从多少起。
reading-aside-note = 指向注释或名词解释。
reading-aside-page = 属于网页，不属于文件：电话号码、浏览次数等。
reading-aside-bare = 没有单位，也没有名称。

## What became of a decision

desk-accepted = 已接受
desk-corrected = 已更正：{ $changed }
desk-rejected = 已退回
desk-linked = 已关联：实绩按目标“{ $target }”的说法入账
desk-undone = 已撤销上一个决定
desk-known = 本来就是这样，没有入账
desk-changed = 没有入账：这条表述在您打开本页之后变动了。{ $why }
desk-changed-to-reviewed = 已经有人复核过
desk-changed-to-unreviewed = 复核已被撤销
desk-changed-decision = 上一个决定已不是您看到的那个
desk-not-understood = 没有入账：{ $why }
desk-several = 这句话读出{ $count }条表述；更正一次只写一条
desk-no-words = 没有写内容
desk-same-role = { $id }也是{ $role }；要写另一方的编号
desk-other-place = { $id }是{ $place }的；只能关联同一地区的
desk-no-decision = 没有这种决定
