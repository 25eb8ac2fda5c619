"""The review of a plan and its signatures over HTTP (interface S8, S9): what whoever reviews and
signs is shown, and that nothing that they wrote is lost."""

import re
import unittest

from plans_test import ABOVE, YEAR, Office, problem


class ReviewTest(unittest.TestCase):
    """S8 and S9: what whoever reviews and signs is shown, and keeps."""

    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def test_the_summary_lists_each_goal_with_its_four_checks(self):
        office = self.office
        office.bring("revisado", "in-review")
        page = office.get("analista", "/formulacion/revisado").text
        table = re.search(r'<table[^>]*id="metas-en-revision".*?</table>', page, re.S)[0]
        self.assertEqual(table.count("sin hallazgos"), 4)
        self.assertIn("/formulacion/revisado/fichas/1#observar", table)
        self.assertIn("Elegir la meta que se observa", page)  # before it may be returned
        self.assertNotIn('name="paso" value="observe"', page)
        # The total says something else than the targets: of the type of programming.
        card = "/formulacion/revisado/fichas/1"
        shown = re.search(r'name="o.1.total" value="([^"]*)"', office.get("analista", card).text)[1]
        saved = office.post("analista", card, **{"c.1.total": "120", "o.1.total": shown})
        self.assertEqual(saved.status, 200, shown)
        page = office.get("lider", "/formulacion/revisado").text
        table = re.search(r'<table[^>]*id="metas-en-revision".*?</table>', page, re.S)[0]
        cells = re.findall(r"<td.*?</td>", table, re.S)
        self.assertIn("1 por mirar", cells[2], cells)
        self.assertNotIn("#observar", table)  # who formulates reads it
        answer = office.observe("revisado")
        self.assertIn("observada=si", answer.getheader("Location"))
        told = office.get("analista", "/formulacion/revisado/fichas/1?observada=si").text
        self.assertRegex(told, r"La observación se agregó a las \d\d:\d\d")
        page = office.get("jefe", "/formulacion/revisado").text
        self.assertIn("1 sin devolver", page)
        self.assertIn("sin devolver", office.get("control", "/formulacion/revisado").text)
        for path in ("/formulacion/revisado", "/formulacion/revisado/fichas/1"):
            self.assertNotIn("sin devolver", office.get("lider", path).text)  # F3: with all of them
        self.assertRegex(page, r"<li>[^<]+: 1 observación</li>")
        self.assertNotIn('name="paso" value="accept"', page)

    def test_a_plan_goes_on_with_warnings_only_for_a_reason_that_who_signs_reads(self):
        office = self.office
        office.begin("advertido")
        office.goal("advertido", total="130")  # its targets are 4 × 25
        page = office.get("lider", "/formulacion/advertido").text
        self.assertIn("advierte de 1 cosa", page)
        self.assertIn('name="motivo"', page)
        self.assertNotIn('id="motivo"', office.get("jefe", "/formulacion/advertido").text)
        refused = office.step("lider", "advertido", "submit", motivo=" ")
        self.assertEqual(refused.status, 422)
        self.assertIn("escriba por qué queda así", problem(refused))
        self.assertIn('aria-invalid="true"', refused.text)
        reason = "Treinta cajas las recibe otra entidad en 2028."
        self.assertEqual(office.step("lider", "advertido", "submit", motivo=reason).status, 303)
        page = office.get("jefe", "/formulacion/advertido").text
        self.assertIn("1 advertencia</a>", page)
        self.assertEqual(page.count(reason), 2)  # beside the signature, and with the step
        (entry,) = [one for one in office.log("advertido") if one["action"] == "plan.submit"]
        self.assertEqual(entry["reason"], reason)

    def test_the_head_assigns_the_review_to_whom_they_choose(self):
        office = self.office
        office.bring("asignado", "in-review")
        address = "/formulacion/asignado"
        self.assertNotIn('id="a"', office.get("analista", address).text)
        page = office.get("jefe", address).text
        chosen = re.search(r'<select[^>]*id="a".*?</select>', page, re.S)[0]
        people = re.findall(r'value="([^"]+)"[^>]*>', chosen)
        self.assertEqual(len(people), 1, chosen)  # the analyst: neither who submitted nor oneself
        nobody = office.post("jefe", address + "/revisor", de="", a="")
        self.assertEqual(nobody.status, 422)
        self.assertIn("Elija una que esté", problem(nobody))
        self.assertIn("Nadie ha tomado su revisión", office.get("jefe", address).text)
        done = office.post("jefe", address + "/revisor", de="", a=people[0])
        self.assertEqual(done.status, 303)
        self.assertIn("Usted tiene su revisión", office.get("analista", address).text)

    def test_a_false_line_of_alignment_beside_a_true_one_keeps_it_from_being_submitted(self):
        office = self.office
        office.begin("alineado")
        office.goal("alineado", aligned_to=ABOVE + "\n" + ABOVE.split("/")[0] + "/no-hay")
        page = office.get("lider", "/formulacion/alineado").text
        self.assertIn(f"alineada con {ABOVE.split('/')[0]}/no-hay, que no existe", page)
        self.assertEqual(office.step("lider", "alineado", "submit").status, 422)

    def test_an_observation_is_made_of_any_period_from_the_card(self):
        office = self.office
        office.bring("por-periodo", "in-review")
        card = office.get("analista", "/formulacion/por-periodo/fichas/1").text
        chosen = re.search(r'<select[^>]*id="campo".*?</select>', card, re.S)[0]
        for quarter in range(1, 5):
            self.assertIn(f'value="targets/{YEAR}-Q{quarter}"', chosen)

    def test_who_signs_sees_what_they_sign(self):
        office = self.office
        office.bring("firmado", "in-review")
        page = office.get("jefe", "/formulacion/firmado").text
        self.assertRegex(page, r"Advertencias de la revisión automática</dt>\s*<dd[^>]*>ninguna<")
        (digest,) = set(re.findall(r"<code[^>]*>([0-9a-f]{64})</code>", page))
        self.assertIn("ninguna: esta es la primera", page)
        answer = office.step("jefe", "firmado", "accept")
        self.assertEqual(answer.getheader("Location"), "/formulacion/firmado?hecho=accept")
        told = office.get("jefe", "/formulacion/firmado?hecho=accept").text
        self.assertRegex(told, r"El plan se aceptó a las \d\d:\d\d\.")
        self.assertNotIn("se aceptó a las", office.get("jefe", "/formulacion/firmado").text)
        other = office.get("jefe", "/formulacion/firmado?hecho=publish").text
        self.assertNotIn("se publicó", other)
        (accepted,) = [one for one in office.log("firmado") if one["action"] == "plan.accept"]
        self.assertIn(digest, [one["after"] for one in accepted["changes"]])
        office.step("lider", "firmado", "officialise")
        office.step("jefe", "firmado", "publish")
        told = office.get("jefe", "/formulacion/firmado?hecho=publish").text
        self.assertIn('href="/planes/firmado?edicion=1"', told)
        # 2027 is still to end: the year is not offered to be closed.
        self.assertIn("hasta el 31 de diciembre de 2027", told)
        self.assertNotIn('name="paso" value="close"', told)

    def test_who_signs_and_who_reviews_again_see_what_changed(self):
        office = self.office
        office.bring("corregido", "in-review")
        card = "/formulacion/corregido/fichas/1"

        def change(who, unit):
            page = office.get(who, card).text
            shown = re.search(r'name="o.1.unit" value="([^"]*)"', page)[1]
            self.assertEqual(
                office.post(who, card, **{"c.1.unit": unit, "o.1.unit": shown}).status, 200)

        page = office.get("jefe", "/formulacion/corregido").text
        self.assertIn("no se corrigió nada", page)
        self.assertNotIn('id="desde-el-paso"', page)
        change("analista", "metros lineales")
        page = office.get("jefe", "/formulacion/corregido").text
        self.assertIn("se corrigió en la revisión", page)
        self.assertIn("Qué se corrigió desde que se envió", page)
        self.assertIn("metros lineales", page.split('id="desde-el-paso"')[1])
        office.step("jefe", "corregido", "accept")
        page = office.get("lider", "/formulacion/corregido").text
        self.assertIn("metros lineales", page.split('id="desde-el-paso"')[1])

        office.bring("devuelto", "in-review")
        office.observe("devuelto")
        office.step("analista", "devuelto", "observe")
        card = "/formulacion/devuelto/fichas/1"
        change("lider", "folios")
        page = office.get("lider", "/formulacion/devuelto").text
        office.post("lider", "/formulacion/devuelto/observaciones/respondidas",
                    observacion=re.search(r'name="observacion" value="(\d+)"', page)[1])
        office.step("lider", "devuelto", "submit")
        page = office.get("analista", "/formulacion/devuelto").text
        self.assertIn("Qué cambió desde que se devolvió", page)
        self.assertIn("folios", page.split('id="desde-el-paso"')[1])

    def test_an_observation_is_answered_on_the_card_too(self):
        office = self.office
        office.bring("en-ficha", "observed")
        address = "/formulacion/en-ficha"
        page = office.get("lider", address).text
        self.assertIn("Primero atienda 1 observación de la revisión.", page)
        card = office.get("lider", address + "/fichas/1").text
        number = re.search(r'name="observacion" value="(\d+)"', card)[1]
        answer = office.post("lider", address + "/observaciones/respondidas",
                             observacion=number, ficha="1")
        self.assertEqual(answer.getheader("Location"), address + "/fichas/1")
        self.assertNotIn('name="observacion"', office.get("lider", address + "/fichas/1").text)
        self.assertNotIn("Primero atienda", office.get("lider", address).text)

    def test_that_nobody_judges_their_own_is_said_where_a_judgement_is_awaited(self):
        office = self.office
        for state, is_said in (("in-review", True), ("official", False)):
            office.bring(f"juicio-{state}", state)
            page = office.get("lider", f"/formulacion/juicio-{state}").text
            self.assertIn("Espera a otras personas", page)
            self.assertEqual("nadie juzga lo que envió" in page, is_said, state)

    def test_an_observation_keeps_its_line_breaks(self):
        office = self.office
        office.bring("renglones", "in-review")
        answer = office.observe("renglones", "uno\r\n\r\ndos" + " largo" * 700)
        self.assertEqual(answer.status, 422)
        self.assertIn("uno\n\ndos largo", answer.text)
        office.observe("renglones", "uno\r\n\r\ndos")
        self.assertIn("uno\n\ndos<br>", office.get("jefe", "/formulacion/renglones").text)

    def test_an_observation_that_is_refused_is_still_there(self):
        office = self.office
        office.bring("largo", "in-review")
        words = "Precise el alcance. " * 300
        answer = office.observe("largo", words, campo="indicator")
        self.assertEqual(answer.status, 422)
        self.assertIn("máximo 4.000 caracteres", problem(answer))
        self.assertIn(words.strip(), answer.text)
        self.assertRegex(answer.text, r'value="indicator" selected')
        self.assertIn('href="#palabras"', answer.text)
        empty = office.observe("largo", " ")
        self.assertEqual(empty.status, 422)
        self.assertIn("Escriba la observación", problem(empty))
        self.assertIn('id="palabras"', empty.text)
        office.step("jefe", "largo", "accept")
        late = office.observe("largo", "Demasiado tarde, pero escrito.")
        self.assertEqual(late.status, 409)
        self.assertIn("Demasiado tarde, pero escrito.", late.text)

    def test_a_promoter_has_what_they_prepare_among_their_tasks(self):
        office = self.office
        office.begin("preparado")
        page = office.get("promotor", "/mi-trabajo").text
        group = re.search(r"<h2>Por formular.*?</ul>", page, re.S)[0]
        self.assertIn("/formulacion/preparado", group)
        for who in ("analista", "lider"):
            self.assertNotIn("Por formular", office.get(who, "/mi-trabajo").text)


