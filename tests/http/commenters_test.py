"""Personal data of who comments a draft (Ley 1581 of 2012): nothing is public, they read what is
kept, and it is erased when they ask."""

import re
import unittest

from access_test import Visitor
from consulting import OPEN, Consulting, shown

STAFF = ("Paula Nieto", "Jorge Salas")
PERSONAL = ("Ana Ruiz", "ana.ruiz@ejemplo.invalid", "Usme alto")


class CommentersTest(Consulting):
    def test_nothing_personal_is_public(self):
        name, email, locality = PERSONAL
        who = {"nombre": name, "correo": email, "localidad": locality, "autorizo": "si"}
        code = self.sent_code(comentario="Con datos.", **who)
        self.settle(code[:12], "publicar")
        public = ["/", "/participa", OPEN, f"{OPEN}/resultados", "/participa/1/resultados"]
        public += ["/participa/aporte", "/registro", "/sitemap.xml"]
        public += [f"{OPEN}/edicion/{file}" for file in ("plan.json", "metas.csv")]
        for path in public + ["/en" + path for path in public[1:6]]:
            answer = self.get(path)
            self.assertEqual(answer.status, 200, path)
            for personal in (*PERSONAL, "@ejemplo.invalid", "192.0.2", *STAFF):
                self.assertNotIn(personal, answer.text, path)
        desk = f"/participacion/2/aportes/{code[:12]}"
        self.assertIn(email, self.staff["analista"].ask("GET", desk).text)
        # Its owner, who has the code, reads what is kept, by field (Ley 1581 of 2012, art. 8).
        own = self.get(f"/participa/aporte/{code}")
        self.assertEqual(own.getheader("Cache-Control"), "no-store")
        self.assertEqual(own.getheader("X-Robots-Tag"), "noindex")
        day = r"\d+ días después de los resultados, a más tardar el \d+ de \w+ de \d{4}"
        for told in (
            rf"Nombre\s+{name}\s+Para responderle\s+{day}",
            rf"Correo electrónico\s+{email}\s+Para enviarle un solo correo[^<]+{day}",
            rf"Localidad o municipio\s+{locality}\s+Para saber[^<]+{day}",
            rf"Su autorización\s+Versión 2026-11-29 de su texto\s+Para demostrar[^<]+{day}",
            r"Dirección de red\s+127\.0\.0\.1\s+Para frenar[^<]+\d{4}, \d\d:\d\d",
        ):
            self.assertRegex(shown(own), told)
        english = shown(self.get(f"/en/participa/aporte/{code}"))
        self.assertRegex(english, rf"E-mail\s+{email}\s+To send you one mail")
        other = shown(self.get(f"/participa/aporte/{self.sent_code()}"))
        self.assertIn("Usted no dio nombre, correo ni localidad", other)
        # Erased because its owner asks for it.
        admin, page = self.staff["administra"], "/administracion/datos-personales"
        erased = admin.post(page, aporte=code, motivo="Carta del titular.")
        self.assertEqual(erased.status, 303)
        self.assertIn(code[:12], admin.ask("GET", erased.getheader("Location")).text)
        self.assertEqual(admin.post(page, aporte=code, motivo="Otra vez.").status, 422)
        self.assertNotIn(email, self.staff["analista"].ask("GET", desk).text)
        own = self.get(f"/participa/aporte/{code}")
        self.assertRegex(shown(own), r"los había dado, se borraron el \d+ de \w+ de \d{4}\.")
        for personal in (*PERSONAL, "Dirección de red"):
            self.assertNotIn(personal, own.text)

    def kept(self) -> bytes:
        """What the folder of data holds while nobody serves it."""
        self.assertEqual(self.server.stop(), 0)
        files = [path for path in self.server.folder.rglob("*") if path.is_file()]
        held = b"".join(path.read_bytes() for path in files)
        self.server.start()
        return held

    def test_who_sent_it_takes_it_back_and_it_is_in_no_file(self):
        words = "Vivo al lado de la ceiba grande."
        code = self.sent_code(comentario=words, nombre="Zoraida Luz", autorizo="si")
        number, page = code[:12], f"/participa/aporte/{code}"
        self.assertEqual(self.settle(number, "publicar").status, 303)
        self.assertIn("ceiba", self.get(f"{OPEN}/resultados").text)
        self.assertIn(b"ceiba", self.kept())
        elsewhere = self.citizen.ask("POST", page, {}, Sec_Fetch_Site="cross-site")
        self.assertEqual(elsewhere.status, 400)
        other = f"{page[:-1]}{'A' if page[-1] != 'A' else 'B'}"
        self.assertEqual(self.citizen.ask("POST", other, {}).status, 404)
        self.assertIn("ceiba", self.get(page).text)
        self.assertIn("Retirar mi aporte", shown(self.get(page)))
        for _ in range(2):
            taken = self.citizen.ask("POST", page, {})
            self.assertEqual((taken.status, taken.getheader("Location")), (303, page))
        tombstone = re.compile(r"Retirado a petición de su autor, \d+ de \w+ de \d{4}")
        desk = self.staff["analista"].ask("GET", f"/participacion/2/aportes/{number}")
        for read in (self.get(page), self.get(f"{OPEN}/resultados"), desk):
            self.assertRegex(shown(read), tombstone)
            self.assertNotIn("ceiba", read.text)
        self.assertNotIn("Publicar el aporte", shown(desk))
        self.assertNotRegex(shown(desk), r"Retirado\s+retirado")
        self.assertIn("Withdrawn at the request", self.get(f"/en{page}").text)
        log = self.staff["administra"].ask("GET", f"/actividad?objeto={number}")
        self.assertIn("Se suprimió el texto de un aporte", shown(log))
        held = self.kept()
        for gone in (b"ceiba", b"Zoraida"):
            self.assertNotIn(gone, held)

    def test_who_moderates_erases_what_is_personal(self):
        number = self.sent_code(comentario="La cédula de Eva es 55512345.")[:12]
        fields = {"causa": "personal-data", "solicitud": "Tenía una cédula."}
        for wrong, field in (({"causa": ""}, "causa"), ({"solicitud": " "}, "solicitud")):
            refused = self.settle(number, "suprimir", **fields | wrong)
            self.assertEqual(refused.status, 422)
            self.assertIn(f'href="#{field}"', refused.text)
            self.assertIn("55512345", refused.text)
        self.assertEqual(self.settle(number, "suprimir", **fields).status, 303)
        results = self.get(f"{OPEN}/resultados")
        self.assertRegex(shown(results), r"Texto suprimido porque tenía datos personales, \d+ de")
        self.assertNotIn("55512345", results.text)


if __name__ == "__main__":
    unittest.main()
