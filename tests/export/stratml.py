"""Validates an XML file against schemas."""

import sys

from lxml import etree

report = etree.parse(sys.argv[1])
for schema in sys.argv[2:]:
    etree.XMLSchema(etree.parse(schema)).assertValid(report)
name = "{urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport}NumberOfUnits"
print(*[number.text for number in report.iter(name)])
