"""What the steps of the import wizard remember, ask and show, and how one leaves them."""

import html
import re
import unittest

import spreadsheet
from import_test import GOALS, HEADINGS, Importing, workbook


class ImportStepsTest(Importing):
    # No word tells what its goals are: what a person said of them once is known the next time.
    def test_a_sheet_that_was_not_recognised_is_remembered_too(self):
        headings = ("Cód.", "Compromiso", "Cómo lo medimos", "U/M", "Comportamiento")
        quarters = ("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic", "Prog. año")
        goal = ("1", "Hacer 4 informes", "Informes hechos", "informes", "suma", 1, 1, 1, 1, 4)
        book = spreadsheet.workbook(Hoja1=[headings + quarters, goal])
        address = self.begin(book)
        page = self.office.get("analista", f"{address}/columnas").text
        self.assertNotIn('name="m.0.goal/goal"', page)
        self.assertEqual(self.columns(address, **{"hoja.0": "1"}).status, 303)
        said = {"goal": 1, "indicator": 2, "unit": 3, "schedule": 4, "total": 9}
        form = {f"m.0.goal/{cell}": str(column) for cell, column in said.items()}
        answer = self.columns(address, codigo="plan-raro", **form)
        self.assertEqual(answer.getheader("Location"), f"{address}/revision")
        self.assertEqual(self.confirm(address).status, 303)
        again = self.begin(book)
        kept = self.form_of(self.office.get("analista", f"{again}/columnas").text)
        self.assertEqual({name: kept.get(name) for name in form}, form)

    def test_the_log_tells_what_was_chosen_in_words(self):
        address = self.begin(workbook())
        self.columns(address, codigo="plan-de-registro")
        page = self.office.get("analista", f"{address}/revision").text
        mended = self.office.post("analista", f"{address}/revision", **{"c.0.3.6": "2,5"})
        self.assertEqual(mended.status, 303, page[:2000])
        told = {}
        for action in ("begin", "choose", "correct"):
            answer = self.office.get("control", f"/actividad?accion=import.{action}")
            told[action] = html.unescape(re.sub(r"<[^>]+>", " ", answer.text.split("<tbody")[1]))
        self.assertIn("tamaño en bytes", told["begin"])
        self.assertIn("nombre del archivo", told["begin"])
        self.assertIn("Hoja Plan: «", told["choose"])
        self.assertIn("Plan!G4", told["correct"])
        for token in ("bytes:", "file_name", "choices", "sheets", "mapping", "{"):
            self.assertNotIn(token, " ".join(told.values()).replace("tamaño en bytes:", ""))

    def test_each_column_leads_with_its_own_heading(self):
        above = (*HEADINGS[:6], "PROGRAMACIÓN TRIMESTRAL", *[""] * 3, *HEADINGS[10:])
        below = (*[""] * 6, *HEADINGS[6:10], "", "")
        title = ["PLAN DE GESTIÓN 2027"]
        book = spreadsheet.workbook(Plan=[title, [], above, below, *GOALS])
        page = html.unescape(self.office.get("analista", f"{self.begin(book)}/columnas").text)
        for words in ("G · I TRIM ‹ PROGRAMACIÓN TRIMESTRAL", "K · TOTAL"):
            self.assertIn(f">{words}</option>", page)

    def test_the_review_offers_a_way_for_each_cell(self):
        row = lambda *figures: ("Suma", "unidades", *figures, None)  # noqa: E731
        goals = (
            (1, "Abrir 10 canales", 60, "Canales", *row("2,50%", 25, 25, 25, 77.5)),
            (2, "Publicar 4 informes", 40, "Informes", *row("1.500", "2,50", 1, 1, 6)),
        )
        address = self.begin(workbook(goals))
        self.columns(address, codigo="plan-de-maneras")
        page = self.office.get("analista", f"{address}/revision").text
        # The percentage where the unit is none, what it is beside, and both «1.500» and «2,50».
        for cell in ("c.0.3.6", "c.0.3.7", "c.0.4.6", "c.0.4.7"):
            self.assertRegex(page, f'<input[^>]* type="text" id="{cell}" name="{cell}"')

    def test_each_finding_of_the_review_says_how_it_is_mended(self):
        row = lambda kind, *figures: (kind, "unidades", *figures, None)  # noqa: E731
        goals = (
            (1, "Abrir 10 canales", 60, "Canales", *row("Suma", 1, 2, 2, 2, 9)),
            (2, "Publicar 4 informes", 30, "Informes", *row("Constante", 1, 1, 1, 2, 1)),
        )
        address = self.begin(workbook(goals))
        self.columns(address, codigo="plan-de-hallazgos")
        page = html.unescape(self.office.get("analista", f"{address}/revision").text)
        told = re.findall(r'<p class="app-aviso-celda(?: app-aviso-celda--grave)?">(.*?)</p>', page)
        self.assertEqual(len(told), 6)
        self.assertEqual([one for one in told if " Corrija " not in one], [])

    def test_what_plan_it_is_is_asked_where_it_is_typed(self):
        address = self.begin(workbook())
        answer = self.columns(address, codigo="Mal código", nombre="", unidad="", instrumento="")
        self.assertEqual(answer.status, 422)
        page = html.unescape(answer.text)
        for field in ("nombre", "codigo", "unidad", "instrumento"):
            self.assertIn(f'href="#{field}"', page)
        self.assertIn('value="Mal código"', page)

    # Only the planning office begins plans: said where the way begins, refused before its end.
    def test_a_leader_reads_that_the_workbook_goes_into_a_plan_begun_already(self):
        list_page = html.unescape(self.office.get("lider", "/formulacion").text)
        self.assertIn("Cambie un plan en formulación con el libro de Excel", list_page)
        first = html.unescape(self.office.get("lider", "/importaciones").text)
        self.assertIn("Con su rol el libro entra en un plan ya iniciado", first)
        self.assertNotIn("Con su rol", self.office.get("analista", "/importaciones").text)
        address = self.begin(workbook(), "lider")
        answer = self.columns(address, "lider", codigo="plan-de-nadie")
        self.assertEqual(answer.status, 422)
        page = html.unescape(answer.text)
        self.assertIn('href="#codigo"', page)
        self.assertIn("Un plan nuevo lo inicia: ", page)
        self.imported("plan-ya-iniciado")
        answer = self.columns(address, "lider", codigo="plan-ya-iniciado")
        self.assertEqual(answer.getheader("Location"), f"{address}/revision")

    # Lent for one unit, the role of who begins plans begins none of another: nor is it offered.
    def test_units_are_those_in_which_plans_may_be_begun(self):
        lending = "/mi-perfil/delegaciones"
        page = self.office.get("jefe", lending).text
        (role,) = re.findall(r'id="rol"[^>]*>\s*<option value="([^"]+)"', page)
        form = {"rol": role, "unidad": "GDI", "correo": "comunicaciones@ejemplo.invalid"}
        lent = self.office.post("jefe", lending, **form, hasta="31/12/2030")
        self.assertEqual(lent.status, 303, html.unescape(lent.text))
        work = self.office.get("comunicaciones", "/mi-trabajo").text
        (lent,) = re.findall(r'name="delegacion" value="([^"]+)"', work)
        self.addCleanup(self.office.post, "jefe", lending + "/fin", delegacion=lent)
        acting = self.office.post("comunicaciones", "/mi-perfil/actuar", delegacion=lent)
        self.assertEqual(acting.status, 303, html.unescape(acting.text))
        units = r'<select[^>]* name="unidad"[^>]*>(.*?)</select>'

        def offered(who: str, path: str) -> set[str]:
            select = re.findall(units, self.office.get(who, path).text)[-1]  # below a filter
            return set(re.findall(r'<option value="([^"]+)"', select))

        address = self.begin(workbook(), "comunicaciones")
        for path in (f"{address}/columnas", "/formulacion"):
            self.assertEqual(offered("comunicaciones", path), {"GDI"}, path)
        self.assertIn("SAC", offered("analista", "/formulacion"))
        answer = self.columns(address, "comunicaciones", codigo="plan-de-otra-unidad", unidad="SAC")
        self.assertEqual(answer.status, 422)
        self.assertIn('href="#unidad"', answer.text)
        self.assertIn("Sus roles de hoy no permiten", html.unescape(answer.text))
        answer = self.columns(address, "comunicaciones", codigo="plan-de-otra-unidad", unidad="GDI")
        self.assertEqual(answer.status, 303, html.unescape(answer.text))

    def test_the_instrument_is_what_the_title_says_or_is_asked(self):
        for title, token in (
            ("PLAN DE GESTIÓN 2027", "management-plan"),
            ("PLAN DE ACCIÓN INSTITUCIONAL 2027", "action-plan"),
            ("Matriz 2027", ""),
        ):
            address = self.begin(spreadsheet.workbook(Hoja=[[title], [], HEADINGS, *GOALS]))
            form = self.form_of(self.office.get("analista", f"{address}/columnas").text)
            self.assertEqual(form["instrumento"], token, title)

    def test_the_tree_that_comes_is_shown_with_its_weights(self):
        goals = (
            ("1", "Realizar 4 jornadas", 0.4, "J", "Suma", "jornadas", 1, 1, 1, 1, 4, None),
            ("2", "Realizar 8 visitas", 0.4, "V", "Suma", "visitas", 2, 2, 2, 2, 8, None),
            ("T1", "Realizar 2 talleres", 0.2, "T", "Suma", "talleres", None, 1, None, 1, 2, None),
            ("Subtotal metas de proceso", None, 0.8),
            ("Subtotal metas transversales", None, 0.2),
        )
        address = self.begin(workbook(goals=goals))
        self.assertEqual(self.columns(address, codigo="plan-bloques").status, 303)
        page = self.office.get("analista", f"{address}/revision").text
        page = re.sub(r"<[^>]+>", "", html.unescape(page))
        self.assertIn("A Metas de proceso · pesa 80", page)
        self.assertIn("2 metas: 1 (50", page)
        self.assertIn("B Metas transversales · pesa 20", page)
        self.assertIn("1 meta: T1 (100", page)

    def test_an_import_can_be_left_on_its_way_and_undone_from_its_plan(self):
        address = self.begin(workbook())
        self.assertEqual(self.columns(address, codigo="plan-deshacible").status, 303)
        for page in ("columnas", "revision", "confirmacion"):
            text = self.office.get("analista", f"{address}/{page}").text
            self.assertIn(f'action="{address}/descartar"', text)
        self.assertEqual(self.confirm(address).status, 303)
        summary = self.office.get("analista", "/formulacion/plan-deshacible").text
        self.assertIn(f'action="{address}/deshacer"', summary)
        self.assertEqual(self.office.post("analista", f"{address}/deshacer").status, 303)


if __name__ == "__main__":
    unittest.main()
