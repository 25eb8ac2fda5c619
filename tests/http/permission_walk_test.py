"""Who may do what to a plan, in every state of its life: every route that names a plan, pages and
API alike × every role × a plan of their unit and of another × every state.

What is expected stands here, by hand, from docs/formulation.md and procedure.md §1. What is asked
is asked wrongly (a version that nobody saw, an object that there is none of), so that whoever may
do it is told what is wrong, and nothing is done: neither a plan nor its history is another
afterwards, but for what was refused.

RUMBO_WALK=whole asks the gate in every state, too (`./dev soak`).
"""

import re
import unittest
from datetime import datetime, timedelta, timezone

from access_test import PASSWORD, ROLES, every_row
from calling_office import ENDED, YEAR, Office, every_call
from walk import (
    ANALYST,
    COMMUNICATIONS,
    HEAD,
    LEADER,
    ONLY_READ,
    READERS,
    TRANSVERSAL,
    WHOLE,
    WRITERS,
    Ask,
    Walk,
    is_call,
    passes,
)

STATES = ("draft", "in-review", "observed", "accepted", "official", "published", "closed")
FORMULATED = ("draft", "in-review", "observed")

# docs/formulation.md, the table: who, by state and action.
LIFE = {
    ("draft", "edit"): WRITERS,
    ("draft", "submit"): {LEADER},
    ("in-review", "edit"): {ANALYST},
    ("in-review", "observe"): {ANALYST, HEAD},
    ("in-review", "accept"): {HEAD},
    ("observed", "edit"): WRITERS,
    ("observed", "submit"): {LEADER},
    ("accepted", "edit"): WRITERS,
    ("accepted", "officialise"): {LEADER},
    ("official", "edit"): WRITERS,
    ("official", "publish"): {HEAD},
    ("official", "set-publication-day"): {HEAD},
    ("published", "close"): {HEAD},
}
# What is no action of that table: who, in which states.
OTHERWISE = {
    "read": (READERS, STATES),
    "read as a writer": (WRITERS, STATES),
    "read as the head": ({HEAD}, STATES),
    "hold a session": ({ANALYST, HEAD}, FORMULATED),
    "hold a consultation": ({HEAD}, ("draft", "in-review")),
    "withdraw": ({ANALYST, HEAD}, ("draft",)),
    "change the code": ({ANALYST, HEAD}, ("published", "closed")),
    "confirm a destination": ({COMMUNICATIONS}, ("published", "closed")),
    "guide a goal": ({TRANSVERSAL}, FORMULATED),
}
STEPS = ("submit", "observe", "accept", "officialise", "publish")
STEPS += ("set-publication-day", "drop-publication-day", "close")
OPEN_PLAN = "plan-gestion-gdi-2027"  # of the demonstration: a code that is taken
TODAY = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
CELL = {"c.1.note": "otra", "o.1.note": "la que había"}
NOWHERE = {"objeto": "9999"}

