# Verification: of the ledger, of a published head, and of an audit.

ledger-sound =
    the ledger is sound: { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }, { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $rulings ->
        [one] 1 ruling
       *[other] { $rulings } rulings
    }; { $texts ->
        [one] 1 text matches its checksum
       *[other] { $texts } texts match their checksums
    }, { $quotes ->
        [one] 1 quote is at its place
       *[other] { $quotes } quotes are at their places
    }; layout and constraints are intact; { $entries ->
        [one] 1 entry forms
       *[other] { $entries } entries form
    } one chain. head { $head }
head-found =
    the published head is that of entry { $entry } (by { $by }, { $at }); { $after ->
        [one] 1 entry follows
       *[other] { $after } entries follow
    } it
head-not-found = the published head { $head } is not one of this ledger's: what was recorded before it was changed since, or this is another ledger

## What is wrong with a ledger

fault-pages = the file is not consistent: { $what }
fault-reference = row { $row } of { $table } refers to a row that does not exist
fault-layout-missing = { $kind } { $name } is missing
fault-layout-added = { $kind } { $name } does not belong there
fault-layout-changed = { $kind } { $name } was changed
fault-text = the text of document { $document } does not match its checksum
fault-no-text = claim { $claim } points into a text that is not on file
fault-quote = the quote of claim { $claim } is not at its place in the text
fault-unchained = this is a ledger of version 1, without a chain yet; the next entry begins one
fault-unlinked = { $entry } does not follow the one before it: entries were removed, added or reordered
fault-changed = { $entry } does not recompute; a row was changed among { $rows }
fault-changed-itself = { $entry } does not recompute; its own columns were changed
fault-gone = recorded rows are gone: { $rows }
fault-uncovered = rows without an entry, added by another program: { $rows }
fault-found = { $entry } found rows that another program had added: { $rows }
entry-named = entry { $entry } (by { $by }, { $at })
rows-named-ids = { $rows } ({ $ids })
rows-named-some-ids = { $rows } ({ $ids } …)
fault-value = claim { $claim } has the value { $value }; the text prints "{ $printed }"
fault-row-unreadable = { $row } has a column that cannot be read: { $what }
fault-row-id = the content of { $row } is not that of its id
fault-row-late = { $row } was recorded at { $at }, after the entry that covers it
fault-row-reference = { $row } refers to a row that it cannot be about
fault-row-reviewed = the review mark of { $row } does not agree with where it comes from
fault-row-textless = { $row } has the checksum of its text, but the text is not on file
fault-row-rule = { $row } breaks a rule of the layout: { $rule }
fault-row-column = the column { $column } of { $row } is filled, though its entry was closed before there was such a column
fault-backwards = { $entry } is dated before the one before it, or not at all
fault-layouts = { $entry } names a layout version that does not exist or precedes the one before it
row-named = row { $row } of { $table }

## An audit beside the ledger

audit-agrees =
    { $file }: { $count ->
        [one] 1 row, as the ledger has it
       *[other] { $count } rows, each as the ledger has it
    } ({ $covered })
audit-made-otherwise =
    { $file }: { $column } is "{ $then }" in { $count ->
        [one] 1 row
       *[other] { $count } rows
    }, now "{ $now }"
audit-row-superseded = { $file }:{ $line }: { $id } was superseded by { $by }
audit-row-withdrawn = { $file }:{ $line }: { $id } was withdrawn by { $by } on { $on }: { $why }
audit-row-foreign = { $file }:{ $line }: { $id } is not a target of that place and year in the ledger
audit-row-twice = { $file }:{ $line }: { $id } occurs twice
audit-row-missing = { $file }: lacks { $id } ({ $target })
audit-cell-differs = { $file }:{ $line }: { $id } { $column } is "{ $then }", in the ledger "{ $now }"
audit-verdict-differs = { $file }:{ $line }: { $id } { $column } "{ $then }" does not follow from the ledger as it is, which gives "{ $now }"
audit-row-unruled = { $file }:{ $line }: { $id } has the status "{ $status }" and the computed status "{ $computed }", and nobody who ruled so
audit-row-rule = { $file }:{ $line }: { $id } is ruled by "{ $by }" and decided by the rule "{ $rule }": one of them is false
audit-row-made-otherwise = { $file }:{ $line }: { $id } { $column } is "{ $then }", in the other rows "{ $most }": it was not made with them
audit-other-rules = { $file }: made under rules { $then }, not comparable with rules { $now }; nothing was compared. Verify it with the program that made it
audit-other-tolerances = { $file }: made under rules { $then }, not comparable with rules { $now }; nothing was compared. Verify it under its own: `--rules FILE`, or without where they are the usual ones
audit-other-form-with = { $file }: made in another form, by another program (with the column "{ $column }"), not comparable; nothing was compared
audit-other-form-without = { $file }: made in another form (without { $columns }), not comparable; nothing was compared

## What is not an audit, or not a whole one

audit-device = is a device or a pipe, not a file. Write the audit to a file first
audit-too-large = is larger than { $limit } MB. Make the audits of each place by themselves (`audit PLACE`) and verify each
audit-no-row = holds no row: nothing was compared
audit-column-twice = has the column "{ $column }" twice
audit-column-unknown = has the column "{ $column }", which no audit has
audit-columns-mixed = has English and Chinese headings ("{ $english }", "{ $chinese }"); an audit has those of one language
audit-no-rules = says that it was made under rules "{ $rules }", which is not a version of the rules
audit-line-mixed = is not of the form of the first: a file holds CSV or JSON lines, not both
audit-line-headings = holds the headings again: these are several audits; verify each by itself
audit-line-no-id = has no id
audit-line-no-object = is not a JSON object: at byte { $byte }, { $why }
audit-line-more = has the column "{ $column }", which the first has not
audit-line-less = has no column "{ $column }", which the first has
audit-cell-mistyped = holds { $found } as { $column }, which is { $wanted }
audit-kind-text = a text
audit-kind-integer = a whole number
audit-kind-decimal = a decimal in quotation marks, such as "5.0"
audit-kind-list = a list of texts
audit-kind-truth = true or false
audit-kind-rules = the number of their version, or a text such as "1+9d2f00aa" where they are not the usual ones

## What is no fault

verified-corrections = { $count ->
    [one] 1 claim is a person's correction: what it says need not stand in the text; `duizhang history` shows who and why
   *[other] { $count } claims are persons' corrections: what they say need not stand in the text; `duizhang history` shows who and why
 }
verified-read-otherwise = { $count ->
    [one] 1 claim is read otherwise now: the rules of reading have changed since. That is no fault; duizhang read the file again to correct it. What a person had a hand in stays
   *[other] { $count } claims are read otherwise now: the rules of reading have changed since. That is no fault; duizhang read the files again to correct them. What a person had a hand in stays
 }
