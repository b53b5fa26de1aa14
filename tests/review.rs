//! A person looks over what was read: one after another, in a spreadsheet, and beside what may be the results.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use assert_cmd::Command;
use duizhang::ledger::{Filter, Happening, Ledger};
use duizhang::render::Marked;
use duizhang::vocabulary::{PlacePath, Recorded, Role};
use std::fs;
use std::path::PathBuf;

const REPORT: &str = "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n泉水县县长 王某某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n2024年，全县地区生产总值增长5.0%，一般公共预算收入完成16.2亿元、增长4.1%。\n二、2025年工作安排\n今年主要预期目标是：地区生产总值增长6%左右，居民收入与经济增长同步。新增规上企业20家。\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n";

const NEXT: &str = "泉水县政府工作报告\n——2026年1月9日在泉水县第十七届人民代表大会第五次会议上\n泉水县县长 王某某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2025年工作回顾\n2025年，全县地区生产总值增长6.2%。规上企业达到112家。\n二、2026年工作安排\n今年主要预期目标是：地区生产总值增长6%左右。\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n";

struct Desk {
    folder: tempfile::TempDir,
}

struct Said {
    out: String,
    err: String,
    code: i32,
}

impl Desk {
    /// A ledger into which the texts were read.
    fn with(texts: &[&str]) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        for (at, text) in texts.iter().enumerate() {
            fs::write(desk.path(&format!("{at}.txt")), text).unwrap();
            assert_eq!(desk.run(&["read", &format!("{at}.txt")], "").code, 0);
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = Command::cargo_bin("duizhang").unwrap();
        let command =
            command.current_dir(self.folder.path()).env_remove("DUIZHANG_LEDGER").env("COLUMNS", "80");
        let done = command
            .args(["--lang", "zh", "--by", "李审计"])
            .args(arguments)
            .write_stdin(input)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said { out: text(done.stdout), err: text(done.stderr), code: done.status.code().unwrap() }
    }

    fn ledger(&self) -> Ledger {
        Ledger::open_to_read(self.path("duizhang.db")).unwrap()
    }

    fn claims(&self) -> Vec<Recorded> {
        self.ledger().claims(&Filter::default()).unwrap()
    }

    fn unreviewed(&self) -> usize {
        self.ledger().unreviewed(&Filter::default()).unwrap().len()
    }

    fn claim(&self, indicator: &str, value: &str) -> Recorded {
        let fits = |recorded: &Recorded| {
            let printed = recorded.claim.value.map(|value| value.to_string()).unwrap_or_default();
            recorded.claim.indicator.contains(indicator) && printed == value
        };
        self.claims().into_iter().find(fits).unwrap_or_else(|| panic!("no {indicator} {value}"))
    }

