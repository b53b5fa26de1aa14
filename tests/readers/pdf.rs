//! PDF: fonts embedded and not, furniture, broken lines, scans.

use crate::made::pdf;
use crate::{fault, text};
use duizhang::document::{Fault, Format, Gap};
use encoding_rs::{BIG5, Encoding, GB18030};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// A Chinese font that is not embedded.
fn predefined(cmap: &'static str) -> impl FnOnce(&mut Document) -> Dictionary {
    move |document| {
        let info = dictionary! { "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("GB1"),
        "Supplement" => 2 };
        let descendant = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "CIDFontType0",
        "BaseFont" => "STSong-Light", "CIDSystemInfo" => info, "DW" => 1000 });
        dictionary! { "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "STSong-Light", "Encoding" => cmap,
        "DescendantFonts" => vec![descendant.into()] }
    }
}

/// A font that is embedded as a subset: codes mean what its own map says.
fn subset(document: &mut Document) -> Dictionary {
    let pairs: String = SUBSET
        .chars()
        .zip(1..)
        .map(|(sign, code)| format!("<{code:04X}> <{:04X}>\n", u32::from(sign)))
        .collect::<Vec<String>>()
        .concat();
    let map =
        format!("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n100 beginbfchar\n{pairs}endbfchar");
    let map = document.add_object(Stream::new(Dictionary::new(), map.into_bytes()));
    let descendant = document
        .add_object(dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 1000,
        "BaseFont" => "ABCDEF+SimSun" });
    dictionary! { "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "ABCDEF+SimSun", "Encoding" => "Identity-H",
    "ToUnicode" => map, "DescendantFonts" => vec![descendant.into()] }
}

/// Radicals stand where fonts put them.
const SUBSET: &str = "⺠⽣⼯程新建公园12个，增长6.3%。";

fn encode(words: &str, encoding: Option<&'static Encoding>) -> String {
    let bytes: Vec<u8> = match encoding {
        Some(encoding) => encoding.encode(words).0.into_owned(),
        None => words.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    };
    bytes.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02X}"))
}

