//! How wide each column of a table may be.

/// The widths of the columns, or `None` where the table does not fit without splitting what must not be split.
///
/// Columns that need less than an equal part of the room have what they need; the others share the rest.
pub(super) fn widths(wanted: &[usize], least: &[usize], room: usize) -> Option<Vec<usize>> {
    let capped = |cap: usize| -> Vec<usize> {
        wanted.iter().zip(least).map(|(wanted, least)| (*wanted).min(cap.max(*least))).collect()
    };
    let fits = |widths: &Vec<usize>| widths.iter().sum::<usize>() <= room;
    if fits(&wanted.to_vec()) {
        return Some(wanted.to_vec());
    }
    let mut widths = (0..=room).rev().map(capped).find(fits)?;
    let mut left = room - widths.iter().sum::<usize>();
    for (width, wanted) in widths.iter_mut().zip(wanted) {
        if left > 0 && *width < *wanted {
            *width += 1;
            left -= 1;
        }
    }
    Some(widths)
}
