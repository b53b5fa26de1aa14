//! Many places are judged side by side, and told in their order all the same.

#![allow(clippy::unwrap_used)]

use assert_cmd::Command;
use std::fmt::Write as _;
use std::path::Path;

fn duizhang(ledger: &Path, arguments: &[&str]) -> String {
    let mut command = Command::cargo_bin("duizhang").unwrap();
    let done =
        command.env("DUIZHANG_LEDGER", ledger).env("DUIZHANG_BY", "李明").args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn many_places_are_judged_as_each_by_itself_and_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger.db");
    let places: Vec<String> = (0..40).map(|number| format!("示例市/第{number:02}县")).collect();
    let mut rows = "role,place,year,indicator,value,unit,source,date,relative_to,quote\n".to_owned();
    for (place, number) in places.iter().zip(0..) {
        let result = 20 + number;
        writeln!(rows, "target,{place},2023,新增公共停车位,{},个,计划,2023-01-09,,", 30).unwrap();
        writeln!(rows, "result,{place},2023,新增公共停车位,{result},个,报告,2024-01-09,,").unwrap();
        writeln!(
            rows,
            "target,{place},2023,城镇调查失业率,,,计划,2023-01-09,parent_average,失业率低于全市平均"
        )
        .unwrap();
    }
    writeln!(rows, "result,示例市,2023,城镇调查失业率,5.2,%,报告,2024-01-09,,").unwrap();
    let file = folder.path().join("rows.csv");
    std::fs::write(&file, rows).unwrap();
    duizhang(&ledger, &["import", file.to_str().unwrap()]);

    let whole = duizhang(&ledger, &["audit"]);
    let mut one_by_one = whole.lines().next().unwrap().to_owned() + "\n";
    for place in &places {
        let own = duizhang(&ledger, &["audit", place]);
        one_by_one.extend(own.split_inclusive('\n').skip(1));
    }
    assert_eq!(whole, one_by_one);
    assert_eq!(whole.lines().count(), 1 + 2 * places.len());
    let verdicts = duizhang(&ledger, &["reconcile"]);
    let told: Vec<usize> = places.iter().map(|place| verdicts.find(place.as_str()).unwrap()).collect();
    assert!(told.is_sorted());
    assert_eq!(verdicts.matches("✗").count(), 11, "ten and the tally");
}
