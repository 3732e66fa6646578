# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the headless program share: the program, documents and year files."""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

PROGRAM = os.path.abspath(sys.argv[1])
DOCUMENT = Path(__file__).with_name("document.txt")
SEED = Path(os.environ.get("JX_SHARED", "/nonexistent")) / "seed" / "huailai-2021.txt"
NO_DISPLAY = {name: value for name, value in os.environ.items()
              if name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")}
HOME = tempfile.TemporaryDirectory(prefix="jixiao-home-")
NO_DISPLAY["XDG_DATA_HOME"] = HOME.name
FORMS = ("goal-table", "full-text")

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def run(*arguments, status=DONE, env=None):
    """Runs the program, holds it to its manners, and gives back what it printed."""
    result = subprocess.run([PROGRAM, *map(os.fspath, arguments)], capture_output=True,
                            env={**NO_DISPLAY, **(env or {})}, timeout=120, check=False)
    errors = result.stderr.decode()
    assert result.returncode == status, f"{arguments}: exit {result.returncode}, {errors}"
    if status == DONE:
        assert errors == "", f"{arguments}: {errors}"
    else:
        assert re.fullmatch(r"jixiao-cli: [^\n]+\.\n", errors), f"{arguments}: {errors!r}"
    return result.stdout.decode() if status == DONE else errors


def show(path):
    return json.loads(run("show", path, "--json"))


def projects(path):
    return [project for unit in show(path)["units"] for project in unit["projects"]]


def imported(folder, document=DOCUMENT, name="year.jixiao"):
    path = folder / name
    run("import", document, "-o", path)
    return path


def seed_year(folder):
    if not SEED.exists():
        raise tap.Skip("the founding document is not here")
    return imported(folder, SEED)


def refused(path, *arguments, status=FAILED, says=""):
    """A command that must fail, say why, and leave the year as it was."""
    before = run("show", path, "--json"), run("history", path, "--json")
    message = run(*arguments, status=status)
    assert says in message, message
    assert (run("show", path, "--json"), run("history", path, "--json")) == before


def equal(actual, expected):
    assert actual == expected, f"{actual!r} is not {expected!r}"


def squeezed(text):
    return re.sub(r"\s", "", text)


def cells(project, split=False):
    """What the goal table of a project must say."""
    yield from (project["code"], project["name"], project["purpose"], *project["goals"])
    for fen in (project["budget_fen"], project["fiscal_fen"], project["other_fen"]):
        yield f"{fen // 1000000}.{fen % 1000000 // 10000:02}" if fen else "0"
    for step in project["plan"]:
        yield f"{step['month']}月底"
        yield f"{step['percent']}%"
    for indicator in project["indicators"]:
        keys = ("level1", "level2", "name", "description", "basis")
        keys += ("sign", "value", "unit") if split else ("printed",)
        yield from (indicator[key] for key in keys)
