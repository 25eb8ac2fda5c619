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


class NoteWriter(threading.Thread):
    """Writes one note after another, 1, 2, 3…, to the first goal of a plan, each over the one
    before, and counts those that were acknowledged. Ends as a Writer does."""

    def __init__(self, of: Visitor, plan: str, last: int = 0):
        super().__init__()
        self.visitor = Visitor(of.port)
        self.visitor.cookie, self.visitor.form_token = of.cookie, of.form_token
        self.path, self.acknowledged = f"/formulacion/{plan}/fichas/1", last
        self.refusal = None
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            last, text = self.acknowledged, str(self.acknowledged + 1)
            form = {"c.1.note": text, "o.1.note": str(last) if last else ""}
            try:
                answer = self.visitor.post(self.path, **form)
            except (OSError, http.client.HTTPException):
                return
            if answer.status != 200:
                self.refusal = answer
                return
            self.acknowledged += 1


def create_unit(visitor: Visitor, code: str):
    return visitor.post(
        "/administracion/unidades", codigo=code, nombre=code, clase="process", unidad="AE"
    )


UNITS = "SELECT unit_code FROM unit WHERE unit_code LIKE 'W%.%'"


def units(data: Path, writers: int) -> list[list[int]]:
    """Of each writer, the numbers of its units that are there."""
    with contextlib.closing(sqlite3.connect(data / "rumbo.sqlite3")) as database:
        return by_writer([code for (code,) in database.execute(UNITS)], writers)


def by_writer(codes: list[str], writers: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(writers)]
    for code in codes:
        writer, number = map(int, code[1:].split("."))
        found[writer].append(number)
    return [sorted(numbers) for numbers in found]
