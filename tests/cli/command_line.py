"""What the tests of the command line share: the plans, both languages, and limits on memory."""

import os
import resource
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from rumbo import BINARY, ROOT  # noqa: E402

PLANS = ROOT / "demo" / "plans"
SECTOR_PLAN = PLANS / "pes-gestion-publica-2024-03-31.json"
SPANISH = "es_CO.UTF-8"
ENGLISH = "en_GB.UTF-8"
MEBIBYTE = 1 << 20


def rumbo(*arguments, locale=SPANISH, stdin=None, environment=None, memory=None):
    """Runs `rumbo ARGUMENT…` in a language; stdin is bytes, memory a limit in bytes."""
    own = {"PATH": os.environ["PATH"], "LC_ALL": locale} | (environment or {})

    def limit():
        if memory is not None:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    done = subprocess.run(
        [str(BINARY), *map(str, arguments)],
        input=stdin if stdin is not None else b"",
        capture_output=True,
        timeout=300,
        env=own,
        preexec_fn=limit,
        check=False,
    )
    done.stdout = done.stdout.decode("utf-8")
    done.stderr = done.stderr.decode("utf-8")
    return done


class CommandLineTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="rumbo-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def written(self, content, name="plan.json"):
        """A file with the content, text or bytes."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_done(self, done):
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stderr)
        return done.stdout

    def assert_refused(self, done, sentence, exit_code=2):
        """Nothing on the standard output, one clear message, no trace of a crash."""
        self.assertEqual(done.returncode, exit_code, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertIn(sentence, done.stderr)
        self.assertTrue(done.stderr.startswith("rumbo: "), done.stderr)
        return done.stderr
