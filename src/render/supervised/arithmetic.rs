//! How an item's status follows, in words: what was reached of what is wanted, what was due, and what does not add up.

use crate::render::cells::rounded;
use crate::render::separated::with_commas;
use crate::render::{Lang, figure, worded};
use crate::say;
use crate::vocabulary::supervised::{Basis, Due, Judged, Misprint, PaceStatus};
use crate::vocabulary::{Message, Period, Role};
use chrono::Datelike as _;
use rust_decimal::Decimal;

/// `313.64亿元（截至2021-03-31）`
pub(super) fn reached(judged: &Judged<'_>, lang: Lang) -> Option<String> {
    if let Some(share) = judged.paced.share {
        let (percent, as_of) = (share.percent.to_string(), share.as_of.to_string());
        return Some(say!(lang, "pace-printed-alone", percent = percent, as_of = as_of));
    }
    let reached = judged.paced.reached.as_ref()?;
    let amount = amount(judged, reached.value, lang);
    Some(say!(lang, "pace-reached", amount = amount, as_of = reached.as_of.to_string()))
}

/// A percentage or points with one decimal, as bulletins print them.
pub(super) fn points(number: Decimal) -> Decimal {
    let mut number = rounded(number, 1);
    number.rescale(1);
    number
}

/// An amount in the unit of what is wanted.
fn amount(judged: &Judged<'_>, value: Decimal, lang: Lang) -> String {
    let unit = judged.dossier.item.row.wanted.as_ref().map_or("", |wanted| wanted.unit.as_str());
    format!("{}{}", value.normalize(), figure::unit(unit, lang))
}

/// Everything that the status rests on, a line each.
pub(super) fn lines(judged: &Judged<'_>, lang: Lang) -> Vec<String> {
    let paced = &judged.paced;
    let mut lines = Vec::new();
    lines.extend(beside(judged, lang));
    lines.extend(paced.due.map(|own| due(judged, own, lang)));
    lines.extend(paced.lead.map(|lead| led(points(lead), lang)));
    if let Some(steps) = paced.steps.as_ref().filter(|steps| !steps.missed.is_empty()) {
        let missed = steps.missed.iter().map(|(day, words)| {
            Message::Foreign(say!(lang, "pace-step", words = words, day = day.to_string()))
        });
        lines.push(say!(lang, "pace-missed", steps = Message::List(missed.collect())));
    }
    lines.extend(differing(judged, lang));
    lines.extend(doubts(judged, lang));
    lines.extend(paced.misprint.map(|misprint| misprinted(misprint, lang)));
    lines.push(say!(
        lang,
        "pace-verdict",
        status = paced.status.in_lang(lang).replace('-', " "),
        why = paced.because.clone()
    ));
    lines
}

/// The same in one line, without what does not add up: the reason, where it is not that the figures say so.
pub(super) fn brief(judged: &Judged<'_>, lang: Lang) -> String {
    let paced = &judged.paced;
    let compared = matches!(paced.status, PaceStatus::Ahead | PaceStatus::OnPace | PaceStatus::Behind);
    let because = (!compared || paced.due.is_none()).then(|| paced.because.in_lang(lang));
    let due = paced.due.map(|own| due(judged, own, lang));
    let lead = paced.lead.map(|lead| led(points(lead), lang));
    let parts: Vec<String> = [because, beside(judged, lang), due, lead].into_iter().flatten().collect();
    with_commas(&parts, lang)
}

/// What was reached beside what is wanted.
fn beside(judged: &Judged<'_>, lang: Lang) -> Option<String> {
    let (reached, wanted) = (reached(judged, lang)?, wanted(judged, lang));
    // A percentage that stands alone is what was done; it says no figure.
    Some(match judged.paced.done.filter(|_| judged.paced.share.is_none()) {
        Some(done) => {
            let done = rounded(done, 2).to_string();
            say!(lang, "pace-done", reached = reached, wanted = wanted, done = done)
        }
        None => say!(lang, "pace-beside", reached = reached, wanted = wanted),
    })
}