class TakenTest(unittest.TestCase):
    """S8: who has the review, and what they find conforming."""

    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def page(self, who: str, code: str) -> str:
        return self.office.get(who, f"/formulacion/{code}").text

    def mark(self, who: str, code: str, number: str = "1", **form: str):
        page = self.page(who, code)
        of = rf'name="objeto" value="{number}".*?name="visto" value="(\w+)"'
        seen = re.search(of, page, re.S)
        form = {"objeto": number, "visto": seen[1] if seen else ""} | form
        return self.office.post(who, f"/formulacion/{code}/conformes", **form)

    def test_a_mark_is_counted_and_lapses_with_its_goal(self):
        office, code = self.office, "marcado"
        office.bring(code, "in-review")
        self.assertIn("Nadie ha tomado su revisión", self.page("analista", code))
        self.assertIn("0 de 1 meta conforme · 1 por revisar", self.page("lider", code))
        self.assertNotIn("/conformes", self.page("lider", code))
        self.assertEqual(self.mark("lider", code).status, 403)
        self.assertEqual(self.mark("analista", code).status, 303)
        told = self.page("lider", code)
        self.assertIn("1 de 1 meta conforme", told)
        self.assertRegex(told, r"Paula Nieto · \d\d/\d\d/\d{4} \d\d:\d\d")
        self.assertRegex(told, "Paula Nieto tiene su revisión desde el")
        self.assertNotIn("no está marcada", self.page("jefe", code))
        office.cells("analista", code, 1, note="Otra nota")
        self.assertIn("Cambió después de estar conforme", self.page("jefe", code))
        self.assertIn("1 meta no está marcada como conforme:", self.page("jefe", code))
        self.assertEqual(self.mark("analista", code, visto="0" * 64).status, 409)
        self.assertEqual(self.mark("analista", code).status, 303)
        self.assertEqual(self.mark("analista", code, quitar="si").status, 303)
        self.assertIn("0 de 1 meta conforme · 1 por revisar", self.page("lider", code))
        told = office.get("control", f"/actividad?objeto={code}").text
        for words in ("Una revisión pasó", "Se marcó algo como conforme", "Se quitó una marca"):
            self.assertIn(words, told)

    def test_what_somebody_else_has_is_read_and_taken_with_one_press(self):
        office, code = self.office, "ajeno"
        office.bring(code, "in-review")
        address = f"/formulacion/{code}"
        self.assertEqual(office.post("jefe", address + "/revisor", de="").status, 303)
        page = self.page("analista", code)
        self.assertIn("Jorge Salas tiene su revisión", page)
        self.assertNotIn(address + "/conformes", page)
        for list_of in ("/formulacion", "/mi-trabajo"):
            told = office.get("analista", list_of).text
            self.assertIn("Jorge Salas tiene su revisión", told, list_of)
        group = office.get("analista", "/mi-trabajo").text.split("Esperando a otros")[1]
        self.assertIn(address, group)
        refused = office.observe(code, "Escrito mientras tanto.")
        self.assertEqual(refused.status, 409)
        self.assertIn("Jorge Salas tiene esta revisión", problem(refused))
        self.assertIn("Escrito mientras tanto.", refused.text)
        self.assertIn("Tomar la revisión y agregar la observación", refused.text)
        (holder,) = set(re.findall(r'name="de" value="([^"]+)"', refused.text))
        again = office.observe(code, "Escrito mientras tanto.", de=holder)
        self.assertEqual(again.status, 303, again.text)
        self.assertIn("Usted tiene su revisión", self.page("analista", code))
        told = office.get("jefe", "/notificaciones").text
        self.assertIn("Una revisión pasó a alguien", told)


class SignaturesTest(unittest.TestCase):
    def test_a_signature_needs_the_password_and_the_case_number(self):
        office = Office(type(self))
        office.bring("firma", "accepted")
        for form in ({"clave": "no es"}, {"clave": ""}, {"caso": " "}, {"caso": "x" * 5000}):
            answer = office.step("lider", "firma", "officialise", **form)
            self.assertEqual(answer.status, 422, form)
            self.assertNotIn('value="no es"', answer.text)
        for _ in range(12):
            answer = office.step("lider", "firma", "officialise", clave="no es")
            if answer.status == 429:
                break
        self.assertEqual(answer.status, 429)
        self.assertIn("demasiados intentos", problem(answer))
        self.assertEqual(office.done("firma").count("plan.officialise"), 0)


if __name__ == "__main__":
    unittest.main()
