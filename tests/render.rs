//! What the screen shows of findings: aligned, whole numbers, safe, in two languages.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "render/build.rs"]
mod build;
#[path = "render/figures.rs"]
mod figures;
#[path = "render/files.rs"]
mod files;

use build::{all_kinds, anhai, claim, finding, recorded};
use duizhang::render::{
    Basis, Format, Scorecard, Style, VerdictLine, Verdicts, caveat_meaning, explain, sign,
};
use duizhang::vocabulary::{Caveat, Finding, Lang, Role, Status};
use unicode_width::UnicodeWidthStr;

fn style(lang: Lang, width: usize) -> Style {
    Style { lang, width, colour: false, ascii: false }
}

fn card(findings: Vec<Finding>) -> Scorecard {
    let helped = claim(Role::Result, "帮扶困难群众", "level eq 5622 人次");
    Scorecard {
        place: "晋江市/安海镇".parse().unwrap(),
        year: "2022".parse().unwrap(),
        findings,
        untargeted: vec![recorded(helped, "安海：拼经济、促发展")],
        documents: Vec::new(),
        basis: Basis::default(),
    }
}

fn written(card: &Scorecard, format: Format, style: Style) -> String {
    let mut out = Vec::new();
    card.write(format, &style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn screen(findings: Vec<Finding>, style: Style) -> String {
    written(&card(findings), Format::Table, style)
}

/// The lines of the first table: from its upper rule to its lower one.
fn table(screen: &str) -> Vec<&str> {
    let mut rules = 0;
    screen
        .lines()
        .filter(|line| {
            let rule = line.starts_with('━') || line.starts_with('=');
            let inside = rules == 1 || (rule && rules == 0);
            rules += usize::from(rule);
            inside
        })
        .collect()
}

#[test]
fn every_line_of_a_table_is_as_wide_as_the_others_and_fits() {
    for (lang, widths) in [(Lang::Zh, [60, 72, 80, 100, 120, 200]), (Lang::En, [80, 90, 100, 110, 120, 200])]
    {
        for width in widths {
            let screen = screen(all_kinds(), style(lang, width));
            let lines = table(&screen);
            assert!(lines.len() > 8, "{screen}");
            let wide = lines[0].width();
            assert!(wide <= width, "{wide} > {width}\n{screen}");
            assert!(lines.iter().all(|line| line.width() == wide), "{screen}");
        }
    }
}

#[test]
fn nothing_is_wider_than_the_screen() {
    for lang in [Lang::Zh, Lang::En] {
        for width in 30..130 {
            let screen = screen(all_kinds(), style(lang, width));
            assert!(screen.lines().all(|line| line.width() <= width), "{width}\n{screen}");
        }
    }
}

#[test]
fn a_number_is_never_split() {
    for lang in [Lang::Zh, Lang::En] {
        for width in 36..130 {
            let screen = screen(all_kinds(), style(lang, width));
            for number in ["1234567.89", "7.5%", "-9.8", "-0.1", "92.2%", "49.81", "66.7%"] {
                assert!(screen.contains(number), "{number} at {width}\n{screen}");
            }
        }
    }
}

#[test]
fn sixty_columns_hold_a_table_and_fewer_a_block_for_each_target() {
    assert!(table(&screen(all_kinds(), style(Lang::Zh, 60))).len() > 8);
    let narrow = screen(all_kinds(), style(Lang::Zh, 59));
    assert!(table(&narrow).is_empty(), "{narrow}");
    assert!(narrow.contains("目标  增长7.5%左右"), "{narrow}");
    assert_eq!(narrow.lines().filter(|line| line.starts_with("判定")).count(), all_kinds().len());
}

#[test]
fn a_wide_screen_names_the_source_in_the_row() {
    let wide = screen(all_kinds(), style(Lang::Zh, 200));
    let row = wide.lines().find(|line| line.starts_with("地区生产总值")).unwrap();
    assert!(row.ends_with("安海镇2023年政府工作报告"), "{row}");
    assert!(!screen(all_kinds(), style(Lang::Zh, 80)).lines().any(|l| l.starts_with("地区生产总值")));
}

#[test]
fn the_tally_and_the_three_rates_are_told() {
    let zh = screen(all_kinds(), style(Lang::Zh, 80));
    assert!(zh.contains("共7项目标：✓ 完成2，✗ 未完成1，"), "{zh}");
    for rate in ["2/6 = 33.3%", "2/3 = 66.7%", "5/6 = 83.3%"] {
        assert!(zh.contains(rate), "{zh}");
    }
    let en = screen(all_kinds(), style(Lang::En, 80));
    assert!(en.contains("Met, of those met or missed: 2/3 = 66.7%"), "{en}");
}

#[test]
fn a_rate_is_never_rounded_to_all_or_nothing() {
    let met = || finding("甲", "level eq 1 个", None, Status::Met);
    let mut findings: Vec<Finding> = std::iter::repeat_with(met).take(2999).collect();
    findings.push(finding("乙", "level eq 1 个", None, Status::Missed));
    assert!(screen(findings, style(Lang::Zh, 80)).contains("2999/3000 = 99.9%"));
    assert!(screen(vec![anhai()], style(Lang::Zh, 80)).contains("完成率（占到期目标）：无"));
}

#[test]
fn silence_names_what_was_searched() {
    let zh = screen(all_kinds(), style(Lang::Zh, 160));
    assert!(zh.contains("所查1份文件（安海镇2023年政府工作报告）未见。"), "{zh}");
}

#[test]
fn results_without_a_target_are_shown() {
    let zh = screen(all_kinds(), style(Lang::Zh, 80));
    let (_, after) = zh.split_once("未列目标的实绩").unwrap();
    assert!(after.contains("帮扶困难群众") && after.contains("5622人次"), "{zh}");
}

#[test]
fn every_status_has_a_sign_of_its_own_one_column_wide_anywhere() {
    for ascii in [false, true] {
        let mut signs: Vec<char> = Status::ALL.iter().map(|status| sign(*status, ascii)).collect();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), Status::ALL.len());
        for sign in signs {
            assert_eq!(unicode_width::UnicodeWidthChar::width_cjk(sign), Some(1), "{sign}");
            assert!(!ascii || sign.is_ascii());
        }
    }
}

