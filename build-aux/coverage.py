#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how much of each folder the tests reach: coverage.py SUMMARY, of `gcovr --json-summary`."""

import collections
import json
import sys
from pathlib import PurePath

KINDS = ("line", "branch")


def percent(sums, kind):
    total = sums[f"{kind}_total"]
    return 100 * sums[f"{kind}_covered"] / total if total else 100


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["files"]
    folders = collections.defaultdict(collections.Counter)
    for each in files:
        folder = "/".join(PurePath(each["filename"]).parts[:2])
        for kind in KINDS:
            for part in ("total", "covered"):
                folders[folder][f"{kind}_{part}"] += each[f"{kind}_{part}"]
    for folder, sums in sorted(folders.items()):
        print(f"{folder:16}", *(f"{kind} {percent(sums, kind):5.1f} %" for kind in KINDS))


if __name__ == "__main__":
    main()
