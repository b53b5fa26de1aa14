//! Web pages as government sites serve them.

use crate::text;
use duizhang::document::{Format, Gap};
use encoding_rs::GB18030;

const FIRST: &str =
    "各位代表：现在，我代表青溪县人民政府，向大会报告工作，请予审议，并请各位列席人员提出意见。";
const SECOND: &str =
    "一年来，全县新建公园12个，改造道路35公里，城镇居民人均可支配收入增长5.2%，粮食总产量达到25.3万吨。";
const THIRD: &str = "今年的主要目标是：地区生产总值增长6%左右，力争6.5%；新增停车位1500个以上。";

/// A page with all that stands around a text, and the text in one element.
fn page(head: &str, main: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html><head><title>政府工作报告_青溪县人民政府</title>{head}<script>var a = '<p>增长99%，假的。</p>';</script>
         <style>.a{{color:red}}</style></head><body>
         <div class='top'><a href='/'>首页</a> <a href='/zw'>政务公开</a> <a href='/hd'>互动交流</a></div>
         <div class='dqwz'>当前位置：首页 &gt; 政务公开 &gt; 政府工作报告</div>
         <h1>2024年政府工作报告</h1>
         <div class='info'>字体：【大 中 小】 浏览次数：<span id='hits'>1024</span></div>
         {main}
         <div class='bdsharebuttonbox'>分享到：<a>微信</a><a>微博</a></div>
         <div class='related'><h3>相关新闻</h3><ul><li><a href='1'>我县召开会议，部署12项工作</a></li><li><a href='2'>全县投资增长18%，再创新高</a></li></ul></div>
         <div class='footer'>主办单位：青溪县人民政府办公室，备案号：某备12345678号，网站标识码：1234567890</div></body></html>"
    )
}

fn body_of(main: &str) -> String {
    text(page("", main).as_bytes()).body
}

fn expected() -> String {
    format!("2024年政府工作报告\n{FIRST}\n{SECOND}\n{THIRD}\n")
}

#[test]
fn the_main_text_is_found_in_the_containers_sites_use() {
    let inner = format!(
        "<p>　　{FIRST}</p>\n<p>&nbsp;&nbsp;{SECOND}</p><p style='text-indent:2em'><span>{THIRD}</span></p>
         <p>【打印本页】【关闭窗口】</p><p>责任编辑：某某</p>"
    );
    for open in [
        "<div class='TRS_Editor'>",
        "<div class='view TRS_UEDITOR trs_paper_default'>",
        "<div id='zoom'>",
        "<div id='UCAP-CONTENT' class='pages_content'>",
        "<div class='v_news_content'>",
        "<div class='my-own-name'>",
    ] {
        assert_eq!(body_of(&format!("<div class='wrap'>{open}{inner}</div></div>")), expected(), "{open}");
    }
}

#[test]
fn line_breaks_make_paragraphs_and_source_lines_do_not() {
    let (start, end) = SECOND.split_at(SECOND.find("道路").unwrap());
    let inner = format!("<div id='zoom'>{FIRST}<br>\r\n　　{start}\r\n   {end}<br/><br/>{THIRD}</div>");
    assert_eq!(body_of(&inner), expected());
}

#[test]
fn a_page_laid_out_as_tables_keeps_paragraphs_and_a_table_of_figures_keeps_rows() {
    let main = format!(
        "<table width='980'><tr><td width='200'><a>栏目一</a><br><a>栏目二</a></td><td><table><tr><td>
         <p>{FIRST}</p><p>{SECOND}</p>
         <table border=1><tr><td><p>指标</p></td><td><p>目标</p></td></tr><tr><td>粮食总产量</td><td>25万吨</td></tr></table>
         <p>{THIRD}</p></td></tr></table></td></tr></table>"
    );
    let body = body_of(&main);
    assert!(
        body.contains(&format!("{FIRST}\n{SECOND}\n指标\t目标\n粮食总产量\t25万吨\n{THIRD}\n")),
        "{body}"
    );
    assert!(!body.contains("相关新闻") && !body.contains("当前位置"), "{body}");
}

#[test]
fn a_gbk_page_is_read_by_its_charset() {
    let head = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">";
    let main = format!("<div class='TRS_Editor'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>");
    let page = page(head, &main);
    let (bytes, _, _) = GB18030.encode(&page);
    let read = text(&bytes);
    assert_eq!((read.body, read.format), (expected(), Format::Html));
}

