#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How every source starts, and that none leaves work for another day."""

import re

import lint

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
SOURCES = (("src", (".c", ".h")), ("tests", (".c", ".h", ".py", ".sh")), ("build-aux", ("",)))
FIRST_INCLUDE = re.compile(r'^#include ([<"][^>"]+[>"])', re.MULTILINE)


def sources():
    for folder, suffixes in SOURCES:
        yield from (path for path in lint.files(folder, *suffixes)
                    if "__pycache__" not in path.parts and "data" not in path.parts)


def without_licence():
    for path in sources():
        if path.suffix in (".c", ".h", ".py", ".sh") or path.parent.name == "build-aux":
            if LICENCE not in "\n".join(lint.read(path).splitlines()[:2]):
                yield f"{lint.name(path)}: the first lines do not name the licence"


def wrong_first_include():
    for path in lint.files("src", ".c"):
        first = FIRST_INCLUDE.search(lint.read(path))
        if first and first[1] != '"config.h"':
            yield f"{lint.name(path)}: the first include is {first[1]}, not \"config.h\""


def unguarded_headers():
    for path in lint.files("src", ".h"):
        if "#pragma once\n" not in lint.read(path):
            yield f"{lint.name(path)}: no #pragma once"


def unfinished():
    for path in [*sources(), *lint.files("ui", ".ui", ".css"), *lint.files("data", ".in", ".xml")]:
        for number, line in enumerate(lint.read(path).splitlines(), start=1):
            if UNFINISHED.search(line):
                yield f"{lint.name(path)}:{number}: {line.strip()}"


def main():
    report = lint.Report()
    report.check("every source names its licence", without_licence())
    report.check("config.h comes first", wrong_first_include())
    report.check("headers are read once", unguarded_headers())
    report.check("nothing is left for later", unfinished())
    report.finish()


if __name__ == "__main__":
    main()
