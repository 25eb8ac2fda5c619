"""What people and programs may type into a plan in the making: it is kept as the text that it is,
shown as text wherever it is shown, or refused with a reason; never a failure of ours."""

import concurrent.futures
import html
import json
import re
import unittest
import urllib.parse
import urllib.request

from plans_test import ABOVE, Office

TAGS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</option></select><b onmouseover=alert(1)>",
    "<!--<img src='--><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "{{7*7}}${7*7}<%=7*7%>",
    '&lt;script&gt;&#60;script&#62;"',
    "<a href=data:text/html,<script>alert(1)</script>>",
    "\u202e<script\u2028>alert(1)</script>",
)
# What would come alive, were it not escaped.
ALIVE = re.compile(r"<script[^>]*>alert|<img src=x|<svg/onload|<b onmouseover|<a href=data:")
AS_JSON = ("=1", "=[1]", '={"a": 1}', "=null", "=true", '="x"', "==", "=", '=],"x":[')
SCREENS = ("", "/estructura", "/programacion", "/fichas/0", "/fichas/1", "/fichas/2")


def value_of(page: str, cell: str) -> str:
    """What a field of a card shows."""
    name = re.escape(f"c.{cell}")
    area = re.search(rf'<textarea[^>]*name="{name}"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    line = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', page)
    found = area or line
    return html.unescape(found[1]).removeprefix("\n") if found else ""


class PlanTextTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def tearDown(self):
        # Whatever came, nothing of ours failed.
        self.assertNotIn('"event":"failure"', self.office.server.output())

    def test_texts_that_look_like_json_stay_texts(self):
        office = self.office
        office.begin("textos")
        office.goal("textos")
        for text in AS_JSON:
            for cell in ("goal", "indicator", "unit", "note", "responsible", "aligned_to"):
                page = office.get("lider", "/formulacion/textos/fichas/1").text
                shown = html.unescape(re.search(rf'name="o\.1\.{cell}" value="([^"]*)"', page)[1])
                form = {f"c.1.{cell}": text, f"o.1.{cell}": shown}
                answer = office.post("lider", "/formulacion/textos/fichas/1", **form)
                self.assertEqual(answer.status, 200, (text, cell))
                self.assertEqual(value_of(answer.text, f"1.{cell}"), text, cell)
        self.assertEqual(office.begin("igual", nombre='={"a": 1}').status, 303)
        self.assertIn('<h1>={"a": 1}</h1>', office.get("lider", "/formulacion/igual").text)
        answer = office.post(
            "lider", "/formulacion/igual/estructura", codigo="=[1]", frase="=x", debajo="0"
        )
        self.assertEqual(answer.status, 303)
        page = office.get("lider", "/formulacion/igual/fichas/1").text
        self.assertEqual(value_of(page, "1.code"), "=[1]")

    def test_what_a_form_claims_to_have_shown_is_no_document(self):
        office = self.office
        office.begin("dijo")
        for shown in ("=[", "=[1", '=["a",]', "=nada", "=" * 1000, "=[" * 1000):
            for cell in ("legal_basis", "name", "period/from"):
                form = {f"c.0.{cell}": "x", f"o.0.{cell}": shown}
                answer = office.post("lider", "/formulacion/dijo/fichas/0", **form)
                self.assertIn(answer.status, (200, 409, 422), (cell, shown[:20]))

    def test_cells_that_nobody_writes_by_hand(self):
        office = self.office
        office.begin("celdas")
        office.goal("celdas")
        before = office.done("celdas")
        for cell in (
            *("format", "goals", "children", "instrument", "rules", "goals/0", "owner/a/b"),
            *(
                "../code",
                "",
                "/",
                "owner/",
                "actuals/2027-Q1",
                "published",
                "eliminated",
            ),
        ):
            for number in ("0", "1"):
                form = {f"c.{number}.{cell}": "x", f"c.{number}.note": "y"}
                answer = office.post("lider", "/formulacion/celdas/fichas/1", **form)
                self.assertEqual(answer.status, 422, (number, cell))
                self.assertEqual(office.done("celdas"), before, (number, cell))
        for name in ("c.0.code", "c.7.name", "c.-1.name", "c.4294967296.name", "c.x.name"):
            answer = office.post("lider", "/formulacion/celdas/fichas/1", **{name: "x"})
            self.assertIn(answer.status, (200, 404, 422), name)
        for name in ("c", "c.", "c..", "c.1", "o.1.note", "k.1.note", "."):
            answer = office.post("lider", "/formulacion/celdas/fichas/1", **{name: "x"})
            self.assertIn(answer.status, (200, 422), name)
        self.assertEqual(office.done("celdas"), before)

    def test_texts_that_nobody_can_read_are_refused_and_kept_in_the_form(self):
        office = self.office
        office.begin("largo")
        office.goal("largo")
        before = office.done("largo")
        for text in ("x" * 300_000, "a\x01b", "a\x1b[31mb", "\x7f", "ñ" * 10_001):
            for cell in ("note", "goal", "responsible", "aligned_to"):
                page = office.get("lider", "/formulacion/largo/fichas/1").text
                shown = re.search(rf'name="o\.1\.{cell}" value="([^"]*)"', page)[1]
                form = {f"c.1.{cell}": text, f"o.1.{cell}": html.unescape(shown)}
                answer = office.post("lider", "/formulacion/largo/fichas/1", **form)
                self.assertEqual(answer.status, 422, (cell, text[:10]))
            answer = office.post(
                "lider", "/formulacion/largo/estructura", codigo="z", frase=text, debajo="0"
            )
            self.assertEqual(answer.status, 422, text[:10])
            self.assertEqual(office.begin("largo-2", nombre=text).status, 422, text[:10])
        self.assertEqual(office.done("largo"), before)
        office.post(
            "lider", "/formulacion/largo/pasos", paso="submit", version=office.version("largo")
        )
        self.assertEqual(office.observe("largo", "x" * 4001).status, 422)
        self.assertEqual(office.observe("largo", " \n\t ").status, 422)
        self.assertEqual(office.observe("largo", objeto="77").status, 404)
        self.assertEqual(office.observe("largo", campo="goals").status, 404)

    def test_a_form_of_more_fields_than_a_form_has(self):
        office = self.office
        office.begin("campos")
        office.goal("campos")
        form = {f"c.1.targets/{year}": "1" for year in range(1000, 2100)}
        answer = office.post("lider", "/formulacion/campos/programacion", **form)
        self.assertIn(answer.status, (400, 413))

    def test_a_sheet_of_many_years_can_be_saved(self):
        office = self.office
        office.begin("ancho", desde="2001", hasta="2040")
        for number in range(1, 13):
            office.goal("ancho", number, frequency="yearly")
        page = office.get("lider", "/formulacion/ancho/programacion").text
        form = {name: "" for name in re.findall(r'name="([co]\.[^"]+)"', page)}
        self.assertGreater(len(form), 2 * 42)
        answer = office.post("lider", "/formulacion/ancho/programacion", **form)
        self.assertNotEqual(answer.status, 400)

    def test_a_plan_without_a_name_is_called_by_its_code(self):
        office = self.office
        office.begin("anonimo", nombre="Nombre")
        form = {"c.0.name": "", "o.0.name": "Nombre"}
        self.assertEqual(office.post("lider", "/formulacion/anonimo/fichas/0", **form).status, 200)
        self.assertIn("<h1>anonimo</h1>", office.get("lider", "/formulacion/anonimo").text)
        self.assertIn(">anonimo</a>", office.get("lider", "/formulacion").text)

    def test_numbers_as_people_write_them(self):
        office = self.office
        office.begin("cifras")
        office.goal("cifras")
        shown = "100"
        for typed, kept in (
            ("1.234.567", "1234567"),
            ("1.234,5", "1234,5"),
            ("0,5", "0,5"),
            ("66,63", "66,63"),
            ("1 234 567", "1234567"),
        ):
            form = {"c.1.total": typed, "o.1.total": shown}
            answer = office.post("lider", "/formulacion/cifras/fichas/1", **form)
            self.assertEqual(answer.status, 200, typed)
            self.assertEqual(value_of(answer.text, "1.total"), kept, typed)
            english = office.get("lider", "/en/formulacion/cifras/fichas/1").text
            self.assertEqual(value_of(english, "1.total"), kept)
            shown = re.search(r'name="o\.1\.total" value="([^"]*)"', answer.text)[1]
        for typed in ("1.234", "uno", "1e5", "NaN", "--1", "1,2,3", "0x10", "∞", "9" * 16, "="):
            form = {"c.1.total": typed, "o.1.total": shown}
            answer = office.post("lider", "/formulacion/cifras/fichas/1", **form)
            self.assertEqual(answer.status, 422, typed)
            self.assertEqual(value_of(answer.text, "1.total"), typed)

    def test_two_people_in_one_cell_both_see_both(self):
        office = self.office
        office.begin("dos")
        office.goal("dos")
        both = [("lider", "La mía"), ("promotor", "La otra")]

        def save(one):
            form = {"c.1.goal": one[1], "o.1.goal": "Meta"}
            return office.post(one[0], "/formulacion/dos/fichas/1", **form)

        with concurrent.futures.ThreadPoolExecutor() as pool:
            answers = list(pool.map(save, both))
        self.assertEqual(sorted(one.status for one in answers), [200, 409])
        late = next(one for one in answers if one.status == 409).text
        for words in ("La mía", "La otra"):
            self.assertIn(words, late)

    def test_nothing_that_was_typed_comes_alive(self):
        office = self.office
        office.begin("vivo", nombre="".join(TAGS)[:190])
        office.post(
            "lider",
            "/formulacion/vivo/estructura",
            clase="process",
            **{"que": "parte", "codigo-parte": TAGS[0], "nombre": TAGS[1], "debajo": "0"},
        )
        frase = {"codigo": TAGS[2], "frase": TAGS[3], "debajo": "1"}
        self.assertEqual(office.post("lider", "/formulacion/vivo/estructura", **frase).status, 303)
        cells = {0: "short_name adopted_by legal_basis mission vision source note"}
        cells |= {1: "short_name note"}
        cells |= {2: "short_name indicator formula unit responsible deliverable data_source note"}
        cells[2] += " verification"
        number = 0
        for object_number, names in cells.items():
            typed = {}
            for name in names.split():
                typed[name] = TAGS[number % len(TAGS)]
                number += 1
            self.assertEqual(office.cells("lider", "vivo", object_number, **typed).status, 200)
        whole = {f"targets_2027_Q{quarter}": "25" for quarter in range(1, 5)}
        whole |= {"total": "100", "weight": "100", "aligned_to": ABOVE}
        self.assertEqual(office.cells("lider", "vivo", 2, **whole).status, 200)
        office.cells("lider", "vivo", 1, weight="100")
        answer = office.step("lider", "vivo", "submit")
        self.assertEqual(answer.status, 303, re.sub("(?s).*Revisión auto", "", answer.text))
        for tag in TAGS:
            self.assertEqual(office.observe("vivo", tag, objeto="2").status, 303)
        self.look()
        self.assertEqual(office.step("analista", "vivo", "observe").status, 303)
        page = office.get("lider", "/formulacion/vivo").text
        for number in re.findall(r'name="observacion" value="(\d+)"', page):
            address = "/formulacion/vivo/observaciones/respondidas"
            self.assertEqual(office.post("lider", address, observacion=number).status, 303)
        self.assertEqual(office.step("lider", "vivo", "submit").status, 303)
        self.assertEqual(office.step("jefe", "vivo", "accept").status, 303)
        answer = office.step("lider", "vivo", "officialise", caso="<script>alert(1)</script>")
        self.assertEqual(answer.status, 303)
        self.assertEqual(office.step("jefe", "vivo", "publish").status, 303)
        self.look()
        self.look_outside("vivo")

    def look(self) -> None:
        for who in ("lider", "analista", "jefe"):
            for path in [f"/formulacion/vivo{screen}" for screen in SCREENS] + ["/formulacion"]:
                for language in ("", "/en"):
                    answer = self.office.get(who, language + path)
                    self.assertEqual(answer.status, 200, path)
                    self.assertNotRegex(answer.text, ALIVE, (who, path))
        page = self.office.get("jefe", "/actividad?accion=plan.edit")
        self.assertEqual(page.status, 200)
        self.assertNotRegex(page.text, ALIVE)
        self.assertNotRegex(self.office.get("lider", "/mi-trabajo").text, ALIVE)

    def look_outside(self, code: str) -> None:
        """Every public page of the plan: nothing comes alive, and no person is named."""
        names = [
            entry[1]
            for entry in re.findall(
                r'href="/administracion/personas/([^"]+)"[^>]*>([^<]+)<',
                self.office.get("administra", "/administracion/personas").text,
            )
        ]
        self.assertGreater(len(names), 9)
        waiting = [f"/planes/{code}", "/planes", "/", "/resultados", "/cascada", "/datos-abiertos"]
        waiting += ["/buscar?q=alert", f"/planes/{code}/ediciones.atom", "/mapa-del-sitio"]
        waiting += [f"/planes/{code}/observaciones", f"/planes/{code}/por-que"]
        waiting += [f"/api/v1/plans/{code}", f"/api/v1/plans/{code}/goals", "/registro"]
        seen = set()
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            with urllib.request.urlopen(self.office.server.url + path, timeout=30) as answer:
                text = answer.read().decode()
                is_page = "html" in answer.headers["Content-Type"]
            if is_page:
                self.assertNotRegex(text, ALIVE, path)
            for name in names:
                self.assertNotIn(html.unescape(name), text, path)
            self.assertNotIn("@ejemplo.invalid", text, path)
            for link in re.findall(r'href="([^"#]+)"', text) if is_page else ():
                link = html.unescape(link)
                if link.startswith(f"/planes/{code}/"):
                    waiting.append(urllib.parse.quote(link, safe="/?=&%"))
        self.assertGreater(len(seen), len(names))
        document = json.loads(
            urllib.request.urlopen(f"{self.office.server.url}/api/v1/plans/{code}").read()
        )
        self.assertEqual(document["code"], code)


if __name__ == "__main__":
    unittest.main()
