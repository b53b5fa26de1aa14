//! Command lines that the help of verbs ends with.

pub(super) const RECORD_EXAMPLE: &str = "\
duizhang record target 蚶江镇 2024 '全年开工项目30个、竣工11个'
duizhang record result 蚶江镇 2024 '开工项目32个' --source 2025年政府工作报告
duizhang record target 蚶江镇 2024 --indicator 税收收入 --value 7 --unit 亿元
duizhang record --form
duizhang record target 蚶江镇 2024 --from 2024.txt --source 2024年计划";
pub(super) const IMPORT_EXAMPLE: &str = "\
duizhang import targets-2024.csv results-2024.csv
duizhang list targets --format csv | duizhang --ledger other.db import -";
pub(super) const TEMPLATE_EXAMPLE: &str = "\
duizhang template targets -o 目标.xlsx
duizhang template results --output 实绩.xlsx";
pub(super) const NEW_YEAR_EXAMPLE: &str = "\
duizhang new-year 蚶江镇 2025 > 2025.txt
duizhang record target 蚶江镇 2025 --from 2025.txt --source 2025年计划
duizhang new-year 蚶江镇 2025 --form";
pub(super) const DOCUMENT_EXAMPLE: &str = "\
duizhang document add 蚶江镇 --kind 统计公报 --date 2025-03-10 --reviews 2024
duizhang document add 蚶江镇 --kind 政府工作报告 --reviews 2024 --complete";
pub(super) const LIST_EXAMPLE: &str = "\
duizhang list targets 全国 --year 2024
duizhang list results --format csv > results.csv
duizhang list places";
pub(super) const RECONCILE_EXAMPLE: &str = "\
duizhang reconcile 全国 --year 2022
duizhang reconcile --fail-on missed,unreported";
pub(super) const SCORECARD_EXAMPLE: &str = "\
duizhang scorecard 全国 2022
duizhang scorecard 全国 2022 --format markdown --lang en > scorecard.md
duizhang scorecard 全国 2022 -o 对照表.xlsx
duizhang scorecard 全国 2022 -o 对照表.html --contact '电话010-12345678'
duizhang scorecard --all
duizhang scorecard 全国 --all";
pub(super) const AUDIT_EXAMPLE: &str = "\
duizhang audit 全国 --year 2022 > audit.csv
duizhang audit --output audit.jsonl
duizhang audit --output audit.xlsx
duizhang audit --codebook";
pub(super) const READ_EXAMPLE: &str = "\
duizhang read 2024年政府工作报告.txt 2025年政府工作报告.txt
duizhang read report.txt --place 清苑区 --year 2021
duizhang read --as files.csv reports/
duizhang read reports/";
pub(super) const EXTRACT_EXAMPLE: &str = "\
duizhang extract report.txt
duizhang extract reports/ --format jsonl --notices > claims.jsonl";
pub(super) const DESCRIBE_EXAMPLE: &str = "\
duizhang describe report.txt
duizhang describe reports/ --format csv > files.csv";
pub(super) const TREND_EXAMPLE: &str = "\
duizhang trend 全国 GDP
duizhang trend 全国 城镇新增就业 --format csv > jobs.csv";
pub(super) const PATH_EXAMPLE: &str = "\
duizhang path 泉水县 地区生产总值 --from 2020 --to 2025
duizhang path 泉水县 城镇化率 --path '2023=61;2024=63'";
pub(super) const LEAGUE_EXAMPLE: &str = "\
duizhang league 2024 gdp
duizhang league 2024 一般公共预算收入 --format markdown";
pub(super) const SCORE_EXAMPLE: &str = "\
duizhang score --year 2024
duizhang score 泉水县 石狮市 --year 2024 --under bands --explain
duizhang score 泉水县 --year 2025 --group unit --as-of 2026-01-10 -o 考评.xlsx";
pub(super) const RULES_EXAMPLE: &str = "\
duizhang rules --format csv > strict.csv
duizhang compare-rules strict.csv 全国
duizhang --rules strict.csv scorecard 全国 2022";
pub(super) const REVIEW_EXAMPLE: &str = "\
duizhang review 泉水县 --year 2025
duizhang review --matches
duizhang review 泉水县 --accept '指标=地区生产总值;文件=工作报告'
duizhang review 泉水县 --export check.csv
duizhang review --apply check.csv";
pub(super) const CORRECT_EXAMPLE: &str = "\
duizhang correct k7m2q9x4 --value 7.8 --why 看错一行
duizhang correct k7m2q9x4 --indicator 规模以上工业产值";
pub(super) const ITEM_EXAMPLE: &str = "\
duizhang item add 泉水县 2025 '10月底前改造老旧小区12个' --lead 住建局、财政局
duizhang item add 泉水县 2025 启动县医院迁建 --due 6月底
duizhang item import 任务分解表.docx --place 泉水县 --year 2025";
pub(super) const PROGRESS_EXAMPLE: &str = "\
duizhang progress k7m2q9x4 已改造老旧小区7个 --as-of 2025-06-30
duizhang progress k7m2q9x4 7 --as-of 6月底 --evidence 住建局月报.pdf
duizhang progress --from 6月进度.csv --as-of 6月底";
pub(super) const VERIFY_EXAMPLE: &str = "\
duizhang verify
duizhang verify audit.csv
duizhang verify --head 3f9c0a…";
pub(super) const ITEM_IMPORT_EXAMPLE: &str =
    "duizhang item import 任务分解表.docx --place 泉水县 --year 2025";
