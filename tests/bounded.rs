//! Small files that unfold into large ones, files that never begin or never end, and a machine without memory: each is an
//! error that names the file, the others are read, and nothing is waited for.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "readers/made.rs"]
mod made;

use duizhang::document::apart::Bounds;
use duizhang::document::{Apart, Fault, Gap, Limits, read};
use duizhang::vocabulary::{Lang, Worded as _};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use made::{PAGE, docx, font, pdf};
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const PLENTY: Bounds = Bounds { memory: 1 << 30, seconds: 60 };
/// The program itself takes a quarter of that.
const LITTLE: Bounds = Bounds { memory: 160 << 20, seconds: 60 };

const REPORT: &str = "泉水县政府工作报告\n（2024年1月8日）\n一、2023年工作回顾\n地区生产总值增长6.3%，新建公园12个。\n二、2024年工作安排\n地区生产总值增长6%左右，新建公园8个。\n";

fn apart(bounds: Bounds) -> Apart {
    Apart { program: env!("CARGO_BIN_EXE_duizhang").into(), bounds }
}

fn fault(bounds: Bounds, bytes: &[u8]) -> Fault {
    let refused = apart(bounds).read(bytes, "bomb").unwrap_err();
    assert_eq!(refused.name, "bomb");
    refused.fault
}

/// A PDF of these pages, in a font that is told as Unicode.
fn pages(pages: &[Vec<u8>]) -> Vec<u8> {
    pdf(|document| font(document, None), pages)
}

