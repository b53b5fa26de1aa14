# The year in between: how an item stands, lights, letters, bulletins and meetings.

## Why an item stands so

pace-done-on = reached since { $on }; due { $due }
pace-not-since = last reported up to { $reported }; the time from { $since } on was to be reported
pace-never-reported = was to be reported and never was
pace-not-told-since-due = the last report is of { $reported }, before its due day; whether it was done by then has not been reported yet
pace-no-figure-since = the last figure is of { $figured }; what was reported since { $since } gives none that can be compared
pace-overdue = due { $due }, which is past, and not reached
pace-nothing-due = nothing was to be reported or done yet
pace-no-number = neither a number nor milestones: it cannot be judged
pace-no-figure = nothing reported can be compared with the target
pace-target-reached-so-far = held against the year's target itself: reached so far
pace-target-not-reached = held against the year's target itself: not reached so far
pace-by-bands = the share done beside the share due
pace-no-share = a target of 0 or another unit: what was reported is no share of it
pace-by-steps = { $all } milestones, { $due } due, { $done } done

## Arithmetic, sheets and titles

pace-reached = { $amount } (up to { $as_of })
pace-done = { $reached }: { $done }% of { $wanted }
pace-beside = { $reached }; wanted: { $wanted }
pace-due-months = { $percent }% due ({ $gone } of { $of } months)
pace-due-days = { $percent }% due ({ $gone } of { $of } days)
pace-due-milestones = { $percent }% due (milestone of { $amount })
pace-due-profile = { $percent }% due (last year { $gone } by then, { $of } in all)
pace-due-target = held against the year's target itself
pace-points-ahead = { $points } points ahead
pace-points-behind = { $points } points behind
pace-step = { $words } ({ $day })
pace-missed = milestones due and not done: { $steps }
pace-printed-alone = { $percent }% done (up to { $as_of }; printed as a percentage alone)
pace-fallen = a total that falls: { $was } on { $day }, { $now } on { $as_of }
pace-month = { $month }
pace-gaps = { $sum } is the sum of what single periods brought; nothing was reported of these months: { $months }
pace-misdated = reported as of { $days }, which is no day of the item of { $year }
pace-vintages = also reported of { $day }: { $others }; the later { $latest } counts
pace-misprint = printed as { $printed }%; its own figures make { $follows }%
pace-verdict = Judged: { $status } ({ $why })
of-item = { $item }: { $what }
sum-wanted = wanted are { $whole }, and { $count } parts come to { $sum }
sum-reached = reached are { $whole }, and { $count } parts come to { $sum }
wholes-beside-parts = Wholes beside their parts ({ $count }; the parts are counted, the wholes are not)
sum-agrees = { $sum } (agrees)
sum-differs = { $sum } (differs)
sum-none = cannot be added up
count-of-status = { $status } { $count } ({ $share }%)
count-of-items = { $count } items: { $each }
count-of-light = { $light } { $count }
group-unnamed = (none named)
all-places = All places
lights-title = { $place } { $year }: lights as of { $day }
timeline-title = { $place } { $lead } { $year }: timeline as of { $day }
timeline-label = Timeline of { $count } items as of { $day }
timeline-month = { $month }
timeline-legend = A bar ends at the due date and is filled as far as the item is done, in the colour of its light; ◆ is a milestone (filled: reached; crossed: due and not reached), the stroke the due date, a circle with a tick the day it was reached, the dashed line the day
lights-by-set = Judged by the set "{ $set }" of lights.csv
bulletin-title-month = { $place }: bulletin of { $year }-{ $month }
bulletin-title-year = { $place }: account of the year { $year }
bulletin-title-quarter = { $place }: summary of { $year }, quarter { $quarter }
bulletin-counts = How many stand how
bulletin-units = By unit
bulletin-named = { $status } ({ $count })
bulletin-changes = Changed since the last ({ $count })
bulletin-obstacles = Obstacles: { $raised } raised, { $solved } cleared, { $open } open
letters-sent = Letters ({ $count })
letters-closed = Letters closed ({ $count })
replies-came = Answers ({ $count })
obstacles-title = Obstacles
obstacles-open = Obstacles ({ $count })
obstacles-counted = { $count } in all, { $open } open
agenda-title = { $place }: meeting of { $day }, up to { $until }
agenda-red = Red ({ $count })
agenda-due = Due ({ $count })
agenda-milestones = Milestones due ({ $count })
agenda-unanswered = Letters whose answer is overdue ({ $count })
agenda-empty = Nothing red, nothing due, nothing unanswered
dossier-title = { $place } { $year }: { $item }, as of { $day }
dossier-wanted = wanted
dossier-due = due
dossier-lead = lead unit
dossier-co-units = co-units
dossier-official = lead official
dossier-person = person responsible
dossier-topic = topic
dossier-binding = kind
dossier-baseline = baseline
dossier-source = source
dossier-note = note
dossier-milestones = Milestones
dossier-reports = Reports
step-done = done by { $on }
step-missed = due and not done

## What was recorded

letter-recorded = { $grade } { $number }, recorded
letter-standing = the date set by { $number }, { $date }, is not over: no letter yet
letter-not-needed = judged { $status }: no letter is needed
reply-recorded = answer to { $number } ({ $date }), recorded
obstacle-raised = obstacle of { $item }: { $words }, recorded
obstacle-solved = cleared ({ $date }): { $words }
letter-closed = { $number } is closed ({ $on }): the item is done and the letter answered
reply-before-letter = the reply of { $date } is dated before its letter of { $sent }; give the day it came with --date
obstacle-before = { $date } is before the day on which the obstacle was raised, { $raised }; check the dates
