"""The next edition of a plan, begun with one press while the one before stands; and withdrawn."""

import html
import re
import unittest

from calling_office import OfficeTest

CODE = "plan-gestion-gdi-2026"  # published twice in the demonstration; its formulation is over
PAGE = "/formulacion/" + CODE


def form_of(page: str, button: str) -> dict[str, str]:
    """The fields of the form that has that button."""
    (form,) = [one for one in re.findall(r"<form.*?</form>", page, re.S) if button in one]
    fields = re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form)
    return {name: html.unescape(value) for name, value in fields}


class NextEditionTest(OfficeTest):
    def test_it_is_begun_with_one_press_and_withdrawn(self):
        visitors = self.office.visitors
        analyst, leader = visitors["analista"], visitors["lider"]
        self.assertNotIn("Iniciar la siguiente edición", leader.ask("GET", PAGE).text)
        page = analyst.ask("GET", PAGE).text
        begun = analyst.post("/formulacion", **form_of(page, "Iniciar la siguiente edición"))
        self.assertEqual((begun.status, begun.getheader("Location")), (303, PAGE))
        page = analyst.ask("GET", PAGE).text
        self.assertIn("Nada: dice lo mismo que la última edición.", page)
        self.assertNotIn("La formulación cerró", page)  # nothing of it is late

        public = self.citizen.call("GET", f"/api/v1/plans/{CODE}/editions")
        self.assertEqual(public.status, 200)
        listed = self.call("comunicaciones", "GET", "/publications").said["published"]
        self.assertIn(CODE, [one["plan"] for one in listed])
        tasks = self.call("lider", "GET", "/tasks").said
        self.assertNotIn("due", [one for one in tasks if one.get("plan") == CODE][0])

        history = visitors["control"].ask("GET", PAGE + "/historia").text
        self.assertIn("Formulación 3, borrador", history)
        earlier = visitors["control"].ask("GET", PAGE + "/historia?formulacion=2").text
        for words in ("Pasos dados", "HOLA 271828", "Oficializar", "Jorge Salas"):
            self.assertIn(words, earlier)
        self.assertEqual(analyst.ask("GET", PAGE + "/historia?formulacion=9").status, 404)

        fields = form_of(analyst.ask("GET", PAGE).text, "Retirar este borrador")
        refused = analyst.post(PAGE + "/retiro", **fields, motivo=" ")
        self.assertEqual(refused.status, 422)
        self.assertIn('href="#motivo-retiro"', refused.text)
        self.assertIn('id="motivo-retiro"', refused.text)
        taken = leader.post(PAGE + "/retiro", **fields, motivo="No")
        self.assertEqual(taken.status, 403)
        gone = analyst.post(PAGE + "/retiro", **fields, motivo="Nadie la pidió.")
        self.assertEqual(gone.status, 303, gone.text)
        shown = analyst.ask("GET", gone.getheader("Location")).text
        self.assertIn(f"Se retiró el borrador {CODE}.", shown)
        said = self.call("lider", "GET", f"/formulations/{CODE}").said
        self.assertEqual((said["state"], said["formulation"]), ("published", 2))

    def test_a_plan_whose_year_is_over_has_no_next_edition(self):
        code = "plan-gestion-gdi-2025"
        page = self.office.visitors["analista"].ask("GET", f"/formulacion/{code}").text
        self.assertNotIn("Iniciar la siguiente edición", page)  # its year is over


if __name__ == "__main__":
    unittest.main()
