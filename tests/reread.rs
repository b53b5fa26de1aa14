//! A document on file that is read again by other rules of reading: what only the program read follows, what a person had
//! a hand in stays, and nothing stands twice.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::ledger::{Filter, Ledger};
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

const PLAN: &str = "泉水县政府工作报告
——2024年1月10日在泉水县第十七届人民代表大会第三次会议上
泉水县县长 王某某
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2023年工作回顾
2023年，全县地区生产总值增长5.8%。
二、2024年工作安排
今年主要预期目标是：地区生产总值增长6%左右。开工项目30个，新增停车位1000个朝上，整治河道8公里朝上，栽种紫薇400坨。
各位代表，让我们团结奋斗，开创泉水更加美好的明天！
";

/// Rows by which 朝上 is 以上, and 坨 a unit.
const WORDS: [(&str, &str); 2] = [
    ("cues.csv", "word,position,effect\n朝上,after,ge\n"),
    ("units.csv", "unit,family,factor\n坨,count,1\n"),
];

struct Desk(TempDir);

impl Desk {
    /// A desk with the plan, read by the rules compiled in.
    fn new() -> Self {
        let desk = Self(TempDir::new().unwrap());
        fs::create_dir(desk.path("words")).unwrap();
        for (name, rows) in WORDS {
            fs::write(desk.path("words").join(name), rows).unwrap();
        }
        fs::write(desk.path("plan.txt"), PLAN).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command.current_dir(self.0.path()).args(["--lang", "zh", "--by", "李审计"]).args(arguments);
        let done = command.env_remove("DUIZHANG_LEDGER").output().unwrap();
        let said = String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap();
        assert!(done.status.success(), "{arguments:?}: {said}");
        said
    }

    fn read(&self) -> String {
        self.run(&["read", "plan.txt"])
    }

    /// Reads it by the rows of `WORDS` too, as a later release might.
    fn read_later(&self) -> String {
        self.run(&["--data", "words", "read", "plan.txt"])
    }

    fn ledger(&self) -> Ledger {
        Ledger::open_to_read(self.path("duizhang.db")).unwrap()
    }

    /// The targets that stand, as `indicator comparator value`, in order of the text.
    fn targets(&self) -> Vec<String> {
        let mut all = self.ledger().claims(&Filter::default()).unwrap();
        all.retain(|row| row.claim.role.code() == "target");
        all.sort_by_key(|row| row.claim.span);
        all.iter()
            .map(|row| {
                format!("{} {} {}", row.claim.indicator, row.claim.comparator, row.claim.value.unwrap())
            })
            .collect()
    }

    /// The id of the claim that stands on that indicator.
    fn id(&self, indicator: &str) -> String {
        let all = self.ledger().claims(&Filter::default()).unwrap();
        let of = |row: &&duizhang::vocabulary::Recorded| row.claim.indicator == indicator;
        all.iter().find(of).unwrap_or_else(|| panic!("{indicator}")).id.clone()
    }

    fn head(&self) -> String {
        self.ledger().head().unwrap().unwrap().head
    }

    fn sound(&self) -> String {
        let said = self.run(&["verify"]);
        assert!(said.starts_with("账本无误"), "{said}");
        said
    }
}

const FIRST: [&str; 4] =
    ["地区生产总值 approx 6", "开工项目 eq 30", "新增停车位朝上 eq 1000", "整治河道朝上 eq 8"];
const LATER: [&str; 5] =
    ["地区生产总值 approx 6", "开工项目 eq 30", "新增停车位 ge 1000", "整治河道 ge 8", "栽种紫薇 eq 400"];

#[test]
fn what_is_read_otherwise_is_corrected_under_its_id_and_waits_for_review() {
    let desk = Desk::new();
    desk.read();
    assert_eq!(desk.targets(), FIRST);
    let first = desk.id("新增停车位朝上");
    let said = desk.run(&["--data", "words", "verify"]);
    assert!(said.contains("有3条按现在的读法会读出不同的结果"), "{said}");
    assert!(said.contains("重新 duizhang read"), "{said}");
    let said = desk.read_later();
    assert!(said.contains("新增目标1、实绩0，已在库3"), "{said}");
    assert!(said.contains("重读：更正2，撤回0，保留0"), "{said}");
    assert_eq!(desk.targets(), LATER);
    assert!(!desk.sound().contains("人工更正"), "the program's corrections are no person's");
    let said = desk.run(&["--data", "words", "verify"]);
    assert!(!said.contains("按现在的读法"), "{said}");
    let now = desk.ledger().claim(&desk.id("新增停车位")).unwrap();
    assert!(!now.reviewed);
    assert_eq!(desk.ledger().history(&first).unwrap().stands, Some(now.id));
    let history = desk.run(&["history", &first]);
    assert!(history.contains("重读"), "{history}");
    let head = desk.head();
    let said = desk.read_later();
    assert!(!said.contains("重读"), "{said}");
    assert_eq!(desk.head(), head, "reading once more changes nothing");
}

