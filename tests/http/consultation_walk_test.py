"""Who may do what to a public consultation, in every state of its life: every route of one, pages
and API alike × every role and a citizen without an account × one of a plan of their unit and of
another × open, in analysis and answered. What is expected stands here, by hand, from
docs/consultation.md and procedure.md §1 and F7; what is asked is asked wrongly (walk.py)."""

import re
import unittest
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from access_test import ROLES
from caller import Caller
from calling_office import Office
from walk import (
    ADMINISTRATOR,
    ANALYST,
    CITIZEN,
    EVERYBODY,
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

TODAY = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
SOON = (TODAY + timedelta(days=10)).isoformat()
STATES = ("open", "in-analysis", "answered")
DESK = {ANALYST, HEAD}
# docs/consultation.md, the table: who, by state and action; commenting is for everybody.
LIFE = {
    ("open", "moderate"): DESK,
    ("open", "classify"): DESK,
    ("open", "answer"): DESK,
    ("open", "extend"): {HEAD},
    ("open", "erase words"): DESK,
    ("in-analysis", "moderate"): DESK,
    ("in-analysis", "classify"): DESK,
    ("in-analysis", "answer"): DESK,
    ("in-analysis", "publish"): {HEAD},
    ("in-analysis", "erase words"): DESK,
    ("answered", "moderate"): DESK,
    ("answered", "erase words"): DESK,
}
# And its words: a comment is published before the results alone; the rest of the desk reads.
OTHERWISE = {
    "read": (READERS, STATES),
    "publish a comment": (DESK, ("open", "in-analysis")),
    "erase": ({ADMINISTRATOR}, STATES),
}
# Taking a comment back is asked with the code of none: whoever has one may.
PUBLIC = {"read in public": STATES, "comment": ("open",), "take back": STATES}
# Of each route: what is done there, and a form or body that does nothing.
DESK_PAGE = "/participacion/{consulta}"
COMMENT_PAGE = DESK_PAGE + "/aportes/{aporte}"
DESK_CALL = "/api/v1/participation/{consultation}"
COMMENT_CALL = DESK_CALL + "/comments/{comment}"
STEPS = {
    "retirar": "moderate",
    "publicar": "publish a comment",
    "clasificar": "classify",
    "responder": "answer",
    "suprimir": "erase words",
}
UNSENT = {"envio": "x", "paso": "enviar", "comentario": " "}
TABLE = {
    ("get", DESK_PAGE): [("read", None)],
    ("post", DESK_PAGE + "/resultados"): [("publish", {})],
    ("post", DESK_PAGE + "/plazo"): [("extend", {"cierre": ""})],
    ("get", COMMENT_PAGE): [("read", None)],
    ("post", COMMENT_PAGE): [(what, {"paso": step}) for step, what in STEPS.items()],
    ("get", "/administracion/datos-personales"): [("erase", None)],
    ("post", "/administracion/datos-personales"): [("erase", {"motivo": ""})],
    ("get", DESK_CALL + "/comments"): [("read", None)],
    ("get", COMMENT_CALL): [("read", None)],
    ("post", COMMENT_CALL + "/moderation"): [
        ("moderate", {"moderation": "withdrawn", "reason": "Insulto."}),
        ("publish a comment", {"moderation": "published"}),
    ],
    ("post", COMMENT_CALL + "/topic"): [("classify", {"topic": "measure"})],
    ("post", COMMENT_CALL + "/answer"): [("answer", {"decision": "accepted", "words": "Sí."})],
    ("post", COMMENT_CALL + "/erasure"): [("erase words", {"ground": "", "reason": "Datos."})],
    ("post", DESK_CALL + "/extension"): [("extend", {"reason": "Porque sí."})],
    ("post", DESK_CALL + "/results"): [("publish", None)],
    ("post", "/api/v1/comments/{comment}/erasure"): [("erase", {"reason": ""})],
    ("get", "/participa/aporte/{codigo}"): [("read in public", None)],
    ("post", "/participa/aporte/{codigo}"): [("take back", {})],
    ("get", "/participa/{consulta}"): [("read in public", None)],
    ("get", "/participa/{consulta}/comentar"): [("comment", None)],
    ("post", "/participa/{consulta}/comentar"): [("comment", UNSENT)],
    ("get", "/participa/{consulta}/resultados"): [("read in public", None)],
    ("get", "/participa/{consulta}/edicion/{archivo}"): [("read in public", None)],
    ("get", "/api/v1/consultations/{consultation}"): [("read in public", None)],
    ("get", "/api/v1/consultations/{consultation}/comments"): [("read in public", None)],
    ("post", "/api/v1/consultations/{consultation}/comments"): [("comment", {"words": ""})],
    ("get", "/api/v1/comments/{code}"): [("read in public", None)],
    ("post", "/api/v1/comments/{code}/withdrawal"): [("take back", None)],
}
# Lists, of no one consultation: by role in access_test.py and api_calls_test.py. What opens one
# names a plan: permission_walk_test.py.
LISTS = {
    ("get", "/participacion"),
    ("get", "/participacion/opiniones"),
    ("get", "/participa"),
    ("get", "/participa/novedades.atom"),
    ("get", "/participa/calendario.ics"),
    ("get", "/participa/aporte"),
    ("get", "/api/v1/participation"),
    ("get", "/api/v1/consultations"),
}
ROWS = of_family(
    "/participa",
    "/administracion/datos-personales",
    "/api/v1/consultations",
    "/api/v1/participation",
    "/api/v1/comments",
)


@dataclass
class Consulted:
    number: int
    comment: str
    code: str
    tag: str  # of the comment


def expected(row: tuple, what: str, who: str, reaches: bool, state: str) -> str:
    if what in PUBLIC:
        return "done" if state in PUBLIC[what] else "closed"
    if who == CITIZEN:
        return "nobody"
    only_reads = is_call(row) and row[0] == "post" and ROLES[who] in ONLY_READ
    if not passes(row, who) or only_reads or not reaches:
        return "hidden"
    roles, states = OTHERWISE.get(what, (LIFE.get((state, what), set()), STATES))
    if state not in states or not roles:
        return "closed"
    return "done" if ROLES[who] in roles else "hidden"


class ConsultationWalkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        cls.citizen = Caller(cls.office.server.port)
        cls.consulted = {}
        for unit in ("GDI", "SAC"):
            for state in STATES:
                cls.consulted[unit, state] = cls.prepared(unit, state)
        cls.walk = Walk(
            cls,
            cls.office,
            consultation_open="Esta consulta recibe aportes hasta el",
            consultation_answered="Los resultados de esta consulta ya se publicaron",
        )

    @classmethod
    def prepared(cls, unit: str, state: str) -> Consulted:
        plan = f"{unit.lower()}-{state}"
        cls.office.begin(plan, unit)
        cls.office.goal(plan)
        tag = cls.office.done("jefe", "GET", f"/formulations/{plan}").getheader("ETag")
        body = {"summary": "Qué haremos.", "purpose": "Mejorarlo."}
        body |= {"closes": SOON, "answers_due": SOON}
        path = f"/formulations/{plan}/consultations"
        number = cls.office.done("jefe", "POST", path, body, If_Match=tag).said["consultation"]
        words = {"topic": "promise", "words": "Que empiece por el sur."}
        sent = cls.citizen.call("POST", f"/api/v1/consultations/{number}/comments", words).said
        comment = f"/participation/{number}/comments/{sent['comment']}"
        if state == "answered":  # with a comment that was withdrawn: it is not published any more
            withdrawn = {"moderation": "withdrawn", "reason": "Es publicidad."}
            cls.office.done("analista", "POST", comment + "/moderation", withdrawn, If_Match='"1"')
        if state != "open":
            day = (TODAY - timedelta(days=1)).isoformat()
            closed = "UPDATE consultation SET closes = ? WHERE consultation = ?"
            cls.office.days_pass(closed, day, number)
        if state == "answered":
            cls.office.done("jefe", "POST", f"/participation/{number}/results")
        read = cls.office.done("analista", "GET", comment)
        return Consulted(number, sent["comment"], sent["code"], read.getheader("ETag"))

    def standing(self) -> dict:
        found = {}
        for key, of in self.consulted.items():
            read = self.citizen.call("GET", f"/api/v1/consultations/{of.number}").said
            comment = f"/participation/{of.number}/comments/{of.comment}"
            said = self.office.done("control", "GET", comment).said
            found[key] = (read["state"], read["closes"], said)
        return found

    def test_every_route_of_a_consultation_is_walked(self):
        of_plan = {key for key in ROWS if "{plan}" in key[1]}
        self.assertEqual(set(ROWS) - of_plan, set(TABLE) | LISTS)

    def test_they_stand_in_the_states_of_the_table(self):
        states = {key: read[0] for key, read in self.standing().items()}
        self.assertEqual(states, {key: key[1] for key in self.consulted})

    def asked(self, people) -> list[Ask]:
        asked, number = [], 0
        for key, deeds in TABLE.items():
            for what, body in deeds:
                number += 1
                for (unit, state), of in self.consulted.items():
                    is_first = STATES[number % len(STATES)] == state
                    for who in people:
                        if self.is_asked(ROWS[key], what, who, unit, is_first):
                            asked.append(self.one(ROWS[key], what, body, who, unit, state, of))
        return asked

    def is_asked(self, row: tuple, what: str, who: str, unit: str, is_first: bool) -> bool:
        if who not in self.walk.lines(row):
            return False
        if what in PUBLIC:
            # Of the open calls one peer may make but 30 at once.
            paced = is_call(row) and row[2] == "call"
            return unit == "GDI" and (not paced or who in (CITIZEN, "analista"))
        # Of a role for the whole entity, the other plan is as the first; the gate, which knows no
        # consultation, is asked in one state or another.
        other = unit == "GDI" or who in self.walk.units
        return other and (is_first or WHOLE or passes(row, who))

    def one(self, row, what, body, who, unit, state, of: Consulted) -> Ask:
        path = re.sub(r"\{consulta(tion)?\}", str(of.number), row[1])
        path = re.sub(r"\{(aporte|comment)\}", of.comment, path)
        code = of.code[:-1] if what == "take back" else of.code
        path = re.sub(r"\{(codigo|code)\}", code, path).replace("{archivo}", "plan.json")
        # As its version is, where nothing else refuses it.
        tag = of.tag if (what, state) == ("publish a comment", "answered") else '"0"'
        if body is not None and not is_call(row):
            body = {"version": tag.strip('"'), "aporte": of.comment} | body
        told = expected(row, what, who, self.walk.units.get(who, unit) == unit, state)
        return Ask(who, row, path, body, told, f"{what} of {unit} in {state}", tag)

    def test_no_deviation(self):
        before = self.standing()
        asked = self.asked((*ROLES, CITIZEN))
        self.assertGreater(len(asked), 500)
        self.walk.check(self, asked)
        self.walk.narrow("analista", "jefe")
        self.walk.check(self, self.asked(("analista", "jefe")))
        self.assertEqual(self.standing(), before)


if __name__ == "__main__":
    unittest.main()
