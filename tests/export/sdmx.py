"""Reads SDMX-CSV and the definition of its dataflow, and holds the first to the second."""

import csv
import sys
import warnings

warnings.simplefilter("ignore")
from pysdmx.io import read_sdmx

structure = read_sdmx(sys.argv[2])
definition = structure.get_data_structure_definitions()[0]
components = {component.id: component for component in definition.components}
dimensions = [component.id for component in definition.components.dimensions]
[data] = read_sdmx(sys.argv[1]).get_datasets()
assert data.short_urn == "Dataflow=DUIZHANG:TARGETS_RESULTS(1.0.0)", data.short_urn
assert structure.get_dataflows()[0].id == "TARGETS_RESULTS"
table = data.data
assert set(table.columns) == set(components), set(table.columns) ^ set(components)
assert not table.duplicated(subset=dimensions).any()
for name, component in components.items():
    if component.enumeration is not None:
        codes = {code.id for code in component.enumeration.codes}
        assert set(table[name]) <= codes, (name, set(table[name]) - codes)
# The reader makes numbers binary on the way; the file has them as printed.
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        assert len(row["OBS_VALUE"].partition(".")[2]) == int(row["DECIMALS"]), row
        names = ["REF_AREA", "INDICATOR", "MEASURE", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS"]
        print(*[row[name] for name in names])
