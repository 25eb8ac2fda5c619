"""The 500 hostile texts in every field that takes one: each is shown as the text that it is, and no
page has an element, an attribute or a way out that it has not with harmless texts."""

import csv
import io
import json
import re
import tempfile
import unittest
import urllib.request
import zipfile
from collections.abc import Sequence
from pathlib import Path

import rumbo
import spreadsheet
from access_test import Visitor
from hostile_texts import HOSTILE
from markup import Markup

FIELDS = ("goal", "indicator", "unit", "responsible", "note")
GOALS = len(HOSTILE) // len(FIELDS)
WHO = ("analista", "jefe", "administra", "control", "lider")
# What the plan has on the side of those who formulate, and outside.
DESK = ("", "/estructura", "/programacion", "/historia", "/mesas", "/revision", "/fichas/0")
OUTSIDE = ("", "/observaciones", "/por-que", "/cambios")
# The pages of what else people write.
OTHERS = {
    "administra": ("/administracion/unidades", "/administracion/personas",
                   "/administracion/correo"),
    "analista": ("/mi-trabajo", "/mi-perfil", "/mi-perfil/claves", "/mi-perfil/delegaciones",
                 "/formulacion", "/formulacion/hostil/mesas", "/participacion", "/participacion/2",
                 "/metodologias"),
    "control": ("/actividad",),
    "": ("/participa", "/participa/2", "/registro"),
}  # fmt: skip


def plan(code: str, texts: tuple[str, ...]) -> dict:
    """A plan of the texts, each of them once in a field of a goal and once in a report."""
    goals = []
    for number in range(GOALS):
        of_goal = texts[number * len(FIELDS) : (number + 1) * len(FIELDS)]
        report = {"value": "1", "analysis": of_goal[0], "evidence": [of_goal[1]]}
        goal = {"code": f"M{number}", "schedule": "sum", "targets": {"2024-Q1": "1"}}
        goal |= {"actuals": {"2024-Q1": report}} | dict(zip(FIELDS, of_goal, strict=True))
        goals.append(goal)
    node = {"code": "O1", "name": texts[0], "kind": "component", "note": texts[1], "goals": goals}
    return {
        "format": "rumbo-plan/1",
        "code": code,
        "name": texts[2],
        "short_name": texts[3],
        "source": texts[4],
        "mission": texts[5],
        "vision": texts[6],
        "owner": {"code": "GDI", "name": texts[7]},
        "instrument": "management-plan",
        "period": {"from": "2024", "to": "2024"},
        "children": [node],
    }


class HostileTextsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        data = folder / "data"
        harmless = tuple(f"Texto {i}" for i in range(len(HOSTILE)))
        files = []
        for code, texts in (("inofensivo", harmless), ("hostil", HOSTILE)):
            files.append(folder / f"{code}.json")
            files[-1].write_text(json.dumps(plan(code, texts)))
        for command in (["demo"], ["import", *map(str, files)]):
            done = rumbo.run(*command, "--data", str(data))
            assert done.returncode == 0, done.stderr
        cls.server = cls.enterClassContext(rumbo.Server(data))
        cls.people = {who: Visitor(cls.server.port) for who in WHO}
        for who, visitor in cls.people.items():
            visitor.sign_in(who)
        for code in ("inofensivo", "hostil"):
            form = {"unidad": "GDI", "origen": code, "codigo": code, "desde": "2024"}
            answer = cls.people["analista"].post("/formulacion", nombre=code, **form)
            assert answer.status == 303, answer.text

    def page(self, path: str, who: str = "") -> Markup:
        visitor = self.people[who] if who else Visitor(self.server.port)
        answer = visitor.ask("GET", path)
        self.assertEqual(answer.status, 200, path)
        return Markup(answer.text)

    def fetched(self, path: str) -> bytes:
        with urllib.request.urlopen(self.server.url + path, timeout=30) as answer:
            return answer.read()

    def pages_of(self, code: str) -> dict[str, Markup]:
        pages = {}
        for language in ("", "/en"):
            for path in DESK:
                pages[language + "d" + path] = self.page(
                    f"{language}/formulacion/{code}{path}", "analista"
                )
            for path in OUTSIDE:
                pages[language + "o" + path] = self.page(f"{language}/planes/{code}{path}")
        for number in range(GOALS if code == "hostil" else 3):
            # The plan is object 0, its part 1.
            pages[f"card {number}"] = self.page(
                f"/formulacion/{code}/fichas/{number + 2}", "analista"
            )
            pages[f"goal {number}"] = self.page(f"/planes/{code}/metas/O1/M{number}")
        return pages

    def test_a_plan_of_them_is_the_same_pages(self):
        harmless, hostile = self.pages_of("inofensivo"), self.pages_of("hostil")
        known = {kind: set() for kind in ("card", "goal")}
        for name, page in harmless.items():
            known.setdefault(name.split(" ")[0], set()).update(page.parts)
        for name, page in hostile.items():
            self.assertEqual(page.parts - known[name.split(" ")[0]], set(), name)
        for number in range(GOALS):
            texts = HOSTILE[number * len(FIELDS) : (number + 1) * len(FIELDS)]
            for field, text in zip(FIELDS, texts, strict=True):
                self.assertIn(text, hostile[f"card {number}"].says, (number, field))
            self.assertIn(texts[0], hostile[f"goal {number}"].says)

    def test_files_hold_them_as_text(self):
        document = json.loads(self.fetched("/api/v1/plans/hostil"))
        goals = document["children"][0]["goals"]
        for number, goal in enumerate(goals):
            texts = HOSTILE[number * len(FIELDS) : (number + 1) * len(FIELDS)]
            self.assertEqual(tuple(goal[field] for field in FIELDS), texts)
        table = self.fetched("/api/v1/plans/hostil/tables/goals.csv").decode()
        rows = list(csv.reader(io.StringIO(table)))
        cells = [cell for row in rows for cell in row]
        self.assertGreater(len(rows), GOALS)
        for cell in cells:
            self.assertNotRegex(cell, r"^[=+@\t\r]|^-[^\d]|^-\d+[^\d.,]", cell)

    def test_a_workbook_holds_no_formula_of_theirs(self):
        formulas = []
        for code in ("inofensivo", "hostil"):
            book = self.people["analista"].download(f"/formulacion/{code}/libro.xlsx")
            with zipfile.ZipFile(io.BytesIO(book)) as parts:
                sheets = b"".join(parts.read(name) for name in parts.namelist())
            formulas.append(re.findall(b"<f[ >].*?</f>", sheets))
        self.assertEqual(*formulas)
        self.assertLessEqual(set(HOSTILE), set(spreadsheet.texts(book)))

    def test_whatever_else_people_write(self):
        self.write_everywhere("I", ["Texto"])
        before = self.others()
        self.write_everywhere("H", HOSTILE[::21])
        known = set().union(*(page.parts for page in before.values()))
        for path, page in self.others().items():
            self.assertEqual(page.parts - known, set(), path)

    def others(self) -> dict[str, Markup]:
        return {
            path: self.page(path, who) for who, paths in OTHERS.items() for path in paths
        }

    def write_everywhere(self, code: str, texts: Sequence[str]):
        administrator, analyst = self.people["administra"], self.people["analista"]
        citizen = Visitor(self.server.port)
        for number, text in enumerate(texts):
            form = {"codigo": f"{code}{number}", "nombre": text, "clase": "process", "unidad": "AE"}
            done = [administrator.post("/administracion/unidades", **form)]
            form = {"nombre": text, "correo": f"{code}{number}@ejemplo.invalid", "rol": "committee"}
            done.append(administrator.post("/administracion/personas", unidad="GDI", **form))
            form = {"dia": "1/2/2026", "persona.demo-process-leader": "si", "meta.2": "si"}
            done.append(analyst.post("/formulacion/hostil/mesas", **form, acuerdos=text))
            if number % 2 == 0:  # one origin may send so many
                done.append(self.comment(citizen, text))
            for answer in done:
                self.assertIn(answer.status, (200, 303), (text, answer.text))

    def comment(self, citizen: Visitor, text: str):
        page = citizen.ask("GET", "/participa/2/comentar").text
        form = {"envio": re.search(r'name="envio" value="([^"]+)"', page)[1], "meta": "2/2.5"}
        form |= {"tema": "territory", "comentario": text, "paso": "enviar"}
        form |= {"nombre": text[:60], "localidad": text[:60], "autorizo": "si"}
        return citizen.ask("POST", "/participa/2/comentar", form)


if __name__ == "__main__":
    unittest.main()
