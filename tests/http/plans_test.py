"""Plans in the making over HTTP: who may take which step in which state, for which unit, and what
happens to who comes too late or twice."""

import html
import json
import re
import unittest

import rumbo
from access_test import PASSWORD, ROLES, UNITS, Visitor

STEPS = ("submit", "observe", "accept", "officialise", "publish", "close")
# Reviewed by hand against procedure.md §1 and §2: who takes a plan from which state.
ALLOWED = {
    ("draft", "submit"): {"lider"},
    ("observed", "submit"): {"lider"},
    ("in-review", "observe"): {"analista", "jefe"},
    ("in-review", "accept"): {"jefe"},
    ("accepted", "officialise"): {"lider"},
    ("official", "publish"): {"jefe"},
    ("published", "close"): {"jefe"},
}
YEAR, ENDED = "2027", "2025"
STATES = ("draft", "in-review", "observed", "accepted", "official", "published", "closed")
EDITORS = {"lider", "promotor", "analista"}
READERS = set(ROLES) - {"comite", "administra"}
ABOVE = "pei-2024-2027/1"  # a strategic objective of the demonstration
PAGES = (
    "", "/estructura", "/programacion", "/historia", "/fichas/0", "/mesas", "/revision"
)  # fmt: skip


class Office:
    """A demonstration with everybody signed in, and the ways of a plan through it."""

    def __init__(self, case: type[unittest.TestCase], people=tuple(ROLES)):
        self.server = rumbo.Server()
        case.addClassCleanup(self.server.__exit__)
        self.server.__enter__()
        self.people = {who: Visitor(self.server.port) for who in people}
        for who, visitor in self.people.items():
            visitor.sign_in(who)

    def get(self, who: str, path: str):
        return self.people[who].ask("GET", path)

    def post(self, who: str, path: str, **form: str):
        return self.people[who].post(path, **form)

    def begin(self, code: str, unit: str = "GDI", **form: str):
        base = {"nombre": f"Plan {code}", "codigo": code, "unidad": unit, "desde": YEAR}
        form = {"instrumento": "management-plan"} | base | form
        return self.post("analista", "/formulacion", **form)

    def cells(self, who: str, code: str, number: int, **cells: str):
        """Types into cells that were shown empty; "targets_2027_Q1" is one of them."""
        form = {}
        for name, text in cells.items():
            if name.startswith("targets_"):
                name = name.replace("_", "/", 1).replace("_", "-")
            form[f"c.{number}.{name}"] = text
        return self.post(who, f"/formulacion/{code}/fichas/{number}", **form)

    def goal(self, code: str, number: int = 1, year: str = YEAR, **cells: str):
        self.post(
            "analista",
            f"/formulacion/{code}/estructura",
            codigo=str(number),
            frase="Meta",
            debajo="0",
        )
        whole = {"indicator": "Cajas", "unit": "cajas", "aligned_to": ABOVE, "weight": "100"}
        whole |= {f"targets_{year}_Q{quarter}": "25" for quarter in range(1, 5)}
        whole |= {"total": "100"}
        return self.cells("analista", code, number, **(whole | cells))

    def version(self, code: str) -> str:
        for who in ("lider", "jefe"):
            page = self.get(who, f"/formulacion/{code}").text
            if found := re.search(r'name="version" value="(\d+)"', page):
                return found[1]
        return "0"

    def step(self, who: str, code: str, action: str, **form: str):
        form = {"version": self.version(code), "clave": PASSWORD, "caso": "HOLA 1"} | form
        return self.post(who, f"/formulacion/{code}/pasos", paso=action, **form)

    def observe(self, code: str, words: str = "Diga cuál es la meta.", **form: str):
        form = {"objeto": "1", "campo": "goal", "palabras": words} | form
        return self.post("analista", f"/formulacion/{code}/observaciones", **form)

    def bring(self, code: str, state: str) -> None:
        """Begins a plan of GDI and takes it to that state. Only a year that is over is closed."""
        year = ENDED if state == "closed" else YEAR
        assert self.begin(code, desde=year).status == 303
        assert self.goal(code, year=year).status == 200
        way = {
            "draft": (),
            "in-review": ("submit",),
            "observed": ("submit", "observe"),
        }.get(state, STEPS[:1] + STEPS[2 : STATES.index(state)])
        for action in way:
            if action == "observe":
                assert self.observe(code).status == 303
            who = next(iter(sorted(ALLOWED[next(at for at in ALLOWED if at[1] == action)])))
            answer = self.step(who, code, action)
            assert answer.status == 303, (code, state, action, answer.status, answer.text)

    def log(self, code: str) -> list[dict]:
        """The entries of the log that tell of the plan."""
        lines = self.get("control", "/actividad/registro.jsonl").text.strip().split("\n")
        entries = [entry for entry in map(json.loads, lines) if "action" in entry]
        return [
            entry
            for entry in entries
            if entry["object"] == code
            or any(f"/formulacion/{code}" in (one["after"] or "") for one in entry["changes"])
        ]

    def done(self, code: str) -> list[str]:
        """What was done to the plan, without what was refused."""
        refused = ("change.refuse", "access.refuse")
        return [one["action"] for one in self.log(code) if one["action"] not in refused]


