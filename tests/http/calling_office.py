"""Everybody of the demonstration with a key for all that they may, and the calls of the table."""

import contextlib
import re
import sqlite3
import unittest

import rumbo
from access_test import ROLES, ROW, Visitor
from caller import Caller, held, make_key
from on_postgres import Schema

ABOVE = "pei-2024-2027/1"
YEAR, ENDED = "2027", "2025"  # of a plan; only one that is over is closed


def calls() -> list[tuple[str, ...]]:
    """Those that need a key."""
    return [row for row in every_call() if row[3] != "everyone"]


def every_call() -> list[tuple[str, ...]]:
    return ROW.findall((rumbo.ROOT / "src/web/portal/calls.cpp").read_text())


def method_of(row: tuple[str, ...]) -> str:
    return row[0].strip("_").upper()


def filled(pattern: str, plan: str = "nadie") -> str:
    return re.sub(r"\{\w+\}", "0", pattern.replace("{plan}", plan).replace("{person}", "nadie"))


class Office:
    def __init__(self, case: type[unittest.TestCase]):
        """On SQLite, unless the case names a schema of PostgreSQL: on_postgres = "name"."""
        folder = None
        if schema := getattr(case, "on_postgres", None):
            folder = Schema(case, schema).folder
            made = rumbo.run("demo", "--data", str(folder))
            assert made.returncode == 0, made.stderr
        self.server = rumbo.Server(folder)
        case.addClassCleanup(self.server.__exit__)
        self.server.__enter__()
        self.visitors = {who: Visitor(self.server.port) for who in ROLES}
        self.callers = {}
        for who, visitor in self.visitors.items():
            visitor.sign_in(who)
            if scopes := held(visitor):
                key = make_key(visitor, *scopes)
                assert key.key, (who, key.status, key.problem)
                self.callers[who] = Caller(self.server.port, key.key)

    def caller(self, who: str, *scopes: str, **form: str) -> Caller:
        made = make_key(self.visitors[who], *scopes, **form)
        assert made.key, made.problem
        caller = Caller(self.server.port, made.key)
        caller.number = made.number
        return caller

    def done(self, who: str, method: str, path: str, body=None, **headers: str):
        """A call that is let do what it asks for."""
        answer = self.callers[who].call(method, "/api/v1" + path, body, **headers)
        assert answer.status < 300, (who, path, answer.text)
        return answer

    def days_pass(self, statement: str, *values) -> None:
        """One row of the database as it would stand some days later."""
        file = self.server.folder / "rumbo.sqlite3"
        with contextlib.closing(sqlite3.connect(file)) as database:
            assert database.execute(statement, values).rowcount == 1
            database.commit()

    def begin(self, code: str, unit: str = "GDI", year: str = YEAR):
        body = {"name": f"Plan {code}", "code": code, "unit": unit, "from": year}
        return self.callers["analista"].call("POST", "/api/v1/formulations", body)

    def goal(self, code: str, year: str = YEAR) -> None:
        """A plan that may be submitted."""
        path = f"/api/v1/formulations/{code}"
        cells = {"code": "M1", "goal": "Transferir cajas", "schedule": "sum"}
        cells |= {"indicator": "Cajas", "unit": "cajas", "weight": "100", "total": "100"}
        cells |= {f"targets/{year}-Q{quarter}": "25" for quarter in range(1, 5)}
        cells |= {"aligned_to": [ABOVE]}
        body = {"kind": "goal", "cells": cells}
        added = self.callers["analista"].call("POST", path + "/objects", body)
        assert added.status == 201, added.text

    def step(self, who: str, code: str, action: str, **members: str):
        tag = self.callers[who].call("GET", f"/api/v1/formulations/{code}").getheader("ETag")
        body = {"action": action} | members
        path = f"/api/v1/formulations/{code}/steps"
        return self.callers[who].call("POST", path, body, If_Match=tag or '"0"')

    def log(self, **query: str) -> list[dict]:
        query = "&".join(f"{name}={value}" for name, value in query.items())
        return self.callers["control"].call("GET", "/api/v1/log?" + query).said["entries"]


class OfficeTest(unittest.TestCase):
    """What everybody in the office, and a citizen without a key, asks for and is answered."""

    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        cls.citizen = Caller(cls.office.server.port)

    def call(self, who: str, method: str, path: str, body=None, **headers: str):
        return self.office.callers[who].call(method, "/api/v1" + path, body, **headers)

    def refused(self, answer, status: int, type_: str) -> dict:
        said = answer.said.get("type")
        if type_ == "not-permitted" and said == "key-too-narrow":
            said = type_  # a key has no scope that its person's roles do not hold
        self.assertEqual((answer.status, said), (status, type_), answer.text)
        return answer.said
