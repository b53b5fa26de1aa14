//! A supervision office's year at an invented place, 泉水县 2025: lights, letters, answers, obstacles, bulletins and meetings, as
//! the program prints them.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod supervise;

use assert_cmd::Command;
use duizhang::ledger::Ledger;
use duizhang::vocabulary::supervised::{Dossier, Milestone, Progress};
use duizhang::vocabulary::{Comparator, Measure};
use rust_decimal::dec;
use std::path::Path;
use supervise::{Reported as _, amount, figure, item, report};

/// Four items, with what was reported of them up to April.
fn items() -> Vec<Dossier> {
    let with = |mut own: Dossier, lead: &str, topic: &str| {
        lead.clone_into(&mut own.item.row.lead);
        topic.clone_into(&mut own.item.row.topic);
        own
    };
    let homes = item("改造老旧小区", 2025, Some(amount(dec!(12), "个"))).due("2025-10-31");
    let homes = homes.told("2025-03-31", amount(dec!(1), "个")).told("2025-04-30", amount(dec!(2), "个"));
    let mut jobs = item("城镇新增就业", 2025, Some(amount(dec!(2700), "人")));
    jobs = jobs.reports(Progress {
        figure: Some(amount(dec!(1290), "人")),
        printed: Some(dec!(47)),
        ..report("2025-03-31")
    });
    jobs = jobs.told("2025-04-30", amount(dec!(1400), "人"));
    let growth = figure(Measure::Growth, Comparator::Ge, dec!(7.5), "%");
    let industry = item("规上工业增加值", 2025, Some(growth.clone()));
    let industry = industry.told("2025-03-31", figure(Measure::Growth, Comparator::Eq, dec!(7.1), "%"));
    let mut hospital = item("启动县医院迁建", 2025, None);
    let step =
        |due: &str, words: &str| Milestone { due: due.parse().unwrap(), words: words.into(), value: None };
    hospital.item.row.milestones = vec![step("2025-03-31", "完成立项"), step("2025-09-30", "开工")];
    let hospital = hospital.reports(Progress {
        milestone: Some("完成立项".into()),
        done: Some(true),
        ..report("2025-03-31")
    });
    let hospital =
        hospital.reports(Progress { words: "用地手续办理中".into(), ..report("2025-04-30") });
    vec![
        with(homes, "住建局", "民生实事"),
        with(jobs, "人社局", "民生实事"),
        with(industry, "工信局", "经济发展"),
        with(hospital, "卫健局", "重点项目"),
    ]
}

fn made(path: &Path) {
    let mut ledger = Ledger::open_to_write(path).unwrap();
    let mut entry = ledger.entry("督查室", "2025-05-01T08:00:00Z".parse().unwrap()).unwrap();
    for own in items() {
        let id = match entry.add(&own.item.row).unwrap() {
            duizhang::ledger::Outcome::New(id) => id,
            other => panic!("{other:?}"),
        };
        for told in own.progress {
            entry.add(&Progress { item: id.clone(), ..told.row }).unwrap();
        }
    }
    entry.commit().unwrap();
}

struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        made(&folder.path().join("duizhang.db"));
        Self { folder }
    }

    fn run(&self, arguments: &[&str], status: i32) -> String {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program.env_clear().env("COLUMNS", "100").env("LANG", "zh_CN.UTF-8").current_dir(self.folder.path());
        let done = program.args(arguments).output().unwrap();
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(status), "{arguments:?}: {told}");
        String::from_utf8(done.stdout).unwrap() + &told
    }
}

/// The id of the item of that name.
fn id(office: &Office, name: &str) -> String {
    let csv = office.run(&["lights", "泉水县", "--as-of", "2025-04-30", "--format", "csv"], 0);
    let row = csv.lines().find(|line| line.contains(name)).unwrap();
    row.rsplit(',').next().unwrap().to_owned()
}

