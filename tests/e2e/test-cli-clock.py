#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clocks, time zones and names of users, whatever they are: test-cli-clock.py PROGRAM."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import tap
from cli import NO_DISPLAY, PROGRAM, equal, imported, run


def wrapper(name):
    """A library that is loaded before all others, or the case is skipped."""
    for folder in Path("/usr/lib").glob("*-linux-gnu*"):
        for path in (folder / name, folder / "faketime" / name):
            if path.exists():
                return os.fspath(path)
    raise tap.Skip(f"{name} is not installed")


def entries(path):
    return json.loads(run("history", path, "--json"))


def at(moment, *arguments, zone="UTC"):
    """Runs the program while the clock stands at @moment."""
    return run(*arguments, env={"LD_PRELOAD": wrapper("libfaketime.so.1"), "TZ": zone,
                                "FAKETIME": moment, "FAKETIME_DONT_FAKE_MONOTONIC": "1"})


@tap.case
def jumping_clock(folder):
    """a clock that jumps back and forth leaves the history whole and in its order"""
    path = imported(folder)
    moments = ("2026-03-01 08:00:00", "2019-12-31 23:59:59", "2038-01-19 03:14:08",
               "1999-01-01 00:00:00", "2026-02-28 12:00:00")
    for number, moment in enumerate(moments):
        at(moment, "edit", path, "-p", "1", f"person=第{number}位")
    run("check", path)
    found = entries(path)[-len(moments):]
    if found[0]["number"] > found[-1]["number"]:
        found = entries(path)[:len(moments)][::-1]
    equal([each["time"] for each in found],
          [moment.replace(" ", "T") + "Z" for moment in moments])
    for _ in moments:
        run("undo", path)
    run("check", path)


@tap.case
def time_zones(folder):
    """the same moment is written the same in every time zone"""
    for number, zone in enumerate(("UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Chatham",
                                   "Nowhere/Unknown", ":broken", "")):
        path = imported(folder, name=f"zone{number}.jixiao")
        # FAKETIME is local time, so the moment is given from 1970 on.
        at("@2026-03-01 00:00:00", "edit", path, "-p", "1", "person=甲", zone=zone)
        newest = max(entries(path), key=lambda each: each["number"])
        assert re.fullmatch(r"2026-0[23]-\d\dT\d\d:\d\d:\d\dZ", newest["time"]), newest
        run("check", path)


@tap.case
def names_of_users(folder):
    """whoever works stands in the history by name, with blanks and Chinese letters"""
    for number, name in enumerate(("张 三", "Ὀδυσσεύς of Ithaca", "王\t五", "x" * 300, "")):
        passwd = folder / "passwd"
        passwd.write_text(f"clerk:x:{os.getuid()}:{os.getgid()}:{name}:/tmp:/bin/sh\n")
        group = folder / "group"
        group.write_text(f"clerk:x:{os.getgid()}:\n")
        path = imported(folder, name=f"user{number}.jixiao")
        env = {**NO_DISPLAY, "LD_PRELOAD": wrapper("libnss_wrapper.so"),
               "NSS_WRAPPER_PASSWD": os.fspath(passwd), "NSS_WRAPPER_GROUP": os.fspath(group),
               "USER": "clerk", "LOGNAME": "clerk"}
        subprocess.run([PROGRAM, "edit", path, "-p", "1", "person=甲"], env=env, check=True,
                       capture_output=True)
        run("check", path)
        newest = max(entries(path), key=lambda each: each["number"])
        assert newest["who"], newest
        if number < 2:
            equal(newest["who"], name)


@tap.case
def long_paths(folder):
    """a path of blanks, Chinese letters and 200 characters is a path like any other"""
    deep = folder / "工会 财务 部" / ("年" * 60) / ("a b" * 40)
    deep.mkdir(parents=True)
    path = deep / "二〇二六年 度.jixiao"
    shutil.copy(imported(folder), path)
    run("edit", path, "-p", "1", "person=李 四")
    run("undo", path)
    run("check", path)
    run("report", path, "--form", "goal-table", "-o", deep / "表 1.pdf")
    assert (deep / "表 1.pdf").read_bytes().startswith(b"%PDF")
    equal(sorted(each.name for each in deep.iterdir()), sorted(["二〇二六年 度.jixiao", "表 1.pdf"]))


if __name__ == "__main__":
    tap.main()
