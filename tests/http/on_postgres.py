"""A data folder whose database is a schema of its own in the PostgreSQL of the tests."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path


def query(script: str) -> str:
    """The rows of its answer, columns apart by a tab."""
    command = ["psql", "-qAt", "-F", "\t", os.environ["RUMBO_TEST_POSTGRES"], "-c", script]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Schema:
    """Of a test, or of all the tests of a class."""

    def __init__(self, case: unittest.TestCase | type[unittest.TestCase], name: str):
        of_class = isinstance(case, type)
        self.name = f"{name}_{os.getpid()}"
        query(f"CREATE SCHEMA {self.name}")
        clean_up = case.addClassCleanup if of_class else case.addCleanup
        enter = case.enterClassContext if of_class else case.enterContext
        clean_up(query, f"DROP SCHEMA {self.name} CASCADE")
        self.folder = Path(enter(tempfile.TemporaryDirectory()))
        conninfo = os.environ["RUMBO_TEST_POSTGRES"] + f" options='-c search_path={self.name}'"
        (self.folder / "rumbo.toml").write_text(f'[database]\naddress = "{conninfo}"\n')

    def query(self, script: str) -> str:
        return query(f"SET search_path TO {self.name}; {script}")
