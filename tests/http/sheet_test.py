"""The sheet and the cards of a plan without JavaScript: what becomes of what is typed in a goal
that somebody took out or in a plan that went on, and what a long sheet shows."""

import html
import re
import unittest

from cells_test import Written, row_of, text_of


class GoneTest(Written):
    """A goal that somebody took out while another wrote in it, without JavaScript."""

    def begun(self, plan: str) -> str:
        self.office.begin(plan)
        self.office.goal(plan)
        self.office.goal(plan)
        address = f"/formulacion/{plan}"
        taken = self.post(address + "/estructura/fuera", "analista", objeto="2")
        self.assertEqual(taken.status, 303)
        return address

    def put_back(self, page: str) -> dict[str, str]:
        form = re.search(r'<form(?:(?!</form>).)*name="dentro".*?</form>', page, re.DOTALL)[0]
        fields = dict(re.findall(r'name="((?:[co]\.|dentro)[^"]*)" value="([^"]*)"', form))
        return {name: html.unescape(value) for name, value in fields.items()}

    def test_its_card_says_who_and_when_and_puts_it_back_with_what_was_typed(self):
        card = self.begun("sin-ella") + "/fichas/2"
        answer = self.office.visitors["lider"].ask("GET", card)
        self.assertEqual(answer.status, 404)
        said = r"«M1 Transferir cajas» se sacó del plan \([^,]+, \d\d/\d\d/\d{4} \d\d:\d\d\)"
        self.assertRegex(text_of(answer.text), said)
        self.assertEqual(self.put_back(answer.text), {"dentro": "2"})
        typed = {"c.2.indicator": "Cajas «nuevas»", "o.2.indicator": "Cajas"}
        refused = self.post(card, **typed)
        self.assertEqual(refused.status, 404)
        self.assertIn("<title>Error: ", refused.text)
        self.assertRegex(text_of(refused.text), r"Indicador\s*Cajas «nuevas»")
        form = self.put_back(refused.text)
        self.assertEqual(form, typed | {"dentro": "2"})
        self.assertEqual(self.post(card, **form).status, 200)
        self.assertEqual(self.made("sin-ella")["objects"][2]["cells"]["indicator"],
                         "Cajas «nuevas»")

    def test_the_sheet_saves_the_rest_and_shows_what_it_did_not(self):
        sheet = self.begun("sin-fila") + "/programacion"
        form = {"c.1.weight": "60", "o.1.weight": "100", "c.2.weight": "40", "o.2.weight": "100"}
        answer = self.post(sheet, **form)
        self.assertEqual(answer.status, 409)
        self.assertIn("<title>Error: ", answer.text)
        self.assertRegex(text_of(answer.text), r"Ponderación \(%\)\s*40")
        self.assertIn("Se guardó 1 campo", text_of(answer.text))
        answer = self.post(sheet, **self.put_back(answer.text))
        self.assertEqual(answer.status, 200)
        objects = self.made("sin-fila")["objects"]
        self.assertEqual([one["cells"]["weight"] for one in objects[1:]], ["60", "40"])

    def test_what_hangs_from_a_part_that_was_taken_out_is_out(self):
        self.office.begin("con-parte")
        self.add("con-parte", kind="node", parent=0, cells={"code": "O1", "name": "Uno"})
        cells = {"code": "M1", "goal": "Meta", "schedule": "sum"}
        self.add("con-parte", kind="goal", parent=1, cells=cells)
        address = "/formulacion/con-parte"
        self.post(address + "/estructura/fuera", "analista", objeto="1")
        answer = self.post(address + "/fichas/2", **{"c.2.unit": "cajas", "o.2.unit": ""})
        self.assertEqual(answer.status, 404)
        self.assertEqual(self.put_back(answer.text)["dentro"], "1")

    def test_a_code_is_not_taken_away(self):
        self.office.begin("sin-codigo")
        self.office.goal("sin-codigo")
        form = {"c.1.code": "", "o.1.code": "M1", "c.1.goal": "", "o.1.goal": "Transferir cajas"}
        answer = self.post("/formulacion/sin-codigo/fichas/1", **form)
        self.assertEqual(answer.status, 422)
        self.assertIn("Escriba el código", text_of(answer.text))
        self.assertIn("<title>Error: ", answer.text)
        told = self.cell("sin-codigo", 1, "code", None, "M1")
        self.assertEqual((told.status, told.said["type"]), (422, "code-missing"))
        self.assertEqual(self.made("sin-codigo")["objects"][1]["cells"]["code"], "M1")


