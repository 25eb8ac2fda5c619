"""Publication on a day that was set and signed beforehand: the program publishes by itself."""

import json
import time
import unittest
from datetime import timedelta

import rumbo
from access_test import PASSWORD
from api_work_test import TODAY
from calling_office import YEAR, OfficeTest

DAY = TODAY + timedelta(days=3)
SECONDS_MAX = 15  # of the start; it looks every 20 s after it


class PublicationDayTest(OfficeTest):
    def official(self, code: str) -> str:
        office = self.office
        self.assertEqual(office.begin(code).status, 201)
        office.goal(code)
        signed = {"password": PASSWORD}
        for who, action, more in (
            ("lider", "submit", {}),
            ("jefe", "accept", signed),
            ("lider", "officialise", signed | {"case_number": "HOLA 7"}),
        ):
            self.assertEqual(office.step(who, code, action, **more).status, 200, action)
        return f"/formulations/{code}"

    def set_day(self, code: str, action: str = "set-publication-day"):
        return self.office.step("jefe", code, action, password=PASSWORD, day=DAY.isoformat())

    def day_comes(self, code: str, meanwhile=lambda _: None) -> None:
        server = self.office.server
        self.assertEqual(server.stop(), 0)
        self.office.days_pass(
            "UPDATE formulation_step SET day = ? WHERE plan_code = ? AND day IS NOT NULL",
            TODAY.isoformat(),
            code,
        )
        meanwhile(code)
        server.start()

    def another_edition(self, code: str) -> None:
        plan = {"format": "rumbo-plan/1", "code": code, "name": "Traído de otra parte"}
        plan |= {"instrument": "management-plan", "period": {"from": YEAR, "to": YEAR}}
        plan |= {"owner": {"code": "GDI", "name": "Gestión documental"}}
        file = self.office.server.folder / "otra.json"
        file.write_text(json.dumps(plan))
        done = rumbo.run("import", str(file), "--data", str(self.office.server.folder))
        self.assertEqual(done.returncode, 0, done.stderr)

    def until(self, path: str, **expected) -> dict:
        end = time.monotonic() + SECONDS_MAX
        while time.monotonic() < end:
            said = self.call("jefe", "GET", path).said
            if expected.items() <= said.items():
                return said
            time.sleep(0.1)
        self.fail(self.office.server.output())

    def test_it_is_published_by_itself(self):
        path = self.official("con-fecha")
        done = self.set_day("con-fecha", "publish")  # with a day, it is not published at once
        self.assertEqual((done.status, done.said["action"]), (200, "set-publication-day"))
        said = self.call("lider", "GET", path).said
        self.assertEqual((said["state"], said["publication_day"]), ("official", DAY.isoformat()))
        self.assertEqual(said["steps"][-1]["day"], DAY.isoformat())
        (listed,) = [
            one
            for one in self.call("comunicaciones", "GET", "/publications").said["awaiting"]
            if one["plan"] == "con-fecha"
        ]
        self.assertEqual(listed["publication_day"], DAY.isoformat())
        (task,) = [
            one for one in self.call("jefe", "GET", "/tasks").said if one["plan"] == "con-fecha"
        ]
        self.assertEqual(task["task"], "waiting")
        for page in ("/mi-trabajo", "/publicacion", "/formulacion/con-fecha"):
            shown = self.office.visitors["jefe"].ask("GET", page).text
            self.assertIn("se publica solo el", shown.lower(), page)
        self.assertEqual(self.citizen.call("GET", "/api/v1/plans/con-fecha").status, 404)
        self.day_comes("con-fecha")
        said = self.until(path, state="published")
        self.assertNotIn("publication_day", said)
        self.assertEqual(said["steps"][-1]["person"], "demo-planning-head")
        self.assertEqual(self.citizen.call("GET", "/api/v1/plans/con-fecha").status, 200)

    def test_what_could_not_be_published_is_told(self):
        path = self.official("sin-suerte")
        self.assertEqual(self.set_day("sin-suerte").status, 200)
        self.day_comes("sin-suerte", meanwhile=self.another_edition)
        end = time.monotonic() + SECONDS_MAX
        while "publication_day" in self.call("jefe", "GET", path).said:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)
        said = self.call("jefe", "GET", path).said
        self.assertEqual(said["state"], "official")
        self.assertEqual(said["steps"][-1]["reason"], "edition-meanwhile")
        self.assertEqual(said["steps"][-1]["person"], "")  # the program itself
        for page in ("/mi-trabajo", "/publicacion", "/formulacion/sin-suerte"):
            shown = self.office.visitors["jefe"].ask("GET", page).text
            self.assertIn("no se publicó el", shown.lower(), page)
            self.assertIn("mientras tanto llegó otra edición", shown, page)

    def test_bad_days_are_refused(self):
        self.official("sin-fecha")
        for day, status, kind in (
            ("", 422, "day-malformed"),
            ("31/12/2026", 400, "body-malformed"),
            (TODAY.isoformat(), 422, "publication-day-out-of-range"),
            ((TODAY + timedelta(days=367)).isoformat(), 422, "publication-day-out-of-range"),
        ):
            sent = self.office.step(
                "jefe", "sin-fecha", "set-publication-day", password=PASSWORD, day=day
            )
            self.refused(sent, status, kind)
        dropped = self.office.step("jefe", "sin-fecha", "drop-publication-day", reason="No")
        self.refused(dropped, 409, "wrong-state")


if __name__ == "__main__":
    unittest.main()
