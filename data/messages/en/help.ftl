# Help, manual pages and wrong usage. Ids that begin with `help-` are made of the names of commands and arguments
# (src/cli/worded.rs says how), the others stand in the code.

## Headings, and how a page is put together

heading = { $words }:
usage-heading = Usage
usage-options = [OPTIONS]
usage-command = <COMMAND>
commands-heading = Commands
arguments-heading = Arguments
options-heading = Options
general-options-heading = Options of every command
examples-heading = Examples
manual-name = Name
manual-synopsis = Synopsis
manual-description = Description
with-note = { $text } { $note }
value-list = [possible values: { $values }]
value-meaning = { $value } ({ $meaning })
value-default = [default: { $value }]
value-environment = [env: { $name }]

## Wrong usage

usage-line = Usage: { $usage }
usage-help = `{ $command } --help` says more
usage-meant = Did you mean { $word }?
usage-no-option = there is no option { $option }
usage-extra-word = unexpected argument "{ $word }"
usage-no-command = there is no command "{ $word }"
usage-command-missing = missing: a command
usage-argument-missing = missing: { $arguments }
usage-value-missing = { $argument } needs a value
usage-value-wrong = { $argument } cannot be "{ $value }"
usage-value-refused = { $argument }: { $why }
usage-value-extra = { $argument } takes no value "{ $value }"
usage-option-twice = { $argument } is given twice
usage-conflict = { $argument } cannot be used with { $others }
usage-not-utf-8 = an argument is not UTF-8 text
usage-not-understood = the arguments were not understood
usage-after-dashes = If "{ $word }" is meant as it is, write it last, after --
usage-after-command = Options of a command follow it: { $words }

## Every command

help-any-ledger = The ledger file
help-any-by = Who records; the user, if not given
help-any-data = A folder with further rows: files of the names in data/, such as indicators.csv
help-any-rules = Judge by the rules in this CSV file; `rules --format csv` prints one
help-any-lang = Language of the screen; the locale's, if not given. Given, files have their headings and figures in it too; statuses, caveats and other closed words are codes in files, whatever it is
help-any-lang-zh = Chinese
help-any-lang-en = English
help-any-ascii = Plain ASCII borders and signs, for terminals that draw others too wide
help-any-help = Print help
help-any-version = Print the version
help-duizhang = Set a government's targets beside the results it reported a year later, and show which were met, missed or never reported
help-duizhang-detail = Exit status: 0 done, 1 the answer is no, 2 wrong usage or input
help-help = Print the help of a command

## Arguments of several commands

help-any-place = Only this place
help-any-year = Only this year
help-any-format = Output format; if not given, as the name of the --output file ends
help-any-format-table = screen
help-any-format-markdown = documents
help-any-format-html = page for a browser
help-any-format-csv = spreadsheets
help-any-format-json = programs
help-any-format-jsonl = programs, one object a line
help-any-format-xlsx = a workbook
help-any-format-docx = A Word document, to be printed and sent round
help-any-format-parquet = Parquet: columns for a program (built with the feature of that name)
help-any-output = Write to this file instead of standard output; its name tells the format: .xlsx, .docx, .csv, .md, .html, .json, .jsonl, .txt
help-any-contact = Pages only: where a reader who objects may turn, such as a telephone number or an address
help-any-names = Pages only: name who recorded and who ruled; they are left out otherwise
help-any-reviewed-only = Only targets that were reviewed; what an unreviewed result would decide stays open
help-any-works = Works too, not only the known indicators
help-any-dry-run = Only print what would be recorded
help-any-url = Where the document was published
help-any-date = The document's date, YYYY-MM-DD
help-any-files = Documents, or folders of them (txt, md, html, docx, doc, pdf); - is standard input
help-any-id = The id of a claim, a document, a ruling, an item or what belongs to one, or its beginning
help-any-indicator = What is measured: a code (gdp), a name or alias (地区生产总值, GDP), or a work in the document's words
help-any-measure = level, growth, share, change, completion, rank or multiple
help-any-comparator = eq, ge, gt, le, lt, approx or range
help-any-value = The number; a fall is negative
help-any-value-high = The far end of a range
help-any-stretch = What is striven for, beside a floor
help-any-unit = The unit, with 万 and 亿
help-any-period = 2024, 2024-06, 2024-01/2024-08, 2021/2025 or cumulative
help-any-relative-to = own_gdp_growth, own_growth, parent_average, national_average, previous_year, own_plan or an indicator's code
help-any-responsible = The unit that answers for it
help-any-note = What else is to be known of it

