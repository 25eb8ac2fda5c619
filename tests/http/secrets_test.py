"""Secrets: the files that hold them, and that none is ever written down."""

import tempfile
import unittest
from pathlib import Path

import rumbo
from access_test import PASSWORD, Visitor

CONFIGURATION = """[portal]
public_address = "http://localhost"
[mail]
host = "127.0.0.1"
security = "none"
user = "rumbo"
password_file = "mail.password"
from = "planes@ejemplo.invalid"
[sign_in]
issuer = "http://127.0.0.1:9"
client_id = "rumbo"
secret_file = "provider.secret"
"""
FILES = ("mail.password", "provider.secret", "log.key")


class SecretFilesTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "rumbo.toml").write_text(CONFIGURATION)
        for name in FILES:
            rumbo.write_secret(self.folder / name, "0123456789abcdef" * 4 + "\n")

    def test_one_that_others_may_read_is_refused(self):
        with rumbo.Server(self.folder):
            pass  # each its owner's: it serves
        for name in FILES:
            for mode in (0o644, 0o604, 0o602):
                (self.folder / name).chmod(mode)
                listen = f"127.0.0.1:{rumbo.free_port()}"
                done = rumbo.run("serve", "--data", str(self.folder), "--listen", listen)
                self.assertNotEqual(done.returncode, 0, (name, oct(mode)))
                self.assertIn(name, done.stderr)
                self.assertIn("chmod 600", done.stderr, (name, oct(mode)))
            (self.folder / name).chmod(0o640)  # of a group that somebody chose
        with rumbo.Server(self.folder):
            pass

    def test_the_key_of_the_log_is_made_for_its_owner_alone(self):
        (self.folder / "log.key").unlink()
        with rumbo.Server(self.folder):
            self.assertEqual((self.folder / "log.key").stat().st_mode & 0o777, 0o600)


class WrittenDownTest(unittest.TestCase):
    def test_no_password_token_or_code_is(self):
        wrong = "nadie entra con esta frase"
        with rumbo.Server() as server:
            visitor = Visitor(server.port)
            visitor.post("/ingreso", correo="analista@ejemplo.invalid", clave=wrong)
            visitor.sign_in("analista")
            visitor.post("/mi-perfil/contrasena", clave=wrong, **{"clave-nueva": wrong * 2})
            head, session = Visitor(server.port), visitor.cookie.partition("=")[2]
            head.sign_in("jefe")
            log = head.ask("GET", "/actividad/registro.jsonl").text
            self.assertIn("session.refuse", log)
            written = log + server.output()
            kept = b"".join(file.read_bytes() for file in server.folder.rglob("*")
                            if file.is_file())
            self.assertIn(b"session.refuse", kept)
            for secret in (PASSWORD, wrong, session, head.cookie.partition("=")[2]):
                self.assertGreater(len(secret), 20)
                self.assertNotIn(secret, written)
                self.assertNotIn(secret.encode(), kept)
            for token in (visitor.form_token, head.form_token):
                self.assertNotIn(token, written)


if __name__ == "__main__":
    unittest.main()
