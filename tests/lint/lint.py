# SPDX-License-Identifier: GPL-3.0-or-later
"""What the source checks share: the files of the tree, C as text, and the report in TAP."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

COMMENT_OR_LITERAL = re.compile(
    r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)


def files(folder, *suffixes):
    """The files under a folder of the tree whose name ends in one of the suffixes, sorted."""
    return sorted(path for path in (ROOT / folder).rglob("*")
                  if path.is_file() and path.name.endswith(suffixes))


def name(path):
    """How a file is called in messages and lists: relative to the root of the tree."""
    return path.relative_to(ROOT).as_posix()


def read(path):
    return path.read_text(encoding="utf-8")


def line_at(text, position):
    return text.count("\n", 0, position) + 1


def blank_out(text):
    """Overwrites a piece of text with spaces, so that all that follows keeps its place."""
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """C code whose comments are blanked out."""
    return COMMENT_OR_LITERAL.sub(
        lambda part: blank_out(part[0]) if part[0].startswith("/") else part[0], text)


def code_alone(text):
    """C code whose comments and literals are blanked out."""
    return COMMENT_OR_LITERAL.sub(lambda part: blank_out(part[0]), text)


class Report:
    """Collects what the checks find and prints one TAP line for each check; details go to standard
    error, which Meson shows when a test fails."""

    def __init__(self):
        self.count = 0
        self.failed = False

    def check(self, what, problems):
        """One check, which holds when there are no problems; each one is a line for the reader."""
        problems = list(problems)
        self.count += 1
        self.failed = self.failed or bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.count} {what}")
        for problem in problems:
            print(f"# {problem}", file=sys.stderr)

    def finish(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.failed else 0)