#[test]
fn colour_is_written_only_when_asked_for() {
    let plain = style(Lang::Zh, 80);
    assert!(!screen(all_kinds(), plain).contains('\u{1b}'));
    let coloured = screen(all_kinds(), Style { colour: true, ..plain });
    // Whoever runs the tests with NO_COLOR set has asked for none.
    if std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty()) {
        let mut codes: Vec<&str> =
            coloured.split("\u{1b}[38;5;").skip(1).filter_map(|s| s.split('m').next()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Status::ALL.len(), "{coloured}");
    }
}

#[test]
fn the_ascii_preset_draws_nothing_of_doubtful_width() {
    let ascii = Style { ascii: true, ..style(Lang::Zh, 80) };
    let screen = screen(all_kinds(), ascii);
    assert!(screen.lines().all(|line| line.width() == line.width_cjk()), "{screen}");
    assert!(screen.contains("x 未完成") && screen.contains("4.5%-5%"), "{screen}");
}

#[test]
fn hostile_words_reach_the_screen_as_harmless_ones() {
    let huge = "长".repeat(10 << 20);
    for evil in [
        "\u{1b}[2J\u{1b}]0;x\u{7}红",
        "a\u{202e}b\u{2066}c",
        "一\n二\r三\t四",
        "\u{9b}31m",
        "a\u{200d}\u{fe0f}b",
        &huge,
    ] {
        let mut finding = finding(evil, "level ge 1 个", Some("level eq 2 个"), Status::Met);
        finding.target.claim.unit = evil.to_owned();
        let screen = screen(vec![finding], style(Lang::Zh, 80));
        let bad = |c: char| (c.is_control() && c != '\n') || duizhang::vocabulary::canonical::is_bidi(c);
        assert!(!screen.contains(bad), "{screen:?}");
        let lines = table(&screen);
        assert!(lines.iter().all(|line| line.width() == lines[0].width()), "{screen}");
        assert!(screen.len() < 60_000, "{} bytes", screen.len());
    }
}

#[test]
fn reconcile_tells_each_target_on_a_line_and_counts_them() {
    for (lang, tally) in [(Lang::Zh, "共7项目标"), (Lang::En, "7 targets")] {
        let mut out = Vec::new();
        let mut verdicts = Verdicts::new("", Format::Table, &style(lang, 200), &mut out).unwrap();
        for finding in &all_kinds() {
            verdicts.line(VerdictLine::of(finding, lang)).unwrap();
        }
        verdicts.end(&Basis::default()).unwrap();
        let screen = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = screen.lines().collect();
        assert_eq!(lines.iter().position(|line| line.is_empty()), Some(4 + all_kinds().len()), "{screen}");
        assert!(lines[..11].iter().all(|line| line.width() == lines[0].width() && line.width() <= 200));
        assert!(lines[12].starts_with(tally), "{screen}");
        assert!(lines[5].contains("1234567.89") && lines[5].contains('~'), "{screen}");
    }
}

