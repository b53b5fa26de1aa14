# What is refused: where, what, and what next.

at-line = line { $line }: { $what }
at-row = sheet "{ $sheet }", row { $row }: { $what }

unreadable = cannot be read: { $why }
unwritable = cannot be written: { $why }
answer-unwritable = the answer cannot be written: { $why }
reading-broke-off = reading it broke off. That is a mistake in duizhang; please report it with the file
judging-broke-off = judging it broke off. That is a mistake in duizhang; please report it with the ledger

## Words, years and days

unknown-word = "{ $given }" is none of { $known }
unknown-word-near = "{ $given }" is none of { $known }; did you mean { $near }?
not-a-year = "{ $given }" is not a year; write four digits, such as 2024
not-a-period = "{ $given }" is not a period; write 2024, 2024-06, 2024-01/2024-08, 2021/2025 or cumulative
not-a-day = "{ $given }" is not a day; write 2024-01-31

## Text and its encoding

not-text = this is not a text file (byte { $at } is { $value }); save it as CSV or plain text first
not-utf8 = not UTF-8; save the file as CSV UTF-8
unknown-encoding = the text is neither UTF-8 nor GB18030 nor Big5 (byte { $at } is not UTF-8); save it as UTF-8

## Documents

no-documents = no document is there: no file that ends in .txt, .md, .html, .htm, .docx, .doc or .pdf. Name a folder that holds some, or a file
document-empty = it is empty; fetch it again from where it was published
document-too-large = it has { $size } bytes and the limit is { $limit }; save only the text of the report
document-too-long = it has { $size } bytes of text and the limit is { $limit }; split it, a document a file
document-endless = it goes on for more than { $limit } bytes, so it was not read; save only the text of the report
document-expands = { $part } expands to more than { $limit } bytes, so it was not read; save the report as plain text
document-memory = reading it took more than { $limit } MB of memory, so it was not read; save the report as plain text
document-time = reading it took more than { $seconds } seconds of a processor, so it was not read; save the report as plain text
document-unstarted = it is read in a process of its own, which could not be started: { $why }
document-unheard = it is read in a process of its own, whose answer could not be taken: { $why }
document-ended = the process that read it was killed, perhaps by the system for want of memory; read it again, or save the report as plain text
apart-unready = it could not set its limits or take the file
document-cut = { $path }: only its first { $page } pages were read, so it counts as an excerpt; split it
document-intricate = it has { $what }, so it was not read; save the report as plain text
document-nested = its markup is nested too deep to be a report ({ $at } bytes in); save the report as plain text
document-damaged = it is damaged ({ $what }); fetch it again, or open it and save it anew
document-locked = it is locked with a password; save a copy without one
document-scanned = { $pages ->
    [one] its only page holds no text: it is a scan.
   *[other] none of its { $pages } pages holds text: it is a scan.
} Run OCR over it first (for example `ocrmypdf -l chi_sim`), or use the web page or Word file of the same report
document-unmapped = { $unknown } of its { $all } characters are drawn by fonts that do not say what they mean; run OCR over it (for example `ocrmypdf --force-ocr -l chi_sim`), or use the web page or Word file of the same report
document-wordless = { $bare } of its { $all } lines are numbers without a word: the text layer lost its characters; run OCR over it (for example `ocrmypdf --force-ocr -l chi_sim`), or use the web page or Word file of the same report
document-unordered = page { $page } sets several texts side by side, and nothing shows in which order they are read; use the web page or Word file of the same report, or save its text in order as a text file

part-page = page { $number }
part-form = a form drawn on a page
part-index = its index
part-archive = an archive of { $parts } parts
part-drawing = more than { $limit } drawing operations

## Formats that are not read