/// Whether all of the words are in the text, in that order, whatever blanks and borders are between them.
#[track_caller]
fn says(text: &str, words: &[&str]) {
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let mut rest = squeezed(text).as_str().to_owned();
    for word in words {
        let at = rest.find(&squeezed(word)).unwrap_or_else(|| panic!("no {word} in\n{text}"));
        rest = rest.split_off(at);
    }
}

#[test]
fn lights_say_how_every_item_stands_the_worst_first() {
    let office = Office::new();
    let march = office.run(&["lights", "泉水县", "--as-of", "2025-03-31", "--format", "markdown"], 0);
    says(&march, &["截至2025-03-31", "| 改造老旧小区 |", "8.3 | 30.0 | -21.7 | 欠进度 | ✗ 红灯"]);
    says(&march, &["| 规上工业增加值 |", "7.1%", "欠进度 | ! 黄灯", "| 启动县医院迁建 |", "达进度 | ✓ 绿灯"]);
    says(
        &march,
        &["共4项：超进度1项（25.0%），达进度1项（25.0%），欠进度2项（50.0%）", "所印47%，按其数字算为47.8%"],
    );
    let april = office
        .run(&["lights", "--as-of", "2025-04-30", "--group", "topic", "--lang", "en", "--format", "csv"], 0);
    says(&april, &["规上工业增加值", "unreported,red", "last reported up to 2025-03-31"]);
    let json = office.run(&["lights", "泉水县", "--as-of", "2025-04-30", "--format", "json"], 0);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(4), "{json}");
    let unknown = office.run(&["lights", "--set", "常沙", "--as-of", "2025-03-31"], 2);
    says(&unknown, &["长沙"]);
    let html = office.run(&["lights", "泉水县", "--as-of", "2025-04-30", "--format", "html"], 0);
    says(&html, &["s-missed", "红灯"]);
}

#[test]
fn a_bulletin_counts_names_and_says_what_changed() {
    let office = Office::new();
    let april = office.run(&["bulletin", "泉水县", "--month", "2025-04", "--format", "markdown"], 0);
    says(
        &april,
        &["泉水县2025年4月督查通报", "红灯2项、绿灯2项", "各单位", "欠进度（1项）", "落后23.3个百分点"],
    );
    says(&april, &["未报（1项）", "规上工业增加值", "比上期有变化（1项）", "欠进度 | 未报"]);
    let quarter = office.run(&["bulletin", "泉水县", "--quarter", "2025-Q1", "--lang", "en"], 0);
    says(&quarter, &["泉水县: summary of 2025, quarter 1", "behind (2)", "Changed since the last (4)"]);
    office.run(&["bulletin", "泉水县"], 2);
    office.run(&["bulletin", "泉水县", "--quarter", "2025-Q5"], 2);
    office.run(&["bulletin", "泉水县", "--month", "2025-04", "-o", "通报.docx"], 0);
    let bytes = std::fs::read(office.folder.path().join("通报.docx")).unwrap();
    let mut document = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut document.by_name("word/document.xml").unwrap(), &mut xml).unwrap();
    says(&xml, &["泉水县2025年4月督查通报", "改造老旧小区", "落后23.3个百分点", "规上工业增加值"]);
}