/// A PDF whose one object stream holds so many objects, each of arrays of arrays. `lopdf` reads such, and writes none.
fn objects(count: usize) -> Vec<u8> {
    let body = "[[[[]]]] ".repeat(8);
    let places: Vec<String> = (0..count).map(|at| format!("{} {} ", 1000 + at, at * body.len())).collect();
    let places = places.concat();
    let first = places.len();
    let mut held = Stream::new(Dictionary::new(), (places + &body.repeat(count)).into_bytes());
    held.compress().unwrap();
    let length = held.content.len();
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut offsets = Vec::new();
    for (number, words) in [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [] /Count 0 >>".to_owned(),
        format!("<< /Type /ObjStm /N {count} /First {first} /Filter /FlateDecode /Length {length} >>"),
    ]
    .iter()
    .enumerate()
    {
        offsets.push(format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{} 0 obj\n{words}\n", number + 1).into_bytes());
        if number == 2 {
            bytes.extend([b"stream\n", held.content.as_slice(), b"\nendstream\n"].concat());
        }
        bytes.extend(b"endobj\n");
    }
    let table = bytes.len();
    let offsets = offsets.concat();
    let end = format!("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
    bytes.extend(format!("xref\n0 4\n0000000000 65535 f \n{offsets}{end}").into_bytes());
    bytes
}

/// A readable PDF, and something else in it.
fn with(more: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&pages(&[PAGE.to_vec()])).unwrap();
    more(&mut document);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A PDF whose page names many fonts, each with a map of so many meanings.
fn fonts(count: usize, meanings: usize) -> Vec<u8> {
    let drawing = (0..count).map(|at| format!("/M{at} 12 Tf ")).collect::<Vec<_>>().concat();
    let map = format!("1 beginbfrange <0000> <FFFF> [{}] endbfrange", "<0> ".repeat(meanings));
    with(|document| {
        let map = document.add_object(Stream::new(Dictionary::new(), map.into_bytes()));
        let mut fonts = Dictionary::new();
        for at in 0..count {
            let mut font = font(document, None);
            font.set("ToUnicode", map);
            fonts.set(format!("M{at}"), document.add_object(font));
        }
        let page = *document.get_pages().values().next().unwrap();
        let content =
            document.add_object(Stream::new(Dictionary::new(), format!("BT {drawing} ET").into_bytes()));
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Resources", dictionary! { "Font" => fonts });
        page.set("Contents", content);
    })
}

#[test]
fn what_unfolds_is_read_apart_as_it_is_read_here() {
    for bytes in [
        pages(&[PAGE.to_vec()]),
        docx("<w:p><w:r><w:t>新建公园12个</w:t></w:r></w:p>"),
        made::doc("新建公园12个\r"),
    ] {
        let here = read(&bytes, "report", Limits::default()).unwrap();
        assert_eq!(here.body.trim(), "新建公园12个");
        assert_eq!(apart(PLENTY).read(&bytes, "report").unwrap(), here);
    }
    for bytes in [&b"%PDF-1.5\nnothing"[..], b"PK\x03\x04nothing", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1nothing"]
    {
        let here = read(bytes, "report", Limits::default()).unwrap_err();
        let refused = apart(PLENTY).read(bytes, "report").unwrap_err();
        assert_eq!(refused.to_string(), here.to_string());
    }
}

#[test]
fn small_files_that_take_much_memory_end_at_the_limit() {
    let boxes = docx(&"<w:txbxContent>".repeat(2_000_000));
    let page = pages(&[[b"BT /F1 12 Tf <", "589E".repeat(3_000_000).as_bytes(), b"> Tj ET"].concat()]);
    for (what, bytes) in [("objects", objects(200_000)), ("text boxes", boxes), ("a page", page)] {
        assert!(bytes.len() < 12 << 20, "{what}: {} bytes", bytes.len());
        assert_eq!(fault(LITTLE, &bytes), Fault::Memory { limit: 160 }, "{what}");
    }
}

#[test]
fn a_small_file_that_takes_long_ends_at_the_limit() {
    let bytes = fonts(3_000, 2_000_000);
    assert_eq!(fault(Bounds { seconds: 1, ..PLENTY }, &bytes), Fault::Time { seconds: 1 });
}

#[test]
fn a_program_that_cannot_be_started_is_an_error_of_the_file() {
    let absent = Apart { program: "absent/duizhang".into(), bounds: PLENTY };
    let refused = absent.read(b"%PDF-1.5\n", "report.pdf").unwrap_err();
    assert!(matches!(refused.fault, Fault::Unstarted { .. }), "{refused}");
    // One that is another program says nothing that is understood.
    let other = Apart { program: "/bin/true".into(), bounds: PLENTY };
    let refused = other.read(b"%PDF-1.5\n", "report.pdf").unwrap_err();
    assert!(matches!(refused.fault, Fault::Damaged { .. }), "{refused}");
}

#[test]
fn how_the_process_ended_is_what_is_said() {
    let desk = Desk::new();
    for (script, wanted) in [
        ("kill -KILL $$", "was killed"),
        ("cat > /dev/null; exit 3", "could not set its limits"),
        ("cat > /dev/null; kill -XCPU $$", "more than 60 seconds of a processor"),
        ("cat > /dev/null; kill -ABRT $$", "more than 1024 MB of memory"),
        ("cat > /dev/null; cat /dev/zero", "answer could not be taken"),
    ] {
        // By a shell: what this process writes, a neighbour test may still hold open when it is run.
        assert!(desk.shell(&format!("echo '#!/bin/sh\n{script}' > said; chmod +x said")).status.success());
        let refused =
            Apart { program: desk.0.path().join("said"), bounds: PLENTY }.read(b"%PDF-1.5\n", "report.pdf");
        let told = refused.unwrap_err().fault.message().in_lang(Lang::En);
        assert!(told.contains(wanted), "{script}: {told}");
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_a_process_is_started() {
    let absent = Apart { program: "absent/duizhang".into(), bounds: PLENTY };
    let mut large = b"%PDF-1.5\n".to_vec();
    large.resize(Limits::default().file + 1, 0);
    let refused = absent.read(&large, "report.pdf").unwrap_err();
    assert!(matches!(refused.fault, Fault::TooLarge { .. }), "{refused}");
}

/// Apple's systems refuse a bound of the room for addresses: there time alone is bounded, and files are read.
#[cfg(target_vendor = "apple")]
#[test]
fn where_no_memory_is_bounded_a_file_is_read_all_the_same() {
    assert!(apart(PLENTY).read(&pages(&[PAGE.to_vec()]), "report").is_ok());
}

#[test]
fn pages_beyond_the_limit_and_drawings_that_are_broken_are_gaps() {
    // A line that every page has is none of the text.
    let page = |sign: &str| [b"BT /F1 12 Tf 72 700 Td <", sign.as_bytes(), b"516C56ED> Tj ET"].concat();
    let three = pages(&[page("7532"), page("4E59"), page("4E19")]);
    let limits = Limits { pages: 2, ..Limits::default() };
    let cut = read(&three, "report", limits).unwrap();
    assert_eq!((cut.gaps, cut.body.matches("公园").count()), (vec![Gap::Beyond { page: 2 }], 2));
    let limits = Limits { pages: 3, ..limits };
    assert_eq!(read(&three, "report", limits).unwrap().gaps, []);
    // A form that draws itself is drawn as deep as forms may lie.
    let endless = with(|document| {
        let form = document.new_object_id();
        let own = dictionary! { "XObject" => dictionary! { "X" => form } };
        let head = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Resources" => own.clone() };
        document.objects.insert(form, Object::Stream(Stream::new(head, b"/X Do".to_vec())));
        let page = *document.get_pages().values().next().unwrap();
        let content = document.add_object(Stream::new(Dictionary::new(), [PAGE, b" /X Do"].concat()));
        let font = font(document, None);
        let page = document.get_dictionary_mut(page).unwrap();
        let mut own = own;
        own.set("Font", dictionary! { "F1" => font });
        page.set("Resources", own);
        page.set("Contents", content);
    });
    assert_eq!(read(&endless, "report", Limits::default()).unwrap().gaps, [Gap::Part { page: 1 }]);
}

/// A folder with a report, and the program run in it.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(TempDir::new().unwrap());
        desk.write("report.txt", REPORT.as_bytes());
        desk
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.path().join(name), bytes).unwrap();
    }

    fn shell(&self, line: &str) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_duizhang"));
        let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(self.0.path()).env("PATH", path).env("DUIZHANG_BY", "李审计");
        shell.env_remove("DUIZHANG_LEDGER").env_remove("RUST_BACKTRACE").output().unwrap()
    }
}

#[test]
fn a_folder_with_bombs_in_it_is_read_all_the_same() {
    let desk = Desk::new();
    desk.write("a.pdf", &objects(600_000));
    desk.write("b.docx", &docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "0".repeat(140 << 20))));
    let done = desk.shell("duizhang read . --place 泉水县 --lang en");
    let (said, told) = (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap());
    assert_eq!(done.status.code(), Some(1), "{told}");
    assert!(said.contains("report.txt"), "{said}");
    assert!(told.contains("a.pdf: reading it took more than 1024 MB of memory"), "{told}");
    assert!(told.contains("b.docx: word/document.xml expands to more than"), "{told}");
}

