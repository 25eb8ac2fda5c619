"""What the forms of those who work here ask for, and what they do not hear."""

import html
import re
import unittest

import rumbo
from access_test import Visitor

PAGES = ("/mi-trabajo", "/mi-perfil", "/formulacion", "/atajos", "/guias", "/notificaciones",
         "/participacion", "/metodologias", "/importaciones")  # fmt: skip
OF_ADMINISTRATION = ("/administracion", "/administracion/personas", "/administracion/copias",
                     "/administracion/configuracion", "/actividad")  # fmt: skip


def fields(page: str) -> list[dict[str, str]]:
    found = re.findall(r"<(?:input|textarea|select)([^>]*)>", page)
    return [dict(re.findall(r' ([\w-]+)="([^"]*)"', field)) for field in found]


class FieldsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(rumbo.Server())
        cls.analyst, cls.administrator = (Visitor(cls.server.port) for _ in range(2))
        cls.analyst.sign_in("analista")
        cls.administrator.sign_in("administra")

    def invite(self, email: str, **more: str):
        form = {"nombre": "Luz", "correo": email, "rol": "committee", "unidad": "GDI"}
        answer = self.administrator.posted("/administracion/personas", **form | more)
        self.assertEqual(answer.status, 200, answer.text)
        return re.search(r"/enlace/[\w-]+", answer.text)[0]

    def test_password_fields_hide_what_is_typed_and_take_what_is_pasted(self):
        link = self.invite("luz.campos@ejemplo.invalid")
        count = 0
        for path, names in (
            ("/ingreso", {"correo", "clave", "volver"}),
            (link, {"usuario", "clave"}),
            ("/mi-perfil/contrasena", {"formulario", "envio", "usuario", "clave", "clave-nueva",
                                       "codigo"}),
        ):  # fmt: skip
            visitor = self.analyst if path.startswith("/mi") else Visitor(self.server.port)
            page = visitor.ask("GET", path).text
            form = max(re.findall(r"<form.*?</form>", page, re.DOTALL), key=lambda one: (
                'type="password"' in one, len(one)))
            asked = fields(form)
            # Nothing beside the password proves who somebody is: no question, no hint.
            self.assertLessEqual({field.get("name") for field in asked}, names, path)
            for field in asked:
                if not field.get("name", "").startswith("clave"):
                    continue
                self.assertEqual(field["type"], "password", path)
                self.assertIn(field["autocomplete"], ("current-password", "new-password"), path)
                self.assertFalse({"maxlength", "pattern", "readonly"} & set(field), path)
                count += 1
        self.assertEqual(count, 4)

    def test_every_page_inside_has_the_way_out(self):
        for visitor, pages in (
            (self.analyst, PAGES),
            (self.administrator, (*PAGES[:2], *OF_ADMINISTRATION)),
        ):
            for language in ("", "/en"):
                for path in pages:
                    answer = visitor.ask("GET", language + path)
                    self.assertEqual(answer.status, 200, path)
                    out = re.search(rf'<form[^>]* action="{language}/salir".*?</form>',
                                    answer.text, re.DOTALL)
                    self.assertIsNotNone(out, path)
                    self.assertIn("<button", out[0], path)

    def test_fields_that_a_form_has_not_do_nothing(self):
        more = {"persona": "demo-administrator", "id": "demo-administrator", "estado": "active",
                "state": "active", "role": "administrator", "permission": "manage_people",
                "clave": "una frase que nadie pidió", "entity_id": "otra"}  # fmt: skip
        self.invite("eva.campos@ejemplo.invalid", **more)
        page = html.unescape(self.administrator.ask("GET", "/administracion/personas").text)
        row = re.search(r"<tr(?:(?!</tr>).)*eva\.campos.*?</tr>", page, re.DOTALL)[0]
        self.assertIn("invitación pendiente", row)
        stranger = Visitor(self.server.port)
        form = {"correo": "eva.campos@ejemplo.invalid", "clave": more["clave"]}
        self.assertEqual(stranger.post("/ingreso", **form).status, 422)
        plan = {"nombre": "Plan", "unidad": "GDI", "desde": "2027", "codigo": "de-mas"}
        plan |= {"estado": "published", "state": "closed", "version": "99", "aceptado": "si"}
        self.assertEqual(self.analyst.post("/formulacion", **plan).status, 303)
        page = self.analyst.ask("GET", "/formulacion/de-mas").text
        self.assertNotRegex(page, "(?i)>(publicado|cerrado|aceptado)<")
        self.assertEqual(Visitor(self.server.port).ask("GET", "/planes/de-mas").status, 404)


if __name__ == "__main__":
    unittest.main()
