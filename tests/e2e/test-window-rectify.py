#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From what is wrong to the rectification list by one key: test-window-rectify.py CLI PROGRAM."""

import tap
from cli import equal, imported, projects, run
from desk import SOURCE, Desk, wait_for
from driver import Program

SAMPLE = SOURCE / "data" / "sample" / "sample-2021.txt"
LISTED = "It is on the rectification list now."
LISTED_ALREADY = "It is on the rectification list already."


def entries(path):
    return [entry for project in projects(path) for entry in project["rectifications"]]


def await_entries(path, number):
    return wait_for(lambda: len(entries(path)) == number and entries(path),
                    lambda: f"{number} entries; they are {entries(path)}")


@tap.case
def one_key(folder):
    """R lists a finding, Shift+Ctrl+T the missed targets, each once; Ctrl+Z takes them back"""
    path = imported(folder, SAMPLE)
    with Desk() as desk, Program(desk, path) as program:
        program.open_page("Review")
        program.walk("Tab", ".*", "list item")
        for _ in range(len(projects(path)) * 100):
            if "R0" in program.tree.focused().name and program.look("To Rectify"):
                break
            program.step("Down")
        program.keys("r")
        entry = await_entries(path, 1)[0]
        assert entry["problem"].startswith("审核R") and entry["measure"], entry
        equal((entry["aspect"], entry["progress"]), ("input", "open"))
        program.find(LISTED, "label")
        program.keys("r")
        program.find(LISTED_ALREADY, "label")
        equal(len(entries(path)), 1)

        program.open_all_projects("Rectification")
        program.keys("ctrl+shift+t")
        listed = await_entries(path, 1 + len(projects(path)))
        equal(sum(entry["problem"].startswith("预算执行率低于90%") for entry in listed),
              len(projects(path)))
        program.keys("ctrl+shift+t")
        program.find("Nothing was missed that is not on the list already.", "label")
        program.keys("ctrl+z")
        await_entries(path, 1)
        program.close_window()
        program.said_nothing_wrong()
    run("check", path)


if __name__ == "__main__":
    tap.main()
