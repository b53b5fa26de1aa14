//! Word files, made here part by part.

use crate::made::{archive, doc, docx};
use crate::text;
use duizhang::document::Format;

fn p(runs: &str) -> String {
    format!("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>{runs}</w:p>")
}

fn r(words: &str) -> String {
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

#[test]
fn paragraphs_tables_and_text_boxes_are_lines() {
    let cell = |words: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", p(&r(words)));
    let row = |cells: [&str; 3]| format!("<w:tr>{}</w:tr>", cells.map(cell).concat());
    let table = format!("<w:tbl>{}{}</w:tbl>", row(["指标", "目标", ""]), row(["造林", "", "2万亩"]));
    let shape =
        |words: &str| format!("<w:txbxContent>{}{}</w:txbxContent>", p(&r(words)), p(&r("第二行&lt;5%")));
    let boxed = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>{0}</wps:txbx></mc:Choice><mc:Fallback>\
         <v:textbox>{0}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>",
        shape("文本框：新增学位800个")
    );
    let body = [
        p(&[r("全县生产总值增长"), r("6.3"), r("%，新建公园12个。")].concat()),
        p(&[r("段落之前，"), boxed, r("段落之后。")].concat()),
        table,
        p("<w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t><w:tab/><w:t>右</w:t></w:r><w:del><w:r><w:t>删去9%</w:t></w:r></w:del>"),
        p(""),
    ]
    .concat();
    let read = text(&docx(&body));
    let expected = "全县生产总值增长6.3%，新建公园12个。\n段落之前，段落之后。\n文本框：新增学位800个\n第二行<5%\n\
                    指标\t目标\t\n造林\t\t2万亩\n第一行\n第二行\t右\n";
    assert_eq!((read.body.as_str(), read.format), (expected, Format::Docx));
}

#[test]
fn the_main_part_may_have_any_name() {
    let relations = "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/doc/main.xml\"/></Relationships>";
    let main =
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>增长6%</w:t></w:r></w:p></w:body></w:document>";
    let bytes = archive(&[("_rels/.rels", relations.as_bytes()), ("doc/main.xml", main.as_bytes())]);
    assert_eq!(text(&bytes).body, "增长6%\n");
}

#[test]
fn word_of_before_2007_is_read() {
    let read = text(&doc("青溪县政府工作报告\r　　新建公园12个，增长6.3%。\r"));
    assert_eq!(
        (read.body.as_str(), read.format),
        ("青溪县政府工作报告\n新建公园12个，增长6.3%。\n", Format::Doc)
    );
}

/// A run of words shown in a way that its properties say.
fn shown(properties: &str, words: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>")
}

#[test]
fn struck_out_and_hidden_words_are_left_out() {
    let older = "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>";
    let paragraph =
        |properties: &str| format!("<w:p><w:pPr><w:rPr>{properties}</w:rPr></w:pPr>{}</w:p>", r("造林2万亩"));
    let boxed =
        format!("<w:r><w:rPr><w:vanish/></w:rPr><w:txbxContent>{}</w:txbxContent></w:r>", p(&r("框内3个")));
    let body = [
        p(&[
            r("新建公园"),
            shown("<w:strike/>", "9"),
            shown("<w:dstrike w:val=\"true\"/>", "8"),
            shown("<w:vanish/>", "7"),
            shown("<w:strike/><w:vertAlign w:val=\"superscript\"/>", "6"),
            shown("<w:strike w:val=\"0\"/><w:vanish w:val=\"false\"/>", "12"),
            shown(older, "个"),
        ]
        .concat()),
        paragraph("<w:strike/><w:vanish/>"),
        p(&[r("框外"), boxed].concat()),
    ];
    assert_eq!(text(&docx(&body.concat())).body, "新建公园12个\n造林2万亩\n框外\n框内3个\n");
}

#[test]
fn raised_note_marks_are_left_out_and_exponents_stay() {
    let up = |words: &str| shown("<w:vertAlign w:val=\"superscript\"/>", words);
    let down = |words: &str| shown("<w:vertAlign w:val=\"subscript\"/>", words);
    let note =
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>";
    let body = p(&[
        r("生产总值"),
        up("2"),
        r("增长5%"),
        up("["),
        up("3"),
        up("]"),
        r("，新建厂房3万m"),
        up("2"),
        r("，库容1.2×10"),
        up("4"),
        r("立方米，CO"),
        down("2"),
        r("下降"),
        note.to_owned(),
        r("2%"),
        up("注4"),
        r("。"),
    ]
    .concat());
    let words = "生产总值增长5%，新建厂房3万m²，库容1.2×10⁴立方米，CO2下降2%。\n";
    assert_eq!(text(&docx(&body)).body, words);
}
