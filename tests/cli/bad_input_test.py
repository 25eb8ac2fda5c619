"""Bad input gets one clear message, exit 2, in bounded memory and time, and never a crash."""

import json
import os
import socket
import time
import unittest

from command_line import ENGLISH, MEBIBYTE, SECTOR_PLAN, CommandLineTest, rumbo

COMMANDS = (["evaluate"], ["check"], ["explain"])
MEMORY = 1536 * MEBIBYTE  # of addresses; a document of 64 MiB that is nothing but values
SECONDS_MAX = 60


def a_plan(**changes):
    plan = {
        "format": "rumbo-plan/1",
        "code": "p",
        "name": "Plan",
        "instrument": "action-plan",
        "owner": {"code": "e", "name": "E", "kind": "entity"},
        "period": {"from": "2024", "to": "2024"},
        "goals": [a_goal()],
    }
    return json.dumps(plan | changes, ensure_ascii=False)


def a_goal(**changes):
    goal = {
        "code": "1",
        "goal": "g",
        "indicator": "i",
        "unit": "u",
        "schedule": "sum",
        "targets": {"2024-Q1": "4"},
        "actuals": {"2024-Q1": "3"},
    }
    return goal | changes


def nested(levels):
    plan = '{"format": "rumbo-plan/1", "code": "p", "name": "P", "instrument": "action-plan", '
    plan += '"owner": {"code": "e", "name": "E", "kind": "entity"}, '
    plan += '"period": {"from": "2024", "to": "2024"}, "children": ['
    node = '{"kind": "component", "code": "c", "name": "n", "children": ['
    return plan + node * levels + "]}" * levels + "]}"


