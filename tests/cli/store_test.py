"""import, export, demo and migrate on a folder; what a store refuses."""

import json
import subprocess
import unittest

from command_line import BINARY, ENGLISH, PLANS, SECTOR_PLAN, CommandLineTest, rumbo


class Store(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"

    def test_export_gives_back_what_was_imported(self):
        for path in sorted(PLANS.glob("*.json")):
            code = json.loads(path.read_text())["code"]
            done = rumbo("import", path, "--data", self.data)
            self.assertEqual(self.assert_done(done), f"{code}: se creó la edición 1.\n")
            exported = self.assert_done(rumbo("export", code, "--data", self.data))
            again = self.written(exported)
            done = rumbo("import", again, "--data", self.data)
            self.assertIn("nada ha cambiado desde la edición 1", self.assert_done(done))
            self.assertEqual(
                rumbo("evaluate", path, "--at=2024-03-31", "--json").stdout,
                rumbo("evaluate", again, "--at=2024-03-31", "--json").stdout,
            )

    def test_editions_follow_each_other_and_each_can_be_had(self):
        plan = json.loads(SECTOR_PLAN.read_text())
        first = self.written(json.dumps(plan), "1.json")
        second = self.written(json.dumps(plan | {"name": "Otro nombre"}), "2.json")
        done = rumbo("import", first, second, "--data", self.data)
        self.assertEqual(
            self.assert_done(done),
            "pes-gestion-publica: se creó la edición 1.\n"
            "pes-gestion-publica: se creó la edición 2.\n",
        )
        export = ("export", "pes-gestion-publica", "--data", self.data)
        names = [
            json.loads(self.assert_done(rumbo(*export, *edition)))["name"]
            for edition in ((), ("--edition", "1"), ("--edition", "2"))
        ]
        self.assertEqual(names, ["Otro nombre", plan["name"], "Otro nombre"])
        self.assert_refused(rumbo(*export, "--edition", "3"), "No hay una edición 3")

    def test_nothing_is_imported_where_one_file_is_bad(self):
        bad = self.written("{", "bad.json")
        done = rumbo("import", SECTOR_PLAN, bad, "--data", self.data)
        self.assert_refused(done, "bad.json:1:2:")
        done = rumbo("export", "pes-gestion-publica", "--data", self.data)
        self.assertEqual(done.returncode, 2)

    def test_the_standard_input_is_imported_once(self):
        stdin = SECTOR_PLAN.read_bytes()
        done = rumbo("import", "-", "--data", self.data, stdin=stdin)
        self.assertIn("se creó la edición 1", self.assert_done(done))
        done = rumbo("import", "-", "-", "--data", self.data, stdin=stdin)
        self.assert_refused(done, "una sola vez")

    def test_the_demo_fills_an_empty_folder_alone(self):
        self.data.mkdir()
        done = rumbo("demo", "--data", self.data)
        self.assertEqual(len(self.assert_done(done).splitlines()), len(list(PLANS.iterdir())))
        self.assert_refused(rumbo("demo", "--data", self.data), "no está vacía", exit_code=1)
        other = self.folder / "other"
        other.mkdir()
        (other / "file").touch()
        self.assert_refused(rumbo("demo", "--data", other), "no está vacía", exit_code=1)

    def test_migrate_says_what_it_did(self):
        self.assertIn(
            "Se aplicó la migración 1.", self.assert_done(rumbo("migrate", "--data", self.data))
        )
        self.assertIn("está al día", self.assert_done(rumbo("migrate", "--data", self.data)))

    def test_what_is_not_there_is_told(self):
        done = rumbo("export", "p", "--data", self.folder / "none")
        self.assert_refused(done, "aquí no hay nada de Rumbo")
        self.assertFalse((self.folder / "none").exists())
        rumbo("import", SECTOR_PLAN, "--data", self.data)
        done = rumbo("export", "none", "--data", self.data, locale=ENGLISH)
        self.assert_refused(done, "There is no plan with the code “none”.")

    def test_a_server_that_cannot_listen_or_configuration_that_cannot_be_used(self):
        rumbo("migrate", "--data", self.data)
        for listen in ("8080", "localhost:http", "127.0.0.1:99999"):
            done = rumbo("serve", "--data", self.data, "--listen", listen)
            self.assert_refused(done, "no se puede escuchar allí")
        (self.data / "rumbo.toml").write_text('[entity]\nnombre = "x"\n')
        done = rumbo("serve", "--data", self.data, "--listen", "127.0.0.1:0")
        self.assert_refused(done, "rumbo.toml:2:")

    def test_a_folder_that_another_process_holds_is_refused(self):
        rumbo("migrate", "--data", self.data)
        command = [str(BINARY), "serve", "--data", str(self.data), "--listen", "127.0.0.1:0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={"LC_ALL": "es"}) as server:
            self.assertIn(b"http://", server.stdout.readline())
            done = rumbo("import", SECTOR_PLAN, "--data", self.data)
            self.assert_refused(done, "otro proceso la está usando", exit_code=1)
            server.terminate()
            self.assertEqual(server.wait(20), 0)


if __name__ == "__main__":
    unittest.main()
