//! `demo`: a ledger from the bundled real data, a scorecard, an audit, and what to try next.

use super::import::{self, Source};
use super::judging::Scope;
use super::{Answer, CommandError, World, audit, scorecard};
use crate::cli;
use crate::ledger::Ledger;
use crate::render::{AuditFormat, Format};
use crate::vocabulary::{PlacePath, Vocabulary, Year};

const BUNDLED: [(&str, &str); 3] = [
    ("data/ledgers/documents.csv", include_str!("../../data/ledgers/documents.csv")),
    ("data/ledgers/national.csv", include_str!("../../data/ledgers/national.csv")),
    ("data/ledgers/towns.csv", include_str!("../../data/ledgers/towns.csv")),
];
const SHOWN_PLACE: &str = "全国";
const SHOWN_YEAR: i32 = 2022;

/// Fills `FOLDER/duizhang.db`, prints a scorecard and writes `FOLDER/audit.csv`.
///
/// # Errors
/// A folder that cannot be written.
pub fn run(
    arguments: &cli::Demo,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let (folder, policy) = (&arguments.folder, world.policy);
    std::fs::create_dir_all(folder)
        .map_err(|source| CommandError::Unwritable { path: folder.clone(), source })?;
    let path = folder.join("duizhang.db");
    let sources: Vec<Source> = BUNDLED
        .iter()
        .map(|(name, text)| Source { name: (*name).into(), text: (*text).to_owned() })
        .collect();
    let rows = import::check(&sources, vocabulary, world)?;
    let mut ledger = Ledger::open_to_write(&path)?;
    let counted = import::add(&mut ledger, &sources, rows, vocabulary, world)?.told(world);
    let (place, year): (PlacePath, Year) = match (SHOWN_PLACE.parse(), Year::new(SHOWN_YEAR)) {
        (Ok(place), Ok(year)) => (place, year),
        (Err(_), _) | (_, Err(_)) => return Ok(Answer::Done),
    };
    let (card, _) = scorecard::of(&ledger, &place, year, vocabulary, &policy)?;
    card.write(Format::Table, &world.style_of(Format::Table), world.out)?;
    let audit_path = folder.join("audit.csv");
    let everything = Scope { places: ledger.places()?, year: None };
    let lang = world.style.lang;
    audit::to_file(&audit_path, |out| {
        audit::mark(AuditFormat::Csv, lang, out)?;
        audit::write(&ledger, &everything, vocabulary, &policy, AuditFormat::Csv, lang, out).map(|_| ())
    })?;
    let (db, csv) = (path.display(), audit_path.display());
    let next = world.pick(
        format!(
            "\n账本：{db}（{counted}）\n审计表：{csv}（可用电子表格打开）\n再试：\n  \
             duizhang --ledger {db} scorecard 紫帽镇 2023\n  \
             duizhang --ledger {db} reconcile 全国 --year 2015\n  \
             duizhang --ledger {db} list targets 安海镇\n  \
             duizhang --ledger {db} explain 编号（reconcile 的第一列）\n"
        ),
        format!(
            "\nLedger: {db} ({counted})\nAudit: {csv} (opens in any spreadsheet)\nNow try:\n  \
             duizhang --ledger {db} scorecard 紫帽镇 2023\n  \
             duizhang --ledger {db} reconcile 全国 --year 2015\n  \
             duizhang --ledger {db} list targets 安海镇\n  \
             duizhang --ledger {db} explain ID (the first column of reconcile)\n"
        ),
    );
    world.out.write_all(next.as_bytes())?;
    Ok(Answer::Done)
}
