"""What calls do and how they are refused: a whole life of a plan, cells, people, bodies."""

import secrets
import unittest
from concurrent.futures import ThreadPoolExecutor

from access_test import PASSWORD
from caller import Caller
from calling_office import ENDED, Office


class CallsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def refused(self, answer, status: int, type_: str) -> dict:
        self.assertEqual((answer.status, answer.said.get("type")), (status, type_), answer.text)
        self.assertEqual(answer.getheader("Content-Type"), "application/problem+json")
        self.assertEqual(answer.said["status"], status)
        self.assertTrue(answer.said["detail"])
        return answer.said

    def test_a_plan_from_draft_to_closed(self):
        office = self.office
        self.assertEqual(office.begin("camino", year=ENDED).status, 201)
        self.refused(office.step("lider", "camino", "submit"), 422, "checks-unmet")
        office.goal("camino", ENDED)
        self.assertEqual(office.step("lider", "camino", "submit").status, 200)
        path = "/api/v1/formulations/camino"
        self.refused(
            office.step("jefe", "camino", "observe"), 422, "observation-missing"
        )
        words = {"object": 1, "cell": "goal", "words": "Diga a qué archivo."}
        observed = office.callers["analista"].call("POST", path + "/observations", words)
        self.assertEqual(observed.status, 201)
        # The plan goes back with all of them; until then its leader reads none (F3).
        read = {who: office.callers[who].call("GET", path).said for who in office.callers}
        told = {who for who, plan in read.items() if plan.get("observations")}
        self.assertEqual(told, {"analista", "jefe", "control"})
        self.assertEqual(office.step("analista", "camino", "observe").status, 200)
        self.refused(
            office.step("lider", "camino", "submit"), 422, "observations-unanswered"
        )
        plan = office.callers["lider"].call("GET", path).said
        (one,) = plan["observations"]
        self.assertEqual((one["returned"], one["answered"]), (True, False))
        answer = f"{path}/observations/{one['number']}/answer"
        self.assertEqual(office.callers["lider"].call("POST", answer).status, 200)
        self.refused(office.callers["lider"].call("POST", answer), 409, "already-done")
        self.assertEqual(office.step("lider", "camino", "submit").status, 200)
        lacking = self.refused(office.step("jefe", "camino", "accept"), 422, "password-missing")
        self.assertEqual(lacking["field"], "password")
        self.assertIn("Escriba su contraseña", lacking["detail"])
        self.refused(
            office.step("jefe", "camino", "accept", password="otra"), 422, "wrong-password"
        )
        self.assertEqual(office.step("jefe", "camino", "accept", password=PASSWORD).status, 200)
        refused = office.step("lider", "camino", "officialise", password=PASSWORD)
        said = self.refused(refused, 422, "case-number-missing")
        self.assertEqual((said["field"], said["rule"]), ("case_number", "F6"))
        signed = {"password": PASSWORD, "case_number": "HOLA 1"}
        self.assertEqual(office.step("lider", "camino", "officialise", **signed).status, 200)
        refused = office.step("lider", "camino", "publish")
        said = self.refused(refused, 403, "not-permitted")
        self.assertEqual(said["lifted_by"], ["planning-head"])
        for action in ("publish", "close"):
            self.assertEqual(office.step("jefe", "camino", action, password=PASSWORD).status, 200)
        steps = office.callers["jefe"].call("GET", path).said["steps"]
        actions = [step["action"] for step in steps]
        way = ["submit", "observe", "submit", "accept", "officialise", "publish", "close"]
        self.assertEqual(actions, way)
        published = Caller(office.server.port).call("GET", "/api/v1/plans/camino")
        self.assertEqual(published.status, 200)

    def test_a_plan_of_the_demonstration_stays_one_when_it_is_published(self):
        code = "documento-electronico-2027"
        self.assertIn("Cambió en el borrador", self.results())
        self.assertEqual(self.office.step("jefe", code, "publish", password=PASSWORD).status, 200)
        everybody = Caller(self.office.server.port)
        listed = everybody.call("GET", "/api/v1/plans").said
        (one,) = [plan for plan in listed if plan["code"] == code]
        self.assertTrue(one["demonstration"])
        self.assertIn("Datos de demostración", everybody.call("GET", f"/planes/{code}").text)
        # Answers of its consultation lead to the goals of the plan from now on.
        self.assertIn(f'Cambió: <a href="/planes/{code}/metas/E1">', self.results())
        self.assertNotIn("borrador, que aún", self.results())

    def results(self) -> str:
        return Caller(self.office.server.port).call("GET", "/participa/1/resultados").text

    def test_a_key_that_may_decide_signs_nothing_without_the_password(self):
        office = self.office
        office.begin("firma")
        office.goal("firma")
        office.step("lider", "firma", "submit")
        decider = office.caller("jefe", "read", "decide")
        path = "/api/v1/formulations/firma"
        tag = decider.call("GET", path).getheader("ETag")
        answer = decider.call("POST", path + "/steps", {"action": "accept"}, If_Match=tag)
        self.refused(answer, 422, "password-missing")
        body = {"action": "accept", "password": PASSWORD}
        reader = office.caller("jefe", "read")
        self.refused(
            reader.call("POST", path + "/steps", body, If_Match=tag), 403, "key-too-narrow"
        )
        reviewer = office.caller("jefe", "read", "review")
        self.refused(
            reviewer.call("POST", path + "/steps", body, If_Match=tag), 403, "not-permitted"
        )
        self.assertEqual(decider.call("POST", path + "/steps", body, If_Match=tag).status, 200)

    def test_a_step_on_an_older_version_is_told_both(self):
        office = self.office
        office.begin("viejo")
        path = "/api/v1/formulations/viejo"
        seen = office.callers["lider"].call("GET", path).getheader("ETag")
        office.goal("viejo")
        body = {"action": "submit"}
        answer = office.callers["lider"].call("POST", path + "/steps", body, If_Match=seen)
        said = self.refused(answer, 412, "changed-meanwhile")
        self.assertEqual((said["seen_version"], said["version"]), (1, 2))
        self.assertIn("repita la llamada", said["detail"])  # nothing of a page
        for language, begins in (("", "Diga en If-Match"), ("en", "Say in If-Match")):
            asked = {"Accept_Language": language} if language else {}
            answer = office.callers["lider"].call("POST", path + "/steps", body, **asked)
            said = self.refused(answer, 428, "version-missing")
            self.assertTrue(said["detail"].startswith(begins), said["detail"])
        same = office.callers["lider"].call("GET", path, If_None_Match=seen)
        self.assertEqual(same.status, 200)
        now = same.getheader("ETag")
        self.assertEqual(office.callers["lider"].call("GET", path, If_None_Match=now).status, 304)

    def test_cells_of_two_are_both_answered(self):
        office = self.office
        office.begin("celdas")
        office.goal("celdas")
        path = "/api/v1/formulations/celdas/cells"

        def edit(value, seen) -> dict:
            return {"cells": [{"object": 1, "cell": "note", "value": value, "seen": seen}]}

        first = office.callers["lider"].call("PATCH", path, edit("Mía", None))
        self.assertEqual((first.status, first.said["saved"]), (200, 1))
        again = office.callers["lider"].call("PATCH", path, edit("Mía", None))
        self.assertEqual((again.status, again.said["saved"]), (200, 0))
        other = office.callers["analista"].call("PATCH", path, edit("Suya", None))
        self.assertEqual(other.status, 409)
        (conflict,) = other.said["conflicts"]
        self.assertEqual(
            (conflict["value"], conflict["seen"], conflict["theirs"], conflict["person"]),
            ("Suya", None, "Mía", "demo-process-leader"),
        )
        gone = office.callers["analista"].call("PATCH", path, edit(None, "Mía"))
        self.assertEqual((gone.status, gone.said["saved"]), (200, 1))
        locked = {"cells": [{"object": 0, "cell": "code", "value": "otro", "seen": "celdas"}]}
        said = self.refused(
            office.callers["analista"].call("PATCH", path, locked), 422, "cell-locked"
        )
        self.assertEqual(said["field"], "code")
        for value in ({"a": [1]}, 7, True):
            answer = office.callers["analista"].call("PATCH", path, edit(value, None))
            self.refused(answer, 422, "cell-no-text")
        for value in ("=1", '{"a": [1]}', "texto"):
            self.assertEqual(
                office.callers["analista"].call("PATCH", path, edit(value, None)).status, 200
            )
            plan = office.callers["analista"].call("GET", path[: -len("/cells")]).said
            self.assertEqual(plan["objects"][1]["cells"]["note"], value)
            office.callers["analista"].call("PATCH", path, edit(None, value))

    def test_the_same_key_is_one_effect(self):
        office = self.office
        office.begin("una-vez")
        path = "/api/v1/formulations/una-vez/objects"
        body = {"kind": "goal", "cells": {"code": "M1"}}
        caller, key = office.callers["analista"], secrets.token_urlsafe()
        with ThreadPoolExecutor(8) as threads:
            answers = list(
                threads.map(
                    lambda _: caller.call("POST", path, body, Idempotency_Key=key), range(16)
                )
            )
        self.assertEqual({(one.status, one.text) for one in answers}, {(201, '{"object":1}')})
        other = {"kind": "goal", "cells": {"code": "M2"}}
        self.refused(caller.call("POST", path, other, Idempotency_Key=key), 422, "key-reused")
        for bad in ("", " ", "con espacio", "x" * 101):
            answer = caller.call("POST", path, other, Idempotency_Key=bad)
            self.refused(answer, 400, "idempotency-key-missing")
        plan = caller.call("GET", "/api/v1/formulations/una-vez").said
        self.assertEqual(len(plan["objects"]), 2)
        # A secret is answered once.
        person = {"name": "Eva", "email": "eva@ejemplo.invalid", "role": "committee", "unit": "AE"}
        invited, again = (
            office.callers["administra"].call(
                "POST", "/api/v1/people", person, Idempotency_Key=key
            )
            for _ in range(2)
        )
        self.assertEqual(invited.status, 201)
        self.refused(again, 409, "already-done")

    def test_a_body_that_is_wrong_says_where(self):
        path, caller = "/api/v1/units", self.office.callers["administra"]
        for body, line, column, word in (
            ('{"code": "A",\n "nombre": "B"}', 2, 2, "nombre"),
            ('{"code": 7}', 1, 10, "code"),
            ('{"code": "A", "code": "B"}', 1, 15, "dos veces"),
            ('{"code": "A"', 1, 13, ""),
            ("[]", 1, 1, "objeto"),
            ("7", 1, 1, "objeto"),
            ('{"code": "A", "name": "\\ud800"}', 1, 30, ""),
        ):
            said = self.refused(caller.call("POST", path, body), 400, "body-malformed")
            self.assertEqual((said["where"]["line"], said["where"]["column"]), (line, column), body)
            self.assertIn(word, said["detail"])
        deep = caller.call("POST", path, '{"code": ' + "[" * 40 + "]" * 40 + "}")
        self.refused(deep, 400, "body-malformed")
        self.assertEqual(caller.call("POST", path, "x" * (2 << 20)).status, 413)
        answer = caller.call("POST", path, "{}", Content_Type="text/plain")
        self.refused(answer, 415, "body-not-json")
        within = {"cells": [{"object": 1, "cell": "goal", "otra": 1}]}
        answer = self.office.callers["analista"].call(
            "PATCH", "/api/v1/formulations/pinar-2027/cells", within
        )
        self.assertIn("otra", self.refused(answer, 400, "body-malformed")["detail"])

    def test_refusals_are_said_in_the_language_of_who_asks(self):
        caller = self.office.callers["administra"]
        for language, sentence in (
            ("en", "Write the code."),
            ("es-CO,es;q=0.9,en;q=0.8", "Escriba el código."),
            ("fr", "Escriba el código."),
            ("", "Escriba el código."),
        ):
            answer = caller.call("POST", "/api/v1/units", {}, Accept_Language=language)
            said = self.refused(answer, 422, "code-missing")
            self.assertEqual((said["detail"], said["field"]), (sentence, "code"))

    def test_people_and_their_roles(self):
        caller = self.office.callers["administra"]
        person = {"name": "Ana", "email": "ana@ejemplo.invalid", "role": "committee", "unit": "AE"}
        made = caller.call("POST", "/api/v1/people", person)
        path = "/api/v1/people/" + made.said["person"]
        self.refused(caller.call("POST", "/api/v1/people", person), 422, "email-taken")
        wrong = person | {"email": "b@ejemplo.invalid", "role": "jefe"}
        said = self.refused(caller.call("POST", "/api/v1/people", wrong), 422, "role-unknown")
        self.assertEqual(said["field"], "role")
        role = {"role": "communications", "unit": "AE", "from": "2027-01-31", "until": "2027-01-01"}
        self.refused(caller.call("POST", path + "/roles", role), 422, "dates-reversed")
        del role["until"]
        self.assertEqual(caller.call("POST", path + "/roles", role).status, 201)
        held_now = caller.call("GET", path).said["roles"]
        self.assertEqual([one["role"] for one in held_now], ["committee", "communications"])
        ended = caller.call("DELETE", f"{path}/roles/{held_now[0]['id']}")
        self.assertEqual(ended.status, 200)
        self.refused(
            caller.call("DELETE", f"{path}/roles/{held_now[0]['id']}"), 409, "role-ended"
        )
        self.refused(caller.call("DELETE", path + "/roles/x"), 404, "role-unknown")
        self.refused(caller.call("GET", "/api/v1/people/nadie"), 404, "person-unknown")
        self.refused(
            caller.call("POST", "/api/v1/people/demo-administrator/deactivation"),
            422,
            "last-administrator",
        )


if __name__ == "__main__":
    unittest.main()
