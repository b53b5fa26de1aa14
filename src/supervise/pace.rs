//! How an item stands on a day.

use super::amount::{Amount, banded};
use super::reporting::{reported_since, told_until};
use super::steps::{done_on, last_done, milestones_reached, steps};
use crate::message;
use crate::vocabulary::supervised::{
    Dossier, Due, Item, Light, LightRules, PaceStatus, Paced, Reached, Reports, Steps,
};
use crate::vocabulary::{Message, Policy, Vocabulary};
use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

/// By what items are judged.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    /// Bands, lights and who reports when.
    pub rules: &'a LightRules,
    /// Units and words.
    pub vocabulary: &'a Vocabulary,
    /// How 左右 and ranges are read.
    pub policy: &'a Policy,
}

/// What is known of an item on the day.
struct Known<'a> {
    item: &'a Item,
    day: NaiveDate,
    amount: Option<Amount<'a>>,
    steps: Option<Steps>,
    /// The day of the first report since which each milestone has been reached.
    milestones: Vec<Option<NaiveDate>>,
    /// The day up to which its reports say in words that it is done, or its last step.
    told_done: Option<NaiveDate>,
    reported: Option<NaiveDate>,
    /// The last day that the last report covers.
    told_until: Option<NaiveDate>,
    due: Option<Due>,
}

impl Judge<'_> {
    /// How an item stands on a day. `earlier` is the same item of the year before, where there is one and its course is what
    /// this year's is held against.
    pub fn pace(self, dossier: &Dossier, earlier: Option<&Dossier>, day: NaiveDate) -> Paced {
        let item = &dossier.item.row;
        let amount = Amount::of(dossier, day, self);
        let reported = dossier.progress.iter().map(|filed| filed.row.as_of).filter(|own| *own <= day).max();
        // Where reports are regular each figure is held against its own day, and a report that is missing is 未报. After its due day
        // all was to be done, whatever the last report is of.
        let regular = self.rules.reports != Reports::Never && day <= item.due_day();
        let figured = amount.as_ref().and_then(Amount::figured_on);
        let judged_at = figured.or(reported).filter(|_| regular).unwrap_or(day);
        let due =
            amount.as_ref().and_then(|own| own.due(judged_at, self.profile(earlier, judged_at), self.rules));
        let known = Known {
            told_done: done_on(dossier, None, day).or_else(|| last_done(dossier, day)),
            steps: steps(dossier, day).filter(|_| amount.is_none()),
            milestones: milestones_reached(dossier, amount.as_ref(), day),
            item,
            day,
            amount,
            told_until: reported.map(|reported| told_until(self.rules, reported)),
            reported,
            due,
        };
        let (status, because) = self.status(&known);
        let light = self.light(&known, status);
        known.paced(status, light, because)
    }

    fn profile(self, earlier: Option<&Dossier>, day: NaiveDate) -> Option<super::due::Profile> {
        let day = day.with_year(day.year() - 1).or(day.pred_opt()?.with_year(day.year() - 1))?;
        Amount::of(earlier?, NaiveDate::MAX, self)?.profile(day)
    }

    /// The first that applies: reached; known to be past its day; not reported; what the figures or the steps say.
    fn status(self, known: &Known) -> (PaceStatus, Message) {
        if let Some(done) = known.done() {
            return done;
        }
        let (due_day, day) = (known.item.due_day(), known.day);
        let known_past = known.told_until.is_some_and(|until| until >= due_day);
        let since = reported_since(self.rules, known.item.year.number(), day).filter(|_| !known_past);
        if let Some(since) = since.filter(|since| known.reported.is_none_or(|reported| reported < *since)) {
            return match known.reported {
                Some(reported) => (
                    PaceStatus::Unreported,
                    message!("pace-not-since", reported = reported.to_string(), since = since.to_string()),
                ),
                None => (PaceStatus::Unreported, message!("pace-never-reported")),
            };
        }
        if day > due_day {
            // With regular reports the next one says so; without, what is on file is all that is known.
            return match known.reported.filter(|_| !known_past && self.rules.reports != Reports::Never) {
                Some(reported) => {
                    (PaceStatus::Other, message!("pace-not-told-since-due", reported = reported.to_string()))
                }
                None => (PaceStatus::Overdue, message!("pace-overdue", due = due_day.to_string())),
            };
        }
        let figured = known.amount.as_ref().and_then(Amount::figured_on);
        let wanting = reported_since(self.rules, known.item.year.number(), day);
        if let Some((figured, since)) = figured.zip(wanting).filter(|(figured, since)| figured < since) {
            let (figured, since) = (figured.to_string(), since.to_string());
            return (PaceStatus::Other, message!("pace-no-figure-since", figured = figured, since = since));
        }
        match (&known.amount, &known.steps) {
            (Some(amount), _) => self.on_the_way(amount, known),
            (None, Some(steps)) => step_by_step(steps),
            (None, None) if known.reported.is_none() => (PaceStatus::NotDue, message!("pace-nothing-due")),
            (None, None) => (PaceStatus::Other, message!("pace-no-number")),
        }
    }

    /// A number that is not reached yet, or may still change.
    fn on_the_way(self, amount: &Amount, known: &Known) -> (PaceStatus, Message) {
        if amount.figured_on().is_none() {
            return match known.reported {
                None => (PaceStatus::NotDue, message!("pace-nothing-due")),
                Some(_) => (PaceStatus::Other, message!("pace-no-figure")),
            };
        }
        if !amount.grows() {
            return if amount.reached_on().is_some() {
                (PaceStatus::OnPace, message!("pace-target-reached-so-far"))
            } else {
                (PaceStatus::Behind, message!("pace-target-not-reached"))
            };
        }
        let lead = amount.done().zip(known.due).map(|(done, due)| done - due.percent);
        let banded = amount.done().and_then(|done| banded(done, lead, self.rules));
        match banded {
            Some(status) => (status, message!("pace-by-bands")),
            None => (PaceStatus::Other, message!("pace-no-share")),
        }
    }

    fn light(self, known: &Known, status: PaceStatus) -> Light {
        let own = self.rules.light(status);
        let behind = known.lead().filter(|_| status == PaceStatus::Behind);
        if self.rules.far.zip(behind).is_some_and(|(far, lead)| lead <= -far) {
            return own.max(Light::Red);
        }
        let left = (known.item.due_day() - known.day).num_days();
        let near = !status.is_done() && (0..=self.rules.near).contains(&left);
        if near { own.max(Light::Blue) } else { own }
    }
}

