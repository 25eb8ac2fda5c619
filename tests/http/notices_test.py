"""Notifications (S29): who is told of what others did, and how far they have read."""

import html
import re
import unittest

from access_test import Visitor
from plans_test import Office

TEXT = re.compile(r"<[^>]+>")


class NoticesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        people = ("lider", "promotor", "analista", "jefe", "control", "administra",
                  "comunicaciones")
        cls.office = Office(cls, people)

    def page(self, who: str, query: str = "") -> str:
        answer = self.office.get(who, "/notificaciones" + query)
        self.assertEqual(answer.status, 200)
        return answer.text.split("<main", 1)[1]

    def rows(self, who: str, query: str = "") -> list[str]:
        body = re.search(r"<tbody.*?</tbody>", self.page(who, query), re.DOTALL)
        rows = re.findall(r"<tr.*?</tr>", body[0], re.DOTALL) if body else []
        return [" ".join(html.unescape(TEXT.sub(" ", row)).split()) for row in rows]

    def read_all(self, who: str):
        entry = re.search(r'name="asiento" value="(\d+)"', self.page(who))
        if entry:
            self.office.post(who, "/notificaciones", asiento=entry[1])

    def unread(self, who: str) -> int:
        menu = self.office.get(who, "/mi-trabajo").text
        return int((re.search(r"Notificaciones(?: \((\d+)\))?", menu)[1]) or 0)

    def test_those_who_act_next_or_answer_for_it_are_told_and_nobody_else(self):
        people = ("lider", "promotor", "analista", "jefe", "control", "comunicaciones")
        for who in people:
            self.read_all(who)
        self.office.begin("avisado")
        told = {who: self.rows(who, "?leidas=no") for who in people}
        for who in ("lider", "promotor"):
            self.assertEqual(len(told[who]), 1, told)
            self.assertRegex(told[who][0], "Se inició un plan.*Plan avisado.*Paula Nieto")
        for who in ("analista", "jefe", "control", "comunicaciones"):
            self.assertEqual(told[who], [], who)  # who began it knows; the others do not edit

    def test_a_new_one_is_counted_until_it_was_read(self):
        self.read_all("lider")
        self.assertEqual(self.unread("lider"), 0)
        self.office.begin("contado")
        self.assertEqual(self.unread("lider"), 1)
        self.assertIn("Nueva", self.rows("lider")[0])
        self.read_all("lider")
        self.assertEqual(self.unread("lider"), 0)
        self.assertNotIn("Nueva", self.rows("lider")[0])
        self.assertEqual(self.rows("lider", "?leidas=no"), [])
        self.assertIn("Ninguna notificación cumple", self.page("lider", "?leidas=no"))

    def test_what_was_read_is_never_unread_again_nor_read_ahead(self):
        self.read_all("promotor")
        for entry in ("1", "0", "-3", "otro", "999999999"):
            self.office.post("promotor", "/notificaciones", asiento=entry)
            self.assertEqual(self.unread("promotor"), 0, entry)
        self.office.begin("despues")
        self.assertEqual(self.unread("promotor"), 1)

    def test_a_role_given_is_told_to_its_person_alone(self):
        self.read_all("control")
        before = self.unread("lider")
        given = self.office.post(
            "administra", "/administracion/personas/demo-internal-control/roles",
            rol="opinion-giver", unidad="GDI", desde="", hasta="")
        self.assertIn(given.status, (200, 303))
        row = self.rows("control", "?tema=role")[0]
        self.assertRegex(row, "rol.*Mi perfil.*Sara Quintero")
        self.assertEqual(self.unread("lider"), before)
        self.assertEqual(self.rows("control", "?tema=plan"), [])

    def test_comments_of_citizens_lead_to_them(self):
        rows = self.rows("analista", "?tema=consultation")
        self.assertTrue(any("P-2026-" in row for row in rows), rows)
        link = re.search(r'href="(/participacion/\d+/aportes/[^"]+)"', self.page("analista"))
        self.assertEqual(self.office.get("analista", link[1]).status, 200)
        announced = self.rows("promotor", "?tema=methodology&leidas=x")
        self.assertRegex(announced[-1], "metodología.*2026/1 Jorge Salas")

    def test_one_needs_to_have_signed_in(self):
        self.assertEqual(Visitor(self.office.server.port).ask("GET", "/notificaciones").status, 303)


if __name__ == "__main__":
    unittest.main()
