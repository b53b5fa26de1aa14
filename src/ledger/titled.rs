//! Which documents of a place and title one that is handed in may be: of a thousand news items of one title, those whose date,
//! address, kind and text do not tell them from it.

use super::entry::Entry;
use crate::vocabulary::Document;
use rusqlite::Connection;
use rustc_hash::FxHashMap;

/// What may tell two documents of one title apart.
const TELLING: usize = 4;

/// The documents of each title met with in an entry, by the row of their place and the title.
pub(super) type Titles = FxHashMap<(i64, String), Titled>;

/// The documents of a place and title, by what tells them apart; what one does not say tells nothing. All their versions
/// count, hidden or not: these are the ones worth a look.
#[derive(Debug, Default)]
pub(super) struct Titled([FxHashMap<String, Vec<i64>>; TELLING]);

impl Titled {
    /// Those on file.
    fn on_file(connection: &Connection, place: i64, title: &str) -> rusqlite::Result<Self> {
        let mut titled = Self::default();
        let sql = "SELECT coalesce(root, id), coalesce(date, ''), url, kind, sha256 FROM document \
                   WHERE place = ?1 AND title = ?2 ORDER BY id";
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query((place, title))?;
        while let Some(row) = rows.next()? {
            titled.add(row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]);
        }
        Ok(titled)
    }

    fn add(&mut self, first: i64, said: [String; TELLING]) {
        for (by, said) in self.0.iter_mut().zip(said) {
            let firsts = by.entry(said).or_default();
            // The versions of one document follow one another.
            if firsts.last() != Some(&first) {
                firsts.push(first);
            }
        }
    }

    /// Those that say the same as one handed in, or nothing, of what leaves the fewest.
    fn like(&self, said: &[String; TELLING]) -> Vec<i64> {
        let told = self.0.iter().zip(said).filter(|(_, said)| !said.is_empty());
        let like = told.map(|(by, said)| [by.get(said), by.get("")]);
        let fewest = like.min_by_key(|lists| lists.iter().flatten().map(|list| list.len()).sum::<usize>());
        match fewest {
            Some(lists) => lists.into_iter().flatten().flatten().copied().collect(),
            None => self.0[0].values().flatten().copied().collect(),
        }
    }
}

/// What a document says that may tell it from others.
fn said(document: &Document) -> [String; TELLING] {
    let date = document.date.map(|date| date.to_string()).unwrap_or_default();
    [date, document.url.clone(), document.kind.clone(), document.sha256.clone()]
}

impl Entry<'_> {
    /// The first rows of the documents that `given` may be: of its title, or of its text.
    pub(super) fn worth_a_look(&mut self, place: i64, given: &Document) -> rusqlite::Result<Vec<i64>> {
        let title = (place, given.title.clone());
        if !self.titles.contains_key(&title) {
            let titled = Titled::on_file(&self.transaction, place, &given.title)?;
            self.titles.insert(title.clone(), titled);
        }
        let mut firsts = self.titles[&title].like(&said(given));
        let sql = "SELECT coalesce(root, id) FROM document WHERE sha256 <> '' AND sha256 = ?1 AND place = ?2";
        let mut of_text = self.transaction.prepare_cached(sql)?;
        let same = of_text.query_map((&given.sha256, place), |row| row.get::<_, i64>(0))?;
        firsts.extend(same.collect::<Result<Vec<_>, _>>()?);
        firsts.sort_unstable();
        firsts.dedup();
        Ok(firsts)
    }

    /// Notes a version of a document that was filed.
    pub(super) fn note_title(&mut self, place: i64, first: i64, document: &Document) {
        if let Some(titled) = self.titles.get_mut(&(place, document.title.clone())) {
            titled.add(first, said(document));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_are_looked_at_that_nothing_tells_apart() {
        let said = |words: [&str; TELLING]| words.map(str::to_owned);
        let mut titled = Titled::default();
        titled.add(1, said(["2024-01-08", "a", "", ""]));
        titled.add(2, said(["2024-01-09", "a", "", ""]));
        titled.add(3, said(["", "b", "", ""]));
        titled.add(3, said(["2024-01-10", "b", "", ""]));
        assert_eq!(titled.like(&said(["2024-01-08", "a", "", ""])), [1, 3]);
        assert_eq!(titled.like(&said(["", "b", "", ""])), [3]);
        let mut all = titled.like(&said(["", "", "", ""]));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all, [1, 2, 3]);
    }
}
