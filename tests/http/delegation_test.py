"""Delegations over HTTP: made, acted by, seen on every page and in the log, ended; and that nobody
judges what they submitted, in whosever name."""

import html
import re
import unittest
import urllib.parse

import rumbo
from access_test import PASSWORD, Visitor
from plans_test import Office

DELEGATIONS = "/mi-perfil/delegaciones"


class DelegationTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def page(self, who: str, path: str) -> str:
        return html.unescape(self.office.get(who, path).text)

    def delegate(self, who: str, to: str, unit: str, until: str = "31/12/2030", **form: str):
        page = self.page(who, DELEGATIONS)
        role = re.search(r'<select[^>]* id="rol"[^>]*>.*?<option value="([^"]+)"', page, re.DOTALL)
        form = {
            "rol": role[1] if role else "",
            "unidad": unit,
            "correo": f"{to}@ejemplo.invalid",
            "hasta": until,
        } | form
        return self.office.post(who, DELEGATIONS, **form)

    def offered(self, who: str) -> str:
        page = self.page(who, "/mi-trabajo")
        form = r'/mi-perfil/actuar".*?name="delegacion" value="([^"]+)"'
        return re.search(form, page, re.DOTALL)[1]

    def act(self, who: str, delegation: str = ""):
        return self.office.post(who, "/mi-perfil/actuar", delegacion=delegation)

    def end(self, who: str, delegation: str):
        return self.office.post(who, f"{DELEGATIONS}/fin", delegacion=delegation)

    def test_the_delegate_decides_in_the_others_name_and_everything_says_so(self):
        office, code = self.office, "plan-delegado"
        office.begin(code)
        office.goal(code)
        self.assertEqual(office.step("lider", code, "submit").status, 303)
        self.assertEqual(self.delegate("jefe", "comunicaciones", "GDI").status, 303)
        # In their own name they may not; nor does the delegation show before it is acted by.
        self.assertNotIn('value="accept"', self.page("comunicaciones", f"/formulacion/{code}"))
        delegation = self.offered("comunicaciones")
        self.assertEqual(self.act("comunicaciones", delegation).status, 303)
        for path in ("/mi-trabajo", f"/formulacion/{code}", "/mi-perfil"):
            page = self.page("comunicaciones", path)
            self.assertIn("Usted actúa en nombre de Jorge Salas como jefe/a", page, path)
            self.assertIn("hasta el 31/12/2030", page)
        accepted = office.step("comunicaciones", code, "accept", clave=PASSWORD)
        self.assertEqual(accepted.status, 303)
        log = self.page("administra", "/actividad?accion=plan.accept")
        self.assertIn("Camilo Vega", log)
        self.assertIn("en nombre de Jorge Salas", log)
        # Lent for GDI: not for another process.
        office.begin("plan-de-otros", unit="SAC")
        self.assertEqual(office.get("comunicaciones", "/formulacion/plan-de-otros").status, 403)
        # In one's own name again, nothing of it is left.
        self.assertEqual(self.act("comunicaciones").status, 303)
        self.assertNotIn("Usted actúa en nombre", self.page("comunicaciones", "/mi-trabajo"))
        self.act("comunicaciones", delegation)
        self.assertEqual(self.end("jefe", delegation).status, 303)
        self.assertNotIn("Usted actúa en nombre", self.page("comunicaciones", "/mi-trabajo"))

    def test_nobody_judges_what_whoever_lent_them_a_role_submitted(self):
        office, code = self.office, "plan-propio"
        office.begin(code)
        office.goal(code)
        self.assertEqual(office.step("lider", code, "submit").status, 303)
        seen = office.version(code)
        self.assertEqual(self.delegate("lider", "jefe", "GDI").status, 303)
        page = self.page("jefe", f"/formulacion/{code}")
        self.assertIn("nadie juzga lo que envió", page)  # and is not offered to
        self.assertNotIn('value="accept"', page)
        refused = office.step("jefe", code, "accept", clave=PASSWORD, version=seen)
        self.assertEqual(refused.status, 403)
        self.assertIn("Nadie juzga lo que", html.unescape(refused.text))
        self.assertNotIn(code, self.tasks_to_do("jefe"))
        tasks = re.findall(r'<li class="app-tarea">.*?</li>', self.page("jefe", "/mi-trabajo"))
        waiting = next(task for task in tasks if f": {code}<" in task)
        self.assertIn("debe juzgarlo otra persona", waiting)  # not: head of planning, who he is
        self.end("lider", self.offered("jefe"))
        self.assertIn(code, self.tasks_to_do("jefe"))
        self.assertEqual(office.step("jefe", code, "accept", clave=PASSWORD).status, 303)

    def tasks_to_do(self, who: str) -> str:
        return self.page(who, "/mi-trabajo").partition("Esperando")[0]

    def test_what_cannot_be_delegated_is_refused_with_its_reason(self):
        cases = [
            ({"correo": "nadie@ejemplo.invalid"}, "Ninguna persona activa"),
            ({"correo": "lider@ejemplo.invalid"}, "en otra persona"),
            ({"hasta": ""}, "una delegación siempre termina"),
            ({"hasta": "1/1/2020", "desde": "1/1/2020"}, "ya pasó"),
            ({"hasta": "mañana"}, "Escriba el día"),
            ({"unidad": "SAC"}, "no alcanza esta unidad"),
            ({"rol": "otro"}, "Elija un rol de la lista"),
        ]
        for form, words in cases:
            refused = self.delegate("lider", "promotor", "GDI", **form)
            self.assertEqual(refused.status, 422, form)
            self.assertIn(words, html.unescape(refused.text), form)

    def test_the_second_factor_of_the_role_is_demanded_of_the_delegate(self):
        self.assertEqual(self.delegate("lider", "analista", "GDI").status, 303)
        delegation = self.offered("analista")
        refused = self.act("analista", delegation)
        self.assertEqual(refused.status, 422)
        self.assertIn("segundo factor", html.unescape(refused.text))
        self.assertNotIn("Usted actúa en nombre", self.page("analista", "/mi-trabajo"))
        self.end("lider", delegation)

    def test_the_administrator_sees_and_ends_all_of_them(self):
        self.assertEqual(self.delegate("promotor", "area", "GDI").status, 303)
        delegation = self.offered("area")
        page = self.page("administra", "/administracion/delegaciones")
        self.assertIn("Tomás Rincón", page)
        self.assertIn("Marta Ospina", page)
        ended = self.office.post(
            "administra", "/administracion/delegaciones/fin", delegacion=delegation
        )
        self.assertEqual(ended.status, 303)
        self.assertEqual(self.act("area", delegation).status, 422)
        # Who is no party to it ends nothing.
        self.assertEqual(self.delegate("promotor", "area", "GDI").status, 303)
        self.assertEqual(self.end("control", self.offered("area")).status, 422)
        self.end("promotor", self.offered("area"))


class PaletteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.people = {}
        for who in ("administra", "analista", "lider", "jefe", "area", "comite", "control"):
            cls.people[who] = Visitor(cls.server.port)
            cls.people[who].sign_in(who)

    def found(self, who: str, words: str) -> list[str]:
        page = self.people[who].ask("GET", "/ir?" + urllib.parse.urlencode({"q": words}))
        self.assertEqual(page.status, 200)
        listed = page.text.partition('id="ir-lista"')[2]
        return [html.unescape(title) for title in re.findall(r'<a href="[^"]*">(.*?)</a>', listed)]

    def test_people_are_found_by_whoever_administers_them_or_reads_the_log(self):
        self.assertIn("Lucía Herrera", self.found("administra", "lucia"))
        self.assertIn("Lucía Herrera", self.found("administra", "LUC herr"))
        for who in ("analista", "lider", "comite"):
            self.assertEqual(self.found(who, "lucia herrera"), [])
            self.assertNotIn("Invitar a una persona", self.found(who, "invitar"))
        for who in ("jefe", "control"):
            self.assertEqual(self.found(who, "lucia herrera"), ["Lucía Herrera"])
            page = self.people[who].ask("GET", "/ir?q=lucia+herrera").text
            self.assertIn('href="/actividad?objeto=demo-process-leader"', page)
            self.assertNotIn("lider@ejemplo.invalid", page)
        self.assertEqual(self.found("administra", "invitar")[0], "Invitar a una persona")

    def test_what_awaits_somebody_and_is_the_next_step_is_found_once(self):
        found = self.found("jefe", "publicar")
        self.assertEqual(found.count("Publicar: documento-electronico-2027"), 1, found)

    def test_what_one_may_do_is_found_by_its_words_and_nothing_else(self):
        """The searches of an audit: action, who finds it, who does not."""
        for words, title, may, may_not in (
            ("importar", "Importar el libro de Excel de un plan", ("jefe", "lider"),
             ("control", "comite")),
            ("delegar", "Delegar un rol", ("jefe", "control"), ()),
            ("días no hábiles", "Agregar o quitar días no hábiles", ("analista",), ("lider",)),
            ("exportar registro", "Exportar el registro", ("control",), ("analista",)),
            ("verificar", "Verificar el registro", ("control", "jefe"), ("lider",)),
            ("cargar", "Cargar unidades y personas desde Excel", ("administra",), ("jefe",)),
            ("resolver aportes", "Resolver los aportes: plan-alcaldia-2028-2031", ("jefe",),
             ("lider", "control")),
            ("mesa de trabajo pinar", "Registrar una mesa de trabajo: pinar-2027", ("analista",),
             ("lider", "control")),
            ("aceptar pinar", "Aceptar: pinar-2027", ("jefe",), ("lider", "analista", "control")),
            ("abrir consulta", "Abrir una consulta: pinar-2027", ("jefe",), ("analista",)),
        ):
            for who in may:
                self.assertIn(title, self.found(who, words), who)
            for who in may_not:
                self.assertNotIn(title, self.found(who, words), who)

    def test_plans_in_the_making_are_found_by_those_whose_roles_reach_them(self):
        form = {"nombre": "Plan de palabrarara", "codigo": "plan-raro", "desde": "2027"}
        begun = self.people["analista"].post("/formulacion", unidad="GDI", **form)
        self.assertEqual(begun.status, 303)
        for who in ("analista", "lider", "jefe"):
            self.assertIn("Plan de palabrarara", self.found(who, "palabrarára"), who)
        for who in ("area", "comite", "administra"):  # of another process; no drafts at all
            self.assertEqual(self.found(who, "palabrarara"), [], who)
        # The leader is the one who submits it.
        self.assertIn("Continuar: plan-raro", self.found("lider", "plan-raro"))
        self.assertNotIn("plan-raro", "\n".join(self.found("jefe", "plan-raro enviar")))

    def test_goals_in_the_making_are_found_by_those_whose_roles_reach_them(self):
        form = {"nombre": "Plan de vocablos", "codigo": "plan-vocablos", "desde": "2027"}
        analyst = self.people["analista"]
        self.assertEqual(analyst.post("/formulacion", unidad="GDI", **form).status, 303)
        structure = "/formulacion/plan-vocablos/estructura"
        for code, words in (("1", "Inventariar vocablórum"), ("2", "Otra meta")):
            added = analyst.post(structure, codigo=code, frase=words, debajo="0")
            self.assertEqual(added.status, 303)
        for who in ("analista", "lider", "jefe"):
            self.assertEqual(self.found(who, "vocabloRUM"), ["Inventariar vocablórum"], who)
        for who in ("area", "comite", "administra"):
            self.assertEqual(self.found(who, "vocablorum"), [], who)
        # What is changed, or taken out, is found as it is now.
        card = re.search(r'href="(/formulacion/plan-vocablos/fichas/\d+)"', analyst.ask(
            "GET", "/ir?q=vocablorum").text)[1]
        analyst.post(card, **{f"c.{card.rpartition('/')[2]}.indicator": "Fichas vocablánicas"})
        self.assertEqual(self.found("lider", "vocablanicas"), ["Fichas vocablánicas"])
        analyst.post(f"{structure}/fuera", objeto=card.rpartition("/")[2])
        self.assertEqual(self.found("lider", "vocablorum"), [])

    def test_what_is_published_and_the_pages_are_found_without_accents(self):
        self.assertTrue(self.found("comite", "gestion publica"))
        self.assertIn("Mi perfil", self.found("comite", "perfil"))
        self.assertNotIn("Actividad", self.found("comite", "actividad"))
        self.assertIn("Actividad", self.found("jefe", "actividad"))
        self.assertEqual(self.found("jefe", "xyzzy"), [])
        self.assertIn("Mi trabajo", self.found("jefe", ""))


if __name__ == "__main__":
    unittest.main()
