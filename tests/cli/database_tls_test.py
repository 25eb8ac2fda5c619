"""A PostgreSQL of another machine: nothing is told to it in the clear, nor to one that it is not
known to be."""

import socket
import ssl
import struct
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

import command_line  # noqa: F401  the folder of rumbo.py
import rumbo

ASKS_FOR_TLS = struct.pack("!II", 8, 80877103)
HOST = "127.0.0.2"  # of this machine, and none of the names for it
SECRET = "not-told"


class DatabaseTlsTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.heard: list[bytes] = []

    def ask(self, host: str, answer, query: str = "") -> subprocess.CompletedProcess:
        """Runs `rumbo migrate` against a server that answers so; keeps what it was told."""
        with socket.create_server((host, 0)) as listener:
            port = listener.getsockname()[1]
            self.write(f"postgresql://rumbo:{SECRET}@{host}:{port}/rumbo{query}")

            def serve():
                while True:
                    try:
                        connection, _ = listener.accept()
                    except OSError:
                        return
                    with connection:
                        self.heard.append(connection.recv(8))
                        answer(connection)

            thread = threading.Thread(target=serve, daemon=True)
            thread.start()
            done = rumbo.run("migrate", "--data", str(self.folder), timeout=120)
            listener.shutdown(socket.SHUT_RDWR)
        thread.join(10)
        self.assertNotEqual(done.returncode, 0)
        self.assertNotIn(SECRET, done.stdout + done.stderr)
        return done

    def write(self, address: str) -> None:
        (self.folder / "rumbo.toml").write_text(f'[database]\naddress = "{address}"\n')

    def hears_on(self, connection: socket.socket) -> None:
        connection.settimeout(10)
        self.heard.append(connection.recv(65536))

    def refuses_tls(self, connection: socket.socket) -> None:
        connection.sendall(b"N")
        self.hears_on(connection)

    def test_a_server_without_tls_is_told_nothing(self):
        done = self.ask(HOST, self.refuses_tls)
        self.assertEqual(self.heard, [ASKS_FOR_TLS, b""])
        self.assertIn("SSL", done.stderr)

    def test_the_address_may_say_otherwise(self):
        self.ask(HOST, self.hears_on, "?sslmode=disable")
        self.assertNotEqual(self.heard[0], ASKS_FOR_TLS)
        self.assertIn(b"rumbo", self.heard[0] + self.heard[1])

    def test_this_machine_may_have_none(self):
        self.ask("127.0.0.1", self.refuses_tls)
        self.assertEqual(self.heard[0], ASKS_FOR_TLS)
        self.assertIn(b"rumbo", self.heard[1])

    def test_a_server_with_a_strange_certificate_is_told_nothing(self):
        certificate, key = self.folder / "c.pem", self.folder / "k.pem"
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        subject = ["-subj", f"/CN={HOST}", "-addext", f"subjectAltName=IP:{HOST}"]
        files = ["-keyout", str(key), "-out", str(certificate)]
        subprocess.run(command + subject + files, check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        told: list[bytes] = []

        def shows_its_certificate(connection: socket.socket) -> None:
            connection.sendall(b"S")
            try:
                with context.wrap_socket(connection, server_side=True) as encrypted:
                    told.append(encrypted.recv(65536))
            except (ssl.SSLError, OSError):
                told.append(b"")

        done = self.ask(HOST, shows_its_certificate)
        self.assertEqual(b"".join(told), b"")
        self.assertIn("certificate", done.stderr)
        told.clear()
        self.ask(HOST, shows_its_certificate, f"?sslrootcert={certificate}")
        self.assertIn(b"rumbo", b"".join(told))  # known by its own certificate


if __name__ == "__main__":
    unittest.main()
