# Names: the form they are kept in, how long they may be, which look alike.

## A name that is refused

name-line-break = holds the line-breaking character { $code }; delete it
name-control = holds the control character { $code }; delete it
name-reordering = holds the text-reordering character { $code }; delete it
name-unseen = holds the character { $code } where nothing can be seen
name-uncomposed = is not composed as Unicode's form NFC has it
name-none = is not a place name
name-too-long = has { $characters } characters; at most { $most } are taken
name-empty = holds nothing that can be seen; delete it
review-reason-refused = not recorded: the reason { $why }
place-unfit = "{ $given }" { $why }
place-too-deep = a place path has at most { $most } levels; this one has { $levels }
number-too-long = { $number } has { $digits } digits; at most { $most } are kept exactly, and none is rounded

## Places that look alike

place-alike = new place { $new } is much like { $known }, which is on file; check that it is another place
places-alike-not-imported =
    { $count ->
        [one] 1 new place is
       *[other] { $count } new places are
    } much like places on file; nothing was imported. Correct the rows, or say with --new-place that they are others
places-alike-more =
    { $count ->
        [one] 1 more new place is
       *[other] { $count } more new places are
    } much like one on file

## Names of another ledger

ledger-names =
    holds { $count ->
        [one] a name
       *[other] { $count } names
    } in a form that is not taken over. Nothing was taken from it; its claims can be: `duizhang --ledger FILE list targets --format csv`, and results, and `import` here
name-of-row = { $row }: { $column } “{ $name }” { $why }
