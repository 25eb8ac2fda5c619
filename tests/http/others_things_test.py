"""Numbers of what is another's, in addresses, forms and bodies: of another person, another plan,
another consultation, another unit. Each is refused, and nothing but the refusal is in the log."""

import unittest
from datetime import datetime, timedelta, timezone

from caller import Caller, make_key
from calling_office import Office

TODAY = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
SOON = TODAY + timedelta(days=10)


class OthersThingsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        for code, unit in (("de-gdi", "GDI"), ("otro-de-gdi", "GDI"), ("de-sac", "SAC")):
            assert cls.office.begin(code, unit).status == 201
            cls.office.goal(code)

    def setUp(self):
        self.first = self.office.log()[0]["sequence"]

    def tearDown(self):
        entries = [one for one in self.office.log() if one["sequence"] > self.first]
        done = {one["action"] for one in entries} - self.allowed
        self.assertLessEqual(done, {"access.refuse", "change.refuse", "plan.export"})

    allowed: frozenset = frozenset()

    def call(self, who: str, method: str, path: str, body=None, **headers: str):
        return self.office.callers[who].call(method, "/api/v1" + path, body, **headers)

    def refused(self, answer, status: int, *types: str):
        self.assertEqual(answer.status, status, answer.text)
        self.assertIn(answer.said["type"], types, answer.text)

    def page_refused(self, answer, *statuses: int):
        self.assertIn(answer.status, statuses, answer.text[:300])

    def test_an_observation_of_another_plan(self):
        self.allowed = {"plan.submit", "review.take", "observation.add", "plan.observe"}
        office = self.office
        self.assertEqual(office.step("lider", "otro-de-gdi", "submit").status, 200)
        words = {"object": 1, "cell": "goal", "words": "Diga a qué archivo."}
        path = "/formulations/otro-de-gdi"
        self.assertEqual(self.call("analista", "POST", path + "/observations", words).status, 201)
        self.assertEqual(office.step("analista", "otro-de-gdi", "observe").status, 200)
        (one,) = self.call("lider", "GET", path).said["observations"]
        other = f"/formulations/de-gdi/observations/{one['number']}/answer"
        self.refused(self.call("lider", "POST", other), 409, "already-done")
        form = {"observacion": str(one["number"])}
        visitor = office.visitors["lider"]
        self.page_refused(
            visitor.post("/formulacion/de-gdi/observaciones/respondidas", **form), 422
        )
        (one,) = self.call("lider", "GET", path).said["observations"]
        self.assertFalse(one["answered"])

    def test_sessions_and_keys_of_another(self):
        self.allowed = {"token.make"}
        mine = self.office.caller("analista", "read", "formulate")
        theirs = self.call("lider", "GET", "/sessions").said[0]["session"]
        mine.call("DELETE", f"/api/v1/sessions/{theirs}")
        visitor = self.office.visitors["analista"]
        visitor.post("/mi-perfil/sesiones", sesion=theirs)
        self.assertEqual(self.office.visitors["lider"].ask("GET", "/mi-trabajo").status, 200)
        self.assertEqual(self.call("lider", "GET", "/sessions").said[0]["session"], theirs)
        number = self.call("lider", "GET", "/keys").said[0]["number"]
        self.refused(mine.call("DELETE", f"/api/v1/keys/{number}"), 404, "token-unknown")
        self.page_refused(visitor.post("/mi-perfil/claves/fin", numero=str(number)), 422)
        self.assertEqual(self.call("lider", "GET", "/me").status, 200)

    def test_roles_of_another_person(self):
        path = "/people/demo-committee/roles/demo-demo-process-leader"
        self.refused(self.call("administra", "DELETE", path), 404, "role-unknown")
        visitor = self.office.visitors["administra"]
        answer = visitor.post(
            "/administracion/personas/demo-committee/fin-de-rol",
            asignacion="demo-demo-process-leader",
        )
        self.page_refused(answer, 422)
        body = {"role": "demo-demo-process-leader", "email": "area@ejemplo.invalid"}
        body |= {"unit": "GDI", "until": SOON.isoformat()}
        self.refused(self.call("promotor", "POST", "/delegations", body), 422, "role-unknown")
        form = {"rol": body["role"], "correo": body["email"], "unidad": "GDI"}
        form["hasta"] = SOON.strftime("%d/%m/%Y")
        promoter = self.office.visitors["promotor"]
        self.page_refused(promoter.post("/mi-perfil/delegaciones", **form), 422)

    def test_delegations_of_others(self):
        self.allowed = {"delegation.make", "delegation.end"}
        body = {"role": "demo-demo-process-leader", "email": "analista@ejemplo.invalid"}
        body |= {"unit": "GDI", "until": SOON.isoformat()}
        self.assertEqual(self.call("lider", "POST", "/delegations", body).status, 201)
        (one,) = self.call("lider", "GET", "/delegations").said
        number = one["delegation"]
        self.refused(self.call("promotor", "DELETE", f"/delegations/{number}"), 403,
                     "not-permitted")
        promoter = self.office.visitors["promotor"]
        for address in ("/mi-perfil/delegaciones/fin", "/mi-perfil/actuar"):
            self.page_refused(promoter.post(address, delegacion=number), 422)
        self.assertEqual(self.call("promotor", "GET", "/delegations").said, [])
        self.assertTrue(self.call("lider", "GET", "/delegations").said[0]["in_force"])
        self.assertEqual(self.call("lider", "DELETE", f"/delegations/{number}").status, 200)

    def test_an_import_of_another(self):
        self.allowed = {"import.begin"}
        file = self.call("analista", "GET", "/formulations/de-gdi/workbook").body
        number = self.call("analista", "POST", "/imports", file).said["import"]
        path = f"/imports/{number}"
        facts = {"code": "x", "name": "x", "instrument": "management-plan", "from": "2027"}
        for method, below, body in (
            ("GET", "", None),
            ("PUT", "/choices", {"plan": facts | {"unit": "GDI"}}),
            ("PATCH", "/cells", {"cells": []}),
            ("POST", "/confirmation", {"seen": ""}),
            ("POST", "/undoing", None),
            ("DELETE", "", None),
        ):
            answer = self.call("lider", method, path + below, body)
            self.refused(answer, 404, "import-unknown")
        leader = self.office.visitors["lider"]
        page = f"/importaciones/{number}"
        for below in ("", "/columnas", "/revision", "/confirmacion", "/problemas.xlsx"):
            self.page_refused(leader.ask("GET", page + below), 404)
        for below in ("columnas", "revision", "confirmacion", "deshacer", "descartar"):
            self.page_refused(leader.post(f"{page}/{below}"), 404)
        self.assertEqual(self.call("analista", "GET", path).said["state"], "open")

    def test_a_comment_of_another_consultation(self):
        self.allowed = {"comment.send"}
        body = {"topic": "promise", "words": "Que empiece por el sur."}
        citizen = Caller(self.office.server.port)
        name = citizen.call("POST", "/api/v1/consultations/2/comments", body).said["comment"]
        for below, sent in (
            ("moderation", {"moderation": "published"}),
            ("topic", {"topic": "measure"}),
            ("answer", {"decision": "accepted", "words": "Sí."}),
        ):
            answer = self.call("analista", "POST", f"/participation/1/comments/{name}/{below}",
                               sent, If_Match='"1"')
            self.refused(answer, 404, "comment-unknown")
        self.refused(self.call("analista", "GET", f"/participation/1/comments/{name}"), 404,
                     "comment-unknown")
        page = self.office.visitors["analista"].post(
            f"/participacion/1/aportes/{name}", paso="publicar", version="1"
        )
        self.page_refused(page, 404)
        read = self.call("analista", "GET", f"/participation/2/comments/{name}").said
        self.assertEqual((read["moderation"], read["version"]), ("pending", 1))

    def test_a_consultation_of_another_unit(self):
        self.allowed = {"consultation.open"}
        tag = self.call("jefe", "GET", "/formulations/de-sac").getheader("ETag")
        body = {"summary": "Qué haremos.", "purpose": "Mejorarlo."}
        body |= {"closes": SOON.isoformat(), "answers_due": SOON.isoformat()}
        opened = self.call("jefe", "POST", "/formulations/de-sac/consultations", body, If_Match=tag)
        number = opened.said["consultation"]
        self.refused(self.call("lider", "GET", f"/participation/{number}/comments"), 403,
                     "not-permitted")
        self.page_refused(self.office.visitors["lider"].ask("GET", f"/participacion/{number}"), 403)
        own = [one["consultation"] for one in self.call("lider", "GET", "/participation").said]
        self.assertNotIn(number, own)
        self.assertEqual(self.call("area", "GET", f"/participation/{number}/comments").status, 200)

    def test_what_is_named_in_bodies(self):
        session = {"day": TODAY.isoformat(), "participants": ["demo-planning-analyst"]}
        session |= {"agreements": "Se mide en cajas.", "goals": [99]}
        path = "/formulations/de-gdi/sessions"
        self.refused(self.call("analista", "POST", path, session), 404, "object-unknown")
        session |= {"goals": [], "participants": ["nadie"]}
        self.refused(self.call("analista", "POST", path, session), 404, "person-unknown")
        cells = {"cells": [{"object": 9, "cell": "note", "value": "x"}]}
        self.refused(self.call("lider", "PATCH", "/formulations/de-gdi/cells", cells), 404,
                     "object-unknown")
        below = {"kind": "goal", "parent": 9, "cells": {"code": "M9"}}
        self.refused(self.call("lider", "POST", "/formulations/de-gdi/objects", below), 404,
                     "object-unknown")
        words = {"words": "Cuente."}  # of a goal that is no transversal one
        self.refused(self.call("transversal", "POST", "/formulations/de-gdi/objects/1/guidance",
                               words), 404, "object-unknown")
        destination = {"destination": "web", "edition": 1, "address": "https://x.invalid"}
        self.refused(self.call("comunicaciones", "POST", "/formulations/de-gdi/destinations",
                               destination), 409, "wrong-state")

    def test_a_key_for_one_unit_reaches_no_other(self):
        self.allowed = {"token.make"}
        made = make_key(self.office.visitors["analista"], "read", "formulate", unidad="SAC")
        self.assertTrue(made.key, made.problem)
        narrow = Caller(self.office.server.port, made.key)
        plans = [one["unit"] for one in narrow.call("GET", "/api/v1/formulations").said]
        self.assertEqual(set(plans), {"SAC"})
        for method, below, body in (
            ("GET", "", None),
            ("GET", "/workbook", None),
            ("GET", "/sessions", None),
            ("GET", "/revisions", None),
            ("POST", "/objects", {"kind": "goal", "cells": {"code": "M9"}}),
            ("PATCH", "/cells", {"cells": [{"object": 1, "cell": "note", "value": "x"}]}),
            ("POST", "/objects/1/kept-cells", {"cell": "goal"}),
        ):
            answer = narrow.call(method, "/api/v1/formulations/de-gdi" + below, body)
            self.refused(answer, 403, "not-permitted")
        body = {"name": "Plan", "code": "por-llave", "unit": "GDI", "from": "2027"}
        self.refused(narrow.call("POST", "/api/v1/formulations", body), 403, "not-permitted")


if __name__ == "__main__":
    unittest.main()
