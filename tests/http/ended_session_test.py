"""A form that comes when the session has ended is not lost (interface.md §10.2): its person signs
in, sees it and sends it; nobody else does."""

import html
import re
import unittest
import urllib.parse

import rumbo
from access_test import PASSWORD, Visitor

PLAN = "/formulacion/pinar-2027"
OBSERVATIONS = PLAN + "/observaciones"
WAITS = "/mi-trabajo/sin-enviar"
WORDS = "Falta la línea base <b>de 2025</b> & su fuente"


class EndedSessionTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()

    def visitor(self, who: str) -> Visitor:
        visitor = Visitor(self.server.port)
        visitor.sign_in(who)
        visitor.ask("GET", PLAN)
        return visitor

    def sign_in_at(self, visitor: Visitor, address: str, who: str):
        """By the page that the browser was sent to; where it then leads."""
        page = visitor.ask("GET", address)
        wanted = html.unescape(re.search(r'name="volver" value="([^"]+)"', page.text)[1])
        form = {"correo": f"{who}@ejemplo.invalid", "clave": PASSWORD, "volver": wanted}
        answer = visitor.post("/ingreso", **form)
        if "/ingreso/codigo" in answer.getheader("Location"):
            code = visitor.ask("GET", answer.getheader("Location")).text
            shown = re.search(r'id="codigo-demo">(\d{6})<', code)[1]
            answer = visitor.post("/ingreso/codigo", codigo=shown, volver=wanted)
        return page, answer.getheader("Location")

    def send_without_session(self, visitor: Visitor, path: str = OBSERVATIONS, **form: str):
        visitor.cookie = ""
        form = {"formulario": visitor.form_token} | form
        referer = f"{visitor_root(visitor)}{PLAN}?vista=todo"
        return visitor.ask("POST", path, form, Referer=referer)

    def test_what_was_typed_waits_and_is_sent_after_signing_in(self):
        visitor = self.visitor("analista")
        answer = self.send_without_session(visitor, palabras=WORDS, objeto="0")
        self.assertEqual(answer.status, 303)
        page, leads_to = self.sign_in_at(visitor, answer.getheader("Location"), "analista")
        self.assertIn("Su sesión terminó", page.text)
        self.assertNotIn("línea base", page.text)  # whoever else sits there reads nothing
        self.assertEqual(leads_to, WAITS)
        shown = visitor.ask("GET", WAITS)
        self.assertEqual(shown.status, 200)
        self.assertIn("Esto es lo que iba a enviar", shown.text)
        self.assertIn(html.escape(WORDS, quote=False), shown.text)
        self.assertNotIn("<b>de 2025", shown.text)
        self.assertIn(f'href="{PLAN}?vista=todo"', shown.text)
        form = re.search(rf'<form method="post" action="{OBSERVATIONS}".*?</form>', shown.text)[0]
        fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))
        fields = {name: html.unescape(value) for name, value in fields.items()}
        self.assertEqual(fields["palabras"], WORDS)
        forged = visitor.ask("POST", OBSERVATIONS, fields | {"formulario": "x" * 43})
        self.assertEqual(forged.status, 403)
        sent = visitor.ask("POST", OBSERVATIONS, fields)
        self.assertEqual(sent.status, 303, sent.text)
        self.assertIn("Falta la línea base", visitor.ask("GET", PLAN).text)
        self.assertIn("No hay nada sin enviar", visitor.ask("GET", WAITS).text)

    def test_of_a_sheet_it_shows_what_was_touched_with_its_plan_goal_and_column(self):
        visitor = self.visitor("analista")
        cells = {"c.1.targets/2027-Q1": "8", "o.1.targets/2027-Q1": "2"}
        cells |= {"c.1.targets/2027-Q2": "1,5", "o.1.targets/2027-Q2": "1.5"}
        self.send_without_session(visitor, PLAN + "/programacion", **cells)
        visitor.sign_in("analista")
        shown = visitor.ask("GET", WAITS).text
        rows = re.findall(r"<dt[^>]*>(.*?)</dt>", shown, re.DOTALL)
        self.assertEqual(len(rows), 1, rows)
        self.assertRegex(html.unescape(rows[0]), r"^\S+ .+: T1 2027$")
        self.assertRegex(shown, "<strong>Plan [^<]+</strong>")

    def test_nobody_else_sees_it(self):
        visitor = self.visitor("area")
        answer = self.send_without_session(visitor, palabras="Solo mío")
        _, leads_to = self.sign_in_at(visitor, answer.getheader("Location"), "analista")
        self.assertEqual(leads_to, WAITS)
        self.assertNotIn("Solo mío", visitor.ask("GET", WAITS).text)
        own = self.visitor("area")
        self.assertIn("Solo mío", own.ask("GET", WAITS).text)
        self.assertEqual(own.post(WAITS).status, 303)
        self.assertNotIn("Solo mío", own.ask("GET", WAITS).text)

    def test_a_form_of_no_session_is_not_kept_and_says_so(self):
        visitor = self.visitor("control")
        visitor.form_token = "x" * 43
        answer = self.send_without_session(visitor, palabras="De nadie")
        address = urllib.parse.urlsplit(answer.getheader("Location"))
        query = dict(urllib.parse.parse_qsl(address.query))
        self.assertEqual(query["volver"], PLAN + "?vista=todo")
        self.assertIn("no se hizo nada", visitor.ask("GET", answer.getheader("Location")).text)
        self.assertNotIn("De nadie", self.visitor("control").ask("GET", WAITS).text)

    def test_passwords_are_not_kept(self):
        visitor = self.visitor("concepto")
        self.send_without_session(visitor, PLAN + "/pasos", paso="accept", clave=PASSWORD)
        shown = self.visitor("concepto").ask("GET", WAITS).text
        self.assertIn('type="password"', shown)
        self.assertNotIn(PASSWORD, shown)
        visitor = self.visitor("concepto")
        form = {"clave": PASSWORD, "clave-nueva": "tres gatos en un tejado", "codigo": "123456"}
        self.send_without_session(visitor, "/mi-perfil/contrasena", **form)
        self.assertNotIn("123456", self.visitor("concepto").ask("GET", WAITS).text)

    def test_a_page_of_an_earlier_session_of_the_same_person(self):
        visitor = self.visitor("promotor")
        old = visitor.form_token
        visitor.sign_in("promotor")
        answer = visitor.ask("POST", OBSERVATIONS, {"formulario": old, "palabras": "Antes"})
        self.assertEqual((answer.status, answer.getheader("Location")), (303, WAITS))
        self.assertIn("Antes", visitor.ask("GET", WAITS).text)

    def test_who_was_reading_is_told_that_the_session_ended(self):
        visitor = Visitor(self.server.port)
        visitor.cookie = "sid=" + "x" * 43
        answer = visitor.ask("GET", "/mi-perfil")
        page = visitor.ask("GET", answer.getheader("Location")).text
        self.assertIn("Su sesión terminó", page)
        self.assertIn('name="volver" value="/mi-perfil"', page)


def visitor_root(visitor: Visitor) -> str:
    return f"http://127.0.0.1:{visitor.port}"


if __name__ == "__main__":
    unittest.main()