document-picture = it is a picture ({ $format }); run OCR over it first, or use the web page or Word file of the same report
document-archive = it is an archive ({ $format }); unpack it and read the files inside one by one
document-empty-archive = it is an empty archive (zip); fetch the document itself from where it was published
document-database = it is a database (SQLite); name a ledger with --ledger, not as a document
document-rich-text = it is a rich-text file (RTF); open it and save it as DOCX or plain text
document-word-xml = it is a Word XML file; open it and save it as DOCX or plain text
document-program = it is a program; name the document instead
document-caj = it is a CAJ file; export it as PDF
document-web-archive = it is a saved web archive (MHTML); save the page as HTML or plain text instead
document-spreadsheet = it is a spreadsheet ({ $format }); save the sheet as CSV and import that
document-slides = it is a slide show ({ $format }); save it as PDF
document-ofd = it is an OFD file; export it as PDF with an OFD reader
document-opendocument = it is an OpenDocument file; save it as DOCX

## What is damaged in a document

workbook-broken = its sheets cannot be read
workbook-cells = sheets of more than { $most } cells
workbook-words = cells of more than { $most } bytes of words, those that several share counted for each
damage-as = read as { $format }: { $why }
damage-broke-off = the { $format } parser broke off
damage-at = { $part }, byte { $at }: { $why }
damage-page = page { $number }: { $why }
damage-page-lost = page { $number } cannot be found
damage-no-pages = it has no pages
damage-no-document = it names no main document
damage-own-entities = it declares its own entities, as Word never does
damage-own-entity = it uses an entity of its own, as Word never does
damage-text-box = { $part } ends inside a text box
damage-parts = its parts cannot be made out
damage-counts = it says that it has more characters than bytes
damage-notes = it has too many notes in too many pieces

## What a document does not say

place-untold = the text does not say whose document it is. Say so with --place
year-untold = the text does not say which year it plans or reviews. Give the year it plans with --year
other-place = the text says it is { $told }'s, --place says { $given }. Read it by itself to have it so
other-year = the text says { $told }, --year says { $given }. Read it by itself to have it so
complete-without-period = --complete says that all results of a period are recorded; name the period with --reviews
reviewed-too-early = a document of { $date } cannot review all of { $period }; give the date it was given out with --date, or the part it reviews with --reviews

## Phrases

phrase-empty = the phrase is empty; write one such as 规上工业产值增长7.6%
phrase-too-long = the phrase has { $size } bytes; one sentence at a time, at most { $most }
phrase-odd = the phrase { $what }
phrase-no-number = "{ $words }" holds no number with a unit and no comparison; write what was promised, such as 开工项目30个 or 居民人均可支配收入与经济增长同步
phrase-no-indicator = which indicator? "{ $words }" does not say what is measured; write 规上工业产值{ $words } or give --indicator
phrase-no-unit = "{ $words }" has no unit; write one after the number, such as 个, 亿元 or %
phrase-unknown-unit = no known unit at "{ $words }"; a new unit is a row in units.csv (--data)
phrase-unknown-unit-near = no known unit at "{ $words }"; did you mean { $near }? A new unit is a row in units.csv (--data)
phrase-movement = { $indicator } is an amount; is "{ $words }" its growth or a share? Write 增长{ $words } or 占比{ $words }
phrase-several-numbers = several numbers for one indicator: "{ $words }" comes beside another; name what each one measures
phrase-outside = "{ $words }" stands in no review and no plan
phrase-cell = "{ $words }" is in a table, and its indicator, year or unit is not clear
phrase-no-promise = “{ $words }” promises nothing ({ $rule })
phrase-signed = is the dash in “{ $words }” a minus? Write 减少 or 下降, write it without the dash, or say so with --value
phrase-not-understood = not understood: "{ $words }"; leave it out, or say it with --indicator, --value and --unit
phrase-and-option = { $option } and a phrase both say what was claimed. Leave out { $option }, or the phrase; the phrase was "{ $phrase }"
nothing-to-record = nothing to record: write a phrase such as '规上工业产值增长7.6%', or --indicator with --value and --unit
quote-stays = --quote: these words stand in a document that was read, and stay as they are there
notice = { $file }, paragraph { $number }: { $words }: { $why }