#[test]
fn what_is_no_ordinary_file_is_refused_wherever_one_is_read() {
    let desk = Desk::new();
    assert!(desk.shell("duizhang record target 泉水县 2024 开工项目30个").status.success());
    assert!(
        desk.shell("mkfifo pipe; ln -s pipe linked; mkdir own; ln -s ../pipe own/units.csv").status.success()
    );
    File::create(desk.0.path().join("large")).unwrap().set_len(10 << 30).unwrap();
    for verb in [
        "extract FILE",
        "describe FILE",
        "read FILE",
        "read --as FILE report.txt",
        "import FILE",
        "import report.txt FILE",
        "review --apply FILE",
        "--rules FILE rules",
        "compare-rules FILE",
        "verify FILE",
        "merge FILE",
        "--ledger FILE list targets",
    ] {
        for (file, why) in [
            ("pipe", &["is a device"][..]),
            ("linked", &["is a device"]),
            ("/dev/zero", &["is a device"]),
            ("/dev/null", &["is a device"]),
            ("large", &["more than", "limit is", "larger than", "does not begin as"]),
        ] {
            let line = format!("duizhang --lang en {}", verb.replace("FILE", file));
            let done = desk.shell(&line);
            let told = String::from_utf8(done.stderr).unwrap() + &String::from_utf8(done.stdout).unwrap();
            assert!(matches!(done.status.code(), Some(1 | 2)), "{line}: {told}");
            assert!(told.contains(file) || verb.starts_with("describe"), "{line}: {told}");
            assert!(why.iter().any(|why| told.contains(why)), "{line}: {told}");
        }
    }
    let done = desk.shell("duizhang --lang en --data own rules");
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(
        done.status.code() == Some(2) && told.contains("own/units.csv: ") && told.contains("is a device"),
        "{told}"
    );
    for verb in ["extract -", "import -", "review --apply -"] {
        let done = desk.shell(&format!("duizhang --lang en {verb} < /dev/zero"));
        let told = String::from_utf8(done.stderr).unwrap();
        assert!(done.status.code() == Some(2) && told.contains("more than"), "{verb}: {told}");
    }
}

#[test]
fn a_ledger_of_others_with_a_row_of_gigabytes_is_an_error() {
    let desk = Desk::new();
    assert!(desk.shell("duizhang record target 泉水县 2024 开工项目30个").status.success());
    let ledger = desk.0.path().join("duizhang.db");
    let connection = rusqlite::Connection::open(&ledger).unwrap();
    let long = "INSERT INTO document (uid, place, kind, title, url, extent, sha256, text, recorded_at, recorded_by) \
                SELECT 'zzzzzzzzzzzz', place, kind, cast(zeroblob(100 << 20) AS TEXT), url, extent, '', NULL, recorded_at, \
                recorded_by FROM document LIMIT 1";
    connection.execute(long, []).unwrap();
    drop(connection);
    for verb in
        ["list documents", "audit", "verify", "export ledger", "record target 泉水县 2024 开工项目31个"]
    {
        let done = desk.shell(&format!("ulimit -v 600000; duizhang --lang en {verb}"));
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{verb}: {told}");
        assert!(told.contains("duizhang.db"), "{verb}: {told}");
    }
}

