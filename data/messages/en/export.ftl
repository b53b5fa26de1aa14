# What is handed on to other programs.

## A data package

package-title = Targets and results held beside each other
package-description = Targets that governments planned, the results reported later, and what became of each target, made by duizhang. audit.csv is checked against the ledger by `duizhang verify audit.csv`; cells corrected in audit.csv, targets.csv or results.csv come back by `duizhang review --apply FILE`. Numbers are exact decimals as printed. Several texts in a cell are joined by a semicolon. A cell that a spreadsheet would run begins with an apostrophe.
package-audit = A row for each target: what became of it, and on what evidence
package-targets = The targets on file
package-results = The results on file
package-documents = The documents that targets and results stand in
package-codebook = What each column of these tables means
package-written =
    { $path }: data package with { $targets ->
        [one] 1 target
       *[other] { $targets } targets
    }, { $results ->
        [one] 1 result
       *[other] { $results } results
    }, { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    } and the audit

## SDMX

sdmx-written =
    { $written ->
        [one] 1 observation
       *[other] { $written } observations
    }; left out: { $numberless } without a number, { $timeless } running totals without a span of time

## StratML

stratml-description = Targets that governments planned, with the results reported later and what became of each.
stratml-provenance = rules { $rules }, vocabulary { $vocabulary }, head { $head }
stratml-loses = StratML has no element for the verdict, its rule and caveats, the words and documents it rests on (told in OtherInformation), and how a number binds (a Descriptor); places in the texts, checksums, margins, tolerances, other vintages and results that no target asked for are lost. The audit has all but the last two.
stratml-lost =
    { $objectives ->
        [one] 1 objective
       *[other] { $objectives } objectives
    }; in words only: { $relative } targets without a number, { $ends } far ends of ranges or stretches, { $units } results in another unit or measure
stratml-no-target = there is no target to write, and StratML wants one at least; `duizhang list targets` lists what is on file
stratml-verdict = { $status } (rule: { $rule })
stratml-ruled = ruled by a person; by the rules: { $computed }. Why: { $why }
stratml-caveats = caveats: { $caveats }
stratml-stated-in = stated in: { $document }
stratml-reported-in = reported in: { $document }: “{ $quote }”
stratml-searched = not found in: { $documents }
stratml-responsible = responsible unit
