//! Command lines that the help of a verb ends with, where there are several.

pub(super) const RECORD: &str = "\
duizhang record target 蚶江镇 2024 '全年开工项目30个、竣工11个'
duizhang record result 蚶江镇 2024 '开工项目32个' --source 2025年政府工作报告
duizhang record target 蚶江镇 2024 --indicator 税收收入 --value 7 --unit 亿元
duizhang record --form
duizhang record target 蚶江镇 2024 --from 2024.txt --source 2024年计划";
pub(super) const IMPORT: &str = "\
duizhang import targets-2024.csv results-2024.csv
duizhang list targets --format csv | duizhang --ledger other.db import -";
pub(super) const TEMPLATE: &str = "\
duizhang template targets -o 目标.xlsx
duizhang template results --output 实绩.xlsx";
pub(super) const NEW_YEAR: &str = "\
duizhang new-year 蚶江镇 2025 > 2025.txt
duizhang record target 蚶江镇 2025 --from 2025.txt --source 2025年计划
duizhang new-year 蚶江镇 2025 --form";
pub(super) const DOCUMENT: &str = "\
duizhang document add 蚶江镇 --kind 统计公报 --date 2025-03-10 --reviews 2024
duizhang document add 蚶江镇 --kind 政府工作报告 --reviews 2024 --complete";
pub(super) const LIST: &str = "\
duizhang list targets 全国 --year 2024
duizhang list results --format csv > results.csv
duizhang list places";
pub(super) const RECONCILE: &str = "\
duizhang reconcile 全国 --year 2022
duizhang reconcile --fail-on missed,unreported";
pub(super) const SCORECARD: &str = "\
duizhang scorecard 全国 2022
duizhang scorecard 全国 2022 --format markdown --lang en > scorecard.md
duizhang scorecard 全国 2022 -o 对照表.xlsx
duizhang scorecard 全国 2022 -o 对照表.html --contact '电话010-12345678'
duizhang scorecard --all
duizhang scorecard 全国 --all";
pub(super) const AUDIT: &str = "\
duizhang audit 全国 --year 2022 > audit.csv
duizhang audit --output audit.jsonl
duizhang audit --output audit.xlsx
duizhang audit --codebook";
pub(super) const READ: &str = "\
duizhang read 2024年政府工作报告.txt 2025年政府工作报告.txt
duizhang read report.txt --place 清苑区 --year 2021
duizhang read --as files.csv reports/
duizhang read reports/";
pub(super) const EXTRACT: &str = "\
duizhang extract report.txt
duizhang extract reports/ --format jsonl --notices > claims.jsonl";
pub(super) const DESCRIBE: &str = "\
duizhang describe report.txt
duizhang describe reports/ --format csv > files.csv";
pub(super) const TREND: &str = "\
duizhang trend 全国 GDP
duizhang trend 全国 城镇新增就业 --format csv > jobs.csv";
pub(super) const LEAGUE: &str = "\
duizhang league 2024 gdp
duizhang league 2024 一般公共预算收入 --format markdown";
pub(super) const RULES: &str = "\
duizhang rules --format csv > strict.csv
duizhang compare-rules strict.csv 全国
duizhang --rules strict.csv scorecard 全国 2022";
pub(super) const REVIEW: &str = "\
duizhang review 泉水县 --year 2025
duizhang review --matches
duizhang review 泉水县 --accept '指标=地区生产总值;文件=工作报告'
duizhang review 泉水县 --export check.csv
duizhang review --apply check.csv";
pub(super) const CORRECT: &str = "\
duizhang correct k7m2q9x4 --value 7.8 --why 看错一行
duizhang correct k7m2q9x4 --indicator 规模以上工业产值";
pub(super) const VERIFY: &str = "\
duizhang verify
duizhang verify audit.csv
duizhang verify --head 3f9c0a…";
