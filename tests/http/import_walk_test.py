"""Who may do what to an import, in every state of its life: every route of one, pages and API
alike × every role, held for the entity and for one unit of it × an import of their own and of
somebody else × begun, with an error, chosen (for a plan that there is or a new one, of their unit
or of another), confirmed, edited since and undone. What is expected stands here, by hand, from
docs/excel.md and procedure.md §1; what is asked is asked wrongly (walk.py)."""

import re
import unittest
from dataclasses import dataclass

from access_test import PERMITTED, ROLES
from calling_office import Office
from import_test import workbook
from walk import ANALYST, CITIZEN, HEAD, WHOLE, WRITERS, Ask, Walk, is_call, of_family, passes

IMPORTERS = [who for who, role in ROLES.items() if role in PERMITTED["import_plan"]]
# «As if done by hand: same roles»: who changes a plan in the making, and who begins one.
MAY = {"change": WRITERS, "new": {ANALYST, HEAD}}
# What each importer has chosen, of which unit; five of one person may wait at once, and two more
# are begun or have an error. Those that were confirmed are of the first.
CHOSEN = {
    "lider": (("change", "GDI"), ("change", "SAC"), ("new", "GDI")),
    "promotor": (("change", "GDI"), ("change", "SAC"), ("new", "GDI")),
    "analista": (("change", "GDI"), ("change", "SAC"), ("new", "SAC")),
    "jefe": (("new", "GDI"), ("new", "SAC"), ("change", "GDI")),
}
OPEN = ("begun", "flawed", "chosen")
CONFIRMED = ("confirmed", "edited")
CLOSED = (*CONFIRMED, "undone")
# docs/excel.md, «The wizard»: until when each step is taken. What is confirmed twice is confirmed
# once, and the page of what was undone leads to what became of it.
LIFE = {
    "read": (*OPEN, *CLOSED),
    "choose": OPEN,
    "mend": OPEN,
    "confirm": (*OPEN, *CONFIRMED),
    "discard": OPEN,
    "undo": CONFIRMED,
}
PAGE, CALL = "/importaciones/{importacion}", "/api/v1/imports/{import}"
FACTS = {"code": "x", "name": "Plan", "instrument": "management-plan", "from": "2027"}
FACTS |= {"unit": "GDI"}
TWICE = {"hoja.0": "si", "m.0.goal/code": "1", "m.0.goal/goal": "1"}
NO_CELL = {"cells": [{"sheet": "Ninguna", "cell": "A1", "text": "x"}]}
# Of each route: what is done there, a form or body that does nothing in an import that is open,
# and one without a flaw, which does nothing in one that is not.
TABLE = {
    ("get", PAGE): ("read", None, None),
    ("get", PAGE + "/columnas"): ("read", None, None),
    ("post", PAGE + "/columnas"): ("choose", TWICE, {}),
    ("get", PAGE + "/revision"): ("read", None, None),
    ("post", PAGE + "/revision"): ("mend", {}, {}),
    ("get", PAGE + "/problemas.xlsx"): ("read", None, None),
    ("get", PAGE + "/confirmacion"): ("read the target", None, None),
    ("post", PAGE + "/confirmacion"): ("confirm", {"visto": "x"}, {"visto": "x"}),
    ("post", PAGE + "/deshacer"): ("undo", {}, {}),
    ("post", PAGE + "/descartar"): ("discard", {}, {}),
    ("get", CALL): ("read", None, None),
    ("put", CALL + "/choices"): ("choose", {}, {"plan": FACTS}),
    ("patch", CALL + "/cells"): ("mend", NO_CELL, {"cells": []}),
    ("post", CALL + "/confirmation"): ("confirm", {"seen": "x"}, {"seen": "x"}),
    ("post", CALL + "/undoing"): ("undo", None, None),
    ("delete_", CALL): ("discard", None, None),
}
# Of no one import: what is done there by whoever may import.
LISTS = {
    ("get", "/importaciones"): None,
    ("get", "/importaciones/plantilla.xlsx"): None,
    ("post", "/importaciones"): {},
    ("get", "/api/v1/imports"): None,
    ("get", "/api/v1/imports/template"): None,
    ("post", "/api/v1/imports"): b"PK nada",
}
ROWS = of_family("/importaciones", "/api/v1/imports")


@dataclass(frozen=True)
class Import:
    of: str
    number: int
    state: str
    target: str = ""  # change or new, of one that is chosen
    unit: str = "GDI"


class ImportWalkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        cls.imports = [one for who in IMPORTERS for one in cls.prepared(who)]
        cls.walk = Walk(cls, cls.office)

    @classmethod
    def prepared(cls, who: str) -> list[Import]:
        (target, unit), *_ = CHOSEN[who]
        found = []
        for state in (*CLOSED, *OPEN):
            if state != "chosen":
                found.append(Import(who, cls.brought(who, state, target, unit), state))
        for target, unit in CHOSEN[who]:
            number = cls.brought(who, "chosen", target, unit)
            found.append(Import(who, number, "chosen", target, unit))
        return found

    @classmethod
    def brought(cls, who: str, state: str, target: str, unit: str) -> int:
        code = f"{who}-{state}-{target}-{unit.lower()}"
        book = workbook()
        if target == "change" and state not in ("begun", "flawed"):
            cls.office.begin(code, unit)
            cls.office.goal(code)
            book = cls.office.done("analista", "GET", f"/formulations/{code}/workbook").body
        number = cls.office.done(who, "POST", "/imports", book).said["import"]
        path = f"/imports/{number}"
        if state == "begun":
            return number
        if target == "new" or state == "flawed":
            facts = {"plan": FACTS | {"code": code, "unit": unit}}
            cls.office.done(who, "PUT", path + "/choices", facts)
        if target == "change" or state == "flawed":
            cls.mended(path, who, "cien" if state == "flawed" else "120")
        if state in CLOSED:
            read = cls.office.done(who, "GET", path).said
            cls.office.done(who, "POST", path + "/confirmation", {"seen": read["target"]["seen"]})
        if state == "edited":
            cells = {"cells": [{"object": 1, "cell": "note", "value": "Mía", "seen": None}]}
            cls.office.done("analista", "PATCH", f"/formulations/{code}/cells", cells)
        if state == "undone":
            cls.office.done(who, "POST", path + "/undoing")
        return number

    @classmethod
    def mended(cls, path: str, who: str, text: str) -> None:
        """The total of the first goal of the workbook."""
        sheet = cls.office.done(who, "GET", path).said["sheets"][0]
        column = next(one["column"] for one in sheet["columns"] if one.get("field") == "goal/total")
        cell = f"{column}{sheet['last_heading_row'] + 1}"
        cells = {"cells": [{"sheet": sheet["sheet"], "cell": cell, "text": text}]}
        cls.office.done(who, "PATCH", path + "/cells", cells)

    def standing(self) -> list:
        lists = [self.office.done(who, "GET", "/imports").said for who in IMPORTERS]
        return [*lists, self.office.done("control", "GET", "/formulations").said]

    def test_every_route_of_an_import_is_walked(self):
        self.assertEqual(set(ROWS), set(TABLE) | set(LISTS))

    def told(self, row: tuple, what: str, who: str, of: Import) -> str:
        if who == CITIZEN:
            return "nobody"
        if not passes(row, who):
            return "hidden"
        if of.of != who:
            return "unknown"
        reaches = self.walk.units.get(who, of.unit) == of.unit
        if what == "read the target":
            # What changes in a plan is read by who reads the plan.
            return "hidden" if of.target == "change" and not reaches else "done"
        if of.state not in LIFE[what]:
            leads_on = what == "confirm" and not is_call(row)
            return "done" if leads_on else "closed"
        may = reaches and ROLES[who] in MAY.get(of.target, {ROLES[who]})
        return "hidden" if what == "confirm" and not may else "done"

    def asked(self, people) -> list[Ask]:
        asked = []
        for number, (key, (what, wrong, right)) in enumerate(TABLE.items()):
            for place, of in enumerate(self.imports):
                for who in people:
                    # Who has no key may call 30 times at once, then once in two seconds (pace.hpp),
                    # and is told the same of every import.
                    is_whole = WHOLE and who != CITIZEN
                    is_first = is_whole or place == number % len(self.imports)
                    if who not in self.walk.lines(ROWS[key]):
                        continue
                    # Of everybody's, the analyst's, and the head's for the analyst.
                    mine = of.of in (who, "jefe" if who == "analista" else "analista")
                    if is_first or (who in IMPORTERS and mine):
                        asked.append(self.one(ROWS[key], what, (wrong, right), who, of))
        return asked

    def one(self, row: tuple, what: str, bodies: tuple, who: str, of: Import) -> Ask:
        path = re.sub(r"\{import(acion)?\}", str(of.number), row[1])
        told = self.told(row, what, who, of)
        body = bodies[0] if of.state in OPEN else bodies[1]
        if what == "confirm" and told == "hidden" and who in IMPORTERS:
            # Rightly, so that nothing else refuses it.
            body = dict.fromkeys(bodies[0], "v2" if of.target == "change" else "")
        return Ask(who, row, path, body, told, f"{what} of {of}")

    def of_lists(self, people) -> list[Ask]:
        asked = []
        for key, body in LISTS.items():
            row = ROWS[key]
            for who in people:
                if who in self.walk.lines(row):
                    told = "done" if passes(row, who) else "hidden"
                    told = "nobody" if who == CITIZEN else told
                    asked.append(Ask(who, row, row[1], body, told, "begin or list"))
        return asked

    def takes_effect(self, one: Ask) -> bool:
        """It cannot be asked wrongly."""
        undone = "undo" in one.of and "'confirmed'" in one.of
        return one.told == "done" and (undone or "discard" in one.of)

    def test_no_deviation(self):
        before = self.standing()
        people = (*ROLES, CITIZEN)
        asked = self.asked(people)
        effects = [one for one in asked if self.takes_effect(one)]
        asked = [one for one in asked if one not in effects] + self.of_lists(people)
        self.assertGreater(len(asked), 800)
        self.walk.check(self, asked)
        self.walk.narrow("analista", "jefe")
        again = self.asked(("analista", "jefe"))
        self.walk.check(self, [one for one in again if not self.takes_effect(one)])
        self.assertEqual(self.standing(), before)
        done = {"import.undo", "import.discard", "plan.edit", "plan.withdraw"}
        self.walk.check(self, [one for one in effects if is_call(one.row)], *done)
        # Once: what was undone or discarded is so on the page, too.
        for one in effects:
            if not is_call(one.row):
                self.assertIn(self.walk.ask(one).status, (404, 409), one)


if __name__ == "__main__":
    unittest.main()