#[test]
fn who_is_given_no_memory_is_told_so_and_the_others_are_read() {
    let desk = Desk::new();
    desk.write("long.txt", "增长1%，".repeat(1 << 20).as_bytes());
    let done = desk.shell("ulimit -v 700000; duizhang extract long.txt report.txt --lang en");
    let (said, told) = (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap());
    assert_eq!(done.status.code(), Some(1), "{told}");
    assert!(told.contains("long.txt: cannot be read: there is not enough memory"), "{told}");
    assert!(said.contains("公园"), "{said}");
}

#[test]
fn with_hardly_any_memory_the_program_ends_with_the_status_of_an_error() {
    let desk = Desk::new();
    // With less than the program itself takes (unoptimized, some 50 MB), the system ends it before it begins.
    for megabytes in [60, 64, 96, 128] {
        let done = desk.shell(&format!("ulimit -v {megabytes}000; duizhang read report.txt"));
        // Where the system cannot even map its libraries the program has not begun.
        let begun = !String::from_utf8_lossy(&done.stderr).contains("error while loading shared libraries");
        assert!(!begun || matches!(done.status.code(), Some(0..=2)), "{megabytes} MB: {done:?}");
    }
}

#[test]
fn a_document_of_too_many_pages_is_an_excerpt_and_that_is_said() {
    let desk = Desk::new();
    let words = |at| char::from_u32(0x4E00 + at).unwrap().to_string();
    let beyond = 1..=u32::try_from(Limits::default().pages).unwrap();
    let report = std::iter::once(REPORT.to_owned()).chain(beyond.map(words));
    desk.write("long.pdf", &pages(&report.map(|words| made::page(&words)).collect::<Vec<_>>()));
    let done = desk.shell("duizhang describe long.pdf --format csv --lang en");
    let (said, told) = (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap());
    assert!(said.contains(",excerpt,"), "{said}{told}");
    assert!(told.contains("long.pdf") && told.contains("20000"), "{told}");
}

/// A sheet whose first column has that in each of so many rows.
fn column(rows: usize, cell: &str) -> Vec<u8> {
    let row = |at: usize| format!("<row r=\"{at}\">{}</row>", cell.replace('#', &at.to_string()));
    made::cells(&(1..=rows).map(row).collect::<Vec<_>>().concat())
}

#[test]
fn small_workbooks_that_unfold_are_refused() {
    let desk = Desk::new();
    let (none, plain, long) = (&b"<sst/>"[..], &b"<styleSheet/>"[..], "a".repeat(1 << 20));
    let strings = format!("<sst><si><t>{long}</t></si></sst>").into_bytes();
    let blank =
        format!("<sst><si><t xml:space=\"preserve\">{}</t></si></sst>", " ".repeat(1 << 20)).into_bytes();
    let shared = "<c r=\"A#\" t=\"s\"><v>0</v></c>";
    let format = format!(
        "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"0.{}\"/></numFmts>\
         <cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>",
        "0".repeat(1 << 20)
    );
    let ends = made::cells(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"1000000\"><c r=\"A1000000\"><v>1</v></c></row>",
    );
    let ends = String::from_utf8(ends).unwrap();
    let merged = |times: usize| {
        let cells = "<mergeCell ref=\"A1:A999999\"/>".repeat(times);
        ends.replace("</worksheet>", &format!("<mergeCells>{cells}</mergeCells></worksheet>")).into_bytes()
    };
    let wide = made::cells(
        "<row r=\"900000\"><c r=\"A900000\"><v>1</v></c></row><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>",
    );
    let far = made::cells("<row r=\"1000000\"><c r=\"F1000000\"><v>1</v></c></row>");
    for (what, book, why) in [
        (
            "one long text in many cells",
            made::book(&column(4_000, shared), &strings, plain),
            "bytes of words",
        ),
        ("one blank text in many cells", made::book(&column(4_000, shared), &blank, plain), "bytes of words"),
        ("one long text merged over a column", made::book(&merged(1), &strings, plain), "bytes of words"),
        (
            "a column merged over and over",
            made::book(&merged(100_000), b"<sst><si><t>a</t></si></sst>", plain),
            "8000000 cells",
        ),
        ("a wide row before a long column", made::book(&wide, none, plain), "8000000 cells"),
        ("many sheets that name their last row", made::books(&[far.as_slice(); 2]), "8000000 cells"),
    ] {
        desk.write("book.xlsx", &book);
        let done = desk.shell("ulimit -v 2000000; duizhang import book.xlsx --lang en");
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{what}: {told}");
        assert!(told.contains("book.xlsx") && told.contains(why), "{what}: {told}");
    }
    // Of a format that asks for a million decimals no more is looked at than spreadsheets take.
    let book = made::book(&column(1_000, "<c r=\"A#\" s=\"0\"><v>1</v></c>"), none, format.as_bytes());
    let grids = duizhang::document::workbook(&book, "book", Limits::default()).unwrap();
    let text = &grids[0].rows[0][0].text;
    assert!(text.starts_with("1.0") && text.len() < 260, "{text}");
}