#[test]
fn letters_are_numbered_recorded_and_go_one_step_up() {
    let office = Office::new();
    let homes = id(&office, "改造老旧小区");
    let letter = |day: &str, status| office.run(&["letter", &homes, "--as-of", day], status);
    let dry = office.run(&["letter", &homes, "--as-of", "2025-04-01", "--dry-run"], 0);
    says(
        &dry,
        &["提醒函", "督〔2025〕1号", "住建局：", "截至2025年3月31日", "落后21.7个百分点", "2025年5月1日"],
    );
    says(&letter("2025-04-01", 0), &["提醒函", "督〔2025〕1号，已入账"]);
    says(&letter("2025-04-10", 1), &["督〔2025〕1号所定时限2025-05-01未到"]);
    let second = letter("2025-05-10", 0);
    says(&second, &["督办函", "督〔2025〕2号", "此前已发提醒函（督〔2025〕1号）", "已入账"]);
    let recorded = second.lines().find(|line| line.contains("已入账")).unwrap();
    let sent = recorded.split_whitespace().next().unwrap();
    says(&office.run(&["letter", sent], 0), &["督办函", "督〔2025〕2号", "2025年5月10日"]);
    says(&office.run(&["explain", sent, "--as-of", "2025-04-30"], 0), &["改造老旧小区", "判定：欠进度"]);
    says(&office.run(&["reply", sent, "已增派施工队", "--date", "2025-05-12"], 0), &["督〔2025〕2号的回复"]);
    let jobs = id(&office, "城镇新增就业");
    says(&office.run(&["letter", &jobs, "--as-of", "2025-05-10"], 1), &["判定为超进度，无须发函"]);
    let raised = ["--owner", "自然资源局", "--due", "2025-06-30", "--date", "2025-04-20"];
    let raised = [&["obstacle", "raise", &homes, "用地指标未落实"][..], &raised].concat();
    let obstacle = office.run(&raised, 0);
    let obstacle = obstacle.split_whitespace().next().unwrap();
    let agenda = office.run(&["agenda", "泉水县", "--month", "--as-of", "2025-05-20"], 0);
    says(
        &agenda,
        &[
            "红灯（2项）",
            "逾期未回复的函件（1件）",
            "督〔2025〕1号",
            "回复（1件）",
            "已增派施工队",
            "卡点（1个）",
        ],
    );
    office.run(&["obstacle", "solve", obstacle, "指标已调剂", "--date", "2025-05-25"], 0);
    says(
        &office.run(&["obstacle", "list", "泉水县", "--format", "markdown"], 0),
        &["2025-05-25", "指标已调剂", "共1个，尚未解决0个"],
    );
    let may = office.run(&["bulletin", "泉水县", "--month", "2025-05", "--format", "markdown"], 0);
    says(&may, &["未报（4项）", "发函（1件）", "回复（1件）", "解决1个，尚未解决0个"]);
    let explained = office.run(&["explain", &homes, "--as-of", "2025-04-30"], 0);
    says(
        &explained,
        &[
            "为目标12个的16.67%",
            "应达40%（10个月中的4个月）",
            "落后23.3个百分点",
            "判定：欠进度",
            "发函（2件）",
        ],
    );
    says(&office.run(&["verify"], 0), &[]);
}

#[test]
fn an_office_has_its_own_texts_steps_and_bands() {
    let office = Office::new();
    let homes = id(&office, "改造老旧小区");
    let own = office.folder.path().join("own");
    std::fs::create_dir(&own).unwrap();
    std::fs::write(own.join("letter-blue.txt"), "蓝色督办单\n{文号} {牵头单位}：{事项}，{整改时限}前。\n")
        .unwrap();
    let ladder = "grade,zh,en,when,answer_days,new_due_days\nblue,蓝色督办单,blue letter,behind,3,10\n";
    std::fs::write(own.join("letters.csv"), ladder).unwrap();
    std::fs::write(own.join("lights.csv"), "set,row,word,value\n泉水,band,on-pace,-30\n").unwrap();
    let with = |arguments: &[&str], status| office.run(&[&["--data", "own"], arguments].concat(), status);
    let letter = with(&["letter", &homes, "--as-of", "2025-04-01"], 0);
    says(&letter, &["蓝色督办单", "督〔2025〕1号 住建局：改造老旧小区，2025年4月11日前。"]);
    let lenient = with(&["lights", "--set", "泉水", "--as-of", "2025-03-31", "--format", "csv"], 0);
    says(&lenient, &["改造老旧小区", "on-pace,green"]);
    std::fs::write(own.join("letter-blue.txt"), "{文号}{单位名}").unwrap();
    says(&with(&["lights"], 2), &["letter-blue.txt", "单位名"]);
    std::fs::write(own.join("lights.csv"), "set,row,word,value\n泉水,band,behind,3\n").unwrap();
    says(&with(&["lights"], 2), &["lights.csv", "behind"]);
}

