"""Several instances on one PostgreSQL: the first answer after a new edition is the new one."""

import json
import threading
import unittest
import urllib.request

import rumbo
from on_postgres import Schema

PLAN = rumbo.ROOT / "demo/plans/plan-ficticio.json"
PAGE, RECORD = "/planes/plan-ficticio", "/api/v1/plans/plan-ficticio"


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read().decode()


class NewEditionTest(unittest.TestCase):
    def setUp(self):
        self.folder = Schema(self, "rumbo_http").folder

    def import_named(self, name: str) -> None:
        plan = json.loads(PLAN.read_text())
        plan["name"] = name
        file = self.folder / "plan.json"
        file.write_text(json.dumps(plan))
        done = rumbo.run("import", str(file), "--data", str(self.folder))
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_instance_answers_with_the_new_edition_at_once(self):
        self.import_named("Plan número 1")
        with rumbo.Server(self.folder) as one, rumbo.Server(self.folder) as two:
            for number in range(2, 8):
                self.assertIn(f"Plan número {number - 1}", get(one.url + PAGE))
                self.import_named(f"Plan número {number}")
                for server in (one, two):
                    self.assertIn(f"Plan número {number}", get(server.url + PAGE))
                    self.assertEqual(
                        json.loads(get(server.url + RECORD))["name"], f"Plan número {number}"
                    )

    def test_no_answer_goes_back_while_editions_arrive(self):
        self.import_named("Plan número 1")
        with rumbo.Server(self.folder) as server:
            seen, stop = [[], []], threading.Event()

            def read(names: list[str]) -> None:
                while not stop.is_set():
                    names.append(json.loads(get(server.url + RECORD))["name"])

            readers = [threading.Thread(target=read, args=(names,)) for names in seen]
            for reader in readers:
                reader.start()
            for number in range(2, 6):
                self.import_named(f"Plan número {number}")
            stop.set()
            for reader in readers:
                reader.join()
            for names in seen:
                self.assertEqual(names, sorted(names))


if __name__ == "__main__":
    unittest.main()