## `record`

help-record = Record a target or a result, by phrase or by columns
help-record-role = target or result
help-record-place = The place: 全国, 福建省, 晋江市/紫帽镇
help-record-year = The year planned, or the year under review
help-record-phrase = The words, such as 规上工业产值增长7.6%
help-record-source = The document's title
help-record-form = Ask in the terminal: place, year and source once, then phrase after phrase
help-record-from = Take a phrase from each line of this file (not from those that begin with #); - is standard input
help-record-provisional = The figure is 预计 or 初步
help-record-indicator = What is measured, in place of a phrase

## `import`

help-import = Add claims or documents from CSV files and workbooks (.xlsx)
help-import-detail = An office's own sheet is taken as it is: CSV with commas, semicolons or tabs (UTF-8, UTF-16, GB18030), or .xlsx; titles and blank rows above the headings, columns in any order, headings in English or Chinese, with blanks and units, such as 数值（亿元） or 2024年目标值. Role, place, indicator, value or relative_to, and year or period are required; where no column says it, --role, --place and --year do. A value may be 1,680, 6%, 6%以上, ≥6%, 5.5%左右 or 增长6%. Unknown columns are kept as notes. All rows of all files are added, or none. `template` makes an empty form.
help-import-files = CSV files and workbooks; - is standard input
help-import-sheet = Only this sheet of workbooks (may be given more than once)
help-import-role = target or result, where no column says so
help-import-place = The place, where no column says it
help-import-year = The year, where no column says it
help-import-source = The document's title, where no column says it
help-import-under-one = What percentages under 1 are, where a sheet leaves it open
help-import-under-one-fraction = 0.076 is 7.6%
help-import-under-one-percent = 0.076 is 0.076%
help-import-new-place = New places whose names are much like one on file are indeed others

## `template`

help-template = Write an empty form as a workbook, to be filled in and imported
help-template-what = What it is for
help-template-what-targets = targets
help-template-what-results = results
help-template-what-documents = documents
help-template-output = The workbook to write (.xlsx)

## `new-year`

help-new-year = List last year's targets, to be carried on, changed or dropped
help-new-year-detail = One a line, as a phrase that `record --from` takes once it is edited. With --form each is asked about in the terminal: carry on, change, drop.
help-new-year-place = Whose targets
help-new-year-year = The year that begins
help-new-year-form = Walk them in the terminal: carry on, change, drop
help-new-year-source = The title of the document that states the new ones

## `read`

help-read = Read documents into the ledger: their claims, with their position in the text
help-read-detail = Place and year are found in the text. Where it does not give them, they are asked for, never guessed. Among several documents, --place, --year and --kind fill in only what a text does not say. In a folder every document below it is read; what cannot be read is listed at the end, with exit status 1.
help-read-place = Whose documents they are, where the text does not say
help-read-year = The year they plan (or, without a plan, review), where the text does not say
help-read-kind = 政府工作报告, 统计公报 …, where the text does not say
help-read-role = What all of it is, where the text does not say whether it plans or reviews
help-read-scope = What it can be silent about: whole, statistics, finance, unit or topic [default: what its kind says]
help-read-anyway = Record also what is a document on file once more, or a part of one
help-read-told = What each file is: the CSV of describe, corrected

## `describe`

help-describe = Tell what documents say of themselves: whose they are, of what kind, what they review and plan, how much is there; touches no ledger

## `extract`

help-extract = Print the claims found in documents; touches no ledger
help-extract-notices = Also list, on standard error, each number that looks like a quantity and was not understood

## `document`

help-document = Register a document
help-document-add = Add a document, or new facts about one already on file
help-document-add-detail = Without --complete a target that no result answers stays pending: the document may not have been typed in full. A document is silent only on what it is about: a budget report on public money, a communiqué on statistics.
help-document-add-place = Whose document it is
help-document-add-kind = 政府工作报告, 计划执行报告, 预算报告, 统计公报, 新闻 …
help-document-add-reviews = The period it reviews: 2022, 2022-01/2022-06
help-document-add-plans = The period it plans
help-document-add-title = Its title; if not given, made of place, year and kind
help-document-add-complete = All its results have been recorded: what is not there was not reported
help-document-add-scope = What it can be silent about: whole, statistics, finance, unit or topic [default: what its kind says]

## `list`

help-list = List what the ledger holds; its CSV can be imported again
help-list-what = What to list
help-list-what-targets = what was planned
help-list-what-results = what was reported
help-list-what-documents = where it was said
help-list-what-places = places, and how much there is of each

help-search = Find words in targets, results and the texts of documents
help-search-detail = All of the words must be there. Exit status 1 if nothing is found.
help-search-words = The words to look for

## `reconcile`

help-reconcile = Judge every target, one line each
help-reconcile-fail-on = Exit with 1 if a target has one of these statuses: missed, unreported, …

## `scorecard`

help-scorecard = Print the scorecard of a place and year
help-scorecard-place = The place
help-scorecard-year = The year planned
help-scorecard-all = One line for every place and year that has targets, or for every year of the place; then the sum
help-scorecard-untargeted = Results that no target asked for, too

## `site`

help-site = Write pages for many places and years, with a contents page
help-site-places = Only these places; all places of the ledger, where none is named
help-site-output = The folder for the pages, made where there is none; begin with its index.html

## `audit`

help-audit = Export the full table from which every status can be checked again
help-audit-codebook = Instead of the rows, what each column means, its unit and its values

## `explain`

help-explain = Show how one target was judged, rule by rule, or how an item stands on a day
help-explain-id = A target's id as `reconcile` and `list` show it, an item's as `lights` does, or its beginning

## `trend`

help-trend = Show one indicator of a place over the years
help-trend-place = The place whose years are compared

## `path`

help-path = Follow a target over several years: each year against its value on the way
help-path-detail = Levels go by equal steps from the figure they began at, totals of several years by equal parts, average growth by the years' own growth multiplied up; --path takes given values. A year without a figure says so; nothing is made up, and rates of growth are never interpolated.
help-path-from = The year whose figure the way begins from; else the one before the target's first
help-path-to = Only the target of this year
help-path-path = What years are to have, in the target's unit: 2022=30;2023=45

## `league`

help-league = Rank places by how far beyond its own target each came
help-league-year = The year whose targets are compared

## `cascade`

help-cascade = Set a place's targets beside those of the places directly below it
help-cascade-place = The place whose targets were handed down
help-cascade-each = List each lower target instead of what they come to

## `score`

help-score = Score and rank what became of places' targets or units' items, with the arithmetic
help-score-detail = Formulas are rows of scores.csv, which a folder of your own (--data) extends: completion (at most 100), over (at most 120), bands, deductions (and bonus), met (share of targets met). What is not due or cannot be decided is in no score, never 0, and is counted. Levels of government are ranked apart, and so are the units of each place.
help-score-places = Only these places; all, where none is named
help-score-year = The year of the targets or items
help-score-formula = By this formula
help-score-under = Beside it, scores and ranks under another formula
help-score-group = Not targets of places but items, put together by unit, topic or official
help-score-explain = List the arithmetic of each target

## `repeated`, `dropped`, `just-met`

help-repeated = List targets stated unchanged year after year
help-dropped = List targets that the next year's plan no longer mentions
help-just-met = Count figures within a hair of their targets, on either side
help-just-met-each = List each figure that lies within a hair of its target, on either side

## `lights`, `bulletin`, `agenda`

help-lights = The lights of items on a day: who is done, on pace, behind
help-lights-detail = Amounts are held against the months gone of twelve, the days, the item's own milestones or last year's course: which, and from where on it is ahead, is in lights.csv. Growth, shares and ceilings are held against the year's target itself, never against time; what has no number by its milestones. Who had to report and did not is unreported.
help-lights-year = Only this year; that of --as-of, where none is named
help-any-as-of = As of this day; today, where none is named
help-any-set = By this set of rules of lights.csv: default, 长沙, 宣城, or one of your own
help-lights-lead = Only those that this unit leads
help-lights-item = Only this item: its id, or the beginning of that; with --timeline all that is on file of it
help-lights-timeline = Draw a timeline above the table, to be printed on one A4 page: -o chart.html
help-lights-group = Put together by unit, topic or official
help-bulletin = The bulletin of a month, or the summary of a quarter
help-bulletin-detail = How many items stand how, by unit and by name, what changed since the last one, letters and answers, obstacles; as of the last day of the month or quarter.
help-bulletin-month = Of this month: 2025-03
help-bulletin-quarter = Of this quarter: 2025-Q1
help-bulletin-year = The account of this year, as of its last day
help-agenda = What a weekly or monthly meeting has before it: red, due, unanswered, answered since, obstacles
help-agenda-week = What is due within a week, and came in the last one
help-agenda-month = What is due within a month, and came in the last one

## `letter`, `reply`, `obstacle`

help-letter = Write, number and record the letter that an item is next to be sent
help-letter-detail = One matter, one letter. The first is a reminder; where the new date it sets was missed, the next is one step up: a supervision letter, a summons. The steps are in letters.csv and the texts in letter-GRADE.txt and letter-GRADE.en.txt, which a folder of your own (--data) replaces. The id of a letter prints it again.
help-letter-id = The id of an item, or of a letter that was sent, or its beginning
help-letter-dry-run = Only print the letter; nothing is recorded
help-reply = Record the answer to a letter
help-reply-letter = The id of a letter, or its beginning
help-reply-words = What was answered
help-reply-date = The day it came; today, where none is named
help-obstacle = What is in the way of items: raised, cleared, listed
help-obstacle-raise = Record what is in an item's way
help-obstacle-raise-item = The id of an item, or its beginning
help-obstacle-raise-words = What is in its way
help-obstacle-raise-owner = The unit or official who is to clear it
help-obstacle-raise-due = The day by which it is to be cleared
help-obstacle-raise-date = The day it was raised; today, where none is named
help-obstacle-solve = Record that an obstacle was cleared, and how
help-obstacle-solve-id = The id of an obstacle, or its beginning
help-obstacle-solve-words = How it was cleared
help-obstacle-solve-date = The day it was cleared; today, where none is named
help-obstacle-list = List obstacles, cleared or not

## `rules`, `compare-rules`

help-rules = Print the rules in force: tolerances and readings
help-rules-detail = To judge by other rules, write them to a file, edit it (approx_reading,strict) and name it with --rules.
help-rules-format = Output format; csv is the form that --rules and compare-rules take
help-compare-rules = List the targets whose status other rules would change
help-compare-rules-file = The other rules: a CSV file as `rules --format csv` prints it; rules that are not in it stay

## `completions`, `manual`

help-completions = Print a script that completes words in a shell
help-completions-shell = The shell
help-manual = Print a manual page, for `man`
help-manual-verb = The command; if not given, the page of the whole program
help-manual-all = Write every page into this folder instead, where `man` looks

## `review`

help-review = Review what was read, claim by claim: accept, correct, reject
help-review-detail = Claims come one after another; a letter and Enter decides, ? lists the letters. In the file that --export writes, put accept, reject or correct into each row, then --apply it. Every decision is recorded at once, with who and when; stop at any time and continue later.
help-review-role = Only target or only result
help-review-accept-all = Accept all of them, without a question
help-review-accept = Accept those whose columns hold these words: column=words, with a semicolon between conditions
help-review-export = Write them into a CSV file, to be decided on in a spreadsheet
help-review-apply = Take the decisions from such a file
help-review-matches = Walk the targets whose result is uncertain instead

## `serve`

help-serve = Show the pages of the ledger in a browser, and review there
help-serve-detail = For this machine alone, and always as the ledger is: contents, scorecards, and the texts of documents with every number marked by what became of it. With --write, a browser that opens the address printed can accept, correct, reject, link and undo beside the text. Ctrl-C ends it.
help-serve-port = The port of the pages; 0 lets the system choose
help-serve-write = A browser that opens the address printed may record reviews

## `correct`

help-correct = Correct a claim; what was said before stays on file
help-correct-detail = Only the columns named change; '' takes one away.
help-correct-id = A claim's id, or its beginning
help-correct-why = Why it is corrected
help-correct-role = Whether it is a target or a result
help-correct-place = Whose it is
help-correct-year = The year it is for
help-correct-indicator = What is measured
help-correct-cue = The words that bind the number: 左右, 突破
help-correct-flags = provisional;whole-year …; '' for none
help-correct-quote = The words, where they were typed; those of a document that was read stay

## `withdraw`, `restore`

help-withdraw = Withdraw a claim, a document, a ruling, an item or a report of progress, with a reason
help-withdraw-detail = A withdrawn correction brings back the version before it; a withdrawn first version hides the claim with its corrections, or the document with all that was said in it; an item is hidden with its progress, letters and obstacles. `history` prints the ids of documents and rulings.
help-withdraw-why = The reason, which stays on file
help-undo = Undo the last entry; it stays on file, and so does that it was undone
help-undo-detail = Withdraws the claims, documents and rulings that the last entry added, takes back its withdrawals and its reviews. Undone once more, it stands again.
help-undo-why = The reason, which stays on file
help-restore = Take a withdrawal back
help-restore-id = The id of what was withdrawn, or its beginning
help-restore-why = Why it is restored

## `overrule`

help-overrule = Rule on a target; the computed status stays beside it
help-overrule-detail = The latest ruling decides. Withdraw a ruling by its own id, which is printed here.
help-overrule-id = The target's id, or its beginning
help-overrule-status = met, missed, unreported, claimed, incomparable or pending
help-overrule-why = The reason, which is shown beside the status

## `history`, `merge`

help-history = Show every version of a claim, document or item, with who and when
help-merge = Bring in what another ledger holds; what both hold is there once
help-merge-other = The ledger of another office; it is only read

## `verify`

help-verify = Check the ledger and its chain of hashes, and an audit made from it
help-verify-file = An audit, CSV or JSON lines, to be compared with what the ledger says now
help-verify-head = A head that was published: checks that it is one of this ledger's

## `demo`

help-demo = Make a ledger from real bundled data and show what can be done with it
help-demo-folder = Where to put its own ledger, the audit and the scorecard; --ledger is left alone

## What arguments take

help-value-audit = AUDIT
help-value-command = COMMAND
help-value-comparator = COMPARATOR
help-value-cue = CUE
help-value-date = DATE
help-value-dir = DIR
help-value-file = FILE
help-value-flags = FLAGS
help-value-formula = FORMULA
help-value-format = FORMAT
help-value-hex = HEX
help-value-id = ID
help-value-indicator = INDICATOR
help-value-kind = KIND
help-value-lang = LANG
help-value-meaning = MEANING
help-value-words = WORDS
help-value-measure = MEASURE
help-value-name = NAME
help-value-other = OTHER
help-value-period = PERIOD
help-value-phrase = PHRASE
help-value-place = PLACE
help-value-quote = QUOTE
help-value-relative-to = RELATIVE_TO
help-value-role = ROLE
help-value-sheet = SHEET
help-value-shell = SHELL
help-value-source = SOURCE
help-value-status = STATUS
help-value-statuses = STATUS,…
help-value-stretch = STRETCH
help-value-port = PORT
help-value-text = TEXT
help-value-title = TITLE
help-value-unit = UNIT
help-value-url = URL
help-value-values = VALUES
help-value-value = VALUE
help-value-value-high = VALUE_HIGH
help-value-what = WHAT
help-value-why = WHY
help-value-filter = FILTER
help-value-year = YEAR
help-value-set = SET
help-value-group = GROUP
help-value-month = MONTH
help-value-quarter = QUARTER
help-value-item = ITEM
help-value-letter = LETTER
help-value-owner = OWNER
help-value-due = DATE
help-value-scope = SCOPE

## `backup`, `export`

help-backup = Copy the whole ledger into a new file, and verify the copy
help-backup-file = The file to make; one that is there is never replaced
help-export = Write the ledger, or what follows from it, in a form that others read
help-export-ledger = The whole ledger as JSON lines, from which `import` rebuilds it
help-export-ledger-output = Write to this file instead of standard output
help-export-datapackage = A data package: audit, targets, results and documents as CSV, with the type and meaning of each column
help-export-datapackage-detail = The tables of a Frictionless Data Package (version 1) with their Table Schema: type, meaning, closed lists and keys of each column, checksums, and by which rules and vocabulary the audit was made. Cells that were corrected in audit.csv, targets.csv or results.csv come back by `duizhang review --apply FILE`.
help-export-datapackage-output = The folder to write into, or a file whose name ends in .zip
help-any-places = Only these places
help-export-sdmx-csv = SDMX-CSV 2.0: an observation for each claim that has a number
help-export-sdmx-csv-detail = One dataflow, DUIZHANG:TARGETS_RESULTS. Dimensions: place, indicator, kind of number, target or result, the claim's id, time. Attributes: unit, decimals printed, whether provisional, how the number binds, far end of a range, source. Numbers are as printed. Claims without a number and running totals are left out and counted. With --structure the definition of the dataflow is written instead.
help-export-sdmx-csv-structure = The definition of the dataflow as SDMX-JSON 2.0, instead of the observations
help-export-sdmx-csv-output = Write to this file instead of standard output
help-export-stratml = StratML Part 2 (ISO 17469-2): a performance report with target and actual results
help-export-stratml-detail = Each place and year is a goal, each target an objective with its performance indicator. StratML has no element for much that an audit says; standard error lists what is told in words only and what is lost.
help-export-stratml-output = Write to this file instead of standard output

## Items and their progress

help-item = Keep the pieces of work that units answer for: record, list and mend them
help-item-add = Record a piece of work by a phrase, with its unit and its deadline
help-item-add-detail = 10月底前 in the phrase is the deadline, and is no part of the name. A phrase with a number wants that number; one without is a step that is done or not. The first unit named leads.
help-item-add-place = Whose it is: 泉水县, 晋江市/紫帽镇
help-item-add-year = The year it is work of
help-item-add-phrase = What is to be done, such as 10月底前改造老旧小区12个
help-item-import = Record the items of a table: CSV, a workbook, or the tables of a document
help-item-import-detail = Headings are read by their words: 牵头单位, 责任单位, 配合单位, 完成时限, 一季度 … A row that is on file already changes nothing; one that says otherwise than the item of its name is told, and corrects it with --correct.
help-item-import-files = CSV files, workbooks, and documents with tables (docx, html, doc, pdf); - is standard input
help-item-import-place = Whose items, where no column says it
help-item-import-year = The year, where no column says it
help-item-import-source = The document's title, where no column says it
help-item-import-correct = Rows that say otherwise than an item of that name correct it
help-item-list = List items; the CSV and the workbook import back
help-item-list-lead = Only those that this unit leads
help-item-list-topic = Only those of this topic
help-item-show = Show an item with its milestones, what was reported of it, letters and obstacles
help-item-correct = Mend an item; what it said before stays on file
help-item-correct-phrase = What it should say, such as 11月底前改造老旧小区14个
help-item-correct-why = Why it is corrected
help-item-withdraw = Hide an item and what belongs to it, with a reason
help-item-withdraw-why = The reason, which stays on file
help-any-lead = The units that answer for it, the first of which leads: 住建局、财政局
help-any-co-units = The units that help
help-any-official = The official who leads
help-any-person = The person responsible
help-any-due = By when: 2025-10-31, 10月底, 三季度末
help-any-topic = What it is counted under: 民生实事
help-any-weight = How much it counts among others
help-any-binding = binding or expected: 约束性, 预期性
help-any-baseline = What was there when the year began
help-any-target = The id of the target that it is a part of
help-any-parent = The id of the item that it is a part of
help-any-milestone = A day and what is reached by then: '2025-03-31 完成立项', '6月底 6'; may be given several times
help-any-source = Where it is written
help-split = Suggest items from the parts of a target, and record them with --apply
help-split-id = A target's id, or its beginning
help-split-part = A unit and its share of the number: 甲区=2; may be given several times. What does not add up is told
help-split-apply = Record what is suggested
help-progress = Record what was reported of an item as of a day
help-progress-detail = A bare number is in the unit of what the item wants. Two figures of one day both stay on file, which is told; the later one counts.
help-progress-item = An item's id, or its beginning
help-progress-phrase = What was reported: 已改造老旧小区7个, 7, 58%, 已完成立项
help-progress-as-of = The day up to which it counts: 2025-06-30, 6月底
help-progress-reach = cumulative since the year began, or of the period alone
help-progress-milestone = The milestone that it tells of, by its words
help-progress-done = It is done
help-progress-not-done = It is not done yet
help-progress-evidence = A file or an address that shows it
help-progress-from = Take rows from this CSV file, workbook or table of a document; without a table it is read as a unit's own report
help-progress-lead = Of a report: only of items that this unit leads
help-progress-apply = Of a report: record the figures that are surely of an item
help-progress-place = Whose, where the rows name items and not their ids
help-progress-year = The year, where the rows name items and not their ids
help-value-units = UNITS
help-value-day = DAY
help-value-number = NUMBER
help-value-step = STEP
help-value-part = PART
help-value-where = WHERE
help-value-word = WORD

## `project`, `pipeline`

help-project = Investment projects (the four lists): record them and the stages that they come to, list and mend them
help-project-add = Record a project, with the stage it is in
help-project-add-place = Whose project: 泉水县, 晋江市/紫帽镇
help-project-add-name = What it is called
help-project-add-date = When it came to that stage; not known, where none is named
help-project-add-stage = The stage it is in: 储备, 在谈, 签约, 落地, 终止 (reserve, talks, signed, landed, ended), or one of your own in stages.csv
help-project-import = Record the projects of a list: CSV, a workbook, or the tables of a document
help-project-import-detail = Columns are read by their headings: 项目名称, 挂钩单位, 总投资（亿元）, 阶段, 日期; under 签约时间, 落地时间 and the like stand the days of a stage each. A project may have several rows, one for each stage. Rows on file stay as they are; those that say otherwise than the project of that name are told, and correct it with --correct.
help-project-import-files = CSV files, workbooks, and documents with tables (docx, html, doc, pdf); - is standard input
help-project-import-place = Whose, where no column says it
help-project-import-stage = The stage, where no column says it
help-project-import-date = When they came to it, where no column says it
help-project-import-source = The document's title, where no column says it
help-project-import-correct = Rows that say otherwise than the project of that name correct it
help-project-move = Record that a project came to a stage
help-project-move-detail = On a day a project is in the stage that it came to last by then. It may go back, and leave out a stage; what was recorded by mistake is hidden with `project withdraw`.
help-project-move-id = The id of a project, or its beginning
help-project-move-stage = The stage that it came to: 签约
help-project-move-date = When; today, where no day is named
help-project-move-undated = The day is not known
help-project-move-evidence = A file or an address that shows it
help-project-move-amount = What is to be invested by now, with its unit; as before, where none is named
help-project-list = List projects; their CSV and their workbook import back
help-project-list-stage = Only those in this stage
help-project-show = Show a project with the stages that it came to
help-project-correct = Mend a project; what it said before stays on file
help-project-correct-name = What it should be called
help-project-correct-why = Why it is corrected
help-project-withdraw = Hide a project, or a stage of one, with a reason
help-project-withdraw-why = Why, kept on file
help-any-amount = What is to be invested, with its unit: 5.2亿元
help-pipeline = The four lists: how many projects in which stage, how much, for how many days, which are stuck, and the year's targets beside the count
help-pipeline-detail = A project counts in one stage. Amounts are added up exactly, currencies apart, and projects without an amount are counted. Days in a stage are medians. The stages, what they are called and their days are in data/stages.csv, which --data replaces. Where a place is named, its targets of the year (签约项目 and the like) stand beside, with the arithmetic and what is left out: it is evidence and decides nothing.
help-pipeline-place = Only this place; where one is named, with its targets of the year
help-pipeline-year = What came in this year; that of the last day, where none is named
help-pipeline-as-of = As of this day; today, or the last of the year, where none is named
help-pipeline-since = What came since this day; the first of the year, where none is named
help-pipeline-stuck = List those longer in a stage than so many days, in the place of the days of stages.csv; a stage without days has none
help-value-amount = AMOUNT
help-value-stage = STAGE
help-value-days = DAYS

## `respond`

help-respond = Record what a unit says of a finding; it stands beside it on every sheet and changes no status
help-respond-id = The id of a target, or its beginning
help-respond-words = What the unit says, in its own words
help-respond-unit = Whose statement it is; who records, where none is named
help-respond-date = When it was made; today, where no day is named
help-respond-evidence = A file or an address that shows it
