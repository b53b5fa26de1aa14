# Projects, the stages that they come to, and what the four lists come to.

amount-none = "{ $given }" is not an amount; write a number with its unit, such as 5.2亿元. Words like 约 or 超 go into the note
amount-no-unit = "{ $given }" has no unit; write it, such as { $given }亿元
amount-unit = the unit "{ $given }" is not known; add a row to data/units.csv
amount-unit-near = the unit "{ $given }" is not known; did you mean "{ $near }"? Or add a row to data/units.csv
stage-twice = "{ $given }" is what another stage ({ $other }) is called; one word names one stage
project-form-none = has no column of projects (项目名称, 项目 …). Name the column so
project-no-name = says of no project. Write its name
project-date = "{ $given }" is not a day; write 2025-05-18, 2025年5月18日 or 2025/5/18. Where only the month is known, leave it empty and write that into the note
project-date-alone = has a day and does not say of which stage. Add a column 阶段, or say it for all rows with --stage
project-lead = lead
project-amount = investment
project-undated = day not known
project-at = { $stage } ({ $day })
project-otherwise = { $at }: project { $id } of that name says otherwise and stays as it is; with --correct the row corrects it
projects-imported = projects recorded: { $new }; corrected: { $corrected }; rows already on file: { $known }; stages recorded: { $stages }
pipeline-no-span = { $since } is after { $until }; change --since, --as-of or the year
pipeline-title = Projects of { $place } on the four lists (as of { $until }, what came since { $since })
pipeline-counted = { $count ->
    [one] 1 project
   *[other] { $count } projects
 } on the lists
pipeline-unlisted = { $count ->
    [one] 1 further project was
   *[other] { $count } further projects were
 } on no list by that day
pipeline-unknown = { $count } not known
pipeline-stuck = Long in one stage ({ $count })
pipeline-targets = Targets of { $year } and what the lists come to
pipeline-either = { $one } or { $other }
pipeline-came = { $count } projects first came to { $stage } from { $since } to { $until }
pipeline-summed = { $count } projects with an amount first came to { $stage } from { $since } to { $until }, { $sum } together
pipeline-equal = the same as the target's { $wanted }
pipeline-more = { $gap } more than the target's { $wanted }
pipeline-fewer = { $gap } fewer than the target's { $wanted }
pipeline-narrower = not counted: the target says "{ $rest }" of its projects, and the lists do not
pipeline-out-undated = { $count } that came to { $stage } on a day not known
pipeline-out-skipped = { $count } at a later stage without a row for { $stage }
pipeline-out-unknown = { $count } without an amount
pipeline-out-others = in other currencies or units: { $amounts }
pipeline-out-ended = { $count } of those counted ended since
pipeline-decides-nothing = What the lists come to is evidence and decides nothing: a target is judged by the results that documents report
pipeline-undated = It is not known when { $count } projects came to their stage: they count as in it, and their days are not counted
pipeline-currencies = Amounts in different currencies or units are added up apart