#[test]
fn in_january_the_letters_of_december_are_before_the_meeting() {
    let office = Office::new();
    let homes = id(&office, "改造老旧小区");
    office.run(&["letter", &homes, "--as-of", "2025-12-20"], 0);
    let agenda =
        office.run(&["agenda", "泉水县", "--week", "--as-of", "2026-01-05", "--format", "markdown"], 0);
    says(&agenda, &["红灯", "改造老旧小区", "逾期未回复的函件（1件）", "督〔2025〕1号"]);
    let letter = office.run(&["letter", &homes, "--as-of", "2025-12-21"], 1);
    says(&letter, &["督〔2025〕1号所定时限"]);
}

#[test]
fn a_whole_is_shown_beside_its_parts_and_not_counted_with_them() {
    let office = Office::new();
    let add = |phrase: &str, more: &[&str]| {
        let told = office.run(&[&["item", "add", "泉水县", "2025", phrase][..], more].concat(), 0);
        told.split_whitespace().next().unwrap().to_owned()
    };
    let whole = add("新建公厕10座", &["--lead", "城管局"]);
    let parts = [
        add("甲镇新建公厕4座", &["--lead", "甲镇", "--parent", &whole]),
        add("乙镇新建公厕5座", &["--lead", "乙镇", "--parent", &whole]),
    ];
    for (item, value) in [(&whole, "3"), (&parts[0], "1"), (&parts[1], "2")] {
        office.run(&["progress", item, value, "--as-of", "2025-03-31"], 0);
    }
    let lights = ["lights", "泉水县", "--as-of", "2025-03-31", "--format", "markdown"];
    let lights = office.run(&[&lights[..], &["--group", "unit"]].concat(), 0);
    says(
        &lights,
        &["整体与部分（1项整体", "新建公厕10座 | 城管局 | 2 | 10 | 9（不符） | 3 | 3（相符） | 座"],
    );
    says(&lights, &["共6项"]);
    assert!(
        !lights.split("##").next().unwrap().contains("城管局"),
        "a whole is in no unit's count: {lights}"
    );
    let bulletin = office.run(&["bulletin", "泉水县", "--quarter", "2025-Q1", "--format", "markdown"], 0);
    says(&bulletin, &["共6项", "整体与部分（1项整体"]);
    // A part of a part has the whole above it: neither may go below the other.
    let below = add("甲镇东村新建公厕1座", &["--parent", &parts[0]]);
    says(&office.run(&["item", "correct", &whole, "--parent", &whole], 2), &["不能列入"]);
    says(&office.run(&["item", "correct", &whole, "--parent", &below], 2), &["不能列入", "或它的部分"]);
    office.run(&["item", "correct", &below, "--parent", &whole], 0);
    says(&office.run(&["verify"], 0), &["账本无误"]);
}

/// The caveats that the audit gives the target of those words.
fn caveats(office: &Office, quote: &str) -> String {
    let audit = office.run(&["audit", "石门县", "--format", "jsonl"], 0);
    let rows = audit.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut found = rows.filter(|row| row["target_quote"] == quote);
    let row = found.next().unwrap_or_else(|| panic!("{audit}"));
    assert_eq!(row["status"], "met", "{row}");
    row["caveats"].as_array().unwrap().iter().map(|own| own.as_str().unwrap()).collect::<Vec<_>>().join(";")
}

