//! Empty forms as workbooks: headings with notes, drop-downs where there is a closed list, an example row, and a sheet that says
//! what goes where. `import` takes them back; the example row is set aside.

use super::Lang;
use crate::say;
use crate::vocabulary::form::{CLAIM, Column, DOCUMENT};
use crate::vocabulary::{Comparator, Extent, Measure, Role, Scope};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError,
    Note, Workbook, Worksheet, XlsxError,
};

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Targets of a year.
    Targets,
    /// Results of a year.
    Results,
    /// Documents.
    Documents,
}

/// Rows that are laid out to be filled in.
const ROWS: u32 = 2_000;

/// The row of the headings: a title stands above them.
const HEADINGS: u32 = 1;

/// A column of a form: its code, its width in characters, and what stands in the example row.
type Field = (&'static str, u16, &'static str);

const TARGETS: [Field; 15] = [
    ("role", 7, "目标"),
    ("place", 15, "泉水县/柳溪镇"),
    ("year", 7, "2025"),
    ("indicator", 18, "新增公共停车位"),
    ("value", 11, "1,000以上"),
    ("unit", 7, "个"),
    ("measure", 10, "总量"),
    ("comparator", 8, ""),
    ("value_high", 7, ""),
    ("stretch", 7, ""),
    ("responsible", 11, "县城管局"),
    ("source", 19, "2025年政府工作报告"),
    ("date", 12, "2025-01-10"),
    ("quote", 26, "新增公共停车位1000个以上"),
    ("note", 12, ""),
];

const RESULTS: [Field; 14] = [
    ("role", 7, "实绩"),
    ("place", 15, "泉水县/柳溪镇"),
    ("year", 7, "2025"),
    ("indicator", 18, "新增公共停车位"),
    ("value", 11, "1,206"),
    ("unit", 7, "个"),
    ("measure", 10, "总量"),
    ("comparator", 8, ""),
    ("period", 16, ""),
    ("responsible", 11, "县城管局"),
    ("source", 19, "2026年政府工作报告"),
    ("date", 12, "2026-01-12"),
    ("quote", 26, "全年新增公共停车位1206个"),
    ("note", 12, ""),
];

const DOCUMENTS: [Field; 9] = [
    ("place", 15, "泉水县/柳溪镇"),
    ("kind", 16, "政府工作报告"),
    ("title", 30, "2026年政府工作报告"),
    ("date", 12, "2026-01-12"),
    ("reviews", 14, "2025"),
    ("plans", 14, "2026"),
    ("extent", 12, "全文"),
    ("scope", 10, ""),
    ("url", 36, "https://example.org/report.html"),
];

impl Template {
    fn fields(self) -> &'static [Field] {
        match self {
            Self::Targets => &TARGETS,
            Self::Results => &RESULTS,
            Self::Documents => &DOCUMENTS,
        }
    }

    fn columns(self) -> &'static [Column] {
        match self {
            Self::Targets | Self::Results => &CLAIM,
            Self::Documents => &DOCUMENT,
        }
    }

    fn title(self, lang: Lang) -> String {
        match self {
            Self::Targets => say!(lang, "template-targets"),
            Self::Results => say!(lang, "template-results"),
            Self::Documents => say!(lang, "template-documents"),
        }
    }

    /// The words that may stand in a column; none where any may.
    fn list(self, code: &str, lang: Lang) -> Vec<&'static str> {
        match code {
            "role" => {
                let role = if self == Self::Results { Role::Result } else { Role::Target };
                vec![role.in_lang(lang)]
            }
            "measure" => Measure::ALL.iter().map(|word| word.in_lang(lang)).collect(),
            "comparator" => Comparator::ALL.iter().map(|word| word.in_lang(lang)).collect(),
            "extent" => Extent::ALL.iter().map(|word| word.in_lang(lang)).collect(),
            "scope" => Scope::ALL.iter().map(|word| word.in_lang(lang)).collect(),
            _ => Vec::new(),
        }
    }
}

/// The workbook of a form; `day` is the day it is made on, as year, month and day.
///
/// # Errors
/// What the writer of workbooks says.
pub fn template(form: Template, lang: Lang, day: (u16, u8, u8)) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(day.0, day.1, day.2)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made).set_title(form.title(lang)));
    to_fill_in(form, lang, book.add_worksheet())?;
    explained(form, lang, book.add_worksheet())?;
    book.save_to_buffer()
}

fn heading_format() -> Format {
    Format::new()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0x00DD_E8F0))
        .set_border(FormatBorder::Thin)
}

