# Items that units answer for, and what was reported of them.

item-lead = lead
item-co-units = with
item-due-by = due
item-official = official:
item-person = person responsible:
item-topic = topic:
item-source = source:
item-note = note:
item-steps = { $count ->
    [one] 1 milestone
   *[other] { $count } milestones
 }
item-step = by { $due }: { $words }
item-letter = letter { $number }, sent { $sent }
item-obstacle = obstacle, raised { $raised }: { $words }
item-obstacle-solved = obstacle, solved { $solved }: { $words }
item-kept = what it said before stays on file: duizhang history { $id }
item-several = names { $count } items; an item is corrected to one. Write one number
item-empty = says nothing of what is to be done. Write it, such as 改造老旧小区12个
item-due = "{ $given }" is not a day; write 2025-10-31, 2025年10月31日, 10月底 or 三季度末
item-number = "{ $given }" is not a number; write it in digits
item-binding = "{ $given }" is not a word for it; write 约束性 or 预期性 (binding, expected)
item-cell-missing = is empty; fill it in, or say it for all rows with { $option }
item-unread = is recorded without a number: { $why }
item-otherwise = { $at }: item { $id } of that name says otherwise and stays as it is; with --correct the row corrects it
items-imported = items recorded: { $new }; corrected: { $corrected }; already on file: { $known }
item-form-none = has no column of items (事项, 任务, 目标任务 …). Name the column so, or write 事项 above it
progress-form-none = has no column that says of which item (事项编号 or 事项). Write one of them above it
headings-left = { $file }: columns that were not read: { $headings }
row-no-form = "{ $given }" is no form; write item or progress, or leave it empty for claims
milestone-form = "{ $given }" is not a milestone; write a day and then what is reached by then: '2025-03-31 完成立项', '6月底 6'
suggested = suggested
split-wants-target = { $id } is a result; only a target is split. `list targets` prints the ids of targets
split-part = "{ $given }" is not a part; write a unit and its share of the target's number: 甲区=2
split-sum = the parts add up to { $sum }, the whole is { $whole }
split-apply = nothing was recorded: duizhang split { $id } --apply records it
progress-printed = { $share }% done
progress-done = done
progress-not-done = not done
progress-nothing = name an item and what was reported of it, or a file with --from
progress-no-day = says of no day up to when it counts. Write it, such as --as-of 2025-06-30
progress-beside = “{ $given }” is a change beside last month, not how much is done; write how much there is since the year began, or in the month
item-steps-of-several = several numbers stand in the row, and it is not said whose the amounts of its milestones are: they were left out
item-units-long = the names of the units are too long together; at most { $most } characters
progress-no-number = { $name } wants no number. Write what was done in words, such as 已完成立项
progress-vintage = of { $day } there is another figure: { $was }. Both stay on file, and the later one counts
progress-other-item = item { $id } is not among those asked for; check --place and --year
progress-no-item = no item is called "{ $name }"; `duizhang item list` prints the names and the ids
progress-several = "{ $name }" may be { $ids }. Write the id, or the lead unit
progress-yes-or-no = "{ $given }" is neither yes nor no; write 是 or 否
progress-row-empty = says neither a number, nor words, nor whether it is done
document-no-table = holds no table. Name a document with one, a workbook, or a CSV file
part-of-itself = { $id } cannot be a part of { $parent }, which is itself or a part of it; correct the parent of { $parent } first
progress-no-milestones = "{ $given }": { $item } has no milestones; add them by item correct --milestone, or leave --milestone out
progress-no-milestone = no milestone is called "{ $given }"; there are: { $known }
progress-other-unit = "{ $given }" does not convert to "{ $wanted }"; report { $item } in { $wanted }
told-of = of an item
told-doubtful = doubtful, not recorded
told-of-none = of no item
told-silent = not in the text
told-quote = "{ $quote }" (paragraph { $paragraph })
told-apply = nothing recorded yet: { $count } figures; --apply records them
told-no-items = there are no such items; look at --place, --year and --lead
told-year-and-day = { $path } is a unit's report; say of which year and up to which day it is, with --year and --as-of
