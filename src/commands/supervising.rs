//! Items as they stand: what `lights`, `bulletin`, `agenda`, `letter` and `explain` share.

use super::{CommandError, World};
use crate::ledger::{Ledger, Wanted};
use crate::supervise::Judge;
use crate::vocabulary::supervised::{Basis, Dossier, Item, Judged, LightRules};
use crate::vocabulary::{PlacePath, Policy, Vocabulary, Worded as _, Year};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The items of a year, and by what they are judged.
pub struct Desk<'v> {
    /// All that is on file of them.
    pub dossiers: Vec<Dossier>,
    earlier: HashMap<(PlacePath, String), Dossier>,
    rules: LightRules,
    vocabulary: &'v Vocabulary,
    policy: Policy,
}

impl<'v> Desk<'v> {
    /// The items of a place and year.
    ///
    /// # Errors
    /// An unknown place or set of rules, or a ledger that cannot be read.
    pub fn of(
        ledger: &Ledger,
        place: Option<&PlacePath>,
        year: Option<Year>,
        set: &str,
        vocabulary: &'v Vocabulary,
        policy: &Policy,
    ) -> Result<Self, CommandError> {
        let rules = vocabulary.lights.get(set).map_err(|unknown| CommandError::Usage(unknown.message()))?;
        let place = place.map(|place| ledger.place(place.as_str())).transpose()?;
        let of = |year| ledger.dossiers(&Wanted { place: place.clone(), year });
        let mut desk =
            Self { dossiers: of(year)?, earlier: HashMap::new(), rules, vocabulary, policy: *policy };
        // What last year's course says is asked only where it counts.
        if let Some(year) = year.filter(|_| desk.rules.basis.contains(&Basis::Profile)) {
            let earlier = of(Some(year.previous()))?;
            desk.earlier =
                earlier.into_iter().map(|own| (desk.key(&own.item.row), own)).collect::<HashMap<_, _>>();
        }
        Ok(desk)
    }

    /// By what they are judged.
    pub fn judge(&self) -> Judge<'_> {
        Judge { rules: &self.rules, vocabulary: self.vocabulary, policy: &self.policy }
    }

    /// The same item of the year before: of the same place, and of the same indicator or name.
    pub fn earlier(&self, dossier: &Dossier) -> Option<&Dossier> {
        self.earlier.get(&self.key(&dossier.item.row))
    }

    /// One item as it stands on a day.
    pub fn stand<'d>(&self, dossier: &'d Dossier, day: NaiveDate) -> Judged<'d> {
        Judged { dossier, paced: self.judge().pace(dossier, self.earlier(dossier), day) }
    }

    /// All of them as they stand on a day.
    pub fn judged(&self, day: NaiveDate) -> Vec<Judged<'_>> {
        self.dossiers.iter().map(|dossier| self.stand(dossier, day)).collect()
    }

    fn key(&self, item: &Item) -> (PlacePath, String) {
        let words = item.wanted.as_ref().map_or(item.name.as_str(), |wanted| wanted.indicator.as_str());
        (item.place.clone(), self.vocabulary.indicators.key(words, &item.place))
    }
}

/// The day asked for, else today.
pub fn day(asked: Option<NaiveDate>, world: &World) -> NaiveDate {
    asked.unwrap_or(world.now.date_naive())
}

/// The year of a day.
///
/// # Errors
/// One that no ledger has.
pub fn year_of(day: NaiveDate) -> Result<Year, CommandError> {
    use chrono::Datelike as _;
    Year::new(day.year()).map_err(|error| CommandError::Usage(error.message()))
}
