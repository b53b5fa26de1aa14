# Tables and pages: figures in words, headings, counts, and what a reader must beware of.

## Marks between words and figures

comma = {", "}
semicolon = {"; "}
with-aside = { $words } ({ $aside })
span = { $from }–{ $to }

## Figures

points = points
growth-up = up
growth-down = down
amount-up = up
amount-down = down
points-up = up
basis-same = on the same basis
basis-natural = as counted
basis-yearly = yearly
basis-real = in real terms
basis-nominal = nominally
bound-at-least = at least { $figure }
bound-over = over { $figure }
bound-at-most = at most { $figure }
bound-under = under { $figure }
bound-about = about { $figure }
striving-for = { $figure }, striving for { $stretch }
rank = rank { $rank }
multiple = { $multiple } times
share-of-plan = { $share } of plan

## Figures measured against others

gdp-growth = GDP growth
own-growth = last year's growth
parent-average = the average of the place above
national-average = the national average
previous-year = last year
own-plan = the target itself
level-with = level with { $yardstick }
in-step-with = in step with { $yardstick }
not-below = not below { $yardstick }
above = above { $yardstick }
faster-than = faster than { $yardstick }
not-above = not above { $yardstick }
below = below { $yardstick }
relation-by = { $relation } by { $lead }
plan-reached = target reached
plan-mostly-reached = target mostly reached
plan-exceeded = target exceeded
plan-not-reached = target not reached

## Periods

period-year = { $year }
period-month = { $month }
period-month-of-year = { $month } { $year }
period-months = { $from }–{ $to }
period-months-of-year = { $from }–{ $to } { $year }
period-months-of-years = { $from } { $from_year }–{ $to } { $to_year }
period-years = { $from }–{ $to }
period-cumulative = cumulative
month-name = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

## Cells

yes = yes
no = no
doubtful-figure = perhaps { $figure }
derived-growth = derived growth { $growth }
pace = { $done }% done ({ $elapsed }% of the time gone)
ruled = ruled by { $by }; computed: { $computed }
ruled-unnamed = ruled by a person on { $at }; computed: { $computed }
review-not-on-file = not on file
unreviewed = unreviewed
no-target = (no target)
nothing-on-file = (nothing on file)
paragraph = paragraph { $number }
search-found-nothing = Nothing found.
search-found = Found { $claims } claims and { $texts } passages.
years-unchanged = { $from }–{ $to } ({ $count })
mentioned-in = { $year }: “{ $words }”
back-in = back in { $year }

## Counts and rates

targets-counted = { $total ->
    [one] 1 target
   *[other] { $total } targets
}
status-counted = { $count }{"\u00A0"}{ $status }
met-of-due = Met, of those due
met-of-decided = Met, of those met or missed
reported-of-due = Reported, of those due
no-rate = none
pending-told = Pending: { $count }; no complete document on file reviews { $periods } and takes these targets in. If that is past, add what reviews it (such as the report of the next year) and judge again
unreviewed-all = Unreviewed: all { $count }; the program read the target or the result it rests on, and nobody has looked; `duizhang review` does
unreviewed-some = Unreviewed: { $count }; the program read the target or the result it rests on, and nobody has looked; `duizhang review` does
never-reported = Never reported: { $indicators }. { $searched }
nothing-to-search = There was no document to search.
searched = { $count ->
    [one] Searched 1 document ({ $titles }); nothing found.
   *[other] Searched { $count } documents ({ $titles }); nothing found.
}
title-separator = {"; "}

## Scorecards

scorecard-title = { $place } { $year }: targets and results
scorecard-indicators = Headline indicators
scorecard-works = Works
scorecard-empty = No targets on file.
scorecard-empty-left-out = No targets have been reviewed.
scorecard-untargeted = Results that no target asked for
scorecard-sources = Sources
scorecards-title = Targets by place and year
scorecards-see-one = To see one of them: duizhang scorecard { $place } { $year }
scorecards-total = In all: { $places ->
    [one] 1 place
   *[other] { $places } places
}, { $cards ->
    [one] 1 scorecard
   *[other] { $cards } scorecards
}

