#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of office programs from the outside: test-cli-import.py PROGRAM."""

import office
import tap
from cli import FAILED, SEED, run, seed_year, show

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


if __name__ == "__main__":
    tap.main()