    fn csv(&self, name: &str) -> Vec<Vec<String>> {
        let bytes = fs::read(self.path(name)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.strip_prefix('\u{FEFF}').expect("a mark for spreadsheets").as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    fn write(&self, name: &str, rows: &[Vec<String>]) {
        let mut writer = csv::Writer::from_path(self.path(name)).unwrap();
        for row in rows {
            writer.write_record(row).unwrap();
        }
        writer.flush().unwrap();
    }
}

const DECISION: usize = 18;
const WHY: usize = 19;
const VALUE: usize = 10;
const UNIT: usize = 13;

#[test]
fn each_key_does_what_it_says_and_is_recorded_at_once() {
    let desk = Desk::with(&[REPORT]);
    let said = desk.run(&["review"], "a\nc 数值=16.3\na\nr 重复\ns\n");
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("1/6 泉水县 泉水县政府工作报告（2025-01-08）"), "{}", said.out);
    assert!(said.out.contains("全县地区生产总值增长[5.0]%，一般公共预算收入"), "{}", said.out);
    assert!(said.out.ends_with("接受1、更正1、退回1、跳过1；还有3条未复核\n"), "{}", said.out);
    assert!(desk.claim("地区生产总值", "5.0").reviewed);
    let corrected = desk.claim("一般公共预算收入", "16.3");
    assert!(corrected.reviewed && corrected.claim.quote.contains("16.2") && corrected.claim.span.is_some());
    assert!(
        !desk.claims().iter().any(|recorded| recorded.claim.quote.ends_with("增长4.1%")
            && recorded.claim.measure.code() == "growth")
    );
    assert_eq!(desk.run(&["verify"], "").code, 0);
}

#[test]
fn a_review_goes_on_where_the_last_one_stopped() {
    let desk = Desk::with(&[REPORT]);
    assert!(desk.run(&["review"], "a\na\nq\n").out.contains("还有4条未复核"));
    let again = desk.run(&["review"], "a\n");
    assert!(again.out.contains("1/4 ") && again.out.contains("还有3条未复核"), "{}", again.out);
    desk.run(&["review"], "a\na\na\n");
    let nothing = desk.run(&["review"], "");
    assert_eq!((nothing.out.as_str(), nothing.code), ("没有未复核的表述\n", 0));
}

#[test]
fn a_review_that_is_killed_loses_no_decision() {
    use std::io::Write as _;
    let desk = Desk::with(&[REPORT]);
    let mut review = std::process::Command::new(env!("CARGO_BIN_EXE_duizhang"))
        .current_dir(desk.folder.path())
        .env_remove("DUIZHANG_LEDGER")
        .arg("review")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut keys = review.stdin.take().unwrap();
    keys.write_all("a\nr 重复\nc 数值=9\n".as_bytes()).unwrap();
    keys.flush().unwrap();
    for _ in 0..100 {
        if desk.unreviewed() == 4 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    review.kill().unwrap();
    review.wait().unwrap();
    drop(keys);
    assert_eq!(desk.unreviewed(), 4);
    assert_eq!(desk.run(&["verify"], "").code, 0);
    assert!(desk.run(&["review"], "").out.contains("1/4 "));
}

#[test]
fn steps_are_taken_back_one_by_one_and_nothing_is_lost() {
    let desk = Desk::with(&[REPORT]);
    let before: Vec<String> = desk.claims().into_iter().map(|recorded| recorded.id).collect();
    let said = desk.run(&["review"], "a\nc 单位=万元\na\nr\n\ns\nu\nu\nu\nu\nu\nq\n");
    for told in ["回到上一条", "已撤销退回", "已撤销更正", "已撤销接受", "没有可撤销的"]
    {
        assert!(said.out.contains(told), "{told}: {}", said.out);
    }
    let after: Vec<String> = desk.claims().into_iter().map(|recorded| recorded.id).collect();
    assert_eq!((before, desk.unreviewed()), (after, 6));
    let corrected = desk.claim("一般公共预算收入", "16.2");
    let events = desk.ledger().history(&corrected.id).unwrap().events;
    let withdrawn = |event: &&duizhang::ledger::Event| matches!(event.what, Happening::Withdrawn { .. });
    assert_eq!((events.len(), events.iter().filter(withdrawn).count()), (3, 1));
    assert_eq!(desk.run(&["verify"], "").code, 0);
}

#[test]
fn changes_are_shown_before_they_are_recorded_and_can_be_dropped() {
    let desk = Desk::with(&[REPORT]);
    let said = desk.run(&["review"], "c\n数值=7 期间=2023\nu\nc 数量=7\nc 数值=若干\nc 单位=千克力\nq\n");
    assert!(said.out.contains("改为  实绩 2023年 全县地区生产总值（gdp）：增长7%"), "{}", said.out);
    assert_eq!(said.out.matches("读作  实绩 2024年 全县地区生产总值（gdp）：增长5.0%").count(), 2);
    assert!(said.out.contains("数量：没有这一栏") && said.out.contains("数值："), "{}", said.out);
    assert!(said.out.contains("单位："), "{}", said.out);
    assert_eq!(desk.unreviewed(), 6);
}

#[test]
fn the_keys_of_a_chinese_keyboard_are_the_same_keys() {
    let desk = Desk::with(&[REPORT]);
    let said = desk.run(&["review"], "Ａ\n接受\n？\nｂ\n退出\n");
    assert!(said.out.contains("接受2、更正0"), "{}", said.out);
    assert!(
        said.out.contains("b  多看前后两句") && said.out.contains("一、2024年工作回顾 2024年"),
        "{}",
        said.out
    );
}

#[test]
fn scope_is_a_place_a_year_and_a_role() {
    let desk = Desk::with(&[REPORT]);
    assert!(desk.run(&["review", "泉水县", "--year", "2025", "--role", "target"], "").out.contains("1/3 "));
    assert!(desk.run(&["review", "--role", "result"], "").out.contains("1/3 "));
    assert!(desk.run(&["review", "--year", "2020"], "").out.contains("没有未复核的表述"));
    assert_eq!(desk.run(&["review", "清泉县"], "").code, 2);
}

#[test]
fn accept_all_says_how_many_and_asks_nothing() {
    let desk = Desk::with(&[REPORT]);
    let said = desk.run(&["review", "--accept-all", "--role", "target"], "");
    assert_eq!(said.out, "范围内未复核的表述3条，全部接受\n");
    assert_eq!(desk.unreviewed(), 3);
    assert!(desk.claims().iter().all(|recorded| recorded.reviewed == (recorded.claim.role == Role::Target)));
}

#[test]
fn a_filter_without_conditions_or_words_accepts_nothing() {
    let desk = Desk::with(&[REPORT]);
    for (filter, told) in [
        ("", "--accept-all"),
        (";", "--accept-all"),
        (" ； ", "--accept-all"),
        ("指标=", "没有写内容"),
        ("年度=2024;指标＝　", "没有写内容"),
    ] {
        let said = desk.run(&["review", "泉水县", "--accept", filter], "");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{filter}: {}", said.err);
        assert!(said.err.contains(told), "{filter}: {}", said.err);
    }
    assert_eq!(desk.unreviewed(), 6);
}

#[test]
fn what_fits_is_accepted_and_named_and_a_place_is_a_whole_name() {
    let desk = Desk::with(&[REPORT]);
    for filter in ["地区=水县", "地区=泉水", "指标=不在此"] {
        let said = desk.run(&["review", "--accept", filter], "");
        assert!(said.out.contains("没有一条合于条件"), "{filter}: {}", said.out);
        assert!(!said.out.contains("已全部接受") && !said.out.contains("0条"), "{filter}: {}", said.out);
    }
    assert_eq!(desk.unreviewed(), 6);
    let (gdp, budget) = (desk.claim("地区生产总值", "5.0"), desk.claim("一般公共预算收入", "16.2"));
    let said = desk.run(&["review", "--accept", "地区=泉水县;年度=2024;指标=生产总值"], "");
    assert!(said.out.contains("其中合于条件的1条") && said.out.contains(&gdp.id), "{}", said.out);
    assert!(said.out.contains("增长5.0%") && !said.out.contains(&budget.id), "{}", said.out);
    desk.run(&["review", "--accept-all"], "");
    for all in [&["review", "--accept-all"][..], &["review", "--accept", "年度=2024"]] {
        assert_eq!(desk.run(all, "").out, "没有未复核的表述\n");
    }
}

#[test]
fn no_words_of_a_document_drive_the_terminal() {
    let hostile = REPORT.replace("新增规上企业20家", "新增\u{202E}规上企业\u{1B}[2J20家");
    let desk = Desk::with(&[&hostile]);
    let said = desk.run(&["review"], "s\ns\ns\ns\ns\ns\n");
    assert!(!said.out.contains(['\u{1B}', '\u{202E}']), "{:?}", said.out);
}

#[test]
fn a_number_is_marked_in_its_whole_sentence() {
    let desk = Desk::with(&[REPORT]);
    let budget = desk.claim("一般公共预算收入", "16.2").claim;
    let text = desk.ledger().text(&desk.claims()[0].document.sha256).unwrap();
    let line = |more| Marked::of(&budget, text.as_deref(), more).line();
    assert_eq!(line(0), "2024年，全县地区生产总值增长5.0%，一般公共预算收入完成[16.2]亿元、增长4.1%。");
    assert!(
        line(2).starts_with("现在，我代表") && line(2).ends_with("居民收入与经济增长同步。"),
        "{}",
        line(2)
    );
    assert_eq!(Marked::of(&budget, None, 0).line(), budget.quote);
    // A sentence broken over lines goes on as far as its quote.
    let broken = "开\n工项\n目30个。".to_owned();
    let start = broken.find("30").unwrap();
    let span = Some(duizhang::vocabulary::Span { start, end: start + 2 });
    let claim = duizhang::vocabulary::Claim { span, quote: "开\n工项\n目30个".to_owned(), ..budget };
    assert_eq!(Marked::of(&claim, Some(&broken), 0).line(), "开 工项 目[30]个。");
}

#[test]
fn decisions_are_taken_from_a_spreadsheet_once() {
    let desk = Desk::with(&[REPORT]);
    assert_eq!(desk.run(&["review", "--export", "check.csv"], "").code, 0);
    let mut rows = desk.csv("check.csv");
    assert_eq!((rows.len(), rows[0][DECISION].as_str()), (7, "决定"));
    assert!(rows[2][3].contains("完成[16.2]亿元"));
    // A spreadsheet drops the zero of 5.0; that is no edit.
    assert_eq!(rows[1][VALUE], "5.0");
    rows[1][VALUE] = "5".to_owned();
    rows[1][DECISION] = "接受".to_owned();
    (rows[2][VALUE], rows[2][DECISION]) = ("16.3".to_owned(), "correct".to_owned());
    (rows[3][DECISION], rows[3][WHY]) = ("退回".to_owned(), "重复".to_owned());
    desk.write("decided.csv", &rows);
    let said = desk.run(&["review", "--apply", "decided.csv"], "");
    assert_eq!(said.out, "接受1、更正1、退回1；已在库0，未作决定3，已变动而未采用0\n", "{}", said.err);
    assert!(desk.claim("一般公共预算收入", "16.3").reviewed && desk.claim("地区生产总值", "5.0").reviewed);
    let head = desk.ledger().head().unwrap().map(|head| head.head);
    let again = desk.run(&["review", "--apply", "decided.csv"], "");
    assert_eq!(
        (again.out.as_str(), again.code),
        ("接受0、更正0、退回0；已在库3，未作决定3，已变动而未采用0\n", 0)
    );
    assert_eq!(desk.ledger().head().unwrap().map(|head| head.head), head);
}

#[test]
fn a_broken_file_is_told_line_by_line_and_nothing_is_recorded() {
    let desk = Desk::with(&[REPORT]);
    desk.run(&["review", "--export", "check.csv"], "");
    let rows = desk.csv("check.csv");
    let decided = |changes: &[(usize, usize, &str)]| {
        let mut rows = rows.clone();
        rows[4][DECISION] = "accept".to_owned();
        for (row, column, cell) in changes {
            rows[*row][*column] = (*cell).to_owned();
        }
        desk.write("decided.csv", &rows);
        desk.run(&["review", "--apply", "decided.csv"], "")
    };
    for (changes, told) in [
        (&[(1, DECISION, "好")][..], "decided.csv:2：决定："),
        (&[(1, DECISION, "accept"), (1, VALUE, "7")], "decided.csv:2：数值："),
        (&[(2, DECISION, "correct")], "decided.csv:3：决定：写了更正，而这一行没有改动"),
        (&[(2, DECISION, "correct"), (2, UNIT, "千克力")], "decided.csv:3：单位："),
        (&[(3, DECISION, "reject"), (3, 0, "")], "decided.csv:4：编号："),
        (&[(3, DECISION, "reject"), (3, 0, "zzzzzzzz")], "decided.csv:4：编号：本账没有表述"),
        (&[(5, 0, &rows[4][0]), (5, DECISION, "accept")], "decided.csv:6：编号："),
        (&[(0, DECISION, "结论")], "decided.csv:1：决定：没有这一栏"),
    ] {
        let said = decided(changes);
        assert_eq!(said.code, 2, "{told}: {}", said.out);
        assert!(said.err.contains(told), "{told}: {}", said.err);
        assert!(said.err.contains("没有录入任何内容"), "{}", said.err);
        assert_eq!(desk.unreviewed(), 6);
    }
    assert_eq!(decided(&[]).code, 0);
    assert_eq!(desk.unreviewed(), 5);
}

#[test]
fn a_claim_that_changed_since_the_export_is_told_and_left() {
    let desk = Desk::with(&[REPORT]);
    desk.run(&["review", "--export", "check.csv"], "");
    let mut rows = desk.csv("check.csv");
    desk.run(&["correct", &rows[1][0], "--value", "5.1"], "");
    desk.run(&["withdraw", &rows[2][0], "--why", "重复"], "");
    desk.run(&["review", "--accept-all", "--role", "target"], "");
    for (at, decision) in [(1, "accept"), (2, "accept"), (4, "reject")] {
        rows[at][DECISION] = decision.to_owned();
    }
    (rows[5][DECISION], rows[5][UNIT]) = ("accept".to_owned(), rows[5][UNIT].clone());
    desk.write("decided.csv", &rows);
    let said = desk.run(&["review", "--apply", "decided.csv"], "");
    assert_eq!(said.code, 1);
    assert_eq!(said.out, "接受0、更正0、退回0；已在库1，未作决定2，已变动而未采用3\n");
    for line in ["decided.csv:2：", "decided.csv:3：", "decided.csv:5："] {
        assert!(said.err.contains(line), "{line}: {}", said.err);
    }
    assert!(said.err.contains("已更正为") && said.err.contains("已被接受"), "{}", said.err);
}

#[test]
fn the_file_runs_nothing_in_a_spreadsheet() {
    let desk = Desk::with(&[&REPORT.replace("\n2024年，全县", "\n=1+1，全县")]);
    desk.run(&["review", "--export", "check.csv"], "");
    for row in desk.csv("check.csv") {
        assert!(row.iter().all(|cell| !cell.starts_with('=')), "{row:?}");
    }
}

#[test]
fn what_is_said_to_be_the_same_is_judged_by_figures_and_can_be_taken_back() {
    let desk = Desk::with(&[REPORT, NEXT]);
    let status = || {
        let place: PlacePath = "泉水县".parse().unwrap();
        let out = desk.run(&["reconcile", place.as_str(), "--year", "2025"], "").out;
        out.lines().find(|line| line.contains("新增规上")).unwrap().to_owned()
    };
    assert!(status().contains("不可比") && status().contains("疑似"), "{}", status());
    let other = desk.run(&["review", "--matches", "--year", "2025"], "o\n");
    assert!(other.out.contains("未入账") && other.out.contains("还有1项待复核"), "{}", other.out);
    let same = desk.run(&["review", "--matches", "--year", "2025"], "s\n");
    assert!(
        same.out.contains("新增规上企业：目标20家，实绩112家") && same.out.contains("不可比 → ✓ 完成"),
        "{}",
        same.out
    );
    assert!(status().contains("✓ 完成"), "{}", status());
    assert!(desk.run(&["review", "--matches"], "").out.contains("没有疑似实绩待复核"));
}

#[test]
fn a_doubtful_match_can_be_ruled_on_and_that_be_taken_back() {
    let desk = Desk::with(&[REPORT, NEXT]);
    let said = desk.run(&["review", "--matches"], "s\nu\nr\n未完成\nr 没有 那样\nr 未完成 通报已说明\n");
    assert!(said.out.contains("已撤销更正") && said.out.contains("裁定要有理由"), "{}", said.out);
    assert!(said.out.contains("不在完成、未完成、") && said.out.contains("裁定为未完成"), "{}", said.out);
    let ruled = desk.ledger().rulings(None).unwrap();
    assert_eq!(ruled.values().map(|ruling| ruling.why.as_str()).collect::<Vec<_>>(), ["通报已说明"]);
    assert_eq!(desk.run(&["verify"], "").code, 0);
}

#[test]
fn sheets_of_reviewed_claims_leave_targets_out_and_conclude_nothing_from_unreviewed_results() {
    let desk = Desk::with(&[REPORT, NEXT]);
    let card = |only: &[&str]| {
        let arguments: Vec<&str> = ["scorecard", "泉水县", "2025"].iter().chain(only).copied().collect();
        desk.run(&arguments, "").out
    };
    assert!(card(&[]).contains("未复核：全部"), "{}", card(&[]));
    let none = card(&["--reviewed-only"]);
    assert!(
        !none.contains("没有入账的目标")
            && none.contains("没有复核过的目标")
            && none.contains("另有3项目标尚未复核，未列入"),
        "{none}"
    );
    desk.run(&["review", "--accept-all", "--role", "target"], "");
    let targets = card(&["--reviewed-only"]);
    assert!(targets.contains("~ 不可比2") || targets.contains("~ 不可比3"), "{targets}");
    assert!(!targets.contains("✓") && !targets.contains("✗") && !targets.contains("另有"), "{targets}");
    let audit = desk.run(&["audit", "--year", "2025", "--reviewed-only"], "");
    let gdp = audit.out.lines().find(|line| line.contains(",地区生产总值,")).unwrap();
    fs::write(desk.path("audit.csv"), &audit.out).unwrap();
    fs::write(desk.path("rules.csv"), "evidence_reading,reviewed\n").unwrap();
    let verified = desk.run(&["--rules", "rules.csv", "verify", "audit.csv"], "");
    assert_eq!(verified.code, 0, "{}", verified.out);
    assert!(gdp.contains(",不可比,") || gdp.contains(",incomparable,incomparable,,candidate,"), "{gdp}");
    desk.run(&["review", "--accept-all"], "");
    let all = card(&["--reviewed-only"]);
    assert!(all.contains("✓ 完成") && !all.contains("未复核"), "{all}");
    let fails = desk.run(&["reconcile", "--reviewed-only", "--fail-on", "missed"], "");
    assert_eq!(fails.code, 0, "{}", fails.out);
}

#[test]
fn a_row_that_rests_on_unreviewed_claims_is_marked_among_those_that_do_not() {
    let desk = Desk::with(&[REPORT, NEXT]);
    for (indicator, value) in [("地区生产总值", "6"), ("地区生产总值", "6.2")] {
        let id = desk.claim(indicator, value).id;
        let mut ledger = Ledger::open_to_write(desk.path("duizhang.db")).unwrap();
        let mut entry = ledger.entry("李审计", chrono::Utc::now()).unwrap();
        entry.accept(&id).unwrap();
        entry.commit().unwrap();
    }
    let card = desk.run(&["scorecard", "泉水县", "2025", "--format", "markdown"], "").out;
    let row = |words: &str| card.lines().find(|line| line.starts_with(&format!("| {words}"))).unwrap();
    assert!(row("新增规上企业").contains("未复核"), "{card}");
    assert!(card.contains("未复核：2项") && !row("地区生产总值").contains("未复核"), "{card}");
}
