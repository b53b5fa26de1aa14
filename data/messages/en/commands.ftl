# The verbs that record, import, read and correct: what they did.

## Recording and importing

not-recorded = not recorded
on-file = (already on file)
on-file-unchanged = (on file already; nothing changed)
on-file-withdrawn = (on file, but withdrawn by { $by } on { $on }: { $why }; `duizhang restore { $of }` takes that back)
on-file-superseded = (on file, but superseded by { $by })
on-file-otherwise = ({ $why })
import-done =
    added { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    } and { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }; { $known ->
        [one] 1 was
       *[other] { $known } were
    } on file already
import-nothing-new =
    nothing new; { $known ->
        [one] 1 row was
       *[other] { $known } rows were
    } on file already
more-not-listed = { $count } more not listed

## Reading documents

passed-over = passed over { $count }, not documents by their names: { $names }
passed-over-more = passed over { $count }, not documents by their names: { $names } and { $rest } more
documents-not-read =
    { $count } of { $all ->
        [one] 1 document
       *[other] { $all } documents
    } could not be read:
document-read =
    { $path }: { $place }, reviews { $reviews }, plans { $plans }, { $extent }; { $targets ->
        [one] 1 target
       *[other] { $targets } targets
    } and { $results ->
        [one] 1 result
       *[other] { $results } results
    } added, { $known } on file already, { $unread ->
        [one] 1 number
       *[other] { $unread } numbers
    } not understood
place-on-file = { $place } (already on file)
nothing-counted = the text holds not one number with a unit: it may be the shell of a page, a page of attachments or a placeholder. Use a file that holds the text
nothing-understood = of { $unread } numbers not one is read as a target or a result: the text does not say whether it reviews or plans. Say what it is with --kind, or with --role target or --role result that all of it plans or reviews
read-again =
    read again: { $corrected } corrected, { $withdrawn } withdrawn, { $left } left as { $left ->
        [one] it was (a person had a hand in it)
        [0] they were
       *[other] they were (a person had a hand in them)
    }
left-otherwise = { "  " }left { $id } ({ $because }): { $stands }; now read as: { $now }
left-unread = { "  " }left { $id } ({ $because }): { $stands }; no longer read
document-read-otherwise = { "  " }document { $id } is now taken for what it is read as today: { $change }
document-elsewhere = { $path }: its text says { $told }, but the same text is on file under { $place } (document { $id }), and stays there. If that is wrong, duizhang withdraw { $id } first, then read it with --place { $told }
document-same = { $path }: the same document as { $first }, read once
document-duplicate = { $path }: the same document as { $id } "{ $title }" on file ({ $percent }% in common), not recorded once more; --anyway records it
document-part = { $path }: a part of document { $id } "{ $title }" on file ({ $percent }% of it stands there), not recorded once more; --anyway records it
document-contained = { "  " }document { $id } "{ $title }" is a part of it and was withdrawn. To take that back: duizhang restore { $id }
document-contained-left = { "  " }document { $id } "{ $title }" is a part of it; a person had a hand in its claims, so it stays, and a target may stand twice. If it is not wanted: duizhang withdraw { $id }
documents-read =
    in all { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    } read, { $known_documents } on file already, { $unread } not read; { $targets ->
        [one] 1 target
       *[other] { $targets } targets
    } and { $results ->
        [one] 1 result
       *[other] { $results } results
    } added, { $known } on file already

## Documents told of

document-facts = { $place } "{ $title }", reviews { $reviews }, plans { $plans }, { $extent }
document-added = added: { $document }
document-revised = updated: { $document }
document-known = already on file, nothing changed: { $document }

## Correcting and withdrawing

corrected-already = (says this already; nothing changed)
kept-as = what it said before stays on file as { $was }: `duizhang history { $was }`
ruling-holds = the ruling by { $by } ({ $status }) still holds, for the number is the same; `history` prints its id, by which it can be withdrawn
ruling-lapsed = the ruling by { $by } ({ $status }) was on the number before and no longer holds; `duizhang overrule { $id }` rules anew
withdrawal-done = withdrew { $kind } { $id }: { $why }. `duizhang restore { $id }` takes that back
withdrawal-done-version = withdrew { $kind } { $id }: { $why }; { $again } is in force again. `duizhang restore { $id }` takes that back
restoration-done = restored { $kind } { $id }

## History

history-of = { $kind } { $id } (current version { $stands })
history-of-said-in = { $kind } { $id } (current version { $stands }, from document { $document })
history-of-withdrawn = { $kind } { $id } (withdrawn)
history-of-withdrawn-said-in = { $kind } { $id } (withdrawn, from document { $document })
event-recorded = recorded
event-read = read
event-read-otherwise = read otherwise
event-corrected = corrected
event-filed = filed
event-revised = revised
event-ruled = ruled
event-accepted = accepted
event-accepted-undone = acceptance taken back
event-accepted-again = acceptance restored
event-restored-by = { $by } undid that it was taken back
event-withdrawn = withdrawn
event-restored = restored
event-change-why = { $change }. Why: { $why }
event-status-why = { $status }: { $why }
event-of = the { $kind }
event-of-why = the { $kind }: { $why }

## `undo` and `search`

undo-why = the last entry undone
undo-nothing = nothing was recorded in this ledger yet; there is nothing to undo
undo-read-again = entry { $entry } read texts on file once more and cannot be undone so; use `duizhang correct` or `withdraw` claim by claim
undo-done = entry { $entry } ({ $by }, { $at }) is undone: { $what }. That is an entry, too; undo once more brings it back: duizhang undo
undo-would = entry { $entry } ({ $by }, { $at }) would be undone: { $what }
undone-claims = claims withdrawn: { $count }
undone-documents = documents withdrawn with what was said in them: { $count }
undone-facts = documents whose newly told facts are taken back, with the documents and what was said in them still on file: { $count }
undone-rulings = rulings withdrawn: { $count }
undone-restored = withdrawals taken back: { $count }
undone-hidden-again = withdrawn once more: { $count }
undone-reviews = reviews taken back: { $count }
undone-reviews-restored = reviews restored, in the name of who reviewed: { $count }
rows-of-kind = { $kind }: { $count }
undone-nothing = nothing of it stands any more
search-for-nothing = say which words to look for
