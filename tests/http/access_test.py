"""Who may do what on the side of those who work here: every route of the table by every role."""

import html
import http.client
import re
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

import rumbo

ROW = re.compile(
    r'RouteRow\{(\w+), "([^"]*)",\s*(\w+),\s*([\w()]+),\s*[\w:]+,\s*"([^"]*)"\s*'
    r"(?:,\s*\w+\s*)?\}",
    re.DOTALL,
)
BOUNDARY = "rumbo-----------------------------26"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"
PASSWORD = "demostración de rumbo 2026"
ROLES = {
    "lider": "process-leader",
    "promotor": "improvement-promoter",
    "analista": "planning-analyst",
    "jefe": "planning-head",
    "area": "reporting-area",
    "transversal": "transversal-leader",
    "concepto": "opinion-giver",
    "comunicaciones": "communications",
    "control": "internal-control",
    "comite": "committee",
    "administra": "administrator",
}
# Whose role is not held for the whole entity; the plan that is walked below is of GDI.
UNITS = {"lider": "GDI", "promotor": "GDI", "area": "SAC", "transversal": "SAC"}
PLAN, PLAN_UNIT = "plan-de-acceso", "GDI"
# Reviewed by hand against procedure.md §1.
PERMITTED = {
    "manage_people": {"administrator"},
    "keep_backups": {"administrator"},
    "read_log": {"administrator", "planning-head", "internal-control"},
    "read_drafts": {
        "process-leader",
        "improvement-promoter",
        "planning-analyst",
        "planning-head",
        "reporting-area",
        "transversal-leader",
        "opinion-giver",
        "communications",
        "internal-control",
    },
    "create_plan": {"planning-analyst", "planning-head"},
    "edit_plan": {"process-leader", "improvement-promoter", "planning-analyst"},
    "import_plan": {
        "process-leader",
        "improvement-promoter",
        "planning-analyst",
        "planning-head",
    },
    "review_plan": {"planning-analyst", "planning-head"},
    "hold_consultation": {"planning-head"},
    "answer_comments": {"planning-analyst", "planning-head"},
    "prepare_methodology": {"planning-analyst", "planning-head"},
    "announce_methodology": {"planning-head"},
    "hold_session": {"planning-analyst", "planning-head"},
    "guide_goal": {"transversal-leader"},
    "confirm_publication": {"communications"},
}
ACCESS = re.compile(r"(needs|in_some_unit)\((\w+)\)")


def every_row() -> list[tuple[str, ...]]:
    files = ("routes.cpp", "administration.cpp")
    return [row for file in files
            for row in ROW.findall((rumbo.ROOT / "src/web/portal" / file).read_text())]  # fmt: skip


def rows() -> list[tuple[str, ...]]:
    kinds = ("desk", "slow_desk", "deed", "slow_deed")
    return [row for row in every_row() if row[2] in kinds]


def permitted(access: str, who: str, unit: str = "") -> bool:
    """Whether the row lets them in; for a unit, whether their role reaches it too."""
    if not (match := ACCESS.fullmatch(access)):
        return True
    reaches = not unit or UNITS.get(who, unit) == unit
    return ROLES[who] in PERMITTED[match.group(2)] and reaches


def filled(pattern: str, plan: str = "nadie") -> str:
    """An address of the pattern: of that plan, of its first object, of nobody else."""
    path = pattern.replace("{plan}", plan).replace("{objeto}", "0")
    return re.sub(r"\{\w+\}", "nadie", path)


def multipart(form: dict, *files: tuple[str, str, bytes]) -> bytes:
    parts = [(f'name="{name}"', value.encode()) for name, value in form.items()]
    parts += [(f'name="{field}"; filename="{name}"', data) for field, name, data in files]
    head = f"--{BOUNDARY}\r\nContent-Disposition: form-data; "
    body = b"".join(f"{head}{of}\r\n\r\n".encode() + data + b"\r\n" for of, data in parts)
    return body + f"--{BOUNDARY}--\r\n".encode()


