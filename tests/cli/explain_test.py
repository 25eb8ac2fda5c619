"""rumbo explain: readable in both languages, and recomputed by a stranger from --json alone."""

import json
import re
import unittest
from decimal import Decimal
from fractions import Fraction

from command_line import ENGLISH, PLANS, SECTOR_PLAN, CommandLineTest, rumbo

AT = ("--at", "2024-03-31")

GOAL_543 = """\
¿Por qué 94,64\u202f%?
En la vigencia 2024, al corte del 31 de marzo de 2024

543 · Porcentaje de avance en la implementación de estrategias para fortalecer la gestión y la
innovación pública distrital.
Rezago de 5,36
  8,12 ejecutado ÷ 8,58 programado = 94,64\u202f%
  Suma: lo ejecutado se divide entre lo programado en los periodos vencidos.
  Trayectoria ideal: 71,50\u202f% de la meta total; brecha: −3,83 puntos.
  Peso efectivo: 50,00\u202f%.
  Responsable: Secretaría General.
  Periodo  Programado  Ejecutado
  T1 2024        8,58       8,12

Reglas aplicadas
  Tope                   ninguno
  Piso                   0
  Metas constantes       promedio de los periodos
  Sin reporte            cuenta 0
  No programada          fuera, pesos repartidos
  En cumplimiento        100 ± 1 puntos
  Color crítico          menos de 60
  Color rezago           desde 60 y menos de 99
  Color en cumplimiento  de 99 a 101
  Color sobre ejecución  más de 101
  Redondeo               solo al mostrar
"""


class Text(CommandLineTest):
    def test_of_a_goal(self):
        self.assertEqual(
            self.assert_done(rumbo("explain", SECTOR_PLAN, *AT, "543")).replace("\u00a0", " "),
            GOAL_543,
        )

    def test_of_a_node_shows_its_terms_and_what_a_cap_would_change(self):
        text = self.assert_done(rumbo("explain", SECTOR_PLAN, *AT, "1"))
        self.assertIn(
            "(100,93 × 33,33 + 100,00 × 33,33 + 176,98 × 33,33) ÷ 100 = 125,97\u202f%", text
        )
        self.assertIn("Pesos iguales: el documento no los trae.", text)
        self.assertIn("Con tope de 100 sería 100,00\u202f%.", text)
        self.assertIn("67,25 ejecutado ÷ 66,63 programado = 100,93\u202f%", text)

    def test_of_the_plan_unfolds_everything(self):
        text = self.assert_done(rumbo("explain", SECTOR_PLAN, *AT))
        self.assertEqual(len(re.findall(r"^    \w.* · ", text, re.MULTILINE)), 11)
        self.assertIn("¿Por qué 98,45\u202f%?", text)

    def test_of_several_codes_one_after_the_other(self):
        text = self.assert_done(rumbo("explain", SECTOR_PLAN, *AT, "543", "1/569"))
        self.assertEqual(text.count("¿Por qué"), 2)

    def test_in_english(self):
        text = self.assert_done(rumbo("explain", SECTOR_PLAN, *AT, "543", locale=ENGLISH))
        self.assertIn("8.12 executed ÷ 8.58 programmed = 94.64%", text)
        self.assertIn("Behind by 5.36", text)
        self.assertIn("Rules applied", text)


class Places(CommandLineTest):
    def test_a_code_that_stands_twice_is_refused_with_the_paths_that_name_one(self):
        plan = PLANS / "pei-2020-2024.json"
        message = self.assert_refused(rumbo("explain", plan, *AT, "543"), "varios lugares")
        paths = message.strip().split(": ")[-1].split()
        self.assertEqual(len(paths), 2)
        for path in paths:
            self.assertEqual(rumbo("explain", plan, *AT, path).returncode, 0)

    def test_a_code_that_nothing_has_is_refused(self):
        self.assert_refused(rumbo("explain", SECTOR_PLAN, *AT, "999"), "el código «999»")


def number(text):
    return None if text is None else Fraction(text)


def fixed(value):
    """Four decimals, half up, away from zero at the tie."""
    scaled = abs(value) * 10000
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if value < 0 and whole else ""
    return f"{sign}{whole // 10000}.{whole % 10000:04d}"


