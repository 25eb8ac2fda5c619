"""rumbo evaluate: the contract of --json, the known answers of the sector plan, readable text."""

import json
import unittest

from command_line import ENGLISH, PLANS, SECTOR_PLAN, CommandLineTest, rumbo

ROOT_KEYS = ["plan", "at", "scope", "percent", "status", "goals", "children"]
NODE_KEYS = ["kind", "code", "weight", "share", "percent", "status", "goals", "children"]
GOAL_KEYS = [
    "code",
    "schedule",
    "programmed",
    "executed",
    "weight",
    "share",
    "percent",
    "counted",
    "status",
    "increment",
    "trajectory",
    "gap",
    "findings",
]

GOAL_569 = {
    "code": "569",
    "schedule": "increasing",
    "programmed": "66.63",
    "executed": "67.25",
    "weight": None,
    "share": "33.3333",
    "percent": "100.9305",
    "counted": "100.9305",
    "status": "on-track",
    "increment": None,
    "trajectory": "100.0000",
    "gap": "0.9305",
    "findings": [],
}

TABLE = """\
Plan Estratégico Sectorial, Sector Gestión Pública
En la vigencia 2024, al corte del 31 de marzo de 2024

Plan                                Programado  Ejecutado   Avance    Peso  Estado
pes-gestion-publica                                         98,45%          Rezago de 1,55
  Objetivo estratégico 1. Proporc…                         125,97%  20,00%  Sobre ejecución de 25,97
    569 Porcentaje de avance en l…       66,63      67,25  100,93%  33,33%  En cumplimiento
    542 Porcentaje de avance en l…       99,87      99,87  100,00%  33,33%  En cumplimiento
    75 Número de teletrabajadores…       5.400      9.557  176,98%  33,33%  Sobre ejecución de 76,98
"""

ENGLISH_TABLE = """\
Plan Estratégico Sectorial, Sector Gestión Pública
In the year 2024, at the cut-off of 31 March 2024

"""


class Json(CommandLineTest):
    def evaluated(self, *arguments):
        done = rumbo("evaluate", *arguments, "--json")
        return json.loads(self.assert_done(done))

    def test_sector_plan_has_its_known_answers(self):
        plan = self.evaluated(SECTOR_PLAN, "--at", "2024-03-31")
        self.assertEqual(plan["percent"], "98.4521")
        self.assertEqual(plan["status"], "behind")
        self.assertEqual(
            [child["percent"] for child in plan["children"]],
            ["125.9707", "100.0000", "95.1917", "98.5714", "72.5268"],
        )
        self.assertEqual(plan["children"][0]["goals"][0], GOAL_569)

    def test_keys_stand_in_the_order_of_the_contract(self):
        plan = self.evaluated(SECTOR_PLAN, "--at", "2024-03-31")
        self.assertEqual(list(plan), ROOT_KEYS)
        self.assertEqual(list(plan["children"][0]), NODE_KEYS)
        self.assertEqual(list(plan["children"][0]["goals"][0]), GOAL_KEYS)

    def test_scope_is_year_unless_another_is_named(self):
        for scope in ("period", "year", "plan", "total"):
            plan = self.evaluated(SECTOR_PLAN, "--at=2024-03-31", "--scope", scope)
            self.assertEqual(plan["scope"], scope)
        self.assertEqual(self.evaluated(SECTOR_PLAN, "--at", "2024-03-31")["scope"], "year")

    def test_cut_off_is_today_unless_a_date_is_named(self):
        self.assertRegex(self.evaluated(SECTOR_PLAN)["at"], r"^20\d\d-\d\d-\d\d$")

    def test_standard_input_is_read_under_a_dash(self):
        done = rumbo("evaluate", "-", "--at=2024-03-31", "--json", stdin=SECTOR_PLAN.read_bytes())
        self.assertEqual(json.loads(self.assert_done(done))["percent"], "98.4521")

    def test_every_plan_of_the_demo_in_every_scope(self):
        for path in sorted(PLANS.glob("*.json")):
            for scope in ("period", "year", "plan", "total"):
                plan = self.evaluated(path, "--at", "2024-12-31", "--scope", scope)
                self.assertEqual(plan["plan"], json.loads(path.read_text())["code"])

    def test_language_changes_nothing(self):
        answers = {
            rumbo("evaluate", SECTOR_PLAN, "--at=2024-03-31", "--json", locale=locale).stdout
            for locale in ("es", "en", "C")
        }
        self.assertEqual(len(answers), 1)


class Text(CommandLineTest):
    def test_a_line_for_each_node_and_goal(self):
        text = self.assert_done(rumbo("evaluate", SECTOR_PLAN, "--at", "2024-03-31"))
        self.assertTrue(text.startswith(TABLE), text)
        self.assertEqual(len(text.splitlines()), 4 + 1 + 5 + 11)

    def test_in_english_too(self):
        done = rumbo("evaluate", SECTOR_PLAN, "--at", "2024-03-31", locale=ENGLISH)
        text = self.assert_done(done)
        self.assertTrue(text.startswith(ENGLISH_TABLE), text)
        self.assertRegex(text, r"545 Número de orientaciones.* 2,493,000 +556,646 +22\.33% ")
        self.assertIn("Behind by 1.55", text)

    def test_what_is_missing_is_said_and_never_zero(self):
        text = self.assert_done(rumbo("evaluate", SECTOR_PLAN, "--at", "2021-03-31"))
        self.assertRegex(text, r"pes-gestion-publica +N\.P\. +No programada\n")
        self.assertRegex(text, r"569 .* – +– +N\.P\. +No programada\n")

    def test_findings_of_the_periods_are_listed(self):
        text = self.assert_done(rumbo("evaluate", SECTOR_PLAN, "--at", "2024-06-30"))
        self.assertIn("569, segundo trimestre de 2024: periodo vencido sin reporte.\n", text)


if __name__ == "__main__":
    unittest.main()
