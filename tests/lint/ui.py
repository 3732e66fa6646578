#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The XML of the tree is well-formed, and what it names is what the sources define."""

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
        yield from re.findall(r"\bG_DEFINE_(?:FINAL_|ABSTRACT_)?TYPE(?:_WITH_(?:CODE|PRIVATE))?\s*\(\s*(\w+)",
                              lint.read(path))


def strange_classes():
    known = set(classes())
    for path in lint.files("ui", ".ui"):
        for element in ElementTree.parse(path).iter():
            used = element.get("class", "")
            if element.tag in ("template", "object") and used.startswith("Jx") and used not in known:
                yield f"{lint.name(path)}: no source defines {used}"


def strange_magic():
    """The number by which the desktop knows a year file is the one that the store writes into it."""
    defined = re.search(r"#define JX_APPLICATION_ID (0x[0-9a-fA-F]{8})\b",
                        "".join(lint.read(path) for path in lint.files("src/store", ".h")))
    mime = lint.read(lint.ROOT / "data" / "org.jixiao.Jixiao.mime.xml")
    magic = re.search(r'value="(0x[0-9a-fA-F]{8})" offset="68"', mime)
    if not (defined and magic and int(defined[1], 16) == int(magic[1], 16)):
        yield "data/org.jixiao.Jixiao.mime.xml: not the application id of src/store"


def main():
    report = lint.Report()
    report.check("the XML is well-formed", malformed())
    report.check("every class of a template exists", strange_classes())
    report.check("the MIME type has the application id of the store", strange_magic())
    report.finish()


if __name__ == "__main__":
    main()
