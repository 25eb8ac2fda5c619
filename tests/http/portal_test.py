"""What a page holds when its address asks for it: order, cut-offs, search, printing, languages."""

import html
import json
import re
import tempfile
import unittest
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

import rumbo

FICTITIOUS = "/planes/plan-ficticio"
GOALS = 130  # more than a page of the portal or of the API


def long_plan(code: str) -> dict:
    goals = [
        {
            "code": str(number),
            "goal": f"Meta {number}",
            "indicator": f"Indicador {number}",
            "unit": "actas",
            "schedule": "sum",
            "targets": {"2024-Q1": "10"},
            "actuals": {"2024-Q1": {"value": "5"}},
        }
        for number in range(1, GOALS + 1)
    ]
    return {
        "format": "rumbo-plan/1",
        "code": code,
        "name": "Plan largo",
        "instrument": "management-plan",
        "owner": {"code": "AE", "name": "Alcaldía de Ejemplo", "kind": "entity"},
        "period": {"from": "2024", "to": "2024"},
        "children": [
            {"kind": "strategic-objective", "code": "1", "name": "Objetivo", "goals": goals}
        ],
    }


def fetch(url: str) -> tuple[int, dict, str]:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.headers, refused.read().decode()


def words_of(page: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


class PortalTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()

    def page(self, path: str) -> str:
        status, _, body = fetch(self.server.url + path)
        self.assertEqual(status, 200, path)
        return body

    def progress(self, path: str) -> list[float]:
        """The column «Avance» of the first table, from top to bottom."""
        table = self.page(path).split("<tbody", 1)[1].split("</tbody>", 1)[0]
        shown = re.findall(r">\s*(\d[\d.]*,\d+)\s*%", table)
        return [float(number.replace(".", "").replace(",", ".")) for number in shown]

    def test_by_progress_the_worst_comes_first(self):
        as_in_plan = self.progress(FICTITIOUS)
        by_progress = self.progress(FICTITIOUS + "?orden=avance")
        self.assertGreater(len(as_in_plan), 2)
        self.assertNotEqual(as_in_plan, sorted(as_in_plan))
        self.assertEqual(by_progress, sorted(as_in_plan))

    def test_results_end_at_the_cut_off_that_is_asked_for(self):
        page = self.page("/resultados?plan=plan-ficticio&corte=31/03/2025")
        heads = re.findall(r'<th scope="col">(\d\d/\d\d/\d{4})</th>', page)
        self.assertEqual(heads[-1], "31/03/2025")
        self.assertEqual(heads, sorted(heads, key=lambda day: day.split("/")[::-1]))

    def test_a_search_comes_in_groups_by_kind(self):
        page = self.page("/buscar?q=" + quote("gestión"))
        groups = re.findall(r"<h2>(.*?)</h2>", page)
        self.assertEqual(groups, [kind for kind in ("Planes", "Objetivos", "Indicadores")
                                  if kind in groups])
        self.assertIn("Planes", groups)

    def test_a_search_without_all_its_words_finds_what_has_most(self):
        page = words_of(self.page("/buscar?q=" + quote("talento humano inexistente")))
        self.assertIn("Nada tiene todas estas palabras", page)
        self.assertIn("talento humano", page.lower())

    def test_the_copy_names_its_address(self):
        path = FICTITIOUS + "?corte=2025-03-31"
        note = re.search(r'<p class="app-copia">(.*?)</p>', self.page(path)).group(1)
        self.assertIn("Copia no controlada", note)
        self.assertIn(self.server.url + path, html.unescape(note))
        self.assertRegex(note, r"\d\d/\d\d/\d{4}$")

    def test_what_the_plan_says_is_spanish_on_an_english_page(self):
        page = self.page("/en" + FICTITIOUS)
        self.assertRegex(page, r'lang="es"[^>]*>[^<]*Cuidar el espacio público')
        self.assertNotIn('lang="es"', self.page(FICTITIOUS).split("<body", 1)[1])
        path = re.compile(r'<nav class="app-migas[^"]*".*?</nav>', re.DOTALL)
        here = path.search(page)[0]
        self.assertRegex(here, r'aria-current="page" lang="es"')
        above = path.search(self.page("/en" + FICTITIOUS + "/metas/3/3.2"))[0]
        self.assertRegex(above, r'<a href="[^"]*" lang="es">')
        self.assertEqual(above.count("lang="), 1)

    def test_a_view_for_printing_has_everything_and_no_menu(self):
        for path in (FICTITIOUS, "/en/resultados", "/cascada"):
            page = self.page(path + "?vista=impresion")
            self.assertNotIn("<nav", page)
            self.assertNotIn('<details class="app-detalle"><', page)
            self.assertIn("app-copia", page)
            canonical = re.search(r'rel="canonical" href="([^"]*)"', page).group(1)
            self.assertNotIn("vista", canonical)
        self.assertIn("vista=impresion", self.page(FICTITIOUS))


class LongListTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        for name, code in (("long.json", "largo"), ("dots.json", "..")):
            file = Path(folder.name, name)
            file.write_text(json.dumps(long_plan(code)))
            taken_in = rumbo.run("import", str(file), "--data", folder.name + "/data")
            if taken_in.returncode != 0:
                raise RuntimeError(taken_in.stderr)
        cls.server = rumbo.Server(Path(folder.name, "data"))
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()

    def codes(self, address: str) -> tuple[list[str], dict]:
        status, headers, body = fetch(self.server.url + address)
        self.assertEqual(status, 200, body)
        return [goal["path"].rsplit("/", 1)[-1] for goal in json.loads(body)["goals"]], headers

    def test_goals_of_the_api_come_in_pages_that_lead_to_each_other(self):
        first, headers = self.codes("/api/v1/plans/largo/goals")
        link = re.fullmatch(r'<([^>]*)>; rel="next"', headers["Link"]).group(1)
        second, headers = self.codes(link.removeprefix(self.server.url))
        self.assertIn('rel="prev"', headers["Link"])
        self.assertNotIn('rel="next"', headers["Link"])
        self.assertEqual(first + second, [str(code) for code in range(1, GOALS + 1)])
        self.assertEqual(len(first), 100)
        status, _, _ = fetch(self.server.url + "/api/v1/plans/largo/goals?page=3")
        self.assertEqual(status, 404)

    def test_a_list_for_printing_is_whole(self):
        def listed(query: str) -> int:
            _, _, page = fetch(self.server.url + "/planes/largo/objetivos/1" + query)
            return len(set(re.findall(r'href="/planes/largo/metas/1/(\d+)', page)))

        self.assertEqual(listed(""), 50)
        self.assertEqual(listed("?pagina=3"), GOALS - 100)
        self.assertEqual(listed("?vista=impresion"), GOALS)

    def test_a_plan_whose_code_climbs_is_led_to(self):
        _, _, plans = fetch(self.server.url + "/planes")
        self.assertIn('href="/planes/.._"', plans)
        for path in ("/planes/.._", "/planes/.._/objetivos/1", "/planes/.._/metas/1/7",
                     "/api/v1/plans/.._"):
            status, _, _ = fetch(self.server.url + path)
            self.assertEqual(status, 200, path)


if __name__ == "__main__":
    unittest.main()
