#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing lies in the tree that is not built, and no test is without a case."""

import lint

CASE = ("g_test_add", "g_test_add_func", "g_test_add_data_func")


def build_files(folder):
    """All that the build files of a folder and of those above it say."""
    folders = [folder, *folder.parents]
    return "\n".join(lint.read(place / "meson.build") for place in folders
                     if place.is_relative_to(lint.ROOT) and (place / "meson.build").exists())


def unbuilt_sources():
    for path in lint.files("src", ".c"):
        if f"{path.name}'" not in build_files(path.parent):
            yield f"{lint.name(path)}: no meson.build lists it"


def unbuilt_tests():
    for path in lint.files("tests", ".c"):
        if not path.name.startswith("test-"):
            continue
        listed = build_files(path.parent)
        if f"'{path.stem.removeprefix('test-')}'" not in listed and path.name not in listed:
            yield f"{lint.name(path)}: no meson.build lists it"


def tests_without_cases():
    for path in lint.files("tests", ".c"):
        if path.name.startswith("test-") and not any(f"{add} (" in lint.read(path) for add in CASE):
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
