#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told of year files, and does with them: test-cli-desktop.py PROGRAM."""

import configparser
import os
import shutil
import struct
import subprocess
from pathlib import Path

import tap
from cli import FAILED, PROGRAM, WRONG_USAGE, equal, imported, run

DATA = Path(__file__).resolve().parents[2] / "data"
MIME_TYPE = "application/vnd.jixiao.year+sqlite3"


def picture_size(path):
    head = path.read_bytes()[:24]
    equal(head[:8], b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", head[16:24])


def colours(path):
    if not shutil.which("identify"):
        raise tap.Skip("ImageMagick is not installed")
    return int(subprocess.check_output(["identify", "-format", "%k", path]))


@tap.case
def thumbnail(folder):
    """thumbnail draws the first form as small as it is told"""
    path = imported(folder)
    for size in (16, 128, 256, 1024):
        output = folder / f"{size}.png"
        run("thumbnail", path, "-o", output, "--size", str(size))
        width, height = picture_size(output)
        equal(height, size)
        equal(width, round(size * 210 / 297))
    assert colours(folder / "256.png") > 20, "nothing is drawn"

    for size in ("0", "15", "4097", "-1", "x"):
        run("thumbnail", path, "-o", folder / "no.png", "--size", size, status=WRONG_USAGE)
    run("thumbnail", folder / "none.jixiao", "-o", folder / "no.png", status=FAILED)
    assert not (folder / "no.png").exists()


@tap.case
def thumbnail_of_an_empty_year(folder):
    """thumbnail of a year without projects says that there is nothing to draw"""
    path = folder / "empty.jixiao"
    run("new", path, "--year", "2026", "--unit-code", "1", "--unit-name", "空")
    run("thumbnail", path, "-o", folder / "cover.png", status=FAILED)
    assert not (folder / "cover.png").exists()


@tap.case
def thumbnailer(folder):
    """the thumbnailer that file managers read calls the program rightly"""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DATA / "jixiao.thumbnailer")
    section = entry["Thumbnailer Entry"]
    equal(section["MimeType"], MIME_TYPE + ";")
    values = {"%i": os.fspath(imported(folder)), "%o": os.fspath(folder / "t.png"), "%s": "128"}
    words = [values.get(word, word) for word in section["Exec"].split()]
    equal(words[0], section["TryExec"])
    equal(words[0], Path(PROGRAM).name)
    run(*words[1:])
    equal(picture_size(folder / "t.png")[1], 128)


@tap.case
def mime_type(folder):
    """a year file is known by its bytes, whatever its name is"""
    if not shutil.which("update-mime-database") or not shutil.which("gio"):
        raise tap.Skip("the MIME tools are not installed")
    packages = folder / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(DATA / "org.jixiao.Jixiao.mime.xml", packages)
    for base in os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":"):
        known = Path(base) / "mime" / "packages" / "freedesktop.org.xml"
        if known.exists():
            shutil.copy(known, packages)
            break
    subprocess.run(["update-mime-database", packages.parent], check=True, capture_output=True)
    named = imported(folder)
    nameless = folder / "attachment"
    shutil.copy(named, nameless)
    env = {**os.environ, "XDG_DATA_DIRS": os.fspath(folder / "share"),
           "XDG_DATA_HOME": os.fspath(folder)}
    for path in (named, nameless):
        told = subprocess.check_output(["gio", "info", "-a", "standard::content-type", path],
                                       env=env).decode()
        assert MIME_TYPE in told, told


def complete(*words):
    """What bash offers for the last of @words."""
    script = f"""
      source "{DATA / 'completions' / 'jixiao-cli'}"
      compopt () {{ :; }}
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
      _jixiao_cli "{PROGRAM}"
      printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    return subprocess.check_output(["bash", "-c", script, "bash", "jixiao-cli", *words],
                                   stderr=subprocess.STDOUT).decode().split()


@tap.case
def completion(folder):
    """bash completes commands, options, forms and files"""
    equal(complete("thu"), ["thumbnail"])
    assert {"pay", "progress"} <= set(complete("p"))
    equal(complete("pay", "x.jixiao", "--vou"), ["--voucher"])
    assert "goal-table" in complete("report", "x.jixiao", "--form", "")
    (folder / "年度.jixiao").touch()
    equal(complete("show", f"{folder}/年"), [f"{folder}/年度.jixiao"])


if __name__ == "__main__":
    tap.main()
