# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the window from outside: with keys, and with the eyes of a screen reader."""

import contextlib
import os
import re
import signal
import sys
from pathlib import Path

from access import Tree
from desk import PATIENCE, SOURCE, NotThere, wait_for

WINDOW = Path(sys.argv[2] if len(sys.argv) > 2 else "/nonexistent").resolve()
PROJECT_FILTER = "Filter of the projects"
FIELDS_OF_A_PAGE = 200  # more than there are
PAGES = ("Overview", "Department goals", "Projects", "Spending", "Monitoring", "Self-evaluation",
         "Common evaluation", "Review", "Rectification", "Self-evaluation report", "Reports",
         "Unit and year", "History")
PAGE_KEYS = [f"alt+{number % 10}" for number in range(1, 11)] + [
    f"ctrl+alt+{number}" for number in range(1, 10)]
# What GTK itself says now and then, whatever the program does.
HARMLESS = re.compile("g_list_model_get_n_items|Unable to acquire")


class Program(contextlib.AbstractContextManager):
    """The program, running on a desk."""

    def __init__(self, desk, *arguments):
        build = WINDOW.parents[2]
        desk.env.update(GSETTINGS_SCHEMA_DIR=str(build / "data"), JX_DATA_DIR=str(SOURCE / "data"),
                        JX_LOCALE_DIR=str(build / "po"),
                        XDG_DATA_DIRS=f"{SOURCE / 'data'}:/usr/local/share:/usr/share")
        self.desk = desk
        self.log = open(desk.folder / "program.log", "ab+")
        self.process = desk.spawn(WINDOW, *arguments, log=self.log)
        self.tree = Tree(desk.access_bus, self.process)
        self.find = self.tree.find
        self.look = self.tree.look
        wait_for(self.tree.windows, "a window")

    def __exit__(self, *failure):
        if failure[0] is not None:
            self.tell_what_is_seen()
        self.end()

    def tell_what_is_seen(self):
        """For the report of a failed test."""
        with contextlib.suppress(Exception):
            print("\n".join("# " + line for line in self.tree.outline().splitlines()))
            print("\n".join("# log: " + line for line in self.said().splitlines()))
        pictures = os.environ.get("JX_PICTURES")
        if pictures:
            self.desk.picture(Path(pictures) / f"failure-{self.process.pid}.png")

    def said(self):
        self.log.seek(0)
        return self.log.read().decode("utf-8", "replace")

    def lives(self):
        return self.process.poll() is None

    def end(self):
        if self.lives():
            self.process.terminate()
            self.process.wait()
        self.tree.forget()
        self.log.close()

    def open_again(self, *files):
        """Starts the program once more, as a double click on files does; it hands them over."""
        self.desk.spawn(WINDOW, *files, log=self.log).wait(PATIENCE)

    def kill(self):
        """Ends the program as a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    # Hands.

    def keys(self, *names):
        """Presses keys one after another: "Tab", "ctrl+n"."""
        self.desk.command("xdotool", "key", "--clearmodifiers", "--delay", "4", *names)

    def type(self, text):
        """Types ASCII text."""
        self.desk.command("xdotool", "type", "--clearmodifiers", "--delay", "4", "--", text)

    def await_focus(self, pattern):
        """Waits until the cursor is in the field of that name."""

        def there():
            item = self.tree.focused()
            return item if item is not None and re.fullmatch(pattern, item.name) else None

        return wait_for(there, lambda: f"the cursor in “{pattern}”; it is in {self.tree.focused()}")

    def go(self, key, pattern):
        """Presses a key that moves the cursor, and waits until it is there."""
        self.keys(key)
        return self.await_focus(pattern)

    def step(self, key):
        """Presses a key and waits until the cursor has moved on."""
        before = self.await_focus(".*").path
        self.keys(key)

        def moved():
            item = self.tree.focused()
            return item if item is not None and item.path != before else None

        return wait_for(moved, f"the cursor to go on by {key}")

    def walk(self, key, pattern, role=None):
        """Presses a key until the cursor is in the field of that name."""
        item = self.await_focus(".*")
        for _ in range(FIELDS_OF_A_PAGE):
            if re.fullmatch(pattern, item.name) and role in (None, item.role):
                return item
            item = self.step(key)
        raise NotThere(f"{key} does not lead to “{pattern}”; the cursor is in {item}")

    def await_window(self, pattern):
        """Waits until the keys go to the window of that title."""

        def title():
            try:
                return self.desk.command("xdotool", "getactivewindow", "getwindowname").strip()
            except NotThere:
                return ""

        wait_for(lambda: re.fullmatch(pattern, title()), lambda: f"“{pattern}”, not “{title()}”")

    def choose_file(self, path, title="Where the Year File Is to Be Made"):
        """Answers GTK's own dialog that asks for the name of a new file."""
        self.await_window(title)
        self.find("Name:", "text").fill(str(path))
        self.keys("Return")

    def choose_open(self, path, title):
        """Answers GTK's own dialog that asks for a file to open."""
        self.await_window(title)
        self.keys("ctrl+l")
        self.await_focus("GtkFileChooserEntry")
        self.tree.focused().fill(str(path))
        # The first one may only end the completion of the name.
        for _ in range(3):
            self.keys("Return")
            with contextlib.suppress(NotThere):
                wait_for(lambda: title not in [window.name for window in self.tree.windows()],
                         "the dialog to go", patience=2)
                return

    def places(self):
        """The pages in the order of the sidebar, each with the key that leads to it."""
        names = [item.name.split(", ")[0] for item in self.find("Places", "list").walk()
                 if item.role == "list item"]
        pages = [name for name in names if name in PAGES]
        return dict(zip(pages, PAGE_KEYS))

    def open_page(self, name):
        """Goes to a page by its key."""
        self.keys(self.places()[name])
        wait_for(lambda: name in self.selected(), f"the page {name}")

    def selected(self):
        """The page in view and, where it shows one, the project."""
        page = ""
        for item in self.find("Places", "list").walk():
            name = item.name.split(", ")[0]
            page = name if name in PAGES else page
            if item.has("selected"):
                return page, name
        return ()

    def open_all_projects(self, page):
        """To all projects of a page: its key, once more where it shows one of them."""
        key = self.places()[page]
        self.keys(key, key)
        wait_for(lambda: self.selected()[1:] in (("All projects",),
                                             ("Department as a whole",), (page,)),
                 f"all projects of the page {page}")

    def open_project_list(self):
        self.open_all_projects("Projects")
        return self.walk("shift+Tab", PROJECT_FILTER)

    def open_first_project(self):
        self.open_project_list()
        self.walk("Tab", ".*", "row")
        return self.go("Return", "Project code")

    def close_window(self):
        """Closes the last window, which ends the program."""
        self.keys("ctrl+q")
        wait_for(lambda: not self.lives(), "the program to end")

    def said_nothing_wrong(self):
        """No warning was written, but for those of GTK that the platform notes allow."""
        wrong = [line for line in self.said().splitlines()
                 if re.search(r"WARNING|CRITICAL|ERROR|runtime error", line)
                 and not HARMLESS.search(line)]
        assert not wrong, "\n".join(wrong)
