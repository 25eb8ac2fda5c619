"""The examples of the served document, sent: each gives the answer that it shows."""

import re
import unittest

import jsonschema
from access_test import ROLES
from caller import Caller
from calling_office import Office, calls

WHO = {role: who for who, role in ROLES.items()}
VARIES = {"number", "sequence", "version", "observation", "count", "entries", "checkpoints"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
TOKEN = re.compile(r"[\w-]{43}")
DIGEST = re.compile(r"[0-9a-f]{64}")


class ExamplesTest(unittest.TestCase):
    """Each example of the served document, sent, gives the answer that the document shows."""

    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        cls.document = Caller(cls.office.server.port).call("GET", "/api/openapi.json").said
        plan = Caller(cls.office.server.port).call("GET", "/api/rumbo-plan-1.schema.json").said
        named = {"/api/rumbo-plan-1.schema.json": plan, plan["$id"]: plan}
        cls.shapes = jsonschema.RefResolver("", cls.document, store=named)

    def same(self, documented, answered, at: str):
        if isinstance(documented, dict):
            self.assertIsInstance(answered, dict, at)
            self.assertEqual(set(documented), set(answered), at)
            for key, value in documented.items():
                if key in VARIES and isinstance(value, int):
                    self.assertIsInstance(answered[key], int, f"{at}/{key}")
                else:
                    self.same(value, answered[key], f"{at}/{key}")
        elif isinstance(documented, list):
            # The demonstration may hold more than the document shows.
            rest = list(answered)
            for i, one in enumerate(documented):
                fitting = [other for other in rest if self.fits(one, other)]
                self.assertTrue(fitting, f"{at}/{i}: {one} is not among {rest}")
                rest.remove(fitting[0])
        elif isinstance(documented, str):
            for kind in (MOMENT, DAY, DIGEST, TOKEN):
                if kind.fullmatch(documented):
                    self.assertRegex(answered, kind, at)
                    return
            if "/enlace/" in documented:
                self.assertRegex(answered, r"/enlace/[\w-]{43}$", at)
            elif documented.startswith("token:"):
                self.assertRegex(answered, r"^token:\d+$", at)
            elif "{" not in documented:
                self.assertEqual(documented, answered, at)
        else:
            self.assertEqual(documented, answered, at)

    def fits(self, documented, answered) -> bool:
        try:
            self.same(documented, answered, "")
        except AssertionError:
            return False
        return True

    def filled(self, text: str, caller: Caller) -> str:
        if "{own}" in text:
            keys = caller.call("GET", "/api/v1/keys").said
            text = text.replace("{own}", str(keys[-1]["number"]))
        if "{version}" in text:
            plan = caller.call("GET", "/api/v1/formulations/plan-oap-2027")
            text = plan.getheader("ETag")
        if "{observed}" in text:
            lists = caller.call("GET", "/api/v1/formulations").said
            code = next(one["plan"] for one in lists if one["state"] == "observed")
            plan = caller.call("GET", f"/api/v1/formulations/{code}").said
            number = next(one["number"] for one in plan["observations"] if one["returned"])
            text = text.replace("{observed}", code).replace("{observation}", str(number))
        return text

    def fitting_shape(self, schema: str, value, at: str):
        shape = jsonschema.Draft202012Validator({"$ref": schema}, resolver=self.shapes)
        wrong = [f"{list(error.path)}: {error.message}" for error in shape.iter_errors(value)]
        self.assertEqual(wrong[:3], [], at)

    def test_every_example(self):
        operations = [
            (method.upper(), operation)
            for methods in self.document["paths"].values()
            for method, operation in methods.items()
            if "x-rumbo-example" in operation
        ]
        self.assertEqual(len(operations), len(calls()))
        named = {operation["operationId"]: (method, operation) for method, operation in operations}
        late = ["restoreObject", "editCells", "takeStep", "listLog", "endKey"]
        early = ["beginFormulation", "getFormulation", "addObject", "removeObject"]
        middle = [name for name in named if name not in early + late]
        for name in early + middle + late:
            method, operation = named[name]
            with self.subTest(name):
                self.one_example(method, operation)

    def one_example(self, method: str, operation: dict):
        example, name = operation["x-rumbo-example"], operation["operationId"]
        who = WHO[example["as"]]
        caller = self.office.callers[who]
        if name == "endKey":
            self.office.caller(who, "read")
        path = self.filled(example["path"], caller)
        headers = {
            header.replace("-", "_"): self.filled(value, caller)
            for header, value in example.get("headers", {}).items()
        }
        answer = caller.call(method, path, example.get("request"), **headers)
        self.assertEqual(answer.status, example["status"], (name, answer.text))
        described = operation["responses"][str(example["status"])]["content"]
        (type_,) = described
        self.assertEqual(answer.getheader("Content-Type").split(";")[0], type_)
        if "request" in example:
            sent = operation["requestBody"]["content"]["application/json"]
            self.assertEqual(sent["example"], example["request"])
            self.fitting_shape(sent["schema"]["$ref"], example["request"], name)
        if "answer" not in example:
            return
        self.assertEqual(described[type_]["example"], example["answer"])
        self.fitting_shape(described[type_]["schema"]["$ref"], answer.said, name)
        self.same(example["answer"], answer.said, name)

    def test_every_refusal_has_the_shape_that_is_described(self):
        caller = self.office.callers["lider"]
        for answer in (
            caller.call("POST", "/api/v1/people", {}),
            caller.call("GET", "/api/v1/formulations/ninguno"),
            caller.call("POST", "/api/v1/formulations/pinar-2027/steps", "{"),
            caller.call(
                "POST",
                "/api/v1/formulations/pinar-2027/steps",
                {"action": "submit"},
                If_Match='"1"',
            ),
            Caller(self.office.server.port).call("GET", "/api/v1/me"),
        ):
            self.assertGreaterEqual(answer.status, 400)
            self.fitting_shape("#/components/schemas/Problem", answer.said, answer.text)


if __name__ == "__main__":
    unittest.main()
