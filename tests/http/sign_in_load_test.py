"""Many sign in at once: passwords are hashed one after another, so many wait and no more, whoever
comes after them is told when to come again, and what others save does not wait."""

import threading
import unittest

import rumbo
from access_test import Visitor
from writers import create_unit

WAITING_MAX = 64  # those whose passwords wait to be hashed
PEOPLE = 120
SAVES = 20


class SignInLoadTest(unittest.TestCase):
    def test_saves_overtake_those_who_sign_in(self):
        with rumbo.Server() as server:
            administrator = Visitor(server.port)
            administrator.sign_in("administra")
            answers, lock = [], threading.Lock()

            def sign_in(number: int):
                form = {"correo": f"nadie{number}@ejemplo.invalid", "clave": "x" * 12}
                answer = Visitor(server.port).post("/ingreso", **form)
                with lock:
                    answers.append(answer)

            crowd = [threading.Thread(target=sign_in, args=(i,)) for i in range(PEOPLE)]
            for one in crowd:
                one.start()
            for number in range(SAVES):
                self.assertEqual(create_unit(administrator, f"W0.{number}").status, 303)
            with lock:
                still_waiting = PEOPLE - len(answers)
            for one in crowd:
                one.join()
        statuses = [answer.status for answer in answers]
        self.assertEqual(set(statuses) - {422, 503}, set())
        self.assertGreater(still_waiting, 0, "nobody waited any more: no load")
        for answer in answers:
            if answer.status == 503:
                self.assertTrue(answer.getheader("Retry-After"))
        self.assertGreaterEqual(statuses.count(422), WAITING_MAX // 2)


if __name__ == "__main__":
    unittest.main()