#[test]
fn what_is_no_longer_read_is_withdrawn_and_comes_back_under_its_id() {
    let desk = Desk::new();
    desk.read_later();
    let id = desk.id("栽种紫薇");
    let said = desk.read();
    assert!(said.contains("重读：更正2，撤回1，保留0"), "{said}");
    assert_eq!(desk.targets(), FIRST);
    let history = desk.run(&["history", &id]);
    assert!(history.contains("重读：现在不读作表述"), "{history}");
    let head = desk.head();
    desk.read();
    assert_eq!(desk.head(), head);
    let said = desk.read_later();
    assert!(said.contains("新增目标1"), "{said}");
    assert_eq!((desk.targets(), desk.id("栽种紫薇")), (LATER.map(str::to_owned).to_vec(), id));
    desk.sound();
}

#[test]
fn what_a_person_had_a_hand_in_stays_and_is_listed() {
    let desk = Desk::new();
    desk.read();
    let (parking, river) = (desk.id("新增停车位朝上"), desk.id("整治河道朝上"));
    let mut ledger = Ledger::open_to_write(desk.path("duizhang.db")).unwrap();
    let mut entry = ledger.entry("王复核", chrono::Utc::now()).unwrap();
    entry.accept(&parking).unwrap();
    entry.commit().unwrap();
    drop(ledger);
    desk.run(&["overrule", &river, "met", "--why", "水利局证明"]);
    let said = desk.read_later();
    assert!(said.contains("重读：更正0，撤回0，保留2（经人处理过，未改动）"), "{said}");
    let line = |id: &str| said.lines().find(|line| line.contains(id)).unwrap().to_owned();
    assert!(line(&parking).contains("经人核过") && line(&parking).contains("1000个以上"), "{said}");
    assert!(line(&river).contains("有人工裁定"), "{said}");
    assert_eq!(desk.targets()[2..], ["新增停车位朝上 eq 1000", "整治河道朝上 eq 8", "栽种紫薇 eq 400"]);
    // A person's correction is left too, and so is what a person rejected.
    let purple = desk.id("栽种紫薇");
    desk.run(&["--data", "words", "correct", &purple, "--value", "40", "--why", "看错"]);
    desk.run(&["withdraw", &parking, "--why", "不算目标"]);
    let head = desk.head();
    let said = desk.read();
    assert!(said.contains("保留1"), "{said}");
    assert!(said.lines().any(|line| line.contains("经人更正") && line.contains("现读不出")), "{said}");
    let said = desk.read_later();
    assert!(said.contains("经人撤回") && said.contains("经人更正"), "{said}");
    assert_eq!(desk.targets()[2..], ["整治河道朝上 eq 8", "栽种紫薇 eq 40"]);
    assert_eq!(desk.head(), head);
    desk.sound();
}

#[test]
fn the_programs_correction_is_withdrawn_whole_and_restored_whole() {
    let desk = Desk::new();
    desk.read();
    desk.read_later();
    let id = desk.id("新增停车位");
    desk.run(&["withdraw", &id, "--why", "不算目标"]);
    assert!(!desk.targets().iter().any(|target| target.contains("停车位")), "no older reading comes back");
    desk.read_later();
    assert!(!desk.targets().iter().any(|target| target.contains("停车位")), "nor does reading bring it back");
    desk.run(&["restore", &id]);
    assert_eq!(desk.targets(), LATER);
    let corrected = desk.run(&["correct", &id, "--value", "1001", "--why", "看错"]);
    assert!(corrected.contains("1001"), "{corrected}");
    desk.sound();
}

/// A row by which the report is a street office's, which tells of one topic only.
const KIND: &str =
    "kind,name_en,scope,reviews,plans,titles,lines\n街道办报告,Street report,topic,yes,yes,政府工作报告,\n";

