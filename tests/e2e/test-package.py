#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package is built, installed, run and removed: test-package.py."""

import os
import shutil
import subprocess
from pathlib import Path

import tap

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("git", "dpkg-buildpackage", "dh")


def build(folder):
    subprocess.run([ROOT / "build-aux" / "package", folder], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=1500)
    (package,) = folder.glob("jixiao_*.deb")
    return package


def dpkg(root, *arguments):
    subprocess.run(["dpkg", f"--root={root}", "--force-depends", "--force-not-root",
                    "--force-script-chrootless", "--log=/dev/null", *arguments],
                   check=True, capture_output=True)


def files(root):
    return {path.relative_to(root).as_posix() for path in root.rglob("*")
            if not path.is_dir() and "var/lib/dpkg" not in path.as_posix()}


def runs(root):
    data = root / "usr" / "share"
    env = {**os.environ, "JX_DATA_DIR": os.fspath(data / "jixiao"),
           "JX_LOCALE_DIR": os.fspath(data / "locale"), "LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}
    year = root / "year.jixiao"
    program = root / "usr" / "bin" / "jixiao-cli"
    said = subprocess.check_output([program, "import", data / "jixiao" / "sample" /
                                    "sample-2021.txt", "-o", year], env=env).decode()
    assert "项目" in said, said
    subprocess.run([root / "usr" / "bin" / "jixiao", "--version"], check=True, env=env,
                   capture_output=True)
    year.unlink()


@tap.case
def package(folder):
    """the package installs, runs and goes without a trace"""
    for tool in TOOLS:
        if not shutil.which(tool):
            raise tap.Skip(f"{tool} is not installed")
    if not (ROOT / ".git").exists():
        raise tap.Skip("this is no git checkout")
    deb = build(folder / "first")
    root = folder / "root"
    for part in ("info", "updates"):
        (root / "var" / "lib" / "dpkg" / part).mkdir(parents=True)
    (root / "var" / "lib" / "dpkg" / "status").touch()

    dpkg(root, "--install", os.fspath(deb))
    installed = files(root)
    for name in ("bin/jixiao", "bin/jixiao-cli", "share/applications/org.jixiao.Jixiao.desktop",
                 "share/dbus-1/services/org.jixiao.Jixiao.service",
                 "share/thumbnailers/jixiao.thumbnailer", "share/man/man1/jixiao.1.gz",
                 "share/mime/packages/org.jixiao.Jixiao.xml",
                 "share/locale/zh_CN/LC_MESSAGES/jixiao.mo"):
        assert f"usr/{name}" in installed, name
    runs(root)
    dpkg(root, "--purge", "jixiao")
    assert files(root) == set(), files(root)

    if os.environ.get("JX_NIGHTLY"):
        assert deb.read_bytes() == build(folder / "second").read_bytes(), "not reproducible"


if __name__ == "__main__":
    tap.main()
