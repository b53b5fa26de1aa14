//! Line numbers as an editor shows them: the CSV reader's own skip blank lines and count CRLF late.

use std::collections::VecDeque;
use std::io::Read;

const BOM: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// A source that drops a leading byte order mark and remembers where its lines end.
pub struct Lines<R> {
    inner: R,
    /// Bytes that were read to look for the mark and are none.
    held: VecDeque<u8>,
    /// How many bytes were handed out.
    offset: u64,
    /// Line ends not yet passed: where, and whether it is a line feed.
    ends: VecDeque<(u64, bool)>,
    /// The line at the front of `ends`.
    line: u64,
}

impl<R: Read> Lines<R> {
    /// Wraps a source that was not yet read from.
    pub fn new(mut inner: R) -> std::io::Result<Self> {
        let mut mark = Vec::new();
        inner.by_ref().take(BOM.len() as u64).read_to_end(&mut mark)?;
        let held = if mark == BOM { VecDeque::new() } else { mark.into() };
        Ok(Self { inner, held, offset: 0, ends: VecDeque::new(), line: 1 })
    }

    /// The line of the first byte at or after `start` that ends no line. Starts must not go back.
    pub fn line_at(&mut self, mut start: u64) -> u64 {
        while let Some((at, feed)) = self.ends.front().copied().filter(|(at, _)| *at <= start) {
            self.ends.pop_front();
            let pair = !feed && self.ends.front() == Some(&(at + 1, true));
            if at == start {
                start += 1;
            }
            if !pair {
                self.line += 1;
            }
        }
        self.line
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = if self.held.is_empty() { self.inner.read(into)? } else { self.held.read(into)? };
        for (at, byte) in (self.offset..).zip(&into[..count]) {
            if matches!(byte, b'\n' | b'\r') {
                self.ends.push_back((at, *byte == b'\n'));
            }
        }
        self.offset += count as u64;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_and_both_kinds_of_line_end_count() {
        for (text, starts) in [("a\nb\n\n\nc", [0, 2, 4]), ("a\r\nb\r\n\r\nc", [0, 2, 5])] {
            let mut lines = Lines::new(text.as_bytes()).unwrap();
            lines.read_to_end(&mut Vec::new()).unwrap();
            let found: Vec<u64> = starts.iter().map(|start| lines.line_at(*start)).collect();
            let last = text.lines().count() as u64;
            assert_eq!(found, [1, 2, last], "{text:?}");
        }
    }
}
