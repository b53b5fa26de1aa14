//! Parquet, where the program was built with the feature of that name: an answer's first sheet, with a column for each heading.
//!
//! A decimal stands twice: as `Decimal128(38, 10)`, null where that is not exactly the number, and in the column beside it
//! exactly as printed, as text.

use super::Style;
use super::cell::{Cell, Quantity};
use super::format::{Opening, Rows, Writer};
use super::page::Part;
use super::sheet::{FILE, Head, Holds, seen};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DataType, FixedLenByteArray, FixedLenByteArrayType, Int64Type,
};
use parquet::errors::{ParquetError, Result as Written};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};
use rust_decimal::Decimal;
use std::io::{self, Write};
use std::mem::take;
use std::sync::{Arc, Mutex, PoisonError};

/// Digits, and how many of them are decimals: 28 before the point, as many as a number on file may have.
const PRECISION: i32 = 38;
const SCALE: u32 = 10;
/// The bytes of a `Decimal128`.
const BYTES: i32 = 16;
/// Rows are written in groups of so many, and memory holds one group.
const GROUP: usize = 16_384;

/// The format.
pub(super) struct Parquet;

impl Writer for Parquet {
    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let seen = seen(&opening.heads, FILE);
        let heads: Vec<&Head> = seen.iter().map(|at| &opening.heads[*at]).collect();
        let names = heads.iter().map(|head| head.column.in_lang(style.lang).to_owned());
        let schema = schema(&names.zip(&heads).collect::<Vec<_>>()).map_err(failed)?;
        let columns = heads.iter().map(|head| Column::of(head.holds)).collect();
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let written = Spool::default();
        let file =
            SerializedFileWriter::new(written.clone(), schema, Arc::new(properties)).map_err(failed)?;
        Ok(Box::new(Groups { seen, columns, held: 0, file, written, out }))
    }
}

fn schema(columns: &[(String, &&Head)]) -> Written<TypePtr> {
    let mut fields = Vec::new();
    for (name, head) in columns {
        let field = match head.holds {
            Holds::Words => text(name)?,
            Holds::Counts => {
                let counts = Type::primitive_type_builder(name, Physical::INT64);
                counts.with_repetition(Repetition::OPTIONAL).build()?
            }
            Holds::Truths => {
                let truths = Type::primitive_type_builder(name, Physical::BOOLEAN);
                truths.with_repetition(Repetition::OPTIONAL).build()?
            }
            Holds::Quantities => decimal(name)?,
        };
        fields.push(Arc::new(field));
        if head.holds == Holds::Quantities {
            fields.push(Arc::new(text(&format!("{name}_printed"))?));
        }
    }
    Ok(Arc::new(Type::group_type_builder("sheet").with_fields(fields).build()?))
}

fn text(name: &str) -> Written<Type> {
    let text = Type::primitive_type_builder(name, Physical::BYTE_ARRAY);
    text.with_logical_type(Some(LogicalType::String)).with_repetition(Repetition::OPTIONAL).build()
}

fn decimal(name: &str) -> Written<Type> {
    let scale = i32::try_from(SCALE)?;
    Type::primitive_type_builder(name, Physical::FIXED_LEN_BYTE_ARRAY)
        .with_length(BYTES)
        .with_precision(PRECISION)
        .with_scale(scale)
        .with_logical_type(Some(LogicalType::decimal(scale, PRECISION)))
        .with_repetition(Repetition::OPTIONAL)
        .build()
}

/// The cells of a column that are not written yet.
enum Column {
    Words(Values<ByteArray>),
    Counts(Values<i64>),
    Truths(Values<bool>),
    Quantities(Values<FixedLenByteArray>, Values<ByteArray>),
}

/// Values, and for each row whether it has one.
struct Values<T> {
    values: Vec<T>,
    levels: Vec<i16>,
}

impl<T> Values<T> {
    const fn none() -> Self {
        Self { values: Vec::new(), levels: Vec::new() }
    }

    fn push(&mut self, value: Option<T>) {
        self.levels.push(i16::from(value.is_some()));
        self.values.extend(value);
    }

    fn write<D: DataType<T = T>>(&mut self, group: &mut SerializedRowGroupWriter<'_, Spool>) -> Written<()> {
        let gone = || ParquetError::General("fewer columns than the schema has".into());
        let mut column = group.next_column()?.ok_or_else(gone)?;
        let levels = take(&mut self.levels);
        column.typed::<D>().write_batch(&take(&mut self.values), Some(&levels), None)?;
        column.close()
    }
}

