"""What the walks share (permission_walk_test.py and its siblings): everybody of an office with a
line for their browser and one for their program, what is asked, and what an answer says."""

import http.client
import json
import os
import secrets
import time
import unittest
import urllib.parse
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from access_test import ACCESS, PERMITTED, ROLES, UNITS, every_row
from calling_office import Office, every_call, method_of

LEADER, PROMOTER, ANALYST = "process-leader", "improvement-promoter", "planning-analyst"
HEAD, COMMUNICATIONS, TRANSVERSAL = "planning-head", "communications", "transversal-leader"
ADMINISTRATOR, CITIZEN = "administrator", "ciudadanía"
WRITERS = {LEADER, PROMOTER, ANALYST}
READERS = PERMITTED["read_drafts"]
EVERYBODY = set(ROLES.values())
# Whose roles only read: a key of theirs changes nothing.
ONLY_READ = {"opinion-giver", "internal-control", "reporting-area"}
WHOLE = os.environ.get("RUMBO_WALK") == "whole"
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Everything that those who may not did is in the log as that, and nothing else.
REFUSALS = {"access.refuse", "change.refuse"}
NOT_THEIRS = {"not-permitted", "own-submission", "own-acceptance"}
# How a page says that this is not done in this state; a call says it by its type.
CLOSED = {
    "wrong-state": "El plan no está en un estado que permita esto",
    "consultation-closed": "Esta consulta recibió aportes hasta el",
    "methodology-frozen": "Esta versión ya se comunicó y queda como está",
    "methodology-open": "Ya se está preparando una versión de ese año",
    "import-closed": "Esta importación ya se confirmó o se deshizo",
}


@dataclass(frozen=True)
class Ask:
    who: str
    row: tuple  # of the route table
    path: str
    body: dict | bytes | None
    told: str  # by the table of the test: done, hidden, closed, unknown or nobody
    of: str  # what is asked of which thing, for who reads of a deviation
    version: str = '"0"'


TRIES = 60  # of one request: a walk asks faster than one address may, and waits


class Line:
    """One connection that stays open."""

    def __init__(self, port: int, headers: dict):
        self.port, self.headers = port, headers
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method: str, path: str, body: str | bytes | None, **headers: str):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        for _ in range(TRIES):
            try:
                self.connection.request(method, path, body, self.headers | headers)
                answer = self.connection.getresponse()
            except (http.client.RemoteDisconnected, BrokenPipeError):  # it had waited too long
                self.connection.close()
                continue
            answer.text = answer.read().decode(errors="replace")
            if answer.status != 429:
                return answer
            time.sleep(int(answer.getheader("Retry-After") or 1))
        raise AssertionError(f"{method} {path} was not answered in {TRIES} tries")


def is_call(row: tuple) -> bool:
    return row[1].startswith("/api/v1/")


def said(row: tuple, answer, closed: dict[str, str]) -> str:
    """done (or refused for what was wrong in it), hidden, closed, unknown, or nobody: whoever asks
    is to sign in first."""
    if answer.status >= 500:
        return str(answer.status)
    if answer.status == 401:
        return "nobody"
    if answer.status in (403, 404):
        return "hidden" if answer.status == 403 else "unknown"
    if is_call(row):
        problem = "problem" in (answer.getheader("Content-Type") or "")
        kind = json.loads(answer.text)["type"] if problem else ""
        return "closed" if kind in closed else "done"
    if (answer.getheader("Location") or "").startswith(("/ingreso", "/segundo-factor")):
        return "nobody"
    is_refused = answer.status in (409, 422)
    is_closed = is_refused and any(one in answer.text for one in closed.values())
    return "closed" if is_closed else "done"


def not_permitted(entry: dict) -> bool:
    """Whether the entry tells of somebody who was refused for who they are."""
    kinds = {one.get("after") for one in entry["changes"] if one["field"] == "refusal"}
    refused = entry["action"] == "change.refuse" and kinds & NOT_THEIRS
    return entry["action"] == "access.refuse" or bool(refused)


def passes(row: tuple, who: str) -> bool:
    """Whether the row lets the role in at all."""
    asked = ACCESS.fullmatch(row[3])
    return not asked or ROLES.get(who) in PERMITTED[asked[2]]


def of_family(*patterns: str) -> dict[tuple, tuple]:
    """The rows of both tables whose address begins so, by method and address."""
    rows = {(row[0], row[1]): row for row in every_row() + every_call()}
    return {key: row for key, row in rows.items() if key[1].startswith(patterns)}


