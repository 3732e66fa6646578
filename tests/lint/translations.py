#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message can be translated, and every one is translated into Chinese."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

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


def messages(path):
    """Where each message of a catalogue comes from, by its context and text as they stand there."""
    found = {}
    for entry in lint.read(Path(path)).split("\n\n"):
        lines = [line for line in entry.splitlines() if not line.startswith("#~")]
        places = [line[3:] for line in lines if line.startswith("#: ")]
        text = re.search(r'^(?:msgctxt (.*)\n)?msgid (".*"(?:\n".*")*)', "\n".join(lines), re.MULTILINE)
        if text and places:
            found[text[1], "".join(part[1:-1] for part in text[2].splitlines())] = places[0]
    return found


def template_problems(catalogue, template):
    problems = run(*XGETTEXT, "--output", template)
    if problems or not os.path.exists(template):
        return problems or ["there is no message at all"]
    wanted, known = messages(template), messages(catalogue)
    return ([f"{place}: “{key[1]}” is not in po/{catalogue.name}"
             for key, place in wanted.items() if key not in known] +
            [f"po/{catalogue.name}: “{key[1]}” is not used any more"
             for key in known if key not in wanted])


def torn_messages():
    """Messages that xgettext sees half of, for a macro such as G_GINT64_FORMAT stands in them."""
    call = re.compile(r'\b(?:N?_|n?gettext) ?\((?:\s|"(?:\\.|[^"\\])*")*"[^"]*%"\s*(G_\w+_FORMAT)')
    for path in lint.files("src", ".c"):
        text = lint.without_comments(lint.read(path))
        for torn in call.finditer(text):
            yield (f"{lint.name(path)}:{lint.line_at(text, torn.start())}: "
                   f"{torn[1]} tears a message; take PRId64 or its like")


def main():
    report = lint.Report()
    report.check("po/POTFILES is complete and sorted", list_problems())
    report.check("no message is torn by a macro", torn_messages())
    with tempfile.TemporaryDirectory() as folder:
        for language in languages():
            catalogue = lint.ROOT / "po" / f"{language}.po"
            report.check(f"{language} is complete", statistics_problems(catalogue))
            report.check(f"{language} has the messages of today",
                         template_problems(catalogue, os.path.join(folder, "jixiao.pot")))
    report.finish()


if __name__ == "__main__":
    main()
