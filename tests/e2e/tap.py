# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the functions that are marked as cases, each in a folder of its own, and speaks TAP."""

import sys
import tempfile
import traceback
from pathlib import Path

CASES = []


class Skip(Exception):
    """Something that the case needs is not on this system."""


def case(function):
    CASES.append(function)
    return function


def comment(text):
    for line in text.splitlines():
        print(f"# {line}")


def run_case(number, function):
    name = function.__doc__ or function.__name__
    with tempfile.TemporaryDirectory(prefix="jixiao-") as folder:
        try:
            function(Path(folder))
        except Skip as reason:
            print(f"ok {number} {name} # SKIP {reason}", flush=True)
        except Exception:  # whatever went wrong belongs into the report
            print(f"not ok {number} {name}", flush=True)
            comment(traceback.format_exc())
            return False
        else:
            print(f"ok {number} {name}", flush=True)
    return True


def main():
    print(f"1..{len(CASES)}")
    results = [run_case(number, function) for number, function in enumerate(CASES, start=1)]
    sys.exit(0 if all(results) else 1)
