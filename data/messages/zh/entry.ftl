# Forms to fill in: templates, the form of `record` in the terminal, a new year's targets.

## Templates

template-targets = 目标填报表
template-results = 实绩填报表
template-documents = 文件登记表
template-notes = 填表说明
template-column = 栏
template-meaning = 填什么
template-how-import = 填好后导入：duizhang import 文件名.xlsx
template-how-example = 序号为“例”的一行是例子，不会入账，可以留着。
template-how-columns = 各栏次序可以调换；可以另加栏（内容存为备注）；表头上面可以加标题。
template-written = 已写出空表 { $path }；填好后用 duizhang import { $path } 导入
template-not-xlsx = 空表是工作簿；请把文件名写成 .xlsx 结尾
column-number = 序号
column-number-example = 例
column-role = 目标 或 实绩（必填）
column-place = 哪个地区的，上级写在前面：泉水县/柳溪镇（必填）
column-year = 目标所属的年度，或实绩所属的年度：2025（必填）
column-indicator = 指标或工作项目的名称：规上工业增加值、新增公共停车位（必填）
column-value = 照文件写：1,680、6%、6%以上、≥6%、5.5%左右、4.5%—5%、增长6%、下降3%、与经济增长同步（必填）
column-unit = 数值里没有写单位时填：亿元、个、%
column-measure = 总量、增长、比率等；单位是 % 时要分清是增长还是比率
column-comparator = 数值里没有写 以上、以内、左右 时可在这里选
column-value-high = 区间的另一端；数值里已写 4.5%—5% 的不填
column-stretch = 底线之外力争达到的数值
column-period = 不是全年的才填：2025-01/2025-06、2025年1—6月；累计数写 累计
column-responsible = 负责这一项的单位
column-source = 出自哪份文件：文件的标题
column-date = 文件的日期：2025-01-10
column-quote = 文件的原话；不填的由各栏拼成
column-note = 其他要记的
column-kind = 政府工作报告、计划执行报告、统计公报等（文种或标题必填其一）
column-title = 文件的标题
column-reviews = 回顾的期间：2025、2025-01/2025-06
column-plans = 计划的期间：2026
column-extent = 全文：整份文件的实绩都已录入，没有录到的就是没有报告；只录了一部分的选 手录
column-scope = 对哪些事可以算“没有说”；不填的按文种
column-url = 文件发布的网址

## The form in the terminal

form-role = 目标还是实绩（回车为目标）
form-place = 地区
form-year = 年度
form-source = 来源文件的标题（可不填）
form-date = 文件日期，如 2025-01-10（可不填）
form-keys = 一行一句，如 规上工业产值增长7.6%。撤销（u）去掉上一句，列出（l）看已写的，目标 或 实绩 改类别，完成（d）入账，放弃（q）不入账
form-understood = 读作
form-undone = 已去掉：{ $words }
form-nothing-to-undo = 没有可撤销的
form-cut-off = 没有写 完成（d）输入就断了；所写的{ $count }句都没有录入
form-nothing-recorded = 没有录入任何内容
from-workbook = 是工作簿；请用 duizhang import 导入
from-empty = 没有语句；一行写一句，如 规上工业产值增长7.6%
lines-refused = { $count }行没有读懂，没有录入任何内容。请改正后重新录入

## A new year's targets

new-year-none = { $place }没有{ $year }年的目标；duizhang list targets { $place } 列出在库的目标
new-year-how = { $place }{ $year }年的目标，取自{ $before }年。沿用的留着，要改的改数字，不要的删去整行；句后的制表符隔开责任单位；然后：
new-year-next = duizhang record target { $place } { $year } --from 这个文件 --source 文件标题
new-year-other = 写不成一句，请另录：{ $figure }
new-year-keys = 回车（c）沿用，写 35个 或 增长7% 则改，不要（x）则删，撤销（u）退回上一项，完成（d）其余不录，放弃（q）不入账
new-year-item = { $at }/{ $of } { $indicator }：{ $figure }
new-year-counted = 沿用{ $carried }项，改动{ $changed }项，删去{ $dropped }项
