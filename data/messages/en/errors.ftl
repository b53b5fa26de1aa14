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

not-text = this is not a text file (byte { $at } is { $value }); save it as CSV or plain text first
not-utf8 = not UTF-8; save the file as CSV UTF-8
unknown-encoding = the text is neither UTF-8 nor GB18030 nor Big5 (byte { $at } is not UTF-8); save it as UTF-8

## Documents

document-empty = it is empty; fetch it again from where it was published
document-too-large = it has { $size } bytes and the limit is { $limit }; save only the text of the report
document-too-long = it has { $size } bytes of text and the limit is { $limit }; split it, a document a file
document-endless = it goes on for more than { $limit } bytes, so it was not read; save only the text of the report
document-expands = { $part } expands to more than { $limit } bytes, so it was not read; save the report as plain text
document-intricate = it has { $what }, so it was not read; save the report as plain text
document-nested = its markup is nested too deep to be a report ({ $at } bytes in); save the report as plain text
document-damaged = it is damaged ({ $what }); fetch it again, or open it and save it anew
document-locked = it is locked with a password; save a copy without one
document-scanned = { $pages ->
    [one] its only page holds no text: it is a scan.
   *[other] none of its { $pages } pages holds text: it is a scan.
} Run OCR over it first (for example `ocrmypdf -l chi_sim`), or use the web page or Word file of the same report
document-unmapped = { $unknown } of its { $all } characters are drawn by fonts that do not say what they mean; run OCR over it (for example `ocrmypdf --force-ocr -l chi_sim`), or use the web page or Word file of the same report
part-page = page { $number }
part-form = a form drawn on a page
part-index = its index
part-archive = an archive of { $parts } parts
part-drawing = more than { $limit } drawing operations

## Formats that are not read

document-picture = it is a picture ({ $format }); run OCR over it first, or use the web page or Word file of the same report
document-archive = it is an archive ({ $format }); unpack it and read the files inside one by one
document-empty-archive = it is an empty archive (zip); fetch the document itself from where it was published
document-database = it is a database (SQLite); name a ledger with --ledger, not as a document
document-rich-text = it is a rich-text file (RTF); open it and save it as DOCX or plain text
document-word-xml = it is a Word XML file; open it and save it as DOCX or plain text
document-program = it is a program; name the document instead
document-caj = it is a CAJ file; export it as PDF
document-web-archive = it is a saved web archive (MHTML); save the page as HTML or plain text instead
document-spreadsheet = it is a spreadsheet ({ $format }); save the sheet as CSV and import that
document-slides = it is a slide show ({ $format }); save it as PDF
document-ofd = it is an OFD file; export it as PDF with an OFD reader
document-opendocument = it is an OpenDocument file; save it as DOCX

## What is damaged in a document

damage-as = read as { $format }: { $why }
damage-broke-off = the { $format } parser broke off
damage-at = { $part }, byte { $at }: { $why }
damage-page = page { $number }: { $why }
damage-page-lost = page { $number } cannot be found
damage-no-pages = it has no pages
damage-no-document = it names no main document
damage-own-entities = it declares its own entities, as Word never does
damage-own-entity = it uses an entity of its own, as Word never does
damage-text-box = { $part } ends inside a text box
damage-parts = its parts cannot be made out
damage-counts = it says that it has more characters than bytes
damage-notes = it has too many notes in too many pieces

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
