#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The XML of the tree is well-formed, and the templates belong to classes that exist."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree

import lint

XML = (".ui", ".xml", ".xml.in", ".svg")


def malformed():
    for path in [*lint.files("ui", *XML), *lint.files("data", *XML)]:
        result = subprocess.run(("xmllint", "--noout", "--nonet", path),
                                capture_output=True, text=True, check=False)
        if result.returncode != 0:
            yield from result.stderr.splitlines()


def classes():
    """The names of our types, as the sources define them."""
    for path in lint.files("src/app", ".c"):
        yield from re.findall(r"\bG_DEFINE_(?:FINAL_|ABSTRACT_)?TYPE(?:_WITH_CODE)?\s*\(\s*(\w+)",
                              lint.read(path))


def strange_classes():
    known = set(classes())
    for path in lint.files("ui", ".ui"):
        for element in ElementTree.parse(path).iter():
            used = element.get("class", "")
            if element.tag in ("template", "object") and used.startswith("Jx") and used not in known:
                yield f"{lint.name(path)}: no source defines {used}"


def main():
    report = lint.Report()
    report.check("the XML is well-formed", malformed())
    report.check("every class of a template exists", strange_classes())
    report.finish()


if __name__ == "__main__":
    main()