def problem(answer) -> str:
    return html.unescape(re.search(r"error-summary__list[^>]*><li>(.*?)</li>", answer.text)[1])


class StepsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def test_every_step_and_edit_by_every_role_in_every_state(self):
        office = self.office
        for state in STATES:
            code = f"todo-{state}"
            office.bring(code, state)
            before = office.done(code)
            for who in ROLES:
                reads = who in READERS and UNITS.get(who, "GDI") == "GDI"
                for action in STEPS:
                    # A version that nobody saw: even who may does nothing.
                    answer = office.step(who, code, action, version="0")
                    exists = (state, action) in ALLOWED
                    may = reads and (not exists or who in ALLOWED[state, action])
                    expected = 409 if may else 403
                    self.assertEqual(answer.status, expected, (state, who, action))
                editors = {"analista"} if state == "in-review" else EDITORS
                is_over = state in ("published", "closed")
                answer = office.post(who, f"/formulacion/{code}/estructura", debajo="0")
                expected = 403 if who not in editors else 409 if is_over else 422
                self.assertEqual(answer.status, expected, (state, who))
                answer = office.observe(code) if who == "analista" else None
                if state == "in-review" and answer:
                    before = before + ["review.take", "observation.add"]
                elif answer:
                    self.assertEqual(answer.status, 409, state)
            self.assertEqual(office.done(code), before, state)

    def test_a_plan_of_a_unit_that_the_role_does_not_reach(self):
        office = self.office
        self.assertEqual(office.begin("de-otros", unit="SAC").status, 303)
        office.goal("de-otros")
        before = office.done("de-otros")
        address = "/formulacion/de-otros"
        posts = {
            "/pasos": {"paso": "submit", "version": "4", "clave": PASSWORD},
            "/observaciones": {"objeto": "1", "palabras": "No."},
            "/observaciones/respondidas": {"observacion": "1"},
            "/revisor": {"de": ""},
            "/retiro": {"version": "4", "motivo": "Ajeno"},
            "/conformes": {"objeto": "1"},
            "/estructura": {"codigo": "9", "frase": "Otra"},
            "/estructura/fuera": {"objeto": "1"},
            "/estructura/dentro": {"objeto": "1"},
            "/estructura/lugar": {"objeto": "1", "visto": "0", "debajo": "0"},
            "/programacion": {"c.1.total": "7", "o.1.total": "100"},
            "/fichas/1": {"c.1.goal": "Ajena", "o.1.goal": "Meta"},
            "/mesas": {"dia": "1/1/2026", "acuerdos": "Nada", "persona.demo-process-leader": "si"},
            "/revision": {"objeto": "1", "campo": "total"},
            "/edicion": {"edicion": "de-otros/1"},
            "/codigo": {"codigo": "otro-codigo"},
        }
        refused = ("change.refuse", "access.refuse")
        for who in ("lider", "promotor"):
            asked = [(path, None) for path in PAGES] + list(posts.items())
            for path, form in asked:
                told = len([one for one in office.log("de-otros") if one["action"] in refused])
                if form is None:
                    answer = office.get(who, address + path)
                else:
                    answer = office.post(who, address + path, **form)
                self.assertEqual(answer.status, 403, (who, path))
                self.assertNotIn("Plan de-otros", answer.text)
                now = [one for one in office.log("de-otros") if one["action"] in refused]
                self.assertGreater(len(now), told, (who, path, form))
                self.assertEqual(now[-1]["person"], f"demo-{ROLES[who]}")
            self.assertNotIn("de-otros", office.get(who, "/formulacion").text)
        self.assertEqual(office.done("de-otros"), before)
        self.assertIn("Meta", office.get("analista", address + "/estructura").text)

    def test_what_is_unknown_is_not_found(self):
        office = self.office
        office.begin("conocido")
        office.goal("conocido")
        for path in PAGES:
            self.assertEqual(office.get("lider", "/formulacion/ninguno" + path).status, 404)
        for number in ("2", "-1", "x", "1x", "4294967297", "9" * 30, "%20", "1%2F0"):
            answer = office.get("lider", f"/formulacion/conocido/fichas/{number}")
            self.assertEqual(answer.status, 404, number)

    def test_a_step_on_what_changed_meanwhile_is_told_so(self):
        office = self.office
        office.bring("viejo", "draft")
        seen = office.version("viejo")
        office.cells("promotor", "viejo", 1, note="Otra nota")
        answer = office.step("lider", "viejo", "submit", version=seen)
        self.assertEqual(answer.status, 409)
        self.assertIn("cambió", problem(answer))
        self.assertEqual(office.step("lider", "viejo", "submit").status, 303)
        seen = office.version("viejo")
        office.cells("analista", "viejo", 1, deliverable="Acta")
        self.assertEqual(office.step("jefe", "viejo", "accept", version=seen).status, 409)
        self.assertEqual(office.done("viejo").count("plan.accept"), 0)

    def test_each_step_twice_has_one_effect_and_one_refusal(self):
        office = self.office
        office.begin("doble", desde=ENDED)
        office.goal("doble", year=ENDED)
        for action in ("submit", "accept", "officialise", "publish", "close"):
            (who,) = next(ALLOWED[at] for at in ALLOWED if at[1] == action)
            form = {"version": office.version("doble")}
            statuses = [office.step(who, "doble", action, **form).status for _ in range(2)]
            self.assertEqual(statuses, [303, 409], action)
            self.assertEqual(office.done("doble").count(f"plan.{action}"), 1, action)
            if action != "submit":  # signed at once (reliability.md §3.1)
                entries = office.log("doble")
                (taken,) = [one for one in entries if one["action"] == f"plan.{action}"]
                signed = office.get("comite", "/registro.jsonl").text.strip().split("\n")
                latest = max(json.loads(one)["checkpoint"]["sequence"] for one in signed)
                self.assertGreaterEqual(latest, taken["sequence"], action)
        entries = [one for one in office.log("doble") if one["action"] == "change.refuse"]
        self.assertEqual(len(entries), 5)

    def test_an_edit_undoes_acceptance_and_what_comes_after(self):
        office = self.office
        for state in ("accepted", "official"):
            code = f"deshace-{state}"
            office.bring(code, state)
            for page in ("/fichas/1", "/programacion", "/estructura"):
                shown = office.get("promotor", f"/formulacion/{code}{page}").text
                self.assertIn("Cualquier cambio lo deshace", shown, page)
                told = office.get("control", f"/formulacion/{code}{page}").text
                self.assertNotIn("Cualquier cambio", told, page)
            answer = office.cells("promotor", code, 1, note="Cambio")
            self.assertEqual(answer.status, 200)
            self.assertIn("Borrador", answer.text)
            self.assertIn("Una edición deshizo la aceptación", answer.text)
            summary = office.get("lider", f"/formulacion/{code}").text
            self.assertIn("Editado: deshizo lo firmado", summary)
            for who, action in (("lider", "officialise"), ("jefe", "publish")):
                self.assertEqual(office.step(who, code, action).status, 409, (state, action))

    def test_what_was_taken_out_undoes_acceptance_too(self):
        office = self.office
        for path in ("fuera", "dentro"):
            code = f"saca-{path}"
            office.bring(code, "draft")
            office.post(
                "analista",
                f"/formulacion/{code}/estructura",
                codigo="x",
                frase="De más",
                debajo="0",
            )
            office.post("analista", f"/formulacion/{code}/estructura/fuera", objeto="2")
            if path == "fuera":
                office.post("analista", f"/formulacion/{code}/estructura/dentro", objeto="2")
                aligned = {"indicator": "A", "unit": "u", "aligned_to": ABOVE, "weight": "0"}
                office.cells("analista", code, 2, total="1", targets_2027_Q1="1", **aligned)
            self.assertEqual(office.step("lider", code, "submit").status, 303)
            self.assertEqual(office.step("jefe", code, "accept").status, 303)
            answer = office.post("lider", f"/formulacion/{code}/estructura/{path}", objeto="2")
            self.assertEqual(answer.status, 303)
            self.assertEqual(office.step("lider", code, "officialise").status, 409)

    def test_what_a_correction_in_review_broke_is_not_accepted(self):
        office = self.office
        office.bring("roto", "in-review")
        answer = office.post("analista", "/formulacion/roto/estructura/fuera", objeto="1")
        self.assertEqual(answer.status, 303)
        self.assertEqual(office.step("jefe", "roto", "accept").status, 422)
        self.assertEqual(office.done("roto").count("plan.accept"), 0)

    def test_a_plan_is_not_submitted_while_something_is_missing(self):
        office = self.office
        for lack, cells in (
            ("F2", {"aligned_to": ""}),
            ("F2", {"aligned_to": "pei-2024-2027/ninguno"}),
            ("F3", {"indicator": ""}),
            ("F4", {"weight": "90"}),
        ):
            code = f"falta-{len(cells)}{lack.lower()}-{next(iter(cells.values()))[:2]}".rstrip("-")
            code = code.replace(" ", "")
            office.begin(code)
            office.goal(code, **cells)
            answer = office.step("lider", code, "submit")
            self.assertEqual(answer.status, 422, (lack, cells))
            self.assertEqual(office.done(code).count("plan.submit"), 0)

    def test_a_code_belongs_to_its_plan(self):
        office = self.office
        self.assertEqual(office.begin("pes-gestion-publica").status, 409)
        office.begin("tomado")
        self.assertEqual(office.begin("tomado", unit="SAC").status, 409)
        for code in ("", "Mayor", "con espacio", "../x", "-a", "ñ", "a/b", "x" * 81, "a\n"):
            self.assertEqual(office.begin(code).status, 422, code)
        for unit in ("", "NADIE", "../x"):
            self.assertEqual(office.begin("sin-unidad", unit=unit).status, 422, unit)
        for first, last in (("", ""), ("x", ""), ("2027", "2026"), ("2027", "=1"), ("99999", "")):
            answer = office.begin("sin-fechas", desde=first, hasta=last)
            self.assertEqual(answer.status, 422, (first, last))

    def test_who_judges_one_unit_does_not_take_the_code_of_another(self):
        office = self.office
        office.bring("ajeno", "published")
        role = {"rol": "planning-analyst", "unidad": "SAC"}
        page = office.people["administra"].posted(
            "/administracion/personas", nombre="Ana", correo="ana@x.co", **role
        )
        token = re.search(r"/enlace/([\w-]+)", page.text)[1]
        other = Visitor(office.server.port)
        other.ask("POST", f"/enlace/{token}", {"clave": PASSWORD})
        other.post("/ingreso", correo="ana@x.co", clave=PASSWORD)
        other.ask("GET", "/mi-trabajo")
        form = {"nombre": "Mío", "codigo": "ajeno", "unidad": "SAC", "desde": "2028"}
        self.assertEqual(other.post("/formulacion", origen="ajeno", **form).status, 403)
        self.assertEqual(other.post("/formulacion", **form | {"codigo": "suyo"}).status, 303)
        self.assertEqual(office.begin("ajeno", origen="ajeno", desde="2028").status, 303)


    def test_the_other_language_of_a_refused_step_is_a_page(self):
        office = self.office
        office.bring("idiomas", "draft")
        refused = office.step("lider", "idiomas", "submit", version="1")
        self.assertEqual(refused.status, 409)
        english = re.search(r'href="(/en/[^"]*)"[^>]*>English<', refused.text)[1]
        self.assertEqual(english, "/en/formulacion/idiomas")
        self.assertEqual(office.get("lider", english).status, 200)

    def test_years_and_instruments_that_no_plan_has_are_refused(self):
        for form, told in (
            ({"desde": "1980", "hasta": "1985"}, "máximo 50 años"),
            ({"desde": "2027", "hasta": "2099"}, "máximo 50 años"),
            ({"instrumento": "ninguno"}, "Elija un instrumento de la lista."),
        ):
            refused = self.office.begin("imposible", **form)
            self.assertEqual(refused.status, 422)
            self.assertIn(told, refused.text)

    def test_a_form_that_is_refused_as_a_whole_shows_what_was_typed(self):
        office = self.office
        office.bring("tecleado", "in-review")
        refused = office.cells("promotor", "tecleado", 1, note="Lo que <b>escribí</b>")
        self.assertEqual(refused.status, 403)  # a correction in review is the analyst's
        self.assertIn("Lo que escribió, que no se guardó", refused.text)
        self.assertIn("Lo que &lt;b&gt;escribí&lt;/b&gt;", refused.text)

    def test_what_a_plan_in_the_making_said_can_be_seen_again(self):
        office = self.office
        office.bring("historia", "draft")
        office.cells("promotor", "historia", 1, note="Nota nueva")
        page = office.get("control", "/formulacion/historia/historia")
        self.assertRegex(page.text, r"Desde el final del \d\d/\d\d/\d{4} hasta ahora")
        self.assertEqual(page.status, 200)
        self.assertIn("aún no se había iniciado", page.text)  # the day before it was begun
        self.assertIn("Nota nueva", page.text)
        self.assertRegex(page.text, r"\d\d/\d\d/\d{4} \d\d:\d\d")  # who and when
        today = office.get("control", "/formulacion/historia/historia?fecha=hoy").text
        self.assertIn("Nada cambió entre estos dos momentos", today)
        for typed, problem in (("ayer", "Escriba"), ("31/12/2999", "aún no ha llegado")):
            told = office.get("control", f"/formulacion/historia/historia?fecha={typed}")
            self.assertEqual(told.status, 200)
            self.assertIn(problem, told.text)
        self.assertEqual(office.get("area", "/formulacion/historia/historia").status, 403)
        self.assertEqual(office.get("control", "/formulacion/ninguna/historia").status, 404)


if __name__ == "__main__":
    unittest.main()
