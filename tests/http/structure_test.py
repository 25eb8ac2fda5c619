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

    def move(self, goal: str, **form: str):
        seen = {"objeto": goal, "visto": self.part("O1"), "debajo": self.part("O1")}
        return self.analyst.post(PAGE + "/lugar", **(seen | form))

    def number(self, code: str, query: str) -> str:
        return re.search(rf'fichas/(\d+)">{code} ', self.page(query))[1]

    def test_a_goal_goes_up_and_down_by_its_arrows(self):
        part = self.part("O1")
        branch = f"?parte={part}"
        goal = self.number("M2", branch)
        line = re.search(rf'id="parte-{goal}".*?</form>', self.page(branch), re.S)[0]
        up = re.search(r'name="antes" value="(\d*)" title="Subir M2 un puesto"', line)[1]
        down = re.search(r'name="antes" value="(\d*)" title="Bajar M2 un puesto"', line)[1]
        answer = self.move(goal, antes=up, parte=part)
        back = f"{PAGE}?lugar={goal}&parte={part}#parte-{goal}"
        self.assertEqual((answer.status, answer.getheader("Location")), (303, back))
        page = self.page(f"?lugar={goal}&parte={part}")
        self.assertEqual(self.goals(page)[:3], ["Meta 2", "Meta 1", "Meta 3"])
        self.assertIn("«M2 Meta 2» está ahora en «O1 Componente uno», puesto 1 de 260.", page)
        self.assertNotIn("Subir M2 un", page)
        self.assertEqual(self.move(goal, antes=down).status, 303)
        self.assertEqual(self.goals(self.page(branch))[:4], [f"Meta {i}" for i in (1, 3, 2, 4)])
        self.assertEqual(self.move(goal, antes=self.number("M3", branch)).status, 303)

    def test_a_goal_hangs_from_another_part_and_the_log_tells_it(self):
        few, many = self.part("O2"), self.part("O1")
        goal = self.number("N1", f"?parte={few}")
        page = self.analyst.ask("GET", f"/formulacion/plan-grande/fichas/{goal}/lugar").text
        self.assertIn("Ahora está en «O2 Componente dos».", page)
        form = {"visto": few, "debajo": many, "pagina": "lugar"}
        self.addCleanup(self.move, goal, debajo=few)
        answer = self.move(goal, **form)
        self.assertEqual(answer.getheader("Location"), f"{PAGE}?lugar={goal}")
        told = self.page(f"?lugar={goal}")
        place = "«N1 Meta aparte» está ahora en «O1 Componente uno», puesto 261 de 261."
        self.assertIn(place, told)
        auditor = Visitor(self.server.port)
        auditor.sign_in("control")
        log = auditor.ask("GET", "/actividad?objeto=plan-grande").text
        self.assertIn("Se movió algo dentro de un plan", log)
        self.assertIn("<del>O2 Componente dos</del> → <ins>O1 Componente uno</ins>", log)
        again = self.move(goal, **form)
        self.assertEqual(again.status, 409, "it hangs there no more")
        self.assertIn("Alguien cambió el plan", again.text)

    def test_a_part_does_not_hang_from_itself(self):
        part = self.part("O2")
        page = self.analyst.ask("GET", f"/formulacion/plan-grande/fichas/{part}/lugar").text
        self.assertNotIn(f'<option value="{part}"', page)
        answer = self.move(part, visto="0", debajo=part, pagina="lugar")
        self.assertEqual(answer.status, 422)
        self.assertIn("Una parte no puede estar dentro de sí misma", answer.text)
        of_the_plan = self.analyst.ask("GET", "/formulacion/plan-grande/fichas/0/lugar")
        self.assertEqual(of_the_plan.status, 404)


if __name__ == "__main__":
    unittest.main()
