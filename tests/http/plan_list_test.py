"""The list of plans in the making (S3): by words, state, year and unit, and all of it again."""

import html
import re
import unittest

import rumbo
from access_test import Visitor


class PlanListTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.analyst = Visitor(cls.server.port)
        cls.analyst.sign_in("analista")

    def page(self, query: str) -> str:
        answer = self.analyst.ask("GET", f"/formulacion?{query}")
        self.assertEqual(answer.status, 200)
        return html.unescape(answer.text)

    def plans(self, query: str) -> list[str]:
        body = re.search(r"<tbody.*?</tbody>", self.page(query), re.DOTALL)
        return re.findall(r'href="/formulacion/([\w-]+)"', body[0]) if body else []

    def test_by_each_filter(self):
        everything = self.plans("")
        self.assertGreaterEqual(len(everything), 8)
        self.assertEqual(self.plans("q=PINAR"), ["pinar-2027"])
        self.assertEqual(self.plans("q=conservacion"), ["sic-2027"])  # without its accent
        self.assertEqual(self.plans("estado=in-review"), ["pinar-2027"])
        self.assertEqual(self.plans("vigencia=2025"), ["plan-gestion-gdi-2025"])
        for inside in ("2028", "2029", "2031"):  # a plan of several years
            self.assertEqual(self.plans(f"vigencia={inside}"), ["plan-alcaldia-2028-2031"])
        self.assertEqual(self.plans("unidad=AE"), everything)  # and what is below it
        self.assertNotIn("plan-alcaldia-2028-2031", self.plans("unidad=GDI"))

    def test_filters_hold_together(self):
        self.assertEqual(
            self.plans("estado=draft&vigencia=2027&unidad=GDI"), ["plan-gestion-gdi-2027"])

    def test_none_says_so_and_leads_back(self):
        page = self.page("q=nada-de-esto")
        self.assertIn("Ningún plan cumple estos filtros.", page)
        self.assertIn('<a href="/formulacion">Quitar los filtros</a>', page)
        self.assertIn('value="nada-de-esto"', page)
        self.assertNotIn("Quitar los filtros", self.page(""))

    def test_what_nobody_knows_filters_nothing(self):
        everything = self.plans("")
        for query in ("estado=otro", "vigencia=1999", "vigencia=%27", "unidad=NADIE"):
            self.assertEqual(self.plans(query), everything, query)

    def test_the_home_page_counts_the_plans_that_the_list_lists(self):
        home = self.analyst.ask("GET", "/").text
        told = re.search(r">Planes<.*?>(\d+)<", home, re.S)[1]
        listed = self.analyst.ask("GET", "/planes").text
        self.assertEqual(int(told), len(re.findall(r'<th scope="row"', listed)), told)

    def test_the_years_of_a_plan_of_one_year_are_one(self):
        page = self.analyst.ask("GET", "/planes/plan-gestion-gdi-2026").text
        self.assertRegex(page, r'app-bajada">2026 · ')
        self.assertNotIn("2026 a 2026", page)
        self.assertNotIn("está en formulación", page)
        self.assertIn("<h1>Planes</h1>", self.analyst.ask("GET", "/formulacion").text)


if __name__ == "__main__":
    unittest.main()
