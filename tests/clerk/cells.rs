//! Cells that may say more than one thing: refused, with the column, the value and the mend.

use super::desk::Clerk;

const HEAD: &str = "类别,地区,年度,指标,数值,单位\n";

fn with(cell: &str) -> (Clerk, String) {
    let clerk = Clerk::new();
    clerk.put("a.csv", format!("{HEAD}目标,泉水县,2025,税收收入,{cell},亿元\n"));
    let said = clerk.run("import a.csv");
    (clerk, said.err)
}

#[test]
fn signs_are_not_lost() {
    for (cell, says) in [
        ("(5)", "“(5)”加了括号，可能是负数；是负数请写 -5"),
        ("（5）", "加了括号"),
        ("—3", "“—3”中的横线是负号还是连接号"),
        ("–3", "横线"),
        ("-3-5%", "“-3-5%”中的横线"),
        ("▲5", "“▲5”不是数字"),
    ] {
        let (clerk, told) = with(cell);
        assert!(told.starts_with("a.csv:2：数值：") && told.contains(says), "{cell}: {told}");
        assert!(clerk.nothing_on_file(), "{cell}");
    }
    let (clerk, _) = with("-3");
    assert_eq!(clerk.on_file(), ["target 2025 税收收入 level eq -3 亿元"]);
}

#[test]
fn a_number_among_other_words_is_not_the_number_of_the_year() {
    for (cell, says) in [
        ("3月", "“3月”里有时间"),
        ("5月底前30", "里有时间"),
        ("2023年30", "里有时间"),
        ("每年30", "“每年30”里有时间"),
        ("每月30", "里有时间"),
        ("年均30", "里有时间"),
        ("前10%", "“前10%”不是位次"),
        ("100以上以内", "“100以上以内”里有几个界限"),
        ("30以上左右", "里有几个界限"),
    ] {
        let (clerk, told) = with(cell);
        assert!(told.starts_with("a.csv:2：数值：") && told.contains(says), "{cell}: {told}");
        assert!(clerk.nothing_on_file(), "{cell}");
    }
    for (cell, says) in [
        ("不低于30", "level ge 30 亿元"),
        ("较上年增长5%", "growth eq 5 %"),
        ("年均增长5%", "growth eq 5 %"),
        ("全年30左右", "level approx 30 亿元"),
        ("30或以上", "level ge 30 亿元"),
    ] {
        let (clerk, told) = with(cell);
        assert_eq!(clerk.on_file(), [format!("target 2025 税收收入 {says}")], "{cell}: {told}");
    }
}

#[test]
fn what_stands_beside_two_numbers_is_of_one_of_them() {
    let head = "地区,指标,单位,2024年完成值,2025年目标值,比较,力争,原文,期间\n";
    let clerk = Clerk::new();
    clerk.put("a.csv", format!("{head}泉水县,税收收入,亿元,15,17,不低于,18,,\n"));
    clerk.done("import a.csv");
    assert_eq!(
        clerk.on_file(),
        ["target 2025 税收收入 level ge 17 亿元", "result 2024 税收收入 level eq 15 亿元"]
    );
    assert_eq!(clerk.column("stretch"), ["18"]);
    for (cells, says) in [
        ("15,17,,,税收收入17亿元,", "原文：这一行有几个数字，不知“税收收入17亿元”属于哪一个"),
        ("15,17,,,,2024年1—6月", "期间：这一行有几个数字"),
    ] {
        let clerk = Clerk::new();
        clerk.put("a.csv", format!("{head}泉水县,税收收入,亿元,{cells}\n"));
        let told = clerk.refused("import a.csv");
        assert!(told.contains(says), "{told}");
    }
    // One number has what stands beside it.
    let clerk = Clerk::new();
    clerk.put("a.csv", format!("{head}泉水县,税收收入,亿元,,17,不低于,,税收收入不低于17亿元,\n"));
    clerk.done("import a.csv");
    assert_eq!(clerk.column("quote"), ["税收收入不低于17亿元"]);
    // Two numbers of a target, and one bound.
    let clerk = Clerk::new();
    clerk.put("a.csv", "地区,指标,单位,2025年目标值,2025年目标增速,比较\n泉水县,税收收入,亿元,17,5,不低于\n");
    assert!(clerk.refused("import a.csv").contains("比较：这一行有几个数字"));
}

#[test]
fn years_and_units_that_contradict_are_refused() {
    for (text, says) in [
        (
            "地区,年度,指标,2024年完成值,2025年目标值\n泉水县,2026,税收收入,15,17\n",
            "年度：“2026”不是数值栏所写的年度（2024、2025）",
        ),
        (
            "类别,地区,年度,期间,指标,数值\n实绩,泉水县,2025,2024年1—6月,税收收入,15\n",
            "期间：“2024年1—6月”早于年度“2025”",
        ),
        ("类别,地区,年度,指标,完成值\n目标,泉水县,2025,税收收入,15\n", "类别："),
        (
            "类别,地区,年度,指标,数值（万元）,单位\n目标,泉水县,2025,税收收入,15,亿元\n",
            "单位：栏名写的单位是万元，而单位栏写的是亿元",
        ),
        (
            "类别,地区,年度,指标,数值,来源,日期\n实绩,泉水县,2025,税收收入,15,公报,26.1.10\n",
            "日期：“26.1.10”不是日期",
        ),
    ] {
        let clerk = Clerk::new();
        clerk.put("a.csv", text);
        let told = clerk.refused("import a.csv");
        assert!(told.contains(says) && clerk.nothing_on_file(), "{says}: {told}");
    }
    // The unit column is that of the number whose heading names none.
    let clerk = Clerk::new();
    clerk.put(
        "a.csv",
        "地区,年度,指标,2024年完成值,2025年目标增速（%）,单位\n泉水县,2025,税收收入,15,7,亿元\n",
    );
    clerk.done("import a.csv");
    assert_eq!(
        clerk.on_file(),
        ["target 2025 税收收入 growth eq 7 %", "result 2024 税收收入 level eq 15 亿元"]
    );
}

#[test]
fn amounts_without_a_unit_are_said() {
    let clerk = Clerk::new();
    clerk.put("a.csv", format!("{HEAD}目标,泉水县,2025,税收收入,17,\n目标,泉水县,2025,用电量增长,5,\n"));
    let said = clerk.run("import a.csv");
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(said.err, "a.csv:2：从这一行起有1行的数没有单位；与写了单位的目标或实绩不能相比，请补上\n");
}
