"""A server that is killed, and one whose disk is full: nothing acknowledged is lost, and it goes on
by itself. RUMBO_KILLS says how often it is killed on each engine (eight times; 1,000 in ./dev
soak)."""

import contextlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import rumbo
from access_test import Visitor
from on_postgres import Schema
from once_test import begin
from writers import UNITS, NoteWriter, Writer, by_writer, create_unit

KILLS = int(os.environ.get("RUMBO_KILLS", "8"))
WRITERS = 3
START_SECONDS_MAX = 2.0


NOTE = "SELECT text FROM formulation_cell WHERE plan_code = 'muere' AND name = 'note'"


class OnSqlite:
    def __init__(self, case: unittest.TestCase):
        self.folder = Path(case.enterContext(tempfile.TemporaryDirectory()))

    def settle(self) -> None:
        """Nothing goes on after the process."""

    def query(self, script: str) -> str:
        with contextlib.closing(sqlite3.connect(self.folder / "rumbo.sqlite3")) as database:
            return "\n".join(text for (text,) in database.execute(script))


class OnPostgres(Schema):
    def settle(self) -> None:
        """What a killed client had asked for last comes to its end."""
        self.query("BEGIN; LOCK TABLE unit, formulation_cell IN SHARE MODE; COMMIT")


class KilledTest(unittest.TestCase):
    def is_killed(self, place: OnSqlite | OnPostgres, times: int):
        filled = rumbo.run("demo", "--data", str(place.folder))
        self.assertEqual(filled.returncode, 0, filled.stderr)
        seed = random.randrange(1 << 32)
        chance = random.Random(seed)
        with rumbo.Server(place.folder) as server:
            visitor, analyst = Visitor(server.port), Visitor(server.port)
            visitor.sign_in("administra")
            analyst.sign_in("analista")
            begin(analyst, "muere")
            form = {"codigo": "1", "frase": "Meta", "debajo": "0"}
            self.assertEqual(analyst.post("/formulacion/muere/estructura", **form).status, 303)
            kept, notes, slowest = [0] * WRITERS, 0, 0.0
            for round_ in range(times):
                writers = [Writer(visitor, i, kept[i] + 1) for i in range(WRITERS)]
                noting = NoteWriter(analyst, "muere", notes)
                for writer in (*writers, noting):
                    writer.start()
                time.sleep(chance.uniform(0.02, 0.25))
                server.process.kill()
                server.process.wait()
                for writer in (*writers, noting):
                    writer.join()
                    self.assertIsNone(writer.refusal, (seed, round_))
                place.settle()
                for number, found in enumerate(by_writer(place.query(UNITS).split(), WRITERS)):
                    self.assertEqual(found, list(range(1, len(found) + 1)), (seed, round_))
                    self.assert_kept(len(found), writers[number].acknowledged, (seed, round_))
                    kept[number] = len(found)
                notes = int(place.query(NOTE) or "0")
                self.assert_kept(notes, noting.acknowledged, (seed, round_))
                verified = rumbo.run("verify-log", "--data", str(place.folder))
                self.assertEqual(verified.returncode, 0, (seed, round_, verified.stdout))
                began = time.monotonic()
                server.start()
                slowest = max(slowest, time.monotonic() - began)
        self.assertGreater(sum(kept) + notes, times, "hardly anything was written")
        self.assertLess(slowest, START_SECONDS_MAX)
        told = {"kills": times, "units": sum(kept), "cells": notes}
        print(json.dumps(told | {"slowest_start": round(slowest, 3)}))

    def assert_kept(self, found: int, acknowledged: int, when: tuple):
        """What was being written when it was killed may be there or not."""
        self.assertIn(found, (acknowledged, acknowledged + 1), when)

    def test_nothing_acknowledged_is_lost_on_sqlite(self):
        self.is_killed(OnSqlite(self), KILLS)

    def test_nothing_acknowledged_is_lost_on_postgresql(self):
        self.is_killed(OnPostgres(self, "rumbo_killed"), KILLS)


class SmallDisk:
    """A server on a file system of a few MiB that nobody else sees."""

    SIZE = "24m"

    def __init__(self):
        self.at = Path(tempfile.mkdtemp(prefix="rumbo-small-"))
        self.data = self.at / "data"
        self.port = rumbo.free_port()
        demo = Path(tempfile.mkdtemp(prefix="rumbo-test-"))
        assert rumbo.run("demo", "--data", str(demo / "data")).returncode == 0
        script = (
            f"mount -t tmpfs -o size={self.SIZE} none {self.at} && "
            f"cp -r {demo}/data {self.data} && "
            f"exec {rumbo.BINARY} serve --data {self.data} --listen 127.0.0.1:{self.port}"
        )
        self.process = subprocess.Popen(
            ["unshare", "--map-root-user", "--mount", "sh", "-c", script],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        deadline = time.monotonic() + 20
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"no small disk: {self.process.stderr.read().decode()}")
            time.sleep(0.02)
        shutil.rmtree(demo)
        self.inside = Path(f"/proc/{self.process.pid}/root") / self.data.relative_to("/")

    def answers(self) -> bool:
        try:
            return Visitor(self.port).ask("GET", "/healthz").status == 200
        except OSError:
            return False

    def fill(self) -> None:
        with (self.inside / "filler").open("wb", buffering=0) as filler:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while True:
                        filler.write(bytes(size))
                except OSError:
                    continue

    def empty(self) -> None:
        (self.inside / "filler").unlink()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()
        self.at.rmdir()


class FullDiskTest(unittest.TestCase):
    def setUp(self):
        self.disk = SmallDisk()
        self.addCleanup(self.disk.close)
        self.visitor = Visitor(self.disk.port)
        self.visitor.sign_in("administra")

    def write_until_refused(self, first: int):
        """What is in the log beside the database may be written over, so a few still go."""
        for number in range(first, first + 2000):
            answer = create_unit(self.visitor, f"W0.{number}")
            if answer.status != 303:
                return number - 1, answer
        self.fail("the disk never was full")

    def test_writes_are_refused_reads_go_on_and_it_resumes_by_itself(self):
        written = 0
        for _ in range(3):
            self.disk.fill()
            written, refused = self.write_until_refused(written + 1)
            self.assertEqual(refused.status, 503)
            self.assertIn("no hay espacio para guardar", refused.text)
            self.assertTrue(refused.getheader("Retry-After"))
            for page in ("/planes", "/planes/pes-gestion-publica", "/administracion/unidades"):
                self.assertEqual(self.visitor.ask("GET", page).status, 200, page)
            asked = self.visitor.post("/administracion/copias")  # a backup has no room either
            self.assertEqual(asked.status, 303)
            self.disk.empty()
            answer = create_unit(self.visitor, f"W0.{written + 1}")
            self.assertEqual(answer.status, 303, answer.text)
            written += 1
        self.assertGreaterEqual(written, 3)
        units_there = self.visitor.ask("GET", "/administracion/unidades").text
        for number in range(1, written + 1):
            self.assertIn(f">W0.{number}<", units_there)
        self.assertIn("El registro está íntegro", self.verified())

    def verified(self) -> str:
        return self.visitor.ask("GET", "/actividad/verificacion").text


if __name__ == "__main__":
    unittest.main()
