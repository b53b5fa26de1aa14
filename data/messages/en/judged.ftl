# The verbs that judge: what they leave out, and rulings.

left-out =
    { $count ->
        [one] 1 target was
       *[other] { $count } targets were
    } left out, not reviewed yet; `duizhang review` goes through what is unreviewed
target-ruled = { $target } ruled { $status }: { $why }
target-ruled-computed = { $target } ruled { $status } (computed: { $computed }): { $why }
