"""Units and people from a workbook: checked row by row, kept in the page, loaded all at once."""

import html
import http.client
import io
import re
import unittest
import zipfile

import rumbo
from access_test import PASSWORD, Visitor
from spreadsheet import workbook

LOAD = "/administracion/cargar"
CONFIRM = f"{LOAD}/confirmacion"
UNITS = ("Código", "Nombre", "Clase", "Pertenece a")
PEOPLE = ("Nombre", "Correo", "Rol", "Unidad", "Desde", "Hasta")


class EnlistTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.administrator = Visitor(cls.server.port)
        cls.administrator.sign_in("administra")

    def upload(self, data: bytes):
        return self.administrator.upload(LOAD, ("archivo", "lista.xlsx", data))

    def checked(self, data: bytes):
        """The page of a workbook without a flaw, and what its form carries."""
        page = self.upload(data)
        self.assertEqual(page.status, 200, page.text)
        return page.text, re.search(r'name="contenido" value="([^"]+)"', page.text)[1]

    def problems(self, answer) -> list[str]:
        summary = re.search(r"error-summary__list[^>]*>(.*?)</ul>", answer.text)[1]
        return [
            html.unescape(re.sub("<[^>]+>", "", one))
            for one in re.findall(r"<li>(.*?)</li>", summary)
        ]

    def test_the_template_has_the_sheets_and_what_may_be_written(self):
        page = self.administrator.ask("GET", LOAD)
        self.assertIn(f'href="{LOAD}/plantilla.xlsx"', page.text)
        self.assertIn('enctype="multipart/form-data"', page.text)
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        cookie = {"Cookie": self.administrator.cookie}
        connection.request("GET", f"{LOAD}/plantilla.xlsx", headers=cookie)
        answer = connection.getresponse()
        book = zipfile.ZipFile(io.BytesIO(answer.read()))
        connection.close()
        names = re.findall(r'sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        self.assertEqual(names, ["Personas", "Unidades", "Ayuda"])
        self.assertIn("Comité", book.read("xl/worksheets/sheet3.xml").decode())
        last = len(re.findall(r'r="D\d+"', book.read("xl/worksheets/sheet3.xml").decode()))
        # Roles and units are offered in lists, below their headings.
        offered = re.findall(r'sqref="(\w\d+):\w\d+".*?<formula1>([^<]+)<',
                             book.read("xl/worksheets/sheet1.xml").decode())  # fmt: skip
        self.assertEqual(offered, [("C2", "Ayuda!$A$2:$A$12"), ("D2", f"Ayuda!$D$2:$D${last}")])

    def test_from_the_workbook_to_signing_in(self):
        book = workbook(
            Unidades=[UNITS, ("NV-1", "Equipo <nuevo>", "proceso", "GDI")],
            Personas=[
                PEOPLE,
                ("Nora Nueva", "Nora@ejemplo.invalid", "comité", "NV-1", "1/2/2026", ""),
                ("Beto Nuevo", "beto@ejemplo.invalid", "committee", "GDI", "", "31/12/2031"),
            ],
        )
        page, kept = self.checked(book)
        self.assertIn("1 unidad, 2 personas", page)
        self.assertIn("Equipo &lt;nuevo&gt;", page)
        listed = self.administrator.ask("GET", "/administracion/personas").text
        self.assertNotIn("Nora Nueva", listed)
        answer = self.administrator.post(CONFIRM, contenido=kept)
        self.assertEqual(answer.status, 303)
        shown = answer.getheader("Location")
        loaded = self.administrator.ask("GET", shown)
        links = re.findall(r"/enlace/([\w-]+)", loaded.text)
        self.assertEqual(len(links), 2)
        self.assertEqual(self.administrator.ask("GET", shown).text.count("/enlace/"), 2)
        file = re.search(r'href="([^"]+enlaces.xlsx[^"]+)"', loaded.text)[1]
        book = zipfile.ZipFile(io.BytesIO(self.administrator.download(html.unescape(file))))
        self.assertIn(links[0], book.read("xl/worksheets/sheet1.xml").decode())
        for each in (shown, html.unescape(file)):
            headers = self.administrator.ask("GET", each)
            self.assertIn("no-store", headers.getheader("Cache-Control"))
            self.assertEqual(Visitor(self.server.port).ask("GET", each).status, 303)
        listed = self.administrator.ask("GET", "/administracion/unidades").text
        self.assertIn("NV-1", listed)
        nora = Visitor(self.server.port)
        accepted = nora.ask("POST", f"/enlace/{links[1]}", {"clave": PASSWORD})
        self.assertEqual(accepted.status, 303)
        signed_in = nora.post("/ingreso", correo="nora@ejemplo.invalid", clave=PASSWORD)
        self.assertEqual(signed_in.getheader("Location"), "/mi-trabajo")
        again = self.administrator.post(CONFIRM, contenido=kept)
        self.assertEqual(again.status, 422)
        self.assertEqual(len(self.problems(again)), 3)
        log = self.administrator.ask("GET", "/actividad?accion=person.invite").text
        self.assertIn("Nora Nueva", log)

    def test_people_write_roles_and_units_as_they_call_them(self):
        book = workbook(
            Unidades=[UNITS, ("NV-9", "Área nueve", "dependencia", "gestión documental INTERNA")],
            Personas=[
                PEOPLE,
                ("Iris Uno", "iris@ejemplo.invalid", "Líder de proceso", "Área nueve", "", ""),
                ("Iván Dos", "ivan@ejemplo.invalid", "Jefe de planeación", "ae", "", ""),
                ("Iris Uno", "iris@ejemplo.invalid", "Profesional OAP", "nv-9", "", ""),
            ],
        )
        page, kept = self.checked(book)
        self.assertIn("1 unidad, 2 personas", page)
        # What was read of it, where it is called otherwise.
        self.assertIn("Profesional OAP <small>(profesional de planeación)</small>", page)
        self.assertIn("Área nueve <small>(NV-9)</small>", page)
        self.assertIn("ae <small>(Alcaldía de Ejemplo)</small>", page)
        self.assertIn("«Desde» está vacío en 3 filas: esos roles empiezan hoy,", page)
        loaded = self.administrator.posted(CONFIRM, contenido=kept)
        self.assertEqual(len(re.findall(r"/enlace/[\w-]+", loaded.text)), 2)
        listed = self.administrator.ask("GET", "/administracion/personas?q=iris").text
        self.assertIn("profesional de planeación · Área nueve", listed)
        self.assertIn("líder de proceso o alcalde/sa local · Área nueve", listed)

    def test_who_exists_already_is_given_a_further_role(self):
        book = workbook(
            Personas=[
                PEOPLE,
                ("Alguien Más", "AREA@ejemplo.invalid", "comité", "SAC", "", "31/12/2031"),
                ("Ema Nueva", "ema@ejemplo.invalid", "comité", "GDI", "", ""),
            ]
        )
        page, kept = self.checked(book)
        self.assertIn("0 unidades, 1 persona, 1 rol de quien ya existe.", page)
        told = r"Ya existe: recibe el rol comité\. Sigue como «([^»]+)»: la lista no cambia"
        (name,) = re.findall(told, html.unescape(page))
        loaded = self.administrator.posted(CONFIRM, contenido=kept)
        self.assertEqual(len(re.findall(r"/enlace/[\w-]+", loaded.text)), 1)
        self.assertNotIn("area@ejemplo", loaded.text)
        listed = self.administrator.ask("GET", "/administracion/personas?q=area@").text
        self.assertIn(name, listed)
        self.assertNotIn("Alguien Más", listed)
        self.assertRegex(html.unescape(listed), r"comité · Servicio")
        # Of nobody new there is no link: the list of people follows.
        book = workbook(
            Personas=[PEOPLE, (name, "area@ejemplo.invalid", "comité", "GDI", "", "")]
        )
        page, kept = self.checked(book)
        self.assertNotIn("la lista no cambia nombres", page)
        answer = self.administrator.post(CONFIRM, contenido=kept)
        self.assertEqual(answer.getheader("Location"), "/administracion/personas")
        again = self.administrator.post(CONFIRM, contenido=kept)
        self.assertIn("ya tiene este rol", self.problems(again)[0])

    def test_no_link_is_kept_but_its_digest(self):
        book = workbook(Personas=[PEOPLE, ("Eva", "eva@ejemplo.invalid", "OAC", "AE", "", "")])
        _, kept = self.checked(book)
        shown = self.administrator.post(CONFIRM, contenido=kept).getheader("Location")
        link = re.search(r"/enlace/([\w-]+)", self.administrator.ask("GET", shown).text)[1]
        for kept in self.server.folder.rglob("*"):
            if kept.is_file():
                self.assertNotIn(link.encode(), kept.read_bytes(), kept)

    def test_each_problem_is_told_at_its_cell_and_nothing_is_saved(self):
        book = workbook(
            Unidades=[UNITS, ("X1", "Uno", "proceso", "X2"), ("X2", "Dos", "cosa", "X1")],
            Personas=[
                PEOPLE,
                ("Quien Sea", "quien@ejemplo.invalid", "comité", "GDI", "", ""),
                ("", "administra@ejemplo.invalid", "gerente", "ZZ", "2026-13-01", ""),
                ("Otra", "QUIEN@ejemplo.invalid", "Comité", "X1", "2/1/2026", "1/1/2026"),
            ],
        )
        answer = self.upload(book)
        self.assertEqual(answer.status, 422)
        told = [one.split(": ", 1)[0] for one in self.problems(answer)]
        self.assertEqual(
            sorted(told),
            sorted(
                ["Unidades!D2", "Unidades!C3", "Unidades!D3"]
                + ["Personas!C3", "Personas!D3", "Personas!E3", "Personas!B4", "Personas!F4"]
            ),
        )
        self.assertIn("Este correo está en Personas!B2 con otro nombre.", answer.text)
        self.assertNotIn('name="contenido"', answer.text)
        self.assertEqual(answer.text.count(">Lista<"), 1)
        listed = self.administrator.ask("GET", "/administracion/personas").text
        self.assertNotIn("Quien Sea", listed)

    def test_a_unit_is_missing_or_its_name_is_of_several(self):
        twins = [("T1", "Gemela", "proceso", "GDI"), ("T2", "gemela", "proceso", "")]
        book = workbook(
            Unidades=[UNITS, *twins],
            Personas=[PEOPLE, ("Ida", "ida@ejemplo.invalid", "OCI", "GEMELA", "", "")],
        )
        self.assertEqual(
            self.problems(self.upload(book)),
            [
                "Unidades!D3: Escriba el código o el nombre de una unidad.",
                "Personas!D2: Varias unidades tienen este nombre. Escriba el código.",
            ],
        )

    def test_what_is_no_workbook_is_told_so(self):
        for data, words in (
            (b"Nombre;Correo\n", "No es"),
            (workbook(Personas=[PEOPLE])[:300], "termina antes"),
            (workbook(Hoja1=[("a",)]), "no tiene una hoja"),
            (workbook(Personas=[PEOPLE[1:]]), "Personas: Nombre"),
            (workbook(Personas=[PEOPLE]), "están vacías"),
        ):
            answer = self.upload(data)
            self.assertEqual(answer.status, 422, words)
            self.assertIn(words, self.problems(answer)[0])
        self.assertIn("Elija el libro", self.problems(self.administrator.post(LOAD))[0])
        self.assertIn("Elija el libro", self.problems(self.administrator.post(CONFIRM))[0])
        answer = self.upload(b"x" * (701 << 10))
        self.assertIn("hasta 700 KiB", self.problems(answer)[0])


if __name__ == "__main__":
    unittest.main()
