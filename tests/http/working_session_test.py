"""Working sessions on a plan over HTTP: what is typed of them, and their files."""

import re
import unittest

from access_test import Visitor
from plans_test import Office


class WorkingSessionTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def test_a_working_session_is_shown_and_escaped(self):
        office = self.office
        office.begin("con-mesa")
        office.goal("con-mesa")
        address = "/formulacion/con-mesa/mesas"
        form = {
            "dia": "1/2/2026",
            "persona.demo-process-leader": "si",
            "meta.1": "si",
            "acuerdos": "<script>alert(1)</script>",
            "evidencia": "https://intranet.ejemplo.invalid/acta",
        }
        self.assertEqual(office.post("lider", address, **form).status, 403)
        wrong = office.post("analista", address, **form | {"evidencia": "javascript:alert(1)"})
        self.assertEqual(wrong.status, 422)
        self.assertIn('value="1/2/2026"', wrong.text)
        self.assertIn("checked", wrong.text)
        self.assertEqual(office.post("analista", address, **form).status, 303)
        page = office.get("lider", address).text
        self.assertIn("1 de febrero de 2026", page)
        self.assertIn("Lucía Herrera", page)
        self.assertIn("&lt;script&gt;", page)
        self.assertNotIn("<script>alert", page)

    def test_a_working_session_keeps_files_and_hands_them_out_as_what_they_are(self):
        office, code = self.office, "con-archivos"
        office.begin(code)
        address = f"/formulacion/{code}/mesas"
        form = {"dia": "1/2/2026", "persona.demo-process-leader": "si", "acuerdos": "Sí."}
        analyst = office.people["analista"]
        page = b"<html><script>alert(1)</script>"
        wrong = analyst.upload(address, ("archivos", "acta.pdf", page), **form)
        self.assertEqual(wrong.status, 422)
        self.assertIn('href="#archivos"', wrong.text)
        self.assertIn('value="1/2/2026"', wrong.text)
        minutes = b"%PDF-1.7 acta"
        sent = analyst.upload(address, ("archivos", "Acta ñ.PDF", minutes), **form)
        self.assertEqual(sent.status, 303)
        page = office.get("lider", address).text
        link = re.search(rf'href="({address}/archivos/[0-9a-f]{{64}})"', page)[1]
        self.assertEqual(office.people["lider"].download(link), minutes)
        answer = office.get("lider", link)
        self.assertEqual(answer.getheader("Content-Type"), "application/pdf")
        self.assertEqual(answer.getheader("X-Content-Type-Options"), "nosniff")
        self.assertRegex(
            answer.getheader("Content-Disposition"),
            r'^attachment; filename="evidencia-[0-9a-f]{8}\.pdf"; '
            r"filename\*=UTF-8''Acta%20%C3%B1\.PDF$",
        )
        self.assertIn("no-store", answer.getheader("Cache-Control"))
        # Of another plan, of another unit, without a session: nothing.
        self.assertEqual(office.get("lider", link.replace(code, "pinar-2027")).status, 404)
        self.assertEqual(office.get("area", link).status, 403)
        stranger = Visitor(office.server.port)
        self.assertEqual(stranger.ask("GET", link).status, 303)


if __name__ == "__main__":
    unittest.main()
