//! A person asked in the terminal, or a pipe in one's place: a question, and the line that answers it.

use super::{CommandError, World};
use crate::render::visible;
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{Worded, limits};
use std::str::FromStr;

/// Keys that every dialogue knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Common {
    /// An empty line.
    Nothing,
    /// The last step is taken back.
    Undo,
    /// That was all.
    Done,
    /// Away, leaving what is not yet recorded.
    Quit,
    /// What the keys are.
    Help,
}

impl Common {
    /// The key that a word is.
    pub fn of(word: &str) -> Option<Self> {
        match folded(word).as_str() {
            "" => Some(Self::Nothing),
            "u" | "undo" | "撤销" | "撤回" => Some(Self::Undo),
            "d" | "done" | "完成" => Some(Self::Done),
            "q" | "quit" | "放弃" | "退出" => Some(Self::Quit),
            "?" | "h" | "help" | "帮助" => Some(Self::Help),
            _ => None,
        }
    }
}

/// Asks, and hands over the line that was typed, trimmed; `None` at the end of the input.
///
/// # Errors
/// What the reader or the writer says.
pub fn ask(question: &str, world: &mut World) -> Result<Option<String>, CommandError> {
    write!(world.out, "{} > ", visible(question))?;
    world.out.flush()?;
    let line = line(world)?;
    // A terminal shows what is typed by itself.
    if world.piped || line.is_none() {
        writeln!(world.out, "{}", visible(line.as_deref().unwrap_or_default()))?;
    }
    Ok(line)
}

/// Asks until the answer can be used; `usual` is what an empty one means. `None` at the end of the input.
///
/// # Errors
/// What the reader or the writer says.
pub fn ask_for<T: FromStr<Err: Worded>>(
    question: &str,
    usual: Option<T>,
    world: &mut World,
) -> Result<Option<T>, CommandError> {
    loop {
        let Some(answer) = ask(question, world)? else { return Ok(None) };
        if answer.is_empty() {
            if usual.is_some() {
                return Ok(usual);
            }
            continue;
        }
        match answer.parse() {
            Ok(read) => return Ok(Some(read)),
            Err(error) => world.say(&error.message().in_lang(world.style.lang))?,
        }
    }
}

/// A line; what of it is beyond the limit is left aside.
fn line(world: &mut World) -> Result<Option<String>, CommandError> {
    let mut line = Vec::new();
    let mut byte = [0];
    loop {
        match world.input.read(&mut byte) {
            Ok(0) if line.is_empty() => return Ok(None),
            Ok(0) => break,
            Ok(_) if byte[0] == b'\n' => break,
            Ok(_) if line.len() < limits::CELL => line.push(byte[0]),
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(source) => return Err(CommandError::Unreadable { path: "-".into(), source }),
        }
    }
    Ok(Some(String::from_utf8_lossy(&line).trim().to_owned()))
}
