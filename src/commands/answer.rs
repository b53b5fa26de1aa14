//! How an answer leaves the program: in the form asked for, to the screen or into a file.

use super::{CommandError, World, output};
use crate::cli::Output;
use crate::message;
use crate::render::{Basis, Format, Page, Style};
use crate::vocabulary::Lang;
use std::io::Write;

/// By this mark spreadsheets on Chinese systems know UTF-8.
pub const MARK: &str = "\u{FEFF}";

/// In which form an answer is written.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The format.
    pub format: Format,
    /// The language, and how wide.
    pub style: Style,
}

impl World<'_> {
    /// The form asked for: what `--format` says, else how the file's name ends, else the verb's usual one. Where the name tells
    /// none, a verb that prints words is not guessed at.
    ///
    /// # Errors
    /// A file whose name tells no form; a form that the program was not built with, or whose bytes would go to the screen.
    pub fn form(&self, asked: &Output, usual: Format) -> Result<Form, CommandError> {
        let told = match (asked.format, &asked.file) {
            (Some(format), _) => format,
            (None, None) => usual,
            (None, Some(path)) => match Format::of_file(path) {
                Some(format) => format,
                // What is made for a file has a form of its own.
                None if !usual.is_words() => usual,
                None => {
                    let known = Format::ALL.into_iter().filter(|format| format.is_built_in());
                    let endings: Vec<String> = known.map(|format| format!(".{}", format.ending())).collect();
                    let endings = endings.join(" ");
                    let what = message!("output-no-format", endings = endings);
                    return Err(CommandError::of_file(path.display(), what));
                }
            },
        };
        if !told.is_built_in() {
            return Err(CommandError::Usage(message!("output-not-built-in", format = told.name())));
        }
        if told.is_binary() && asked.file.is_none() && !self.piped {
            return Err(CommandError::Usage(message!("output-binary-on-screen", ending = told.ending())));
        }
        Ok(Form { format: told, style: self.style_of(told, asked.file.is_some()) })
    }

    /// Writes an answer where it was asked for; a file is there whole or not at all.
    ///
    /// # Errors
    /// A file that may not or cannot be written, or what `fill` says.
    pub fn answer<T>(
        &mut self,
        asked: &Output,
        form: Form,
        fill: impl FnOnce(&mut dyn Write) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let Some(path) = &asked.file else { return fill(self.out) };
        let mut answer = None;
        output::write(path, &self.used, |out| {
            // Programs, which ask for English headings, want no mark.
            if form.format == Format::Csv && form.style.lang == Lang::Zh {
                out.write_all(MARK.as_bytes())?;
            }
            answer = Some(fill(out)?);
            Ok(())
        })?;
        answer.ok_or_else(|| CommandError::Output(std::io::ErrorKind::Other.into()))
    }

    /// Writes a page where it was asked for.
    ///
    /// # Errors
    /// A file that may not or cannot be written, or what the writer says.
    pub fn show(&mut self, page: &Page<'_>, form: Form, asked: &Output) -> Result<(), CommandError> {
        self.answer(asked, form, |out| Ok(page.write(form.format, &form.style, out)?))
    }

    /// Writes a comparison; where it has no room to say so, the remarks say that it was not judged by the usual rules.
    ///
    /// # Errors
    /// A file that may not or cannot be written, or what the writer says.
    pub fn show_judged(&mut self, page: &Page<'_>, form: Form, asked: &Output) -> Result<(), CommandError> {
        self.show(page, form, asked)?;
        self.tell_basis(&Basis { policy: self.policy, left_out: 0 }, form.format)
    }
}
