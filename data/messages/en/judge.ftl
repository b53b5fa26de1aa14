# The judge: why each rule decides or does not apply, and why evidence was not taken.

## A person's ruling

not-ruled-on = no standing ruling
ruled-because = { $by } ruled { $status }: { $why }
ruled-because-unnamed = a person ruled { $status }: { $why }

## A part-year amount, and a target that is not due

target-no-number = the target has no number of its own
not-cumulative = the indicator does not add up over the year, so a part-year figure cannot settle it
part-year-short = no part-year amount reaches the target
whole-year-known = a figure for the whole period is on file
part-year-reaches = the amount of { $period } already lies within what was wanted ({ $wanted })
period-reviewed = the whole period is reviewed by { $titles }
period-known = a figure of the whole period is on file by itself
period-not-reviewed = no complete document that reviews the whole period is on file; if the period is past, that document is missing here
period-reviewed-narrowly = what reviews the whole period is about something else and may be silent on this: { $documents }
document-of-scope = { $title } ({ $scope })

## A comparable figure

no-comparable = no comparable figure is on file
figure-within = the result ({ $result }) lies within what was wanted ({ $wanted }), in { $unit }
link-unsure = probably its result (probability { $probability }), not surely enough to say missed
figure-outside = the result ({ $result }) lies outside what was wanted ({ $wanted }), in { $unit }
figure-undecided = the result ({ $result }) neither fits nor misses what was wanted ({ $wanted }), in { $unit }
part-reaches = a part of it alone lies within what was wanted ({ $wanted }), so the whole does
parts-reach = every part lies within what was wanted ({ $wanted }), so the whole does
parts-miss = no part reaches { $wanted }
parts-not-all-reach = only figures of parts are on file, and not every part reaches the target

## The share of the plan done, and statements without a figure

plan-share-unfit = a share of the plan says nothing of a target that wants less
plan-share-none = no share of the plan is on file
plan-share-stated = the document states the share of the plan done ({ $share }%); 100% is met
statement-none = no document says in words whether it was reached
statement-missed = the document itself says that it was not reached
statement-of-list = { $title } says that all of the list it stands in was done, and gives no figure of its own: { $quote }
statement-claimed = the document says by name that it was reached, without a figure
statement-both = the documents say both that it was and that it was not reached
relation-claimed = the document says in words that what was promised came about, without a figure

## Growth derived from levels

target-not-growth = the target is not a growth rate
derived-on-one-basis = the target is at constant prices or on one basis, and levels are not
derived-no-levels = two levels to derive growth from are not on file
derived-not-allowed = growth of this indicator is counted on another basis and cannot be derived from levels
derived-decides = growth derived from two levels is { $low }% to { $high }%; neither rounding nor { $margin } points change the answer
derived-undecided = growth derived from two levels is { $low }% to { $high }%; { $margin } points could change the answer

## Measured against another figure

target-not-relative = the target is not relative
yardstick-missing = the figure it is measured against ({ $yardstick }) is not on file
yardstick-unlike = the figure and its yardstick do not convert
yardstick-compared = its own figure is { $own }, the yardstick asks for { $wanted }
own-figure-missing = no figure of its own for the whole period is on file
parts-keep-up = every part keeps up with the yardstick
parts-not-all-keep-up = only figures of parts are on file, and not all keep up with the yardstick

## What cannot be compared, what may be the result, and silence

figure-incomparable = a figure of the same indicator is on file but cannot be compared: { $caveats }
figure-none = no other figure of the same indicator is on file
figure-of-part = only a figure of a part is on file
candidate-none = nothing on file may be the result
too-many-to-compare = more results or sentences bear on it than a report has, so that they were not compared one by one; a person should look
candidate-unsure = “{ $quote }” may speak of it and was not surely understood; a person should look
not-found-in =
    not found in the { $count ->
        [one] document searched: { $titles }
       *[other] { $count } documents searched: { $titles }
    }

## Where only reviewed claims count

step-set-aside = { $step }; but a result it rests on was not reviewed, so it does not count
quote-unreviewed = “{ $quote }” was read by the program and not reviewed yet; a person should look

## Why evidence was not taken

refused-anothers = it is another target's
refused-unlikely = it most likely speaks of something else
refused-unsure = it may be the result; the words alone do not settle it
refused-other-number = it gives another kind of number
refused-no-number = it mentions the target and gives no number to compare