/// Other figures reported of the same day.
pub(super) fn differing(judged: &Judged<'_>, lang: Lang) -> Option<String> {
    let reached = judged.paced.reached.as_ref().filter(|reached| !reached.differing.is_empty())?;
    let others = reached.differing.iter().map(|(_, value)| amount(judged, *value, lang));
    Some(say!(
        lang,
        "pace-vintages",
        day = reached.as_of.to_string(),
        others = Message::list(others),
        latest = amount(judged, reached.value, lang)
    ))
}

/// A total that is lower than one before it.
pub(super) fn fallen(judged: &Judged<'_>, lang: Lang) -> Option<String> {
    let reached = judged.paced.reached.as_ref()?;
    let (day, was) = reached.fell_from?;
    let (was, now) = (amount(judged, was, lang), amount(judged, reached.value, lang));
    let (day, as_of) = (day.to_string(), reached.as_of.to_string());
    Some(say!(lang, "pace-fallen", day = day, was = was, as_of = as_of, now = now))
}

/// Amounts of months that were added up with months missing.
pub(super) fn gaps(judged: &Judged<'_>, lang: Lang) -> Option<String> {
    let reached = judged.paced.reached.as_ref().filter(|reached| !reached.missing.is_empty())?;
    let months = reached.missing.iter().map(|day| say!(lang, "pace-month", month = day.month()));
    let (sum, months) = (amount(judged, reached.value, lang), Message::list(months));
    Some(say!(lang, "pace-gaps", sum = sum, months = months))
}

/// Reports of days that are not of the item's time: before its year began, or after the year in which it is due.
pub(super) fn misdated(judged: &Judged<'_>, lang: Lang) -> Option<String> {
    let item = &judged.dossier.item.row;
    let days = judged.dossier.progress.iter().map(|own| own.row.as_of);
    let days: Vec<String> =
        days.filter(|day| !item.is_of_its_time(*day)).map(|day| day.to_string()).collect();
    (!days.is_empty())
        .then(|| say!(lang, "pace-misdated", days = Message::list(days), year = item.year.to_string()))
}

/// What is to be known of how the figures were reported, a line each.
pub(super) fn doubts(judged: &Judged<'_>, lang: Lang) -> Vec<String> {
    [fallen(judged, lang), gaps(judged, lang), misdated(judged, lang)].into_iter().flatten().collect()
}

/// A percentage that does not follow from its figures.
pub(super) fn misprinted(misprint: Misprint, lang: Lang) -> String {
    let follows = rounded(misprint.follows, misprint.printed.scale() + 1);
    say!(lang, "pace-misprint", printed = misprint.printed.to_string(), follows = follows.to_string())
}

fn wanted(judged: &Judged<'_>, lang: Lang) -> String {
    let item = &judged.dossier.item.row;
    let claim = item
        .wanted
        .as_ref()
        .map(|own| own.claim(Role::Target, &item.place, item.year, Period::Year(item.year)));
    claim.map(|claim| worded(&claim, lang)).unwrap_or_default()
}

fn led(points: Decimal, lang: Lang) -> String {
    if points.is_sign_negative() && !points.is_zero() {
        say!(lang, "pace-points-behind", points = points.abs().to_string())
    } else {
        say!(lang, "pace-points-ahead", points = points.to_string())
    }
}

fn due(judged: &Judged<'_>, due: Due, lang: Lang) -> String {
    let percent = rounded(due.percent, 1).to_string();
    let (gone, of) = (due.gone.normalize().to_string(), due.of.normalize().to_string());
    match due.basis {
        Basis::Months => say!(lang, "pace-due-months", percent = percent, gone = gone, of = of),
        Basis::Days => say!(lang, "pace-due-days", percent = percent, gone = gone, of = of),
        Basis::Milestones => {
            say!(lang, "pace-due-milestones", percent = percent, amount = amount(judged, due.gone, lang))
        }
        Basis::Profile => say!(lang, "pace-due-profile", percent = percent, gone = gone, of = of),
        Basis::Target => say!(lang, "pace-due-target"),
    }
}
