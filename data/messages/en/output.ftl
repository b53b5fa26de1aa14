# Files that are written: where, and why not; the audit, the demo and the manual.

## Where nothing is written

output-in-use = is { $what } and cannot be the output. Nothing was written; name another file
output-folder = is a folder. Name a file in it, such as audit.csv
output-no-folder = its folder does not exist. Make the folder first, or name another file
output-not-a-folder = is a file, not a folder. Nothing was written; name another folder
output-device = is a device, a pipe or a socket, not an ordinary file. Nothing was written; name another file, or leave the option out to print
output-dangling = is a link to a file that does not exist. Nothing was written; remove the link, or name another file
output-database = is an SQLite database, perhaps a ledger, and is not replaced. Nothing was written; name another file
output-journal = is, or would become, a journal of an SQLite database, which it would damage. Nothing was written; name another file
output-read-only = is read-only and is not replaced. Nothing was written; name another file, or make it writable first
output-no-format = its name does not tell the format. End it in one of { $endings }, or name the format with --format
output-binary-on-screen = this format cannot be printed on the screen; write -o FILE.{ $ending }
output-not-built-in = this program was built without { $format }; build it with `cargo install --path . --features { $format }`
output-stream = standard output leads into { $what }. Nothing was done or written; send the output to another file
output-error-stream = standard error leads into { $what }. Nothing was done or written; send it to another file

## Files in use

used-ledger = the ledger in use ({ $file })
used-journal = a journal of the ledger { $file }
used-rules = the rules in use ({ $file })
used-vocabulary = the vocabulary in use ({ $file })
used-input = a file that this command reads ({ $file })
used-database = an SQLite database, perhaps a ledger

## An answer that cannot be written

recorded-unanswered = recorded, but the answer could not be written: { $why }
recorded-before = what was recorded before that stays in the ledger

## The audit

audit-ledger-changed = the ledger was added to while the audit was made; make it again before publishing a head
audit-head = head { $head } (entry { $entry })
audit-title = Audit: { $scope }
reconcile-title = Verdicts: { $scope }
scope-all-places = all places
scope-of-year = { $place } { $year }
scope-of-years = { $place }, all years

## The demo

demo-ledger = Ledger: { $file } ({ $counted })
demo-audit = Audit: { $file } (opens in any spreadsheet)
demo-page = Scorecard as a page: { $file } (open it in a browser)
demo-workbook = Scorecard as a workbook: { $file } (open it in a spreadsheet)
demo-try = Now try:
demo-try-explain = ID (the first column of reconcile)
demo-other-ledger = is there already and is not the demo's ledger, or was changed since; the demo leaves it alone. Nothing was written; name another folder: duizhang demo DIR
demo-other-audit = is there already and is not an audit that the demo would write; the demo does not replace it. Nothing was written; name another folder: duizhang demo DIR

## The manual

## `backup`

backed-up = { $file }: the whole ledger, verified: { $claims } claims, { $documents } documents, { $entries } entries. head { $head }
backup-there-already = is there already, and a backup replaces nothing. Give it another name
backup-not-sound = { $count ->
    [one] the copy does not hold what was recorded: 1 fault
   *[other] the copy does not hold what was recorded: { $count } faults
 }. It was not kept; `duizhang verify` checks the ledger itself
page-options-elsewhere = --contact and --names are for pages only: add --format html, or give --output a name that ends in .html
