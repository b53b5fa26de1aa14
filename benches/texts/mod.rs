//! What is measured over: a report made up here, and real ones where they lie beside the project.

use std::fmt::Write as _;
use std::path::Path;

/// Names the folder where real reports lie, as plain text.
const REPORTS: &str = "DUIZHANG_REPORTS";
/// Where they are looked for otherwise.
const BESIDE: &str = "../shared/corpus/reports";

/// A made-up work report of about so many bytes: a head, a review, a plan, and in both about one sentence with
/// figures for one without.
pub fn made_up(bytes: usize) -> String {
    let mut text = String::from(
        "政府工作报告\n——2024年1月10日在云溪县第九届人民代表大会第三次会议上\n云溪县人民政府县长 某某\n各位代表：\n\
         现在，我代表县人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n",
    );
    fill(&mut text, bytes / 2, &PLAIN_REVIEW, &FIGURES_REVIEW);
    text.push_str("二、2024年工作安排\n今年经济社会发展的主要预期目标是：");
    fill(&mut text, bytes, &PLAIN_PLAN, &FIGURES_PLAN);
    text
}

fn fill(text: &mut String, until: usize, plain: &[&str], figures: &[&str]) {
    let mut seed = 7_u32;
    let mut number = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % below
    };
    while text.len() < until {
        for at in 0..5 {
            text.push_str(plain[number(8) as usize % plain.len()]);
            let mut parts = figures[number(8) as usize % figures.len()].split('#');
            text.push_str(parts.next().unwrap_or_default());
            for part in parts {
                let _ = write!(text, "{}.{}{part}", number(900) + 1, number(10));
            }
            if at == 4 {
                text.push('\n');
            }
        }
    }
}

const PLAIN_REVIEW: [&str; 4] = [
    "产业基础更加扎实，龙头企业带动作用明显增强，园区配套逐步补齐。",
    "坚持问题导向，抓好隐患整改，群众出行更加便利。",
    "营商环境持续优化，办事流程再简化，企业满意度稳步提升。",
    "文化惠民活动丰富多彩，乡村面貌焕然一新。",
];
const FIGURES_REVIEW: [&str; 4] = [
    "全县生产总值达到#亿元，比上年增长#%；规模以上工业增加值增长#%。",
    "新建农村公路#公里，改造老旧小区#个，惠及居民#万户。",
    "一般公共预算收入完成#亿元，超额完成年度计划的#%，税收占比提高#个百分点。",
    "城镇居民人均可支配收入增长#%左右，高于全省平均#个百分点。",
];
const PLAIN_PLAN: [&str; 4] = [
    "加快培育新兴产业，引导企业加大研发投入，打造特色品牌。",
    "落实就业优先政策，兜牢民生底线，办好群众关心的实事。",
    "推进依法行政，加强作风建设，确保各项工作落地见效。",
    "深化农村改革，盘活闲置资产，壮大集体经济。",
];
const FIGURES_PLAN: [&str; 4] = [
    "地区生产总值增长#%以上，固定资产投资增长#%，力争突破#亿元。",
    "新增城镇就业#万人以上，城镇调查失业率控制在#%以内。",
    "建成高标准农田#万亩，粮食产量稳定在#万吨左右。",
    "引进亿元以上项目#个，到位资金#亿元，实际利用外资增长#%。",
];

/// The real reports, in order of their names; none where they are not here.
pub fn real() -> Vec<String> {
    let folder = std::env::var(REPORTS).unwrap_or_else(|_| BESIDE.to_owned());
    let Ok(folder) = Path::new(&folder).read_dir() else { return Vec::new() };
    let mut paths: Vec<_> = folder.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}
