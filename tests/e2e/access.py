# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of the window, asked for over the accessibility bus."""

import re

from gi.repository import GLib

from desk import PATIENCE, NotThere, wait_for

AREA = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
NOTHING = "/org/a11y/atspi/null"
REGISTRY = "org.a11y.atspi.Registry"

# Numbers of the AT-SPI protocol: the roles and the states that the tests tell apart.
ROLES = {7: "check box", 11: "combo box", 16: "dialog", 23: "frame", 27: "image", 29: "label",
         31: "list", 32: "list item", 35: "menu item", 43: "button", 49: "scroll pane",
         52: "spin button", 56: "cell", 61: "text", 62: "toggle button", 66: "tree table",
         79: "entry", 90: "row"}
# A wrong text has the state 0 in GTK 4.8.
STATES = {"invalid": 0, "focusable": 11, "focused": 12, "selected": 23, "sensitive": 24,
          "visible": 30}


def spoken(name):
    """A name without mnemonics; GTK says it twice where a label and a property both give it."""
    name = name.replace("_", "")
    half = len(name) // 2
    return name[:half] if name[:half] == name[half + 1:] else name


class Item:
    """One accessible object; it knows what it was when it was found, and asks anew for the rest."""

    def __init__(self, tree, path, parent=None):
        self.tree, self.path, self.parent = tree, path, parent
        self.children = []
        self.name, self.description, self.role, self.states = "", "", "", 0
        self.interfaces = ()

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    def refresh(self):
        """Asks for name, role and states anew."""
        properties = self._call("org.freedesktop.DBus.Properties", "GetAll", "(s)",
                                AREA + "Accessible")[0]
        self.name, self.description = spoken(properties["Name"]), properties["Description"]
        number = self._call(AREA + "Accessible", "GetRole")[0]
        self.role = ROLES.get(number, str(number))
        low, high = self._call(AREA + "Accessible", "GetState")[0]
        self.states = low | high << 32
        self.interfaces = self._call(AREA + "Accessible", "GetInterfaces")[0]
        return self

    def _call(self, interface, method, signature=None, *values):
        return self.tree.call(self.path, interface, method, signature, *values)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def is_text(self):
        return AREA + "EditableText" in self.interfaces

    @property
    def text(self):
        # GTK 4.8 takes -1 for the end in a text of several lines only.
        length = self._call("org.freedesktop.DBus.Properties", "Get", "(ss)", AREA + "Text",
                            "CharacterCount")[0]
        return self._call(AREA + "Text", "GetText", "(ii)", 0, length)[0]

    def fill(self, text):
        """Puts a text in place of what stands in the field, as an input method does."""
        if not self._call(AREA + "EditableText", "SetTextContents", "(s)", text)[0]:
            raise NotThere(f"{self} takes no text")

    def press(self):
        """Does what a click would do."""
        self._call(AREA + "Action", "DoAction", "(i)", 0)

    def extents(self):
        """x, y, width and height within the window."""
        return self._call(AREA + "Component", "GetExtents", "(u)", 1)[0]


class Tree:
    """The accessible objects of one program."""

    def __init__(self, bus, process):
        self.bus, self.process = bus, process
        self.focus_path = None
        self.name = wait_for(self._find_name, "the program on the accessibility bus")
        self.subscription = bus.signal_subscribe(
            self.name, AREA + "Event.Object", "StateChanged", None, "focused", 0,
            self._focus_changed)

    def forget(self):
        """Ceases to follow the cursor of a program that has ended."""
        self.bus.signal_unsubscribe(self.subscription)

    def _find_name(self):
        if self.process.poll() is not None:
            raise NotThere(f"the program ended with {self.process.returncode}")
        programs = self._ask(REGISTRY, ROOT, AREA + "Accessible", "GetChildren")[0]
        for name, _ in programs:
            number = self._ask("org.freedesktop.DBus", "/org/freedesktop/DBus",
                               "org.freedesktop.DBus", "GetConnectionUnixProcessID", "(s)", name)[0]
            if number == self.process.pid:
                return name
        return None

    def _focus_changed(self, _bus, _sender, path, _interface, _signal, parameters):
        if parameters.unpack()[1]:
            self.focus_path = path

    def _ask(self, name, path, interface, method, signature=None, *values):
        parameters = GLib.Variant(signature, values) if signature else None
        return self.bus.call_sync(name, path, interface, method, parameters, None, 0,
                                  PATIENCE * 1000, None).unpack()

    def call(self, path, interface, method, signature=None, *values):
        return self._ask(self.name, path, interface, method, signature, *values)

    def listen(self):
        """Takes in what the program has told meanwhile."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def focused(self):
        """The object with the cursor; None where there is none."""
        self.listen()
        if self.focus_path is not None:
            try:
                item = Item(self, self.focus_path).refresh()
                if item.has("focused"):
                    return item
            except GLib.Error:
                pass  # gone meanwhile
        return next((item for item in self.visible() if item.has("focused")), None)

    def windows(self):
        """All windows with everything in them; the newest comes last."""
        root = Item(self, ROOT)
        found, level = {}, [root]
        while level:
            level = self._descend(level, found)
        for entry in self.call("/org/a11y/atspi/cache", AREA + "Cache", "GetItems")[0]:
            item = found.get(entry[0][1])
            if item is not None:
                _, _, _, _, _, item.interfaces, name, number, item.description, bits = entry
                item.name = spoken(name)
                item.role = ROLES.get(number, str(number))
                item.states = bits[0] | bits[1] << 32
        return root.children

    def _descend(self, level, found):
        """The children of all items of a level, asked for at once."""
        answers = {}

        def answered(bus, result, item):
            try:
                answers[item.path] = bus.call_finish(result).unpack()[0]
            except GLib.Error:
                answers[item.path] = []  # gone meanwhile

        for item in level:
            self.bus.call(self.name, item.path, AREA + "Accessible", "GetChildren", None, None, 0,
                          PATIENCE * 1000, None, answered, item)
        while len(answers) < len(level):
            GLib.MainContext.default().iteration(True)
        below = []
        for item in level:
            for _, path in answers[item.path]:
                if path != NOTHING and path not in found:
                    child = found[path] = Item(self, path, item)
                    item.children.append(child)
                    below.append(child)
        return below

    def visible(self):
        """Every object that is not hidden, by itself or with what it is in."""

        def descend(item):
            if item.has("visible"):
                yield item
                for child in item.children:
                    yield from descend(child)

        for window in self.windows():
            yield from descend(window)

    def look(self, pattern, role=None):
        """The first visible object whose whole name matches; None where there is none."""
        for item in self.visible():
            if (role is None or item.role == role) and re.fullmatch(pattern, item.name):
                return item
        return None

    def find(self, pattern, role=None):
        """Waits for a visible object whose whole name matches."""
        return wait_for(lambda: self.look(pattern, role), f"{role or 'an object'} “{pattern}”",
                        pause=0.1)

    def outline(self):
        """All visible objects, one a line, to find out why something is missing."""

        def lines(item, depth):
            yield "  " * depth + f"{item!r} {'*' if item.has('focused') else ''}"
            for child in item.children:
                if child.has("visible"):
                    yield from lines(child, depth + 1)

        return "\n".join(line for window in self.windows() for line in lines(window, 0))
