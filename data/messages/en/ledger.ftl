# The ledger: files that cannot be used, and names that mean nothing in it.

ledger-missing = there is no ledger here. `record` or `import` starts one; --ledger names another
ledger-empty = this ledger is still empty. `record` or `import` fills it; --ledger names another
ledger-not-empty = has something in it already, and a backup is never written over anything. Name another file
ledger-folder = is a folder. Name a file in it, such as duizhang.db
ledger-device = is a device, a pipe or a socket, not a file. Name another with --ledger
ledger-foreign-journal = the -journal file beside it is not one that duizhang leaves: to open the ledger might delete another file. Nothing was touched; ask whoever gave you the ledger for one that was closed properly
ledger-uncopied = could not be copied to a private folder to be checked ({ $why }). Nothing was taken from it; make room in the folder for temporary files ($TMPDIR) and try again
ledger-changing = is being written to all the time, so no whole copy of it could be made. Nothing was taken from it; try again when that is done
ledger-ahead = was last written on { $at }, which has not come yet: one of the two clocks is wrong. Nothing was taken from it; set the clock, or ask where that date comes from
ledger-unsound = { $count ->
    [one] does not hold what was recorded in it: 1 fault
   *[other] does not hold what was recorded in it: { $count } faults
 }. Nothing was taken from it; `duizhang --ledger FILE verify` names them
ledger-no-folder = its folder does not exist. Make the folder first, or name another file with --ledger
ledger-unreadable = cannot be read: { $why }. Check its permissions and the medium it lies on
ledger-not-a-database = is not a ledger: it does not begin as an SQLite file does. Name another with --ledger
ledger-foreign = is another program's SQLite file, not a duizhang ledger. Name another with --ledger
ledger-newer = is a ledger of version { $found }; this program knows versions up to { $known }. Use a newer duizhang
ledger-damaged = is damaged ({ $what }). It was left as it is: keep it, and go on with a copy from your backup
ledger-layout = its layout is not that of its version ({ $parts }), so nothing was read from it or written to it. `duizhang verify` says more; keep it, and go on with a copy from your backup
ledger-replaced = was deleted, or another file was put in its place, while it was in use: what was recorded is not in the file that lies there now. Look where it went, and record again
ledger-read-only = cannot be written: the file or its folder is read-only. Change that, or work on a copy
ledger-cut-off = a write to it was cut off, and cannot be undone where nothing may be written. Copy it, with the -journal file beside it, to a folder of your own and open it there
ledger-busy = is in use by another process. Nothing was recorded; try again when that is done
ledger-full = the disk is full. Nothing was recorded; make room and try again
ledger-medium = reading or writing failed ({ $what }). Nothing was recorded; check the disk or network and try again
ledger-refused = refuses the row ({ $what }). Nothing was recorded

clock-behind = the clock says { $now }, and the last entry of this ledger was made on { $latest }: what is recorded now gets that date. Set the clock, or ask who recorded last

## An export

imported-whole = the ledger is the one that was exported: { $documents } documents and { $claims } claims, with their rulings, texts and reviews. head { $head }
export-line = line { $line } { $what }
export-unreadable = cannot be read: { $why }. Nothing was added
export-not-an-object = is not a JSON object with each member once ({ $why }). Nothing was added; export the ledger anew
export-line-too-long = is longer than any row of a ledger. Nothing was added; export the ledger anew
export-none = is not the first line of an export; `duizhang export ledger` writes one. Nothing was added
export-table = names no table of a ledger ("{ $table }"). Nothing was added; export the ledger anew
export-column = "{ $column }" is not a column of its table, or holds what none holds. Nothing was added; export the ledger anew
export-refused = cannot be a row of a ledger ({ $why }). Nothing was added; export the ledger anew
export-another-head = is the last, and the rows do not lead to the head that the first line names ({ $head }). Nothing was added; export the ledger anew
export-cut-off = is the last, and { $found } rows are there of { $wanted }: the export was cut off or lines were taken out. Nothing was added; export the ledger anew

## Names and ids

place-not-a-name = "{ $given }" is not a place name; write a name such as 福建省, or a path such as 晋江市/紫帽镇
no-place = no place "{ $given }" in this ledger; the nearest names are { $nearest }. Names match exactly
no-place-yet = no place "{ $given }" in this ledger; it holds no places yet. Names match exactly; `record` and `import` file new ones
ambiguous-place = "{ $given }" may be { $candidates }. Write one of these paths
not-an-id = "{ $given }" is not an id; the first column of `reconcile` holds ids, of which at least the first { $shortest } letters or digits are wanted
no-claim = no claim { $id } in this ledger; `list targets` and `list results` print the ids
no-row = nothing has the id { $id } in this ledger; `list` prints the ids of claims, `history` those of documents and rulings
ambiguous-id = { $given } may be { $candidates }. Write more of the id
named-claim = claim { $id }
named-document = document { $id }
named-ruling = ruling { $id }
named-row = { $kind } { $id }
superseded = { $id } was superseded by { $by }; name that one
withdrawn = { $id } was withdrawn by { $by } on { $on }: { $why }. `duizhang restore { $id }` takes that back
withdrawn-with = { $id } was withdrawn with { $of } by { $by } on { $on }: { $why }. `duizhang restore { $of }` takes that back
not-withdrawn = { $id } is not withdrawn; there is nothing to restore
filed-again = { $id } was filed again as { $by }. Withdraw { $by } first; both would count
not-a-target = { $id } is a result; only a target is ruled on. `list targets` prints the ids of targets
document-not-a-claim = { $id } is a document; give the id of a claim
ruling-not-a-claim = { $id } is a ruling; give the id of a claim
other-kind = { $id } is the id of { $kind ->
    [item] an item
    [obstacle] an obstacle
   *[other] a row of another kind ({ $kind })
 }; give the id of { $wanted ->
    [item] an item
    [obstacle] an obstacle
   *[other] a { $wanted }
 }
