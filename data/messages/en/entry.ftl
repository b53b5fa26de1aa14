# Forms to fill in: templates, the form of `record` in the terminal, a new year's targets.

## Templates

template-targets = Targets
template-results = Results
template-documents = Documents
template-notes = How to fill in
template-column = Column
template-meaning = What goes into it
template-how-import = Then: duizhang import FILE.xlsx
template-how-example = The row whose number is "example" is an example and never recorded; it may stay.
template-how-columns = Columns may be moved and others added (they are kept as notes); a title may stand above the headings.
template-written = wrote the empty form { $path }; once filled in: duizhang import { $path }
template-not-xlsx = an empty form is a workbook; let the file's name end in .xlsx
column-number = No.
column-number-example = example
column-role = target or result (required)
column-place = Whose it is, the place above first: 泉水县/柳溪镇 (required)
column-year = The year planned, or the year under review: 2025 (required)
column-indicator = What is measured: 规上工业增加值, 新增公共停车位 (required)
column-value = As the document has it: 1,680, 6%, 6%以上, ≥6%, 5.5%左右, 4.5%—5%, 增长6%, 下降3%, 与经济增长同步 (required)
column-unit = Where the value does not say it: 亿元, 个, %
column-measure = level, growth, share …; where the unit is %, whether growth or share
column-comparator = Where the value does not say 以上, 以内 or 左右
column-value-high = The other end of a range; not where the value says 4.5%—5%
column-stretch = What is striven for, beside a floor
column-period = Only where it is not the whole year: 2025-01/2025-06; cumulative for a running total
column-responsible = The unit that answers for it
column-source = The document it is from: its title
column-date = The document's date: 2025-01-10
column-quote = The document's words; made of the columns where it is empty
column-note = What else is to be known of it
column-kind = 政府工作报告, 计划执行报告, 统计公报 … (kind or title is required)
column-title = The document's title
column-reviews = The period it reviews: 2025, 2025-01/2025-06
column-plans = The period it plans: 2026
column-extent = full: all its results have been recorded, and what is not there was not reported; keyed where only some are
column-scope = What it can be silent about; what its kind says, where this is empty
column-url = Where it was published

## The form in the terminal

form-role = target or result (Enter: target)
form-place = place
form-year = year
form-source = the document's title (may be empty)
form-date = the document's date, such as 2025-01-10 (may be empty)
form-keys = A phrase a line, such as 规上工业产值增长7.6%. undo (u) takes the last back, list (l) shows them, target or result changes what they are, done (d) records, quit (q) records nothing
form-understood = understood
form-undone = taken back: { $words }
form-nothing-to-undo = nothing to take back
form-cut-off = the input ended before done (d); nothing was recorded of the { $count } entered
form-nothing-recorded = nothing was recorded
from-workbook = this is a workbook; `duizhang import` takes it
from-empty = has no phrases; write one a line, such as 规上工业产值增长7.6%
lines-refused = { $count ->
    [one] 1 line was not understood, so nothing was recorded. Mend it and record again
   *[other] { $count } lines were not understood, so nothing was recorded. Mend them and record again
}

## A new year's targets

new-year-none = { $place } has no targets of { $year }; `duizhang list targets { $place }` prints what is on file
new-year-how = The targets of { $place } for { $year }, as { $before } had them. Leave what is carried on, change the numbers of what changes, delete what is dropped; a tab separates the responsible unit; then:
new-year-next = duizhang record target { $place } { $year } --from THIS-FILE --source TITLE
new-year-other = makes no phrase; record it by itself: { $figure }
new-year-keys = Enter (c) carries on, 35个 or 增长7% changes, x drops, undo (u) goes back, done (d) leaves the rest, quit (q) records nothing
new-year-item = { $at }/{ $of } { $indicator }: { $figure }
new-year-counted = carried on { $carried }, changed { $changed }, dropped { $dropped }