## Cells of a claim

cell-invisible = holds nothing that can be seen; delete it
cell-too-long = { $size } bytes; a cell has at most { $most }. Is a quotation mark not closed?
cell-line-break = holds a line break; is a quotation mark not closed?
cell-number-otherwise = would be kept as { $kept }, which is not printed as "{ $given }"; write { $kept }
cell-not-a-number = "{ $given }" is not a number; write one such as 7.6 or -2.2, if need be with its unit and 以上, 以内 or 左右: 6%以上
cell-no-role = empty; write target or result
cell-no-place = empty; write whose it is, such as 晋江市/紫帽镇
cell-no-file = no file is named
cell-no-owner = empty; write whose document it is
cell-no-id = empty; it says which claim is meant
cell-no-indicator = empty; write what is measured, such as 规上工业产值
cell-no-value = empty; write a number, or what it is measured against into relative_to
cell-no-measure = empty, and the unit does not say; write one of { $known }
cell-no-year = empty; write the year, or a period
cell-year-of-total = empty; a running total names no year of its own
cell-unknown-yardstick = "{ $given }" is none of { $known } and not an indicator's code
cell-unknown-yardstick-near = "{ $given }" is none of { $known } and not an indicator's code; did you mean { $near }?
cell-unknown-unit = "{ $given }" is not a known unit; a new one is a row in units.csv (--data)
cell-unknown-unit-near = "{ $given }" is not a known unit; did you mean { $near }? A new one is a row in units.csv (--data)
cell-other-unit = { $measure } is given in { $wanted }, not in { $given }
cell-no-far-end = empty; a range has two ends
cell-far-end = value_high is given; write range
cell-not-beyond = not beyond value; write the far end of the range
cell-is-day = the spreadsheet keeps this as a day ({ $day }); format the cell as text and write the number again
cell-merged = the cell of "{ $given }" is merged over several rows and may be their sum; split it and fill in each row
cell-format = the number format of the cell does not show the number that it holds, "{ $given }"; use the format General and write out the number and its unit
cell-struck = "{ $given }" is crossed out; delete the row, or take the line away
cell-formula = the result of the formula in this cell was not kept; open the file in a spreadsheet program, calculate and save it, or write the number
cell-two-units = the cell says { $own }, the unit column { $unit }; leave the right one (for a growth write 增长7.6%)
cell-says-otherwise = the value's cell or heading says "{ $says }"; leave the right one
cell-bracketed = "{ $given }" stands in brackets and may be negative; if it is, write -5, else take the brackets away
cell-dash = is the dash in "{ $given }" a minus sign or a range? Write a negative number as -3 or 下降3%, a range as 3—5
cell-time = "{ $given }" names a time; write only the number here, the time into period or note, and of a yearly or monthly number the total
cell-first = "{ $given }" is no rank; write a rank as 前10, a share as 10%, anything else into note
cell-bounds = "{ $given }" has several bounds; leave one of 以上, 以内, 左右
cell-other-year = "{ $given }" is not a year of the headings of the values ({ $years }); leave the right one
cell-period-before = "{ $given }" lies before the year "{ $year }"; correct one of them
cell-whose = the row has several numbers, and "{ $given }" may belong to any of them; write a row for each
cell-unit-of-heading = the heading says { $heading }, the unit column { $unit }; leave the right one
cell-no-heading = column { $column } has no heading, and the cell says "{ $given }"; write a heading, or clear the cell

## Rows and headings of a file

