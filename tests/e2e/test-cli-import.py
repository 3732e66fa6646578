#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of office programs from the outside: test-cli-import.py PROGRAM."""

import office
import tap
from cli import FAILED, SEED, WRONG_USAGE, projects, run, seed_year, show

READ_ALL = "Every line was read."


def check_same(folder, document, expected):
    path = folder / f"{document.name}.jixiao"
    said = run("import", document, "-o", path)
    assert READ_ALL in said, f"{document.name}: {said}"
    assert show(path) == expected, f"{document.name} says something else"


@tap.case
def founding_document_in_every_format(folder):
    """the founding document says the same as .docx, .odt, .doc, GB18030 text and .xlsx"""
    expected = show(seed_year(folder))
    seed = SEED.read_text(encoding="utf-8")
    text = folder / "text.fodt"
    book = folder / "book.fods"
    gb18030 = folder / "gb18030.txt"
    text.write_text(office.flat_text(seed), encoding="utf-8")
    book.write_text(office.flat_book(seed), encoding="utf-8")
    gb18030.write_bytes(seed.encode("gb18030"))
    check_same(folder, gb18030, expected)
    for source, suffix in ((text, "docx"), (text, "odt"), (text, "doc"), (book, "xlsx"),
                           (book, "ods"), (book, "xls")):
        check_same(folder, office.convert(folder, source, suffix), expected)


@tap.case
def older_format_without_libreoffice(folder):
    """without LibreOffice an older format is refused with a sentence"""
    document = folder / "old.doc"
    document.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    message = run("import", document, "-o", folder / "year.jixiao", status=FAILED,
                  env={"PATH": "/nonexistent"})
    assert "install LibreOffice" in message, message
    assert not (folder / "year.jixiao").exists()


@tap.case
def no_document_of_an_old_format(folder):
    """what only looks like an older format is refused with a sentence, and nothing stays behind"""
    if office.PROGRAM is None:
        raise tap.Skip("LibreOffice is not on this system")
    document = folder / "old.doc"
    document.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    rest = folder / "temporary"
    rest.mkdir()
    run("import", document, "-o", folder / "year.jixiao", status=FAILED,
        env={"TMPDIR": str(rest)})
    assert list(rest.iterdir()) == []


@tap.case
def separated_values(folder):
    """a table of indicators as CSV and as TSV"""
    rows = [["项目名称", "职工之家", "", ""], ["一级指标", "二级指标", "三级指标", "指标值"],
            ["产出指标", "数量指标", "改造", "≥3处"]]
    for suffix, separator, charset in (("csv", ",", "gb18030"), ("tsv", "\t", "utf-8-sig")):
        document = folder / f"table.{suffix}"
        document.write_bytes("".join(separator.join(row) + "\r\n" for row in rows).encode(charset))
        path = folder / f"{suffix}.jixiao"
        said = run("import", document, "-o", path, "--year", "2024")
        assert READ_ALL in said, said
        project, = show(path)["units"][0]["projects"]
        assert project["name"] == "职工之家"
        assert project["indicators"][0]["printed"] == "≥3处"


TABLE = ("项目名称,{name},,\n一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,改造,{value}\n"
         "产出指标,数量指标,{second},≥1次\n")


def table(folder, name, value="≥3处", second="培训"):
    document = folder / "table.csv"
    document.write_text(TABLE.format(name=name, value=value, second=second), encoding="utf-8")
    return document


@tap.case
def into_a_year_file(folder):
    """a document is brought into a year file: update, keep and beside; undo takes it back"""
    path = folder / "into.jixiao"
    run("import", table(folder, "职工之家"), "-o", path, "--year", "2024")
    first = show(path)
    said = run("import", table(folder, "职工之家"), "--into", path)
    assert "职工之家: stays as it is" in said, said
    assert show(path) == first

    changed = table(folder, "职工之家", "≥5处", "竞赛")
    said = run("import", changed, "--into", path, "--on-conflict", "keep")
    assert "职工之家: stays as it is" in said, said
    assert show(path) == first
    said = run("import", changed, "--into", path)
    assert "(fields: 0, changed indicators: 1, new indicators: 1)" in said, said
    project, = projects(path)
    assert [(each["name"], each["printed"]) for each in project["indicators"]] == [
        ("改造", "≥5处"), ("培训", "≥1次"), ("竞赛", "≥1次")]
    run("undo", path)
    assert show(path) == first
    said = run("import", changed, "--into", path, "--on-conflict", "beside")
    assert "职工之家: added" in said, said
    assert [each["name"] for each in projects(path)] == ["职工之家"] * 2
    run("undo", path)
    assert show(path) == first
    run("check", path)


@tap.case
def chosen_projects(folder):
    """only the projects that are named are imported, into a new file and into one that is there"""
    names = [each["name"] for each in projects(seed_year(folder))]
    path = folder / "chosen.jixiao"
    run("import", SEED, "-o", path, "--project", names[1])
    assert [each["name"] for each in projects(path)] == names[1:2]
    run("import", SEED, "--into", path, "--project", names[2])
    assert [each["name"] for each in projects(path)] == names[1:]
    message = run("import", SEED, "--into", path, "--project", "没有", status=FAILED)
    assert "There is no project “没有” in the document." in message, message
    run("import", SEED, "--into", path)
    assert sorted(each["name"] for each in projects(path)) == sorted(names)
    run("import", SEED, "--into", path, "-o", folder / "x.jixiao", status=WRONG_USAGE)
    run("import", SEED, "-o", folder / "x.jixiao", "--on-conflict", "keep", status=WRONG_USAGE)
    run("import", SEED, "--into", path, "--on-conflict", "merge", status=WRONG_USAGE)


if __name__ == "__main__":
    tap.main()
