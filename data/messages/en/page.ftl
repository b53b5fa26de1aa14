# Pages for a browser: what stands around a table, how to search it, and what its parts mean.

page-program = Made by { $program }, rules { $rules }, vocabulary { $vocabulary }.
page-head = Head of the ledger’s chain: { $head } (entry { $entry }).
page-skip = Skip to the table
page-summary = Summary
page-table = Targets and results
page-sources = Sources
page-notes = Notes
page-heat = Verdicts by indicator
page-lines = Over the years
page-no-script = Search, filters and sorting need scripts; without them all evidence is unfolded.

## What the rates and the verdicts mean

page-met-of-due-means = Of all targets that are due. Those never reported, incomparable or only claimed count as due, and not as met.
page-met-of-decided-means = Only of targets judged met or missed. What could not be decided is left out, so this is usually the higher rate.
page-reported-of-due-means = Of all targets that are due, those of which something was reported, met or not.
page-verdicts-mean = What each verdict means
page-verdict-met-means = A comparable figure or statement reaches the target.
page-verdict-missed-means = A comparable figure falls short, or the document itself says that the target was not met.
page-verdict-unreported-means = The complete documents that review the period were searched and do not mention it.
page-verdict-claimed-means = A document says by name that it was done, without a figure.
page-verdict-incomparable-means = There is a figure or a likely passage, but it cannot be compared with the target. This does not mean missed.
page-verdict-pending-means = No complete document that reviews the whole period is on file; if the period is past, that document is missing here.

page-unreviewed-all = For all { $count }, the program read the target or its result and nobody has reviewed it: check the document before quoting.
page-unreviewed-some = For the { $count } marked unreviewed, the program read the target or its result and nobody has reviewed it: check the document before quoting.

## Searching

page-search = Search
page-search-hint = indicator, number, quote
page-filter-verdicts = Verdict
page-filter-topic = Topic
page-filter-place = Place
page-filter-year = Year
page-filter-reviewed = Review
page-any = all
page-topic-none = works
page-reviewed = reviewed
page-unreviewed = unreviewed
page-sort = Sort by
page-sort-as-printed = original order
page-clear = Clear
page-shown = Showing { $shown } of { $total }
page-nothing-shown = No target fits.
page-more = { $count } more: show 200 of them
page-open-all = Unfold those shown
page-close-all = Fold all

## A row

page-opinion = Opinion
page-number = No.
page-chart = chart
page-unfold = Unfold the evidence: { $indicator }
page-chart-legend = Charts: the light band is what reaches the target, the line is the target, the dark bar is the result, drawn from zero; a rank has no zero and is a dot on an axis.
page-lines-legend = Short lines are targets (a range is a bar), dots are results with the colour and sign of the verdict; years without a figure are empty. The axis need not begin at zero: see its numbers.
page-lines-label = Targets and results of { $name } over the years; the table below has every figure
page-searched-scope = { $document }; what it can be silent about: { $scope }
page-weights = Each weight
page-object = How to object
page-object-to = If you think this is wrong: { $contact }. Please quote { $id }.
page-object-nowhere = The publisher has not said where to object. When you do, please quote { $id }.
page-check = Check it against the ledger: duizhang explain { $id }
page-link = Link to this target

## A site

site-title = Targets and results
site-places = { $places ->
    [one] 1 place
   *[other] { $places } places
}, { $cards ->
    [one] 1 scorecard
   *[other] { $cards } scorecards
}
site-cards = Scorecards by year
site-index = Contents
site-year = All places in { $year }
site-place = { $place } over the years
site-written = Wrote { $count ->
    [one] 1 page
   *[other] { $count } pages
}; begin with { $file }
