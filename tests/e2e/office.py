# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes word processor's documents and workbooks of a budget text, and lets LibreOffice convert them."""

import os
import re
import shutil
import subprocess
from xml.sax.saxutils import escape

import tap

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
NAMES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                 for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"),
                                      ("style", "style"), ("number", "datastyle"),
                                      ("fo", "xsl-fo-compatible")))
COLUMNS = 12
# How many of the twelve columns the cells of a row go over, by the number of its cells.
WIDTHS = {2: (2, 10), 4: (2, 4, 2, 4), 5: (2, 3, 2, 3, 2), 6: (2,) * 6,
          7: (2, 1, 2, 2, 1, 2, 2)}


def passages(text):
    """The paragraphs (texts) and the table rows (lists of cells) of a text."""
    row = None
    for line in text.splitlines():
        if line.startswith("\t"):
            if row is None:
                row = []
                yield row
            row.append(line[1:])
        elif not line.strip():
            row = None
        elif row is not None and not re.search(r"\bTC .*\\l ", line):
            row[-1] += "\n" + line
        else:
            row = None
            yield line


def is_unit_line(passage):
    return isinstance(passage, list) and passage[-1].startswith("单位：")


def tables(text):
    """The same, with the rows of a table in one list of rows."""
    table = []
    for passage in list(passages(text)):
        if isinstance(passage, list) and not is_unit_line(passage):
            table.append(passage)
            continue
        if table:
            yield table
            table = []
        yield "\t".join(passage) if isinstance(passage, list) else passage
    if table:
        yield table


def heights(table):
    """How many rows the first cell of each row goes over; 0 where one above covers it."""
    result = []
    for row in table:
        if row[0].strip():
            result.append(1)
        else:
            at = max(i for i, height in enumerate(result) if height)
            result[at] += 1
            result.append(0)
    return result


def paragraph(text):
    out = escape(text).replace("\t", "<text:tab/>")
    out = re.sub(r" {2,}", lambda blanks: f' <text:s text:c="{len(blanks[0]) - 1}"/>', out)
    out = re.sub(r"^ ", "<text:s/>", out)
    return f"<text:p>{out}</text:p>"


def spanned(cell, width, height, attributes=""):
    lines = "".join(paragraph(line) for line in cell.splitlines()) or "<text:p/>"
    return (f'<table:table-cell table:number-columns-spanned="{width}" '
            f'table:number-rows-spanned="{height}"{attributes}>{lines}</table:table-cell>'
            + "<table:covered-table-cell/>" * (width - 1))


def table_row(row, height, typed=lambda cell: ""):
    out = []
    for i, (cell, width) in enumerate(zip(row, WIDTHS[len(row)], strict=True)):
        if i == 0 and height == 0:
            out.append("<table:covered-table-cell/>" * width)
        else:
            out.append(spanned(cell, width, height if i == 0 else 1, typed(cell)))
    return f"<table:table-row>{''.join(out)}</table:table-row>"


def columns():
    return f'<table:table-column table:number-columns-repeated="{COLUMNS}"/>'


def document(kind, body, styles=""):
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} '
            f'office:version="1.3" office:mimetype="{mime}">{styles}'
            f"<office:body>{body}</office:body></office:document>")


def flat_text(text):
    """A flat OpenDocument text with real tables."""
    out = []
    for passage in tables(text):
        if isinstance(passage, str):
            out.append(paragraph(passage))
            continue
        rows = "".join(map(table_row, passage, heights(passage)))
        out.append(f"<table:table>{columns()}{rows}</table:table>")
    return document("text", f"<office:text>{''.join(out)}</office:text>")


def typed(cell):
    """Numbers and percentages are stored as such, as in a workbook that was typed in."""
    if re.fullmatch(r"\d+(\.\d+)?", cell):
        return f' office:value-type="float" office:value="{float(cell):g}"'
    if re.fullmatch(r"\d+(\.\d+)?%", cell):
        return (f' office:value-type="percentage" office:value="{float(cell[:-1]) / 100:g}" '
                'table:style-name="percent"')
    return ' office:value-type="string"'


def flat_book(text):
    """A flat OpenDocument workbook with everything on one sheet, and blank rows between."""
    styles = ('<office:automatic-styles><number:percentage-style style:name="P">'
              '<number:number number:decimal-places="2" number:min-integer-digits="1"/>'
              "<number:text>%</number:text></number:percentage-style>"
              '<style:style style:name="percent" style:family="table-cell" '
              'style:data-style-name="P"/></office:automatic-styles>')
    out = []
    for passage in tables(text):
        if isinstance(passage, list):
            out += [table_row(row, height, typed)
                    for row, height in zip(passage, heights(passage), strict=True)]
        elif "\t" in passage:
            left, right = passage.split("\t")
            out.append(f"<table:table-row>{spanned(left, 10, 1)}{spanned(right, 2, 1)}"
                       "</table:table-row>")
        else:
            out.append('<table:table-row table:number-rows-repeated="2"><table:table-cell/>'
                       f"</table:table-row><table:table-row>{spanned(passage, COLUMNS, 1)}"
                       "</table:table-row>")
    sheet = f'<table:table table:name="绩效目标">{columns()}{"".join(out)}</table:table>'
    return document("spreadsheet", f"<office:spreadsheet>{sheet}</office:spreadsheet>", styles)


def convert(folder, source, suffix):
    """Lets LibreOffice save a document in another format."""
    if PROGRAM is None:
        raise tap.Skip("LibreOffice is not on this system")
    result = subprocess.run(
        [PROGRAM, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--norestore", "--convert-to", suffix, "--outdir", os.fspath(folder),
         os.fspath(source)],
        capture_output=True, timeout=150, check=False)
    made = folder / f"{source.stem}.{suffix}"
    assert made.exists(), result.stderr.decode()
    return made
