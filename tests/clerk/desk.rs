//! A clerk's folder: sheets are put into it as offices make them, and the program is run there.

#![allow(dead_code)] // each test file takes what it needs

use assert_cmd::Command;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use tempfile::TempDir;

pub struct Clerk {
    folder: TempDir,
}

pub struct Said {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Clerk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    /// A workbook whose first sheet is filled by `fill`.
    pub fn book(&self, name: &str, fill: impl FnOnce(&mut Worksheet)) {
        let mut book = Workbook::new();
        fill(book.add_worksheet());
        book.save(self.path(name)).unwrap();
    }

    /// Changes a part of a workbook, as programs write it that the maker of these books is not.
    pub fn change(&self, name: &str, part: &str, change: impl Fn(String) -> String) {
        let bytes = fs::read(self.path(name)).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut made = zip::ZipWriter::new(fs::File::create(self.path(name)).unwrap());
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let own = file.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            if own == part {
                bytes = change(String::from_utf8(bytes).unwrap()).into_bytes();
            }
            made.start_file(own, zip::write::SimpleFileOptions::default()).unwrap();
            made.write_all(&bytes).unwrap();
        }
        made.finish().unwrap();
    }

    pub fn typed(&self, words: &str, input: &[u8]) -> Said {
        let mut command = Command::cargo_bin("duizhang").unwrap();
        let done = command
            .current_dir(self.folder.path())
            .env_clear()
            .env("COLUMNS", "80")
            .env("LANG", "zh_CN.UTF-8")
            .args(["--by", "李审计"])
            .args(words.split(' '))
            .write_stdin(input)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said { out: text(done.stdout), err: text(done.stderr), code: done.status.code().unwrap() }
    }

    pub fn run(&self, words: &str) -> Said {
        self.typed(words, b"")
    }

    pub fn done(&self, words: &str) -> String {
        let said = self.run(words);
        assert_eq!(said.code, 0, "{words}: {}{}", said.out, said.err);
        said.out
    }

    pub fn refused(&self, words: &str) -> String {
        let said = self.run(words);
        assert_eq!(said.code, 2, "{words}: {}{}", said.out, said.err);
        said.err
    }

    /// What is on file: of each claim its role, year, indicator, measure, comparator, value and unit.
    pub fn on_file(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for what in ["targets", "results"] {
            let list = self.done(&format!("list {what} --format csv"));
            let mut reader = csv::Reader::from_reader(list.as_bytes());
            let heads = reader.headers().unwrap().clone();
            for row in reader.records().map(Result::unwrap) {
                let cell = |name: &str| row[heads.iter().position(|head| head == name).unwrap()].to_owned();
                let names = ["role", "year", "indicator", "measure", "comparator", "value", "unit"];
                rows.push(names.map(cell).join(" "));
            }
        }
        rows
    }

    /// One column of the targets on file.
    pub fn column(&self, name: &str) -> Vec<String> {
        let list = self.done("list targets --format csv");
        let mut reader = csv::Reader::from_reader(list.as_bytes());
        let at = reader.headers().unwrap().iter().position(|head| head == name).unwrap();
        reader.records().map(|row| row.unwrap()[at].to_owned()).collect()
    }

    /// Whether nothing is on file.
    pub fn nothing_on_file(&self) -> bool {
        !self.path("duizhang.db").exists() || self.on_file().is_empty()
    }
}

/// Fills rows with words from that row on.
pub fn rows(sheet: &mut Worksheet, from: u32, rows: &[&[&str]]) {
    for (row, cells) in (from..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            if !cell.is_empty() {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
}

/// A number shown in that format.
pub fn number(sheet: &mut Worksheet, row: u32, column: u16, number: f64, format: &str) {
    sheet.write_with_format(row, column, number, &Format::new().set_num_format(format)).unwrap();
}
