"""Who may administer people, their roles, delegations and units, in every state: every route of
that, pages and API alike × every role, and one who administers a unit alone × a person who is
invited, active, deactivated or the last administrator; a role that is held, to come or ended. What
is expected stands here, by hand, from procedure.md §1; what is asked is asked wrongly (walk.py).
And: every route that asks for a permission stands in the table of some walk."""

import re
import unittest
from datetime import datetime, timedelta, timezone

import consultation_walk_test
import import_walk_test
import methodology_walk_test
import permission_walk_test
from access_test import ACCESS, ROLES, every_row
from calling_office import Office, every_call
from walk import ADMINISTRATOR, CITIZEN, WHOLE, Ask, Walk, is_call, of_family, passes

TODAY = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
PERSON, CALL = "/administracion/personas/{persona}", "/api/v1/people/{person}"
PERSONS = ("invited", "active", "deactivated", "last")
HELD = ("held", "to-come", "ended")
# What cannot be done any more to somebody, or to a role.
OVER = {("deactivate", "deactivated"), ("end a role", "ended"), ("open a unit", "")}
# What cannot be asked wrongly: it is asked of those alone who may not, and at last of who may.
TAKES_EFFECT = {
    ("deactivate", "invited"),
    ("deactivate", "active"),
    ("end a role", "held"),
    ("end a role", "to-come"),
}
# Of each route: what is done there, and a form or body that does nothing.
NOWHERE = {"rol": "committee", "unidad": "NADA"}
NOBODY = {"role": "committee", "unit": "NADA"}
OF_PERSON = {
    ("get", PERSON): ("read", None),
    ("get", PERSON + "/datos"): ("read", None),
    ("post", PERSON + "/datos"): ("correct", {"nombre": " ", "correo": "x"}),
    ("post", PERSON + "/roles"): ("grant", NOWHERE),
    ("get", PERSON + "/fin-de-rol"): ("read", None),
    ("get", PERSON + "/clave"): ("read", None),
    ("post", PERSON + "/clave"): ("reset on the page", {}),
    ("get", PERSON + "/baja"): ("read", None),
    ("post", PERSON + "/baja"): ("deactivate", {}),
    ("get", CALL): ("read", None),
    ("put", CALL): ("correct", {"name": " ", "email": "x"}),
    ("post", CALL + "/roles"): ("grant", NOBODY),
    ("post", CALL + "/reset"): ("reset", {"also": 7}),
    ("post", CALL + "/deactivation"): ("deactivate", None),
}
OF_ROLE = {("post", PERSON + "/fin-de-rol"), ("delete_", CALL + "/roles/{role}")}
# Of no one person: what is wrong in it does not depend on a state.
LISTS = {
    ("get", "/administracion"): None,
    ("get", "/administracion/configuracion"): None,
    ("get", "/administracion/personas"): None,
    ("post", "/administracion/personas"): NOWHERE,
    ("get", "/administracion/delegaciones"): None,
    ("post", "/administracion/delegaciones/fin"): {"delegacion": "nadie"},
    ("get", "/administracion/correo"): None,
    ("get", "/administracion/unidades"): None,
    ("post", "/administracion/unidades"): {"codigo": "GDI"},
    ("get", "/administracion/unidades/{unidad}"): None,
    ("post", "/administracion/unidades/{unidad}"): {"nombre": " "},
    ("get", "/administracion/unidades/{unidad}/cierre"): None,
    ("post", "/administracion/unidades/{unidad}/cierre"): {},
    ("post", "/administracion/unidades/{unidad}/reapertura"): {},
    ("get", "/administracion/cargar"): None,
    ("get", "/administracion/cargar/plantilla.xlsx"): None,
    ("get", "/administracion/cargar/resultado"): None,
    ("get", "/administracion/cargar/enlaces.xlsx"): None,
    ("post", "/administracion/cargar"): {},
    ("post", "/administracion/cargar/confirmacion"): {},
    ("get", "/administracion/copias"): None,
    ("get", "/api/v1/people"): None,
    ("post", "/api/v1/people"): NOBODY,
    ("get", "/api/v1/delegations/all"): None,
    ("get", "/api/v1/mails"): None,
    ("get", "/api/v1/units"): None,
    ("post", "/api/v1/units"): {"code": "GDI"},
    ("put", "/api/v1/units/{unit}"): {"name": " ", "kind": "process", "parent": "SG"},
    ("put", "/api/v1/units/{unit}/closing"): None,
    ("delete_", "/api/v1/units/{unit}/closing"): None,
    ("get", "/api/v1/enlistments/template"): None,
    ("post", "/api/v1/enlistments/review"): b"PK nada",
    ("post", "/api/v1/enlistments"): b"PK nada",
    ("get", "/api/v1/backups"): None,
}
OPENED = {
    ("post", "/administracion/unidades/{unidad}/reapertura"),
    ("delete_", "/api/v1/units/{unit}/closing"),
}
# Done by whoever may ask for it (backup_test.py), and by nobody else.
ASKED = {("post", "/administracion/copias"), ("post", "/api/v1/backups")}
# One's own, in the name of whoever is signed in: others_things_test.py.
OWN = {
    ("get", "/api/v1/delegations"),
    ("post", "/api/v1/delegations"),
    ("delete_", "/api/v1/delegations/{delegation}"),
}
# Lists of what one may read, and the first step of a plan: of nothing that has a state.
STATELESS = {
    ("get", "/formulacion"),
    ("post", "/formulacion"),
    ("get", "/publicacion"),
    ("get", "/orientaciones"),
    ("get", "/actividad"),
    ("get", "/actividad/verificacion"),
    ("get", "/actividad/registro.jsonl"),
    ("get", "/api/v1/tasks"),
    ("get", "/api/v1/opinions"),
    ("get", "/api/v1/formulations"),
    ("post", "/api/v1/formulations"),
    ("get", "/api/v1/guidance"),
    ("get", "/api/v1/publications"),
    ("get", "/api/v1/log"),
    ("get", "/api/v1/log/file"),
    ("get", "/api/v1/log/verification"),
}
ROWS = of_family(
    "/administracion",
    "/api/v1/people",
    "/api/v1/delegations",
    "/api/v1/mails",
    "/api/v1/units",
    "/api/v1/enlistments",
    "/api/v1/backups",
)
OF_CITIZENS = {("get", "/administracion/datos-personales"),
               ("post", "/administracion/datos-personales")}  # fmt: skip


class AdministrationWalkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        cls.persons = {"last": "demo-administrator"}
        for state in ("invited", "active", "deactivated"):
            cls.persons[state] = cls.invited(state)
        # Whoever is of the demonstration came in by a link long ago.
        cls.persons["active"] = "demo-committee"
        cls.call("POST", f"/people/{cls.persons['deactivated']}/deactivation")
        cls.roles = {}
        path = f"/people/{cls.persons['invited']}"
        for state, day in (("to-come", TODAY + timedelta(days=9)), ("ended", TODAY)):
            role = {"role": "communications", "unit": "AE", "from": day.isoformat()}
            if state == "ended":  # not beside the other
                role["until"] = (TODAY + timedelta(days=1)).isoformat()
            cls.call("POST", path + "/roles", role)
        for one in cls.call("GET", path).said["roles"]:
            later = one["from"] > TODAY.isoformat()
            held = "held" if one["role"] == "committee" else "to-come" if later else "ended"
            cls.roles[held] = one["id"]
        cls.call("DELETE", f"{path}/roles/{cls.roles['ended']}")
        over = {"role_ended": "Este rol ya terminó", "already_done": "Esto ya se hizo"}
        cls.walk = Walk(cls, cls.office, **over)

    @classmethod
    def call(cls, method: str, path: str, body=None):
        return cls.office.done("administra", method, path, body)

    @classmethod
    def invited(cls, name: str) -> str:
        person = {"name": name, "email": f"{name}@ejemplo.invalid", "unit": "AE"}
        return cls.call("POST", "/people", person | {"role": "committee"}).said["person"]

    def standing(self) -> list:
        return [self.call("GET", path).said for path in ("/people", "/units", "/delegations/all")]

    def test_every_route_of_administration_is_walked(self):
        tables = set(OF_PERSON) | OF_ROLE | set(LISTS) | ASKED | OWN | OF_CITIZENS
        self.assertEqual(set(ROWS), tables)

    def test_every_route_that_asks_for_a_permission_is_in_some_walk(self):
        rows = {(row[0], row[1]) for row in every_row() + every_call() if ACCESS.fullmatch(row[3])}
        walked = set(ROWS) | STATELESS | set(permission_walk_test.PAGES)
        walked |= set(permission_walk_test.CALLS) | set(consultation_walk_test.ROWS)
        walked |= set(methodology_walk_test.ROWS) | set(import_walk_test.ROWS)
        self.assertEqual(rows - walked, set())

    def one(self, key: tuple, path: str, body, who: str, what: str, state: str = "") -> Ask:
        row = ROWS[key]
        told = "done" if (what, state) not in OVER else "closed"
        # For the entity as a whole: to administer one of its units is not enough.
        if not passes(row, who) or ROLES[who] != ADMINISTRATOR:
            told = "nobody" if who == CITIZEN else "hidden"
        return Ask(who, row, path, body, told, f"{what} of {state}")

    def asked(self, people) -> list[Ask]:
        asked = []
        for number, (key, (what, body)) in enumerate(OF_PERSON.items()):
            for place, state in enumerate(PERSONS):
                path = re.sub(r"\{person(a)?\}", self.persons[state], key[1])
                for who in people:
                    if self.is_asked(key, who, number % len(PERSONS) == place):
                        asked.append(self.one(key, path, body, who, what, state))
        for key in sorted(OF_ROLE):
            for state, role in self.roles.items():
                path = re.sub(r"\{person(a)?\}", self.persons["invited"], key[1])
                body = None if is_call(ROWS[key]) else {"asignacion": role}
                for who in people:
                    if self.is_asked(key, who, state == "held"):
                        path = path.replace("{role}", role)
                        asked.append(self.one(key, path, body, who, "end a role", state))
        for key, body in LISTS.items():
            for who in people:
                if self.is_asked(key, who, True):
                    # The entity itself is not closed, and so not opened again.
                    path = re.sub(r"\{uni(dad|t)\}", "AE", key[1])
                    what = "open a unit" if key in OPENED else "begin or list"
                    asked.append(self.one(key, path, body, who, what))
        return asked

    def is_asked(self, key: tuple, who: str, is_first: bool) -> bool:
        """Who passes the gate, in every state; who does not, in one or another."""
        there = who in self.walk.lines(ROWS[key])
        return there and (is_first or WHOLE or ROLES.get(who) == ADMINISTRATOR)

    def takes_effect(self, one: Ask) -> bool:
        what, _, state = one.of.rpartition(" of ")
        effect = (what, state) in TAKES_EFFECT or what == "reset on the page"
        return one.told == "done" and effect

    def of_backups(self, people) -> list[Ask]:
        asked = [(key, who) for key in sorted(ASKED) for who in people if who != "administra"]
        return [
            self.one(key, key[1], None if is_call(ROWS[key]) else {}, who, "ask for a copy")
            for key, who in asked
            if who in self.walk.lines(ROWS[key])
        ]

    def test_no_deviation(self):
        before, people = self.standing(), (*ROLES, CITIZEN)
        asked = self.asked(people)
        effects = [one for one in asked if self.takes_effect(one)]
        asked = [one for one in asked if one not in effects] + self.of_backups(people)
        self.assertGreater(len(asked), 400)
        self.walk.check(self, asked)
        self.assertEqual(self.standing(), before)
        self.of_a_unit()
        calls = [one for one in effects if is_call(one.row)]
        calls.sort(key=lambda one: "end a role" not in one.of)  # before their person is gone
        self.walk.check(self, calls, "role.end", "person.deactivate")
        self.assertNotEqual(self.standing(), before)

    def of_a_unit(self) -> None:
        """Who administers GDI alone, with a key for all of it, is as anybody."""
        self.call("POST", "/people/demo-planning-head/roles", {"role": "administrator",
                                                               "unit": "GDI"})  # fmt: skip
        before = self.standing()
        key = self.office.caller("jefe", "read", "administer").key
        self.walk.programs["jefe"].headers = {"Authorization": "Bearer " + key}
        asked = self.asked(("jefe",)) + self.of_backups(("jefe",))
        self.walk.check(self, asked)
        self.assertEqual(self.standing(), before)


if __name__ == "__main__":
    unittest.main()