pub(super) const ITEM_LIST_EXAMPLE: &str = "\
duizhang item list 泉水县 --year 2025
duizhang item list --format csv > items.csv";
pub(super) const ITEM_CORRECT_EXAMPLE: &str = "duizhang item correct k7m2q9x4 --lead 城管局 --why 职能划转";
pub(super) const ITEM_WITHDRAW_EXAMPLE: &str = "duizhang item withdraw k7m2q9x4 --why 并入另一事项";
pub(super) const SPLIT_EXAMPLE: &str = "\
duizhang split k7m2q9x4
duizhang split k7m2q9x4 --part 甲区=2 --part 乙区=5 --apply";
pub(super) const LIGHTS_EXAMPLE: &str = "\
duizhang lights 泉水县 --as-of 2025-03-31
duizhang lights 泉水县 --group unit -o 亮灯.xlsx
duizhang lights 泉水县 --lead 住建局 --timeline -o 挂图.html
duizhang lights --set 长沙 --as-of 2025-07-31";
pub(super) const BULLETIN_EXAMPLE: &str = "\
duizhang bulletin 泉水县 --month 2025-03
duizhang bulletin 泉水县 --year 2025 -o 年底交账.docx
duizhang bulletin 泉水县 --quarter 2025-Q1 -o 通报.docx";
pub(super) const AGENDA_EXAMPLE: &str = "\
duizhang agenda 泉水县 --week
duizhang agenda 泉水县 --month --as-of 2025-04-01 -o 议题.docx";
pub(super) const LETTER_EXAMPLE: &str = "\
duizhang letter k7m2q9x4 --dry-run
duizhang letter k7m2q9x4 --as-of 2025-04-01 -o 提醒函.docx";
pub(super) const REPLY_EXAMPLE: &str =
    "duizhang reply k7m2q9x4 '已增派施工队，6月底前赶上' --date 2025-05-08";
pub(super) const OBSTACLE_RAISE_EXAMPLE: &str =
    "duizhang obstacle raise k7m2q9x4 用地指标未落实 --owner 自然资源局";
pub(super) const OBSTACLE_SOLVE_EXAMPLE: &str =
    "duizhang obstacle solve k7m2q9x4 '指标已调剂到位' --date 2025-06-12";
pub(super) const OBSTACLE_LIST_EXAMPLE: &str = "duizhang obstacle list 泉水县 --year 2025";
pub(super) const PROJECT_EXAMPLE: &str = "\
duizhang project add 泉水县 卫浴产业园 --amount 5.2亿元 --stage 在谈
duizhang project import 招商项目一览表.xlsx --place 泉水县";
pub(super) const PROJECT_IMPORT_EXAMPLE: &str = "\
duizhang project import 招商项目一览表.xlsx --place 泉水县
duizhang project import 签约.csv --place 泉水县 --stage 签约 --date 2025-03-28";
pub(super) const PROJECT_MOVE_EXAMPLE: &str = "\
duizhang project move k7m2q9x4 签约 --date 2025-05-18 --amount 6亿元";
pub(super) const PROJECT_LIST_EXAMPLE: &str = "\
duizhang project list 泉水县 --stage 在谈
duizhang project list --format csv > projects.csv";
pub(super) const PROJECT_CORRECT_EXAMPLE: &str =
    "duizhang project correct k7m2q9x4 --amount 5.8亿元 --why 投资方增资";
pub(super) const PROJECT_WITHDRAW_EXAMPLE: &str = "duizhang project withdraw k7m2q9x4 --why 重复录入";
pub(super) const PIPELINE_EXAMPLE: &str = "\
duizhang pipeline 泉水县 2025
duizhang pipeline 泉水县 --as-of 2025-06-30 --stuck 90
duizhang pipeline -o 四张清单.xlsx";
pub(super) const RESPOND_EXAMPLE: &str = "duizhang respond k7m2q9x4 '用地调整，次年3月开工' --unit 住建局";
