# SPDX-License-Identifier: GPL-3.0-or-later
"""A help viewer for the window under test."""

from pathlib import Path


def install_viewer(desk):
    """A help viewer that only notes what it is asked for."""
    folder = Path(desk.env["XDG_DATA_HOME"]) / "applications"
    folder.mkdir()
    asked, script = desk.folder / "asked", desk.folder / "viewer"
    asked.touch()
    script.write_text(f'#!/bin/sh\necho "$1" >>{asked}\n')
    script.chmod(0o755)
    (folder / "viewer.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Viewer\nExec={script} %u\n"
        "MimeType=x-scheme-handler/help;\n")
    (Path(desk.env["XDG_CONFIG_HOME"]) / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/help=viewer.desktop\n")
    return asked
