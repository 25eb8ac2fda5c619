"""Mails from a running program to a mail server of the test: what arrives, and what happens where
the server refuses, is silent, dies in the middle or is no server that may be trusted."""

import html
import re
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import rumbo
import smtp
from access_test import Visitor

MAILS = "/administracion/correo"
ADDRESS = "https://planes.ejemplo.invalid"


class Office:
    """A demonstration that sends its mails to a server of the test."""

    def __init__(self, port: int, **settings: str):
        self.folder = Path(tempfile.mkdtemp(prefix="rumbo-mail-"))
        demo = rumbo.run("demo", "--data", str(self.folder))
        assert demo.returncode == 0, demo.stderr
        self.configure(port, **settings)

    def configure(self, port: int, **settings: str) -> None:
        mail = {
            "host": '"127.0.0.1"',
            "port": str(port),
            "security": '"none"',
            "from": '"planes@ejemplo.invalid"',
            "digest_hour": "23",
        } | settings
        lines = "".join(f"{key} = {value}\n" for key, value in mail.items())
        entity = '[entity]\nname = "Alcaldía de Ejemplo"\n'
        portal = f'[portal]\npublic_address = "{ADDRESS}"\n'
        (self.folder / "rumbo.toml").write_text(f"{entity}{portal}[mail]\n{lines}")

    def __enter__(self):
        self.server = rumbo.Server(self.folder)
        self.server.start()
        return self

    def __exit__(self, *_):
        self.server.stop()
        subprocess.run(["rm", "-rf", str(self.folder)], check=True)

    def administrator(self) -> Visitor:
        # The public address is one of TLS: the cookie is sent back all the same.
        visitor = Visitor(self.server.port)
        visitor.sign_in("administra")
        return visitor

    def invite(self, visitor: Visitor, name: str, email: str, **form: str):
        form = {"rol": "committee", "unidad": "GDI", "por-correo": "si"} | form
        return visitor.posted("/administracion/personas", nombre=name, correo=email, **form)

    def unsent(self, visitor: Visitor, words: str) -> str:
        """The page of the mails, once it says that."""
        for _ in range(200):
            page = html.unescape(visitor.ask("GET", MAILS).text)
            if words in page:
                return page
            time.sleep(0.1)
        raise AssertionError(f"{words} is not in {page}")


def text_of(mail) -> str:
    return mail.get_body(("plain",)).get_content()


