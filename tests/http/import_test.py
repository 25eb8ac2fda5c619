"""The import wizard over HTTP: a plan from a workbook, step by step, and files that mean harm."""

import html
import io
import re
import sys
import unittest

import spreadsheet
from access_test import Visitor
from plans_test import Office
from spreadsheet import rewritten, zipped

sys.path.append("/usr/lib/python3/dist-packages")  # Debian's packages, whichever python3 this is
import openpyxl  # noqa: E402

HEADINGS = (
    "N.º META",
    "META",
    "PONDERACIÓN",
    "NOMBRE DEL INDICADOR",
    "TIPO DE PROGRAMACIÓN",
    "UNIDAD DE MEDIDA",
    "I TRIM",
    "II TRIM",
    "III TRIM",
    "IV TRIM",
    "TOTAL",
    "OBSERVADOR DE AVES",
)
GOALS = (
    (1, "Transferir 100 cajas", 60, "Cajas", "Suma", "cajas", 25, 25, 25, 25, 100, "x"),
    (2, "Publicar 4 informes", 40, "Informes", "Suma", "informes", 1, 1, 1, 1, 4, None),
)
FRACTIONS = (0.1, 0.2, 0.3, 0.4, 0.4)
FACTS = {
    "nombre": "Plan importado",
    "instrumento": "management-plan",
    "unidad": "GDI",
    "desde": "2027",
}


def workbook(goals=GOALS, headings=HEADINGS) -> bytes:
    return spreadsheet.workbook(Plan=[["PLAN DE GESTIÓN 2027"], [], headings, *goals])


class Importing(unittest.TestCase):
    """Who goes through the steps of an import."""

    @classmethod
    def setUpClass(cls):
        people = ("analista", "jefe", "lider", "promotor", "control", "comunicaciones")
        cls.office = Office(cls, people)

    def visitor(self, who: str = "analista"):
        return self.office.people[who]

    def upload(self, book: bytes, name: str = "Plan de Ana.xlsx", who: str = "analista"):
        return self.visitor(who).upload("/importaciones", ("archivo", name, book))

    def begin(self, book: bytes, who: str = "analista") -> str:
        answer = self.upload(book, who=who)
        self.assertEqual(answer.status, 303, html.unescape(answer.text)[:3000])
        found = re.fullmatch(r"/importaciones/(\d+)/columnas", answer.getheader("Location"))
        self.addCleanup(self.office.post, who, f"/importaciones/{found[1]}/descartar")
        return f"/importaciones/{found[1]}"

    def form_of(self, page: str) -> dict:
        """What a browser would send of the form that holds the columns, as it came."""
        form = {}
        for name, options in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', page):
            chosen = re.search(r'<option value="([^"]*)" selected>', options)
            form[html.unescape(name)] = chosen[1] if chosen else ""
        for field in re.findall(r"<input[^>]*>", page):
            name = re.search(r' name="([^"]+)"', field)
            value = re.search(r' value="([^"]*)"', field)
            unchecked = 'type="checkbox"' in field and " checked" not in field
            if name and not unchecked and 'type="radio"' not in field:
                form[html.unescape(name[1])] = html.unescape(value[1]) if value else ""
        return form

    def columns(self, address: str, who: str = "analista", **facts: str):
        page = self.office.get(who, f"{address}/columnas").text
        form = self.form_of(page) | FACTS | facts
        form.pop("formulario", None)
        return self.office.post(who, f"{address}/columnas", **form)

    def confirm(self, address: str, who: str = "analista", **form: str):
        page = self.office.get(who, f"{address}/confirmacion").text
        seen = re.search(r'name="visto" value="([^"]*)"', page)
        form = {"visto": html.unescape(seen[1]) if seen else ""} | form
        return self.office.post(who, f"{address}/confirmacion", **form)

    def imported(self, code: str, book: bytes | None = None) -> str:
        address = self.begin(book or workbook())
        self.assertEqual(self.columns(address, codigo=code).status, 303)
        answer = self.confirm(address)
        self.assertEqual(answer.status, 303, html.unescape(answer.text)[:3000])
        return address


