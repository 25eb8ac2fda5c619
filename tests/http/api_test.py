"""The API: what it offers is what it describes, and says the same as the command line."""

import csv
import io
import json
import os
import re
import socket
import tempfile
import unittest
import urllib.error
import urllib.request
import zipfile

import jsonschema
import rumbo

PLAN = "/api/v1/plans/pes-gestion-publica"
FILE = str(rumbo.ROOT / "demo/plans/pes-gestion-publica-2024-03-31.json")


class Answer:
    def __init__(self, response):
        self.status, self.type = response.status, response.headers["Content-Type"]
        self.headers, self.body = response.headers, response.read()
        response.close()

    def json(self):
        return json.loads(self.body)


def ask(url: str, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        request = urllib.request.Request(url, headers=named)
        return Answer(urllib.request.urlopen(request, timeout=30))
    except urllib.error.HTTPError as refused:
        return Answer(refused)


def routes() -> set[str]:
    table = (rumbo.ROOT / "src/web/portal/routes.cpp").read_text()
    return set(re.findall(r'"(/api/v1/[^"]*?)", data', table))


def called_routes() -> set[str]:
    table = (rumbo.ROOT / "src/web/portal/calls.cpp").read_text()
    return set(re.findall(r'"(/api/v1/[^"]*?)", (?:slow_)?call', table))


class ApiTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(rumbo.Server())
        cls.url = cls.server.url
        cls.description = ask(cls.url + "/api/openapi.json").json()

    def said(self, *arguments: str) -> str:
        done = rumbo.run(*arguments, env=dict(os.environ, LC_ALL="C"))
        self.assertEqual(done.stderr, "")
        return done.stdout

    def operations(self):
        """What is published; the calls are in api_examples_test.py."""
        for path, methods in self.description["paths"].items():
            for method, operation in methods.items():
                if "x-rumbo-example" not in operation:
                    yield path, method, operation

    def test_every_route_is_described_and_nothing_else(self):
        self.assertEqual(self.description["openapi"][:3], "3.1")
        self.assertEqual(set(self.description["paths"]), routes() | called_routes())
        self.assertEqual({path for path, _, _ in self.operations()}, routes())
        self.assertEqual({method for _, method, _ in self.operations()}, {"get"})
        every = [one for path in self.description["paths"].values() for one in path.values()]
        names = [operation["operationId"] for operation in every]
        self.assertEqual(len(names), len(set(names)))

    def test_every_parameter_of_a_path_is_described(self):
        for path, methods in self.description["paths"].items():
            for operation in methods.values():
                described = {
                    parameter["name"]
                    for parameter in operation.get("parameters", [])
                    if parameter["in"] == "path"
                }
                self.assertEqual(described, set(re.findall(r"{(\w+)}", path)), path)

    def test_every_example_is_answered_as_described(self):
        for path, _, operation in self.operations():
            query = []
            for parameter in operation.get("parameters", []):
                example = str(parameter.get("example", parameter.get("schema", {}).get("example")))
                if parameter["in"] == "path":
                    path = path.replace("{" + parameter["name"] + "}", example)
                elif parameter["name"] not in ("dialect", "known_on"):  # the edition is named
                    query.append(f"{parameter['name']}={example}")
            answer = ask(self.url + path + "?" + "&".join(query))
            self.assertEqual(answer.status, 200, path)
            described = operation["responses"]["200"]["content"]
            self.assertIn(answer.type.split(";")[0], described, path)

    def test_every_answer_has_the_shape_that_is_described(self):
        plan = json.loads((rumbo.ROOT / "docs/schema/rumbo-plan-1.schema.json").read_text())
        self.assertEqual(ask(self.url + "/api/rumbo-plan-1.schema.json").json(), plan)
        named = {"/api/rumbo-plan-1.schema.json": plan, plan["$id"]: plan}
        shapes = jsonschema.RefResolver("", self.description, store=named)
        for path, _, operation in self.operations():
            schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
            shape = jsonschema.Draft202012Validator(schema, resolver=shapes)
            for code in [edition["code"] for edition in ask(self.url + "/api/v1/plans").json()]:
                address = path.replace("{code}", code).replace("{file}", "results.json")
                address = address.replace("{consultation}", "1")
                for scope in ("period", "total"):
                    answer = ask(f"{self.url}{address}?scope={scope}").json()
                    wrong = [
                        f"{list(error.path)}: {error.message}"
                        for error in shape.iter_errors(answer)
                    ]
                    self.assertEqual(wrong[:3], [], f"{address} {scope}")
        problem = ask(self.url + PLAN + "/evaluation?at=yesterday")
        jsonschema.Draft202012Validator(
            {"$ref": "#/components/schemas/Problem"}, resolver=shapes
        ).validate(problem.json())

    def test_the_reference_page_shows_every_operation(self):
        page = ask(self.url + "/api").body.decode()
        for path in routes() | called_routes():
            self.assertIn(path, page)

    def test_says_what_the_command_line_says(self):
        for command, path in (
            (["evaluate", "--at", "2024-03-31"], "/evaluation?at=2024-03-31"),
            (
                ["evaluate", "--at", "2024-03-31", "--scope", "total"],
                "/evaluation?at=2024-03-31&scope=total",
            ),
            (["check"], "/findings?lang=en"),
        ):
            said = self.said(command[0], FILE, *command[1:], "--json")
            self.assertEqual(ask(self.url + PLAN + path).json(), json.loads(said), path)

    def test_explains_as_the_command_line_does(self):
        said = json.loads(self.said("explain", FILE, "3/543", "--at", "2024-03-31", "--json"))
        answer = ask(self.url + PLAN + "/derivation?path=3/543&at=2024-03-31&lang=en").json()
        self.assertEqual((said.pop("edition"), answer.pop("edition")), (None, 1))
        self.assertTrue(said.pop("program").startswith(answer.pop("program")))
        self.assertEqual(answer, said)

    def test_the_six_figures_of_the_sector_plan(self):
        result = ask(self.url + PLAN + "/evaluation?at=2024-03-31").body.decode()
        for percent in ("125.9707", "100.0000", "95.1917", "98.5714", "72.5268", "98.4521"):
            self.assertIn(percent, result)

    def test_goals_are_those_of_the_document_and_of_the_evaluation(self):
        list_ = ask(self.url + PLAN + "/goals?at=2024-03-31").json()
        document = ask(self.url + PLAN).json()
        evaluation = ask(self.url + PLAN + "/evaluation?at=2024-03-31").json()

        def goals(node, path=""):
            for goal in node.get("goals", []):
                yield path + goal["code"], goal
            for child in node.get("children", []):
                yield from goals(child, path + child["code"] + "/")

        self.assertEqual(
            list_["goals"],
            [
                {"path": path, "goal": goal, "result": result}
                for (path, goal), (_, result) in zip(
                    goals(document), goals(evaluation), strict=True
                )
            ],
        )
        stated = [list_[key] for key in ("page", "pages", "count")]
        self.assertEqual(stated, [1, 1, len(list_["goals"])])
        one = ask(self.url + PLAN + "/goals?path=3/543&at=2024-03-31").json()
        self.assertEqual([listed["path"] for listed in one["goals"]], ["3/543"])
        below = ask(self.url + PLAN + "/goals?path=3&at=2024-03-31").json()
        self.assertEqual(
            below["goals"], [row for row in list_["goals"] if row["path"].startswith("3/")]
        )

    def test_the_document_that_it_answers_measures_the_same(self):
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            file.write(ask(self.url + PLAN).body)
            file.flush()
            self.assertEqual(
                self.said("evaluate", file.name, "--at", "2024-03-31"),
                self.said("evaluate", FILE, "--at", "2024-03-31"),
            )

    def test_tables_hold_the_same_rows_in_every_format(self):
        for table in ("goals", "nodes", "results", "periods", "findings"):
            address = f"{self.url}{PLAN}/tables/{table}"
            rows = list(csv.reader(io.StringIO(ask(address + ".csv").body.decode("utf-8-sig"))))
            records = ask(address + ".json").json()
            records = records if isinstance(records, list) else records["rows"]
            self.assertEqual(len(rows) - 1, len(records), table)
            self.assertEqual(len({len(row) for row in rows}), 1, table)
            book = zipfile.ZipFile(io.BytesIO(ask(address + ".xlsx").body))
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
            self.assertGreaterEqual(sheet.count("<row "), len(rows), table)

    def test_a_plan_is_a_workbook_that_the_command_line_takes_in_unchanged(self):
        answer = ask(f"{self.url}{PLAN}/tables/plan.xlsx")
        self.assertIn("pes-gestion-publica-plan.xlsx", answer.headers["Content-Disposition"])
        with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
            file.write(answer.body)
            file.flush()
            with tempfile.TemporaryDirectory() as data:
                self.said("import", FILE, "--data", data)
                english = dict(os.environ, LC_ALL="C")
                told = rumbo.run("import", file.name, "--data", data, env=english)
        self.assertIn("nothing has changed since edition 1", told.stdout, told.stderr)

    def test_files_for_spreadsheets_have_words_where_open_data_have_tokens(self):
        address = f"{self.url}{PLAN}/tables/goals.csv?at=2024-03-31"
        open_data = ask(address).body.decode()
        self.assertIn(",behind,", open_data)
        for_excel = ask(address + "&dialect=spreadsheet").body.decode("utf-8-sig")
        self.assertIn(";Rezago;", for_excel)
        self.assertIn(";En la vigencia;", for_excel)
        self.assertNotIn("behind", for_excel)
        book = zipfile.ZipFile(io.BytesIO(ask(address.replace(".csv", ".xlsx")).body))
        strings = b"".join(book.read(name) for name in book.namelist() if name.endswith(".xml"))
        self.assertIn("<t>Rezago</t>".encode(), strings)

    def test_a_malformed_path_is_a_problem_too(self):
        for path in ("/api/v1/plans/%ff", "/api/v1/plans/%2e%2e/goals"):
            with socket.create_connection(("127.0.0.1", self.server.port)) as link:
                link.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
                answer = link.makefile("rb").read()
            self.assertIn(b"400 Bad Request", answer.splitlines()[0])
            self.assertIn(b"application/problem+json", answer)

    def test_what_the_reader_has_is_not_sent_again(self):
        tables = ("/tables/goals.xlsx", "/tables/plan.xlsx")
        for path in ("/evaluation", "/derivation?path=3/543", *tables):
            tag = ask(self.url + PLAN + path).headers["ETag"]
            again = ask(self.url + PLAN + path, If_None_Match=tag)
            self.assertEqual((again.status, again.body), (304, b""), path)

    def test_what_is_wrong_is_said_in_the_language_that_is_asked_for(self):
        for path, spanish, english in (
            ("/api/v1/plans/ninguno", "No hay tal plan", "There is no such plan"),
            (PLAN + "?at=ayer", "at es un día", "at is a day"),
            ("/api/nada", "Ninguna operación", "No operation"),
        ):
            for language, words in (("es-CO", spanish), ("en", english), ("fr", spanish)):
                answer = ask(self.url + path, Accept_Language=language)
                self.assertIn(words, answer.json()["detail"], (path, language))

    def test_bad_questions_are_problems(self):
        for path, status in (
            ("/evaluation?at=2024-13-01", 400),
            ("/evaluation?at=yesterday", 400),
            ("/evaluation?scope=week", 400),
            ("/evaluation?edition=0", 400),
            ("/evaluation?edition=99", 404),
            ("/derivation?path=9/999", 404),
            ("/goals?path=9", 404),
            ("/goals?path=54", 404),
            ("/goals?page=2", 404),
            ("/goals?page=0", 400),
            ("/tables/goals.pdf", 404),
            ("/tables/secrets.csv", 404),
            ("/findings?lang=fr", 400),
        ):
            refused = ask(self.url + PLAN + path)
            self.assertEqual(refused.status, status, path)
            self.assertEqual(refused.type, "application/problem+json", path)
            problem = refused.json()
            self.assertEqual(problem["status"], status, path)
            self.assertTrue(problem["detail"], path)


if __name__ == "__main__":
    unittest.main()
