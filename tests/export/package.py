"""Validates a data package and loads its tables into pandas by the types that its descriptor states."""

import json
import pathlib
import sys
from decimal import Decimal

import pandas
from frictionless import Package

where = pathlib.Path(sys.argv[1])
descriptor = where if where.suffix == ".zip" else where / "datapackage.json"
report = Package(str(descriptor)).validate()
if not report.valid:
    sys.exit(str(report.flatten(["resourceName", "rowNumber", "fieldName", "message"])))
if where.suffix == ".zip":
    sys.exit(0)

KINDS = {"string": "string", "integer": "Int64", "boolean": "boolean"}
for resource in json.loads(descriptor.read_text("utf-8"))["resources"]:
    fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    exact = [name for name, kind in fields.items() if kind == "number"]
    table = pandas.read_csv(
        where / resource["path"],
        dtype={name: KINDS[kind] for name, kind in fields.items() if kind in KINDS},
        parse_dates=[name for name, kind in fields.items() if kind == "date"],
        converters={name: (lambda cell: Decimal(cell) if cell else None) for name in exact},
        keep_default_na=False,
        na_values=[""],
    )
    assert list(table.columns) == list(fields), resource["name"]
    for name, kind in fields.items():
        column = table[name]
        if kind in KINDS:
            assert column.dtype == KINDS[kind], (resource["name"], name, column.dtype)
        if kind == "number":
            assert all(isinstance(cell, Decimal) for cell in column if cell is not None and cell == cell)
    print(resource["name"], len(table))
    if resource["name"] == "audit":
        for row in table.itertuples():
            print(row.indicator, row.target_value, row.result_value, row.margin, row.status, row.reviewed)
