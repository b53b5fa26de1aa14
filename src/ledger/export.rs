//! A whole ledger as JSON lines, row by row: the hand-over from which the same ledger is rebuilt, with its ids, texts,
//! rulings, acceptances and heads.

use super::Ledger;
use super::chain::{self, LINK};
use super::error::{At as _, LedgerError, Trouble};
use super::schema;
use crate::message;
use crate::vocabulary::{Message, Worded, object};
use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};
use serde_json::Value as Json;
use std::io::{BufRead, Read as _, Write};

/// What the first line of an export says it is.
const WHAT: &str = "ledger";

/// A mark by which some editors tell UTF-8.
const MARK: char = '\u{FEFF}';

/// No line of an export is longer than this many bytes: a text, each of its characters escaped.
const LONGEST_LINE: u64 = 256 << 20;

/// A line of an export that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadLine {
    /// It cannot be read.
    Unreadable(String),
    /// It is no JSON object, or names a member twice.
    NotAnObject(String),
    /// It is longer than any row.
    TooLong,
    /// The first line is not that of an export.
    NoExport,
    /// It was exported by a later version.
    Newer {
        /// Its layout.
        found: i64,
        /// The newest known here.
        known: i64,
    },
    /// A table that there is not.
    Table(String),
    /// A column that its table has not, or a value of a kind that no column holds.
    Column(String),
    /// The ledger does not take the row.
    Refused(String),
    /// There are not as many lines as the first one says.
    CutOff {
        /// How many rows there are.
        found: i64,
        /// How many there should be.
        wanted: i64,
    },
    /// The rows are not those that the head in the first line was made from.
    AnotherHead(String),
}

impl Worded for BadLine {
    fn message(&self) -> Message {
        match self {
            Self::Unreadable(why) => message!("export-unreadable", why = why),
            Self::NotAnObject(why) => message!("export-not-an-object", why = why),
            Self::TooLong => message!("export-line-too-long"),
            Self::NoExport => message!("export-none"),
            Self::Newer { found, known } => message!("ledger-newer", found = *found, known = *known),
            Self::Table(table) => message!("export-table", table = table),
            Self::Column(column) => message!("export-column", column = column),
            Self::Refused(why) => message!("export-refused", why = why),
            Self::CutOff { found, wanted } => message!("export-cut-off", found = *found, wanted = *wanted),
            Self::AnotherHead(head) => message!("export-another-head", head = head),
        }
    }
}

impl Ledger {
    /// Writes every row of every table, as of one moment, an object a line: `{"table":"place","id":1,…}`; what is
    /// absent is left out. The first line names the layout and the head, and says how many rows follow.
    ///
    /// # Errors
    /// What the writer says; `LedgerError::File` where reading fails.
    pub fn export<E: From<LedgerError> + From<std::io::Error>>(&self, out: &mut dyn Write) -> Result<(), E> {
        let connection = &self.laid_out()?.connection;
        let _moment = super::read::moment(connection).at(&self.path)?;
        let head = chain::latest(connection).at(&self.path)?.map(|link| link.head);
        let rows = count(connection).at(&self.path)?;
        let first =
            serde_json::json!({ "duizhang": WHAT, "layout": schema::version(), "head": head, "rows": rows });
        writeln!(out, "{first}")?;
        for (table, columns) in tables() {
            let sql = format!("SELECT {columns} FROM {table} ORDER BY id");
            let mut statement = connection.prepare(&sql).at(&self.path)?;
            let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query([]).at(&self.path)?;
            while let Some(row) = rows.next().at(&self.path)? {
                let mut members = serde_json::Map::new();
                members.insert("table".to_owned(), table.into());
                for (at, name) in names.iter().enumerate() {
                    let value = match row.get_ref(at).at(&self.path)? {
                        ValueRef::Null => continue,
                        ValueRef::Integer(number) => number.into(),
                        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
                        ValueRef::Real(_) | ValueRef::Blob(_) => {
                            let what = format!("{table}.{name}");
                            return Err(E::from(LedgerError::File {
                                path: self.path.clone(),
                                trouble: Trouble::Damaged(what),
                            }));
                        }
                    };
                    members.insert(name.clone(), value);
                }
                writeln!(out, "{}", Json::Object(members))?;
            }
        }
        Ok(())
    }
}

/// How many rows all tables have together.
fn count(connection: &Connection) -> rusqlite::Result<i64> {
    let counts: Vec<String> =
        tables().map(|(table, _)| format!("SELECT count(*) AS rows FROM {table} NOT INDEXED")).collect();
    let sql = format!("SELECT sum(rows) FROM ({})", counts.join(" UNION ALL "));
    connection.query_row(&sql, [], |row| row.get(0))
}

/// Every table in the order in which its rows may be put in, with its columns.
fn tables() -> impl Iterator<Item = (&'static str, String)> {
    chain::tables().chain([("entry", LINK.to_owned())])
}

/// Whether a text begins as an export does.
pub fn is_export(beginning: &str) -> bool {
    let first = beginning.trim_start_matches(MARK).lines().next().unwrap_or_default();
    object::parse(first).is_ok_and(|members| {
        members.first().is_some_and(|(name, value)| name == "duizhang" && value.as_str() == Some(WHAT))
    })
}

