#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function that a header offers has a comment where it is written."""

import re

import lint

# Lines of a header that are no prototypes, though they look like calls.
MACRO_LINE = re.compile(r"^\s*(?:#.*|G_[A-Z0-9_]+(?: \(.*\))?;?)$", re.MULTILINE)
TYPEDEF = re.compile(r"\btypedef\b[^;{]*(?:\{[^}]*\}[^;]*)?;|\bstruct \w+\s*\{.*?^\};",
                     re.DOTALL | re.MULTILINE)
PROTOTYPE = re.compile(r"\b(_?jx_\w+)\s*\([^;{}]*\)[^;{}()]*(?:\([^;{}]*\)[^;{}]*)?;")
COMMENT = re.compile(r"/\*\*\n \* (_?jx_\w+):[^\n]*\n(.*?)\*/", re.DOTALL)
SENTENCE = re.compile(r"^ \* (?!@)\S.*", re.MULTILINE)


def offered(path):
    text = TYPEDEF.sub("", MACRO_LINE.sub("", lint.code_alone(lint.read(path))))
    return [function for function in PROTOTYPE.findall(text) if not function.endswith(("_get_type", "_quark"))]


def written_comments():
    """What the sources say of each function, by its name."""
    comments = {}
    for path in lint.files("src", ".c"):
        comments.update(COMMENT.findall(lint.read(path)))
    return comments


def undocumented():
    comments = written_comments()
    for path in lint.files("src", ".h"):
        for function in offered(path):
            if function not in comments:
                yield f"{lint.name(path)}: {function} has no comment"
            elif not SENTENCE.search(comments[function]):
                yield f"{lint.name(path)}: the comment of {function} does not say what it does"


def main():
    report = lint.Report()
    report.check("every public function has a comment", undocumented())
    report.finish()


if __name__ == "__main__":
    main()
