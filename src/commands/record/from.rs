//! `record --from FILE`: a phrase a line, all of them or none.

use super::super::import::{Content, sheets};
use super::super::{Answer, CommandError, World};
use super::{Told, keep, print};
use crate::cli;
use crate::extract::{Frame, Reader};
use crate::message;
use crate::render::visible;
use crate::say;
use crate::vocabulary::canonical;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::{Claim, PlacePath, Role, Vocabulary, Worded as _, Year};
use std::path::Path;

const BAD_LINES_TOLD: usize = 50;

/// Records the phrases of a file, each with its responsible unit after a tab, where it has one. Blank lines, and those that
/// begin with #, are left aside.
///
/// # Errors
/// A file that cannot be read, lines that are not understood (each is told), a ledger that cannot be written.
pub fn run(
    arguments: &cli::Record,
    file: &Path,
    (role, place, year): (Role, &PlacePath, Year),
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let lang = world.style.lang;
    let contents = sheets(file, world)?;
    let [Content::Text(text)] = &contents[..] else {
        return Err(CommandError::of_file(file.display(), message!("from-workbook")));
    };
    let reader = Reader::new(vocabulary);
    let frame = Frame { role, place, year, indicator: None, said_in: None };
    let (mut claims, mut bad): (Vec<Claim>, usize) = (Vec::new(), 0);
    for (line, words) in (1_u64..).zip(text.lines()) {
        let words = words.trim();
        if words.is_empty() || words.starts_with(['#', '＃']) {
            continue;
        }
        // The unit that answers for it follows after a tab.
        let (words, responsible) = words.split_once('\t').unwrap_or((words, ""));
        let responsible = canonical::name(responsible, NAME);
        let understood = reader.phrase(words.trim_end(), &frame).map_err(|error| error.message());
        match understood.and_then(|claims| Ok((claims, responsible.map_err(|unfit| unfit.message())?))) {
            Ok((understood, unit)) => {
                claims.extend(
                    understood.into_iter().map(|claim| Claim { responsible: unit.to_string(), ..claim }),
                );
            }
            Err(error) => {
                bad += 1;
                if bad <= BAD_LINES_TOLD {
                    let at = format!("{}:{line}", file.display());
                    let told = say!(lang, "labelled", label = at, words = error);
                    writeln!(world.err, "{}", visible(&told))?;
                }
            }
        }
    }
    if bad > 0 {
        return Err(CommandError::Usage(message!("lines-refused", count = bad)));
    }
    if claims.is_empty() {
        return Err(CommandError::of_file(file.display(), message!("from-empty")));
    }
    let claims = super::said_beside(claims, arguments);
    if arguments.dry_run {
        for claim in &claims {
            print(claim, lang.word("not-recorded"), vocabulary, world)?;
        }
        return Ok(Answer::Done);
    }
    keep(claims, place, &Told::of(arguments), vocabulary, world)
}
