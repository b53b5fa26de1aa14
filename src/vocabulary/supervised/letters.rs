//! What letters say: `data/letter-GRADE.txt` and `letter-GRADE.en.txt`, compiled in, and an office's own in their place.

use super::{Ladder, Template};
use crate::message;
use crate::vocabulary::data::DataError;
use crate::vocabulary::{Lang, files, limits};
use std::path::Path;

macro_rules! compiled_in {
    ($($grade:literal)+) => {
        [$(
            ($grade, Lang::Zh, include_str!(concat!("../../../data/letter-", $grade, ".txt"))),
            ($grade, Lang::En, include_str!(concat!("../../../data/letter-", $grade, ".en.txt"))),
        )+]
    };
}

const TEXTS: [(&str, Lang, &str); 6] = compiled_in!("reminder" "supervision" "interview");

/// What is added to the name of a grade in the names of the files of what it says to a unit that has not reported.
const UNREPORTED: &str = "-unreported";

const OF_UNREPORTED: [(&str, Lang, &str); 4] = compiled_in!("reminder-unreported" "supervision-unreported");

/// The name of the file that holds what letters of a grade say.
pub fn file_of(grade: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("letter-{grade}.txt"),
        Lang::En => format!("letter-{grade}.en.txt"),
    }
}

/// Reads the texts of the grades of a ladder; says how many of them are the folder's own. A grade of an office's own that
/// has a Chinese text alone says that in every language.
///
/// # Errors
/// A file that cannot be read, a blank that nothing fills, or a grade that says nothing.
pub fn read(ladder: &mut Ladder, folder: Option<&Path>) -> Result<usize, DataError> {
    let wrong = |file: String| move |what| DataError::Row { file, line: 1, what };
    for (grade, lang, text) in TEXTS {
        let template = Template::read(text).map_err(wrong(file_of(grade, lang)))?;
        ladder.say(grade, lang, template);
    }
    for (grade, lang, text) in OF_UNREPORTED {
        let template = Template::read(text).map_err(wrong(file_of(grade, lang)))?;
        ladder.say_unreported(grade.trim_end_matches(UNREPORTED), lang, Some(template));
    }
    let mut own = 0;
    let codes: Vec<String> = ladder.grades().iter().map(|grade| grade.code.clone()).collect();
    for code in codes {
        for lang in [Lang::Zh, Lang::En] {
            if let Some(template) = own_text(folder, &code, lang)? {
                own += 1;
                if lang == Lang::Zh {
                    ladder.say(&code, Lang::En, template.clone());
                }
                ladder.say(&code, lang, template);
                // An office that has a text of its own says nothing in another's words.
                ladder.say_unreported(&code, lang, None);
            }
            if let Some(template) = own_text(folder, &format!("{code}{UNREPORTED}"), lang)? {
                own += 1;
                if lang == Lang::Zh {
                    ladder.say_unreported(&code, Lang::En, Some(template.clone()));
                }
                ladder.say_unreported(&code, lang, Some(template));
            }
        }
        if ladder.get(&code).is_some_and(|grade| grade.says[0] == Template::default()) {
            let what = message!("letters-no-text", grade = &code, file = file_of(&code, Lang::Zh));
            return Err(wrong("letters.csv".to_owned())(what));
        }
    }
    Ok(own)
}

/// The text of a folder's own for that name; `None` where it has none.
fn own_text(folder: Option<&Path>, name: &str, lang: Lang) -> Result<Option<Template>, DataError> {
    let Some(path) = folder.map(|folder| folder.join(file_of(name, lang))) else { return Ok(None) };
    let text = match files::text(&path, limits::OWN) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(DataError::Unreadable { path, source }),
    };
    let wrong = |what| DataError::Row { file: path.display().to_string(), line: 1, what };
    Template::read(text.trim_start_matches('\u{FEFF}')).map(Some).map_err(wrong)
}
