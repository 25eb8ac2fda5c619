"""What every answer of every route carries, whoever asks; and that what is read changes nothing."""

import json
import unittest

import rumbo
from access_test import Visitor, every_row
from calling_office import filled

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "object-src 'none'; frame-ancestors 'none'"
)
EVERYWHERE = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
PRIVATE = ("desk", "slow_desk", "deed", "slow_deed", "call", "slow_call")
# What is only read, and is an entry of the log all the same: who took what, and who was refused.
TOLD = {"access.refuse", "log.export", "sign-in", "session.begin"}


def routes() -> list[tuple[str, str, str, str]]:
    return [(row[0].strip("_").upper(), row[1], row[2], row[4]) for row in every_row()]


class HeadersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(rumbo.Server())
        people = ("administra", "analista", "control")
        cls.people = {who: Visitor(cls.server.port) for who in people}
        for who, visitor in cls.people.items():
            visitor.sign_in(who)

    def entries(self) -> list[dict]:
        lines = self.people["control"].ask("GET", "/actividad/registro.jsonl").text.splitlines()
        return [entry for entry in map(json.loads, lines) if "action" in entry]

    def test_every_route_by_everybody(self):
        count = 0
        for method, pattern, kind, example in routes():
            path = example or filled(pattern, "pinar-2027")
            if pattern in ("/salir", "/mi-perfil/sesiones"):
                continue  # would end what the others need
            for visitor in (Visitor(self.server.port), *self.people.values()):
                form = None if method == "GET" else {}
                answer = visitor.ask(method, path, form)
                self.carries_everything(answer, f"{method} {path}", kind)
                count += 1
        self.assertGreater(count, 4 * 150)

    def carries_everything(self, answer, what: str, kind: str):
        for name, value in EVERYWHERE.items():
            self.assertEqual(answer.headers.get_all(name), [value], (what, name))
        policies = ("same-origin", "no-referrer", "strict-origin-when-cross-origin")
        self.assertIn(answer.getheader("Referrer-Policy"), policies, what)
        self.assertIn(
            answer.getheader("Cross-Origin-Resource-Policy"), ("same-origin", "cross-origin"), what
        )
        self.assertLess(answer.status, 500, (what, answer.text))
        if kind in PRIVATE:
            self.assertEqual(answer.getheader("Cache-Control"), "no-store", what)
        if kind in ("desk", "slow_desk", "deed", "slow_deed"):
            self.assertEqual(answer.getheader("Referrer-Policy"), "same-origin", what)
        written = answer.getheader("Content-Type") or ""
        if written.startswith("text/") or written.partition(";")[0].endswith("xml"):
            self.assertIn("charset=utf-8", written, what)

    def test_what_is_read_changes_nothing(self):
        before = len(self.entries())
        for method, pattern, kind, example in routes():
            if method == "GET" and kind in PRIVATE:
                for visitor in self.people.values():
                    visitor.ask("GET", example or filled(pattern, "pinar-2027"))
        told = {entry["action"] for entry in self.entries()[before:]}
        self.assertEqual(told - TOLD, set())


if __name__ == "__main__":
    unittest.main()