class Visitor:
    """A browser with one cookie."""

    def __init__(self, port: int):
        self.port, self.cookie, self.form_token = port, "", ""

    def ask(self, method: str, path: str, form: dict | bytes | None = None, **headers: str):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if isinstance(form, bytes):
            body = form
        elif form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(form)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.text = answer.read().decode(errors="replace")
        connection.close()
        if cookie := answer.getheader("Set-Cookie"):
            self.cookie = cookie.split(";")[0]
        if token := re.search(r'name="formulario" value="([^"]+)"', answer.text):
            self.form_token = token.group(1)
        return answer

    def post(self, path: str, **form: str):
        return self.ask("POST", path, {"formulario": self.form_token} | form)

    def posted(self, path: str, **form: str):
        """The page that a form which was done leads on to."""
        answer = self.post(path, **form)
        assert answer.status == 303, (path, answer.status, answer.text[-3000:])
        return self.ask("GET", answer.getheader("Location"))

    def upload(self, path: str, *files: tuple[str, str, bytes], **form: str):
        """A form with files: (field, name of the file, its bytes)."""
        body = multipart({"formulario": self.form_token} | form, *files)
        return self.ask("POST", path, body, Content_Type=MULTIPART)

    def download(self, path: str) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        assert answer.status == 200, (path, answer.status)
        return body

    def sign_in(self, who: str, password: str = PASSWORD):
        answer = self.post("/ingreso", correo=f"{who}@ejemplo.invalid", clave=password)
        if "/ingreso/codigo" in (answer.getheader("Location") or ""):
            page = self.ask("GET", "/ingreso/codigo").text
            code = re.search(r'id="codigo-demo">(\d{6})<', page).group(1)
            answer = self.post("/ingreso/codigo", codigo=code)
        self.ask("GET", "/mi-trabajo")
        return answer


class AccessTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.people = {}
        for who in ROLES:
            cls.people[who] = Visitor(cls.server.port)
            cls.people[who].sign_in(who)
        form = {"nombre": "Plan", "codigo": PLAN, "unidad": PLAN_UNIT, "desde": "2027"}
        assert cls.people["analista"].post("/formulacion", **form).status == 303

    def visitor(self) -> Visitor:
        return Visitor(self.server.port)

    def test_every_row_with_a_permission_is_understood(self):
        for _, pattern, _, access, _ in rows():
            known = ("everyone", "waiting", "enrolling", "leaving", "staff_only")
            if access not in known:
                self.assertRegex(access, ACCESS, pattern)
                self.assertIn(ACCESS.fullmatch(access).group(2), PERMITTED, pattern)

    def test_every_page_by_every_role(self):
        pages = [row for row in rows() if row[0] == "get" and (row[4] or "{plan}" in row[1])]
        self.assertGreater(len(pages), 11)
        count = 0
        for _, pattern, _, access, example in pages:
            of_plan = "{plan}" in pattern
            example = filled(pattern, PLAN) if of_plan else example
            for who, role in ROLES.items():
                answer = self.people[who].ask("GET", example)
                allowed = permitted(access, who, PLAN_UNIT if of_plan else "")
                if access == "enrolling" or access == "everyone":
                    self.assertIn(answer.status, (200, 303), (example, role))
                else:
                    # There is no such file, and the plan itself has no other place.
                    found = 404 if pattern.endswith(("{huella}", "/lugar")) else 200
                    self.assertEqual(answer.status, found if allowed else 403, (example, role))
                self.assertEqual(answer.getheader("Cache-Control"), "no-store", example)
                self.assertEqual(answer.getheader("Referrer-Policy"), "same-origin", example)
                count += 1
        self.assertEqual(count, len(pages) * len(ROLES))

    def test_nobody_known_is_asked_to_sign_in(self):
        for method, pattern, _, access, _ in rows():
            if access == "everyone":
                continue
            path = filled(pattern)
            answer = self.visitor().ask(method.upper(), path, {} if method == "post" else None)
            self.assertEqual(answer.status, 303, pattern)
            self.assertTrue(answer.getheader("Location").startswith("/ingreso"), pattern)

    def test_every_deed_by_every_role_with_a_form_of_their_own(self):
        deeds = [row for row in rows() if row[0] == "post" and ACCESS.fullmatch(row[3])]
        self.assertGreater(len(deeds), 13)
        for _, pattern, _, access, _ in deeds:
            path = filled(pattern)
            for who, role in ROLES.items():
                answer = self.people[who].post(path)
                if permitted(access, who):
                    done = 303 if path == "/administracion/copias" else 422  # it asks for nothing
                    self.assertIn(answer.status, (404, done), (path, role))
                else:
                    self.assertEqual(answer.status, 403, (path, role))

    def test_a_form_that_is_not_ours_does_nothing(self):
        for method, pattern, _, access, _ in rows():
            if method != "post" or access in ("everyone", "waiting"):
                continue
            # Somebody whom nothing but the form stops.
            people = ("administra", "analista", "jefe", "comunicaciones", "transversal")
            who = next(one for one in people if permitted(access, one))
            visitor, path = self.people[who], filled(pattern, PLAN)
            other = self.people["control"].form_token
            for form in ({}, {"formulario": "x" * 43}, {"formulario": other}):
                self.assertEqual(visitor.ask("POST", path, form).status, 403, (path, form))
            for header, value in (("Sec_Fetch_Site", "cross-site"), ("Origin", "https://evil.co")):
                answer = visitor.ask(
                    "POST", path, {"formulario": visitor.form_token}, **{header: value}
                )
                self.assertEqual(answer.status, 403, (path, header))
        for who in ("administra", "analista"):
            self.assertEqual(self.people[who].ask("GET", "/mi-trabajo").status, 200)

    def test_a_refused_access_is_in_the_log(self):
        self.people["promotor"].ask("GET", "/administracion/personas?esto=aqui")
        page = self.people["control"].ask("GET", "/actividad?accion=access.refuse").text
        self.assertIn("/administracion/personas", page)
        self.assertIn("Tomás Rincón", page)


class SigningInTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()

    def visitor(self) -> Visitor:
        return Visitor(self.server.port)

    def problem(self, answer) -> str:
        return html.unescape(re.search(r"error-summary__list[^>]*><li>(.*?)</li>", answer.text)[1])

    def test_nothing_tells_whether_an_address_is_known(self):
        known = self.visitor().post("/ingreso", correo="comite@ejemplo.invalid", clave="x" * 12)
        other = self.visitor().post("/ingreso", correo="nadie@ejemplo.invalid", clave="x" * 12)
        self.assertEqual((known.status, other.status), (422, 422))
        self.assertEqual(
            known.text.replace("comite@", "nadie@"), other.text.replace("comite@", "nadie@")
        )

        def took(address: str) -> float:
            begun = time.monotonic()
            self.visitor().post("/ingreso", correo=address, clave="x" * 12)
            return time.monotonic() - begun

        # A password is hashed for nobody, too: without, the answer would take a hundredth of that.
        known, other = (
            min(took(f"{who}@ejemplo.invalid") for _ in range(3)) for who in ("comite", "nadie")
        )
        self.assertGreater(other, known / 4)

    def test_failures_make_the_next_try_wait(self):
        statuses = []
        while 429 not in statuses and len(statuses) < 12:  # a slow machine outlasts the first waits
            answer = self.visitor().post("/ingreso", correo="area@ejemplo.invalid", clave="no")
            statuses.append(answer.status)
        self.assertEqual(statuses[:5], [422] * 5)
        self.assertEqual(statuses[-1], 429)
        wait = int(answer.getheader("Retry-After"))
        unit = "segundo" if wait == 1 else "segundos"
        self.assertIn(f"demasiados intentos. Intente de nuevo en {wait} {unit}.",
                      self.problem(answer))  # fmt: skip

    def test_a_session_is_another_one_after_the_second_factor(self):
        visitor = self.visitor()
        visitor.post("/ingreso", correo="jefe@ejemplo.invalid", clave=PASSWORD)
        half = visitor.cookie
        self.assertEqual(visitor.ask("GET", "/mi-trabajo").getheader("Location"), "/ingreso/codigo")
        page = visitor.ask("GET", "/ingreso/codigo").text
        code = re.search(r'id="codigo-demo">(\d{6})<', page)[1]
        self.assertEqual(visitor.post("/ingreso/codigo", codigo="000000").status, 422)
        self.assertEqual(visitor.post("/ingreso/codigo", codigo=code).status, 303)
        self.assertNotEqual(visitor.cookie, half)
        self.assertEqual(visitor.ask("GET", "/mi-trabajo").status, 200)
        thief = self.visitor()
        thief.cookie = half
        self.assertEqual(thief.ask("GET", "/mi-trabajo").status, 303)
        again = self.visitor()
        again.post("/ingreso", correo="jefe@ejemplo.invalid", clave=PASSWORD)
        again.ask("GET", "/ingreso/codigo")
        self.assertEqual(again.post("/ingreso/codigo", codigo=code).status, 422)

    def test_who_signs_out_is_out(self):
        visitor = self.visitor()
        visitor.sign_in("analista")
        cookie = visitor.cookie
        self.assertEqual(visitor.post("/salir").status, 303)
        visitor.cookie = cookie
        self.assertEqual(visitor.ask("GET", "/mi-trabajo").status, 303)

    def test_the_cookie_is_closed_to_scripts(self):
        answer = self.visitor().post("/ingreso", correo="comite@ejemplo.invalid", clave=PASSWORD)
        self.assertRegex(
            answer.getheader("Set-Cookie"), r"^sid=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax$"
        )

    def test_it_leads_to_what_was_wanted_and_to_no_other_site(self):
        for wanted, leads_to in (
            ("/mi-perfil", "/mi-perfil"),
            ("//evil.co", "/mi-trabajo"),
            ("https://evil.co", "/mi-trabajo"),
            ("/\\evil.co", "/mi-trabajo"),
        ):
            answer = self.visitor().post(
                "/ingreso", correo="concepto@ejemplo.invalid", clave=PASSWORD, volver=wanted
            )
            self.assertEqual(answer.getheader("Location"), leads_to, wanted)

    def test_a_demonstration_answers_on_this_machine_alone(self):
        self.server.stop()
        refused = rumbo.run("serve", "--data", str(self.server.folder), "--listen", "0.0.0.0:0")
        self.server.start()
        self.assertEqual(refused.returncode, 1)
        self.assertEqual(len(refused.stderr.strip().splitlines()), 1)