#[test]
fn what_the_page_says_of_itself_comes_first() {
    let head = "<meta name='ArticleTitle' content='青溪县2024年政府工作报告'><meta name='PubDate' content='2024-01-18 09:00'>
                <meta name='ContentSource' content='县政府办公室'>";
    let main = format!("<div id='zoom'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>");
    let body = text(page(head, &main).as_bytes()).body;
    let start = "青溪县2024年政府工作报告\n发布日期：2024-01-18 09:00\n来源：县政府办公室\n各位代表";
    assert!(body.starts_with(start), "{body}");
}

#[test]
fn the_site_is_told_where_nothing_else_names_it() {
    let body = |title: &str| {
        let page = format!(
            "<html><head><title>青溪日报--{title}<br>和2025年预算报告-</title>
             <meta name='SiteName' content='青溪县人民政府'><meta name='ContentSource' content='县财政局'></head>
             <body><div id='zoom'><p>{SECOND}</p><p>{THIRD}</p></div></body></html>"
        );
        text(page.as_bytes()).body
    };
    let start = "2024年预算执行情况和2025年预算报告\n来源：县财政局\n发布机构：青溪县人民政府\n";
    let untold = body("2024年预算执行情况");
    assert!(untold.starts_with(start), "{untold}");
    let named = body("青溪县2024年预算执行情况");
    assert!(named.starts_with("青溪县2024年") && !named.contains("发布机构"), "{named}");
}

#[test]
fn one_page_of_several_says_so() {
    let text_of = |pager: &str| {
        text(
            page("", &format!("<div class='TRS_Editor'><p>{FIRST}</p><p>{SECOND}</p>{pager}</div>"))
                .as_bytes(),
        )
    };
    let script = "<script>function createPageHTML(n, i){} createPageHTML(4, 0, 't2024', 'html');</script>";
    assert_eq!(text_of(script).gaps, [Gap::PageOf { page: 1, of: 4 }]);
    let seen = text_of("<div>第2页 共4页</div>");
    assert_eq!(seen.gaps, [Gap::PageOf { page: 2, of: 4 }]);
    assert!(!seen.body.contains("共4页"));
    assert!(text_of("<script>createPageHTML(1, 0)</script>").gaps.is_empty());
}

#[test]
fn a_wrapper_called_print_is_not_dropped() {
    let main = format!("<div class='print content'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>");
    assert_eq!(body_of(&main), expected());
}

#[test]
fn struck_out_and_hidden_words_are_left_out() {
    for (words, left) in [
        ("新建公园<s>9</s><strike>8</strike><del>7</del>12个", "新建公园12个"),
        ("新建公园<span style='color:red; TEXT-DECORATION: line-through'>9</span>12个", "新建公园12个"),
        ("新建公园<span style='Display: None'>9</span><b hidden>8</b>12个", "新建公园12个"),
        (
            "新建公园<i style='visibility:hidden'>9</i><template>8</template><noscript>7</noscript>12个",
            "新建公园12个",
        ),
        // An element's name alone, or what is shown to all but a screen reader, hides nothing.
        (
            "新建<span style='text-decoration:underline'>公园</span><span aria-hidden='true'>12</span><ins>个</ins>",
            "新建公园12个",
        ),
    ] {
        let body = body_of(&format!("<div id='zoom'><p>{FIRST}</p><p>{words}。</p><p>{THIRD}</p></div>"));
        assert!(body.contains(&format!("\n{left}。\n")), "{words}: {body}");
    }
    // A page that shows its text when it is loaded, and a text of which a good part is struck out.
    let late =
        format!("<div id='zoom' style='visibility:hidden'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>");
    assert_eq!(body_of(&late), expected());
    let struck = format!(
        "<div id='zoom'><p>{FIRST}</p><p>{SECOND}</p><del><p>{FIRST}</p><p>{SECOND}</p></del><p>{THIRD}</p></div>"
    );
    assert_eq!(body_of(&struck), expected());
}

#[test]
fn raised_note_marks_are_left_out_and_exponents_stay() {
    let words = "生产总值<sup>2</sup>增长5%<sup><a href='#n3'>[3]</a></sup>，新建厂房3万m<sup>2</sup>，库容1.2×10<sup>4</sup>立方米，\
                 CO<sub>2</sub>下降2%<span style='vertical-align: super'>注4</span>，<sup>品牌</sup>建设。";
    let body = body_of(&format!("<div id='zoom'><p>{FIRST}</p><p>{words}</p><p>{THIRD}</p></div>"));
    let left = "生产总值增长5%，新建厂房3万m²，库容1.2×10⁴立方米，CO2下降2%，品牌建设。";
    assert!(body.contains(&format!("\n{left}\n")), "{body}");
}
