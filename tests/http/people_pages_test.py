"""The pages on which people are administered: what a form holds, and what a refusal says."""

import html
import re
import unittest

import rumbo
from access_test import PASSWORD, Visitor
from own_access_test import demonstration_secret, totp

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
        answer = self.invite(*typed[:2])
        self.assertEqual(answer.status, 303)
        shown = answer.getheader("Location")
        invited = self.administrator.ask("GET", shown)
        self.assertIn("Entregue este enlace a Ana Prueba", invited.text)
        link = re.search(r"/enlace/[\w-]{43}", invited.text)[0]
        self.assertIn(link, self.administrator.ask("GET", shown).text)  # as long as it lasts
        for value in typed:
            self.assertNotIn(f'value="{value}"', invited.text)
        self.assertNotRegex(invited.text, r'value="(committee|GDI)"[^>]* selected')
        refused = self.invite(*typed[:2])
        self.assertEqual(refused.status, 422)
        for value in typed:
            self.assertIn(f'value="{value}"', refused.text)
        self.assertEqual(len(re.findall(r'value="(committee|GDI)"[^>]* selected', refused.text)), 2)

    def test_an_empty_invitation_names_each_field_that_it_lacks(self):
        empty = {"nombre": "", "correo": "", "rol": "", "unidad": "", "desde": "", "hasta": "x"}
        answer = self.administrator.post("/administracion/personas", **empty)
        self.assertEqual(answer.status, 422)
        for name in ("nombre", "correo", "rol", "unidad", "hasta"):
            self.assertIn(f'href="#{name}"', answer.text)

    def test_a_role_that_ended_and_one_that_never_was_are_told_apart(self):
        person = f"{PEOPLE}/demo-committee"
        granted = self.administrator.post(f"{person}/roles", rol="committee", unidad="SAC")
        self.assertEqual(granted.status, 303)
        roles = re.findall(
            r'fin-de-rol\?asignacion=([\w-]+)"', self.administrator.ask("GET", person).text
        )
        end = f"{person}/fin-de-rol"
        asked = self.administrator.ask("GET", f"{end}?asignacion={roles[0]}").text
        self.assertIn("¿Terminar este rol de", asked)
        self.assertEqual(self.administrator.post(end, asignacion=roles[0]).status, 303)
        again = self.administrator.post(end, asignacion=roles[0])
        self.assertEqual(self.problem(again), "Este rol ya terminó.")
        unknown = self.administrator.post(end, asignacion="x")
        self.assertEqual(unknown.status, 422)
        self.assertIn("Elija un rol de la lista", self.problem(unknown))

    def test_the_list_is_searched_and_filtered_by_its_address(self):
        def found(query: str) -> list[str]:
            page = self.administrator.ask("GET", f"{PEOPLE}?{query}").text
            return re.findall(r'href="/administracion/personas/demo-[^"]+">([^<]+)<', page)

        self.assertEqual(found("q=lucia"), ["Lucía Herrera"])
        self.assertEqual(found("q=JEFE@"), ["Jorge Salas"])
        self.assertEqual(found("rol=planning-analyst"), ["Paula Nieto"])
        self.assertIn("Diego Castaño", found("unidad=SAC"))
        self.assertNotIn("Jorge Salas", found("unidad=SAC"))
        self.assertEqual(found("unidad=SAC&q=marta"), ["Marta Ospina"])
        self.assertIn("Olga Pinzón", found("estado=active"))
        self.assertEqual(found("estado=deactivated"), [])
        self.assertNotIn("Jorge Salas", found("factor=falta"))
        none = self.administrator.ask("GET", f"{PEOPLE}?q=nadie-as%C3%AD").text
        self.assertIn("Ningún resultado.", none)
        self.assertIn("Quitar los filtros", none)

    def test_a_factor_is_taken_away_on_a_page_with_a_note_and_proof(self):
        page, person = f"{PEOPLE}/demo-communications/clave", f"{PEOPLE}/demo-communications"
        asked = self.administrator.ask("GET", f"{page}?tambien=segundo-factor").text
        self.assertIn("¿Quitar el segundo factor de Camilo Vega?", asked)
        form = {"tambien": "segundo-factor", "clave": PASSWORD}
        refused = self.administrator.post(page, **form)
        self.assertEqual(refused.status, 422)
        self.assertIn("Escriba cómo verificó quién lo pide", self.problem(refused))
        form["identidad"] = "Vino con su cédula."
        without = self.administrator.post(page, **form, codigo="000000")
        self.assertIn("código no es correcto", self.problem(without))
        self.assertIn("Vino con su cédula.", without.text)
        secret = demonstration_secret()
        shown = self.administrator.posted(page, **form, codigo=totp(secret, 1))
        self.assertIn("Entregue este enlace a Camilo Vega", shown.text)
        old = Visitor(self.server.port)
        answer = old.post("/ingreso", correo="comunicaciones@ejemplo.invalid", clave=PASSWORD)
        self.assertEqual(answer.status, 422)
        log = self.administrator.ask("GET", "/actividad?accion=password.reset-offer").text
        self.assertIn("Vino con su cédula.", log)
        own = self.administrator.ask("GET", f"{PEOPLE}/demo-administrator/clave").text
        self.assertIn("Este es su propio acceso", own)
        mine = self.administrator.post(f"{PEOPLE}/demo-administrator/clave", **form)
        self.assertEqual(mine.status, 403)
        self.assertNotIn("/clave", self.administrator.ask("GET", person.replace(
            "communications", "administrator")).text)

    def test_a_role_that_decides_is_given_by_another_and_once(self):
        role = {"rol": "committee", "unidad": "AL-01"}
        person = f"{PEOPLE}/demo-opinion-giver"
        self.assertEqual(self.administrator.post(f"{person}/roles", **role).status, 303)
        twice = self.administrator.post(f"{person}/roles", **role)
        self.assertIn("ya tiene este rol en esta unidad", self.problem(twice))
        old = self.administrator.post(f"{person}/roles", **role, desde="1/1/1900")
        self.assertIn("como máximo un año antes", self.problem(old))
        own = f"{PEOPLE}/demo-administrator"
        self.assertIn("única persona que administra", self.administrator.ask("GET", own).text)
        # Nothing is chosen beforehand: a hasty press makes nobody leader of anything.
        page = self.administrator.ask("GET", person).text
        for field in ("rol", "unidad"):
            offered = re.search(rf'<select[^>]* name="{field}">(.*?)</select>', page)[1]
            self.assertTrue(offered.startswith('<option value="" selected>Elija…</option>'), field)
            self.assertEqual(offered.count(" selected"), 1)
        unchosen = self.administrator.post(f"{person}/roles", rol="", unidad="")
        self.assertEqual(unchosen.status, 422)
        self.assertIn("Elija un rol de la lista.", unchosen.text)
        unchosen = self.administrator.post(f"{person}/roles", rol="committee", unidad="")
        self.assertIn("Elija una unidad de la lista.", unchosen.text)

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
        person = f"{PEOPLE}/demo-committee"
        self.assertNotIn('value="MOV"', self.administrator.ask("GET", person).text)
        self.assertEqual(self.administrator.post(f"{page}/reapertura").status, 303)
        self.assertIn('value="MOV"', self.administrator.ask("GET", person).text)
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
        page = self.administrator.posted(
            PEOPLE, nombre="Jefa", correo="jefa2@ejemplo.invalid", rol="planning-head", unidad="AE"
        )
        token = re.search(r"/enlace/([\w-]+)", page.text)[1]
        obliged = Visitor(self.server.port)
        obliged.ask("POST", f"/enlace/{token}", {"clave": PASSWORD})
        obliged.post("/ingreso", correo="jefa2@ejemplo.invalid", clave=PASSWORD)
        self.assertIn(told, obliged.ask("GET", "/segundo-factor").text)


if __name__ == "__main__":
    unittest.main()
