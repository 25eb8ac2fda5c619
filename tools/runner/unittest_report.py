"""Runs one file of unittest cases and writes its counts as JSON.

    python3 tools/runner/unittest_report.py FILE REPORT [FILTER]

The file sees tests/support and its own folder on the import path.
"""

import importlib.util
import json
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def load(path: Path, only: str) -> unittest.TestSuite:
    sys.path[:0] = [str(ROOT / "tests/support"), str(path.parent)]
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    loader = unittest.TestLoader()
    if only:
        loader.testNamePatterns = [f"*{only}*"]
    return loader.loadTestsFromModule(module)


def main() -> int:
    path, report = Path(sys.argv[1]), Path(sys.argv[2])
    only = sys.argv[3] if len(sys.argv) > 3 else ""
    result = unittest.TextTestRunner(verbosity=2).run(load(path, only))
    bad = result.failures + result.errors
    bad += [(test, "passed, but was expected to fail") for test in result.unexpectedSuccesses]
    skipped = result.skipped + result.expectedFailures
    counts = {
        "passed": max(0, result.testsRun - len(bad) - len(skipped)),
        "failed": len(bad),
        "skipped": len(skipped),
        "problems": [f"FAILED {test}\n{text}" for test, text in bad]
        + [f"SKIPPED {test}: {reason}" for test, reason in skipped],
    }
    report.write_text(json.dumps(counts))
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
