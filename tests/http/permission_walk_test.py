"""Who may do what to a plan, in every state of its life: every route that names a plan, pages and
API alike × every role × a plan of their unit and of another × every state.

What is expected stands here, by hand, from docs/formulation.md and procedure.md §1. What is asked
is asked wrongly (a version that nobody saw, an object that there is none of), so that whoever may
do it is told what is wrong, and nothing is done: neither a plan nor its history is another
afterwards, but for what was refused.

RUMBO_WALK=whole asks the gate in every state, too (`./dev soak`).
"""

import http.client
import json
import os
import re
import secrets
import time
import unittest
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

from access_test import ACCESS, PASSWORD, PERMITTED, ROLES, UNITS, Visitor, every_row
from calling_office import Office, every_call, method_of

LEADER, PROMOTER, ANALYST = "process-leader", "improvement-promoter", "planning-analyst"
HEAD, COMMUNICATIONS, TRANSVERSAL = "planning-head", "communications", "transversal-leader"
WHOLE = os.environ.get("RUMBO_WALK") == "whole"
STATES = ("draft", "in-review", "observed", "accepted", "official", "published", "closed")
FORMULATED = ("draft", "in-review", "observed")
WRITERS = {LEADER, PROMOTER, ANALYST}

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
    ("published", "close"): {HEAD},
}
READERS = PERMITTED["read_drafts"]
# What is no action of that table: who, in which states.
OTHERWISE = {
    "read": (READERS, STATES),
    "read as a writer": (WRITERS, STATES),
    "read as the head": ({HEAD}, STATES),
    "hold a session": ({ANALYST, HEAD}, FORMULATED),
    "hold a consultation": ({HEAD}, ("draft", "in-review")),
    "change the code": ({ANALYST, HEAD}, ("published", "closed")),
    "confirm a destination": ({COMMUNICATIONS}, ("published",)),
    "guide a goal": ({TRANSVERSAL}, FORMULATED),
}
STEPS = ("submit", "observe", "accept", "officialise", "publish", "close")
WRONG_STATE = "El plan no está en un estado que permita esto"
OPEN_PLAN = "plan-gestion-gdi-2027"  # of the demonstration: a code that is taken
TODAY = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
CELL = {"c.1.note": "otra", "o.1.note": "la que había"}
NOWHERE = {"objeto": "9999"}

