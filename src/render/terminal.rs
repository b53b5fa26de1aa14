//! The last look at an answer before a terminal: whatever a verb forgot, no terminal obeys.

use crate::vocabulary::canonical::is_obeyed;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Bytes of the longest sign that sets a colour.
const COLOUR: usize = 24;

/// A writer to a terminal. Line ends, tabs and our own colours pass; what else a terminal obeys is shown as `<U+001B>`. Where
/// the answer goes to a file or a program, every byte passes.
#[derive(Debug)]
pub struct Terminal<W> {
    inner: W,
    /// Whether a terminal reads it.
    obeyed: bool,
    /// The beginning of a character, or of a colour, whose end is yet to come.
    held: Vec<u8>,
}

impl<W: Write> Terminal<W> {
    /// A writer to `inner`, which may be a terminal.
    pub fn new(inner: W, is_terminal: bool) -> Self {
        Self { inner, obeyed: is_terminal, held: Vec::new() }
    }
}

impl<W: Write> Write for Terminal<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.obeyed {
            return self.inner.write(bytes);
        }
        self.held.extend_from_slice(bytes);
        let rest = self.held.split_off(whole(&self.held));
        let ready = std::mem::replace(&mut self.held, rest);
        self.inner.write_all(harmless(&String::from_utf8_lossy(&ready)).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let rest = std::mem::take(&mut self.held);
        self.inner.write_all(harmless(&String::from_utf8_lossy(&rest)).as_bytes())?;
        self.inner.flush()
    }
}

/// How many of the bytes end with a whole character, and with a whole colour.
fn whole(bytes: &[u8]) -> usize {
    let characters = match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Ok(_) | Err(_) => bytes.len(),
    };
    let from = characters.saturating_sub(COLOUR);
    let escape = bytes[from..characters].iter().rposition(|byte| *byte == 0x1B).map(|at| from + at);
    let begins = |at: &usize| match &bytes[*at..characters] {
        [_] => true,
        [_, b'[', more @ ..] => more.iter().all(|byte| is_parameter(*byte)),
        _ => false,
    };
    escape.filter(begins).unwrap_or(characters)
}

fn is_parameter(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b';'
}

/// Bytes of the colour that the text begins with.
fn colour(text: &str) -> Option<usize> {
    let parameters = text.strip_prefix("\u{1b}[")?;
    let end = parameters.bytes().take(COLOUR).position(|byte| !is_parameter(byte))?;
    parameters[end..].starts_with('m').then_some(end + 3)
}

fn harmless(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| is_obeyed(c) && !matches!(c, '\n' | '\t');
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(obeyed) {
        shown.push_str(&rest[..at]);
        rest = &rest[at..];
        let passes = colour(rest).unwrap_or(0);
        shown.push_str(&rest[..passes]);
        rest = &rest[passes..];
        if let Some(c) = rest.chars().next().filter(|_| passes == 0) {
            let _ = write!(shown, "<U+{:04X}>", u32::from(c));
            rest = &rest[c.len_utf8()..];
        }
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_pass_and_nothing_else_however_it_is_cut() {
        let text =
            "\u{1b}[1;31m未完成\u{1b}[0m\t\u{1b}]52;c;eA==\u{7}\u{1b}[2J\u{202e}a\u{9b}5n\u{2028}\r\n\u{1b}";
        let shown = "\u{1b}[1;31m未完成\u{1b}[0m\t<U+001B>]52;c;eA==<U+0007><U+001B>[2J<U+202E>a<U+009B>5n<U+2028><U+000D>\n\
                     <U+001B>";
        for length in 1..=text.len() {
            for (is_terminal, wanted) in [(true, shown), (false, text)] {
                let mut out = Vec::new();
                let mut terminal = Terminal::new(&mut out, is_terminal);
                text.as_bytes().chunks(length).for_each(|part| terminal.write_all(part).unwrap());
                terminal.flush().unwrap();
                assert_eq!(std::str::from_utf8(&out).unwrap(), wanted, "{length} bytes at once");
            }
        }
    }
}
