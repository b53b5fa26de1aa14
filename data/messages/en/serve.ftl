# `serve`: pages of a live ledger, and the desk at which a person decides in a browser.

## On the terminal

serve-open = { $url } ({ $ledger }, read-only). Ctrl-C ends it
serve-open-to-decide = { $url } ({ $ledger }, for review). The address is shown once; a browser that has opened it may record, in the name of { $by }: keep it to yourself. Ctrl-C ends it
serve-ended = ended
serve-port-taken = port { $port } is taken; name another, such as --port { $other }, or let the system choose with --port 0
serve-unbound = no pages can be served at port { $port }: { $why }. Name another port, such as --port 0
serve-no-token-made = the system gave no random bytes for a token: { $why }

## What is refused

serve-refused = Not done
serve-no-page = There is no such page. Begin with the contents
serve-no-method = This page can only be read, and takes no such request
serve-foreign-host = The request names a host that is not this machine. Open the address that the program printed
serve-foreign-origin = The request comes from another site and is refused
serve-read-only = The ledger is served for reading only. To review in a browser, run `duizhang serve --write`
serve-no-token = Nothing is recorded without the token. In this browser, open the address that `duizhang serve --write` printed
serve-wrong-token = The token is wrong; every start makes a new one. Open the address that this `duizhang serve --write` printed
serve-too-large = No decision takes a request as long as this
serve-not-a-form = A decision is sent by the form on the page
serve-crowded = Too many requests; try again in a moment
serve-broke-off = The program failed and did not finish; the ledger is as it was. Please report the address of this page
serve-no-text = { $id } has no text to show: it was typed by hand, or the document was withdrawn
serve-not-in-a-text = { $id } stands in no text: it was typed by hand

## Pages

serve-documents = Texts
serve-documents-of = Documents of { $place }
serve-document-counted = { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
}, { $open } unreviewed
serve-no-documents = The ledger has no document with a text; `duizhang read` reads one
serve-decisions-elsewhere = To review here, first open the address that `duizhang serve --write` printed.

## The desk

reading-open = open the text
reading-skip = Skip to the text
reading-text = Text
reading-cards = The number chosen
reading-keys = Keys and marks
reading-marks = Marks:
reading-key-next = next unreviewed
reading-key-down = next number
reading-key-up = number before
reading-key-leave = leave the field
reading-key-help = fold this list
reading-counted = { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
}, { $open } unreviewed; { $unread } { $unread ->
    [one] number
   *[other] numbers
} not read, { $aside } set aside.
reading-decide = decide on it
reading-accept = Accept
reading-correct = Correct
reading-correct-label = Corrected (a phrase, such as 一般公共预算收入增长5%; or value=7.8 unit=%)
reading-reject = Reject
reading-reject-label = Reason for rejecting
reading-link = Link
reading-link-target = Result of which target (id)
reading-link-result = Which result is its own (id)
reading-link-hint = choose from the list, or type an id
reading-undo = Undo
reading-judged = verdict
reading-section = under
reading-rule = read by
reading-rejected = rejected
reading-unread = not read
reading-aside = set aside
reading-part = part of a claim beside it
reading-part-means = It was read with the number beside it as one claim; or only today's rules read it as a claim, which is not on file: reading the document again would add it.
reading-aside-date = It is part of a date or a time.
reading-aside-ordinal = It says which one.
reading-aside-name = It is part of a name, a saying or a code.
reading-aside-duration = It says how long something lasts.
reading-aside-size = It says how big one thing is, or which are counted.
reading-aside-baseline = A figure is compared with it, or starts from it.
reading-aside-note = It points to a footnote or a glossary.
reading-aside-page = It belongs to the web page, not to the document: a telephone number, a count of readers.
reading-aside-bare = It has neither a unit nor a name.

## What became of a decision

desk-accepted = accepted
desk-corrected = corrected: { $changed }
desk-rejected = rejected
desk-linked = linked: the result now goes by the words of the target “{ $target }”
desk-undone = the last decision was taken back
desk-known = it was so already; nothing was recorded
desk-changed = not recorded: this claim has changed since you opened the page. { $why }
desk-changed-to-reviewed = somebody has reviewed it
desk-changed-to-unreviewed = the review was taken back
desk-changed-decision = the last decision is no longer the one you saw
desk-not-understood = not recorded: { $why }
desk-several = the phrase holds { $count } claims; a correction holds one
desk-no-words = nothing was written
desk-same-role = { $id } is a { $role } too; name one of the other side
desk-other-place = { $id } is of { $place }; only claims of one place are linked
desk-no-decision = there is no such decision
