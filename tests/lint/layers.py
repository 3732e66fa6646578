#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom, and where SQL, widgets and floating point may stand."""

import re

import lint

# The layers below each one; the own layer is always allowed.
BELOW = {
    "model": (),
    "rules": ("model",),
    "office": ("model",),
    "exchange": ("model", "rules", "office"),
    "store": ("model", "rules", "exchange/jx-draft.h"),
    "paper": ("model", "rules", "office"),
    "export": ("model", "rules", "office", "exchange", "paper"),
    "cli": ("model", "rules", "exchange", "store", "paper", "export"),
    "app": ("model", "rules", "exchange", "store", "paper", "export"),
    "main.c": ("model", "app"),
}

# System headers that only some layers may see.
KEPT_TO = {
    "sqlite3.h": ("store",),
    "archive": ("exchange", "office"),
    "xlsxwriter": ("office",),
    "libxml": ("exchange",),
    "gtk": ("app", "main.c"),
    "gdk": ("app", "main.c"),
    "gsk": ("app", "main.c"),
    "cairo": ("paper", "app"),
    "pango": ("paper", "app"),
}

# Layers that only calculate with whole numbers.
EXACT = ("model", "rules", "exchange", "store")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
SQL = re.compile(
    r'"\s*(?:SELECT\s.*\bFROM\b|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b'
    r'|(?:CREATE|DROP|ALTER)\s+(?:TEMP\s+)?(?:TABLE|INDEX|VIEW|TRIGGER)\b|PRAGMA\s|BEGIN\s+IMMEDIATE'
    r'|SAVEPOINT\s|ATTACH\s|VACUUM\b)')
FLOATING = re.compile(r"\b(?:double|float|gdouble|gfloat)\b")


def layer_of(path):
    return path.relative_to(lint.ROOT / "src").parts[0]


def starts_with_any(header, beginnings):
    return any(header == start or header.startswith((start + "/", start + "-", start + "."))
               for start in beginnings)


def include_problems(path):
    layer = layer_of(path)
    text = lint.without_comments(lint.read(path))
    for include in INCLUDE.finditer(text):
        place = f"{lint.name(path)}:{lint.line_at(text, include.start())}"
        ours, header = include[1] == '"', include[2]
        if ours:
            folder = header.partition("/")[0]
            if folder in BELOW and folder != layer and not starts_with_any(header, BELOW[layer]):
                yield f"{place}: {layer} may not include {header}"
            elif "/" in header and not (lint.ROOT / "src" / header).exists():
                yield f"{place}: there is no src/{header}"
        else:
            for start, layers in KEPT_TO.items():
                if starts_with_any(header, (start,)) and layer not in layers:
                    yield f"{place}: {header} belongs to {', '.join(layers)}"


def sql_problems(path):
    if layer_of(path) == "store":
        return
    text = lint.without_comments(lint.read(path))
    for statement in SQL.finditer(text):
        yield f"{lint.name(path)}:{lint.line_at(text, statement.start())}: SQL stands in src/store only"


def floating_problems(path):
    if layer_of(path) not in EXACT:
        return
    text = lint.code_alone(lint.read(path))
    for word in FLOATING.finditer(text):
        yield (f"{lint.name(path)}:{lint.line_at(text, word.start())}: "
               f"{word[0]}: money and percent are whole numbers here")


def every(problems):
    for path in lint.files("src", ".c", ".h"):
        yield from problems(path)


def main():
    report = lint.Report()
    report.check("every layer is known",
                 (f"src/{part}: no layer of this name"
                  for part in sorted({layer_of(path) for path in lint.files("src", ".c", ".h")})
                  if part not in BELOW))
    report.check("includes run downward", every(include_problems))
    report.check("SQL stands in the store", every(sql_problems))
    report.check("no floating point below the paper", every(floating_problems))
    report.finish()


if __name__ == "__main__":
    main()
