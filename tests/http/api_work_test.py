"""What programs do around plans: consultations, workbooks, methodologies, delegations, oneself."""

import base64
import hashlib
import secrets
import unittest
from datetime import datetime, timedelta, timezone

from access_test import PASSWORD, Visitor
from caller import Caller
from calling_office import OfficeTest
from spreadsheet import workbook

TODAY = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
SOON, LATER = (TODAY + timedelta(days=days) for days in (10, 30))
PEOPLE = ("Nombre", "Correo", "Rol", "Unidad", "Desde", "Hasta")


class TasksTest(OfficeTest):
    def test_programs_are_told_of_all_that_my_work_shows(self):
        for who, expected in {
            "analista": {"to-answer"},
            "comunicaciones": {"to-confirm"},
            "jefe": {"to-answer", "to-publish"},
        }.items():
            said = self.call(who, "GET", "/tasks").said
            tasks = {one["task"] for one in said}
            self.assertLessEqual(expected, tasks, who)
            for one in said:
                self.assertTrue("since" in one or "due" in one, one)
                if one["task"] == "to-answer":
                    self.assertGreater(one["consultation"], 0)


class WorkTest(OfficeTest):
    def test_from_a_draft_to_what_everybody_reads(self):
        """Each by the key of whoever does it in the procedure, with what stands around it."""
        code, office = "de-punta-a-punta", self.office
        path = f"/formulations/{code}"
        self.assertEqual(office.begin(code).status, 201)
        office.goal(code)
        session = {"day": TODAY.isoformat(), "participants": ["demo-process-leader"]}
        session |= {"goals": [1], "agreements": "Se mide en cajas."}
        self.assertEqual(self.call("analista", "POST", path + "/sessions", session).status, 201)
        tag = self.call("jefe", "GET", path).getheader("ETag")
        body = {"summary": "Qué haremos.", "purpose": "Mejorarlo."}
        body |= {"closes": SOON.isoformat(), "answers_due": LATER.isoformat()}
        opened = self.call("jefe", "POST", path + "/consultations", body, If_Match=tag)
        self.assertEqual(opened.status, 201, opened.text)
        self.assertEqual(office.step("lider", code, "submit").status, 200)
        words = {"object": 1, "cell": "goal", "words": "Diga a qué archivo."}
        self.call("analista", "POST", path + "/observations", words)
        self.assertEqual(office.step("analista", code, "observe").status, 200)
        cell = {"object": 1, "cell": "goal", "value": "Transferir cajas al archivo central"}
        cells = {"cells": [cell | {"seen": "Transferir cajas"}]}
        self.assertEqual(self.call("promotor", "PATCH", path + "/cells", cells).status, 200)
        (one,) = self.call("lider", "GET", path).said["observations"]
        self.call("lider", "POST", f"{path}/observations/{one['number']}/answer")
        self.assertEqual(office.step("lider", code, "submit").status, 200)
        signed = {"password": PASSWORD}
        early = office.step("jefe", code, "accept", **signed)
        self.assertEqual(self.refused(early, 409, "consultation-unsettled")["rule"], "F7")
        consulted = opened.said["consultation"]
        ended = "UPDATE consultation SET closes = ? WHERE consultation = ?"
        office.days_pass(ended, (TODAY - timedelta(days=2)).isoformat(), consulted)
        results = self.call("jefe", "POST", f"/participation/{consulted}/results")
        self.assertEqual(results.status, 200, results.text)
        self.assertEqual(office.step("jefe", code, "accept", **signed).status, 200)
        signed |= {"case_number": "HOLA 7"}
        self.assertEqual(office.step("lider", code, "officialise", **signed).status, 200)
        awaiting = self.call("comunicaciones", "GET", "/publications").said["awaiting"]
        self.assertIn(code, [plan["plan"] for plan in awaiting])
        signed = {"password": PASSWORD}
        self.assertEqual(office.step("jefe", code, "publish", **signed).status, 200)
        for destination in ("intranet", "web"):
            confirmed = {"destination": destination, "edition": 1}
            confirmed |= {"address": f"https://{destination}.ejemplo.invalid/plan"}
            answer = self.call("comunicaciones", "POST", path + "/destinations", confirmed)
            self.assertEqual(answer.status, 200, answer.text)
        published = self.call("comunicaciones", "GET", "/publications").said["published"]
        (own,) = [plan for plan in published if plan["plan"] == code]
        self.assertEqual([one["destination"] for one in own["destinations"]], ["intranet", "web"])
        public = self.citizen.call("GET", "/api/v1/plans/" + code)
        self.assertEqual(public.status, 200)
        self.assertEqual(public.said["goals"][0]["goal"], cell["value"])
        actors = {one["session"][:6] for one in office.log(object=code, object_kind="plan")}
        self.assertEqual(actors, {"token:"})

    def test_refusals_of_a_call_name_no_button(self):
        self.office.begin("sin-botones")
        self.office.goal("sin-botones")
        self.office.step("lider", "sin-botones", "submit")
        path = "/formulations/sin-botones"
        self.assertEqual(self.call("jefe", "POST", path + "/review", {}).status, 200)
        observed = {"object": 1, "words": "¿Por qué 100?"}
        said = self.refused(
            self.call("analista", "POST", path + "/observations", observed), 409,
            "review-taken",
        )
        taken = r"tiene esta revisión desde el \d+ de \w+ de \d{4}, así que no se hizo nada"
        self.assertRegex(said["detail"], taken)
        people = self.call("administra", "GET", "/people").said
        own = next(one["person"] for one in people if one["email"].startswith("administra@"))
        reset = {"also": "password-alone", "identity": "En persona."}
        other = self.refused(
            self.call("administra", "POST", f"/people/{own}/reset", reset), 403, "own-account"
        )
        self.assertIn("ninguna llamada", other["detail"])
        for detail in (said["detail"], other["detail"]):
            self.assertNotIn("«", detail)

    def test_a_working_session_keeps_its_files(self):
        self.assertEqual(self.office.begin("con-actas").status, 201)
        path, minutes = "/formulations/con-actas/sessions", b"%PDF-1.7 " + bytes(range(256)) * 8192
        session = {"day": TODAY.isoformat(), "participants": ["demo-process-leader"]}
        session |= {"agreements": "Se mide en cajas."}

        def file(content: bytes, name: str = "Acta ñ.pdf") -> dict:
            return {"name": name, "content": base64.b64encode(content).decode()}

        def sent(who: str, *files, **headers: str):
            return self.call(who, "POST", path, session | {"files": list(files)}, **headers)

        self.refused(sent("lider", file(minutes)), 403, "not-permitted")
        page = file(b"<html><script>alert(1)</script>")
        self.assertEqual(
            self.refused(sent("analista", page), 422, "evidence-unknown")["field"], "files"
        )
        self.refused(sent("analista", *[file(minutes)] * 6), 422, "evidence-too-many")
        self.refused(sent("analista", file(b"%PDF-" + bytes(10 << 20))), 422, "evidence-too-large")
        for bad in ({"name": "a.pdf", "content": "%PDF"}, {"nombre": "a.pdf"}, "a.pdf", 7):
            self.refused(sent("analista", bad), 400, "body-malformed")
        self.assertEqual(self.call("lider", "GET", path).said, [])
        key = secrets.token_urlsafe()
        for _ in range(2):  # what is sent again is not recorded again
            done = sent("analista", file(minutes), Idempotency_Key=key)
            self.assertEqual(done.status, 201, done.text)
        other = sent("analista", file(minutes + b" "), Idempotency_Key=key)
        self.refused(other, 422, "key-reused")
        ((one,),) = [each["files"] for each in self.call("lider", "GET", path).said]
        digest = hashlib.sha256(minutes).hexdigest()
        shown = {"digest": digest, "name": "Acta ñ.pdf", "type": "application/pdf"}
        self.assertEqual(one, shown | {"bytes": len(minutes)})
        read = self.call("lider", "GET", f"{path}/files/{digest}")
        self.assertEqual((read.status, read.body), (200, minutes))
        self.assertEqual(read.getheader("Content-Type"), "application/pdf")
        self.assertRegex(read.getheader("Content-Disposition"), "^attachment; filename=")
        self.assertEqual(read.getheader("X-Content-Type-Options"), "nosniff")
        self.assertEqual(read.getheader("Content-Security-Policy"), "default-src 'none'; sandbox")
        self.refused(self.call("area", "GET", f"{path}/files/{digest}"), 403, "not-permitted")
        for elsewhere in (f"{path}/files/{'0' * 64}",
                          f"/formulations/pinar-2027/sessions/files/{digest}"):
            self.refused(self.call("lider", "GET", elsewhere), 404, "object-unknown")
        page = self.office.visitors["lider"].ask("GET", "/formulacion/con-actas/mesas").text
        self.assertIn(digest, page)

    def sent_workbook(self, code: str, who: str = "analista"):
        file = self.call(who, "GET", f"/formulations/{code}/workbook").body
        sent = self.call(who, "POST", "/imports?name=mi-plan.xlsx", file)
        self.assertEqual(sent.status, 201, sent.text)
        return f"/imports/{sent.said['import']}"

    def test_a_workbook_becomes_a_plan_and_is_undone(self):
        self.office.begin("de-un-libro")
        self.office.goal("de-un-libro")
        path = self.sent_workbook("de-un-libro")
        read = self.call("analista", "GET", path).said
        self.assertEqual((read["target"]["kind"], read["target"]["changes"]),
                         ("plan-in-the-making", 0))
        self.refused(self.call("lider", "GET", path), 404, "import-unknown")
        sheet = read["sheets"][0]
        column = next(one["column"] for one in sheet["columns"] if one.get("field") == "goal/total")
        cell = {"sheet": sheet["sheet"], "cell": f"{column}{sheet['last_heading_row'] + 1}"}
        bad = self.call("analista", "PATCH", path + "/cells", {"cells": [cell | {"text": "cien"}]})
        self.assertEqual(bad.status, 200, bad.text)
        read = self.call("analista", "GET", path).said
        (problem,) = [one for one in read["problems"] if one["refuses"]]
        self.assertEqual((problem["cell"], problem["found"]), (cell["cell"], "cien"))
        self.assertNotIn("target", read)
        seen = {"seen": "v2"}
        self.refused(self.call("analista", "POST", path + "/confirmation", seen), 422,
                     "file-unusable")
        self.call("analista", "PATCH", path + "/cells", {"cells": [cell | {"text": "120"}]})
        read = self.call("analista", "GET", path).said
        self.assertEqual((read["target"]["changes"], read["with_errors"]), (1, 0))
        self.refused(self.call("analista", "POST", path + "/confirmation", {"seen": "v1"}), 412,
                     "changed-meanwhile")
        done = self.call("analista", "POST", path + "/confirmation",
                         {"seen": read["target"]["seen"]})
        self.assertEqual((done.status, done.said), (200, {"plan": "de-un-libro"}), done.text)
        plan = "/formulations/de-un-libro"
        self.assertEqual(self.call("lider", "GET", plan).said["objects"][1]["cells"]["total"],
                         "120")
        self.assertEqual(self.call("analista", "POST", path + "/undoing").status, 200)
        self.assertEqual(self.call("lider", "GET", plan).said["objects"][1]["cells"]["total"],
                         "100")
        self.refused(self.call("analista", "DELETE", path), 409, "import-closed")

    def test_what_is_no_workbook_is_refused_at_the_door(self):
        self.refused(self.call("analista", "POST", "/imports", b"PK nada"), 422, "file-unusable")
        self.refused(self.call("analista", "POST", "/imports", {}), 415, "body-no-workbook")
        large = b"x" * (2 << 20)
        self.assertEqual(self.call("analista", "POST", "/imports", large).status, 422)
        stranger = Caller(self.office.server.port, "x" * 43)
        self.refused(stranger.call("POST", "/api/v1/imports", large), 401, "key-unknown")
        self.refused(self.call("concepto", "POST", "/imports", b"PK"), 403, "not-permitted")

    def test_what_changed_in_a_plan_and_by_whom(self):
        self.office.begin("con-historia")
        self.office.goal("con-historia")
        path = "/formulations/con-historia"
        cell = {"object": 1, "cell": "unit", "value": "metros", "seen": "cajas"}
        self.call("lider", "PATCH", path + "/cells", {"cells": [cell]})
        said = self.call("jefe", "GET", path + "/history").said
        self.assertEqual(said["until"], TODAY.isoformat())
        goal = said["changes"][-1]
        self.assertEqual((goal["object"], goal["what"]), (1, "added"))
        self.refused(self.call("jefe", "GET", path + "/history?from=ayer"), 400, "about:blank")
        self.refused(self.call("area", "GET", path + "/history"), 403, "not-permitted")

    def test_people_of_a_workbook_are_all_loaded_or_none(self):
        def book(email: str, role: str) -> bytes:
            return workbook(Personas=[PEOPLE, ("Rosa Díaz", email, role, "GDI", "", "")])

        wrong = book("rosa.ejemplo", "reina")
        judged = self.call("administra", "POST", "/enlistments/review", wrong).said
        self.assertEqual([one["cell"] for one in judged["flaws"]], ["Personas!B2", "Personas!C2"])
        said = self.refused(self.call("administra", "POST", "/enlistments", wrong), 422,
                            "list-flawed")
        self.assertEqual(len(said["flaws"]), 2)
        right = book("rosa.diaz@ejemplo.invalid", "comité")
        loaded = self.call("administra", "POST", "/enlistments", right)
        self.assertEqual(loaded.status, 201, loaded.text)
        self.assertRegex(loaded.said["people"][0]["link"], r"/enlace/[\w-]{43}$")
        self.refused(self.call("administra", "POST", "/enlistments", right), 422, "list-flawed")
        self.refused(self.call("jefe", "POST", "/enlistments", right), 403, "not-permitted")

    def test_a_methodology_is_prepared_announced_and_frozen(self):
        year = {"year": 2031}
        self.refused(self.call("lider", "POST", "/methodologies", year), 403, "not-permitted")
        begun = self.call("analista", "POST", "/methodologies", year)
        self.assertEqual(begun.said, {"year": 2031, "version": 1}, begun.text)
        self.refused(self.call("analista", "POST", "/methodologies", year), 409, "methodology-open")
        path = "/methodologies/2031/1"
        read = self.call("analista", "GET", path)
        members = {"instruments", "reports", "opens", "closes", "review_ends", "own_weight"}
        members |= {"transversal_weight", "tolerance", "constant", "unreported", "unprogrammed"}
        body = {name: read.said[name] for name in members} | {"guidance": "Más corto."}
        tag = read.getheader("ETag")
        said = self.refused(
            self.call("analista", "PUT", path, body | {"own_weight": "70"}, If_Match=tag),
            422, "weights-not-100",
        )
        self.assertEqual(said["field"], "own_weight")
        wrong = self.call("analista", "PUT", path, body | {"tolerance": "mucho"}, If_Match=tag)
        self.refused(wrong, 400, "body-malformed")
        self.assertEqual(self.call("analista", "PUT", path, body, If_Match=tag).status, 200)
        now = self.call("analista", "GET", path)
        self.assertEqual((now.said["guidance"], now.said.get("cap")), ("Más corto.", None))
        self.refused(self.call("analista", "PUT", path, body, If_Match=tag), 412,
                     "methodology-changed")
        memo = {"number": "OAP-1", "day": TODAY.isoformat(), "addressees": "Líderes"}
        announces, tag = path + "/announcement", now.getheader("ETag")
        self.refused(self.call("analista", "POST", announces, memo, If_Match=tag), 403,
                     "not-permitted")
        self.assertEqual(self.call("jefe", "POST", announces, memo, If_Match=tag).status, 200)
        tag = self.call("analista", "GET", path).getheader("ETag")
        self.refused(self.call("analista", "PUT", path, body, If_Match=tag), 409,
                     "methodology-frozen")
        self.refused(self.call("analista", "GET", "/methodologies/2031/9"), 404,
                     "methodology-unknown")

    def test_a_key_lends_no_more_than_it_may(self):
        body = {"role": "demo-demo-process-leader", "email": "analista@ejemplo.invalid"}
        body |= {"unit": "GDI", "until": SOON.isoformat()}
        narrow = self.office.caller("lider", "read", "formulate")
        said = self.refused(narrow.call("POST", "/api/v1/delegations", body), 422, "scope-not-held")
        self.assertEqual(said["field"], "role")
        self.refused(self.call("promotor", "POST", "/delegations", body), 422, "role-unknown")
        made = self.call("lider", "POST", "/delegations", body)
        self.assertEqual(made.status, 201, made.text)
        (one,) = self.call("lider", "GET", "/delegations").said
        self.assertEqual((one["delegate"], one["in_force"]), ("demo-planning-analyst", True))
        path = f"/delegations/{one['delegation']}"
        self.refused(self.call("promotor", "DELETE", path), 403, "not-permitted")
        self.refused(self.call("promotor", "GET", "/delegations/all"), 403, "not-permitted")
        everybody = self.call("administra", "GET", "/delegations/all").said
        self.assertIn(one["delegation"], [each["delegation"] for each in everybody])
        self.assertEqual(self.call("administra", "DELETE", path).status, 200)
        self.refused(self.call("lider", "DELETE", path), 404, "delegation-unknown")

    def test_ones_own_preferences_and_calendar(self):
        wanted = {"language": "en", "digest": False, "shortcuts": False}
        self.assertEqual(self.call("area", "PUT", "/preferences", wanted).status, 403)  # it reads
        self.assertEqual(self.call("lider", "PUT", "/preferences", wanted).status, 200)
        read = self.call("lider", "GET", "/preferences").said
        self.assertEqual(read, wanted | {"calendar": False})
        wrong = self.call("lider", "PUT", "/preferences", wanted | {"language": "fr"})
        self.assertIn("es, en", self.refused(wrong, 400, "body-malformed")["detail"])
        first, second = (self.call("lider", "PUT", "/calendar").said["address"] for _ in range(2))
        self.assertNotEqual(first, second)
        for address, status in ((first, 404), (second, 200)):
            path = "/calendario/" + address.rpartition("/")[2]
            self.assertEqual(Visitor(self.office.server.port).ask("GET", path).status, status)
        self.assertTrue(self.call("lider", "GET", "/preferences").said["calendar"])
        self.assertEqual(self.call("lider", "DELETE", "/calendar").status, 200)
        self.assertFalse(self.call("lider", "GET", "/preferences").said["calendar"])


if __name__ == "__main__":
    unittest.main()
