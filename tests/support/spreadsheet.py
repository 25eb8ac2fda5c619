"""Small workbooks (.xlsx) written and read with the standard library alone, so that the program is
not tested with a library of its own."""

import io
import re
import zipfile
from xml.sax.saxutils import escape, unescape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def column_name(column: int) -> str:
    """A for 0, AA for 26."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _cell(row: int, column: int, value) -> str:
    place = f"{column_name(column)}{row}"
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def _sheet(rows) -> bytes:
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(_cell(number, column, value) for column, value in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    data = "".join(lines)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'.encode()


def zipped(*entries: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            # An OpenDocument file says its kind first and unpacked.
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, stored)
    return file.getvalue()


def workbook(**sheets) -> bytes:
    """Sheets by name, each a list of rows of numbers, texts and None."""
    numbers = range(1, len(sheets) + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{TYPES}.worksheet+xml"/>'
        for n in numbers
    )
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in zip(numbers, sheets)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    relation = f'<Relationship Id="rId1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    types = (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
        f"{parts}</Types>"
    )
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{names}</sheets></workbook>'
    relations = '<Relationships xmlns="{}/relationships">{}</Relationships>'
    pages = zip(numbers, map(_sheet, sheets.values()))
    return zipped(
        ("[Content_Types].xml", types.encode()),
        ("_rels/.rels", relations.format(PACKAGE, relation).encode()),
        ("xl/workbook.xml", book.encode()),
        ("xl/_rels/workbook.xml.rels", relations.format(PACKAGE, links).encode()),
        *((f"xl/worksheets/sheet{n}.xml", page) for n, page in pages),
    )


def rewritten(book: bytes, change) -> bytes:
    """The workbook with every entry passed through change(name, bytes)."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return zipped(*((name, change(name, archive.read(name))) for name in archive.namelist()))


def texts(book: bytes) -> list[str]:
    """Every text of its shared strings and its sheets."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        found = []
        for name in archive.namelist():
            if name.endswith(".xml"):
                page = archive.read(name).decode()
                found += [unescape(text) for text in re.findall(r"<t[^>]*>([^<]*)</t>", page)]
        return found