def reported(actual, unit):
    """A report as the document states it: a number, or an object with a value or a ratio."""
    if actual is None or isinstance(actual, str):
        return number(actual)
    if actual.get("value") is not None:
        return number(actual["value"])
    if actual.get("numerator") is None or actual.get("denominator") is None:
        return None
    return number(actual["numerator"]) / number(actual["denominator"]) * (100 if unit == "%" else 1)


def percent_of_goal(goal, package):
    """By the sentences of how_to_recompute, from periods and facts; none without a percentage."""
    if goal["no_percentage"] is not None:
        return None
    rows = [row for row in goal["periods"] if row["enters"]]
    programmed = [number(row["programmed_exact"]) for row in rows if row["programmed"] is not None]
    executed = [number(row["executed_exact"]) for row in rows if row["executed"] is not None]
    formula = goal["formula"]
    whole = package["scope"] == "total"
    if formula in ("sum", "mean"):
        top, bottom = sum(executed), sum(programmed)
        if whole:
            bottom = number(goal["facts"]["total"]) if formula == "sum" else None
            if bottom is None:
                bottom = number(goal["programmed_exact"])
        elif formula == "mean" and package["rules"]["unreported"] == "exclude":
            both = [row for row in rows if row["executed"] is not None]
            bottom = sum(number(row["programmed_exact"]) for row in both)
        return Fraction(top) / bottom * 100
    baseline = number(goal["baseline"]) or Fraction(0)
    reached = executed[-1] if executed else (baseline if formula == "level" else Fraction(0))
    target = number(goal["facts"]["total"]) if whole else programmed[-1]
    base = baseline if formula == "level" else Fraction(0)
    return (reached - base) / (target - base) * 100


def counted(percent, rules):
    floor, cap = number(rules["floor"]), number(rules["cap"])
    if floor is not None:
        percent = max(percent, floor)
    return percent if cap is None else min(percent, cap)


class Recomputation(CommandLineTest):
    """Nothing of ours but the file."""

    def check_goal(self, goal, package):
        percent = percent_of_goal(goal, package)
        self.assertEqual(None if percent is None else fixed(percent), goal["percent"], goal["code"])
        for row in goal["periods"]:
            report = goal["facts"]["actuals"].get(row["period"])
            if row["executed"] is not None and goal["facts"]["values"] == "level":
                self.assertEqual(
                    reported(report, goal["unit"]), number(row["executed_exact"]), goal["code"]
                )
        return percent

    def check_node(self, node, package):
        """The exact percentage of a node, from its members."""
        total = Fraction(0)
        for member in node["members"]:
            if member["type"] == "goal":
                percent = self.check_goal(member, package)
                value = None if percent is None else counted(percent, package["rules"])
                if value is None and member["counted"] is not None:
                    value = Fraction(0)
            else:
                value = self.check_node(member, package)
            if member["share"] is not None:
                total += number(member["share_exact"]) * value / 100
        if node["percent"] is None:
            return None
        self.assertEqual(fixed(total), node["percent"], node["code"])
        return total

    def test_every_number_of_the_demo_follows_from_its_file(self):
        measured = 0
        for path in sorted(PLANS.glob("*.json")):
            for at in ("2024-03-31", "2024-12-31", "2026-06-30"):
                for scope in ("period", "year", "plan", "total"):
                    done = rumbo("explain", path, "--at", at, "--scope", scope, "--json")
                    package = json.loads(self.assert_done(done))
                    self.assertEqual(package["format"], "rumbo-derivation/1")
                    self.assertGreater(len(package["how_to_recompute"]), 5)
                    measured += self.check_node(package["result"], package) is not None
        self.assertGreater(measured, 12)

    def test_of_one_goal(self):
        done = rumbo("explain", SECTOR_PLAN, *AT, "543", "--json")
        package = json.loads(self.assert_done(done))
        self.assertEqual(package["path"], "3/543")
        self.assertEqual(package["result"]["percent"], "94.6387")
        self.assertEqual(Decimal(package["result"]["executed"]), Decimal("8.12"))

    def test_of_several_is_a_list(self):
        done = rumbo("explain", SECTOR_PLAN, *AT, "543", "569", "--json")
        codes = [package["result"]["code"] for package in json.loads(self.assert_done(done))]
        self.assertEqual(codes, ["543", "569"])


if __name__ == "__main__":
    unittest.main()
