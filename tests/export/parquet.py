"""Holds a Parquet file to the CSV file of the same audit: types, decimals exact and as printed, nothing where nothing is."""

import csv
import sys
from decimal import Decimal

import pyarrow
from pyarrow import parquet

table = parquet.read_table(sys.argv[1])
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    lines = list(csv.DictReader(file))
exact = [name for name in table.column_names if name + "_printed" in table.column_names]
assert "target_value" in exact and "margin" in exact
for name in exact:
    assert table.schema.field(name).type == pyarrow.decimal128(38, 10), name
    assert table.schema.field(name + "_printed").type == pyarrow.string(), name
assert table.schema.field("year").type == pyarrow.int64()
assert table.schema.field("reviewed").type == pyarrow.bool_()
assert table.schema.field("target_quote").type == pyarrow.string()
assert [name for name in table.column_names if not name.endswith("_printed")] == list(lines[0])
for row, line in zip(table.to_pylist(), lines, strict=True):
    for name, cell in line.items():
        if name in exact:
            assert (row[name + "_printed"] or "") == cell, (name, row)
            assert row[name] is None if cell == "" else row[name] == Decimal(cell), (name, row)
        elif name == "reviewed":
            assert str(row[name]).lower() == cell
        elif row[name] is None:
            assert cell == "", (name, row)
        else:
            assert str(row[name]) == cell.removeprefix("'"), (name, row)
    print(row["target_value_printed"], row["target_value"], row["status"], row["reviewed"])
