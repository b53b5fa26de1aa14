//! Every rule of judging by its name: what it says, and where its value stands in a [`Policy`].

use crate::vocabulary::policy::Policy;
use rust_decimal::Decimal;
use std::str::FromStr;

/// One rule by name.
pub struct NamedRule {
    /// Its name in a file.
    pub name: &'static str,
    /// What it says, in Chinese.
    pub zh: &'static str,
    /// What it says, in English.
    pub en: &'static str,
    slot: Slot,
}

/// Where a rule's value stands in a policy, and what it may be.
enum Slot {
    /// A number that is not below zero.
    Size(fn(&mut Policy) -> &mut Decimal),
    /// From 0 to 1, also written as a percentage.
    Fraction(fn(&mut Policy) -> &mut Decimal),
    /// One of a closed list of words.
    Word(fn(&Policy) -> &'static str, fn(&mut Policy, &str) -> Result<(), String>),
}

/// A rule whose values are words: how it is told, and how it is set.
macro_rules! word {
    ($field:ident) => {
        Slot::Word(|policy| policy.$field.code(), |policy, text| set_word(&mut policy.$field, text))
    };
}

/// Every rule, in the order they are printed.
pub const NAMED: [NamedRule; 15] = [
    NamedRule {
        name: "approx_reading",
        zh: "“左右”怎么读：strict 当它没写；tolerant 只在不利的一边有容差；symmetric 两边都有容差，好的一边也不得超出",
        en: "how 左右 is read: strict, as if it were not there; tolerant, slack on the bad side; symmetric, slack on both sides and no further on the good side either",
        slot: word!(approx_reading),
    },
    NamedRule {
        name: "range_reading",
        zh: "区间目标怎样算达到：near-end 到近端即达到；inside 须落在区间之内",
        en: "when a range is reached: near-end, from its near end on; inside, only between its ends",
        slot: word!(range_reading),
    },
    NamedRule {
        name: "rounding_reading",
        zh: "实绩比目标印得粗、四舍五入前可能达到时：doubt 判为不可比；printed 按所印数字判",
        en: "a result printed more coarsely than its target, which rounding may hide: doubt, incomparable; printed, judged as printed",
        slot: word!(rounding_reading),
    },
    NamedRule {
        name: "evidence_reading",
        zh: "哪些表述计入：all 在库的都计入；reviewed 只列复核过的目标，未复核的实绩不作判定的依据",
        en: "which claims count: all on file; reviewed, only targets that were reviewed, and no result that was not decides anything",
        slot: word!(evidence_reading),
    },
    NamedRule {
        name: "percent_tolerance",
        zh: "“左右”对百分数的容差，百分点",
        en: "the slack of 左右 on percentages, in percentage points",
        slot: Slot::Size(|policy| &mut policy.percent_tolerance),
    },
    NamedRule {
        name: "amount_tolerance",
        zh: "“左右”对数量的容差，占目标数的比例（0.02 即2%）",
        en: "the slack of 左右 on amounts, as a fraction of the figure (0.02 is 2%)",
        slot: Slot::Fraction(|policy| &mut policy.amount_tolerance),
    },
    NamedRule {
        name: "derived_margin",
        zh: "由两份文件的总量推算增速，允许的误差，百分点",
        en: "how far growth derived from levels of two documents may be off, in percentage points",
        slot: Slot::Size(|policy| &mut policy.derived_margin),
    },
    NamedRule {
        name: "in_step_margin",
        zh: "比经济增速低多少仍算“同步”，百分点",
        en: "how far below growth of GDP still counts as 同步, in percentage points",
        slot: Slot::Size(|policy| &mut policy.in_step_margin),
    },
    NamedRule {
        name: "roughly_in_step_margin",
        zh: "比经济增速低多少就不算“基本同步”，百分点",
        en: "how far below growth of GDP 基本同步 is surely not kept, in percentage points",
        slot: Slot::Size(|policy| &mut policy.roughly_in_step_margin),
    },
    NamedRule {
        name: "sure_likeness",
        zh: "措辞相似到多少即认定是同一项工作，0到1",
        en: "from this likeness on two works are surely the same, 0 to 1",
        slot: Slot::Fraction(|policy| &mut policy.sure_likeness),
    },
    NamedRule {
        name: "same_containment",
        zh: "做法和范围相同时，短句有多少在长句之中即认定是同一项，0到1",
        en: "from this share of the shorter phrase on two works done alike and of one scope are the same, 0 to 1",
        slot: Slot::Fraction(|policy| &mut policy.same_containment),
    },
    NamedRule {
        name: "doubtful_containment",
        zh: "短句有多少在长句之中即可能是同一项，0到1",
        en: "from this share of the shorter phrase on two works may be the same, 0 to 1",
        slot: Slot::Fraction(|policy| &mut policy.doubtful_containment),
    },
    NamedRule {
        name: "mentioned_share",
        zh: "一句话含对象多少字词即算提到它，0到1",
        en: "from this share of an object's words on a sentence speaks of it, 0 to 1",
        slot: Slot::Fraction(|policy| &mut policy.mentioned_share),
    },
    NamedRule {
        name: "hair_points",
        zh: "百分数超过目标不多于此即“刚好达标”，百分点；不影响判定",
        en: "a percentage no further than this beyond its target is just met, in percentage points; judges nothing",
        slot: Slot::Size(|policy| &mut policy.hair_points),
    },
    NamedRule {
        name: "hair_digits",
        zh: "数量超过目标不多于此即“刚好达标”，以所印末位为单位；不影响判定",
        en: "an amount no further than this beyond its target is just met, in units of the last printed digit; judges nothing",
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

    pub(super) fn set(&self, policy: &mut Policy, text: &str) -> Result<(), String> {
        let wrong = |right: &str| format!("{} is {text:?}; write {right}", self.name);
        let number =
            |text: &str| text.trim().parse::<Decimal>().ok().filter(|number| *number >= Decimal::ZERO);
        match self.slot {
            Slot::Size(of) => {
                *of(policy) = number(text).ok_or_else(|| wrong("a number such as 0.2, not below 0"))?;
            }
            Slot::Fraction(of) => {
                let fraction = match text.trim().strip_suffix(['%', '％']) {
                    Some(percent) => {
                        number(percent).and_then(|percent| percent.checked_div(Decimal::ONE_HUNDRED))
                    }
                    None => number(text),
                };
                let fraction = fraction.filter(|fraction| *fraction <= Decimal::ONE);
                *of(policy) = fraction.ok_or_else(|| wrong("a share from 0 to 1 such as 0.02, or 2%"))?;
            }
            Slot::Word(_, set) => set(policy, text).map_err(|error| format!("{}: {error}", self.name))?,
        }
        Ok(())
    }
}

fn set_word<T: FromStr<Err: ToString>>(field: &mut T, text: &str) -> Result<(), String> {
    *field = text.parse().map_err(|error: T::Err| error.to_string())?;
    Ok(())
}
