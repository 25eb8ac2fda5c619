"""The questions of an auditor (docs/log.md), each answered on a page in a few clicks."""

import html
import re
import unittest
import urllib.parse

import rumbo
from access_test import Visitor

PLAN = "pinar-2027"
DRAFT = "plan-gestion-gdi-2027"


class AuditorTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.auditor, cls.leader, cls.administrator = (Visitor(cls.server.port) for _ in range(3))
        cls.auditor.sign_in("control")
        cls.leader.sign_in("lider")
        cls.administrator.sign_in("administra")

    def page(self, path: str, visitor: Visitor | None = None) -> str:
        answer = (visitor or self.auditor).ask("GET", path)
        self.assertEqual(answer.status, 200, path)
        return html.unescape(re.sub(r"<[^>]+>", " ", answer.text.split("<main", 1)[1]))

    def rows(self, path: str) -> list[str]:
        text = self.auditor.ask("GET", path).text
        body = re.search(r"<tbody.*</tbody>", text, re.DOTALL)
        rows = re.findall(r"<tr.*?</tr>", body[0], re.DOTALL) if body else []
        return [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", row)).split()) for row in rows]

    def test_kinds_of_entries_are_chosen_by_their_subject(self):
        page = self.auditor.ask("GET", "/actividad?accion=role.grant").text
        field = re.search(r'<select[^>]*name="accion">(.*?)</select>', page)[1]
        subjects = re.findall(r'<optgroup label="([^"]+)">(.*?)</optgroup>', field)
        self.assertGreater(len(subjects), 5)
        people = dict(subjects)["Personas, unidades, roles y delegaciones"]
        self.assertIn('<option value="role.grant" selected>', people)
        # All of them, and but «Todos» none outside.
        self.assertEqual(sum(kinds.count("<option") for _, kinds in subjects),
                         field.count("<option") - 1)  # fmt: skip

    def test_the_questions_are_links_and_keep_the_filters_beside_them(self):
        text = self.auditor.ask("GET", "/actividad?pregunta=rechazos").text
        self.assertRegex(text, r'pregunta=rechazos" aria-current="true">Ingresos fallidos')
        for words in ("Qué se cambió en los planes", "Quién envió, aceptó y publicó",
                      "Roles y delegaciones", "Qué hicieron quienes administran",
                      "Descargas y exportaciones", "Copias y simulacros de restauración"):
            self.assertIn(words, text)
        self.assertIn('name="pregunta" value="rechazos"', text)

    def test_who_changed_a_value_when_from_where_and_what_it_said_before(self):
        cell = {"c.4.total": "60", "o.4.total": "50"}
        saved = self.leader.post(f"/formulacion/{DRAFT}/fichas/4", **cell)
        self.assertEqual(saved.status, 200)
        row = self.rows(f"/actividad?pregunta=cambios&objeto={DRAFT}")[0]
        for words in ("Lucía Herrera", "líder de proceso", "50 → 60", "127.0.0.1",
                      "M4 Capacitar a 50 servidores en gestión documental · Magnitud de la meta"):
            self.assertIn(words, row)

    def test_people_and_parts_of_plans_are_named(self):
        row = self.rows(f"/actividad?accion=plan.session&objeto={PLAN}")[0]
        self.assertRegex(row, "quiénes participaron: Lucía Herrera; ")
        self.assertRegex(row, "metas: P1 Actualizar 12 inventarios documentales; P2 ")
        row = self.rows("/actividad?accion=observation&objeto=sic-2027")[0]
        self.assertRegex(row, "parte del plan: [A-Z]+[0-9] [A-Z]")

    def test_who_began_a_plan_is_named_for_what_it_began_with(self):
        rows = self.rows(f"/formulacion/{DRAFT}/historia")
        self.assertTrue(rows)
        self.assertEqual([row for row in rows if row.endswith("–")], [])

    def test_who_approved_in_which_role_and_that_it_was_another(self):
        rows = self.rows("/actividad?pregunta=aprobaciones&objeto=documento-electronico-2027")
        told = [row for row in rows if "Se aceptó" in row or "Se envió" in row]
        self.assertEqual(len(told), 2, rows)
        self.assertIn("Jorge Salas jefe/a de planeación", told[0])
        self.assertIn("Lucía Herrera líder de proceso", told[1])

    def test_what_changed_since_it_was_accepted(self):
        text = self.auditor.ask("GET", "/formulacion/documento-electronico-2027/historia").text
        since = re.search(r'href="([^"]*historia\?[^"]*asiento=[^"]+)">Desde «Aceptar»', text)
        self.assertIsNotNone(since)
        page = html.unescape(since[1])
        self.assertIn("Nada cambió", self.page(page))
        # The same day, in the same minute: what counts is the entry, not its day.
        note = "La programación comienza por las tres dependencias que atienden público."
        before = {"o.1.note": note, "c.1.note": "Se aclaró después de aceptar"}
        saved = self.leader.post("/formulacion/documento-electronico-2027/fichas/1", **before)
        self.assertEqual(saved.status, 200, saved.text)
        told = " ".join(self.page(page).split())
        self.assertRegex(told, r"Desde «Aceptar», \d\d/\d\d/\d{4} \d\d:\d\d hasta ahora")
        self.assertIn("Cambió 1 parte del plan", told)
        self.assertRegex(told, r"Se aclaró después de aceptar Lucía Herrera")

    def test_the_roles_of_a_person_over_time(self):
        granted = self.administrator.post(
            "/administracion/personas/demo-committee/roles", rol="committee", unidad="SAC",
            desde="1/2/2031", hasta="3/4/2032")
        self.assertEqual(granted.status, 303)
        rows = self.rows("/actividad?pregunta=roles&objeto=Ra%C3%BAl+C%C3%A1rdenas")
        self.assertIn("comité", rows[0])
        self.assertIn("01/02/2031", rows[0])
        self.assertIn("Sara Quintero", rows[0])
        self.assertEqual(rows, self.rows("/actividad?pregunta=roles&objeto=demo-committee"))
        acts = self.rows("/actividad?pregunta=administracion&persona=demo-administrator")
        self.assertIn(rows[0], acts)

    def test_first_roles_and_delegations_are_roles_over_time(self):
        """The role that came with the invitation; what was lent, at both who lends and who acts."""
        leader, head = "demo-process-leader", "demo-planning-head"
        page = self.leader.ask("GET", "/mi-perfil/delegaciones").text
        role = re.search(r'<select[^>]* id="rol"[^>]*>.*?<option value="([^"]+)"', page, re.DOTALL)
        lent = self.leader.post(
            "/mi-perfil/delegaciones", rol=role[1], unidad="GDI", correo="jefe@ejemplo.invalid",
            hasta="31/12/2030")
        self.assertEqual(lent.status, 303, lent.text)
        for person, name in ((leader, "Lucía Herrera"), (head, "Jorge Salas")):
            rows = self.rows(f"/actividad?pregunta=roles&objeto={person}")
            self.assertTrue(any("Se delegó un rol" in row and "Jorge Salas" in row
                                and "Lucía Herrera" in row for row in rows), rows)
            first = next(row for row in rows if "Se invitó a una persona" in row)
            self.assertRegex(first, r"rol: .* desde: \d\d/\d\d/\d{4}")
            named = urllib.parse.quote_plus(name)
            self.assertEqual(rows, self.rows(f"/actividad?pregunta=roles&objeto={named}"))

    def test_failed_sign_ins_and_denied_accesses(self):
        denied = self.leader.ask("GET", "/administracion/personas")
        self.assertEqual(denied.status, 403)
        text = html.unescape(denied.text)
        self.assertIn("Usted no tiene el permiso de administrar personas y roles", text)
        self.assertIn("Quien asigna los roles: Sara Quintero", text)
        stranger = Visitor(self.server.port)
        stranger.post("/ingreso", correo="lider@ejemplo.invalid", clave="no es esta")
        rows = self.rows("/actividad?pregunta=rechazos")
        self.assertTrue(any("/administracion/personas" in row for row in rows), rows)
        self.assertTrue(any("ingreso" in row.lower() for row in rows), rows)

    def test_what_was_refused_is_told_in_words(self):
        asked = {"nombre": "", "correo": "", "rol": "committee", "unidad": ""}
        refused = self.administrator.post("/administracion/personas", **asked)
        self.assertIn("Hay 3 problemas", refused.text)
        row = next(one for one in self.rows("/actividad?accion=change.refuse") if "invitó" in one)
        self.assertIn("por qué no: Escriba el nombre.", row)
        self.assertRegex(row, "–$")  # there is nobody whom it would be about
        self.leader.post("/mi-perfil/claves", nombre="", clave="")
        row = self.rows("/actividad?accion=change.refuse")[0]
        self.assertIn("por qué no: ", row)
        self.assertNotRegex(row, "[a-z]+-(missing|malformed|unknown)")

    def test_a_day_that_is_none_is_told_and_kept(self):
        answer = self.auditor.ask("GET", "/actividad?desde=31%2F02%2F2026&hasta=x")
        self.assertEqual(answer.status, 400)
        page = answer.text
        self.assertEqual(page.count("Escriba el día como día/mes/año"), 2)
        self.assertIn('value="31/02/2026"', page)
        self.assertNotIn("<tbody", page)  # the whole log is no answer to it
        reversed_days = self.auditor.ask("GET", "/actividad?desde=02/01/2026&hasta=01/01/2026")
        self.assertEqual(reversed_days.status, 400)
        self.assertIn("Este día es anterior al de «Desde»", reversed_days.text)

    def test_filters_that_leave_nothing_say_so_and_how_to_be_rid_of_them(self):
        page = self.auditor.ask("GET", "/actividad?objeto=ninguno")
        self.assertEqual(page.status, 200)
        self.assertIn("Ningún resultado con estos filtros", page.text)
        self.assertIn('<a href="/actividad">Quitar los filtros</a>', page.text)
        self.assertNotIn("<tbody", page.text)

    def test_who_is_no_person_is_told_apart(self):
        Visitor(self.server.port).post("/ingreso", correo="nadie@ejemplo.invalid", clave="x")
        self.assertIn("alguien que no había ingresado",
                      self.rows("/actividad?accion=session.refuse")[0])
        self.assertIn("la línea de comandos", self.rows("/actividad?accion=plan.import")[0])

    def test_a_role_of_one_day_was_held_that_day(self):
        person = "/administracion/personas/demo-communications"
        self.administrator.post(f"{person}/roles", rol="opinion-giver", unidad="SAC")
        page = self.administrator.ask("GET", person).text
        role = re.findall(r'fin-de-rol\?asignacion=([^"&]+)"', page)[-1]
        self.administrator.post(f"{person}/fin-de-rol", asignacion=role)
        rows = self.rows("/actividad?pregunta=roles&objeto=demo-communications")
        days = [re.search(r"(?:desde|hasta): (\S+)", row)[1] for row in rows[:2]]
        self.assertEqual(days[0], days[1], rows[:2])

    def test_who_took_what(self):
        self.leader.ask("GET", f"/formulacion/{DRAFT}/libro.xlsx")
        self.auditor.ask("GET", "/actividad/registro.jsonl")
        rows = self.rows("/actividad?pregunta=salidas")
        self.assertIn("Se exportó el registro", rows[0])
        self.assertIn("Olga Pinzón", rows[0])
        self.assertIn("Se descargó un plan en formulación", rows[1])
        self.assertIn(DRAFT, rows[1])

    def test_that_nothing_is_missing_and_whose_clock_it_is(self):
        page = self.page("/actividad/verificacion")
        self.assertIn("está íntegro", page)
        self.assertIn("UTC−5", page)
        self.assertRegex(page, r"Ahora marca \S+ \S+, que es \d{4}-\d\d-\d\dT\S+Z")
        self.assertIn("no comprueba si algo lo mantiene en la hora legal (NTP)", page)

    def test_backups_and_drills(self):
        self.assertEqual(self.rows("/actividad?pregunta=copias"), [])


if __name__ == "__main__":
    unittest.main()
