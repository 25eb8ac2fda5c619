"""Cells of a plan in the making: what may be written in them, by hand and by a program, what is
said of a draft that is no plan, and where each thing that the checks find is mended."""

import html
import re
import unittest

from calling_office import Office

WAITS = "La revisión espera a que se corrija"


def text_of(markup: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", "", markup)))


def row_of(page: str, number: int) -> str:
    """What the review says of a goal on the sheet."""
    found = re.search(rf'data-meta="{number}">(.*?)</div></td>', page, re.DOTALL)
    return text_of(found[1])


class Written(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def get(self, path: str, who: str = "lider") -> str:
        answer = self.office.visitors[who].ask("GET", path)
        self.assertEqual(answer.status, 200, path)
        return answer.text

    def post(self, path: str, who: str = "lider", **form: str):
        return self.office.visitors[who].post(path, **form)

    def made(self, plan: str) -> dict:
        return self.office.callers["lider"].call("GET", f"/api/v1/formulations/{plan}").said

    def cell(self, plan: str, object_: int, cell: str, value, seen=None):
        body = {"cells": [{"object": object_, "cell": cell, "value": value, "seen": seen}]}
        path = f"/api/v1/formulations/{plan}/cells"
        return self.office.callers["lider"].call("PATCH", path, body)

    def add(self, plan: str, **members):
        path = f"/api/v1/formulations/{plan}/objects"
        return self.office.callers["analista"].call("POST", path, members)

    def monthly(self, plan: str) -> None:
        """A plan of two goals; the first becomes monthly and keeps its targets by quarter."""
        self.office.begin(plan)
        self.office.goal(plan)
        self.office.goal(plan)
        field = {"c.1.frequency": "monthly", "o.1.frequency": ""}
        self.assertEqual(self.post(f"/formulacion/{plan}/fichas/1", **field).status, 200)


class NoPlanYetTest(Written):
    def test_the_sheet_says_what_is_wrong_and_nothing_is_coherent(self):
        self.monthly("sobrantes")
        page = self.get("/formulacion/sobrantes/programacion")
        self.assertNotIn("Coherente", page)
        self.assertIn("«T1 2027» no es un periodo de una meta de periodicidad mensual. Vacíelo",
                      row_of(page, 1))
        self.assertIn("y 3 más", row_of(page, 1))
        self.assertIn(WAITS + " M1.", row_of(page, 2))
        totals = text_of(re.search(r"app-rejilla__totales.*?</div>", page, re.DOTALL)[0])
        self.assertIn("ponderación: 200", totals)
        self.assertIn("4 asuntos por resolver", totals)

    def test_what_is_left_over_stands_in_a_column_and_can_be_emptied(self):
        self.monthly("columnas")
        page = self.get("/formulacion/columnas/programacion")
        self.assertIn('name="c.1.targets/2027-Q1"', page)
        form = {}
        for quarter in range(1, 5):
            form[f"c.1.targets/2027-Q{quarter}"] = ""
            form[f"o.1.targets/2027-Q{quarter}"] = "25"
        answer = self.post("/formulacion/columnas/programacion", **form)
        self.assertEqual(answer.status, 200)
        self.assertIn('name="c.1.targets/2027-Q1"', answer.text)  # its page still has the field
        self.assertNotIn(WAITS, answer.text)
        page = self.get("/formulacion/columnas/programacion")
        self.assertNotIn('name="c.1.targets/2027-Q1"', page)
        self.assertIn('name="c.1.targets/2027-01"', page)

    def test_the_card_takes_out_what_is_left_over(self):
        self.monthly("ficha-sobra")
        page = self.get("/formulacion/ficha-sobra/fichas/1")
        self.assertIn("Programado en otros periodos: T1 2027: 25; T2 2027: 25", text_of(page))
        note = r'for="c.1.frequency".*?data-sobra[^>]*>Programado en otros periodos: T1 2027: 25'
        self.assertRegex(page, re.compile(note, re.DOTALL))
        form = re.search(r"Programado en otros periodos.*?</form>", page, re.DOTALL)[0]
        fields = dict(re.findall(r'name="([co]\.[^"]*)" value="([^"]*)"', form))
        self.assertEqual(len(fields), 8)
        answer = self.post("/formulacion/ficha-sobra/fichas/1", **fields)
        self.assertEqual(answer.status, 200)
        self.assertNotIn("Programado en otros periodos", answer.text)
        self.assertIn("El código M1", text_of(self.get("/formulacion/ficha-sobra")))

    def test_no_place_in_a_file_is_told_to_anybody(self):
        self.monthly("palabras")
        told = "«T1 2027» no es un periodo de una meta de periodicidad mensual."
        for page in ("", "/fichas/1", "/programacion", "/estructura"):
            text = text_of(self.get("/formulacion/palabras" + page))
            self.assertIn(told, text, page)
            for never in ("columna", "/goals/", "es monthly"):
                self.assertNotIn(never, text, page)
        made = self.made("palabras")
        self.assertFalse(made["is_plan"])
        self.assertEqual(len(made["unmet"]), 4)
        first = made["unmet"][0]
        self.assertEqual((first["object"], first["cell"]), (1, "targets/2027-Q1"))
        self.assertIn(told, first["sentence"])
        refused = self.office.step("lider", "palabras", "submit").said
        self.assertEqual(refused["type"], "checks-unmet")
        self.assertEqual(refused["unmet"], made["unmet"])


class RuleTest(Written):
    def test_a_program_writes_what_the_document_can_hold(self):
        self.office.begin("regla")
        self.office.goal("regla")
        before = self.made("regla")["version"]
        for cell, value, type_ in (
            *(("total", text, "cell-no-number") for text in ("1,5", "1e5", "45 %", "–", "abc")),
            ("total", "9" * 29, "cell-no-number"),
            ("unit", 25, "cell-no-text"),
            ("weight", "-5", "cell-negative"),
            ("schedule", "suma", "cell-no-choice"),
            ("frequency", "mensual", "cell-no-choice"),
            ("targets/2027-Q9", "5", "cell-no-period"),
        ):
            answer = self.cell("regla", 1, cell, value)
            self.assertEqual(answer.status, 422, (cell, value))
            self.assertEqual((answer.said["type"], answer.said["field"]), (type_, cell))
            cells = {"code": "M9", "schedule": "sum", cell: value}
            answer = self.add("regla", kind="goal", parent=0, cells=cells)
            self.assertEqual((answer.status, answer.said["type"]), (422, type_), (cell, value))
        self.assertEqual(self.made("regla")["version"], before)
        told = self.cell("regla", 1, "schedule", "suma").said["detail"]
        self.assertIn("Escriba uno de estos: sum, constant, increasing, decreasing.", told)

    def test_a_number_of_json_is_its_text(self):
        self.office.begin("numero")
        self.office.goal("numero")
        self.assertEqual(self.cell("numero", 1, "total", 100.5, "100").status, 200)
        goal = self.made("numero")["objects"][1]
        self.assertEqual(goal["cells"]["total"], "100.5")

    def test_what_is_refused_says_what_it_is_about(self):
        self.office.begin("dicho")
        answer = self.add("dicho", kind="meta", parent=0, cells={"code": "M1"})
        self.assertEqual((answer.status, answer.said["type"]), (422, "object-kind-unknown"))
        answer = self.add("dicho", kind="goal", parent=0, cells={"goal": "Sin código"})
        self.assertEqual((answer.status, answer.said["detail"]), (422, "Escriba el código."))
        caller = self.office.callers["analista"]
        path = "/api/v1/formulations/dicho/objects"
        sent = {"Idempotency_Key": "la-misma-clave"}
        body = {"kind": "goal", "cells": {"code": "M1", "schedule": "sum"}}
        self.assertEqual(caller.call("POST", path, body, **sent).status, 201)
        other = body | {"cells": {"code": "M2", "schedule": "sum"}}
        reused = caller.call("POST", path, other, **sent).said
        self.assertEqual(reused["type"], "key-reused")
        self.assertIn("Idempotency-Key", reused["detail"])
        none = caller.call("POST", path, body, Idempotency_Key="").said
        self.assertEqual(none["type"], "idempotency-key-missing")
        self.assertIn("cada POST trae", none["detail"])


class MendTest(Written):
    def test_what_keeps_a_plan_leads_to_where_it_is_mended(self):
        self.office.begin("remedios")
        empty = self.get("/formulacion/remedios")
        self.assertIn('href="/formulacion/remedios/estructura">El plan</a>: El plan todavía', empty)
        alone = []
        for code in ("M1", "M2", "M2"):
            cells = {"code": code, "goal": f"Meta {code}", "schedule": "sum"}
            cells |= {"weight": "95"} if code == "M1" else {}
            self.assertEqual(self.add("remedios", kind="goal", parent=0, cells=cells).status, 201)
            if "M2 Meta M2" in (one := text_of(self.get("/formulacion/remedios"))):
                alone.append(one)
        # One that has no weight is named by its link; several by the sentence.
        self.assertIn("M2 Meta M2: No tiene ponderación: escriba", alone[0])
        page = self.get("/formulacion/remedios")
        text = text_of(page)
        self.assertIn("Las ponderaciones suman 95 y no 100: faltan 5. Corrija", text)
        self.assertIn('/formulacion/remedios/programacion">El plan</a>', page)
        self.assertIn("M2 Meta M2, M2 Meta M2 no tienen ponderación", text)
        self.assertIn('fichas/2#c.2.weight">El plan</a>: M2 Meta', page)
        self.assertIn("El código M2 es también el de «Meta M2». Dé a cada una", text)
        structure = text_of(self.get("/formulacion/remedios/estructura"))
        for told in ("faltan 5", "El código M2 es también", "La meta no dice qué indicador"):
            self.assertIn(told, structure)

    def test_the_fields_that_were_not_saved_are_named(self):
        self.office.begin("nombrados")
        self.office.goal("nombrados")
        path = "/formulacion/nombrados/programacion"
        form = {"c.1.total": "uno", "o.1.total": "100"}
        page = self.post(path, **form)
        self.assertEqual(page.status, 422)
        self.assertIn('<a href="#c.1.total">M1 Transferir cajas: Magnitud', page.text)
        card = self.post("/formulacion/nombrados/fichas/1", **form).text
        self.assertIn('<a href="#c.1.total">', card)
        percent = {"c.1.total": "45 %", "o.1.total": "100", "c.1.unit": "", "o.1.unit": "cajas"}
        self.assertIn("Esta meta todavía no tiene unidad",
                      self.post("/formulacion/nombrados/fichas/1", **percent).text)

    def test_how_a_number_was_read_is_told_once_it_is_saved(self):
        self.office.begin("leidos")
        self.office.goal("leidos")
        for path in ("/formulacion/leidos/fichas/1", "/formulacion/leidos/programacion"):
            seen = self.made("leidos")["objects"][1]["cells"]["total"]
            form = {"c.1.total": "1,234.56", "o.1.total": seen}
            page = self.post(path, **form)
            self.assertEqual(page.status, 200)
            self.assertIn("Se guardó: 1.234,56. Se leyó en formato inglés.", text_of(page.text))
            self.post(path, **{"c.1.total": "100", "o.1.total": "1234.56"})

    def test_numbers_are_read_by_the_magnitude_that_comes_with_them(self):
        self.office.begin("juntos")
        self.office.goal("juntos")
        form = {"c.1.targets/2027-Q1": "1.500", "o.1.targets/2027-Q1": "25"}
        form |= {"c.1.total": "5.000,75", "o.1.total": "100"}
        page = self.post("/formulacion/juntos/programacion", **form)
        self.assertEqual(page.status, 200)
        cells = self.made("juntos")["objects"][1]["cells"]
        self.assertEqual((cells["targets/2027-Q1"], cells["total"]), ("1500", "5000.75"))


    def test_of_two_readings_one_is_chosen_and_nothing_is_saved_before(self):
        self.office.begin("lecturas")
        self.office.goal("lecturas")
        for path, cell, seen in (("programacion", "targets/2027-Q1", "25"),
                                 ("fichas/1", "baseline", "")):
            page = f"/formulacion/lecturas/{path}"
            form = {f"c.1.{cell}": "2,500", f"o.1.{cell}": seen}
            form |= {"c.1.total": "", "o.1.total": "100"}
            asked = self.post(page, **form)
            self.assertEqual(asked.status, 422)
            self.assertIn("Puede leerse como 2.500 o como 2,5. Elija cuál.", text_of(asked.text))
            radios = re.findall(rf'type="radio" id="n.1.{cell}.\w+" name="n.1.{cell}" '
                                r'value="([^"]*)">', asked.text)
            self.assertEqual(radios, ["2500", "2,5"])
            self.assertIn(f'<fieldset class="app-eco app-lecturas" id="e.c.1.{cell}"', asked.text)
            self.assertEqual(self.made("lecturas")["objects"][1]["cells"].get(cell, ""), seen)
            form |= {"c.1.total": "100"}
            # What is chosen has to be one of the two readings of what stands in the field.
            self.assertEqual(self.post(page, **form, **{f"n.1.{cell}": "7"}).status, 422)
            self.assertEqual(self.post(page, **form, **{f"n.1.{cell}": "2,5"}).status, 200)
            self.assertEqual(self.made("lecturas")["objects"][1]["cells"][cell], "2.5")
            form |= {f"c.1.{cell}": "3.500", f"n.1.{cell}": "2,5", f"o.1.{cell}": "2.5"}
            self.assertEqual(self.post(page, **form).status, 422)
        review = self.post("/formulacion/lecturas/programacion/revision",
                           **{"c.1.baseline": "3.500"}).text
        self.assertIn("¿Cuál número es?", review)
        self.assertEqual(re.findall(r'name="n.1.baseline" value="([^"]*)"', review),
                         ["3500", "3,5"])


class BeginTest(Written):
    def begun(self, **form: str):
        form = {"instrumento": "management-plan", "origen": "en-blanco"} | form
        answer = self.post("/formulacion", "analista", **form)
        self.assertEqual(answer.status, 422)
        return re.search(r"error-summary__list.*?</ul>", answer.text, re.DOTALL)[0]

    def test_all_that_is_missing_is_named_at_once(self):
        told = self.begun(nombre="", codigo="", unidad="", desde="")
        self.assertEqual(re.findall(r'href="#(\w+)"', told),
                         ["nombre", "codigo", "unidad", "desde"])

    def test_periods_are_asked_for_as_periods(self):
        whole = {"nombre": "Plan", "codigo": "plan-periodos", "unidad": "GDI"}
        for first in ("veintisiete", "enero 2027"):
            told = self.begun(**whole, desde=first)
            self.assertIn("Escriba un año o una parte de él, por ejemplo 2027 o 2027-Q1", told)
            self.assertNotIn("día", told)
        told = self.begun(**whole, desde="2030", hasta="2027")
        self.assertIn("El último periodo es anterior al primero", told)


if __name__ == "__main__":
    unittest.main()
