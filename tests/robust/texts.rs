//! Text, decoded and not: words of reports in any order, and bytes in any encoding or none.

use crate::change::{changed, changes};
use crate::{VOCABULARY, bytes_hold, text_holds};
use encoding_rs::{BIG5, GB18030, UTF_8};
use proptest::prelude::*;

/// What reports are made of, and what they suffer.
const PARTS: &[&str] = &[
    "一、",
    "（二）",
    "3.",
    "1．",
    "第三章",
    "2023年",
    "２０２４年",
    "2025",
    "今年",
    "去年",
    "全年",
    "一年来",
    "五年来",
    "上半年",
    "1—8月",
    "1-12月",
    "“十四五”时期",
    "到2025年底",
    "截至12月底",
    "工作回顾",
    "工作安排",
    "主要预期目标是：",
    "重点工作",
    "各位代表：",
    "现在，我代表县人民政府",
    "向大会报告工作。",
    "泉水县",
    "青溪市",
    "全县",
    "我市",
    "全省",
    "地区生产总值",
    "规上工业增加值",
    "固定资产投资",
    "一般公共预算收入",
    "居民人均可支配收入",
    "城镇登记失业率",
    "粮食产量",
    "新增停车位",
    "开工项目",
    "竣工",
    "改造老旧小区",
    "公共停车泊位",
    "道路",
    "学校",
    "造林",
    "城镇、农村居民",
    "税收收入",
    "增长",
    "下降",
    "减少",
    "提高",
    "降至",
    "达到",
    "完成",
    "突破",
    "超过",
    "实现",
    "新建",
    "累计",
    "其中",
    "总投资",
    "占",
    "比重",
    "位居全省第",
    "较上年",
    "比2020年",
    "同比",
    "年均",
    "翻一番",
    "翻了两番",
    "持平",
    "与经济增长同步",
    "高于全国平均水平",
    "不低于",
    "不超过",
    "力争",
    "确保",
    "左右",
    "以上",
    "以内",
    "以下",
    "约",
    "近",
    "超",
    "余",
    "多",
    "不足",
    "控制在",
    "之间",
    "分别",
    "均",
    "各",
    "为",
    "和",
    "、",
    "，",
    "。",
    "；",
    "：",
    "（",
    "）",
    "“",
    "”",
    "《",
    "》",
    "\n",
    "\r\n",
    "\u{3000}",
    " ",
    "\t",
    "—",
    "～",
    "-",
    "–",
    "/",
    "%",
    "％",
    "个百分点",
    "亿元",
    "万人",
    "万亩",
    "亿斤",
    "公里",
    "个",
    "家",
    "项",
    "套",
    "平方米",
    "‰",
    "倍",
    "成",
    "分之",
    "1",
    "30",
    "7.6",
    "５０",
    "1,234.5",
    "1，234",
    "0",
    "00012",
    "99999999999999999999",
    "1.2.3",
    ".",
    "一百二十",
    "十",
    "两",
    "百余",
    "三分之一",
    "近八成",
    "百分之五",
    "零",
    "〇",
    "万",
    "亿",
    "半",
    "**",
    "##",
    "⺠",
    "\u{200B}",
    "\u{FFFD}",
    "𠀀",
    "é",
    "A",
    "GDP",
    "PM2.5",
];

fn soup() -> impl Strategy<Value = String> {
    let words: Vec<&'static str> = VOCABULARY.cues.iter().map(|cue| cue.word.as_str()).collect();
    let part = prop_oneof![
        12 => prop::sample::select(PARTS).prop_map(str::to_owned),
        4 => prop::sample::select(words).prop_map(str::to_owned),
        2 => "[0-9]{1,4}(\\.[0-9]{1,2})?",
        1 => "[一-龥]{1,4}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..120).prop_map(|parts| parts.concat())
}

/// A report of two parts, so that what is put in is read as results and as targets.
fn framed(review: &str, plan: &str) -> String {
    format!(
        "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n各位代表：\n现在，我代表县人民政府向大会\
         报告工作，请予审议。\n一、2024年工作回顾\n2024年，{review}。\n二、2025年工作安排\n今年主要预期目标是：{plan}。\n"
    )
}

const MARKS: &[&[u8]] = &[
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\xFE\xFF",
    b"\0",
    b"\x1A",
    b"\xE3\x80\x80",
    b"\xA1\xA1",
    b"\x81\x30\x81\x30",
    b"\xE2",
    b"\xED\xA0\x80",
    b"\xF4\x90\x80\x80",
    b"%PDF-",
    b"PK\x03\x04",
    b"<html>",
    b"<!--",
    b"charset=big5",
    b"\r",
    b"\x0C",
    b"\x84\x31\xA4\x37",
];

proptest! {
    #![proptest_config(crate::cases())]

    #[test]
    fn extract_any_order_of_words(review in soup(), plan in soup(), bare in any::<bool>()) {
        text_holds(&if bare { format!("{review}\n{plan}") } else { framed(&review, &plan) });
    }

    #[test]
    fn decode_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        bytes_hold(&bytes);
    }

    #[test]
    fn decode_text_of_any_encoding_changed(words in soup(), encoding in 0..4_usize, changes in changes(MARKS, 6)) {
        let text = framed(&words, &words);
        let bytes = match encoding {
            0 => UTF_8.encode(&text).0.into_owned(),
            1 => GB18030.encode(&text).0.into_owned(),
            2 => BIG5.encode(&text).0.into_owned(),
            _ => [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        };
        bytes_hold(&changed(bytes, &changes));
    }
}