#[test]
fn a_target_met_after_its_due_date_carries_that_where_something_dates_it_so() {
    let office = Office::new();
    let target = |phrase: &str| {
        let told = office.run(&["record", "target", "石门县", "2025", phrase, "--source", "报告"], 0);
        told.split_whitespace().next().unwrap().to_owned()
    };
    let said = ["10月底前改造老旧小区12个", "10月底前新建公厕6座", "10月底前新建停车位900个"];
    let ids = said.map(target);
    target("年底前新建口袋公园5个");
    let report = "石门县2026年政府工作报告\n\n一、2025年工作回顾\n\n过去一年，改造老旧小区12个。新建公厕6座，11月20日全部建成投用。\
        新建停车位900个，截至11月底全部建成。新建口袋公园5个，均于12月完工。\n\n二、2026年工作安排\n\n2026年，新建公厕8座。\n";
    std::fs::write(office.folder.path().join("石门县2026.txt"), report).unwrap();
    office.run(&["read", "石门县2026.txt"], 0);
    for own in said.into_iter().chain(["年底前新建口袋公园5个"]) {
        let late = if own.contains("公厕") { "late" } else { "" };
        assert_eq!(caveats(&office, own), late, "{own}");
    }
    // Reports of its item: that it was not done on the day, and that it was later. A gap shows nothing.
    for (target, days) in [(&ids[0], &["2025-10-31", "2025-11-30"][..]), (&ids[2], &["2025-11-30"])] {
        office.run(&["split", target, "--apply"], 0);
        let csv = office.run(&["item", "list", "石门县", "--format", "csv"], 0);
        let item = csv.lines().last().unwrap().split(',').next().unwrap();
        for (day, part) in days.iter().rev().zip(["1", "0.5"]) {
            let whole = if *target == ids[0] { 12 } else { 900 };
            let value = if part == "1" { whole } else { whole / 2 };
            office.run(&["progress", item, &value.to_string(), "--as-of", day], 0);
        }
    }
    assert_eq!((caveats(&office, said[0]), caveats(&office, said[2])), ("late".into(), String::new()));
    says(&office.run(&["scorecard", "石门县", "2025"], 0), &["改造老旧小区", "逾期完成"]);
    says(&office.run(&["explain", &ids[0]], 0), &["逾期完成", "时限之后"]);
}

#[test]
fn a_units_year_is_drawn_above_its_table() {
    let office = Office::new();
    let homes = id(&office, "改造老旧小区");
    office.run(&["item", "correct", &homes, "--milestone", "3月底 1", "--milestone", "6月底 6"], 0);
    let wall = |lead: &str| {
        let of = ["lights", "泉水县", "--lead", lead, "--timeline", "--as-of", "2025-09-30"];
        office.run(&[&of[..], &["--format", "html"]].concat(), 0)
    };
    let hospital = wall("卫健局");
    says(&hospital, &["卫健局2025年挂图作战", "<svg class=\"timeline\"", "2025-09-30", "启动县医院迁建"]);
    assert!(!hospital.contains("改造老旧小区"), "{hospital}");
    // One step was reached, the other was due on the day and was not.
    assert_eq!((hospital.matches("mark met").count(), hospital.matches("mark missed").count()), (1, 1));
    let homes = wall("住建局");
    assert_eq!((homes.matches("mark met").count(), homes.matches("mark missed").count()), (1, 0));
    assert!(homes.contains("class=\"reached\"") && homes.contains("class=\"today\""));
    // The table alone is what the other formats have.
    let csv = office.run(&["lights", "--lead", "卫健局", "--as-of", "2025-09-30", "--format", "csv"], 0);
    let drawn = ["lights", "--lead", "卫健局", "--timeline", "--as-of", "2025-09-30", "--format", "csv"];
    assert_eq!(csv, office.run(&drawn, 0));
    let hospital = id(&office, "启动县医院迁建");
    let of_item = ["lights", "--item", &hospital, "--timeline", "--as-of", "2025-09-30"];
    let whole = office.run(&[&of_item[..], &["--format", "html"]].concat(), 0);
    says(&whole, &["<svg class=\"timeline\"", "节点", "完成立项", "报送", "用地手续办理中"]);
    let one = office.run(&["lights", "--item", &hospital, "--as-of", "2025-09-30", "--format", "csv"], 0);
    assert_eq!(one.lines().count(), 2, "{one}");
}

