//! Units of one family convert exactly, and those of different families never.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::vocabulary::Vocabulary;
use rust_decimal::Decimal;

fn convert(value: &str, from: &str, to: &str) -> Option<String> {
    let vocabulary = Vocabulary::load(None).unwrap();
    vocabulary.units.convert(value.parse::<Decimal>().unwrap(), from, to).map(|value| value.to_string())
}

#[test]
fn amounts_convert_exactly_within_a_family() {
    for (value, from, to, told) in [
        ("1.62", "万亿元", "亿元", "16200"),
        ("4600", "万元", "亿元", "0.46"),
        ("1.2", "万亩", "公顷", "800"),
        ("12", "平方公里", "万亩", "1.8"),
        ("1", "亩", "平方米", ""),
        ("3", "公顷", "平方米", "30000"),
        ("30", "公里", "米", "30000"),
        ("1.3", "万亿斤", "亿吨", "6.5"),
        ("1", "亿斤", "万吨", "5"),
        ("500", "公斤", "吨", "0.5"),
        ("1.5", "万人", "人", "15000"),
        ("5622", "人次", "万人次", "0.5622"),
        ("120", "万千瓦", "兆瓦", "1200"),
        ("3", "家", "个", "3"),
        ("1", "‰", "%", "0.1"),
        ("2", "小时", "分钟", "120"),
        ("600", "公斤/亩", "斤/亩", "1200"),
    ] {
        let expected = Some(told.to_owned()).filter(|told| !told.is_empty());
        assert_eq!(convert(value, from, to), expected, "{value}{from} in {to}");
    }
}

#[test]
fn families_do_not_mix() {
    for (from, to) in [
        ("%", "个百分点"),
        ("个", "人"),
        ("人", "人次"),
        ("元", "美元"),
        ("微克/立方米", "吨/日"),
        ("元/平方米", "元"),
        ("年", "天"),
        ("吨标准煤", "吨"),
        ("元/亩", "元/平方米"),
    ] {
        assert_eq!(convert("1", from, to), None, "{from} in {to}");
    }
}
