"""Plans from and to workbooks on the command line, and through other spreadsheet programs."""

import json
import subprocess
import sys
import unittest
from datetime import date

from command_line import BINARY, ENGLISH, PLANS, CommandLineTest, rumbo

sys.path.append("/usr/lib/python3/dist-packages")  # Debian's packages, whichever python3 this is
import openpyxl  # noqa: E402
from openpyxl.styles import numbers  # noqa: E402

HEADINGS = [
    "N.º meta", "META", "PONDERACIÓN", "Tipo de\nprogramación", "Unidad de medida",
    "I TRIM", "II TRIM", "III TRIM", "IV TRIM", "Total",
]  # fmt: skip
GOAL = ["1", "Atender 40 solicitudes", 1, "Suma", "solicitudes", 10, 10, 10, 10, 40]


class Workbook(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"

    def filled(self, goal=GOAL, name="plan.xlsx"):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Plan"
        sheet.append(["PLAN DE GESTIÓN · VIGENCIA 2025"])
        sheet.append(HEADINGS)
        sheet.append(goal)
        sheet["C3"].number_format = numbers.FORMAT_PERCENTAGE
        book.save(self.folder / name)
        return self.folder / name

    def taken(self, path, *options):
        return rumbo(
            "import", path, "--data", self.data, "--into", "gestion-2025",
            "--instrument", "management-plan", *options,
        )  # fmt: skip

    def saved(self, *arguments):
        """What `rumbo ARGUMENT…` writes, as a file."""
        command = [str(BINARY), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, check=True, timeout=60)
        return self.written(done.stdout, f"{len(list(self.folder.iterdir()))}.xlsx")

    def exported(self, code):
        return self.saved("export", code, "--data", self.data, "--format", "xlsx")

    def assert_taken(self, done):
        """It was taken in; what its checks find is told beside it."""
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def assert_comes_back(self, path):
        done = rumbo("import", path, "--data", self.data)
        self.assertIn("nada ha cambiado desde la edición 1", self.assert_taken(done))

    def document(self, code):
        return self.assert_done(rumbo("export", code, "--data", self.data))

    def fill_with_cases(self):
        paths = sorted(PLANS.glob("*.json"))
        self.assert_done(rumbo("import", *paths, "--data", self.data))
        return [json.loads(path.read_text())["code"] for path in paths]

    def test_a_workbook_becomes_an_edition(self):
        done = self.taken(self.filled())
        self.assertEqual(self.assert_taken(done), "gestion-2025: se creó la edición 1.\n")
        self.assertIn("Plan!A1: nota: el año del plan es 2025", done.stderr)
        goal = json.loads(self.document("gestion-2025"))["goals"][0]
        self.assertEqual(goal["weight"], "100")
        self.assertEqual(goal["targets"]["2025-Q4"], "10")

    def test_each_problem_is_a_line_at_its_cell_and_nothing_is_saved(self):
        goal = [*GOAL[:3], "Sumita", "solicitudes", "1.500", "diez", 10, 10, 40]
        path = self.filled(goal)
        done = self.taken(path)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        lines = done.stderr.splitlines()
        self.assertIn(f"rumbo: {path}: Plan!D3: «Sumita» no se conoce aquí. Escriba", lines[1])
        self.assertIn(f"{path}: Plan!G3: «diez» no es un número.", lines[-1])
        self.assertFalse(self.data.exists() and any(self.data.glob("*.db")))
        done = rumbo(
            "import", path, "--data", self.data, "--into", "x", "--instrument", "management-plan",
            locale=ENGLISH,
        )  # fmt: skip
        self.assertIn("Plan!G3: “diez” is not a number.", done.stderr)

    def test_a_dry_run_tells_what_would_change(self):
        path = self.filled()
        done = self.taken(path, "--dry-run")
        self.assertIn("gestion-2025: sería nuevo.", self.assert_taken(done))
        self.assert_taken(self.taken(path))
        done = self.taken(self.filled([*GOAL[:5], 10, 10, 10, 11, 41]), "--dry-run")
        self.assertIn("1 · targets/2025-Q4: 10 → 11", self.assert_taken(done))
        self.assertIn("No se guardó nada.", done.stdout)
        self.assertNotIn('"11"', self.document("gestion-2025"))

    def test_what_is_no_workbook_is_named(self):
        path = self.folder / "plan.xls"
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
        done = self.taken(path)
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, "Excel|dañado|libro")
        junk = {"a.xlsx": b"", "b.xlsx": b"a;b\n", "c.csv": "año".encode("latin1")}
        for name, content in junk.items():
            (self.folder / name).write_bytes(content)
            done = self.taken(self.folder / name)
            self.assertEqual(done.returncode, 2)
            self.assertIn("No es un libro de Excel", done.stderr)

    def test_what_the_file_does_not_say_is_asked_by_its_option(self):
        path = self.filled()
        done = rumbo("import", path, "--data", self.data)
        self.assertEqual(done.returncode, 2)
        self.assertIn("Dígalo con --into CODE.", done.stderr)
        self.assertIn("Dígalo con --instrument INSTRUMENT.", done.stderr)
        self.assertIn("2025", done.stderr)  # the year that a title says
        done = self.taken(path, "--sheet", "Nada")
        self.assertIn("no hay una hoja «Nada». Hay: «Plan».", done.stderr)

    def test_a_plan_that_nobody_named_is_called_what_it_is(self):
        self.assert_taken(self.taken(self.filled(), "--year", "2025"))
        self.assertEqual(json.loads(self.document("gestion-2025"))["name"], "Plan de gestión 2025")

    def test_a_month_that_no_goal_states_has_its_column(self):
        book = openpyxl.Workbook()
        months = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "OCT", "NOV", "DIC"]
        book.active.append(["N.º", "META", "TENDENCIA", *months])
        book.active.append(["1", "Atender 11 mesas", "Suma", *[1] * 11])
        book.save(self.folder / "meses.xlsx")
        self.assert_taken(self.taken(self.folder / "meses.xlsx", "--year", "2027"))
        path = self.exported("gestion-2025")
        headings = [cell.value for row in openpyxl.load_workbook(path)["Plan"].iter_rows(max_row=2)
                    for cell in row]  # fmt: skip
        self.assertIn("SEP PROGRAMADO", headings)
        self.assert_comes_back(path)

    def goals_below(self, headings, *rows, merged=(), formats=()):
        """Of the plan that a sheet with these headings becomes, node by node."""
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.append(["PLAN DE GESTIÓN · VIGENCIA 2027"])
        sheet.append(headings)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
        for area, number_format in formats:
            for line in sheet[area]:
                for cell in line:
                    cell.number_format = number_format
        book.save(self.folder / "tabla.xlsx")
        self.assert_taken(self.taken(self.folder / "tabla.xlsx"))
        return json.loads(self.document("gestion-2025"))

    def test_headings_that_are_days_are_their_months(self):
        days = [date(2027, month, 1) for month in range(1, 13)]
        goal = ["1", "Atender", "Suma", "casos", *range(1, 13)]
        headings = ["N.º meta", "META", "Tipo de programación", "Unidad", *days]
        plan = self.goals_below(headings, goal, formats=[("E2:P2", "mmm-yy")])
        expected = {f"2027-{month:02}": str(month) for month in range(1, 13)}
        self.assertEqual(plan["goals"][0]["targets"], expected)

    def test_headings_that_close_the_quarters_of_a_year_are_quarters(self):
        days = [date(2027, 3, 31), date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 31)]
        headings = ["N.º meta", "META", "Tipo de programación", "Unidad", *days]
        plan = self.goals_below(headings, ["1", "Atender", "Suma", "casos", 1, 2, 3, 4])
        expected = {f"2027-Q{quarter}": str(quarter) for quarter in range(1, 5)}
        self.assertEqual(plan["goals"][0]["targets"], expected)

    def test_weights_of_objectives_stand_in_a_column_of_their_own(self):
        headings = ["Objetivo", "Ponderación", "N.º meta", "META", "Ponderación",
                    "Tipo de programación", "Unidad", "I TRIM"]  # fmt: skip
        rows = (["1. Uno", 0.25, "1", "Atender", 0.1, "Suma", "casos", 1],
                [None, None, "2", "Publicar", 0.15, "Suma", "informes", 1],
                ["2. Dos", 0.75, "3", "Formar", 0.75, "Suma", "cursos", 1])  # fmt: skip
        for formats in ([], [("B3:B5", "0%"), ("E3:E5", "0%")]):
            plan = self.goals_below(headings, *rows, merged=("A3:A4", "B3:B4"), formats=formats)
            self.assertEqual([node["weight"] for node in plan["children"]], ["25", "75"])
            goals = [goal["weight"] for node in plan["children"] for goal in node["goals"]]
            self.assertEqual(goals, ["40", "60", "100"])

    def test_a_column_that_is_not_read_is_told(self):
        path = self.filled()
        book = openpyxl.load_workbook(path)
        sheet = book["Plan"]
        sheet["K2"], sheet["K3"] = "ESTADO INTERNO", "verde"
        book.save(path)
        done = self.taken(path)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Plan: advertencia: la columna K, «ESTADO INTERNO»", done.stderr)
        sheet["G2"] = "SEGUNDO TRAMO"
        book.save(path)
        done = self.taken(path)
        self.assertEqual(done.returncode, 2)
        self.assertIn("la columna G, «SEGUNDO TRAMO», está entre", done.stderr)

    def test_of_two_columns_that_differ_one_is_left_out(self):
        path = self.filled()
        book = openpyxl.load_workbook(path)
        sheet = book["Plan"]
        sheet["K2"], sheet["K3"] = "I TRIM 2025", 12  # F3 says 10
        book.save(path)
        done = self.taken(path)
        self.assertEqual(done.returncode, 2)
        self.assertIn("Plan!K3: dos columnas contienen lo mismo", done.stderr)
        self.assertIn("Para leer la otra: --leave-out K.", done.stderr)
        self.assertFalse(self.data.exists())
        unknown = self.taken(path, "--leave-out", "Z")
        self.assertEqual(unknown.returncode, 2)
        self.assertIn("no hay columna Z con título", unknown.stderr)
        self.assert_taken(self.taken(path, "--leave-out", "f"))
        (goal,) = json.loads(self.document("gestion-2025"))["goals"]
        self.assertEqual(goal["targets"]["2025-Q1"], "12")

    def test_the_cases_come_back_exactly_from_an_export(self):
        for code in self.fill_with_cases():
            before = self.document(code)
            self.assert_comes_back(self.exported(code))
            self.assertEqual(self.document(code), before)

    def test_the_cases_come_back_exactly_through_openpyxl(self):
        for code in self.fill_with_cases():
            path = self.exported(code)
            book = openpyxl.load_workbook(path)
            book.save(path)
            self.assert_comes_back(path)

    def test_the_cases_come_back_exactly_through_libreoffice(self):
        codes = self.fill_with_cases()
        paths = [self.exported(code) for code in codes]
        there = self.folder / "there"
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.folder}/office", "--headless",
             "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", there, *paths],
            capture_output=True, check=True, timeout=240,
        )  # fmt: skip
        for path in paths:
            self.assertNotEqual((there / path.name).read_bytes(), path.read_bytes())
            self.assert_comes_back(there / path.name)

    def test_an_edit_in_the_workbook_is_the_only_change(self):
        self.fill_with_cases()
        path = self.exported("pei-2024-2027")
        book = openpyxl.load_workbook(path)
        sheet = book["Plan"]
        place = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 26)
        place.value = 28.5
        book.save(path)
        done = rumbo("import", path, "--data", self.data, "--dry-run")
        changes = [line for line in self.assert_taken(done).splitlines() if "→" in line]
        self.assertEqual(changes, [f"  Plan!{place.coordinate}: 1/3980 · targets/2025: 26 → 28.5"])

    def test_a_template_is_filled_in_and_read(self):
        path = self.saved("template", "--from", "2026")
        book = openpyxl.load_workbook(path)
        sheet = book["Plan"]
        column = {cell.value: cell.column for cell in sheet[2]}
        for heading, value in {
            "N.º OBJETIVO ESTRATÉGICO": "1", "OBJETIVO ESTRATÉGICO": "Cuidar",
            "N.º META": "M1", "META": "Plantar 4 árboles", "TIPO DE PROGRAMACIÓN": "Suma",
            "UNIDAD DE MEDIDA": "árboles", "I TRIM PROGRAMADO": 4,
        }.items():  # fmt: skip
            sheet.cell(row=3, column=column[heading], value=value)
        book.save(path)
        done = rumbo("import", path, "--data", self.data, "--into", "nuevo")
        self.assertIn("nuevo: se creó la edición 1.", self.assert_taken(done))
        plan = json.loads(self.document("nuevo"))
        self.assertEqual(plan["children"][0]["goals"][0]["targets"], {"2026-Q1": "4"})


if __name__ == "__main__":
    unittest.main()
