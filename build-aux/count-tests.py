#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a test run and prints `N passed, N failed` as its last line.

A test that speaks TAP counts by its cases, any other one as a single case. Fails when a case failed
or when there was none at all.
"""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b(?:.*#\s*(skip|todo))?", re.IGNORECASE)
BAD_RESULTS = ("FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS")


def count_cases(test):
    """Returns how many cases of one test passed, failed and were left out."""
    passed = failed = skipped = 0
    for line in (test.get("stdout") or "").splitlines():
        case = CASE.match(line)
        if not case:
            continue
        if case[2]:
            skipped += 1
        elif case[1]:
            failed += 1
        else:
            passed += 1

    result = test["result"]
    if result in BAD_RESULTS:
        failed = max(failed, 1)
    elif passed + failed + skipped == 0:
        if result == "SKIP":
            skipped = 1
        else:
            passed = 1
    return passed, failed, skipped


def main():
    passed = failed = skipped = 0
    try:
        with open(sys.argv[1], encoding="utf-8") as log:
            tests = [json.loads(line) for line in log]
    except FileNotFoundError:
        tests = []

    for test in tests:
        counts = count_cases(test)
        passed += counts[0]
        failed += counts[1]
        skipped += counts[2]
        if counts[1]:
            print(f"Failed: {test['name']} ({counts[1]} of {sum(counts)} cases)")
        elif counts[2]:
            print(f"Left out: {test['name']} ({counts[2]} of {sum(counts)} cases)")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
