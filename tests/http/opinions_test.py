"""«¿Le sirvió esta página?» over HTTP: asked on every public page, counted without a name, guarded
against floods, other sites and hostile texts; and shown to those who work here."""

import html
import http.client
import re
import sqlite3
import unittest
import urllib.parse

import rumbo
from access_test import PASSWORD, Visitor, every_row

HOSTILE = "<script>alert(1)</script>\"'& \u202e=cmd|'/C calc'!A0"
ASKED = 'name="sirvio"'


def shown(answer) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.text)).split())


class OpinionsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.analyst = Visitor(cls.server.port)
        cls.analyst.sign_in("analista", PASSWORD)

    def ask(self, method: str, path: str, form: dict | None = None, source="127.0.0.1", **headers):
        """From an address of this machine, so that tests do not use up each other's allowance."""
        server = http.client.HTTPConnection(
            "127.0.0.1", self.server.port, timeout=30, source_address=(source, 0)
        )
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        body = None
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(form)
        server.request(method, path, body, headers)
        answer = server.getresponse()
        answer.text = answer.read().decode(errors="replace")
        server.close()
        return answer

    def say(self, page: str, sirvio="si", **of):
        return self.ask("POST", "/opinion", {"volver": page, "sirvio": sirvio}, **of)

    def miss(self, page: str, words: str, **of):
        return self.ask("POST", "/opinion/falta", {"volver": page, "falta": words}, **of)

    def counted(self, page: str) -> tuple[int, int]:
        with sqlite3.connect(f"file:{self.server.folder}/rumbo.sqlite3?mode=ro", uri=True) as store:
            found = store.execute(
                "SELECT useful, not_useful FROM page_opinion WHERE page = ?", (page,)
            ).fetchall()
        return found[0] if found else (0, 0)

    def test_every_public_page_asks_and_its_answer_is_counted(self):
        pages = [row[4] for row in every_row() if row[2] == "page" and row[0] == "get"]
        self.assertGreater(len(pages), 20)
        for page in pages:
            for path in (page, "/en" if page == "/" else f"/en{page}"):
                answer = self.ask("GET", path)
                self.assertIn(ASKED, answer.text, path)
                self.assertIn("public, max-age=60", answer.getheader("Cache-Control"), path)
                self.assertIsNone(answer.getheader("Set-Cookie"))
            back = re.findall(r'name="volver" value="([^"]*)"', answer.text)[-1]
            self.assertEqual(html.unescape(back), path)
            useful, not_useful = self.counted(page.split("?")[0])
            said = self.say(html.unescape(back), source="127.0.0.8")
            self.assertEqual(said.status, 303, page)
            self.assertEqual(self.counted(page.split("?")[0]), (useful + 1, not_useful), page)
            self.assertIsNone(said.getheader("Set-Cookie"))

    def test_what_is_no_page_does_not_ask(self):
        for path in ("/no-existe", "/participa/aporte", "/participa/2/comentar", "/ingreso"):
            self.assertNotIn(ASKED, self.ask("GET", path).text, path)
        self.assertNotIn(ASKED, self.ask("GET", "/planes?vista=impresion").text)
        self.assertNotIn(ASKED, self.analyst.ask("GET", "/mi-trabajo").text)

    def test_yes_is_thanked_for_and_no_asks_what_was_missing(self):
        thanks = self.ask("GET", self.say("/cascada?corte=2025-06-30").getheader("Location"))
        self.assertEqual((thanks.status, thanks.getheader("Cache-Control")), (200, "no-store"))
        self.assertIn('href="/cascada?corte=2025-06-30"', thanks.text)
        self.assertNotIn('name="falta"', thanks.text)
        location = self.say("/en/cascada", "no").getheader("Location")
        asked = self.ask("GET", location)
        self.assertIn('name="falta"', asked.text)
        self.assertIn("No escriba datos personales", shown(asked))
        before = self.counted("/cascada")
        left = self.miss("/en/cascada", f"Falta 2025. {HOSTILE}")
        self.assertEqual(left.status, 303)
        self.assertIn("Su texto llegó", shown(self.ask("GET", left.getheader("Location"))))
        self.assertEqual(self.counted("/cascada"), before)
        page = self.analyst.ask("GET", "/participacion/opiniones")
        self.assertIn(f"Falta 2025. {HOSTILE}", html.unescape(page.text))
        self.assertNotIn("<script>alert", page.text)

    def test_what_is_wrong_with_a_text_is_said_and_it_stays(self):
        over = self.miss("/planes", "ñ" * 501)
        self.assertEqual(over.status, 422)
        self.assertIn("Escríbalo más corto: máximo 500 caracteres", shown(over))
        self.assertIn("ñ" * 501, over.text)
        self.assertEqual(self.miss("/planes", " \n").status, 422)
        self.assertEqual(self.miss("/planes", "campana\a").status, 422)
        self.assertEqual(self.miss("/planes", "ñ" * 500).status, 303)

    def test_a_page_that_there_is_not_is_not_counted(self):
        for page in (
            "/no-existe",
            "/planes/no-existe",
            "/planes/pes-gestion-publica/metas/9/9",
            "/planes/../planes",
            "/planes%00",
            "/estatico/rumbo.css",
            "/participacion",
            "/api/v1/plans",
            "/en/en/planes",
            "/opinion",
        ):
            self.assertEqual(self.say(page).status, 404, page)
            self.assertEqual(self.counted(page), (0, 0), page)
        self.assertEqual(self.say("/planes", "quizas").status, 400)
        self.assertEqual(self.ask("POST", "/opinion", {"volver": "/planes"}).status, 400)

    def test_the_way_back_stays_on_this_site(self):
        evil = (
            "https://malo.example/",
            "//malo.example/",
            "/\\malo.example",
            "javascript:alert(1)",
            "/\t/malo.example",
        )
        for back in evil:
            said = self.say(back)
            if said.status == 303:
                said = self.ask("GET", said.getheader("Location"))
            self.assertIsNone(re.search(r'href="[^"]*malo\.example', said.text), back)
            self.assertNotIn('href="javascript', said.text)
            query = urllib.parse.urlencode({"respuesta": "otra", "volver": back})
            way = self.ask("GET", f"/opinion?{query}").getheader("Location")
            self.assertTrue(re.match(r"/([^/\\]|$)", way), back)

    def test_other_sites_send_nothing(self):
        for headers in (
            {"Sec_Fetch_Site": "cross-site"},
            {"Sec_Fetch_Site": "same-site"},
            {"Origin": "https://malo.example"},
        ):
            before = self.counted("/accesibilidad")
            self.assertEqual(self.say("/accesibilidad", **headers).status, 400)
            self.assertEqual(self.counted("/accesibilidad"), before)

    def test_a_flood_waits_and_loses_nothing_that_was_typed(self):
        useful, not_useful = self.counted("/terminos")
        statuses = [self.say("/terminos", source="127.0.0.9").status for _ in range(60)]
        self.assertEqual(set(statuses), {303})
        over = self.say("/terminos", source="127.0.0.9")
        self.assertEqual(over.status, 429)
        self.assertGreater(int(over.getheader("Retry-After")), 0)
        self.assertIn("Esta no se contó", shown(over))
        self.assertIn("Falta 2025", self.miss("/terminos", "Falta 2025", source="127.0.0.9").text)
        self.assertEqual(self.counted("/terminos"), (useful + 60, not_useful))
        self.assertEqual(self.say("/terminos", source="127.0.0.10").status, 303)

    def test_neither_address_nor_moment_is_kept(self):
        self.say("/ayuda", source="127.0.0.11")
        self.miss("/ayuda", "Nada.", source="127.0.0.11")
        with sqlite3.connect(f"file:{self.server.folder}/rumbo.sqlite3?mode=ro", uri=True) as store:
            dump = "\n".join(store.iterdump())
        self.assertIn("'/ayuda'", dump)
        self.assertNotIn("127.0.0.11", dump)

    def test_those_who_work_here_see_the_figures_by_month(self):
        asked = "/planes/plan-ficticio/cambios"  # of no other test
        for said in ("si", "si", "no"):
            self.say(f"/en{asked}?corte=2026-06-30", said)
        page = self.analyst.ask("GET", "/participacion/opiniones")
        row = re.search(f"{asked}</a>.*?</tr>", page.text, re.DOTALL)[0]
        cells = [html.unescape(one) for one in re.findall(r"<td[^>]*>([^<]*)</td>", row)]
        self.assertEqual(cells, ["2", "1", "66,67\u00a0%"])
        month = re.search(r'<option value="(\d{4}-\d\d)"', page.text)[1]
        same = self.analyst.ask("GET", f"/participacion/opiniones?mes={month}")
        self.assertIn(f'<option value="{month}" selected', same.text)
        self.assertIn(f"{asked}</a>", same.text)
        other = self.analyst.ask("GET", "/participacion/opiniones?mes=1999-01")
        self.assertEqual(other.status, 200)
        self.assertEqual(self.ask("GET", "/participacion/opiniones").status, 303)


class NoOpinionsTest(unittest.TestCase):
    def test_where_nobody_has_answered_the_page_says_so(self):
        with rumbo.Server() as server:
            analyst = Visitor(server.port)
            analyst.sign_in("analista", PASSWORD)
            page = analyst.ask("GET", "/participacion/opiniones")
            self.assertIn("Nadie ha respondido todavía", shown(page))
            self.assertNotIn("<table", page.text)


if __name__ == "__main__":
    unittest.main()
