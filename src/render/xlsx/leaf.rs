//! A sheet of a workbook: headings, rows as they come, and what depends on how many there are.

use crate::render::Style;
use crate::render::cell::{Cell, Quantity};
use crate::render::sheet::{BOOK, Head, Holds, seen};
use crate::render::text::{UnicodeWidthStr, visible};
use crate::render::words::{light_sign, sign};
use crate::say;
use crate::vocabulary::Status;
use crate::vocabulary::supervised::Light;
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    ConditionalFormatText, ConditionalFormatTextRule, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};
use std::collections::{BTreeMap, BTreeSet};

/// More digits a spreadsheet's number does not keep.
const DIGITS: usize = 15;
/// No cell of a spreadsheet holds more characters.
const LIMIT: usize = 32_767;
/// The narrowest column, in characters.
const NARROWEST: usize = 5;
/// The widest column where cells take several lines, and where they do not.
const WIDEST: (usize, usize) = (26, 48);
/// Where cells take several lines, a column of longer texts than this is wider, by half.
const LONG: usize = 80;
/// A line of a cell, in points.
const LINE_HEIGHT: f64 = 16.5;
/// No row is higher than so many lines.
const TALLEST: usize = 24;
/// A sheet of more columns is not pressed onto the width of one page.
const PRESSED: usize = 24;
/// So much of a heading stands in one line.
const HEADING: usize = 8;
/// So much wider than a Latin character twice is a Chinese one, with the margins of a cell.
const WIDER: f64 = 1.1;
/// Two lines of it, in points.
const HEADING_HEIGHT: f64 = 32.0;
/// The button of a filter hides so many characters of a heading.
const BUTTON: usize = 3;
/// The paper a sheet is printed on: A4.
const A4: u8 = 9;

/// A sheet being written.
pub(super) struct Leaf {
    sheet: Worksheet,
    seen: Vec<usize>,
    holds: Vec<Holds>,
    /// How many columns are printed, from the first.
    printed: usize,
    style: Style,
    wraps: bool,
    row: u32,
    widths: Vec<usize>,
    /// The places and widths of the texts of each row, where cells take several lines.
    texts: Vec<Vec<(u16, Vec<usize>)>>,
    verdicts: BTreeSet<u16>,
    lamps: BTreeSet<u16>,
    text: Format,
    exact: Format,
    numbers: BTreeMap<u32, Format>,
    date: Format,
}

impl Leaf {
    /// Begins a sheet of that name with its headings; cells take several lines where it `wraps`.
    pub(super) fn new(
        mut sheet: Worksheet,
        name: &str,
        heads: &[Head],
        wraps: bool,
        style: &Style,
    ) -> Result<Self, XlsxError> {
        sheet.set_name(name)?;
        let (cell, seen) = (Format::new().set_align(FormatAlign::Top), seen(heads, BOOK));
        let mut leaf = Self {
            sheet,
            holds: seen.iter().map(|at| heads[*at].holds).collect(),
            printed: 0,
            style: *style,
            wraps,
            row: 0,
            widths: Vec::new(),
            texts: Vec::new(),
            verdicts: BTreeSet::new(),
            lamps: BTreeSet::new(),
            text: if wraps { cell.clone().set_text_wrap() } else { cell.clone() },
            exact: cell.clone().set_font_color("707070").set_align(FormatAlign::Left).set_indent(1),
            numbers: BTreeMap::new(),
            date: cell.set_num_format("yyyy-mm-dd"),
            seen,
        };
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color("D9E2EC")
            .set_border_bottom(FormatBorder::Thin);
        leaf.sheet.set_row_height(0, HEADING_HEIGHT)?;
        let mut at = 0;
        for place in leaf.seen.clone() {
            let shown = heads[place].shown(style.lang);
            let exact = say!(style.lang, "exact-heading", heading = &shown);
            let beside = (heads[place].holds == Holds::Quantities).then_some(exact);
            for words in [Some(shown), beside].into_iter().flatten() {
                leaf.widths.push(words.width().min(HEADING) + BUTTON);
                leaf.sheet.write_string_with_format(0, at, words, &heading)?;
                at += 1;
            }
            if heads[place].printed {
                leaf.printed = leaf.widths.len();
            }
        }
        Ok(leaf)
    }

