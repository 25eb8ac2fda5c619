"""The rule on docs/asvs.csv: every requirement once, and no word of a test that is not there."""

import csv
import io
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/lint"))

import asvs  # noqa: E402
import ratchet  # noqa: E402
from tree import Tree  # noqa: E402

PYTHON = "class LoginTest(unittest.TestCase):\n    def test_waits(self):\n        pass\n"
CPP = "TEST(Waits, Double) {\n}\nTEST_P(Stores, Keep) {\n}\nRC_GTEST_PROP(Any, Bytes, ()) {\n}\n"
BROWSER = "test('it is clean', async () => {});\n    test(`${path} is clean`, () => {});\n"
TESTS = {"tests/http/a_test.py": PYTHON, "src/a_test.cpp": CPP, "tests/browser/a.test.mjs": BROWSER}
KNOWN = (
    "tests/http/a_test.py::LoginTest.test_waits; src/a_test.cpp::Waits.Double; "
    "src/a_test.cpp::Stores.Keep; src/a_test.cpp::Any.Bytes; "
    "tests/browser/a.test.mjs::it is clean; tests/browser/a.test.mjs::${path} is clean"
)


class AsvsTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = Path(scratch.name)
        self.rows = [
            {"id": id, "level": level, "applies": "yes", "reason": "", "control": "It waits",
             "test": KNOWN, "open": ""}
            for id, level in asvs.REQUIRED.items()
        ]  # fmt: skip

    def tree(self) -> Tree:
        table = io.StringIO()
        writer = csv.DictWriter(table, asvs.COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        for path, text in (TESTS | {asvs.FILE: table.getvalue()}).items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text)
        return Tree.of_folder(self.root)

    def flaws(self) -> list[str]:
        return [finding.text for finding in asvs.check_rows(self.tree())]

    def test_the_standard_has_so_many_of_each_level(self):
        levels = "".join(asvs.LEVELS.values())
        self.assertEqual([levels.count(level) for level in "123"], [70, 183, 92])
        self.assertEqual(len(asvs.REQUIRED), 70 + 183 + len(asvs.CHOSEN))

    def test_security_md_counts_the_rows(self):
        told = " ".join((ROOT / "SECURITY.md").read_text().split())
        rows = [row for _, row in asvs.rows(Tree(ROOT, [asvs.FILE]))]
        applying = [row for row in rows if row["applies"] == "yes"]
        still = sum(bool(row["open"]) for row in applying)
        self.assertIn(
            f"{len(rows)} in all. {len(applying)} of them apply; {len(applying) - still} of those "
            f"are shown by tests and {still} are open",
            told,
        )

    def test_what_is_whole_passes(self):
        self.rows[0] |= {"applies": "no", "reason": "no LaTeX", "control": "", "test": ""}
        self.rows[1] |= {"applies": "later", "reason": "no LDAP yet", "test": ""}
        self.rows[2] |= {"test": "", "open": "no test yet"}
        self.assertEqual(self.flaws(), [])

    def test_what_is_wrong_with_a_row_is_found(self):
        for change, words in (
            ({"test": ""}, "applies and has no test"),
            ({"control": ""}, "names no control"),
            ({"control": "x" * 161}, "at most 160"),
            ({"level": "9"}, "its level is"),
            ({"applies": "perhaps", "reason": "x", "test": ""}, "yes, no or later"),
            ({"applies": "no", "test": ""}, "a reason, no test"),
            ({"applies": "no", "reason": "none"}, "a reason, no test"),
            ({"test": "tests/http/b_test.py::LoginTest.test_waits"}, "there is no file"),
            ({"test": "tests/http/a_test.py::LoginTest.test_forgets"}, "has no test"),
            ({"test": "tests/http/a_test.py::OtherTest.test_waits"}, "has no test"),
            ({"test": "src/a_test.cpp::Waits.Keep"}, "has no test"),
            ({"test": "tests/browser/a.test.mjs::it is"}, "has no test"),
        ):
            kept = dict(self.rows[0])
            self.rows[0] |= change
            self.assertEqual(len(self.flaws()), 1, change)
            self.assertIn(words, self.flaws()[0], change)
            self.rows[0] = kept

    def test_each_stands_there_once(self):
        lost = self.rows.pop()
        self.assertEqual(self.flaws(), [f"{lost['id']} is missing"])
        self.rows += [lost, lost]
        self.assertIn("also on line", self.flaws()[0])
        self.rows[-1] = lost | {"id": "2.4.2"}  # of level 3, and none of those chosen
        self.assertIn("none of those", self.flaws()[0])

    def test_what_is_open_only_shrinks(self):
        self.rows[0]["open"] = "not yet"
        found = list(asvs.check_open(self.tree()))
        self.assertEqual([one.key for one in found], [self.rows[0]["id"]])
        told = [str(one) for one in ratchet.apply("asvs-open", found, {})]
        self.assertIn("is open: not yet", told[0])
        allowed = {self.rows[0]["id"]: 1}
        self.assertEqual(list(ratchet.apply("asvs-open", found, allowed)), [])
        self.assertIn("shrink it", str(next(ratchet.apply("asvs-open", [], allowed))))


if __name__ == "__main__":
    unittest.main()
