//! A floor and what is striven for beside it: 确保6%、力争6.5%.

use super::figure::Reading;
use super::lead::Lead;
use super::phrase::Sentence;
use super::token::Amount;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::{Comparator, Flag};

/// 确保6%、力争6.5%: the second number belongs to the first.
pub fn joins_a_floor(sentence: &Sentence<'_>, lead: &Lead, amount: &Amount<'_>) -> bool {
    sentence.readings.last().is_some_and(|last| {
        let strives = lead.says(Effect::Stretch) && !last.strives;
        let holds = lead.says(Effect::Floor) && last.strives;
        (strives || holds) && last.unit == amount.unit && last.stretch.is_none() && last.value.is_some()
    })
}

/// Makes one claim of the floor and the stretch.
pub fn merge(sentence: &mut Sentence<'_>, reading: Reading) {
    let Some(last) = sentence.readings.last_mut() else { return };
    if reading.strives {
        last.stretch = reading.value;
    } else {
        last.stretch = last.value;
        last.value = reading.value;
        last.comparator = reading.comparator;
    }
    if last.comparator == Comparator::Eq {
        last.comparator = Comparator::Ge;
    }
    last.flags.insert(Flag::Floor);
    last.cue.extend(reading.cue);
    last.rule = "floor-and-stretch";
    last.strives = false;
}
