"""Cookies of a site that is served over TLS, by the proxy in front (OWASP ASVS 5.0, 3.3)."""

import re
import tempfile
import unittest
from pathlib import Path

import rumbo
from access_test import PASSWORD, Visitor


class OverTlsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        rumbo.run("demo", "--data", str(folder))
        (folder / "rumbo.toml").write_text(
            '[portal]\npublic_address = "https://planes.ejemplo.invalid"\n'
        )
        cls.server = cls.enterClassContext(rumbo.Server(folder))

    def test_every_cookie_is_of_this_host_and_never_travels_in_the_clear(self):
        answers = []
        for path, form in (
            ("/ingreso", {"correo": "comite@ejemplo.invalid", "clave": PASSWORD}),
            ("/preferencias", {"contraste": "alto", "letra": "1"}),
        ):
            visitor = Visitor(self.server.port)
            answers.append(visitor.ask("POST", path, form))
            if path == "/ingreso":
                visitor.ask("GET", "/mi-trabajo")
                answers.append(visitor.post("/salir"))
        for answer in answers:
            (cookie,) = answer.headers.get_all("Set-Cookie")
            self.assertRegex(
                cookie,
                r"^__Host-\w+=[\w.-]*; Path=/; HttpOnly; SameSite=Lax; Secure(; Max-Age=\d+)?$",
            )

    def test_no_cookie_is_set_or_heard_by_another_way(self):
        source = rumbo.ROOT / "src"
        setting = {
            str(path.relative_to(source))
            for path in source.rglob("*.cpp")
            if '"Set-Cookie"' in path.read_text()
        }
        self.assertEqual(setting, {"web/portal/cookie.cpp"})
        visitor = Visitor(self.server.port)
        visitor.sign_in("comite")
        self.assertEqual(visitor.ask("GET", "/mi-trabajo").status, 200)
        visitor.cookie = visitor.cookie.removeprefix("__Host-")
        self.assertEqual(visitor.ask("GET", "/mi-trabajo").status, 303)

    def test_preferences_are_those_of_the_cookie(self):
        def dressed(cookie: str) -> str:
            visitor = Visitor(self.server.port)
            visitor.cookie = cookie
            return re.search(r"<html[^>]*>", visitor.ask("GET", "/planes").text)[0]

        plain = dressed("")
        self.assertNotEqual(dressed("__Host-preferencias=alto.2"), plain)
        self.assertEqual(dressed("preferencias=alto.2"), plain)


if __name__ == "__main__":
    unittest.main()
