"""What `rumbo verify-log` says of the keys that signed, and of what it cannot read."""

import contextlib
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from command_line import ENGLISH, ROOT, CommandLineTest, rumbo
from rumbo import Server


class VerifyLogTest(CommandLineTest):
    """On a store that a server ran on once."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="rumbo-log-")
        cls.addClassCleanup(folder.cleanup)
        cls.store = Path(folder.name) / "data"
        rumbo("demo", "--data", cls.store)
        with Server(cls.store):
            pass

    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"
        shutil.copytree(self.store, self.data)

    def signed_by_one_key(self):
        """The key of every checkpoint, and how many there are: as many as a server came to sign."""
        text = self.assert_done(rumbo("export-log", "--data", self.data))
        lines = [json.loads(line) for line in text.splitlines() if '"checkpoint":' in line]
        keys = [line["checkpoint"]["public_key"] for line in lines]
        self.assertEqual(len(set(keys)), 1)
        return keys[0], len(keys)

    def test_a_key_that_was_lost_is_followed_by_another_and_both_are_told(self):
        lost, signed = self.signed_by_one_key()
        whole = self.assert_done(rumbo("verify-log", "--data", self.data, locale=ENGLISH))
        self.assertIn(f"{lost}, the key in use: {signed} checkpoint", whole)
        with Server(self.data) as server:
            self.assertNotIn("another key", server.output())
        _, signed = self.signed_by_one_key()
        (self.data / "log.key").unlink()
        with Server(self.data) as server:
            warnings = [json.loads(line) for line in server.output().splitlines() if "{" in line]
        in_use = sorted(self.data.glob("log.key*"))
        self.assertEqual(in_use, [self.data / "log.key"])
        self.assertEqual(in_use[0].stat().st_mode & 0o777, 0o600)
        self.assertEqual([(line["level"], line["key"]) for line in warnings], [("warning", lost)])
        self.assertIn("Publish the new public key", warnings[0]["do"])
        told = self.assert_done(rumbo("verify-log", "--data", self.data, locale=ENGLISH))
        self.assertIn("2 keys signed the checkpoints.", told)
        self.assertIn(f"{lost}, not the key in use: {signed} checkpoints, from entry", told)
        self.assertTrue(told.endswith("\nThe log holds\n"), told)

    def test_a_log_that_was_cut_off_is_found_by_the_checkpoints_of_its_export(self):
        with contextlib.closing(sqlite3.connect(self.data / "rumbo.sqlite3")) as database:
            (last,) = database.execute("SELECT sequence FROM log_head").fetchone()
        key, _ = self.signed_by_one_key()
        self.signed_by_one_key()  # two entries more, which the next server signs
        with Server(self.data):
            pass
        with contextlib.closing(sqlite3.connect(self.data / "rumbo.sqlite3")) as database:
            database.executescript(
                "DROP TRIGGER log_entry_is_not_deleted;"
                f"DELETE FROM log_entry WHERE sequence > {last};"
                f"DELETE FROM log_personal WHERE sequence > {last};"
                f"UPDATE log_head SET sequence = {last}, "
                f"hash = (SELECT hash FROM log_entry WHERE sequence = {last})"
            )
        text = self.assert_done(rumbo("export-log", "--data", self.data))
        command = [sys.executable, str(ROOT / "tools" / "verify_log"), "-", "--key", key]
        told = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        self.assertEqual(told.returncode, 1, told.stdout)
        self.assertRegex(told.stdout, r"entry \d+ is not there as the checkpoint says")

    def test_the_log_of_the_demonstration_goes_forward(self):
        text = self.assert_done(rumbo("export-log", "--data", self.data))
        entries = [line for line in map(json.loads, text.splitlines()) if "action" in line]
        self.assertGreater(len(entries), 80)
        times = [entry["at"] for entry in entries]
        self.assertEqual(times, sorted(times))
        self.assertLess(times[0], times[-1])
        whole = self.assert_done(rumbo("verify-log", "--data", self.data, locale=ENGLISH))
        self.assertTrue(whole.endswith("\nThe log holds\n"), whole)

    def test_a_key_file_that_leads_nowhere_is_not_replaced(self):
        key = self.data / "log.key"
        key.unlink()
        key.symlink_to(self.folder / "not-mounted")
        done = rumbo("serve", "--data", self.data, "--listen", "127.0.0.1:0")
        self.assert_refused(done, "log.key")
        self.assertTrue(key.is_symlink())

    def test_what_cannot_be_read_is_no_broken_log(self):
        def verify(folder):
            return rumbo("verify-log", "--data", folder)

        with Server(self.data):
            self.assert_refused(verify(self.data), "otro proceso la está usando")
        with contextlib.closing(sqlite3.connect(self.data / "rumbo.sqlite3")) as database:
            database.execute("INSERT INTO schema_migration VALUES (1000, 'later', '', '')")
            database.commit()
        self.assert_refused(verify(self.data), "una versión posterior")
        self.written(b"no database" * 1000, "data/rumbo.sqlite3")
        self.assert_refused(verify(self.data), "no se puede abrir")
        self.assert_refused(verify("x" * 300), "no se puede abrir")


if __name__ == "__main__":
    unittest.main()