/// A page of lines: size, x, y, hex string.
fn page(lines: &[(u32, u32, u32, String)]) -> Vec<u8> {
    lines
        .iter()
        .map(|(size, x, y, hex)| format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{hex}> Tj ET\n"))
        .collect::<Vec<String>>()
        .concat()
        .into_bytes()
}

#[test]
fn fonts_that_are_not_embedded_are_read() {
    let words = "全县新建公园12个，增长6.3%。";
    let cases: [(&str, Option<&'static Encoding>); 8] = [
        ("GBK-EUC-H", Some(GB18030)),
        ("GBKp-EUC-H", Some(GB18030)),
        ("GBK2K-H", Some(GB18030)),
        ("GB-EUC-H", Some(GB18030)),
        ("UniGB-UCS2-H", None),
        ("UniGB-UTF16-H", None),
        ("UniCNS-UTF16-H", None),
        ("ETen-B5-H", Some(BIG5)),
    ];
    for (cmap, encoding) in cases {
        let words = if encoding == Some(BIG5) { "全縣新建公園12個，增長6.3%。" } else { words };
        let read = text(&pdf(predefined(cmap), &[page(&[(14, 90, 700, encode(words, encoding))])]));
        assert_eq!((read.body, read.format), (format!("{words}\n"), Format::Pdf), "{cmap}");
    }
}

#[test]
fn an_embedded_font_is_read_by_its_map_and_radicals_are_folded() {
    let codes =
        (1..=SUBSET.chars().count()).map(|code| format!("{code:04X}")).collect::<Vec<String>>().concat();
    let read = text(&pdf(subset, &[page(&[(14, 90, 700, codes)])]));
    assert_eq!(read.body, "民生工程新建公园12个，增长6.3%。\n");
}

#[test]
fn a_font_that_does_not_say_what_it_draws_is_refused() {
    let font = |document: &mut Document| {
        let mut font = subset(document);
        font.remove(b"ToUnicode");
        font
    };
    let fault = fault(&pdf(font, &[page(&[(14, 90, 700, "000100020003".to_owned())])]));
    assert_eq!(fault, Fault::Unmapped { unknown: 3, all: 3 });
}

#[test]
fn headers_page_numbers_and_line_breaks_go() {
    let read = text(include_bytes!("unigb-ucs2.pdf"));
    let first = "（一）经济运行稳中向好。全年地区生产总值达到312.5亿元，同比增长6.3%；规模以上工业增加值增长7.1%，\
                 固定资产投资增长5.8%，一般公共预算收入完成18.64亿元，城镇和农村居民人均可支配收入分别增长5.2%和7.4%，\
                 主要指标均好于预期，为明年各项工作打下了较好的基础。";
    assert!(read.body.starts_with(&format!("二〇二三年政府工作报告\n{first}\n（二）民生")), "{}", read.body);
    assert!(read.body.contains("\n指标\t目标\t实绩\n粮食总产量\t25万吨\t25.3万吨\n"), "{}", read.body);
    assert!(!read.body.contains("青溪县") && !read.body.contains('—'), "{}", read.body);
}

#[test]
fn a_sentence_goes_on_across_pages() {
    let line = |words: &str, x, y| (14, x, y, encode(words, Some(GB18030)));
    let number = |at: u32| line(&format!("- {at} -"), 280, 40);
    let first = [
        line("全年新建改建农村公路一百二十公里，解决了三个乡镇", 118, 700),
        line("二十六个行政村的出行问题，群众满意度进一步提升。", 90, 676),
        line("全年改造危旧房屋三百户，新增公办幼儿园学位一千二", 118, 652),
        number(1),
    ];
    let second = [line("百六十个，发放各类补贴八千万元。", 90, 700), line("谢谢大家！", 118, 676), number(2)];
    let read = text(&pdf(predefined("GBK-EUC-H"), &[page(&first), page(&second)]));
    assert_eq!(
        read.body,
        "全年新建改建农村公路一百二十公里，解决了三个乡镇二十六个行政村的出行问题，群众满意度进一步提升。\n\
         全年改造危旧房屋三百户，新增公办幼儿园学位一千二百六十个，发放各类补贴八千万元。\n谢谢大家！\n"
    );
}

#[test]
fn a_scan_is_refused_and_a_single_scanned_page_is_told() {
    let picture = b"q 595 0 0 842 0 0 cm /I1 Do Q".to_vec();
    let scan = pdf(predefined("GBK-EUC-H"), &[picture.clone(), picture.clone()]);
    assert_eq!(fault(&scan), Fault::Scanned { pages: 2 });
    let words = page(&[(14, 90, 700, encode("全县新建公园12个，增长6.3%。", Some(GB18030)))]);
    let mixed = text(&pdf(predefined("GBK-EUC-H"), &[words, picture]));
    assert_eq!(mixed.gaps, [Gap::Picture { page: 2 }]);
}

#[test]
fn a_watermark_across_the_page_is_no_text() {
    let words = encode("全县新建公园12个。", Some(GB18030));
    let content = format!(
        "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <{}> Tj ET BT /F1 14 Tf 90 700 Td <{words}> Tj ET",
        encode("内部资料", Some(GB18030))
    );
    assert_eq!(text(&pdf(predefined("GBK-EUC-H"), &[content.into_bytes()])).body, "全县新建公园12个。\n");
}

#[test]
fn a_table_row_of_bare_figures_at_the_edge_stays() {
    let row = |words: &str, x, y| (10, x, y, encode(words, Some(GB18030)));
    let content = |figure: &str| {
        page(&[
            row("指标名称", 90, 760),
            row(figure, 300, 760),
            row("一般公共预算收入增长情况", 90, 740),
            row("12.5", 300, 740),
        ])
    };
    let read = text(&pdf(predefined("GBK-EUC-H"), &[content("88.1"), content("93.2")]));
    assert!(read.body.contains("12.5"), "{}", read.body);
}

#[test]
fn strings_may_be_cut_anywhere() {
    let mut document_content = b"BT /F1 14 Tf 90 700 Td [".to_vec();
    for sign in "增长6.3%".chars() {
        let bytes = GB18030.encode(&sign.to_string()).0.into_owned();
        let hex = bytes.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02X}"));
        document_content.extend(format!("<{hex}> -12 ").bytes());
    }
    document_content.extend(b"] TJ ET");
    assert_eq!(text(&pdf(predefined("GBK-EUC-H"), &[document_content])).body, "增长6.3%\n");
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let line = |words: &str, x, y| (10, x, y, encode(words, Some(GB18030)));
    let mut lines = vec![line("青溪县人民政府公报", 250, 800)];
    for at in 0..12 {
        lines.push(line("全年新建公园十二个改造道路三十五公里惠", 60, 760 - at * 16));
        lines.push(line("今年的目标是新增学位八百个停车位一千个", 330, 760 - at * 16));
    }
    let body = text(&pdf(predefined("GBK-EUC-H"), &[page(&lines)])).body;
    assert!(body.rfind("全年").unwrap() < body.find("今年").unwrap(), "{body}");
}

#[test]
fn a_locked_pdf_is_refused() {
    assert_eq!(fault(include_bytes!("locked.pdf")), Fault::Locked);
}

/// Twenty characters fill a line of these.
const LINES: [&str; 3] = [
    "全年新建公园十二个改造道路三十五公里惠及",
    "今年的目标是新增学位八百个停车位一千个以",
    "明年还要继续办好养老托幼和农村饮水这些事",
];

#[test]
fn three_columns_below_a_heading_are_read_one_after_the_other() {
    let line = |words: &str, x, y| (10, x, y, encode(words, Some(GB18030)));
    let mut lines =
        vec![line("青溪县二〇二四年国民经济和社会发展计划执行情况的报告全文刊登如下请读者留意", 60, 800)];
    for (at, words) in LINES.iter().enumerate() {
        let x = 60 + u32::try_from(at).unwrap() * 220;
        lines.extend((0..12).map(|row| line(words, x, 760 - row * 16)));
        lines.push(line("讲完了。", x, 568));
    }
    let body = text(&pdf(predefined("GBK-EUC-H"), &[page(&lines)])).body;
    let columns = LINES.map(|words| format!("{}讲完了。", words.repeat(12)));
    assert!(body.ends_with(&format!("{}\n", columns.join("\n"))), "{body}");
}

#[test]
fn cells_of_a_table_are_no_columns() {
    let line = |words: &str, x, y| (10, x, y, encode(words, Some(GB18030)));
    let names = ["粮食总产量", "规模以上工业增加值增长速度", "新增公共停车位", "城镇登记失业率"];
    let owners = ["县农业农村局", "县工业和信息化局会同县统计局", "县城管局", "县人力资源和社会保障局"];
    let mut lines = Vec::new();
    for row in 0..16_u32 {
        let (at, y) = (usize::try_from(row).unwrap() % 4, 780 - row * 20);
        lines.extend([line(names[at], 60, y), line(owners[at], 240, y), line("完成全年任务", 440, y)]);
    }
    let body = text(&pdf(predefined("GBK-EUC-H"), &[page(&lines)])).body;
    assert!(body.starts_with("粮食总产量\t县农业农村局\t完成全年任务\n规模以上"), "{body}");
}

#[test]
fn texts_side_by_side_that_nothing_orders_are_refused() {
    let line = |words: &str, x, y| (10, x, y, encode(words, Some(GB18030)));
    // A headline over two of three columns, and the third goes on beside it.
    let mut lines = Vec::new();
    for (at, words) in LINES.iter().enumerate() {
        let x = 60 + u32::try_from(at).unwrap() * 220;
        let rows = (0..20).filter(|row| at == 2 || *row != 9);
        lines.extend(rows.map(|row| line(words, x, 780 - row * 16)));
    }
    lines.push(line("县城新区三所学校同时开工建设明年九月迎来第一批学生入学", 100, 636));
    assert_eq!(fault(&pdf(predefined("GBK-EUC-H"), &[page(&lines)])), Fault::Unordered { page: 1 });
    // Columns that do not stand below each other.
    let mut lines = Vec::new();
    for row in 0..24_u32 {
        let shift = row / 6 * 40;
        lines.extend([
            line(LINES[0], 60 + shift, 780 - row * 16),
            line(LINES[1], 300 + shift, 780 - row * 16),
        ]);
    }
    assert_eq!(fault(&pdf(predefined("GBK-EUC-H"), &[page(&lines)])), Fault::Unordered { page: 1 });
}

#[test]
fn small_raised_figures_are_note_marks_or_exponents() {
    let at = |size: u32, x: u32, y: u32, words: &str| (size, x, y, encode(words, Some(GB18030)));
    let lines = [
        at(14, 90, 700, "生产总值"),
        at(7, 146, 706, "２"),
        at(14, 153, 700, "增长５％，库容１．２×１０"),
        at(7, 335, 706, "４"),
        at(14, 342, 700, "立方米。"),
        // As small and as high, but no part of a word.
        at(7, 440, 706, "３"),
    ];
    let read = text(&pdf(predefined("GBK-EUC-H"), &[page(&lines)]));
    assert_eq!(read.body, "生产总值增长５％，库容１．２×１０⁴立方米。\t３\n");
}