class ConflictTest(Written):
    """A cell that two people changed (procedure.md A3; interface 3.2)."""

    def test_of_two_texts_somebody_chooses(self):
        office = self.office
        office.begin("elegido")
        office.goal("elegido")
        sheet = "/formulacion/elegido/programacion"
        cell = "1.targets/2027-Q1"

        def save(who: str, typed: str, seen: str, **more: str):
            form = {f"c.{cell}": typed, f"o.{cell}": seen}
            return self.post(sheet, who, **form, **{f"{k}.{cell}": v for k, v in more.items()})

        def now() -> str:
            return re.search(f'name="o.{cell}" value="([^"]*)"', self.get(sheet))[1]

        self.assertEqual(save("promotor", "26", "25").status, 200)
        for _ in range(2):  # once more is no choice
            asked = save("lider", "27", "25")
            self.assertEqual(asked.status, 409)
            self.assertEqual(now(), "26")
            self.assertNotIn("checked", re.search(r'app-conflicto.*?</div></div>', asked.text)[0])
            self.assertIn(f'name="o.{cell}" value="25"', asked.text)
            self.assertIn(f'name="t.{cell}" value="26"', asked.text)
        self.assertEqual(save("promotor", "28", "26").status, 200)
        # What was chosen over is not what stands there by now.
        self.assertEqual(save("lider", "27", "25", k="mia", t="26").status, 409)
        self.assertEqual(save("lider", "27", "25", k="suya", t="28").status, 200)
        self.assertEqual(now(), "28")
        self.assertEqual(save("lider", "27", "25", k="mia", t="28").status, 200)
        self.assertEqual(now(), "27")
        # Also what one saw oneself, over what came later.
        self.assertEqual(save("promotor", "25", "27").status, 200)
        self.assertEqual(save("lider", "27", "27", k="mia", t="25").status, 200)
        self.assertEqual(now(), "27")


