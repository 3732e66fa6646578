#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of office programs from the outside: test-cli-import.py PROGRAM."""

import office
import tap
from cli import SEED, run, seed_year, show

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


if __name__ == "__main__":
    tap.main()