class ProxyTest(unittest.TestCase):
    """Where somebody came from, by the word of a proxy that is trusted and of nobody else."""

    def peers(self, configuration: str, forwarded: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            rumbo.run("demo", "--data", folder)
            Path(folder, "rumbo.toml").write_text(configuration)
            with rumbo.Server(Path(folder)) as server:
                visitor = Visitor(server.port)
                form = {"correo": "comite@ejemplo.invalid", "clave": PASSWORD}
                visitor.ask("POST", "/ingreso", form, X_Forwarded_For=forwarded)
                page = visitor.ask("GET", "/mi-perfil").text
        return re.findall(r"Desde ([^,]+), a partir", page)

    def test_an_untrusted_word_is_not_heard(self):
        self.assertEqual(self.peers("", "203.0.113.9"), ["127.0.0.1"])

    def test_the_last_word_of_a_trusted_proxy_is(self):
        trusted = "[server]\ntrust_proxy = true\n"
        self.assertEqual(self.peers(trusted, "10.0.0.1, 203.0.113.9"), ["203.0.113.9"])
        self.assertEqual(self.peers(trusted, "x" * 100), ["127.0.0.1"])

    def test_many_failures_from_one_place_make_it_wait_and_no_other(self):
        with tempfile.TemporaryDirectory() as folder:
            rumbo.run("demo", "--data", folder)
            Path(folder, "rumbo.toml").write_text("[server]\ntrust_proxy = true\n")
            with rumbo.Server(Path(folder)) as server:

                def sign_in(number: int, peer: str, password: str = "x" * 12) -> int:
                    form = {"correo": f"nadie{number}@ejemplo.invalid", "clave": password}
                    if password == PASSWORD:
                        form["correo"] = "comite@ejemplo.invalid"
                    visitor = Visitor(server.port)
                    return visitor.ask("POST", "/ingreso", form, X_Forwarded_For=peer).status

                for number in range(10):  # who signs in well costs the place nothing
                    self.assertEqual(sign_in(number, "203.0.113.9", PASSWORD), 303)
                statuses = [sign_in(number, "203.0.113.9") for number in range(50)]
                self.assertEqual(set(statuses[:30]), {422})
                self.assertIn(429, statuses)
                self.assertEqual(sign_in(99, "203.0.113.10", PASSWORD), 303)


if __name__ == "__main__":
    unittest.main()
