"""The structure of a large plan in the making: one branch at a time, and whole for printing."""

import json
import re
import tempfile
import unittest
from pathlib import Path

import rumbo
from access_test import Visitor

PAGE = "/formulacion/plan-grande/estructura"
GOALS = 260  # below one component; more than a page shows at once


def large_plan() -> dict:
    goal = {"schedule": "sum", "indicator": "Cajas", "unit": "cajas", "targets": {"2027-Q1": "1"}}
    goals = [goal | {"code": f"M{i}", "goal": f"Meta {i}"} for i in range(1, GOALS + 1)]
    few = [goal | {"code": "N1", "goal": "Meta aparte"}]
    return {
        "format": "rumbo-plan/1",
        "code": "plan-grande",
        "name": "Plan grande",
        "instrument": "management-plan",
        "period": {"from": "2027", "to": "2027"},
        "children": [
            {"code": "O1", "name": "Componente uno", "kind": "component", "goals": goals},
            {"code": "O2", "name": "Componente dos", "kind": "component", "goals": few},
        ],
    }


class StructureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        file = folder / "plan.json"
        file.write_text(json.dumps(large_plan()))
        data = folder / "data"
        for command in (["demo"], ["import", str(file)]):
            done = rumbo.run(*command, "--data", str(data))
            assert done.returncode == 0, done.stderr
        cls.server = cls.enterClassContext(rumbo.Server(data))
        cls.analyst = Visitor(cls.server.port)
        cls.analyst.sign_in("analista")
        form = {"unidad": "GDI", "origen": "plan-grande", "codigo": "plan-grande"}
        answer = cls.analyst.post("/formulacion", nombre="Plan grande", desde="2027", **form)
        assert answer.status == 303, answer.text

    def page(self, query: str = "") -> str:
        answer = self.analyst.ask("GET", PAGE + query)
        self.assertEqual(answer.status, 200)
        return answer.text

    def goals(self, page: str) -> list[str]:
        return re.findall(r'fichas/\d+">(?:\w+ )?(Meta [\w ]+?)</a>', page)

    def part(self, code: str) -> str:
        """The way into a part, by what its page is called."""
        return re.search(rf'fichas/(\d+)">{code} ', self.page())[1]

    def test_a_large_plan_is_shown_by_its_parts(self):
        page = self.page()
        self.assertIn(">Ver 260 adentro</a>", page)
        self.assertIn(">Ver 1 adentro</a>", page)
        self.assertEqual(self.goals(page), [])

    def test_a_branch_shows_its_goals_in_pages(self):
        branch = f"?parte={self.part('O1')}"
        shown = [self.goals(self.page(branch + page)) for page in ("", "&pagina=2", "&pagina=3")]
        self.assertEqual([len(goals) for goals in shown], [100, 100, 60])
        self.assertEqual(sum(shown, []), [f"Meta {i}" for i in range(1, GOALS + 1)])
        self.assertIn(">Toda la estructura</a>", self.page(branch))

    def test_a_small_branch_is_shown_whole(self):
        self.assertEqual(self.goals(self.page(f"?parte={self.part('O2')}")), ["Meta aparte"])

    def test_for_printing_there_is_all_of_it(self):
        self.assertEqual(len(self.goals(self.page("?vista=impresion"))), GOALS + 1)

    def test_no_part_is_the_whole(self):
        for other in ("99999", "x", "-1", ""):
            self.assertIn(">Ver 260 adentro</a>", self.page(f"?parte={other}"))

    def test_what_is_taken_out_leads_back_to_its_branch(self):
        part = self.part("O2")
        goal = re.search(r'fichas/(\d+)">N1 ', self.page(f"?parte={part}"))[1]
        form = {"objeto": goal, "parte": part}
        answer = self.analyst.post(PAGE + "/fuera", **form)
        self.assertEqual(answer.status, 303)
        back = answer.getheader("Location")
        self.assertEqual(back, f"{PAGE}?fuera={goal}&parte={part}")
        self.assertIn("Se sacó del plan", self.page(back.removeprefix(PAGE)))
        self.assertEqual(self.analyst.post(PAGE + "/dentro", objeto=goal).status, 303)


if __name__ == "__main__":
    unittest.main()