## A page's end

beware = Beware:{" "}
judged-reviewed-only = Only reviewed claims count; judged by the usual rules otherwise (marked { $rules })
judged-otherwise = Not judged by the usual rules { $usual } but by { $rules }: { $changes }
works-too = works are included: what is done in a year is planned for one, and is often done exactly as planned.
indicators-only = only the known indicators; --works adds works.

## One indicator over the years

trend-title = { $place } { $name }: targets and results by year
trend-beware = definitions, coverage and base years may change from year to year; figures are as printed, missing years are missing, and nothing is interpolated.
chart-legend-one = Chart: every number is { $only }; { $target } target, { $result } result, { $both } both in one column
chart-legend = Chart: from { $low } at the left to { $high } at the right; { $target } target ({ $range } a range), { $result } result, { $both } both in one column

## Places side by side

league-title = { $name } { $year }: results beyond each place's own target
league-level = { $level } level
league-level-unknown = level unknown (the name does not tell)
league-silent = { $silent } never reported; { $others ->
    [one] 1 other place with targets of that year has none for this
   *[other] { $others } other places with targets of that year have none for this
}
league-beware-target = places are ranked by the result against their own target only: an easy target ranks high, and says nothing of better work.
league-beware-levels = levels of government are not to be mixed and are ranked apart; coverage may differ between places too.
league-beware-amounts = where amounts are ranked, large places have large margins by nature.

## Targets from one year to the next

repeated-title = Targets stated unchanged year after year
repeated-counted = { $count ->
    [one] 1 run of targets stated unchanged
   *[other] { $count } runs of targets stated unchanged
}
repeated-beware = the same number need not ask the same: base, coverage and difficulty may change every year. Targets without a number (与经济增长同步) are left out.
dropped-title = Targets that the next year's plan no longer has
dropped-mentioned = Still mentioned the next year, without a target that was read (look at the text)
dropped-counted = { $count ->
    [one] 1 target
   *[other] { $count } targets
} not mentioned the next year, { $unmet } of them missed or never reported; { $mentioned } more still mentioned
dropped-beware = it only says that no target for the indicator was read in the full document of the same kind the next year: it may stand elsewhere, in other words, or no longer be needed. Years without such a document on file are not looked at; in one typed by hand no other mention can be found.

## A place and those below it

