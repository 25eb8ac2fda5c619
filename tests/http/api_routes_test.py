"""Who may call what: every call of the table by every role, scope and unit; and without a key."""

import re
import tempfile
import unittest
from pathlib import Path

import rumbo
from access_test import ACCESS, PERMITTED, ROLES, UNITS, Visitor, every_row
from caller import Caller, held
from calling_office import Office, calls, every_call, filled, method_of

SCOPE_OF = {
    "manage_people": "administer",
    "read_log": "audit",
    "read_drafts": "read",
    "create_plan": "formulate",
    "edit_plan": "formulate",
    "review_plan": "review",
    "import_plan": "formulate",
    "answer_comments": "review",
    "hold_session": "review",
    "guide_goal": "review",
    "prepare_methodology": "review",
    "hold_consultation": "decide",
    "announce_methodology": "decide",
    "confirm_publication": "decide",
    "keep_backups": "administer",
}


WORKBOOKS = ("/api/v1/imports", "/api/v1/enlistments", "/api/v1/enlistments/review")
CALLS = ("call", "slow_call")
# One operation of two forms: the use case tells a party from who administers people.
JUDGED_INSIDE = {("/administracion/delegaciones/fin", "endDelegation"): "staff_only"}


class RoutesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)
        assert cls.office.begin("de-todos").status == 201

    def test_every_call_is_an_operation_and_every_operation_a_call(self):
        described = Caller(self.office.server.port).call("GET", "/api/openapi.json").said
        offered = {
            (path, method.upper())
            for path, methods in described["paths"].items()
            for method, operation in methods.items()
            if "security" in operation
        }
        self.assertEqual(offered, {(row[1], method_of(row)) for row in calls()})

    def test_every_form_of_a_page_has_an_operation_or_a_reason(self):
        """docs/api.md names it; its permission is that of the form."""
        text = (rumbo.ROOT / "docs/api.md").read_text().partition("## Each form of the pages")[2]
        told = dict(re.findall(r"^\| `(/[^`]*)` \| (.+) \|$", text, re.MULTILINE))
        forms = {row[1]: row[3] for row in every_row() if row[0] == "post" and row[2] not in CALLS}
        self.assertEqual(set(told), set(forms))
        described = Caller(self.office.server.port).call("GET", "/api/openapi.json").said
        access_of = {(row[1], row[0].strip("_")): row[3] for row in every_call()}
        named = {
            operation["operationId"]: access_of.get((path, method))
            for path, methods in described["paths"].items()
            for method, operation in methods.items()
        }
        for form, words in told.items():
            operations = re.fullmatch(r"`(\w+)`(?:, `(\w+)`)*", words)
            if not operations:
                self.assertGreater(len(words.split()), 4, form)
                continue
            for name in re.findall(r"`(\w+)`", words):
                judged = JUDGED_INSIDE.get((form, name), forms[form])
                self.assertEqual(named[name], judged, (form, name))

    def test_every_call_by_every_role(self):
        self.assertGreater(len(calls()), 27)
        scopes = {who: set(held(self.office.visitors[who])) for who in self.office.callers}
        for row in calls():
            pattern, access = row[1], row[3]
            match = ACCESS.fullmatch(access)
            if pattern.endswith("/deactivation") or pattern.startswith("/api/v1/keys/"):
                continue
            if (row[0], pattern) == ("delete_", "/api/v1/sessions"):
                continue  # of those who make the keys of the other tests
            for who, caller in self.office.callers.items():
                body = {} if method_of(row) in ("POST", "PUT", "PATCH") else None
                answer = caller.call(method_of(row), filled(pattern, "de-todos"), body)
                only_reads = scopes[who] <= {"read", "audit"}
                may = not match or ROLES[who] in PERMITTED[match[2]]
                may = may and (method_of(row) == "GET" or not only_reads)
                reaches = "{plan}" not in pattern or UNITS.get(who, "GDI") == "GDI"
                said = (pattern, who, answer.status, answer.text[:300])
                if not may or (not reaches and answer.status in (403, 428)):
                    self.assertIn(answer.status, (403, 428) if may else (403,), said)
                else:
                    self.assertNotIn(answer.status, (401, 403), said)
                    self.assertLess(answer.status, 500, said)
                self.assertEqual(answer.getheader("Cache-Control"), "no-store", said)
                self.assertIsNone(answer.getheader("Access-Control-Allow-Origin"), said)
                self.assertIsNone(answer.getheader("Set-Cookie"), said)

    def test_no_call_that_changes_something_goes_without_a_key_of_its_own(self):
        for row in every_call():
            if row[0] != "post":
                continue
            match = ACCESS.fullmatch(row[3])
            who = next(
                one
                for one in ("analista", "jefe", "administra", "comunicaciones", "transversal")
                if not match or ROLES[one] in PERMITTED[match[2]]
            )
            body = b"PK" if row[1] in WORKBOOKS else {}
            answer = self.office.callers[who].call(
                "POST", filled(row[1]), body, Idempotency_Key=""
            )
            self.assertEqual(answer.status, 400, (row[1], answer.text))
            self.assertEqual(answer.said["type"], "idempotency-key-missing", row[1])

    def test_a_scope_is_what_a_key_may_and_nothing_else(self):
        """Of who has every permission that there is in one place or another, one key a scope."""
        for who in ("analista", "administra", "control", "jefe"):
            scopes = held(self.office.visitors[who])
            keys = {scope: self.office.caller(who, scope) for scope in scopes}
            for row in calls():
                match = ACCESS.fullmatch(row[3])
                if not match or ROLES[who] not in PERMITTED[match[2]]:
                    continue
                for scope, caller in keys.items():
                    body = {} if method_of(row) in ("POST", "PUT", "PATCH") else None
                    answer = caller.call(method_of(row), filled(row[1], "ninguno"), body)
                    reads = scope in ("read", "audit") and method_of(row) != "GET"
                    allowed = SCOPE_OF[match[2]] == scope and not reads
                    said = (row[1], who, scope, answer.status, answer.text[:200])
                    if allowed:
                        self.assertNotIn(answer.status, (401, 403), said)
                    else:
                        self.assertEqual(answer.status, 403, said)
                        self.assertEqual(answer.said["type"], "key-too-narrow", said)

    def test_a_key_that_only_reads_ends_nothing(self):
        reader = self.office.caller("analista", "read")
        for path in (f"/api/v1/keys/{reader.number}", "/api/v1/sessions/0"):
            self.assertEqual(reader.call("DELETE", path).status, 403)
        writer = self.office.caller("analista", "formulate")
        self.assertEqual(writer.call("DELETE", f"/api/v1/keys/{reader.number}").status, 200)
        self.assertEqual(reader.call("GET", "/api/v1/me").status, 401)

    def test_without_a_key_or_with_another(self):
        stranger = Caller(self.office.server.port)
        for row in calls() * 2:
            answer = stranger.call(method_of(row), filled(row[1]), patient=False)
            self.assertIn(answer.status, (401, 429), row[1])
            if answer.status == 401:
                self.assertEqual(answer.said["type"], "key-unknown")
                self.assertTrue(answer.getheader("WWW-Authenticate").startswith("Bearer"))
        self.assertEqual(answer.status, 429, "thirty tries, and then one every two seconds")
        self.assertGreater(int(answer.getheader("Retry-After")), 0)
        known = self.office.callers["analista"].call("GET", "/api/v1/me")
        self.assertEqual(known.status, 200, "whoever shares the address")
        visitor = self.office.visitors["analista"]
        for header in (
            {"Cookie": visitor.cookie},
            {"Authorization": "Basic " + self.office.callers["analista"].key},
            {"Authorization": "Bearer " + visitor.cookie.partition("=")[2]},
            {"Authorization": "Bearer "},
        ):
            self.assertIn(stranger.call("GET", "/api/v1/me", **header).status, (401, 429))
        key = self.office.callers["analista"].key
        page = Visitor(self.office.server.port).ask(
            "GET", "/mi-trabajo", Authorization="Bearer " + key
        )
        self.assertEqual(page.status, 303, "a key opens no page")


class ProxyTest(unittest.TestCase):
    def test_who_comes_through_a_trusted_proxy_is_counted_alone(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        rumbo.run("demo", "--data", str(folder))
        (folder / "rumbo.toml").write_text("[server]\ntrust_proxy = true\n")
        comment = {"topic": "promise", "words": "Que empiece por el sur."}
        with rumbo.Server(folder) as server:
            stranger = Caller(server.port)
            for method, path, body in (
                ("GET", "/api/v1/me", None),
                ("POST", "/api/v1/consultations/99/comments", comment),
            ):
                told = [
                    stranger.call(method, path, body, patient=False, X_Forwarded_For=address).status
                    for address in ["203.0.113.9"] * 40 + ["203.0.113.10"]
                ]
                self.assertIn(429, told[:40], path)
                self.assertIn(told[-1], (401, 404), path)


if __name__ == "__main__":
    unittest.main()
