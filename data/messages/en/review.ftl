# Review: questions to a person, what the keys do, and what became of each decision.

## Claim by claim

review-nothing = nothing is unreviewed
review-keys = a accept  c correct  r reject  s skip  u undo  b context  q quit  ?
review-ask-fields = which fields? such as value=7.8 unit=%
review-ask-why = why? (Enter: not a target or result)
review-at-the-end = that was the last. u takes it back, Enter ends
review-help-accept = accept: it says what the document says; after c, record it as corrected
review-help-correct = correct: name the columns, such as c value=7.8 unit=%; shown first, recorded by a
review-help-reject = reject: not a target or result; withdrawn with the reason, such as r a duplicate
review-help-skip = skip it for now
review-help-undo = take the last step back, and the one before it; or drop changes not yet recorded
review-help-context = show two more sentences on either side
review-help-quit = quit; every decision is recorded already, and the next review goes on from here
review-help-enter = Enter after each letter
review-refused = not recorded: { $why }
review-why-corrected = corrected in review
review-why-rejected = rejected in review
review-why-rejected-usual = rejected in review: not a target or result
review-why-undone = taken back in review
review-nothing-to-undo = nothing to take back
review-back = back to the one before
review-accept-undone = acceptance taken back
review-correction-undone = correction taken back
review-rejection-undone = rejection taken back
review-ruling-undone = ruling taken back
review-summary = { $accepted } accepted, { $corrected } corrected, { $rejected } rejected, { $skipped } skipped; { $left } still unreviewed
review-accept-all = unreviewed claims in scope: { $count }; all of them are accepted
review-accepted-some = unreviewed claims in scope: { $scope }; { $count } of them fit and are accepted:
review-accepted-none = unreviewed claims in scope: { $scope }; none of them fits, and none is accepted
filter-empty = --accept has no condition; write column=words, such as indicator=gdp. To accept all, use --accept-all
filter-no-words = "{ $part }" has no words to look for; write column=words, such as indicator=gdp
filter-no-condition = "{ $part }" is no condition; write column=words, with a semicolon between conditions, such as indicator=gdp;document=2025
filter-unknown-column = there is no column "{ $column }"; columns: { $known }

## In a spreadsheet

review-exported =
    { $path }: { $count ->
        [one] 1 row
       *[other] { $count } rows
    }. Write accept, reject or correct into `decision` (and mend the cells of a row to be corrected), then `duizhang review --apply { $path }`
review-applied = { $accepted } accepted, { $corrected } corrected, { $rejected } rejected; { $known } as on file already, { $undecided } undecided, { $changed } changed since and left

## Tables that come back

handed-column-stays = { $column } of { $id } is not mended from a table; see `duizhang help correct`
handed-verdicts =
    { $count ->
        [one] 1 row has
       *[other] { $count } rows have
    } another verdict than the ledger gives now. A verdict follows from the figures and is not taken from a table: `duizhang overrule` records a ruling
handed-results =
    { $count ->
        [one] 1 row rests
       *[other] { $count } rows rest
    } on another result than the ledger's now; its result was left. Export anew, or mend results.csv

## Targets beside what may be their results

review-pairs-nothing = no target awaits a decision on a candidate result
review-pairs-keys = s same  o other  r rule  n next  u undo  b context  q quit  ?
review-pairs-ask-ruling = status and why, such as missed as the bulletin says
review-pairs-help-same = the same: the result is corrected to go by the target's words, and judged anew
review-pairs-help-other = another thing: nothing is recorded and the target stays incomparable; to settle it, rule
review-pairs-help-rule = rule: write the status and why, such as r missed as the bulletin says; u takes it back
review-pairs-help-next = the next one; this one later
review-pairs-help-undo = take the last step back, and the one before it
review-pairs-help-quit = quit; every decision is recorded already. Enter after each letter
review-pairs-other = nothing was recorded, and the target stays incomparable; rule on it to settle it
review-pairs-one-object = “{ $target }” and “{ $result }” have one object but differ in what is done, in the unit or in the measure (such as newly added and total); press s only if it is the same figure
review-pairs-alike = “{ $target }” and “{ $result }” are alike by { $score } (1: the same words), which is not enough to be sure
review-pairs-no-number = no number was read from this sentence: `duizhang record result` records one, or rule on the target
review-pairs-same-words = the result goes by these words already and differs in unit or period; rule on it
review-pairs-why-same = in review: the same as target “{ $target }” ({ $id })
review-pairs-matched = { $indicator }: target { $target }, result { $result }; u takes that back
review-pairs-moved = { $target }: { $was } → { $now }
review-pairs-no-reason = a ruling needs a reason
review-pairs-ruled = ruled { $status }
review-pairs-summary = { $same } the same, { $ruled } ruled, { $skipped } skipped; { $left } still to decide