fn to_fill_in(form: Template, lang: Lang, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let title = form.title(lang);
    sheet.set_name(&title)?;
    sheet.write_with_format(0, 0, &title, &Format::new().set_bold().set_font_size(14))?;
    sheet.set_row_height(0, 24)?.set_row_height(HEADINGS, 22)?;
    let heading = heading_format();
    // As text a number stays as it was typed: 5.0 is not made 5, nor 7.6% a fraction, nor 2024-06 a day.
    let text = Format::new().set_num_format("@");
    let example = text.clone().set_italic().set_font_color(Color::RGB(0x0080_8080));
    sheet.write_with_format(HEADINGS, 0, say!(lang, "column-number"), &heading)?;
    sheet.write_with_format(HEADINGS + 1, 0, say!(lang, "column-number-example"), &example)?;
    sheet.set_column_width(0, 6)?;
    for (at, (code, width, shown)) in (1_u16..).zip(form.fields()) {
        sheet.set_column_width(at, *width)?.set_column_format(at, &text)?;
        sheet.write_with_format(HEADINGS, at, named(form, code, lang), &heading)?;
        let note = Note::new(meaning(code, lang)).set_width(260).set_height(110).add_author_prefix(false);
        sheet.insert_note(HEADINGS, at, &note)?;
        let list = form.list(code, lang);
        let shown = list.iter().find(|word| is_in(form, code, word, shown)).copied().unwrap_or(shown);
        sheet.write_with_format(HEADINGS + 1, at, shown, &example)?;
        if !list.is_empty() {
            let only = DataValidation::new().allow_list_strings(&list)?.ignore_blank(true);
            sheet.add_data_validation(HEADINGS + 1, at, HEADINGS + ROWS, at, &only)?;
        }
    }
    let last = u16::try_from(form.fields().len()).unwrap_or(u16::MAX);
    sheet.ignore_error_range(HEADINGS + 1, 0, HEADINGS + ROWS, last, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(HEADINGS + 1, 0)?;
    sheet.set_landscape().set_print_gridlines(true).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, HEADINGS)?;
    sheet.set_print_area(0, 0, HEADINGS + 20, last)?;
    Ok(())
}

/// Whether a word of a closed list is the one that the example has, in whichever language.
fn is_in(form: Template, code: &str, word: &str, shown: &str) -> bool {
    let (zh, en) = (form.list(code, Lang::Zh), form.list(code, Lang::En));
    let at = zh.iter().position(|known| *known == shown);
    at.is_some_and(|at| zh[at] == word || en[at] == word)
}

fn named(form: Template, code: &str, lang: Lang) -> &'static str {
    form.columns().iter().find(|column| column.code == code).map_or("", |column| column.in_lang(lang))
}

/// The sheet that says what goes where.
fn explained(form: Template, lang: Lang, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(say!(lang, "template-notes"))?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let heading = heading_format();
    sheet.set_column_width(0, 16)?.set_column_width(1, 90)?;
    sheet.write_with_format(0, 0, say!(lang, "template-column"), &heading)?;
    sheet.write_with_format(0, 1, say!(lang, "template-meaning"), &heading)?;
    let mut row = 1;
    for (code, ..) in form.fields() {
        sheet.write_with_format(row, 0, named(form, code, lang), &wrapped)?;
        sheet.write_with_format(row, 1, meaning(code, lang), &wrapped)?;
        row += 1;
    }
    let how = [
        say!(lang, "template-how-import"),
        say!(lang, "template-how-example"),
        say!(lang, "template-how-columns"),
    ];
    for line in how {
        row += 1;
        sheet.write_with_format(row, 1, line, &wrapped)?;
    }
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// What goes into a column.
fn meaning(code: &str, lang: Lang) -> String {
    match code {
        "role" => say!(lang, "column-role"),
        "place" => say!(lang, "column-place"),
        "year" => say!(lang, "column-year"),
        "indicator" => say!(lang, "column-indicator"),
        "value" => say!(lang, "column-value"),
        "unit" => say!(lang, "column-unit"),
        "measure" => say!(lang, "column-measure"),
        "comparator" => say!(lang, "column-comparator"),
        "value_high" => say!(lang, "column-value-high"),
        "stretch" => say!(lang, "column-stretch"),
        "period" => say!(lang, "column-period"),
        "responsible" => say!(lang, "column-responsible"),
        "source" => say!(lang, "column-source"),
        "date" => say!(lang, "column-date"),
        "quote" => say!(lang, "column-quote"),
        "note" => say!(lang, "column-note"),
        "kind" => say!(lang, "column-kind"),
        "title" => say!(lang, "column-title"),
        "reviews" => say!(lang, "column-reviews"),
        "plans" => say!(lang, "column-plans"),
        "extent" => say!(lang, "column-extent"),
        "scope" => say!(lang, "column-scope"),
        "url" => say!(lang, "column-url"),
        _ => String::new(),
    }
}
