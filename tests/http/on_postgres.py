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
    def __init__(self, case: unittest.TestCase, name: str):
        self.name = f"{name}_{os.getpid()}"
        query(f"CREATE SCHEMA {self.name}")
        case.addCleanup(query, f"DROP SCHEMA {self.name} CASCADE")
        self.folder = Path(case.enterContext(tempfile.TemporaryDirectory()))
        conninfo = os.environ["RUMBO_TEST_POSTGRES"] + f" options='-c search_path={self.name}'"
        (self.folder / "rumbo.toml").write_text(f'[database]\naddress = "{conninfo}"\n')

    def query(self, script: str) -> str:
        return query(f"SET search_path TO {self.name}; {script}")
