"""Forms with files over HTTP: the same gate as for every other form, and limits that are told."""

import socket
import unittest

from access_test import MULTIPART, multipart
from plans_test import Office

PLAN = {
    "instrumento": "management-plan",
    "nombre": "Plan con adjunto",
    "unidad": "GDI",
    "desde": "2027",
}


class UploadTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls, ("analista",))
        cls.analyst = cls.office.people["analista"]

    def ask(self, form: dict, **headers: str):
        return self.analyst.ask(
            "POST", "/formulacion", multipart(form), Content_Type=MULTIPART, **headers
        )

    def own(self, **form: str) -> dict:
        return {"formulario": self.analyst.form_token} | PLAN | form

    def test_a_form_with_files_does_what_the_form_without_does(self):
        file = ("soporte", "Año 2027.pdf", b"%PDF\0\xff")
        answer = self.analyst.upload("/formulacion", file, codigo="con-archivo", **PLAN)
        self.assertEqual(answer.status, 303)
        self.assertEqual(self.office.get("analista", "/formulacion/con-archivo").status, 200)

    def test_it_must_be_ours(self):
        for form, headers in (
            (PLAN | {"codigo": "ajeno"}, {}),
            (self.own(codigo="ajeno", formulario="otro"), {}),
            (self.own(codigo="ajeno"), {"Sec_Fetch_Site": "cross-site"}),
            (self.own(codigo="ajeno"), {"Sec_Fetch_Site": "same-site"}),
            (self.own(codigo="ajeno"), {"Origin": "https://otro.example"}),
        ):
            self.assertEqual(self.ask(form, **headers).status, 403, headers)
        self.assertEqual(self.office.get("analista", "/formulacion/ajeno").status, 404)
        own = self.own(codigo="propio")
        self.assertEqual(self.ask(own, Sec_Fetch_Site="same-origin").status, 303)

    def test_malformed_is_refused_and_nothing_is_done(self):
        whole = multipart(self.own(codigo="roto"))
        for body, kind in (
            (whole[:-9], MULTIPART),
            (b"x" + whole, MULTIPART),
            (whole, "multipart/form-data"),
            (whole, "multipart/form-data; boundary=otro"),
            (whole.replace(b"roto", b"ro\0o"), MULTIPART),
            (whole.replace(b"roto", b"ro\xffo"), MULTIPART),
        ):
            answer = self.analyst.ask("POST", "/formulacion", body, Content_Type=kind)
            self.assertEqual(answer.status, 400, kind)
        self.assertNotIn("roto", self.office.get("analista", "/formulacion").text)

    def test_the_limit_is_told_before_the_body_is_read(self):
        with socket.create_connection(("127.0.0.1", self.analyst.port), timeout=30) as raw:
            head = f"POST /formulacion HTTP/1.1\r\nHost: a\r\nContent-Type: {MULTIPART}\r\n"
            raw.sendall(f"{head}Content-Length: {(1 << 20) + 1}\r\n\r\n".encode())
            answer = b""
            while piece := raw.recv(65536):
                answer += piece
        self.assertTrue(answer.startswith(b"HTTP/1.1 413 "), answer[:40])
        self.assertIn("como máximo 1 MiB", answer.decode())


if __name__ == "__main__":
    unittest.main()
