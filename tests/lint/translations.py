#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message can be translated, and every one is translated into Chinese."""

import os
import re
import subprocess
import tempfile

import lint

MARKED = {
    ".c": re.compile(r"\b(?:_|N_|C_|NC_|Q_|n?gettext|g_dngettext|g_dpgettext2?) ?\("),
    ".ui": re.compile(r'translatable="(?:yes|true|1)"'),
    ".in": re.compile(r""),
}
# As in the glib preset of Meson's i18n module, which writes the template.
XGETTEXT = ("xgettext", "--from-code=UTF-8", "--add-comments", "--package-name=jixiao",
            "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
            "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
            "--directory", lint.ROOT, "--files-from", lint.ROOT / "po" / "POTFILES")


def run(*command):
    """Runs a tool of gettext and returns the lines it complains with."""
    result = subprocess.run(command, capture_output=True, text=True, check=False,
                            env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
    lines = result.stderr.splitlines()
    return lines if result.returncode == 0 or lines else [f"{command[0]} failed"]


def marked_files():
    for folder in ("src", "ui", "data"):
        for path in lint.files(folder, *MARKED):
            text = lint.read(path)
            if path.suffix == ".c":
                text = lint.without_comments(text)
            if MARKED[path.suffix].search(text):
                yield lint.name(path)


def listed_files():
    return [line for line in lint.read(lint.ROOT / "po" / "POTFILES").splitlines()
            if line and not line.startswith("#")]


def list_problems():
    listed, marked = listed_files(), set(marked_files())
    yield from (f"po/POTFILES lacks {name}" for name in sorted(marked - set(listed)))
    yield from (f"po/POTFILES names {name}, which has no message"
                for name in listed if name not in marked)
    if listed != sorted(set(listed)):
        yield "po/POTFILES is not sorted"


def languages():
    return lint.read(lint.ROOT / "po" / "LINGUAS").split()


def statistics_problems(catalogue):
    for line in run("msgfmt", "--check", "--statistics", "--output-file=/dev/null", catalogue):
        if not re.fullmatch(r"\d+ translated messages?\.", line):
            yield line


def template_problems(catalogue, template):
    problems = run(*XGETTEXT, "--output", template)
    if not os.path.exists(template):
        return problems or ["there is no message at all"]
    compared = run("msgcmp", catalogue, template)
    return problems + [line for line in compared if line.strip()]


def main():
    report = lint.Report()
    report.check("po/POTFILES is complete and sorted", list_problems())
    with tempfile.TemporaryDirectory() as folder:
        for language in languages():
            catalogue = lint.ROOT / "po" / f"{language}.po"
            report.check(f"{language} is complete", statistics_problems(catalogue))
            report.check(f"{language} has the messages of today",
                         template_problems(catalogue, os.path.join(folder, "jixiao.pot")))
    report.finish()


if __name__ == "__main__":
    main()
