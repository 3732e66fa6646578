#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file and no function grows beyond what one reads in one go."""

import re

import lint

FILE_LINES = 600
FUNCTION_LINES = 80
# In GNU style a function starts with a brace in the first column, and so does its end.
FUNCTION = re.compile(r"\)\n\{\n(.*?)^\}", re.DOTALL | re.MULTILINE)


def long_files():
    for path in lint.files("src", ".c", ".h"):
        lines = lint.read(path).count("\n")
        if lines > FILE_LINES:
            yield f"{lint.name(path)}: {lines} lines; split it by theme"


def long_functions():
    for path in lint.files("src", ".c"):
        text = lint.code_alone(lint.read(path))
        for function in FUNCTION.finditer(text):
            lines = function[1].count("\n")
            if lines > FUNCTION_LINES:
                yield (f"{lint.name(path)}:{lint.line_at(text, function.start())}: "
                       f"a function of {lines} lines")


def main():
    report = lint.Report()
    report.check(f"no file has more than {FILE_LINES} lines", long_files())
    report.check(f"no function has more than {FUNCTION_LINES} lines", long_functions())
    report.finish()


if __name__ == "__main__":
    main()