impl Known<'_> {
    /// That it is done, if it is: an amount once it is reached; what may still change (growth, shares, ceilings) once its day
    /// is over; what has no number once a report says so of it or of every step.
    fn done(&self) -> Option<(PaceStatus, Message)> {
        let on = self.done_on()?;
        let due = self.item.due_day();
        let over = self.amount.as_ref().is_some_and(Amount::is_over);
        let month = |day: NaiveDate| (day.year(), day.month());
        let status = match on {
            on if on > due => PaceStatus::DoneLate,
            _ if over => PaceStatus::DoneOver,
            on if month(on) < month(due) => PaceStatus::DoneEarly,
            _ => PaceStatus::Done,
        };
        Some((status, message!("pace-done-on", on = on.to_string(), due = due.to_string())))
    }

    fn done_on(&self) -> Option<NaiveDate> {
        let Some(amount) = self.amount.as_ref().filter(|own| own.figured_on().is_some()) else {
            return self.told_done;
        };
        let due = self.item.due_day();
        match amount.reached_on()? {
            on if amount.grows() => Some(on),
            // What may still change is reached by the report that covers its day.
            on if self.day >= due && self.told_until.is_some_and(|until| until >= due) => Some(on.max(due)),
            _ => None,
        }
    }

    /// The latest figure, where no percentage alone was printed since.
    fn figure(&self) -> Option<Reached> {
        let amount = self.amount.as_ref().filter(|own| own.share_alone().is_none())?;
        amount.latest().map(|stand| stand.reached.clone())
    }

    fn lead(&self) -> Option<Decimal> {
        self.amount.as_ref()?.done()?.checked_sub(self.due?.percent)
    }

    fn paced(self, status: PaceStatus, light: Light, because: Message) -> Paced {
        Paced {
            lead: self.lead(),
            done: self.amount.as_ref().and_then(Amount::done),
            reached_on: self.done_on(),
            misprint: self.amount.as_ref().and_then(Amount::misprint),
            reached: self.figure(),
            milestones_reached: self.milestones,
            share: self.amount.as_ref().and_then(Amount::share_alone),
            status,
            light,
            because,
            due: self.due,
            steps: self.steps,
            reported: self.reported,
        }
    }
}

/// Steps alone: on pace where all that are due are done, ahead where more are.
fn step_by_step(steps: &Steps) -> (PaceStatus, Message) {
    let status = match steps {
        steps if !steps.missed.is_empty() => PaceStatus::Behind,
        steps if steps.done > steps.due => PaceStatus::Ahead,
        steps if steps.due == 0 && steps.done == 0 => PaceStatus::NotDue,
        _ => PaceStatus::OnPace,
    };
    (status, message!("pace-by-steps", done = steps.done, due = steps.due, all = steps.all))
}
