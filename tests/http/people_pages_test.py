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

    def test_a_person_is_corrected_and_a_refusal_keeps_what_was_typed(self):
        page, person = f"{PEOPLE}/demo-committee/datos", f"{PEOPLE}/demo-committee"
        self.assertIn('value="Raúl Cárdenas"', self.administrator.ask("GET", page).text)
        form = {"nombre": " Raúl  Peña ", "correo": "comite@ejemplo.invalid"}
        done = self.administrator.post(page, **form)
        self.assertEqual((done.status, done.getheader("Location")), (303, person))
        self.assertIn("<h1>Raúl  Peña</h1>", self.administrator.ask("GET", person).text)
        moved = {"nombre": "Raúl Peña", "correo": "raul@ejemplo.invalid", "clave": "otra"}
        refused = self.administrator.post(page, **moved)
        self.assertEqual(refused.status, 422)
        self.assertIn("contraseña no es correcta", self.problem(refused))
        self.assertIn('value="raul@ejemplo.invalid"', refused.text)
        without = self.administrator.post(page, **moved | {"clave": PASSWORD})
        self.assertIn("código no es correcto", self.problem(without))
        self.assertIn("comite@ejemplo.invalid", self.administrator.ask("GET", person).text)
        lost = self.administrator.ask("GET", f"{PEOPLE}/nadie/datos")
        self.assertEqual(lost.status, 404)

    def test_a_unit_is_corrected_moved_closed_and_opened_again(self):
        units = "/administracion/unidades"
        form = {"codigo": "MOV", "nombre": "Movilidad", "clase": "process", "unidad": "SG"}
        self.assertEqual(self.administrator.post(units, **form).status, 303)
        page = f"{units}/MOV"
        self.assertIn(f'href="{page}"', self.administrator.ask("GET", units).text)
        form |= {"nombre": "Movilidad activa", "unidad": "SAC"}
        self.assertEqual(self.administrator.post(page, **form).status, 303)
        self.assertIn("<h1>Movilidad activa</h1>", self.administrator.ask("GET", page).text)
        within = self.administrator.post(f"{units}/SG", nombre="Gobierno", unidad="MOV")
        self.assertIn("no puede pertenecer a sí misma", self.problem(within))
        forged = self.administrator.post(
            units, codigo="E2", nombre="Otra", clase="entity", unidad="AE")
        self.assertIn("no hay otra", self.problem(forged))
        asked = self.administrator.ask("GET", f"{page}/cierre").text
        self.assertIn("¿Cerrar Movilidad activa?", asked)
        self.assertIn("0 unidades, 0 roles, 0 planes sin cerrar", asked)
        self.assertEqual(self.administrator.post(f"{page}/cierre").status, 303)
        self.assertIn("cerrada desde el", self.administrator.ask("GET", page).text)
        role = {"rol": "committee", "unidad": "MOV"}
        granted = self.administrator.post(f"{PEOPLE}/demo-committee/roles", **role)
        self.assertIn("está cerrada", self.problem(granted))
        self.assertNotIn('value="MOV"', self.administrator.ask("GET", PEOPLE).text)
        self.assertEqual(self.administrator.post(f"{page}/reapertura").status, 303)
        self.assertIn('value="MOV"', self.administrator.ask("GET", PEOPLE).text)
        name = {"nombre": "Alcaldía de Verdad"}
        self.assertEqual(self.administrator.post(f"{units}/AE", **name).status, 303)
        self.assertIn("Alcaldía de Verdad", self.administrator.ask("GET", units).text)
        log = self.administrator.ask("GET", "/actividad?accion=unit.").text
        for told in ("Se corrigió o se trasladó una unidad", "Se cerró una unidad"):
            self.assertIn(told, log)

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
