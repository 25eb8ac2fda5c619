"""The editions of a plan, and what changed between any two of them."""

import json
import re
import tempfile
import unittest
import urllib.error
import urllib.request
from pathlib import Path

import rumbo

PAGE = "/planes/plan-ficticio/cambios"


class ChangesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        plan = json.loads((rumbo.ROOT / "demo/plans/plan-ficticio.json").read_text())
        goal = plan["children"][0]["goals"][0]
        cls.code, cls.period = goal["code"], next(iter(goal["targets"]))
        cls.target = goal["targets"][cls.period]
        cls.import_into(folder, plan)
        plan["mission"] = "Servir <b>bien</b>"
        goal["targets"][cls.period] = "1234.5"
        cls.import_into(folder, plan)
        plan["children"][0]["goals"] = plan["children"][0]["goals"][1:]
        cls.import_into(folder, plan)
        cls.server = cls.enterClassContext(rumbo.Server(folder))

    @staticmethod
    def import_into(folder: Path, plan: dict) -> None:
        file = folder.parent / f"{folder.name}.json"
        file.write_text(json.dumps(plan))
        done = rumbo.run("import", str(file), "--data", str(folder))
        file.unlink()
        if done.returncode != 0:
            raise AssertionError(done.stderr)

    def page(self, query: str = "", folder: str = "") -> str:
        with urllib.request.urlopen(self.server.url + folder + PAGE + query, timeout=30) as answer:
            return answer.read().decode()

    def test_an_edition_tells_what_changed_since_the_one_before(self):
        page = self.page("?edicion=2")
        self.assertIn("De la edición 1 a la edición 2", page)
        self.assertIn("Servir &lt;b&gt;bien&lt;/b&gt;", page)
        self.assertNotIn("<b>bien", page)
        self.assertIn("1.234,5", page)

    def test_the_latest_is_compared_where_none_is_named(self):
        page = self.page()
        self.assertIn("De la edición 2 a la edición 3", page)
        self.assertIn("(sacado)", page)
        self.assertNotIn("1.234,5</td>", page)

    def test_any_two_are_compared(self):
        page = self.page("?edicion=3&desde=1", "/en")
        self.assertIn("From edition 1 to edition 3", page)
        self.assertIn("(taken out)", page)
        self.assertIn("Mission", page)

    def test_two_of_them_are_chosen_from_lists(self):
        page = self.page()
        form = page[page.index("Comparar dos ediciones") :]
        for name in ("desde", "hasta"):
            field = re.search(rf'<select[^>]* name="{name}"[^>]*>(.*?)</select>', form)[1]
            self.assertEqual(field.count("<option"), 3)
        self.assertIn('<option value="plan-ficticio/2" selected', form)
        for query in ("desde=plan-ficticio%2F1&hasta=plan-ficticio%2F3",
                      "desde=plan-ficticio%2F3&hasta=plan-ficticio%2F1"):  # fmt: skip
            self.assertIn("De la edición 1 a la edición 3", self.page(f"?{query}"))

    def test_a_goal_that_was_taken_out_leads_to_the_edition_that_has_it(self):
        node = json.loads((rumbo.ROOT / "demo/plans/plan-ficticio.json").read_text())["children"][0]
        path = f"/planes/plan-ficticio/metas/{node['code']}/{self.code}"
        for query, status in (("", 410), ("?edicion=3", 404)):
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(self.server.url + path + query, timeout=30)
            self.assertEqual(refused.exception.code, status)
            page = refused.exception.read().decode()
            self.assertIn(f'href="{path}?edicion=2"', page)
            self.assertIn('href="/planes/plan-ficticio"', page)
            self.assertNotIn("mal escrita", page)
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(self.server.url + path + "0", timeout=30)
        self.assertEqual(refused.exception.code, 404)
        self.assertIn("mal escrita", refused.exception.read().decode())

    def test_the_first_has_none_before_it(self):
        self.assertIn("no tiene una anterior", self.page("?edicion=1"))

    def test_the_plan_as_it_was_known_on_a_day(self):
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        address = self.server.url + PAGE + "?conocido=hoy"
        with self.assertRaises(urllib.error.HTTPError) as led:
            urllib.request.build_opener(Stay).open(address, timeout=30)
        self.assertEqual(led.exception.code, 303)
        self.assertEqual(led.exception.headers["Location"], "/planes/plan-ficticio?edicion=3")
        self.assertIn("no se había publicado nada", self.page("?conocido=31/12/2019"))
        self.assertIn("Escriba el día como", self.page("?conocido=31/31/2019"))

    def record(self, query: str = "", rest: str = "") -> dict:
        address = f"{self.server.url}/api/v1/plans/plan-ficticio{rest}{query}"
        with urllib.request.urlopen(address, timeout=30) as answer:
            return json.load(answer)

    def refused(self, query: str, rest: str = "") -> int:
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.record(query, rest)
        return refused.exception.code

    def test_programs_are_told_the_same(self):
        told = self.record("?edition=2", "/changes")
        self.assertEqual((told["since"], told["edition"]), ("plan-ficticio/1", "plan-ficticio/2"))
        plan, goal = told["changes"]
        mission = {"cell": "mission", "before": None, "after": "Servir <b>bien</b>"}
        self.assertEqual((plan["path"], plan["kind"], plan["cells"]), ("", "plan", [mission]))
        cell = {"cell": f"targets/{self.period}", "before": self.target, "after": "1234.5"}
        self.assertEqual((goal["what"], goal["kind"], goal["cells"]), ("changed", "goal", [cell]))
        self.assertTrue(goal["path"].endswith("/" + self.code))
        both = self.record("?since=1", "/changes")
        self.assertEqual([one["what"] for one in both["changes"]], ["changed", "removed"])
        self.assertEqual(self.record("?since=3", "/changes")["changes"], [])
        named = self.record("?since=plan-ficticio/2", "/changes")
        self.assertEqual(named["since"], told["edition"])
        first = self.record("?edition=1", "/changes")
        self.assertEqual((first["since"], first["changes"]), (None, []))
        for query in ("?since=77", "?since=x", "?edition=99"):
            self.assertEqual(self.refused(query, "/changes"), 404, query)

    def test_programs_ask_for_a_plan_as_it_was_known_on_a_day(self):
        self.assertEqual(self.record("?known_on=2100-01-01"), self.record("?edition=3"))
        self.assertEqual(self.refused("?known_on=2019-12-31"), 404)
        for query in ("?known_on=ayer", "?known_on=2026-01-01&edition=1"):
            self.assertEqual(self.refused(query), 400, query)

    def test_an_edition_that_is_not_there(self):
        self.assertIn("No hay tal edición", self.page("?edicion=2&desde=77"))
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.page("?edicion=99")
        self.assertEqual(refused.exception.code, 404)


if __name__ == "__main__":
    unittest.main()
