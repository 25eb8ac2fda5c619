"""One's own password, recovery codes and telephone, changed by oneself (ASVS 6.2.2, 7.5.1)."""

import base64
import hashlib
import hmac
import html
import re
import time
import unittest

import rumbo
from access_test import PASSWORD, Visitor

NEW = "cinco ranas verdes cantan"
PASSWORD_PAGE, CODES, TELEPHONE = (
    "/mi-perfil/contrasena", "/mi-perfil/codigos", "/mi-perfil/telefono")


def totp(secret: str, ahead: int = 0) -> str:
    """RFC 6238 with SHA-1, 30 seconds, six digits."""
    step = int(time.time()) // 30 + ahead
    digest = hmac.new(base64.b32decode(secret), step.to_bytes(8, "big"), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at:at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


class OwnAccessTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()

    def visitor(self, who: str, password: str = PASSWORD) -> Visitor:
        visitor = Visitor(self.server.port)
        visitor.sign_in(who, password)
        return visitor

    def problem(self, answer) -> str:
        found = re.search(r"error-summary__list[^>]*><li>(.*?)</li>", answer.text)
        return html.unescape(re.sub("<[^>]+>", "", found[1])) if found else ""

    def codes_in(self, answer) -> list[str]:
        return [one.replace(" ", "") for one in re.findall(r"<li><code>([^<]+)<", answer.text)]

    def test_the_password_is_changed_and_every_other_session_ends(self):
        own, other = self.visitor("analista"), self.visitor("analista")
        own.ask("GET", PASSWORD_PAGE)
        form = {"clave": PASSWORD, "clave-nueva": NEW}
        wrong = own.post(PASSWORD_PAGE, **form | {"clave": "otra"})
        self.assertIn("contraseña no es correcta", self.problem(wrong))
        weak = own.post(PASSWORD_PAGE, **form | {"clave-nueva": "Alcaldia de Ejemplo 2026"})
        self.assertEqual(weak.status, 422)
        self.assertIn("#clave-nueva", weak.text)
        self.assertEqual(other.ask("GET", "/mi-perfil").status, 200)
        changed = own.post(PASSWORD_PAGE, **form)
        self.assertEqual(changed.status, 200, changed.text)
        self.assertIn("Su contraseña cambió", changed.text)
        self.assertEqual(own.ask("GET", "/mi-perfil").status, 200)
        self.assertEqual(other.ask("GET", "/mi-perfil").status, 303)
        refused = Visitor(self.server.port).post(
            "/ingreso", correo="analista@ejemplo.invalid", clave=PASSWORD)
        self.assertEqual(refused.status, 422)
        self.assertEqual(self.visitor("analista", NEW).ask("GET", "/mi-perfil").status, 200)
        log = self.visitor("control").ask("GET", "/actividad?accion=password.set").text
        self.assertIn("Paula Nieto", log)

    def test_whoever_tries_passwords_here_waits_too(self):
        own = self.visitor("comite")
        own.ask("GET", PASSWORD_PAGE)
        statuses = []
        while 429 not in statuses and len(statuses) < 12:
            answer = own.post(PASSWORD_PAGE, **{"clave": "no", "clave-nueva": NEW})
            statuses.append(answer.status)
        self.assertEqual(statuses[-1], 429)
        self.assertIn("<title>Error: ", answer.text)

    def test_codes_are_renewed_and_the_telephone_is_another(self):
        own = self.visitor("jefe")
        page = own.ask("GET", CODES)
        self.assertEqual(page.status, 200)
        # The code of this half minute was used to sign in: the next one is good, too.
        secret = demonstration_secret()
        proof = {"clave": PASSWORD, "codigo": "000000"}
        self.assertIn("código no es correcto", self.problem(own.post(CODES, **proof)))
        renewed = own.post(CODES, **proof | {"codigo": totp(secret, 1)})
        codes = self.codes_in(renewed)
        self.assertEqual(len(codes), 10, renewed.text)
        for one in codes:  # 120 bits: a digest without salt may keep them (ASVS 6.5.2)
            self.assertRegex(one, r"^[A-Z2-7]{24}$")
        page = own.ask("GET", TELEPHONE).text
        offered = re.search(r'id="clave-totp">([^<]+)<', page)[1].replace(" ", "")
        proof = {"clave": PASSWORD, "codigo": codes[0]}
        wrong = own.post(TELEPHONE, **proof | {"codigo-nuevo": "000000"})
        self.assertIn("#codigo-nuevo", wrong.text)
        moved = own.post(TELEPHONE, **proof | {"codigo-nuevo": totp(offered)})
        self.assertEqual(moved.status, 200, self.problem(moved))
        again = self.codes_in(moved)
        self.assertEqual(len(again), 10)
        self.assertEqual(set(again) & set(codes), set())
        self.assertEqual(own.ask("GET", "/mi-perfil").status, 200)  # the session goes on
        self.assertIn("quedan 10 códigos", own.ask("GET", "/mi-perfil").text)
        # The old telephone is good no more, the new one is.
        later = Visitor(self.server.port)
        later.post("/ingreso", correo="jefe@ejemplo.invalid", clave=PASSWORD)
        later.ask("GET", "/ingreso/codigo")
        self.assertEqual(later.post("/ingreso/codigo", codigo=totp(secret, 1)).status, 422)
        self.assertEqual(later.post("/ingreso/codigo", codigo=totp(offered, 1)).status, 303)
        log = self.visitor("control").ask("GET", "/actividad?persona=demo-planning-head").text
        self.assertIn("Se renovaron los códigos de recuperación", log)
        self.assertIn("Se configuró un segundo factor", log)

    def test_who_has_no_second_factor_is_led_to_it(self):
        own = self.visitor("promotor")
        for path in (CODES, TELEPHONE):
            page = own.ask("GET", path)
            self.assertEqual(page.status, 200)
            self.assertIn('href="/segundo-factor"', page.text)


def demonstration_secret() -> str:
    source = (rumbo.ROOT / "src/app/people/demonstration.hpp").read_text()
    return re.search(r'demonstration_secret = "([A-Z2-7]+)"', source)[1]


if __name__ == "__main__":
    unittest.main()
