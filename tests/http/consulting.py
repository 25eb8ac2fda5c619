"""What citizens and the desk of a public consultation do over HTTP: what the suites of it share."""

import html
import re
import unittest

import rumbo
from access_test import PASSWORD, Visitor

OPEN = "/participa/2"  # of the demonstration
FORM = f"{OPEN}/comentar"
CODE = re.compile(r"/participa/aporte/(P-\d{4}-\d{5}-[0-9A-Z]{4}-[0-9A-Z]{4})")


def shown(answer) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", answer.text))


class Consulting(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.staff = {who: Visitor(cls.server.port) for who in ("analista", "jefe", "administra")}
        for who, visitor in cls.staff.items():
            visitor.sign_in(who, PASSWORD)

    def setUp(self):
        self.citizen = Visitor(self.server.port)

    def get(self, path: str):
        return self.citizen.ask("GET", path)

    def form(self, **fields: str) -> dict:
        page = self.get(FORM).text
        submission = re.search(r'name="envio" value="([^"]+)"', page)[1]
        base = {"meta": "2/2.5", "tema": "territory", "comentario": "Que una quede en el sur."}
        return {"envio": submission, "paso": "enviar"} | base | fields

    def send(self, **fields: str):
        return self.citizen.ask("POST", FORM, self.form(**fields))

    def sent_code(self, **fields: str) -> str:
        answer = self.send(**fields)
        self.assertEqual(answer.status, 303, answer.text)
        return CODE.search(answer.getheader("Location"))[1]

    def settle(self, number: str, step: str, who: str = "analista", **fields: str):
        path = f"/participacion/2/aportes/{number}"
        page = self.staff[who].ask("GET", path).text
        version = re.search(r'name="version" value="(\d+)"', page)[1]
        return self.staff[who].post(path, **({"version": version, "paso": step} | fields))
