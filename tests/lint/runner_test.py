"""The test runner sees failures, skips, crashes and silence for what they are."""

import json
import sys
import tempfile
import unittest
from collections import deque
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/runner"))

import lanes  # noqa: E402
import suites  # noqa: E402
from tally import Tally  # noqa: E402


def program(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)
    return path


def gtest_report(*tests: dict) -> dict:
    return {"testsuites": [{"name": "Weights", "testsuite": list(tests)}]}


class RunnerTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.folder = Path(self.scratch.name)

    def counts(self, tally: Tally) -> tuple[int, int, int]:
        return tally.passed, tally.failed, tally.skipped

    def test_a_lane_that_is_empty_helps_the_one_beside_it(self):
        beside = deque("abc")
        helping = lanes.suites_of(deque("xy"), beside)
        self.assertEqual([next(helping) for _ in range(3)], ["x", "y", "c"])
        self.assertEqual(list(lanes.suites_of(beside, deque())), ["a", "b"])
        self.assertEqual(list(helping), [])

    def test_gtest_results_are_told_apart(self):
        tally = suites.read_gtest(
            gtest_report(
                {"name": "add_up", "status": "RUN", "result": "COMPLETED"},
                {
                    "name": "fail",
                    "status": "RUN",
                    "result": "COMPLETED",
                    "failures": [{"failure": "1 != 2"}],
                },
                {"name": "skip", "status": "RUN", "result": "SKIPPED"},
                {"name": "DISABLED_x", "status": "NOTRUN", "result": "SUPPRESSED"},
            )
        )
        self.assertEqual(self.counts(tally), (1, 1, 2))
        self.assertIn("FAILED Weights.fail", tally.problems[0])

    def test_a_gtest_program_that_dies_is_a_failure(self):
        dead = program(self.folder, "test_dead", "#!/bin/sh\necho AddressSanitizer\nexit 1\n")
        tally = suites.run_gtest(dead, self.folder, "")
        self.assertEqual(self.counts(tally), (0, 1, 0))
        self.assertIn("AddressSanitizer", tally.problems[0])

    def test_a_leak_after_green_tests_is_a_failure(self):
        report = json.dumps(gtest_report({"name": "a", "status": "RUN", "result": "COMPLETED"}))
        leaky = program(
            self.folder,
            "test_leaky",
            f"#!/bin/sh\necho '{report}' > {self.folder}/test_leaky.json\nexit 1\n",
        )
        self.assertEqual(self.counts(suites.run_gtest(leaky, self.folder, "")), (1, 1, 0))

    def test_unittest_failures_errors_and_skips_count(self):
        path = self.folder / "some_test.py"
        path.write_text(
            "import unittest\n"
            "class Some(unittest.TestCase):\n"
            "    def test_pass(self): pass\n"
            "    def test_fail(self): self.fail('no')\n"
            "    def test_error(self): raise ValueError\n"
            "    @unittest.skip('later')\n"
            "    def test_skip(self): pass\n"
        )
        self.assertEqual(self.counts(suites.run_unittest(path, {}, self.folder, "")), (1, 2, 1))
        self.assertEqual(self.counts(suites.run_unittest(path, {}, self.folder, "pass")), (1, 0, 0))

    def test_a_file_that_does_not_load_is_a_failure(self):
        path = self.folder / "broken_test.py"
        path.write_text("import no_such_module\n")
        self.assertEqual(self.counts(suites.run_unittest(path, {}, self.folder, "")), (0, 1, 0))

    def test_tap_counts(self):
        output = "# tests 5\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 1\n"
        self.assertEqual(self.counts(suites.read_tap(output)), (2, 1, 2))

    def test_a_check_is_one_test(self):
        good = program(self.folder, "check_good", "#!/bin/sh\nexit 0\n")
        bad = program(self.folder, "check_bad", "#!/bin/sh\necho stale; exit 1\n")
        self.assertEqual(self.counts(suites.run_check(good, self.folder, "")), (1, 0, 0))
        self.assertEqual(self.counts(suites.run_check(bad, self.folder, "")), (0, 1, 0))

    def test_nothing_run_is_not_green(self):
        self.assertFalse(Tally().is_green())
        self.assertFalse(Tally(passed=1, skipped=1).is_green())
        self.assertTrue(Tally(passed=1).is_green())


if __name__ == "__main__":
    unittest.main()
