#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual has the same pages in each language, one for each page of the window, no dead link."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree

import lint

HELP = lint.ROOT / "data" / "help"
MALLARD = "{http://projectmallard.org/1.0/}"
LANGUAGES = ("C", "zh_CN")
REFERENCE = "C"
OTHERS = ("start", "archived")


def pages(language):
    return {path.stem: path for path in sorted((HELP / language).glob("*.page"))}


def tree(path):
    return ElementTree.parse(path).getroot()


def malformed():
    for language in LANGUAGES:
        for path in pages(language).values():
            result = subprocess.run(("xmllint", "--noout", "--nonet", path),
                                    capture_output=True, text=True, check=False)
            yield from result.stderr.splitlines() if result.returncode else ()


def anchors(language):
    """Every place that a link can name: pages, and sections of them."""
    for name, path in pages(language).items():
        root = tree(path)
        if root.get("id") != name:
            yield f"{lint.name(path)} calls itself {root.get('id')}"
        yield name
        yield from (f"{name}#{part.get('id')}" for part in root.iter(MALLARD + "section"))


def differences():
    expected = set(anchors(REFERENCE))
    for language in LANGUAGES:
        yield from (f"{place} is not in both {REFERENCE} and {language}"
                    for place in sorted(expected ^ set(anchors(language))))


def dead_links():
    for language in LANGUAGES:
        known = set(anchors(language))
        for path in pages(language).values():
            root = tree(path)
            for link in root.iter(MALLARD + "link"):
                if link.get("xref") not in known:
                    yield f"{lint.name(path)} links to {link.get('xref')}"
            for media in root.iter(MALLARD + "media"):
                if not (path.parent / media.get("src")).is_file():
                    yield f"{lint.name(path)} shows {media.get('src')}, which is missing"


def untitled():
    """Every page says in which part of the contents it stands, what it is called and about."""
    for language in LANGUAGES:
        for name, path in pages(language).items():
            root = tree(path)
            info = root.find(MALLARD + "info")
            wanted = [root.findtext(MALLARD + "title"), info.findtext(MALLARD + "desc"),
                      name == "index" or info.find(f"{MALLARD}link[@type='guide']") is not None]
            if not all(wanted):
                yield f"{lint.name(path)} lacks a title, a description or its place"


def of_source(path, pattern):
    found = re.findall(pattern, lint.read(lint.ROOT / path), re.MULTILINE)
    assert found, path
    return found


def missing():
    """What the program has that the manual must tell of."""
    known = set(anchors(REFERENCE))
    wanted = [*OTHERS, *of_source("src/app/jx-page-list.c", r'^  \{ "([a-z-]+)", N_')]
    wanted += [f"forms#{name}" for name in of_source("src/paper/jx-form.c", r'^  \{ "([a-z-]+)"')]
    wanted += [f"rules#{name}" for name in of_source("src/rules/jx-review.c", r'^  \{ "(R\d\d)"')]
    return (f"the manual has no {place}" for place in wanted if place not in known)


def main():
    report = lint.Report()
    report.check("the pages are well-formed", malformed())
    report.check("the languages have the same pages and sections", differences())
    report.check("no link and no picture is dead", dead_links())
    report.check("every page has a title, a description and a place", untitled())
    report.check("every page of the window, form and rule has its place", missing())
    report.finish()


if __name__ == "__main__":
    main()