class Walk:
    def __init__(self, case: type[unittest.TestCase], office: Office, **closed: str):
        """Of a family that has more refusals of a state than all have: each with its sentence."""
        self.office, port = office, office.server.port
        self.closed = CLOSED | {name.replace("_", "-"): words for name, words in closed.items()}
        self.units = dict(UNITS)
        self.people = {
            who: Line(port, {"Cookie": one.cookie}) for who, one in office.visitors.items()
        }
        self.programs = {
            who: Line(port, {"Authorization": "Bearer " + one.key})
            for who, one in office.callers.items()
        }
        # Somebody without an account.
        self.people[CITIZEN] = self.programs[CITIZEN] = Line(port, {})
        for line in (*self.people.values(), *self.programs.values()):
            case.addClassCleanup(line.connection.close)
        self.first = 0

    def begins(self) -> None:
        """From here on, what is done is looked for."""
        self.first = self.office.log()[0]["sequence"]

    def lines(self, row: tuple) -> dict[str, Line]:
        return self.programs if is_call(row) else self.people

    def narrow(self, *people: str, unit: str = "GDI") -> None:
        """What they held for the entity they hold for that unit, from here on."""
        caller = self.office.callers["administra"]
        for who in people:
            path = f"/api/v1/people/demo-{ROLES[who]}"
            (held,) = [one for one in caller.call("GET", path).said["roles"] if "until" not in one]
            role = {"role": ROLES[who], "unit": unit}
            assert caller.call("POST", path + "/roles", role).status == 201
            assert caller.call("DELETE", f"{path}/roles/{held['id']}").status == 200
            self.units[who] = unit

    def ask(self, one: Ask):
        line, body = self.lines(one.row)[one.who], one.body
        if is_call(one.row):
            sends = XLSX if isinstance(body, bytes) else JSON
            sent = body if body is None or isinstance(body, bytes) else json.dumps(body)
            return line.ask(
                method_of(one.row),
                one.path,
                sent,
                Content_Type=sends,
                If_Match=one.version,
                Idempotency_Key=secrets.token_urlsafe(),
            )
        if body is not None:
            visitor = self.office.visitors.get(one.who)
            token = {"formulario": visitor.form_token} if visitor else {}
            body = urllib.parse.urlencode(token | body)
        return line.ask(method_of(one.row), one.path, body, Content_Type=FORM)

    def of_one(self, asked: list[Ask]) -> list[str]:
        wrong = []
        for one in asked:
            answer = self.ask(one)
            found = said(one.row, answer, self.closed)
            # What is asked wrongly may name what there is none of.
            if found == "unknown" and one.told == "done" and one.row[0] != "get":
                found = "done"
            if found != one.told:
                of = f"{one.row[0]} {one.path}: {one.of} by {one.who}"
                wrong.append(f"{of}: {found} ({answer.status}), and not {one.told}")
        return wrong

    def deviations(self, asked: list[Ask]) -> list[str]:
        """Asks it all; each person and each program in its turn, beside the others."""
        shares: dict[tuple, list[Ask]] = {}
        for one in asked:
            shares.setdefault((one.who, is_call(one.row)), []).append(one)
        with ThreadPoolExecutor(4) as threads:
            return [one for found in threads.map(self.of_one, shares.values()) for one in found]

    def check(self, case: unittest.TestCase, asked: list[Ask], *allowed: str) -> None:
        """None deviates, and nothing was done but what is allowed."""
        self.begins()
        wrong = self.deviations(asked)
        told = "\n".join(wrong[:200])
        case.assertEqual(len(wrong), 0, f"{len(wrong)} deviations of {len(asked)}:\n{told}")
        entries = self.entries()
        case.assertLessEqual({one["action"] for one in entries}, REFUSALS | set(allowed))
        hidden = Counter(f"demo-{ROLES[one.who]}" for one in asked if one.told == "hidden")
        kept = Counter(one["person"] for one in entries if not_permitted(one))
        case.assertEqual(hidden - kept, Counter(), "refused, and not in the log (A1)")
        print(f"{len(asked)} requests, no deviation")

    def entries(self) -> list[dict]:
        """What the log tells since it began."""
        entries, page = [], 1
        while True:
            read = self.office.log(page=str(page))
            entries += [one for one in read if one["sequence"] > self.first]
            if read[-1]["sequence"] <= self.first:
                return entries
            page += 1