#[test]
fn explain_tells_the_pace_and_the_plan_that_the_share_implies() {
    let told = |lang| {
        let mut out = Vec::new();
        explain(&anhai(), &|_| None, &style(lang, 80), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let zh = told(Lang::Zh);
    let joined = zh.replace("\n    ", "");
    for part in [
        "> 未到期",
        "54亿元以上",
        "49.81亿元（1—8月）",
        "=>  3. 未到期：回顾全期的完整文件不在库中，尚不能判定",
        "进度92.2%（时间66.7%）",
        "由49.81亿元与90.64%推得年度计划在54.945—54.962亿元之间，与目标“54亿元以上”不矛盾",
        "其他入账数字",
        caveat_meaning(Caveat::Pace, Lang::Zh),
    ] {
        assert!(joined.contains(part), "{part}\n{zh}");
    }
    assert!(zh.lines().all(|line| line.width() <= 80), "{zh}");
    let en = told(Lang::En);
    assert!(en.contains("a plan of 54.945–54.962 亿元") && en.contains("92.2% done"), "{en}");
}

#[test]
fn every_caveat_is_explained_in_a_sentence_of_its_own() {
    for lang in [Lang::Zh, Lang::En] {
        let mut said: Vec<&str> = Caveat::ALL.iter().map(|caveat| caveat_meaning(*caveat, lang)).collect();
        assert!(said.iter().all(|sentence| sentence.ends_with(['。', '.'])));
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), Caveat::ALL.len());
    }
}

#[test]
fn a_long_list_of_verdicts_is_written_as_it_comes_and_keeps_its_columns() {
    let long: Vec<Finding> = all_kinds().into_iter().cycle().take(2_500).collect();
    for colour in [false, true] {
        let mut out = Vec::new();
        let style = Style { colour, ..style(Lang::Zh, 200) };
        let mut verdicts = Verdicts::new("", Format::Table, &style, &mut out).unwrap();
        for finding in &long {
            verdicts.line(VerdictLine::of(finding, Lang::Zh)).unwrap();
        }
        verdicts.end(&Basis::default()).unwrap();
        let screen = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = screen.lines().collect();
        assert_eq!(lines.iter().position(|line| line.is_empty()), Some(4 + long.len()));
        // A round of kinds among the held rows, and one long after them, are the same lines.
        let kinds = all_kinds().len();
        let (held, flowing) = (&lines[3..3 + kinds], &lines[3 + 200 * kinds..3 + 201 * kinds]);
        assert_eq!(held, flowing);
        assert!(lines.last().is_some_and(|tally| tally.starts_with("共2500项目标")));
    }
}

#[test]
fn nothing_of_a_long_list_is_cut_on_a_narrow_screen() {
    let long: Vec<Finding> = all_kinds().into_iter().cycle().take(1_400).collect();
    for width in [40, 60, 80, 120] {
        let mut out = Vec::new();
        let mut verdicts = Verdicts::new("", Format::Table, &style(Lang::Zh, width), &mut out).unwrap();
        for finding in &long {
            verdicts.line(VerdictLine::of(finding, Lang::Zh)).unwrap();
        }
        verdicts.end(&Basis::default()).unwrap();
        let screen = String::from_utf8(out).unwrap();
        assert!(screen.lines().all(|line| line.width() <= width), "{width}");
        assert!(!screen.contains('…'), "{width}");
        assert_eq!(screen.matches("1234567.89").count(), 200, "{width}");
    }
}

#[test]
fn a_list_tells_the_figure_the_source_and_who_recorded_it() {
    let listed = [recorded(claim(Role::Target, "新增公共停车位", "level ge 300 个"), "李镇长讲话")];
    let screen = build::listed(&listed, None, Format::Table, &style(Lang::Zh, 120));
    for part in ["300个以上", "2022年", "李镇长讲话", "李明 2026-11-02"] {
        assert!(screen.contains(part), "{screen}");
    }
}
