//! Whether a page can be parsed at a bearable cost. Parsers do work for each element times how deep it lies, and
//! copy open formatting elements into each new paragraph: a page of a few KB can be made to fill the memory.

use crate::document::error::Fault;
use crate::document::sniff::find;

/// Sum over all tags of the depth at which they open. A page of 20,000 tags 30 deep comes to 0.6 million.
const BEARABLE: usize = 8_000_000;
/// Elements that never hold others, and those that their like or their parent's end closes.
const SHALLOW: [&str; 26] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "frame", "hr", "img", "input", "keygen", "li", "link",
    "meta", "option", "p", "param", "source", "tbody", "td", "th", "thead", "tr", "track", "wbr",
];

/// Elements that hold text and no markup, whatever it looks like.
const RAW: [&str; 6] = ["script", "style", "textarea", "title", "noframes", "xmp"];

/// Refuses a page whose markup is nested beyond reason.
pub(super) fn bearable(text: &str) -> Result<(), Fault> {
    let bytes = text.as_bytes();
    let is =
        |name: &[u8], names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()));
    let (mut depth, mut cost, mut at) = (0_usize, 0_usize, 0_usize);
    while let Some(step) = bytes[at..].iter().position(|byte| *byte == b'<') {
        at += step;
        let rest = &bytes[at + 1..];
        if rest.starts_with(b"!--") {
            at += 1 + find(&rest[1..], b"-->").map_or(rest.len(), |end| end + 4);
            continue;
        }
        let closes = rest.first() == Some(&b'/');
        let name = &rest[usize::from(closes)..];
        let length = name.iter().take(16).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let name = &name[..length];
        if length == 0 {
            at += 1;
            continue;
        }
        let (end, attributes) = tag_end(rest);
        // Each attribute is compared with those before it.
        cost = cost.saturating_add(attributes.saturating_mul(attributes) / 2);
        if is(name, &RAW) && !closes {
            at += 1 + end + raw_end(&rest[end..], name);
            continue;
        }
        if is(name, &SHALLOW) {
            cost += depth;
        } else if closes {
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
            cost += depth;
        }
        if cost > BEARABLE {
            return Err(Fault::Nested { at });
        }
        at += 1 + end;
    }
    Ok(())
}

/// Where a tag ends, after the first `>` that stands in no quoted value, and how many attributes it may have.
fn tag_end(tag: &[u8]) -> (usize, usize) {
    let (mut quote, mut before, mut attributes) = (None, b' ', 0);
    for (at, byte) in tag.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return (at + 1, attributes),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(*byte),
            (Some(open), close) if open == *close => (quote, attributes) = (None, attributes + 1),
            (None, b' ' | b'\t' | b'\r' | b'\n' | b'\x0C' | b'/') => attributes += 1,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = *byte;
        }
    }
    (tag.len(), attributes)
}

/// Where raw text ends: at its own closing tag.
fn raw_end(text: &[u8], name: &[u8]) -> usize {
    let closes = |window: &[u8]| {
        window.starts_with(b"</") && window.get(2..).is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    text.windows(name.len() + 2).position(closes).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::bearable;

    #[test]
    fn scripts_comments_and_values_are_no_nesting() {
        let script = format!("<script>{}</SCRIPT>", "for(i=0;i<n;i++){a<b;}".repeat(9000));
        let comment = format!("<!--{}-->", "<div>".repeat(9000));
        let page =
            format!("<html>{script}{comment}<a title='<script>'>{}", "<p>一<br><b>二</b></p>".repeat(9000));
        assert!(bearable(&page).is_ok());
        assert!(bearable(&format!("{page}{}", "<div>".repeat(9000))).is_err());
    }

    #[test]
    fn a_long_value_is_one_attribute_and_many_are_too_many() {
        let picture = format!("<p>一<img src=\"data:image/png;base64,{}\">", "a/b ".repeat(100_000));
        assert!(bearable(&picture).is_ok());
        let many = (0..100_000).map(|at| format!(" a{at}=1")).collect::<Vec<_>>().concat();
        assert!(bearable(&format!("<p{many}>")).is_err());
    }
}