sheet-empty = the file is empty; its first line names the columns
heading-twice = names a second column; leave one
heading-missing = no such column; the headings must name { $name }
heading-missing-given = no such column; the headings must name { $name }, or say it with { $option }
heading-missing-either = no such column; the headings must name { $one } or { $other }
heading-near = no such column; did you mean { $near }?
heading-unknown = unknown column, left aside
heading-kept = unknown column; its cells are kept in { $note } under this heading
heading-alike = this and "{ $one }" both look like the column { $name }; name the right one { $name }
heading-unit = "{ $given }" in the brackets is neither a known unit nor a year; write the unit of each row into the column unit, or a row into units.csv (--data)
row-set-aside = only one cell is filled ("{ $words }"); no claim
row-example = the example of an empty form; no claim
row-signed = all cells are signatures such as "{ $words }", and state nothing
rows-without-unit = { $count ->
    [one] this row has
   *[other] from this row on { $count } rows have
 } a number without a unit; it cannot be compared with one that has a unit, so add it
row-sum = "{ $words }" is the sum of other rows; no claim
row-hidden = this row is hidden in the sheet; show it or clear the filter, or delete it
row-other-headings = these seem to be the headings of another table; leave one table to a sheet, and move the others to sheets of their own
heading-dated = seems to be a column of numbers, and is not known; write 目标值 or 完成值, such as 2025年目标值, or take the year away
heading-band = above the heading stands "{ $given }"; write it into the heading, such as 2025年目标值
heading-above-unit = above the headings stands "{ $given }", which names more than one unit; write it into the unit column of each row
row-on-file-otherwise = { $at }: { $id } is on file with another responsible unit or note, and was left so; `duizhang correct { $id } --responsible … --note …` changes it
percent-formatted = { $count ->
    [one] 1 cell is
   *[other] { $count } cells are
} shown as a percentage and kept as a fraction: { $stored } shows as { $shown }%. If { $shown }% is meant, add --under-one fraction; else write it out in the cell, such as 7.6%
percent-under-one = { $count ->
    [one] 1 percentage of this column is
   *[other] { $count } percentages of this column are
} under 1 and without a % sign, such as { $stored }: is that { $shown }%, or { $stored }%? For the former add --under-one fraction, for the latter --under-one percent; or write it out in the cells, such as 7.6%
percent-completion = no completion rate of this column is over 2 ({ $count } from 1 on), such as { $stored }: is that { $shown }%, or { $stored }%? For the former add --under-one fraction, for the latter --under-one percent; or write it out in the cells, such as 98%
percent-to-two = it stands in a column with fractions under 1: is { $stored } { $shown }%, or { $stored }%? Write it out in the cell, such as { $shown }%
percent-mixed = some percentages of this row have their % sign, and others may be fractions; write them all out, such as 7.6%
workbook-old-or-locked = this is a workbook of the old format (.xls), or locked with a password; save it as .xlsx without one
workbook-none = this is neither a workbook (.xlsx) nor CSV; save it as one of these in a spreadsheet program
workbook-no-form = no sheet has headings that are known; they name the columns role, place, year, indicator, value … An empty form: duizhang template targets -o targets.xlsx
workbook-empty = the workbook has no sheet with anything in it
sheet-left = { $file }: sheet "{ $sheet }" has no headings that are known; left aside
sheet-missing = --sheet: there is no sheet "{ $given }"; there are { $known }
row-width = { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
}, but { $headings ->
    [one] 1 heading
   *[other] { $headings } headings
}; is a comma missing, or a quotation mark not closed?
rows-refused = { $count ->
    [one] 1 row cannot be used, so nothing was added. Mend it and import again
   *[other] { $count } rows cannot be used, so nothing was added. Mend them and import again
}
row-place-refused = place: { $why }. Nothing was added
decisions-refused = { $count ->
    [one] 1 row cannot be used, so nothing was recorded. Mend it and apply the file again
   *[other] { $count } rows cannot be used, so nothing was recorded. Mend them and apply the file again
}

## Decisions taken from a file

