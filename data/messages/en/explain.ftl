# One finding explained: its evidence, the rules tried, the arithmetic, the caveats, the search.

verdict-by-rule = { $verdict } (by rule: { $rule })
verdict-by-ruling = { $verdict } (ruled by { $by } on { $day }, because: { $why }; the rules by themselves say: { $computed })
verdict-by-unnamed = { $verdict } (ruled by a person on { $day }: { $why }; computed: { $computed })

## Headings

explain-target = Target
explain-result = Result
explain-compared-with = Compared with
explain-others = Other figures on file
explain-steps = Rules tried, in order
explain-arithmetic = Arithmetic
explain-caveats = Caveats
explain-considered = Also looked at, and not taken
explain-searched = Searched

## Evidence

no-figure = No figure to judge by.
found-at = { $document }, paragraph { $number }
found-in-section = { $document }, “{ $section }”, paragraph { $number }
recorded-by = { $document }, recorded by { $by } on { $day }
recorded-on = { $document }, recorded on { $day }
step-decided = { $step } (this decided)

## Arithmetic

margin = result minus target: { $margin }
tolerance = tolerance of “about”: { $tolerance }
growth-from-levels = growth derived from levels: { $growth }
implied-plan-fits = { $basis } implies a plan of { $plan }, which the target “{ $target }” allows
implied-plan-moved = { $basis } implies a plan of { $plan }, which the target “{ $target }” excludes
implied-by-figures = { $level } at { $share }
implied-by-amount = the amount and its share

## What each caveat tells a reader

caveat-within-tolerance-means = The result falls short of the figure, but within the tolerance that “about” (左右) allows; read strictly, it is missed.
caveat-reading-dependent-means = If “about” (左右) barred deviation to either side, this would be missed; here only the bad side counts.
caveat-from-plan-means = The next plan tells this as the figure of the year before; it is no report of the outcome.
caveat-provisional-means = The figure is an estimate or a first count; the final one may differ.
caveat-revised-means = The same figure was published with different values; the one published last decides.
explain-restated = { $id } restates the target of { $row }, and is told in its row:
caveat-conflicting-means = This figure is stated otherwise elsewhere; check the several numbers.
caveat-basis-means = Target and result do not both name their basis (real or nominal, same or natural coverage); compared as printed.
caveat-bound-means = The words only bound the figure (such as “over 300”), which does not settle whether the target was reached.
caveat-derived-means = The figure is not printed anywhere; it was computed from others.
caveat-nominal-means = Growth at current prices was used; growth at constant prices was not found.
caveat-goalpost-moved-means = The plan that the amount and its share of the plan imply is not the plan that was announced.
caveat-other-measure-means = The figure found is another kind of number (a level where growth was promised), so it cannot be compared.
caveat-other-unit-means = The figure found has a unit that does not convert to the target's.
caveat-other-period-means = The figure found covers another span of time (a five-year total, a yearly average), so it cannot be compared.
caveat-other-part-means = The figure found covers only a part of the whole.
caveat-admission-means = There is no figure, but the document itself says that the target was not reached.
caveat-candidate-means = One sentence may be the result of this target but is not sure; a person should look.
caveat-pace-means = The figure is of a part of the period: the share done and the share of the time gone are all it tells.
caveat-late-means = The target was reached, but the document or the report of progress dates that after the due date of the target.
caveat-stretch-missed-means = The floor was reached; the stretch target beyond it was not.
caveat-no-yardstick-means = The target is measured against another figure, and that figure is not on file.
caveat-too-many-means = More results or sentences bear on it than reports tell; they were not compared one by one, and a person should look.

explain-weighed = Is a result in other words the target's? The weight of each comparison, in tenths of a bit (ten more double the odds)
weighed = “{ $words }” — probability { $probability }, { $taken }
weighed-taken = used or shown
weighed-refused = not taken
comparison-prior = before any
comparison-words = wording
comparison-code = indicator
comparison-object = object
comparison-head = head noun
comparison-covered = target's words in the result
comparison-covering = result's words in the target
comparison-company = target's words in the clause
comparison-topic = context
comparison-action = action
comparison-stage = stage
comparison-rank = rank
comparison-side = town or country
comparison-unit = unit
comparison-size = size
comparison-span = period
match-level-akin = perhaps
match-level-part = a part
match-level-same = same
match-level-one-sided = one side only
match-level-differs = differs
match-level-same-letters = same letters
match-level-equal = equal
match-level-inside = inside
match-level-two = two characters
match-level-three = three characters
match-level-unsaid = unsaid
match-level-narrower = narrower
match-level-other = other
match-level-alike = alike
match-level-near = near
match-level-far = far
match-level-apart = far apart
match-level-total = total of years
explain-responses = Responses of units (they change no status)
response-to = response on { $indicator }: { $said }
response-recorded = response on { $indicator }, recorded