cascade-title = Targets of { $place } and of the places below it
cascade-sum-equal = { $sum } together, the same
cascade-sum-more = { $sum } together, { $gap } more ({ $share }%)
cascade-sum-less = { $sum } together, { $gap } less ({ $share }%)
cascade-range = { $lowest } to { $highest }
cascade-spread = { $range }: { $above } above, { $at } at, { $below } below
cascade-none = no target that one of the { $lower } places directly below on file has too
cascade-counted = { $count ->
    [one] 1 target
   *[other] { $count } targets
} beside those of { $lower } places directly below; { $raised } raised on the way down (the lower amounts together, or each lower rate, ask more than the whole's)
cascade-beware = the sum is of the places on file: others below, what the government does itself, and works that two places share make it differ. Rates and averages are never added up.

## Within a hair of the target

just-met-title = Targets just met
just-met-none = no figures to compare
just-met-counted = { $compared ->
    [one] 1 figure
   *[other] { $compared } figures
} compared: { $met } just met ({ $share }%), { $short } just short
just-met-defined = Just met: on the good side by at most { $points } points, or for amounts by at most { $digits } in the last printed digit (the finer of target and result); just short: as near on the bad side. Only targets that an exact figure decided
just-met-beware = many figures just above and few just below may be a sign that figures were adjusted, but prove nothing: targets follow forecasts, good work comes out so too, and small numbers are chance.

## Rules

rules-version = Rules { $rules }. `rules --format csv` prints a file to edit; hand it back with --rules or `compare-rules`
rules-moved-title = Targets whose status moves from rules { $one } to { $other }
rules-changed = { $rule }: { $was } becomes { $now }
rules-same = the two sets of rules are the same
rules-moved = { $count ->
    [one] 1 of { $all } targets moves
   *[other] { $count } of { $all } targets move
}
rules-moved-so = { $count } { $kind }
rules-beware = a status that moves depends on the reading; say which rules you quote. What a person ruled on does not move.

## A claim put before a person

read-as = read as
becomes = becomes
may-be-its-result = may be its result
unsure-because = why
also-seen = also

## Workbooks

characters-left-out = (characters left out: { $count })
exact-heading = { $heading } (as printed)
provenance-title = Title
provenance-program = Program
provenance-rules = Version of the rules
provenance-vocabulary = Checksum of the vocabulary
provenance-head = Head of the chain
provenance-entry = Entry that the head closes
provenance-remark = Remark
provenance-document = Document

## Scores

score-title = Scores of { $year }: { $formula }
score-title-items = Scores of items of { $year } by { $by } as of { $day }: { $formula }
score-arithmetic = Target by target
score-counted = { $scored } scored and ranked; { $without } with nothing to score, not ranked; { $targets } targets in the scores
score-formula = Formula "{ $name }": { $says }.
score-under = Other formula "{ $name }": { $says }. It changes { $moved } ranks; "ranks up" above 0 is a better rank
score-all-left-out = In no score, and not counted as 0: { $reasons }
score-left-out = { $why } { $count }
score-rounding = Completions, points, means and scores are each rounded to two decimals, half up, and reckoned on as rounded; equal scores share a rank.
score-beware-easy = scores are against each place's own targets: easy targets score high, and say nothing of better work.
score-beware-left-out = different targets are left out of each score; no two need be of the same number of targets.
score-beware-silence = under the formula "{ $name }" what is never reported costs nothing.
score-not-counted = not scored: { $why }
score-share = { $told } ÷ { $goal } = { $completion }%
score-two-less = 2 − { $told } ÷ { $goal } = { $completion }%
score-way = ({ $told } − { $from }) ÷ ({ $goal } − { $from }) = { $completion }%
score-short = { $short } short, 100 − { $short } × { $each } = { $completion }
score-beyond = { $beyond } beyond, 100 + { $beyond } × { $each } = { $completion }
score-beside = { $told }, target { $goal }
score-by-status = as "{ $status }"
score-raised = judged met: 100
score-floored = below 0 counts 0
score-capped = at most { $cap }
score-band = band from { $from }
score-below-bands = below all bands
score-points = { $points } points
score-weight = weight { $weight }
score-mean = { $weighted } weighted ÷ { $weights } = { $mean }
score-off = { $off } off for { $count } { $outcome }
score-more = { $more } more for { $count } far beyond

## The way to a target over several years

path-title = { $place } { $name }: a target over several years, and the way to it
path-heading = { $target } for { $last } ({ $title }): from { $year } ({ $began }), { $along }
path-not-on-file = not on file
path-counted = { $status } { $count }
path-without = no figure on file: { $years }
path-gap-ends = Totals and average growth need every year's figure; after one that is wanting none can be told.
path-no-beginning = The figure of { $year } is not on file, and no way can be reckoned: record that year's result, begin elsewhere with --from, or give the values with --path.
path-beware = the values on the way are reckoned or were given, and no document promised them; a year without a figure stays empty.
path-beware-growth = average growth is held against the years' own growth multiplied up (from 100); a rate of growth is never interpolated.
path-beware-total = an amount of several years is taken as their total, in equal parts; where it is what the last year is to come to, record the target for that year and say --from where it began.

## Later, and set anew

trend-late-by = { $figure } in { $year }
trend-late = the target of { $year } ({ $by })
trend-late-counted = Reached late: { $count }: { $late }. The verdict of the year stays
adjusted = The { $year } target for { $indicator } was set anew in mid-year; both are kept and judged: { $before }; { $after }
adjusted-side = { $target } ({ $title }, { $date }) { $status }
