//! The cells that a row's numbers stand in: what is doubtful about them, and fractions made percentages.

use super::claims::{ClaimRow, Fractions};
use super::head::Figures;
use super::percent::{Number, Percent, scaled};
use super::said::Beside;
use super::sheet::Row;
use crate::extract::cells::{BadCell, Refused};
use crate::extract::wording::compose;
use crate::message;
use crate::vocabulary::canonical::beginning;
use crate::vocabulary::grid::{Doubt, Shown};
use crate::vocabulary::{Claim, Measure, Message};

/// Whether the numbers of a row are fractions.
pub(super) fn is_fraction(row: &ClaimRow, fractions: &Fractions) -> bool {
    let all = fractions.get(&(row.column, row.claim.measure == Measure::Completion));
    match row.percent {
        Some(Percent::Formatted | Percent::UnderOne) => all.is_some(),
        Some(Percent::Plain) => all == Some(&true),
        Some(Percent::Sure) | None => false,
    }
}

/// The row with its fractions as percentages; the words that were made of its columns say them too.
pub(super) fn of_fraction(read: ClaimRow, row: &Row<'_>, cell: &str) -> Result<ClaimRow, Vec<BadCell>> {
    let percent = read.percent.unwrap_or(Percent::UnderOne);
    let mut claim = scaled(&read.claim, percent).map_err(|reason| one_cell("value", cell, reason))?;
    if row.get("quote").is_empty() {
        claim.quote = compose(&claim);
    }
    Ok(ClaimRow { claim, ..read })
}

fn one_cell(column: &str, cell: &str, reason: Message) -> Vec<BadCell> {
    let mut refused = Refused::default();
    refused.add(column, cell, reason);
    refused.0
}

/// The numbers of a claim, each with the cell that says it: its own, or that of the value.
pub(super) fn numbers<'r>(
    row: &Row<'r>,
    figures: &Figures,
    cell: &'r str,
    claim: &Claim,
    its: &Beside<'r>,
) -> [Number<'r>; 3] {
    let own = Number { value: claim.value, cell, shown: row.shown_at(figures.at) };
    let beside = |code: &str, cell: &'r str, value| match cell {
        "" => Number { value, ..own },
        cell => Number { value, cell, shown: row.shown(code) },
    };
    [
        own,
        beside("value_high", its.value_high, claim.value_high),
        beside("stretch", its.stretch, claim.stretch),
    ]
}

/// How the cells of the numbers of a claim show them.
pub(super) fn shown<'r>(
    row: &Row<'r>,
    figures: &Figures,
    cell: &'r str,
    its: &Beside<'r>,
) -> [(&'static str, &'r str, Shown); 3] {
    [
        ("value", cell, row.shown_at(figures.at)),
        ("value_high", its.value_high, row.shown("value_high")),
        ("stretch", its.stretch, row.shown("stretch")),
    ]
}

/// Refuses cells whose number may not be what they seem to say, and a row that is crossed out.
pub(super) fn doubtful<'r>(
    row: &Row<'r>,
    figures: &Figures,
    cell: &'r str,
    its: &Beside<'r>,
    refused: &mut Refused,
) {
    for (column, cell, shown) in shown(row, figures, cell, its) {
        if shown == Shown::Day && !cell.is_empty() {
            refused.add(column, cell, message!("cell-is-day", day = cell));
        }
    }
    for (column, cell, found) in [
        ("value", cell, row.doubt_at(figures.at)),
        ("value_high", row.get("value_high"), row.doubt("value_high")),
        ("stretch", row.get("stretch"), row.doubt("stretch")),
        ("indicator", row.get("indicator"), row.doubt("indicator").filter(|doubt| *doubt == Doubt::Struck)),
    ] {
        if let Some(found) = found {
            refused.add(column, cell, doubt(found, cell));
        }
    }
}

/// What is said of a doubtful cell.
pub(super) fn doubt(doubt: Doubt, cell: &str) -> Message {
    let given = beginning(cell);
    match doubt {
        Doubt::Merged => message!("cell-merged", given = given),
        Doubt::Format => message!("cell-format", given = given),
        Doubt::Struck => message!("cell-struck", given = given),
        Doubt::Hidden => message!("row-hidden"),
        Doubt::Formula => message!("cell-formula"),
    }
}
