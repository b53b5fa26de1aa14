//! What every page begins and ends with: its head, the policy that keeps it to itself, styles and scripts.

use super::t;
use crate::render::{Lang, Style};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

const STYLES: &str = include_str!("page.css");
const SCRIPTS: &str = include_str!("page.js");
const DESK_STYLES: &str = concat!(include_str!("page.css"), include_str!("desk.css"));
const DESK_SCRIPTS: &str = include_str!("desk.js");

/// What a page is dressed in: its styles, its scripts, and the policy that obeys no others.
pub(super) struct Dress {
    styles: &'static str,
    scripts: &'static str,
    policy: String,
    /// What is told of where a reader came from.
    referrer: &'static str,
}

/// A page that is read. Nothing is loaded, and nothing is sent.
pub(super) static PAGE: LazyLock<Dress> =
    LazyLock::new(|| Dress::of(STYLES, SCRIPTS, "form-action 'none'", "no-referrer"));

/// A page at which a person decides. Its forms go to whoever served it, who must see that they come from there.
pub(super) static DESK: LazyLock<Dress> =
    LazyLock::new(|| Dress::of(DESK_STYLES, DESK_SCRIPTS, "form-action 'self'", "same-origin"));

impl Dress {
    fn of(styles: &'static str, scripts: &'static str, forms: &str, referrer: &'static str) -> Self {
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; {forms}",
            base64(&Sha256::digest(styles)),
            base64(&Sha256::digest(scripts))
        );
        Self { styles, scripts, policy, referrer }
    }

    /// The page up to its first heading, and its end.
    pub(super) fn around(&self, title: &str, style: &Style) -> (String, String) {
        let head: Markup = html! {
            (DOCTYPE)
            html lang=(language(style.lang)) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(self.policy);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="referrer" content=(self.referrer);
                    title { (t(title)) }
                    style { (PreEscaped(self.styles)) }
                }
                body { (PreEscaped("\u{1}")) }
            }
        };
        let whole = head.into_string();
        let begin = whole.split('\u{1}').next().unwrap_or_default().to_owned();
        (begin, format!("<script>{}</script></body></html>\n", self.scripts))
    }
}

/// The language of a page as browsers name it.
pub(super) const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-Hans",
        Lang::En => "en",
    }
}

/// A page that is read, up to its first heading, and its end.
pub(super) fn around(title: &str, style: &Style) -> (String, String) {
    PAGE.around(title, style)
}

/// The alphabet of RFC 4648.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[bits >> (18 - 6 * place) & 63];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_as_rfc_4648_has_it() {
        let encoded = ["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes()));
        assert_eq!(encoded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
    }

    #[test]
    fn styles_and_scripts_cannot_end_early() {
        for Dress { styles, scripts, .. } in [&*PAGE, &*DESK] {
            assert!(!styles.contains("</") && !scripts.to_lowercase().contains("</script"));
        }
    }
}
