"""People who write all the time, and what of it is there afterwards."""

import contextlib
import http.client
import sqlite3
import threading
from pathlib import Path

from access_test import Visitor


class Writer(threading.Thread):
    """Creates units one after another, W1.1, W1.2…, and counts those that were acknowledged. Ends
    with the first that was not; `refusal` is then its answer, or none where none came."""

    def __init__(self, of: Visitor, number: int, first: int = 1):
        super().__init__()
        self.visitor = Visitor(of.port)  # of the same session
        self.visitor.cookie, self.visitor.form_token = of.cookie, of.form_token
        self.number, self.next = number, first
        self.refusal = None
        self.ended = False
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            try:
                answer = create_unit(self.visitor, f"W{self.number}.{self.next}")
            except (OSError, http.client.HTTPException):
                self.ended = True
                return
            if answer.status != 303 or answer.getheader("Location") != "/administracion/unidades":
                self.refusal = answer
                return
            self.next += 1

    @property
    def acknowledged(self) -> int:
        return self.next - 1


def create_unit(visitor: Visitor, code: str):
    return visitor.post(
        "/administracion/unidades", codigo=code, nombre=code, clase="process", unidad="AE"
    )


def units(data: Path, writers: int) -> list[list[int]]:
    """Of each writer, the numbers of its units that are there."""
    with contextlib.closing(sqlite3.connect(data / "rumbo.sqlite3")) as database:
        found = database.execute("SELECT unit_code FROM unit WHERE unit_code LIKE 'W%.%'")
        codes = [code for (code,) in found]
    by_writer: list[list[int]] = [[] for _ in range(writers)]
    for code in codes:
        writer, number = map(int, code[1:].split("."))
        by_writer[writer].append(number)
    return [sorted(numbers) for numbers in by_writer]