class WideTest(Written):
    """What a long sheet shows of its parts, its rows and its findings."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.office.begin("largo")
        path = "/api/v1/formulations/largo/objects"
        analyst = cls.office.callers["analista"]
        for number, weight in ((1, "60"), (2, "30")):
            cells = {"code": f"O{number}", "name": f"Objetivo {number}", "weight": weight}
            analyst.call("POST", path, {"kind": "node", "parent": 0, "cells": cells})
        for number in range(30):
            cells = {"code": f"M{number}", "goal": f"Meta {number}", "schedule": "sum"}
            if number == 1:
                cells |= {"weight": "90", "targets/2027-Q1": "5"}
            parent = 1 if number < 28 else 2
            analyst.call("POST", path, {"kind": "goal", "parent": parent, "cells": cells})
        cls.sheet = "/formulacion/largo/programacion"

    def test_what_is_programmed_so_far_is_said_while_periods_are_empty(self):
        self.office.begin("a-medias")
        self.office.goal("a-medias")
        self.assertEqual(self.cell("a-medias", 1, "targets/2027-Q4", None, "25").status, 200)
        page = self.get("/formulacion/a-medias/programacion")
        self.assertIn("Programado hasta ahora: 75", row_of(page, 1))

    def test_its_title_says_whose_it_is(self):
        for page in ("programacion", "estructura", "historia"):
            self.assertRegex(self.get(f"/formulacion/largo/{page}"),
                             "<title>[^<]* – Plan largo – ")

    def test_the_parts_stand_between_their_goals_with_what_is_missing(self):
        page = self.get(self.sheet + "?filas=50")
        self.assertIn('name="c.1.weight"', page)
        self.assertIn('name="c.2.weight"', page)
        self.assertIn("Suma 90, faltan 10", text_of(page))
        self.assertLess(page.index('name="c.1.weight"'), page.index('name="c.3.weight"'))
        foot = text_of(re.search("<tfoot>.*?</tfoot>", page, re.DOTALL)[0])
        self.assertEqual(foot, "Suma de ponderaciónSuma 90, faltan 10")
        self.post(self.sheet + "?filas=50", **{"c.2.weight": "40", "o.2.weight": "30"})
        foot = re.search("<tfoot>.*?</tfoot>", self.get(self.sheet), re.DOTALL)[0]
        self.assertEqual(text_of(foot), "Suma de ponderaciónSuma 100")
        typed = {"c.2.weight": "45"}
        said = self.post(self.sheet + "/revision", **typed).text
        self.assertRegex(said, 'data-suma="0"[^>]*>Suma 105, sobran 5<')

    def test_as_many_rows_as_are_asked_for_and_a_form_can_hold(self):
        rows = lambda query: self.get(self.sheet + query).count('scope="row" id="f.')  # noqa: E731
        self.assertEqual(rows(""), 25 + 1)
        self.assertEqual(rows("?filas=50"), 30 + 2)
        self.assertEqual(rows("?filas=99999"), 30 + 2)
        self.assertEqual(rows("?parte=2"), 2 + 1)
        self.assertEqual(rows("?filas=-1"), 25 + 1)
        self.assertIn("filas=30", self.get(self.sheet))
        self.assertNotIn("app-rejilla__excede", self.get(self.sheet + "?filas=50"))

    def test_each_finding_says_how_it_is_mended(self):
        self.office.begin("remedio")
        self.office.goal("remedio")
        self.cell("remedio", 1, "baseline", "200")
        edits = (("sum", "schedule", "increasing"), ("25", "targets/2027-Q2", "20"))
        for seen, cell, value in edits:
            self.assertEqual(self.cell("remedio", 1, cell, value, seen).status, 200)
        page = self.get("/formulacion/remedio/programacion")
        card = self.get("/formulacion/remedio/fichas/1")
        checks = re.search('id="comprobaciones".*?</ul>', card, re.DOTALL)[0].count("<li")
        self.assertGreater(checks, 1)  # one in sight, the others behind «y 1 más»
        self.assertEqual(row_of(page, 1).count("Corrija"), checks, row_of(page, 1))

    def test_a_long_name_is_cut_where_it_names_and_whole_on_its_card(self):
        self.office.begin("prosa")
        self.office.goal("prosa")
        prose = "palabra " * 300
        self.cell("prosa", 1, "goal", prose.strip(), "Transferir cajas")
        sheet = self.get("/formulacion/prosa/programacion")
        self.assertNotIn("palabra " * 40, sheet)
        card = self.get("/formulacion/prosa/fichas/1")
        self.assertLess(len(re.search("<h1[^>]*>(.*?)</h1>", card)[1]), 300)
        self.assertIn(prose.strip(), card)


class ClosedTest(Written):
    def test_a_plan_that_was_submitted_meanwhile_says_by_whom_and_shows_what_was_typed(self):
        self.office.begin("cerrado")
        self.office.goal("cerrado")
        self.assertEqual(self.office.step("lider", "cerrado", "submit").status, 200)
        form = {"c.1.targets/2027-Q1": "30", "o.1.targets/2027-Q1": "25"}
        for page in ("/programacion", "/fichas/1"):
            answer = self.post("/formulacion/cerrado" + page, **form)
            self.assertIn(answer.status, (403, 409))
            said = text_of(answer.text)
            self.assertRegex(said, r"«Enviar a revisión», [^,]+, \d\d/\d\d/\d{4} \d\d:\d\d\.")
            self.assertIn("Ahora está en revisión", said)
            self.assertRegex(said, r"T1 2027\s*30")
            self.assertIn("<title>Error: ", answer.text)


if __name__ == "__main__":
    unittest.main()
