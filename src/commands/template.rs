//! `template`: an empty form as a workbook.

use super::{Answer, CommandError, World, output};
use crate::cli;
use crate::message;
use crate::render::{Template, template};
use crate::say;
use chrono::Datelike as _;

/// Writes the form.
///
/// # Errors
/// A name that is not a workbook's, a place where no file may be written.
pub fn run(arguments: &cli::Template, world: &mut World) -> Result<Answer, CommandError> {
    let file = &arguments.output;
    if file.extension().is_none_or(|extension| !extension.eq_ignore_ascii_case("xlsx")) {
        return Err(CommandError::of_file(file.display(), message!("template-not-xlsx")));
    }
    let form = match arguments.what {
        cli::Blank::Targets => Template::Targets,
        cli::Blank::Results => Template::Results,
        cli::Blank::Documents => Template::Documents,
    };
    let (year, month, day) = (world.now.year(), world.now.month(), world.now.day());
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let day = (u16::try_from(year).unwrap_or(1900), part(month), part(day));
    let book = template(form, world.style.lang, day).map_err(|error| CommandError::Unwritable {
        path: file.clone(),
        source: std::io::Error::other(error),
    })?;
    output::write(file, &world.used, |out| Ok(out.write_all(&book)?))?;
    let path = file.display().to_string();
    world.say(&say!(world.style.lang, "template-written", path = path))?;
    Ok(Answer::Done)
}
