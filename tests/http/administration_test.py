"""The overview of whoever administers, and the configuration to be read: all of it but secrets."""

import re
import tempfile
import unittest
from pathlib import Path

import rumbo
from access_test import PASSWORD, Visitor
from own_access_test import totp
from secrets_test import CONFIGURATION as WITH_SECRETS

SECRETS = ("muy-secreta-1", "muy-secreta-2")
CONFIGURATION = f"""
{WITH_SECRETS}[entity]
name = "Entidad <de> prueba & más"
colour = "#7A1F5C"
lines = ["Calle 1", "Bogotá"]
[backup]
every_hours = 24
"""
# A line of the examples of docs: a section, or a key of it.
EXAMPLE = re.compile(r"^    (?:\[(\w+)\]|(\w+) = )", re.MULTILINE)


def documented_keys() -> set[str]:
    keys, section = set(), ""
    for name in ("configuration.md", "sign-in.md"):
        for found, key in EXAMPLE.findall((rumbo.ROOT / "docs" / name).read_text()):
            section = found or section
            if key:
                keys.add(f"[{section}] {key}")
    return keys


class AdministrationTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        rumbo.run("demo", "--data", folder.name)
        (cls.folder / "rumbo.toml").write_text(CONFIGURATION)
        rumbo.write_secret(cls.folder / "mail.password", SECRETS[0])
        rumbo.write_secret(cls.folder / "provider.secret", SECRETS[1])
        cls.server = rumbo.Server(cls.folder)
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.administrator = Visitor(cls.server.port)
        cls.administrator.sign_in("administra")

    def page(self, path: str) -> str:
        answer = self.administrator.ask("GET", path)
        self.assertEqual(answer.status, 200, path)
        return answer.text

    def test_every_documented_key_is_shown_and_no_other(self):
        page = self.page("/administracion/configuracion")
        self.assertGreater(len(documented_keys()), 25)
        self.assertEqual(set(re.findall(r"<code>(\[\w+\] \w+)</code>", page)), documented_keys())

    def test_what_the_file_says_is_told_from_what_is_usual(self):
        page = self.page("/administracion/configuracion")
        rows = re.findall(r"<tr[^>]*>(.*?)</tr>", page, re.DOTALL)
        said = {}
        for row in rows:
            if key := re.search(r"<code>(\[\w+\] \w+)</code>", row):
                said[key[1]] = re.sub(r"<[^>]+>", "|", row)
        self.assertIn("Entidad &lt;de&gt; prueba &amp; más", said["[entity] name"])
        self.assertIn("Calle 1 · Bogotá", said["[entity] lines"])
        self.assertIn("|archivo|", said["[backup] every_hours"])
        self.assertIn("|usual|", said["[mail] port"])
        self.assertIn("587", said["[mail] port"])

    def test_what_reads_the_file_is_for_while_the_server_is_stopped(self):
        told = "Con Rumbo detenido, esto lee el archivo"
        self.assertIn(told, self.page("/administracion/configuracion"))
        refused = rumbo.run("migrate", "--data", str(self.folder))
        self.assertNotEqual(refused.returncode, 0)  # it runs

    def test_no_secret_leaves(self):
        for path in ("/administracion", "/administracion/configuracion"):
            for page in (self.page(path), self.page("/en" + path)):
                for secret in SECRETS:
                    self.assertNotIn(secret, page)
        self.assertEqual(self.page("/administracion/configuracion").count("***"), 2)

    def test_the_colour_is_judged_by_its_contrast(self):
        page = self.page("/administracion/configuracion")
        table = re.search(r'<table[^>]*id="contraste".*?</table>', page, re.DOTALL)[0]
        self.assertIn("9,64", table)  # #7A1F5C and white, by the formula of WCAG
        self.assertEqual(table.count("Es suficiente"), 4)

    def test_the_overview_counts_and_leads_to_every_screen(self):
        page = self.page("/administracion")
        self.assertIn("Activas: 12. Invitadas: 0. Desactivadas: 0. Roles hoy: 12.", page)
        self.assertIn("En el árbol: 7.", page)
        self.assertRegex(page, r"En espera: \d+\. Abandonados: 0\.")
        self.assertIn("Con contraseña o con Cuenta institucional.", page)
        table = re.search(r"<table.*?</table>", page, re.DOTALL)[0]
        links = set(re.findall(r'<a href="([^"]+)"', table))
        self.assertGreaterEqual(len(links), 10)
        for link in links:
            self.assertEqual(self.administrator.ask("GET", link).status, 200, link)

    def test_the_overview_says_what_changed(self):
        form = {"nombre": "Nora", "correo": "nora@ejemplo.invalid", "rol": "committee"}
        invited = self.administrator.post(
            "/administracion/personas", **form, unidad="AE", desde="", hasta=""
        )
        self.assertIn(invited.status, (200, 303), invited.text[:300])
        self.addCleanup(self.forget_nora)
        self.assertIn("Invitadas: 1.", self.page("/administracion"))

    def forget_nora(self):
        people = self.page("/administracion/personas")
        path = re.search(r'href="(/administracion/personas/[^"]+)">Nora<', people)[1]
        self.administrator.post(f"{path}/baja")


class FirstStepsTest(unittest.TestCase):
    """Whoever set Rumbo up, while they are alone in it."""

    def test_my_work_shows_them_until_somebody_else_is_there(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        server = self.enterContext(rumbo.Server(Path(folder)))
        link = re.search(r"/enlace/[\w-]+", server.output())[0]
        first = Visitor(server.port)
        form = {"nombre": "Ana", "correo": "ana@ejemplo.invalid", "clave": PASSWORD}
        self.assertEqual(first.ask("POST", link, form).status, 303)
        key = re.search(r'id="clave-totp"[^>]*>([A-Z2-7 ]+)<',
                        first.ask("GET", "/segundo-factor").text)[1]  # fmt: skip
        first.post("/segundo-factor", codigo=totp(key.replace(" ", "")))
        work = first.ask("GET", "/mi-trabajo").text
        steps = re.search("<h2>Primeros pasos</h2><ol>(.*?)</ol>", work)[1]
        self.assertEqual(
            re.findall(r'href="/administracion/(\w+)"', steps),
            ["configuracion", "cargar", "personas", "copias"],
        )
        invited = {"nombre": "Eva", "correo": "eva@ejemplo.invalid", "rol": "committee"}
        answer = first.post("/administracion/personas", **invited, unidad="entidad")
        self.assertEqual(answer.status, 303, answer.text)
        self.assertNotIn("Primeros pasos", first.ask("GET", "/mi-trabajo").text)


if __name__ == "__main__":
    unittest.main()
