"""What `rumbo verify-log` says of what it cannot read."""

import contextlib
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

from command_line import CommandLineTest, rumbo
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
