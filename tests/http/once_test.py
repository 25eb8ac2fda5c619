"""What a browser sends twice happens once: repeated clicks, cut lines, and a server that is killed.

RUMBO_REPEATS says how many requests each engine gets, with kill -9 between (`./dev soak`: 10,000).
"""

import http.client
import json
import os
import random
import re
import secrets
import signal
import threading
import time
import unittest
import urllib.parse
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import rumbo
from access_test import Visitor
from on_postgres import Schema

REQUESTS = int(os.environ.get("RUMBO_REPEATS", "240"))
KILLS = "RUMBO_REPEATS" in os.environ
GOALS_OF_A_PLAN = 200
THREADS = 8


def key_of(page: str) -> str:
    return re.search(r'name="envio" value="([\w-]{43})"', page)[1]


def begin(visitor: Visitor, code: str):
    form = {"nombre": "Plan", "codigo": code, "unidad": "GDI", "desde": "2027"}
    assert visitor.post("/formulacion", **form).status == 303


class TwiceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.analyst, cls.administrator = (Visitor(cls.server.port) for _ in range(2))
        cls.analyst.sign_in("analista")
        cls.administrator.sign_in("administra")

    def test_the_goal_that_is_added_twice_is_one(self):
        begin(self.analyst, "dos-veces")
        address = "/formulacion/dos-veces/estructura"
        key = key_of(self.analyst.ask("GET", address).text)
        form = {"codigo": "1", "frase": "Meta", "debajo": "0", "envio": key}
        answers = [self.analyst.post(address, **form) for _ in range(2)]
        self.assertEqual([one.status for one in answers], [303, 303])
        self.assertEqual(*(one.getheader("Location") for one in answers))
        page = self.analyst.ask("GET", address).text
        self.assertEqual(len(re.findall(r"/fichas/[1-9]", page)), page.count("/fichas/1"))
        self.assertNotEqual(key_of(page), key)

    def test_another_form_with_the_key_of_one_that_was_sent_is_refused(self):
        begin(self.analyst, "otra-cosa")
        address = "/formulacion/otra-cosa/estructura"
        form = {"frase": "Meta", "debajo": "0", "envio": "k" * 43}
        self.assertEqual(self.analyst.post(address, codigo="1", **form).status, 303)
        refused = self.analyst.post(address, codigo="2", **form)
        self.assertEqual(refused.status, 422)
        self.assertIn("ya se usó para enviar otra cosa", refused.text)
        self.assertIn('value="2"', refused.text)
        again = form | {"envio": key_of(refused.text)}
        self.assertEqual(self.analyst.post(address, codigo="2", **again).status, 303)

    def test_what_was_refused_may_be_sent_again_from_the_same_page(self):
        begin(self.analyst, "corregido")
        address = "/formulacion/corregido/estructura"
        form = {"frase": "Meta", "debajo": "0", "envio": "k" * 43}
        self.assertEqual(self.analyst.post(address, codigo="", **form).status, 422)
        self.assertEqual(self.analyst.post(address, codigo="1", **form).status, 303)

    def test_an_invitation_that_is_sent_twice_is_one_and_its_link_is_shown_once(self):
        form = {"nombre": "Ana", "correo": "ana@ejemplo.invalid", "rol": "committee"}
        form |= {"unidad": "GDI", "envio": "i" * 43}
        first, again = (
            self.administrator.post("/administracion/personas", **form) for _ in range(2)
        )
        self.assertEqual((first.status, again.status), (303, 422))
        shown = self.administrator.ask("GET", first.getheader("Location")).text
        self.assertIn("/enlace/", shown)
        self.assertNotIn("/enlace/", again.text)
        self.assertIn("Esto ya se hizo", again.text)
        self.assertEqual(again.text.count("ana@ejemplo.invalid</"), 1)


