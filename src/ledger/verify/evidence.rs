//! Whether texts have their checksums, quotes stand at their places in them, and numbers are those printed there.

use super::Fault;
use crate::vocabulary::data::hex;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// Checks every text and every claim that points into one; says how many of each were found right.
pub(super) fn check(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<(usize, usize)> {
    Ok((texts(connection, faults)?, quotes(connection, faults)?))
}

fn texts(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<usize> {
    let mut statement =
        connection.prepare("SELECT uid, sha256, text FROM document WHERE text IS NOT NULL ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut right = 0;
    while let Some(row) = rows.next()? {
        let text = row.get_ref(2)?.as_bytes()?;
        if hex(&Sha256::digest(text)) == row.get_ref(1)?.as_str()? {
            right += 1;
        } else {
            faults.push(Fault::Text(row.get(0)?));
        }
    }
    Ok(right)
}

fn quotes(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<usize> {
    let mut versions = connection
        .prepare("SELECT text FROM document WHERE (id = ?1 OR root = ?1) AND text IS NOT NULL ORDER BY id")?;
    let mut statement = connection.prepare(
        "SELECT uid, document, start, \"end\", quote, supersedes IS NULL AND reviewed = 0, value FROM claim \
         WHERE start IS NOT NULL OR \"end\" IS NOT NULL ORDER BY document, id",
    )?;
    let mut rows = statement.query([])?;
    let (mut right, mut at_hand): (usize, Option<(i64, Vec<String>)>) = (0, None);
    while let Some(row) = rows.next()? {
        let document: i64 = row.get(1)?;
        if at_hand.as_ref().is_none_or(|(known, _)| *known != document) {
            let texts = versions.query_map([document], |row| row.get(0))?.collect::<Result<_, _>>()?;
            at_hand = Some((document, texts));
        }
        let texts = at_hand.as_ref().map_or(&[][..], |(_, texts)| texts);
        let quote = row.get_ref(4)?.as_str()?;
        let (start, end): (Option<i64>, Option<i64>) = (row.get(2)?, row.get(3)?);
        let span = start.zip(end);
        let holds = |text: &&String| span.is_some_and(|(start, end)| stands(text, quote, start, end));
        match texts.iter().find(holds) {
            _ if texts.is_empty() => faults.push(Fault::NoText(row.get(0)?)),
            None => faults.push(Fault::Quote(row.get(0)?)),
            Some(text) => {
                right += 1;
                let (read, value): (bool, Option<String>) = (row.get(5)?, row.get(6)?);
                let printed = span.and_then(|(start, end)| printed(text, start, end));
                if let (true, Some(value), Some(printed)) = (read, value, printed)
                    && value.trim_start_matches('-') != plain(&printed)
                {
                    faults.push(Fault::Value { claim: row.get(0)?, value, printed });
                }
            }
        }
    }
    Ok(right)
}

/// Whether the quote stands in the text so that it holds the bytes from `start` to `end`.
fn stands(text: &str, quote: &str, start: i64, end: i64) -> bool {
    let (Ok(start), Ok(end)) = (usize::try_from(start), usize::try_from(end)) else { return false };
    let (text, quote) = (text.as_bytes(), quote.as_bytes());
    let first = end.saturating_sub(quote.len());
    (first..=start).any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(quote)))
}

/// The decimal printed from `start` to `end`; none where words, a fraction or a range stand there.
fn printed(text: &str, start: i64, end: i64) -> Option<String> {
    let printed = text.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)?;
    let plain = plain(printed);
    let mut parts = plain.splitn(2, '.');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.all(digits).then(|| printed.to_owned())
}

/// A number as printed, in ASCII, without its sign, blanks and the commas between thousands.
fn plain(printed: &str) -> String {
    let folded = printed.chars().filter_map(|c| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        '．' | '·' => Some('.'),
        ',' | '，' => None,
        c if c.is_whitespace() => None,
        c => Some(c),
    });
    folded.collect::<String>().trim_start_matches(['-', '+', '－', '−', '＋']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_decimal_is_told_from_words_and_ranges() {
        let of =
            |text: &str| printed(text, 0, i64::try_from(text.len()).unwrap()).map(|printed| plain(&printed));
        assert_eq!(of("7.60").as_deref(), Some("7.60"));
        assert_eq!(of("1,680").as_deref(), Some("1680"));
        assert_eq!(of("－７．６").as_deref(), Some("7.6"));
        assert_eq!((of("近八成"), of("4.5—5"), of("两"), of(".5"), of("1.2.3")), Default::default());
    }

    #[test]
    fn a_quote_stands_only_around_its_number() {
        let text = "增长7.6%，增长7.6%";
        assert_eq!(text.rfind("7.6"), Some(19));
        assert!(stands(text, "增长7.6%", 19, 22));
        assert!(stands(text, "增长7.6%", 6, 9));
        assert!(!stands(text, "增长7.6%", 7, 30) && !stands(text, "增长7.8%", 6, 9));
        assert!(!stands(text, "", 6, 9) && !stands(text, "增长", 400, 403) && !stands(text, "长", -1, 2));
    }
}
