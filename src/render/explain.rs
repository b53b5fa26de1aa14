//! One finding told as a deputy would read it aloud.

use super::explained::{Explained, Line, Located};
use super::{Style, text};
use crate::say;
use crate::vocabulary::Finding;
use std::io::{self, Write};

/// Writes the finding: the target, the evidence, the rules tried, the arithmetic, the caveats, the search. `located` says
/// where in its document a claim was found, where the text is on file.
///
/// # Errors
/// What the writer says.
pub fn explain(
    finding: &Finding,
    located: Located<'_>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let say = |label: &str, words: &str, out: &mut dyn Write| text::paragraph(words, label, style, out);
    let explained = Explained::of(finding, located, true, style);
    say("", &explained.head, out)?;
    say("", &explained.verdict, out)?;
    for part in &explained.parts {
        writeln!(out)?;
        say("", part.heading, out)?;
        for line in &part.lines {
            match line {
                Line::Plain(words) => say("  ", words, out)?,
                Line::Item(words) => say("  - ", words, out)?,
                Line::ItemWith(words, more) => {
                    say("  - ", words, out)?;
                    say("    ", more, out)?;
                }
                Line::Step(number, decided, words) => {
                    let mark = if *decided { "=>" } else { "  " };
                    say(&format!("{mark} {number:>2}. "), words, out)?;
                }
                Line::Statement(statement) => {
                    let quote = &statement.recorded.claim.quote;
                    say("  ", &statement.figure, out)?;
                    if !quote.is_empty() {
                        say("  ", &say!(style.lang, "quoted", words = quote), out)?;
                    }
                    if let Some(responsible) = &statement.responsible {
                        say("  ", responsible, out)?;
                    }
                    say("  ", &statement.source, out)?;
                }
            }
        }
    }
    Ok(())
}
