"""Keys for programs: made, used, ended, narrowed, told in the log, and their pace."""

import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from access_test import PASSWORD, Visitor
from caller import Caller, held, make_key
from calling_office import Office


RESET = {"identity": "Llamó desde su oficina.", "password": PASSWORD}

class KeysTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def test_a_key_is_made_by_who_proves_it_and_for_what_they_may(self):
        analyst = self.office.visitors["analista"]

        def day(days: int) -> str:
            return time.strftime("%d/%m/%Y", time.gmtime(time.time() + days * 86400))

        for scopes, form, status, sentence in (
            (("read",), {"clave": "otra"}, 422, "La contraseña no es correcta"),
            (("read",), {"nombre": " "}, 422, "nombre"),
            (("read",), {"nombre": "x" * 500}, 422, "más corto"),
            ((), {}, 422, "al menos una cosa"),
            (("administer",), {}, 422, "no permiten eso"),
            (("read", "audit"), {}, 422, "no permiten eso"),
            (("read",), {"unidad": "NADIE"}, 422, "unidad"),
            (("read",), {"hasta": day(-2)}, 422, "a más tardar"),
            (("read",), {"hasta": day(400)}, 422, "a más tardar"),
            (("read",), {"hasta": "mañana"}, 422, "día/mes/año"),
        ):
            made = make_key(analyst, *scopes, **form)
            self.assertEqual((made.status, made.key), (status, None), (scopes, form))
            self.assertIn(sentence, made.problem, (scopes, form))
        self.assertTrue(make_key(analyst, "read", hasta=day(364)).key)
        self.assertEqual(held(self.office.visitors["comite"]), [])

    def test_it_is_shown_once_listed_with_its_use_and_ended(self):
        visitor = self.office.visitors["promotor"]
        made = make_key(visitor, "read", nombre="Tablero de la oficina")
        caller = Caller(self.office.server.port, made.key)
        page = visitor.ask("GET", "/mi-perfil/claves").text
        self.assertNotIn(made.key, page)
        self.assertIn("Tablero de la oficina", page)
        self.assertIn(f"número {made.number}", page)
        self.assertRegex(page, "Tablero de la oficina(?s:.)*?nunca usada")
        self.assertEqual(caller.call("GET", "/api/v1/me").said["key"]["number"], int(made.number))
        page = visitor.ask("GET", "/mi-perfil/claves").text
        self.assertRegex(page, "Tablero de la oficina(?s:.)*?usada por última vez")
        other = self.office.visitors["lider"]
        self.assertEqual(other.post("/mi-perfil/claves/fin", numero=made.number).status, 422)
        self.assertEqual(caller.call("GET", "/api/v1/me").status, 200)
        self.assertEqual(visitor.post("/mi-perfil/claves/fin", numero=made.number).status, 303)
        self.assertEqual(caller.call("GET", "/api/v1/me").status, 401)
        self.assertEqual(visitor.post("/mi-perfil/claves/fin", numero=made.number).status, 422)
        files = [file for file in self.office.server.folder.rglob("*") if file.is_file()]
        self.assertGreater(len(files), 1)
        for file in files:
            self.assertNotIn(made.key.encode(), file.read_bytes(), file)

    def test_the_form_that_is_sent_twice_makes_one(self):
        visitor = self.office.visitors["area"]
        form = {"nombre": "Una sola", "envio": "e" * 43}
        first, again = (make_key(visitor, "read", **form) for _ in range(2))
        self.assertTrue(first.key)
        self.assertEqual((again.status, again.key), (422, None))
        page = visitor.ask("GET", "/mi-perfil/claves").text
        self.assertEqual(page.count("Una sola"), 1)

    def test_it_ends_with_its_person_and_with_their_password(self):
        administrator = self.office.callers["administra"]
        for path, body in (
            ("/deactivation", None),
            ("/reset", RESET | {"also": "second-factor"}),
        ):
            role = {"role": "planning-analyst", "unit": "AE"}
            body_of = {"name": "Luz", "email": f"luz{path[1:]}@ejemplo.invalid"} | role
            invited = administrator.call("POST", "/api/v1/people", body_of).said
            visitor = Visitor(self.office.server.port)
            link = "/enlace/" + invited["link"].rpartition("/")[2]
            visitor.ask("POST", link, {"clave": PASSWORD})
            visitor.post("/ingreso", correo=body_of["email"], clave=PASSWORD)
            visitor.ask("GET", "/mi-trabajo")
            caller = Caller(self.office.server.port, make_key(visitor, "read").key)
            self.assertEqual(caller.call("GET", "/api/v1/me").status, 200)
            address = "/api/v1/people/" + invited["person"] + path
            self.assertIn(administrator.call("POST", address, body).status, (200, 201))
            self.assertEqual(caller.call("GET", "/api/v1/me").status, 401, path)
            if path == "/deactivation":
                back = administrator.call("POST", address.replace(path, "/reset"), RESET).said
                link = "/enlace/" + back["link"].rpartition("/")[2]
                visitor.ask("POST", link, {"clave": PASSWORD})
                self.assertEqual(caller.call("GET", "/api/v1/me").status, 401, "not revived")

    def test_a_unit_narrows_it(self):
        assert self.office.begin("de-sac", unit="SAC").status == 201
        assert self.office.begin("de-gdi", unit="GDI").status == 201
        narrow = self.office.caller("analista", "read", "formulate", unidad="SAC")
        codes = [one["plan"] for one in narrow.call("GET", "/api/v1/formulations").said]
        self.assertIn("de-sac", codes)
        self.assertNotIn("de-gdi", codes)
        body = {"kind": "goal", "cells": {"code": "M1"}}
        for plan, status in (("de-sac", 201), ("de-gdi", 403)):
            path = f"/api/v1/formulations/{plan}/objects"
            self.assertEqual(narrow.call("POST", path, body).status, status, plan)
        self.assertEqual(narrow.call("GET", "/api/v1/formulations/de-gdi").status, 403)
        made = make_key(self.office.visitors["lider"], "read", unidad="SAC")
        self.assertIn("no permiten eso", made.problem, "of a unit that the role does not reach")

    def test_the_log_names_the_key(self):
        caller = self.office.caller("analista", "formulate")
        body = {"name": "Plan", "code": "con-clave", "unit": "GDI", "from": "2027"}
        self.assertEqual(caller.call("POST", "/api/v1/formulations", body).status, 201)
        (entry,) = self.office.log(object="con-clave")
        self.assertEqual(entry["session"], "token:" + caller.number)
        self.assertEqual(entry["person"], "demo-planning-analyst")
        caller.call("GET", "/api/v1/people")
        refused = self.office.log(action="access.refuse")[0]
        self.assertEqual(refused["session"], "token:" + caller.number)

    def test_calls_have_a_pace(self):
        caller = self.office.caller("jefe", "read")
        with ThreadPoolExecutor(8) as threads:
            statuses = list(
                threads.map(
                    lambda _: caller.call("GET", "/api/v1/me", patient=False).status, range(1500)
                )
            )
        self.assertEqual(set(statuses), {200, 429})
        self.assertGreaterEqual(statuses.count(200), 600)
        answer = caller.call("GET", "/api/v1/me", patient=False)
        if answer.status == 429:
            self.assertEqual(answer.said["type"], "too-many-calls")
            self.assertGreater(int(answer.getheader("Retry-After")), 0)
        self.assertEqual(self.office.callers["jefe"].call("GET", "/api/v1/me").status, 200)


if __name__ == "__main__":
    unittest.main()
