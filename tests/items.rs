//! The verbs of the year in between, as an office uses them: items by table and by phrase, progress, split, round trips.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "readers/made.rs"]
mod made;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

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
            .env("LANG", "zh_CN.UTF-8")
            .env("DUIZHANG_BY", "督查室");
        program.args(arguments).output().unwrap()
    }

    fn done(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn refused(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {}", String::from_utf8_lossy(&done.stdout));
        String::from_utf8(done.stderr).unwrap()
    }

    fn items(&self) -> String {
        self.done(&["item", "list", "--format", "csv"])
    }
}

const ROWS: [[&str; 6]; 4] = [
    ["工作任务", "目标要求", "牵头单位", "配合单位", "完成时限", "三季度"],
    ["推进老旧小区改造", "改造老旧小区12个", "住建局、财政局", "各镇（街道）", "10月底", "10"],
    ["启动县医院迁建", "完成可研批复并开工", "卫健局", "", "2025年6月", ""],
    ["新建公厕6座", "", "城管局", "", "持续推进", "完成50%"],
];

/// The same table as a page, a Word document, CSV and CSV with semicolons.
fn tables() -> Vec<(&'static str, Vec<u8>)> {
    let html: String = ROWS.map(|row| format!("<tr><td>{}</td></tr>", row.join("</td><td>"))).concat();
    let html =
        format!("<html><body><h1>任务分解表</h1><p>现印发给你们。</p><table>{html}</table></body></html>");
    let cell = |cell: &&str| format!("<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>");
    let row = |row: &[&str; 6]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<Vec<_>>().concat());
    let docx: String = ROWS.iter().map(row).collect::<Vec<_>>().concat();
    let docx = format!("<w:p><w:r><w:t>任务分解表</w:t></w:r></w:p><w:tbl>{docx}</w:tbl>");
    let csv = |between: &str| ROWS.map(|row| row.join(between)).join("\n").into_bytes();
    vec![
        ("表.html", html.into_bytes()),
        ("表.docx", made::docx(&docx)),
        ("表.csv", csv(",")),
        ("分号.csv", csv(";")),
    ]
}

#[test]
fn a_table_of_tasks_is_read_alike_from_every_format_it_comes_in() {
    let mut read = Vec::new();
    for (name, bytes) in tables() {
        let desk = Desk::new();
        fs::write(desk.path(name), bytes).unwrap();
        let import = ["item", "import", name, "--place", "泉水县", "--year", "2025"];
        let told = desk.done(&import);
        assert!(told.contains("新录事项3项"), "{name}: {told}");
        assert!(desk.done(&import).contains("新录事项0项，更正0项，已在库3项"), "{name}");
        read.push((name, desk.items()));
        desk.done(&["verify"]);
    }
    let (_, first) = &read[0];
    for part in [
        "推进老旧小区改造,,,住建局,财政局、各镇（街道）,,,2025-10-31",
        "改造老旧小区,level,eq,,12,,个,,2025-09-30 10",
        "启动县医院迁建,,,卫健局,,,,2025-06-30",
        "公厕,level,eq,,6,,座,,2025-09-30 3",
    ] {
        assert!(first.contains(part), "{part}: {first}");
    }
    for (name, items) in &read {
        assert_eq!(items, first, "{name}");
    }
}

#[test]
fn what_is_listed_imports_back_in_both_languages_and_another_ledger_is_the_same() {
    let desk = Desk::new();
    desk.done(&[
        "item",
        "add",
        "泉水县",
        "2025",
        "10月底前改造老旧小区12个左右",
        "--lead",
        "住建局、财政局",
        "--official",
        "陈副县长",
        "--person",
        "林",
        "--topic",
        "民生实事",
        "--weight",
        "2.50",
        "--binding",
        "约束性",
        "--baseline",
        "3",
        "--milestone",
        "3月底 完成立项",
        "--milestone",
        "6月底 6",
        "--source",
        "工作报告",
        "--note",
        "含背街小巷",
    ]);
    desk.done(&["item", "add", "泉水县", "2025", "启动县医院迁建", "--due", "6月底"]);
    desk.done(&["item", "add", "泉水县", "2025", "城镇登记失业率控制在4.3%以内"]);
    let listed = desk.items();
    for (name, lang) in
        [("a.csv", "en"), ("b.csv", "zh"), ("a.xlsx", "en"), ("b.xlsx", "zh"), ("a.json", "en")]
    {
        desk.done(&["--lang", lang, "item", "list", "-o", name]);
        if name.ends_with("json") {
            continue;
        }
        let told = desk.done(&["item", "import", name]);
        assert!(told.contains("新录事项0项，更正0项，已在库3项"), "{name}: {told}");
        let other = ["--ledger", "other.db"];
        let _ = fs::remove_file(desk.path("other.db"));
        let told = desk.done(&[&other[..], &["item", "import", name]].concat());
        assert!(told.contains("新录事项3项"), "{name}: {told}");
        let again = desk.done(&[&other[..], &["item", "list", "--format", "csv"]].concat());
        assert_eq!(again, listed, "{name}: ids and columns come back");
    }
}

