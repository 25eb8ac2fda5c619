"""Opening a consultation: what is lacking, days of a mistyped year, and what will be, in words,
before a second press opens it."""

import datetime
import html
import re
import unittest

import rumbo
from access_test import PASSWORD, Visitor
from consultation_test import shown


class OpeningTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        server = cls.enterClassContext(rumbo.Server())
        cls.head = Visitor(server.port)
        cls.head.sign_in("jefe", PASSWORD)

    def listed(self) -> int:
        page = self.head.ask("GET", "/participacion").text
        return len(re.findall(r'href="/participacion/\d+"', page))

    def test_changes_field_by_field_are_those_that_a_draft_can_make(self):
        page = shown(self.head.ask("GET", "/participa/2"))
        changes = page[page.index("Todos los cambios, campo por campo") :]
        for words in ("Reportado en", "reported_by", "numerator", "Reglas de medición"):
            self.assertNotIn(words, changes)

    def test_a_consultation_is_seen_in_words_before_it_is_opened(self):
        head, address = self.head, "/participacion/abrir/pinar-2027"
        version = re.search(r'name="version" value="(\d+)"', head.ask("GET", address).text)[1]
        today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=-5))).date()
        day = lambda days: f"{today + datetime.timedelta(days=days):%d/%m/%Y}"  # noqa: E731
        form = {"version": version, "resumen": "Los <b>archivos</b>.", "finalidad": "Mejorarlo."}
        form |= {"cierre": day(30), "respuestas": day(45)}
        fields = ("resumen", "finalidad", "cierre", "respuestas")
        empty = head.post(address, version=version)
        self.assertEqual(empty.status, 422)
        for name in fields:
            self.assertIn(f'href="#{name}"', empty.text)
        for wrong in ({"cierre": day(367), "respuestas": day(367)}, {"respuestas": day(397)}):
            far = head.post(address, **form | wrong)
            self.assertEqual(far.status, 422, wrong)
            self.assertIn("Revise el año", far.text)
        before = self.listed()
        answer = head.post(address, **form)
        self.assertEqual(answer.status, 200)
        page = shown(answer)
        self.assertIn(f"Abierta del {day(0)} al {day(30)} (30 días).", page)
        self.assertIn(f"Respuestas hasta el {day(45)}.", page)
        self.assertIn("cualquier persona", page)
        self.assertEqual(self.listed(), before)
        second = answer.text[answer.text.index('name="resumen"') :]
        hidden = {name: html.unescape(value) for name, value in re.findall(
            r'<input type="hidden" name="(\w+)" value="([^"]*)"', answer.text)}  # fmt: skip
        self.assertEqual({name: hidden[name] for name in form}, form)
        self.assertIn(day(30), second)
        led = head.post(address, **{name: hidden[name] for name in (*form, "revisado")})
        self.assertEqual(led.status, 303)
        self.assertRegex(led.getheader("Location"), r"^/participacion/\d+$")


if __name__ == "__main__":
    unittest.main()