# Of each route that names a plan: what is done there, and a form or body that does nothing.
PAGES = {
    ("get", "/formulacion/{plan}"): ("read", None),
    ("get", "/formulacion/{plan}/estructura"): ("read", None),
    ("get", "/formulacion/{plan}/programacion"): ("read", None),
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
    ("post", "/formulacion/{plan}/estructura"): ("edit", {"debajo": "0", "codigo": ""}),
    ("post", "/formulacion/{plan}/estructura/fuera"): ("edit", NOWHERE),
    ("post", "/formulacion/{plan}/estructura/dentro"): ("edit", NOWHERE),
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
    ("post", OF_PLAN + "/objects/{object}/kept-cells"): ("edit", {"cell": "goal"}),
    ("post", OF_PLAN + "/objects/{object}/guidance"): ("guide a goal", {"words": "Cuente."}),
    ("post", OF_PLAN + "/observations"): ("observe", {"object": 1}),
    ("post", OF_PLAN + "/observations/{observation}/answer"): ("edit", None),
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


def expected(what: str, who: str, unit: str, state: str, access: str) -> str:
    """done, hidden (it may not be done by them at all) or closed (not in this state)."""
    role = ROLES[who]
    reaches = UNITS.get(who, unit) == unit
    if role not in PERMITTED[ACCESS.fullmatch(access)[2]]:
        return "hidden"
    if what == "guide a goal":
        reaches = True  # it is the unit that leads the goal, whosever the plan is
    if not reaches:
        return "hidden"
    roles, states = OTHERWISE.get(what, (LIFE.get((state, what), set()), STATES))
    if state not in states or not roles:
        return "closed"
    return "done" if role in roles else "hidden"


# Whose roles only read: a key of theirs changes nothing.
ONLY_READ = {"opinion-giver", "internal-control", "reporting-area"}


def expected_of_call(method: str, what: str, who: str, unit: str, state: str, access: str) -> str:
    if method != "get" and ROLES[who] in ONLY_READ:
        return "hidden"
    return expected(what, who, unit, state, access)


def said_by_page(answer) -> str:
    if answer.status == 403:
        return "hidden"
    if answer.status == 409 and WRONG_STATE in answer.text:
        return "closed"
    return "done" if answer.status < 500 else str(answer.status)


def said_by_call(answer) -> str:
    kind = json.loads(answer.text)["type"] if "problem" in answer.getheader("Content-Type") else ""
    if answer.status == 403 or kind == "wrong-state":
        return "hidden" if answer.status == 403 else "closed"
    return "done" if answer.status < 500 else str(answer.status)


class Line:
    """One connection that stays open."""

    def __init__(self, port: int, headers: dict):
        self.port, self.headers = port, headers
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method: str, path: str, body: str | None, **headers: str):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        while True:
            self.connection.request(method, path, body, self.headers | headers)
            answer = self.connection.getresponse()
            answer.text = answer.read().decode(errors="replace")
            if answer.status != 429:
                return answer
            time.sleep(int(answer.getheader("Retry-After") or 1))


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
        port = cls.office.server.port
        cls.people = {}
        for who, visitor in cls.office.visitors.items():
            cls.people[who] = Line(port, {"Cookie": visitor.cookie})
        cls.programs = {
            who: Line(port, {"Authorization": "Bearer " + caller.key})
            for who, caller in cls.office.callers.items()
        }

    @classmethod
    def prepared(cls, code: str, unit: str, state: str) -> str:
        office, signed = cls.office, {"password": PASSWORD}
        assert office.begin(code, unit).status == 201
        office.goal(code)
        way = {
            "in-review": [("lider", "submit", {})],
            "observed": [("lider", "submit", {}), ("analista", "observe", {})],
            "accepted": [("lider", "submit", {}), ("jefe", "accept", signed)],
        }
        way["official"] = way["accepted"] + [
            ("lider", "officialise", signed | {"case_number": "HOLA 1"})
        ]
        way["published"] = way["official"] + [("jefe", "publish", {})]
        way["closed"] = way["published"] + [("jefe", "close", {})]
        for who, action, members in way.get(state, []):
            if action == "observe":
                words = {"object": 1, "cell": "goal", "words": "Diga a qué archivo."}
                path = f"/api/v1/formulations/{code}/observations"
                assert office.callers["analista"].call("POST", path, words).status == 201
            answer = office.step(who, code, action, **members)
            assert answer.status == 200, (code, action, answer.text)
        return code

    def standing(self) -> dict:
        """Each plan with its version, and what the log tells of it but for refusals."""
        found = {}
        for plan in self.plans.values():
            read = self.office.callers["analista"].call("GET", f"/api/v1/formulations/{plan}").said
            found[plan] = (read["state"], read["version"], len(read["steps"]))
        head = self.office.log()[0]["sequence"]
        return found, head

    def done_since(self, first: int) -> set:
        done, page = set(), 1
        while True:
            entries = self.office.log(page=str(page))
            done |= {one["action"] for one in entries if one["sequence"] > first}
            if entries[-1]["sequence"] <= first:
                return done
            page += 1

    def test_every_route_that_names_a_plan_is_walked(self):
        bodies = {("post", "/publicacion"), ("post", "/orientaciones")}
        self.assertEqual(named_plan(every_row()) | bodies, set(PAGES))
        self.assertEqual(named_plan(every_call()), set(CALLS))

    def walk(self, table: dict, rows: list, lines: dict):
        """Everything that is asked: the row, what is done, the body, whose plan, by whom."""
        access = {(row[0], row[1]): row for row in rows}
        number = 0
        for (method, pattern), (what, body) in table.items():
            row = access[method, pattern]
            for one in (what,) if isinstance(what, str) else what:
                number += 1
                for (unit, state), plan in self.plans.items():
                    for who in lines:
                        # Of a role for the whole entity, the other plan is as the first.
                        if unit == "GDI" or who in UNITS:
                            # The gate, which knows no plan, is asked in one state or another.
                            passes = ROLES[who] in PERMITTED[ACCESS.fullmatch(row[3])[2]]
                            if passes or WHOLE or STATES[number % len(STATES)] == state:
                                yield who, row, one, body, unit, state, plan

    def of_page(self, who, row, what, body, unit, state, plan) -> tuple:
        form = None
        if body is not None:
            token = self.office.visitors[who].form_token
            form = {"formulario": token, "plan": plan, "paso": what} | body
        answer = self.people[who].ask(
            method_of(row),
            row[1].replace("{plan}", plan).replace("{objeto}", "1"),
            form and urllib.parse.urlencode(form),
            Content_Type="application/x-www-form-urlencoded",
        )
        return said_by_page(answer), expected(what, who, unit, state, row[3]), answer.status

    def of_call(self, who, row, what, body, unit, state, plan) -> tuple:
        sent = {"action": what} if row[1].endswith("/steps") else body
        answer = self.programs[who].ask(
            method_of(row),
            re.sub(r"\{object\}|\{observation\}", "9999", row[1].replace("{plan}", plan)),
            None if sent is None else json.dumps(sent),
            Content_Type="application/json",
            If_Match='"0"',
            Idempotency_Key=secrets.token_urlsafe(),
        )
        told = expected_of_call(row[0], what, who, unit, state, row[3])
        return said_by_call(answer), told, answer.status

    def deviations(self, asked: list, ask) -> list:
        wrong = []
        for one in asked:
            said, told, status = ask(*one)
            if said != told:
                who, row, what, _, unit, state, _ = one
                wrong.append(f"{row[0]} {row[1]}: {what} by {who} of {unit} in {state}: {status}")
        return wrong

    def test_no_deviation(self):
        before, first = self.standing()
        wrong, count = [], 0
        with ThreadPoolExecutor(4) as threads:
            for table, rows, lines, ask in (
                (PAGES, every_row(), self.people, self.of_page),
                (CALLS, every_call(), self.programs, self.of_call),
            ):
                asked = list(self.walk(table, rows, lines))
                shares = [[one for one in asked if one[0] == who] for who in lines]
                for found in threads.map(lambda share: self.deviations(share, ask), shares):
                    wrong += found
                count += len(asked)
        told = "\n".join(wrong[:200])
        self.assertEqual(len(wrong), 0, f"{len(wrong)} deviations of {count}:\n{told}")
        self.assertGreater(count, 2500)
        self.assertEqual(self.standing()[0], before)
        # Who takes a workbook away is in the log, too.
        told = {"access.refuse", "change.refuse", "plan.export"}
        self.assertLessEqual(self.done_since(first), told)
        print(f"{count} requests, no deviation")


if __name__ == "__main__":
    unittest.main()
