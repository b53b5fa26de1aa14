//! Figures read as a document would print them.

use super::build::claim;
use duizhang::render::{told, worded};
use duizhang::vocabulary::Lang;
use duizhang::vocabulary::{Flag, RelativeTo, Role};

#[test]
fn a_figure_is_worded_as_in_a_document() {
    let cases = [
        ("growth approx 7.5 %", "", "增长7.5%左右", "up about 7.5%"),
        ("growth ge 6 %", "", "增长6%以上", "up at least 6%"),
        ("growth ge -3 %", "以上", "下降3%以上", "down at least 3%"),
        ("growth eq -2.2 %", "", "下降2.2%", "down 2.2%"),
        ("growth eq 7.40 %", "", "增长7.40%", "up 7.40%"),
        ("growth gt 0 %", "", "增长", "up"),
        ("growth lt 0 %", "", "下降", "down"),
        ("growth range 4.5~5 %", "", "增长4.5%—5%", "up 4.5%–5%"),
        ("growth range -4~-3 %", "", "下降3%—4%", "down 3%–4%"),
        ("growth eq 6+6.5 %", "", "增长6%、力争6.5%", "up at least 6%, striving for 6.5%"),
        ("growth eq 6+6.5 %", "确保", "确保增长6%、力争6.5%", "up at least 6%, striving for 6.5%"),
        ("growth ge 6+6.5 %", "不低于", "增长不低于6%、力争6.5%", "up at least 6%, striving for 6.5%"),
        ("growth eq 6.5 %", "力争", "力争增长6.5%", "up 6.5%"),
        ("level eq 30 个", "", "30个", "30 个"),
        ("level gt 300 家", "突破", "突破300家", "over 300 家"),
        ("level gt 30 亩", "余", "30余亩", "over 30 亩"),
        ("level approx 1200 万人", "约", "约1200万人", "about 1200 万人"),
        ("share le 5.5 %", "", "5.5%以内", "at most 5.5%"),
        ("share lt 4 %", "不足", "不足4%", "under 4%"),
        ("completion eq 90.64 %", "", "完成计划90.64%", "90.64% of plan"),
        ("rank eq 11 位", "", "第11位", "rank 11"),
        ("multiple eq 2", "", "2倍", "2 times"),
        ("change eq 0.5 个百分点", "", "提高0.5个百分点", "up 0.5 points"),
        ("change eq -30 万人", "", "减少30万人", "down 30 万人"),
    ];
    for (figure, cue, zh, en) in cases {
        let mut claim = claim(Role::Target, "某指标", figure);
        cue.clone_into(&mut claim.cue);
        assert_eq!(worded(&claim, Lang::Zh), zh, "{figure}");
        assert_eq!(worded(&claim, Lang::En), en, "{figure}");
    }
}

#[test]
fn a_relative_figure_names_what_it_is_measured_against() {
    let cases = [
        ("growth ge", RelativeTo::OwnGdpGrowth, "与经济增长同步", "in step with GDP growth"),
        ("growth gt", RelativeTo::NationalAverage, "高于全国平均水平", "above the national average"),
        ("level ge", RelativeTo::PreviousYear, "不低于上年", "not below last year"),
        ("level eq", RelativeTo::PreviousYear, "与上年持平", "level with last year"),
        ("level lt", RelativeTo::OwnPlan, "未完成目标", "target not reached"),
        (
            "growth gt 2 个百分点",
            RelativeTo::NationalAverage,
            "高于全国平均水平2个百分点",
            "above the national average by 2 points",
        ),
        (
            "growth eq 7 %",
            RelativeTo::OwnGdpGrowth,
            "增长7%，与经济增长同步",
            "up 7%, in step with GDP growth",
        ),
    ];
    for (figure, to, zh, en) in cases {
        let mut claim = claim(Role::Target, "某指标", figure);
        claim.relative_to = Some(to);
        assert_eq!(worded(&claim, Lang::Zh), zh);
        assert_eq!(worded(&claim, Lang::En), en);
    }
}

#[test]
fn a_basis_and_a_period_of_its_own_are_told() {
    let mut claim = claim(Role::Result, "某指标", "growth eq 5.4 %");
    claim.flags = [Flag::Real].into_iter().collect();
    claim.period = "2022-01/2022-08".parse().unwrap();
    let year = "2022".parse().unwrap();
    assert_eq!(told(&claim, year, Lang::Zh), "实际增长5.4%（1—8月）");
    assert_eq!(told(&claim, year, Lang::En), "in real terms up 5.4% (Jan–Aug)");
    assert_eq!(told(&claim, "2023".parse().unwrap(), Lang::Zh), "实际增长5.4%（2022年1—8月）");
    assert_eq!(told(&claim, "2023".parse().unwrap(), Lang::En), "in real terms up 5.4% (Jan–Aug 2022)");
    claim.period = "2021/2025".parse().unwrap();
    assert_eq!(told(&claim, year, Lang::Zh), "实际增长5.4%（2021—2025年）");
}
