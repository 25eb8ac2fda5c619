"""Backups of a server that is being written to: each is a prefix of what was acknowledged, with all
that was acknowledged before it began; and the page of who administers."""

import re
import tempfile
import time
import unittest
from pathlib import Path

import rumbo
from access_test import Visitor
from writers import Writer, units

WRITERS = 3
BACKUPS = 4


class BackupUnderWritersTest(unittest.TestCase):
    def test_each_is_a_prefix_of_what_was_acknowledged(self):
        with rumbo.Server() as server, tempfile.TemporaryDirectory() as folder:
            visitor = Visitor(server.port)
            visitor.sign_in("administra")
            writers = [Writer(visitor, number) for number in range(WRITERS)]
            for writer in writers:
                writer.start()
            taken = []
            try:
                for _ in range(BACKUPS):
                    time.sleep(0.2)
                    before = [writer.acknowledged for writer in writers]
                    done = rumbo.run("backup", "--data", str(server.folder))
                    after = [writer.acknowledged for writer in writers]
                    self.assertEqual(done.returncode, 0, done.stderr)
                    taken.append((done.stdout.splitlines()[0], before, after))
            finally:
                for writer in writers:
                    writer.over.set()
                    writer.join()
            for writer in writers:
                self.assertEqual((writer.refusal, writer.ended), (None, False))
            grew = [after > before for _, before, after in taken]
            self.assertTrue(any(grew), "nobody wrote while backups were made")
            for index, (backup, before, after) in enumerate(taken):
                data = Path(folder) / str(index)
                done = rumbo.run("restore", backup, "--data", str(data))
                self.assertEqual(done.returncode, 0, done.stderr)
                for number, found in enumerate(units(data, WRITERS)):
                    self.assertEqual(found, list(range(1, len(found) + 1)))
                    self.assertGreaterEqual(len(found), before[number])
                    # one more may have been written and not acknowledged yet
                    self.assertLessEqual(len(found), after[number] + 1)

    def test_a_schedule_makes_the_first_at_once_and_thins_what_is_old(self):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            assert rumbo.run("demo", "--data", str(data)).returncode == 0
            (data / "rumbo.toml").write_text('[backup]\nevery_hours = 24\nfolder = "b"\n')
            old = [f"rumbo-2020-01-0{day}T00-00-00Z" for day in (1, 2)]
            for name in old:
                (data / "b" / name).mkdir(parents=True)
                (data / "b" / name / "manifest.json").write_text("{}")
            (data / "b" / "rumbo-2020-01-03T00-00-00Z.partial").mkdir()
            (data / "b" / "mine").mkdir()
            with rumbo.Server(data) as server:
                visitor = Visitor(server.port)
                visitor.sign_in("administra")
                for _ in range(200):
                    page = visitor.ask("GET", "/administracion/copias").text
                    if "Se restauró una copia de seguridad como ensayo" in page:
                        break
                    time.sleep(0.05)
                self.assertIn("Cada 24 horas", page)
                self.assertIn("Al día", page)
            names = sorted(path.name for path in (data / "b").iterdir())
            self.assertEqual(names[0], "mine")
            self.assertEqual(len(names), 2, names)
            with rumbo.Server(data):  # what is there counts: no second one
                pass
            self.assertEqual(sorted(path.name for path in (data / "b").iterdir()), names)


class BackupPageTest(unittest.TestCase):
    def test_who_administers_asks_for_one_and_sees_what_came_of_it(self):
        with rumbo.Server() as server:
            visitor = Visitor(server.port)
            visitor.sign_in("administra")
            page = visitor.ask("GET", "/administracion/copias").text
            self.assertIn("Nunca", page)
            self.assertIn("A petición", page)
            asked = visitor.post("/administracion/copias")
            self.assertEqual(asked.status, 303)
            for _ in range(200):
                page = visitor.ask("GET", "/administracion/copias").text
                if "Se restauró una copia" in page:
                    break
                time.sleep(0.05)
            self.assertIn("Se hizo una copia de seguridad", page)
            self.assertIn("Se restauró una copia de seguridad como ensayo", page)
            self.assertIn("Al día", page)
            name = re.search(r"rumbo-\d{4}[\dTZ-]+", page)[0]
            self.assertTrue((server.folder / "backups" / name / "manifest.json").exists())

    def test_a_disk_that_refuses_is_told(self):
        with rumbo.Server() as server:
            (server.folder / "backups").write_text("no folder")
            visitor = Visitor(server.port)
            visitor.sign_in("administra")
            self.assertEqual(visitor.post("/administracion/copias").status, 303)
            for _ in range(200):
                page = visitor.ask("GET", "/administracion/copias").text
                if "Falló una copia de seguridad" in page:
                    break
                time.sleep(0.05)
            self.assertIn("Falló una copia de seguridad", page)
            done = rumbo.run("backup", "--data", str(server.folder))
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn("backups", done.stderr)


if __name__ == "__main__":
    unittest.main()
