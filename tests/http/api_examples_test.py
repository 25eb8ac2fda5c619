"""The examples of the served document, sent: each gives the answer that it shows."""

import json
import re
import secrets
import unittest
from datetime import datetime, timedelta, timezone

import jsonschema
from access_test import ROLES
from caller import Caller
from calling_office import Office, every_call
from spreadsheet import workbook

WHO = {role: who for who, role in ROLES.items()}
VARIES = {"number", "import", "sequence", "version", "observation", "count", "entries"}
VARIES |= {"checkpoints", "unread"}
# Of what an example makes, for those that come after it: {comment} in them.
KNOWN = {"comment", "code", "import"}
# What is sent twice with the same key is answered twice with the same, but for secrets.
ONCE = {"invitePerson": "already-done", "offerReset": "already-done", "enlist": "list-flawed"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
TOKEN = re.compile(r"[\w-]{43}")
DIGEST = re.compile(r"[0-9a-f]{64}")


class ExamplesTest(unittest.TestCase):
    """Each example of the served document, sent, gives the answer that the document shows."""

    left_out: frozenset = frozenset()

    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        cls.citizen = Caller(cls.office.server.port)
        today = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
        cls.known = {
            "2026-12-01": today.isoformat(),
            "2027-01-15": (today + timedelta(days=10)).isoformat(),
            "2027-02-15": (today + timedelta(days=30)).isoformat(),
        }
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
        """With what only the running server knows in the place of {names}."""
        for day in filter(DAY.fullmatch, self.known):  # of the document, as days from today
            text = text.replace(day, self.known[day])
        for name in re.findall(r"\{([a-z-]+)\}", text):
            if name not in self.known and (find := getattr(self, "find_" + name, None)):
                text = text.replace("{" + name + "}", str(find(caller)))
            elif name in self.known:
                text = text.replace("{" + name + "}", self.known[name])
        return text

    def find_own(self, caller: Caller) -> int:
        return caller.call("GET", "/api/v1/keys").said[-1]["number"]

    def find_version(self, caller: Caller) -> str:
        return caller.call("GET", "/api/v1/formulations/plan-oap-2027").getheader("ETag")

    def find_readversion(self, caller: Caller) -> str:
        path = f"/api/v1/participation/2/comments/{self.known['comment']}"
        return caller.call("GET", path).getheader("ETag")

    def sent(self) -> dict:
        """Another comment, which is erased and not read again."""
        words = {"topic": "other", "words": "Vivo en la calle Quinta."}
        return self.citizen.call("POST", "/api/v1/consultations/2/comments", words).said

    def find_other(self, caller: Caller) -> str:
        return self.sent()["comment"]

    def find_othercode(self, caller: Caller) -> str:
        return self.sent()["code"]

    def find_revision(self, caller: Caller) -> str:
        return caller.call("GET", "/api/v1/methodologies/2029/1").getheader("ETag")

    def plan_in(self, state: str, caller: Caller) -> str:
        lists = caller.call("GET", "/api/v1/formulations").said
        return next(one["plan"] for one in lists if one["state"] == state)

    def find_published(self, caller: Caller) -> str:
        return self.plan_in("published", caller)

    def find_observed(self, caller: Caller) -> str:
        return self.plan_in("observed", caller)

    def find_observation(self, caller: Caller) -> int:
        plan = caller.call("GET", "/api/v1/formulations/" + self.find_observed(caller)).said
        return next(one["number"] for one in plan["observations"] if one["returned"])

    def find_read(self, caller: Caller) -> str:
        """What the second goal of the plan in review says now."""
        review = caller.call("GET", "/api/v1/formulations/pinar-2027").said["review"]
        return next(one["sha256"] for one in review if one["object"] == 2)

    def find_delegation(self, caller: Caller) -> str:
        return caller.call("GET", "/api/v1/delegations").said[0]["delegation"]

    def find_openimport(self, caller: Caller) -> int:
        return caller.call("POST", "/api/v1/imports", self.file("plan")).said["import"]

    def find_cell(self, caller: Caller) -> str:
        """Of the first goal of the workbook that was sent."""
        read = caller.call("GET", "/api/v1/imports/" + self.known["import"]).said
        sheet = read["sheets"][0]
        column = next(one["column"] for one in sheet["columns"] if one.get("field") == "goal/goal")
        return f"{column}{sheet['last_heading_row'] + 1}"

    def find_sheet(self, caller: Caller) -> str:
        read = caller.call("GET", "/api/v1/imports/" + self.known["import"]).said
        return read["sheets"][0]["sheet"]

    def file(self, name: str) -> bytes:
        if name == "plan":
            path = "/api/v1/formulations/plan-oap-2027/workbook"
            return self.office.callers["analista"].call("GET", path).body
        units = [["Código", "Nombre", "Clase", "Pertenece a"], ["GAR", "Archivo", "process", "AE"]]
        people = [
            ["Nombre", "Correo", "Rol", "Unidad", "Desde", "Hasta"],
            ["Rosa Díaz", "rosa@ejemplo.invalid", "process-leader", "GAR", "", ""],
        ]
        return workbook(Unidades=units, Personas=people)

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
        self.assertEqual(len(operations), len(every_call()))
        named = {operation["operationId"]: (method, operation) for method, operation in operations}
        late = ["withdrawPlan", "editCells", "takeReview", "takeStep", "listLog"]
        late += ["endEverySession", "endKey"]
        early = ["beginFormulation", "getFormulation", "addObject", "removeObject"]
        early += ["restoreObject", "moveObject", "recordWorkingSession", "openConsultation"]
        early += ["sendComment", "followComment", "getComment", "moderateComment"]
        early += ["classifyComment", "answerComment", "listGuidance", "listPublications"]
        early += ["beginMethodology", "saveMethodology", "getPreferences", "delegateRole"]
        early += ["listDelegations", "makeCalendar", "judgeEnlistment", "enlist"]
        early += ["beginImport", "getImport", "mendImport", "chooseImport", "confirmImport"]
        early += ["undoImport"]
        middle = [name for name in named if name not in early + late]
        for name in [one for one in early + middle + late if one not in self.left_out]:
            method, operation = named[name]
            with self.subTest(name):
                self.one_example(method, operation)

    def one_example(self, method: str, operation: dict):
        example, name = operation["x-rumbo-example"], operation["operationId"]
        who = WHO.get(example["as"])
        caller = self.office.callers[who] if who else self.citizen
        if name == "endKey":
            self.office.caller(who, "read")
        path = self.filled(example["path"], caller)
        headers = {
            header.replace("-", "_"): self.filled(value, caller)
            for header, value in example.get("headers", {}).items()
        }
        request = json.loads(self.filled(json.dumps(example.get("request")), caller))
        if "file" in example:
            request = self.file(example["file"])
        if method == "POST":
            headers["Idempotency_Key"] = secrets.token_urlsafe()
        answer = caller.call(method, path, request, **headers)
        self.assertEqual(answer.status, example["status"], (name, answer.text))
        if method == "POST" and answer.status < 300:
            again = caller.call(method, path, request, **headers)
            if name in ONCE:
                self.assertEqual(again.said["type"], ONCE[name], again.text)
            else:
                self.assertEqual((again.status, again.text), (answer.status, answer.text), name)
        described = operation["responses"][str(example["status"])]["content"]
        (type_,) = described
        if type_ != "*/*":  # a file: as what it is
            self.assertEqual(answer.getheader("Content-Type").split(";")[0], type_)
        if "request" in example:
            sent = operation["requestBody"]["content"]["application/json"]
            self.assertEqual(sent["example"], example["request"])
            self.fitting_shape(sent["schema"]["$ref"], request, name)
        if "schema" in described[type_]:
            self.fitting_shape(described[type_]["schema"]["$ref"], answer.said, name)
        if "answer" not in example:
            return
        self.assertEqual(described[type_]["example"], example["answer"])
        if isinstance(answer.said, dict):
            for known in KNOWN & set(answer.said):
                self.known.setdefault(known, str(answer.said[known]))
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
