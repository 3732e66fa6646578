#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of evidence of the headless program: test-cli-evidence.py PROGRAM."""

import hashlib
import json
import os
import random
import sqlite3
import subprocess
import time

import tap
from cli import NO_DISPLAY, PROGRAM, WRONG_USAGE, equal, imported, refused, run


def listed(path):
    return json.loads(run("attachments", path, "--json"))


def proof(folder, name="回单.pdf", holds=b"%PDF-1.4 slip"):
    path = folder / name
    path.write_bytes(holds)
    return path


@tap.case
def attach(folder):
    """attach keeps files at a row, lists them, and undo takes them away"""
    path = imported(folder)
    run("pay", path, "-p", "1", "-d", "2021-03-05", "-a", "1元", "--voucher", "记-1")
    slip, roll = proof(folder), proof(folder, "名册.txt", "名册".encode())
    run("attach", path, "-p", "1", "--voucher", "记-1", slip, roll)
    run("attach", path, "-p", "1", "--indicator", "2", roll)
    files = listed(path)
    equal([file["number"] for file in files], ["01-指标02-1", "01-支出01-1", "01-支出01-2"])
    equal(files[1]["sha256"], hashlib.sha256(slip.read_bytes()).hexdigest())
    equal((files[1]["owner"], files[1]["name"], files[1]["size"]), ("payment", "回单.pdf", 13))
    assert "回单.pdf" in run("attachments", path)
    run("check", path)
    run("undo", path)
    run("undo", path)
    equal(listed(path), [])
    run("redo", path)
    equal(len(listed(path)), 2)
    run("check", path)


@tap.case
def export(folder):
    """--export writes every file under its number and overwrites none"""
    path = imported(folder)
    run("attach", path, "--indicator", "1", "-p", "1", proof(folder))
    out = folder / "佐证"
    run("attachments", path, "--export", out)
    run("attachments", path, "--export", out)
    equal(sorted(os.listdir(out)), ["01-指标01-1 回单 (2).pdf", "01-指标01-1 回单.pdf"])
    equal((out / "01-指标01-1 回单.pdf").read_bytes(), b"%PDF-1.4 slip")


@tap.case
def refusals(folder):
    """attach refuses what is too large, empty, a folder, or proves nothing, and attaches none"""
    path = imported(folder)
    slip = proof(folder)
    large = folder / "录像.mp4"
    with open(large, "wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    row = ("-p", "1", "--indicator", "1")
    refused(path, "attach", path, *row, slip, large, says="a smaller scan")
    refused(path, "attach", path, *row, proof(folder, "空.txt", b""), says="空.txt")
    refused(path, "attach", path, *row, folder, says="no file")
    refused(path, "attach", path, *row, folder / "没有.pdf", says="没有.pdf")
    refused(path, "attach", path, "-p", "1", "--voucher", "记-9", slip, says="记-9")
    refused(path, "attach", path, "-p", "1", slip, status=WRONG_USAGE)
    refused(path, "attach", path, "--voucher", "1", slip, status=WRONG_USAGE)
    refused(path, "attach", path, *row, "--voucher", "1", slip, status=WRONG_USAGE)
    run("attach", path, *row, slip)
    refused(path, "attach", path, *row, slip, says="already")


@tap.case
def changed(folder):
    """check finds one changed byte of a file of evidence"""
    path = imported(folder)
    run("attach", path, "-p", "1", "--indicator", "1", proof(folder))
    year = sqlite3.connect(path)
    with year:
        year.execute("UPDATE content SET bytes = CAST ('%PDF-1.4 slap' AS BLOB)")
    year.close()
    assert "evidence" in run("check", path, status=1)
    assert "changed outside" in run("attachments", path, "--export", folder / "out", status=1)


@tap.case
def sweep(folder):
    """--sweep makes the file smaller once nothing leads back"""
    path = imported(folder)
    run("attach", path, "-p", "1", "--indicator", "1", proof(folder, "扫描.bin", os.urandom(1 << 20)))
    run("undo", path)
    assert "0 files" in run("attachments", path, "--sweep")
    large = path.stat().st_size
    run("edit", path, "--project", "1", "purpose=改变用途")
    assert "1 file dropped" in run("attachments", path, "--sweep")
    assert path.stat().st_size < large - 1000000
    run("check", path)


@tap.case
def kill(folder):
    """A year file is whole however attaching was killed"""
    path = imported(folder)
    heavy = proof(folder, "扫描.bin", os.urandom(8 << 20))
    for _ in range(8):
        process = subprocess.Popen([PROGRAM, "attach", path, "-p", "1", "--indicator", "1", heavy],
                                   env=NO_DISPLAY, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, 0.08))
        process.kill()
        process.wait()
        run("check", path)
        if listed(path):
            run("undo", path)
        equal(listed(path), [])


if __name__ == "__main__":
    tap.main()