row-again = { $id } stands in an earlier row; leave one
row-left = { $why }; the row was left
accepted-since-reject = { $id } was accepted since; `duizhang withdraw { $id } --why …` still hides it
accepted-since-correct = { $id } was accepted since; `duizhang correct { $id } …` still mends it
superseded-since = { $id } was superseded by { $by }
superseded-otherwise = { $id } was superseded by { $by }; `duizhang history { $by }` says how
accepted-but-edited = "{ $cell }" is not what was read, and the decision is accept; write correct, or undo the edit
corrected-without-edit = correct, but no cell of the row was changed; change one, or write accept
no-field = { $name }: no such field; write name=value, with one of { $known }

## Arguments

explain-wants-target = { $id } is a result ({ $quote }). Give a target's id; `duizhang list targets { $place }` prints them
ruling-without-reason = a ruling needs a reason; give it with --why
withdrawal-without-reason = a withdrawal needs a reason; give it with --why
not-a-head = --head "{ $given }" is not a head; give all 64 hexadecimal digits as they were published
no-verb = no verb { $given }; the verbs are { $verbs }
targets-of-year = the targets of { $year }
indicator-not-on-file = nothing on file of "{ $words }" in { $scope }; `duizhang list targets` prints what is
indicator-ambiguous = "{ $words }" may be { $candidates }, in { $scope }. Write one of these whole

## Audits

not-an-audit = is not an audit: it has no column { $code } ({ $heading })

## Vocabulary files

data-unreadable = cannot be read: { $why }. --data wants a folder with indicators.csv, units.csv, cues.csv, headings.csv, kinds.csv, works.csv, linkage.csv, tables.csv, duplicates.csv, columns.csv, lights.csv, letters.csv, scores.csv or letter-*.txt
data-none = holds none of indicators.csv, units.csv, cues.csv, headings.csv, kinds.csv, works.csv, linkage.csv, tables.csv, duplicates.csv, columns.csv, lights.csv, letters.csv, scores.csv and letter-*.txt
duplicates-no-row = no row "{ $given }"; there are shingle, resemblance and containment
duplicates-beyond = { $given } is not between { $from } and { $to }
lights-no-row = no row "{ $given }"; there are basis, measure, band, report, near, far and light
lights-no-band = no band begins with "{ $given }"; write ahead or on-pace, below which all is behind
lights-no-number = "{ $given }" is no number that can stand here
letters-twice = grade "{ $given }" stands twice
letters-no-text = grade "{ $grade }" has no text; write a { $file }
letter-blank-open = the { "{" } before "{ $given }" has no { "}" }
row-no-word = the word is empty
row-no-column = "{ $given }" is no column of claims; write aside, or role, place, year, indicator, value …
row-of = { $word }: `of` belongs to short and under, and to nothing else
row-factor = the factor "{ $given }" of { $unit } is not a positive number
row-yes-or-no = { $column } is "{ $given }"; write yes or no
row-basis = basis is "{ $given }"; write real, nominal or nothing
row-tolerance = tolerance is "{ $given }"; write 0.1 (points) or 1% (of the figure)
row-name-taken = { $name } already means { $code }

## Formulas of scores

scores-no-row = "{ $given }" is no row of scores.csv; there are name, says, amount, percent, band, points, deduct, bonus and weight
scores-no-number = "{ $given }" has to be a number from 0 to 1000000 (a weight above 0)
scores-no-scale = "{ $given }" is no way to score; there are ratio, difference and status
scores-twice = the band "{ $given }" is there twice
scores-lacks = the formula "{ $formula }" lacks its row { $row }; add it to scores.csv
scores-band-falls = the band of the formula "{ $formula }" from { $from } gives less than the one below it; more done may not score less: change scores.csv
scores-met-falls = the formula "{ $formula }" gives a target that was met less than one that was missed; change its points or deduct rows in scores.csv

## The way to a target over several years

path-none = { $indicator } has no target over several years. Its period has to be several years (2021/2025), or --from says where the way to the target of a year begins (--from 2020 --to 2025); the growth of one year has no way
path-no-values = "{ $given }" is no list of values; write 2022=30;2023=45
