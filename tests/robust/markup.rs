//! Web pages and Word files: markup in any order, and files of which some bytes were changed.

use crate::bytes_hold;
use crate::change::{changed, changes};
use crate::made::{archive, doc, docx};
use proptest::prelude::*;

const TAGS: &[&[u8]] = &[
    b"<div>",
    b"</div>",
    b"<p>",
    b"</p>",
    b"<br>",
    b"<br/>",
    b"<table>",
    b"</table>",
    b"<tr>",
    b"</tr>",
    b"<td>",
    b"</td>",
    b"<th colspan=9>",
    b"<tbody>",
    b"<b>",
    b"</b>",
    b"<i id=1>",
    b"<a href='x'>",
    b"</a>",
    b"<span style=\"",
    b"\">",
    b"<script>",
    b"</script>",
    b"<style>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<svg>",
    b"</svg>",
    b"<math>",
    b"<template>",
    b"<select>",
    b"<option>",
    b"<textarea>",
    b"<title>",
    b"</title>",
    b"<h1>",
    b"<frameset>",
    b"<noscript>",
    b"<form>",
    b"<button>",
    b"<plaintext>",
    b"<ruby><rt>",
    b"&#x4E00;",
    b"&#0;",
    b"&#xD800;",
    b"&nbsp;",
    b"&amp",
    b"<meta charset=gbk>",
    b"<meta name=\"ArticleTitle\" content=\"",
    b"<meta name='PubDate' content='2025-01-08'>",
    b"<div class=\"TRS_Editor\">",
    b"<div id=zoom>",
    b"createPageHTML(4,1,",
    b"createPageHTML(99999999999,",
    b"\xE5\x85\xB19\xE9\xA1\xB5",
    b"\0",
    b"<",
    b">",
    b"'",
    b"\"",
    b"<li>",
    b"<ul>",
    b"<center>",
    b"<object>",
    b"<iframe>",
    b"<caption>",
    b"<colgroup><col>",
    b"<foreignObject>",
    "　　新建公园12个，".as_bytes(),
    "增长6.3%。".as_bytes(),
    "各位代表：".as_bytes(),
    "上一篇：".as_bytes(),
    "第1页 共4页".as_bytes(),
];

const PAGE: &str = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>泉水县政府工作报告_泉水县</title><meta name=\"PubDate\" \
    content=\"2025-01-08\"><script>var a = \"<div>\";</script></head><body><div class=\"nav\"><a href=\"/\">首页</a></div><div \
    class=\"TRS_Editor\"><p>各位代表：</p><p>现在，我代表县人民政府向大会报告工作。</p><p>一、2024年工作回顾</p><p>全县生产总值增长6.3%，新建公园\
    <b>12</b>个。</p><table><tr><th>指标</th><th>目标</th></tr><tr><td>造林</td><td>2万亩</td></tr></table><p>二、2025年工作安排<br>今年生产\
    总值增长6%左右。</p></div><script>createPageHTML(4,1,\"a\",\"html\");</script></body></html>";

const XML: &[&[u8]] = &[
    b"<w:p>",
    b"</w:p>",
    b"<w:r>",
    b"</w:r>",
    b"<w:t>",
    b"</w:t>",
    b"<w:tbl>",
    b"</w:tbl>",
    b"<w:tr>",
    b"</w:tr>",
    b"<w:tc>",
    b"</w:tc>",
    b"<w:txbxContent>",
    b"</w:txbxContent>",
    b"<mc:Fallback>",
    b"</mc:Fallback>",
    b"<w:del>",
    b"</w:del>",
    b"<w:br/>",
    b"<w:tab/>",
    b"<w:t/>",
    b"<w:tc/>",
    b"<w:tr/>",
    b"<w:p/>",
    b"<w:txbxContent/>",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<?x",
    b"?>",
    b"&amp;",
    b"&#x4E00;",
    b"&#0;",
    b"&a;",
    b"&",
    b"<!DOCTYPE a>",
    b"<",
    b">",
    b"\"",
    b" a=\"",
    b"\0",
    b"\xFF",
    b"<w:rt>",
    b"</w:rt>",
    "新建公园12个。".as_bytes(),
];

const BODY: &str = "<w:p><w:pPr><w:b/></w:pPr><w:r><w:t>各位代表：现在，我代表县人民政府向大会报告工作。</w:t></w:r></w:p><w:p><w:r><w:t>一、2024年工作\
    回顾</w:t></w:r></w:p><w:p><w:r><w:t>全县生产总值增长</w:t></w:r><w:r><w:t>6.3</w:t><w:tab/><w:t>%，新建公园12个。</w:t></w:r><w:r><mc:Fallback>\
    <w:t>6</w:t></mc:Fallback><w:txbxContent><w:p><w:r><w:t>框5%</w:t></w:r></w:p></w:txbxContent></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标\
    </w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";

/// Bytes that mean something in a Word 97 file and in the container it lies in.
const WORDS: &[&[u8]] = &[
    b"\0\0\0\0",
    b"\xFF\xFF\xFF\xFF",
    b"\xFE\xFF\xFF\xFF",
    b"\xFD\xFF\xFF\xFF",
    b"\0\0\0\x80",
    b"\xFF\xFF\xFF\x7F",
    b"\xEC\xA5",
    b"\x01\0\0\0",
    b"\0\x08\0\0",
    b"\0\0\0\x40",
    b"\x02",
    b"\x07",
    b"\x13",
    b"\x14",
    b"\x15",
    b"\r",
    b"W\0o\0r\0d\0",
    b"1\0T\0a\0b\0l\0e\0",
];

proptest! {
    #![proptest_config(crate::cases())]

    #[test]
    fn html_tags_in_any_order(parts in prop::collection::vec(prop::sample::select(TAGS), 0..200)) {
        bytes_hold(&[b"<html>".as_slice(), &parts.concat()].concat());
    }

    #[test]
    fn html_page_changed(changes in changes(TAGS, 24)) {
        bytes_hold(&changed(PAGE.as_bytes().to_vec(), &changes));
    }

    #[test]
    fn docx_markup_in_any_order(parts in prop::collection::vec(prop::sample::select(XML), 0..200)) {
        bytes_hold(&archive(&[("word/document.xml", &parts.concat())]));
    }

    #[test]
    fn docx_markup_changed(changes in changes(XML, 12)) {
        let body = changed(BODY.as_bytes().to_vec(), &changes);
        let whole = [b"<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>".as_slice(), &body, b"</w:body></w:document>"];
        bytes_hold(&archive(&[("word/document.xml", &whole.concat())]));
    }

    #[test]
    fn docx_archive_changed(changes in changes(&[b"PK\x01\x02", b"PK\x05\x06", b"PK\x03\x04", b"\xFF\xFF\xFF\xFF", b"\0\0\0\0", b"word/"], 8)) {
        bytes_hold(&changed(docx(BODY), &changes));
    }

    #[test]
    fn doc_file_changed(changes in changes(WORDS, 10), at_head in prop::collection::vec((0..2048_usize, any::<u8>()), 0..8)) {
        let mut bytes = doc("各位代表：\r一、2024年工作回顾\r全县新建公园12个，增长6.3%。\r二、2025年工作安排\r今年增长6%。\r");
        for (at, byte) in at_head {
            bytes[at] = byte;
        }
        bytes_hold(&changed(bytes, &changes));
    }
}
