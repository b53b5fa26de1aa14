# The year in between: how an item stands, lights, letters, bulletins and meetings.

## Why an item stands so

pace-done-on = reached since { $on }; due { $due }
pace-not-since = last reported up to { $reported }; the time from { $since } on was to be reported
pace-never-reported = was to be reported and never was
pace-overdue = due { $due }, which is past, and not reached
pace-nothing-due = nothing was to be reported or done yet
pace-no-number = neither a number nor milestones: it cannot be judged
pace-no-figure = nothing reported can be compared with the target
pace-target-reached-so-far = held against the year's target itself: reached so far
pace-target-not-reached = held against the year's target itself: not reached so far
pace-by-bands = the share done beside the share due
pace-no-share = a target of 0 or another unit: { $value } is no share of it
pace-by-steps = { $all } milestones, { $due } due, { $done } done
