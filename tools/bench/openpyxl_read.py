"""The peer of kit/xlsx: reads one workbook with openpyxl in its read-only mode.

read FILE prints the milliseconds from the file to its cells; cells FILE prints every cell as
bench_xlsx does. Debian's openpyxl, so that whoever repeats it has the same one.
"""

import datetime
import sys
import time
from decimal import Decimal

from openpyxl import load_workbook


def cells(file: str):
    for sheet in load_workbook(file, read_only=True, data_only=True):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield cell


def line(cell) -> str:
    value = cell.value
    if isinstance(value, datetime.datetime):
        kind, text = "date", value.date().isoformat()
    elif isinstance(value, int | float):
        kind, text = "number", format(Decimal(repr(value)), "f")
        if "." in text:
            text = text.rstrip("0").rstrip(".")
    else:
        kind, text = "text", value
    return f"{cell.row - 1} {cell.column - 1} {kind} {text}\n"


def main() -> None:
    what, file = sys.argv[1:]
    if what == "cells":
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.writelines(map(line, cells(file)))
        return
    began = time.perf_counter()
    count = sum(1 for _ in cells(file))
    assert count > 0
    print(f"{(time.perf_counter() - began) * 1000:.2f}")


main()