class RepeatsTest(unittest.TestCase):
    """Each addition of a goal is sent several times, at once or after a cut, until it is done."""

    def one_effect_each(self, server: rumbo.Server):
        self.server, self.chance = server, random.Random(20260101)
        self.analyst = Visitor(server.port)
        self.analyst.sign_in("analista")
        self.answered = Counter()
        plans = [f"repetido-{i}" for i in range(REQUESTS // 3 // GOALS_OF_A_PLAN + 1)]
        for plan in plans:
            begin(self.analyst, plan)
        wanted, order = self.sendings(plans)
        stop = threading.Event()
        kills = threading.Thread(target=self.kill_again_and_again, args=(stop,))
        if KILLS:
            kills.start()
        try:
            with ThreadPoolExecutor(THREADS) as threads:
                list(threads.map(self.send, order))
        finally:
            stop.set()
            if KILLS:
                kills.join()
        # Of which nothing but cut sendings went out, may or may not be done: asked once more.
        for plan, body in {(plan, body) for plan, body, _ in order}:
            if body not in self.answered:
                self.send((plan, body, False))
        sent = {body for _, body, _ in order}
        self.assertEqual(set(self.answered), sent)
        self.judge(server, plans, wanted, sent)

    def sendings(self, plans: list[str]) -> tuple[list, list]:
        """What is wanted, and how it is sent: plan, body, whether the line is cut."""
        chance, wanted, sendings = self.chance, [], []
        while len(sendings) < REQUESTS:
            plan, code = chance.choice(plans), f"M{len(wanted)}"
            wanted.append((plan, code))
            form = {"formulario": self.analyst.form_token, "envio": secrets.token_urlsafe(32)}
            form |= {"codigo": code, "frase": "Meta", "debajo": "0"}
            body = urllib.parse.urlencode(form)
            times = chance.randint(1, 5)
            sendings += [(plan, body, chance.random() < 0.3) for _ in range(times - 1)]
            sendings.append((plan, body, False))
        del sendings[REQUESTS:]
        # Near one another, so that some of one goal meet.
        places = [(i + chance.random() * 12, one) for i, one in enumerate(sendings)]
        return wanted, [one for _, one in sorted(places, key=lambda pair: pair[0])]

    def send(self, one: tuple[str, str, bool]):
        plan, body, is_cut = one
        head = {"Cookie": self.analyst.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        deadline = time.monotonic() + 120
        while True:
            try:
                line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
                line.request("POST", f"/formulacion/{plan}/estructura", body, head)
                if is_cut:
                    line.close()
                    return
                status = line.getresponse().status
                line.close()
                self.assertEqual(status, 303)
                self.answered[body] += 1
                return
            except (OSError, http.client.HTTPException):
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)

    def judge(self, server: rumbo.Server, plans: list, wanted: list, sent: set):
        codes = {urllib.parse.parse_qs(body)["codigo"][0] for body in sent}
        expected = Counter((plan, code) for plan, code in wanted if code in codes)
        control = Visitor(server.port)
        control.sign_in("control")
        lines = control.ask("GET", "/actividad/registro.jsonl").text.splitlines()
        entries = [entry for entry in map(json.loads, lines) if entry.get("action") == "plan.add"]
        told = Counter(
            (entry["object"], change["after"])
            for entry in entries
            for change in entry["changes"]
            if change["field"].endswith("/code") and entry["object"] in plans
        )
        self.assertEqual(told, expected)
        server.stop()  # SQLite is for one process
        verified = rumbo.run("verify-log", "--data", str(server.folder))
        self.assertEqual(verified.returncode, 0, verified.stdout + verified.stderr)

    def kill_again_and_again(self, stop: threading.Event):
        while not stop.wait(self.chance.uniform(0.5, 3)):
            self.server.process.send_signal(signal.SIGKILL)
            self.server.process.wait()
            self.server.start()
            self.kills = getattr(self, "kills", 0) + 1

    def test_sqlite(self):
        with rumbo.Server() as server:
            self.one_effect_each(server)
        print(f"{REQUESTS} requests on SQLite, {getattr(self, 'kills', 0)} kills: one effect each")

    def test_postgresql(self):
        folder = Schema(self, "rumbo_once").folder
        filled = rumbo.run("demo", "--data", str(folder))
        self.assertEqual(filled.returncode, 0, filled.stderr)
        with rumbo.Server(folder) as server:
            self.one_effect_each(server)
        kills = getattr(self, "kills", 0)
        print(f"{REQUESTS} requests on PostgreSQL, {kills} kills: one effect each")


if __name__ == "__main__":
    unittest.main()