    /// Writes a row, with a cell per heading.
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        self.row += 1;
        if self.wraps {
            self.texts.push(Vec::new());
        }
        let mut at = 0;
        for (index, place) in self.seen.clone().into_iter().enumerate() {
            self.cell(at, &cells[place])?;
            at += if self.holds[index] == Holds::Quantities { 2 } else { 1 };
        }
        Ok(())
    }

    fn cell(&mut self, at: u16, cell: &Cell<'_>) -> Result<(), XlsxError> {
        match cell {
            Cell::Quantity(quantity) => self.quantity(at, quantity),
            Cell::Count(number) => self.number(at, Decimal::from(*number)),
            Cell::Date(date) => {
                self.widen(at, "2024-12-31");
                let written =
                    self.sheet.write_datetime_with_format(self.row, at, date, &self.date).map(|_| ());
                // Earlier days than a spreadsheet has.
                written.or_else(|_| self.words(at, &date.to_string()))
            }
            // What is cut for the screen stands whole, so that it can be looked up.
            Cell::Id(_) | Cell::Moment(_) => self.words(at, &cell.filed()),
            Cell::Verdict(_) => {
                self.verdicts.insert(at);
                self.words(at, &cell.shown(self.style.lang, self.style.ascii))
            }
            Cell::Lamp(_) => {
                self.lamps.insert(at);
                self.words(at, &cell.shown(self.style.lang, self.style.ascii))
            }
            other => self.words(at, &other.shown(self.style.lang, self.style.ascii)),
        }
    }

    fn words(&mut self, at: u16, words: &str) -> Result<(), XlsxError> {
        if words.is_empty() {
            return Ok(());
        }
        let shown = visible(words).replace('\u{A0}', " ");
        let shown = match shown.char_indices().nth(LIMIT) {
            Some(_) => shown.chars().take(LIMIT - 1).chain(['…']).collect(),
            None => shown,
        };
        self.widen(at, &shown);
        if let Some(row) = self.texts.last_mut() {
            row.push((at, shown.lines().map(UnicodeWidthStr::width).collect()));
        }
        self.sheet.write_string_with_format(self.row, at, shown, &self.text).map(|_| ())
    }

    /// The number, and beside it its digits as printed.
    fn quantity(&mut self, at: u16, quantity: &Quantity<'_>) -> Result<(), XlsxError> {
        self.number(at, quantity.value)?;
        let exact = quantity.value.to_string();
        self.widen(at + 1, &exact);
        self.sheet.write_string_with_format(self.row, at + 1, exact, &self.exact).map(|_| ())
    }

    /// A number with the decimals it is printed with; nothing where a spreadsheet would not keep all its digits.
    fn number(&mut self, at: u16, value: Decimal) -> Result<(), XlsxError> {
        let exact = value.to_string();
        let digits = exact.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
        let Some(binary) = exact.parse::<f64>().ok().filter(|_| digits <= DIGITS) else { return Ok(()) };
        self.widen(at, &exact);
        let format = self.numbers.entry(value.scale()).or_insert_with_key(|scale| {
            let decimals = usize::try_from(*scale).unwrap_or(0);
            let point = if decimals > 0 { "." } else { "" };
            Format::new()
                .set_align(FormatAlign::Top)
                .set_num_format(format!("0{point}{}", "0".repeat(decimals)))
        });
        self.sheet.write_number_with_format(self.row, at, binary, format).map(|_| ())
    }

    fn widen(&mut self, at: u16, words: &str) {
        let width = words.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
        if let Some(own) = self.widths.get_mut(usize::from(at)) {
            *own = width.max(*own);
        }
    }

    /// How wide a column is whose texts are that wide.
    fn fitting(&self, width: usize) -> usize {
        let widest = match self.wraps {
            true if width > LONG => WIDEST.0 * 3 / 2,
            true => WIDEST.0,
            false => WIDEST.1,
        };
        width.clamp(NARROWEST, widest)
    }

    /// The sheet with all that depends on how many rows it has.
    pub(super) fn closed(mut self, title: &str) -> Result<Worksheet, XlsxError> {
        let widths: Vec<usize> = self.widths.iter().map(|width| self.fitting(*width)).collect();
        for (at, width) in (0..).zip(&widths) {
            self.sheet.set_column_width(at, f64::from(u32::try_from(*width).unwrap_or(0)) * WIDER)?;
        }
        // No program that opens the book reckons how high a row must be.
        for (row, texts) in (1..).zip(&self.texts) {
            let lines = texts.iter().map(|(at, lines)| {
                let width = widths.get(usize::from(*at)).copied().unwrap_or(NARROWEST);
                // A line seldom ends with the column: the next sign may be a wide one.
                let taken = |line: &usize| if *line <= width { 1 } else { line.div_ceil(width - 1) };
                lines.iter().map(taken).sum::<usize>()
            });
            let lines = u32::try_from(lines.max().unwrap_or(1).min(TALLEST)).unwrap_or(1);
            self.sheet.set_row_height(row, f64::from(lines) * LINE_HEIGHT)?;
        }
        let last = u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(0);
        self.sheet.set_freeze_panes(1, 0)?;
        self.sheet.autofilter(0, 0, self.row, last)?;
        let ascii = self.style.ascii;
        let verdicts: Vec<_> =
            Status::ALL.iter().map(|status| (sign(*status, ascii), ground(*status))).collect();
        let lit =
            Light::ALL.iter().filter_map(|light| Some((light_sign(*light, ascii), light_ground(*light)?)));
        let lamps: Vec<_> = lit.collect();
        for (columns, signs) in [(&self.verdicts, &verdicts), (&self.lamps, &lamps)] {
            for at in columns.iter().filter(|_| self.row > 0) {
                for (sign, ground) in signs {
                    let marked = ConditionalFormatText::new()
                        .set_rule(ConditionalFormatTextRule::BeginsWith(sign.to_string()))
                        .set_format(ground);
                    self.sheet.add_conditional_format(1, *at, self.row, *at, &marked)?;
                }
            }
        }
        self.sheet.set_landscape().set_paper_size(A4);
        if self.printed <= PRESSED {
            self.sheet.set_print_fit_to_pages(1, 0);
        }
        if let Some(last) = self.printed.checked_sub(1).filter(|_| self.printed < self.widths.len()) {
            self.sheet.set_print_area(0, 0, self.row, u16::try_from(last).unwrap_or(u16::MAX))?;
        }
        self.sheet.set_repeat_rows(0, 0)?;
        if !title.is_empty() {
            self.sheet.set_header(format!("&C{}", title.replace('&', "&&")));
        }
        self.sheet.set_footer("&C&P / &N");
        Ok(self.sheet)
    }
}

/// The colours of a light, as of the status that has them; none where it is not lit.
fn light_ground(light: Light) -> Option<Format> {
    let status = match light {
        Light::Green => Status::Met,
        Light::Unlit => return None,
        Light::Blue => Status::Pending,
        Light::Yellow => Status::Unreported,
        Light::Red => Status::Missed,
    };
    Some(ground(status))
}

/// The colours that go with a sign: dark words on a light ground.
fn ground(status: Status) -> Format {
    let (words, ground) = match status {
        Status::Met => ("1B5E20", "DDF1DE"),
        Status::Missed => ("8E1B1B", "F9DCDC"),
        Status::Unreported => ("7A4F01", "FBEFCC"),
        Status::Claimed => ("5E2A73", "EFE0F5"),
        Status::Incomparable => ("1F4E57", "DBEEF1"),
        Status::Pending => ("2B3F73", "E0E6F6"),
    };
    Format::new().set_font_color(words).set_background_color(ground)
}
