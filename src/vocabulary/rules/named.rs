//! Every rule of judging by its name: what it says, and where its value stands in a [`Policy`].

use crate::message;
use crate::vocabulary::message::{Message, Worded};
use crate::vocabulary::policy::Policy;
use rust_decimal::Decimal;
use std::str::FromStr;

/// One rule by name.
pub struct NamedRule {
    /// Its name in a file.
    pub name: &'static str,
    /// What it says.
    pub says: Message,
    slot: Slot,
}

/// Where a rule's value stands in a policy, and what it may be.
enum Slot {
    /// A number that is not below zero.
    Size(fn(&mut Policy) -> &mut Decimal),
    /// From 0 to 1, also written as a percentage.
    Fraction(fn(&mut Policy) -> &mut Decimal),
    /// One of a closed list of words.
    Word(fn(&Policy) -> &'static str, fn(&mut Policy, &str) -> Result<(), Message>),
}

/// A rule whose values are words: how it is told, and how it is set.
macro_rules! word {
    ($field:ident) => {
        Slot::Word(|policy| policy.$field.code(), |policy, text| set_word(&mut policy.$field, text))
    };
}

/// Every rule, in the order they are printed.
pub static NAMED: [NamedRule; 18] = [
    NamedRule { name: "approx_reading", says: message!("rule-approx-reading"), slot: word!(approx_reading) },
    NamedRule { name: "range_reading", says: message!("rule-range-reading"), slot: word!(range_reading) },
    NamedRule {
        name: "rounding_reading",
        says: message!("rule-rounding-reading"),
        slot: word!(rounding_reading),
    },
    NamedRule {
        name: "evidence_reading",
        says: message!("rule-evidence-reading"),
        slot: word!(evidence_reading),
    },
    NamedRule {
        name: "percent_tolerance",
        says: message!("rule-percent-tolerance"),
        slot: Slot::Size(|policy| &mut policy.percent_tolerance),
    },
    NamedRule {
        name: "amount_tolerance",
        says: message!("rule-amount-tolerance"),
        slot: Slot::Fraction(|policy| &mut policy.amount_tolerance),
    },
    NamedRule {
        name: "derived_margin",
        says: message!("rule-derived-margin"),
        slot: Slot::Size(|policy| &mut policy.derived_margin),
    },
    NamedRule {
        name: "in_step_margin",
        says: message!("rule-in-step-margin"),
        slot: Slot::Size(|policy| &mut policy.in_step_margin),
    },
    NamedRule {
        name: "roughly_in_step_margin",
        says: message!("rule-roughly-in-step-margin"),
        slot: Slot::Size(|policy| &mut policy.roughly_in_step_margin),
    },
    NamedRule {
        name: "sure_likeness",
        says: message!("rule-sure-likeness"),
        slot: Slot::Fraction(|policy| &mut policy.sure_likeness),
    },
    NamedRule {
        name: "same_containment",
        says: message!("rule-same-containment"),
        slot: Slot::Fraction(|policy| &mut policy.same_containment),
    },
    NamedRule {
        name: "doubtful_containment",
        says: message!("rule-doubtful-containment"),
        slot: Slot::Fraction(|policy| &mut policy.doubtful_containment),
    },
    NamedRule {
        name: "mentioned_share",
        says: message!("rule-mentioned-share"),
        slot: Slot::Fraction(|policy| &mut policy.mentioned_share),
    },
    NamedRule {
        name: "sure_link",
        says: message!("rule-sure-link"),
        slot: Slot::Fraction(|policy| &mut policy.sure_link),
    },
    NamedRule {
        name: "sure_link_missed",
        says: message!("rule-sure-link-missed"),
        slot: Slot::Fraction(|policy| &mut policy.sure_link_missed),
    },
    NamedRule {
        name: "possible_link",
        says: message!("rule-possible-link"),
        slot: Slot::Fraction(|policy| &mut policy.possible_link),
    },
    NamedRule {
        name: "hair_points",
        says: message!("rule-hair-points"),
        slot: Slot::Size(|policy| &mut policy.hair_points),
    },
    NamedRule {
        name: "hair_digits",
        says: message!("rule-hair-digits"),
        slot: Slot::Size(|policy| &mut policy.hair_digits),
    },
];

impl NamedRule {
    /// Its value in a policy, as a file holds it.
    pub fn value(&self, policy: &Policy) -> String {
        let mut policy = *policy;
        match self.slot {
            Slot::Size(of) | Slot::Fraction(of) => of(&mut policy).normalize().to_string(),
            Slot::Word(told, _) => told(&policy).to_owned(),
        }
    }

    pub(super) fn set(&self, policy: &mut Policy, text: &str) -> Result<(), Message> {
        let number =
            |text: &str| text.trim().parse::<Decimal>().ok().filter(|number| *number >= Decimal::ZERO);
        match self.slot {
            Slot::Size(of) => {
                *of(policy) = number(text)
                    .ok_or_else(|| message!("rule-not-a-size", name = self.name, given = text))?;
            }
            Slot::Fraction(of) => {
                let fraction = match text.trim().strip_suffix(['%', '％']) {
                    Some(percent) => {
                        number(percent).and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED))
                    }
                    None => number(text),
                };
                let fraction = fraction.filter(|fraction| *fraction <= Decimal::ONE);
                *of(policy) =
                    fraction.ok_or_else(|| message!("rule-not-a-share", name = self.name, given = text))?;
            }
            Slot::Word(_, set) => {
                set(policy, text).map_err(|error| message!("labelled", label = self.name, words = error))?;
            }
        }
        Ok(())
    }
}

fn set_word<T: FromStr<Err: Worded>>(field: &mut T, text: &str) -> Result<(), Message> {
    *field = text.parse().map_err(|error: T::Err| error.message())?;
    Ok(())
}
