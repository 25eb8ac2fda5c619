"""Who may do what to the methodology of a year and to a day without work, in every state: every
route of either, pages and API alike × every role, held for the entity and for one unit of it × a
version that is prepared, announced, being revised or replaced; a day to come, taken out, free by
law or past. What is expected stands here, by hand, from docs/methodology.md and procedure.md §1,
F1 and R2; what is asked is asked wrongly (walk.py)."""

import re
import unittest
from datetime import date, timedelta

from access_test import ROLES
from calling_office import Office
from methodology_test import fields
from walk import (
    ANALYST,
    CITIZEN,
    HEAD,
    ONLY_READ,
    READERS,
    WHOLE,
    Ask,
    Walk,
    is_call,
    of_family,
    passes,
)

DESK = {ANALYST, HEAD}
VERSIONS = {"preparing": 2040, "announced": 2050, "revised": 2060, "replaced": 2070}
# docs/methodology.md, the table. A version that another follows stays as it is; what is revised is
# the latest of its year. Its memorandum is there once it is announced.
LIFE = {
    ("preparing", "edit"): DESK,
    ("preparing", "announce"): {HEAD},
    ("announced", "revise"): DESK,
    ("replaced", "revise"): DESK,
}
# «Days without work»: a day to come on which the entity works, with a reason, is added, and one
# that was added is taken out until it has passed.
MONDAY = date(2029, 9, 3)
DAYS = {
    "working": MONDAY,
    "own": MONDAY + timedelta(days=1),
    "sunday": MONDAY - timedelta(days=1),
    "past": date(2026, 2, 3),
    "past-own": date(2026, 2, 4),
}
PASSES = MONDAY + timedelta(days=2)
LIFE_OF_DAYS = {("working", "add"): DESK, ("own", "remove"): DESK}

MEMORANDUM = {"memorando": "M-7", "dia": "1/2/2026", "destinatarios": "Líderes"}
SAID = {"number": "M-7", "day": "2026-02-01", "addressees": "Líderes"}
# Of each route: what is done there, and a form or body that does nothing.
PAGE = "/metodologias/{anio}/{version}"
CALL = "/api/v1/methodologies/{year}/{version}"
OF_VERSION = {
    ("get", PAGE): ("read", None),
    ("get", PAGE + "/memorando"): ("read what was announced", None),
    ("post", "/metodologias"): ("revise", {"motivo": " "}),
    ("post", PAGE): ("edit", {}),
    ("post", PAGE + "/anuncio"): ("announce", MEMORANDUM | {"revision": "0"}),
    ("get", CALL): ("read", None),
    ("post", "/api/v1/methodologies"): ("revise", {"reason": " "}),
    ("put", CALL): ("edit", {}),
    ("post", CALL + "/announcement"): ("announce", SAID),
}
OF_DAY = {
    ("get", "/dias-no-habiles"): "read",
    ("post", "/dias-no-habiles"): "add",
    ("post", "/dias-no-habiles/fuera"): "remove",
    ("get", "/api/v1/days-without-work"): "read",
    ("post", "/api/v1/days-without-work"): "add",
    ("delete_", "/api/v1/days-without-work/{day}"): "remove",
}
# Of no one version: by role in access_test.py and api_calls_test.py, and for everybody.
LISTS = {("get", "/metodologias"), ("get", "/metodologia"), ("get", "/api/v1/methodologies")}
ROWS = of_family(
    "/metodologia", "/dias-no-habiles", "/api/v1/methodologies", "/api/v1/days-without-work"
)
NARROWED = ("analista", "jefe")


class MethodologyWalkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        for state, year in VERSIONS.items():
            cls.prepared(state, year)
        for day in (DAYS["own"], PASSES):
            cls.add_day(day)
        past = [DAYS["past-own"].isoformat(), PASSES.isoformat()]
        cls.office.days_pass("UPDATE own_day SET day = ? WHERE day = ?", *past)
        page = cls.office.visitors["analista"].ask("GET", "/metodologias/2040/1").text
        cls.form = fields(page) | {"revision": "0"}
        body = cls.office.done("analista", "GET", "/methodologies/2040/1").said
        for name in ("year", "version", "state", "reason", "revision"):
            body.pop(name, None)
        cls.body = body
        cls.walk = Walk(
            cls,
            cls.office,
            already_done="Esto ya se hizo",
            own_day_past="Este día ya pasó",
            day_without_work="En este día ya no se trabaja",
        )

    @classmethod
    def prepared(cls, state: str, year: int) -> None:
        def begin(**reason: str):
            cls.office.done("analista", "POST", "/methodologies", {"year": year} | reason)

        def announce(version: int):
            path = f"/methodologies/{year}/{version}"
            tag = cls.office.done("jefe", "GET", path).getheader("ETag")
            cls.office.done("jefe", "POST", path + "/announcement", SAID, If_Match=tag)

        begin()
        if state != "preparing":
            announce(1)
        if state in ("revised", "replaced"):
            begin(reason="Otro decreto.")
        if state == "replaced":
            announce(2)

    @classmethod
    def add_day(cls, day: date) -> None:
        body = {"day": day.isoformat(), "reason": "Cierre."}
        cls.office.done("analista", "POST", "/days-without-work", body)

    def standing(self) -> tuple:
        lists = ("/methodologies", "/days-without-work")
        return tuple(self.office.done("control", "GET", path).said for path in lists)

    def test_every_route_of_them_is_walked(self):
        self.assertEqual(set(ROWS), set(OF_VERSION) | set(OF_DAY) | LISTS)

    def told(self, row: tuple, what: str, who: str, roles: set | None) -> str:
        """roles: who may in that state; none where nobody may."""
        if who == CITIZEN:
            return "nobody"
        if is_call(row) and row[0] != "get" and ROLES[who] in ONLY_READ:
            return "hidden"
        # For the entity as a whole: a role for one of its units is none.
        reaches = what.startswith("read") or who not in self.walk.units
        if not passes(row, who) or not reaches:
            return "hidden"
        if not roles:
            return "closed"
        return "done" if ROLES[who] in roles else "hidden"

    def is_asked(self, row: tuple, who: str, number: int, place: int, count: int) -> bool:
        """Who passes the gate, in every state; who does not, and a citizen, in one or another."""
        passed = who != CITIZEN and passes(row, who)
        there = who in self.walk.lines(row)
        return there and (passed or WHOLE or number % count == place)

    def of_versions(self, people) -> list[Ask]:
        asked = []
        for number, (key, (what, body)) in enumerate(OF_VERSION.items()):
            row = ROWS[key]
            for place, (state, year) in enumerate(VERSIONS.items()):
                path = re.sub(r"\{a(nio)\}|\{year\}", str(year), row[1])
                path = path.replace("{version}", "1")
                sent = body
                if what == "revise":
                    sent = body | ({"year": year} if is_call(row) else {"anio": str(year)})
                if what == "edit":
                    sent = self.body if is_call(row) else self.form
                for who in people:
                    if self.is_asked(row, who, number, place, len(VERSIONS)):
                        roles = READERS if what.startswith("read") else LIFE.get((state, what))
                        told = self.told(row, what, who, roles)
                        if told == "done" and "announced" in what and state == "preparing":
                            told = "unknown"
                        asked.append(Ask(who, row, path, sent, told, f"{what} in {state}"))
        return asked

    def of_days(self, people) -> list[Ask]:
        asked = []
        for number, (key, what) in enumerate(OF_DAY.items()):
            row = ROWS[key]
            for place, (state, day) in enumerate(DAYS.items()):
                # A day that may be added comes without its reason, any other with one.
                reason = "" if state == "working" else "Cierre."
                path = row[1].replace("{day}", day.isoformat())
                sent = None
                if row[0] == "post" and is_call(row):
                    sent = {"day": day.isoformat(), "reason": reason}
                elif row[0] == "post":
                    sent = {"dia": f"{day:%d/%m/%Y}", "motivo": reason}
                for who in people:
                    if self.is_asked(row, who, number, place, len(DAYS)):
                        roles = READERS if what == "read" else LIFE_OF_DAYS.get((state, what))
                        told = self.told(row, what, who, roles)
                        asked.append(Ask(who, row, path, sent, told, f"{what} a {state} day"))
        return asked

    def takes_out(self, one: Ask) -> bool:
        """It cannot be asked wrongly."""
        return one.told == "done" and "remove" in one.of

    def test_no_deviation(self):
        before = self.standing()
        people = (*ROLES, CITIZEN)
        days = self.of_days(people)
        asked = self.of_versions(people) + [one for one in days if not self.takes_out(one)]
        self.assertGreater(len(asked), 250)
        self.walk.check(self, asked)
        for one in filter(self.takes_out, days):
            self.walk.check(self, [one], "own-day.remove")
            self.assertNotEqual(self.standing(), before)
            self.add_day(DAYS["own"])
        self.walk.narrow(*NARROWED)
        self.walk.check(self, self.of_versions(NARROWED) + self.of_days(NARROWED))
        self.assertEqual(self.standing(), before)


if __name__ == "__main__":
    unittest.main()