#[test]
fn bad_rows_are_told_with_row_and_column_and_nothing_is_recorded() {
    let desk = Desk::new();
    let rows = "事项,牵头单位,完成时限,权重,指标属性,节点\n\
                甲,住建局,秋天,重,必须,立项\n,住建局,10月底,,,\n乙,住建局,10月底,1,约束性,3月底 立项\n";
    fs::write(desk.path("坏.csv"), rows).unwrap();
    let told = desk.refused(&["item", "import", "坏.csv", "--place", "泉水县", "--year", "2025"]);
    for part in [
        "坏.csv:2：完成时限：“秋天”",
        "坏.csv:2：权重：“重”",
        "坏.csv:2：指标属性：“必须”",
        "坏.csv:2：节点：“立项”",
        "坏.csv:3：事项：没有写",
        "2行",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!desk.path("duizhang.db").exists());
    fs::write(desk.path("无.csv"), "甲,乙\n1,2\n").unwrap();
    let told = desk.refused(&["item", "import", "无.csv", "--place", "泉水县", "--year", "2025"]);
    assert!(told.contains("没有写事项的一栏"), "{told}");
    fs::write(desk.path("进.csv"), "事项,截至,完成数\n没有的,6月底,3\n").unwrap();
    desk.done(&["item", "add", "泉水县", "2025", "改造老旧小区12个"]);
    let told = desk.refused(&["progress", "--from", "进.csv"]);
    assert!(told.contains("进.csv:2：事项：没有名为“没有的”的事项"), "{told}");
    fs::write(desk.path("进.csv"), "事项,截至,完成数,是否完成\n改造老旧小区12个,夏天,很多个3,也许\n")
        .unwrap();
    let told = desk.refused(&["progress", "--from", "进.csv"]);
    for part in ["截至：“夏天”", "是否完成：“也许”"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn progress_of_a_table_is_recorded_once_and_two_figures_of_a_day_are_told() {
    let desk = Desk::new();
    desk.done(&["item", "add", "泉水县", "2025", "改造老旧小区12个", "--lead", "住建局"]);
    desk.done(&["item", "add", "石狮市", "2025", "改造老旧小区12个", "--lead", "建设局"]);
    let rows = |value: &str| {
        format!("事项,牵头单位,截至,完成数,完成率\n改造老旧小区12个,住建局,2025-06-30,{value},58.3%\n")
    };
    fs::write(desk.path("6月.csv"), rows("7")).unwrap();
    let first = desk.run(&["progress", "--from", "6月.csv"]);
    assert!(first.status.success() && first.stderr.is_empty(), "{}", String::from_utf8_lossy(&first.stderr));
    assert!(desk.done(&["progress", "--from", "6月.csv"]).contains("已在库"));
    fs::write(desk.path("6月.csv"), rows("8")).unwrap();
    let other = desk.run(&["progress", "--from", "6月.csv"]);
    let told = String::from_utf8_lossy(&other.stderr).into_owned();
    assert!(other.status.success() && told.contains("2025-06-30 另有一个数：7个"), "{told}");
    fs::write(desk.path("6月.csv"), "事项,截至,完成数\n改造老旧小区12个,6月底,9\n").unwrap();
    let told = desk.refused(&["progress", "--from", "6月.csv"]);
    assert!(told.contains("可能是"), "two items have that name: {told}");
    desk.done(&["progress", "--from", "6月.csv", "--place", "石狮市"]);
    desk.done(&["verify"]);
}

#[test]
fn what_a_table_leaves_out_stays_as_it_is_on_file() {
    let desk = Desk::new();
    let added =
        ["item", "add", "泉水县", "2025", "新建公厕6座", "--lead", "城管局", "--official", "陈副县长"];
    desk.done(&[&added[..], &["--weight", "5", "--milestone", "6月底 3", "--note", "含改建"]].concat());
    fs::write(desk.path("分解表.csv"), "工作任务,牵头单位\n新建公厕6座,住建局\n").unwrap();
    let told =
        desk.done(&["item", "import", "分解表.csv", "--place", "泉水县", "--year", "2025", "--correct"]);
    assert!(told.contains("更正1项"), "{told}");
    let listed = desk.items();
    for kept in ["住建局", "陈副县长", ",5,", "2025-06-30 3", "含改建"] {
        assert!(listed.contains(kept), "{kept}: {listed}");
    }
    let again = desk.done(&["item", "import", "分解表.csv", "--place", "泉水县", "--year", "2025"]);
    assert!(again.contains("更正0项，已在库1项"), "{again}");
}

#[test]
fn a_ledger_with_a_letter_merges() {
    let desk = Desk::new();
    desk.done(&["item", "add", "泉水县", "2025", "新建公厕6座", "--lead", "城管局"]);
    let id = desk.items().lines().nth(1).unwrap().split(',').next().unwrap().to_owned();
    desk.done(&["progress", &id, "1", "--as-of", "2025-06-30"]);
    desk.done(&["letter", &id, "--as-of", "2025-07-01"]);
    desk.done(&["--ledger", "other.db", "record", "target", "泉水县", "2025", "开工项目30个"]);
    desk.done(&["--ledger", "other.db", "merge", "duizhang.db"]);
    let told = desk.done(&["--ledger", "other.db", "explain", &id, "--as-of", "2025-07-01"]);
    assert!(told.contains("提醒函"), "{told}");
}

#[test]
fn a_table_of_progress_is_read_with_its_units_its_places_and_what_its_words_add() {
    let desk = Desk::new();
    desk.done(&["item", "add", "泉水县", "2025", "完成投资12亿元", "--lead", "发改局"]);
    desk.done(&["item", "add", "泉水县", "2025", "新建公厕60座", "--lead", "城管局"]);
    let table =
        "事项名称,数值,单位,完成率,进展情况\n完成投资12亿元,50000,万元,,\n新建公厕60座,20,座,,本月新建20座\n";
    fs::write(desk.path("进度.csv"), table).unwrap();
    let told = desk.done(&["progress", "--from", "进度.csv", "--as-of", "2025-06-30"]);
    assert!(told.contains("50000万元") && !told.contains("50000亿元"), "{told}");
    assert!(told.contains("当期: 20座"), "{told}");
    fs::write(desk.path("他县.csv"), "地区,事项,数值\n清河县,新建公厕60座,30\n").unwrap();
    assert!(
        desk.refused(&["progress", "--from", "他县.csv", "--as-of", "2025-07-31"]).contains("新建公厕60座")
    );
}

#[test]
fn a_row_is_about_the_item_of_its_id_or_of_its_unit_and_the_same_file_twice_adds_nothing() {
    let desk = Desk::new();
    let parts = "地区,年度,工作任务,数值,单位,牵头单位\n泉水县,2025,建设停车场,5,个,甲区\n泉水县,2025,建设停车场,6,个,乙区\n";
    fs::write(desk.path("a.csv"), parts).unwrap();
    desk.done(&["item", "import", "a.csv"]);
    fs::write(desk.path("b.csv"), format!("{parts}泉水县,2025,建设停车场,7,个,丙区\n")).unwrap();
    let told = desk.done(&["item", "import", "b.csv", "--correct"]);
    assert!(told.contains("新录事项1项，更正0项，已在库2项"), "{told}");
    let again = desk.done(&["item", "import", "b.csv", "--correct"]);
    assert!(again.contains("新录事项0项，更正0项，已在库3项"), "{again}");
    fs::write(desk.path("c.csv"), desk.items().replacen("建设停车场", "新建停车场", 1)).unwrap();
    let told = desk.done(&["item", "import", "c.csv", "--correct"]);
    assert!(told.contains("新录事项0项，更正1项"), "{told}");
}

#[test]
fn the_number_of_a_letter_is_not_given_again_when_its_item_is_withdrawn() {
    let desk = Desk::new();
    for work in ["新建公厕6座", "改造老旧小区12个"] {
        desk.done(&["item", "add", "泉水县", "2025", work, "--lead", "住建局"]);
    }
    let ids: Vec<String> =
        desk.items().lines().skip(1).map(|row| row.split(',').next().unwrap().to_owned()).collect();
    for id in &ids {
        desk.done(&["progress", id, "0", "--as-of", "2025-06-30"]);
    }
    assert!(desk.done(&["letter", &ids[0], "--as-of", "2025-07-01"]).contains("督〔2025〕1号"));
    desk.done(&["item", "withdraw", &ids[0], "--why", "不做了"]);
    assert!(desk.done(&["letter", &ids[1], "--as-of", "2025-07-01"]).contains("督〔2025〕2号"));
}

#[test]
fn a_split_gives_each_target_and_part_what_is_said_of_it() {
    let desk = Desk::new();
    let said = "10月底前改造老旧小区12个，三季度末新建公厕10座";
    let record = ["record", "target", "泉水县", "2025", said, "--responsible", "住建局", "--source", "报告"];
    let told = desk.done(&record);
    let id = told.split_whitespace().next().unwrap();
    let more = ["--official", "王副县长", "--milestone", "6月底 6", "--lead", "城建局"];
    let parts = ["--part", "鄞州区、高新区=2", "--part", "海曙区=10"];
    desk.done(&[&["split", id, "--apply"][..], &more, &parts].concat());
    let items = desk.items();
    let row = |name: &str| items.lines().find(|row| row.contains(name)).unwrap_or_else(|| panic!("{items}"));
    let whole = row("改造老旧小区12个");
    assert!(whole.contains("城建局,,王副县长,,2025-10-31"), "{whole}");
    assert!(whole.contains("2025-06-30 6"), "{whole}");
    let other = row("新建公厕10座");
    assert!(other.contains("住建局,,,,2025-09-30") && !other.contains("2025-06-30"), "{other}");
    let joint = row("鄞州区、高新区：改造老旧小区2个");
    assert!(joint.contains("鄞州区,高新区,,,2025-10-31") && !joint.contains("2025-06-30"), "{joint}");
    assert!(desk.refused(&["split", id, "--part", "、=2"]).contains("不是分解"));
}

#[test]
fn a_part_of_the_year_is_a_deadline_also_where_it_is_striven_for() {
    let desk = Desk::new();
    for (phrase, name, due) in [
        ("力争上半年开工项目30个", "力争开工项目30个", "2025-06-30"),
        ("一季度完成立项", "完成立项", "2025-03-31"),
        ("上半年地区生产总值增长6%", "地区生产总值增长6%", "2025-06-30"),
    ] {
        desk.done(&["item", "add", "泉水县", "2025", phrase]);
        let items = desk.items();
        let row = items.lines().last().unwrap();
        assert!(row.contains(name) && row.contains(due), "{phrase}: {row}");
    }
}

#[test]
fn a_report_that_is_not_of_its_item_is_refused_and_what_is_odd_about_others_is_said() {
    let desk = Desk::new();
    let steps = ["--milestone", "3月底 完成立项", "--milestone", "6月底 开工建设"];
    for phrase in ["新增供水入户600户", "启动县医院迁建"] {
        desk.done(&[&["item", "add", "泉水县", "2025", phrase][..], &steps].concat());
    }
    let ids: Vec<String> =
        desk.items().lines().skip(1).map(|row| row.split(',').next().unwrap().to_owned()).collect();
    let (water, hospital) = (ids[0].as_str(), ids[1].as_str());
    let told = desk.refused(&["progress", hospital, "已完成", "--milestone", "完成可研", "--as-of", "6月底"]);
    assert!(told.contains("没有名为“完成可研”的节点；有：完成立项、开工建设"), "{told}");
    let told = desk.refused(&["progress", water, "新增供水入户300万元", "--as-of", "6月底"]);
    assert!(told.contains("“万元”不能换算成“户”"), "{told}");
    fs::write(
        desk.path("坏.csv"),
        "事项,截至,数值,单位,节点,进展情况\n新增供水入户600户,6月底,300,万元,,\n启动县医院迁建,6月底,,,可研,已完成\n",
    )
    .unwrap();
    let told = desk.refused(&["progress", "--from", "坏.csv"]);
    assert!(told.contains("坏.csv:2：数值：单位“万元”") && told.contains("坏.csv:3：节点："), "{told}");
    let said = |arguments: &[&str]| {
        let done = desk.run(&[&["progress"], arguments].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stderr).unwrap()
    };
    assert_eq!(said(&[water, "300", "--as-of", "2025-03-31"]), "");
    let fallen = "累计数减少：2025-03-31为300户，2025-04-30为280户";
    assert!(said(&[water, "280", "--as-of", "2025-04-30", "--dry-run"]).contains(fallen));
    fs::write(desk.path("月报.csv"), "事项,截至,数值\n新增供水入户600户,2025-04-30,280\n").unwrap();
    assert!(said(&["--from", "月报.csv"]).contains(fallen));
    let told = said(&[water, "290", "--as-of", "2024-05-31"]);
    assert!(told.contains("2024-05-31") && told.contains("不在2025年的时限之内"), "{told}");
    let lights = desk.done(&["lights", "泉水县", "--as-of", "2025-04-30"]);
    let lights: String = lights.split_whitespace().collect();
    assert!(lights.contains("累计数减少") && lights.contains("不在2025年的时限之内"), "{lights}");
}

#[test]
fn a_table_may_have_two_rows_of_headings_units_in_a_clause_and_work_that_lasts() {
    let desk = Desk::new();
    let html = "<html><body><p>经县政府研究，现将2025年重点工作任务分解印发给你们，请认真组织实施，确保按时完成。</p><table><tr><th rowspan=2>工作任务</th><th rowspan=2>责任单位</th><th rowspan=2>完成时限</th>\
        <th colspan=2>季度进度</th></tr><tr><th>一季度</th><th>二季度</th></tr>\
        <tr><td>新增就业2800人</td><td>人社局牵头，各镇配合</td><td>持续推进</td><td>700</td><td>1400</td></tr></table>";
    let csv = "工作任务,责任单位,完成时限,季度进度,,,\n,,,一季度,二季度,三季度,四季度\n\
        新增就业2800人,人社局牵头，各镇配合,全年,700,1400,,\n";
    for (name, text, words) in [("表.html", html, "持续推进"), ("表.csv", csv, "全年")] {
        let desk = Desk::new();
        fs::write(desk.path(name), text).unwrap();
        desk.done(&["item", "import", name, "--place", "泉水县", "--year", "2025"]);
        let items = desk.items();
        let row = items.lines().nth(1).unwrap();
        assert!(row.contains("人社局,各镇,"), "{row}");
        assert!(row.contains("2025-03-31 700；2025-06-30 1400"), "{row}");
        assert!(row.ends_with(&format!("完成时限：{words}")), "{row}");
        fs::write(desk.path("again.csv"), &items).unwrap();
        assert!(desk.done(&["item", "import", "again.csv"]).contains("已在库1项"));
    }
    // A first row of the table that only looks so is a row.
    fs::write(desk.path("一.csv"), "工作任务,责任单位,完成时限\n新建公厕6座,城管局,10月底\n").unwrap();
    desk.done(&["item", "import", "一.csv", "--place", "泉水县", "--year", "2025"]);
    assert_eq!(desk.items().lines().count(), 2);
}

#[test]
fn the_figures_of_a_units_own_report_are_linked_to_its_items() {
    let desk = Desk::new();
    for (work, lead) in [
        ("新改建农村公路120公里", "交通局"),
        ("新辟公交线路10条", "交通局"),
        ("新建充电桩300个", "交通局"),
        ("改造老旧小区12个", "住建局"),
    ] {
        desk.done(&["item", "add", "泉水县", "2025", work, "--lead", lead]);
    }
    let report = "交通局2025年上半年工作总结\n\n今年以来，各项工作平稳推进。\n\n新改建农村公路66公里。新辟公交线路4条，\
        优化班次32班。检查企业45家。改造老旧小区7个。\n";
    fs::write(desk.path("总结.txt"), report).unwrap();
    let of = ["progress", "--from", "总结.txt", "--year", "2025", "--place", "泉水县", "--lead", "交通局"];
    let of = [&of[..], &["--as-of", "6月底"]].concat();
    let told = desk.done(&of);
    assert!(
        told.contains("对上  新改建农村公路120公里  2025-06-30: 66公里  “新改建农村公路66公里”（第3段）"),
        "{told}"
    );
    assert!(told.contains("对上  新辟公交线路10条  2025-06-30: 4条"), "{told}");
    assert!(told.contains("未对上  “检查企业45家”") && told.contains("文中未见  新建充电桩300个"), "{told}");
    assert!(told.contains("尚未录入：2个数") && !told.contains("改造老旧小区12个"), "{told}");
    let none = desk.done(&["lights", "泉水县", "--as-of", "2025-06-30", "--format", "csv"]);
    assert!(!none.contains("66"), "nothing is recorded unasked: {none}");
    desk.done(&[&of[..], &["--apply"]].concat());
    let lights = desk.done(&["lights", "泉水县", "--as-of", "2025-06-30", "--format", "csv"]);
    assert!(lights.contains(",66,公里,2025-06-30") && lights.contains(",4,条,2025-06-30"), "{lights}");
    assert!(desk.done(&[&of[..], &["--apply"]].concat()).contains("已在库"));
    desk.refused(&["progress", "--from", "总结.txt", "--place", "泉水县"]);
}
