# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk of its own for the window under test: an X server, a message bus and a window manager."""

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gi.repository import Gio

SOURCE = Path(__file__).resolve().parents[2]
INHERITED = ("PATH", "TZ", "FONTCONFIG_FILE", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS",
             "JX_NIGHTLY")
PATIENCE = 20  # seconds that anything may take on a busy machine


class NotThere(AssertionError):
    """What was waited for did not come."""


def wait_for(condition, what, patience=PATIENCE, pause=0.02):
    """Waits until condition() gives something that is true, and gives it back."""
    end = time.monotonic() + patience
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise NotThere(f"waited in vain for {what() if callable(what) else what}")
        time.sleep(pause)


def read_line(descriptor, what):
    """The first line that a server writes when it is ready."""
    line = b""
    while not line.endswith(b"\n"):
        if not select.select([descriptor], [], [], PATIENCE)[0]:
            raise NotThere(f"{what} does not answer")
        piece = os.read(descriptor, 4096)
        if not piece:
            raise NotThere(f"{what} ended at once")
        line += piece
    os.close(descriptor)
    return line.decode().strip()


class Desk(contextlib.AbstractContextManager):
    """Everything that a window needs around it; ends with the `with` block."""

    def __init__(self, size=(1366, 768), language="en"):
        # A test that takes too long is told to end, and takes the desk with it.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        self.folder = Path(tempfile.mkdtemp(prefix="jixiao-desk-"))
        self.processes = []
        self.log = open(self.folder / "desk.log", "ab")
        self.env = {name: os.environ[name] for name in INHERITED if name in os.environ}
        self.env.update(LC_ALL="C.UTF-8", LANGUAGE=language, GDK_BACKEND="x11",
                        GDK_DEBUG="gl-disable", GSK_RENDERER="cairo", GTK_USE_PORTAL="0",
                        GTK_IM_MODULE="gtk-im-context-simple", GIO_USE_VFS="local",
                        GSETTINGS_BACKEND="keyfile")
        for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                     "XDG_CACHE_HOME"):
            place = self.folder / name.lower()
            place.mkdir(mode=0o700)
            self.env[name] = str(place)
        try:
            self._set_up(size)
        except BaseException:
            self.close()
            raise

    def _set_up(self, size):
        number = self._serve("Xvfb", "-displayfd", "{}", "-nolisten", "tcp", "-noreset",
                             "-dpi", "96", "-screen", "0", f"{size[0]}x{size[1]}x24")
        self.env["DISPLAY"] = f":{number}"
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._serve(
            "dbus-daemon", "--session", "--nofork", "--print-address={}")
        self.spawn("openbox", "--sm-disable")
        # A window that is there before the window manager would never get the keys.
        wait_for(lambda: "window id" in self.command("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
                 "the window manager")
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        session = Gio.DBusConnection.new_for_address_sync(
            self.env["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, 0, PATIENCE * 1000, None).unpack()[0]
        self.access_bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def _serve(self, *command):
        """Starts a server that writes one line to a descriptor, for which {} stands, when ready."""
        reader, writer = os.pipe()
        self.spawn(*(word.format(writer) for word in command), pass_fds=[writer])
        os.close(writer)
        return read_line(reader, command[0])

    def spawn(self, *command, log=None, **options):
        process = subprocess.Popen([*map(os.fspath, command)], env=self.env,
                                   stdin=subprocess.DEVNULL, stdout=log or self.log,
                                   stderr=log or self.log, start_new_session=True, **options)
        self.processes.append(process)
        return process

    def command(self, *words):
        """Runs a tool on this display and gives back what it says."""
        result = subprocess.run([*map(os.fspath, words)], env=self.env, capture_output=True,
                                timeout=PATIENCE, check=False)
        if result.returncode != 0:
            raise NotThere(f"{words[0]}: {result.stderr.decode().strip()}")
        return result.stdout.decode()

    def picture(self, path):
        """Takes a picture of the whole screen, dialogs and popovers included."""
        self.command("import", "-window", "root", path)

    def close(self):
        for process in reversed(self.processes):
            if process.poll() is not None:
                continue
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __exit__(self, *failure):
        self.close()
