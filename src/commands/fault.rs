//! What is wrong with a ledger, in words that name the rows.

use crate::ledger::{Fault, Head, Misplaced, Rows};
use crate::vocabulary::Lang;

/// The fault in a sentence or more.
pub fn told(fault: &Fault, lang: Lang) -> Vec<String> {
    let one = |zh: String, en: String| vec![lang.pick(zh, en)];
    match fault {
        Fault::Pages(what) => {
            one(format!("文件内部不一致：{what}"), format!("the file does not hang together: {what}"))
        }
        Fault::Reference { table, row } => one(
            format!("表 {table} 第{row}行引用了不存在的行"),
            format!("row {row} of {table} refers to a row that is not there"),
        ),
        Fault::Layout(crate::ledger::Part { kind, name, how }) => {
            let (zh, en) = match how {
                Misplaced::Missing => ("缺失", "is missing"),
                Misplaced::Added => ("是多出来的", "does not belong there"),
                Misplaced::Changed => ("被改动", "was changed"),
            };
            one(format!("{kind} {name} {zh}"), format!("{kind} {name} {en}"))
        }
        Fault::Text(document) => one(
            format!("文件 {document} 的原文与校验码不符"),
            format!("the text of document {document} has not its checksum"),
        ),
        Fault::NoText(claim) => one(
            format!("表述 {claim} 指向的原文不在库"),
            format!("claim {claim} points into a text that is not on file"),
        ),
        Fault::Quote(claim) => one(
            format!("表述 {claim} 的引文不在原文的所指位置"),
            format!("the quote of claim {claim} does not stand at its place in the text"),
        ),
        Fault::Unchained => one(
            "这是第1版账本，尚无哈希链；下次入账时建立".to_owned(),
            "this is a ledger of version 1, without a chain yet; the next entry begins one".to_owned(),
        ),
        Fault::Unlinked(entry) => one(
            format!("{}接不上前一次：有入账被删、被插入或被调换", named(entry, lang)),
            format!(
                "{} does not follow the one before it: entries were removed, added or reordered",
                named(entry, lang)
            ),
        ),
        Fault::Changed { entry, rows } => one(
            format!("{}的链头与其各行不符，其中有行被改动：{}", named(entry, lang), ranges(rows, lang)),
            format!(
                "{} does not recompute; a row was changed among {}",
                named(entry, lang),
                ranges(rows, lang)
            ),
        ),
        other @ (Fault::Value { .. } | Fault::Row { .. } | Fault::Backwards(_) | Fault::Layouts(_)) => {
            vec![format!("{other:?}")]
        }
        Fault::Gone(rows) => one(
            format!("已入账的行不见了：{}", range(rows, lang)),
            format!("recorded rows are gone: {}", range(rows, lang)),
        ),
        Fault::Uncovered(rows) => one(
            format!("有行未经入账，是别的程序写入的：{}", range(rows, lang)),
            format!("rows without an entry, added by another program: {}", range(rows, lang)),
        ),
        Fault::Found { entry, rows } => one(
            format!("{}之前发现别的程序写入的行：{}", named(entry, lang), ranges(rows, lang)),
            format!(
                "{} found rows that another program had added: {}",
                named(entry, lang),
                ranges(rows, lang)
            ),
        ),
    }
}

fn named(Head { entry, at, by, .. }: &Head, lang: Lang) -> String {
    lang.pick(format!("第{entry}次入账（{by}，{at}）"), format!("entry {entry} (by {by}, {at})"))
}

fn ranges(rows: &[Rows], lang: Lang) -> String {
    if rows.is_empty() {
        return lang.pick("（本次入账自身）", "its own columns").to_owned();
    }
    rows.iter().map(|rows| range(rows, lang)).collect::<Vec<_>>().join(lang.pick("；", "; "))
}

/// `claim 3–5 (a1b2…, …)`
fn range(Rows { table, first, last, ids }: &Rows, lang: Lang) -> String {
    let numbers = if first == last { first.to_string() } else { format!("{first}–{last}") };
    if ids.is_empty() {
        return format!("{table} {numbers}");
    }
    let all = usize::try_from(last - first + 1).is_ok_and(|count| count <= ids.len());
    let more = if all { "" } else { lang.pick(" 等", " …") };
    format!("{table} {numbers} ({}{more})", ids.join(" "))
}
