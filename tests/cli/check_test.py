"""rumbo check: the contract of --json, exit codes by severity, readable findings."""

import json
import unittest

from command_line import ENGLISH, SECTOR_PLAN, CommandLineTest, rumbo


SOUND = """{"format": "rumbo-plan/1", "code": "p", "name": "P", "instrument": "action-plan",
 "owner": {"code": "e", "name": "E", "kind": "entity"}, "period": {"from": "2024", "to": "2024"},
 "goals": [{"code": "1", "goal": "g", "indicator": "i", "unit": "u", "schedule": "sum",
            "total": "4", "targets": {"2024": "4"}, "actuals": {"2024": "4"}}]}"""


class Check(CommandLineTest):
    def findings(self, path, exit_code, **options):
        done = rumbo("check", path, "--json", **options)
        self.assertEqual((done.returncode, done.stderr), (exit_code, ""))
        return json.loads(done.stdout)

    def test_findings_have_code_severity_where_and_message(self):
        findings = self.findings(SECTOR_PLAN, 0)
        for finding in findings:
            self.assertEqual(list(finding), ["code", "severity", "where", "message"])
        found = {(finding["code"], finding["where"]) for finding in findings}
        self.assertIn(("published-status", "/children/2/goals/0"), found)
        message = next(f["message"] for f in findings if f["where"] == "/children/2/goals/0")
        self.assertIn("3,36", message)
        self.assertIn("5,36", message)

    def test_nothing_inconsistent_is_said(self):
        path = self.written(SOUND)
        self.assertEqual(self.findings(path, 0), [])
        self.assertEqual(
            self.assert_done(rumbo("check", path)), "No se encontró nada incoherente.\n"
        )

    def test_an_error_ends_with_1(self):
        path = self.written(SOUND.replace('"sum"', '"decreasing"'))
        findings = self.findings(path, 1)
        self.assertIn("baseline-missing", [finding["code"] for finding in findings])
        done = rumbo("check", path)
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertRegex(done.stdout, r"1 error, \d+ advertencias?, \d+ notas?\n$")

    def test_text_names_the_finding_its_place_and_what_would_mend_it(self):
        text = rumbo("check", SECTOR_PLAN, locale=ENGLISH).stdout
        self.assertIn("published-status /children/2/goals/0", text)
        self.assertIn("5.36", text)
        self.assertRegex(text, r"0 errors, \d+ warnings, \d+ notes?\n$")

    def test_a_file_that_cannot_be_read_ends_with_2(self):
        self.assert_refused(rumbo("check", self.written("{")), "plan.json:1:2:")


if __name__ == "__main__":
    unittest.main()