#[test]
fn a_document_is_taken_for_what_it_is_read_as_today_unless_a_person_said_what_it_is() {
    let kind = |desk: &Desk| desk.ledger().documents(None).unwrap()[0].kind.clone();
    let again = |desk: &Desk| {
        fs::write(desk.path("words").join("kinds.csv"), KIND).unwrap();
        desk.read_later()
    };
    let desk = Desk::new();
    desk.read();
    let said = again(&desk);
    assert!(said.contains("政府工作报告→街道办报告"), "{said}");
    assert_eq!(kind(&desk), "街道办报告");
    desk.sound();
    let head = desk.head();
    desk.read_later();
    assert_eq!(desk.head(), head);

    let desk = Desk::new();
    desk.run(&["read", "plan.txt", "--kind", "政府工作报告", "--scope", "topic"]);
    again(&desk);
    assert_eq!(kind(&desk), "政府工作报告", "an option of read said so");

    let desk = Desk::new();
    desk.read();
    let title = desk.ledger().documents(None).unwrap()[0].title.clone();
    desk.run(&[
        "document",
        "add",
        "泉水县",
        "--kind",
        "政府工作报告",
        "--title",
        &title,
        "--scope",
        "finance",
    ]);
    again(&desk);
    let document = desk.ledger().documents(None).unwrap().remove(0);
    assert_eq!((document.kind.as_str(), document.scope.unwrap().code()), ("政府工作报告", "finance"));
    desk.sound();
}

#[test]
fn a_place_that_was_told_need_not_be_told_again() {
    let desk = Desk::new();
    fs::write(desk.path("plan.txt"), PLAN.replace("泉水县", "本县").replace("2024年1月10日", "")).unwrap();
    desk.run(&["read", "plan.txt", "--place", "泉水县", "--year", "2024"]);
    let head = desk.head();
    let said = desk.read();
    assert!(said.contains("泉水县（已在库）"), "{said}");
    assert_eq!(desk.head(), head);
}

/// The numbers at which more than one target stands.
fn double(ledger: &std::path::Path) -> i64 {
    Connection::open(ledger)
        .unwrap()
        .query_row(
            "SELECT count(*) FROM (SELECT 1 FROM live_claim WHERE start IS NOT NULL \
             GROUP BY document, start, \"end\", role HAVING count(*) > 1)",
            [],
            |row| row.get(0),
        )
        .unwrap()
}

#[test]
fn two_ledgers_that_read_one_text_otherwise_hold_each_number_once_after_merging() {
    for ours_is_later in [false, true] {
        let (own, other) = (Desk::new(), Desk::new());
        let (earlier, later) = if ours_is_later { (&other, &own) } else { (&own, &other) };
        earlier.read();
        // The seconds by which the later one stands.
        std::thread::sleep(std::time::Duration::from_millis(1100));
        later.read_later();
        let there = other.path("duizhang.db");
        let said = own.run(&["merge", there.to_str().unwrap()]);
        assert_eq!(double(&own.path("duizhang.db")), 0, "{said}");
        assert_eq!(own.targets(), LATER, "{said}");
        own.sound();
        let head = own.head();
        own.run(&["merge", there.to_str().unwrap()]);
        assert_eq!(own.head(), head, "merging again changes nothing");
        own.read_later();
        assert_eq!(own.targets(), LATER);
    }
}

#[test]
fn of_two_readings_that_are_merged_the_one_a_person_vouches_for_stands() {
    for ours_is_accepted in [false, true] {
        let (own, other) = (Desk::new(), Desk::new());
        let (earlier, later) = if ours_is_accepted { (&own, &other) } else { (&other, &own) };
        earlier.read();
        let mut ledger = Ledger::open_to_write(earlier.path("duizhang.db")).unwrap();
        let mut entry = ledger.entry("王复核", chrono::Utc::now()).unwrap();
        entry.accept(&earlier.id("新增停车位朝上")).unwrap();
        entry.commit().unwrap();
        drop(ledger);
        std::thread::sleep(std::time::Duration::from_millis(1100));
        later.read_later();
        own.run(&["merge", other.path("duizhang.db").to_str().unwrap()]);
        assert_eq!(own.targets()[2..4], ["新增停车位朝上 eq 1000", "整治河道 ge 8"]);
        own.sound();
        own.read_later();
        assert_eq!(own.targets()[2..4], ["新增停车位朝上 eq 1000", "整治河道 ge 8"]);
    }
    // Both hold the first reading; here it was read again, there it was accepted.
    for here in [false, true] {
        let own = Desk::new();
        own.read();
        let other = Desk::new();
        fs::copy(own.path("duizhang.db"), other.path("duizhang.db")).unwrap();
        let (accepted, again) = if here { (&own, &other) } else { (&other, &own) };
        let mut ledger = Ledger::open_to_write(accepted.path("duizhang.db")).unwrap();
        let mut entry = ledger.entry("王复核", chrono::Utc::now()).unwrap();
        entry.accept(&accepted.id("新增停车位朝上")).unwrap();
        entry.commit().unwrap();
        drop(ledger);
        again.read_later();
        own.run(&["merge", other.path("duizhang.db").to_str().unwrap()]);
        assert_eq!(own.targets()[2..4], ["新增停车位朝上 eq 1000", "整治河道 ge 8"], "here: {here}");
        own.sound();
    }
}
