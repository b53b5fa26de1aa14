//! Percentages that a sheet may keep as fractions: asked about wherever one may be, and made whole together.

use super::desk::{Clerk, number, rows};

const HEAD: &str = "类别,地区,年度,指标,数值,上限,力争,原文\n";

/// Rows of a target: name, value, far end, what is striven for, quote.
fn sheet(clerk: &Clerk, rows: &[&str]) {
    let rows: Vec<String> = rows.iter().map(|row| format!("目标,泉水县,2025,{row}\n")).collect();
    clerk.put("a.csv", format!("{HEAD}{}", rows.concat()));
}

fn made(rows: &[&str], words: &str) -> Vec<String> {
    let clerk = Clerk::new();
    sheet(&clerk, rows);
    clerk.done(&format!("import a.csv{words}"));
    let on_file = clerk.on_file();
    let far = clerk.column("value_high").into_iter().zip(clerk.column("stretch"));
    let row = |(row, (high, stretch)): (String, (String, String))| {
        [row.trim_start_matches("target 2025 "), &high, &stretch].join(" ").trim().to_owned()
    };
    on_file.into_iter().zip(far).map(row).collect()
}

fn told(rows: &[&str], words: &str) -> String {
    let clerk = Clerk::new();
    sheet(&clerk, rows);
    let told = clerk.refused(&format!("import a.csv{words}"));
    assert!(clerk.nothing_on_file(), "{rows:?}");
    told
}

#[test]
fn another_cell_of_the_column_does_not_switch_the_question_off() {
    for (cells, asked) in [
        (["用电量增长,0.05,,,", "税收收入增长,0.076,,,", "投资增长,0,,,"], "0.05：是 5%，还是 0.05%"),
        (["用电量增长,6%左右,,,", "税收收入增长,0.076,,,", "投资增长,7%,,,"], "0.076：是 7.6%，还是 0.076%"),
        (["用电量增长,0.06,,,", "税收收入增长,5,,,", "投资增长,8,,,"], "0.06：是 6%，还是 0.06%"),
        (["用电量增长,-0.06,,,", "税收收入增长,5,,,", "投资增长,8,,,"], "0.06：是 6%，还是 0.06%"),
    ] {
        assert!(told(&cells, "").contains(asked), "{cells:?}");
    }
    assert_eq!(
        made(&["用电量增长,0.05,,,", "税收收入增长,5,,,", "投资增长,0,,,"], " --under-one fraction"),
        ["投资 growth eq 0 %", "用电量 growth eq 5 %", "税收收入 growth eq 5 %"]
    );
    // What a column of fractions makes of 1.5 is no better known.
    let told = told(&["用电量增长,0.05,,,", "税收收入增长,1.5,,,"], " --under-one fraction");
    assert!(told.contains("1.5 是 150%，还是 1.5%"), "{told}");
}

#[test]
fn rates_of_completion_that_exceed_one_may_be_fractions_too() {
    let clerk = Clerk::new();
    let head = "类别,地区,年度,指标,计量方式,数值\n";
    let row = |name: &str, value: &str| format!("实绩,泉水县,2025,{name},完成计划,{value}\n");
    for (first, second) in [("1.05", "0.98"), ("1.05", "1.2")] {
        clerk.put("a.csv", format!("{head}{}{}", row("税收收入", first), row("投资", second)));
        let told = clerk.refused("import a.csv");
        assert!(told.contains("--under-one fraction"), "{told}");
    }
    clerk.put("a.csv", format!("{head}{}{}", row("税收收入", "1.05"), row("投资", "0.98")));
    clerk.done("import a.csv --under-one fraction");
    assert_eq!(
        clerk.on_file(),
        ["result 2025 投资 completion eq 98 %", "result 2025 税收收入 completion eq 105 %"]
    );
}

#[test]
fn a_fraction_is_made_whole_with_all_its_numbers() {
    for (row, whole) in [
        ("用电量增长,0.06以上,,,", "用电量 growth ge 6 %"),
        ("用电量增长,0.06—0.08,,,", "用电量 growth range 6 % 8"),
        ("用电量增长,0.06,0.08,,", "用电量 growth range 6 % 8"),
        ("用电量增长,0.06,,0.07,", "用电量 growth eq 6 %  7"),
        ("用电量增长,约0.06,,,", "用电量 growth approx 6 %"),
    ] {
        assert!(told(&[row], "").contains("--under-one fraction"), "{row}");
        assert_eq!(made(&[row], " --under-one fraction"), [whole], "{row}");
    }
    for row in ["用电量增长,0.06,8%,,", "用电量增长,0.06,,7%,", "用电量增长,0.06,8,,"] {
        assert!(told(&[row], " --under-one fraction").contains("有的可能是小数"), "{row}");
    }
    let clerk = Clerk::new();
    clerk.book("a.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["类别", "地区", "年度", "指标", "数值", "力争"],
                &["目标", "泉水县", "2025", "用电量增长", "6"],
            ],
        );
        number(sheet, 1, 5, 0.07, "0.0%");
    });
    assert!(clerk.refused("import a.xlsx --under-one fraction").contains("有的可能是小数"));
}

#[test]
fn words_prove_a_percentage_only_by_its_sign() {
    for quote in ["系数0.5，增长6%", "用电量增长10.5%", "用电量增长0.5"] {
        assert!(told(&[&format!("用电量增长,0.5,,,{quote}")], "").contains("是 50%，还是 0.5%"), "{quote}");
    }
    assert_eq!(made(&["用电量增长,0.5,,,用电量增长0.5%"], ""), ["用电量 growth eq 0.5 %"]);
    // A share of a whole is no less a percentage.
    let clerk = Clerk::new();
    clerk.put("a.csv", "类别,地区,年度,指标,计量方式,数值,单位\n目标,泉水县,2025,优良天数,总量,0.95,%\n");
    assert!(clerk.refused("import a.csv").contains("0.95：是 95%，还是 0.95%"));
}
