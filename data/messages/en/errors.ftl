# What is refused: where, what, and what next.

at-name = { $name }: { $what }
unreadable = cannot be read: { $why }

## Words, years and days

unknown-word = "{ $given }" is none of { $known }
unknown-word-near = "{ $given }" is none of { $known }; did you mean { $near }?
not-a-year = "{ $given }" is not a year; write four digits, such as 2024
not-a-period = "{ $given }" is not a period; write 2024, 2024-06, 2024-01/2024-08, 2021/2025 or cumulative
not-a-day = "{ $given }" is not a day; write 2024-01-31
odd-line-break = holds the line-breaking character { $code }; delete it
odd-control = holds the control character { $code }; delete it
odd-reordering = holds the text-reordering character { $code }; delete it

## Text and its encoding

not-utf8 = not UTF-8; save the file as CSV UTF-8

## Rows and headings of a file

row-width = { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
}, but { $headings ->
    [one] 1 heading
   *[other] { $headings } headings
}; is a comma missing, or a quotation mark not closed?

## Vocabulary files

data-unreadable = cannot be read: { $why }. --data wants a folder with indicators.csv, units.csv, cues.csv, headings.csv or works.csv
data-none = holds none of indicators.csv, units.csv, cues.csv, headings.csv, works.csv
row-no-word = the word is empty
row-of = { $word }: `of` belongs to short and under, and to nothing else
row-factor = the factor "{ $given }" of { $unit } is not a positive number
row-derivable = derivable is "{ $given }"; write yes or no
row-basis = basis is "{ $given }"; write real, nominal or nothing
row-tolerance = tolerance is "{ $given }"; write 0.1 (points) or 1% (of the figure)
row-name-taken = { $name } already means { $code }
