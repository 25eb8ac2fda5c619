"""Files that prove something: which are kept, how much room there is, and that none is handed out
that is not what it was."""

import contextlib
import io
import re
import sqlite3
import tempfile
import unittest
import zipfile
from pathlib import Path

import rumbo
from plans_test import Visitor

ADDRESS = "/formulacion/pinar-2027/mesas"
FORM = {"dia": "1/2/2026", "persona.demo-process-leader": "si", "acuerdos": "Sí."}
MIB = 1 << 20


class EvidenceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        rumbo.run("demo", "--data", str(cls.folder))
        (cls.folder / "rumbo.toml").write_text("[evidence]\nquota_mib = 2\n")
        cls.server = cls.enterClassContext(rumbo.Server(cls.folder))
        cls.analyst = Visitor(cls.server.port)
        cls.analyst.sign_in("analista")

    def send(self, name: str, content: bytes):
        return self.analyst.upload(ADDRESS, ("archivos", name, content), **FORM)

    def links(self) -> list[str]:
        page = self.analyst.ask("GET", ADDRESS).text
        return re.findall(rf'href="({ADDRESS}/archivos/[0-9a-f]{{64}})"', page)

    def test_1_kinds_are_told_by_name_and_content(self):
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("word/document.xml", "<x/>")
        document = whole.getvalue()
        for name, content in (
            ("dibujo.svg", b"<svg/>"),
            ("nota.txt", b"<svg/>"),
            ("acta.pdf", document),
            ("libro.xlsx", document),
            ("acta.docm", document),
        ):
            answer = self.send(name, content)
            self.assertEqual(answer.status, 422, name)
            self.assertIn(f"«{name}» no se guarda", answer.text)
        self.assertEqual(self.links(), [])
        workbook = self.analyst.download("/formulacion/pinar-2027/libro.xlsx")
        for name, content, type_ in (
            ("acta.docx", document, "wordprocessingml.document"),
            ("libro.xlsx", workbook, "spreadsheetml.sheet"),
            ("lista.csv", "Año;Total\n2026;1\n".encode("cp1252"), "; charset=windows-1252"),
            ("nota.txt", "Año\n".encode(), "; charset=utf-8"),
        ):
            before = self.links()
            self.assertEqual(self.send(name, content).status, 303, name)
            (link,) = set(self.links()) - set(before)
            answer = self.analyst.ask("GET", link)
            self.assertTrue(answer.getheader("Content-Type").endswith(type_), name)
            self.assertIn(f"UTF-8''{name}", answer.getheader("Content-Disposition"))

    def test_2_there_is_so_much_room(self):
        self.assertEqual(self.send("a.pdf", b"%PDF-1.7" + bytes(MIB)).status, 303)
        before = self.links()
        answer = self.send("b.pdf", b"%PDF-1.7" + bytes(MIB + 1))
        self.assertEqual(answer.status, 422)
        self.assertIn("Los archivos de la entidad ocupan 2 de 2 MiB y estos no caben", answer.text)
        self.assertEqual(self.links(), before)

    def test_3_what_is_not_what_it_was_is_not_handed_out(self):
        link = self.links()[0]
        self.server.stop()
        with contextlib.closing(sqlite3.connect(self.folder / "rumbo.sqlite3")) as store, store:
            store.execute("DROP TRIGGER evidence_is_not_changed")
            store.execute("UPDATE evidence SET content = CAST('%PDF-1.8' AS BLOB)")
        self.server.start()
        analyst = Visitor(self.server.port)
        analyst.cookie = self.analyst.cookie
        answer = analyst.ask("GET", link)
        self.assertEqual(answer.status, 500)
        self.assertNotIn("PDF", answer.text)
        self.assertIn(f"the evidence {link[-64:]} is damaged", self.server.output())


if __name__ == "__main__":
    unittest.main()
