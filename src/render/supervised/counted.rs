//! How many items stand how, in all and by group.

use super::arithmetic::points;
use super::columns::{ALL, GROUP, KEPT_PACE, percentage};
use crate::render::Lang;
use crate::render::cell::Cell;
use crate::render::columns::TALLY;
use crate::render::page::Section;
use crate::render::separated::with_commas;
use crate::render::sheet::{BOOK, Head, PAGE, Sheet};
use crate::say;
use crate::vocabulary::supervised::{By, Counts, Judged, PaceStatus, percent};
use std::collections::BTreeMap;

/// `共222项：已完成24项（10.8%），…`
pub(super) fn counted(counts: &Counts, lang: Lang) -> String {
    let each = counts.some().map(|(status, count)| {
        let share = points(counts.share(status).unwrap_or_default()).to_string();
        let status = status.in_lang(lang).replace('-', " ");
        say!(lang, "count-of-status", status = status, count = count, share = share)
    });
    let each = with_commas(&each.collect::<Vec<_>>(), lang);
    say!(lang, "count-of-items", count = counts.all(), each = each)
}

/// A row for each group, the largest first.
pub(super) fn by_group(judged: &[&Judged<'_>], by: By, lang: Lang) -> Section<'static> {
    let mut groups: BTreeMap<&str, Vec<PaceStatus>> = BTreeMap::new();
    for own in judged {
        groups.entry(by.of(&own.dossier.item.row)).or_default().push(own.paced.status);
    }
    let mut groups: Vec<(&str, Counts)> =
        groups.into_iter().map(|(group, statuses)| (group, statuses.into_iter().collect())).collect();
    groups.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.all()));
    let head =
        Head { column: crate::vocabulary::form::Column { code: GROUP.column.code, zh: by.zh() }, ..GROUP };
    let mut heads = vec![head, ALL];
    heads.extend(PaceStatus::ALL.iter().map(|status| Head::counts(status.code(), status.zh())));
    heads.push(KEPT_PACE);
    let rows = groups.into_iter().map(|(group, counts)| {
        let mut row = vec![Cell::text(named(group, lang)), Cell::count(Some(counts.all()))];
        row.extend(PaceStatus::ALL.iter().map(|status| match counts.count(*status) {
            0 => Cell::UNSAID,
            count => Cell::count(Some(count)),
        }));
        let kept: usize =
            counts.some().filter(|(status, _)| kept_pace(*status)).map(|(_, count)| count).sum();
        row.push(percentage(percent(kept.into(), counts.all().into())));
        row
    });
    let sheet = Sheet { rows: rows.collect(), heads };
    Section::of(TALLY, sheet).on(PAGE.and(BOOK))
}

/// The name of a group; of items that name none, that they do not.
pub(in crate::render) fn named(group: &str, lang: Lang) -> String {
    if group.is_empty() { lang.word("group-unnamed").to_owned() } else { group.to_owned() }
}

/// Whether it is as far as it should be, or further.
const fn kept_pace(status: PaceStatus) -> bool {
    status.is_done() || matches!(status, PaceStatus::Ahead | PaceStatus::OnPace)
}
