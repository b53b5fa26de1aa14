# The rules of judging by their names, and files of them.

## What each rule says

rule-approx-reading = how 左右 is read: strict, as if it were not there; tolerant, slack on the bad side; symmetric, slack on both sides and no further on the good side either
rule-range-reading = when a range is reached: near-end, from its near end on; inside, only between its ends
rule-rounding-reading = a result printed more coarsely than its target, which rounding may hide: doubt, incomparable; printed, judged as printed
rule-evidence-reading = which claims count: all on file; reviewed, only targets that were reviewed, and no result that was not decides anything
rule-percent-tolerance = the slack of 左右 on percentages, in percentage points
rule-amount-tolerance = the slack of 左右 on amounts, as a fraction of the figure (0.02 is 2%)
rule-derived-margin = how far growth derived from levels of two documents may be off, in percentage points
rule-in-step-margin = how far below growth of GDP still counts as 同步, in percentage points
rule-roughly-in-step-margin = how far below growth of GDP 基本同步 is surely not kept, in percentage points
rule-sure-likeness = from this likeness on two works are surely the same, 0 to 1
rule-same-containment = from this share of the shorter phrase on two works done alike and of one scope are the same, 0 to 1
rule-doubtful-containment = from this share of the shorter phrase on two works may be the same, 0 to 1
rule-mentioned-share = from this share of an object's words on a sentence speaks of it, 0 to 1
rule-sure-link = from this probability on that a result is the target's it decides that the target was met, 0 to 1
rule-sure-link-missed = from this probability on that a result is the target's it decides that the target was missed, 0 to 1
rule-possible-link = from this probability on that a result is the target's the target is not unreported, 0 to 1
rule-hair-points = a percentage no further than this beyond its target is just met, in percentage points; judges nothing
rule-hair-digits = an amount no further than this beyond its target is just met, in units of the last printed digit; judges nothing

## Files of rules

rules-unreadable = cannot be read: { $why }. --rules wants a CSV file in UTF-8; `rules --format csv` prints one
rules-none = holds no rules; write rows such as approx_reading,strict
no-rule = no rule "{ $given }". The rules are { $known }
no-rule-near = no rule "{ $given }"; did you mean { $near }? The rules are { $known }
rule-twice = { $name } stands twice; keep one of them
rule-not-a-size = { $name } is "{ $given }"; write a number such as 0.2, not below 0
rule-not-a-share = { $name } is "{ $given }"; write a share from 0 to 1 such as 0.02, or 2%
