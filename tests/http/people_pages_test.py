"""The pages on which people are administered: what a form holds, and what a refusal says."""

import html
import re
import unittest

import rumbo
from access_test import PASSWORD, Visitor

PEOPLE = "/administracion/personas"


class PeoplePagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.administrator = Visitor(cls.server.port)
        cls.administrator.sign_in("administra")

    def problem(self, answer) -> str:
        return html.unescape(re.search(r"error-summary__list[^>]*><li>(.*?)</li>", answer.text)[1])

    def invite(self, name: str, email: str):
        role = {"rol": "committee", "unidad": "GDI", "desde": "1/2/2031", "hasta": "3/4/2032"}
        return self.administrator.post(PEOPLE, nombre=name, correo=email, **role)

    def test_the_form_is_empty_after_an_invitation_and_not_after_a_refusal(self):
        typed = ("Ana Prueba", "ana@ejemplo.invalid", "1/2/2031", "3/4/2032")
        invited = self.invite(*typed[:2])
        self.assertEqual(invited.status, 200)
        self.assertIn("Entregue este enlace a Ana Prueba", invited.text)
        for value in typed:
            self.assertNotIn(f'value="{value}"', invited.text)
        self.assertNotRegex(invited.text, r'value="(committee|GDI)"[^>]* selected')
        refused = self.invite(*typed[:2])
        self.assertEqual(refused.status, 422)
        for value in typed:
            self.assertIn(f'value="{value}"', refused.text)
        self.assertEqual(len(re.findall(r'value="(committee|GDI)"[^>]* selected', refused.text)), 2)

    def test_a_role_that_ended_and_one_that_never_was_are_told_apart(self):
        person = f"{PEOPLE}/demo-committee"
        granted = self.administrator.post(f"{person}/roles", rol="committee", unidad="SAC")
        self.assertEqual(granted.status, 303)
        roles = re.findall(
            r'name="asignacion" value="([^"]+)"', self.administrator.ask("GET", person).text
        )
        end = f"{person}/fin-de-rol"
        self.assertEqual(self.administrator.post(end, asignacion=roles[0]).status, 303)
        again = self.administrator.post(end, asignacion=roles[0])
        self.assertEqual(self.problem(again), "Este rol ya terminó.")
        unknown = self.administrator.post(end, asignacion="x")
        self.assertEqual(unknown.status, 422)
        self.assertIn("no está en la lista", self.problem(unknown))

    def test_only_who_must_have_a_second_factor_is_told_that_the_role_decides(self):
        told = "Su rol decide en nombre de la entidad"
        free = Visitor(self.server.port)
        free.sign_in("analista")
        page = free.ask("GET", "/segundo-factor").text
        self.assertNotIn(told, page)
        self.assertIn("Con él no basta conocer su contraseña", page)
        page = self.administrator.post(
            PEOPLE, nombre="Jefa", correo="jefa2@ejemplo.invalid", rol="planning-head", unidad="AE"
        )
        token = re.search(r"/enlace/([\w-]+)", page.text)[1]
        obliged = Visitor(self.server.port)
        obliged.ask("POST", f"/enlace/{token}", {"clave": PASSWORD})
        obliged.post("/ingreso", correo="jefa2@ejemplo.invalid", clave=PASSWORD)
        self.assertIn(told, obliged.ask("GET", "/segundo-factor").text)


if __name__ == "__main__":
    unittest.main()
