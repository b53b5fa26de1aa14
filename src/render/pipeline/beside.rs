//! The year's targets beside what the lists come to, with the arithmetic and what is left out.

use super::columns::{
    ARITHMETIC, BESIDE, COUNTED, COUNTED_UNIT, DIFFERENCE, LEFT_OUT, ON_LISTS, STAGES_COUNTED, TARGET, name,
    told,
};
use super::funnel::Piped;
use crate::render::cell::{Cell, Quantity};
use crate::render::columns::{ID, INDICATOR};
use crate::render::page::Section;
use crate::render::separated::with_semicolons;
use crate::render::sheet::Sheet;
use crate::render::{Lang, worded};
use crate::say;
use crate::vocabulary::pipeline::{Beside, Counting};
use rust_decimal::Decimal;

pub(super) fn section<'f>(all: &'f [Beside<'f>], of: &Piped<'f>, lang: Lang) -> Section<'f> {
    let heads = vec![
        ID,
        INDICATOR,
        TARGET,
        ON_LISTS,
        COUNTED,
        COUNTED_UNIT,
        DIFFERENCE,
        STAGES_COUNTED,
        ARITHMETIC,
        LEFT_OUT,
    ];
    let rows = all.iter().map(|own| row(own, of, lang)).collect();
    let heading = say!(lang, "pipeline-targets", year = of.of_year.since.format("%Y").to_string());
    Section { heading, ..Section::of(BESIDE, Sheet { heads, rows }) }
}

fn row<'f>(own: &'f Beside<'f>, of: &Piped<'f>, lang: Lang) -> Vec<Cell<'f>> {
    let claim = &own.target.claim;
    let counted = match own.counting {
        Counting::Projects(counted) | Counting::Amount { sum: counted, .. } => Some(counted),
        Counting::Narrower(_) => None,
    };
    let difference = counted.and_then(|counted| counted.checked_sub(claim.value?));
    let signed = |value: Decimal| Cell::Quantity(Quantity { value, unit: "".into(), signed: true });
    let shown = counted.map(|counted| format!("{counted}{}", claim.unit)).unwrap_or_default();
    vec![
        Cell::Id((&own.target.id).into()),
        Cell::text(&claim.indicator),
        Cell::text(worded(claim, lang)),
        Cell::text(shown),
        Cell::exact(counted),
        Cell::text(if counted.is_some() { claim.unit.as_str() } else { "" }),
        difference.map_or(Cell::UNSAID, signed),
        Cell::list(own.stages.iter().map(String::as_str)),
        Cell::text(arithmetic(own, difference, of, lang)),
        Cell::text(left_out(own, of, lang)),
    ]
}

/// The stages by name: `签约或落地`.
fn stages(own: &Beside<'_>, of: &Piped<'_>, lang: Lang) -> String {
    let names = own.stages.iter().map(|code| name(of.stages, code, lang).to_owned());
    names.reduce(|one, other| say!(lang, "pipeline-either", one = one, other = other)).unwrap_or_default()
}

/// What was counted, from when to when, and how far that is from the target's number.
fn arithmetic(own: &Beside<'_>, difference: Option<Decimal>, of: &Piped<'_>, lang: Lang) -> String {
    let claim = &own.target.claim;
    let (since, until) = (of.of_year.since.to_string(), of.of_year.until.to_string());
    let stage = stages(own, of, lang);
    let counted = match &own.counting {
        Counting::Narrower(rest) => return say!(lang, "pipeline-narrower", rest = rest),
        Counting::Projects(_) => {
            say!(lang, "pipeline-came", since = since, until = until, stage = stage, count = own.projects)
        }
        Counting::Amount { sum, of: count } => {
            let (sum, count) = (format!("{sum}{}", claim.unit), *count);
            say!(
                lang,
                "pipeline-summed",
                since = since,
                until = until,
                stage = stage,
                count = count,
                sum = sum
            )
        }
    };
    let Some((difference, wanted)) = difference.zip(claim.value) else { return counted };
    let (wanted, gap) = (format!("{wanted}{}", claim.unit), format!("{}{}", difference.abs(), claim.unit));
    let against = if difference.is_zero() {
        say!(lang, "pipeline-equal", wanted = wanted)
    } else if difference.is_sign_negative() {
        say!(lang, "pipeline-fewer", wanted = wanted, gap = gap)
    } else {
        say!(lang, "pipeline-more", wanted = wanted, gap = gap)
    };
    with_semicolons(&[counted, against], lang)
}

/// What is not counted, and what is counted though something became of it since.
fn left_out(own: &Beside<'_>, of: &Piped<'_>, lang: Lang) -> String {
    let out = &own.left_out;
    let stage = stages(own, of, lang);
    let mut all = Vec::new();
    if out.undated > 0 {
        all.push(say!(lang, "pipeline-out-undated", count = out.undated, stage = &stage));
    }
    if out.skipped > 0 {
        all.push(say!(lang, "pipeline-out-skipped", count = out.skipped, stage = &stage));
    }
    if out.unknown > 0 {
        all.push(say!(lang, "pipeline-out-unknown", count = out.unknown));
    }
    if !out.others.is_empty() {
        all.push(say!(lang, "pipeline-out-others", amounts = told(&out.others, lang)));
    }
    if out.ended > 0 {
        all.push(say!(lang, "pipeline-out-ended", count = out.ended));
    }
    with_semicolons(&all, lang)
}
