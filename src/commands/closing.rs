//! Letters that are closed (销号) by what was just recorded.

use super::{Answer, CommandError, World};
use crate::say;
use crate::supervise::Judge;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::supervised::{DEFAULT, Dossier, Judged, LightRules};
use chrono::NaiveDate;

/// Says which of those letters of an item are closed on a day: the item done, the letter answered.
///
/// # Errors
/// What the writer says.
pub fn tell(
    dossier: &Dossier,
    letters: &[&str],
    day: NaiveDate,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let rules = vocabulary.lights.get(DEFAULT).unwrap_or_else(|_| LightRules::default());
    let judge = Judge { rules: &rules, vocabulary, policy: &world.policy };
    let paced = judge.pace(dossier, None, day);
    let judged = Judged { dossier, paced };
    for letter in dossier.letters.iter().filter(|letter| letters.contains(&letter.id.as_str())) {
        if let Some(on) = judged.closed_on(&letter.id, day) {
            let number = &letter.row.number;
            world.say(&say!(world.style.lang, "letter-closed", number = number, on = on.to_string()))?;
        }
    }
    Ok(Answer::Done)
}