# Of each route that names a plan: what is done there, and a form or body that does nothing.
PAGES = {
    ("get", "/formulacion/{plan}"): ("read", None),
    ("get", "/formulacion/{plan}/estructura"): ("read", None),
    ("get", "/formulacion/{plan}/programacion"): ("read", None),
    ("get", "/formulacion/{plan}/articulacion"): ("read", None),
    ("get", "/formulacion/{plan}/historia"): ("read", None),
    ("get", "/formulacion/{plan}/fichas/{objeto}"): ("read", None),
    ("get", "/formulacion/{plan}/libro.xlsx"): ("read", None),
    ("get", "/formulacion/{plan}/mesas"): ("read", None),
    ("get", "/formulacion/{plan}/mesas/archivos/{huella}"): ("read", None),
    ("get", "/formulacion/{plan}/revision"): ("read", None),
    ("get", "/participacion/abrir/{plan}"): ("read as the head", None),
    ("post", "/formulacion/{plan}/pasos"): (STEPS, {"version": "0"}),
    ("post", "/formulacion/{plan}/observaciones"): ("observe", {"objeto": "1"}),
    ("post", "/formulacion/{plan}/observaciones/respondidas"): ("edit", {"observacion": "0"}),
    ("post", "/formulacion/{plan}/revisor"): ("observe", {"de": "nadie"}),
    ("post", "/formulacion/{plan}/retiro"): ("withdraw", {"version": "0"}),
    ("post", "/formulacion/{plan}/conformes"): ("observe", NOWHERE),
    ("post", "/formulacion/{plan}/estructura"): ("edit", {"debajo": "0", "codigo": ""}),
    ("post", "/formulacion/{plan}/estructura/fuera"): ("edit", NOWHERE),
    ("post", "/formulacion/{plan}/estructura/dentro"): ("edit", NOWHERE),
    ("post", "/formulacion/{plan}/estructura/lugar"): ("edit", NOWHERE | {"visto": "0"}),
    ("get", "/formulacion/{plan}/fichas/{objeto}/lugar"): ("read as a writer", None),
    ("post", "/formulacion/{plan}/programacion"): ("edit", CELL),
    ("post", "/formulacion/{plan}/programacion/revision"): ("read as a writer", CELL),
    ("post", "/formulacion/{plan}/fichas/{objeto}"): ("edit", CELL),
    ("post", "/formulacion/{plan}/edicion"): ("edit", {"edicion": "otro/9"}),
    ("post", "/formulacion/{plan}/codigo"): ("change the code", {"codigo": OPEN_PLAN}),
    ("post", "/formulacion/{plan}/mesas"): ("hold a session", {"dia": TODAY.strftime("%d/%m/%Y")}),
    ("post", "/formulacion/{plan}/revision"): ("edit", NOWHERE | {"campo": "goal"}),
    ("post", "/participacion/abrir/{plan}"): ("hold a consultation", {"version": "0"}),
    # Whose plan stands in the form.
    ("post", "/publicacion"): ("confirm a destination", {"edicion": "1", "destino": "web"}),
    ("post", "/orientaciones"): ("guide a goal", NOWHERE | {"palabras": "Cuente."}),
}
OF_PLAN = "/api/v1/formulations/{plan}"
CALLS = {
    ("get", OF_PLAN): ("read", None),
    ("get", OF_PLAN + "/workbook"): ("read", None),
    ("get", OF_PLAN + "/sessions"): ("read", None),
    ("get", OF_PLAN + "/sessions/files/{digest}"): ("read", None),
    ("get", OF_PLAN + "/history"): ("read", None),
    ("get", OF_PLAN + "/revisions"): ("read", None),
    ("post", OF_PLAN + "/steps"): (STEPS, {}),
    ("patch", OF_PLAN + "/cells"): (
        "edit",
        {"cells": [{"object": 1, "cell": "note", "value": "otra", "seen": "la que había"}]},
    ),
    ("post", OF_PLAN + "/objects"): ("edit", {"kind": "goal", "parent": 0}),
    ("delete_", OF_PLAN + "/objects/{object}"): ("edit", None),
    ("post", OF_PLAN + "/objects/{object}/restoration"): ("edit", None),
    ("put", OF_PLAN + "/objects/{object}/place"): ("edit", {"seen_parent": 7, "parent": 0}),
    ("post", OF_PLAN + "/objects/{object}/kept-cells"): ("edit", {"cell": "goal"}),
    ("post", OF_PLAN + "/objects/{object}/guidance"): ("guide a goal", {"words": "Cuente."}),
    ("post", OF_PLAN + "/observations"): ("observe", {"object": 1}),
    ("post", OF_PLAN + "/observations/{observation}/answer"): ("edit", None),
    ("post", OF_PLAN + "/review"): ("observe", {"from": "nadie"}),
    ("post", OF_PLAN + "/withdrawal"): ("withdraw", {"reason": "Otra vez"}),
    ("post", OF_PLAN + "/objects/{object}/conformity"): ("observe", {"conforming": True}),
    ("post", OF_PLAN + "/sessions"): ("hold a session", {"day": TODAY.isoformat()}),
    ("post", OF_PLAN + "/consultations"): ("hold a consultation", {}),
    ("post", OF_PLAN + "/edition"): ("edit", {"edition": "otro/9"}),
    ("post", OF_PLAN + "/code"): ("change the code", {"code": OPEN_PLAN}),
    ("post", OF_PLAN + "/destinations"): (
        "confirm a destination",
        {"destination": "web", "edition": 1, "address": ""},
    ),
}


def named_plan(rows: list) -> set:
    return {(row[0], row[1]) for row in rows if "{plan}" in row[1]}


def expected(what: str, who: str, reaches: bool, state: str) -> str:
    """done, hidden (it may not be done by them at all) or closed (not in this state)."""
    if what != "guide a goal" and not reaches:  # whose unit leads the goal, whosever the plan is
        return "hidden"
    roles, states = OTHERWISE.get(what, (LIFE.get((state, what), set()), STATES))
    if state not in states or not roles:
        return "closed"
    return "done" if ROLES[who] in roles else "hidden"


class WalkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        role = {"role": LEADER, "unit": "SAC"}
        path = "/api/v1/people/demo-process-leader"
        administrator = cls.office.callers["administra"]
        assert administrator.call("POST", path + "/roles", role).status == 201
        cls.plans = {}
        for unit in ("GDI", "SAC"):
            for state in STATES:
                cls.plans[unit, state] = cls.prepared(f"{unit.lower()}-{state}", unit, state)
        held = administrator.call("GET", path).said["roles"]
        (lent,) = [one["id"] for one in held if one["unit"] == "SAC"]
        assert administrator.call("DELETE", f"{path}/roles/{lent}").status == 200
        cls.walk = Walk(cls, cls.office)

    @classmethod
    def prepared(cls, code: str, unit: str, state: str) -> str:
        office, signed = cls.office, {"password": PASSWORD}
        year = ENDED if state == "closed" else YEAR
        assert office.begin(code, unit, year).status == 201
        office.goal(code, year)
        way = {
            "in-review": [("lider", "submit", {})],
            "observed": [("lider", "submit", {}), ("analista", "observe", {})],
            "accepted": [("lider", "submit", {}), ("jefe", "accept", signed)],
        }
        way["official"] = way["accepted"] + [
            ("lider", "officialise", signed | {"case_number": "HOLA 1"})
        ]
        way["published"] = way["official"] + [("jefe", "publish", signed)]
        way["closed"] = way["published"] + [("jefe", "close", signed)]
        for who, action, members in way.get(state, []):
            if action == "observe":
                words = {"object": 1, "cell": "goal", "words": "Diga a qué archivo."}
                path = f"/api/v1/formulations/{code}/observations"
                assert office.callers["analista"].call("POST", path, words).status == 201
            answer = office.step(who, code, action, **members)
            assert answer.status == 200, (code, action, answer.text)
        return code

    def standing(self) -> dict:
        """Each plan with its version, and the steps that it took."""
        found = {}
        for plan in self.plans.values():
            read = self.office.callers["control"].call("GET", f"/api/v1/formulations/{plan}").said
            found[plan] = (read["state"], read["version"], len(read["steps"]))
        return found

    def test_every_route_that_names_a_plan_is_walked(self):
        bodies = {("post", "/publicacion"), ("post", "/orientaciones")}
        self.assertEqual(named_plan(every_row()) | bodies, set(PAGES))
        self.assertEqual(named_plan(every_call()), set(CALLS))

    def asked(self, people) -> list[Ask]:
        """Of everything in the tables: by each of them, of each plan."""
        rows = {(row[0], row[1]): row for row in every_row() + every_call()}
        asked, number = [], 0
        for key, (what, body) in (PAGES | CALLS).items():
            for one in (what,) if isinstance(what, str) else what:
                number += 1
                for (unit, state), plan in self.plans.items():
                    # The gate, which knows no plan, is asked in one state or another.
                    is_first = STATES[number % len(STATES)] == state
                    for who in people:
                        if who not in self.walk.lines(rows[key]):
                            continue
                        # Of a role for the whole entity, the other plan is as the first.
                        if unit != "GDI" and who not in self.walk.units:
                            continue
                        if passes(rows[key], who) or WHOLE or is_first:
                            asked.append(self.one(rows[key], one, body, who, unit, state, plan))
        return asked

    def one(self, row, what, body, who, unit, state, plan) -> Ask:
        """What is done there to that plan, asked wrongly."""
        number = "9999" if is_call(row) else "1"
        path = re.sub(r"\{(object|observation|objeto)\}", number, row[1].replace("{plan}", plan))
        if is_call(row):
            body = {"action": what} if row[1].endswith("/steps") else body
        elif body is not None:
            body = {"plan": plan, "paso": what} | body
        told = expected(what, who, self.walk.units.get(who, unit) == unit, state)
        if not passes(row, who) or (is_call(row) and row[0] != "get" and ROLES[who] in ONLY_READ):
            told = "hidden"
        if row[1].endswith(("{huella}", "{digest}")) and told == "done":
            told = "unknown"  # there is no such file
        return Ask(who, row, path, body, told, f"{what} of {unit} in {state}")

    def nothing_deviates(self, asked: list[Ask]):
        before = self.standing()
        self.walk.check(self, asked, "plan.export")  # who takes a workbook away is in the log, too
        self.assertEqual(self.standing(), before)

    def test_no_deviation(self):
        asked = self.asked(ROLES)
        self.assertGreater(len(asked), 2500)
        self.nothing_deviates(asked)
        # A role for one unit is none for another: as they are, but in GDI alone.
        narrow = ("analista", "jefe", "comunicaciones")
        self.walk.narrow(*narrow)
        self.nothing_deviates(self.asked(narrow))


if __name__ == "__main__":
    unittest.main()