/// Puts every row of one ledger into another of the same version, in which nothing was recorded yet.
pub(super) fn copy(from: &Connection, to: &Connection) -> rusqlite::Result<()> {
    for (table, columns) in tables() {
        let mut rows = from.prepare(&format!("SELECT {columns} FROM {table} ORDER BY id"))?;
        let width = rows.column_count();
        let places: Vec<String> = (1..=width).map(|place| format!("?{place}")).collect();
        let mut put =
            to.prepare(&format!("INSERT INTO {table} ({columns}) VALUES ({})", places.join(", ")))?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..width).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>()?;
            put.execute(rusqlite::params_from_iter(values))?;
        }
    }
    Ok(())
}

/// Puts the rows of an export into an empty ledger of this program's version, all of them and no others.
///
/// # Errors
/// The first line that cannot be used, by its number, from 1.
pub(super) fn load(connection: &Connection, input: &mut dyn BufRead) -> Result<(), (u64, BadLine)> {
    let (mut number, mut rows) = (0, 0);
    let mut wanted = Wanted::default();
    let mut line = String::new();
    loop {
        line.clear();
        number += 1;
        let wrong = |what| (number, what);
        let read = (&mut *input).take(LONGEST_LINE).read_line(&mut line);
        if read.map_err(|error| wrong(BadLine::Unreadable(error.to_string())))? == 0 {
            return match number {
                1 => Err(wrong(BadLine::NoExport)),
                _ => wanted.is(connection, rows).map_err(|what| (number - 1, what)),
            };
        }
        if line.len() as u64 >= LONGEST_LINE {
            return Err(wrong(BadLine::TooLong));
        }
        if number == 1 {
            wanted = first(line.trim_start_matches(MARK)).map_err(wrong)?;
        } else if !line.trim().is_empty() {
            let members =
                object::parse(line.trim()).map_err(|error| wrong(BadLine::NotAnObject(error.to_string())))?;
            put(connection, members).map_err(wrong)?;
            rows += 1;
        }
    }
}

/// What the first line says of the rest.
#[derive(Debug, Default)]
struct Wanted {
    head: Option<String>,
    rows: i64,
}

impl Wanted {
    /// Whether that is what was put in.
    fn is(&self, connection: &Connection, found: i64) -> Result<(), BadLine> {
        let latest = chain::latest(connection).map_err(|error| BadLine::Refused(error.to_string()))?;
        let head = latest.map(|link| link.head);
        if found != self.rows {
            Err(BadLine::CutOff { found, wanted: self.rows })
        } else if head != self.head {
            Err(BadLine::AnotherHead(self.head.clone().or(head).unwrap_or_default()))
        } else {
            Ok(())
        }
    }
}

fn first(line: &str) -> Result<Wanted, BadLine> {
    if !is_export(line) {
        return Err(BadLine::NoExport);
    }
    let members = object::parse(line.trim()).map_err(|error| BadLine::NotAnObject(error.to_string()))?;
    let member = |wanted: &str| members.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    let layout = member("layout").and_then(Json::as_i64);
    let head = member("head").map(|head| head.as_str().map(str::to_owned));
    match (layout, head, member("rows").and_then(Json::as_i64)) {
        (Some(found), ..) if found > schema::version() => {
            Err(BadLine::Newer { found, known: schema::version() })
        }
        (Some(_), Some(head), Some(rows)) => Ok(Wanted { head, rows }),
        (..) => Err(BadLine::NoExport),
    }
}

fn put(connection: &Connection, members: Vec<(String, Json)>) -> Result<(), BadLine> {
    let mut members = members.into_iter();
    let named = match members.next() {
        Some((name, Json::String(table))) if name == "table" => table,
        _ => return Err(BadLine::Table(String::new())),
    };
    let Some((table, columns)) = tables().find(|(table, _)| *table == named) else {
        return Err(BadLine::Table(named));
    };
    let (mut filled, mut values) = (Vec::new(), Vec::new());
    for (name, value) in members {
        let Some(column) = columns.split(", ").map(str::trim).find(|column| column.trim_matches('"') == name)
        else {
            return Err(BadLine::Column(name));
        };
        values.push(match value {
            Json::String(text) => Value::Text(text),
            Json::Number(number) => {
                Value::Integer(number.as_i64().ok_or_else(|| BadLine::Column(name.clone()))?)
            }
            Json::Null => Value::Null,
            Json::Bool(_) | Json::Array(_) | Json::Object(_) => return Err(BadLine::Column(name)),
        });
        filled.push(column);
    }
    let places: Vec<String> = (1..=values.len()).map(|place| format!("?{place}")).collect();
    let sql = format!("INSERT INTO {table} ({}) VALUES ({})", filled.join(", "), places.join(", "));
    let refused = |error: rusqlite::Error| BadLine::Refused(error.to_string());
    let mut statement = connection.prepare_cached(&sql).map_err(refused)?;
    statement.execute(rusqlite::params_from_iter(values)).map_err(refused)?;
    Ok(())
}