class ImportTest(Importing):
    def test_a_plan_comes_from_a_workbook(self):
        address = self.begin(workbook())
        columns = html.unescape(self.office.get("analista", f"{address}/columnas").text)
        self.assertIn("L · OBSERVADOR DE AVES", columns)
        self.assertIn("Transferir 100 cajas · Publicar 4 informes", columns)
        answer = self.columns(address, codigo="plan-importado")
        self.assertEqual(answer.getheader("Location"), f"{address}/revision")
        review = html.unescape(self.office.get("analista", f"{address}/revision").text)
        self.assertIn("Plan!4", review)
        self.assertEqual(self.office.get("analista", "/formulacion/plan-importado").status, 404)
        answer = self.confirm(address)
        place = "/formulacion/plan-importado/programacion?importacion="
        self.assertTrue(answer.getheader("Location").startswith(place))
        self.assertEqual(self.confirm(address).getheader("Location"), answer.getheader("Location"))
        sheet = html.unescape(self.office.get("analista", answer.getheader("Location")).text)
        self.assertIn("Transferir 100 cajas", sheet)
        self.assertIn("Deshacer la importación", sheet)
        self.assertEqual(self.office.post("analista", f"{address}/deshacer").status, 303)
        self.assertEqual(self.office.get("analista", "/formulacion/plan-importado").status, 404)

    def test_a_cell_is_mended_in_place(self):
        goals = (GOALS[0], (*GOALS[1][:7], "abc", *GOALS[1][8:]))
        address = self.begin(workbook(goals))
        self.columns(address, codigo="plan-mendado")
        self.assertEqual(
            self.office.get("analista", f"{address}/confirmacion").getheader("Location"),
            f"{address}/revision",
        )
        page = html.unescape(self.office.get("analista", f"{address}/revision?ver=errores").text)
        self.assertIn("Plan!H5", page)
        self.assertIn('name="c.0.4.7"', page)
        self.assertNotIn("Plan!4<", page)
        rows = self.visitor().download(f"{address}/problemas.xlsx")
        self.assertIn("Publicar 4 informes", spreadsheet.texts(rows))
        self.assertNotIn("Transferir 100 cajas", spreadsheet.texts(rows))
        self.office.post("analista", f"{address}/revision", **{"c.0.4.7": "1"})
        self.assertIn('name="visto"', self.office.get("analista", f"{address}/confirmacion").text)

    def test_a_row_that_can_be_read_in_two_ways_is_answered_at_once(self):
        goals = (GOALS[0], (2, "Subir al 40 %", 40, "Avance", "Creciente", "%", *FRACTIONS, None))
        address = self.begin(workbook(goals))
        self.columns(address, codigo="plan-fracciones")
        page = html.unescape(self.office.get("analista", f"{address}/revision").text)
        field = re.search(r'name="(f\.0\.4\.\d+)" value="0"', page)
        self.assertIsNotNone(field, page)
        self.assertIn("10 % · 20 % · 30 % · 40 % · 40 %", page)
        self.office.post("analista", f"{address}/revision", **{field[1]: "0"})
        page = html.unescape(self.office.get("analista", f"{address}/revision").text)
        self.assertNotIn(field[1], page)
        self.assertEqual(self.confirm(address).status, 303)

    def test_exported_edited_and_imported_shows_what_was_edited(self):
        self.imported("plan-vuelta")
        file = self.visitor().download("/formulacion/plan-vuelta/libro.xlsx")
        old, new = "Publicar 4 informes", "Publicar 4 informes en la web"
        self.assertIn(old, spreadsheet.texts(file))
        edited = rewritten(
            file, lambda _, data: data.replace(f"<t>{old}</t>".encode(), f"<t>{new}</t>".encode())
        )
        address = self.begin(edited)
        self.columns(address, codigo="plan-vuelta", nombre="Plan importado")
        page = html.unescape(self.office.get("analista", f"{address}/confirmacion").text)
        changes = re.search(r'<table[^>]*id="cambios".*?</table>', page, re.DOTALL)
        self.assertIsNotNone(changes, page)
        self.assertIn(new, changes[0])
        self.assertNotIn("Transferir", changes[0])
        self.office.cells("lider", "plan-vuelta", 1, note="Entretanto")
        late = self.office.post(
            "analista",
            f"{address}/confirmacion",
            visto=html.unescape(re.search(r'name="visto" value="([^"]*)"', page)[1]),
        )
        self.assertEqual(late.status, 409)
        self.assertEqual(self.confirm(address).status, 303)
        # Somebody edits: then it is not undone any more, and the page does not offer it.
        self.assertIn("/deshacer", self.office.get("analista", address).text)
        self.office.cells("lider", "plan-vuelta", 1, short_name="Cajas")
        self.assertEqual(self.office.post("analista", f"{address}/deshacer").status, 409)
        self.assertNotIn(f"{address}/deshacer", self.office.get("analista", address).text)

    def goals_of(self, plan: str) -> list[tuple]:
        """Of the plan in the making, in its order: the number and the code of each."""
        page = html.unescape(self.office.get("analista", f"/formulacion/{plan}/programacion").text)
        page = re.sub(r'<tr class="app-rejilla__parte">.*?</tr>', "", page, flags=re.DOTALL)
        goals = re.findall(rf'/formulacion/{plan}/fichas/(\d+)">([^ <]+) ', page)
        return [(int(number), code) for number, code in goals]

    def test_rows_that_were_moved_move_their_goals(self):
        headings = ("OBJETIVO ESTRATÉGICO", *HEADINGS[:-1])
        third = (3, "Formar a 8 personas", 100, "Personas", "Suma", "personas", 2, 2, 2, 2, 8)
        goals = (("1. Uno", *GOALS[0][:-1]), ("", *GOALS[1][:-1]), ("2. Dos", *third))
        self.imported("plan-movido", workbook(goals, headings))
        before = self.goals_of("plan-movido")
        self.assertEqual([code for _, code in before], ["1", "2", "3"])
        file = self.visitor().download("/formulacion/plan-movido/libro.xlsx")
        book = openpyxl.load_workbook(io.BytesIO(file))
        sheet = book["Plan"]
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
        width = sheet[2].index(next(cell for cell in sheet[2] if cell.value == "ID META"))
        first, second, last = rows
        second[:width] = last[:width]  # the second goal stands below the other objective…
        for at, row in enumerate((first, last, second)):  # …and behind its own
            for column, value in enumerate(row):
                sheet.cell(3 + at, 1 + column).value = value
        edited = io.BytesIO()
        book.save(edited)
        address = self.begin(edited.getvalue())
        self.columns(address, codigo="plan-movido", nombre="Plan importado")
        page = html.unescape(self.office.get("analista", f"{address}/confirmacion").text)
        changes = re.search(r'<table[^>]*id="cambios".*?</table>', page, re.DOTALL)[0]
        told = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", changes))
        self.assertIn("2/2 Publicar 4 informes (movido)", told)
        self.assertRegex(told, "Dentro de .*1 Uno .*2 Dos")
        for never in ("(nuevo)", "(sacado)", "Transferir", "Formar"):
            self.assertNotIn(never, told)
        self.assertEqual(self.confirm(address).status, 303)
        numbers = dict((code, number) for number, code in before)
        after = [(numbers["1"], "1"), (numbers["3"], "3"), (numbers["2"], "2")]
        self.assertEqual(self.goals_of("plan-movido"), after)
        again = self.begin(self.visitor().download("/formulacion/plan-movido/libro.xlsx"))
        self.columns(again, codigo="plan-movido", nombre="Plan importado")
        nothing = html.unescape(self.office.get("analista", f"{again}/confirmacion").text)
        self.assertIn("el plan ya dice lo que dice el archivo", nothing)
        self.assertEqual(self.office.post("analista", f"{address}/deshacer").status, 303)
        self.assertEqual(self.goals_of("plan-movido"), before)

    def test_what_was_taken_back_since_does_not_keep_an_import_from_being_undone(self):
        first = self.imported("plan-dos-veces")
        changed = [GOALS[0], [*GOALS[1][:1], "Publicar 4 informes en la web", *GOALS[1][2:]]]
        second = self.begin(workbook(goals=changed[1:]))
        self.columns(second, codigo="plan-dos-veces")
        page = html.unescape(self.office.get("analista", f"{second}/confirmacion").text)
        self.assertIn("Están en el plan y no en el archivo", page)
        self.assertRegex(page, r"<li>1 · Transferir 100 cajas")
        self.assertEqual(self.confirm(second).status, 303)
        self.assertEqual(self.office.post("analista", f"{first}/deshacer").status, 409)
        self.assertNotIn(f"{first}/deshacer", self.office.get("analista", first).text)
        self.assertEqual(self.office.post("analista", f"{second}/deshacer").status, 303)
        self.assertEqual(self.office.post("analista", f"{first}/deshacer").status, 303)
        self.assertEqual(self.office.get("analista", "/formulacion/plan-dos-veces").status, 404)

    def test_who_submits_it_is_told_where_it_came_from(self):
        def tasks(who: str) -> str:
            page = html.unescape(self.office.get(who, "/mi-trabajo").text)
            news = re.search(r"<h2>Leídos de un libro de Excel.*?</ul>", page, re.DOTALL)
            return news[0] if news else ""

        self.imported("plan-llegado")
        self.assertIn("/formulacion/plan-llegado", tasks("lider"))
        self.assertEqual(tasks("analista"), "")  # who imported it
        self.assertEqual(tasks("promotor"), "")  # does not submit it
        self.office.cells("promotor", "plan-llegado", 1, note="Ya se miró")
        self.assertNotIn("plan-llegado", tasks("lider"))
        # «N.A.» is nothing in a sheet as it is in a workbook.
        wrong = "Escriba un número"
        card = self.office.cells("promotor", "plan-llegado", 1, baseline="ninguna").text
        self.assertIn(wrong, card)
        card = self.office.cells("promotor", "plan-llegado", 1, baseline="N.A.").text
        self.assertNotIn(wrong, card)

    def test_nobody_else_sees_it(self):
        address = self.begin(workbook())
        for who in ("jefe", "lider", "promotor"):
            for page in ("columnas", "revision", "confirmacion", "problemas.xlsx"):
                self.assertEqual(self.office.get(who, f"{address}/{page}").status, 404)
            for page in ("columnas", "revision", "confirmacion", "deshacer", "descartar"):
                self.assertEqual(self.office.post(who, f"{address}/{page}").status, 404)
        self.assertEqual(self.office.get("control", f"{address}/columnas").status, 403)
        self.assertIn("Plan de Ana", self.office.get("analista", "/importaciones").text)
        self.assertNotIn("Plan de Ana", self.office.get("jefe", "/importaciones").text)

    def test_a_layout_is_remembered(self):
        headings = ("Num", "Compromiso", *HEADINGS[2:])
        address = self.begin(workbook(headings=headings))
        page = self.office.get("analista", f"{address}/columnas").text
        form = self.form_of(page) | FACTS | {"codigo": "plan-disposicion"}
        form |= {"m.0.goal/code": "0", "m.0.goal/goal": "1"}
        form.pop("formulario", None)
        self.assertEqual(
            self.office.post("analista", f"{address}/columnas", **form).getheader("Location"),
            f"{address}/revision",
        )
        self.assertEqual(self.confirm(address).status, 303)
        again = self.begin(workbook(headings=headings))
        form = self.form_of(self.office.get("analista", f"{again}/columnas").text)
        self.assertEqual(form["m.0.goal/goal"], "1")

    def test_one_column_is_for_one_field(self):
        address = self.begin(workbook())
        form = self.form_of(self.office.get("analista", f"{address}/columnas").text) | FACTS
        form |= {"m.0.goal/code": "1", "m.0.goal/goal": "1", "codigo": "x"}
        form.pop("formulario", None)
        self.assertEqual(self.office.post("analista", f"{address}/columnas", **form).status, 422)

    def test_the_template_and_its_plan(self):
        file = self.visitor().download("/importaciones/plantilla.xlsx?desde=2027")
        self.assertIn("META", spreadsheet.texts(file))
        for years in ("desde=2030&hasta=2027", "desde=abc&hasta=2027", "desde=2027&hasta=2099"):
            answer = self.visitor().ask("GET", f"/importaciones/plantilla.xlsx?{years}")
            self.assertEqual(answer.status, 422, years)
            self.assertIn("Escriba dos años entre 2000 y 2100", html.unescape(answer.text))
        form = {"formulario": self.visitor().form_token}
        self.assertEqual(self.visitor().ask("POST", "/importaciones", form).status, 422)

    # A file that means harm is refused with what to do; the server goes on, and nothing is kept.
    def refused(self, book: bytes, sentence: str, name: str = "x.xlsx"):
        answer = self.upload(book, name)
        self.assertEqual(answer.status, 422, name)
        self.assertIn(sentence, html.unescape(answer.text))
        self.assertEqual(self.office.get("analista", "/healthz").status, 200)

    def memory(self) -> int:
        status = open(f"/proc/{self.office.server.process.pid}/status").read()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1])

    def test_they_are_refused(self):
        book = workbook()
        macros = rewritten(
            book,
            lambda name, data: (
                data.replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
                .replace(b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.macro",
                         b"application/vnd.ms-excel.sheet.macro")
                if name == "[Content_Types].xml"
                else data
            ),
        )
        entities = rewritten(
            book,
            lambda name, data: (
                b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'
                if name.startswith("xl/worksheets/")
                else data
            ),
        )
        bomb = rewritten(
            book,
            lambda name, data: (
                b"<worksheet>" + b" " * (300 << 20) if name.startswith("xl/worksheets/") else data
            ),
        )
        before = len(re.findall("<li>", self.office.get("analista", "/importaciones").text))
        self.refused(b"GIF89a", "No es un libro de Excel")
        self.refused(b"", "Excel")
        self.refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".xls", "viejo.xls")
        self.refused(book[: len(book) // 2], "")
        self.refused(macros, "macros")
        self.refused(entities, "")
        low = self.memory()
        self.refused(bomb, "demasiado grande")
        self.assertLess(self.memory() - low, 400 << 10)
        slip = zipped(("../../etc/passwd", b"x"))
        self.refused(slip, "")
        ods = zipped(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"))
        self.refused(ods, ".ods", "x.ods")
        after = len(re.findall("<li>", self.office.get("analista", "/importaciones").text))
        self.assertEqual(before, after)

    def test_a_large_file_is_for_who_is_signed_in(self):
        limit = 25 << 20
        answer = self.upload(bytes(limit))
        self.assertEqual(answer.status, 413)
        self.assertIn("25 MiB", answer.text)
        self.refused(b"PK" + bytes(8 << 20), "")
        stranger = Visitor(self.office.server.port)
        answer = stranger.upload("/importaciones", ("archivo", "x.xlsx", bytes(2 << 20)))
        self.assertEqual((answer.status, answer.getheader("Location")), (303, "/ingreso"))


if __name__ == "__main__":
    unittest.main()