#[test]
fn a_letter_is_closed_when_its_item_is_done_and_it_was_answered() {
    let office = Office::new();
    let homes = id(&office, "改造老旧小区");
    let sent = office.run(&["letter", &homes, "--as-of", "2025-04-01"], 0);
    let sent = sent.lines().find(|line| line.contains("已入账")).unwrap().split_whitespace().next().unwrap();
    let early = office.run(&["reply", sent, "已增派施工队", "--date", "2025-03-20"], 2);
    says(&early, &["2025-03-20", "早于发函日期", "2025-04-01"]);
    let answered = office.run(&["reply", sent, "已增派施工队", "--date", "2025-04-12"], 0);
    assert!(!answered.contains("销号"), "{answered}");
    let done = office.run(&["progress", &homes, "12", "--as-of", "2025-09-30"], 0);
    says(&done, &["督〔2025〕1号已销号（2025-09-30）"]);
    let bulletin = ["bulletin", "泉水县", "--month", "2025-09", "--format", "markdown"];
    says(&office.run(&bulletin, 0), &["销号（1件）", "督〔2025〕1号", "2025-09-30"]);
    let before = ["bulletin", "泉水县", "--month", "2025-08", "--format", "markdown"];
    assert!(!office.run(&before, 0).contains("销号（"));
    let obstacle = office.run(&["obstacle", "raise", &homes, "用地未落实", "--date", "2025-04-20"], 0);
    let obstacle = obstacle.split_whitespace().next().unwrap();
    office.run(&["obstacle", "solve", obstacle, "已落实", "--date", "2025-04-19"], 2);
    office.run(&["obstacle", "raise", &homes, "雨季", "--date", "2025-04-20", "--due", "2025-04-01"], 2);
}

#[test]
fn who_has_not_reported_is_asked_to_report() {
    let office = Office::new();
    let industry = id(&office, "规上工业增加值");
    let letter = |day: &str| office.run(&["letter", &industry, "--as-of", day], 0);
    let first = letter("2025-05-26");
    says(&first, &["提醒函", "工信局：", "尚未收到报送", "补报最新进度"]);
    assert!(!first.contains("抓紧推进"), "{first}");
    says(&letter("2025-07-01"), &["督办函", "仍未收到进度报送", "补报进度"]);
    // An office's own text is what it says to all, unless it has one of its own for this too.
    let own = office.folder.path().join("own");
    std::fs::create_dir(&own).unwrap();
    std::fs::write(own.join("letter-reminder.txt"), "提醒\n{牵头单位}请注意。\n").unwrap();
    let hospital = id(&office, "启动县医院迁建");
    let dry = ["--data", "own", "letter", &hospital, "--as-of", "2025-05-26", "--dry-run"];
    says(&office.run(&dry, 0), &["卫健局请注意"]);
    std::fs::write(own.join("letter-reminder-unreported.txt"), "补报\n{牵头单位}请补报。\n").unwrap();
    says(&office.run(&dry, 0), &["卫健局请补报"]);
}

#[test]
fn a_year_is_accounted_for_at_its_end() {
    let office = Office::new();
    let year = office.run(&["bulletin", "泉水县", "--year", "2025", "--format", "markdown"], 0);
    says(&year, &["泉水县2025年督查总结（年底交账）", "共4项", "各单位", "改造老旧小区"]);
    assert!(!year.contains("比上期有变化"), "{year}");
    office.run(&["bulletin", "泉水县", "--year", "2025", "--month", "2025-03"], 2);
}