impl Column {
    fn of(holds: Holds) -> Self {
        match holds {
            Holds::Words => Self::Words(Values::none()),
            Holds::Counts => Self::Counts(Values::none()),
            Holds::Truths => Self::Truths(Values::none()),
            Holds::Quantities => Self::Quantities(Values::none(), Values::none()),
        }
    }

    fn push(&mut self, cell: &Cell<'_>) {
        let is_absent = matches!(cell, Cell::Absent(_));
        let text = || (!is_absent).then(|| ByteArray::from(cell.filed().as_bytes().to_vec()));
        match self {
            Self::Words(words) => words.push(text()),
            Self::Counts(counts) => {
                counts.push(if let Cell::Count(number) = cell { Some(*number) } else { None });
            }
            Self::Truths(truths) => {
                truths.push(if let Cell::Truth(truth) = cell { Some(*truth) } else { None });
            }
            Self::Quantities(exact, printed) => {
                exact.push(if let Cell::Quantity(Quantity { value, .. }) = cell {
                    fixed(*value)
                } else {
                    None
                });
                printed.push(text());
            }
        }
    }

    fn write(&mut self, group: &mut SerializedRowGroupWriter<'_, Spool>) -> Written<()> {
        match self {
            Self::Words(words) => words.write::<ByteArrayType>(group),
            Self::Counts(counts) => counts.write::<Int64Type>(group),
            Self::Truths(truths) => truths.write::<BoolType>(group),
            Self::Quantities(exact, printed) => {
                exact.write::<FixedLenByteArrayType>(group)?;
                printed.write::<ByteArrayType>(group)
            }
        }
    }
}

/// The number at the scale of the column; nothing where it has more decimals or digits.
fn fixed(value: Decimal) -> Option<FixedLenByteArray> {
    let value = value.normalize();
    let missing = SCALE.checked_sub(value.scale())?;
    let scaled = value.mantissa().checked_mul(10_i128.checked_pow(missing)?)?;
    let fits = scaled.unsigned_abs() < 10_u128.pow(PRECISION.unsigned_abs());
    fits.then(|| FixedLenByteArray::from(scaled.to_be_bytes().to_vec()))
}

/// A sheet being written in groups of rows.
struct Groups<'a> {
    seen: Vec<usize>,
    columns: Vec<Column>,
    held: usize,
    file: SerializedFileWriter<Spool>,
    written: Spool,
    out: &'a mut dyn Write,
}

impl Groups<'_> {
    fn group(&mut self) -> io::Result<()> {
        if take(&mut self.held) > 0 {
            let mut group = self.file.next_row_group().map_err(failed)?;
            self.columns.iter_mut().try_for_each(|column| column.write(&mut group)).map_err(failed)?;
            group.close().map_err(failed)?;
        }
        self.written.hand_on(self.out)
    }
}

impl Rows for Groups<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        for (column, at) in self.columns.iter_mut().zip(&self.seen) {
            column.push(&row[*at]);
        }
        self.held += 1;
        if self.held == GROUP { self.group() } else { Ok(()) }
    }

    fn end(mut self: Box<Self>, _: &[Part<'_>]) -> io::Result<()> {
        self.group()?;
        self.file.finish().map_err(failed)?;
        self.written.hand_on(self.out)?;
        self.out.flush()
    }
}

/// What was encoded and not handed on yet: the encoder wants a writer of its own that may go to another thread.
#[derive(Clone, Default)]
struct Spool(Arc<Mutex<Vec<u8>>>);

impl Spool {
    fn hand_on(&self, out: &mut dyn Write) -> io::Result<()> {
        let bytes = take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        out.write_all(&bytes)
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn failed(error: ParquetError) -> io::Error {
    io::Error::other(error)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_exact_or_null() {
        let bytes = |text: &str| {
            let number = fixed(Decimal::from_str_exact(text).unwrap())?;
            Some(i128::from_be_bytes(number.data().try_into().unwrap()))
        };
        assert_eq!(bytes("-2.20"), Some(-22_000_000_000));
        assert_eq!(bytes("0.0000000001"), Some(1));
        assert_eq!(bytes("0.00000000010"), Some(1));
        assert_eq!(bytes("0.00000000001"), None);
        assert_eq!(
            bytes("9999999999999999999999999999"),
            Some(99_999_999_999_999_999_999_999_999_990_000_000_000)
        );
        assert_eq!(bytes("79228162514264337593543950335"), None);
    }
}
