#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing lies in the tree that is not built, and no test is without a case."""

import re

import lint

CASE = re.compile(r"\b\w*test_add\w* \(")


def build_files(folder):
    """All that the build files in and under a folder say."""
    return "\n".join(lint.read(path) for path in lint.files(folder, "meson.build"))


def unbuilt_sources():
    listed = build_files("src")
    for path in lint.files("src", ".c"):
        if not re.search(rf"['/]{re.escape(path.name)}'", listed):
            yield f"{lint.name(path)}: no meson.build lists it"


def unbuilt_tests():
    listed = build_files("tests")
    for path in lint.files("tests", ".c"):
        short = path.stem.removeprefix("test-")
        if path.name.startswith("test-") and f"'{short}'" not in listed and path.name not in listed:
            yield f"{lint.name(path)}: no meson.build lists it"


def tests_without_cases():
    for path in lint.files("tests", ".c"):
        if path.name.startswith("test-") and not CASE.search(lint.read(path)):
            yield f"{lint.name(path)}: it adds no case"


def unbuilt_templates():
    resources = "\n".join(lint.read(path) for path in lint.files("ui", ".gresource.xml"))
    for path in lint.files("ui", ".ui", ".css"):
        if f">{path.name}<" not in resources:
            yield f"{lint.name(path)}: no resource list names it"


def main():
    report = lint.Report()
    report.check("every source is built", unbuilt_sources())
    report.check("every test is registered", unbuilt_tests())
    report.check("every test has a case", tests_without_cases())
    report.check("every template is a resource", unbuilt_templates())
    report.finish()


if __name__ == "__main__":
    main()
