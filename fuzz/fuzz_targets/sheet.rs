//! Any bytes as a workbook, as the parts of one, or words of the trade as the cells of a sheet: what is read of it as a form
//! is whole claims, or is refused with a reason.

#![no_main]

#[path = "../../tests/holds/mod.rs"]
mod holds;
#[path = "../../tests/readers/made.rs"]
mod made;

use duizhang::document::workbook;
use duizhang::extract::form::{Given, Input, claims_of, decisions_of, documents_of, form_of};
use duizhang::vocabulary::{Role, Year};
use duizhang::vocabulary::grid::{Cell, Grid, Shown};
use holds::{LIMITS, VOCABULARY, is_whole, words};
use libfuzzer_sys::fuzz_target;

/// What columns are called.
const HEADINGS: &str = "地方|年度|指标|目标|实绩|数值|单位|责任单位|备注|文件|日期|原话|编号|决定|理由|角色|期间|完整|回顾|计划";

fn cell(data: &[u8]) -> Cell {
    let Some((kind, rest)) = data.split_first() else { return Cell::default() };
    let text = match kind % 8 {
        0..3 => HEADINGS.split('|').nth(rest.first().map_or(0, |byte| usize::from(*byte) % 20)).unwrap().to_owned(),
        3 => String::from_utf8_lossy(rest).into_owned(),
        _ => words(rest),
    };
    let shown = match kind / 8 % 4 {
        0 => Shown::Percent,
        1 => Shown::Day,
        _ => Shown::Plain,
    };
    Cell { shown, ..Cell::words(text) }
}

/// A cell ends with a tab, a row with a line; each row is as long as the longest.
fn grid(data: &[u8]) -> Grid {
    let row = |line: &[u8]| line.split(|byte| *byte == b'\t').map(cell).collect::<Vec<_>>();
    let mut rows: Vec<_> = data.split(|byte| *byte == b'\n').map(row).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    rows.iter_mut().for_each(|row| row.resize(width, Cell::default()));
    Grid { name: "Sheet1".to_owned(), rows }
}

fn form_holds(grid: &Grid) {
    let _ = form_of(Input::Grid(grid), &VOCABULARY);
    let given = Given {
        role: Some(Role::Target),
        place: Some("福建省/泉州市".parse().unwrap()),
        year: Year::new(2024).ok(),
        source: Some("计划".to_owned()),
    };
    if let Ok(rows) = claims_of(Input::Grid(grid), &given, &VOCABULARY) {
        rows.flatten().for_each(|row| is_whole(&row.claim));
    }
    if let Ok(rows) = documents_of(Input::Grid(grid), Some(&VOCABULARY)) {
        rows.for_each(drop);
    }
    if let Ok(rows) = decisions_of(Input::Grid(grid)) {
        rows.for_each(drop);
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let book = match kind % 6 {
        0 => rest.to_vec(),
        1 => made::book(rest, b"<sst><si><t>a</t></si></sst>", b"<styleSheet/>"),
        2 => made::book(&made::cells("<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"), rest, b"<styleSheet/>"),
        3 => made::book(&made::cells("<row><c r=\"A1\" s=\"1\"><v>0.5</v></c></row>"), b"<sst/>", rest),
        4 => made::book(&made::cells(&String::from_utf8_lossy(rest)), b"<sst><si><t>a</t></si></sst>", b"<styleSheet/>"),
        _ => return form_holds(&grid(rest)),
    };
    match workbook(&book, "a.xlsx", LIMITS) {
        Ok(grids) => grids.iter().for_each(form_holds),
        Err(refused) => assert!(!refused.to_string().is_empty()),
    }
});
