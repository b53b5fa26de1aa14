# Merging: what another ledger added to this one, and where the two disagreed.

merge-done =
    merged { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }, { $corrections ->
        [one] 1 correction
       *[other] { $corrections } corrections
    }, { $rulings ->
        [one] 1 ruling
       *[other] { $rulings } rulings
    }, { $withdrawals ->
        [one] 1 withdrawal
       *[other] { $withdrawals } withdrawals
    }, { $restorations ->
        [one] 1 restoration
       *[other] { $restorations } restorations
    }, { $acceptances ->
        [one] 1 acceptance
       *[other] { $acceptances } acceptances
    }; { $known ->
        [one] 1 row is
       *[other] { $known } rows are
    } in both

merge-kept = also merged: { $rows }

## Where they disagreed

conflict-withdrawn-here = conflict: { $id } was withdrawn here and stands there; it is withdrawn. `duizhang restore { $id }` takes that back
conflict-withdrawn-there = conflict: { $id } was withdrawn there and stands here; it is withdrawn. `duizhang restore { $id }` takes that back
conflict-corrected = conflict: one claim was corrected to { $here } here and to { $there } there; the later, { $stands }, stands
conflict-ruled = conflict: one target was ruled on by { $here } here and by { $there } there; the later, { $stands }, decides
