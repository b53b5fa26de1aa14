//! Pages in a browser: sorted, searched, filtered, unfolded, printed, and gone over by axe-core. The checks are
//! `browser/check.mjs` and, for a ledger that is served, `browser/serve.mjs`; both drive Chromium.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "pages/desk.rs"]
#[allow(dead_code)]
mod desk;
#[cfg(unix)]
#[path = "serve/served.rs"]
#[allow(dead_code)]
mod served;

use desk::Desk;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set where everything must be there that the tests want, as it is in continuous integration.
const ALL_TOOLS: &str = "DUIZHANG_ALL_TOOLS";

fn tool(names: &[&str]) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .find_map(|folder| names.iter().map(|name| folder.join(name)).find(|path| path.is_file()))
}

/// Node, Chromium, and the packages that drive it; where one is missing, the check is passed over, unless all tools must be there.
fn tools() -> Option<(PathBuf, PathBuf)> {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules/playwright-core");
    let found =
        [tool(&["node"]), tool(&["chromium", "chromium-browser", "google-chrome"]), tool(&["pdftotext"])];
    let missing = || {
        let names = ["node", "chromium", "pdftotext"].into_iter().zip(&found);
        let absent = names.filter(|(_, found)| found.is_none()).map(|(name, _)| name);
        let unpacked = (!packages.is_dir()).then_some("the packages of tests/browser (npm ci)");
        absent.chain(unpacked).collect::<Vec<_>>()
    };
    let wanted = env::var_os(ALL_TOOLS).is_some_and(|set| !set.is_empty());
    assert!(missing().is_empty() || !wanted, "{ALL_TOOLS} is set, and there is no {:?}", missing());
    if !missing().is_empty() {
        return None;
    }
    let [node, chromium, _] = found;
    Some((node?, chromium?))
}

/// Two thousand targets, half of them reported.
fn long(desk: &Desk) {
    let mut rows = String::from("role,place,year,indicator,value,unit,source,date\n");
    for at in 0..2000 {
        let _ = writeln!(rows, "target,石狮市,2024,新建第{at}号项目{at},{},个,2024年计划,2024-01-10", at + 1);
        if at % 2 == 0 {
            let _ =
                writeln!(rows, "result,石狮市,2024,新建第{at}号项目{at},{},个,2025年报告,2025-01-10", at + 2);
        }
    }
    fs::write(desk.path("long.csv"), rows).unwrap();
    desk.done(&["import", "long.csv", "--ledger", "long.db"]);
    desk.done(&["scorecard", "石狮市", "2024", "--ledger", "long.db", "-o", "pages/long.html"]);
}

#[test]
fn pages_work_in_a_browser() {
    let Some((node, chromium)) = tools() else { return };
    let desk = Desk::with_reports();
    desk.typed();
    desk.done(&["record", "result", "泉水县", "2022", "全年地区生产总值增长5.5%"]);
    desk.done(&["record", "target", "泉水县", "2022", "地区生产总值增长5%以上"]);
    desk.done(&["record", "target", "石狮市", "2024", "地区生产总值增长6%，一般公共预算收入增长3%"]);
    fs::create_dir(desk.path("pages")).unwrap();
    for (file, arguments) in [
        ("card", &["scorecard", "泉水县", "2024", "--contact", "电话0595-1234567"][..]),
        ("card-en", &["scorecard", "泉水县", "2024", "--lang", "en"]),
        ("audit", &["audit"]),
        ("league", &["league", "2024", "gdp"]),
        ("trend", &["trend", "泉水县", "gdp"]),
        ("list", &["list", "targets"]),
        ("all", &["scorecard", "--all"]),
    ] {
        desk.done(&[arguments, &["-o", &format!("pages/{file}.html")]].concat());
    }
    desk.done(&["site", "-o", "pages"]);
    long(&desk);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/check.mjs");
    let done =
        Command::new(node).arg(script).arg(desk.path("pages")).env("CHROMIUM", chromium).output().unwrap();
    let told = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    println!("{told}");
    assert!(done.status.success(), "{told}");
}

#[cfg(unix)]
#[test]
fn a_ledger_is_reviewed_in_a_browser() {
    let Some((node, chromium)) = tools() else { return };
    let desk = Desk::with_reports();
    let served = served::Served::start(&desk.path(""), &["--write"]);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/serve.mjs");
    let url = format!("http://127.0.0.1:{}", served.port);
    // Where somebody wants to look at the screens.
    let screens = env::var_os("SCREENS").map_or_else(|| desk.path(""), PathBuf::from);
    let mut program = Command::new(node);
    let done = program.arg(script).args([&url, &served.token]).arg(screens).env("CHROMIUM", chromium);
    let done = done.output().unwrap();
    let told = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{told}");
    // What was decided there stands in the ledger, by name.
    let results = desk.done(&["list", "results", "--format", "csv"]);
    assert!(results.contains("泉水县,2024,地区生产总值,growth,eq,5.7,"), "{results}");
    assert!(!results.contains("开工项目") && results.contains("新增绿地"), "{results}");
    assert!(desk.done(&["review", "泉水县", "--accept-all"]).starts_with("范围内未复核"));
    assert!(desk.run(&["verify"]).status.success());
}

/// How many sheets of paper a page takes.
fn sheets(page: &Path, chromium: &Path) -> usize {
    let pdf = page.with_extension("pdf");
    let to = format!("--print-to-pdf={}", pdf.display());
    let home = page.parent().unwrap();
    let done = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", &to])
        .arg(page)
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
    String::from_utf8_lossy(&text.stdout).matches('\u{c}').count()
}

#[test]
fn a_units_year_of_twelve_items_is_printed_on_one_sheet() {
    let Some((_, chromium)) = tools() else { return };
    let desk = Desk::with_reports();
    let mut rows = String::from("地区,年度,事项,牵头单位,完成时限,节点\n");
    for at in 1..=12 {
        let long = "同步完善管网照明和无障碍设施";
        let steps = "3月底 完成立项；6月底 开工建设；9月底 主体完工";
        let _ = writeln!(rows, "泉水县,2025,实施第{at}片区老旧街区提升改造{long},住建局,{at}月底,{steps}");
    }
    fs::write(desk.path("items.csv"), rows).unwrap();
    desk.done(&["item", "import", "items.csv"]);
    let wall = ["lights", "泉水县", "--lead", "住建局", "--timeline", "--as-of", "2025-07-31"];
    desk.done(&[&wall[..], &["-o", "wall.html"]].concat());
    assert_eq!(sheets(&desk.path("wall.html"), &chromium), 1);
}