class MailTest(unittest.TestCase):
    def test_an_invitation_and_the_mail_of_the_day_arrive(self):
        with smtp.Server() as server, Office(server.port, digest_hour="0") as office:
            administrator = office.administrator()
            name = "Íñigo Muñoz"
            page = office.invite(administrator, name, "inigo@ejemplo.invalid")
            handed = re.search(r"/enlace/([\w-]+)", page.text)[1]
            mail = server.wait_for(lambda m: "inigo" in str(m["To"]))
            self.assertEqual(mail["To"].addresses[0].display_name, name)
            self.assertEqual(mail["From"].addresses[0].display_name, "Alcaldía de Ejemplo")
            self.assertEqual(mail["Subject"], "Su invitación a los planes de Alcaldía de Ejemplo")
            link = f"{ADDRESS}/enlace/{handed}"
            self.assertIn(link, text_of(mail).split("\n"))
            markup = mail.get_body(("html",)).get_content()
            self.assertIn(f'<a href="{link}">', markup)
            self.assertIn('lang="es-CO"', markup)
            self.assertTrue(str(mail["Message-ID"]).endswith("@ejemplo.invalid>"))
            self.assertEqual(mail["Auto-Submitted"], "auto-generated")
            self.assertIsNone(mail["List-Unsubscribe"])

            digest = server.wait_for(lambda m: "jefe@" in str(m["To"]))
            self.assertRegex(str(digest["Subject"]), r"asunto")
            self.assertEqual(digest["List-Unsubscribe"], f"<{ADDRESS}/mi-perfil>")
            self.assertIn(f"{ADDRESS}/mi-trabajo", text_of(digest))
            self.assertRegex(text_of(digest), rf"{ADDRESS}/formulacion/[\w-]+")
            # What My work lists, with unit, state and date: plans, comments, destinations.
            self.assertRegex(text_of(digest), r"Por revisar · .+ · .+ · [Ee]n revisión · "
                                              r"(hasta|desde) el \d\d/\d\d/\d{4}")
            comments = rf"(?s)Resolver los aportes · .*?{ADDRESS}/participacion/"
            self.assertRegex(text_of(digest), comments)
            sent = server.wait_for(lambda m: "comunicaciones@" in str(m["To"]))
            confirmed = rf"(?s)Por confirmar · .*?{ADDRESS}/publicacion#plan-\w"
            self.assertRegex(text_of(sent), confirmed)
            # The committee has nothing to do: no mail. Nobody gets a second one.
            office.server.stop()
            office.server.start()
            time.sleep(3)
            got = [(str(m["To"]), str(m["Subject"])) for m in server.mails]
            self.assertEqual(len(got), len(set(got)), got)
            self.assertFalse([to for to, _ in got if "comite@" in to])
            # One of the demonstration's plans came back with observations.
            told = [what for to, what in got if "lider@" in to]
            self.assertTrue([what for what in told if "observaciones" in what], got)
            for raw in server.raw:
                self.assertLessEqual(max(map(len, raw.split(b"\r\n"))), 998)

    def test_a_citizen_is_told_that_there_is_an_answer(self):
        with smtp.Server() as server, Office(server.port) as office:
            citizen, analyst = Visitor(office.server.port), Visitor(office.server.port)
            form = "/participa/2/comentar"
            page = citizen.ask("GET", form).text
            fields = {
                "envio": re.search(r'name="envio" value="([^"]+)"', page)[1],
                "paso": "enviar",
                "tema": "territory",
                "comentario": "Que una quede en el sur.",
                "correo": "vecina@ejemplo.invalid",
                "autorizo": "si",
            }
            answer = citizen.ask("POST", form, fields)
            code = re.search(r"P-[0-9A-Z-]+", answer.getheader("Location"))[0]
            analyst.sign_in("analista")
            path = f"/participacion/2/aportes/{code[:12]}"
            version = re.search(r'name="version" value="(\d+)"', analyst.ask("GET", path).text)[1]
            settled = {"decision": "accepted", "respuesta": "Se acoge.", "meta": ""}
            said = analyst.post(path, version=version, paso="responder", **settled)
            self.assertEqual(said.status, 303)
            mail = server.wait_for(lambda m: "vecina@" in str(m["To"]))
            self.assertEqual(str(mail["Subject"]), f"Su aporte {code[:12]} tiene respuesta")
            self.assertIn(f"{ADDRESS}/participa/aporte/{code}", text_of(mail))
            # What was answered, and by whom, is on the page and not in the mail.
            for hidden in ("Se acoge", "Paula", "en el sur"):
                self.assertNotIn(hidden, text_of(mail))

    def test_preferences_say_whether_and_in_which_language(self):
        with smtp.Server() as server, Office(server.port) as office:
            head, leader = Visitor(office.server.port), Visitor(office.server.port)
            head.sign_in("jefe")
            leader.sign_in("lider")
            # Unchecked boxes send nothing.
            self.assertEqual(head.post("/mi-perfil/preferencias", idioma="en").status, 303)
            chosen = {"idioma": "en", "correo-diario": "si"}
            self.assertEqual(leader.post("/mi-perfil/preferencias", **chosen).status, 303)
            page = leader.ask("GET", "/mi-perfil").text
            self.assertRegex(page, r'value="en"[^>]* selected')
            office.server.stop()
            office.configure(server.port, digest_hour="0")
            office.server.start()
            mail = server.wait_for(
                lambda m: "lider@" in str(m["To"]) and "you today" in str(m["Subject"])
            )
            self.assertIn(f"{ADDRESS}/en/mi-trabajo", text_of(mail))
            server.wait_for(lambda m: "analista@" in str(m["To"]))
            self.assertFalse([m for m in server.mails if "jefe@" in str(m["To"])])

    def test_a_server_that_refuses_for_good_is_told_to_the_administrator(self):
        with smtp.Server("refuse") as server, Office(server.port) as office:
            administrator = office.administrator()
            office.invite(administrator, "Ana", "ana@ejemplo.invalid")
            page = office.unsent(administrator, "no se pudo")
            self.assertIn("550", page)
            self.assertIn("Ana", page)
            log = html.unescape(administrator.ask("GET", "/actividad").text)
            self.assertIn("No se pudo enviar un correo", log)

    def test_one_that_is_busy_or_dies_is_tried_again_later(self):
        for manner in ("busy", "die"):
            with smtp.Server(manner) as server, Office(server.port) as office:
                administrator = office.administrator()
                office.invite(administrator, "Ana", "ana@ejemplo.invalid")
                page = office.unsent(administrator, "próximo intento")
                self.assertEqual(server.mails, [], manner)
                self.assertIn("Ana", page)

    def test_one_that_is_silent_keeps_nobody_waiting(self):
        with smtp.Server("mute") as server, Office(server.port) as office:
            administrator = office.administrator()
            office.invite(administrator, "Ana", "ana@ejemplo.invalid")
            for _ in range(100):
                if server.connections:
                    break
                time.sleep(0.05)
            self.assertEqual(server.connections, 1)
            begun = time.monotonic()
            self.assertEqual(office.server.stop(), 0)
            self.assertLess(time.monotonic() - begun, 5)
            office.server.start()

    def test_over_tls_it_signs_in_and_trusts_no_stranger(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate, key = f"{folder}/c.pem", f"{folder}/k.pem"
            command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
            subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
            files = ["-keyout", key, "-out", certificate]
            subprocess.run(command + subject + files, check=True, capture_output=True)
            password = Path(folder) / "password"
            rumbo.write_secret(password, smtp.PASSWORD + "\n")
            settings = {
                "host": '"localhost"',
                "security": '"starttls"',
                "user": f'"{smtp.USER}"',
                "password_file": f'"{password}"',
            }
            trusted = settings | {"authority_file": f'"{certificate}"'}
            with smtp.Server(certificate=certificate, key=key) as server:
                with Office(server.port, **trusted) as office:
                    office.invite(office.administrator(), "Ana", "ana@ejemplo.invalid")
                    server.wait_for(lambda m: "ana@" in str(m["To"]))
                    self.assertEqual(set(server.signed_in), {smtp.USER})
                with Office(server.port, **settings) as office:
                    administrator = office.administrator()
                    office.invite(administrator, "Eva", "eva@ejemplo.invalid")
                    office.unsent(administrator, "certificate")
                self.assertFalse([m for m in server.mails if "eva@" in str(m["To"])])
            # One that offers no TLS is not told the password.
            with smtp.Server() as server, Office(server.port, **trusted) as office:
                administrator = office.administrator()
                office.invite(administrator, "Eva", "eva@ejemplo.invalid")
                office.unsent(administrator, "próximo intento")
                self.assertEqual(server.signed_in, [])

    def test_without_a_server_links_are_handed_over(self):
        with rumbo.Server() as server:
            administrator = Visitor(server.port)
            administrator.sign_in("administra")
            page = administrator.ask("GET", "/administracion/personas").text
            self.assertNotIn("por-correo", page)
            self.assertIn("no envía correo", administrator.ask("GET", MAILS).text)

    def test_a_configuration_that_cannot_be_is_refused_with_its_line(self):
        cases = {
            'host = "mail.ejemplo.invalid"\nsecurity = "none"': "this machine",
            'security = "ssl"': "starttls",
            'port = 0': "port is 1 to 65535",
            'digest_hour = 24': "digest_hour is 0 to 23",
            'from = "nobody"': "from must be an e-mail address",
            'user = "u"': "password_file",
            'password_file = "missing"': "cannot be read",
            'hosts = "x"': "no setting named hosts",
        }
        for lines, words in cases.items():
            with tempfile.TemporaryDirectory() as folder:
                portal = f'[portal]\npublic_address = "{ADDRESS}"\n'
                base = 'host = "localhost"\nfrom = "p@ejemplo.invalid"\n'
                kept = [line for line in base.splitlines() if line.split()[0] not in lines]
                text = "\n".join([*lines.splitlines(), *kept])
                Path(folder, "rumbo.toml").write_text(f"{portal}[mail]\n{text}\n")
                done = rumbo.run("migrate", "--data", folder)
                self.assertNotEqual(done.returncode, 0, lines)
                self.assertIn(words, done.stderr, lines)
                self.assertRegex(done.stderr, r"rumbo\.toml:\d+")


if __name__ == "__main__":
    unittest.main()