class BadInput(CommandLineTest):
    def refused(self, content, sentence):
        """By every command that reads a plan, from a file and from the standard input."""
        path = self.written(content)
        stdin = content if isinstance(content, bytes) else content.encode()
        for command in COMMANDS:
            began = time.monotonic()
            done = rumbo(*command, path, memory=MEMORY)
            self.assertLess(time.monotonic() - began, SECONDS_MAX)
            message = self.assert_refused(done, sentence)
            self.assertIn("plan.json", message)
        done = rumbo("evaluate", "-", stdin=stdin, memory=MEMORY)
        self.assert_refused(done, sentence)
        self.assertIn("entrada estándar", done.stderr)
        return message

    def test_malformed_json_with_line_and_column(self):
        message = self.refused('{\n "format": "rumbo-plan/1",\n "code": \'p\'}', "no es JSON")
        self.assertIn("plan.json:3:10:", message)
        self.assertEqual(message.count("\n"), 1)

    def test_every_cut_of_a_document(self):
        whole = SECTOR_PLAN.read_bytes()
        for end in range(0, len(whole) - 2, 997):
            done = rumbo("evaluate", "-", stdin=whole[:end], memory=MEMORY)
            self.assertEqual(done.returncode, 2, end)
            self.assertIn("el archivo termina", done.stderr.lower())

    def test_an_empty_file(self):
        self.refused("", "1:1: El archivo termina")

    def test_a_period_that_does_not_exist(self):
        plan = a_plan(goals=[a_goal(targets={"2024-Q5": "4"})])
        message = self.refused(plan, "«2024-Q5» no es un periodo.")
        self.assertIn("(/goals/0/targets/2024-Q5)", message)

    def test_numbers_of_40_digits(self):
        digits = "1234567890" * 4
        for value in (f'"{digits}"', digits, f'"0.{digits}"'):
            plan = a_plan(goals=["GOAL"]).replace(
                '"GOAL"', json.dumps(a_goal()).replace('"4"', value)
            )
            self.refused(plan, "es demasiado largo. Máximo 15 dígitos")

    def test_levels_beyond_the_limit(self):
        self.refused(nested(65), "más de 64 niveles")
        self.refused(nested(10_000), "niveles")
        self.refused("[" * 1_000_000, "niveles")
        self.assert_done(rumbo("evaluate", self.written(nested(64))))

    def test_a_file_of_200_megabytes_is_refused_without_being_read_whole(self):
        for begin in (b"", b'{"format": "rumbo-plan/1", "x": "'):
            path = self.written(begin, "large.json")
            os.truncate(path, 200_000_000)  # sparse: it reads as zero bytes
            began = time.monotonic()
            done = rumbo("evaluate", path, memory=512 * MEBIBYTE)
            self.assert_refused(done, "large.json: El archivo pesa más de 64 MiB.")
            self.assertLess(time.monotonic() - began, 10)

    def test_an_endless_input(self):
        with open("/dev/zero", "rb") as zeros:
            began = time.monotonic()
            done = rumbo("evaluate", zeros.name, memory=512 * MEBIBYTE)
        self.assert_refused(done, "pesa más de 64 MiB")
        self.assertLess(time.monotonic() - began, 10)

    def test_the_heaviest_document_within_the_limit_stays_within_memory(self):
        begin = a_plan()[:-1] + ', "x": ['
        content = begin + "0," * ((64 * MEBIBYTE - len(begin) - 10) // 2) + "0]}"
        path = self.written(content)
        self.assert_done(rumbo("evaluate", path, memory=MEMORY))

    def test_text_that_is_not_utf_8(self):
        self.refused(a_plan(name="caf\xe9").encode("latin-1"), "no está en UTF-8")

    def test_a_plan_aligned_to_itself_in_a_circle(self):
        goals = [a_goal(aligned_to=["p/2"]), a_goal(code="2", aligned_to=["p/1"])]
        message = self.refused(a_plan(goals=goals), "en círculo: 1 → 2 → 1")
        self.assertIn("(/goals/0)", message)

    def test_a_key_given_twice(self):
        self.refused(a_plan().replace('"code": "p"', '"code": "p", "code": "q"'), "«code»")

    def test_another_format(self):
        self.refused("[]", "rumbo-plan/1")
        self.refused('{"format": "rumbo-plan/9"}', "debe decir «rumbo-plan/1»")

    def test_values_that_no_list_has(self):
        self.refused(a_plan(goals=[a_goal(schedule="suma")]), "«suma» no es un valor de «schedule»")
        self.refused(a_plan(instrument="plan"), "«plan» no es un valor de «instrument»")

    def test_a_denominator_of_zero(self):
        actuals = {"2024-Q1": {"numerator": "1", "denominator": "0"}}
        self.refused(a_plan(goals=[a_goal(actuals=actuals)]), "denominador")

    def test_many_problems_are_counted(self):
        goals = [a_goal(code=str(i), schedule="x") for i in range(50)]
        done = rumbo("check", self.written(a_plan(goals=goals)))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr.count("\n"), 11)
        self.assertIn("50 problemas", done.stderr.splitlines()[-1])

    def test_what_the_file_holds_does_not_steer_the_terminal(self):
        done = rumbo("evaluate", self.written(a_plan(instrument="\x1b[31mrojo")))
        self.assertNotIn("\x1b", done.stderr)
        done = rumbo("evaluate", self.written(a_plan(name="\x1b[2Jborrado")))
        self.assertNotIn("\x1b", self.assert_done(done))

    def test_in_english(self):
        done = rumbo("evaluate", self.written("{]"), locale=ENGLISH)
        self.assert_refused(done, "plan.json:1:2: This is not JSON.")


class BadFile(CommandLineTest):
    def test_no_such_file_a_folder_and_one_that_may_not_be_read(self):
        self.assert_refused(rumbo("evaluate", self.folder / "none.json"), "no existe ese archivo")
        self.assert_refused(rumbo("evaluate", self.folder), "es una carpeta")
        path = self.folder / "socket"
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(path))
            self.assert_refused(rumbo("evaluate", path), "no se puede abrir")

    def test_a_name_that_steers_the_terminal(self):
        done = rumbo("evaluate", "\x1b[31m.json")
        self.assertEqual(done.returncode, 2)
        self.assertNotIn("\x1b", done.stderr)


if __name__ == "__main__":
    unittest.main()
